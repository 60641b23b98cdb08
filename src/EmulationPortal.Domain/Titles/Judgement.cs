namespace EmulationPortal.Domain.Titles;

/// <summary>One recipient, one award, one year: tries the routes, and takes the nearest.</summary>
internal sealed class Judgement(Eligibility book, AwardKind kind, RecipientFacts facts, int year, DateOnly asOf, RuleSet set, int firstOpenYear)
{
    /// <summary>Whether the set says nothing of this award but what holds for all.</summary>
    private bool isBare;

    /// <summary>The result.</summary>
    /// <param name="merit">The kind of merit proposed.</param>
    public Explanation Explain(MeritKinds merit)
    {
        var rules = book.RulesOf(set, kind.Code, facts.Kind, asOf).ToList();
        isBare = rules.TrueForAll(IsGuard);
        var always = rules.FindAll(rule => rule.Route == 0);
        var routes = rules.Where(rule => rule.Route != 0).GroupBy(rule => rule.Route).OrderBy(route => route.Key).Select(route => route.ToList()).ToList();
        var fitting = merit == MeritKinds.YearlyMerit ? routes : routes.FindAll(route => (route[0].Merits & merit) != 0);
        var computed = fitting.FindAll(route => route.Exists(Computes));
        if (merit != MeritKinds.YearlyMerit && routes.Count > 0 && computed.Count == 0) return ToCheck(merit, always, routes, fitting);
        if (computed.Count == 0)
        {
            return Result(Nearest(always, 0), always, routes.Select(Words));
        }

        var tried = computed.ConvertAll(route => (Route: route, Reasons: Nearest([.. always, .. route], 0)));
        var best = tried.MinBy(attempt => (Weight(attempt.Reasons), -attempt.Reasons.Count(reason => reason.Outcome == ReasonOutcome.Met)));
        var others = routes.Where(route => route != best.Route)
            .Select(route => tried.Find(attempt => attempt.Route == route).Reasons is { } reasons ? Words(route, reasons) : Words(route));
        return Result(best.Reasons, [.. always, .. best.Route], others);
    }

    // What no figure tells is for people: by the words of the law where the catalogue has them, else by the law itself.
    private Explanation ToCheck(MeritKinds merit, List<EligibilityRule> always, List<List<EligibilityRule>> routes, List<List<EligibilityRule>> fitting)
    {
        var own = fitting.Count > 0 ? fitting[0] : [];
        var result = Result(Nearest([.. always, .. own], 0), always, routes.Where(route => route != own).Select(Words));
        if (own.Count > 0) return result with { ToCheck = $"“{own[0].RouteName}” ({own[0].LegalBasis}): {string.Join("; ", own.Select(rule => RuleText.Of(rule, book.NameOf)))}" };
        var check = $"danh mục chưa có điều kiện của {kind.ShortName} cho loại hình {AwardText.Name(merit)}; hãy đối chiếu bằng tay tiêu chuẩn tại {kind.LegalBasis}";
        return result with
        {
            Verdict = result.Verdict == EligibilityVerdict.ByJudgement ? EligibilityVerdict.Undecided : result.Verdict,
            Reasons = [.. result.Reasons, new Reason(Guid.Empty, ReasonOutcome.ToConfirm, check, [], kind.LegalBasis)],
            ToCheck = check,
        };
    }

    /// <summary>The conditions of the award itself, without what holds for every award: for awards that build on it.</summary>
    public IReadOnlyList<Reason> Standard(int depth)
    {
        var rules = book.RulesOf(set, kind.Code, facts.Kind, asOf).Where(rule => !IsGuard(rule)).ToList();
        var always = rules.FindAll(rule => rule.Route == 0);
        var routes = rules.Where(rule => rule.Route != 0).GroupBy(rule => rule.Route).Select(route => route.ToList()).Where(route => route.Exists(Computes)).ToList();
        return routes.Count == 0
            ? Nearest(always, depth)
            : routes.ConvertAll(route => Nearest([.. always, .. route], depth)).MinBy(Weight)!;
    }

    // The last of years in a row may be the year itself, or the one before: proposals are made in both.
    private List<Reason> Nearest(List<EligibilityRule> rules, int depth)
    {
        var now = Examine(rules, year, depth);
        var weight = Weight(now);
        if (weight == 0 || !rules.Exists(LooksBack)) return now;
        var before = Examine(rules, year - 1, depth);
        return Weight(before) < weight ? before : now;
    }

