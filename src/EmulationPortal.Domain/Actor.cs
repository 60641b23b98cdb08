using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain;

/// <summary>A duty of the actor's department in one cluster and year, from the appointing decision.</summary>
/// <param name="ClusterId">The cluster.</param>
/// <param name="Year">The emulation year.</param>
/// <param name="Duty">Leader or deputy.</param>
/// <param name="LeaderDepartmentId">The department that leads the cluster in that year.</param>
public sealed record ClusterDuty(Guid ClusterId, int Year, AppointmentDuty Duty, Guid LeaderDepartmentId);

/// <summary>Who acts: passed to every rule, so that no rule reads a current user from elsewhere.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">Full name, as written in the history.</param>
/// <param name="DepartmentId">The department of the account today, or null for the ministry.</param>
/// <param name="Roles">The account's roles.</param>
/// <param name="Duties">What the actor's department leads, in which year.</param>
public sealed record Actor(
    Guid UserId,
    string Name,
    Guid? DepartmentId,
    IReadOnlySet<Role> Roles,
    IReadOnlyList<ClusterDuty> Duties)
{
    /// <summary>The portal itself, for acts that nobody does by hand (seeding, scheduled work).</summary>
    public static Actor Portal { get; } = new(Guid.Empty, "Hệ thống", null, new HashSet<Role>(), []);

    /// <summary>
    /// What the actor's department led until it handed the year over: it still reads what it read as leader, and changes nothing.
    /// </summary>
    public IReadOnlyList<ClusterDuty> FormerDuties { get; init; } = [];

    /// <summary>
    /// The years after those that the actor's department leads, where nobody is appointed to lead the cluster yet: it prepares them.
    /// </summary>
    public IReadOnlyList<ClusterDuty> ComingDuties { get; init; } = [];

    /// <summary>Whether the account has <paramref name="role"/>.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the account is of the ministry's emulation office.</summary>
    public bool IsOfficer => Is(Role.MinistryOfficer);

    /// <summary>Whether the account works for a department, as staff or director.</summary>
    public bool IsOfDepartment => DepartmentId is not null && (Is(Role.DepartmentStaff) || Is(Role.DepartmentDirector));

    /// <summary>Whether the account works for department <paramref name="departmentId"/>.</summary>
    public bool WorksFor(Guid departmentId) => IsOfDepartment && DepartmentId == departmentId;

    /// <summary>The duty of the actor's department in that cluster and year, or null.</summary>
    public ClusterDuty? DutyIn(Guid clusterId, int year) =>
        IsOfDepartment ? Duties.FirstOrDefault(duty => duty.ClusterId == clusterId && duty.Year == year) : null;

    /// <summary>Whether the actor's department leads that cluster in that year.</summary>
    public bool Leads(Guid clusterId, int year) => DutyIn(clusterId, year)?.Duty == AppointmentDuty.Leader;

    /// <summary>Whether the actor's department prepares that year of the cluster: it leads the year before, and nobody is appointed to lead this one yet.</summary>
    public bool Prepares(Guid clusterId, int year) => IsOfDepartment && ComingDuties.Any(duty => duty.ClusterId == clusterId && duty.Year == year);

    /// <summary>Whether the actor's department led that cluster in that year and has handed the year over.</summary>
    public bool HasLed(Guid clusterId, int year) =>
        IsOfDepartment && FormerDuties.Any(duty => duty.ClusterId == clusterId && duty.Year == year && duty.Duty == AppointmentDuty.Leader);

    /// <summary>
    /// Whether the actor follows the work of the whole cluster in that year: the ministry's officers, its leader, its deputy, and the
    /// former leader after the handover.
    /// </summary>
    public bool Follows(Guid clusterId, int year) => IsOfficer || DutyIn(clusterId, year) is not null || HasLed(clusterId, year);

    /// <summary>
    /// The actor as one who leads the cluster: the deputy scores the leader's sheet in the leader's place, and so beside the same
    /// sheets of the others.
    /// </summary>
    public Actor InLeadersPlace(Guid clusterId, int year) => DutyIn(clusterId, year) is { Duty: AppointmentDuty.Deputy } duty
        ? this with { Duties = [duty with { Duty = AppointmentDuty.Leader }] }
        : this;

    /// <summary>Whether the actor reads the department's sheet as its scorer does: the scorer, and the former leader after the handover.</summary>
    public bool ReadsForCluster(Guid clusterId, int year, Guid scoredDepartmentId) =>
        ScoresFor(clusterId, year, scoredDepartmentId) || (HasLed(clusterId, year) && DepartmentId != scoredDepartmentId);

    /// <summary>
    /// Whether the actor scores the department's sheet for the cluster: the leader scores all others,
    /// and the deputy scores the leader, who is also a competitor.
    /// </summary>
    public bool ScoresFor(Guid clusterId, int year, Guid scoredDepartmentId)
    {
        var duty = DutyIn(clusterId, year);
        return duty is not null && DepartmentId != scoredDepartmentId && duty.Duty switch
        {
            AppointmentDuty.Leader => true,
            AppointmentDuty.Deputy => duty.LeaderDepartmentId == scoredDepartmentId,
            _ => false,
        };
    }
}
