using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Decisions;

/// <summary>Numbers, order and standing of decisions, and the words for recipients.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Numbers_follow_one_another_and_never_go_back_in_time()
    {
        var series = new DecisionNumberSeries { Year = 2026, Notation = "QĐ-BKHCN" };
        Assert.Equal([1, 2], [series.Take(new DateOnly(2026, 1, 5)), series.Take(new DateOnly(2026, 1, 7))]);
        Assert.Null(series.WhyNotOn(new DateOnly(2026, 1, 7)));
        Assert.Contains("02/QĐ-BKHCN", series.WhyNotOn(new DateOnly(2026, 1, 6)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", AwardStatus.InForce)]
    [InlineData("Correction", AwardStatus.Corrected)]
    [InlineData("Correction,Reissue", AwardStatus.Reissued)]
    [InlineData("Reissue,Correction", AwardStatus.Corrected)]
    [InlineData("Revocation", AwardStatus.Revoked)]
    [InlineData("Revocation,Correction", AwardStatus.Revoked)]
    public void The_status_follows_from_the_decisions_about_an_award(string about, AwardStatus expected) =>
        Assert.Equal(expected, DecisionText.StatusAfter([.. about.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DecisionKind>)]));

    [Fact]
    public void Lines_are_numbered_through_all_annexes_highest_form_first_collectives_before_persons()
    {
        var kinds = new[] { Kind("CO", AwardNature.Title, 5), Kind("BK", AwardNature.Form, 3) }.ToDictionary(kind => kind.Code);
        DecisionLine person = Line("BK", RecipientKind.Person, "Ông B"), second = Line("BK", RecipientKind.Person, "Bà A"), collective = Line("BK", RecipientKind.Collective, "Sở Y"), flag = Line("CO", RecipientKind.Collective, "Sở X");
        PlacedLine[] placed = [new(person, "unit1", "b", 1), new(second, "unit2", "a", 2), new(collective, "unit3", "y", 1), new(flag, "unit4", "x", 1)];
        AnnexList.Arrange(placed, kinds, AnnexOrder.ByUnit);
        Assert.Equal([1, 2, 3, 4], [flag.Ordinal, collective.Ordinal, person.Ordinal, second.Ordinal]);
        AnnexList.Arrange(placed, kinds, AnnexOrder.ByName);
        Assert.Equal([1, 2, 4, 3], [flag.Ordinal, collective.Ordinal, person.Ordinal, second.Ordinal]);
        Assert.Equal([("CO", 1), ("BK", 1), ("BK", 2)], AnnexList.Of([person, second, collective, flag], kinds).Select(annex => (annex.Kind.Code, annex.Lines.Count)));
    }

    [Theory]
    [InlineData("Ông Nguyễn Văn Ánh", "Ông Nguyễn V… Á…")]
    [InlineData("Bà Trần Thị B", "Bà Trần T… B…")]
    [InlineData("Y Bhăm", "Y B…")]
    public void A_public_page_masks_all_of_a_name_but_the_family_name_and_first_letters(string name, string masked) =>
        Assert.Equal(masked, RecipientWords.Masked(name));

    [Fact]
    public void Issuing_is_refused_with_each_missing_thing_and_takes_no_number_then()
    {
        var decision = Draft();
        var series = new DecisionNumberSeries { Year = 2026, Notation = "QĐ-BKHCN" };
        var today = new DateOnly(2026, 3, 2);
        var officer = Workflows.Cases.ActorOf(Role.MinistryOfficer, Workflows.Place.Own);
        Assert.False(decision.Issue(officer, series, today, today).IsAllowed);
        Assert.Equal((0, (int?)null), (series.Last, decision.Number));

        decision.Lines.Add(Line("BK", RecipientKind.Person, "Ông B"));
        decision.Bases.Add(new DecisionBasis { DecisionId = decision.Id, Position = 1, Text = "Căn cứ Luật" });
        decision.Articles.Add(new DecisionArticle { DecisionId = decision.Id, Position = 1, Text = "Hiệu lực" });
        decision.SignerId = Guid.CreateVersion7();
        Assert.Contains("sau hôm nay", decision.Issue(officer, series, today.AddDays(1), today).Why, StringComparison.Ordinal);
        Assert.True(decision.Issue(officer, series, today, today).IsAllowed);
        Assert.Equal((1, "01/QĐ-BKHCN", DecisionState.ToSign), (series.Last, decision.FullNumber, decision.State));

        Assert.True(decision.Recall(officer, "Sai tên").IsAllowed);
        Assert.True(decision.Issue(officer, series, today, today).IsAllowed);
        Assert.Equal((1, "01/QĐ-BKHCN"), (series.Last, decision.FullNumber));
    }

    [Fact]
    public void A_recipient_with_the_same_form_twice_holds_the_decision_back()
    {
        var decision = Draft();
        var person = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++) decision.Lines.Add(new DecisionLine { DecisionId = decision.Id, PersonId = person, DepartmentId = Guid.Empty, Recipient = RecipientKind.Person, KindCode = "BK", Name = "Ông B", Merit = "Có thành tích" });
        Assert.Contains(decision.Obstacles(), obstacle => obstacle.Contains("2 dòng cùng một", StringComparison.Ordinal));
    }

    private static AwardDecision Draft() => new()
    {
        Kind = DecisionKind.Award,
        Year = 2025,
        Title = "tặng Bằng khen",
        Notation = "QĐ-BKHCN",
        Authority = "Bộ trưởng",
        SignerTitle = "Bộ trưởng",
        SignerName = "Nguyễn Văn A",
    };

    private static AwardKind Kind(string code, AwardNature nature, int position) => new()
    {
        Code = code,
        Name = code,
        ShortName = code,
        Nature = nature,
        Level = AwardLevel.MinistryProvince,
        ForPersons = true,
        ForCollectives = true,
        Authority = "Bộ trưởng",
        LegalBasis = "Luật",
        Position = position,
        ValidFrom = new DateOnly(2017, 1, 1),
    };

    private static DecisionLine Line(string code, RecipientKind recipient, string name) => new()
    {
        DecisionId = Guid.Empty,
        PersonId = recipient == RecipientKind.Person ? Guid.CreateVersion7() : null,
        CollectiveId = recipient == RecipientKind.Person ? null : Guid.CreateVersion7(),
        DepartmentId = Guid.Empty,
        Recipient = recipient,
        KindCode = code,
        Name = name,
        Merit = "Có thành tích",
    };
}
