using System.Globalization;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Certificates;

/// <summary>All words that the certificate of one award prints.</summary>
public sealed record CertificateWords
{
    /// <summary>The award's line in the decision.</summary>
    public Guid LineId { get; init; }

    /// <summary>Who decides: “Bộ trưởng Bộ Khoa học và Công nghệ”.</summary>
    public required string Authority { get; init; }

    /// <summary>The recipient.</summary>
    public required string Name { get; init; }

    /// <summary>The line below the name; may be empty.</summary>
    public string UnitLine { get; init; } = string.Empty;

    /// <summary>What for.</summary>
    public string Merit { get; init; } = string.Empty;

    /// <summary>Number and notation of the decision; a draft has none yet.</summary>
    public string DecisionNumber { get; init; } = string.Empty;

    /// <summary>Day of the decision, or null in a draft.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Số sổ vàng.</summary>
    public int GoldenBook { get; init; }

    /// <summary>Where the decision is dated.</summary>
    public string Place { get; init; } = "Hà Nội";

    /// <summary>Position of who signs; a line before it for in whose name.</summary>
    public required string SignerTitle { get; init; }

    /// <summary>Name of who signs.</summary>
    public required string SignerName { get; init; }

    /// <summary>Full address of the public page, or empty before the award has a code.</summary>
    public string CheckAddress { get; init; } = string.Empty;

    /// <summary>
    /// The words of an award. A corrected or reissued award bears the number, the day and the golden-book number of the decision that
    /// gave it, and the name of the correction.
    /// </summary>
    /// <param name="line">The line, of an award, a correction or a reissue.</param>
    /// <param name="given">The decision that gave the award.</param>
    /// <param name="givenOrdinal">The award's ordinal there.</param>
    /// <param name="checkAddress">Address of the award's public page, or empty.</param>
    public static CertificateWords Of(DecisionLine line, AwardDecision given, int givenOrdinal, string checkAddress)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(given);
        return new CertificateWords
        {
            LineId = line.Id,
            Authority = given.Authority,
            Name = line.Name,
            UnitLine = line.UnitLine,
            Merit = line.Merit,
            DecisionNumber = given.Number is null ? string.Empty : given.FullNumber,
            DecidedOn = given.DecidedOn,
            GoldenBook = givenOrdinal,
            Place = given.Place,
            SignerTitle = given.OnBehalf.Length > 0 ? $"{given.OnBehalf}\n{given.SignerTitle}" : given.SignerTitle,
            SignerName = given.SignerName,
            CheckAddress = checkAddress,
        };
    }

    /// <summary>What a field prints; empty when it prints nothing or a picture.</summary>
    public string For(LayoutField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var words = field.Kind switch
        {
            FieldKind.Country => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            FieldKind.Motto => "Độc lập - Tự do - Hạnh phúc",
            FieldKind.Authority => Authority,
            FieldKind.Giving or FieldKind.FormName or FieldKind.Fixed => field.Text.Replace(BodyMark, Body, StringComparison.Ordinal),
            FieldKind.Name => Name,
            FieldKind.UnitLine => UnitLine,
            FieldKind.Merit => Merit,
            FieldKind.DecisionLine => $"Quyết định số {(DecisionNumber.Length > 0 ? DecisionNumber : "…")}, {Day}",
            FieldKind.GoldenBook => $"Số sổ vàng: {GoldenBook.ToString(CultureInfo.InvariantCulture)}",
            FieldKind.PlaceAndDate => $"{Place}, {Day}",
            FieldKind.SignerTitle => SignerTitle,
            FieldKind.SignerName => SignerName,
            _ => string.Empty,
        };
        return field.UpperCase ? words.ToUpperInvariant() : words;
    }

    /// <summary>What “{cơ quan}” stands for.</summary>
    public const string BodyMark = "{cơ quan}";

    // “Bộ trưởng Bộ Khoa học và Công nghệ” acts for “Bộ Khoa học và Công nghệ”.
    private string Body => Positions.FirstOrDefault(position => Authority.StartsWith(position, StringComparison.OrdinalIgnoreCase)) is { } held ? Authority[held.Length..] : Authority;

    private string Day => DecidedOn is { } day ? DateText.InWords(day) : "ngày … tháng … năm …";

    private static readonly string[] Positions = ["Bộ trưởng ", "Thứ trưởng ", "Giám đốc ", "Chủ tịch "];
}
