using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Tests.Workflows;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Proposals;

public sealed class ProposalTests
{
    private static readonly DateTime Now = new(2027, 1, 20, 3, 0, 0, DateTimeKind.Utc);

    private readonly Actor owner = Cases.ActorOf(Role.DepartmentStaff, Place.Own);
    private readonly Actor officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);

    [Fact]
    public void An_empty_proposal_is_not_issued()
    {
        var proposal = New();
        Assert.Contains("chưa có cá nhân, tập thể nào", proposal.MayIssue(owner).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_lacks_a_condition_holds_the_proposal_back_until_its_reason_is_written()
    {
        var proposal = New();
        var line = Add(proposal);
        line.Eligibility = EligibilityVerdict.NotYet;
        Assert.Contains("Còn 1 dòng", proposal.MayIssue(owner).Why, StringComparison.Ordinal);
        line.Reason = "Có văn bản xác nhận kèm theo";
        Assert.True(proposal.Issue(owner, Guid.CreateVersion7()).IsAllowed);
        Assert.Equal(ProposalState.ToSign, proposal.State);
    }

    [Fact]
    public void A_line_without_words_for_the_certificate_holds_the_proposal_back()
    {
        var proposal = New();
        Add(proposal).Merit = string.Empty;
        Assert.False(proposal.MayIssue(owner).IsAllowed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("15/ĐN")]
    [InlineData(" ")]
    [InlineData("99999999999")]
    public void A_number_of_the_register_is_a_positive_whole_number(string typed)
    {
        var refused = Sent().Accept(officer, 2027, typed, officer.UserId, Now);
        Assert.False(refused.IsAllowed);
        Assert.Contains("số nguyên dương", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_returned_proposal_keeps_what_was_said_of_lines_left_out_and_is_examined_anew()
    {
        var proposal = Sent();
        var (kept, wrong) = (Add(proposal), Add(proposal));
        Assert.True(proposal.Accept(officer, 2027, " 015 ", officer.UserId, Now).IsAllowed);
        Assert.Equal((2027, "15"), (proposal.IntakeYear, proposal.IntakeNumber));
        Assert.True(proposal.CheckLine(officer, kept, true, "").IsAllowed);
        Assert.Contains("lý do", proposal.CheckLine(officer, wrong, false, " ").Why, StringComparison.Ordinal);
        Assert.True(proposal.CheckLine(officer, wrong, false, "Thiếu báo cáo thành tích").IsAllowed);
        Assert.True(proposal.Return(officer, "Bổ sung hồ sơ").IsAllowed);
        Assert.Equal(("", "Thiếu báo cáo thành tích"), (kept.ReturnReason, wrong.ReturnReason));
        Assert.All(proposal.Lines, line => Assert.Equal(LineStanding.Proposed, line.Standing));
    }

    [Fact]
    public void The_check_closes_when_every_line_is_judged_and_opens_again_until_a_council_has_judged_one()
    {
        var proposal = Sent();
        var line = Add(proposal);
        Assert.True(proposal.Accept(officer, 2027, "16", officer.UserId, Now).IsAllowed);
        Assert.Contains("Còn 1 dòng chưa thẩm định", proposal.CloseCheck(officer).Why, StringComparison.Ordinal);
        Assert.True(proposal.CheckLine(officer, line, true, "").IsAllowed);
        Assert.True(proposal.CloseCheck(officer).IsAllowed);
        Assert.True(proposal.ReopenCheck(officer, "Xem lại").IsAllowed);
        Assert.True(proposal.CloseCheck(officer).IsAllowed);
        Assert.True(line.Conclude(true, "").IsAllowed);
        Assert.Contains("hội đồng xét", proposal.ReopenCheck(officer, "Xem lại").Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_in_without_a_number_is_refused()
    {
        var proposal = Sent();
        Assert.Contains("số đến", proposal.Accept(officer, 2027, "  ", officer.UserId, Now).Why, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Submitted, proposal.State);
    }

    [Fact]
    public void A_draft_that_was_issued_once_is_not_removed()
    {
        var proposal = New();
        Assert.True(proposal.MayDiscard(owner).IsAllowed);
        Add(proposal);
        Assert.True(proposal.Issue(owner, Guid.CreateVersion7()).IsAllowed);
        Assert.True(proposal.Recall(owner, "Sửa").IsAllowed);
        Assert.Contains("đã từng được phát hành", proposal.MayDiscard(owner).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_proposed_twice_for_the_same_award_nor_by_another_department_nor_for_an_award_of_others()
    {
        var proposal = New();
        var (person, title) = (Candidate(), Kind(AwardCodes.BaseFighter, forPersons: true));
        Assert.Null(proposal.WhyNot(person, title, new DateOnly(2027, 1, 20)));
        proposal.Add(person, title.Code, LineOrigin.Search);
        Assert.Contains("chỉ đề nghị một lần", proposal.WhyNot(person, title, new DateOnly(2027, 1, 20)), StringComparison.Ordinal);
        Assert.Contains("thuộc đơn vị khác", proposal.WhyNot(Candidate() with { DepartmentId = Cases.DepartmentAt(Place.Member) }, title, new DateOnly(2027, 1, 20)), StringComparison.Ordinal);
        Assert.Contains("dành cho tập thể", proposal.WhyNot(person, Kind(AwardCodes.MinistryFlag, forPersons: false), new DateOnly(2027, 1, 20)), StringComparison.Ordinal);
        Assert.Contains("Hãy chọn danh hiệu", proposal.WhyNot(person, null, new DateOnly(2027, 1, 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_proposes_whole_departments_of_any_of_its_members()
    {
        var proposal = new Proposal { Kind = ProposalKind.YearlyMerit, Year = 2026, Title = "Đề nghị", DepartmentId = Cases.DepartmentAt(Place.Own), ClusterId = Cases.Cluster };
        var flag = Kind(AwardCodes.MinistryFlag, forPersons: false);
        var unit = new ProposalCandidate(RecipientKind.Collective, Guid.CreateVersion7(), "Sở A", Cases.DepartmentAt(Place.Member), false, null, true);
        Assert.Null(proposal.WhyNot(unit, flag, new DateOnly(2027, 1, 20)));
        Assert.Contains("không phải tập thể của cả đơn vị", proposal.WhyNot(unit with { IsWholeDepartment = false }, flag, new DateOnly(2027, 1, 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_line_closes_the_gap_and_shifting_stays_within_the_list()
    {
        var proposal = New();
        var (first, second, third) = (Add(proposal), Add(proposal), Add(proposal));
        proposal.Shift(third, -1);
        Assert.Equal((1, 3, 2), (first.Position, second.Position, third.Position));
        proposal.Shift(first, -1);
        proposal.Remove(first);
        Assert.Equal((2, 1), (second.Position, third.Position));
    }

    private static Proposal New() => new()
    {
        Kind = ProposalKind.YearlyMerit,
        Year = 2026,
        Title = "Đề nghị khen thưởng thành tích năm 2026",
        DepartmentId = Cases.DepartmentAt(Place.Own),
        Merit = ProposalText.MeritOf(ProposalKind.YearlyMerit, 2026),
    };

    private static Proposal Sent() => New().In(nameof(Proposal.State), ProposalState.Submitted);

    private static ProposalLine Add(Proposal proposal) => proposal.Add(Candidate(), AwardCodes.BaseFighter, LineOrigin.Search);

    private static ProposalCandidate Candidate() => new(RecipientKind.Person, Guid.CreateVersion7(), "Ông A", Cases.DepartmentAt(Place.Own), false, null, false);

    private static AwardKind Kind(string code, bool forPersons) => new()
    {
        Code = code,
        Name = code,
        ShortName = code,
        Nature = AwardNature.Title,
        Level = AwardLevel.Grassroots,
        ForPersons = forPersons,
        ForCollectives = !forPersons,
        Authority = "",
        LegalBasis = "",
        ValidFrom = new DateOnly(2017, 10, 1),
    };
}
