using EmulationPortal.Documents.Proposals;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>The submission's parts that need no host.</summary>
public sealed class ProposalSubmissionTests
{
    [Theory]
    [InlineData("Sở Thông tin và Truyền thông tỉnh Sơn La", "/TTr-STTTT")]
    [InlineData("Sở Khoa học và Công nghệ thành phố Hải Phòng", "/TTr-SKHCN")]
    public void It_has_room_for_its_number_before_the_notation_of_the_department(string department, string expected) => Assert.Equal(
        expected,
        new ProposalSubmission { Title = "Đề nghị khen thưởng", Year = 2026, Department = department, Ministry = "Bộ Khoa học và Công nghệ", Province = "Sơn La", SignerName = "Lò Văn Sơn", Lines = [] }.ToDocument().Number);
}
