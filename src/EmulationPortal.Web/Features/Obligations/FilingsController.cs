using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>A cluster's leader writes down that a report was sent outside the portal.</summary>
[Route("/viec-phai-lam/bao-cao/{year:int:range(1990,2100)}/{clusterId:guid}/{what}")]
public sealed class FilingsController(PortalDb db) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(int year, Guid clusterId, string what)
    {
        if (await OpenAsync(year, clusterId, what) is not { } page) return NotFound();
        return ObligationFiling.MayFile(Actor, page.Kind, clusterId, year) is { IsAllowed: false } refusal ? Refused(refusal) : View("Filing", page);
    }

    /// <summary>Writes it down.</summary>
    [HttpPost]
    public async Task<IActionResult> Write(int year, Guid clusterId, string what, FilingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OpenAsync(year, clusterId, what) is not { } page) return NotFound();
        if (ObligationFiling.MayFile(Actor, page.Kind, clusterId, year) is { IsAllowed: false } refusal) return Refused(refusal);
        if (page.Filing is { } there) return Refused(Verdict.NotNow($"Báo cáo đã được {there.ByName} ghi nhận (số {there.Number}). Nếu sai, hãy bỏ ghi nhận rồi ghi lại."));
        if (DateText.Read(form.On).Value > Clock.Today) ModelState.AddModelError(nameof(form.On), "Ngày của báo cáo chưa đến. Hãy ghi nhận sau khi đã gửi.");
        if (!ModelState.IsValid) return Invalid("Filing", page with { Form = form });
        var filing = new ObligationFiling
        {
            Year = year,
            Kind = page.Kind,
            ClusterId = clusterId,
            Number = VietnameseText.Normalise(form.Number),
            On = DateText.Read(form.On).Value!.Value,
            Note = VietnameseText.Normalise(form.Note),
            ByName = Actor.Name,
            At = Clock.Now,
        };
        db.ObligationFilings.Add(filing);
        var name = ObligationKindText.Name(page.Kind).ToLowerInvariant();
        db.Record(Actor, Clock.Now, page.Cluster, "ReportFiled", $"Ghi nhận {name} năm {year} đã gửi: số {filing.Number} ngày {DateText.Show(filing.On)}.");
        if (!Actor.IsOfficer)
        {
            db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, Gone), $"{page.Cluster.Name} đã gửi {name} năm {year}: số {filing.Number} ngày {DateText.Show(filing.On)}.", $"/viec-phai-lam?nam={year}&loai={page.Kind}&tinh-trang=tat-ca", Clock.Now);
        }

        try
        {
            await db.SaveChangesAsync(Gone);
            Tell("Đã ghi nhận báo cáo.");
            return Redirect($"/viec-phai-lam?nam={year}");
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            // Somebody of the same unit, or a second click, was first.
            return Redirect(page.Path);
        }
    }

    /// <summary>Takes it back.</summary>
    [HttpPost("bo")]
    public async Task<IActionResult> TakeBack(int year, Guid clusterId, string what)
    {
        if (await OpenAsync(year, clusterId, what) is not { } page) return NotFound();
        if (ObligationFiling.MayFile(Actor, page.Kind, clusterId, year) is { IsAllowed: false } refusal) return Refused(refusal);
        if (page.Filing is not { } filing) return Refused(Verdict.NotNow("Báo cáo chưa được ghi nhận nên không có gì để bỏ."));
        db.ObligationFilings.Remove(filing);
        db.Record(Actor, Clock.Now, page.Cluster, "ReportUnfiled", $"Bỏ ghi nhận {ObligationKindText.Name(page.Kind).ToLowerInvariant()} năm {year}: số {filing.Number} ngày {DateText.Show(filing.On)}.");
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was taken back a moment ago.
        }

        Tell("Đã bỏ ghi nhận báo cáo.");
        return Redirect(page.Path);
    }

    private async Task<FilingPage?> OpenAsync(int year, Guid clusterId, string what)
    {
        if (what is not ("so-ket" or "nam")) return null;
        var kind = what == "so-ket" ? ObligationKind.MidYearReport : ObligationKind.ClusterReport;
        if (!Actor.Follows(clusterId, year) || await ClusterAsync(year, clusterId) is not { } cluster) return null;
        var filing = await db.ObligationFilings.FirstOrDefaultAsync(found => found.Year == year && found.Kind == kind && found.ClusterId == clusterId, Gone);
        return new FilingPage(kind, year, cluster, filing, (await db.CalendarAsync(year, Gone)).DayOf(kind, clusterId), new FilingForm(), $"/viec-phai-lam/bao-cao/{year}/{clusterId}/{what}");
    }

    private Task<Cluster?> ClusterAsync(int year, Guid clusterId) =>
        db.Clusters.FirstOrDefaultAsync(cluster => cluster.Id == clusterId && db.ClusterMemberships.Any(member => member.Year == year && member.ClusterId == clusterId), Gone);
}
