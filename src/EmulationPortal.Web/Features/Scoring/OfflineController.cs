using EmulationPortal.Data;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Documents.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>The official sheet as a workbook: downloaded, filled in without a connection, uploaded, compared cell by cell, and taken by choice.</summary>
[Route("/cham-diem/{sheetId:guid}/phieu-excel")]
public sealed class OfflineController(PortalDb db, ScoringDesk desk, CellSaving saving) : PortalController
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const long MostBytes = 5L * 1024 * 1024;

    /// <summary>The page with download and upload.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid sheetId, [FromQuery(Name = "cot")] string? column) =>
        await OpenAsync(sheetId, column) is var (open, chosen, refusal) && open is not null
            ? refusal is null ? View("Offline", Page(open, chosen, [], 0)) : Refused(refusal)
            : NotFound();

    /// <summary>The workbook.</summary>
    [HttpGet("tai-ve")]
    public async Task<IActionResult> Download(Guid sheetId, [FromQuery(Name = "cot")] string? column)
    {
        var (open, chosen, refusal) = await OpenAsync(sheetId, column);
        if (open is null || refusal is not null)
        {
            return open is null ? NotFound() : Refused(refusal!);
        }

        var cluster = await db.Clusters.AsNoTracking().SingleAsync(candidate => candidate.Id == open.Sheet.ClusterId, Gone);
        var bytes = SheetWorkbook.Write(new OfflineSheet
        {
            Fingerprint = Fingerprint(open, chosen),
            Department = open.Sheet.Department!.Name,
            Cluster = cluster.Name,
            Deadline = open.Deadline(chosen) is { } deadline ? VietnamTime.Show(deadline.SoftAt) : null,
            Tree = open.Criteria,
            Scoring = open.Options,
            Cells = open.Sheet.Cells.Where(cell => cell.Column == chosen)
                .ToDictionary(cell => cell.CriterionId, cell => new OfflineCell(cell.Value, cell.Explanation, cell.Version)),
            Locked = open.Set.Criteria.Where(criterion => criterion.Automatic != AutomaticSource.None).Select(criterion => criterion.Id).ToHashSet(),
            Guidance = open.Set.Criteria.Where(criterion => criterion.Guidance.Length > 0).ToDictionary(criterion => criterion.Id, criterion => criterion.Guidance),
        });
        return File(bytes, Xlsx, $"bang-diem-{open.Sheet.Department.Slug}-{open.Sheet.Year}-{ColumnSlug.Of(chosen)}.xlsx");
    }

    /// <summary>Compares an upload with what is stored; nothing is saved.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Upload(Guid sheetId, [FromQuery(Name = "cot")] string? column, OfflineUploadForm form)
    {
        var (open, chosen, refusal) = await OpenAsync(sheetId, column);
        if (open is null || refusal is not null)
        {
            return open is null ? NotFound() : Refused(refusal!);
        }

        var reading = await ReadAsync(form.Workbook, new ExpectedSheet(Fingerprint(open, chosen), open.Sheet.Department!.Name));
        if (reading.Sheet is not { } upload)
        {
            ModelState.AddModelError(nameof(OfflineUploadForm.Workbook), reading.Problem!);
            return Invalid("Offline", Page(open, chosen, [], 0));
        }

        var rows = OfflineComparison.Of(open, chosen, upload);
        return View("OfflineComparison", Page(open, chosen, rows, upload.Rows.Count - rows.Count));
    }

    /// <summary>Takes the chosen cells, through the same code as the grid.</summary>
    [HttpPost("nhan")]
    public async Task<IActionResult> Take(Guid sheetId, [FromQuery(Name = "cot")] string? column, OfflineTakeForm form)
    {
        var (open, chosen, refusal) = await OpenAsync(sheetId, column);
        if (open is null || refusal is not null)
        {
            return open is null ? NotFound() : Refused(refusal!);
        }

        var taken = form.Cells.Where(cell => cell.Take && open.Criteria.Find(cell.CriterionId) is not null).DistinctBy(cell => cell.CriterionId).ToList();
        var edits = taken.Select(cell => new CellEdit(sheetId, cell.CriterionId, cell.Typed ?? "", cell.Explanation ?? "", cell.Reason, cell.Version)).ToList();
        var outcomes = edits.Count == 0 ? [] : await saving.SaveAsync(Actor, chosen, edits, Clock.Now, Gone);
        var saved = outcomes.Count(outcome => outcome.Result == CellResult.Saved);
        var wrong = outcomes.Where(outcome => outcome.Result is not (CellResult.Saved or CellResult.Unchanged)).ToList();
        if (wrong.Count == 0)
        {
            Tell(saved == 0 ? "Không nhận ô nào từ tệp Excel." : $"Đã nhận {saved} ô từ tệp Excel.");
            return Redirect($"/cham-diem/{sheetId}");
        }

        var rows = wrong.Select(outcome => OfflineComparison.Again(open, outcome, taken.Single(cell => cell.CriterionId == outcome.Edit.CriterionId))).ToList();
        // What was posted is not what is to be shown: versions and choices are new.
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, $"Đã nhận {saved} ô. Còn {wrong.Count} ô chưa nhận được; hãy xem lý do ở từng ô.");
        var page = Page(open, chosen, rows, 0);
        return wrong.Any(outcome => outcome.Result == CellResult.Conflict) ? Conflicted("OfflineComparison", page) : Invalid("OfflineComparison", page);
    }

    private async Task<(OpenSheet? Open, ScoreColumn Column, Verdict? Refusal)> OpenAsync(Guid sheetId, string? column)
    {
        if (await desk.OpenAsync(Actor, sheetId, Gone) is not { } open)
        {
            return (null, default, null);
        }

        var chosen = ColumnSlug.Read(column) ?? SheetPages.EditColumn(open, Actor, Clock.Now) ?? ScoreColumn.Self;
        var verdict = open.Sheet.May(SheetWorkflow.ScoringStep(chosen), Actor, open.Deadline(chosen), Clock.Now);
        return (open, chosen, verdict.IsAllowed ? null : verdict);
    }

    private async Task<SheetReading> ReadAsync(IFormFile? file, ExpectedSheet expected)
    {
        if (file is null || file.Length == 0)
        {
            return new(null, "Hãy chọn tệp phiếu Excel đã điền.");
        }

        if (file.Length > MostBytes)
        {
            return new(null, "Tệp lớn hơn 5 MB nên không phải phiếu tải từ cổng. Hãy tải mẫu mới rồi chép kết quả sang; minh chứng đính kèm ở mục Minh chứng.");
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, Gone);
        return SheetWorkbook.Read(bytes, expected);
    }

    private static SheetFingerprint Fingerprint(OpenSheet open, ScoreColumn column) =>
        new(open.Sheet.Id, open.Set.Id, open.Set.Version, open.Sheet.Year, column);

    private static OfflinePage Page(OpenSheet open, ScoreColumn column, IReadOnlyList<OfflineRow> rows, int unchanged) =>
        new(open.Sheet.Id, open.Sheet.Department!.Name, open.Sheet.Year, column, rows, unchanged);
}

/// <summary>The pages of the offline sheet.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Year">The year.</param>
/// <param name="Column">The column.</param>
/// <param name="Rows">What an upload differs in.</param>
/// <param name="Unchanged">How many cells are the same.</param>
public sealed record OfflinePage(Guid SheetId, string Department, int Year, ScoreColumn Column, IReadOnlyList<OfflineRow> Rows, int Unchanged)
{
    /// <summary>The address of the page.</summary>
    public string Path => $"/cham-diem/{SheetId}/phieu-excel";

    /// <summary>The column in addresses.</summary>
    public string Slug => ColumnSlug.Of(Column);

    /// <summary>The rows of one kind.</summary>
    public IReadOnlyList<OfflineRow> Of(OfflineKind kind) => [.. Rows.Where(row => row.Kind == kind)];
}
