namespace EmulationPortal.Domain.Obligations;

/// <summary>One kind of obligation: who owes it, by when, when it is done, and where it is done. All from the records of the year.</summary>
public abstract class ObligationRule
{
    /// <summary>The kind.</summary>
    public abstract ObligationKind Kind { get; }

    /// <summary>The records it reads.</summary>
    public abstract FactPart Needs { get; }

    /// <summary>
    /// Whether “việc của tôi” asks this rule: the other kinds are told there by the records themselves, with more detail, from the day on which they can be done.
    /// </summary>
    public virtual bool IsTaskOfItsOwn => false;

    /// <summary>What is owed.</summary>
    public abstract IEnumerable<Obligation> Of(ObligationFacts facts);
}

/// <summary>All rules.</summary>
public static class ObligationRules
{
    /// <summary>The rules, one for each kind, in the order of the year.</summary>
    public static IReadOnlyList<ObligationRule> All { get; } =
    [
        new PledgeIssuedRule(), new PledgeSignedRule(), new RegistrationRule(), new MovementJoinRule(), new MovementReportRule(), new MovementSummaryRule(),
        new MidYearReportRule(), new PledgePromiseRule(), new SelfScoreRule(), new ClusterScoreRule(), new MeetingRule(), new AcclaimRule(), new ClusterReportRule(),
        new ProposalRule(), new RegistrationResultsRule(), new MinistryReviewRule(), new PublicationRule(), new NameProofRule(),
    ];

    /// <summary>What is owed by the rules, the earliest day first.</summary>
    public static IReadOnlyList<Obligation> Derive(this IEnumerable<ObligationRule> rules, ObligationFacts facts) =>
        [.. rules.SelectMany(rule => rule.Of(facts)).OrderBy(obligation => obligation.Due.On).ThenBy(obligation => obligation.Due.At).ThenBy(obligation => obligation.Kind)];
}
