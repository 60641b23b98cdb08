using System.Globalization;
using System.Net;
using EmulationPortal.Data;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>A council of nine votes in secret: thresholds over all members, two rounds at most, nobody to be joined to a choice.</summary>
public sealed class CouncilVoteTests : FreshYear
{
    private const string Flag = "CO_BO_TINH";

    [Fact]
    public async Task Nine_members_vote_one_vote_short_fails_exactly_at_it_passes_and_the_lines_are_concluded()
    {
        var (officer, session, ballot) = await OpenAsync("sonla", "dienbien", "laocai");
        var receipts = new List<string>();
        // Line 1 has eight votes of the eight that 80 % of nine demand, line 2 seven, line 3 all.
        for (var number = 1; number <= 9; number++)
        {
            int[] agreed = [.. new[] { 1, 2, 3 }.Where(place => place == 3 || number > (place == 1 ? 1 : 2))];
            if (number == 1) Assert.Contains("Bỏ phiếu kín: Xét tặng", (await (await Host.LogInAsync("hoidong1")).GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
            receipts.Add((await Host.VoteAsync(number, ballot, agreed)).Text(".receipt"));
            Assert.DoesNotContain("Đồng ý", (await officer.GetAsync(ballot)).Text("thead"), StringComparison.Ordinal);
        }

        var page = await officer.DoAsync(ballot, "Kiểm phiếu");
        Assert.Contains("Phiếu thu về: 9; ý kiến bằng văn bản: 0; tổng số thành viên: 9. Đạt: 2/3", page.Text("main"), StringComparison.Ordinal);
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.EndsWith("8/9 phiếu (88,9 %) Đạt", rows.Single(row => row.StartsWith('1')), StringComparison.Ordinal);
        Assert.EndsWith("7/9 phiếu (77,8 %) Không đạt, cần 8", rows.Single(row => row.StartsWith('2')), StringComparison.Ordinal);
        Assert.EndsWith("9/9 phiếu (100,0 %) Đạt", rows.Single(row => row.StartsWith('3')), StringComparison.Ordinal);
        Assert.Equal(receipts.Order(StringComparer.Ordinal), page.Document.QuerySelectorAll(".receipts li").Select(item => item.TextContent));

        // The second round is of what was not reached, and there is no third.
        var second = (await officer.DoAsync(ballot, "Lập vòng 2 cho hồ sơ chưa đạt")).Path;
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync($"/hoi-dong/phien/{session}/ket-thuc")).Status);
        await officer.DoAsync(second, "Bắt đầu biểu quyết");
        for (var number = 1; number <= 9; number++) await Host.VoteAsync(number, second, number <= 7 ? [1] : []);
        Assert.DoesNotContain("vòng 3", (await officer.DoAsync(second, "Kiểm phiếu")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync($"{second}/vong-2")).Status);

        var ended = await officer.DoAsync($"/hoi-dong/phien/{session}", "Kết thúc phiên họp");
        Assert.Contains("2/3 hồ sơ được xét chọn", ended.Text("[role=status]"), StringComparison.Ordinal);
        var lines = await Host.WithDbAsync(db => db.ProposalLines.AsNoTracking().OrderBy(line => line.Standing).ToListAsync());
        Assert.Equal([LineStanding.Approved, LineStanding.Approved, LineStanding.NotApproved], lines.Select(line => line.Standing));
        Assert.Equal("Đạt 7/9 phiếu (77,8 %), cần 8 (vòng 2)", lines[2].StandingReason);
    }

