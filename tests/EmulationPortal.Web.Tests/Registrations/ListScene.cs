using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>Rounds, lists and people for the tests of lists.</summary>
internal static class ListScene
{
    /// <summary>An open round of that year: opened ten days ago, due in twenty, closed in thirty.</summary>
    public static Task RoundAsync(this PortalHost host, int year) => host.WithDbAsync(async db =>
    {
        if (await db.RegistrationRounds.AnyAsync(round => round.Year == year)) return false;
        var now = host.Time.GetUtcNow().UtcDateTime;
        db.RegistrationRounds.Add(new RegistrationRound
        {
            Year = year,
            OpensOn = VietnamTime.DateOf(now.AddDays(-10)),
            DueAt = now.AddDays(20),
            ClosesAt = now.AddDays(30),
            Note = "Ghi rõ sáng kiến dự kiến.",
        });
        return await db.SaveChangesAsync() > 0;
    });

    /// <summary>A list that its department has begun, in the open year; the page of it.</summary>
    public static async Task<PortalPage> BegunAsync(this PortalHost host, string slug, string from = "trong")
    {
        await host.RoundAsync(host.OpenYear);
        var client = await host.LogInAsync($"so.{slug}");
        var page = await client.GetAsync(PathOf(host, slug));
        return page.Document.QuerySelector("form[data-registration]") is null ? await page.FormOf("Bắt đầu lập danh sách").With("From", from).SubmitAsync() : page;
    }

    /// <summary>The page of a department's list in the open year.</summary>
    public static string PathOf(PortalHost host, string slug) => $"/dang-ky/{host.OpenYear}/don-vi/{slug}";

    /// <summary>The stored list.</summary>
    public static Task<Registration> ListAsync(this PortalHost host, string slug) => host.WithDbAsync(db => db.Registrations.AsNoTracking()
        .Include(list => list.Lines).Include(list => list.Bases).Include(list => list.Parts)
        .SingleAsync(list => list.Year == host.OpenYear && db.Departments.Any(department => department.Id == list.DepartmentId && department.Slug == slug)));

    /// <summary>A new person of a department.</summary>
    public static Task<Guid> PersonAsync(this PortalHost host, string slug, string name, int? bornYear = null, Guid? unit = null) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.Where(known => known.Slug == slug).Select(known => known.Id).SingleAsync();
        var person = new Person { FullName = name, Honorific = Honorific.Ms, DepartmentId = department, ValidFrom = new DateOnly(2020, 1, 1) };
        person.SetBirth(null, bornYear);
        person.Begin(department, unit, "Chuyên viên", new DateOnly(2020, 1, 1));
        person.RefreshKeys();
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    /// <summary>A new collective of a department.</summary>
    public static Task<Guid> UnitAsync(this PortalHost host, string slug, string name, DateOnly? validTo = null) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.Where(known => known.Slug == slug).Select(known => known.Id).SingleAsync();
        var unit = new Collective { Name = name, Kind = CollectiveKind.Division, DepartmentId = department, ValidFrom = new DateOnly(2018, 1, 1), ValidTo = validTo };
        unit.RefreshKeys();
        db.Collectives.Add(unit);
        await db.SaveChangesAsync();
        return unit.Id;
    });

    /// <summary>The list's form with one of its buttons pressed.</summary>
    public static Task<PortalPage> PressAsync(this PortalPage page, string act, params (string Name, string Value)[] typed)
    {
        var form = page.Form("form[data-registration]").With("Act", act);
        foreach (var (name, value) in typed) form.With(name, value);
        return form.SubmitAsync();
    }
}
