using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>How a sheet is to stand.</summary>
/// <param name="State">The state to bring it to.</param>
/// <param name="Self">The share of every maximum that the department gives itself, 0 to 1.</param>
/// <param name="Cluster">The cluster's share; as the department's when null.</param>
/// <param name="Ministry">The ministry's share; as the cluster's when null.</param>
/// <param name="IsDisqualified">Whether the disqualifying criterion is met.</param>
public sealed record SheetPlan(SheetState State, decimal Self = 0.9m, decimal? Cluster = null, decimal? Ministry = null, bool IsDisqualified = false);

/// <summary>Brings sheets of the demo year into states with the rules themselves, as the people would.</summary>
public static class SheetBuilder
{
    /// <summary>
    /// Puts an untouched sheet in the place of every sheet of the demo year, whatever the demo data say, and forgets notices and
    /// mails: what a test asserts does not hang on what is demonstrated.
    /// </summary>
    public static Task StartAnewAsync(this PortalHost host) => host.WithDbAsync(async db =>
    {
        var year = host.OpenYear;
        await db.Notices.ExecuteDeleteAsync();
        await db.OutgoingMails.ExecuteDeleteAsync();
        await db.EvidenceCitations.ExecuteDeleteAsync();
        await db.EvidenceItems.ExecuteDeleteAsync();
        await db.ScoreCells.ExecuteDeleteAsync();
        await db.SheetSnapshots.ExecuteDeleteAsync();
        var sheets = await db.ScoreSheets.AsNoTracking().Where(sheet => sheet.Year == year).ToListAsync();
        var parts = await db.ClusterYears.AsNoTracking().Where(part => part.EmulationYear!.Year == year).ToListAsync();
        var keys = parts.Select(part => part.Id).ToList();
        await db.ScoreSheets.Where(sheet => sheet.Year == year).ExecuteDeleteAsync();
        await db.Set<RankingRow>().Where(row => keys.Contains(row.ClusterYearId)).ExecuteDeleteAsync();
        await db.ClusterYears.Where(part => keys.Contains(part.Id)).ExecuteDeleteAsync();
        db.ClusterYears.AddRange(parts.Select(part => new ClusterYear { YearId = part.YearId, ClusterId = part.ClusterId }));
        db.ScoreSheets.AddRange(sheets.Select(sheet => new ScoreSheet
        {
            YearId = sheet.YearId,
            Year = sheet.Year,
            ClusterId = sheet.ClusterId,
            DepartmentId = sheet.DepartmentId,
            CriteriaSetId = sheet.CriteriaSetId,
        }));
        return await db.SaveChangesAsync();
    });

    /// <summary>Brings the sheet of one department, named by its slug, into a state. Returns the sheet's key.</summary>
    public static Task<Guid> BringAsync(this PortalHost host, string slug, SheetPlan plan) => host.WithDbAsync(async db =>
    {
        var sheet = await db.ScoreSheets.Include(sheet => sheet.Cells).Include(sheet => sheet.Department)
            .SingleAsync(sheet => sheet.Department!.Slug == slug && sheet.Year == host.OpenYear);
        var set = await db.CriteriaSets.Include(set => set.Criteria).SingleAsync(set => set.Id == sheet.CriteriaSetId);
        await new People(db, sheet, set.Tree(), plan, host.Time.GetUtcNow().UtcDateTime).WalkAsync();
        await db.SaveChangesAsync();
        return sheet.Id;
    });

    /// <summary>Brings every sheet of a cluster, by its number, into the state that <paramref name="plan"/> gives for its slug.</summary>
    public static async Task BringClusterAsync(this PortalHost host, int number, Func<string, SheetPlan> plan)
    {
        var slugs = await host.WithDbAsync(db => db.ScoreSheets
            .Where(sheet => db.Clusters.Any(cluster => cluster.Id == sheet.ClusterId && cluster.Number == number))
            .OrderBy(sheet => sheet.Department!.SortKey)
            .Select(sheet => sheet.Department!.Slug)
            .ToListAsync());
        foreach (var slug in slugs)
        {
            await host.BringAsync(slug, plan(slug));
        }
    }

