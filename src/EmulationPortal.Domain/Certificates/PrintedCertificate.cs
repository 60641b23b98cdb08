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

    /// <summary>What became of it.</summary>
    public PrintedState State { get; private set; } = PrintedState.Good;

    /// <summary>Why it is no longer good; empty otherwise.</summary>
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
        if (State is PrintedState.Spoiled or PrintedState.TakenBack) return Verdict.NotNow($"Tờ này đã được ghi là “{NameOf(State)}”.");
        return End(PrintedState.Spoiled, actor, now, reason, "Hãy ghi lý do hỏng.");
    }

    /// <summary>Another sheet is printed in its place by a decision about the award; who has it gives it back.</summary>
    public Verdict Replace(Actor actor, DateTime now, string reason)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsOfficer) return Verdict.Never("Chỉ cán bộ Bộ in bằng.");
        return State == PrintedState.Good ? End(PrintedState.Replaced, actor, now, reason, "Hãy ghi lý do thay.") : Verdict.NotNow($"Tờ này đã được ghi là “{NameOf(State)}”.");
    }

    /// <summary>Logs the sheet as taken back. Only one that counts no longer is: its award was revoked, or has another certificate by a correction or reissue.</summary>
    /// <param name="actor">Who logs it.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="reason">From whom it came back, or by which record.</param>
    /// <param name="isOutdated">Whether a later decision ended what it certifies.</param>
    public Verdict TakeBack(Actor actor, DateTime now, string reason, bool isOutdated)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsOfficer) return Verdict.Never("Chỉ cán bộ Bộ ghi bằng đã thu hồi.");
        if (State is PrintedState.Spoiled or PrintedState.TakenBack) return Verdict.NotNow($"Tờ này đã được ghi là “{NameOf(State)}”.");
        return isOutdated || State == PrintedState.Replaced
            ? End(PrintedState.TakenBack, actor, now, reason, "Hãy ghi thu hồi từ ai, theo biên bản nào.")
            : Verdict.NotNow("Bằng này đang có hiệu lực nên không thu hồi. Chỉ thu hồi bằng của khen thưởng đã hủy bỏ, đã đính chính hoặc đã cấp lại.");
    }

    /// <summary>What a state is called.</summary>
    public static string NameOf(PrintedState state) => state switch
    {
        PrintedState.Good => "Dùng được",
        PrintedState.Spoiled => "Hỏng",
        PrintedState.TakenBack => "Đã thu hồi",
        PrintedState.Replaced => "Đã thay, cần thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private Verdict End(PrintedState state, Actor actor, DateTime now, string reason, string unreasoned)
    {
        if (string.IsNullOrEmpty(reason)) return Verdict.NotNow(unreasoned);
        (State, SpoiledReason, SpoiledBy, SpoiledAt) = (state, reason, actor.Name, now);
        return Verdict.Allowed;
    }
}

/// <summary>What became of a printed sheet. Whether a good one still counts follows from the decisions about its award.</summary>
public enum PrintedState
{
    /// <summary>Dùng được.</summary>
    Good = 1,

    /// <summary>Hỏng.</summary>
    Spoiled = 2,

    /// <summary>Đã thu hồi.</summary>
    TakenBack = 3,

    /// <summary>Đã thay bằng tờ khác, cần thu hồi.</summary>
    Replaced = 4,
}
