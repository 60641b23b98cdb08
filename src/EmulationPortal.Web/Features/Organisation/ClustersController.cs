using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>Clusters: the page of one, and officers add and change them.</summary>
public sealed class ClustersController(PortalDb db) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/to-chuc/cum/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, int? nam)
    {
        var years = await db.YearsOfStructureAsync(Gone);
        var year = OrganisationQueries.Choose(years, nam, Clock.Today.Year);
        if (await db.ClusterOfYearAsync(id, year, Gone) is not { } cluster)
        {
            return NotFound();
        }

        var facts = await db.FactLinesAsync(
            found => found.Where(fact => fact.ClusterId == id).OrderByDescending(fact => fact.Year).ThenBy(fact => fact.Kind).ThenBy(fact => fact.Id), Gone);
        var record = await db.YearAsync(year, Gone);
        return View("Cluster", new ClusterPage(
            year,
            years,
            cluster,
            facts,
            OrganisationRules.MayEdit(Actor).IsAllowed,
            EmulationYear.MayIn(record, year, YearStep.ChangeMembers, Actor),
            EmulationYear.MayIn(record, year, YearStep.Appoint, Actor),
            await db.HistoryOfAsync(cluster.Cluster, Actor, Gone),
            await db.AcclaimedAsync(null, cluster.Cluster.Id, Gone)));
    }

    /// <summary>The form of a new cluster.</summary>
    [HttpGet("/to-chuc/cum/them")]
    public IActionResult AskNew() => OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : View("ClusterForm", new ClusterFormPage(null, new ClusterForm()));

    /// <summary>Adds a cluster.</summary>
    [HttpPost("/to-chuc/cum/them")]
    public async Task<IActionResult> Add(ClusterForm form)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var bloc = await db.Blocs.OrderBy(bloc => bloc.ValidFrom).FirstAsync(Gone);
        await CheckNumberAsync(form, bloc.Id, null);
        if (!ModelState.IsValid)
        {
            return Invalid("ClusterForm", new ClusterFormPage(null, form));
        }

        var cluster = new Cluster { BlocId = bloc.Id, Region = string.Empty };
        Fill(cluster, form);
        db.Clusters.Add(cluster);
        db.Record(Actor, Clock.Now, cluster, "ClusterAdded", $"Thêm {cluster.Name} ({cluster.Region}).", VietnameseText.Normalise(form.LegalBasis));
        await db.SaveChangesAsync(Gone);
        Tell($"Đã thêm {cluster.Name}.");
        return Redirect($"/to-chuc/cum/{cluster.Id}");
    }

    /// <summary>The form of a stored cluster.</summary>
    [HttpGet("/to-chuc/cum/{id:guid}/sua")]
    public async Task<IActionResult> AskChange(Guid id)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        return await db.Clusters.FindAsync([id], Gone) is { } cluster
            ? View("ClusterForm", new ClusterFormPage(id, ClusterForm.Of(cluster)))
            : NotFound();
    }

    /// <summary>Changes a cluster.</summary>
    [HttpPost("/to-chuc/cum/{id:guid}/sua")]
    public async Task<IActionResult> Change(Guid id, ClusterForm form)
    {
        if (OrganisationRules.MayEdit(Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        if (await db.Clusters.FindAsync([id], Gone) is not { } cluster)
        {
            return NotFound();
        }

        await CheckNumberAsync(form, cluster.BlocId, id);
        if (!ModelState.IsValid)
        {
            return Invalid("ClusterForm", new ClusterFormPage(id, form));
        }

        var before = ClusterForm.Of(cluster);
        Fill(cluster, form);
        var changes = Changes(before, ClusterForm.Of(cluster));
        if (changes.Count > 0)
        {
            db.Record(Actor, Clock.Now, cluster, "ClusterChanged", $"Sửa {cluster.Name}.", VietnameseText.Normalise(form.LegalBasis), changes);
            if (!await db.SaveUnlessChangedAsync(cluster, form.Version, Gone))
            {
                return await ConflictAsync(id, form);
            }
        }

        Tell(changes.Count > 0 ? $"Đã sửa {cluster.Name}." : "Không có gì thay đổi.");
        return Redirect($"/to-chuc/cum/{id}");
    }

    private async Task CheckNumberAsync(ClusterForm form, Guid blocId, Guid? own)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        var number = (int)ScoreText.Read(form.Number).Value!.Value;
        var from = DateText.Read(form.ValidFrom).Value!.Value;
        var to = DateText.Read(form.ValidTo).Value ?? DateOnly.MaxValue;
        if (await db.Clusters.AnyAsync(
            other => other.BlocId == blocId && other.Number == number && other.Id != own && other.ValidFrom <= to && (other.ValidTo == null || other.ValidTo >= from), Gone))
        {
            ModelState.AddModelError(nameof(form.Number), $"Trong thời gian này đã có Cụm thi đua số {number}. Hãy chọn số khác.");
        }
    }

    private static void Fill(Cluster cluster, ClusterForm form)
    {
        cluster.Number = (int)ScoreText.Read(form.Number).Value!.Value;
        cluster.Region = VietnameseText.Normalise(form.Region);
        cluster.ValidFrom = DateText.Read(form.ValidFrom).Value!.Value;
        cluster.ValidTo = DateText.Read(form.ValidTo).Value;
    }

    private static List<AuditChange> Changes(ClusterForm before, ClusterForm after) =>
        Rows(before, after).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Typed, row.Stored)).ToList();

    private static List<ConflictRow> Rows(ClusterForm left, ClusterForm right) =>
    [
        new("Số", left.Number, right.Number),
        new("Vùng", left.Region, right.Region),
        new("Từ ngày", left.ValidFrom, right.ValidFrom),
        new("Đến ngày", left.ValidTo, right.ValidTo),
    ];

    private async Task<IActionResult> ConflictAsync(Guid id, ClusterForm form)
    {
        var stored = (await db.Clusters.FindAsync([id], Gone))!;
        var conflict = await ConflictNotice.OfAsync(db, id, Rows(form, ClusterForm.Of(stored)), Gone);
        form.Version = stored.Version;
        return Conflicted("ClusterForm", new ClusterFormPage(id, form, conflict));
    }
}
