using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Registrations;

/// <summary>One line of a list of registrations, as printed.</summary>
/// <param name="IsPerson">Person or collective.</param>
/// <param name="Name">The name, of a person with Ông or Bà.</param>
/// <param name="Place">Position and sub-unit; empty for a collective.</param>
/// <param name="KindName">Name of the title in full.</param>
/// <param name="KindShortName">Its short name.</param>
/// <param name="Order">The title's place in the catalogue.</param>
/// <param name="Remark">Remark; may be empty.</param>
public sealed record RegistrationListLine(bool IsPerson, string Name, string Place, string KindName, string KindShortName, int Order, string Remark);

/// <summary>The list of people and collectives that a department registers for titles in a year: one text for page, PDF file and Word file.</summary>
public sealed record RegistrationList
{
    /// <summary>The name of the place at which the director signs.</summary>
    public const string SignaturePlace = "giam-doc";

    // The law of 2022 holds from 01/01/2024 on; before, that of 2003.
    private const int FirstYearOfLaw2022 = 2024;

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The department in full.</summary>
    public required string Department { get; init; }

    /// <summary>Its province: the place of the document.</summary>
    public required string Province { get; init; }

    /// <summary>The day; null leaves room for it.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The document that asked for it; may be empty.</summary>
    public string AskedBy { get; init; } = string.Empty;

    /// <summary>The signatory's title.</summary>
    public string SignerTitle { get; init; } = "Giám đốc";

    /// <summary>The signatory's name; empty while nobody is known.</summary>
    public required string SignerName { get; init; }

    /// <summary>The lines in their order.</summary>
    public required IReadOnlyList<RegistrationListLine> Lines { get; init; }

    /// <summary>Whether it is not issued yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The document.</summary>
    public OfficialDocument ToDocument() => new()
    {
        Kind = "DANH SÁCH",
        Title = $"Đăng ký danh hiệu thi đua năm {Year}",
        Superior = SuperiorOf(Department),
        IssuingBodies = [Department],
        Place = Province,
        On = On,
        Body = [.. Body()],
        Recipients = [$"{Domain.Organisation.Ministry.EmulationUnit} (để báo cáo)", "Lưu: VT"],
        Signatures = [new SignatureBlock(SignaturePlace, null, null, SignerTitle, SignerName)],
        IsDraft = IsDraft,
    };

    /// <summary>The people's committee above a department, from the department's own name; null where the name does not tell.</summary>
    public static string? SuperiorOf(string department)
    {
        ArgumentNullException.ThrowIfNull(department);
        var at = new[] { " tỉnh ", " thành phố " }.Select(word => department.IndexOf(word, StringComparison.Ordinal)).Max();
        return at < 0 ? null : $"Ủy ban nhân dân{department[at..]}";
    }

    private IEnumerable<OfficialBlock> Body()
    {
        if (Year >= FirstYearOfLaw2022) yield return new LegalBasis("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022");
        var asked = AskedBy.Length > 0 ? $"Thực hiện {AskedBy.TrimEnd('.')}, " : string.Empty;
        var (people, collectives) = (Lines.Where(line => line.IsPerson).ToList(), Lines.Where(line => !line.IsPerson).ToList());
        yield return Paragraph.Of($"{asked}{Department} đăng ký danh hiệu thi đua năm {Year} cho {people.Count} lượt cá nhân và {collectives.Count} lượt tập thể như sau:");
        if (people.Count > 0)
        {
            yield return new TableBlock(
                "I. Cá nhân",
                [new("STT", ColumnKind.Order), new("Họ và tên", ColumnKind.Text), new("Chức vụ, bộ phận", ColumnKind.Remark), new("Danh hiệu", ColumnKind.Short), new("Ghi chú", ColumnKind.Remark)],
                [.. people.Select((line, index) => TableRow.Of(NumberText.Points(index + 1), line.Name, line.Place, line.KindShortName, line.Remark))]);
        }

        if (collectives.Count > 0)
        {
            yield return new TableBlock(
                $"{(people.Count > 0 ? "II" : "I")}. Tập thể",
                [new("STT", ColumnKind.Order), new("Tên tập thể", ColumnKind.Text), new("Danh hiệu", ColumnKind.Short), new("Ghi chú", ColumnKind.Remark)],
                [.. collectives.Select((line, index) => TableRow.Of(NumberText.Points(index + 1), line.Name, line.KindShortName, line.Remark))]);
        }

        yield return Totals();
    }

    private TableBlock Totals()
    {
        var rows = Lines.GroupBy(line => (line.IsPerson, line.KindName, line.KindShortName, line.Order))
            .OrderBy(group => !group.Key.IsPerson).ThenBy(group => group.Key.Order)
            .Select((group, index) => TableRow.Of(
                NumberText.Points(index + 1), $"{group.Key.KindName} ({group.Key.KindShortName})", group.Key.IsPerson ? "Cá nhân" : "Tập thể", NumberText.Points(group.Count())))
            .ToList();
        TextRun[] total = [new(string.Empty), new("Tổng cộng"), new(string.Empty), new(NumberText.Points(Lines.Count))];
        return new TableBlock(
            "Tổng hợp theo danh hiệu",
            [new("STT", ColumnKind.Order), new("Danh hiệu", ColumnKind.Text), new("Đối tượng", ColumnKind.Short), new("Số lượng", ColumnKind.Figure)],
            [.. rows, new TableRow(total, IsTotal: true)]);
    }
}
