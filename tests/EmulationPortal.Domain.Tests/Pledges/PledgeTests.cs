using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Pledges;

public sealed class PledgeTests
{
    private static readonly DateTime Now = new(2026, 11, 10, 2, 0, 0, DateTimeKind.Utc);

    private static readonly DateOnly Today = new(2026, 11, 10);

    private static Actor Leader => Cases.ActorOf(Role.DepartmentStaff, Place.Leader);

    private static Actor Member => Cases.ActorOf(Role.DepartmentDirector, Place.Member);

    [Fact]
    public void An_edit_takes_answers_back_and_says_whose()
    {
        var pledge = Consulted();
        Agree(pledge, Member);
        var edit = pledge.Rewrite(pledge.Words, [.. pledge.Content().Lines.Select(line => line with { Text = line.Text + " thêm" })]);
        Assert.Equal([PartyOf(pledge, Member)], edit.Overtaken);
        Assert.True(PartyOf(pledge, Member).IsOvertaken(pledge.Revision));
        Assert.Equal(PartyAnswer.Waiting, PartyOf(pledge, Member).AnswerTo(pledge.Revision));
        Assert.Contains(PartyOf(pledge, Member), pledge.NotAgreed());
        Assert.Contains(edit.Changes, change => change is { Name: "Nội dung 1", After: "Một thêm" });
    }

    [Fact]
    public void Who_is_asked_has_a_week_unless_a_date_was_set_and_a_date_that_has_passed_is_refused()
    {
        var pledge = Consulted();
        Assert.Equal(Today.AddDays(7), pledge.CommentsBy);
        Assert.False(pledge.IsConsultationLate(Today.AddDays(7)));
        Assert.True(pledge.IsConsultationLate(Today.AddDays(8)));
        Assert.True(pledge.Comment(Member, Guid.CreateVersion7(), null, "Trễ mà vẫn góp ý", Now.AddDays(9)).IsAllowed);

        var late = Drafted();
        late.Place = "Sơn La";
        late.CommentsBy = Today.AddDays(-1);
        Assert.Contains("Hạn góp ý 09/11/2026 đã qua", late.Consult(Leader, Today).Why, StringComparison.Ordinal);
        late.CommentsBy = Today;
        Assert.True(late.Consult(Leader, Today).IsAllowed);
        Assert.Equal(Today, late.CommentsBy);
    }

    [Fact]
    public void What_all_have_signed_holds_when_a_later_one_is_issued_and_what_is_being_signed_does_not()
    {
        var old = Consulted();
        var later = new Pledge { Kind = old.Kind, ClusterId = old.ClusterId, FirstYear = old.FirstYear, LastYear = old.LastYear, ReplacesId = old.Id };
        Assert.True(old.In(nameof(Pledge.State), PledgeState.Issued).GivesWayAtIssueOf(later));
        Assert.False(old.In(nameof(Pledge.State), PledgeState.Signed).GivesWayAtIssueOf(later));
        Assert.False(old.In(nameof(Pledge.State), PledgeState.Issued).GivesWayAtIssueOf(Consulted()));
    }

