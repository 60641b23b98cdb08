using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Domain.Tests.Pledges;

public sealed class ClauseListTests
{
    [Fact]
    public void A_numbered_list_with_letters_and_strokes_becomes_three_levels() => Assert.Equal(
        [(0, "Quản lý nhà nước"), (1, "Bưu chính"), (2, "Chuyển phát"), (1, "Viễn thông"), (0, "Phong trào")],
        Read("1. Quản lý nhà nước\na) Bưu chính\n- Chuyển phát\nb) Viễn thông\n2. Phong trào"));

    [Theory]
    [InlineData("I. Một\n1. Hai\n2. Ba\nII. Bốn", 0, 1, 1, 0)]
    [InlineData("1. Một\n1.1. Hai\n1.1.1 Ba\n1.2) Bốn\n2. Năm", 0, 1, 2, 1, 0)]
    [InlineData("Điều 1. Một\n1. Hai\nĐiều 2. Ba", 0, 1, 0)]
    [InlineData("1) Một\n+ Hai\n+ Ba\n2) Bốn", 0, 1, 1, 0)]
    [InlineData("- Một\n– Hai\n— Ba", 0, 0, 0)]
    [InlineData("• Một\n• Hai", 0, 0)]
    [InlineData("1/ Một\n2/ Hai", 0, 0)]
    [InlineData("a. Một\nđ. Hai\ne. Ba", 0, 0, 0)]
    public void Every_usual_kind_of_number_is_known(string pasted, params int[] levels) =>
        Assert.Equal(levels, ClauseList.Split(pasted).Select(clause => clause.Level));

    [Fact]
    public void A_line_without_a_number_goes_on_with_the_one_above() =>
        Assert.Equal([(0, "Một dòng dài bị ngắt"), (0, "Hai")], Read("1. Một dòng dài\n   bị ngắt\n\n2. Hai"));

    [Fact]
    public void Paragraphs_without_numbers_are_contents_and_strokes_stand_under_them() =>
        Assert.Equal([(0, "Đoạn một, cụ thể:"), (1, "Ý một"), (1, "Ý hai"), (0, "Đoạn hai")], Read("Đoạn một, cụ thể:\n\n– Ý một\n\n– Ý hai\n\nĐoạn hai"));

    [Theory]
    [InlineData("2023 là năm chuyển đổi số")]
    [InlineData("1.500 doanh nghiệp được hỗ trợ")]
    [InlineData("Ban hành kế hoạch")]
    [InlineData("8,5 điểm trở lên")]
    public void A_sentence_that_begins_with_a_figure_keeps_it(string sentence) => Assert.Equal([(0, sentence)], Read(sentence));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" \n \n")]
    [InlineData("1. \n2. ")]
    public void Nothing_gives_nothing(string? pasted) => Assert.Empty(ClauseList.Split(pasted));

    [Fact]
    public void One_clause_of_several_lines_is_no_list()
    {
        Assert.False(ClauseList.IsList("1. Một\ndòng tiếp"));
        Assert.True(ClauseList.IsList("1. Một\n2. Hai"));
    }

    [Fact]
    public void Nothing_is_deeper_than_the_deepest_level() =>
        Assert.Equal([0, 1, 2, 2], ClauseList.Split("I. A\n1. B\na) C\n- D").Select(clause => clause.Level));

    private static IEnumerable<(int, string)> Read(string pasted) => ClauseList.Split(pasted).Select(clause => (clause.Level, clause.Text));
}