    [Fact]
    public async Task At_ninety_per_cent_nine_of_nine_are_needed()
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync("CSTD_BO_TINH", "sonla");
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "CSTD_BO_TINH");
        await Host.OpenCouncilAsync(officer, session);
        var page = await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        Assert.Contains("90% tổng số thành viên Hội đồng: ít nhất 9/9 phiếu", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu nguyên văn", page.Text("main"), StringComparison.Ordinal);
        for (var number = 1; number <= 9; number++) await Host.VoteAsync(number, ballot, number == 5 ? [] : [1]);
        Assert.Contains("8/9 phiếu (88,9 %) Không đạt, cần 9", (await officer.DoAsync(ballot, "Kiểm phiếu")).Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_stored_joins_a_member_to_a_choice()
    {
        var (officer, _, ballot) = await OpenAsync("sonla", "dienbien");
        for (var number = 1; number <= 9; number++)
        {
            await Host.VoteAsync(number, ballot, number % 2 == 0 ? [1] : [2]);
            Host.Time.Advance(TimeSpan.FromSeconds(7));
        }

        var (voters, urn) = (Rows("CouncilVoters"), Rows("CouncilSealedBallots"));
        Assert.Equal(9, urn.Count);
        Assert.All(urn, row => Assert.Equal(CastBallot.SealedLength, ((byte[])row["Content"]).Length));
        AssertNothingShared(voters, urn);
        await officer.DoAsync(ballot, "Kiểm phiếu");
        var (counted, receipts) = (Rows("CouncilCountedBallots"), Rows("CouncilReceipts"));
        voters = Rows("CouncilVoters");
        Assert.Empty(Rows("CouncilSealedBallots"));
        Assert.Null(await Host.WithDbAsync(db => db.CouncilBallots.Select(found => found.UrnKey).SingleAsync()));
        Assert.Equal((9, 9, 9), (voters.Count, counted.Count, receipts.Count));
        AssertNothingShared(voters, counted);
        AssertNothingShared(voters, receipts);
        AssertNothingShared(counted, receipts);
        Assert.Equal(["BallotId", "MemberId", "State"], voters[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));
        Assert.Equal(["BallotId", "Choices", "Id", "Kind"], counted[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));
        Assert.Equal(["BallotId", "Code", "Id"], receipts[0].Keys.Where(IsColumn).Order(StringComparer.Ordinal));
        foreach (var table in new[] { counted, receipts })
        {
            var keys = table.OrderBy(row => (long)row["rowid"]).Select(row => Guid.Parse((string)row["Id"])).ToList();
            Assert.All(keys, key => Assert.Equal(4, key.Version));
            Assert.Equal(keys.Order(), keys);
        }

        var id = Guid.Parse(ballot.Split('/')[^1]);
        var acts = await Host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync());
        Assert.Equal(["CouncilBallotOpened", "CouncilBallotCounted"], acts);
    }

    [Fact]
    public async Task The_place_of_a_ballot_among_the_counted_tells_nothing_of_when_it_was_cast()
    {
        var session = await Host.CouncilSessionIdAsync();
        var officer = await Host.LogInAsync("canbo.bo");
        await Host.OpenCouncilAsync(officer, session);
        var members = await Host.WithDbAsync(db => db.CouncilMembers.Select(member => member.Id).ToListAsync());
        var places = new List<int>();
        for (var round = 0; round < 10; round++)
        {
            await Host.ProposeAsync(Flag, "sonla", "dienbien");
            var ballot = await officer.PutToVoteAsync(session, Flag);
            await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
            var id = Guid.Parse(ballot.Split('/')[^1]);
            await using (var scope = Host.Services.CreateAsyncScope())
            {
                var box = scope.ServiceProvider.GetRequiredService<Features.Councils.CouncilBallotBox>();
                for (var i = 0; i < members.Count; i++) Assert.True(await box.CastAsync(id, members[i], new CastBallot(new Ballot(BallotKind.Valid, [i == 0 ? 2 : 1]), CastBallot.NewReceipt()), default));
            }

            await officer.DoAsync(ballot, "Kiểm phiếu");
            places.Add(Rows("CouncilCountedBallots").Where(row => Guid.Parse((string)row["BallotId"]) == id).OrderBy(row => (long)row["rowid"]).ToList().FindIndex(row => (string)row["Choices"] == "2"));
        }

        Assert.True(places.Distinct().Count() > 1, string.Join(' ', places));
    }

    [Fact]
    public async Task Nobody_votes_twice_also_not_by_two_requests_at_once_and_nobody_who_is_absent_or_no_member()
    {
        var (officer, _, ballot) = await OpenAsync((8, CouncilPresence.Absent), "sonla");
        var member = await Host.LogInAsync("hoidong2");
        var form = (await member.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("All", "dong-y");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => member.Http.PostAsync(new Uri($"{ballot}/phieu", UriKind.Relative), form.Content())));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(1, await Host.WithDbAsync(db => db.CouncilSealedBallots.CountAsync(place => place.IsUsed)));
        Assert.Equal(HttpStatusCode.Conflict, (await member.GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("hoidong8")).GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("giamdoc.sonla")).GetAsync($"{ballot}/phieu")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.LogInAsync("quantri")).GetAsync(ballot)).Status);

        // A ticket of another member is not taken; a line without a mark is given back.
        var other = await Host.LogInAsync("hoidong3");
        var foreign = await (await other.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("All", "dong-y").With("Ticket", form.Value("Ticket")!).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
        var unmarked = await (await other.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").SubmitAsync();
        Assert.Contains("Còn hồ sơ chưa đánh dấu", unmarked.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_does_not_see_lines_of_the_own_unit_on_the_ballot_and_stays_in_the_denominator()
    {
        var (officer, _, ballot) = await OpenAsync("camau", "sonla");
        var page = await officer.GetAsync(ballot);
        var own = page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Cà Mau", StringComparison.Ordinal));
        Assert.Contains("Thành viên Hội đồng 9", own.TextContent, StringComparison.Ordinal);
        var place = own.QuerySelector("td")!.TextContent.Trim();
        var member = await Host.LogInAsync("hoidong9");
        var vote = await member.GetAsync($"{ballot}/phieu");
        Assert.Contains("Không bỏ phiếu cho đơn vị mình", vote.Text("main"), StringComparison.Ordinal);
        Assert.Single(vote.Document.QuerySelectorAll("fieldset.ballot"));

        // Whoever marks it all the same is not heard.
        await vote.FormOf("Bỏ phiếu").With("Choices[1]", "co").With("Choices[2]", "co").SubmitAsync();
        for (var number = 1; number <= 8; number++) await Host.VoteAsync(number, ballot, 1, 2);
        var counted = await officer.DoAsync(ballot, "Kiểm phiếu");
        var text = counted.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent.Trim() == place).TextContent;
        Assert.Contains("8/9 phiếu (88,9 %)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opinion_in_writing_is_recorded_before_the_count_and_is_added_to_the_ballots()
    {
        var (officer, _, ballot) = await OpenAsync((9, CouncilPresence.WrittenOpinion), "sonla");
        for (var number = 1; number <= 8; number++) await Host.VoteAsync(number, ballot, number == 1 ? [] : [1]);
        var early = await (await officer.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("Chưa ghi phiếu theo ý kiến bằng văn bản của Thành viên Hội đồng 9", early.Text(".error-summary"), StringComparison.Ordinal);
        var link = early.Document.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!).Single(path => path.Contains("/y-kien/", StringComparison.Ordinal));
        await (await officer.GetAsync(link)).FormOf("Ghi phiếu").MarkAsync();
        await (await officer.GetAsync(link)).FormOf("Ghi phiếu").MarkAsync(1);
        var page = await officer.DoAsync(ballot, "Kiểm phiếu");
        Assert.Contains("8/9 phiếu (88,9 %), trong đó 1 bằng văn bản Đạt", page.Text("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_lasts_its_time_is_ended_early_with_a_reason_only_and_one_called_off_is_destroyed_unread()
    {
        var (officer, _, ballot) = await OpenAsync("sonla");
        await Host.VoteAsync(1, ballot, 1);
        var late = (await (await Host.LogInAsync("hoidong2")).GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu").With("All", "dong-y");
        var early = await (await officer.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
        Assert.Contains("Mới có 1/9 thành viên có mặt bỏ phiếu và chưa hết giờ", early.Text("#Reason-error"), StringComparison.Ordinal);
        Host.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("Đã hết giờ bỏ phiếu", (await late.SubmitAsync()).Text("main"), StringComparison.Ordinal);
        var turnout = await officer.Http.GetStringAsync(new Uri($"{ballot}/luot", UriKind.Relative));
        Assert.Contains("\"voted\":1,\"present\":9,\"all\":9,\"secondsLeft\":0,\"isOpen\":true", turnout, StringComparison.Ordinal);
        var page = await (await officer.GetAsync(ballot)).FormOf("Hủy biểu quyết").With("Reason", "Hồ sơ thiếu").SubmitAsync();
        Assert.Contains("Đã hủy", page.Text("h1"), StringComparison.Ordinal);
        Assert.Empty(Rows("CouncilSealedBallots"));
        Assert.Empty(Rows("CouncilCountedBallots"));

        // What was called off waits for an agenda again.
        Assert.Contains("1 hồ sơ", (await officer.GetAsync(ballot[..ballot.IndexOf("/bieu-quyet", StringComparison.Ordinal)])).Text("main ul"), StringComparison.Ordinal);
    }

    private Task<(PortalClient Officer, Guid Session, string Ballot)> OpenAsync(params string[] slugs) => OpenAsync((0, CouncilPresence.Present), slugs);

    private async Task<(PortalClient Officer, Guid Session, string Ballot)> OpenAsync((int, CouncilPresence) otherwise, params string[] slugs)
    {
        var session = await Host.CouncilSessionIdAsync();
        await Host.ProposeAsync(Flag, slugs);
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, Flag);
        await Host.OpenCouncilAsync(officer, session, otherwise);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        return (officer, session, ballot);
    }

    private List<Dictionary<string, object>> Rows(string table)
    {
        using var connection = new SqliteConnection(DatabaseRegistration.FileConnection(Host.DataFolder));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid AS rowid, * FROM \"{table}\" ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object>>();
        while (reader.Read()) rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        return rows;
    }

    private static void AssertNothingShared(List<Dictionary<string, object>> left, List<Dictionary<string, object>> right) => Assert.Empty(Values(left).Intersect(Values(right)));

    private static HashSet<string> Values(List<Dictionary<string, object>> rows) => [.. rows
        .SelectMany(row => row.Where(pair => IsColumn(pair.Key) && pair.Key is not ("BallotId" or "State" or "Kind" or "IsUsed")))
        .Select(pair => pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!)];

    private static bool IsColumn(string name) => name != "rowid";
}
