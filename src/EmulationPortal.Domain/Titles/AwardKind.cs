using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>A title or a form of the catalogue: what it is called, who can receive it, who decides it, and what its dossier holds.</summary>
public sealed class AwardKind : Entity, IValidBetween, IVersioned
{
    /// <summary>Longest <see cref="Code"/>.</summary>
    public const int CodeLength = 30;

    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 200;

    /// <summary>Longest <see cref="ShortName"/>.</summary>
    public const int ShortNameLength = 40;

    /// <summary>Longest of the texts.</summary>
    public const int TextLength = 500;

    /// <summary>Short code in capitals, unique, never changed: see <see cref="AwardCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Official name.</summary>
    public required string Name { get; set; }

    /// <summary>Short name for grids and explanations: “CSTĐCS”.</summary>
    public required string ShortName { get; set; }

    /// <summary>Title or form.</summary>
    public required AwardNature Nature { get; init; }

    /// <summary>Level.</summary>
    public required AwardLevel Level { get; init; }

    /// <summary>Whether people receive it.</summary>
    public bool ForPersons { get; init; }

    /// <summary>Whether collectives receive it.</summary>
    public bool ForCollectives { get; init; }

    /// <summary>Whether households receive it.</summary>
    public bool ForHouseholds { get; init; }

    /// <summary>Who decides, in words.</summary>
    public required string Authority { get; set; }

    /// <summary>Articles it rests on.</summary>
    public required string LegalBasis { get; set; }

    /// <summary>Remarks for those who read the catalogue, or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Order in the catalogue, titles and forms by themselves; a higher award has a greater place.</summary>
    public int Position { get; init; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Coefficients of the reward, over time.</summary>
    public List<AwardCoefficient> Coefficients { get; } = [];

    /// <summary>What a dossier holds, over time.</summary>
    public List<DossierItem> Dossier { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it can be given to <paramref name="recipient"/>.</summary>
    public bool IsFor(RecipientKind recipient) => recipient switch
    {
        RecipientKind.Person => ForPersons,
        RecipientKind.Collective => ForCollectives,
        RecipientKind.Household => ForHouseholds,
        _ => false,
    };

    /// <summary>The recipients in words: “cá nhân, tập thể”.</summary>
    public string RecipientWords => string.Join(", ", Enum.GetValues<RecipientKind>().Where(IsFor).Select(recipient => AwardText.Name(recipient).ToLowerInvariant()));

    /// <summary>The coefficient that counts for a decision of <paramref name="day"/>, or null when none is recorded.</summary>
    public AwardCoefficient? CoefficientOn(DateOnly day, RecipientKind recipient) =>
        Coefficients.FirstOrDefault(coefficient => coefficient.Recipient == recipient && coefficient.HoldsOn(day));

    /// <summary>What the dossier of <paramref name="day"/> holds, in order.</summary>
    public IReadOnlyList<DossierItem> DossierOn(DateOnly day) => [.. Dossier.Where(item => item.HoldsOn(day)).OrderBy(item => item.Position)];

    /// <summary>Why it can't be given on <paramref name="day"/>, a Vietnamese sentence, or null.</summary>
    public string? WhyNotInForce(DateOnly day)
    {
        if (day < ValidFrom) return $"{Name} có hiệu lực từ ngày {DateText.Show(ValidFrom)}; không dùng cho ngày {DateText.Show(day)}.";
        return ValidTo is { } last && day > last ? $"{Name} đã hết hiệu lực sau ngày {DateText.Show(last)}." : null;
    }
}

/// <summary>The multiple of the base salary that goes with an award (reward = coefficient × base salary of the day of the decision).</summary>
public sealed class AwardCoefficient : Entity, IValidBetween
{
    /// <summary>The award.</summary>
    public required Guid AwardKindId { get; init; }

    /// <summary>Whose.</summary>
    public required RecipientKind Recipient { get; init; }

    /// <summary>The multiple.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whether it is a ceiling only (“không quá 0,6”).</summary>
    public bool IsCeiling { get; init; }

    /// <summary>Article.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether the text was read; otherwise shown with a warning.</summary>
    public bool Confirmed { get; init; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>One piece of a dossier.</summary>
public sealed class DossierItem : Entity, IValidBetween
{
    /// <summary>The award.</summary>
    public required Guid AwardKindId { get; init; }

    /// <summary>Order.</summary>
    public int Position { get; init; }

    /// <summary>What it is.</summary>
    public required string Text { get; init; }

    /// <summary>Article.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether the text was read; otherwise shown with a warning.</summary>
    public bool Confirmed { get; init; }

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }
}
