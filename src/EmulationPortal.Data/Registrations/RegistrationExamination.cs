using EmulationPortal.Data.People;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>
/// Judges a department's list: each line by what is recorded of the person or collective, each title with a ceiling by the numbers of
/// the list itself. The number of queries does not depend on the number of lines.
/// </summary>
public sealed class RegistrationExamination(PortalDb db)
{
    private const int YearsOfMembers = 10;

    /// <summary>Examines a stored registration, loaded with its lines and bases; titles changed in memory count as they stand there.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<ExaminedRegistration> ExamineAsync(Registration registration, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var book = await db.EligibilityAsync(cancellation);
        var quotas = await db.QuotaRules.AsNoTracking().ToListAsync(cancellation);
        var bases = await BasesAsync(registration, today, cancellation);
        var prospects = await ProspectsAsync(registration, book, today, cancellation);
        var meters = registration.Lines.GroupBy(line => line.KindCode)
            .Select(lines => (Kind: book.Kinds.FirstOrDefault(kind => kind.Code == lines.Key), Used: lines.Count()))
            .Where(used => used.Kind is not null)
            .OrderBy(used => used.Kind!.Nature).ThenBy(used => used.Kind!.Position)
            .Select(used => MeterOf(used.Kind!, used.Used, registration.Year, quotas, bases)).ToList();
        var examined = registration.Lines.GroupBy(line => line.KindCode).SelectMany(lines =>
        {
            var meter = meters.Single(known => known.Kind.Code == lines.Key);
            return lines.OrderBy(line => line.Position).ThenBy(line => line.Id)
                .Select((line, index) => new ExaminedLine(line, meter.Kind, prospects[line.Id], index + 1, meter));
        });
        return new ExaminedRegistration(registration, book, examined.ToDictionary(line => line.Line.Id), meters, bases);
    }

    // A share of the collectives that lead their clusters is the ministry's to count, over all departments.
    private static QuotaMeter MeterOf(AwardKind kind, int used, int year, List<QuotaRule> rules, Dictionary<QuotaWhole, QuotaBasis> bases)
    {
        var rule = QuotaRule.On(rules, kind.Code, Prospect.JudgedOn(year));
        return rule is not null && bases.TryGetValue(rule.Whole, out var basis)
            ? new QuotaMeter(kind, new Quota(rule, basis, used))
            : new QuotaMeter(kind, new Quota(null, bases[QuotaWhole.Members], used));
    }

    private async Task<Dictionary<Guid, Prospect>> ProspectsAsync(Registration registration, Eligibility book, DateOnly today, CancellationToken cancellation)
    {
        var (id, year) = (registration.Id, registration.Year);
        var listed = db.People.Where(person => db.RegistrationLines.Any(line => line.RegistrationId == id && line.PersonId == person.Id));
        var people = await db.WithRegistrationsAsync(await db.FactsAsync(listed, cancellation), cancellation: cancellation);
        var units = await listed.Select(person => new { person.Id, person.SubUnitId }).ToDictionaryAsync(person => person.Id, person => person.SubUnitId, cancellation);
        var collectives = db.Collectives.Where(collective => db.RegistrationLines.Any(line => line.RegistrationId == id && line.CollectiveId == collective.Id));
        var facts = await db.WithRegistrationsAsync(await db.FactsAsync(collectives, year - YearsOfMembers, year, cancellation), cancellation: cancellation);
        var whole = await collectives.Where(collective => collective.Kind == CollectiveKind.Department).Select(collective => collective.Id).ToListAsync(cancellation);
        var prospects = registration.Lines.ToDictionary(line => line.Id, line =>
        {
            var found = line.PersonId is { } person ? people.GetValueOrDefault(person) : facts.GetValueOrDefault(line.CollectiveId!.Value);
            // A record that an import is still hiding, or that is gone: nothing is known of it.
            found ??= new RecipientFacts { Kind = line.PersonId is null ? RecipientKind.Collective : RecipientKind.Person, Id = line.PersonId ?? line.CollectiveId!.Value, Name = "" };
            var registered = found with { Registrations = [new RegistrationFact(line.Id, year, line.KindCode)] };
            return Prospect.Of(book, line.KindCode, registered, year, today, line.CollectiveId is { } collective ? ListedOf(collective) : null);
        });
        foreach (var own in registration.Lines.Where(line => line.PersonId is not null).GroupBy(line => line.PersonId!.Value).Where(own => own.Count() > 1))
        {
            if (people.GetValueOrDefault(own.Key) is not { } known) continue;
            var notices = InitiativesServeOnce.Notices(book, own.Select(line => line.KindCode), known, year);
            foreach (var line in own.Where(line => notices.ContainsKey(line.KindCode)))
            {
                prospects[line.Id] = prospects[line.Id] with { Notices = [.. prospects[line.Id].Notices, .. notices[line.KindCode]] };
            }
        }

        return prospects;

        ListedMembers ListedOf(Guid collective)
        {
            var members = registration.Lines.Where(line => line.PersonId is { } person
                && (whole.Contains(collective) || units.GetValueOrDefault(person) == collective)).ToList();
            return new ListedMembers(
                members.Where(line => line.KindCode is AwardCodes.AdvancedWorker or AwardCodes.BaseFighter).Select(line => line.PersonId).Distinct().Count(),
                members.Where(line => line.KindCode == AwardCodes.BaseFighter).Select(line => line.PersonId).Distinct().Count());
        }
    }

    // While the department writes, the numbers move with the list; once it is issued they stand.
    private async Task<Dictionary<QuotaWhole, QuotaBasis>> BasesAsync(Registration registration, DateOnly today, CancellationToken cancellation)
    {
        var isOpen = registration.State is RegistrationState.Draft or RegistrationState.Returned;
        if (!isOpen && registration.Bases.Count > 0 && registration.Bases.Exists(basis => basis.Whole == QuotaWhole.Members))
        {
            return registration.Bases.ToDictionary(basis => basis.Whole, basis => new QuotaBasis(basis.Count, basis.Source, basis.FrozenOn));
        }

        var department = registration.DepartmentId;
        var on = DateText.Show(today);
        var advanced = registration.Lines.Where(line => line.KindCode is AwardCodes.AdvancedWorker or AwardCodes.BaseFighter).Select(line => line.PersonId).Distinct().Count();
        var members = await db.People.CountAsync(person => person.DepartmentId == department && person.MergedIntoId == null && (person.ValidTo == null || person.ValidTo >= today), cancellation);
        var collectives = await db.Collectives.CountAsync(unit => unit.DepartmentId == department && unit.MergedIntoId == null && (unit.ValidTo == null || unit.ValidTo >= today), cancellation);
        return new Dictionary<QuotaWhole, QuotaBasis>
        {
            [QuotaWhole.AdvancedWorkers] = new(advanced, $"đăng ký LĐTT và CSTĐCS trong danh sách năm {registration.Year}", null),
            [QuotaWhole.Members] = new(members, $"cá nhân của đơn vị trong hồ sơ ngày {on}", null),
            [QuotaWhole.Collectives] = new(collectives, $"tập thể của đơn vị trong hồ sơ ngày {on}", null),
        };
    }
}
