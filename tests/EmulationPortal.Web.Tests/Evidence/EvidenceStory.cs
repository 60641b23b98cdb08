using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Evidence;

/// <summary>A sheet that its department still scores, the people around it, and its criteria.</summary>
public sealed record EvidenceStory(PortalHost Host, Guid SheetId, Guid DepartmentId, string Owner, string Leader, string Stranger, IReadOnlyList<Criterion> Leaves)
{
    /// <summary>The criterion with that code.</summary>
    public Criterion Leaf(string code) => Leaves.Single(leaf => leaf.Code == code);

    /// <summary>The evidence page of a criterion.</summary>
    public string Page(string code) => $"/cham-diem/{SheetId}/minh-chung/{Leaf(code).Id}";

    /// <summary>The next unused draft sheet of a plain member of a cluster.</summary>
    public static Task<EvidenceStory> NextAsync(PortalHost host) => host.WithDbAsync(async db =>
    {
        var duties = await db.ClusterAppointments.AsNoTracking().ToListAsync();
        var sheets = await db.ScoreSheets.AsNoTracking().Include(sheet => sheet.Department).ToListAsync();
        var used = await db.EvidenceItems.Select(item => item.DepartmentId).Distinct().ToListAsync();
        var current = sheets.Max(sheet => sheet.Year);
        var sheet = sheets.OrderBy(sheet => sheet.Department!.Slug).First(sheet =>
            sheet.Year == current && sheet.State == SheetState.Draft && !used.Contains(sheet.DepartmentId) && !duties.Any(duty => duty.DepartmentId == sheet.DepartmentId));
        var leader = duties.First(duty => duty.ClusterId == sheet.ClusterId && duty.Year == current && duty.Duty == AppointmentDuty.Leader).DepartmentId;
        var stranger = sheets.First(other => other.Year == current && other.ClusterId == sheet.ClusterId && other.Id != sheet.Id && !duties.Any(duty => duty.DepartmentId == other.DepartmentId));
        var leaves = await db.Criteria.AsNoTracking().Where(criterion => criterion.SetId == sheet.CriteriaSetId && criterion.Kind != null).ToListAsync();
        return new EvidenceStory(
            host, sheet.Id, sheet.DepartmentId, $"so.{sheet.Department!.Slug}", $"so.{sheets.First(other => other.DepartmentId == leader).Department!.Slug}", $"so.{stranger.Department!.Slug}", leaves);
    });

    /// <summary>Hands the sheet to the cluster, past the check of completeness.</summary>
    public Task SubmitAsync() => Host.WithDbAsync(async db =>
    {
        var sheet = await db.ScoreSheets.SingleAsync(sheet => sheet.Id == SheetId);
        var owner = new Actor(Guid.NewGuid(), "Chuyên viên", sheet.DepartmentId, new HashSet<Role> { Role.DepartmentStaff }, []);
        Assert.True(sheet.Do(SheetStep.Submit, owner, null, Host.Time.GetUtcNow().UtcDateTime).IsAllowed);
        return await db.SaveChangesAsync();
    });

    /// <summary>Uploads one file for a criterion and gives the page after it.</summary>
    public async Task<PortalPage> UploadAsync(PortalClient client, string code, string fileName, byte[] bytes, string page = "")
    {
        var form = (await client.GetAsync(Page(code))).FormOf("Tải lên").With("Page", page);
        return await form.WithFile("Files", fileName, bytes).SubmitAsync();
    }

    /// <summary>Key of the only citation of a criterion.</summary>
    public Task<Guid> CitationAsync(string code)
    {
        var criterion = Leaf(code).Id;
        return Host.WithDbAsync(db => db.EvidenceCitations.Where(citation => citation.SheetId == SheetId && citation.CriterionId == criterion).Select(citation => citation.Id).SingleAsync());
    }
}
