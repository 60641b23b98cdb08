using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Officers grant a cluster or a department a later deadline.</summary>
public sealed class ExtensionsController(PortalDb db) : PortalController
{
    private const string ToCluster = "cum:";
    private const string ToDepartment = "don-vi:";

    /// <summary>The form.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/gia-han")]
    public async Task<IActionResult> Ask(int number)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        return year.May(YearStep.Extend, Actor) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Extension", Page(year, await ClustersAsync(year), new ExtensionForm()));
    }

    /// <summary>Grants an extension.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/gia-han")]
    public async Task<IActionResult> Grant(int number, ExtensionForm form)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        if (year.May(YearStep.Extend, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var clusters = await ClustersAsync(year);
        var wish = ModelState.IsValid ? Wish(form, clusters) : null;
        if (ModelState.IsValid && wish is null)
        {
            ModelState.AddModelError(nameof(form.For), "Hãy chọn cụm hoặc đơn vị trong danh sách.");
        }
        else if (wish is not null && year.ExtensionProblem(wish, Clock.Now) is { } problem)
        {
            ModelState.AddModelError(nameof(form.UntilAt), problem);
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Extension", Page(year, clusters, form));
        }

        await GrantAsync(year, wish!, VietnameseText.NormaliseLines(form.Reason), clusters);
        return Redirect($"/nam-thi-dua/{number}");
    }

    private async Task GrantAsync(EmulationYear year, ExtensionWish wish, string reason, IReadOnlyList<ClusterOfYear> clusters)
    {
        year.Extend(Actor, wish, reason, Clock.Now);
        // Sheets keep a year in memory by its version.
        db.Entry(year).Property(extended => extended.Version).IsModified = true;
        var cluster = clusters.Single(cluster => cluster.Cluster.Id == wish.ClusterId);
        var receivers = cluster.Members.Where(member => wish.DepartmentId is null || member.DepartmentId == wish.DepartmentId).ToList();
        var name = wish.DepartmentId is null ? cluster.Cluster.Name : receivers.Single().Department!.Province;
        var sentence = $"Gia hạn {StageText.Name(wish.Stage).ToLowerInvariant()} cho {name} đến {VietnamTime.Show(wish.UntilAt)}.";
        db.Record(Actor, Clock.Now, year, "DeadlineExtended", sentence, reason);
        db.Announce(
            await db.PeopleOfAsync(receivers.ConvertAll(member => member.DepartmentId), Clock.Today, Gone), sentence, $"/nam-thi-dua/{year.Year}", Clock.Now);
        await db.SaveChangesAsync(Gone);
        Tell(sentence);
    }

    private Task<IReadOnlyList<ClusterOfYear>> ClustersAsync(EmulationYear year) => db.ClustersOfYearAsync(year.BlocId, year.Year, Gone);

    private static ExtensionWish? Wish(ExtensionForm form, IReadOnlyList<ClusterOfYear> clusters)
    {
        var until = MomentText.Read(form.UntilAt).At!.Value;
        var cluster = clusters.FirstOrDefault(candidate => form.For == ToCluster + candidate.Cluster.Id);
        if (cluster is not null)
        {
            return new(form.Stage!.Value, cluster.Cluster.Id, null, until);
        }

        var member = clusters.SelectMany(candidate => candidate.Members).FirstOrDefault(candidate => form.For == ToDepartment + candidate.DepartmentId);
        return member is null ? null : new(form.Stage!.Value, member.ClusterId, member.DepartmentId, until);
    }

    private static ExtensionPage Page(EmulationYear year, IReadOnlyList<ClusterOfYear> clusters, ExtensionForm form) => new(
        year.Year,
        [
            new(string.Empty, "– Chọn giai đoạn –"),
            .. year.Stages.OrderBy(stage => stage.Kind).Select(stage => new Choice(stage.Kind.ToString(), $"{StageText.Name(stage.Kind)} (hạn {VietnamTime.Show(stage.SoftDeadlineAt)})")),
        ],
        [
            new(string.Empty, "– Chọn cụm hoặc đơn vị –"),
            .. clusters.SelectMany(cluster => cluster.Members
                .Select(member => new Choice(ToDepartment + member.DepartmentId, $"    {member.Department!.Province}"))
                .Prepend(new Choice(ToCluster + cluster.Cluster.Id, $"Cả {cluster.Cluster.Name}"))),
        ],
        form);
}
