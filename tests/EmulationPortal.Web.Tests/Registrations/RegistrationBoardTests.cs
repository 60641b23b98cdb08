using System.Net;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Pledges;
using Microsoft.EntityFrameworkCore;
using static EmulationPortal.Web.Tests.Registrations.RegistrationScene;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>The ministry's board, its reminders, the consolidation and the comparison.</summary>
public sealed class RegistrationBoardTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_board_shows_where_every_department_stands_and_filters()
    {
        await host.SendAsync("thaibinh");
        await host.RegisterAsync("hanam");
        var officer = await host.LogInAsync("canbo.bo");
        var board = await officer.GetAsync($"/dang-ky/{Year}");
        Assert.Equal(63, board.Document.QuerySelectorAll("table.cards tbody tr").Length);
        Assert.Equal("Đã gửi Bộ", StateOf(board, "Thái Bình"));
        Assert.Equal("Nháp", StateOf(board, "Hà Nam"));
        var sent = await officer.GetAsync($"/dang-ky/{Year}?tinh-trang=da-gui");
        Assert.Contains("Thái Bình", Assert.Single(sent.Document.QuerySelectorAll("table.cards tbody tr"), row => row.TextContent.Contains("Thái Bình", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var cluster = await officer.GetAsync($"/dang-ky/{Year}?cum={await host.ClusterIdAsync(2)}");
        Assert.InRange(cluster.Document.QuerySelectorAll("table.cards tbody tr").Length, 5, 12);
        host.Time.MoveTo(new DateTimeOffset(Due.AddHours(1), TimeSpan.Zero));
        officer = await host.LogInAsync("canbo.bo");
        var late = await officer.GetAsync($"/dang-ky/{Year}?tinh-trang=cham");
        Assert.Null(StateOf(late, "Thái Bình"));
        Assert.Equal("Nháp", StateOf(late, "Hà Nam"));
        Assert.Contains("quá hạn gửi danh sách đăng ký năm 2026", (await officer.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_and_what_belongs_to_it_are_for_officers_and_known_years_only()
    {
        await host.FixedRoundAsync();
        var (staff, officer) = (await host.LogInAsync("so.thaibinh"), await host.LogInAsync("canbo.bo"));
        Assert.Equal(PathOf("thaibinh"), (await staff.GetAsync($"/dang-ky/{Year}")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/dang-ky/1999")).Status);
        foreach (var part in new[] { "/nhac", "/tong-hop", "/tong-hop/excel", "/tong-hop/in", "/tong-hop/pdf", "/so-sanh" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync($"/dang-ky/{Year}{part}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/dang-ky/1999{part}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.PostEmptyAsync($"/dang-ky/{Year}/nhac")).Status);
    }

    [Fact]
    public async Task Chosen_departments_are_reminded_once_a_day_by_notice_and_mail()
    {
        await host.SendAsync("thaibinh");
        await host.RegisterAsync("hanam");
        var (hanam, thaibinh, sonla) = (await host.DepartmentIdAsync("hanam"), await host.DepartmentIdAsync("thaibinh"), await host.DepartmentIdAsync("sonla"));
        var officer = await host.LogInAsync("canbo.bo");
        var preview = await officer.GetAsync($"/dang-ky/{Year}/nhac?don-vi={hanam}&don-vi={thaibinh}");
        Assert.Contains("Hà Nam: Đăng ký danh hiệu năm 2026: danh sách còn là bản nháp, chưa gửi Bộ; hạn gửi", preview.Text("main ul"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thái Bình", preview.Text("main ul"), StringComparison.Ordinal);
        var mails = await MailsAsync();
        var done = await preview.FormOf("Nhắc 1 đơn vị").SubmitAsync();
        Assert.Contains("Đã nhắc 1 đơn vị: Hà Nam.", done.Source, StringComparison.Ordinal);
        Assert.Contains(await host.NoticesAsync("so.hanam", PathOf("hanam")), notice => notice.Contains("chưa gửi Bộ", StringComparison.Ordinal));
        Assert.True(await MailsAsync() > mails);
        Assert.Equal(HttpStatusCode.Conflict, (await preview.FormOf("Nhắc 1 đơn vị").SubmitAsync()).Status);
        Assert.Contains("Đã nhắc trong 24 giờ qua", (await officer.GetAsync($"/dang-ky/{Year}/nhac?don-vi={hanam}&don-vi={sonla}")).Text("main"), StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromHours(25));
        preview = await (await host.LogInAsync("canbo.bo")).GetAsync($"/dang-ky/{Year}/nhac?don-vi={hanam}");
        Assert.Equal(HttpStatusCode.OK, (await preview.FormOf("Nhắc 1 đơn vị").SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_consolidation_counts_by_title_cluster_and_department_and_becomes_a_workbook_and_a_print_on_A4()
    {
        await host.SendAsync("thaibinh");
        await host.RegisterAsync("hanam");
        var officer = await host.LogInAsync("canbo.bo");
        var page = await officer.GetAsync($"/dang-ky/{Year}/tong-hop");
        Assert.Equal(["Thái Bình", "3", "1", "1", "5"], CellsOf(page, "Thái Bình"));
        Assert.Equal(["Hà Nam", "–", "–", "–", "chưa gửi"], CellsOf(page, "Hà Nam"));
        Assert.Contains("1/63 đơn vị đã gửi", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chưa có danh sách nào", (await officer.GetAsync($"/dang-ky/{Year}/tong-hop?tinh-trang=da-duyet")).Text("main"), StringComparison.Ordinal);

        var bytes = await (await officer.Http.GetAsync(new Uri($"/dang-ky/{Year}/tong-hop/excel", UriKind.Relative))).Content.ReadAsByteArrayAsync();
        XlsxFile.AssertValid(bytes);
        var book = XlsxFile.Read(bytes);
        var summary = book.Sheets.Single(sheet => sheet.Name == "Tổng hợp");
        var row = Enumerable.Range(5, 90).Single(number => summary.At($"B{number}").Text == "Thái Bình");
        Assert.Equal((3m, true), (summary.At($"C{row}").Number, summary.At($"C{row}").IsFormula));
        Assert.Equal((5m, true), (summary.At($"F{row}").Number, summary.At($"F{row}").IsFormula));
        var missing = Enumerable.Range(5, 90).Single(number => summary.At($"B{number}").Text == "Hà Nam");
        Assert.Equal(("–", "chưa gửi"), (summary.At($"C{missing}").Text, summary.At($"F{missing}").Text));
        Assert.Contains(book.Sheets, sheet => sheet.Name.StartsWith("Cụm thi đua số", StringComparison.Ordinal) && sheet.At("B5").Text == "Thái Bình");
        using var pdf = new PdfFile(await (await officer.Http.GetAsync(new Uri($"/dang-ky/{Year}/tong-hop/pdf", UriKind.Relative))).Content.ReadAsByteArrayAsync());
        Assert.Contains("A4", pdf.Info()["Page size"], StringComparison.Ordinal);
        Assert.Contains("1/63 đơn vị đã gửi; chỉ các danh sách này được cộng.", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departments_of_several_blocs_are_counted_and_filtered_by_bloc()
    {
        await host.SendAsync("thaibinh");
        var department = await host.DepartmentIdAsync("thaibinh");
        var bloc = await host.WithDbAsync(async db =>
        {
            var bloc = new Bloc { Name = "Khối thi đua thử", DecisionNumber = "1/QĐ", ValidFrom = new DateOnly(2020, 1, 1) };
            var cluster = new Cluster { BlocId = bloc.Id, Number = 91, Region = "thử", ValidFrom = new DateOnly(2020, 1, 1) };
            db.AddRange(bloc, cluster);
            await db.SaveChangesAsync();
            await db.ClusterMemberships.Where(member => member.DepartmentId == department && member.Year == Year).ExecuteUpdateAsync(set => set.SetProperty(member => member.ClusterId, cluster.Id));
            return bloc.Id;
        });
        var officer = await host.LogInAsync("canbo.bo");
        var board = await officer.GetAsync($"/dang-ky/{Year}");
        Assert.Equal("1", CellsOf(board, "Khối thi đua thử")[4]);
        Assert.NotNull(board.Document.QuerySelector("select[name=khoi]"));
        Assert.Single((await officer.GetAsync($"/dang-ky/{Year}?khoi={bloc}")).Document.QuerySelectorAll("table.cards tbody tr"));
        var summary = await officer.GetAsync($"/dang-ky/{Year}/tong-hop");
        Assert.Contains(summary.Document.QuerySelectorAll("main tbody th"), head => head.TextContent.Contains("Khối thi đua thử", StringComparison.Ordinal) && head.TextContent.Contains("1/1 đơn vị", StringComparison.Ordinal));
        Assert.Equal("5", CellsOf(await officer.GetAsync($"/dang-ky/{Year}/so-sanh"), "Khối thi đua thử")[3]);
    }

    [Fact]
    public async Task A_year_before_the_portal_had_lists_is_unknown_and_not_empty()
    {
        await host.SendAsync("thaibinh");
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync($"/dang-ky/{Year}/so-sanh");
        Assert.Equal(["Thái Bình", "chưa có số liệu", "chưa có số liệu", "5", "–", "chưa có kết quả"], CellsOf(page, "Thái Bình"));
        Assert.Equal(["chưa gửi", "–", "–"], CellsOf(page, "Hưng Yên").Skip(3));
    }

    [Fact]
    public async Task This_year_is_compared_with_last_year_and_with_what_was_attained()
    {
        var last = await host.RegisterAsync("thaibinh", Domain.Registrations.RegistrationState.Settled, Year - 1);
        await host.ChangeLinesAsync(last, registration =>
        {
            registration.Lines.RemoveAt(0);
            foreach (var line in registration.Lines) line.Result = Domain.Registrations.LineResult.Attained;
            registration.Lines[0].Result = Domain.Registrations.LineResult.NotAttained;
        });
        await host.SendAsync("thaibinh");
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync($"/dang-ky/{Year}/so-sanh");
        Assert.Equal(["Thái Bình", "4", "3/4 (75 %)", "5", "+1", "chưa có kết quả"], CellsOf(page, "Thái Bình"));
        Assert.Equal(["Lao động tiên tiến", "2", "1/2 (50 %)", "3", "+1", "chưa có kết quả"], CellsOf(page, "Lao động tiên tiến"));
    }

    [Fact]
    public async Task Results_that_are_only_saved_are_not_compared_until_they_are_sent()
    {
        var id = await host.RegisterAsync("thaibinh", Domain.Registrations.RegistrationState.Approved);
        await host.ChangeLinesAsync(id, registration => registration.Lines.ForEach(line => line.Result = Domain.Registrations.LineResult.Attained));
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Equal("chưa có kết quả", CellsOf(await officer.GetAsync($"/dang-ky/{Year}/so-sanh"), "Thái Bình")[5]);
        await host.ChangeLinesAsync(id, registration => typeof(Domain.Registrations.Registration).GetProperty("State")!.SetValue(registration, Domain.Registrations.RegistrationState.ResultsSent));
        Assert.Equal("5/5 (100 %)", CellsOf(await officer.GetAsync($"/dang-ky/{Year}/so-sanh"), "Thái Bình")[5]);
    }

    [Fact]
    public async Task A_department_that_has_not_sent_this_year_is_not_compared_as_zero_and_shares_are_rounded_half_up()
    {
        await host.WithDbAsync(db => db.Registrations.Where(list => list.Year == Year || list.Year == Year - 1).ExecuteDeleteAsync());
        var last = await host.RegisterAsync("thaibinh", Domain.Registrations.RegistrationState.Settled, Year - 1);
        await host.ChangeLinesAsync(last, registration =>
        {
            registration.Lines.RemoveRange(0, 2);
            foreach (var line in registration.Lines) line.Result = Domain.Registrations.LineResult.Attained;
            registration.Lines[0].Result = Domain.Registrations.LineResult.NotAttained;
        });
        await host.RegisterAsync("thaibinh");
        var page = await (await host.LogInAsync("canbo.bo")).GetAsync($"/dang-ky/{Year}/so-sanh");
        Assert.Equal(["Thái Bình", "3", "2/3 (66,7 %)", "chưa gửi", "–", "–"], CellsOf(page, "Thái Bình"));
        Assert.Equal(["Hưng Yên", "chưa gửi", "–", "chưa gửi", "–", "–"], CellsOf(page, "Hưng Yên"));
    }

    [Fact]
    public async Task A_draft_that_was_never_issued_is_said_to_be_unexamined()
    {
        await host.RegisterAsync("hanam");
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("chưa xét", CellsOf(await officer.GetAsync($"/dang-ky/{Year}"), "Hà Nam"));
    }

    [Fact]
    public async Task A_department_that_ended_says_so_by_which_act_and_its_list_stays_on_the_board()
    {
        await host.RegisterAsync("hagiang", Domain.Registrations.RegistrationState.Submitted);
        var last = new DateOnly(Year, 1, 2);
        foreach (var slug in new[] { "hagiang", "caobang" })
        {
            var id = await host.DepartmentIdAsync(slug);
            await host.WithDbAsync(async db =>
            {
                await db.Departments.Where(department => department.Id == id).ExecuteUpdateAsync(set => set.SetProperty(department => department.ValidTo, last));
                var act = new Reorganisation { Title = "Giải thể", Kind = ReorganisationKind.Dissolve, EffectiveOn = last.AddDays(1), DecisionNumber = "12/NQ-HĐND" };
                var item = new ReorganisationItem { ReorganisationId = act.Id, Position = 1, Kind = ReorganisationKind.Dissolve, EffectiveOn = act.EffectiveOn, LegalBasis = act.LegalBasis };
                item.Units.Add(new ReorganisationUnit { ItemId = item.Id, Role = ReorganisationRole.Predecessor, Position = 1, DepartmentId = id });
                act.Items.Add(item);
                db.Reorganisations.Add(act);
                db.Entry(act).Property(done => done.State).CurrentValue = ReorganisationState.Done;
                return await db.SaveChangesAsync();
            });
        }

        var officer = await host.LogInAsync("canbo.bo");
        var row = Assert.Single((await officer.GetAsync($"/dang-ky/{Year}")).Document.QuerySelectorAll("table.cards tbody tr"), line => line.TextContent.Contains("Hà Giang", StringComparison.Ordinal));
        Assert.Contains($"Kết thúc hoạt động từ 03/01/{Year}", row.TextContent, StringComparison.Ordinal);
        var start = await officer.GetAsync(PathOf("caobang"));
        Assert.Contains($"đã kết thúc hoạt động từ ngày 03/01/{Year} theo 12/NQ-HĐND", start.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("kế thừa", start.Text("main"), StringComparison.Ordinal);
    }

    private static string? StateOf(PortalPage page, string province) => page.Document.QuerySelectorAll("table.cards tbody tr")
        .FirstOrDefault(row => row.QuerySelector("th")!.TextContent.Trim() == province)?.QuerySelector(".state")!.TextContent.Trim();

    private static List<string> CellsOf(PortalPage page, string head) => [.. page.Document.QuerySelectorAll("main tbody tr")
        .First(row => row.QuerySelector("th")!.TextContent.Trim() == head).Children.Select(cell => cell.TextContent.Trim())];

    private Task<int> MailsAsync() => host.WithDbAsync(db => db.OutgoingMails.CountAsync());
}
