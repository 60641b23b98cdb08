using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Tests.Obligations;

public sealed class RuleTests
{
    private const int Year = 2026;
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly DateTime Now = VietnamTime.ToUtc(Today, new TimeOnly(9, 0));
    private static readonly Guid Cluster = Guid.NewGuid();
    private static readonly Guid Leader = Guid.NewGuid();
    private static readonly Guid Deputy = Guid.NewGuid();
    private static readonly Guid Member = Guid.NewGuid();
    private static readonly Actor Officer = new(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    [Fact]
    public void There_is_one_rule_for_each_kind()
    {
        Assert.Equal(ObligationKindText.All, ObligationRules.All.Select(rule => rule.Kind));
        Assert.All(ObligationKindText.All, kind => Assert.NotEmpty(ObligationKindText.Name(kind)));
    }

    [Fact]
    public void A_year_without_records_and_dates_owes_the_report_before_15_December_only()
    {
        var facts = Facts();
        var owed = Assert.Single(ObligationRules.All.Derive(facts));
        Assert.Equal((ObligationKind.ClusterReport, Leader, new DateOnly(2026, 12, 14)), (owed.Kind, owed.OwnerId!.Value, owed.Due.On));
    }

    [Fact]
    public void Self_scoring_is_due_at_the_soft_deadline_and_done_once_sent()
    {
        var year = OpenYear();
        var facts = Facts() with { Years = [year], Sheets = [Sheet(year, Member, SheetState.Draft), Sheet(year, Leader, SheetState.Submitted)] };
        var owed = new SelfScoreRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value);
        Assert.Equal(ObligationState.Soon, owed[Member].StateAt(Now));
        Assert.Equal("còn 5 ngày (hạn 17:00 ngày 15/11/2026)", owed[Member].DueWords(Now));
        Assert.Equal(ObligationState.Done, owed[Leader].StateAt(Now));
    }

    [Fact]
    public void A_returned_sheet_is_owed_again()
    {
        var year = OpenYear();
        var facts = Facts() with { Years = [year], Sheets = [Sheet(year, Member, SheetState.Returned)] };
        Assert.False(Assert.Single(new SelfScoreRule().Of(facts)).IsDone);
    }