    [Fact]
    public void An_answer_to_a_text_that_was_edited_meanwhile_is_refused()
    {
        var pledge = Consulted();
        var read = pledge.Revision;
        pledge.Rewrite(pledge.Words with { Theme = "Chủ đề mới" }, pledge.Content().Lines);
        var verdict = pledge.Agree(Member, PartyOf(pledge, Member), read, "Giám đốc", "Nguyễn Văn A", Now);
        Assert.IsType<Verdict.NotNowVerdict>(verdict);
        Assert.Contains("vừa được sửa", verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_is_no_new_revision_and_keeps_the_answers()
    {
        var pledge = Consulted();
        Agree(pledge, Member);
        var edit = pledge.Rewrite(pledge.Words, pledge.Content().Lines);
        Assert.Empty(edit.Changes);
        Assert.Empty(edit.Overtaken);
        Assert.Equal(PartyAnswer.Agreed, PartyOf(pledge, Member).AnswerTo(pledge.Revision));
    }

    [Fact]
    public void Another_order_of_the_same_clauses_is_a_change()
    {
        var pledge = Consulted();
        var revision = pledge.Revision;
        var edit = pledge.Rewrite(pledge.Words, [.. pledge.Content().Lines.Reverse()]);
        Assert.NotEmpty(edit.Changes);
        Assert.Equal(revision + 1, pledge.Revision);
        Assert.Equal(["Hai", "Một"], pledge.InOrder.Select(clause => clause.Text));
    }

    [Fact]
    public void A_removed_clause_leaves_its_comment_with_its_code()
    {
        var pledge = Consulted();
        var clause = pledge.InOrder.Last();
        pledge.Comment(Member, Guid.CreateVersion7(), clause, "Bỏ mục này", Now);
        pledge.Rewrite(pledge.Words, [.. pledge.Content().Lines.Take(1)]);
        var comment = Assert.Single(pledge.Comments);
        Assert.Null(comment.ClauseId);
        Assert.Equal("2", comment.ClauseCode);
        Assert.Single(pledge.Clauses);
    }

    [Fact]
    public void Nobody_answers_for_another_party()
    {
        var pledge = Consulted();
        var verdict = pledge.Agree(Member, PartyOf(pledge, Leader), pledge.Revision, "Giám đốc", "Nguyễn Văn A", Now);
        Assert.IsType<Verdict.NeverVerdict>(verdict);
    }

    [Fact]
    public void Only_the_account_of_a_trade_union_answers_for_it_and_nobody_answers_for_both_sides()
    {
        var pledge = Consulted();
        pledge.AddParty(Member.DepartmentId!.Value, "Công đoàn Sở Member", isUnion: true);
        var (own, union) = (pledge.Parties[1], pledge.Parties[2]);
        var (clerk, chair) = (Member with { UserId = Guid.CreateVersion7(), Name = "Chuyên viên" }, Member with { UserId = Guid.CreateVersion7(), Name = "Chủ tịch" });
        Assert.IsType<Verdict.NotNowVerdict>(Answer(clerk, union));
        union.UserId = chair.UserId;
        Assert.IsType<Verdict.NeverVerdict>(Answer(clerk, union));
        Assert.IsType<Verdict.NeverVerdict>(Answer(chair, own));
        Assert.True(Answer(clerk, own).IsAllowed);
        union.UserId = clerk.UserId;
        Assert.Contains("cả hai bên", Answer(clerk, union).Why, StringComparison.Ordinal);
        union.UserId = chair.UserId;
        Assert.True(Answer(chair, union).IsAllowed);

        Verdict Answer(Actor actor, PledgeParty party) => pledge.Agree(actor, party, pledge.Revision, "Giám đốc", "Nguyễn Văn A", Now);
    }

    [Fact]
    public void A_text_with_an_open_comment_or_a_nameless_signatory_is_not_closed()
    {
        var pledge = Consulted();
        foreach (var actor in new[] { Leader, Member }) Agree(pledge, actor);
        Assert.True(pledge.IssueObstacles().Count == 0, string.Join(" ", pledge.IssueObstacles()));
        pledge.Comment(Member, Guid.CreateVersion7(), null, "Cần sửa", Now);
        Assert.Contains("1 góp ý chưa được trả lời", pledge.Issue(Leader, "", Now).Why, StringComparison.Ordinal);
        pledge.Resolve(Leader, pledge.Comments[0], "Đã sửa", true, Now);
        PartyOf(pledge, Member).PersonName = "";
        Assert.Contains("Chưa có họ tên", pledge.Issue(Leader, "", Now).Why, StringComparison.Ordinal);
        PartyOf(pledge, Member).PersonName = "Nguyễn Văn A";
        Assert.True(pledge.Issue(Leader, "", Now).IsAllowed);
        Assert.Equal(PledgeState.Issued, pledge.State);
    }

    [Fact]
    public void A_text_that_not_all_agreed_to_is_closed_with_a_reason_only()
    {
        var pledge = Consulted();
        Agree(pledge, Leader);
        (PartyOf(pledge, Member).Title, PartyOf(pledge, Member).PersonName) = ("Giám đốc", "Nguyễn Văn B");
        var refused = pledge.Issue(Leader, " ", Now);
        Assert.Contains("Còn 1 bên chưa thống nhất (Sở Member)", refused.Why, StringComparison.Ordinal);
        Assert.True(pledge.Issue(Leader, "Đã thống nhất tại hội nghị.", Now).IsAllowed);
    }

    [Fact]
    public void A_paper_pledge_has_no_answers_to_wait_for_and_keeps_its_source()
    {
        var pledge = Drafted();
        Assert.True(pledge.RecordSigned(Leader, new DateOnly(2023, 2, 20), "Báo Nhân Dân", Now).IsAllowed);
        Assert.True(pledge is { State: PledgeState.Signed, IsOnPaper: true, Source: "Báo Nhân Dân" });
    }

    [Fact]
    public void The_ministry_withdraws_only_what_was_recorded_from_paper()
    {
        var officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);
        var signed = Consulted().In(nameof(Pledge.State), PledgeState.Signed);
        Assert.IsType<Verdict.NeverVerdict>(signed.Withdraw(officer, "Sai"));
        var paper = Drafted();
        paper.RecordSigned(officer, new DateOnly(2023, 2, 20), "Báo", Now);
        Assert.True(paper.Withdraw(officer, "Sai nguồn").IsAllowed);
    }

    [Fact]
    public void Results_are_written_by_each_party_for_itself_in_the_years_of_the_pledge_until_they_are_public()
    {
        var pledge = Consulted().In(nameof(Pledge.State), PledgeState.Signed);
        Assert.True(pledge.MayWriteResult(Member, Member.DepartmentId!.Value, Cases.Year, isPublished: false).IsAllowed);
        Assert.IsType<Verdict.NeverVerdict>(pledge.MayWriteResult(Member, Leader.DepartmentId!.Value, Cases.Year, isPublished: false));
        Assert.IsType<Verdict.NotNowVerdict>(pledge.MayWriteResult(Member, Member.DepartmentId!.Value, Cases.Year + 1, isPublished: false));
        Assert.IsType<Verdict.NotNowVerdict>(pledge.MayWriteResult(Member, Member.DepartmentId!.Value, Cases.Year, isPublished: true));
    }

    [Fact]
    public void Headings_are_not_answered_for_unless_they_have_a_target()
    {
        var pledge = Drafted();
        var percent = new ClauseTarget(TargetKind.Percent, Figure: 95);
        pledge.Rewrite(pledge.Words, [Line(0, "Nhóm"), Line(1, "Việc"), Line(0, "Nhóm có chỉ tiêu") with { Target = percent }, Line(1, "Việc khác"), Line(0, "Việc cuối")]);
        Assert.Equal(["Việc", "Nhóm có chỉ tiêu", "Việc khác", "Việc cuối"], pledge.Promised().Select(clause => clause.Text));
    }

    [Fact]
    public void Who_does_not_lead_the_cluster_in_that_year_begins_no_pledge_of_it()
    {
        Assert.True(Pledge.MayBegin(PledgeKind.Cluster, Cases.Cluster, Cases.Year, Leader).IsAllowed);
        Assert.IsType<Verdict.NeverVerdict>(Pledge.MayBegin(PledgeKind.Cluster, Cases.Cluster, Cases.Year + 1, Leader));
        Assert.IsType<Verdict.NeverVerdict>(Pledge.MayBegin(PledgeKind.Cluster, Cases.Cluster, Cases.Year, Member));
        Assert.True(Pledge.MayBegin(PledgeKind.Department, null, Cases.Year, Member).IsAllowed);
    }

    [Fact]
    public void The_leader_of_the_year_before_writes_the_pledge_while_nobody_leads_the_coming_year()
    {
        var preparing = Leader with { ComingDuties = [new(Cases.Cluster, Cases.Year + 1, AppointmentDuty.Leader, Leader.DepartmentId!.Value)] };
        var coming = new Pledge { Kind = PledgeKind.Cluster, ClusterId = Cases.Cluster, FirstYear = Cases.Year + 1, LastYear = Cases.Year + 1 };
        Assert.True(Pledge.MayBegin(PledgeKind.Cluster, Cases.Cluster, Cases.Year + 1, preparing).IsAllowed);
        Assert.True(coming.May(PledgeStep.Edit, preparing).IsAllowed);
        Assert.False(coming.May(PledgeStep.Edit, Leader).IsAllowed);
        Assert.IsType<Verdict.NeverVerdict>(Pledge.MayBegin(PledgeKind.Cluster, Cases.Cluster, Cases.Year + 2, preparing));
    }

    [Theory]
    [InlineData(TargetKind.Percent, TargetSense.AtLeast, 95, 95, true)]
    [InlineData(TargetKind.Percent, TargetSense.AtLeast, 95, 94.9, false)]
    [InlineData(TargetKind.Number, TargetSense.AtMost, 2, 3, false)]
    [InlineData(TargetKind.Number, TargetSense.AtMost, 2, 0, true)]
    public void A_figure_is_measured_against_its_target(TargetKind kind, TargetSense sense, double wanted, double got, bool kept) =>
        Assert.Equal(kept, new ClauseTarget(kind, sense, (decimal)wanted).IsKept((decimal)got, null));

    [Fact]
    public void A_day_is_kept_on_the_day_itself_and_not_after()
    {
        var target = new ClauseTarget(TargetKind.Date, On: new DateOnly(2026, 11, 30));
        Assert.True(target.IsKept(null, new DateOnly(2026, 11, 30)));
        Assert.False(target.IsKept(null, new DateOnly(2026, 12, 1)));
        Assert.Null(target.IsKept(5, null));
        Assert.Equal("chậm nhất ngày 30/11/2026", target.Show());
    }

    [Fact]
    public void A_frozen_text_comes_back_as_it_was()
    {
        var pledge = Drafted();
        pledge.Rewrite(pledge.Words, [Line(0, "Một") with { Target = new ClauseTarget(TargetKind.Number, TargetSense.AtMost, 8.5m, "mô hình") }, Line(1, "Hai") with { Target = new ClauseTarget(TargetKind.Date, On: new DateOnly(2026, 1, 2)) }]);
        var thawed = pledge.Freeze(Leader, Now).Text();
        Assert.Equal(pledge.Words, thawed.Words);
        Assert.Equal(pledge.Content().Lines, thawed.Lines);
    }

    private static ClauseLine Line(int level, string text) => new(null, level, text, ClauseTarget.None);

    private static PledgeParty PartyOf(Pledge pledge, Actor actor) => pledge.Parties.Single(party => party.DepartmentId == actor.DepartmentId);

    private static void Agree(Pledge pledge, Actor actor) =>
        Assert.True(pledge.Agree(actor, PartyOf(pledge, actor), pledge.Revision, "Giám đốc", "Nguyễn Văn A", Now).IsAllowed);

    private static Pledge Drafted()
    {
        var pledge = new Pledge { Kind = PledgeKind.Cluster, ClusterId = Cases.Cluster, FirstYear = Cases.Year, LastYear = Cases.Year, Place = "Sơn La", SigningOn = new DateOnly(2026, 12, 20) };
        pledge.AddParty(Leader.DepartmentId!.Value, "Sở Leader");
        pledge.AddParty(Member.DepartmentId!.Value, "Sở Member");
        pledge.Rewrite(new PledgeWords("Cụm thi đua số 2", "", "", "", ""), [Line(0, "Một"), Line(0, "Hai")]);
        return pledge;
    }

    private static Pledge Consulted()
    {
        var pledge = Drafted();
        Assert.True(pledge.Consult(Leader, Today).IsAllowed);
        return pledge;
    }
}
