using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Results;

/// <summary>Publishes one cluster's ranking: irrevocable, so the cluster's name is typed to confirm.</summary>
public sealed class PublicationController(PortalDb db) : PortalController
{
    /// <summary>What will happen, what is missing, the confirmation.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/cong-bo")]
    public async Task<IActionResult> Show(int year, Guid clusterId)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone);
        if (result is null)
        {
            return NotFound();
        }

        var verdict = result.ClusterYear.MayPublish(Actor, result.NotApproved);
        return verdict is Verdict.NeverVerdict ? Refused(verdict) : View("Publish", Page(result, new PublishForm()));
    }

    /// <summary>Publishes.</summary>
    [HttpPost("/ket-qua/{year:int}/{clusterId:guid}/cong-bo")]
    public async Task<IActionResult> Publish(int year, Guid clusterId, PublishForm form)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, track: true, Gone);
        if (result is null)
        {
            return NotFound();
        }

        var verdict = result.ClusterYear.MayPublish(Actor, result.NotApproved);
        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        if (ModelState.IsValid && !PublishPage.IsConfirmed(result, form.Confirmation!))
        {
            ModelState.AddModelError(nameof(PublishForm.Confirmation), $"Chưa đúng. Hãy gõ “{PublishPage.ExpectedFor(result)}” để xác nhận.");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Publish", Page(result, form));
        }

        return await StoreAsync(result) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : Redirect($"/ket-qua/{year}/{clusterId}");
    }

    private async Task<Verdict> StoreAsync(ClusterResult result)
    {
        var now = Clock.Now;
        var lines = result.Lines;
        var verdict = result.ClusterYear.Publish(Actor, result.NotApproved, lines.Select(line => line.ToRow(result.ClusterYear.Id)), now);
        foreach (var sheet in result.Members.Select(member => member.Sheet!))
        {
            verdict = verdict.IsAllowed ? sheet.Do(SheetStep.Publish, Actor, null, now) : verdict;
        }

        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        // The final points, those relative to the best included, are kept as they were published.
        foreach (var sheet in result.Members.Select(member => member.Sheet!))
        {
            await SheetFreezer.FreezeAsync(db, sheet, result.Set, SheetStep.Publish, Actor, now, result.Standing.Contexts, Gone);
        }

        // The rows carry keys of their own making; without this they would be taken for rows that exist.
        db.AddRange(result.ClusterYear.Ranking);
        await TellAsync(result, now);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Verdict.NotNow("Có người vừa thay đổi bảng điểm hoặc kết quả của cụm. Chưa có gì được công bố; hãy tải lại trang và kiểm tra trước khi công bố.");
        }

        Tell($"Đã công bố kết quả {result.Cluster.Name} năm {result.Year.Year} và báo cho các đơn vị trong cụm.");
        return verdict;
    }

    private async Task TellAsync(ClusterResult result, DateTime now)
    {
        var sentence = $"Công bố kết quả thi đua năm {result.Year.Year} của {result.Cluster.Name}.";
        db.Record(Actor, now, result.ClusterYear, "ClusterYearPublished", sentence);
        foreach (var sheet in result.Members.Select(member => member.Sheet!))
        {
            db.Record(Actor, now, sheet, "SheetPublished", sentence);
        }

        var people = await db.PeopleOfAsync([.. result.Members.Select(member => member.Department.Id)], Clock.Today, Gone);
        var path = $"/ket-qua/{result.Year.Year}/{result.Cluster.Id}";
        db.Announce(people, $"Bộ đã công bố kết quả thi đua năm {result.Year.Year} của {result.Cluster.Name}.", path, now);
        db.Mail(people, $"Kết quả thi đua năm {result.Year.Year} – {result.Cluster.Name}", $"{sentence}\n\n{Request.Scheme}://{Request.Host}{path}", now);
    }

    private PublishPage Page(ClusterResult result, PublishForm form) =>
        new(result, form, result.ClusterYear.MayPublish(Actor, result.NotApproved).Why);
}
