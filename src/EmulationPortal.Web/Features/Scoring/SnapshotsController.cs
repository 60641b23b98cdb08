using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>The submissions of a sheet as they stood: listed, read exactly as stored, and red-lined against one another.</summary>
[Route("/cham-diem/{sheetId:guid}/ban-luu")]
public sealed class SnapshotsController(PortalDb db, ScoringDesk desk) : PortalController
{
    /// <summary>What stands for the present in a comparison.</summary>
    public const string Present = "nay";

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(Guid sheetId)
    {
        if (await desk.OpenAsync(Actor, sheetId, Gone) is not { } open)
        {
            return NotFound();
        }

        var taken = await db.SheetSnapshots.AsNoTracking().Where(snapshot => snapshot.SheetId == sheetId).OrderBy(snapshot => snapshot.Number).ToListAsync(Gone);
        var lines = taken.Select(snapshot => Frozen(open, snapshot)).OfType<ShownSnapshot>().ToList();
        return View("Snapshots", new SnapshotListPage(sheetId, open.Sheet.Department!.Name, open.Sheet.Year, lines, Columns(open.Sheet, open.Sheet.State).Count > 0));
    }

    /// <summary>One submission.</summary>
    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(Guid sheetId, int number) =>
        await desk.OpenAsync(Actor, sheetId, Gone) is { } open && await FindAsync(open, number) is { } shown
            ? View("Snapshot", shown)
            : NotFound();

    /// <summary>What changed from one to the other; either may be the present.</summary>
    [HttpGet("so-sanh")]
    public async Task<IActionResult> Compare(Guid sheetId, [FromQuery(Name = "tu")] string? from, [FromQuery(Name = "den")] string? to)
    {
        if (await desk.OpenAsync(Actor, sheetId, Gone) is not { } open
            || await ReadAsync(open, from) is not { } earlier || await ReadAsync(open, to) is not { } later)
        {
            return NotFound();
        }

        var columns = earlier.Columns.Union(later.Columns).Order().ToList();
        return View("SnapshotComparison", new SnapshotComparisonPage(
            sheetId, open.Sheet.Department!.Name, open.Sheet.Year, earlier, later, columns, SheetComparison.Of(earlier.Sheet, later.Sheet)));
    }

    private Task<ShownSnapshot?> ReadAsync(OpenSheet open, string? which) => which == Present
        ? PresentAsync(open)
        : int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FindAsync(open, number) : Task.FromResult<ShownSnapshot?>(null);

    private async Task<ShownSnapshot?> FindAsync(OpenSheet open, int number) =>
        await db.SheetSnapshots.AsNoTracking().SingleOrDefaultAsync(taken => taken.SheetId == open.Sheet.Id && taken.Number == number, Gone) is { } snapshot
            ? Frozen(open, snapshot)
            : null;

    private ShownSnapshot? Frozen(OpenSheet open, SheetSnapshot snapshot)
    {
        var sheet = SheetFreezer.Read(snapshot);
        var columns = Columns(open.Sheet, sheet.State);
        return columns.Count == 0 ? null : new(sheet.With(columns), columns, snapshot.Sha256, SheetFreezer.IsIntact(snapshot));
    }

    // Points relative to the best of the cluster stay open here, as they were at the submission, so that the two compare.
    private async Task<ShownSnapshot?> PresentAsync(OpenSheet open)
    {
        var columns = Columns(open.Sheet, open.Sheet.State);
        return columns.Count == 0
            ? null
            : new((await SheetFreezer.PresentAsync(db, open.Sheet, open.Set, Actor, Clock.Now, null, Gone)).With(columns), columns, null, true);
    }

    private List<ScoreColumn> Columns(ScoreSheet sheet, SheetState state) =>
        [.. Enum.GetValues<ScoreColumn>().Where(column => sheet.ShowsScoresTo(Actor, column, state))];
}

/// <summary>A frozen sheet without what the reader may not see.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Columns">The columns shown.</param>
/// <param name="Sha256">The hash it was stored with; null for the present.</param>
/// <param name="IsIntact">Whether the content still has that hash.</param>
public sealed record ShownSnapshot(FrozenSheet Sheet, IReadOnlyList<ScoreColumn> Columns, string? Sha256, bool IsIntact)
{
    /// <summary>How it is called: “Bản lưu 2”, “Hiện nay”.</summary>
    public string Name => Sha256 is null ? "Hiện nay" : $"Bản lưu {Sheet.Number}";

    /// <summary>How a comparison's address names it.</summary>
    public string Key => Sha256 is null ? SnapshotsController.Present : Sheet.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The step that made it, in words.</summary>
    public string StepTitle => SheetWorkflow.Table.Transitions.FirstOrDefault(row => row.Step == Sheet.Step)?.Title ?? "Đang có trong hệ thống";

    /// <summary>When and by whom.</summary>
    public string When => Sha256 is null ? VietnamTime.Show(Sheet.TakenAt) : $"{VietnamTime.Show(Sheet.TakenAt)}, {Sheet.TakenBy}";
}

/// <summary>The submissions of a sheet.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Year">The year.</param>
/// <param name="Lines">Those the reader might see then, oldest first.</param>
/// <param name="HasPresent">Whether the reader may see the present too.</param>
public sealed record SnapshotListPage(Guid SheetId, string Department, int Year, IReadOnlyList<ShownSnapshot> Lines, bool HasPresent);

/// <summary>Two frozen sheets red-lined.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Year">The year.</param>
/// <param name="Earlier">The first.</param>
/// <param name="Later">The second.</param>
/// <param name="Columns">The columns compared: those shown in either.</param>
/// <param name="Lines">What changed.</param>
public sealed record SnapshotComparisonPage(
    Guid SheetId, string Department, int Year, ShownSnapshot Earlier, ShownSnapshot Later, IReadOnlyList<ScoreColumn> Columns, IReadOnlyList<LineComparison> Lines)
{
    /// <summary>The comparison on paper; only two stored submissions have one.</summary>
    public string? PrintPath => Earlier.Sha256 is null || Later.Sha256 is null || Earlier.Key == Later.Key
        ? null
        : $"/ket-qua/in/bang-diem/{SheetId}?lan={Later.Key}&so-voi={Earlier.Key}";
}
