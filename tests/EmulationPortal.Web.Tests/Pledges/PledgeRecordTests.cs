using System.Net;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>The pledges of past years, and what became of those of the current year.</summary>
public sealed class PledgeRecordTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task What_was_promised_and_done_lists_contents_as_written_and_members_as_they_sign()
    {
        var id = await host.PledgeIdAsync(2, 2023);
        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"/giao-uoc/{id}/da-hua-da-lam");
        Assert.Equal(["Sơn La", "Lai Châu", "Điện Biên", "Lào Cai", "Hà Giang", "Cao Bằng", "Lạng Sơn"], page.Document.QuerySelectorAll("thead th").Skip(2).Select(head => head.TextContent.Trim()));
        Assert.Equal(["1", "2", "3", "4", "5"], page.Document.QuerySelectorAll("tbody td.nowrap").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Cluster_1_promised_six_lines_of_state_management_in_2019()
    {
        var pledge = await host.PledgeAsync(await host.PledgeIdAsync(1, 2019));
        Assert.Equal((2020, true, PledgeState.Signed, new DateOnly(2019, 12, 14)), (pledge.LastYear, pledge.IsOnPaper, pledge.State, pledge.SigningOn!.Value));
        Assert.Equal(["4.a", "4.b", "4.c", "4.d", "4.đ", "4.e"], pledge.InOrder.Where(clause => clause.Level == 1).Select(clause => clause.Code));
        Assert.Equal(5, pledge.Parties.Count);
        Assert.All(pledge.Parties, party => Assert.Empty(party.PersonName));
        var page = await (await host.LogInAsync("hoidong1")).GetAsync($"/giao-uoc/{pledge.Id}");
        Assert.Contains("Đã ký trên giấy, ghi lại trên hệ thống. Không có chữ ký số.", page.Text(".alert-warning"), StringComparison.Ordinal);
        Assert.Contains("Cổng tin tức thành phố Hải Phòng", page.Text(".alert-warning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_2_of_2023_and_the_cooperation_record_say_what_their_sources_say_and_no_more()
    {
        var cluster = await host.PledgeAsync(await host.PledgeIdAsync(2, 2023));
        Assert.Equal("Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững", cluster.Theme);
        Assert.Equal("Vũ Anh Dũng", Assert.Single(cluster.Parties, party => party.PersonName.Length > 0).PersonName);
        Assert.Contains("9 nội dung", cluster.Source, StringComparison.Ordinal);
        var record = await host.WithDbAsync(db => db.Pledges.Include(pledge => pledge.Parties).SingleAsync(pledge => pledge.Kind == PledgeKind.Bilateral && pledge.FirstYear == 2019));
        Assert.Equal(["Sở Thông tin và Truyền thông thành phố Hải Phòng", "Sở Thông tin và Truyền thông thành phố Hà Nội"], record.Signing.Select(party => party.Organisation));
        Assert.Equal(HttpStatusCode.OK, (await (await host.LogInAsync("so.hanoi")).GetAsync($"/giao-uoc/{record.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync($"/giao-uoc/{record.Id}")).Status);
    }

    [Fact]
    public async Task The_Word_file_and_the_page_say_the_same_words()
    {
        var id = await host.PledgeIdAsync(1, 2019);
        var client = await host.LogInAsync("so.haiphong");
        var page = await client.GetAsync($"/giao-uoc/{id}/xem");
        Assert.Contains("GIAO ƯỚC THI ĐUA", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("đ) Phát triển công nghiệp công nghệ thông tin.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Bản này không phải bản gốc", page.Text("main"), StringComparison.Ordinal);
        var bytes = await client.Http.GetByteArrayAsync(new Uri($"/giao-uoc/{id}/docx", UriKind.Relative));
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var words = file.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("Phát triển công nghiệp công nghệ thông tin.", words, StringComparison.Ordinal);
        Assert.Contains("Bản này không phải bản gốc", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_shows_the_promise_at_its_criterion_and_asks_what_became_of_it()
    {
        var id = await host.PledgeIdAsync(1, PledgeScene.Year);
        var client = await host.LogInAsync("so.danang");
        Assert.Contains("Ghi kết quả thực hiện giao ước năm 2026", (await client.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        var sheetId = await host.WithDbAsync(db => db.ScoreSheets.Where(sheet => sheet.Department!.Slug == "danang" && sheet.Year == PledgeScene.Year).Select(sheet => sheet.Id).SingleAsync());
        var sheet = await client.GetAsync($"/cham-diem/{sheetId}");
        Assert.Contains("Giao ước, nội dung 7: chưa ghi kết quả", sheet.Text(".sheet-grid"), StringComparison.Ordinal);
        var form = await client.GetAsync($"/giao-uoc/{id}/ket-qua?nam=2026");
        var row = form.Document.QuerySelectorAll("fieldset.clause-edit").ToList().FindIndex(field => field.TextContent.Contains("Nội dung 7", StringComparison.Ordinal));
        var wrong = await form.FormOf("Lưu kết quả").With($"Rows[{row}].Figure", "96,5").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("theo số liệu, chỉ tiêu đã đạt", wrong.Text($"#Rows_{row}__Outcome-error"), StringComparison.Ordinal);
        var done = await wrong.FormOf("Lưu kết quả").With($"Rows[{row}].Outcome", nameof(ResultOutcome.Met)).SubmitAsync();
        Assert.Contains("96,5%", done.Text(".promises"), StringComparison.Ordinal);
        Assert.Contains("Đã làm 1, làm một phần 0, chưa làm 0, chưa ghi kết quả 9 trong 10 nội dung.", done.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Giao ước, nội dung 7: đã làm", (await client.GetAsync($"/cham-diem/{sheetId}")).Text(".sheet-grid"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_members_stand_side_by_side_for_the_closing_meeting_and_outsiders_see_nothing()
    {
        var id = await host.PledgeIdAsync(1, PledgeScene.Year);
        var page = await (await host.LogInAsync("so.haiphong")).GetAsync($"/giao-uoc/{id}/da-hua-da-lam");
        Assert.Contains("Cần Thơ", page.Text(".promises thead"), StringComparison.Ordinal);
        Assert.Contains("97,2%", page.Text(".promises"), StringComparison.Ordinal);
        var outsider = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.OK, (await outsider.GetAsync($"/giao-uoc/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await outsider.GetAsync($"/giao-uoc/{id}/da-hua-da-lam")).Status);
        var member = await host.DepartmentIdAsync("cantho");
        var print = await (await host.LogInAsync("so.cantho")).GetAsync($"/giao-uoc/{id}/da-hua-da-lam/xem?nam=2026&don-vi={member}");
        Assert.Contains("Kết quả thực hiện giao ước thi đua năm 2026", print.Text("main"), StringComparison.Ordinal);
        Assert.Contains("93,5%", print.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_not_written_any_more_once_the_year_is_public()
    {
        var id = await host.PledgeIdAsync(1, PledgeScene.Year);
        await host.WithDbAsync(db => db.ClusterYears.Where(part => part.ClusterId == db.Pledges.Single(pledge => pledge.Id == id).ClusterId && part.EmulationYear!.Year == PledgeScene.Year)
            .ExecuteUpdateAsync(part => part.SetProperty(row => row.State, Domain.Years.ClusterYearState.Published).SetProperty(row => row.PublishedAt, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc))));
        var refused = await (await host.LogInAsync("so.danang")).GetAsync($"/giao-uoc/{id}/ket-qua?nam=2026");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public async Task A_pledge_withdrawn_stays_with_its_reason()
    {
        var id = await host.PledgeIdAsync(3, PledgeScene.Year);
        var leader = await host.LogInAsync("so.thaibinh");
        var page = await (await leader.GetAsync($"/giao-uoc/{id}/huy")).FormOf("Hủy giao ước").With("Reason", "Lập nhầm năm.").SubmitAsync();
        Assert.Contains("Lý do: Lập nhầm năm.", page.Text(".alert-warning"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await leader.GetAsync($"/giao-uoc/{id}/soan")).Status);
        Assert.Equal("PledgeWithdrawn", (await host.PledgeHistoryAsync(id))[^1].Act);
    }

    [Fact]
    public async Task What_was_signed_on_paper_is_recorded_with_its_day_and_source()
    {
        var client = await host.LogInAsync("so.sonla");
        var page = await host.BeginBilateralAsync(client, "yenbai");
        var id = PledgeScene.IdOf(page.Path);
        var form = await client.GetAsync($"/giao-uoc/{id}/da-ky-giay");
        var wrong = await form.FormOf("Ghi nhận đã ký").With("SignedOn", "01/01/2027").With("Source", "Lưu tại Văn phòng Sở").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        await wrong.FormOf("Ghi nhận đã ký").With("SignedOn", "05/03/2026").SubmitAsync();
        var stored = await host.PledgeAsync(id);
        Assert.Equal((PledgeState.Signed, true, "Lưu tại Văn phòng Sở"), (stored.State, stored.IsOnPaper, stored.Source));
        Assert.False(await host.WithDbAsync(db => db.IssuedDocuments.AnyAsync(document => document.SubjectId == id)));
    }
}
