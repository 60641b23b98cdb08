using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>
/// One condition for one award under one rule set. Rules of route 0 hold always; of the other routes one suffices. Within a route,
/// rules with the same <see cref="Choice"/> are alternatives: one <see cref="Option"/> of them suffices, with all its rules.
/// </summary>
public sealed class EligibilityRule : Entity, IValidBetween, IVersioned
{
    /// <summary>Longest <see cref="LegalBasis"/>, <see cref="Note"/> and text of a declared condition.</summary>
    public const int TextLength = 500;

    /// <summary>The rule set.</summary>
    public required Guid RuleSetId { get; init; }

    /// <summary>The award's code.</summary>
    public required string KindCode { get; init; }

    /// <summary>For whom.</summary>
    public required RecipientKind Recipient { get; init; }

    /// <summary>Order within the award.</summary>
    public int Position { get; init; }

    /// <summary>0 for what holds always, otherwise which way to the award.</summary>
    public int Route { get; init; }

    /// <summary>What the route is called, or empty.</summary>
    public string RouteName { get; init; } = "";

    /// <summary>For what kinds of merit the route is a way to the award; none for what holds always.</summary>
    public MeritKinds Merits { get; init; }

    /// <summary>0, or which group of alternatives.</summary>
    public int Choice { get; init; }

    /// <summary>Which alternative of the group.</summary>
    public int Option { get; init; }

    /// <summary>The condition.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>An award's code.</summary>
    public string? Code { get; private set; }

    /// <summary>The award after which a period begins.</summary>
    public string? AfterCode { get; private set; }

    /// <summary>The least rating.</summary>
    public TaskRatingLevel? Rating { get; private set; }

    /// <summary>The least reach of initiatives.</summary>
    public InitiativeScope? Scope { get; private set; }

    /// <summary>What is counted of the members.</summary>
    public MemberMeasure? Measure { get; private set; }

    /// <summary>How often, or how many.</summary>
    public int? Times { get; private set; }

    /// <summary>How many years.</summary>
    public int? Years { get; private set; }

    /// <summary>See <see cref="RuleFigures.Spacing"/>.</summary>
    public int? Spacing { get; private set; }

    /// <summary>A share in per cent.</summary>
    public decimal? Percent { get; private set; }

    /// <summary>Whether a period may be longer than its years.</summary>
    public bool OrMore { get; private set; }

    /// <summary>What people judge, in words.</summary>
    public string? Text { get; private set; }

    /// <summary>What follows when it is not met.</summary>
    public RuleEffect Effect { get; private set; } = RuleEffect.Demands;

    /// <summary>Whether the legal text was read. What is unconfirmed warns and never blocks.</summary>
    public bool Confirmed { get; private set; }

    /// <summary>Article.</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>Remarks, e.g. how a text was understood; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The rule it took the place of, or null.</summary>
    public Guid? SupersedesId { get; init; }

    /// <summary>The last day of a decision that rests on it; null while none does.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether failing it blocks.</summary>
    public bool Blocks => Confirmed && Effect == RuleEffect.Demands;

    /// <summary>The figures together.</summary>
    public RuleFigures Figures => new()
    {
        Code = Code,
        AfterCode = AfterCode,
        Rating = Rating,
        Scope = Scope,
        Measure = Measure,
        Times = Times,
        Years = Years,
        Spacing = Spacing,
        Percent = Percent,
        OrMore = OrMore,
        Text = Text,
    };

    /// <summary>Gives the rule its content; only for rules that nothing rests on yet.</summary>
    /// <exception cref="ArgumentException">The figures don't fit the kind of the rule.</exception>
    public void Fill(RuleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var figures = content.Figures;
        if (figures.ProblemFor(Kind) is { } problem) throw new ArgumentException(problem, nameof(content));
        (Code, AfterCode, Text) = (figures.Code, figures.AfterCode, figures.Text);
        (Rating, Scope, Measure) = (figures.Rating, figures.Scope, figures.Measure);
        (Times, Years, Spacing, Percent, OrMore) = (figures.Times, figures.Years, figures.Spacing, figures.Percent, figures.OrMore);
        (Effect, Confirmed, LegalBasis, Note) = (content.Effect, content.Confirmed, content.LegalBasis, content.Note);
    }

    /// <summary>Ends the rule after <paramref name="lastDay"/>; seeding only gives rules an end from the start.</summary>
    public void EndAfter(DateOnly? lastDay) => ValidTo = lastDay;

    /// <summary>Records that a decision of <paramref name="day"/> rests on the rule: from then on it can only be superseded.</summary>
    public void MarkUsed(DateOnly day) => LastUsedOn = LastUsedOn is { } last && last >= day ? last : day;

    /// <summary>Whether its content may be corrected in place.</summary>
    public Verdict MayCorrect(Actor actor)
    {
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        return LastUsedOn is { } used
            ? Verdict.NotNow($"Quy tắc này đã là căn cứ của quyết định ngày {DateText.Show(used)} nên không sửa được nữa. Hãy thay bằng quy tắc mới từ một ngày sau đó.")
            : Verdict.Allowed;
    }

    /// <summary>Whether another rule may take its place from <paramref name="from"/> on.</summary>
    public Verdict MaySupersede(Actor actor, DateOnly from)
    {
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        if (from <= ValidFrom) return Verdict.NotNow($"Quy tắc đang có hiệu lực từ ngày {DateText.Show(ValidFrom)}; quy tắc thay thế phải bắt đầu sau ngày đó.");
        if (ValidTo is { } last && from > last) return Verdict.NotNow($"Quy tắc này đã hết hiệu lực sau ngày {DateText.Show(last)}, không còn gì để thay từ ngày {DateText.Show(from)}.");
        return LastUsedOn is { } used && from <= used
            ? Verdict.NotNow($"Quy tắc này đã là căn cứ của quyết định ngày {DateText.Show(used)}; quy tắc thay thế phải bắt đầu sau ngày đó.")
            : Verdict.Allowed;
    }

    /// <summary>Ends this rule the day before <paramref name="from"/> and returns the one that takes its place until this one's end.</summary>
    /// <exception cref="InvalidOperationException">The day doesn't fit: ask <see cref="MaySupersede"/> first.</exception>
    public EligibilityRule Supersede(DateOnly from, RuleContent content)
    {
        if (from <= ValidFrom || (ValidTo is { } last && from > last) || (LastUsedOn is { } used && from <= used))
        {
            throw new InvalidOperationException($"A rule from {ValidFrom} can't be superseded from {from}.");
        }

        var next = new EligibilityRule
        {
            RuleSetId = RuleSetId,
            KindCode = KindCode,
            Recipient = Recipient,
            Position = Position,
            Route = Route,
            RouteName = RouteName,
            Merits = Merits,
            Choice = content.StandsAlone ? 0 : Choice,
            Option = content.StandsAlone ? 0 : Option,
            Kind = Kind,
            ValidFrom = from,
            SupersedesId = Id,
        };
        next.Fill(content);
        next.EndAfter(ValidTo);
        EndAfter(from.AddDays(-1));
        return next;
    }
}

/// <summary>What can differ between a rule and the one that takes its place.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Effect">What follows when it is not met.</param>
/// <param name="Confirmed">Whether the legal text was read.</param>
/// <param name="LegalBasis">Article.</param>
/// <param name="Note">Remarks, or empty.</param>
/// <param name="StandsAlone">Whether it is no alternative any more, but demanded by itself.</param>
public sealed record RuleContent(RuleFigures Figures, RuleEffect Effect, bool Confirmed, string LegalBasis, string Note = "", bool StandsAlone = false);
