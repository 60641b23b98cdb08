using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Where an actor stands in a year: the own sheet, the clusters led, and for officers all clusters.</summary>
public sealed class YearStandings(PortalDb db)
{
    private sealed record SheetPlace(Guid ClusterId, Guid DepartmentId, string Province, SheetState State);

    /// <summary>The steppers for <paramref name="actor"/>; never empty.</summary>
    public async Task<IReadOnlyList<Stepper>> SteppersAsync(EmulationYear year, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(actor);
        var steppers = new List<Stepper>();
        if (actor.IsOfDepartment && year.State != YearState.Preparing)
        {
            var sheets = await SheetsAsync(year, actor, cancellation);
            foreach (var duty in actor.Duties.Where(duty => duty.Year == year.Year && duty.Duty == AppointmentDuty.Leader))
            {
                steppers.Add(await OfClusterAsync(year, duty.ClusterId, sheets, now, cancellation));
            }

            steppers.AddRange(sheets.Where(sheet => sheet.DepartmentId == actor.DepartmentId).Select(sheet => OfSheet(year, sheet, now)));
        }

        return steppers.Count > 0
            ? steppers
            : [Stepper.ByCalendar("Lịch chung", string.Empty, stage => PlainDeadline(year, stage), now)];
    }

    /// <summary>How far every cluster is, by number.</summary>
    public async Task<IReadOnlyList<ClusterStages>> ClustersAsync(EmulationYear year, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        var sheets = (await SheetsAsync(year, actor, cancellation)).ToLookup(sheet => sheet.ClusterId);
        var clusters = await db.ClustersOfYearAsync(year.BlocId, year.Year, cancellation);
        return
        [
            .. clusters.Where(cluster => sheets.Contains(cluster.Cluster.Id)).Select(cluster =>
            {
                var own = sheets[cluster.Cluster.Id].ToList();
                return new ClusterStages(
                    cluster.Cluster.Id,
                    cluster.Cluster.Name,
                    cluster.Leader?.Department!.Province,
                    [.. StageText.All.Select(stage => own.Count(sheet => StageOf(sheet) == stage))],
                    own.Count(sheet => StageOf(sheet) is null),
                    own.Count(sheet => IsLate(year, sheet, now)),
                    Slowest(own) is { } slowest ? StageText.Name(slowest) : "Đã công bố");
            }),
        ];
    }

    private async Task<Stepper> OfClusterAsync(EmulationYear year, Guid clusterId, IReadOnlyList<SheetPlace> sheets, DateTime now, CancellationToken cancellation)
    {
        var own = sheets.Where(sheet => sheet.ClusterId == clusterId).ToList();
        var name = (await db.Clusters.AsNoTracking().FirstAsync(cluster => cluster.Id == clusterId, cancellation)).Name;
        var waiting = own.Where(sheet => StageOf(sheet) == StageKind.SelfScoring).Select(sheet => sheet.Province).ToList();
        var handedIn = own.Count - waiting.Count;
        var words = waiting.Count == 0
            ? $"Cả {own.Count} đơn vị đã gửi bảng điểm."
            : $"{handedIn}/{own.Count} đơn vị đã gửi bảng điểm; còn {string.Join(", ", waiting)}.";
        return Stepper.At($"{name} (đơn vị của bạn là cụm trưởng)", words, Slowest(own), stage => year.DeadlineOf(stage, clusterId), now);
    }

    private static Stepper OfSheet(EmulationYear year, SheetPlace sheet, DateTime now) => Stepper.At(
        $"Bảng điểm của {sheet.Province}",
        $"Trạng thái: {SheetWorkflow.StateName(sheet.State)}.",
        StageOf(sheet),
        stage => year.DeadlineOf(stage, sheet.ClusterId, sheet.DepartmentId),
        now);

    private Task<List<SheetPlace>> SheetsAsync(EmulationYear year, Actor actor, CancellationToken cancellation) => db.ScoreSheets
        .VisibleTo(actor)
        .Where(sheet => sheet.YearId == year.Id)
        .OrderBy(sheet => sheet.Department!.SortKey)
        .Select(sheet => new SheetPlace(sheet.ClusterId, sheet.DepartmentId, sheet.Department!.Province, sheet.State))
        .ToListAsync(cancellation);

    private static StageKind? StageOf(SheetPlace sheet) => SheetTurn.Of(sheet.State)?.Stage;

    private static StageKind? Slowest(IEnumerable<SheetPlace> sheets) => sheets.Min(StageOf);

    private static bool IsLate(EmulationYear year, SheetPlace sheet, DateTime now) =>
        StageOf(sheet) is { } stage && DeadlineStanding.Of(year.DeadlineOf(stage, sheet.ClusterId, sheet.DepartmentId), now)?.IsLate == true;

    private static StageDeadline? PlainDeadline(EmulationYear year, StageKind kind) =>
        year.Stages.FirstOrDefault(stage => stage.Kind == kind) is { } set ? StageDeadline.Of(set, null) : null;
}
