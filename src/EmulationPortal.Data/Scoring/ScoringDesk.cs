using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Data.Scoring;

/// <summary>A sheet opened for work: with the criteria and deadlines that hold for it.</summary>
/// <param name="Sheet">The sheet, tracked.</param>
/// <param name="Set">Its criteria set, shared and read-only.</param>
/// <param name="Criteria">The set's tree.</param>
/// <param name="Year">Its year with stages and extensions, read-only.</param>
public sealed record OpenSheet(ScoreSheet Sheet, CriteriaSet Set, CriteriaTree Criteria, EmulationYear Year)
{
    /// <summary>Deadline of the stage in which <paramref name="column"/> is scored.</summary>
    public StageDeadline? Deadline(ScoreColumn column) => DeadlineOf(SheetWorkflow.ScoringStep(column));

    /// <summary>Deadline of the step's stage for this sheet, extensions included.</summary>
    public StageDeadline? DeadlineOf(SheetStep step) =>
        ScoreSheet.StageOf(step) is { } stage ? Year.DeadlineOf(stage, Sheet.ClusterId, Sheet.DepartmentId) : null;

    /// <summary>Whether the portal fills the criterion itself.</summary>
    public bool IsAutomatic(Guid criterionId) =>
        Set.Criteria.Any(criterion => criterion.Id == criterionId && criterion.Automatic != AutomaticSource.None);

    /// <summary>The end of the sheet's audit chain as it was read with the sheet; null when nothing has been done with the sheet, or not asked for.</summary>
    public AuditHead? ChainEnd { get; init; }

    /// <summary>What the set says about totals.</summary>
    public ScoringOptions Options => new(Set.AllowOverMaximum, Set.BonusCap, Set.Decimals);
}

/// <summary>Opens sheets. Locked criteria sets don't change, so their trees are kept in memory by version.</summary>
public sealed class ScoringDesk(PortalDb db, IMemoryCache cache)
{
    // How old the answer to “has the set or the year changed” may be while cells are saved.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    /// <summary>Opens a sheet with all its cells; null when the actor may not know of it.</summary>
    public Task<OpenSheet?> OpenAsync(Actor actor, Guid sheetId, CancellationToken cancellation) =>
        OpenAsync(db.ScoreSheets.VisibleTo(actor).Include(sheet => sheet.Cells).Include(sheet => sheet.Department), sheetId, cancellation);

    /// <summary>
    /// Opens a sheet with the cells of some criteria only: all that saving a cell needs, in one question, since a grid saves
    /// every second.
    /// </summary>
    public async Task<OpenSheet?> OpenForCellsAsync(Actor actor, Guid sheetId, IReadOnlyCollection<Guid> criteria, CancellationToken cancellation)
    {
        if (await CellQueries.FindAsync(db, sheetId, criteria, cancellation) is not var (sheet, chainEnd) || !sheet.IsVisibleTo(actor))
        {
            return null;
        }

        var (set, tree) = await CriteriaAsync(sheet.CriteriaSetId, await VersionAsync<CriteriaSet>(sheet.CriteriaSetId, cancellation), cancellation);
        var year = await YearAsync(sheet.YearId, await VersionAsync<EmulationYear>(sheet.YearId, cancellation), cancellation);
        return new OpenSheet(sheet, set, tree, year) { ChainEnd = chainEnd };
    }

    /// <summary>The criteria set and its tree, shared between requests: not to be changed.</summary>
    public async Task<(CriteriaSet Set, CriteriaTree Tree)> CriteriaAsync(Guid setId, CancellationToken cancellation)
    {
        var version = await db.CriteriaSets.Where(set => set.Id == setId).Select(set => set.Version).SingleAsync(cancellation);
        return await CriteriaAsync(setId, version, cancellation);
    }

    private async Task<(CriteriaSet Set, CriteriaTree Tree)> CriteriaAsync(Guid setId, Guid version, CancellationToken cancellation)
    {
        if (cache.TryGetValue((typeof(ScoringDesk), setId, version), out (CriteriaSet, CriteriaTree) known))
        {
            return known;
        }

        var loaded = await db.CriteriaSets.AsNoTracking().Include(set => set.Criteria).SingleAsync(set => set.Id == setId, cancellation);
        known = (loaded, loaded.Tree());
        // A set that is still being written may change criterion by criterion without a new version of its own.
        var kept = loaded.State == CriteriaSetState.Locked ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(1);
        return cache.Set((typeof(ScoringDesk), setId, version), known, kept);
    }

    private async Task<OpenSheet?> OpenAsync(IQueryable<ScoreSheet> sheets, Guid sheetId, CancellationToken cancellation)
    {
        var found = await sheets.Where(candidate => candidate.Id == sheetId)
            .Select(sheet => new
            {
                Sheet = sheet,
                SetVersion = db.CriteriaSets.Where(set => set.Id == sheet.CriteriaSetId).Select(set => set.Version).First(),
                YearVersion = db.EmulationYears.Where(year => year.Id == sheet.YearId).Select(year => year.Version).First(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var (set, tree) = await CriteriaAsync(found.Sheet.CriteriaSetId, found.SetVersion, cancellation);
        return new OpenSheet(found.Sheet, set, tree, await YearAsync(found.Sheet.YearId, found.YearVersion, cancellation));
    }

    private async Task<Guid> VersionAsync<T>(Guid id, CancellationToken cancellation)
        where T : Entity, IVersioned
    {
        if (cache.TryGetValue((typeof(T), id), out Guid known))
        {
            return known;
        }

        var version = await db.Set<T>().Where(record => record.Id == id).Select(record => record.Version).SingleAsync(cancellation);
        return cache.Set((typeof(T), id), version, AskAgain);
    }

    // Stages and extensions renew the version of their year, so a year that was read stays true for as long as it is kept.
    private async Task<EmulationYear> YearAsync(Guid yearId, Guid version, CancellationToken cancellation)
    {
        if (cache.TryGetValue((typeof(EmulationYear), yearId, version), out EmulationYear? known))
        {
            return known!;
        }

        var year = await db.EmulationYears.AsNoTracking()
            .Include(candidate => candidate.Stages)
            .Include(candidate => candidate.Extensions)
            .AsSingleQuery()
            .SingleAsync(candidate => candidate.Id == yearId, cancellation);
        return cache.Set((typeof(EmulationYear), yearId, version), year, TimeSpan.FromHours(1));
    }
}
