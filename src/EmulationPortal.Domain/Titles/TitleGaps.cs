namespace EmulationPortal.Domain.Titles;

/// <summary>A year without any title, and what is known of why.</summary>
/// <param name="Year">The year.</param>
/// <param name="Why">A Vietnamese sentence.</param>
public sealed record TitleGap(int Year, string Why);

/// <summary>Finds the years that lack a title in a biography of awards: they break what later awards count in a row.</summary>
public static class TitleGaps
{
    /// <summary>The years without a title from the first year recorded to <paramref name="lastYear"/>, the newest first.</summary>
    /// <param name="book">The catalogue with its rules.</param>
    /// <param name="facts">What is recorded of the recipient.</param>
    /// <param name="lastYear">The last year that is over.</param>
    public static IReadOnlyList<TitleGap> Of(Eligibility book, RecipientFacts facts, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var titles = book.Kinds.Where(kind => kind.Nature == AwardNature.Title).Select(kind => kind.Code).ToHashSet(StringComparer.Ordinal);
        var honoured = facts.Awards.Where(award => titles.Contains(award.KindCode)).Select(award => award.Year).ToHashSet();
        var recorded = honoured.Concat(facts.Ratings.Select(rating => rating.Year)).Where(year => year <= lastYear).ToList();
        if (recorded.Count == 0) return [];
        var first = recorded.Min();
        return [.. Enumerable.Range(first, lastYear - first + 1).Reverse().Where(year => !honoured.Contains(year)).Select(year => new TitleGap(year, Why(book, facts, year)))];
    }

    // By the first title of all, on which the others build.
    private static string Why(Eligibility book, RecipientFacts facts, int year)
    {
        var code = facts.Kind == RecipientKind.Person ? AwardCodes.AdvancedWorker : AwardCodes.AdvancedCollective;
        var explanation = book.Explain(code, facts, year, Eligibility.DayOf(year, new DateOnly(year + 1, 1, 1)));
        return explanation.Verdict switch
        {
            EligibilityVerdict.Eligible => $"Theo hồ sơ thì đủ điều kiện {explanation.KindName} nhưng chưa ghi quyết định nào. Nếu có, hãy bổ sung.{Remark(explanation)}",
            EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Undecided => explanation.Sentence,
            _ => "Chưa ghi danh hiệu thi đua nào.",
        };
    }

    private static string Remark(Explanation explanation)
    {
        var warnings = string.Join("; ", explanation.Warnings.Select(reason => reason.Text));
        return warnings.Length == 0 ? string.Empty : $" Lưu ý: {warnings}.";
    }
}
