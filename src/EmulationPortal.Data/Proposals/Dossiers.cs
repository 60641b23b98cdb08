using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>One piece of a line's dossier and how it is there.</summary>
/// <param name="Item">The piece.</param>
/// <param name="Entry">What the department has given, or null.</param>
/// <param name="Portal">The document of the portal that serves, in words; empty where none does.</param>
/// <param name="PortalPath">Where that is read; empty where none does.</param>
public sealed record DossierPiece(DossierItem Item, DossierEntry? Entry, string Portal, string PortalPath)
{
    /// <summary>Whether nothing of it is there.</summary>
    public bool IsMissing => Entry is null && Portal.Length == 0;
}

/// <summary>Reads dossiers of lines against the checklists of their awards.</summary>
public static class Dossiers
{
    /// <summary>
    /// The pieces of the dossiers of a proposal's lines, by line. The submission serves as itself and a written report as the report;
    /// everything else is a file, or does not apply with a reason. Four queries, however many lines.
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
        return proposal.Lines.ToDictionary(line => line.Id, line => (IReadOnlyList<DossierPiece>)[.. kinds[line.KindCode].DossierOn(day).Select(item => PieceOf(item, line.Id))]);

        DossierPiece PieceOf(DossierItem item, Guid line)
        {
            var path = ProposalSettling.PathOf(id);
            var (words, place) = item.Text.StartsWith("Tờ trình", StringComparison.Ordinal) ? ("Tờ trình của hồ sơ này", $"{path}/van-ban")
                : item.Text.StartsWith("Báo cáo thành tích", StringComparison.Ordinal) && written.Contains(line) ? ("Báo cáo thành tích lập trên hệ thống", $"{path}/dong/{line}/bao-cao")
                : ("", "");
            return new DossierPiece(item, entries.GetValueOrDefault((line, item.Id)), words, place);
        }
    }

    /// <summary>Takes with lines that are removed what belongs to their dossiers; achievements themselves stay. The caller saves.</summary>
    public static async Task ForgetDossiersAsync(this PortalDb db, IReadOnlyCollection<Guid> lineIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.AchievementCitations.RemoveRange(await db.AchievementCitations.Where(citation => lineIds.Contains(citation.LineId)).ToListAsync(cancellation));
        db.DossierEntries.RemoveRange(await db.DossierEntries.Where(entry => lineIds.Contains(entry.LineId)).ToListAsync(cancellation));
        db.AchievementReports.RemoveRange(await db.AchievementReports.Where(report => lineIds.Contains(report.LineId)).ToListAsync(cancellation));
    }
}
