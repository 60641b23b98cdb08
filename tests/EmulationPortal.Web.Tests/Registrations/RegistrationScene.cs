using EmulationPortal.Data;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Signatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>Rounds and registrations of the demo's departments, made directly in the database and carried on over HTTP.</summary>
internal static class RegistrationScene
{
    /// <summary>The year registered for.</summary>
    public const int Year = 2026;

    /// <summary>Until when lists are in time: the end of 20/11/2026 in Vietnam.</summary>
    public static readonly DateTime Due = new(2026, 11, 20, 17, 0, 0, DateTimeKind.Utc);

    /// <summary>The pages of a department's registration.</summary>
    public static string PathOf(string slug, int year = Year) => $"/dang-ky/{year}/don-vi/{slug}";

    /// <summary>A round that is open, due and closed at known moments, whatever the demo has.</summary>
    public static Task<Guid> FixedRoundAsync(this PortalHost host, int year = Year, bool isCondition = false) => host.WithDbAsync(async db =>
    {
        var round = await db.RegistrationRounds.SingleOrDefaultAsync(found => found.Year == year);
        if (round is null) db.RegistrationRounds.Add(round = new RegistrationRound { Year = year, OpensOn = new DateOnly(2026, 1, 5), DueAt = Due });
        (round.OpensOn, round.DueAt, round.ClosesAt, round.ResultsDueAt) = (new DateOnly(2026, 1, 5), Due, Due.AddDays(10), Due.AddDays(30));
        (round.LegalBasis, round.IsCondition) = ("Công văn 12/BTTTT-TĐKT ngày 05/01/2026", isCondition);
        await db.SaveChangesAsync();
        return round.Id;
    });

    /// <summary>
    /// A department's list: three people for Lao động tiên tiến, one for Chiến sĩ thi đua cơ sở, and the whole department for Tập thể lao động
    /// xuất sắc; every line has a reason, so that it may go out whatever its examination says.
    /// </summary>
    public static async Task<Guid> RegisterAsync(this PortalHost host, string slug, RegistrationState state = RegistrationState.Draft, int year = Year)
    {
        var round = await host.FixedRoundAsync(year);
        var department = await host.DepartmentIdAsync(slug);
        return await host.WithDbAsync(async db =>
        {
            await ClearAsync(db, round, department);
            var registration = new Registration { RoundId = round, DepartmentId = department, Year = year };
            typeof(Registration).GetProperty(nameof(Registration.State))!.SetValue(registration, state);
            var people = await PeopleAsync(db, department);
            foreach (var person in people.SkipLast(1)) Add(registration, person.Id, null, AwardCodes.AdvancedWorker);
            Add(registration, people[^1].Id, null, AwardCodes.BaseFighter);
            Add(registration, null, await db.Collectives.Where(unit => unit.DepartmentId == department && unit.Kind == CollectiveKind.Department).Select(unit => unit.Id).SingleAsync(), AwardCodes.ExcellentCollective);
            db.Registrations.Add(registration);
            await db.SaveChangesAsync();
            return registration.Id;
        });
    }

    /// <summary>A registration as stored.</summary>
    public static Task<Registration> RegistrationAsync(this PortalHost host, Guid id) => host.WithDbAsync(db =>
        db.Registrations.AsNoTracking().Include(found => found.Lines.OrderBy(line => line.PersonId == null).ThenBy(line => line.Position)).SingleAsync(found => found.Id == id));

    /// <summary>Changes lines as the department's grid would.</summary>
    public static Task<int> ChangeLinesAsync(this PortalHost host, Guid id, Action<Registration> change) => host.WithDbAsync(async db =>
    {
        var registration = await db.Registrations.Include(found => found.Lines.OrderBy(line => line.PersonId == null).ThenBy(line => line.Position)).SingleAsync(found => found.Id == id);
        var before = registration.Lines.ToList();
        change(registration);
        db.RegistrationLines.RemoveRange(before.Except(registration.Lines));
        return await db.SaveChangesAsync();
    });

    /// <summary>Hands the list over for signing, over HTTP.</summary>
    public static async Task<PortalPage> IssueAsync(this PortalClient staff, string slug, int year = Year) =>
        await (await staff.GetAsync($"{PathOf(slug, year)}/trinh-ky")).FormOf("Trình Giám đốc ký").SubmitAsync();

    /// <summary>Hands in the scan of the director's signature on the list issued last.</summary>
    public static async Task SignAsync(this PortalHost host, Guid id, string slug)
    {
        var document = (await host.DocumentsAsync(id))[0];
        var staff = await SigningScene.ActorAsync(host, $"so.{slug}");
        await using var scope = host.Services.CreateAsyncScope();
        var acts = scope.ServiceProvider.GetRequiredService<DocumentActs>();
        Assert.True((await acts.HandInAsync(staff, document.Id, document.Signatories[0].Id, new UploadedFile("quet.png", SampleFiles.Png), default)).IsDone);
    }

    /// <summary>Registers, issues and signs: the list is with the ministry.</summary>
    public static async Task<Guid> SendAsync(this PortalHost host, string slug, int year = Year)
    {
        var id = await host.RegisterAsync(slug, year: year);
        await (await host.LogInAsync($"so.{slug}")).IssueAsync(slug, year);
        await host.SignAsync(id, slug);
        Assert.Equal(RegistrationState.Submitted, (await host.RegistrationAsync(id)).State);
        return id;
    }

    /// <summary>The documents issued of a registration, the newest first.</summary>
    public static Task<List<IssuedDocument>> DocumentsAsync(this PortalHost host, Guid id) => host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking()
        .Include(document => document.Signatories).Where(document => document.SubjectId == id).OrderByDescending(document => document.IssuedAt).ThenByDescending(document => document.Id).ToListAsync());

    private static async Task ClearAsync(PortalDb db, Guid round, Guid department)
    {
        var ids = db.Registrations.Where(found => found.RoundId == round && found.DepartmentId == department).Select(found => found.Id);
        await db.RegistrationLines.Where(line => ids.Contains(line.RegistrationId)).ExecuteDeleteAsync();
        await db.Set<RegistrationBasis>().Where(basis => ids.Contains(basis.RegistrationId)).ExecuteDeleteAsync();
        await db.Set<RegistrationPart>().Where(part => ids.Contains(part.RegistrationId)).ExecuteDeleteAsync();
        await db.RegistrationSendings.Where(sending => ids.Contains(sending.RegistrationId)).ExecuteDeleteAsync();
        await db.Registrations.Where(found => found.RoundId == round && found.DepartmentId == department).ExecuteDeleteAsync();
    }

    private static async Task<List<Person>> PeopleAsync(PortalDb db, Guid department)
    {
        var people = await db.People.Where(person => person.DepartmentId == department && person.MergedIntoId == null && person.ValidTo == null).OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(4).ToListAsync();
        for (var index = people.Count; index < 4; index++)
        {
            var person = new Person { FullName = $"Lê Thị Mẫu {(char)('A' + index)}", Honorific = Honorific.Ms, DepartmentId = department, Title = "Chuyên viên", ValidFrom = new DateOnly(2020, 1, 1) };
            person.RefreshKeys();
            db.People.Add(person);
            people.Add(person);
        }

        return people;
    }

    private static void Add(Registration registration, Guid? person, Guid? collective, string kind) => registration.Lines.Add(new RegistrationLine
    {
        RegistrationId = registration.Id,
        PersonId = person,
        CollectiveId = collective,
        KindCode = kind,
        Reason = "Thành tích nổi bật",
        Position = 1 + registration.Lines.Count(line => line.PersonId is null == person is null),
    });
}
