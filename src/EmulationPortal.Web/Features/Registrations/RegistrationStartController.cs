using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department begins its list: empty, from last year's, or from the titles attained last year.</summary>
public sealed class RegistrationStartController(PortalDb db, RegistrationAccess access, RegistrationEdits edits, RegistrationCopying copying) : PortalController
{
    private const string LastYear = "nam-truoc";
    private const string Records = "ho-so";

    /// <summary>Begins the list.</summary>
    [HttpPost("/dang-ky/{year:int}/don-vi/{slug}/bat-dau")]
    public async Task<IActionResult> Start(int year, string slug, RegistrationStartForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(year, slug, Actor, Gone) is not { } opened) return NotFound();
        if (MayStart(opened, Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var registration = new Registration { RoundId = opened.Round.Id, DepartmentId = opened.Department.Id, Year = year };
        db.Registrations.Add(registration);
        var skipped = form.From is LastYear or Records ? await copying.CopyAsync(registration, form.From == LastYear, Gone) : [];
        db.Record(Actor, Clock.Now, registration, "RegistrationStarted", $"Bắt đầu lập danh sách đăng ký danh hiệu năm {year}: {registration.Lines.Count} dòng.", changes: edits.Changes);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            return Refused(Verdict.NotNow("Người khác của đơn vị vừa bắt đầu danh sách này. Hãy tải lại trang."));
        }

        Tell(registration.Lines.Count == 0 && skipped.Count == 0
            ? "Đã tạo danh sách trống. Hãy thêm từng người, tập thể hoặc dán từ Excel."
            : $"Đã đưa {registration.Lines.Count} dòng vào danh sách.{(skipped.Count == 0 ? "" : $" Bỏ qua {skipped.Count} dòng: {string.Join(" ", skipped)}")}");
        return Redirect(opened.Path);
    }

    /// <summary>Whether the list may begin now: by the department's own people, in the round's time, while the department stands.</summary>
    internal static Verdict MayStart(OpenedRegistration opened, Actor actor, DateTime now)
    {
        if (!actor.WorksFor(opened.Department.Id)) return Verdict.Never("Danh sách do chính đơn vị lập. Đơn vị này chưa bắt đầu.");
        if (opened.Registration is not null) return Verdict.NotNow("Danh sách đã được bắt đầu. Hãy mở danh sách và sửa tiếp.");
        if (OrganisationRules.MayReceive(opened.Department, VietnamTime.DateOf(now)) is { IsAllowed: false } ended) return ended;
        return opened.Round.WhyClosedFor(opened.Department.Id, now) is { } closed ? Verdict.NotNow(closed) : Verdict.Allowed;
    }
}
