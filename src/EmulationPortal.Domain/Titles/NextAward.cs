using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Titles;

/// <summary>When an award can be had at the earliest.</summary>
/// <param name="Kind">The award.</param>
/// <param name="Year">The earliest year.</param>
/// <param name="Needs">What has to be there by then and is not; empty when nothing is missing.</param>
public sealed record NextAward(AwardKind Kind, int Year, IReadOnlyList<string> Needs);

/// <summary>Looks ahead: if every coming year goes as well as it can, when is which award within reach?</summary>
public static class NextAwards
{
    private const int Horizon = 12;

    /// <summary>
    /// The awards with conditions over time that the recipient does not have in <paramref name="year"/>, the nearest first. Years to
    /// come count as excellent, with a free initiative each; awards that this earns count for those that build on them.
    /// </summary>
    public static IReadOnlyList<NextAward> Of(Eligibility book, RecipientFacts facts, int year, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var candidates = book.Kinds.Where(kind => kind.IsFor(facts.Kind)).OrderBy(kind => kind.Level).ThenBy(kind => kind.Position).ToList();
        var found = new List<NextAward>();
        var hoped = facts;
        for (var ahead = year; ahead <= year + Horizon; ahead++)
        {
            var day = ahead == year || asOf.Year > ahead ? asOf : new DateOnly(ahead, 12, 31);
            hoped = WithBestYear(hoped, ahead);
            foreach (var kind in candidates)
            {
                if (!book.Explain(kind.Code, hoped, ahead, day).IsWithinReach) continue;
                hoped = hoped with { Awards = [.. hoped.Awards, new AwardFact(Guid.Empty, kind.Code, ahead)] };
                if (found.Exists(next => next.Kind == kind)) continue;
                var now = book.Explain(kind.Code, facts, ahead, day, year);
                var needs = now.Missing.Select(reason => reason.Text).ToList();
                if (now.Verdict == EligibilityVerdict.Undecided) needs.Add($"quy định năm {now.RuleSet} chưa xác nhận");
                found.Add(new NextAward(kind, ahead, needs));
            }
        }

        return [.. found.OrderBy(next => next.Year).ThenBy(next => next.Kind.Nature).ThenBy(next => next.Kind.Position)];
    }

    private static RecipientFacts WithBestYear(RecipientFacts facts, int year) => facts with
    {
        Ratings = facts.Ratings.Any(rating => rating.Year == year) ? facts.Ratings : [.. facts.Ratings, new RatingFact(Guid.Empty, year, TaskRatingLevel.Excellent)],
        Initiatives = [.. facts.Initiatives, .. Enumerable.Range(0, 2).Select(_ => new InitiativeFact(Guid.Empty, "", InitiativeScope.National, year))],
        Members = facts.Kind != RecipientKind.Collective || facts.Members.Any(members => members.Year == year)
            ? facts.Members
            : [.. facts.Members, new MembersFact(Guid.Empty, year, 10, 10, 10, 1, 0)],
        Registrations = facts.Registrations,
    };
}
