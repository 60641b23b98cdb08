namespace EmulationPortal.Domain.Organisation;

/// <summary>A department's membership of a cluster in one year. Never derived from another year's.</summary>
public sealed class ClusterMembership : Entity
{
    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The cluster, when loaded.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The member.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The member, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>The emulation year.</summary>
    public required int Year { get; init; }

    /// <summary>Place in the decision's list, 1-based: official lists keep this order.</summary>
    public int Position { get; set; }
}

/// <summary>What a department is appointed to in a cluster and year.</summary>
public enum AppointmentDuty
{
    /// <summary>Cụm trưởng.</summary>
    Leader = 1,

    /// <summary>Cụm phó.</summary>
    Deputy = 2,
}

/// <summary>The appointment of a cluster's leader or deputy for a year, with the deciding document.</summary>
public sealed class ClusterAppointment : Entity, IVersioned
{
    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The cluster, when loaded.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The emulation year.</summary>
    public required int Year { get; init; }

    /// <summary>Leader or deputy.</summary>
    public required AppointmentDuty Duty { get; init; }

    /// <summary>The appointed department.</summary>
    public required Guid DepartmentId { get; set; }

    /// <summary>The appointed department, when loaded.</summary>
    public Department? Department { get; init; }

    /// <summary>Number and symbol of the appointing decision; empty when the source names none.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <summary>Date of the appointing decision.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>The official words for cluster duties.</summary>
public static class AppointmentText
{
    /// <summary>“Cụm trưởng” or “Cụm phó”.</summary>
    public static string Name(AppointmentDuty duty) => duty == AppointmentDuty.Leader ? "Cụm trưởng" : "Cụm phó";
}
