using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>One cell as the grid sends it.</summary>
/// <param name="Name">The field's name, see <see cref="CellName"/>.</param>
/// <param name="Typed">What was typed; null keeps the number.</param>
/// <param name="Explanation">Explanation; null keeps it.</param>
/// <param name="Reason">Reason; null keeps it.</param>
public sealed record SentCell(string? Name, string? Typed, string? Explanation, string? Reason);

/// <summary>Cells of one column as the grid sends them: one that was left, or a pasted block.</summary>
/// <param name="Column">The column.</param>
/// <param name="Cells">The cells, at most 2,000.</param>
public sealed record SentCells(ScoreColumn Column, IReadOnlyList<SentCell>? Cells);

/// <summary>What became of a cell, for the grid.</summary>
/// <param name="Sent">The name it was sent under.</param>
/// <param name="Name">The name it has now.</param>
/// <param name="Result">saved, unchanged, unreadable, reasonNeeded, conflict or refused.</param>
/// <param name="Sentence">What was understood, or what is wrong.</param>
/// <param name="Shown">The stored value as shown.</param>
/// <param name="Explanation">The stored explanation.</param>
/// <param name="Reason">The stored reason.</param>
/// <param name="SavedBy">Who saved it and when.</param>
public sealed record CellAnswer(
    string Sent, string Name, string Result, string Sentence, string Shown, string Explanation, string Reason, string SavedBy);

/// <summary>Saving cells: from the grid as JSON, from the plain form as fields.</summary>
public sealed class CellsController(CellSaving saving, ScoringDesk desk, SheetPages pages, SheetTotals totals) : PortalController
{
    private const int Most = 2000;

    /// <summary>Saves cells of one column and says of each what became of it.</summary>
    [HttpPost("/cham-diem/o")]
    public async Task<IActionResult> Save([FromBody] SentCells sent)
    {
        var cells = sent?.Cells?.Where(cell => CellName.Read(cell.Name) is not null).ToList() ?? [];
        if (sent is null || !Enum.IsDefined(sent.Column) || cells.Count is 0 or > Most)
        {
            return BadRequest(new { sentence = "Không đọc được ô nào. Hãy tải lại trang." });
        }

        cells = cells.DistinctBy(cell => Key(CellName.Read(cell.Name)!)).ToList();
        var names = cells.ToDictionary(cell => Key(CellName.Read(cell.Name)!), cell => cell.Name!);
        var edits = cells.Select(Edit).ToList();
        var outcomes = await saving.SaveAsync(Actor, sent.Column, edits, Clock.Now, Gone);
        if (outcomes.Count == 0)
        {
            return NotFound(new { sentence = "Không có bảng điểm này, hoặc bạn không được xem." });
        }

        return Json(outcomes.Select(outcome => Answer(outcome, names[(outcome.Edit.SheetId, outcome.Edit.CriterionId)])));
    }

    /// <summary>The totals of a column and its groups, as the grid shows them below and beside.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}/tong")]
    public async Task<IActionResult> Totals(Guid sheetId, [FromQuery(Name = "cot")] ScoreColumn column)
    {
        var open = await desk.OpenAsync(Actor, sheetId, Gone);
        if (open is null || (!open.Sheet.ShowsScoresTo(Actor, column) && SheetPages.EditColumn(open, Actor, Clock.Now) != column))
        {
            return NotFound();
        }

        var total = await totals.ComputeAsync(Actor, open, column, Gone);
        var shown = SheetPages.Total(open, column, total);
        var isTouched = SheetPages.IsTouched(open, column);
        return Json(new
        {
            total = shown.Total,
            note = shown.Note,
            groups = total.Nodes.Where(node => !open.Criteria.IsLeaf(node.Node)).ToDictionary(node => node.Node.Id.ToString("N"), node => SheetPages.GroupPoints(node, isTouched)),
        });
    }

