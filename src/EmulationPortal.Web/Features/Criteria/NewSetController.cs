using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Starting a set: empty, or a copy of another.</summary>
[Route("/tieu-chi/them")]
public sealed class NewSetController(PortalDb db) : PortalController
{
    private static readonly Verdict NothingToStart = Verdict.NotNow(
        "Cụm của bạn đã có bảng riêng, hoặc năm thi đua đã mở và các đơn vị đã có bảng điểm; chỉ lập bảng riêng được trước khi mở năm.");

    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> New()
    {
        if (Refusal() is { } refusal) return Refused(refusal);
        var startable = await db.OwnSetsToStartAsync(Actor, Gone);
        if (!Actor.IsOfficer && startable.Count == 0) return Refused(NothingToStart);
        var page = await PageAsync(new NewSetForm());
        page.Form.Year = (Actor.IsOfficer ? await FreeYearAsync() : startable[0].Year).ToString(CultureInfo.InvariantCulture);
        page.Form.Scope = Actor.IsOfficer ? page.Form.Scope : startable[0].ClusterId.ToString();
        page.Form.Source = page.Sources.Skip(1).FirstOrDefault()?.Value;
        return View("NewSet", page);
    }

    /// <summary>Starts the set.</summary>
    [HttpPost]
    public async Task<IActionResult> Start(NewSetForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Refusal() is { } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return Invalid("NewSet", await PageAsync(form));
        var scope = Guid.Parse(form.Scope!);
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(found => found.Id == scope, Gone);
        var bloc = await db.Blocs.AsNoTracking().SingleOrDefaultAsync(found => found.Id == (cluster == null ? scope : cluster.BlocId), Gone);
        if (bloc is null) return NotFound();
        var verdict = CriteriaSet.MayStart(Actor, form.YearNumber, cluster?.Id);
        if (!verdict.IsAllowed) return Refused(verdict);
        var source = Guid.TryParse(form.Source, out var key)
            ? await db.CriteriaSets.AsNoTracking().VisibleTo(Actor, db.ClusterMemberships).Include(set => set.Criteria).SingleOrDefaultAsync(set => set.Id == key && set.BlocId == bloc.Id, Gone)
            : null;
        if (await ObjectionAsync(form, bloc, cluster, source) is { } objection)
        {
            ModelState.AddModelError(objection.Field, objection.Sentence);
            return Invalid("NewSet", await PageAsync(form));
        }

        return await StartAsync(form, bloc, cluster, source);
    }

    private async Task<IActionResult> StartAsync(NewSetForm form, Bloc bloc, Cluster? cluster, CriteriaSet? source)
    {
        var typed = VietnameseText.Normalise(form.Name);
        var name = typed.Length > 0 ? typed : $"Bảng tiêu chí thi đua năm {form.YearNumber} của {cluster?.Name ?? bloc.Name}";
        var set = source?.CopyTo(form.YearNumber, cluster?.Id, name)
            ?? new CriteriaSet { BlocId = bloc.Id, Year = form.YearNumber, ClusterId = cluster?.Id, Name = name };
        db.CriteriaSets.Add(set);
        var sentence = source is null ? $"Lập “{name}” (chưa có tiêu chí)." : $"Lập “{name}”, chép {set.Criteria.Count} mục từ “{source.Name}”.";
        db.Record(Actor, Clock.Now, set, "CriteriaSetStarted", sentence);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.Year), "Vừa có người khác lập bảng cho năm và phạm vi này; hãy mở bảng đó từ danh sách.");
            return Invalid("NewSet", await PageAsync(form));
        }

        Tell(sentence);
        return Redirect($"/tieu-chi/{set.Id}");
    }

    private async Task<(string Field, string Sentence)?> ObjectionAsync(NewSetForm form, Bloc bloc, Cluster? cluster, CriteriaSet? source)
    {
        var (year, own) = (form.YearNumber, cluster?.Id);
        if (source is null && !string.IsNullOrEmpty(form.Source))
            return (nameof(form.Source), "Bảng để chép không còn, hoặc thuộc khối khác; hãy chọn bảng khác.");
        if (await db.CriteriaSets.AnyAsync(set => set.BlocId == bloc.Id && set.Year == year && set.ClusterId == own, Gone))
            return (nameof(form.Year), $"Năm {year} đã có bảng tiêu chí {(cluster is null ? "của khối" : $"riêng của {cluster.Name}")}; hãy mở bảng đó để sửa.");
        if (cluster is not null && await db.ScoreSheets.AnyAsync(sheet => sheet.ClusterId == cluster.Id && sheet.Year == year, Gone))
            return (nameof(form.Scope), $"Năm {year} đã mở, các đơn vị của {cluster.Name} đã có bảng điểm theo bảng tiêu chí khác; chỉ lập bảng riêng được trước khi mở năm.");
        return null;
    }

    // The first year to come that has no set of the bloc yet.
    private async Task<int> FreeYearAsync()
    {
        var next = Clock.Today.Year + 1;
        var taken = await db.CriteriaSets.Where(set => set.ClusterId == null && set.Year >= next).Select(set => set.Year).ToListAsync(Gone);
        return Enumerable.Range(next, taken.Count + 1).First(year => !taken.Contains(year));
    }

    private Verdict? Refusal() => CriteriaSet.MayStart(Actor) ? null : Verdict.Never("Chỉ cán bộ Bộ lập bảng tiêu chí của khối; cụm trưởng lập bảng riêng của cụm mình.");

    private async Task<NewSetPage> PageAsync(NewSetForm form)
    {
        var blocs = await db.Blocs.AsNoTracking().Include(bloc => bloc.Clusters).AsSplitQuery().ToListAsync(Gone);
        var led = Actor.Duties.Where(duty => duty.Duty == AppointmentDuty.Leader).Select(duty => duty.ClusterId).ToHashSet();
        var scopes = blocs.SelectMany(bloc => bloc.Clusters.OrderBy(cluster => cluster.Number)
            .Where(cluster => Actor.IsOfficer || led.Contains(cluster.Id))
            .Select(cluster => new Choice(cluster.Id.ToString(), $"Riêng {cluster.Name}"))
            .Prepend(new Choice(bloc.Id.ToString(), $"Toàn khối: {bloc.Name}"))
            .Skip(Actor.IsOfficer ? 0 : 1));
        var sets = await db.CriteriaSets.AsNoTracking().VisibleTo(Actor, db.ClusterMemberships)
            .OrderByDescending(set => set.Year).ThenBy(set => set.ClusterId != null).Select(set => new { set.Id, set.Name }).ToListAsync(Gone);
        return new NewSetPage(form, [.. scopes], [new("", "Không chép, bắt đầu từ bảng trống"), .. sets.Select(set => new Choice(set.Id.ToString(), $"Chép: {set.Name}"))]);
    }
}
