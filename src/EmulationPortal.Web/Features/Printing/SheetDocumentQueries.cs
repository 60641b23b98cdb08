using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>A sheet to be printed or exported, or why not.</summary>
/// <param name="Document">The document; null when refused.</param>
/// <param name="Verdict">Whether there is something to show.</param>
public sealed record SheetDocumentAnswer(SheetDocument? Document, Verdict Verdict);

/// <summary>Loads sheets as documents: with the columns that the reader may see, and nothing of the others.</summary>
public sealed class SheetDocumentQueries(PortalDb db, PortalClock clock, SheetTotals totals)
{
    /// <summary>The sheet as it stands, or as it stood at a submission, red-lined against another if asked; null when it is not known.</summary>
    /// <param name="actor">The reader.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="number">Number of the submission; null for the present.</param>
    /// <param name="comparedWith">Number of the submission to compare with; null for none.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<SheetDocumentAnswer?> FindAsync(Actor actor, Guid sheetId, int? number, int? comparedWith, CancellationToken cancellation)
    {
        var sheet = await db.ScoreSheets.AsNoTracking().VisibleTo(actor)
            .Include(candidate => candidate.Cells).Include(candidate => candidate.Department)
            .FirstOrDefaultAsync(candidate => candidate.Id == sheetId, cancellation);
        var numbers = new[] { number, comparedWith }.OfType<int>().Distinct().ToList();
        var taken = await db.SheetSnapshots.AsNoTracking()
            .Where(snapshot => snapshot.SheetId == sheetId && numbers.Contains(snapshot.Number))
            .ToListAsync(cancellation);
        if (sheet is null || taken.Count != numbers.Count)
        {
            return null;
        }

        var set = await db.CriteriaSets.AsNoTracking().Include(candidate => candidate.Criteria)
            .FirstAsync(candidate => candidate.Id == sheet.CriteriaSetId, cancellation);
        var snapshot = taken.FirstOrDefault(candidate => candidate.Number == number);
        var printed = snapshot is null ? await PresentAsync(actor, sheet, set, cancellation) : SheetFreezer.Read(snapshot);
        var columns = Columns(actor, sheet, printed.State);
        if (columns.Count == 0)
        {
            return new(null, Verdict.NotNow("Đơn vị chưa gửi bảng điểm nên chưa có gì để in."));
        }

        var earlier = taken.FirstOrDefault(candidate => candidate.Number == comparedWith);
        var document = SheetDocuments.Of(
            printed.With(columns),
            sheet.Department!.Province,
            columns,
            new ScoringOptions(set.AllowOverMaximum, set.BonusCap, set.Decimals),
            set.IsIllustrative,
            snapshot?.Sha256,
            earlier is null ? null : (Seen(actor, sheet, earlier), earlier.Sha256));
        return new(document, Verdict.Allowed);
    }

    // Points relative to the best of the cluster are computed only for who may see the cluster.
    private async Task<FrozenSheet> PresentAsync(Actor actor, ScoreSheet sheet, CriteriaSet set, CancellationToken cancellation)
    {
        var contexts = await totals.ContextsAsync(actor, sheet, set.Tree(), cancellation);
        return await SheetFreezer.PresentAsync(db, sheet, set, actor, clock.Now, contexts, cancellation);
    }

    private static FrozenSheet Seen(Actor actor, ScoreSheet sheet, SheetSnapshot snapshot)
    {
        var frozen = SheetFreezer.Read(snapshot);
        return frozen.With(Columns(actor, sheet, frozen.State));
    }

    private static IReadOnlyList<ScoreColumn> Columns(Actor actor, ScoreSheet sheet, SheetState state) =>
        [.. Enum.GetValues<ScoreColumn>().Where(column => sheet.ShowsScoresTo(actor, column, state))];
}
