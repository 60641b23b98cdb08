using System.Globalization;
using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Meetings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Acclaims;

/// <summary>Secret ballots of cluster 2: one department one vote, nothing known before the count, and nobody to be joined to a choice.</summary>
public sealed class SecretBallotTests : FreshYear
{
    private static readonly string[] Members = ["sonla", "laichau", "dienbien", "laocai", "hagiang", "caobang", "langson"];

    // A different choice of everybody: a join would be seen at once. Điện Biên (1), Lào Cai (2), blank, invalid.
    private static readonly string[] Choices = ["1", "1", "1", "2", "1", "trang", "khong-hop-le"];

    [Fact]
    public async Task Seven_directors_vote_each_keeps_a_receipt_and_the_count_names_who_is_acclaimed()
    {
        var (leader, ballot) = await OpenAsync();
        var receipts = new List<string>();
        for (var i = 0; i < Members.Length; i++)
        {
            var director = await Host.LogInAsync($"giamdoc.{Members[i]}");
            if (i == 0) Assert.Contains("Bỏ phiếu kín: Suy tôn", (await director.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
            var receipt = await CastAsync(director, ballot, Choices[i]);
            receipts.Add(receipt.Text(".receipt"));
            Assert.Matches("^[A-Z346789]{4}-[A-Z346789]{4}-[A-Z346789]{4}$", receipts[i]);
            Assert.DoesNotContain(receipts[i], (await director.GetAsync(receipt.Path)).Source, StringComparison.Ordinal);
            var open = await director.GetAsync(ballot);
            Assert.Contains($"Đã bỏ phiếu: {i + 1}/7", open.Text(".turnout"), StringComparison.Ordinal);
            Assert.All(open.Document.QuerySelectorAll("tbody td:is([data-label='Số phiếu'], [data-label='Tỷ lệ'])").Select(cell => cell.TextContent.Trim()), text => Assert.Equal("–", text));
        }

        var page = await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        Assert.Contains("Phiếu thu về: 7/7; phiếu trắng: 1; không hợp lệ: 1", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("4 4/7 = 57,14% Được suy tôn", page.Text("tbody"), StringComparison.Ordinal);
        Assert.Equal(receipts.Order(StringComparer.Ordinal), page.Document.QuerySelectorAll(".receipts li").Select(item => item.TextContent));
        Assert.Equal(7, receipts.Distinct().Count());
    }

    [Fact]
    public async Task Nothing_that_is_stored_joins_a_voter_to_a_choice()
    {
        var (leader, ballot) = await OpenAsync();
        for (var i = 0; i < Members.Length; i++)
        {
            await CastAsync(await Host.LogInAsync($"giamdoc.{Members[i]}"), ballot, Choices[i]);
            Host.Time.Advance(TimeSpan.FromSeconds(7));
        }

        // While the vote is open the urn holds as many places of one length as there are members, none of them readable without the key.
        var before = (Voters: Rows("AcclaimVoters"), Urn: Rows("SealedBallots"));
        Assert.All(before.Urn, row => Assert.Equal(CastBallot.SealedLength, ((byte[])row["Content"]).Length));
        AssertNothingShared(before.Voters, before.Urn);

        await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        var (voters, counted, receipts) = (Rows("AcclaimVoters"), Rows("CountedBallots"), Rows("AcclaimReceipts"));
        Assert.Empty(Rows("SealedBallots"));
        Assert.Equal((7, 7, 7), (voters.Count, counted.Count, receipts.Count));
        Assert.Null(await Host.WithDbAsync(db => db.Acclaims.Select(acclaim => acclaim.UrnKey).SingleAsync()));
        AssertNothingShared(voters, counted);
        AssertNothingShared(voters, receipts);
        AssertNothingShared(counted, receipts);

        // The columns hold no time, order or version; the register holds the state alone.
        Assert.Equal(["AcclaimId", "DepartmentId", "State"], voters[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));
        Assert.Equal(["AcclaimId", "Choices", "Id", "Kind"], counted[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));
        Assert.Equal(["AcclaimId", "Code", "Id"], receipts[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));

        // The order of the rows in the file is the order of keys that were drawn at the count, after shuffling.
        foreach (var table in new[] { counted, receipts })
        {
            var keys = table.OrderBy(row => (long)row["rowid"]).Select(row => Guid.Parse((string)row["Id"])).ToList();
            Assert.All(keys, key => Assert.Equal(4, key.Version));
            Assert.Equal(keys.Order(), keys);
        }

        // The trail tells of the vote as a whole only; no single vote leaves an entry or a notice.
        var id = Guid.Parse(ballot.Split('/')[^1]);
        var acts = await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync());
        Assert.Equal(["AcclaimPrepared", "AcclaimOpened", "AcclaimCounted"], acts);
    }

    [Fact]
    public async Task The_place_of_a_ballot_among_the_counted_tells_nothing_of_when_it_was_cast()
    {
        // The first to vote chooses what nobody else does. Over twelve votes its ballot lies at many places: at one and the same by
        // chance less than once in a thousand million times.
        var meeting = await Host.OpenMeetingAsync(2);
        var leader = await Host.LogInAsync("so.sonla");
        var candidates = await CandidatesAsync("dienbien", "laocai");
        var places = new List<int>();
        for (var round = 0; round < 12; round++)
        {
            var ballot = await leader.OpenBallotAsync(meeting, candidates);
            var id = Guid.Parse(ballot.Split('/')[^1]);
            await using (var scope = Host.Services.CreateAsyncScope())
            {
                var box = scope.ServiceProvider.GetRequiredService<Features.Acclaims.BallotBox>();
                for (var i = 0; i < Members.Length; i++)
                {
                    Assert.True(await box.CastAsync(id, await Host.DepartmentIdAsync(Members[i]), new CastBallot(new Ballot(BallotKind.Valid, [i == 0 ? 2 : 1]), CastBallot.NewReceipt()), default));
                }
            }

            await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
            var rows = Rows("CountedBallots").Where(row => Guid.Parse((string)row["AcclaimId"]) == id).OrderBy(row => (long)row["rowid"]).ToList();
            places.Add(rows.FindIndex(row => (string)row["Choices"] == "2"));
        }

        Assert.True(places.Distinct().Count() > 1, string.Join(' ', places));
    }

    [Fact]
    public async Task Nobody_votes_twice_also_not_by_two_requests_at_once()
    {
        var (_, ballot) = await OpenAsync();
        var director = await Host.LogInAsync("giamdoc.dienbien");
        var form = (await director.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("Choices", "1");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => director.Http.PostAsync(new Uri($"{ballot}/phieu", UriKind.Relative), form.Content())));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(1, await Host.WithDbAsync(db => db.SealedBallots.CountAsync(place => place.IsUsed)));
        Assert.Equal(1, await Host.WithDbAsync(db => db.AcclaimVoters.CountAsync(voter => voter.State == VoterState.Voted)));
        Assert.Equal(HttpStatusCode.Conflict, (await director.GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await director.PostEmptyAsync($"{ballot}/phieu", ("Choices", "2"))).Status);
    }

    [Fact]
    public async Task The_director_votes_and_staff_only_as_a_stand_in_with_an_authority_and_nobody_for_an_absent_member()
    {
        var (_, ballot) = await OpenAsync("caobang");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("so.dienbien")).GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("giamdoc.caobang")).GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("canbo.bo")).GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("giamdoc.camau")).GetAsync($"{ballot}/phieu")).Status);
        var haGiang = await Host.DepartmentIdAsync("hagiang");
        await Host.WithDbAsync(async db =>
        {
            var meeting = await db.Meetings.Include(meeting => meeting.Attendances).SingleAsync();
            meeting.AttendanceOf(haGiang)!.Answer(Presence.StandIn, "Lê Văn C", "Phó Giám đốc", "Giấy ủy quyền số 3", "", Host.Time.GetUtcNow().UtcDateTime, []);
            return await db.SaveChangesAsync();
        });

        // Not whoever comes first: the one on the list.
        var refused = await (await Host.LogInAsync("giamdoc.hagiang")).GetAsync($"{ballot}/phieu");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Lê Văn C dự thay và bỏ phiếu thay giám đốc", refused.Text("main"), StringComparison.Ordinal);
        var staff = await Host.LogInAsync("so.hagiang");
        Assert.Contains("bằng tài khoản mang tên Lê Văn C", (await staff.GetAsync($"{ballot}/phieu")).Text("main"), StringComparison.Ordinal);
        await Host.WithDbAsync(db => db.Users.Where(user => user.UserName == "so.hagiang").ExecuteUpdateAsync(user => user.SetProperty(row => row.FullName, "Lê Văn C")));
        Host.Services.GetRequiredService<Infrastructure.ActorCache>().ForgetAll();
        Assert.NotEmpty((await CastAsync(staff, ballot, "1")).Text(".receipt"));
    }

    [Fact]
    public async Task Staff_of_a_department_cannot_put_itself_in_its_directors_place_once_the_meeting_is_open()
    {
        var (leader, ballot) = await OpenAsync();
        var meeting = ballot[..ballot.IndexOf("/suy-ton", StringComparison.Ordinal)];
        var staff = await Host.LogInAsync("so.dienbien");
        var own = await staff.GetAsync($"{meeting}/du-hop");
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("chỉ người điều hành hội nghị", own.Text("main"), StringComparison.Ordinal);
        (string, string)[] answer = [("Presence", nameof(Presence.StandIn)), ("PersonName", "Chuyên viên"), ("PersonTitle", "Chuyên viên"), ("AuthorityNumber", "Số 1")];
        Assert.Equal(HttpStatusCode.Conflict, (await staff.PostEmptyAsync($"{meeting}/du-hop", answer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostEmptyAsync($"{meeting}/thanh-phan/{await Host.DepartmentIdAsync("dienbien")}", answer)).Status);

        // Nor can who runs the meeting while the vote lasts; afterwards it can.
        var form = (await leader.GetAsync($"{meeting}/thanh-phan/{await Host.DepartmentIdAsync("sonla")}")).FormOf("Lưu thành phần dự");
        var held = await form.With("Presence", nameof(Presence.StandIn)).With("PersonName", "Chuyên viên").With("AuthorityNumber", "Số 1").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, held.Status);
        Assert.Contains("đang được biểu quyết; người bỏ phiếu cho đơn vị (giám đốc) không đổi", held.Text("#Presence-error"), StringComparison.Ordinal);
        await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").With("Reason", "Thử").SubmitAsync();
        Assert.Contains("Đã ghi thành phần dự của Sơn La", (await held.FormOf("Lưu thành phần dự").SubmitAsync()).Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_present_when_the_vote_was_opened_stays_on_the_list_and_a_latecomer_votes_in_the_next_vote_only()
    {
        var (leader, ballot) = await OpenAsync("caobang");
        var meeting = ballot[..ballot.IndexOf("/suy-ton", StringComparison.Ordinal)];
        var taken = await TakeAsync(leader, meeting, "dienbien", Presence.Absent);
        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Contains("Đơn vị đã có mặt khi bắt đầu “Suy tôn", taken.Text("#Presence-error"), StringComparison.Ordinal);

        Host.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Contains("Đã ghi thành phần dự của Cao Bằng. 7/7", (await TakeAsync(leader, meeting, "caobang", Presence.InPerson)).Text("[role=status]"), StringComparison.Ordinal);
        var late = await Host.LogInAsync("giamdoc.caobang");
        Assert.Contains("bỏ phiếu ở các nội dung mở sau", (await late.GetAsync($"{ballot}/phieu")).Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Bỏ phiếu kín", (await late.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đã bỏ phiếu: 0/6 đơn vị dự họp", (await leader.GetAsync(ballot)).Text(".turnout"), StringComparison.Ordinal);
        Assert.Equal(6, Rows("AcclaimVoters").Count);

        var second = await leader.OpenBallotAsync(meeting, await CandidatesAsync("dienbien", "laocai"));
        Assert.NotEmpty((await CastAsync(late, second, "1")).Text(".receipt"));
    }

    [Fact]
    public async Task Of_two_who_change_the_list_and_open_a_vote_at_once_one_is_told_of_the_other()
    {
        var meeting = await Host.OpenMeetingAsync(2);
        var leader = await Host.LogInAsync("so.sonla");
        var form = (await leader.GetAsync($"{meeting}/thanh-phan/{await Host.DepartmentIdAsync("laocai")}")).FormOf("Lưu thành phần dự").With("Remark", "Về sớm");
        await leader.OpenBallotAsync(meeting, await CandidatesAsync("dienbien"));
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_receipt_stands_on_the_ballot_so_that_two_pages_or_two_clicks_lose_none()
    {
        var (leader, ballot) = await OpenAsync();
        var director = await Host.LogInAsync("giamdoc.dienbien");
        var (first, second) = (await director.GetAsync($"{ballot}/phieu"), await director.GetAsync($"{ballot}/phieu"));
        Assert.NotEqual(first.Text(".receipt-code"), second.Text(".receipt-code"));
        var receipt = await second.FormOf("Bỏ phiếu").With("Choices", "1").SubmitAsync();
        Assert.Equal(second.Text(".receipt-code"), receipt.Text(".receipt"));

        var refused = await first.FormOf("Bỏ phiếu").With("Choices", "2").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"Phiếu này không được nhận. Nếu ông/bà vừa gửi phiếu từ trang khác hoặc bấm hai lần, biên nhận là mã ghi trên trang phiếu đã gửi trước (trang này ghi mã {first.Text(".receipt-code")})", refused.Text("main"), StringComparison.Ordinal);
        var again = await second.FormOf("Bỏ phiếu").With("Choices", "1").SubmitAsync();
        Assert.Contains($"trang này ghi mã {receipt.Text(".receipt")}", again.Text("main"), StringComparison.Ordinal);

        Assert.Contains("đã được cấp biên nhận", (await director.GetAsync($"{ballot}/bien-nhan")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đơn vị của ông/bà đã bỏ phiếu", (await director.GetAsync(ballot)).Text("main"), StringComparison.Ordinal);
        await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").With("Reason", "Đã đủ").SubmitAsync();
        Assert.Equal([receipt.Text(".receipt")], (await director.GetAsync(ballot)).Document.QuerySelectorAll(".receipts li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task A_ticket_of_another_department_or_none_is_not_taken()
    {
        var (_, ballot) = await OpenAsync();
        var (one, other) = (await Host.LogInAsync("giamdoc.dienbien"), await Host.LogInAsync("giamdoc.laocai"));
        var foreign = (await one.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").Value("Ticket")!;
        foreach (var ticket in new[] { foreign, "", "abc" })
        {
            var refused = await (await other.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("Choices", "1").With("Ticket", ticket).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("bấm bỏ phiếu lần nữa", refused.Text(".error-summary"), StringComparison.Ordinal);
        }

        Assert.All(Rows("AcclaimVoters"), row => Assert.Equal((long)VoterState.Waiting, row["State"]));
    }

    [Fact]
    public async Task Candidates_stand_with_total_and_rank_for_who_may_see_the_ranking_only()
    {
        await Host.BringClusterAsync(2, slug => new SheetPlan(SheetState.Submitted, slug == "dienbien" ? 0.95m : 0.8m));
        var (leader, ballot) = await OpenAsync();
        var page = await leader.GetAsync(ballot);
        Assert.Contains("tạm tính, chưa công bố", page.Text("caption"), StringComparison.Ordinal);
        Assert.Contains("92,53 1/7", page.Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tổng điểm", (await (await Host.LogInAsync("giamdoc.laocai")).GetAsync(ballot)).Text("table"), StringComparison.Ordinal);
    }

    private async Task<PortalPage> TakeAsync(PortalClient leader, string meeting, string slug, Presence presence) =>
        await (await leader.GetAsync($"{meeting}/thanh-phan/{await Host.DepartmentIdAsync(slug)}")).FormOf("Lưu thành phần dự")
            .With("Presence", presence.ToString()).With("PersonName", "Người dự").With("PersonTitle", "Giám đốc").SubmitAsync();

    [Fact]
    public async Task A_vote_lasts_its_time_is_ended_early_with_a_reason_only_and_then_takes_no_more()
    {
        var (leader, ballot) = await OpenAsync();
        await CastAsync(await Host.LogInAsync("giamdoc.dienbien"), ballot, "1");
        var late = (await (await Host.LogInAsync("giamdoc.laocai")).GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("Choices", "1");
        var early = await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("Mới có 1/7 đơn vị dự họp bỏ phiếu và chưa hết giờ", early.Text("#Reason-error"), StringComparison.Ordinal);
        Host.Time.Advance(TimeSpan.FromMinutes(6));
        var refused = await late.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Đã hết giờ bỏ phiếu", refused.Text("main"), StringComparison.Ordinal);
        var page = await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        Assert.Contains("Không đơn vị nào đạt tỷ lệ", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Đã bỏ phiếu: Điện Biên. Không bỏ phiếu: Sơn La, Lai Châu", page.Text("main"), StringComparison.Ordinal);
        var next = await page.FormOf("Lập vòng tiếp theo").SubmitAsync();
        Assert.Contains("(vòng 2)", next.Text("h1"), StringComparison.Ordinal);
        var turnout = await leader.Http.GetStringAsync(new Uri($"{ballot}/luot", UriKind.Relative));
        Assert.Contains("\"isOpen\":false", turnout, StringComparison.Ordinal);
        Assert.DoesNotContain("votes", turnout, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_ballot_that_says_nothing_or_too_much_is_given_back_and_one_called_off_is_destroyed_unread()
    {
        var (leader, ballot) = await OpenAsync();
        var director = await Host.LogInAsync("giamdoc.dienbien");
        var empty = await (await director.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Xung đột lợi ích", empty.Text("main"), StringComparison.Ordinal);
        var both = await empty.FormOf("Bỏ phiếu").With("Choices", "1").And("Choices", "2").SubmitAsync();
        Assert.Contains("chọn nhiều nhất 1 đơn vị", both.Text(".error-summary"), StringComparison.Ordinal);
        await CastAsync(director, ballot, "1");
        var page = await (await leader.GetAsync(ballot)).FormOf("Hủy biểu quyết").With("Reason", "Đề cử thiếu").SubmitAsync();
        Assert.Contains("Đã hủy", page.Text("h1"), StringComparison.Ordinal);
        Assert.Empty(Rows("SealedBallots"));
        Assert.Empty(Rows("CountedBallots"));
    }

    private async Task<(PortalClient Leader, string Ballot)> OpenAsync(params string[] absent)
    {
        var meeting = await Host.OpenMeetingAsync(2, absent);
        var leader = await Host.LogInAsync("so.sonla");
        return (leader, await leader.OpenBallotAsync(meeting, await CandidatesAsync("dienbien", "laocai")));
    }

    private async Task<IReadOnlyList<Guid>> CandidatesAsync(params string[] slugs)
    {
        var ids = new List<Guid>();
        foreach (var slug in slugs) ids.Add(await Host.DepartmentIdAsync(slug));
        return ids;
    }

    private static async Task<PortalPage> CastAsync(PortalClient director, string ballot, string choice)
    {
        var form = (await director.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu");
        var page = await (choice.Length == 1 ? form.With("Choices", choice) : form.With("Kind", choice)).SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }

    // The rows as they lie in the file, with the order in which SQLite keeps them.
    private List<Dictionary<string, object>> Rows(string table)
    {
        using var connection = new SqliteConnection(DatabaseRegistration.FileConnection(Host.DataFolder));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid AS rowid, * FROM \"{table}\" ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        }

        return rows;
    }

    // Apart from the acclaim itself no value of the one stands in the other.
    private static void AssertNothingShared(List<Dictionary<string, object>> left, List<Dictionary<string, object>> right) =>
        Assert.Empty(Values(left).Intersect(Values(right)));

    private static HashSet<string> Values(List<Dictionary<string, object>> rows) => [.. rows
        .SelectMany(row => row.Where(pair => IsColumn(pair.Key) && pair.Key is not ("AcclaimId" or "State" or "Kind" or "IsUsed")))
        .Select(pair => pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!)];

    private static bool IsColumn(string name) => name != "rowid";
}
