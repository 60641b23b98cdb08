using System.Globalization;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.People;

/// <summary>Writes a biography of awards as a document: once, for the page of the printer, the PDF file and the Word file.</summary>
public static class BiographyDocument
{
    private const int MostNext = 5;

    private static readonly TableColumn[] Columns =
    [
        new("TT", ColumnKind.Order), new("Năm", ColumnKind.Figure), new("Danh hiệu, hình thức", ColumnKind.Text),
        new("Số, ngày quyết định", ColumnKind.Short), new("Cấp quyết định", ColumnKind.Remark),
    ];

    /// <summary>The document.</summary>
    /// <param name="biography">The biography.</param>
    /// <param name="explained">Whether the years without a title and what is within reach are explained, for those who prepare a dossier.</param>
    public static OfficialDocument Of(AwardBiography biography, bool explained)
    {
        ArgumentNullException.ThrowIfNull(biography);
        return new OfficialDocument
        {
            Kind = "LÝ LỊCH KHEN THƯỞNG",
            Title = $"Của {(biography.Owner.IsPerson ? biography.Owner.Name.ToLowerInvariant()[..1] + biography.Owner.Name[1..] : biography.Owner.Name)}",
            IssuingBodies = [biography.Department.Name],
            Place = biography.Department.Province,
            On = biography.Today,
            Body = [.. Head(biography), .. Awards(biography), .. explained ? Explanation(biography) : []],
            Signatures = [new SignatureBlock(null, null, null, "Thủ trưởng đơn vị", "")],
        };
    }

    private static IEnumerable<OfficialBlock> Head(AwardBiography biography)
    {
        yield return new SectionHeading("I. Sơ lược");
        if (biography.Owner.Record is Person person)
        {
            yield return Paragraph.Of($"Họ và tên: {person.FullName}{(person.Birth.Length > 0 ? $"; {(person.BornOn is null ? "năm sinh" : "ngày sinh")}: {person.Birth}" : "")}.");
            var place = string.Join(", ", new[] { person.Title, biography.SubUnit, biography.Department.Name }.Where(part => part.Length > 0));
            yield return Paragraph.Of($"Chức vụ, đơn vị công tác: {place}.");
            if (person.ServiceSince is { } since) yield return Paragraph.Of($"Ngày vào ngành: {DateText.Show(since)}.");
        }
        else if (biography.Owner.Record is Collective collective)
        {
            yield return Paragraph.Of($"Tên tập thể: {collective.Name}.");
            if (collective.Kind != CollectiveKind.Department) yield return Paragraph.Of($"Thuộc: {biography.Department.Name}; thành lập ngày {DateText.Show(collective.ValidFrom)}.");
        }
    }

    private static IEnumerable<OfficialBlock> Awards(AwardBiography biography)
    {
        yield return new SectionHeading("II. Danh hiệu thi đua");
        yield return Table("Danh hiệu thi đua đã được tặng", biography.Titles, "Chưa ghi danh hiệu thi đua nào.");
        yield return new SectionHeading("III. Hình thức khen thưởng");
        yield return Table("Hình thức khen thưởng đã được tặng", biography.Forms, "Chưa ghi hình thức khen thưởng nào.");
    }

    private static OfficialBlock Table(string caption, IReadOnlyList<AwardLine> lines, string none) => lines.Count == 0
        ? Paragraph.Of(none)
        : new TableBlock(caption, Columns, [.. lines.Select((line, index) => TableRow.Of(
            (index + 1).ToString(CultureInfo.InvariantCulture), line.Award.Period, line.Name,
            $"{line.Award.DecisionNumber}{(line.Award.DecidedOn is { } day ? $" ngày {DateText.Show(day)}" : "")}{string.Concat(line.Changes.Select(change => $"; {change.Words}"))}".Trim(), line.Award.Authority))]);

    private static IEnumerable<OfficialBlock> Explanation(AwardBiography biography)
    {
        yield return new SectionHeading("IV. Ghi chú cho người lập hồ sơ");
        yield return Paragraph.Of(biography.Gaps.Count == 0 ? "Không có năm nào thiếu danh hiệu thi đua." : "Những năm chưa có danh hiệu thi đua:");
        foreach (var gap in biography.Gaps) yield return NumberedItem.Of("-", $"Năm {gap.Year}: {gap.Why}");
        yield return Paragraph.Of(biography.Next.Count == 0
            ? "Chưa tính được danh hiệu, hình thức nào trong những năm tới."
            : "Danh hiệu, hình thức có thể đạt sớm nhất, nếu từ nay năm nào cũng hoàn thành xuất sắc nhiệm vụ và có sáng kiến:");
        foreach (var next in biography.Next.Take(MostNext))
        {
            yield return NumberedItem.Of("-", $"{next.Kind.Name}, năm {next.Year}: {(next.Needs.Count == 0 ? "đã đủ" : string.Join("; ", next.Needs))}.");
        }
    }
}
