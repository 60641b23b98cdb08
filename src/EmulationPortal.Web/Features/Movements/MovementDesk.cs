using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Movements;
using EmulationPortal.Data.Notices;
using EmulationPortal.Documents.Movements;
using EmulationPortal.Domain;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>A unit of a movement with its name.</summary>
/// <param name="Participation">The record.</param>
/// <param name="Name">Its name.</param>
/// <param name="SortKey">Its place in lists.</param>
public sealed record NamedUnit(Participation Participation, string Name, string SortKey);

/// <summary>A movement opened by somebody.</summary>
/// <param name="Movement">The record with all that belongs to it.</param>
/// <param name="Units">Its units in order.</param>
/// <param name="Document">The launching document in the register.</param>
/// <param name="Issuer">The launching body in full.</param>
/// <param name="Place">Its place.</param>
/// <param name="Actor">Who.</param>
public sealed record OpenedMovement(Movement Movement, IReadOnlyList<NamedUnit> Units, LegalDocument? Document, string Issuer, string Place, Actor Actor)
{
    /// <summary>Local path.</summary>
    public string Path => $"/phong-trao/{Movement.Id}";

    /// <summary>Whether the actor may do the step.</summary>
    public bool May(MovementStep step) => Movement.May(step, Actor).IsAllowed;

    /// <summary>Whether the actor reads what a unit wrote: its own department, the launcher, officers, and within a cluster its members.</summary>
    public bool Reads(Participation unit) => Actor.IsOfficer || Actor.WorksFor(unit.DepartmentId) || Movement.IsLauncher(Actor)
        || (Movement.Level == MovementLevel.Cluster && Movement.Units.Exists(other => Actor.WorksFor(other.DepartmentId)));

    /// <summary>The papers.</summary>
    public MovementPaper Paper(IReadOnlyList<string> bases) => new()
    {
        Movement = Movement,
        Issuer = Issuer,
        Place = Place,
        Number = Document?.Number ?? string.Empty,
        On = Document?.IssuedOn,
        Bases = bases,
        Units =
        [
            .. Units.Select(unit => new MovementUnitLine(
                unit.Name, ParticipationWorkflow.StateName(unit.Participation.State), unit.Participation.Targets,
                unit.Participation.Reports.OrderBy(report => report.Ordinal).LastOrDefault()?.Results ?? string.Empty)),
        ],
    };
}

/// <summary>Opens movements, and saves what is done to them.</summary>
public sealed class MovementDesk(PortalDb db, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Phong trào vừa được người khác sửa hoặc chuyển bước sau khi bạn mở trang. Hãy tải lại trang, xem bản mới rồi làm lại.";

    /// <summary>The movement, or null when there is none that the actor may know of.</summary>
    public async Task<OpenedMovement?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await db.Movements.VisibleTo(actor).WholeAsync(id, cancellation) is not { } movement) return null;
        if (movement.State == MovementState.Draft && !movement.IsLauncher(actor)) return null;
        var names = await db.UnitNamesAsync(movement.Units, cancellation);
        var units = movement.Units.Select(unit => new NamedUnit(unit, names[unit.Id].Name, names[unit.Id].SortKey)).OrderBy(unit => unit.SortKey, StringComparer.Ordinal).ToList();
        var document = movement.DocumentId is { } key ? await db.LegalDocuments.AsNoTracking().SingleAsync(found => found.Id == key, cancellation) : null;
        var department = movement.DepartmentId is { } own ? await db.Departments.AsNoTracking().Include(found => found.FormerNames).SingleAsync(found => found.Id == own, cancellation) : null;
        return new OpenedMovement(movement, units, document, movement.LaunchedBy, department?.Province ?? "Hà Nội", actor);
    }

    /// <summary>Citations of what is in force and usual on the movement's first day.</summary>
    public async Task<IReadOnlyList<string>> BasesAsync(Movement movement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        var day = movement.From;
        var ranks = LegalDocumentKinds.All.ToList();
        var found = await db.LegalDocuments.AsNoTracking()
            .Where(document => document.IsUsualBasis && document.Confirmed && document.ValidFrom <= day && (document.ValidTo == null || document.ValidTo >= day)).ToListAsync(cancellation);
        return [.. found.OrderBy(document => ranks.IndexOf(document.Kind)).ThenBy(document => document.ValidFrom).Select(document => document.Citation)];
    }

    /// <summary>Saves a step; false when somebody else was quicker.</summary>
    public Task<bool> SaveAsync<T>(T record, Guid version, CancellationToken cancellation)
        where T : class, IVersioned => db.SaveUnlessOvertakenAsync(record, version, cancellation);

    /// <summary>Tells the people of departments; not the department that acts.</summary>
    public async Task TellAsync(IEnumerable<Guid> departments, Guid? except, string text, string path, CancellationToken cancellation)
    {
        var ids = departments.Where(id => id != except).Distinct().ToList();
        db.Announce(await db.PeopleOfAsync(ids, clock.Today, cancellation), text, path, clock.Now);
    }

    /// <summary>Tells who launched the movement.</summary>
    public async Task TellLauncherAsync(Movement movement, string text, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        if (movement.DepartmentId is not null) return;
        if (movement.ClusterId is not { } cluster)
        {
            db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, cancellation), text, path, clock.Now);
            return;
        }

        var leader = await db.ClusterAppointments.Where(found => found.ClusterId == cluster && found.Year == movement.Year && found.Duty == AppointmentDuty.Leader).Select(found => found.DepartmentId).ToListAsync(cancellation);
        await TellAsync(leader, null, text, path, cancellation);
    }

    /// <summary>Writes an act into the movement's history.</summary>
    public void Record(OpenedMovement opened, string act, string sentence, string reason = "", string part = "")
    {
        ArgumentNullException.ThrowIfNull(opened);
        db.Record(opened.Actor, clock.Now, opened.Movement, act, sentence, reason, part: part);
    }
}
