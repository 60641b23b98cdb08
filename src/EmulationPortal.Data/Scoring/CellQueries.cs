using System.Runtime.CompilerServices;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmulationPortal.Data.Scoring;

/// <summary>Reads a sheet with some of its cells, tracked, in one question: a grid saves every second.</summary>
internal static class CellQueries
{
    // One cell is what a grid saves: its question is translated once for each database that the process speaks to.
    private static readonly ConditionalWeakTable<IModel, Func<PortalDb, Guid, Guid, CancellationToken, Task<SheetWithChainEnd?>>> OfOneCriterion = [];

    /// <summary>The sheet with the cells of <paramref name="criteria"/> only, or null. The end of its audit chain comes along: the save that follows needs it.</summary>
    public static async Task<SheetWithChainEnd?> FindAsync(PortalDb db, Guid sheetId, IReadOnlyCollection<Guid> criteria, CancellationToken cancellation)
    {
        if (criteria.Count != 1)
        {
            return await WithHead(db, db.ScoreSheets.Include(sheet => sheet.Cells.Where(cell => criteria.Contains(cell.CriterionId))), sheetId)
                .SingleOrDefaultAsync(cancellation);
        }

        var find = OfOneCriterion.GetValue(db.Model, _ => Compile());
        return await find(db, sheetId, criteria.Single(), cancellation);
    }

    private static Func<PortalDb, Guid, Guid, CancellationToken, Task<SheetWithChainEnd?>> Compile() => EF.CompileAsyncQuery(
        (PortalDb db, Guid sheetId, Guid only, CancellationToken cancellation) => db.ScoreSheets
            .Include(sheet => sheet.Cells.Where(cell => cell.CriterionId == only))
            .AsSingleQuery()
            .Where(sheet => sheet.Id == sheetId)
            .SelectMany(sheet => db.AuditHeads.Where(head => head.SubjectId == sheet.Id).DefaultIfEmpty(), (sheet, head) => new SheetWithChainEnd(sheet, head))
            .SingleOrDefault());

    // A plain outer join by key: FirstOrDefault would number every head of the database first.
    private static IQueryable<SheetWithChainEnd> WithHead(PortalDb db, IQueryable<ScoreSheet> sheets, Guid sheetId) => sheets
        .AsSingleQuery()
        .Where(sheet => sheet.Id == sheetId)
        .SelectMany(sheet => db.AuditHeads.Where(head => head.SubjectId == sheet.Id).DefaultIfEmpty(), (sheet, head) => new SheetWithChainEnd(sheet, head));
}

/// <summary>A sheet and the end of its audit chain, read at one moment.</summary>
internal sealed record SheetWithChainEnd(ScoreSheet Sheet, AuditHead? ChainEnd);
