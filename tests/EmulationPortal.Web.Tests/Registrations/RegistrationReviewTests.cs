using System.Net;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Pledges;
using static EmulationPortal.Web.Tests.Registrations.RegistrationScene;

namespace EmulationPortal.Web.Tests.Registrations;

/// <summary>The ministry returns, approves and reopens; the department corrects and sends again.</summary>
public sealed class RegistrationReviewTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task What_the_list_itself_leaves_open_is_among_the_lines_to_note_before_signing_and_at_the_ministry()
    {
        await host.RegisterAsync("thaibinh");
        var staff = await host.LogInAsync("so.thaibinh");
        const string Open = "Lưu ý: Theo danh sách đang đăng ký: ";
        Assert.Contains(Open, (await staff.GetAsync($"{PathOf("thaibinh")}/trinh-ky")).Text("main"), StringComparison.Ordinal);
        var id = await host.SendAsync("thaibinh");
        Assert.StartsWith("Theo danh sách đang đăng ký: ", (await host.RegistrationAsync(id)).Lines.Single(line => line.CollectiveId is not null).Notice, StringComparison.Ordinal);
        Assert.Contains(Open, (await (await host.LogInAsync("canbo.bo")).GetAsync($"{PathOf("thaibinh")}/xem-xet")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_return_the_same_list_and_the_second_keeps_the_reasons_typed()
    {
        await host.SendAsync("thaibinh");
        var one = await (await host.LogInAsync("canbo.bo")).GetAsync($"{PathOf("thaibinh")}/xem-xet");
        var two = await one.Client.GetAsync(one.Path);
        Assert.Equal(HttpStatusCode.OK, (await one.FormOf("Trả lại").With("Reason", "Thiếu biên bản").SubmitAsync()).Status);
        var late = await two.FormOf("Trả lại").With("Lines[3].Reason", "Thiếu sáng kiến").With("Reason", "Xem lại").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var kept = late.Document.QuerySelectorAll(".typed-texts .field").Select(field => (Label: field.QuerySelector("label")!.TextContent, Text: field.QuerySelector("textarea")!.TextContent.Trim())).ToList();
        Assert.Equal(["Thiếu sáng kiến", "Xem lại"], kept.Select(text => text.Text));
        Assert.EndsWith(", CSTĐCS: Lý do", kept[0].Label, StringComparison.Ordinal);
        Assert.Equal("Lý do", kept[1].Label);
    }

    [Fact]
    public async Task One_line_is_returned_corrected_and_sent_again_and_the_officer_sees_what_changed()
    {
        var id = await host.SendAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var read = await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet");
        Assert.DoesNotContain("Thay đổi so với lần gửi trước", read.Text("main"), StringComparison.Ordinal);
        var returned = await read.FormOf("Trả lại").With("Lines[3].Reason", "Thiếu sáng kiến, hãy ghi rõ").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, returned.Status);
        var registration = await host.RegistrationAsync(id);
        Assert.Equal((RegistrationState.Returned, "Trả lại 1 dòng; lý do ghi tại từng dòng."), (registration.State, registration.StateReason));
        Assert.Equal("Thiếu sáng kiến, hãy ghi rõ", registration.Lines[3].ReturnReason);

        var staff = await host.LogInAsync("so.thaibinh");
        Assert.Contains("Sửa và gửi lại danh sách đăng ký danh hiệu năm 2026", (await staff.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("Thiếu sáng kiến, hãy ghi rõ", (await staff.GetAsync($"{PathOf("thaibinh")}/xem-xet")).Text(".alert-warning ul"), StringComparison.Ordinal);
        Assert.Contains(await host.NoticesAsync("so.thaibinh", $"{PathOf("thaibinh")}/xem-xet"), notice => notice.StartsWith("Bộ trả lại danh sách", StringComparison.Ordinal));
        await host.ChangeLinesAsync(id, changed =>
        {
            changed.Lines[3].Write(changed.Lines[3].KindCode, "Sáng kiến “Một cửa”", changed.Lines[3].Reason);
            changed.Lines.RemoveAt(2);
        });
        var corrected = await staff.GetAsync(PathOf("thaibinh"));
        Assert.Equal("Bộ trả lại: Thiếu sáng kiến, hãy ghi rõ", Assert.Single(corrected.Document.QuerySelectorAll(".registration-table th details")).LastChild!.TextContent.Trim());
        Assert.Contains("Đã sửa sau khi bị trả", corrected.Text(".registration-table th details summary"), StringComparison.Ordinal);
        await staff.IssueAsync("thaibinh");
        var documents = await host.DocumentsAsync(id);
        Assert.Equal([IssuedDocumentState.Current, IssuedDocumentState.Superseded], documents.Select(document => document.State));
        Assert.Equal("Trả lại 1 dòng; lý do ghi tại từng dòng.", documents[1].EndReason);
        await host.SignAsync(id, "thaibinh");

        var again = await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet");
        Assert.Contains("Lần gửi thứ 2 so với lần gửi thứ 1", again.Text("main"), StringComparison.Ordinal);
        var changes = string.Join('|', again.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(row => row.TextContent));
        Assert.Contains("ghi chú: Sáng kiến “Một cửa”", changes, StringComparison.Ordinal);
        Assert.Contains("Bỏ", changes, StringComparison.Ordinal);
        // What was corrected is not returned a second time with the reason of the first.
        Assert.Equal(string.Empty, again.FormOf("Trả lại").Value("Lines[2].Reason"));
        Assert.Equal(HttpStatusCode.OK, (await again.FormOf("Duyệt").SubmitAsync()).Status);
        var approved = await host.RegistrationAsync(id);
        Assert.Equal(RegistrationState.Approved, approved.State);
        Assert.All(approved.Lines, line => Assert.Empty(line.ReturnReason));
        Assert.Contains(await host.NoticesAsync("giamdoc.thaibinh", $"{PathOf("thaibinh")}/xem-xet"), notice => notice.StartsWith("Bộ đã duyệt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Returning_without_any_reason_is_refused_and_what_was_typed_stays()
    {
        var id = await host.SendAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var read = await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet");
        var none = await read.FormOf("Trả lại").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("lý do tại ít nhất một dòng", none.Text("main"), StringComparison.Ordinal);
        var tooLong = new string('x', 501);
        var wrong = await read.FormOf("Trả lại").With("Reason", "Xem lại").With("Lines[1].Reason", tooLong).SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, tooLong), (wrong.Status, wrong.FormOf("Trả lại").Value("Lines[1].Reason")));
        Assert.Contains("dài quá 500 ký tự", wrong.Text("main"), StringComparison.Ordinal);
        Assert.Equal(RegistrationState.Submitted, (await host.RegistrationAsync(id)).State);
    }

    [Fact]
    public async Task Deciding_twice_or_on_a_list_that_was_taken_back_is_refused()
    {
        var id = await host.SendAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var read = await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet");
        await read.FormOf("Duyệt").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await read.FormOf("Duyệt").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await read.FormOf("Trả lại").With("Reason", "Muộn").SubmitAsync()).Status);
        var reopened = await (await officer.GetAsync($"{PathOf("thaibinh")}/mo-lai")).FormOf("Mở lại để xem xét").With("Reason", "Có đơn thư").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, reopened.Status);
        Assert.Equal(RegistrationState.Submitted, (await host.RegistrationAsync(id)).State);
        // The page of the first sending carries a version that holds no longer.
        var stale = await read.FormOf("Duyệt").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.NotNull(stale.Document.QuerySelector($"main a[href='{PathOf("thaibinh")}/xem-xet']"));
    }

    [Fact]
    public async Task Results_entered_before_an_approval_was_taken_back_stay_as_those_of_before_until_they_are_confirmed()
    {
        var id = await host.SendAsync("thaibinh");
        var (officer, staff) = (await host.LogInAsync("canbo.bo"), await host.LogInAsync("so.thaibinh"));
        await (await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet")).FormOf("Duyệt").SubmitAsync();
        await (await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua")).FormOf("Lưu").With("Rows[0].Result", nameof(LineResult.Attained)).With("Rows[0].Decision", "15/QĐ ngày 20/12/2026").SubmitAsync();
        await (await officer.GetAsync($"{PathOf("thaibinh")}/mo-lai")).FormOf("Mở lại để xem xét").With("Reason", "Có đơn thư").SubmitAsync();
        Assert.Contains("Kết quả của lần trước, ghi trước khi Bộ mở lại", (await staff.GetAsync($"{PathOf("thaibinh")}/xem-xet")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(0, (await host.WithDbAsync(db => db.RegisteredCountsAsync(Year))).Sum(count => count.Attained));
        await (await officer.GetAsync($"{PathOf("thaibinh")}/xem-xet")).FormOf("Duyệt").SubmitAsync();
        var grid = await staff.GetAsync($"{PathOf("thaibinh")}/ket-qua");
        Assert.Contains("Kết quả của lần trước", grid.Text("main table"), StringComparison.Ordinal);
        Assert.Equal((nameof(LineResult.Attained), "15/QĐ ngày 20/12/2026"), (grid.FormOf("Lưu").Value("Rows[0].Result"), grid.FormOf("Lưu").Value("Rows[0].Decision")));
        Assert.True((await host.RegistrationAsync(id)).Lines[0].IsEarlierResult);
        await grid.FormOf("Lưu").SubmitAsync();
        Assert.False((await host.RegistrationAsync(id)).Lines[0].IsEarlierResult);
    }

    [Fact]
    public async Task A_department_decides_nothing_about_its_own_list()
    {
        await host.SendAsync("thaibinh");
        var director = await host.LogInAsync("giamdoc.thaibinh");
        foreach (var part in new[] { "duyet", "tra-lai", "mo-lai", "chot-ket-qua", "tra-lai-ket-qua" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await director.PostEmptyAsync($"{PathOf("thaibinh")}/{part}", ("Reason", "Tự duyệt"))).Status);
        }

        var read = await director.GetAsync($"{PathOf("thaibinh")}/xem-xet");
        Assert.DoesNotContain(read.Document.QuerySelectorAll("main button"), button => button.TextContent is "Duyệt" or "Trả lại");
        Assert.Contains("Rút bản đã gửi để sửa", read.Text("main .actions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_is_read_by_the_department_and_the_ministry_alone()
    {
        var id = await host.SendAsync("thaibinh");
        foreach (var user in new[] { "so.thaibinh", "canbo.bo" })
        {
            Assert.Contains("Đã ký đủ: gửi Bộ 5 dòng, lần 1", (await (await host.LogInAsync(user)).GetAsync($"/nhat-ky/Registration/{id}")).Text("main"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync($"/nhat-ky/Registration/{id}")).Status);
    }
}
