namespace EmulationPortal.Domain.Certificates;

/// <summary>
/// One printed sheet: which award, with which words, on which numbered stock. An award never has two that are good; a spoiled one
/// stays in the register.
/// </summary>
public sealed class PrintedCertificate : Entity, IVersioned
{
    /// <summary>Longest <see cref="SpoiledReason"/>.</summary>
    public const int ReasonLength = 300;

    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The file.</summary>
    public required Guid PartId { get; init; }

    /// <summary>The award's line in its decision.</summary>
    public required Guid LineId { get; init; }

    /// <summary>The line, when loaded.</summary>
    public Decisions.DecisionLine? Line { get; init; }

    /// <summary>Title or form.</summary>
    public required string KindCode { get; init; }

    /// <summary>Page in the file, 1-based.</summary>
    public required int Page { get; init; }

    /// <summary>Number of the stock sheet, or empty when the sheets have none.</summary>
    public string Serial { get; init; } = string.Empty;

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The line below the name as printed.</summary>
    public required string UnitLine { get; init; }

    /// <summary>Good or spoiled.</summary>
    public PrintedState State { get; private set; } = PrintedState.Good;

    /// <summary>Why it is spoiled; empty otherwise.</summary>
    public string SpoiledReason { get; private set; } = string.Empty;

    /// <summary>Who said so.</summary>
    public string SpoiledBy { get; private set; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTime? SpoiledAt { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Logs the sheet as spoiled, so that the award can be printed again on another one.</summary>
    public Verdict Spoil(Actor actor, DateTime now, string reason)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsOfficer) return Verdict.Never("Chỉ cán bộ Bộ ghi phôi hỏng.");
        if (State == PrintedState.Spoiled) return Verdict.NotNow("Tờ này đã được ghi là hỏng.");
        if (string.IsNullOrEmpty(reason)) return Verdict.NotNow("Hãy ghi lý do hỏng.");
        (State, SpoiledReason, SpoiledBy, SpoiledAt) = (PrintedState.Spoiled, reason, actor.Name, now);
        return Verdict.Allowed;
    }
}

/// <summary>Whether a printed sheet is good.</summary>
public enum PrintedState
{
    /// <summary>Dùng được.</summary>
    Good = 1,

    /// <summary>Hỏng.</summary>
    Spoiled = 2,
}
