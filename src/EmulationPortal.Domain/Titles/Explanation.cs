namespace EmulationPortal.Domain.Titles;

/// <summary>What an examination came to.</summary>
public enum EligibilityVerdict
{
    /// <summary>All that can be computed is met.</summary>
    Eligible = 1,

    /// <summary>Something is missing.</summary>
    NotYet = 2,

    /// <summary>Not to be considered now: discipline, verification.</summary>
    Excluded = 3,

    /// <summary>The law has no condition here that can be computed: people judge.</summary>
    ByJudgement = 4,

    /// <summary>Not for this recipient, or not in force.</summary>
    NotApplicable = 5,

    /// <summary>The title of that year is received already.</summary>
    Attained = 6,

    /// <summary>Nothing stands in the way, but all conditions of the law of that day are unconfirmed: nobody can say yet.</summary>
    Undecided = 7,
}

/// <summary>What became of one condition.</summary>
public enum ReasonOutcome
{
    /// <summary>Met.</summary>
    Met = 1,

    /// <summary>Not met; blocks.</summary>
    Missing = 2,

    /// <summary>Excludes for now.</summary>
    Excludes = 3,

    /// <summary>Does not block, but has to be known.</summary>
    Warning = 4,

    /// <summary>For people to confirm.</summary>
    ToConfirm = 5,
}

/// <summary>One condition with what was found.</summary>
/// <param name="RuleId">The rule; empty for what no rule says (not in force, received already).</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Text">In Vietnamese, without capital and full stop.</param>
/// <param name="Proofs">The records that it rests on.</param>
/// <param name="LegalBasis">Article.</param>
public sealed record Reason(Guid RuleId, ReasonOutcome Outcome, string Text, IReadOnlyList<FactProof> Proofs, string LegalBasis);

/// <summary>Whether somebody can have an award, and why.</summary>
/// <param name="KindCode">The award.</param>
/// <param name="KindName">Its short name.</param>
/// <param name="Year">The year considered.</param>
/// <param name="AsOf">The day whose law holds.</param>
/// <param name="RuleSet">Code of the rule set, or empty.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Reasons">All conditions, in order; with several routes, those of the nearest.</param>
/// <param name="OtherRoutes">The other ways to the award, each in one sentence.</param>
public sealed record Explanation(
    string KindCode,
    string KindName,
    int Year,
    DateOnly AsOf,
    string RuleSet,
    EligibilityVerdict Verdict,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<string> OtherRoutes)
{
    /// <summary>What people compare with the dossier because no figure tells it, without capital and full stop; empty otherwise.</summary>
    public string ToCheck { get; init; } = "";

    /// <summary>Whether nothing stands in the way that the portal can see.</summary>
    public bool IsOpen => Verdict is EligibilityVerdict.Eligible or EligibilityVerdict.ByJudgement or EligibilityVerdict.Undecided;

    /// <summary>Whether the conditions are met as far as they are known: what is unconfirmed is taken for granted.</summary>
    public bool IsWithinReach => Verdict is EligibilityVerdict.Eligible or EligibilityVerdict.Undecided;

    /// <summary>What is missing or excludes.</summary>
    public IEnumerable<Reason> Missing => Reasons.Where(reason => reason.Outcome is ReasonOutcome.Missing or ReasonOutcome.Excludes);

    /// <summary>What warns.</summary>
    public IEnumerable<Reason> Warnings => Reasons.Where(reason => reason.Outcome == ReasonOutcome.Warning);

    /// <summary>The result in one sentence: “Chưa đủ vì: cần 3 năm liên tục CSTĐCS (đã có 2021, 2022), còn thiếu 2023.”</summary>
    public string Sentence => Verdict switch
    {
        EligibilityVerdict.Eligible => $"Đủ điều kiện {KindName} năm {Year}.",
        EligibilityVerdict.NotYet => $"Chưa đủ vì: {Joined}.",
        EligibilityVerdict.Excluded => $"Chưa được xét vì: {Joined}.",
        EligibilityVerdict.ByJudgement when ToCheck.Length > 0 => $"{KindName} xét theo {ToCheck}. Phần mềm không tính được; người xét đối chiếu với hồ sơ.",
        EligibilityVerdict.ByJudgement => $"{KindName} xét theo thành tích cụ thể; phần mềm không tính được điều kiện.",
        EligibilityVerdict.NotApplicable => $"Không áp dụng: {Joined}.",
        EligibilityVerdict.Undecided when ToCheck.Length > 0 => $"Chưa kết luận được: {ToCheck}.{Remarks}",
        EligibilityVerdict.Undecided => $"Chưa kết luận được: quy định năm {RuleSet} về {KindName} chưa xác nhận.{Remarks}",
        EligibilityVerdict.Attained => $"Đã đạt {KindName} năm {Year}.",
        _ => throw new InvalidOperationException($"Unknown verdict {Verdict}."),
    };

    private string Remarks => string.Join("; ", Warnings.Where(reason => reason.RuleId != Guid.Empty).Select(reason => reason.Text.TrimEnd('.'))) is { Length: > 0 } remarks ? $" Lưu ý: {remarks}." : "";

    private string Joined => string.Join("; ", Missing.OrderBy(reason => reason.Outcome == ReasonOutcome.Excludes ? 0 : 1).Select(reason => reason.Text.TrimEnd('.')));
}

/// <summary>The words and the look of verdicts.</summary>
public static class EligibilityText
{
    /// <summary>The verdict in two or three words.</summary>
    public static string Name(EligibilityVerdict verdict) => verdict switch
    {
        EligibilityVerdict.Eligible => "Đủ điều kiện",
        EligibilityVerdict.NotYet => "Chưa đủ",
        EligibilityVerdict.Excluded => "Chưa được xét",
        EligibilityVerdict.ByJudgement => "Do người xét quyết định",
        EligibilityVerdict.NotApplicable => "Không áp dụng",
        EligibilityVerdict.Attained => "Đã đạt",
        EligibilityVerdict.Undecided => "Chưa kết luận được",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>The outcome of one condition.</summary>
    public static string Name(ReasonOutcome outcome) => outcome switch
    {
        ReasonOutcome.Met => "Đạt",
        ReasonOutcome.Missing => "Còn thiếu",
        ReasonOutcome.Excludes => "Chưa được xét",
        ReasonOutcome.Warning => "Lưu ý",
        ReasonOutcome.ToConfirm => "Người xét xác nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
