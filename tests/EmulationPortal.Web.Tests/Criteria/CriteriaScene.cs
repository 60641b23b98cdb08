using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Criteria;

/// <summary>A year to come with the members and the leader of cluster 2, and a draft copied from the demo's set.</summary>
/// <param name="Host">The portal.</param>
/// <param name="SetId">The draft.</param>
/// <param name="ClusterId">Cluster 2.</param>
/// <param name="Year">The year.</param>
internal sealed record CriteriaScene(PortalHost Host, Guid SetId, Guid ClusterId, int Year)
{
    public string Path => $"/tieu-chi/{SetId}";

    /// <summary>Makes the scene.</summary>
    /// <param name="host">The portal.</param>
    /// <param name="year">A year of its own, so that tests of one class do not meet.</param>
    /// <param name="ofCluster">Whether the set is the cluster's own.</param>
    public static Task<CriteriaScene> DraftAsync(PortalHost host, int year, bool ofCluster = false) => host.WithDbAsync(async db =>
    {
        var demo = await db.CriteriaSets.AsNoTracking().Include(set => set.Criteria).SingleAsync(set => set.Year == 2026);
        var cluster = await db.Clusters.SingleAsync(found => found.Number == 2);
        var members = await db.ClusterMemberships.AsNoTracking().Where(member => member.Year == 2026 && member.ClusterId == cluster.Id).ToListAsync();
        var duties = await db.ClusterAppointments.AsNoTracking().Where(duty => duty.Year == 2026 && duty.ClusterId == cluster.Id).ToListAsync();
        db.ClusterMemberships.AddRange(members.Select(member => new ClusterMembership { ClusterId = cluster.Id, DepartmentId = member.DepartmentId, Year = year, Position = member.Position }));
        db.ClusterAppointments.AddRange(duties.Select(duty => new ClusterAppointment { ClusterId = cluster.Id, Year = year, Duty = duty.Duty, DepartmentId = duty.DepartmentId }));
        var draft = demo.CopyTo(year, ofCluster ? cluster.Id : null, $"Bảng tiêu chí thử {year}");
        db.CriteriaSets.Add(draft);
        await db.SaveChangesAsync();
        host.Services.GetRequiredService<ActorCache>().ForgetAll();
        return new CriteriaScene(host, draft.Id, cluster.Id, year);
    });

    /// <summary>Key of the line with that code.</summary>
    public Task<Guid> LineAsync(string code) =>
        Host.WithDbAsync(db => db.Criteria.Where(line => line.SetId == SetId && line.Code == code).Select(line => line.Id).SingleAsync());

    /// <summary>The form page of the line with that code.</summary>
    public async Task<PortalPage> EditAsync(PortalClient client, string code) => await client.GetAsync($"{Path}/muc/{await LineAsync(code)}/sua");

    /// <summary>Scores the line with that code on some sheet.</summary>
    public async Task ScoreAsync(string code)
    {
        var line = await LineAsync(code);
        await Host.WithDbAsync(async db =>
        {
            var sheet = await db.ScoreSheets.FirstAsync();
            db.ScoreCells.Add(new ScoreCell { SheetId = sheet.Id, CriterionId = line, Column = ScoreColumn.Self });
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The acts in the set's history, oldest first.</summary>
    public Task<List<Domain.Audit.AuditEntry>> HistoryAsync() =>
        Host.WithDbAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == SetId).OrderBy(entry => entry.Sequence).ToListAsync());

    /// <summary>The set as stored.</summary>
    public Task<CriteriaSet> StoredAsync() =>
        Host.WithDbAsync(db => db.CriteriaSets.AsNoTracking().Include(set => set.Criteria).Include(set => set.Comments).Include(set => set.Acknowledgements).SingleAsync(set => set.Id == SetId));
}
