using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Officers grant a cluster or a department a later deadline, and take it back.</summary>
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
            : View("Extension", Page(year, await ClustersAsync(year), new ExtensionForm(), asksToConfirm: false));
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

        var overtaken = wish is null ? null : year.OvertakenBy(wish);
        if (ModelState.IsValid && overtaken is not null && !form.Confirmed)
        {
            ModelState.AddModelError(
                nameof(form.Confirmed),
                $"Hạn mới {VietnamTime.Show(wish!.UntilAt)} sau cả hạn cuối của giai đoạn “{StageText.Name(overtaken.Stage)}” ({VietnamTime.Show(overtaken.HardAt)}). Hãy sửa hạn mới, hoặc đánh dấu xác nhận nếu đúng.");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Extension", Page(year, clusters, form, overtaken is not null));
        }

        await GrantAsync(year, wish!, VietnameseText.NormaliseLines(form.Reason), clusters);
        return Redirect($"/nam-thi-dua/{number}");
    }

    /// <summary>Asks before an extension is taken back.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/gia-han/{id:guid}/thu-hoi")]
    public async Task<IActionResult> AskWithdraw(int number, Guid id)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year || year.Extensions.Find(granted => granted.Id == id) is not { } extension)
        {
            return NotFound();
        }

        return year.May(YearStep.Extend, Actor) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Withdrawal", Withdrawal(year, extension, await ClustersAsync(year), new WithdrawalForm()));
    }

    /// <summary>Takes an extension back.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/gia-han/{id:guid}/thu-hoi")]
    public async Task<IActionResult> Withdraw(int number, Guid id, WithdrawalForm form)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year || year.Extensions.Find(granted => granted.Id == id) is not { } extension)
        {
            return NotFound();
        }

        if (year.May(YearStep.Extend, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var clusters = await ClustersAsync(year);
        var page = Withdrawal(year, extension, clusters, form);
        if (!ModelState.IsValid)
        {
            return Invalid("Withdrawal", page);
        }

        if (year.Withdraw(Actor, extension) is { IsAllowed: false } verdict)
        {
            return Refused(verdict);
        }

        // Deletes are restricted, so they are said.
        db.Remove(extension);
        var sentence = $"Thu hồi gia hạn {page.Stage} cho {page.For}; hạn trở lại {VietnamTime.Show(page.AfterAt)}.";
        var change = new AuditChange("Hạn", VietnamTime.Show(extension.UntilAt), VietnamTime.Show(page.AfterAt));
        db.Record(Actor, Clock.Now, year, "ExtensionWithdrawn", sentence, VietnameseText.NormaliseLines(form.Reason), [change]);
        await TellAsync(year, Receivers(clusters, extension.ClusterId, extension.DepartmentId), sentence);
        return await db.SaveUnlessChangedAsync(year, year.Version, Gone)
            ? Done(sentence, $"/nam-thi-dua/{number}")
            : Refused(Verdict.NotNow("Người khác vừa sửa năm thi đua này. Hãy mở lại trang, xem lại rồi làm lại."));
    }

    private RedirectResult Done(string sentence, string path)
    {
        Tell(sentence);
        return Redirect(path);
    }

    private static WithdrawalPage Withdrawal(EmulationYear year, DeadlineExtension extension, IReadOnlyList<ClusterOfYear> clusters, WithdrawalForm form) => new(
        year.Year,
        extension,
        StageText.Name(extension.Stage).ToLowerInvariant(),
        NameOf(clusters, extension.ClusterId, extension.DepartmentId),
        year.DeadlineOf(extension.Stage, extension.ClusterId, extension.DepartmentId, without: extension)!.SoftAt,
        form);

    private static List<ClusterMembership> Receivers(IReadOnlyList<ClusterOfYear> clusters, Guid clusterId, Guid? departmentId) =>
        [.. clusters.Single(cluster => cluster.Cluster.Id == clusterId).Members.Where(member => departmentId is null || member.DepartmentId == departmentId)];

    private static string NameOf(IReadOnlyList<ClusterOfYear> clusters, Guid clusterId, Guid? departmentId) =>
        departmentId is null ? clusters.Single(cluster => cluster.Cluster.Id == clusterId).Cluster.Name : Receivers(clusters, clusterId, departmentId).Single().Department!.Province;

    private async Task TellAsync(EmulationYear year, IReadOnlyList<ClusterMembership> receivers, string sentence) => db.Announce(
        await db.PeopleOfAsync([.. receivers.Select(member => member.DepartmentId)], Clock.Today, Gone), sentence, $"/nam-thi-dua/{year.Year}", Clock.Now);

    private async Task GrantAsync(EmulationYear year, ExtensionWish wish, string reason, IReadOnlyList<ClusterOfYear> clusters)
    {
        year.Extend(Actor, wish, reason, Clock.Now);
        // Sheets keep a year in memory by its version.
        db.Entry(year).Property(extended => extended.Version).IsModified = true;
        var name = NameOf(clusters, wish.ClusterId, wish.DepartmentId);
        var sentence = $"Gia hạn {StageText.Name(wish.Stage).ToLowerInvariant()} cho {name} đến {VietnamTime.Show(wish.UntilAt)}.";
        db.Record(Actor, Clock.Now, year, "DeadlineExtended", sentence, reason);
        await TellAsync(year, Receivers(clusters, wish.ClusterId, wish.DepartmentId), sentence);
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

    private static ExtensionPage Page(EmulationYear year, IReadOnlyList<ClusterOfYear> clusters, ExtensionForm form, bool asksToConfirm) => new(
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
        form,
        asksToConfirm);
}
