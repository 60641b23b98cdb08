using System.Text.RegularExpressions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Errors;

/// <summary>A refused request: what, why, and where to go.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Heading.</param>
/// <param name="Why">The reason, with the remedy.</param>
/// <param name="BackTo">Local address of the page one came from, or null.</param>
public sealed partial record RefusedPage(int Status, string Title, string Why, string? BackTo)
{
    /// <summary>What was typed into the refused form.</summary>
    public IReadOnlyList<TypedText> Typed { get; init; } = [];

    /// <summary>The record it is about as it stands now, to be opened; null when the caller names none.</summary>
    public (string Text, string Path)? AsItStands { get; init; }

    /// <summary>The page for a refused verdict.</summary>
    /// <param name="verdict">The refusal.</param>
    /// <param name="referer">The Referer header.</param>
    /// <param name="host">This host; other hosts are never linked back to.</param>
    /// <param name="path">Path of the request: without a page that one came from, it leads back to the record it is about.</param>
    /// <exception cref="ArgumentException">The verdict allows.</exception>
    public static RefusedPage Of(Verdict verdict, string referer, string host, string path) => verdict switch
    {
        Verdict.NeverVerdict never => new(StatusCodes.Status403Forbidden, "Không được phép", never.Why, Back(referer, host) ?? RecordOf(path)),
        Verdict.NotNowVerdict notNow => new(StatusCodes.Status409Conflict, "Chưa làm được", notNow.Why, Back(referer, host) ?? RecordOf(path)),
        _ => throw new ArgumentException("Only a refusal has a page.", nameof(verdict)),
    };

    /// <summary>The page for a bare HTTP status.</summary>
    public static RefusedPage Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "Yêu cầu không hợp lệ", "Trang đã cũ, hoặc dữ liệu gửi lên không đúng hay có ký tự không đọc được. Hãy tải lại trang rồi làm lại; nếu vừa dán chữ từ nơi khác, hãy gõ lại chỗ đó.", null),
        StatusCodes.Status403Forbidden => new(status, "Không được phép", "Tài khoản của bạn không được dùng trang này.", null),
        StatusCodes.Status404NotFound => new(status, "Không tìm thấy", "Không có trang này, hoặc tài khoản của bạn không được xem.", null),
        StatusCodes.Status405MethodNotAllowed => new(status, "Yêu cầu không hợp lệ", "Hãy mở lại trang từ danh mục rồi làm lại.", null),
        StatusCodes.Status413PayloadTooLarge => new(status, "Tệp quá lớn", "Tệp hoặc lần gửi lớn hơn mức cho phép, ghi cạnh ô chọn tệp. Hãy quay lại, gửi ít tệp hơn mỗi lần, hoặc giảm dung lượng, chia nhỏ tệp.", null),
        StatusCodes.Status429TooManyRequests => new(status, "Thử quá nhiều lần", "Hãy chờ một phút rồi thử lại.", null),
        _ => new(status, "Có lỗi", "Hệ thống gặp lỗi và đã ghi lại. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống.", null),
    };

    /// <summary>The page for a request beyond its limit, which it names.</summary>
    /// <param name="limit">Most bytes of the request.</param>
    public static RefusedPage TooLarge(long limit)
    {
        var page = Of(StatusCodes.Status413PayloadTooLarge);
        return page with { Why = $"Mỗi lần gửi ở trang này được nhiều nhất {NumberText.Points(limit / (1024 * 1024))} MB, cả các tệp cộng lại. Hãy quay lại, gửi ít tệp hơn mỗi lần, hoặc giảm dung lượng, chia nhỏ tệp." };
    }

    private static string? Back(string referer, string host) =>
        Uri.TryCreate(referer, UriKind.Absolute, out var address) && string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase)
            ? address.PathAndQuery
            : null;

    // “/tieu-chi/KEY/khoa” is about “/tieu-chi/KEY”, “/ket-qua/2026/KEY/cong-bo” about “/ket-qua/2026/KEY”.
    private static string? RecordOf(string path) => Record().Match(path) is { Success: true } match ? match.Groups["record"].Value : null;

    [GeneratedRegex("^(?<record>(?:/[a-z-]+?)+?/(?:[0-9a-f-]{36}|[0-9]{4}/[0-9a-f-]{36}|[0-9]{4}))/.", RegexOptions.CultureInvariant)]
    private static partial Regex Record();
}
