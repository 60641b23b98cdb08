using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

public class LeafKindTests
{
    public static TheoryData<LeafKind> Kinds => [.. Enum.GetValues<LeafKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_its_words(LeafKind kind)
    {
        Assert.NotEmpty(LeafKindText.Label(kind));
        Assert.EndsWith(".", LeafKindText.Explanation(kind), StringComparison.Ordinal);
        Assert.Contains(LeafKindText.Typed(kind), new[] { "điểm", "có/không", "tỷ lệ %", "số ngày chậm", "kết quả", "số lần" });
    }

    [Fact]
    public void No_two_kinds_share_a_label() =>
        Assert.Distinct(Enum.GetValues<LeafKind>().Select(LeafKindText.Label));

    [Fact]
    public void Rules_with_equal_figures_are_equal()
    {
        var left = new LeafRule { Bands = [.. Line.DaysTable], Target = 5 };
        var right = new LeafRule { Bands = [.. Line.DaysTable], Target = 5.0m };

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right with { Bands = [.. Line.DaysTable.Reverse()] });
        Assert.NotEqual(left, right with { OverAchievement = true });
    }
}
