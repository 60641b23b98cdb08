using EmulationPortal.Domain.Minutes;

namespace EmulationPortal.Domain.Tests.Minutes;

public sealed class PaperProseTests
{
    [Fact]
    public void Figures_stand_in_braces_and_words_keep_their_spaces()
    {
        var paragraph = Assert.Single(PaperProse.Paragraphs("Có {số đơn vị dự}/{số đơn vị} đơn vị dự."));

        Assert.Equal(
            [new("Có ", false), new("số đơn vị dự", true), new("/", false), new("số đơn vị", true), new(" đơn vị dự.", false)],
            paragraph);
    }

    [Fact]
    public void Every_line_is_a_paragraph_and_blank_ones_are_none() =>
        Assert.Equal(2, PaperProse.Paragraphs("Một.\n\n  \nHai.\n").Count);

    [Theory]
    [InlineData("{Đơn vị  dẫn đầu}")]
    [InlineData("{ đơn vị dẫn đầu }")]
    public void A_name_is_understood_with_other_spaces_and_capitals(string text)
    {
        Assert.Null(PaperProse.Problem(text));
        Assert.Equal([PaperProse.Leading], PaperProse.Named(text));
    }

    [Theory]
    [InlineData("Điện Biên được 7 phiếu và 98,5 điểm, đạt 6/7.", "7 phiếu|98,5 điểm|6/7")]
    [InlineData("Có {số đơn vị dự}/{số đơn vị} đơn vị; {điểm cao nhất} điểm.", "")]
    [InlineData("Đồng ý 6/7 phiếu, nhắc lại 6/7 phiếu.", "6/7 phiếu")]
    [InlineData("Ngày 20/02/2023, ngày 15/12, tháng 12/2025; Thông tư 12/2019/TT-BTTTT; Quyết định 1459/QĐ-BTTTT.", "")]
    public void Votes_and_points_typed_in_digits_are_found_but_days_and_numbers_of_documents_are_not(string text, string found) =>
        Assert.Equal(found, string.Join('|', PaperProse.TypedFigures(text)));

    [Fact]
    public void A_printed_name_is_compared_with_the_accounts_that_will_sign_without_accents()
    {
        var signer = new PaperSigner { PaperId = Guid.Empty, Position = 1, Capacity = "Chủ trì", PersonName = "Lò Văn Sơn" };
        Assert.Null(signer.NameProblem(["LO VAN SON"]));
        Assert.Null(signer.NameProblem([]));
        Assert.Contains("tài khoản sẽ ký là “Giám đốc Sơn La”", signer.NameProblem(["Giám đốc Sơn La"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Có {số người} dự", "{số người}")]
    [InlineData("Có {} dự", "{}")]
    [InlineData("Có số đơn vị} dự", "đứng lẻ")]
    [InlineData("Có {số đơn vị dự", "đứng lẻ")]
    [InlineData("{{năm}}", "đứng lẻ")]
    public void What_is_no_figure_is_said_with_the_names_or_the_remedy(string text, string said) =>
        Assert.Contains(said, PaperProse.Problem(text), StringComparison.Ordinal);

    [Fact]
    public void Every_text_that_a_paper_begins_with_names_known_figures_only_and_fits()
    {
        foreach (var part in Enum.GetValues<PaperPart>())
        {
            Assert.Null(PaperProse.Problem(PaperText.Draft(part)));
            Assert.InRange(PaperText.Draft(part).Length, 0, PaperText.PartLength);
        }
    }

    [Fact]
    public void Every_part_belongs_to_exactly_one_kind_and_has_a_name()
    {
        var parts = Enum.GetValues<PaperKind>().SelectMany(PaperText.Parts).ToList();

        Assert.Equal(Enum.GetValues<PaperPart>(), parts.Order());
        Assert.Equal(parts.Count, parts.Select(PaperText.Name).Distinct().Count());
    }
}
