using EmulationPortal.Domain.Results;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Results;

public class AgreementTests
{
    [Fact]
    public void Spread_and_standard_deviation_are_those_of_the_textbook()
    {
        var agreement = Agreement.Of([2, 4, 4, 4, 5, 5, 7, 9])!;

        Assert.Equal((8, 5m, 7m, 2m), (agreement.Count, agreement.Mean, agreement.Spread, agreement.StandardDeviation));
    }

    [Fact]
    public void Equal_scores_do_not_differ() => Assert.Equal(new Agreement(3, 8.5m, 0, 0), Agreement.Of([8.5m, 8.5m, 8.5m]));

    [Fact]
    public void No_scores_agree_on_nothing() => Assert.Null(Agreement.Of([]));

    [Fact]
    public void The_root_squared_is_the_variance_to_twelve_decimals() => Prop.ForAll(Scores, scores =>
    {
        var agreement = Agreement.Of(scores)!;
        var variance = scores.Sum(score => (score - agreement.Mean) * (score - agreement.Mean)) / scores.Length;
        return Math.Abs((agreement.StandardDeviation * agreement.StandardDeviation) - variance) < 0.000000000001m;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_deviation_is_never_more_than_half_the_spread() => Prop.ForAll(Scores, scores =>
        Agreement.Of(scores) is { } agreement && agreement.StandardDeviation <= (agreement.Spread / 2) + 0.000000000001m).QuickCheckThrowOnFailure();

    private static Arbitrary<decimal[]> Scores =>
        Gen.Choose(0, 100_000).Select(value => value / 1000m).NonEmptyListOf().Select(scores => scores.ToArray()).ToArbitrary();
}
