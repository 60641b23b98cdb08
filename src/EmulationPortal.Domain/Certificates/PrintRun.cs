namespace EmulationPortal.Domain.Certificates;

/// <summary>
/// Đợt in: the certificates of a decision, or of one unit or form of it, printed in the background into files. It goes on where it
/// stopped when the portal is started again.
/// </summary>
public sealed class PrintRun : Entity, IVersioned
{
    /// <summary>Longest <see cref="Message"/>.</summary>
    public const int MessageLength = 500;

    /// <summary>Most certificates of one file.</summary>
    public const int VolumeSize = 250;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Only this department's, or null for all.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Only this title or form, or null for all.</summary>
    public string? KindCode { get; init; }

    /// <summary>Only this award, printed singly; null otherwise.</summary>
    public Guid? LineId { get; init; }

    /// <summary>Full page or on pre-printed stock.</summary>
    public required PrintMode Mode { get; init; }

    /// <summary>Name of the printer profile used, or empty.</summary>
    public string PrinterName { get; init; } = string.Empty;

    /// <summary>Moved to the right, in mm.</summary>
    public decimal Dx { get; init; }

    /// <summary>Moved down, in mm.</summary>
    public decimal Dy { get; init; }

    /// <summary>Scale in per cent.</summary>
    public decimal Scale { get; init; } = 100;

    /// <summary>Where it stands.</summary>
    public PrintRunState State { get; private set; } = PrintRunState.Waiting;

    /// <summary>Certificates in all.</summary>
    public required int Total { get; set; }

    /// <summary>Certificates printed.</summary>
    public int Done { get; set; }

    /// <summary>Who ordered it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>That person's name at the time.</summary>
    public required string UserName { get; init; }

    /// <summary>When it was ordered, in UTC.</summary>
    public required DateTime OrderedAt { get; init; }

    /// <summary>The instance that works on it keeps it until then, in UTC; null while none does.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it failed, a Vietnamese sentence; else empty.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>Its files.</summary>
    public List<PrintPart> Parts { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether the actor may take the step now.</summary>
    public Verdict May(PrintRunStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return PrintRunWorkflow.Table.Ask(State, step, who => who == PrintRunWho.Officer && actor.IsOfficer);
    }

    /// <summary>Stops it; what is printed stays.</summary>
    public Verdict Cancel(Actor actor, DateTime now)
    {
        if (May(PrintRunStep.Cancel, actor) is { IsAllowed: false } refusal) return refusal;
        (State, EndedAt, ClaimedUntil) = (PrintRunState.Cancelled, now, null);
        return Verdict.Allowed;
    }

    /// <summary>Goes on behind the last file after a failure, or after it was stopped and what is left was planned anew.</summary>
    public Verdict Resume(Actor actor)
    {
        if (May(PrintRunStep.Resume, actor) is { IsAllowed: false } refusal) return refusal;
        (State, EndedAt, Message) = (PrintRunState.Waiting, null, string.Empty);
        return Verdict.Allowed;
    }

    /// <summary>The worker has printed the last file.</summary>
    public void Finish(DateTime now) => (State, EndedAt, ClaimedUntil) = (PrintRunState.Done, now, null);

    /// <summary>The worker can't go on.</summary>
    public void Fail(DateTime now, string why) => (State, EndedAt, ClaimedUntil, Message) = (PrintRunState.Failed, now, null, why.Length > MessageLength ? why[..MessageLength] : why);
}

/// <summary>One file of a run: the certificates of one form for one unit, at most <see cref="PrintRun.VolumeSize"/>.</summary>
public sealed class PrintPart : Entity
{
    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 400;

    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Order in the run, 1-based: the number of the volume.</summary>
    public required int Position { get; init; }

    /// <summary>The unit.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The layout.</summary>
    public required Guid LayoutId { get; init; }

    /// <summary>What it holds: “Sở … – Bằng khen – 1 đến 250”.</summary>
    public required string Title { get; init; }

    /// <summary>Certificates in it.</summary>
    public required int Count { get; init; }

    /// <summary>The printed file, or null before.</summary>
    public Guid? StoredFileId { get; set; }
}

/// <summary>Whether everything is printed or only what the stock lacks.</summary>
public enum PrintMode
{
    /// <summary>In toàn bộ trên giấy trắng.</summary>
    FullPage = 1,

    /// <summary>In đè lên phôi có sẵn.</summary>
    Overprint = 2,
}
