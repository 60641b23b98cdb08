using EmulationPortal.Domain.Evidence;

namespace EmulationPortal.Domain.Tests.Evidence;

public sealed class EvidenceFileNameTests
{
    [Theory]
    [InlineData("Báo cáo năm.pdf", "Báo cáo năm.pdf")]
    [InlineData(@"Văn bản\đi\Báo cáo.PDF", "Báo cáo.PDF")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("quyết định.docx", "quyết định.docx.pdf")]
    [InlineData(".pdf", "tai-lieu.pdf")]
    [InlineData(null, "tai-lieu.pdf")]
    public void The_kept_name_has_no_folder_and_ends_as_its_content_demands(string? uploadedAs, string kept) =>
        Assert.Equal(kept, EvidenceFileName.Kept(uploadedAs, EvidenceTypes.Pdf));

    [Fact]
    public void A_long_name_is_cut_before_its_ending()
    {
        var kept = EvidenceFileName.Kept(new string('ă', 400) + ".pdf", EvidenceTypes.Pdf);
        Assert.Equal(200, kept.Length);
        Assert.EndsWith("ă.pdf", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Số 15/BC: \"năm\".pdf", "Số 15_BC_ _năm_.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1.x.pdf", "_LPT1.x.pdf")]
    [InlineData("1.", "1")]
    [InlineData("báo cáo...", "báo cáo")]
    [InlineData("?", "_")]
    public void An_unpackable_name_suits_windows(string name, string expected) => Assert.Equal(expected, EvidenceFileName.Unpackable(name));
}
