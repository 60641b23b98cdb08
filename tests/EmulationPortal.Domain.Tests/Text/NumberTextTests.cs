using System.Globalization;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Text;

public class NumberTextTests
{
    [Theory]
    [InlineData("8.5", 2, "8,50")]
    [InlineData("1234.5", 1, "1234,5")]
    [InlineData("87.245", 2, "87,25")]
    [InlineData("-0.001", 2, "0,00")]
    [InlineData("-2.5", 0, "-3")]
    public void A_score_has_fixed_decimals_a_comma_and_no_grouping(string value, int decimals, string shown) =>
        Assert.Equal(shown, NumberText.Show(Number(value), decimals));

    [Theory]
    [InlineData("8.500", "8,5")]
    [InlineData("97.00", "97")]
    [InlineData("87.25", "87,25")]
    [InlineData("0", "0")]
    [InlineData("1234", "1234")]
    [InlineData("3.3333333", "3,333")]
    [InlineData("-1.5", "-1,5")]
    public void Points_have_no_trailing_zeros(string value, string shown) => Assert.Equal(shown, NumberText.Points(Number(value)));

    [Theory]
    [InlineData(1_234_000, "1.234.000 đ")]
    [InlineData(0, "0 đ")]
    [InlineData(-50_000, "-50.000 đ")]
    public void Money_is_grouped_by_dots(long dong, string shown) => Assert.Equal(shown, NumberText.Money(dong));

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
