using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Titles;

/// <summary>People and collectives with a history, judged by the rules that come with the portal.</summary>
internal static class TitleScene
{
    private static readonly IReadOnlyList<AwardKind> Kinds = TitleSeeds.Kinds();

    public static Eligibility Book { get; } = new(Kinds, TitleSeeds.RuleSets(Kinds));

    public static RecipientFacts Person { get; } = new() { Kind = RecipientKind.Person, Id = Guid.CreateVersion7(), Name = "Nguyễn Văn Thắng" };

    public static RecipientFacts Collective { get; } = new() { Kind = RecipientKind.Collective, Id = Guid.CreateVersion7(), Name = "Phòng Bưu chính, Viễn thông" };

    public static RecipientFacts Rated(this RecipientFacts facts, TaskRatingLevel rating, params int[] years) =>
        facts with { Ratings = [.. facts.Ratings, .. years.Select(year => new RatingFact(Guid.CreateVersion7(), year, rating))] };

    public static RecipientFacts With(this RecipientFacts facts, string code, params int[] years) =>
        facts with { Awards = [.. facts.Awards, .. years.Select(year => new AwardFact(Guid.CreateVersion7(), code, year, $"{year}/QĐ-STTTT"))] };

    public static RecipientFacts WithInitiative(this RecipientFacts facts, InitiativeScope scope, int year = 2020, InitiativeUse? use = null) =>
        facts with { Initiatives = [.. facts.Initiatives, new InitiativeFact(Guid.CreateVersion7(), "Một cửa điện tử", scope, year, use)] };

    public static RecipientFacts Proceeding(this RecipientFacts facts, ProceedingKind kind, string from, string? until) => facts with
    {
        Proceedings = [.. facts.Proceedings, new ProceedingFact(Guid.CreateVersion7(), kind, Day(from), until is null ? null : Day(until), "")],
    };

    public static RecipientFacts Members(this RecipientFacts facts, int year, int members, int completed, int advanced, int fighters, int warned = 0) =>
        facts with { Members = [.. facts.Members, new MembersFact(Guid.CreateVersion7(), year, members, completed, advanced, fighters, warned)] };

    public static RecipientFacts Led(this RecipientFacts facts, int year) =>
        facts with { Leading = [.. facts.Leading, new LeadingFact(Guid.CreateVersion7(), year, "Dẫn đầu cụm 3")] };

    /// <summary>Judged on 15 December of the year.</summary>
    public static Explanation In(this RecipientFacts facts, int year, string code) => Book.Explain(code, facts, year, new DateOnly(year, 12, 15));

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static int[] Span(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];

    public static void IsEligible(this Explanation explanation) => Assert.True(explanation.Verdict == EligibilityVerdict.Eligible, explanation.Sentence);

    public static void Lacks(this Explanation explanation, string words)
    {
        Assert.Equal(EligibilityVerdict.NotYet, explanation.Verdict);
        Assert.Contains(words, explanation.Sentence, StringComparison.Ordinal);
    }
}
