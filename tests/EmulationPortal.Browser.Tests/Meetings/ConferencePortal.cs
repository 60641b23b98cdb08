using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Data;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>
/// The portal at the end of 2022: cluster 2 has sent its sheets, the cluster does not agree with five of the scores, and the
/// cluster of 2023 is appointed.
/// </summary>
public sealed class ConferencePortal() : BrowserPortal(PortalHost.SeededAt(new(2022, 12, 30, 2, 0, 0, TimeSpan.Zero)))
{
    /// <summary>The director of Điện Biên in 2023, the one whom the sources name.</summary>
    public const string DirectorOfDienBien = "Vũ Anh Dũng";

    /// <summary>The morning of the conference, 07:30 in Vietnam.</summary>
    public static readonly DateTimeOffset Morning = new(2023, 2, 20, 0, 30, 0, TimeSpan.Zero);

    // In points: what the cluster took off the department's own score.
    private static readonly (string Slug, string Code, decimal Less)[] Disputed =
        [("laocai", "1.1", 1m), ("laocai", "4.4", 1.5m), ("hagiang", "5.1", 1.25m), ("laichau", "2.1", 1m), ("sonla", "4.4", 1m), ("caobang", "7.1", 0.5m)];

    /// <summary>Scores that differ by more than half a point, of the leader's own sheet and of the others.</summary>
    public const int DisputedOfOthers = 4;

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.BringClusterAsync(2, slug => new SheetPlan(SheetState.Submitted, slug == "dienbien" ? 0.95m : 0.85m));
        await Host.WithDbAsync(LowerAsync);
        await Host.WithDbAsync(PrepareAsync);
    }

    private async Task<int> LowerAsync(PortalDb db)
    {
        foreach (var (slug, code, less) in Disputed)
        {
            var sheet = await db.ScoreSheets.Include(sheet => sheet.Cells).SingleAsync(sheet => sheet.Department!.Slug == slug && sheet.Year == Host.OpenYear);
            var leaf = await db.Criteria.SingleAsync(criterion => criterion.SetId == sheet.CriteriaSetId && criterion.Code == code);
            var scorer = await db.ActorAsync(slug == "sonla" ? "so.laichau" : "so.sonla");
            var cell = new ScoreCell { SheetId = sheet.Id, CriterionId = leaf.Id, Column = ScoreColumn.Cluster };
            cell.Save(CellValue.Of(sheet.Cell(leaf.Id, ScoreColumn.Self)!.Entered!.Value - less), string.Empty, "Minh chứng chưa đủ.", scorer, Host.Time.GetUtcNow().UtcDateTime);
            db.ScoreCells.Add(cell);
        }

        return await db.SaveChangesAsync();
    }

    // The cluster scores until the end of February; those of 2023 are the same, under the same leader.
    private async Task<int> PrepareAsync(PortalDb db)
    {
        var year = await db.EmulationYears.Include(year => year.Stages).SingleAsync();
        var stage = year.Stages.Single(stage => stage.Kind == StageKind.ClusterScoring);
        (stage.SoftDeadlineAt, stage.HardDeadlineAt) = (Morning.UtcDateTime.AddDays(7), Morning.UtcDateTime.AddDays(8));
        db.Entry(year).Property(changed => changed.Version).IsModified = true;
        var cluster = await db.Clusters.SingleAsync(cluster => cluster.Number == 2);
        db.ClusterMemberships.AddRange((await db.ClusterMemberships.AsNoTracking().Where(member => member.ClusterId == cluster.Id && member.Year == Host.OpenYear).ToListAsync())
            .ConvertAll(member => new ClusterMembership { ClusterId = cluster.Id, DepartmentId = member.DepartmentId, Year = Host.OpenYear + 1, Position = member.Position }));
        db.ClusterAppointments.AddRange((await db.ClusterAppointments.AsNoTracking().Where(duty => duty.ClusterId == cluster.Id && duty.Year == Host.OpenYear).ToListAsync())
            .ConvertAll(duty => new ClusterAppointment { ClusterId = cluster.Id, DepartmentId = duty.DepartmentId, Year = Host.OpenYear + 1, Duty = duty.Duty }));
        (await db.Users.SingleAsync(user => user.UserName == "giamdoc.dienbien")).FullName = DirectorOfDienBien;
        return await db.SaveChangesAsync();
    }
}
