using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Registrations;

public sealed class RegistrationStepTests
{
    private static readonly DateTime Due = new(2026, 2, 15, 17, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);
    private static readonly Actor Staff = Cases.ActorOf(Role.DepartmentStaff, Place.Own);

    [Fact]
    public void A_list_without_lines_is_not_issued() =>
        Assert.Contains("ít nhất một dòng", Assert.IsType<Verdict.NotNowVerdict>(With(0).MayIssue(Staff, Due)).Why, StringComparison.Ordinal);

    [Fact]
    public void After_the_closing_a_list_is_refused_with_the_moment_and_the_remedy_and_an_extension_opens_it_again()
    {
        var registration = With(1);
        registration.Round!.ClosesAt = Due.AddDays(10);
        var late = Due.AddDays(10).AddMinutes(1);
        var refused = Assert.IsType<Verdict.NotNowVerdict>(registration.MayIssue(Staff, late));
        Assert.Contains("đã đóng lúc", refused.Why, StringComparison.Ordinal);
        Assert.Contains("gia hạn", refused.Why, StringComparison.Ordinal);
        registration.Round.Extensions.Add(new RegistrationExtension
        {
            RoundId = registration.RoundId,
            DepartmentId = registration.DepartmentId,
            UntilAt = late.AddDays(1),
            Reason = "Bão",
            GrantedByName = "Cán bộ Bộ",
            GrantedAt = late,
        });
        Assert.True(registration.MayIssue(Staff, late).IsAllowed);
    }

    [Fact]
    public void A_list_that_was_sent_in_time_and_taken_back_is_corrected_after_the_closing_too()
    {
        var registration = With(1).In(nameof(Registration.State), RegistrationState.ToSign);
        registration.Round!.ClosesAt = Due.AddDays(10);
        Assert.True(registration.Submit(Due).IsAllowed);
        Assert.True(registration.Withdraw(Staff, "Sai tên").IsAllowed);
        var late = Due.AddDays(11);
        Assert.Equal((true, true), (registration.MayEdit(Staff, late).IsAllowed, registration.MayIssue(Staff, late).IsAllowed));
    }

    [Fact]
    public void Being_late_counts_from_the_first_sending_and_the_last_minute_is_in_time()
    {
        var registration = With(1);
        Assert.False(registration.IsLate(Due));
        Assert.True(registration.IsLate(Due.AddTicks(1)));
        registration.In(nameof(Registration.State), RegistrationState.ToSign);
        Assert.True(registration.Submit(Due).IsAllowed);
        Assert.False(registration.IsLate(Due.AddYears(1)));
        registration.In(nameof(Registration.State), RegistrationState.ToSign);
        Assert.True(registration.Submit(Due.AddDays(5)).IsAllowed);
        Assert.False(registration.IsLate(Due.AddYears(1)));
        Assert.Equal(Due.AddDays(5), registration.SubmittedAt);
    }

    [Fact]
    public void A_list_is_returned_with_a_reason_for_the_whole_or_for_lines_and_never_without_one()
    {
        var registration = With(3).In(nameof(Registration.State), RegistrationState.Submitted);
        Assert.IsType<Verdict.NotNowVerdict>(registration.ReturnLines(Officer, " ", new Dictionary<Guid, string> { [registration.Lines[0].Id] = "  " }));
        Assert.Equal(RegistrationState.Submitted, registration.State);
        Assert.True(registration.ReturnLines(Officer, "", new Dictionary<Guid, string> { [registration.Lines[1].Id] = "Sai tên" }).IsAllowed);
        Assert.Equal(RegistrationState.Returned, registration.State);
        Assert.Equal(["", "Sai tên", ""], registration.Lines.Select(line => line.ReturnReason));
        Assert.Equal("Trả lại 1 dòng; lý do ghi tại từng dòng.", registration.StateReason);
    }

    [Fact]
    public void Returning_again_replaces_the_reasons_and_approval_takes_them_away()
    {
        var registration = With(2).In(nameof(Registration.State), RegistrationState.Submitted);
        registration.ReturnLines(Officer, "", new Dictionary<Guid, string> { [registration.Lines[0].Id] = "Sai tên" });
        registration.In(nameof(Registration.State), RegistrationState.Submitted);
        registration.ReturnLines(Officer, "Thiếu chữ ký", new Dictionary<Guid, string> { [registration.Lines[1].Id] = "Sai danh hiệu" });
        Assert.Equal(["", "Sai danh hiệu"], registration.Lines.Select(line => line.ReturnReason));
        registration.In(nameof(Registration.State), RegistrationState.Submitted);
        Assert.True(registration.Approve(Officer, Due).IsAllowed);
        Assert.All(registration.Lines, line => Assert.Empty(line.ReturnReason));
    }

