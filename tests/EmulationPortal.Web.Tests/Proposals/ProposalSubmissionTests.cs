using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Proposals;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>The submission's parts that need no host.</summary>
public sealed class ProposalSubmissionTests
{
    [Theory]
    [InlineData(ProposalKind.YearlyMerit, "kết quả thực hiện phong trào thi đua")]
    [InlineData(ProposalKind.AdHoc, "thành tích đột xuất")]
    [InlineData(ProposalKind.Medal, "đóng góp cho ngành")]
    public void What_it_rests_on_is_said_by_its_kind(ProposalKind kind, string expected)
    {
        var document = new ProposalSubmission { Title = "Đề nghị", Kind = kind, Year = 2026, Department = "Sở Khoa học và Công nghệ tỉnh Sơn La", Ministry = "Bộ Khoa học và Công nghệ", Province = "Sơn La", SignerName = "Lò Văn Sơn", Lines = [] }.ToDocument();
        Assert.Contains(document.Body.OfType<Paragraph>(), paragraph => paragraph.Runs.Any(run => run.Text.Contains(expected, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ProposalKind.Medal, AwardCodes.AdvancedWorker, false)]
    [InlineData(ProposalKind.Medal, AwardCodes.LabourOrderThird, false)]
    [InlineData(ProposalKind.Medal, "KNC_BO_TINH", true)]
    [InlineData(ProposalKind.YearlyMerit, "KNC_BO_TINH", false)]
    [InlineData(ProposalKind.YearlyMerit, AwardCodes.AdvancedWorker, true)]
    [InlineData(ProposalKind.AdHoc, AwardCodes.AdvancedWorker, false)]
    [InlineData(ProposalKind.AdHoc, AwardCodes.MinistryMerit, true)]
    [InlineData(ProposalKind.Movement, AwardCodes.MinistryFlag, true)]
    public void Each_kind_of_proposal_asks_for_its_awards(ProposalKind kind, string code, bool expected)
    {
        var nature = code is AwardCodes.AdvancedWorker or AwardCodes.MinistryFlag ? AwardNature.Title : AwardNature.Form;
        Assert.Equal(expected, ProposalText.Asks(kind, KindOf(code, nature, code)));
    }

    [Fact]
    public void An_award_of_any_ministry_is_called_as_the_ministrys_own() => Assert.Equal(
        ("Bằng khen của Bộ trưởng Bộ Khoa học và Công nghệ", "Cờ thi đua của Bộ Khoa học và Công nghệ"),
        (AwardText.NameAt(KindOf(AwardCodes.MinistryMerit, AwardNature.Form, "Bằng khen của bộ, ban, ngành, tỉnh"), "Bộ Khoa học và Công nghệ"),
         AwardText.NameAt(KindOf(AwardCodes.MinistryFlag, AwardNature.Title, "Cờ thi đua của bộ, ban, ngành, tỉnh"), "Bộ Khoa học và Công nghệ")));

    [Theory]
    [InlineData("Sở Thông tin và Truyền thông tỉnh Sơn La", "/TTr-STTTT")]
    [InlineData("Sở Khoa học và Công nghệ thành phố Hải Phòng", "/TTr-SKHCN")]
    public void It_has_room_for_its_number_before_the_notation_of_the_department(string department, string expected) => Assert.Equal(
        expected,
        new ProposalSubmission { Title = "Đề nghị khen thưởng", Year = 2026, Department = department, Ministry = "Bộ Khoa học và Công nghệ", Province = "Sơn La", SignerName = "Lò Văn Sơn", Lines = [] }.ToDocument().Number);

    private static AwardKind KindOf(string code, AwardNature nature, string name) =>
        new() { Code = code, Name = name, ShortName = code, Nature = nature, Level = AwardLevel.MinistryProvince, Authority = "Bộ trưởng", LegalBasis = "Luật" };
}
