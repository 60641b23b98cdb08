using System.Reflection;
using EmulationPortal.Domain.Organisation;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>Where an actor of the table tests works.</summary>
public enum Place
{
    /// <summary>The ministry.</summary>
    Ministry,

    /// <summary>The department whose record it is.</summary>
    Own,

    /// <summary>The department that leads the cluster.</summary>
    Leader,

    /// <summary>The deputy of the cluster.</summary>
    Deputy,

    /// <summary>Another member of the cluster.</summary>
    Member,

    /// <summary>The leader of another cluster.</summary>
    OtherLeader,

    /// <summary>The department that led the cluster the year before.</summary>
    FormerLeader,
}

/// <summary>All actors for the table tests: every role, and no role, at every place; also where the role does not belong.</summary>
internal static class Cases
{
    public const int Year = 2026;

    public static Guid Cluster { get; } = Guid.CreateVersion7();

    public static Guid OtherCluster { get; } = Guid.CreateVersion7();

    private static readonly Dictionary<Place, Guid> Departments = Enum.GetValues<Place>().ToDictionary(place => place, _ => Guid.CreateVersion7());

    public static IEnumerable<(Role? Role, Place Place)> Actors =>
        from role in Enum.GetValues<Role>().Cast<Role?>().Append(null)
        from place in Enum.GetValues<Place>()
        select (role, place);

    public static Guid DepartmentAt(Place place) => Departments[place];

    public static Actor ActorOf(Role? role, Place place)
    {
        IReadOnlyList<ClusterDuty> duties = place switch
        {
            Place.Leader => [new(Cluster, Year, AppointmentDuty.Leader, DepartmentAt(Place.Leader))],
            Place.Deputy => [new(Cluster, Year, AppointmentDuty.Deputy, DepartmentAt(Place.Leader))],
            Place.OtherLeader => [new(OtherCluster, Year, AppointmentDuty.Leader, DepartmentAt(Place.OtherLeader))],
            Place.FormerLeader => [new(Cluster, Year - 1, AppointmentDuty.Leader, DepartmentAt(Place.FormerLeader))],
            _ => [],
        };
        return new Actor(
            Guid.CreateVersion7(), $"{role} {place}", place == Place.Ministry ? null : DepartmentAt(place), role is { } one ? new HashSet<Role> { one } : [], duties);
    }

    public static bool IsOfDepartment(Role? role) => role is Role.DepartmentStaff or Role.DepartmentDirector;

    /// <summary>Puts a record into a state that only its steps lead to.</summary>
    public static T In<T>(this T record, string property, object state)
        where T : class
    {
        typeof(T).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(record, state);
        return record;
    }

    /// <summary>
    /// Asserts one verdict: allowed exactly where listed; for who is listed for the step in another state “not now”;
    /// for all others “never”. A refusal has a reason.
    /// </summary>
    public static string? Wrong(string name, Verdict verdict, bool isAllowed, bool isAllowedElsewhere)
    {
        var right = verdict switch
        {
            Verdict.NeverVerdict never => !isAllowed && !isAllowedElsewhere && never.Why.Length > 10,
            Verdict.NotNowVerdict notNow => !isAllowed && isAllowedElsewhere && notNow.Why.Length > 10,
            _ => isAllowed,
        };
        return right ? null : $"{name}: {verdict}";
    }
}
