using System.Globalization;
using System.Text.RegularExpressions;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>A text that was typed into a form and not saved.</summary>
/// <param name="Label">What it is: “Lý do”, “Nguyễn Văn Nam, CSTĐCS: Ghi chú”.</param>
/// <param name="Text">As typed.</param>
public sealed record TypedText(string Label, string Text);

/// <summary>
/// What was typed into a form whose step is refused, so that the page of the refusal gives it back. Only fields of free text are taken, by
/// their names: choices, keys, versions, and above all passwords and identity numbers are not.
/// </summary>
public static partial class TypedTexts
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Agenda"] = "Chương trình",
        ["Answer"] = "Trả lời",
        ["Articles"] = "Điều khoản",
        ["Authority"] = "Cấp quyết định",
        ["Bands"] = "Các mức",
        ["Closing"] = "Bế mạc",
        ["CoAuthors"] = "Đồng tác giả",
        ["Compliance"] = "Chấp hành",
        ["Conclusion"] = "Kết luận",
        ["Contents"] = "Nội dung",
        ["DeadlineReason"] = "Lý do về thời hạn",
        ["Decision"] = "Số, ngày quyết định",
        ["DecisionNumber"] = "Số quyết định",
        ["Difficulties"] = "Khó khăn",
        ["Duties"] = "Nhiệm vụ",
        ["Exemplars"] = "Điển hình",
        ["Explanation"] = "Giải trình",
        ["FactorReason"] = "Lý do về hệ số",
        ["FullName"] = "Họ và tên",
        ["Guests"] = "Khách mời",
        ["Guidance"] = "Hướng dẫn",
        ["Lessons"] = "Bài học",
        ["LegalBases"] = "Căn cứ",
        ["LegalBasis"] = "Căn cứ",
        ["Measures"] = "Biện pháp",
        ["Merit"] = "Thành tích",
        ["Name"] = "Tên",
        ["Note"] = "Ghi chú",
        ["Opening"] = "Khai mạc",
        ["Organisation"] = "Tổ chức thực hiện",
        ["Organising"] = "Tổ chức thực hiện",
        ["OtherBases"] = "Căn cứ khác",
        ["Pasted"] = "Khối ô đã dán",
        ["PersonName"] = "Họ và tên",
        ["Post"] = "Chức vụ",
        ["Purpose"] = "Mục đích",
        ["Reason"] = "Lý do",
        ["Recipients"] = "Nơi nhận",
        ["RefusalReason"] = "Lý do từ chối",
        ["Remark"] = "Nhận xét",
        ["Requirements"] = "Yêu cầu",
        ["Results"] = "Kết quả",
        ["Rewards"] = "Khen thưởng",
        ["Shortcomings"] = "Hạn chế",
        ["Slogan"] = "Khẩu hiệu",
        ["Source"] = "Nguồn",
        ["Targets"] = "Chỉ tiêu",
        ["Tasks"] = "Nhiệm vụ",
        ["Text"] = "Nội dung",
        ["Theme"] = "Chủ đề",
        ["Title"] = "Tiêu đề, chức vụ",
        ["UnitLine"] = "Dòng tên đơn vị",
        ["WithdrawalReason"] = "Lý do thu hồi",
    };

    /// <summary>The texts of a form, in its order; those of a row are named after it.</summary>
    /// <param name="form">The posted form.</param>
    /// <param name="rows">Names of rows by the key that each sends as its Id; a row without one is numbered.</param>
    public static IReadOnlyList<TypedText> Of(IFormCollection form, IReadOnlyDictionary<Guid, string>? rows = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. from field in form
               let parts = Name().Match(field.Key)
               where parts.Success && Labels.ContainsKey(parts.Groups["field"].Value)
               from text in field.Value
               where !string.IsNullOrWhiteSpace(text)
               select new TypedText(RowOf(form, parts, rows) + Labels[parts.Groups["field"].Value], text),
        ];
    }

    private static string RowOf(IFormCollection form, Match parts, IReadOnlyDictionary<Guid, string>? rows)
    {
        if (!parts.Groups["index"].Success) return string.Empty;
        var key = $"{parts.Groups["list"].Value}[{parts.Groups["index"].Value}].Id";
        if (rows is not null && Guid.TryParse(form[key].ToString(), out var id) && rows.TryGetValue(id, out var name)) return $"{name}: ";
        return string.Create(CultureInfo.InvariantCulture, $"Dòng {int.Parse(parts.Groups["index"].Value, CultureInfo.InvariantCulture) + 1}: ");
    }

    // “Reason”, “Lines[3].Reason” and “Articles[3]”.
    [GeneratedRegex(@"^(?:(?<list>\w+)\[(?<index>\d{1,6})\]\.(?<field>\w+)|(?<field>\w+)\[(?<index>\d{1,6})\]|(?<field>\w+))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
