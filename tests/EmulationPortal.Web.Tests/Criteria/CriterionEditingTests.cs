using System.Net;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Criteria;

public sealed class CriterionEditingTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(2051, "8,5")]
    [InlineData(2052, "8.5")]
    [InlineData(2053, "8.5 điểm")]
    public async Task Comma_and_dot_are_both_read_and_what_was_understood_is_shown_back(int year, string typed)
    {
        var scene = await CriteriaScene.DraftAsync(host, year);
        var page = await (await scene.EditAsync(await host.LogInAsync("canbo.bo"), "1.1")).FormOf("Lưu").With("MaxPoints", typed).SubmitAsync();
        Assert.Contains("Đã lưu mục 1.1: tối đa 8,5 điểm; bước 0,25; chấm điểm trực tiếp.", page.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(8.5m, (await scene.StoredAsync()).Criteria.Single(line => line.Code == "1.1").MaxPoints);
    }

    [Fact]
    public async Task Bands_typed_as_lines_are_read_and_shown_back()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2054);
        var client = await host.LogInAsync("canbo.bo");
        var form = (await client.GetAsync($"{scene.Path}/muc/them?nhom={await scene.LineAsync("9")}")).FormOf("Thêm");
        Assert.Equal("9.3", form.Value("Code"));
        var page = await form.With("Text", "Gửi báo cáo năm").With("Kind", nameof(LeafKind.DaysLateBands)).With("MaxPoints", "2")
            .With("Bands", "đúng hạn: 2\r\n1-2 ngày: 1,5\r\n> 2 ngày: 0").SubmitAsync();
        Assert.Contains("đúng hạn: 2; chậm 1–2 ngày: 1,5; chậm > 2 ngày: 0", page.Text($"#muc-{await scene.LineAsync("9.3"):N}"), StringComparison.Ordinal);
        var again = (await scene.EditAsync(client, "9.3")).FormOf("Lưu");
        Assert.Equal("đúng hạn: 2\nchậm 1–2 ngày: 1,5\nchậm > 2 ngày: 0", again.Value("Bands"));
    }

    [Fact]
    public async Task Every_stored_line_is_written_back_unchanged_by_its_own_form()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2055);
        var client = await host.LogInAsync("canbo.bo");
        foreach (var line in (await scene.StoredAsync()).Criteria)
        {
            var page = await (await client.GetAsync($"{scene.Path}/muc/{line.Id}/sua")).FormOf("Lưu").SubmitAsync();
            Assert.Contains($"Mục {line.Code} không có gì thay đổi.", page.Text("[role=status]"), StringComparison.Ordinal);
        }

        Assert.Empty(await scene.HistoryAsync());
    }

    [Theory]
    [InlineData(2056, "MaxPoints", "mười", "Không đọc được “mười”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData(2057, "MaxPoints", "", "Hãy nhập điểm tối đa, ví dụ 8,5. Nhóm chỉ có điểm thưởng, điểm trừ hoặc điều kiện: nhập 0.")]
    [InlineData(2058, "MaxPoints", "-1", "Phải là số không nhỏ hơn 0.")]
    [InlineData(2059, "Bands", "> 95: 1,5", "Cách chấm “Chấm điểm trực tiếp” không dùng bảng bậc; hãy bỏ trống mục này hoặc chọn cách chấm khác.")]
    [InlineData(2060, "Code", "2.1", "Mã 2.1 đã dùng cho mục “Tham mưu chỉ đạo báo chí, truyền thông địa phương”; hãy chọn mã khác.")]
    [InlineData(2061, "Text", "", "Hãy nhập nội dung tiêu chí.")]
    [InlineData(2091, "Code", "<b>", "Mã chỉ gồm chữ cái, chữ số, dấu chấm và dấu gạch nối, ví dụ I, 1.2, 1.2.3.")]
    [InlineData(2092, "Step", "0", "Bước điểm phải lớn hơn 0, ví dụ 0,25. Để trống nếu cho điểm nào cũng được.")]
    public async Task Bad_input_answers_400_with_the_reason_and_keeps_what_was_typed(int year, string field, string typed, string reason)
    {
        var scene = await CriteriaScene.DraftAsync(host, year);
        var page = await (await scene.EditAsync(await host.LogInAsync("canbo.bo"), "1.1")).FormOf("Lưu").With("Guidance", "giữ lại").With(field, typed).SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(reason, page.Text(".error-summary li"));
        Assert.Equal("#" + field, page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(typed, page.FormOf("Lưu").Value(field));
        Assert.Equal("giữ lại", page.FormOf("Lưu").Value("Guidance"));
        Assert.Empty(await scene.HistoryAsync());
    }

    [Fact]
    public async Task A_line_saved_by_another_meanwhile_answers_409_with_both_texts_and_can_then_be_saved()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2062);
        var client = await host.LogInAsync("canbo.bo");
        var mine = (await scene.EditAsync(client, "1.1")).FormOf("Lưu");
        await (await scene.EditAsync(client, "1.1")).FormOf("Lưu").With("MaxPoints", "7").SubmitAsync();
        var conflict = await mine.With("MaxPoints", "5").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Điểm tối đa 5 7 (khác)", conflict.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thanh Bình đã lưu lúc", conflict.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(7, (await scene.StoredAsync()).Criteria.Single(line => line.Code == "1.1").MaxPoints);
        await conflict.FormOf("Lưu").SubmitAsync();
        Assert.Equal(5, (await scene.StoredAsync()).Criteria.Single(line => line.Code == "1.1").MaxPoints);
    }

    [Fact]
    public async Task A_line_with_a_score_is_neither_removed_nor_scored_in_another_way()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2063);
        await scene.ScoreAsync("1.1");
        var client = await host.LogInAsync("canbo.bo");
        foreach (var code in new[] { "1.1", "1" })
        {
            var refused = await client.GetAsync($"{scene.Path}/muc/{await scene.LineAsync(code)}/xoa");
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("Đã có điểm hoặc minh chứng theo mục 1.1 nên không xóa được.", refused.Text("main"), StringComparison.Ordinal);
        }

        var changed = await (await scene.EditAsync(client, "1.1")).FormOf("Lưu").With("Kind", nameof(LeafKind.YesNo)).With("Step", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, changed.Status);
        Assert.Contains("không đổi cách chấm được", changed.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_removed_with_its_lines_and_the_history_has_what_they_said()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2064);
        var client = await host.LogInAsync("canbo.bo");
        var ask = await client.GetAsync($"{scene.Path}/muc/{await scene.LineAsync("9")}/xoa");
        Assert.Contains("Xóa 3 mục này?", ask.Text("h1"), StringComparison.Ordinal);
        await ask.FormOf("Xóa").SubmitAsync();
        Assert.DoesNotContain((await scene.StoredAsync()).Criteria, line => line.Code.StartsWith('9'));
        var entry = Assert.Single(await scene.HistoryAsync());
        Assert.Equal("CriterionRemoved", entry.Act);
        Assert.Contains(entry.Changes, change => change is { Name: "9.2: Bảng bậc", After: null } && change.Before!.StartsWith("đúng hạn: 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moving_a_line_changes_the_printed_order()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2065);
        var client = await host.LogInAsync("canbo.bo");
        var row = await scene.LineAsync("1.2");
        var page = await client.GetAsync(scene.Path);
        var moved = await page.Form($"#muc-{row:N} form").With("len", "true").SubmitAsync();
        var codes = moved.Document.QuerySelectorAll("table.criteria .code").Select(cell => cell.TextContent).Take(3);
        Assert.Equal(["1", "1.2", "1.1"], codes);
    }

    [Fact]
    public async Task Every_change_is_in_the_history_with_before_and_after()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2066);
        await (await scene.EditAsync(await host.LogInAsync("canbo.bo"), "1.1")).FormOf("Lưu").With("MaxPoints", "6,5").With("Guidance", "Mới").SubmitAsync();
        var entry = Assert.Single(await scene.HistoryAsync());
        Assert.Equal(("CriterionChanged", "1.1", "Nguyễn Thị Thanh Bình"), (entry.Act, entry.Part, entry.ActorName));
        Assert.Equal([("Điểm tối đa", "6", "6,5"), ("Hướng dẫn", "(không có)", "Mới")], entry.Changes.Select(change => (change.Name, change.Before!, change.After!)));
    }

    [Fact]
    public async Task A_member_can_not_edit_and_a_leader_edits_the_own_set_only()
    {
        var own = await CriteriaScene.DraftAsync(host, 2067, ofCluster: true);
        var leader = await host.LogInAsync("so.sonla");
        Assert.Equal(HttpStatusCode.OK, (await own.EditAsync(leader, "1.1")).Status);
        await (await leader.GetAsync(own.Path)).FormOf("Lấy ý kiến").SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await own.EditAsync(await host.LogInAsync("so.dienbien"), "1.1")).Status);

        var bloc = await CriteriaScene.DraftAsync(host, 2068);
        await (await (await host.LogInAsync("canbo.bo")).GetAsync(bloc.Path)).FormOf("Lấy ý kiến").SubmitAsync();
        var refused = await bloc.EditAsync(await host.LogInAsync("so.sonla"), "1.1");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("chỉ dành cho cán bộ Bộ", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_set_can_not_be_edited()
    {
        var client = await host.LogInAsync("canbo.bo");
        var path = (await client.GetAsync("/tieu-chi")).Document.QuerySelectorAll("table.list tbody tr").Single(row => row.TextContent.Contains("2026", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href");
        var refused = await client.GetAsync($"{path}/muc/them");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Đang ở trạng thái “Đã khóa”", refused.Text("main"), StringComparison.Ordinal);
    }
}