    [Fact]
    public void An_extension_moves_the_day_of_the_one_it_was_granted_to()
    {
        var year = OpenYear();
        year.Extend(Officer, new ExtensionWish(StageKind.SelfScoring, Cluster, Member, VietnamTime.ToUtc(new DateOnly(2026, 11, 30), new TimeOnly(17, 0))), "Bão lũ", Now);
        var facts = Facts() with { Years = [year], Sheets = [Sheet(year, Member, SheetState.Draft), Sheet(year, Leader, SheetState.Draft)] };
        var owed = new SelfScoreRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value, obligation => obligation.Due.On);
        Assert.Equal(new DateOnly(2026, 11, 30), owed[Member]);
        Assert.Equal(new DateOnly(2026, 11, 15), owed[Leader]);
    }

    [Fact]
    public void The_leader_owes_the_scoring_of_the_others_and_the_deputy_that_of_the_leader()
    {
        var year = OpenYear();
        var facts = Facts() with
        {
            Years = [year],
            Sheets = [Sheet(year, Leader, SheetState.Forwarded), Sheet(year, Deputy, SheetState.Submitted), Sheet(year, Member, SheetState.Forwarded)],
        };
        var owed = new ClusterScoreRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value);
        Assert.Equal((false, "Đã gửi Bộ 1/2 bảng điểm."), (owed[Leader].IsDone, owed[Leader].Detail));
        Assert.True(owed[Deputy].IsDone);
    }

    [Fact]
    public void A_year_that_is_being_prepared_owes_no_scores()
    {
        var year = Prepared();
        var facts = Facts() with { Years = [year], Sheets = [Sheet(year, Member, SheetState.Draft)], Parts = [new PartFact(year.Id, Cluster, null)] };
        Assert.Empty(new SelfScoreRule().Of(facts));
        Assert.Empty(new PublicationRule().Of(facts));
    }

    [Fact]
    public void The_ministry_owes_review_and_publication_of_each_cluster()
    {
        var year = OpenYear();
        var facts = Facts() with { Years = [year], Sheets = [Sheet(year, Member, SheetState.Approved), Sheet(year, Leader, SheetState.Forwarded)], Parts = [new PartFact(year.Id, Cluster, null)] };
        var review = Assert.Single(new MinistryReviewRule().Of(facts));
        Assert.Equal((null, false, "Đã duyệt 1/2 bảng điểm."), (review.OwnerId, review.IsDone, review.Detail));
        var published = Assert.Single(new PublicationRule().Of(facts with { Parts = [new PartFact(year.Id, Cluster, Now)] }));
        Assert.True(published.IsDone);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(RegistrationState.Draft, false)]
    [InlineData(RegistrationState.ToSign, false)]
    [InlineData(RegistrationState.Submitted, true)]
    [InlineData(RegistrationState.Returned, false)]
    [InlineData(RegistrationState.Approved, true)]
    [InlineData(RegistrationState.ResultsSent, true)]
    [InlineData(RegistrationState.Settled, true)]
    public void A_registration_is_done_once_the_ministry_has_it(RegistrationState? state, bool done)
    {
        var facts = Facts() with { Round = Round(), Registrations = state is { } there ? [new RegistrationFact(Member, there, Now, null)] : [] };
        Assert.Equal(done, new RegistrationRule().Of(facts).Single(obligation => obligation.OwnerId == Member).IsDone);
    }

    [Fact]
    public void Results_are_owed_by_those_whose_list_was_approved()
    {
        var facts = Facts() with { Round = Round(), Registrations = [new RegistrationFact(Member, RegistrationState.Approved, Now, null), new RegistrationFact(Leader, RegistrationState.ResultsSent, Now, Now)] };
        Assert.Equal([(Leader, true), (Member, false)], new RegistrationResultsRule().Of(facts).Select(obligation => (obligation.OwnerId!.Value, obligation.IsDone)).OrderByDescending(pair => pair.Item2));
    }

    [Fact]
    public void A_movement_is_joined_by_its_day_reported_at_its_end_and_summed_up_within_a_month()
    {
        var movement = new MovementFact(Guid.NewGuid(), "Chuyển đổi số", false, null, null, Year, new DateOnly(2026, 5, 30), new DateOnly(2026, 11, 30), MovementState.Launched);
        var facts = Facts() with
        {
            Movements = [movement],
            Units = [new UnitFact(movement.Id, Guid.NewGuid(), Member, ParticipationState.Joined), new UnitFact(movement.Id, Guid.NewGuid(), Member, ParticipationState.Called), new UnitFact(movement.Id, Guid.NewGuid(), Leader, ParticipationState.Reported)],
        };
        var join = new MovementJoinRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value);
        Assert.Equal((ObligationState.Late, "Đã hưởng ứng 1/2 đơn vị."), (join[Member].StateAt(Now), join[Member].Detail));
        Assert.True(join[Leader].IsDone);
        var report = new MovementReportRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value);
        Assert.Equal((ObligationState.Open, ObligationState.Done), (report[Member].StateAt(Now), report[Leader].StateAt(Now)));
        var summary = Assert.Single(new MovementSummaryRule().Of(facts));
        Assert.Equal((null, new DateOnly(2026, 12, 30), ObligationState.Coming), (summary.OwnerId, summary.Due.On, summary.StateAt(Now)));
    }

    [Fact]
    public void Of_a_closed_movement_nobody_owes_an_answer_any_more()
    {
        var movement = new MovementFact(Guid.NewGuid(), "Đã xong", false, null, null, Year, new DateOnly(2026, 5, 30), new DateOnly(2026, 9, 30), MovementState.Closed);
        var facts = Facts() with { Movements = [movement], Units = [new UnitFact(movement.Id, Guid.NewGuid(), Member, ParticipationState.Called)] };
        Assert.Empty(new MovementJoinRule().Of(facts));
        Assert.Empty(new MovementReportRule().Of(facts));
        Assert.True(Assert.Single(new MovementSummaryRule().Of(facts)).IsDone);
    }

    [Fact]
    public void The_pledge_is_the_leaders_to_issue_and_each_partys_to_sign()
    {
        var facts = Facts(new ObligationDate { CalendarId = Guid.Empty, Kind = ObligationKind.PledgeIssued, DueOn = new DateOnly(2026, 3, 31) });
        Assert.Equal((Leader, ObligationState.Late, "/giao-uoc/them"), Only(new PledgeIssuedRule(), facts));
        var pledge = new PledgeFact(Guid.NewGuid(), Cluster, PledgeState.Issued, Now, Guid.NewGuid(), new DateOnly(2026, 11, 12), [new SignerFact(Member, SignatoryState.Waiting, null), new SignerFact(Leader, SignatoryState.Signed, Now)]);
        facts = facts with { Pledges = [pledge] };
        Assert.Equal(ObligationState.Done, Only(new PledgeIssuedRule(), facts).State);
        var signed = new PledgeSignedRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value, obligation => obligation.StateAt(Now));
        Assert.Equal((ObligationState.Soon, ObligationState.Done), (signed[Member], signed[Leader]));

        (Guid Owner, ObligationState State, string Link) Only(ObligationRule rule, ObligationFacts from)
        {
            var owed = Assert.Single(rule.Of(from));
            return (owed.OwnerId!.Value, owed.StateAt(Now), owed.Link);
        }
    }

    [Fact]
    public void A_content_with_a_day_is_owed_by_each_party_until_it_answers()
    {
        var clause = Guid.NewGuid();
        var facts = Facts() with { Promises = [new PromiseFact(Guid.NewGuid(), clause, Cluster, Member, "4.a", new DateOnly(2026, 11, 30), null), new PromiseFact(Guid.NewGuid(), clause, Cluster, Leader, "4.a", new DateOnly(2026, 11, 30), Now)] };
        Assert.Equal([(Member, false), (Leader, true)], new PledgePromiseRule().Of(facts).Select(obligation => (obligation.OwnerId!.Value, obligation.IsDone)));
    }

    [Fact]
    public void A_meeting_is_due_on_the_ministrys_day_until_it_is_called_and_the_acclaim_waits_for_it()
    {
        var facts = Facts(new ObligationDate { CalendarId = Guid.Empty, Kind = ObligationKind.Meeting, DueOn = new DateOnly(2027, 2, 28) });
        Assert.Equal(new DateOnly(2027, 2, 28), Assert.Single(new MeetingRule().Of(facts)).Due.On);
        Assert.Equal(ObligationState.Coming, Assert.Single(new AcclaimRule().Of(facts)).StateAt(Now));
        var starts = VietnamTime.ToUtc(new DateOnly(2027, 1, 20), new TimeOnly(14, 0));
        facts = facts with { Meetings = [new MeetingFact(Guid.NewGuid(), Cluster, MeetingState.Closed, starts, starts, HasLeadingUnit: true, null)] };
        Assert.Equal((new DateOnly(2027, 1, 20), true), Assert.Single(new MeetingRule().Of(facts).Select(obligation => (obligation.Due.On, obligation.IsDone))));
        Assert.True(Assert.Single(new AcclaimRule().Of(facts)).IsDone);
    }

    [Fact]
    public void A_cluster_may_have_a_later_day_for_its_report_and_a_paper_report_counts()
    {
        var facts = Facts(
            new ObligationDate { CalendarId = Guid.Empty, Kind = ObligationKind.ClusterReport, DueOn = new DateOnly(2026, 12, 14) },
            new ObligationDate { CalendarId = Guid.Empty, Kind = ObligationKind.ClusterReport, ClusterId = Cluster, DueOn = new DateOnly(2027, 3, 10) });
        var owed = Assert.Single(new ClusterReportRule().Of(facts));
        Assert.Equal((new DateOnly(2027, 3, 10), false), (owed.Due.On, owed.IsDone));
        facts = facts with { Filings = [new FilingFact(ObligationKind.ClusterReport, Cluster, new DateOnly(2027, 3, 1))] };
        Assert.True(Assert.Single(new ClusterReportRule().Of(facts)).IsDone);
        Assert.Empty(new MidYearReportRule().Of(facts));
    }

    [Fact]
    public void A_proposal_counts_once_it_was_sent()
    {
        var facts = Facts(new ObligationDate { CalendarId = Guid.Empty, Kind = ObligationKind.Proposal, DueOn = new DateOnly(2027, 1, 15) }) with
        {
            Proposals = [new ProposalFact(Guid.NewGuid(), Member, ProposalState.ToSign, null), new ProposalFact(Guid.NewGuid(), Leader, ProposalState.Accepted, Now), new ProposalFact(Guid.NewGuid(), Leader, ProposalState.Draft, null)],
        };
        var owed = new ProposalRule().Of(facts).ToDictionary(obligation => obligation.OwnerId!.Value, obligation => (obligation.IsDone, obligation.Link));
        Assert.Equal((false, true, "/de-nghi/moi"), (owed[Member].IsDone, owed[Leader].IsDone, owed[Deputy].Link));
    }

    [Fact]
    public void Names_are_proofed_when_none_waits()
    {
        var facts = Facts() with { Proofs = [new ProofFact(Guid.NewGuid(), Member, new DateOnly(2026, 11, 8), 3, 1, Now), new ProofFact(Guid.NewGuid(), Leader, new DateOnly(2026, 11, 8), 2, 0, Now)] };
        Assert.Equal([ObligationState.Late, ObligationState.Done], new NameProofRule().Of(facts).Select(obligation => obligation.StateAt(Now)));
    }

    [Fact]
    public void Keys_differ_between_obligations_and_stay_when_one_is_done()
    {
        var year = OpenYear();
        var open = Facts() with { Years = [year], Round = Round(), Sheets = [Sheet(year, Member, SheetState.Draft), Sheet(year, Leader, SheetState.Draft)], Parts = [new PartFact(year.Id, Cluster, null)] };
        var owed = ObligationRules.All.Derive(open);
        Assert.Equal(owed.Count, owed.Select(obligation => obligation.Key).Distinct().Count());
        Assert.All(owed, obligation => Assert.True(obligation.Key.Length <= Obligation.KeyLength));
        var done = ObligationRules.All.Derive(open with { Registrations = [new RegistrationFact(Member, RegistrationState.Submitted, Now, null)] });
        Assert.Equal(owed.Select(obligation => obligation.Key), done.Select(obligation => obligation.Key));
    }

    private static ObligationFacts Facts(params ObligationDate[] dates)
    {
        var calendar = dates.Length == 0 ? ObligationCalendar.Usual(Year) : new ObligationCalendar { Year = Year };
        calendar.Dates.AddRange(dates);
        return new ObligationFacts(Year, Today, calendar)
        {
            Members = [new MemberFact(Cluster, Leader, "sonla"), new MemberFact(Cluster, Deputy, "laichau"), new MemberFact(Cluster, Member, "dienbien")],
            Duties = [new DutyFact(Cluster, Leader, Deputy)],
        };
    }

    private static RegistrationRound Round() => new() { Year = Year, OpensOn = new DateOnly(2026, 1, 5), DueAt = Now.AddDays(3), ResultsDueAt = Now.AddDays(30) };

    private static SheetFact Sheet(EmulationYear year, Guid department, SheetState state) => new(Guid.NewGuid(), year.Id, Cluster, department, state, state == SheetState.Draft ? null : Now, Now);

    private static EmulationYear OpenYear()
    {
        var year = Prepared();
        Assert.True(year.Open(Officer).IsAllowed);
        return year;
    }

    private static EmulationYear Prepared()
    {
        var year = new EmulationYear { BlocId = Guid.NewGuid(), Year = Year };
        year.SetStages(StageText.All.Select((stage, index) => new PlannedStage(
            stage, new DateOnly(2026, 11, 1), VietnamTime.ToUtc(new DateOnly(2026, 11, 15).AddDays(10 * index), new TimeOnly(17, 0)), VietnamTime.ToUtc(new DateOnly(2026, 11, 17).AddDays(10 * index), new TimeOnly(17, 0)))));
        return year;
    }
}
