using EmulationPortal.Domain.Evidence;

namespace EmulationPortal.Domain.Tests.Evidence;

public sealed class PageTextTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData(" trang 12 ", 12)]
    [InlineData("Tr. 7", 7)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_page_is_read_as_people_write_it(string? typed, int? expected) => Assert.Equal((expected, null), PageText.Read(typed));

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3-5")]
    [InlineData("ba")]
    [InlineData("10000")]
    public void What_is_no_page_is_refused_with_the_remedy(string typed)
    {
        var (page, problem) = PageText.Read(typed);
        Assert.Null(page);
        Assert.Equal("Số trang phải là một số từ 1 đến 9999. Hãy để trống nếu dẫn cả tài liệu.", problem);
    }
}
