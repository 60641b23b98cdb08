using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>Takes note that a list is signed, in the transaction of the last signature.</summary>
public static class RegistrationSettling
{
    /// <summary>The act by which a list is sent.</summary>
    public const string SubmittedAct = "RegistrationSubmitted";

    /// <summary>Local path of the page on which a department's registration is read.</summary>
    public static string PathOf(Registration registration, Department department)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(department);
        return $"/dang-ky/{registration.Year}/don-vi/{department.Slug}/xem-xet";
    }

    /// <summary>
    /// Sends the registration of a document that everybody has signed by now to the ministry: with trail, with the list kept as it was
    /// sent, and with notices to the ministry's officers. Does nothing for other documents. The caller saves.
    /// </summary>
    public static async Task SettleRegistrationAsync(this PortalDb db, IssuedDocument document, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(document);
        if (document is not { Kind: IssuedDocumentKind.RegistrationList, SigningState: SigningState.Complete }
            || await db.Registrations.Include(found => found.Round!).ThenInclude(round => round.Extensions).SingleOrDefaultAsync(found => found.DocumentId == document.Id, cancellation) is not { } registration
            || !registration.Submit(now).IsAllowed)
        {
            return;
        }

        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == registration.DepartmentId, cancellation);
        var lines = await db.ListedLinesAsync(registration.Id, cancellation);
        var number = 1 + await db.RegistrationSendings.CountAsync(sending => sending.RegistrationId == registration.Id, cancellation);
        db.RegistrationSendings.Add(RegistrationSending.Of(registration.Id, number, now, [.. lines.Select(line => line.Sent)]));
        var late = registration.IsLate(now) ? $"; chậm so với hạn {VietnamTime.Show(registration.Round!.DueFor(registration.DepartmentId))}" : string.Empty;
        db.Record(
            Actor.Portal, now, registration, SubmittedAct, $"Đã ký đủ: gửi Bộ {lines.Count} dòng, lần {number}{late}.",
            changes: [new AuditChange("Trạng thái", RegistrationWorkflow.StateName(RegistrationState.ToSign), RegistrationWorkflow.StateName(registration.State))]);
        var path = PathOf(registration, department);
        var again = number == 1 ? "gửi" : $"gửi lại lần {number}";
        db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, cancellation), $"{department.Name} {again} danh sách đăng ký danh hiệu năm {registration.Year}: {lines.Count} dòng{late}.", path, now);
        db.Announce(
            await db.PeopleOfAsync([department.Id], VietnamTime.DateOf(now), cancellation),
            $"Danh sách đăng ký danh hiệu năm {registration.Year} đã được ký và gửi Bộ.", path, now);
    }
}