    [Fact]
    public void A_result_that_is_not_attained_needs_a_reason_and_results_are_sent_when_every_line_has_one()
    {
        var registration = With(2).In(nameof(Registration.State), RegistrationState.Approved);
        var (first, second) = (registration.Lines[0], registration.Lines[1]);
        Assert.True(registration.EnterResult(Staff, first, LineResult.Attained, "", " 12/QĐ-STTTT  ngày 20/12/2026 ").IsAllowed);
        Assert.Equal("12/QĐ-STTTT ngày 20/12/2026", first.ResultDecision);
        Assert.Contains("Còn 1 dòng", registration.SendResults(Staff, Due).Why, StringComparison.Ordinal);
        Assert.Contains("rút đăng ký", registration.EnterResult(Staff, second, LineResult.Withdrawn, " ", "").Why, StringComparison.Ordinal);
        Assert.Null(second.Result);
        Assert.True(registration.EnterResult(Staff, second, LineResult.Withdrawn, "Chuyển công tác", "9").IsAllowed);
        Assert.Equal(("Chuyển công tác", ""), (second.ResultReason, second.ResultDecision));
        Assert.True(registration.SendResults(Staff, Due).IsAllowed);
        Assert.Equal(RegistrationState.ResultsSent, registration.State);
        Assert.IsType<Verdict.NotNowVerdict>(registration.EnterResult(Staff, second, LineResult.Attained, "", ""));
    }

    [Fact]
    public void A_returned_line_is_corrected_by_a_change_and_returned_anew_by_the_next_return()
    {
        var registration = With(2).In(nameof(Registration.State), RegistrationState.Submitted);
        registration.ReturnLines(Officer, "", new Dictionary<Guid, string> { [registration.Lines[0].Id] = "Sai danh hiệu" });
        registration.Lines[0].Write("LDTT", "", "");
        Assert.False(registration.Lines[0].IsCorrected);
        registration.Lines[0].Write("CSTDCS", "", "");
        registration.Lines[1].Write("CSTDCS", "", "");
        Assert.Equal([(true, "Sai danh hiệu"), (false, "")], registration.Lines.Select(line => (line.IsCorrected, line.ReturnReason)));
        registration.In(nameof(Registration.State), RegistrationState.Submitted);
        registration.ReturnLines(Officer, "", new Dictionary<Guid, string> { [registration.Lines[0].Id] = "Vẫn sai" });
        Assert.False(registration.Lines[0].IsCorrected);
    }

    [Fact]
    public void Results_from_before_an_approval_was_taken_back_do_not_count_until_entered_again()
    {
        var registration = With(1).In(nameof(Registration.State), RegistrationState.Approved);
        registration.EnterResult(Staff, registration.Lines[0], LineResult.Attained, "", "12/QĐ");
        Assert.True(registration.Reopen(Officer, "Có đơn thư").IsAllowed);
        Assert.True(registration.Lines[0].IsEarlierResult);
        Assert.True(registration.Approve(Officer, Due).IsAllowed);
        Assert.Contains("Còn 1 dòng", registration.SendResults(Staff, Due).Why, StringComparison.Ordinal);
        registration.EnterResult(Staff, registration.Lines[0], LineResult.Attained, "", "12/QĐ");
        Assert.True(registration.SendResults(Staff, Due).IsAllowed);
    }

    private static Registration With(int lines)
    {
        var round = new RegistrationRound { Year = Cases.Year, OpensOn = new DateOnly(2026, 1, 5), DueAt = Due };
        var registration = new Registration { RoundId = round.Id, Round = round, DepartmentId = Cases.DepartmentAt(Place.Own), Year = Cases.Year };
        for (var index = 0; index < lines; index++)
        {
            registration.Lines.Add(new RegistrationLine { RegistrationId = registration.Id, PersonId = Guid.CreateVersion7(), KindCode = "LDTT", Position = index + 1 });
        }

        return registration;
    }
}