    /// <summary>Saves the plain form of one sheet; what can't be saved is shown again with the reason, and nothing typed is lost.</summary>
    [HttpPost("/cham-diem/{sheetId:guid}/luu")]
    public async Task<IActionResult> SaveForm(Guid sheetId, [FromForm(Name = "cot")] ScoreColumn column)
    {
        if (!Enum.IsDefined(column) || await desk.OpenAsync(Actor, sheetId, Gone) is not { } before)
        {
            return NotFound();
        }

        var edits = FormCells.Read(Request.Form, sheetId, before.Sheet, column);
        var outcomes = await saving.SaveAsync(Actor, column, edits, Clock.Now, Gone);
        if (outcomes.FirstOrDefault(outcome => outcome.Verdict is not null)?.Verdict is { } refused)
        {
            return Refused(refused);
        }

        var wrong = outcomes.Where(outcome => outcome.Result is not (CellResult.Saved or CellResult.Unchanged)).ToList();
        var saved = outcomes.Count(outcome => outcome.Result == CellResult.Saved);
        if (wrong.Count == 0)
        {
            Tell(saved == 0 ? "Không có ô nào thay đổi." : $"Đã lưu {saved} ô.");
            return Redirect($"/cham-diem/{sheetId}");
        }

        var open = (await desk.OpenAsync(Actor, sheetId, Gone))!;
        var typed = new Dictionary<Guid, TypedCell>();
        foreach (var outcome in wrong)
        {
            var sentence = Sentence(open, outcome);
            typed[outcome.Edit.CriterionId] = new(outcome.Edit.Typed, outcome.Edit.Explanation, outcome.Edit.Reason, sentence);
            ModelState.AddModelError($"o-{outcome.Edit.CriterionId:N}", sentence);
        }

        var page = await pages.BuildAsync(open, Actor, (Clock.Now, Clock.Today), typed, Gone);
        return wrong.Any(outcome => outcome.Result == CellResult.Conflict) ? Conflicted("Sheet", page) : Invalid("Sheet", page);
    }

    /// <summary>Copies the proposed score into the actor's column: for one criterion, or for all that are not scored yet.</summary>
    [HttpPost("/cham-diem/{sheetId:guid}/chap-nhan")]
    public async Task<IActionResult> Accept(Guid sheetId, [FromForm(Name = "tieuChi")] Guid? criterionId)
    {
        if (await desk.OpenAsync(Actor, sheetId, Gone) is not { } open)
        {
            return NotFound();
        }

        if (SheetPages.EditColumn(open, Actor, Clock.Now) is not { } column || column == ScoreColumn.Self)
        {
            return Refused(Verdict.NotNow("Lúc này bạn không chấm được bảng điểm này."));
        }

        var edits = ProposedScores.Of(open, column, criterionId);
        var outcomes = edits.Count == 0 ? [] : await saving.SaveAsync(Actor, column, edits, Clock.Now, Gone);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            return Json(outcomes.Select(outcome => Answer(outcome, new CellName(sheetId, outcome.Edit.CriterionId, outcome.Edit.Version, string.Empty).ToString())));
        }

        Tell($"Đã nhận {outcomes.Count(outcome => outcome.Result == CellResult.Saved)} điểm đề nghị.");
        return Redirect($"/cham-diem/{sheetId}");
    }

    private static (Guid SheetId, Guid CriterionId) Key(CellName name) => (name.SheetId, name.CriterionId);

    private static CellEdit Edit(SentCell cell)
    {
        var name = CellName.Read(cell.Name)!;
        return new CellEdit(name.SheetId, name.CriterionId, cell.Typed, cell.Explanation, cell.Reason, name.Version);
    }

    private static CellAnswer Answer(CellOutcome outcome, string sent)
    {
        var result = outcome.Result.ToString();
        return new CellAnswer(
            sent,
            new CellName(outcome.Edit.SheetId, outcome.Edit.CriterionId, outcome.Stored?.Version, outcome.Shown).ToString(),
            char.ToLowerInvariant(result[0]) + result[1..],
            outcome.Sentence,
            outcome.Shown,
            outcome.Stored?.Explanation ?? string.Empty,
            outcome.Stored?.Reason ?? string.Empty,
            outcome.Stored is { } stored ? $"{stored.SavedByName}, {VietnamTime.Show(stored.SavedAt)}" : string.Empty);
    }

    private static string Sentence(OpenSheet open, CellOutcome outcome)
    {
        var leaf = open.Criteria.Find(outcome.Edit.CriterionId);
        return outcome is { Result: CellResult.Conflict, Stored: { } stored } && leaf is not null
            ? $"Mục {leaf.Code}: {stored.SavedByName} đã lưu “{CellText.InGrid(leaf, stored.Value)}” lúc {VietnamTime.Show(stored.SavedAt)}; bạn nhập “{outcome.Edit.Typed}”. Bấm Lưu lần nữa để lấy số của bạn, hoặc sửa lại ô theo số đang lưu."
            : $"Mục {leaf?.Code}: {outcome.Sentence}";
    }
}
