using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Documents.People;

/// <summary>Reads the rows of an uploaded history of awards; what can't be read leaves a sentence that begins with the cell.</summary>
internal sealed class AwardRows(ListSheet<AwardColumn> sheet, AwardKindNames kinds, DateOnly today)
{
    private const int LongestNumber = 100;
    private const int LongestAuthority = 200;
    private const int LongestNote = 500;

    private static readonly ListLayout<AwardColumn> Layout = new(
        AwardColumns.SheetName, AwardColumns.Of, AwardColumns.Heading, [AwardColumn.Name, AwardColumn.Award, AwardColumn.Year], AwardColumn.Number,
        [AwardColumn.Name, AwardColumn.Recipient, AwardColumn.SubUnit, AwardColumn.Award, AwardColumn.Year, AwardColumn.DecisionNumber, AwardColumn.Authority, AwardColumn.Note],
        [], "Không tìm thấy dòng tiêu đề có cột “Họ tên, tên tập thể”, “Danh hiệu, hình thức” và “Năm, giai đoạn”. Hãy dùng mẫu tải từ trang này.");

    public static AwardsReading Read(ReadWorkbook workbook, IReadOnlyList<AwardKind> kinds, DateOnly today)
    {
        (ListSheet<AwardColumn>? sheet, string refusal) = ListSheet<AwardColumn>.Find(workbook, Layout, PeopleImport.MostRows);
        if (sheet is null)
        {
            return new AwardsReading([], [new CellProblem(null, refusal)], []);
        }

        AwardRows rows = new(sheet, new AwardKindNames(kinds), today);
        List<ListedAward> awards = [.. sheet.Rows.Select((row, index) => rows.Row(row, index))];
        return sheet.Problems is { Count: > 0 } problems ? new AwardsReading([], problems, []) { Partly = awards } : new AwardsReading(awards, [], sheet.Conversions);
    }

    private ListedAward Row(int row, int index)
    {
        ReadBirth birth = BirthText.Read(sheet.Typed(AwardColumn.Birth, row), today);
        if (birth.Problem is { } wrong)
        {
            sheet.Add(AwardColumn.Birth, row, ListSheet<AwardColumn>.Lower(wrong));
        }

        ReadPeriod period = AwardPeriodText.Read(sheet.Text(AwardColumn.Year, index), today);
        if (period.Problem is { } unread)
        {
            sheet.Add(AwardColumn.Year, row, unread);
        }

        return new ListedAward(
            row, Needed(AwardColumn.Name, row, index, Collective.NameLength, "cần có họ tên hoặc tên tập thể"), sheet.Address(AwardColumn.Name, row),
            Recipient(row, index), birth.On, birth.Year, sheet.Short(AwardColumn.SubUnit, index, Collective.NameLength),
            Award(row, index), sheet.Address(AwardColumn.Award, row), period.Year ?? 0, period.ToYear,
            Number(index), Decided(row, period),
            Needed(AwardColumn.Authority, row, index, LongestAuthority, "cần ghi cấp quyết định, ví dụ Giám đốc Sở"), sheet.Short(AwardColumn.Note, index, LongestNote));
    }

    private string Needed(AwardColumn column, int row, int index, int longest, string what)
    {
        string text = sheet.Short(column, index, longest);
        if (text.Length == 0)
        {
            sheet.Add(column, row, $"{what}; đang để trống.");
        }

        return text;
    }

    // “QĐ” is no word of Vietnamese, by which a coding is told: it is known by itself in TCVN3 and VNI.
    private string Number(int index) => sheet.Short(AwardColumn.DecisionNumber, index, LongestNumber)
        .Replace("Q§", "QĐ", StringComparison.Ordinal).Replace("QÑ", "QĐ", StringComparison.Ordinal);

    private RecipientKind? Recipient(int row, int index)
    {
        string typed = sheet.Text(AwardColumn.Recipient, index);
        switch (VietnameseText.Fold(typed))
        {
            case "" when typed.Length == 0:
                return null;
            case "ca nhan":
                return RecipientKind.Person;
            case "tap the":
                return RecipientKind.Collective;
            default:
                sheet.Add(AwardColumn.Recipient, row, $"“{typed}” không phải “Cá nhân” hoặc “Tập thể”. Hãy sửa lại, hoặc để trống.");
                return null;
        }
    }

    private string Award(int row, int index)
    {
        string typed = Needed(AwardColumn.Award, row, index, AwardKind.NameLength, "cần có danh hiệu hoặc hình thức khen thưởng");
        AwardKind? kind = kinds.Find(typed);
        if (typed.Length > 0 && kind is null)
        {
            sheet.Add(AwardColumn.Award, row, $"danh mục không có danh hiệu, hình thức “{typed}”. Hãy ghi như ở trang “Danh mục” của mẫu.");
        }

        return kind?.Code ?? "";
    }

    private DateOnly? Decided(int row, ReadPeriod period)
    {
        DateOnly? day = sheet.Past(AwardColumn.DecidedOn, row, today);
        if (AwardRecord.DayProblem(period.Year, period.ToYear, day) is { } problem)
        {
            sheet.Add(AwardColumn.DecidedOn, row, problem);
        }

        return day;
    }
}
