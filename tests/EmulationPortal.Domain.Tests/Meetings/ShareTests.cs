using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Tests.Meetings;

public sealed class ShareTests
{
    [Theory]
    [InlineData("2/3", "2/3", 7, 5)]
    [InlineData("2/3", "2/3", 6, 4)]
    [InlineData("80%", "80%", 7, 6)]
    [InlineData(" 80 ", "80%", 5, 4)]
    [InlineData("66,7 %", "66,7%", 6, 5)]
    [InlineData("66.7%", "66,7%", 6, 5)]
    [InlineData("trên 1/2", "trên 1/2", 6, 4)]
    [InlineData("quá nửa", "trên 1/2", 7, 4)]
    [InlineData("> 50%", "trên 50%", 8, 5)]
    [InlineData("100%", "100%", 7, 7)]
    public void A_share_is_read_as_people_write_it_and_counts_all_members(string typed, string shown, int all, int needed)
    {
        var share = Share.Read(typed).Value!.Value;
        Assert.Equal(shown, share.Show());
        Assert.Equal(needed, share.Needed(all));
        Assert.Equal(share, Share.Parse(share.Store()));
        Assert.True(share.IsReachedBy(needed, all));
        Assert.False(needed > 0 && share.IsReachedBy(needed - 1, all));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    [InlineData("0/5")]
    [InlineData("trên 0%")]
    [InlineData("trên 100%")]
    [InlineData("> 5/5")]
    public void A_share_of_nothing_or_of_more_than_all_is_refused(string typed)
    {
        var read = Share.Read(typed);
        Assert.Null(read.Value);
        Assert.Contains("lớn hơn 0% và không quá 100%", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_stored_before_can_still_be_opened() => Assert.Equal(new Share(0, 100), Share.Parse("0/100"));

    [Theory]
    [InlineData("")]
    [InlineData("3/2")]
    [InlineData("1/0")]
    [InlineData("120%")]
    [InlineData("đa số")]
    public void What_is_no_share_is_refused_with_an_example(string typed)
    {
        var read = Share.Read(typed);
        Assert.Null(read.Value);
        Assert.Contains("80%", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_all_is_never_reached() => Assert.Equal(8, new Share(1, 1, IsMoreThan: true).Needed(7));

    [Fact]
    public void Nobody_is_no_quorum() => Assert.False(Share.TwoThirds.IsReachedBy(0, 0));
}
