using EmulationPortal.Domain.Results;

namespace EmulationPortal.Domain.Tests.Results;

public class ClassificationTests
{
    private static readonly ClassificationBand[] Bands = [new("Xuất sắc", 90), new("Tốt", 80), new("Hoàn thành", 50)];

    [Theory]
    [InlineData(107, "Xuất sắc")]
    [InlineData(90, "Xuất sắc")]
    [InlineData(89.99, "Tốt")]
    [InlineData(50, "Hoàn thành")]
    [InlineData(49.99, null)]
    public void A_total_belongs_to_the_highest_class_it_reaches(double total, string? name)
    {
        Assert.Equal(name, Classification.Of((decimal)total, Bands)?.Name);
        Assert.Equal(name, Classification.Of((decimal)total, Bands.Reverse())?.Name);
    }

    [Fact]
    public void Without_a_total_there_is_no_class() => Assert.Null(Classification.Of(null, Bands));
}
