using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>The pledges of the demo and new ones, found again in the database.</summary>
internal static class PledgeScene
{
    /// <summary>The current year of the demo.</summary>
    public const int Year = 2026;

    /// <summary>The key of the pledge of a cluster for a year.</summary>
    public static Task<Guid> PledgeIdAsync(this PortalHost host, int cluster, int year) =>
        host.WithDbAsync(db => db.Pledges.Where(pledge => pledge.Cluster!.Number == cluster && pledge.FirstYear == year && pledge.State != PledgeState.Withdrawn)
            .Select(pledge => pledge.Id).SingleAsync());

    /// <summary>A pledge as stored.</summary>
    public static Task<Pledge> PledgeAsync(this PortalHost host, Guid id) => host.WithDbAsync(db => db.Pledges.AsNoTracking()
        .Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Criteria)
        .Include(pledge => pledge.Clauses).ThenInclude(clause => clause.Results)
        .Include(pledge => pledge.Parties)
        .Include(pledge => pledge.Comments)
        .AsSplitQuery()
        .SingleAsync(pledge => pledge.Id == id));

    /// <summary>The acts in a pledge's history, oldest first.</summary>
    public static Task<List<Domain.Audit.AuditEntry>> PledgeHistoryAsync(this PortalHost host, Guid id) =>
        host.WithDbAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Sequence).ToListAsync());

    /// <summary>The notices of an account with that link.</summary>
    public static Task<List<string>> NoticesAsync(this PortalHost host, string userName, string link) => host.WithDbAsync(db => db.Notices
        .Where(notice => notice.Link == link && db.Users.Any(user => user.Id == notice.UserId && user.UserName == userName))
        .Select(notice => notice.Text).ToListAsync());

    /// <summary>A cooperation record that so.sonla begins with another department; the form that writes it.</summary>
    public static async Task<PortalPage> BeginBilateralAsync(this PortalHost host, PortalClient client, string other)
    {
        var with = await host.DepartmentIdAsync(other);
        return await (await client.GetAsync("/giao-uoc/them")).FormOf("Lập bản nháp")
            .With("Kind", nameof(PledgeKind.Bilateral)).With("Year", "2026").With("With", with.ToString()).SubmitAsync();
    }

    /// <summary>The key in a path below /giao-uoc/.</summary>
    public static Guid IdOf(string path) => Guid.Parse(path.Split('/')[2]);
}
