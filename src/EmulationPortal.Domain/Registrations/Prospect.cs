using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Registrations;

/// <summary>Members of a collective who stand on the list themselves.</summary>
/// <param name="Advanced">Registered for Lao động tiên tiến or for Chiến sĩ thi đua cơ sở, which includes its standard.</param>
/// <param name="BaseFighters">Registered for Chiến sĩ thi đua cơ sở.</param>
public sealed record ListedMembers(int Advanced, int BaseFighters);

/// <summary>
/// What becomes of somebody registered for a title while its year still runs: what is certain to be missing, and what the year itself
/// must still bring. The facts are judged twice, as they are and as they would be if the rest of the year went as well as it can; what
/// lacks in both is certain, what lacks only today is awaited.
/// </summary>
/// <param name="Explanation">The judgement of the facts as they are.</param>
/// <param name="Verdict">The judgement if the year goes as well as it can.</param>
/// <param name="Certain">What is missing or excludes whatever the year brings.</param>
/// <param name="Awaited">What the year must still bring.</param>
/// <param name="Notices">What the list itself does not make up, e.g. too few members registered; sentences without full stop. They never block.</param>
public sealed record Prospect(
    Explanation Explanation, EligibilityVerdict Verdict, IReadOnlyList<Reason> Certain, IReadOnlyList<Reason> Awaited, IReadOnlyList<string> Notices)
{
    private const int HopedInitiatives = 2;

    /// <summary>Whether it may be registered with a written reason only.</summary>
    public bool NeedsReason => Verdict is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.Attained;

    /// <summary>Whether it can't be registered at all: not for this recipient, or not in force.</summary>
    public bool IsImpossible => Verdict == EligibilityVerdict.NotApplicable;

    /// <summary>Whether nothing lacks already today.</summary>
    public bool IsMetToday => Certain.Count == 0 && Awaited.Count == 0;

    /// <summary>The result in one or two sentences: “Chưa đủ vì: … Sẽ xét cuối năm: …”</summary>
    public string Sentence
    {
        get
        {
            var awaited = Awaited.Count == 0 ? "" : $" Sẽ xét cuối năm: {Joined(Awaited)}.";
            return Verdict switch
            {
                EligibilityVerdict.Eligible when Awaited.Count > 0 => $"Có thể đạt {Explanation.KindName} năm {Explanation.Year}.{awaited}",
                EligibilityVerdict.Undecided when Awaited.Count > 0 => $"Chưa kết luận được: quy định năm {Explanation.RuleSet} về {Explanation.KindName} chưa xác nhận.{awaited}",
                EligibilityVerdict.NotYet => $"Chưa đủ vì: {Joined(Certain)}.{awaited}",
                EligibilityVerdict.Excluded => $"Chưa được xét vì: {Joined(Certain)}.{awaited}",
                _ => Explanation.Sentence,
            };
        }
    }

    /// <summary>The verdict in two or three words; while the year runs nothing is promised.</summary>
    public string Name => Verdict is EligibilityVerdict.Eligible or EligibilityVerdict.Undecided && Awaited.Count > 0 ? "Xét cuối năm" : EligibilityText.Name(Verdict);

    /// <summary>
    /// The day whose law judges a registration: the last of its year. Merits of the whole year are judged, and the law of the day on
    /// which proposals are made after it holds; the last day of the year is the nearest to it that is known when people register.
    /// </summary>
    public static DateOnly JudgedOn(int year) => new(year, 12, 31);

    /// <summary>Judges one registration.</summary>
    /// <param name="book">The catalogue.</param>
    /// <param name="kindCode">The title.</param>
    /// <param name="facts">What is known of the recipient.</param>
    /// <param name="year">The year of the title.</param>
    /// <param name="today">Today: a year that is over brings nothing more.</param>
    /// <param name="listed">Of a collective: its members on the same list; null for people.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public static Prospect Of(Eligibility book, string kindCode, RecipientFacts facts, int year, DateOnly today, ListedMembers? listed = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        var day = JudgedOn(year);
        var now = book.Explain(kindCode, facts, year, day);
        if (today > day || now.Verdict is EligibilityVerdict.NotApplicable or EligibilityVerdict.Attained)
        {
            return new Prospect(now, now.Verdict, [.. now.Missing], [], []);
        }

        var hoped = Hoped(book, book.Kind(kindCode), facts, year, day);
        var best = book.Explain(kindCode, hoped, year, day);
        var never = best.Missing.ToList();
        var certain = never.ConvertAll(reason => now.Missing.FirstOrDefault(same => same.RuleId == reason.RuleId) ?? reason);
        // What an unconfirmed rule only warns of is awaited, too, when the year can still bring it.
        var awaited = now.Missing.Where(reason => !never.Exists(same => same.RuleId == reason.RuleId))
            .Concat(now.Warnings.Where(reason => reason.RuleId != Guid.Empty && !best.Warnings.Any(same => same.RuleId == reason.RuleId))).ToList();
        return new Prospect(now, best.Verdict, certain, awaited, listed is null ? [] : Unlisted(book, kindCode, hoped, listed, year, never));
    }

    // The rest of the year at its best; titles of the year that this one builds on are counted as received, the lowest first.
    private static RecipientFacts Hoped(Eligibility book, AwardKind kind, RecipientFacts facts, int year, DateOnly day)
    {
        var hoped = facts with
        {
            Ratings = facts.Ratings.Any(rating => rating.Year == year) ? facts.Ratings : [.. facts.Ratings, new RatingFact(Guid.Empty, year, TaskRatingLevel.Excellent)],
            Initiatives = [.. facts.Initiatives, .. Enumerable.Range(0, HopedInitiatives).Select(_ => new InitiativeFact(Guid.Empty, "", InitiativeScope.National, year))],
            Members = [.. facts.Members.Select(members => members.Year == year
                ? members with { Completed = members.Members, Advanced = members.Members, BaseFighters = Math.Max(members.BaseFighters, Math.Min(members.Members, 1)) }
                : members)],
            Leading = facts.Leading.Any(led => led.Year == year) ? facts.Leading : [.. facts.Leading, new LeadingFact(Guid.Empty, year, "")],
        };
        var below = book.Kinds.Where(other => other.Code != kind.Code && other.Level <= kind.Level && other.IsFor(facts.Kind))
            .OrderBy(other => other.Level).ThenBy(other => other.Position);
        foreach (var other in below)
        {
            if (!book.Explain(other.Code, hoped, year, day).IsWithinReach) continue;
            hoped = hoped with { Awards = [.. hoped.Awards, new AwardFact(Guid.Empty, other.Code, year)] };
        }

        return hoped;
    }

    // A collective's title counts its members' titles: those whom the list does not name are not hoped for.
    private static List<string> Unlisted(Eligibility book, string kindCode, RecipientFacts hoped, ListedMembers listed, int year, List<Reason> never)
    {
        var byList = hoped with
        {
            Members = [.. hoped.Members.Select(members => members.Year == year
                ? members with { Advanced = Math.Min(listed.Advanced, members.Members), BaseFighters = Math.Min(listed.BaseFighters, members.Members) }
                : members)],
        };
        return [.. book.Explain(kindCode, byList, year, JudgedOn(year)).Missing
            .Where(reason => !never.Exists(same => same.RuleId == reason.RuleId))
            .Select(reason => $"theo danh sách đang đăng ký: {reason.Text}")];
    }

    private static string Joined(IEnumerable<Reason> reasons) => string.Join("; ", reasons.Select(reason => reason.Text.TrimEnd('.')));
}
