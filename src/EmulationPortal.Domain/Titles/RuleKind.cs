namespace EmulationPortal.Domain.Titles;

/// <summary>The conditions that rules are made of: a small closed set; the figures beside them are data.</summary>
public enum RuleKind
{
    /// <summary>An award received several times in a row, the last in the year considered or the one before. Code, Times, Spacing.</summary>
    ConsecutiveAwards = 1,

    /// <summary>An award received, ever or within the last years, or some years ago. Code, Times, Years, Spacing.</summary>
    AwardsHeld = 2,

    /// <summary>An award never received. Code.</summary>
    NotHeld = 3,

    /// <summary>
    /// Years in a row with a rating, or an award in its stead; from after an earlier award. The counts of
    /// <see cref="RatingsInPeriod"/> and <see cref="AwardsInPeriod"/> are within it. Rating, Years, OrMore, Code, AfterCode.
    /// </summary>
    Period = 4,

    /// <summary>A rating reached several times within the period. Rating, Times.</summary>
    RatingsInPeriod = 5,

    /// <summary>An award received several times within the period. Code, Times.</summary>
    AwardsInPeriod = 6,

    /// <summary>The rating of the year. Rating.</summary>
    RatingInYear = 7,

    /// <summary>A share of the members. Measure, Percent.</summary>
    MemberShare = 8,

    /// <summary>A number of members at least. Measure, Times.</summary>
    MembersAtLeast = 9,

    /// <summary>A number of members at most. Measure, Times.</summary>
    MembersAtMost = 10,

    /// <summary>Initiatives that reach so far and have not served yet. Scope, Times.</summary>
    InitiativeOfScope = 11,

    /// <summary>No discipline in force, nothing pending.</summary>
    NoProceedings = 12,

    /// <summary>After a discipline the record counts anew.</summary>
    CountAnewAfterDiscipline = 13,

    /// <summary>Months worked in the year. Times.</summary>
    MonthsWorked = 14,

    /// <summary>Registered for the title in the year.</summary>
    Registered = 15,

    /// <summary>Leads its cluster or bloc in the year.</summary>
    LeadingUnit = 16,

    /// <summary>Exists for so many years. Years.</summary>
    EstablishedFor = 17,

    /// <summary>Fulfils the conditions of another title in the same year. Code.</summary>
    MeetsStandardOf = 18,

    /// <summary>What only people can judge. Text.</summary>
    Declared = 19,
}

/// <summary>What follows when a rule is not met.</summary>
public enum RuleEffect
{
    /// <summary>The title can't be given.</summary>
    Demands = 1,

    /// <summary>A warning only.</summary>
    Warns = 2,
}
