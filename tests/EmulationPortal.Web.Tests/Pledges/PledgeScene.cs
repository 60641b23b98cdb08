using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Signatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Closes a cluster's pledge that all agreed to for signing.</summary>
    public static async Task IssuePledgeAsync(this PortalHost host, PortalClient leader, Guid id)
    {
        var page = await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, PledgeState.Issued), (page.Status, (await host.PledgeAsync(id)).State));
    }

    /// <summary>The replacement of a pledge, issued for signing.</summary>
    public static async Task<Guid> ReplaceAsync(this PortalHost host, PortalClient leader, Guid id)
    {
        var draft = await (await leader.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Thiếu một nội dung.").SubmitAsync();
        var newId = IdOf(draft.Path);
        await draft.FormOf("Lưu").With("SigningOn", "20/12/2026").SubmitAsync();
        await leader.PostEmptyAsync($"/giao-uoc/{newId}/lay-y-kien");
        var closed = await (await leader.GetAsync($"/giao-uoc/{newId}/chot")).FormOf("Chốt để ký").With("Reason", "Đã thống nhất qua điện thoại.").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, PledgeState.Issued), (closed.Status, (await host.PledgeAsync(newId)).State));
        return newId;
    }

    /// <summary>The document issued of a pledge.</summary>
    public static Task<IssuedDocument> DocumentOfAsync(this PortalHost host, Guid pledgeId) => host.WithDbAsync(db =>
        db.IssuedDocuments.AsNoTracking().Include(document => document.Signatories).SingleAsync(document => document.SubjectId == pledgeId));

    /// <summary>Hands in the scans of the first signatories of a pledge, or of all, in the name of who issued it.</summary>
    public static async Task SignAllAsync(this PortalHost host, Guid pledgeId, int but = 0)
    {
        var document = await host.DocumentOfAsync(pledgeId);
        var slug = await host.WithDbAsync(db => db.Departments.Where(found => found.Id == document.IssuerDepartmentId).Select(found => found.Slug).SingleAsync());
        var issuer = await SigningScene.ActorAsync(host, $"so.{slug}");
        await using var scope = host.Services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<DocumentActs>();
        foreach (var signatory in document.InOrder.SkipLast(but).Where(signatory => signatory.State != SignatoryState.Signed))
        {
            Assert.True((await acts.HandInAsync(issuer, document.Id, signatory.Id, new UploadedFile("quet.png", SampleFiles.Png), default)).IsDone);
        }
    }

    /// <summary>Makes another department the leader of a cluster in the demo's year.</summary>
    public static Task AppointAsync(this PortalHost host, int cluster, string slug) => host.WithDbAsync(async db =>
    {
        var leader = await db.Departments.Where(found => found.Slug == slug).Select(found => found.Id).SingleAsync();
        return await db.ClusterAppointments.Where(found => found.Cluster!.Number == cluster && found.Year == Year && found.Duty == AppointmentDuty.Leader)
            .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.DepartmentId, leader));
    });

    /// <summary>The key in a path below /giao-uoc/.</summary>
    public static Guid IdOf(string path) => Guid.Parse(path.Split('/')[2]);
}
