using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department's registration opened by somebody.</summary>
/// <param name="Registration">The registration with round and lines, tracked.</param>
/// <param name="Department">The department.</param>
/// <param name="Lines">The lines as printed.</param>
/// <param name="Actor">Who.</param>
public sealed record FollowedRegistration(Registration Registration, Department Department, IReadOnlyList<ListedLine> Lines, Actor Actor)
{
    /// <summary>The round.</summary>
    public RegistrationRound Round => Registration.Round!;

    /// <summary>Local path of the department's own pages: the list that it makes.</summary>
    public string Path => OpenedRegistration.PathOf(Registration.Year, Department.Slug);

    /// <summary>Local path of the page on which it is read.</summary>
    public string ReadPath => RegistrationSettling.PathOf(Registration, Department);

    /// <summary>Whether the actor works for the department.</summary>
    public bool IsOwn => Actor.WorksFor(Department.Id);

    /// <summary>What the list looks like now: changes whenever a line or the registration itself was saved.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(
        Registration.Lines.OrderBy(line => line.Id).SelectMany(line => line.Id.ToByteArray().Concat(line.Version.ToByteArray())).Concat(Registration.Version.ToByteArray()).ToArray()));

    /// <summary>The line with that key, as stored; null when there is none.</summary>
    public RegistrationLine? Stored(Guid id) => Registration.Lines.Find(line => line.Id == id);
}

/// <summary>Opens registrations for somebody, and saves what is done to them with history and notices.</summary>
public sealed class RegistrationFollowing(PortalDb db, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Danh sách vừa được người khác sửa hoặc chuyển bước sau khi bạn mở trang. Hãy tải lại trang, xem bản mới rồi làm lại.";

    /// <summary>The registration of a department in a year, or null when there is none that the actor may know of.</summary>
    public async Task<FollowedRegistration?> OpenAsync(Actor actor, int year, string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var registration = await db.Registrations.VisibleTo(actor)
            .Include(found => found.Lines).Include(found => found.Bases).Include(found => found.Round!).ThenInclude(round => round.Extensions)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.Year == year && db.Departments.Any(department => department.Id == found.DepartmentId && department.Slug == slug), cancellation);
        if (registration is null) return null;
        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == registration.DepartmentId, cancellation);
        var stored = registration.Lines.ToDictionary(line => line.Id);
        var lines = await db.ListedLinesAsync(registration.Id, cancellation);
        // What is written into the stored lines shows at once in the listed ones.
        return new FollowedRegistration(registration, department, [.. lines.Select(line => stored.TryGetValue(line.Line.Id, out var known) ? line with { Line = known } : line)], actor);
    }

    /// <summary>Writes a step into the history, with the states before and after.</summary>
    public void Record(FollowedRegistration opened, RegistrationState before, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var after = opened.Registration.State;
        List<AuditChange> all = before == after ? [] : [new("Trạng thái", RegistrationWorkflow.StateName(before), RegistrationWorkflow.StateName(after))];
        db.Record(opened.Actor, clock.Now, opened.Registration, act, sentence, reason, [.. all, .. changes ?? []]);
    }

    /// <summary>Tells the department's people, the actor aside.</summary>
    public async Task TellDepartmentAsync(FollowedRegistration opened, string text, string link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleOfAsync([opened.Department.Id], clock.Today, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, link, clock.Now);
    }

    /// <summary>Tells the ministry's officers, the actor aside.</summary>
    public async Task TellMinistryAsync(FollowedRegistration opened, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var people = await db.PeopleWithAsync(Role.MinistryOfficer, cancellation);
        db.Announce(people.Where(person => person.UserId != opened.Actor.UserId), text, opened.ReadPath, clock.Now);
    }

    /// <summary>Saves a step. False when somebody else saved the registration since the form was opened.</summary>
    public Task<bool> SaveAsync(FollowedRegistration opened, Guid? version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return db.SaveUnlessOvertakenAsync(opened.Registration, version ?? opened.Registration.Version, cancellation);
    }
}
