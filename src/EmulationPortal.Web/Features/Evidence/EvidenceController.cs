using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>The evidence of one criterion of a sheet: read beside its preview, and by the sheet's department added and removed.</summary>
[Route("/cham-diem/{sheetId:guid}/minh-chung/{criterionId:guid}")]
public sealed class EvidenceController(PortalDb db, ScoringDesk desk, EvidenceRegistry registry, EvidenceCiting citing) : PortalController
{
    private const int ShelfLines = 20;

    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid sheetId, Guid criterionId, [FromQuery(Name = "xem")] Guid? citationId, [FromQuery(Name = "tim")] string? search) =>
        await PageAsync(sheetId, criterionId, citationId, search) is { } page ? View("Criterion", page) : NotFound();

    /// <summary>Uploads files and cites them. What is refused is said; what is accepted is kept all the same.</summary>
    [HttpPost("tai-len")]
    [RequestSizeLimit(Uploads.MostBytes)]
    public async Task<IActionResult> Upload(Guid sheetId, Guid criterionId, UploadForm form)
    {
        if (await OpenAsync(sheetId, criterionId) is not { } open)
        {
            return NotFound();
        }

        if (MayChange(open.Sheet) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        if (ModelState.IsValid && await Uploads.ReadAsync(form, ModelState, Gone) is { Count: > 0 } pieces)
        {
            var added = await registry.AddAsync(open.Sheet.Sheet.DepartmentId, open.Sheet.Sheet.Year, pieces, Actor, Clock.Now, Gone);
            var outcome = await citing.CiteAsync(
                Actor, sheetId, criterionId, [.. added.Select(piece => piece.ItemId)], PageText.Read(form.Page).Page, form.Note, Clock.Now, Gone);
            if (outcome is not { Verdict.IsAllowed: true })
            {
                return outcome is null ? NotFound() : Refused(outcome.Verdict);
            }

            Tell(Uploads.Told(added));
        }

        return ModelState.IsValid
            ? Redirect(PathOf(sheetId, criterionId))
            : await InvalidAsync(sheetId, criterionId, null, page => page with { Upload = form });
    }

    /// <summary>Cites pieces from the shelf.</summary>
    [HttpPost("chon")]
    public async Task<IActionResult> Cite(Guid sheetId, Guid criterionId, CiteForm form) => ModelState.IsValid
        ? Answer(
            await citing.CiteAsync(Actor, sheetId, criterionId, form.Items!, null, null, Clock.Now, Gone),
            outcome => $"Đã thêm {outcome.Count} minh chứng từ kho. Hãy chọn từng tệp để ghi số trang.",
            PathOf(sheetId, criterionId))
        : await InvalidAsync(sheetId, criterionId, null, page => page);

    /// <summary>Changes page and note of a citation.</summary>
    [HttpPost("{citationId:guid}/sua")]
    public async Task<IActionResult> Change(Guid sheetId, Guid criterionId, Guid citationId, CitationForm form) => ModelState.IsValid
        ? Answer(
            await citing.ChangeAsync(Actor, sheetId, criterionId, citationId, PageText.Read(form.CitedPage).Page, form.CitedNote, Clock.Now, Gone),
            outcome => outcome.Count > 0 ? "Đã lưu số trang và ghi chú." : "Không có gì thay đổi.",
            $"{PathOf(sheetId, criterionId)}?xem={citationId}")
        : await InvalidAsync(sheetId, criterionId, citationId, page => page with { Citation = form });

    /// <summary>Takes a citation away.</summary>
    [HttpPost("{citationId:guid}/bo")]
    public async Task<IActionResult> Drop(Guid sheetId, Guid criterionId, Guid citationId) => Answer(
        await citing.DropAsync(Actor, sheetId, criterionId, citationId, Clock.Now, Gone),
        _ => "Đã bỏ minh chứng khỏi mục này. Tệp vẫn còn trong kho của đơn vị.",
        PathOf(sheetId, criterionId));

    private IActionResult Answer(CitingOutcome? outcome, Func<CitingOutcome, string> told, string path)
    {
        if (outcome is not { Verdict.IsAllowed: true })
        {
            return outcome is null ? NotFound() : Refused(outcome.Verdict);
        }

        Tell(told(outcome));
        return Redirect(path);
    }

    private async Task<IActionResult> InvalidAsync(Guid sheetId, Guid criterionId, Guid? citationId, Func<CriterionEvidencePage, CriterionEvidencePage> typed) =>
        await PageAsync(sheetId, criterionId, citationId, null) is { } page ? Invalid("Criterion", typed(page)) : NotFound();

    private async Task<(OpenSheet Sheet, Criterion Criterion)?> OpenAsync(Guid sheetId, Guid criterionId) =>
        await desk.OpenAsync(Actor, sheetId, Gone) is { } open
        && open.Sheet.ShowsScoresTo(Actor, ScoreColumn.Self)
        && open.Criteria.Find(criterionId) is { } node && open.Criteria.IsLeaf(node)
            ? (open, open.Set.Criteria.Single(criterion => criterion.Id == criterionId))
            : null;

    private Verdict MayChange(OpenSheet open) => open.Sheet.May(SheetStep.ScoreSelf, Actor, open.Deadline(ScoreColumn.Self), Clock.Now);

    private async Task<CriterionEvidencePage?> PageAsync(Guid sheetId, Guid criterionId, Guid? citationId, string? search)
    {
        if (await OpenAsync(sheetId, criterionId) is not { } opened)
        {
            return null;
        }

        var (open, criterion) = opened;
        var cited = (await EvidenceQueries.ForSheetAsync(db, sheetId, Gone)).GetValueOrDefault(criterionId) ?? [];
        var mayChange = MayChange(open);
        var shown = cited.FirstOrDefault(piece => piece.CitationId == citationId) ?? (cited.Count > 0 ? cited[0] : null);
        var leaves = open.Criteria.Leaves.ToList();
        var place = leaves.FindIndex(leaf => leaf.Id == criterionId);
        return new CriterionEvidencePage
        {
            Sheet = SheetHead.Of(open.Sheet),
            Criterion = criterion,
            Columns = [.. Enum.GetValues<ScoreColumn>().Where(column => open.Sheet.ShowsScoresTo(Actor, column)).Select(column => Line(open, criterion, column))],
            Cited = cited,
            Shown = shown,
            MayChange = mayChange,
            IsOwner = Actor.WorksFor(open.Sheet.DepartmentId),
            Shelf = mayChange.IsAllowed ? await ShelfAsync(open.Sheet, criterionId, search) : new ShelfResult(string.Empty, [], 0),
            Previous = place > 0 ? new(leaves[place - 1].Id, leaves[place - 1].Code) : null,
            Next = place < leaves.Count - 1 ? new(leaves[place + 1].Id, leaves[place + 1].Code) : null,
            Citation = new CitationForm { CitedPage = shown?.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture), CitedNote = shown?.Note },
        };
    }

    private async Task<ShelfResult> ShelfAsync(ScoreSheet sheet, Guid criterionId, string? search)
    {
        var lines = await Shelf.LinesAsync(db, sheet.DepartmentId, Gone);
        return Shelf.Search([.. lines.Where(line => !line.Uses.Any(use => use.SheetId == sheet.Id && use.CriterionId == criterionId))], search, ShelfLines);
    }

    private static ColumnLine Line(OpenSheet open, Criterion criterion, ScoreColumn column)
    {
        var leaf = open.Criteria.Find(criterion.Id)!;
        var cell = open.Sheet.Cell(criterion.Id, column);
        var value = cell?.Value ?? CellValue.NotScored;
        return new(
            ColumnText.Name(column),
            value.Status == CellStatus.NotScored ? "chưa chấm" : CellText.Show(leaf, value),
            value.Status == CellStatus.Scored ? LeafScore.Points(leaf, value).Explanation : string.Empty,
            cell?.Explanation ?? string.Empty);
    }

    private static string PathOf(Guid sheetId, Guid criterionId) => $"/cham-diem/{sheetId}/minh-chung/{criterionId}";
}
