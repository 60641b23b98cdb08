using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Reads what the page of a department's list prints.</summary>
public sealed class RegistrationPages(PortalDb db, RegistrationExamination examination, PortalClock clock)
{
    private const int MostFound = 20;

    /// <summary>The page with what was typed; the stored values where nothing was.</summary>
    public async Task<RegistrationListPage> ListAsync(OpenedRegistration opened, RegistrationListForm form, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(form);
        var registration = opened.Registration!;
        var examined = await examination.ExamineAsync(registration, clock.Today, cancellation);
        var id = registration.Id;
        var people = await db.People.AsNoTracking().Where(person => db.RegistrationLines.Any(line => line.RegistrationId == id && line.PersonId == person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var units = await db.Collectives.AsNoTracking().Where(unit => unit.DepartmentId == opened.Department.Id).OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortKey).ToListAsync(cancellation);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var last = await LastYearAsync(registration, examined.Book, cancellation);
        var shown = registration.LinesOf(RecipientKind.Person).Concat(registration.LinesOf(RecipientKind.Collective)).Where(line => form.Unit is null || line.SubUnitId == form.Unit || line.Id == form.Added).ToList();
        var typed = shown.ConvertAll(line => form.Of(line) ?? new RegistrationLineForm { Id = line.Id, Kind = line.KindCode, Note = line.Note, Reason = line.Reason });
        var rows = shown.Select((line, index) => RowOf(line, index)).ToList();
        form.Lines = typed;
        form.Version = registration.Version;
        return new RegistrationListPage(
            opened,
            examined,
            rows.FindAll(row => row.Line.PersonId is not null),
            rows.FindAll(row => row.Line.PersonId is null),
            form,
            registration.MayEdit(actor, clock.Now),
            KindsFor(examined.Book, RecipientKind.Person, registration.Year),
            KindsFor(examined.Book, RecipientKind.Collective, registration.Year),
            [new Choice(string.Empty, "Chọn tập thể"), .. units.Where(unit => unit.ValidTo is null || unit.ValidTo >= clock.Today).Select(unit => new Choice(unit.Id.ToString(), unit.Name))],
            [.. units.Where(unit => unit.Kind != CollectiveKind.Department && (unit.ValidTo is null || registration.Lines.Exists(line => line.SubUnitId == unit.Id)))
                .Select(unit => new PartRow(unit.Id, unit.Name, registration.Lines.Count(line => line.SubUnitId == unit.Id), registration.Parts.Find(part => part.CollectiveId == unit.Id)))],
            await db.HistoryOfAsync(registration, actor, cancellation))
        { UserId = actor.UserId };

        RegistrationRow RowOf(RegistrationLine line, int index)
        {
            var unit = line.SubUnitId is { } own ? names.GetValueOrDefault(own, string.Empty) : string.Empty;
            var before = last.GetValueOrDefault(line.PersonId ?? line.CollectiveId!.Value, string.Empty);
            return line.PersonId is { } personId && people.GetValueOrDefault(personId) is { } person
                ? new RegistrationRow(index, examined.Lines[line.Id], person.Addressed, $"/ca-nhan-tap-the/ca-nhan/{personId}", person.Title, unit, before, typed[index])
                : new RegistrationRow(index, examined.Lines[line.Id], names.GetValueOrDefault(line.CollectiveId ?? Guid.Empty, "Hồ sơ không còn"), $"/ca-nhan-tap-the/tap-the/{line.CollectiveId}", string.Empty, string.Empty, before, typed[index]);
        }
    }

    /// <summary>People of the department with those words in their names, accents aside.</summary>
    public async Task<IReadOnlyList<FoundForList>> FindAsync(OpenedRegistration opened, string? search, Eligibility book, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(book);
        if (string.IsNullOrWhiteSpace(search)) return [];
        var (department, registration, before) = (opened.Department.Id, opened.Registration!, opened.Round.Year - 1);
        var today = clock.Today;
        var people = await db.People.AsNoTracking()
            .Where(person => person.DepartmentId == department && person.MergedIntoId == null && (person.ValidTo == null || person.ValidTo >= today)).WithWords(search)
            .OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(MostFound).ToListAsync(cancellation);
        var ids = people.ConvertAll(person => person.Id);
        var awards = (await db.AwardRecords.AsNoTracking().Where(award => award.PersonId != null && ids.Contains(award.PersonId.Value) && award.Year == before)
            .Select(award => new { award.PersonId, award.AwardKindCode }).ToListAsync(cancellation)).ToLookup(award => award.PersonId!.Value, award => book.NameOf(award.AwardKindCode));
        var units = await db.Collectives.AsNoTracking().Where(unit => unit.DepartmentId == department).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        return [.. people.Select(person => new FoundForList(
            person,
            person.SubUnitId is { } unit ? units.GetValueOrDefault(unit, string.Empty) : string.Empty,
            string.Join(", ", awards[person.Id].Distinct()),
            string.Join(", ", registration.Lines.Where(line => line.PersonId == person.Id).Select(line => book.NameOf(line.KindCode)))))];
    }

    /// <summary>Titles to choose from: in force in that year, the lowest first.</summary>
    public static IReadOnlyList<Choice> KindsFor(Eligibility book, RecipientKind recipient, int year)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. book.Kinds.Where(kind => kind.Nature == AwardNature.Title && kind.IsFor(recipient) && kind.WhyNotInForce(Prospect.JudgedOn(year)) is null)
            .OrderBy(kind => kind.Position).Select(kind => new Choice(kind.Code, $"{kind.ShortName} – {kind.Name}"))];
    }

    // What stood on last year's list and became of it, and what the records of awards say.
    private async Task<Dictionary<Guid, string>> LastYearAsync(Registration registration, Eligibility book, CancellationToken cancellation)
    {
        // A unit that came out of a merger is compared with the units it came from, too.
        var (id, units, before) = (registration.Id, (await db.LineageAsync(registration.DepartmentId, cancellation)).RolledUp, registration.Year - 1);
        var lines = await db.RegistrationLines.AsNoTracking()
            .Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && units.Contains(list.DepartmentId) && list.Year == before))
            .Select(line => new { Recipient = line.PersonId ?? line.CollectiveId, line.KindCode, line.Result }).ToListAsync(cancellation);
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => award.Year == before && db.RegistrationLines.Any(line => line.RegistrationId == id
                && ((award.PersonId != null && line.PersonId == award.PersonId) || (award.CollectiveId != null && line.CollectiveId == award.CollectiveId))))
            .Select(award => new { Recipient = award.PersonId ?? award.CollectiveId, award.AwardKindCode }).ToListAsync(cancellation);
        var words = lines.Select(line => (line.Recipient, Text: $"đăng ký {book.NameOf(line.KindCode)}{(line.Result is { } result ? $": {ResultName(result)}" : string.Empty)}"))
            .Concat(awards.Select(award => (award.Recipient, Text: $"đạt {book.NameOf(award.AwardKindCode)}")));
        return words.GroupBy(word => word.Recipient!.Value).ToDictionary(own => own.Key, own => string.Join("; ", own.Select(word => word.Text).Distinct()));
    }

    private static string ResultName(LineResult result) => result switch
    {
        LineResult.Attained => "đạt",
        LineResult.NotAttained => "không đạt",
        LineResult.Withdrawn => "rút đăng ký",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
