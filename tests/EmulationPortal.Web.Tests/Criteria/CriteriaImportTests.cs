using System.Net;
using EmulationPortal.Documents.Criteria;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Criteria;

public sealed class CriteriaImportTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task An_exported_set_comes_back_without_a_change()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2031);
        var client = await host.LogInAsync("canbo.bo");
        var preview = await UploadAsync(client, scene, await ExportAsync(client, scene));
        Assert.Contains("Không có thay đổi.", preview.Text(".set-total"), StringComparison.Ordinal);
        await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Empty(await scene.HistoryAsync());
    }

    [Fact]
    public async Task A_changed_workbook_is_previewed_and_replaces_the_tree_only_when_confirmed()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2032);
        var client = await host.LogInAsync("canbo.bo");
        var kept = await scene.LineAsync("1.2");
        var preview = await UploadAsync(client, scene, Edited(await ExportAsync(client, scene), ("D6", "6.5"), ("H6", "Xem công văn"), ("D7", "7,5")));
        Assert.Contains("Thêm 0, bỏ 0, sửa 2 mục. Tổng thang điểm sau khi nhập: 100.", preview.Text(".set-total"), StringComparison.Ordinal);
        Assert.Contains("Mục 1.1: Điểm tối đa 6 6,5", preview.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Mục 1.1: Hướng dẫn (không có) Xem công văn", preview.Text("main"), StringComparison.Ordinal);
        Assert.Equal(6, (await scene.StoredAsync()).Criteria.Single(line => line.Code == "1.1").MaxPoints);

        var done = await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Contains("Đã nhập từ Excel.", done.Text("[role=status]"), StringComparison.Ordinal);
        var stored = await scene.StoredAsync();
        Assert.Equal(6.5m, stored.Criteria.Single(line => line.Code == "1.1").MaxPoints);
        Assert.Equal(kept, stored.Criteria.Single(line => line.Code == "1.2").Id);
        Assert.Equal(AutomaticSource.SelfScoringDaysLate, stored.Criteria.Single(line => line.Code == "9.2").Automatic);
        var entry = Assert.Single(await scene.HistoryAsync());
        Assert.Equal("CriteriaImported", entry.Act);
        Assert.Contains(entry.Changes, change => change is { Name: "Mục 1.2: Điểm tối đa", Before: "8", After: "7,5" });
    }

    [Fact]
    public async Task Lines_that_are_not_in_the_workbook_go_and_new_ones_come()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2033);
        var client = await host.LogInAsync("canbo.bo");
        var preview = await UploadAsync(client, scene, Small(("1", "Nhóm một", null, 3), ("1.1", "Tiêu chí mới", LeafKind.Manual, 3)));
        Assert.Contains("Tổng thang điểm sau khi nhập: 3.", preview.Text(".set-total"), StringComparison.Ordinal);
        await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Equal(["1", "1.1"], (await scene.StoredAsync()).Criteria.Select(line => line.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sums_that_are_off_are_warned_of_imported_and_not_lockable()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2034);
        var client = await host.LogInAsync("canbo.bo");
        var preview = await UploadAsync(client, scene, Small(("1", "Nhóm một", null, 20), ("1.1", "Tiêu chí mới", LeafKind.Manual, 18)));
        Assert.Contains("Nhóm 1: các mục con cộng được 18, thiếu 2 so với 20.", preview.Text(".problems"), StringComparison.Ordinal);
        await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Contains("Chưa khóa được", (await client.GetAsync($"{scene.Path}/khoa")).Text(".problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_is_imported()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2035);
        var client = await host.LogInAsync("canbo.bo");
        var page = await UploadAsync(client, scene, Edited(await ExportAsync(client, scene), ("D6", "mười"), ("D7", null), ("A8", "1.2")));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var problems = page.Text(".error-summary");
        Assert.Contains("Ô D6 phải là số; đang là “mười”.", problems, StringComparison.Ordinal);
        Assert.Contains("Ô D7 phải là số; đang để trống.", problems, StringComparison.Ordinal);
        Assert.Contains("Ô A8: mã 1.2 đã có ở ô A7.", problems, StringComparison.Ordinal);
        Assert.Empty(await scene.HistoryAsync());
    }

    [Fact]
    public async Task A_program_with_the_name_of_a_workbook_is_refused()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2036);
        var client = await host.LogInAsync("canbo.bo");
        var page = await UploadAsync(client, scene, [0x4D, 0x5A, .. new byte[2000]]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("bang.xlsx", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_and_no_file_at_all_are_refused_with_the_limit()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2037);
        var client = await host.LogInAsync("canbo.bo");
        var large = await UploadAsync(client, scene, new byte[6 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.BadRequest, large.Status);
        Assert.Contains("Tệp lớn 6 MB, quá 5 MB.", large.Text(".error-summary"), StringComparison.Ordinal);
        var none = await (await client.GetAsync($"{scene.Path}/nhap-excel")).FormOf("Xem trước").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Hãy chọn tệp Excel (.xlsx).", none.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_waits_an_hour_for_its_uploader_and_for_the_set_as_it_was()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2038, ofCluster: true);
        var client = await host.LogInAsync("canbo.bo");
        var preview = await UploadAsync(client, scene, Edited(await ExportAsync(client, scene), ("D6", 6.5m)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync(preview.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(preview.Path[..^4] + "AAAA")).Status);

        await (await scene.EditAsync(client, "2.1")).FormOf("Lưu").With("Guidance", "Mới").SubmitAsync();
        var late = await preview.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("vừa được sửa sau khi bạn tải tệp lên", late.Text("main"), StringComparison.Ordinal);

        var again = await UploadAsync(client, scene, Edited(await ExportAsync(client, scene), ("D6", 6.5m)));
        host.Time.Advance(TimeSpan.FromMinutes(61));
        var expired = await again.FormOf("Xác nhận nhập").SubmitAsync();
        Assert.Contains("chờ quá một giờ", expired.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(6, (await scene.StoredAsync()).Criteria.Single(line => line.Code == "1.1").MaxPoints);
    }

    [Fact]
    public async Task A_criterion_with_scores_is_neither_left_out_nor_turned_into_another_kind()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2039);
        await scene.ScoreAsync("1.1");
        var client = await host.LogInAsync("canbo.bo");
        var preview = await UploadAsync(client, scene, Small(("1", "Nhóm một", null, 3), ("1.9", "Tiêu chí mới", LeafKind.Manual, 3)));
        Assert.Contains("Mục 1.1 không có trong tệp nhưng đã có điểm hoặc minh chứng", preview.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(preview.Document.QuerySelector("form[action$='xem-truoc']"));
    }

    [Fact]
    public async Task Only_who_edits_a_draft_imports_and_everybody_who_reads_exports()
    {
        var scene = await CriteriaScene.DraftAsync(host, 2040);
        var officer = await host.LogInAsync("canbo.bo");
        var member = await host.LogInAsync("so.dienbien");
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{scene.Path}/xuat-excel")).Status);
        await (await officer.GetAsync(scene.Path)).FormOf("Lấy ý kiến").SubmitAsync();
        Assert.NotEmpty(await ExportAsync(member, scene));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"{scene.Path}/nhap-excel")).Status);
        var refused = await officer.GetAsync($"{scene.Path}/nhap-excel");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("khi đang lấy ý kiến, hãy sửa từng mục", refused.Text("main"), StringComparison.Ordinal);
    }

    private static async Task<byte[]> ExportAsync(PortalClient client, CriteriaScene scene)
    {
        var answer = await client.Http.GetAsync(new Uri($"{scene.Path}/xuat-excel", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<PortalPage> UploadAsync(PortalClient client, CriteriaScene scene, byte[] bytes) =>
        await (await client.GetAsync($"{scene.Path}/nhap-excel")).FormOf("Xem trước").WithFile("tep", "bang.xlsx", bytes).SubmitAsync();

    private static byte[] Edited(byte[] bytes, params (string Address, object? Value)[] changes) => XlsxFile.Edit(bytes, "Tiêu chí", changes);

    private static byte[] Small(params (string Code, string Text, LeafKind? Kind, decimal Max)[] rows) => CriteriaWorkbook.Write(new CriteriaExport(
        "Thử",
        [.. rows.Select(row => new CriterionRow { Code = row.Code, Text = row.Text, Kind = row.Kind, MaxPoints = row.Max })]));
}
