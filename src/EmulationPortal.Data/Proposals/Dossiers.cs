using System.Globalization;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>One piece of a line's dossier and how it is there.</summary>
/// <param name="Item">The piece.</param>
/// <param name="Entry">What the department has given, or null.</param>
/// <param name="Portal">The document of the portal that serves, in words; empty where none does.</param>
/// <param name="PortalPath">Where that is read; empty where none does.</param>
public sealed record DossierPiece(DossierItem Item, DossierEntry? Entry, string Portal, string PortalPath)
{
    /// <summary>Whether the portal's submission serves.</summary>
    public bool IsSubmission { get; init; }

    /// <summary>Whether the report written in the portal serves.</summary>
    public bool IsReport { get; init; }

    /// <summary>Whether nothing of it is there.</summary>
    public bool IsMissing => Entry is null && Portal.Length == 0;
}

/// <summary>A document of the portal that a proposal's list comes from.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="Path">Where it is read.</param>
/// <param name="IsMinutes">Whether it is the minutes of the meeting that judged the list.</param>
public sealed record PortalPaper(string Text, string Path, bool IsMinutes = false);

/// <summary>Reads dossiers of lines against the checklists of their awards.</summary>
public static class Dossiers
{
    /// <summary>
    /// The pieces of the dossiers of a proposal's lines, by line. The submission serves as itself, a written report as the report, the signed
    /// minutes of a cluster's meeting as the minutes; everything else is a file, or does not apply with a reason. As many queries however
    /// many lines.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="proposal">The proposal with its lines.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DossierPiece>>> DossiersAsync(this PortalDb db, Proposal proposal, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proposal);
        var (id, day) = (proposal.Id, proposal.JudgedOn(today));
        var codes = proposal.Lines.Select(line => line.KindCode).Distinct().ToList();
        var kinds = await db.AwardKinds.AsNoTracking().Include(kind => kind.Dossier).Where(kind => codes.Contains(kind.Code)).ToDictionaryAsync(kind => kind.Code, cancellation);
        var entries = (await db.DossierEntries.AsNoTracking().Where(entry => db.ProposalLines.Any(line => line.Id == entry.LineId && line.ProposalId == id)).ToListAsync(cancellation))
            .ToDictionary(entry => (entry.LineId, entry.DossierItemId));
        var written = await db.AchievementReports.Where(report => report.Results != "" && db.ProposalLines.Any(line => line.Id == report.LineId && line.ProposalId == id)).Select(report => report.LineId).ToListAsync(cancellation);
        var minutes = (await db.PortalPapersAsync(proposal, cancellation)).FirstOrDefault(paper => paper.IsMinutes);
        return proposal.Lines.ToDictionary(line => line.Id, line => (IReadOnlyList<DossierPiece>)[.. kinds[line.KindCode].DossierOn(day).Select(item => PieceOf(item, line.Id))]);

        DossierPiece PieceOf(DossierItem item, Guid line)
        {
            var (path, entry) = (ProposalSettling.PathOf(id), entries.GetValueOrDefault((line, item.Id)));
            if (item.Text.StartsWith("Tờ trình", StringComparison.Ordinal)) return new DossierPiece(item, entry, "Tờ trình của hồ sơ này", $"{path}/van-ban") { IsSubmission = entry is null };
            if (item.Text.StartsWith("Báo cáo thành tích", StringComparison.Ordinal) && written.Contains(line))
            {
                return new DossierPiece(item, entry, "Báo cáo thành tích lập trên hệ thống", $"{path}/dong/{line}/bao-cao") { IsReport = entry is null };
            }

            return minutes is not null && IsMinutes(item) ? new DossierPiece(item, entry, minutes.Text, minutes.Path) : new DossierPiece(item, entry, string.Empty, string.Empty);
        }
    }

    /// <summary>What the portal has on the list of a proposal: the registration it was taken from, the published ranking, the signed minutes of the cluster's meeting.</summary>
    public static async Task<IReadOnlyList<PortalPaper>> PortalPapersAsync(this PortalDb db, Proposal proposal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proposal);
        var (department, year) = (proposal.DepartmentId, proposal.Year);
        if (proposal.ClusterId is not { } cluster)
        {
            var slug = proposal.Kind == ProposalKind.YearlyMerit
                ? await db.Registrations.Where(list => list.DepartmentId == department && list.Year == year)
                    .Join(db.Departments, list => list.DepartmentId, found => found.Id, (_, found) => found.Slug).FirstOrDefaultAsync(cancellation)
                : null;
            return slug is null ? [] : [new PortalPaper(string.Create(CultureInfo.InvariantCulture, $"Danh sách đăng ký và kết quả năm {year}"), string.Create(CultureInfo.InvariantCulture, $"/dang-ky/{year}/don-vi/{slug}"))];
        }

        var papers = new List<PortalPaper>();
        if (await db.ClusterYears.AnyAsync(part => part.ClusterId == cluster && part.EmulationYear!.Year == year && part.State == ClusterYearState.Published, cancellation))
        {
            papers.Add(new PortalPaper(string.Create(CultureInfo.InvariantCulture, $"Kết quả xếp hạng đã công bố năm {year}"), string.Create(CultureInfo.InvariantCulture, $"/ket-qua/{year}/{cluster}")));
        }

        var minutes = await db.MeetingPapers.Where(paper => paper.Kind == PaperKind.Minutes && paper.Meeting!.ClusterId == cluster && paper.Meeting.Year == year
                && paper.Document!.State == IssuedDocumentState.Current && paper.Document.Signatories.All(place => place.State == SignatoryState.Signed))
            .OrderByDescending(paper => paper.IssuedAt).Select(paper => new { paper.Id, paper.Meeting!.Title }).ToListAsync(cancellation);
        return [.. papers, .. minutes.Select(paper => new PortalPaper($"Biên bản đã ký: {paper.Title}", $"/hop-cum/van-ban/{paper.Id}", IsMinutes: true))];
    }

    private static bool IsMinutes(DossierItem item) =>
        item.Text.StartsWith("Biên bản bình xét", StringComparison.Ordinal) || item.Text.StartsWith("Biên bản họp bình xét", StringComparison.Ordinal) || item.Text.StartsWith("Biên bản xét khen", StringComparison.Ordinal);

    /// <summary>Takes with lines that are removed what belongs to their dossiers; achievements themselves stay. The caller saves.</summary>
    public static async Task ForgetDossiersAsync(this PortalDb db, IReadOnlyCollection<Guid> lineIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.AchievementCitations.RemoveRange(await db.AchievementCitations.Where(citation => lineIds.Contains(citation.LineId)).ToListAsync(cancellation));
        db.DossierEntries.RemoveRange(await db.DossierEntries.Where(entry => lineIds.Contains(entry.LineId)).ToListAsync(cancellation));
        db.AchievementReports.RemoveRange(await db.AchievementReports.Where(report => lineIds.Contains(report.LineId)).ToListAsync(cancellation));
    }
}
