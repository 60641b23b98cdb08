using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using CellValue = EmulationPortal.Domain.Scoring.CellValue;

namespace EmulationPortal.Web.Tests.Scoring;

public sealed class OfflineTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_filled_in_sheet_is_compared_cell_by_cell_and_only_the_chosen_cells_are_taken()
    {
        var (story, client) = await StartAsync();
        var workbook = Filled(await DownloadAsync(story, client), ("1.1", "E", 5.5m), ("1.3", "E", "3,25"), ("1.3", "I", "Theo kế hoạch"));
        var page = await UploadAsync(story, client, workbook);
        Assert.StartsWith("2 ô thay đổi trong tệp, 0 ô thay đổi cả hai nơi, 0 ô không nhận được", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Null(await StoredAsync(story, "1.1"));
        var after = await page.FormOf("Nhận các ô đã chọn").SubmitAsync();
        Assert.Equal("Đã nhận 2 ô từ tệp Excel.", after.Text(".alert-success"));
        Assert.Equal(5.5m, (await StoredAsync(story, "1.1"))!.Entered);
        Assert.Equal("Theo kế hoạch", (await StoredAsync(story, "1.3"))!.Explanation);
    }

    [Fact]
    public async Task A_cell_changed_online_meanwhile_is_not_chosen_and_says_who_and_when()
    {
        var (story, client) = await StartAsync();
        var workbook = Filled(await DownloadAsync(story, client), ("1.1", "E", 5m));
        await ScoreAsync(story, "1.1", 4, "Lò Thị Mai");
        await ScoreAsync(story, "1.3", 2, "Lò Thị Mai");
        var page = await UploadAsync(story, client, workbook);
        Assert.Contains("1 ô thay đổi cả hai nơi", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Contains("1 ô chỉ thay đổi trên cổng", page.Text(".lead"), StringComparison.Ordinal);
        Assert.Contains("Lò Thị Mai", page.Text("tbody"), StringComparison.Ordinal);
        var none = await page.FormOf("Nhận các ô đã chọn").SubmitAsync();
        Assert.Equal("Không nhận ô nào từ tệp Excel.", none.Text(".alert-success"));
        Assert.Equal(4, (await StoredAsync(story, "1.1"))!.Entered);
        await page.FormOf("Nhận các ô đã chọn").With("Cells[0].Take", "true").SubmitAsync();
        Assert.Equal(5, (await StoredAsync(story, "1.1"))!.Entered);
    }

    [Fact]
    public async Task A_cell_saved_between_the_comparison_and_the_choice_is_asked_again()
    {
        var (story, client) = await StartAsync();
        var page = await UploadAsync(story, client, Filled(await DownloadAsync(story, client), ("1.1", "E", 5m)));
        await ScoreAsync(story, "1.1", 4, "Lò Thị Mai");
        var again = await page.FormOf("Nhận các ô đã chọn").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("1 ô thay đổi cả hai nơi", again.Text(".lead"), StringComparison.Ordinal);
        Assert.Equal(4, (await StoredAsync(story, "1.1"))!.Entered);
        await again.FormOf("Nhận các ô đã chọn").With("Cells[0].Take", "true").SubmitAsync();
        Assert.Equal(5, (await StoredAsync(story, "1.1"))!.Entered);
    }

    [Fact]
    public async Task What_can_not_be_taken_is_named_with_the_reason_and_the_rest_is_offered()
    {
        var (story, client) = await StartAsync();
        var page = await UploadAsync(story, client, Filled(await DownloadAsync(story, client), ("1.1", "E", 99m), ("1.3", "E", "bốn"), ("2.1", "E", 6m)));
        Assert.StartsWith("1 ô thay đổi trong tệp, 0 ô thay đổi cả hai nơi, 2 ô không nhận được", page.Text(".lead"), StringComparison.Ordinal);
        var reasons = page.Document.QuerySelectorAll("table")[^1].TextContent;
        Assert.Contains("1.1", reasons, StringComparison.Ordinal);
        Assert.Contains("bốn", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_has_nothing_to_take()
    {
        var (story, client) = await StartAsync();
        await ScoreAsync(story, "1.1", 4, "An");
        var page = await UploadAsync(story, client, await DownloadAsync(story, client));
        Assert.StartsWith("0 ô thay đổi trong tệp, 0 ô thay đổi cả hai nơi, 0 ô không nhận được, 0 ô chỉ thay đổi trên cổng", page.Text(".lead"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_departments_sheet_a_damaged_file_and_no_file_are_refused_politely()
    {
        var (story, client) = await StartAsync();
        var stranger = await EvidenceStory.NextAsync(host);
        var other = await UploadAsync(story, client, await DownloadAsync(stranger, await host.LogInAsync(stranger.Owner)));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.StartsWith("Đây là bảng điểm của ", other.Text(".error-summary li"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(story, client, [1, 2, 3])).Status);
        Assert.Equal("Hãy chọn tệp phiếu Excel đã điền.", (await UploadAsync(story, client, null)).Text(".error-summary li"));
    }

    [Fact]
    public async Task After_submission_no_sheet_is_given_out_or_taken_back()
    {
        var (story, client) = await StartAsync();
        var form = await client.GetAsync(Path(story));
        await story.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync(Path(story) + "/tai-ve?cot=tu-cham")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await form.FormOf("So với điểm đang lưu").WithFile("Workbook", "a.xlsx", [1]).SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync(story.Stranger)).GetAsync(Path(story))).Status);
    }

    private async Task<(EvidenceStory Story, PortalClient Client)> StartAsync()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        // A piece of evidence marks the department as used, so that the next test takes another.
        await story.UploadAsync(client, "1.1", "a.pdf", SampleFiles.Pdf(story.Owner));
        return (story, client);
    }

    private static string Path(EvidenceStory story) => $"/cham-diem/{story.SheetId}/phieu-excel";

    private static Task<byte[]> DownloadAsync(EvidenceStory story, PortalClient client) =>
        client.Http.GetByteArrayAsync(new Uri(Path(story) + "/tai-ve?cot=tu-cham", UriKind.Relative));

    private static async Task<PortalPage> UploadAsync(EvidenceStory story, PortalClient client, byte[]? workbook)
    {
        var form = (await client.GetAsync(Path(story))).FormOf("So với điểm đang lưu");
        return await (workbook is null ? form : form.WithFile("Workbook", "phieu.xlsx", workbook)).SubmitAsync();
    }

    private Task<ScoreCell?> StoredAsync(EvidenceStory story, string code)
    {
        var criterion = story.Leaf(code).Id;
        return host.WithDbAsync(db => db.ScoreCells.AsNoTracking().SingleOrDefaultAsync(cell => cell.SheetId == story.SheetId && cell.CriterionId == criterion && cell.Column == ScoreColumn.Self));
    }

    private Task ScoreAsync(EvidenceStory story, string code, decimal points, string by) => host.WithDbAsync(async db =>
    {
        var sheet = await db.ScoreSheets.Include(sheet => sheet.Cells).SingleAsync(sheet => sheet.Id == story.SheetId);
        sheet.CellFor(story.Leaf(code).Id, ScoreColumn.Self).Save(CellValue.Of(points), "", "", Actor.Portal with { Name = by }, host.Time.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });

    private static byte[] Filled(byte[] workbook, params (string Code, string Column, object Value)[] cells)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == "Bảng điểm");
            var shared = document.WorkbookPart.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().ToList();
            foreach (var (code, column, value) in cells)
            {
                var row = rows.Single(row => row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference == $"A{row.RowIndex}") is { } first && Text(first, shared) == code);
                Put(row.Elements<Cell>().Single(cell => cell.CellReference == $"{column}{row.RowIndex}"), value);
            }
        }

        return memory.ToArray();
    }

    private static string Text(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : cell.InnerText;

    private static void Put(Cell cell, object value)
    {
        cell.RemoveAllChildren();
        if (value is decimal number)
        {
            cell.DataType = null;
            cell.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(number);
        }
        else
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text((string)value));
        }
    }
}
