using System.Text;
using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

public class VietnameseTextTests
{
    [Theory]
    [InlineData("Thắng thang", "thang thang")]
    [InlineData("%", "%")]
    [InlineData(" _ ", "_")]
    [InlineData("[", "[")]
    [InlineData("%an", "an")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Signs_alone_are_sought_as_themselves_and_find_nothing(string? typed, string words) =>
        Assert.Equal(words, string.Join(' ', VietnameseText.WordsSought(typed)));

    [Theory]
    [InlineData("  Sở  Thông tin\u00A0và\tTruyền thông ", "Sở Thông tin và Truyền thông")]
    [InlineData("Điê\u0323n Biên", "Điện Biên")]
    [InlineData("Lai\u200B Châu\uFEFF", "Lai Châu")]
    [InlineData("dòng một\r\ndòng hai", "dòng một dòng hai")]
    [InlineData(null, "")]
    [InlineData(" \u00A0 ", "")]
    public void One_line_is_stored_composed_and_with_single_spaces(string? typed, string stored) =>
        Assert.Equal(stored, VietnameseText.Normalise(typed));

    [Fact]
    public void Several_lines_keep_their_breaks_and_at_most_one_blank_line() =>
        Assert.Equal("Một hai\n\nBa", VietnameseText.NormaliseLines("\n Một  hai \r\n\r\n\r\nBa\n"));

    [Theory]
    [InlineData("Thắng", "thang")]
    [InlineData("ĐIỆN BIÊN", "dien bien")]
    [InlineData("Đắk Nông", "dak nong")]
    [InlineData("Ðà Nẵng", "da nang")]
    [InlineData("1459/QĐ-BTTTT", "1459 qd btttt")]
    [InlineData("Bà Rịa – Vũng Tàu", "ba ria vung tau")]
    [InlineData("“Đổi mới, sáng tạo”…", "doi moi sang tao")]
    [InlineData("H' Hen Niê", "h hen nie")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Search_ignores_accents_case_and_punctuation(string? text, string key) =>
        Assert.Equal(key, VietnameseText.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    public void Old_and_new_tone_placement_meet(string old, string now) =>
        Assert.Equal(VietnameseText.Fold(old), VietnameseText.Fold(now));

    [Fact]
    public void Half_a_surrogate_pair_is_not_an_error()
    {
        Assert.Equal("a\uFFFDb", VietnameseText.Normalise("a\uD800b"));
        Assert.Equal("a b", VietnameseText.Fold("a\uD800b"));
        Assert.Equal("a\uFFFDb", VietnameseText.Normalise("a\uFFFEb"));
    }

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Prop.ForAll(AnyText, text => Same(VietnameseText.Normalise(text), VietnameseText.Normalise)).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_a_folded_text_changes_nothing() =>
        Prop.ForAll(AnyText, text => Same(VietnameseText.Fold(text), VietnameseText.Fold)).QuickCheckThrowOnFailure();

    [Fact]
    public void Composed_and_decomposed_text_have_the_same_keys() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text =>
        {
            var (composed, decomposed) = (text.Normalize(NormalizationForm.FormC), text.Normalize(NormalizationForm.FormD));
            return VietnameseText.Fold(composed) == VietnameseText.Fold(decomposed)
                && VietnameseText.SortKey(composed) == VietnameseText.SortKey(decomposed)
                && VietnameseText.Normalise(decomposed) == VietnameseText.Normalise(composed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_search_key_holds_only_lower_case_ascii_for_vietnamese_text() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text => VietnameseText.Fold(text).All(character => char.IsAsciiLetterLower(character) || character == ' '))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyText => ArbMap.Default.ArbFor<string>();

    private static bool Same(string once, Func<string?, string> again) => again(once) == once;
}
