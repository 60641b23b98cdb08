using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Titles;

/// <summary>The figures of a rule; which of them count depends on its <see cref="RuleKind"/>.</summary>
public sealed record RuleFigures
{
    /// <summary>An award's code.</summary>
    public string? Code { get; init; }

    /// <summary>The award after which a period begins.</summary>
    public string? AfterCode { get; init; }

    /// <summary>The least rating.</summary>
    public TaskRatingLevel? Rating { get; init; }

    /// <summary>The least reach of initiatives.</summary>
    public InitiativeScope? Scope { get; init; }

    /// <summary>What is counted of the members.</summary>
    public MemberMeasure? Measure { get; init; }

    /// <summary>How often, or how many.</summary>
    public int? Times { get; init; }

    /// <summary>How many years.</summary>
    public int? Years { get; init; }

    /// <summary>
    /// Of consecutive awards: the most years from one to the next (1 when empty). Of an award held: the least years since.
    /// </summary>
    public int? Spacing { get; init; }

    /// <summary>A share in per cent, reached or passed.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Whether a period may be longer than its years.</summary>
    public bool OrMore { get; init; }

    /// <summary>What people judge, in words.</summary>
    public string? Text { get; init; }

    /// <summary>What is missing or odd for a rule of <paramref name="kind"/>, a Vietnamese sentence, or null.</summary>
    public string? ProblemFor(RuleKind kind)
    {
        var (needsCode, needsTimes, needsYears) = kind switch
        {
            RuleKind.ConsecutiveAwards or RuleKind.AwardsHeld or RuleKind.AwardsInPeriod => (true, true, false),
            RuleKind.NotHeld or RuleKind.MeetsStandardOf => (true, false, false),
            RuleKind.RatingsInPeriod or RuleKind.InitiativeOfScope or RuleKind.MonthsWorked or RuleKind.MembersAtLeast => (false, true, false),
            RuleKind.Period or RuleKind.EstablishedFor => (false, false, true),
            _ => (false, false, false),
        };
        if (needsCode && string.IsNullOrEmpty(Code)) return "Hãy chọn danh hiệu hoặc hình thức mà điều kiện nói tới.";
        if (needsTimes && Times is not > 0) return "Hãy nhập số lần (số người, số tháng) lớn hơn 0.";
        if (needsYears && Years is not > 0) return "Hãy nhập số năm lớn hơn 0.";
        if (kind == RuleKind.MembersAtMost && Times is not >= 0) return "Hãy nhập số người cao nhất, từ 0.";
        if (kind is RuleKind.RatingInYear or RuleKind.RatingsInPeriod or RuleKind.Period && Rating is null) return "Hãy chọn mức xếp loại.";
        if (kind is RuleKind.MemberShare or RuleKind.MembersAtLeast or RuleKind.MembersAtMost && Measure is null) return "Hãy chọn điều được đếm trong tập thể.";
        if (kind == RuleKind.MemberShare && Percent is not (> 0 and <= 100)) return "Hãy nhập tỷ lệ lớn hơn 0 và không quá 100 %.";
        if (kind == RuleKind.InitiativeOfScope && Scope is null) return "Hãy chọn phạm vi của sáng kiến.";
        return kind == RuleKind.Declared && string.IsNullOrWhiteSpace(Text) ? "Hãy ghi điều phải xác nhận." : null;
    }
}
