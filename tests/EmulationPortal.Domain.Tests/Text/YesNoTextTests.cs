using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Text;

public class YesNoTextTests
{
    [Theory]
    [InlineData("có")]
    [InlineData("Có")]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("đạt")]
    [InlineData("✓")]
    [InlineData("1")]
    [InlineData("1,0")]
    public void Yes_is_one(string typed)
    {
        var read = YesNoText.Read(typed);

        Assert.Equal(1, read.Value);
        Assert.Equal("có", read.Understood);
    }

    [Theory]
    [InlineData("không")]
    [InlineData("Không đạt")]
    [InlineData("ko")]
    [InlineData("chưa")]
    [InlineData("0")]
    public void No_is_zero(string typed)
    {
        var read = YesNoText.Read(typed);

        Assert.Equal(0, read.Value);
        Assert.Equal("không", read.Understood);
    }

    [Fact]
    public void Not_assigned_is_neither_yes_nor_no() => Assert.True(YesNoText.Read("không giao").NotAssigned);

    [Fact]
    public void Nothing_typed_is_neither_yes_nor_no() => Assert.True(YesNoText.Read("  ").IsEmpty);

    [Theory]
    [InlineData("2")]
    [InlineData("có lẽ")]
    [InlineData("V")]
    public void Anything_else_is_asked_again(string typed) =>
        Assert.Equal($"Không đọc được “{typed}”. Hãy nhập “có” hoặc “không”.", YesNoText.Read(typed).Problem);
}
