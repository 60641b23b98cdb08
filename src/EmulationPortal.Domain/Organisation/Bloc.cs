namespace EmulationPortal.Domain.Organisation;

/// <summary>Khối thi đua: departments of one kind that emulate each other, divided into clusters.</summary>
public sealed class Bloc : Entity, IValidBetween, IVersioned
{
    /// <summary>Official name.</summary>
    public required string Name { get; set; }

    /// <summary>Number and symbol of the founding decision, e.g. 1459/QĐ-BTTTT.</summary>
    public required string DecisionNumber { get; set; }

    /// <summary>Date of the founding decision.</summary>
    public DateOnly DecidedOn { get; set; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Its clusters, of all times.</summary>
    public List<Cluster> Clusters { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Cụm thi đua: departments of one region within a bloc.</summary>
public sealed class Cluster : Entity, IValidBetween, IVersioned
{
    /// <summary>The bloc it belongs to.</summary>
    public required Guid BlocId { get; init; }

    /// <summary>The bloc, when loaded.</summary>
    public Bloc? Bloc { get; init; }

    /// <summary>Number within the bloc, 1 to 99.</summary>
    public int Number { get; set; }

    /// <summary>Region or description, e.g. “7 tỉnh miền núi biên giới phía Bắc”.</summary>
    public required string Region { get; set; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>“Cụm thi đua số 2”.</summary>
    public string Name => $"Cụm thi đua số {Number}";
}