    private List<Reason> Examine(List<EligibilityRule> rules, int end, int depth)
    {
        var examination = new Examination(book, facts, kind, year, asOf, set, end, depth, firstOpenYear);
        var reasons = new List<Reason>(rules.Count);
        var choices = new HashSet<int>();
        foreach (var rule in rules)
        {
            if (rule.Choice == 0) reasons.Add(examination.Check(rule).ReasonOf(rule));
            else if (choices.Add(rule.Choice)) reasons.AddRange(Choose(rules.FindAll(other => other.Choice == rule.Choice), examination));
        }

        reasons.RemoveAll(reason => reason.Text.Length == 0);
        return reasons;
    }

    /// <summary>The first alternative that is met; otherwise all of them in one reason.</summary>
    private static IEnumerable<Reason> Choose(List<EligibilityRule> rules, Examination examination)
    {
        var options = rules.GroupBy(rule => rule.Option).OrderBy(option => option.Key)
            .Select(option => option.Select(rule => (Rule: rule, Reason: examination.Check(rule).ReasonOf(rule))).ToList()).ToList();
        var met = options.Find(option => option.TrueForAll(part => part.Reason.Outcome is ReasonOutcome.Met or ReasonOutcome.ToConfirm));
        if (met is not null) return met.Select(part => part.Reason);
        var blocks = options.TrueForAll(option => option.Exists(part => part.Reason.Outcome == ReasonOutcome.Missing));
        var text = string.Join("; hoặc ", options.Select(option =>
            string.Join(" và ", option.Where(part => part.Reason.Outcome is ReasonOutcome.Missing or ReasonOutcome.Warning).Select(part => part.Reason.Text))));
        var proofs = options.SelectMany(option => option.SelectMany(part => part.Reason.Proofs)).Distinct().ToList();
        return [new Reason(rules[0].Id, blocks ? ReasonOutcome.Missing : ReasonOutcome.Warning, $"cần một trong các điều kiện: {text}", proofs, rules[0].LegalBasis)];
    }

    private Explanation Result(List<Reason> reasons, List<EligibilityRule> examined, IEnumerable<string> others)
    {
        if (isBare)
        {
            reasons.Add(new Reason(Guid.Empty, ReasonOutcome.Warning, $"danh mục chưa có điều kiện tính được của {kind.ShortName} trong {set.Name.ToLowerInvariant()}", [], kind.LegalBasis));
        }

        if (!set.Confirmed) reasons.Add(new Reason(Guid.Empty, ReasonOutcome.Warning, set.Note.TrimEnd('.'), [], set.LegalBasis));
        var verdict = reasons.Exists(reason => reason.Outcome == ReasonOutcome.Excludes) ? EligibilityVerdict.Excluded
            : reasons.Exists(reason => reason.Outcome == ReasonOutcome.Missing) ? EligibilityVerdict.NotYet
            : WhenOpen(examined.FindAll(Computes));
        return new Explanation(kind.Code, kind.ShortName, year, asOf, set.Code, verdict, reasons, [.. others]);
    }

    // What no confirmed rule says is no yes.
    private static EligibilityVerdict WhenOpen(List<EligibilityRule> computed) =>
        computed.Count == 0 ? EligibilityVerdict.ByJudgement
        : computed.Exists(rule => rule.Confirmed) ? EligibilityVerdict.Eligible
        : EligibilityVerdict.Undecided;

    private string Words(List<EligibilityRule> route) =>
        $"{route[0].RouteName}: {string.Join("; ", route.Select(rule => RuleText.Of(rule, book.NameOf)))}";

    private static string Words(List<EligibilityRule> route, IEnumerable<Reason> reasons)
    {
        var missing = reasons.Where(reason => reason.Outcome is ReasonOutcome.Missing or ReasonOutcome.Excludes).Select(reason => reason.Text).ToList();
        return $"{route[0].RouteName}: {(missing.Count == 0 ? "cũng đủ điều kiện" : string.Join("; ", missing))}";
    }

    private static int Weight(IEnumerable<Reason> reasons) =>
        reasons.Count(reason => reason.Outcome is ReasonOutcome.Missing or ReasonOutcome.Excludes);

    private static bool IsGuard(EligibilityRule rule) =>
        rule.Kind is RuleKind.NoProceedings or RuleKind.Registered or RuleKind.CountAnewAfterDiscipline;

    private static bool Computes(EligibilityRule rule) => !IsGuard(rule) && rule.Kind is not (RuleKind.Declared or RuleKind.MonthsWorked);

    private static bool LooksBack(EligibilityRule rule) =>
        rule.Kind is RuleKind.ConsecutiveAwards or RuleKind.Period or RuleKind.RatingsInPeriod or RuleKind.AwardsInPeriod or RuleKind.AwardsHeld;
}
