using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>
/// Judges who can have which award, and says why. Built once from the catalogue and the rule sets; asks nothing else, so that ten
/// thousand people are judged in one pass.
/// </summary>
public sealed class Eligibility
{
    private readonly Dictionary<string, AwardKind> kinds;
    private readonly List<RuleSet> sets;
    private readonly Dictionary<(Guid Set, string Kind, RecipientKind Recipient), List<EligibilityRule>> rules;

    /// <summary>Takes the catalogue in.</summary>
    /// <param name="kinds">All titles and forms.</param>
    /// <param name="sets">All rule sets with their rules.</param>
    public Eligibility(IEnumerable<AwardKind> kinds, IEnumerable<RuleSet> sets)
    {
        this.kinds = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);
        this.sets = [.. sets];
        rules = this.sets.SelectMany(set => set.Rules)
            .GroupBy(rule => (rule.RuleSetId, rule.KindCode, rule.Recipient))
            .ToDictionary(group => group.Key, group => group.OrderBy(rule => rule.Position).ToList());
        Kinds = [.. this.kinds.Values.OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position)];
    }

    /// <summary>The catalogue: titles first, then forms, each from the lowest.</summary>
    public IReadOnlyList<AwardKind> Kinds { get; }

    /// <summary>The rule set in force on <paramref name="day"/>, or null.</summary>
    public RuleSet? SetOn(DateOnly day) => sets.Find(set => set.HoldsOn(day));

    /// <summary>The award of a code.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public AwardKind Kind(string code) => kinds.TryGetValue(code, out var kind) ? kind : throw new KeyNotFoundException($"No award with the code {code}.");

    /// <summary>The short name of a code, or the code itself where the catalogue lacks it.</summary>
    public string NameOf(string code) => kinds.TryGetValue(code, out var kind) ? kind.ShortName : code;

    /// <summary>Judges for the year of <paramref name="asOf"/>.</summary>
    public Explanation Explain(string kindCode, RecipientFacts facts, DateOnly asOf) => Explain(kindCode, facts, asOf.Year, asOf);

    /// <summary>Judges for one year by the law of one day.</summary>
    /// <param name="kindCode">The award.</param>
    /// <param name="facts">What is known of the recipient.</param>
    /// <param name="year">The year whose merits count.</param>
    /// <param name="asOf">The day that matters: when the proposal was received, or is decided.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public Explanation Explain(string kindCode, RecipientFacts facts, int year, DateOnly asOf) => Explain(kindCode, facts, year, asOf, year);

    /// <summary>
    /// The day whose law judges the merits of a year: its last one when it is over, for proposals are made then; of the running year today.
    /// </summary>
    public static DateOnly DayOf(int year, DateOnly today) => year < today.Year ? new DateOnly(year, 12, 31) : today;

    /// <summary>Judges for a year that may be still to come.</summary>
    /// <param name="kindCode">The award.</param>
    /// <param name="facts">What is known of the recipient.</param>
    /// <param name="year">The year whose merits count.</param>
    /// <param name="asOf">The day that matters.</param>
    /// <param name="firstOpenYear">The first year that is not over yet.</param>
    /// <param name="merit">The kind of merit it is proposed for: of the ways to the award only those for it are tried. Yearly merit tries all that can be computed.</param>
    public Explanation Explain(string kindCode, RecipientFacts facts, int year, DateOnly asOf, int firstOpenYear, MeritKinds merit = MeritKinds.YearlyMerit)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var kind = Kind(kindCode);
        if (kind.WhyNotInForce(asOf) is { } why) return NotApplicable(kind, year, asOf, why);
        if (!kind.IsFor(facts.Kind)) return NotApplicable(kind, year, asOf, $"{kind.Name} không dành cho {AwardText.Name(facts.Kind).ToLowerInvariant()}");
        if (SetOn(asOf) is not { } set) return NotApplicable(kind, year, asOf, $"chưa có bộ quy định nào cho ngày {DateText.Show(asOf)}");
        if (kind.Nature == AwardNature.Title && Held(facts, kindCode, year) is { } held)
        {
            var proof = AwardProof(held);
            var reason = new Reason(Guid.Empty, ReasonOutcome.Met, $"đã được tặng {kind.ShortName} năm {year}", [proof], kind.LegalBasis);
            return new Explanation(kind.Code, kind.ShortName, year, asOf, set.Code, EligibilityVerdict.Attained, [reason], []);
        }

        return new Judgement(this, kind, facts, year, asOf, set, firstOpenYear).Explain(merit);
    }

    /// <summary>The rules for one award under one set on one day, in order.</summary>
    public IEnumerable<EligibilityRule> RulesOf(RuleSet set, string kindCode, RecipientKind recipient, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(set);
        return rules.TryGetValue((set.Id, kindCode, recipient), out var found) ? found.Where(rule => rule.HoldsOn(day)) : [];
    }

    /// <summary>The award of a code and year among the facts, or null.</summary>
    internal static AwardFact? Held(RecipientFacts facts, string code, int year)
    {
        foreach (var award in facts.Awards)
        {
            if (award.Year == year && award.KindCode == code) return award;
        }

        return null;
    }

    /// <summary>An award as a proof.</summary>
    internal FactProof AwardProof(AwardFact award) => new(
        ProofKind.Award, award.Id, $"{NameOf(award.KindCode)} năm {award.Year} ({(award.Decision.Length == 0 ? "chưa ghi quyết định" : "QĐ " + award.Decision)})");

    private static Explanation NotApplicable(AwardKind kind, int year, DateOnly asOf, string why) => new(
        kind.Code, kind.ShortName, year, asOf, "", EligibilityVerdict.NotApplicable, [new Reason(Guid.Empty, ReasonOutcome.Missing, why, [], kind.LegalBasis)], []);
}
