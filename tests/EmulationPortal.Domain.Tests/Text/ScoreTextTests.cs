using System.Globalization;
using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

public class ScoreTextTests
{
    [Theory]
    [InlineData("8,5", "8.5")]
    [InlineData("8.5", "8.5")]
    [InlineData("8.5 điểm", "8.5")]
    [InlineData("8,5đ", "8.5")]
    [InlineData("8,5 Điểm.", "8.5")]
    [InlineData(" 8 ", "8")]
    [InlineData("0", "0")]
    [InlineData("0,75", "0.75")]
    [InlineData("0.75", "0.75")]
    [InlineData(",5", "0.5")]
    [InlineData("-1", "-1")]
    [InlineData("−1", "-1")]
    [InlineData("– 1", "-1")]
    [InlineData("+2", "2")]
    [InlineData("95%", "95")]
    [InlineData("95 %", "95")]
    [InlineData("３ ngày", "3")]
    [InlineData("８，５", "8.5")]
    [InlineData("\u00A08,5\u00A0", "8.5")]
    [InlineData("7 lần", "7")]
    [InlineData("8,5000", "8.5")]
    [InlineData("007", "7")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00A0234", "1234")]
    [InlineData("123.456,789", "123456.789")]
    [InlineData("1,234", "1.234")]
    public void A_number_is_read_as_people_write_it(string typed, string expected)
    {
        var read = ScoreText.Read(typed);

        Assert.Null(read.Problem);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), read.Value);
    }

    [Theory]
    [InlineData("1.234", 10, "1,234")]
    [InlineData("1,234", 10, "1,234")]
    [InlineData("1.234", 999, "1,234")]
    [InlineData("1.234", 5000, "1234")]
    [InlineData("1,234", 5000, "1,234")]
    public void The_largest_sensible_value_decides_what_a_dot_before_three_digits_means(string typed, int largest, string understood) =>
        Assert.Equal(understood, ScoreText.Read(typed, largest).Understood);

    [Fact]
    public void A_dot_before_three_digits_is_asked_about_when_nothing_decides()
    {
        var read = ScoreText.Read("1.234");

        Assert.Null(read.Value);
        Assert.Equal("“1.234” có thể là 1,234 hoặc 1234. Hãy nhập 1,234 hoặc 1234.", read.Problem);
    }

    [Theory]
    [InlineData("tám", "Không đọc được “tám”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("8,5/10", "Không đọc được “8,5/10”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("8,,5", "Không đọc được “8,,5”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("8.", "Không đọc được “8.”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("-", "Không đọc được “-”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("1.23.456", "Không đọc được “1.23.456”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("8 5", "Không đọc được “8 5”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("1e3", "Không đọc được “1e3”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("=A1", "Không đọc được “=A1”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("8,12345", "“8,12345” có hơn 3 chữ số thập phân. Hãy làm tròn, ví dụ 8,123.")]
    [InlineData("1.234.567", "“1.234.567” quá lớn; số lớn nhất nhập được là 999.999,999. Hãy đổi sang đơn vị lớn hơn (nghìn, triệu).")]
    [InlineData("99999999999999999999", "“99999999999999999999” quá lớn; số lớn nhất nhập được là 999.999,999. Hãy đổi sang đơn vị lớn hơn (nghìn, triệu).")]
    public void What_can_not_be_read_is_answered_with_the_remedy(string typed, string problem)
    {
        var read = ScoreText.Read(typed);

        Assert.Equal(problem, read.Problem);
        Assert.Null(read.Value);
        Assert.False(read.IsEmpty);
    }

    [Theory]
    [InlineData("không giao")]
    [InlineData("KG")]
    [InlineData("kg")]
    [InlineData("Không áp dụng")]
    [InlineData("khong duoc giao")]
    [InlineData("N/A")]
    public void Not_assigned_is_not_a_number(string typed)
    {
        var read = ScoreText.Read(typed);

        Assert.True(read.NotAssigned);
        Assert.Null(read.Value);
        Assert.Equal("không giao", read.Understood);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0")]
    public void Nothing_typed_is_empty_and_not_zero(string? typed)
    {
        var read = ScoreText.Read(typed);

        Assert.True(read.IsEmpty);
        Assert.Null(read.Value);
        Assert.Null(read.Problem);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(8.5m, ScoreText.Read("8.5").Value);
            Assert.Equal(8.5m, ScoreText.Read("8,5").Value);
            Assert.Equal("8,5", NumberText.Points(8.5m));
            Assert.Equal("09/03/2025", DateText.Show(new DateOnly(2025, 3, 9)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Reading_what_was_shown_gives_the_same_number() =>
        Prop.ForAll(Numbers, value => ScoreText.Read(NumberText.Points(value)).Value == value
            && ScoreText.Read(NumberText.Show(value, 3)).Value == value
            && ScoreText.Read(NumberText.Points(value), 10).Value == value).QuickCheckThrowOnFailure();

    [Fact]
    public void Comma_and_dot_are_read_alike_where_they_can_not_mean_thousands() =>
        Prop.ForAll(Numbers, value =>
        {
            var shown = NumberText.Points(value);
            return ScoreText.Read(shown.Replace(',', '.'), 999).Value == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_either_empty_a_number_not_assigned_or_a_problem() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var read = ScoreText.Read(text);
            return new[] { read.IsEmpty, read.Value is not null, read.NotAssigned, read.Problem is not null }.Count(holds => holds) == 1;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<decimal> Numbers =>
        Gen.Choose(-999_999_999, 999_999_999).Select(thousandths => thousandths / 1000m).ToArbitrary();
}
