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

    /// <summary>What of it can't be printed so, the field's position with the property and a Vietnamese sentence; position 0 for the paper.</summary>
    public IEnumerable<(int Position, string Property, string Why)> Problems()
    {
        foreach (var (property, side) in new[] { (nameof(PaperWidth), PaperWidth), (nameof(PaperHeight), PaperHeight) })
        {
            if (side is < ShortestSide or > LongestSide) yield return (0, property, $"Cạnh giấy từ {ShortestSide} đến {LongestSide} mm.");
        }

        foreach (var field in Fields)
        {
            foreach (var (property, why) in field.Problems(PaperWidth, PaperHeight)) yield return (field.Position, property, why);
        }
    }

    /// <summary>Takes paper, words about it and the places of the fields from another layout of the same fields.</summary>
    public Verdict Arrange(Actor actor, CertificateLayout like)
    {
        ArgumentNullException.ThrowIfNull(like);
        if (May(LayoutStep.Edit, actor) is { IsAllowed: false } refusal) return refusal;
        if (like.Problems().FirstOrDefault() is { Why: { } why } wrong) return Verdict.NotNow(wrong.Position == 0 ? why : $"Ô {wrong.Position}: {why}");
        (Name, PaperWidth, PaperHeight, LegalBasis, Note, Confirmed) = (like.Name, like.PaperWidth, like.PaperHeight, like.LegalBasis, like.Note, like.Confirmed);
        foreach (var field in Fields) field.Arrange(like.Fields.Single(other => other.Position == field.Position));
        return Verdict.Allowed;
    }

    /// <summary>A copy of it that is not used yet.</summary>
    /// <param name="number">Its version.</param>
    /// <param name="from">The first day for whose decisions it holds.</param>
    /// <param name="supersedes">The version before it, or null for a copy that is only looked at.</param>
    public CertificateLayout Copy(int number, DateOnly from, Guid? supersedes)
    {
        var copy = new CertificateLayout
        {
            KindCode = KindCode,
            Number = number,
            Name = Name,
            PaperWidth = PaperWidth,
            PaperHeight = PaperHeight,
            StockFileId = StockFileId,
            LegalBasis = LegalBasis,
            Note = Note,
            Confirmed = Confirmed,
            ValidFrom = from,
            ValidTo = ValidTo,
            SupersedesId = supersedes,
        };
        copy.Fields.AddRange(Fields.Select(field => field.CopyFor(copy.Id)));
        return copy;
    }

    /// <summary>The newest version that holds on <paramref name="day"/>, or null when the title or form has no certificate then.</summary>
    public static CertificateLayout? On(IEnumerable<CertificateLayout> layouts, string kindCode, DateOnly day) =>
        layouts.Where(layout => layout.KindCode == kindCode && layout.HoldsOn(day)).MaxBy(layout => layout.Number);
}
