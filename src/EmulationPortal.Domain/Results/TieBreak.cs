using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Results;

/// <summary>What decides between units with the same total.</summary>
public enum TieBreakKind
{
    /// <summary>More points in a group named by its code.</summary>
    GroupPoints = 1,

    /// <summary>More bonus.</summary>
    Bonus = 2,

    /// <summary>Less penalty.</summary>
    FewerPenalties = 3,

    /// <summary>A self-score nearer to the final one.</summary>
    CloserSelfScore = 4,

    /// <summary>An earlier submission, to the minute.</summary>
    EarlierSubmission = 5,
}

/// <summary>One configured tie-break.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="GroupCode">The code of the group, for <see cref="TieBreakKind.GroupPoints"/>.</param>
public sealed record TieBreak(TieBreakKind Kind, string? GroupCode = null)
{
    /// <summary>The name printed on the page: "Điểm nhóm 1 cao hơn".</summary>
    public string Name => Kind switch
    {
        TieBreakKind.GroupPoints => $"Điểm nhóm {GroupCode} cao hơn",
        TieBreakKind.Bonus => "Điểm thưởng cao hơn",
        TieBreakKind.FewerPenalties => "Điểm trừ ít hơn",
        TieBreakKind.CloserSelfScore => "Chênh lệch giữa điểm tự chấm và điểm chính thức nhỏ hơn",
        TieBreakKind.EarlierSubmission => "Gửi bảng điểm sớm hơn",
        _ => throw new InvalidOperationException($"Unknown tie-break {Kind}."),
    };

    /// <summary>Negative when the left unit stands higher. A unit without the figure stands below one that has it.</summary>
    internal int Compare(RankingCandidate left, RankingCandidate right)
    {
        var (ofLeft, ofRight) = (Figure(left), Figure(right));
        if (ofLeft is null || ofRight is null) return (ofLeft is null).CompareTo(ofRight is null);
        return PrefersMore ? ofRight.Value.CompareTo(ofLeft.Value) : ofLeft.Value.CompareTo(ofRight.Value);
    }

    /// <summary>"điểm nhóm 1 cao hơn (18,5 > 18)", from the point of view of the unit that stands higher (or lower).</summary>
    internal string Explain(RankingCandidate unit, RankingCandidate other, bool isHigher)
    {
        var sentence = isHigher ? Name : Opposite;
        var name = char.ToLowerInvariant(sentence[0]) + sentence[1..];
        var sign = isHigher == PrefersMore ? ">" : "<";
        return Figure(unit) is null || Figure(other) is null ? name : $"{name} ({Show(unit)} {sign} {Show(other)})";
    }

    private bool PrefersMore => Kind is TieBreakKind.GroupPoints or TieBreakKind.Bonus;

    private string Opposite => Kind switch
    {
        TieBreakKind.FewerPenalties => "Điểm trừ nhiều hơn",
        TieBreakKind.EarlierSubmission => "Gửi bảng điểm muộn hơn",
        _ => Name.Replace("cao hơn", "thấp hơn", StringComparison.Ordinal).Replace("nhỏ hơn", "lớn hơn", StringComparison.Ordinal),
    };

    private decimal? Figure(RankingCandidate unit) => Kind switch
    {
        TieBreakKind.GroupPoints => unit.GroupPoints.TryGetValue(GroupCode ?? "", out var points) ? points : null,
        TieBreakKind.Bonus => unit.Bonus,
        TieBreakKind.FewerPenalties => unit.Penalty,
        TieBreakKind.CloserSelfScore => unit.SelfTotal is { } self && unit.Total is { } total ? Math.Abs(self - total) : null,
        TieBreakKind.EarlierSubmission => unit.SubmittedAt is { } at ? at.Ticks / TimeSpan.TicksPerMinute : null,
        _ => null,
    };

    private string Show(RankingCandidate unit) => Kind == TieBreakKind.EarlierSubmission
        ? VietnamTime.Show(unit.SubmittedAt!.Value)
        : NumberText.Points(Figure(unit)!.Value);
}
