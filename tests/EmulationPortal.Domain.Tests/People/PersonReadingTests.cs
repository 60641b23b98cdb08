using EmulationPortal.Domain.People;

namespace EmulationPortal.Domain.Tests.People;

public class PersonReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData("9/3/1980", "1980-03-09", 1980)]
    [InlineData("1980", null, 1980)]
    [InlineData("", null, null)]
    public void A_birth_is_read_in_full_or_as_a_year(string typed, string? on, int? year)
    {
        var read = BirthText.Read(typed, Today);
        Assert.Null(read.Problem);
        Assert.Equal(on is null ? null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), read.On);
        Assert.Equal(year, read.Year);
    }

    [Theory]
    [InlineData("11/11/2026", "ở tương lai")]
    [InlineData("2027", "ở tương lai")]
    [InlineData("11/11/2011", "chưa đủ 15 tuổi")]
    [InlineData("1920", "hơn 100 tuổi")]
    [InlineData("31/02/1980", "không có ngày 31")]
    [InlineData("hai mươi", "Không đọc được ngày")]
    public void An_impossible_birth_is_refused_with_the_reason(string typed, string why) =>
        Assert.Contains(why, BirthText.Read(typed, Today).Problem, StringComparison.Ordinal);

    [Fact]
    public void Somebody_who_turns_fifteen_today_may_work() => Assert.Null(BirthText.Read("10/11/2011", Today).Problem);

    [Theory]
    [InlineData("034 080 001 123", "034080001123")]
    [InlineData("151.234.567", "151234567")]
    [InlineData("", "")]
    [InlineData("12345", null)]
    [InlineData("0340800011a3", null)]
    public void Identity_numbers_have_twelve_or_nine_digits(string typed, string? read) => Assert.Equal(read, IdentityNumberText.Read(typed));

    [Fact]
    public void Only_the_last_three_digits_are_shown() =>
        Assert.Equal("•••••••••123", IdentityNumberText.Masked(IdentityNumberText.Ending("034080001123")));

    [Theory]
    [InlineData("Phòng Bưu chính - Viễn thông", CollectiveKind.Division)]
    [InlineData("VĂN PHÒNG", CollectiveKind.Office)]
    [InlineData("Thanh tra Sở", CollectiveKind.Inspectorate)]
    [InlineData("Trung tâm CNTT", CollectiveKind.Centre)]
    [InlineData("Công đoàn", CollectiveKind.Other)]
    public void The_kind_of_a_collective_is_told_by_its_name(string name, CollectiveKind kind) => Assert.Equal(kind, CollectiveKindText.Of(name));

    [Theory]
    [InlineData("Ông", Honorific.Mr)]
    [InlineData("nữ", Honorific.Ms)]
    [InlineData("?", null)]
    public void The_word_of_address_is_read_from_what_lists_have(string typed, Honorific? read) => Assert.Equal(read, HonorificText.Read(typed));
}
