using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department begins its list: empty, from last year's, or from the titles attained last year.</summary>
public sealed class RegistrationStartController(PortalDb db, RegistrationAccess access, RegistrationEdits edits) : PortalController
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
        var skipped = form.From is LastYear or Records ? await CopyAsync(registration, form.From == LastYear) : [];
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

    /// <summary>The titles of a year on record for the department's people and collectives: of titles that honour the same merits the higher.</summary>
    internal static async Task<IReadOnlyList<(Guid Recipient, string Kind)>> AttainedAsync(PortalDb db, Guid departmentId, int year, CancellationToken cancellation)
    {
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => award.Year == year && award.ToYear == null
                && db.AwardKinds.Any(kind => kind.Code == award.AwardKindCode && kind.Nature == AwardNature.Title && kind.Level == AwardLevel.Grassroots)
                && (db.People.Any(person => person.Id == award.PersonId && person.DepartmentId == departmentId && person.MergedIntoId == null)
                    || db.Collectives.Any(unit => unit.Id == award.CollectiveId && unit.DepartmentId == departmentId)))
            .Select(award => new { Recipient = award.PersonId ?? award.CollectiveId, award.AwardKindCode }).ToListAsync(cancellation);
        return [.. awards.GroupBy(award => award.Recipient!.Value).SelectMany(own =>
        {
            var codes = own.Select(award => award.AwardKindCode).Distinct().ToList();
            return codes.Where(code => !codes.Exists(other => ContradictoryTitles.Exclude(code, other) && ContradictoryTitles.Higher(code, other) == other)).Select(code => (own.Key, code));
        })];
    }

    // In last year's order, or as official lists have it; who left, or whose title is no longer in force, is told of.
    private async Task<IReadOnlyList<string>> CopyAsync(Registration registration, bool fromList)
    {
        var (department, before) = (registration.DepartmentId, registration.Year - 1);
        var units = (await db.LineageAsync(department, Gone)).RolledUp;
        var wishes = fromList
            ? (await db.RegistrationLines.AsNoTracking().Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == before))
                .OrderBy(line => line.Position).Select(line => new { Recipient = line.PersonId ?? line.CollectiveId, line.KindCode }).ToListAsync(Gone)).ConvertAll(line => (line.Recipient!.Value, line.KindCode))
            : await AttainedAsync(db, department, before, Gone);
        var candidates = await CandidatesAsync(department, units, before);
        var book = await edits.BookAsync(Gone);
        var ordered = fromList ? wishes : [.. wishes.OrderBy(wish => candidates.Order.GetValueOrDefault(wish.Item1, int.MaxValue))];
        return [.. ordered.Select(wish => edits.Add(registration, candidates.ById.GetValueOrDefault(wish.Item1), wish.Item2, book, "Một hồ sơ không còn ở đơn vị.").Problem).OfType<string>()];
    }

    private async Task<(Dictionary<Guid, RegistrationCandidate> ById, Dictionary<Guid, int> Order)> CandidatesAsync(Guid department, IReadOnlyList<Guid> units, int before)
    {
        // Who has left since is known by last year's list only.
        var listed = db.RegistrationLines.Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == before));
        var people = db.People.Where(person => person.DepartmentId == department || listed.Any(line => line.PersonId == person.Id));
        var order = await people.OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).ToListAsync(Gone);
        var found = (await people.CandidatesAsync(Gone)).Values.Concat((await db.Collectives.Where(unit => unit.DepartmentId == department).CandidatesAsync(db, Gone)).Values);
        return (found.ToDictionary(candidate => candidate.Id), order.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index));
    }
}
