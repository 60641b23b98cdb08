using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Certificates;

/// <summary>
/// How the certificate of a title or form is printed: paper and fields in millimetres. Data, so that a new official pattern is a new
/// version and no new program. What a print run has used is never changed, only followed by a newer version.
/// </summary>
public sealed class CertificateLayout : Entity, IVersioned, IValidBetween
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 200;

    /// <summary>Longest <see cref="LegalBasis"/> and <see cref="Note"/>.</summary>
    public const int TextLength = 500;

    /// <summary>Shortest and longest side of the paper, in mm.</summary>
    public const int ShortestSide = 50, LongestSide = 1000;

    /// <summary>Code of the title or form.</summary>
    public required string KindCode { get; init; }

    /// <summary>Version, from 1 for each title or form.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What it is called in lists.</summary>
    public required string Name { get; set; }

    /// <summary>Width of the paper in mm.</summary>
    public required decimal PaperWidth { get; set; }

    /// <summary>Height of the paper in mm.</summary>
    public required decimal PaperHeight { get; set; }

    /// <summary>Picture of the pre-printed stock, or null.</summary>
    public Guid? StockFileId { get; set; }

    /// <summary>Where the pattern is laid down.</summary>
    public required string LegalBasis { get; set; }

    /// <summary>Remarks: what of it is not confirmed, what only the stock can show; may be empty.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Whether paper and order of the lines were read in the law's text.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Whether it was used.</summary>
    public LayoutState State { get; private set; } = LayoutState.Unused;

    /// <inheritdoc/>
    public required DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The version before it, or null.</summary>
    public Guid? SupersedesId { get; init; }

    /// <summary>What is printed where.</summary>
    public List<LayoutField> Fields { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether <paramref name="actor"/> may take the step.</summary>
    public Verdict May(LayoutStep step, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return LayoutWorkflow.Table.Ask(State, step, who => who == LayoutWho.Officer && actor.IsOfficer);
    }

    /// <summary>Notes that a print run uses it: from now on it is never changed.</summary>
    public void Use()
    {
        if (State == LayoutState.Unused) State = LayoutState.Used;
    }

    /// <summary>Ends it before <paramref name="from"/>, the first day of the next version.</summary>
    public Verdict EndBefore(Actor actor, DateOnly from)
    {
        if (May(LayoutStep.Supersede, actor) is { IsAllowed: false } refusal) return refusal;
        if (from <= ValidFrom) return Verdict.NotNow($"Phiên bản mới phải bắt đầu sau ngày {DateText.Show(ValidFrom)}, ngày bắt đầu của phiên bản {Number}.");
        (State, ValidTo) = (LayoutState.Superseded, from.AddDays(-1));
        return Verdict.Allowed;
    }

    /// <summary>The newest version that holds on <paramref name="day"/>, or null when the title or form has no certificate then.</summary>
    public static CertificateLayout? On(IEnumerable<CertificateLayout> layouts, string kindCode, DateOnly day) =>
        layouts.Where(layout => layout.KindCode == kindCode && layout.HoldsOn(day)).MaxBy(layout => layout.Number);
}
