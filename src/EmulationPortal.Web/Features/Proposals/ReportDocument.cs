using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Writes an achievement report as a document: once, for the page, the PDF file and the Word file.</summary>
public static class ReportDocument
{
    /// <summary>The document.</summary>
    /// <param name="page">The line with its report and achievements.</param>
    /// <param name="biography">The biography of awards, or null where the reader may not know it.</param>
    public static OfficialDocument Of(LinePage page, AwardBiography? biography)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (opened, listed) = (page.Line.Opened, page.Line.Listed);
        return new OfficialDocument
        {
            Kind = "BÁO CÁO THÀNH TÍCH",
            Title = $"Đề nghị tặng {listed.Kind.Name} năm {opened.Proposal.Year} cho {listed.Name}",
            IssuingBodies = [listed.Department.Name],
            Place = listed.Department.Province,
            Body = [.. Body(page, biography)],
            Signatures = listed.Line.IsPerson
                ? [new SignatureBlock(null, null, null, "Thủ trưởng đơn vị xác nhận", ""), new SignatureBlock(null, null, null, "Người báo cáo", "")]
                : [new SignatureBlock(null, null, null, "Thủ trưởng đơn vị", "")],
            IsDraft = page.Report?.IsWritten != true,
        };
    }

    private static IEnumerable<OfficialBlock> Body(LinePage page, AwardBiography? biography)
    {
        var (listed, report) = (page.Line.Listed, page.Report);
        yield return new SectionHeading(listed.Line.IsPerson ? "I. Sơ lược lý lịch" : "I. Sơ lược đặc điểm, tình hình");
        yield return Paragraph.Of(listed.Line.IsPerson ? $"Họ và tên: {listed.Name}." : $"Tên tập thể: {listed.Name}.");
        if (listed.Line.IsPerson) yield return Paragraph.Of($"Chức vụ, đơn vị công tác: {string.Join(", ", new[] { listed.Place, listed.Department.Name }.Where(part => part.Length > 0))}.");
        foreach (var block in Text(report?.Duties, listed.Line.IsPerson ? "Chưa ghi nhiệm vụ được giao." : "Chưa ghi chức năng, nhiệm vụ, tổ chức.")) yield return block;
        yield return new SectionHeading("II. Thành tích đạt được");
        foreach (var block in Text(report?.Results, "Chưa ghi thành tích.")) yield return block;
        foreach (var block in Cited(page)) yield return block;
        yield return new SectionHeading("III. Biện pháp, nguyên nhân đạt thành tích");
        foreach (var block in Text(report?.Measures, "Chưa ghi biện pháp.")) yield return block;
        yield return new SectionHeading("IV. Việc thực hiện chủ trương của Đảng, pháp luật của Nhà nước");
        foreach (var block in Text(report?.Compliance, "Chưa ghi.")) yield return block;
        if (biography is null) yield break;
        yield return new SectionHeading("V. Các danh hiệu, hình thức đã được tặng");
        foreach (var block in Awards("Danh hiệu thi đua", biography.Titles)) yield return block;
        foreach (var block in Awards("Hình thức khen thưởng", biography.Forms)) yield return block;
    }

    private static IEnumerable<OfficialBlock> Cited(LinePage page)
    {
        var cited = page.Achievements.Where(found => found.Citation is not null).ToList();
        if (cited.Count == 0) yield break;
        yield return new TableBlock(
            "Thành tích dẫn trong hồ sơ",
            [new("STT", ColumnKind.Order), new("Thành tích", ColumnKind.Text), new("Năm", ColumnKind.Order), new("Văn bản công nhận", ColumnKind.Remark)],
            [.. cited.Select((found, index) => TableRow.Of(NumberText.Points(index + 1), found.Achievement.Text, found.Achievement.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), LineAchievementText.DocumentOf(found.Achievement)))]);
    }

    private static IEnumerable<OfficialBlock> Awards(string caption, IReadOnlyList<People.AwardLine> lines)
    {
        if (lines.Count == 0)
        {
            yield return Paragraph.Of($"{caption}: chưa ghi.");
            yield break;
        }

        yield return new TableBlock(
            caption,
            [new("STT", ColumnKind.Order), new("Năm", ColumnKind.Short), new("Tên", ColumnKind.Text), new("Số, ngày quyết định", ColumnKind.Remark)],
            [.. lines.Select((line, index) => TableRow.Of(
                NumberText.Points(index + 1), line.Award.Period, line.Name, $"{line.Award.DecisionNumber}{(line.Award.DecidedOn is { } day ? $" ngày {DateText.Show(day)}" : "")}".Trim()))]);
    }

    private static IEnumerable<OfficialBlock> Text(string? text, string none) => string.IsNullOrWhiteSpace(text)
        ? [Paragraph.Of(none)]
        : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Paragraph.Of(part));
}

/// <summary>Words for achievements.</summary>
public static class LineAchievementText
{
    /// <summary>The document that says so: “Quyết định số 12/QĐ ngày 01/02/2026”; empty when none is recorded.</summary>
    public static string DocumentOf(Achievement achievement)
    {
        ArgumentNullException.ThrowIfNull(achievement);
        return $"{achievement.DocumentNumber}{(achievement.DocumentOn is { } day ? $" ngày {DateText.Show(day)}" : "")}".Trim();
    }
}
