using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>The screen of the meeting: only what self, cluster and ministry do not agree on, one after the other.</summary>
public sealed class DisagreementsController(PortalDb db, MeetingAccess access, DisagreementDesk desk, ScoreSettling settling) : PortalController
{
    private const string OneView = "Disagreement";

    /// <summary>All disputed criteria.</summary>
    [HttpGet("/hop-cum/{id:guid}/chenh-lech")]
    public async Task<IActionResult> Index(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        if (meeting.MayCompareScores(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var lines = await LinesAsync(meeting);
        return View("Disagreements", new DisputeListPage(meeting, lines.All, Missing(meeting, lines.Sheets), meeting.May(MeetingStep.Settle, Actor)));
    }

    /// <summary>One disputed criterion, in large type.</summary>
    [HttpGet("/hop-cum/{id:guid}/chenh-lech/{sheetId:guid}/{criterionId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid sheetId, Guid criterionId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        if (meeting.MayCompareScores(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return await PageAsync(meeting, sheetId, criterionId, null) is { } page ? View(OneView, page) : NotFound();
    }

    /// <summary>Enters what the meeting agreed on, and goes on to the next that is open.</summary>
    [HttpPost("/hop-cum/{id:guid}/chenh-lech/{sheetId:guid}/{criterionId:guid}")]
    public async Task<IActionResult> Settle(Guid id, Guid sheetId, Guid criterionId, AgreedScoreForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        if (meeting.May(MeetingStep.Settle, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (!ModelState.IsValid) return await AgainAsync(meeting, sheetId, criterionId, form, isConflict: false);
        var settlement = new Settlement(sheetId, criterionId, form.Agreed, VietnameseText.NormaliseLines(form.Reason!), form.CellVersion);
        if (await settling.SettleAsync(Actor, meeting, settlement, Clock.Now, Gone) is not { } settled) return NotFound();
        if (!settled.Verdict.IsAllowed) return Refused(settled.Verdict);
        meeting = (await access.OpenAsync(id, Actor, Gone))!;
        if (settled.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(form.Agreed), problem);
            return await AgainAsync(meeting, sheetId, criterionId, form, settled.IsConflict);
        }

        Tell(settled.WrittenTo is { } column
            ? $"Đã ghi điểm thống nhất vào cột “{ColumnText.Name(column)}”."
            : "Đã ghi nhận điểm thống nhất; bảng điểm không còn ở cụm nên điểm này chờ người thẩm định nhận.");
        var (lines, _) = await LinesAsync(meeting);
        var here = lines.ToList().FindIndex(line => line.Sheet.Sheet.Id == sheetId && line.Dispute.Leaf.Id == criterionId);
        var next = lines.Skip(here + 1).Concat(lines.Take(Math.Max(here, 0))).FirstOrDefault(line => line.Agreed is null && line.Sheet.Sheet.DepartmentId != Actor.DepartmentId);
        return Redirect(next?.PathIn(id) ?? $"/hop-cum/{id}/chenh-lech");
    }

    /// <summary>Writes a recorded decision into the column that the actor scores now.</summary>
    [HttpPost("/hop-cum/diem-thong-nhat/{agreedId:guid}/nhan")]
    public async Task<IActionResult> TakeOver(Guid agreedId)
    {
        if (await settling.TakeOverAsync(Actor, agreedId, Clock.Now, Gone) is not { } taken) return NotFound();
        if (!taken.Verdict.IsAllowed) return Refused(taken.Verdict);
        if (taken.Problem is { } problem) return Refused(Verdict.NotNow(problem));
        var sheet = await db.AgreedScores.Where(score => score.Id == agreedId).Select(score => score.SheetId).SingleAsync(Gone);
        Tell($"Đã ghi điểm hội nghị thống nhất vào cột “{ColumnText.Name(taken.WrittenTo!.Value)}”.");
        return Redirect($"/cham-diem/{sheet}");
    }

    private async Task<(IReadOnlyList<DisputeLine> All, IReadOnlyList<DisputedSheet> Sheets)> LinesAsync(Meeting meeting)
    {
        var sheets = await desk.ListAsync(Actor, meeting, Gone);
        return (DisputeLine.Of(sheets), sheets);
    }

    private IReadOnlyList<string> Missing(Meeting meeting, IReadOnlyList<DisputedSheet> sheets)
    {
        var unsent = DisagreementDesk.Unsent(Actor, meeting, sheets);
        var notes = new List<string>();
        if (unsent.Count > 0) notes.Add($"Chưa gửi bảng điểm: {string.Join(", ", unsent)}.");
        if (Actor.Leads(meeting.ClusterId, meeting.Year)) notes.Add("Bảng điểm của cụm trưởng do cụm phó thống nhất: cụm phó đăng nhập và mở trang này.");
        return notes;
    }

    private async Task<IActionResult> AgainAsync(Meeting meeting, Guid sheetId, Guid criterionId, AgreedScoreForm form, bool isConflict)
    {
        if (await PageAsync(meeting, sheetId, criterionId, form) is not { } page) return NotFound();
        if (!isConflict) return Invalid(OneView, page);
        form.CellVersion = page.Line.Sheet.Sheet.Cell(criterionId, ScoreColumn.Cluster)?.Version;
        return Conflicted(OneView, page);
    }

    private async Task<DisputePage?> PageAsync(Meeting meeting, Guid sheetId, Guid criterionId, AgreedScoreForm? form)
    {
        var lines = (await LinesAsync(meeting)).All.ToList();
        var here = lines.FindIndex(line => line.Sheet.Sheet.Id == sheetId && line.Dispute.Leaf.Id == criterionId);
        if (here < 0) return null;
        var line = lines[here];
        var (sheet, leaf) = (line.Sheet.Sheet, line.Dispute.Leaf);
        var evidence = sheet.ShowsScoresTo(Actor, ScoreColumn.Self) ? await EvidenceQueries.ForSheetAsync(db, sheetId, Gone) : null;
        return new DisputePage
        {
            Meeting = meeting,
            Line = line,
            Place = here + 1,
            Count = lines.Count,
            Settled = lines.Count(other => other.Agreed is not null),
            Previous = here > 0 ? lines[here - 1].PathIn(meeting.Id) : null,
            Next = here + 1 < lines.Count ? lines[here + 1].PathIn(meeting.Id) : null,
            LastYear = await desk.LastYearAsync(sheet, leaf, Gone),
            Evidence = evidence?.GetValueOrDefault(criterionId) ?? [],
            Guidance = line.Sheet.Open.Set.Criteria.First(criterion => criterion.Id == criterionId).Guidance,
            Typed = leaf.Kind is { } kind ? LeafKindText.Typed(kind) + (CellText.TakesTarget(leaf) ? "/chỉ tiêu" : "") : string.Empty,
            Settle = ScoreSettling.MaySettle(meeting, sheet, Actor),
            Destination = Destination(line.Sheet),
            Form = form ?? FormOf(line),
        };
    }

    private string Destination(DisputedSheet sheet) =>
        sheet.Sheet.May(SheetStep.ScoreCluster, Actor, sheet.Open.Deadline(ScoreColumn.Cluster), Clock.Now).IsAllowed
            ? "Điểm thống nhất được ghi ngay vào cột “Cụm chấm”."
            : $"Bảng điểm đang ở trạng thái “{SheetWorkflow.StateName(sheet.Sheet.State)}”: điểm thống nhất được ghi nhận, người thẩm định thấy và nhận vào cột của mình.";

    private static AgreedScoreForm FormOf(DisputeLine line) => new()
    {
        Agreed = line.Agreed?.AgreedShown,
        Reason = line.Agreed?.Reason,
        CellVersion = line.Sheet.Sheet.Cell(line.Dispute.Leaf.Id, ScoreColumn.Cluster)?.Version,
    };
}
