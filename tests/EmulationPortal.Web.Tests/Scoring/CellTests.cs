using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

public sealed class CellTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("5,5")]
    [InlineData("5.5")]
    [InlineData("5.5 điểm")]
    [InlineData(" 5,50 ")]
    public async Task Comma_and_dot_are_read_as_the_same_number_and_shown_back(string typed)
    {
        var sheet = await host.SheetOfAsync("Hà Giang");
        var staff = await host.LogInAsync("so.hagiang");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "");
        var answer = await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", typed);
        Assert.Equal(("saved", "5,5", "5,5 điểm"), (answer.Result, answer.Shown, answer.Sentence));
        Assert.Contains((await host.StoredAsync(sheet)).Cells, cell => cell.Entered == 5.5m);
    }

    [Theory]
    [InlineData("85", "Điểm tối đa của mục 1.1 là 6; đã nhập 85.")]
    [InlineData("-1", "không được nhỏ hơn 0")]
    [InlineData("tám", "Không đọc được “tám”. Hãy nhập số, ví dụ 8,5.")]
    [InlineData("5,3", "tính theo bước 0,25")]
    public async Task What_cannot_be_taken_is_answered_with_what_to_type(string typed, string sentence)
    {
        var sheet = await host.SheetOfAsync("Lào Cai");
        var staff = await host.LogInAsync("so.laocai");
        var answer = await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", typed);
        Assert.Equal("unreadable", answer.Result);
        Assert.Contains(sentence, answer.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain((await host.StoredAsync(sheet)).Cells, cell => cell.Status == CellStatus.Scored);
    }

    [Fact]
    public async Task An_explanation_that_is_too_long_is_refused_and_never_cut_short()
    {
        var sheet = await host.SheetOfAsync("Quảng Ninh");
        var staff = await host.LogInAsync("so.quangninh");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "4", explanation: "Theo báo cáo năm.");
        var answer = await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "5", explanation: new string('a', 2001));
        Assert.Equal("unreadable", answer.Result);
        Assert.StartsWith("Giải trình dài 2001 ký tự, nhiều nhất là 2000.", answer.Sentence, StringComparison.Ordinal);
        Assert.Contains((await host.StoredAsync(sheet)).Cells, cell => cell is { Entered: 4, Explanation: "Theo báo cáo năm." });
    }

    [Fact]
    public async Task Not_scored_zero_and_not_assigned_are_three_things()
    {
        var sheet = await host.SheetOfAsync("Yên Bái");
        var staff = await host.LogInAsync("so.yenbai");
        Assert.Equal("0", (await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "0")).Shown);
        Assert.Equal("KG", (await staff.TypeAsync(sheet, ScoreColumn.Self, "1.3", "không giao")).Shown);
        Assert.Equal("45/50", (await staff.TypeAsync(sheet, ScoreColumn.Self, "3.1", "45/50")).Shown);
        var cells = (await host.StoredAsync(sheet)).Cells;
        Assert.Equal(2, cells.Count(cell => cell.Status == CellStatus.Scored));
        Assert.Single(cells, cell => cell.Status == CellStatus.NotAssigned);
    }

    [Fact]
    public async Task The_second_of_two_people_on_one_cell_is_told_who_saved_what()
    {
        var sheet = await host.SheetOfAsync("Bắc Kạn");
        var staff = await host.LogInAsync("so.backan");
        var director = await host.LogInAsync("giamdoc.backan");
        var name = await staff.CellNameAsync(sheet, "1.1");
        await director.TypeAsync(sheet, ScoreColumn.Self, "1.1", "4");
        var answer = await staff.SendAsync(ScoreColumn.Self, name, "5");
        Assert.Equal(("conflict", "4"), (answer.Result, answer.Shown));
        Assert.StartsWith("Giám đốc Bắc Kạn, ", answer.SavedBy, StringComparison.Ordinal);
        Assert.Equal("saved", (await staff.SendAsync(ScoreColumn.Self, answer.Name, "5")).Result);
    }

    [Fact]
    public async Task Two_first_saves_of_one_cell_at_once_keep_exactly_one_and_tell_the_other()
    {
        var sheet = await host.SheetOfAsync("Phú Thọ");
        var staff = await host.LogInAsync("so.phutho");
        var director = await host.LogInAsync("giamdoc.phutho");
        var name = await staff.CellNameAsync(sheet, "1.1");
        var answers = await Task.WhenAll(staff.SendAsync(ScoreColumn.Self, name, "4"), director.SendAsync(ScoreColumn.Self, name, "5"));
        Assert.Equal(["conflict", "saved"], answers.Select(answer => answer.Result).Order());
        Assert.Single((await host.StoredAsync(sheet)).Cells);
    }

    [Fact]
    public async Task Another_departments_sheet_is_not_found_by_its_address()
    {
        var sheet = await host.SheetOfAsync("Sơn La");
        var staff = await host.LogInAsync("so.dienbien");
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/cham-diem/{sheet}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/cham-diem/{sheet}/vi-sao")).Status);
        var criterion = await host.WithDbAsync(db => db.Criteria.Where(candidate => candidate.Code == "1.1").Select(candidate => candidate.Id).FirstAsync());
        using var answer = await staff.PostCellsAsync(ScoreColumn.Self, new { name = $"o|{sheet:N}|{criterion:N}||", typed = "5" });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_department_cannot_write_into_the_clusters_column()
    {
        var sheet = await host.SheetOfAsync("Hòa Bình");
        var staff = await host.LogInAsync("so.hoabinh");
        var answer = await staff.SendAsync(ScoreColumn.Cluster, await staff.CellNameAsync(sheet, "1.1"), "5");
        Assert.Equal("refused", answer.Result);
        Assert.Empty((await host.StoredAsync(sheet)).Cells);
    }

    [Fact]
    public async Task Cells_without_the_forms_token_are_refused()
    {
        var sheet = await host.SheetOfAsync("Tuyên Quang");
        var staff = await host.LogInAsync("so.tuyenquang");
        var name = await staff.CellNameAsync(sheet, "1.1");
        using var content = System.Net.Http.Json.JsonContent.Create(new { column = 1, cells = new[] { new { name, typed = "5" } } });
        using var answer = await staff.Http.PostAsync(new Uri("/cham-diem/o", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Each_saved_cell_leaves_a_sealed_entry_with_before_and_after()
    {
        var sheet = await host.SheetOfAsync("Bắc Giang");
        var staff = await host.LogInAsync("so.bacgiang");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "4");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "4");
        await staff.TypeAsync(sheet, ScoreColumn.Self, "1.1", "5");
        var entries = await host.WithDbAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == sheet).OrderBy(entry => entry.Sequence).ToListAsync());
        Assert.Equal(2, entries.Count);
        Assert.Equal(("4", "5"), (entries[1].Changes.Single().Before, entries[1].Changes.Single().After));
        var report = await host.WithDbAsync(db => Data.Audit.AuditVerification.VerifyAsync(db));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task The_plain_form_keeps_what_was_typed_and_saves_the_rest()
    {
        var sheet = await host.SheetOfAsync("Thái Nguyên");
        var staff = await host.LogInAsync("so.thainguyen");
        var page = await staff.FillAsync(sheet, code => code == "1.1" ? "tám" : code == "1.3" ? "4" : "");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("tám", page.Document.QuerySelector("[data-cell='1.1']")!.GetAttribute("value"));
        Assert.Contains("Không đọc được “tám”", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains((await host.StoredAsync(sheet)).Cells, cell => cell.Entered == 4);
    }
}
