using EmulationPortal.Documents.Decisions;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>The words of a decision that need no host.</summary>
public sealed class DecisionPaperTests
{
    [Fact]
    public void A_correction_names_the_ministry_that_gave_the_award_whichever_corrects_it()
    {
        var given = DecisionOf(DecisionKind.Award, null, new DateOnly(2023, 3, 15));
        var correction = DecisionOf(DecisionKind.Correction, given, new DateOnly(2026, 11, 23));
        var kind = new AwardKind
        {
            Code = AwardCodes.MinistryMerit,
            Name = "Bằng khen của bộ, ban, ngành, tỉnh",
            ShortName = "BK",
            Nature = AwardNature.Form,
            Level = AwardLevel.MinistryProvince,
            Authority = "Bộ trưởng",
            LegalBasis = "Đ.74",
        };
        var document = new DecisionPaper { Decision = correction, Kinds = new Dictionary<string, AwardKind> { [kind.Code] = kind }, Original = given, Ministry = "Bộ Khoa học và Công nghệ" }.ToDocument();
        Assert.Equal(["Bộ Khoa học và Công nghệ"], document.IssuingBodies);
        Assert.Equal("Danh sách tập thể được đính chính Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông", document.Annexes[0].Title);
    }

    private static AwardDecision DecisionOf(DecisionKind kind, AwardDecision? original, DateOnly on)
    {
        var decision = new AwardDecision
        {
            Kind = kind,
            OriginalId = original?.Id,
            Year = 2022,
            Title = "tặng Bằng khen",
            Notation = "QĐ",
            Authority = "Bộ trưởng",
            SignerTitle = "Bộ trưởng",
            SignerName = "A",
            DecidedOn = on,
        };
        decision.Lines.Add(new DecisionLine
        {
            DecisionId = decision.Id,
            OriginalLineId = original?.Lines[0].Id,
            CollectiveId = Guid.Empty,
            DepartmentId = Guid.Empty,
            Recipient = RecipientKind.Collective,
            KindCode = AwardCodes.MinistryMerit,
            Ordinal = 1,
            Name = original is null ? "Sở A" : "Sở B",
            Merit = "Thành tích",
            Reason = "Sai tên",
        });
        return decision;
    }
}
