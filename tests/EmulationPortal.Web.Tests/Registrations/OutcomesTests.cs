using System.Net;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Meetings;
using EmulationPortal.Web.Tests.Pledges;
using Microsoft.EntityFrameworkCore;
using static EmulationPortal.Web.Tests.Registrations.RegistrationScene;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>The year's end: results line by line, their suggestion, sending, returning, settling, and what comes of them.</summary>
public sealed class OutcomesTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Results_are_entered_sent_returned_sent_again_and_settled()
    {
        var id = await ApprovedAsync();
        var (staff, officer) = (await host.LogInAsync("so.thaibinh"), await host.LogInAsync("canbo.bo"));
        Assert.Contains("Ghi và gửi kết quả đăng ký danh hiệu năm 2026", (await staff.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        var grid = await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua");
        var early = await grid.FormOf("Lưu và gửi Bộ").With("Rows[0].Result", nameof(LineResult.Attained)).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, nameof(LineResult.Attained)), (early.Status, early.FormOf("Lưu").Value("Rows[0].Result")));
        Assert.Contains("dòng chưa có kết quả", early.Text("main"), StringComparison.Ordinal);
        var form = grid.FormOf("Lưu và gửi Bộ");
        for (var index = 0; index < 5; index++) form.With($"Rows[{index}].Result", nameof(LineResult.Attained)).With($"Rows[{index}].Decision", "15/QĐ-STTTT ngày 20/12/2026");
        form.With("Rows[3].Result", nameof(LineResult.NotAttained)).With("Rows[3].Reason", "Sáng kiến không được công nhận");
        Assert.Equal($"{PathOf("thaibinh")}/xem-xet", (await form.SubmitAsync()).Path);
        Assert.Equal(RegistrationState.ResultsSent, (await host.RegistrationAsync(id)).State);
        Assert.Contains("Chốt kết quả đăng ký của 1 đơn vị năm 2026", (await officer.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);

        await (await officer.GetAsync($"{PathOf("thaibinh")}/tra-lai-ket-qua")).FormOf("Trả lại kết quả").With("Reason", "Thiếu số quyết định").SubmitAsync();
        Assert.Contains("Sửa và gửi lại kết quả", (await staff.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(RegistrationState.Approved, (await host.RegistrationAsync(id)).State);
        await (await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua")).FormOf("Lưu và gửi Bộ").SubmitAsync();
        var settled = await (await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet")).FormOf("Chốt kết quả").SubmitAsync();
        Assert.Contains("Đã chốt kết quả", settled.Text("main"), StringComparison.Ordinal);

        var attained = await host.WithDbAsync(db => db.AttainedLines(Year).ToListAsync());
        Assert.Equal(4, attained.Count);
        Assert.DoesNotContain(attained, line => line.KindCode == AwardCodes.BaseFighter);
        Assert.Empty(await host.WithDbAsync(db => db.AttainedLines(Year - 1).ToListAsync()));
        var person = (await host.RegistrationAsync(id)).Lines[0].PersonId;
        var biography = await staff.GetAsync($"/ca-nhan-tap-the/ca-nhan/{person}");
        var table = biography.Document.QuerySelectorAll("table").Single(found => found.ParentElement!.GetAttribute("aria-label") == "Đăng ký danh hiệu");
        Assert.Contains("15/QĐ-STTTT ngày 20/12/2026", table.TextContent, StringComparison.Ordinal);
        var other = await staff.GetAsync($"/ca-nhan-tap-the/ca-nhan/{(await host.RegistrationAsync(id)).Lines[3].PersonId}");
        Assert.Contains("Sáng kiến không được công nhận", other.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua")).Status);
    }

    [Fact]
    public async Task A_result_without_its_reason_is_refused_beside_its_field_and_a_withdrawal_is_told_to_the_ministry()
    {
        var id = await ApprovedAsync();
        var staff = await host.LogInAsync("so.thaibinh");
        var grid = await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua");
        var wrong = await grid.FormOf("Lưu").With("Rows[1].Result", nameof(LineResult.Withdrawn)).With("Rows[2].Decision", "7/QĐ").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "7/QĐ"), (wrong.Status, wrong.FormOf("Lưu").Value("Rows[2].Decision")));
        Assert.Contains("Hãy ghi lý do vì sao rút đăng ký.", wrong.Text(".field-error"), StringComparison.Ordinal);
        var saved = await wrong.FormOf("Lưu").With("Rows[1].Reason", "Chuyển công tác").With("Rows[2].Decision", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal((LineResult.Withdrawn, "Chuyển công tác"), ((await host.RegistrationAsync(id)).Lines[1].Result, (await host.RegistrationAsync(id)).Lines[1].ResultReason));
        Assert.Contains(await host.NoticesAsync("canbo.bo", $"{PathOf("thaibinh")}/xem-xet"), notice => notice.Contains("rút đăng ký danh hiệu năm 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_that_names_no_number_or_no_real_date_is_refused_beside_its_field_and_stays_typed()
    {
        var id = await ApprovedAsync();
        var staff = await host.LogInAsync("so.thaibinh");
        var grid = await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua");
        var wrong = await grid.FormOf("Lưu").With("Rows[0].Result", nameof(LineResult.Attained)).With("Rows[0].Decision", "linh tinh ngay 40/40/2026").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "linh tinh ngay 40/40/2026"), (wrong.Status, wrong.FormOf("Lưu").Value("Rows[0].Decision")));
        Assert.Contains("Hãy ghi số, ký hiệu và ngày có thật của quyết định", wrong.Text(".field-error"), StringComparison.Ordinal);
        var filled = await grid.FormOf("Đặt “Đạt” cho các dòng chưa có kết quả").With("FillDecision", "15/QĐ").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "15/QĐ"), (filled.Status, filled.FormOf("Lưu").Value("FillDecision")));
        Assert.Null((await host.RegistrationAsync(id)).Lines[0].Result);
        Assert.Equal(HttpStatusCode.OK, (await wrong.FormOf("Lưu").With("Rows[0].Decision", "1234/2026/QĐ-TTg, ngày 5 tháng 11 năm 2026").SubmitAsync()).Status);
    }

    [Fact]
    public async Task A_title_attained_without_a_decision_or_against_the_examination_is_sent_only_when_confirmed()
    {
        var id = await ApprovedAsync();
        await host.ChangeLinesAsync(id, registration =>
        {
            foreach (var line in registration.Lines) (line.Verdict, line.IsOverQuota) = (EligibilityVerdict.Eligible, line.KindCode == AwardCodes.BaseFighter);
        });
        var staff = await host.LogInAsync("so.thaibinh");
        var form = (await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua")).FormOf("Lưu và gửi Bộ");
        for (var index = 0; index < 5; index++) form.With($"Rows[{index}].Result", nameof(LineResult.Attained)).With($"Rows[{index}].Decision", index == 1 ? "" : "15/QĐ ngày 20/12/2026");
        var asked = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.DoesNotContain("Đã gửi kết quả", asked.Text("main"), StringComparison.Ordinal);
        Assert.Equal(["chưa ghi số, ngày quyết định", "vượt chỉ tiêu"], asked.Document.QuerySelectorAll("main form .alert-warning li").Select(item => item.TextContent.Split(": ")[1]));
        Assert.Equal(RegistrationState.Approved, (await host.RegistrationAsync(id)).State);
        await asked.FormOf("Lưu và gửi Bộ").With("IsConfirmed", "true").SubmitAsync();
        Assert.Equal(RegistrationState.ResultsSent, (await host.RegistrationAsync(id)).State);
        Assert.Contains("Đơn vị xác nhận các dòng “Đạt”", (await staff.GetAsync($"/nhat-ky/Registration/{id}")).Text("main"), StringComparison.Ordinal);
        // A report only: no award comes of it.
        Assert.Empty(await host.WithDbAsync(db => db.AwardRecords.Where(award => award.DecisionNumber.StartsWith("15/QĐ")).ToListAsync()));
    }

    [Fact]
    public async Task What_was_recorded_after_the_approval_makes_a_title_attained_doubtful_and_leaves_the_issued_verdict()
    {
        var id = await ApprovedAsync();
        await host.ChangeLinesAsync(id, registration =>
        {
            foreach (var line in registration.Lines) (line.Verdict, line.IsOverQuota) = (EligibilityVerdict.Eligible, false);
        });
        var person = (await host.RegistrationAsync(id)).Lines[0].PersonId;
        await host.WithDbAsync(db =>
        {
            db.DisciplineRecords.Add(new DisciplineRecord { PersonId = person, Kind = DisciplineKind.UnderVerification, From = new DateOnly(Year, 1, 10) });
            return db.SaveChangesAsync();
        });
        var form = (await (await host.LogInAsync("so.thaibinh")).GetAsync($"{PathOf("thaibinh")}/ket-qua")).FormOf("Lưu và gửi Bộ");
        for (var index = 0; index < 5; index++) form.With($"Rows[{index}].Result", nameof(LineResult.Attained)).With($"Rows[{index}].Decision", "15/QĐ ngày 20/12/2026");
        var asked = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Chưa được xét vì: ", asked.Text("main form .alert-warning li"), StringComparison.Ordinal);
        await asked.FormOf("Lưu và gửi Bộ").With("IsConfirmed", "true").SubmitAsync();
        var sent = await host.RegistrationAsync(id);
        Assert.Equal((RegistrationState.ResultsSent, EligibilityVerdict.Eligible), (sent.State, sent.Lines[0].Verdict));
    }

    [Fact]
    public async Task Lines_without_a_result_are_set_as_attained_at_once_and_stored_only_when_saved()
    {
        var id = await ApprovedAsync();
        var form = (await (await host.LogInAsync("so.thaibinh")).GetAsync($"{PathOf("thaibinh")}/ket-qua")).FormOf("Đặt “Đạt” cho các dòng chưa có kết quả");
        var filled = await form.With("Rows[0].Result", nameof(LineResult.NotAttained)).With("FillKind", AwardCodes.AdvancedWorker).With("FillDecision", "15/QĐ ngày 20/12/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, filled.Status);
        Assert.Contains("Đã đặt “Đạt” cho 2 dòng. Chưa được lưu", filled.Text("[role=status]"), StringComparison.Ordinal);
        Assert.All((await host.RegistrationAsync(id)).Lines, line => Assert.Null(line.Result));
        var again = filled.FormOf("Lưu và gửi Bộ");
        Assert.Equal(["NotAttained", "Attained", "Attained", "", ""], Enumerable.Range(0, 5).Select(index => again.Value($"Rows[{index}].Result") ?? ""));
        Assert.Equal(["", "15/QĐ ngày 20/12/2026"], new[] { 0, 1 }.Select(index => again.Value($"Rows[{index}].Decision") ?? ""));
        var all = await again.With("Rows[0].Reason", "Nghỉ ốm dài ngày").With("Act", "dat").With("FillKind", "").With("FillDecision", "").SubmitAsync();
        Assert.Contains("Đã đặt “Đạt” cho 2 dòng", all.Text("[role=status]"), StringComparison.Ordinal);
        var asked = await all.FormOf("Lưu và gửi Bộ").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("dòng ghi “Đạt” cần xem lại", asked.Text("main form .alert-warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grid_that_is_out_of_date_keeps_what_was_typed_and_saves_nothing()
    {
        var id = await ApprovedAsync();
        var staff = await host.LogInAsync("so.thaibinh");
        var (one, two) = (await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua"), await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua"));
        await one.FormOf("Lưu").With("Rows[0].Result", nameof(LineResult.Attained)).SubmitAsync();
        var conflict = await two.FormOf("Lưu").With("Rows[0].Result", nameof(LineResult.NotAttained)).With("Rows[0].Reason", "Không đủ").SubmitAsync();
        Assert.Equal((HttpStatusCode.Conflict, "Không đủ"), (conflict.Status, conflict.FormOf("Lưu").Value("Rows[0].Reason")));
        Assert.Contains("vừa được người khác lưu", conflict.Text("main"), StringComparison.Ordinal);
        Assert.Equal(LineResult.Attained, (await host.RegistrationAsync(id)).Lines[0].Result);
    }

    [Fact]
    public async Task Awards_of_the_year_are_suggested_and_stored_only_when_saved()
    {
        var id = await ApprovedAsync();
        var line = (await host.RegistrationAsync(id)).Lines[2];
        await host.WithDbAsync(async db =>
        {
            db.AwardRecords.Add(new AwardRecord { PersonId = line.PersonId, AwardKindCode = line.KindCode, Year = Year, DecisionNumber = "99/QĐ-STTTT", DecidedOn = new DateOnly(2026, 11, 1), Source = AwardSource.Entered });
            return await db.SaveChangesAsync();
        });
        var staff = await host.LogInAsync("so.thaibinh");
        var grid = await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua");
        var form = grid.FormOf("Lưu");
        Assert.Equal((nameof(LineResult.Attained), "99/QĐ-STTTT ngày 01/11/2026"), (form.Value("Rows[2].Result"), form.Value("Rows[2].Decision")));
        Assert.Contains("điền sẵn “Đạt”", grid.Text("main"), StringComparison.Ordinal);
        Assert.Null((await host.RegistrationAsync(id)).Lines[2].Result);
        await form.SubmitAsync();
        Assert.Equal(LineResult.Attained, (await host.RegistrationAsync(id)).Lines[2].Result);
    }

    [Fact]
    public async Task Only_the_department_enters_results_and_only_after_the_approval()
    {
        await host.SendAsync("thaibinh");
        Assert.Equal(HttpStatusCode.Conflict, (await (await host.LogInAsync("so.thaibinh")).GetAsync($"{PathOf("thaibinh")}/ket-qua")).Status);
        await ApprovedAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("canbo.bo")).PostEmptyAsync($"{PathOf("thaibinh")}/ket-qua", ("Act", "gui"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).PostEmptyAsync($"{PathOf("thaibinh")}/ket-qua", ("Act", "gui"))).Status);
    }

    [Fact]
    public async Task Eligibility_knows_of_registrations_that_were_sent_and_of_the_years_that_demand_them()
    {
        var id = await host.RegisterAsync("thaibinh");
        await host.FixedRoundAsync(isCondition: true);
        var line = (await host.RegistrationAsync(id)).Lines[0];
        Assert.Empty((await FactsAsync(line.PersonId!.Value, false)).Registrations);
        Assert.NotEmpty((await FactsAsync(line.PersonId.Value, true)).Registrations);
        await host.ChangeLinesAsync(id, registration => typeof(Registration).GetProperty(nameof(Registration.State))!.SetValue(registration, RegistrationState.Approved));
        var facts = await FactsAsync(line.PersonId.Value, false);
        Assert.Equal((AwardCodes.AdvancedWorker, Year), Assert.Single(facts.Registrations) is var one ? (one.KindCode, one.Year) : default);
        Assert.Contains(Year, facts.RegistrationDemandedIn);
        await host.ChangeLinesAsync(id, registration => registration.Lines[0].Result = LineResult.Withdrawn);
        Assert.Empty((await FactsAsync(line.PersonId.Value, false)).Registrations);
        var page = await (await host.LogInAsync("so.thaibinh")).GetAsync($"/ca-nhan-tap-the/ca-nhan/{line.PersonId}/dieu-kien?nam={Year}");
        Assert.Contains("Bộ quy định đăng ký là điều kiện xét của năm này", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_that_its_cluster_acclaimed_leads_that_year_once_it_is_counted_and_no_other_does()
    {
        var meeting = MeetingScene.IdOf(await host.OpenMeetingAsync(2));
        var department = await host.DepartmentIdAsync("dienbien");
        var acclaim = new Acclaim { MeetingId = meeting, Position = 1, Purpose = AcclaimPurpose.LeadingUnit, Title = "Suy tôn đơn vị dẫn đầu", Method = AcclaimMethod.Consensus };
        acclaim.Candidates.Add(new AcclaimCandidate { AcclaimId = acclaim.Id, DepartmentId = department, Position = 1 });
        typeof(AcclaimCandidate).GetProperty(nameof(AcclaimCandidate.IsElected))!.SetValue(acclaim.Candidates[0], true);
        await host.WithDbAsync(db => db.Acclaims.Add(acclaim).Context.SaveChangesAsync());
        Assert.Empty(await LeadingOfAsync("dienbien"));
        await host.WithDbAsync(db => db.Acclaims.Where(found => found.Id == acclaim.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.State, AcclaimState.Counted).SetProperty(found => found.CountedAt, Due).SetProperty(found => found.Outcome, AcclaimOutcome.Elected)));
        Assert.Equal(new LeadingFact(acclaim.Id, Year, $"Cụm thi đua số 2 suy tôn đơn vị dẫn đầu năm {Year}"), Assert.Single(await LeadingOfAsync("dienbien")));
        Assert.Empty(await LeadingOfAsync("laichau"));
    }

    [Fact]
    public async Task The_queries_translate_for_SQL_Server()
    {
        await using var db = new SqlServerDouble().NewDb();
        var facts = new Dictionary<Guid, RecipientFacts> { [Guid.CreateVersion7()] = new() { Kind = RecipientKind.Collective, Id = Guid.CreateVersion7(), Name = "x" } };
        await db.WithRegistrationsAsync(facts);
        _ = db.AttainedLines(Year).ToQueryString();
        await db.RegisteredTitlesAsync(Guid.CreateVersion7());
        await db.RegisteredCountsAsync(Year);
        var round = new RegistrationRound { Year = Year, OpensOn = new DateOnly(Year, 1, 5), DueAt = Due };
        var board = await db.RegistrationBoardAsync(round, Due);
        await db.RegistrationSummaryAsync(round, false, Due);
        await db.RegistrationSummaryAsync(round, true, Due);
        await db.ListReminderPlanAsync(round, board, Due);
        round.ResultsDueAt = Due.AddDays(30);
        await db.ResultReminderPlanAsync(round, board, Due);
    }

    private async Task<Guid> ApprovedAsync()
    {
        var id = await host.SendAsync("thaibinh");
        await (await (await host.LogInAsync("canbo.bo")).GetAsync($"{PathOf("thaibinh")}/xem-xet")).FormOf("Duyệt").SubmitAsync();
        Assert.Equal(RegistrationState.Approved, (await host.RegistrationAsync(id)).State);
        return id;
    }

    private Task<IReadOnlyList<LeadingFact>> LeadingOfAsync(string slug) => host.WithDbAsync(async db =>
    {
        var id = await db.Collectives.Where(unit => unit.Kind == CollectiveKind.Department && db.Departments.Any(department => department.Id == unit.DepartmentId && department.Slug == slug)).Select(unit => unit.Id).SingleAsync();
        var facts = new Dictionary<Guid, RecipientFacts> { [id] = new() { Kind = RecipientKind.Collective, Id = id, Name = slug } };
        return (IReadOnlyList<LeadingFact>)[.. (await db.WithRegistrationsAsync(facts))[id].Leading];
    });

    private Task<RecipientFacts> FactsAsync(Guid person, bool withUnsent) => host.WithDbAsync(async db =>
        (await db.WithRegistrationsAsync(await db.FactsAsync(db.People.Where(found => found.Id == person)), withUnsent))[person]);
}
