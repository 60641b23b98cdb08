using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Decisions;

/// <summary>What the ministry decides itself, and the words of a decision about certificates.</summary>
public sealed class DecisionAuthorityTests
{
    [Theory]
    [InlineData(AwardLevel.Grassroots, true)]
    [InlineData(AwardLevel.MinistryProvince, true)]
    [InlineData(AwardLevel.State, false)]
    public void The_ministry_gives_what_is_of_its_level_or_below_and_submits_what_the_State_gives(AwardLevel level, bool isOurs) => Assert.Equal(isOurs, DecisionAuthority.IsOurs(Kind("X", level)));

    [Fact]
    public void A_decision_with_an_award_of_the_State_is_told_which_lines_to_take_out()
    {
        var kinds = new[] { Kind("BK", AwardLevel.MinistryProvince), Kind("HC", AwardLevel.State) }.ToDictionary(kind => kind.Code);
        var decision = Decision(DecisionKind.Award, "tặng Bằng khen");
        decision.Lines.AddRange([Line(decision, "BK", 1), Line(decision, "HC", 2), Line(decision, "HC", 3)]);
        Assert.Contains("số thứ tự 2, 3", Assert.Single(DecisionAuthority.Obstacles(decision, kinds)), StringComparison.Ordinal);

        // What was given long ago can still be corrected.
        var correction = Decision(DecisionKind.Correction, "đính chính");
        correction.Lines.Add(Line(correction, "HC", 1));
        Assert.Empty(DecisionAuthority.Obstacles(correction, kinds));
    }

    [Theory]
    [InlineData(DecisionKind.Reissue, "cấp lại bằng theo Quyết định số 01/QĐ-BKHCN", "cấp lại", false)]
    [InlineData(DecisionKind.Reissue, "Cấp đổi bằng theo Quyết định số 01/QĐ-BKHCN", "cấp đổi", true)]
    [InlineData(DecisionKind.Correction, "cấp đổi", "đính chính", false)]
    public void The_first_words_of_its_title_say_whether_a_decision_exchanges_certificates(DecisionKind kind, string title, string verb, bool exchanges)
    {
        var decision = Decision(kind, title);
        Assert.Equal((verb, exchanges), (decision.Verb, decision.IsExchange));
    }

    private static AwardDecision Decision(DecisionKind kind, string title) => new()
    {
        Kind = kind,
        Year = 2026,
        Title = title,
        Notation = "QĐ-BKHCN",
        Authority = "Bộ trưởng",
        SignerTitle = "Bộ trưởng",
        SignerName = "Nguyễn Văn Ký",
    };

    private static DecisionLine Line(AwardDecision decision, string kind, int ordinal) => new()
    {
        DecisionId = decision.Id,
        DepartmentId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Recipient = RecipientKind.Person,
        KindCode = kind,
        Ordinal = ordinal,
        Name = "Ông A",
        Merit = "Thành tích",
    };

    private static AwardKind Kind(string code, AwardLevel level) => new()
    {
        Code = code,
        Name = code,
        ShortName = code,
        Nature = AwardNature.Form,
        Level = level,
        Authority = "Thủ tướng Chính phủ",
        LegalBasis = "Luật 06/2022/QH15",
        ValidFrom = new DateOnly(2024, 1, 1),
    };
}
