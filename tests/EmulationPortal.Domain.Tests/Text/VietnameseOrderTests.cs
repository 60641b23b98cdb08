using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

public class VietnameseOrderTests
{
    [Fact]
    public void Letters_follow_the_vietnamese_alphabet() =>
        AssertInOrder(VietnameseText.SortKey, [.. "aăâbcdđeêghiklmnoôơpqrstuưvxy".Select(letter => letter.ToString())]);

    [Fact]
    public void Tones_follow_the_order_of_dictionaries() =>
        AssertInOrder(VietnameseText.SortKey, "ma", "mà", "mả", "mã", "má", "mạ", "man");

    [Fact]
    public void A_tone_decides_before_the_next_word() =>
        AssertInOrder(VietnameseText.SortKey, "Hoa Mai", "Hoà An", "Hoang");

    [Fact]
    public void Provinces_stand_in_vietnamese_order() =>
        AssertInOrder(
            VietnameseText.SortKey,
            "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Gia Lai", "Hà Giang", "Hải Phòng", "Hòa Bình", "Lai Châu", "Lạng Sơn", "Lào Cai", "Sơn La");

    [Fact]
    public void Numbers_inside_names_count_by_value() =>
        AssertInOrder(VietnameseText.SortKey, "Cụm 1", "Cụm 02", "Cụm 10", "Cụm Tây Nam Bộ");

    [Fact]
    public void Codes_of_criteria_count_by_value() =>
        AssertInOrder(VietnameseText.SortKey, "1", "1.1", "1.2", "1.2.3", "1.10", "2");

    [Fact]
    public void Old_and_new_tone_placement_and_case_are_one_name()
    {
        Assert.Equal(VietnameseText.SortKey("Hoà Bình"), VietnameseText.SortKey("HÒA BÌNH"));
        Assert.Equal(VietnameseText.SortKey("Hoà"), VietnameseText.SortKey("Hoa\u0300"));
    }

    [Fact]
    public void People_stand_by_given_name_then_middle_then_family_name() =>
        AssertInOrder(
            VietnameseText.GivenNameSortKey,
            "Trần An", "Nguyễn Bình An", "Trần Bình An", "Lê Văn An", "Lê Văn Anh", "Lê Thị Ánh", "Đỗ Ân", "Vũ Bình", "Lò Văn Đăng", "Hoàng Đức");

    [Fact]
    public void A_single_name_and_an_empty_one_have_keys()
    {
        Assert.Equal("", VietnameseText.GivenNameSortKey(" "));
        Assert.Equal(VietnameseText.SortKey("Hương"), VietnameseText.GivenNameSortKey("Hương"));
    }

    [Fact]
    public void An_apostrophe_does_not_part_a_name() =>
        Assert.Equal(VietnameseText.SortKey("HHen Niê"), VietnameseText.SortKey("H’Hen Niê"));

    [Fact]
    public void Keys_hold_only_what_every_database_orders_alike() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text =>
            VietnameseText.GivenNameSortKey(text).All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterLower(character)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_stands_before_every_longer_word_that_begins_with_it() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text =>
            string.CompareOrdinal(VietnameseText.SortKey(text), VietnameseText.SortKey(text + "a")) < 0)
            .QuickCheckThrowOnFailure();

    private static void AssertInOrder(Func<string, string> key, params string[] names) =>
        Assert.Equal(names, names.Reverse().OrderBy(key, StringComparer.Ordinal));
}