    /// <summary>The actor that an account acts as.</summary>
    public static Task<Actor> ActorAsync(this PortalDb db, string userName) => db.ActorAsync(userName, TestTime.Beginning.Year);

    private static async Task<Actor> ActorAsync(this PortalDb db, string userName, int year)
    {
        var id = await db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync();
        return (await db.AccountStateAsync(id, new DateOnly(year, 11, 10)))!.Actor;
    }

    private sealed class People(PortalDb db, ScoreSheet sheet, CriteriaTree tree, SheetPlan plan, DateTime now)
    {
        private readonly decimal cluster = plan.Cluster ?? plan.Self;

        public async Task WalkAsync()
        {
            var owner = await db.ActorAsync($"so.{sheet.Department!.Slug}", sheet.Year);
            await ScoreAsync(ScoreColumn.Self, plan.Self, owner);
            if (plan.State == SheetState.Draft) return;
            Do(SheetStep.Submit, owner);
            if (plan.State == SheetState.Submitted) return;
            var scorer = await ScorerAsync();
            if (plan.State == SheetState.Returned)
            {
                Do(SheetStep.ReturnToDepartment, scorer, "Thiếu số liệu quý IV");
                return;
            }

            await ScoreAsync(ScoreColumn.Cluster, cluster, scorer);
            Do(SheetStep.Forward, scorer);
            if (plan.State == SheetState.Forwarded) return;
            var officer = await db.ActorAsync("canbo.bo", sheet.Year);
            if (plan.State == SheetState.ReturnedToCluster)
            {
                Do(SheetStep.ReturnToCluster, officer, "Chấm lại nhóm 3");
                return;
            }

            await ScoreAsync(ScoreColumn.Ministry, plan.Ministry ?? cluster, officer);
            Do(SheetStep.Approve, officer);
            Assert.Equal(SheetState.Approved, plan.State);
        }

        private async Task ScoreAsync(ScoreColumn column, decimal share, Actor actor)
        {
            foreach (var leaf in tree.Leaves)
            {
                if (Value(leaf, share) is { } value)
                {
                    var cell = sheet.Cell(leaf.Id, column);
                    if (cell is null)
                    {
                        cell = new ScoreCell { SheetId = sheet.Id, CriterionId = leaf.Id, Column = column };
                        db.ScoreCells.Add(cell);
                    }

                    cell.Save(value, "Dữ liệu kiểm thử", string.Empty, actor, now);
                }
            }

            await db.SaveChangesAsync();
        }

        private CellValue? Value(CriterionNode leaf, decimal share) => leaf.Kind switch
        {
            LeafKind.Manual => CellValue.Of(leaf.Step > 0 ? Math.Floor(leaf.MaxPoints * share / leaf.Step) * leaf.Step : leaf.MaxPoints * share),
            LeafKind.YesNo => CellValue.Of(1),
            LeafKind.PercentBands => CellValue.Of(Math.Round(100 * share)),
            LeafKind.DaysLateBands => CellValue.Of(0),
            LeafKind.LinearRatio => CellValue.Of(Math.Round((leaf.Rule.Target ?? 100) * share)),
            LeafKind.PerOccurrence => CellValue.Of(Math.Floor(leaf.MaxPoints / leaf.Rule.PointsPerOccurrence!.Value * share)),
            LeafKind.RelativeToBest => CellValue.Of(Math.Round(100 * share)),
            LeafKind.Disqualifier when plan.IsDisqualified => CellValue.Of(1),
            _ => null,
        };

        // As the appointments say: the leader, or the deputy for the leader's own sheet.
        private async Task<Actor> ScorerAsync()
        {
            var departments = await db.ClusterAppointments
                .Where(appointment => appointment.ClusterId == sheet.ClusterId && appointment.Year == sheet.Year)
                .OrderBy(appointment => appointment.Duty)
                .Select(appointment => appointment.Department!.Slug)
                .ToListAsync();
            return await db.ActorAsync($"so.{departments.First(slug => slug != sheet.Department!.Slug)}", sheet.Year);
        }

        private void Do(SheetStep step, Actor actor, string reason = "")
        {
            var verdict = sheet.Do(step, actor, null, now, reason);
            Assert.True(verdict.IsAllowed, verdict.Why);
        }
    }
}
