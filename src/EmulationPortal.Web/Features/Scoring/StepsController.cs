using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Scoring;

/// <summary>What was typed to do a step.</summary>
public sealed class StepForm
{
    /// <summary>Version of the sheet that was seen.</summary>
    public Guid Version { get; set; }

    /// <summary>The reason.</summary>
    public string? Reason { get; set; }
}

/// <summary>The page that asks before a step is done.</summary>
public sealed record StepPage(
    Guid SheetId, string Province, int Year, SheetStep Step, string Slug, string Title, string Consequence, bool NeedsReason, Guid Version, string? Reason, string Total, IReadOnlyList<MissingItem> Missing, string? Remedy);

/// <summary>Doing the steps of a sheet: submit, withdraw, return, forward, approve, reopen.</summary>
public sealed class StepsController(ScoringDesk desk, SheetSteps steps, SheetTotals totals) : PortalController
{
    private static readonly Dictionary<string, SheetStep> Slugs = new(StringComparer.Ordinal)
    {
        ["gui-cum"] = SheetStep.Submit,
        ["rut-lai"] = SheetStep.Withdraw,
        ["tra-lai-don-vi"] = SheetStep.ReturnToDepartment,
        ["gui-bo"] = SheetStep.Forward,
        ["tra-lai-cum"] = SheetStep.ReturnToCluster,
        ["duyet"] = SheetStep.Approve,
        ["mo-lai"] = SheetStep.Reopen,
    };

    /// <summary>The last part of a step's address.</summary>
    public static string SlugOf(SheetStep step) => Slugs.First(pair => pair.Value == step).Key;

    /// <summary>Asks before the step, and lists what is missing.</summary>
    [HttpGet("/cham-diem/{sheetId:guid}/buoc/{slug}")]
    public async Task<IActionResult> Ask(Guid sheetId, string slug)
    {
        if (!Slugs.TryGetValue(slug, out var step) || await desk.OpenAsync(Actor, sheetId, Gone) is not { } open)
        {
            return NotFound();
        }

        var verdict = open.Sheet.May(step, Actor, open.DeadlineOf(step), Clock.Now);
        return verdict.IsAllowed
            ? View("Step", await PageAsync(open, step, null, open.Sheet.Version, await steps.MissingAsync(open, step, Gone)))
            : Refused(verdict);
    }

    /// <summary>Does the step.</summary>
    [HttpPost("/cham-diem/{sheetId:guid}/buoc/{slug}")]
    public async Task<IActionResult> Do(Guid sheetId, string slug, StepForm form)
    {
        if (!Slugs.TryGetValue(slug, out var step) || await desk.OpenAsync(Actor, sheetId, Gone) is not { } open)
        {
            return NotFound();
        }

        var row = SheetWorkflow.Table.Transitions.First(transition => transition.Step == step);
        if (row.NeedsReason && WhyNotReason(form.Reason) is { } problem && open.Sheet.May(step, Actor).IsAllowed)
        {
            ModelState.AddModelError(nameof(StepForm.Reason), problem);
            return Invalid("Step", await PageAsync(open, step, form.Reason, form.Version, []));
        }

        var outcome = await steps.DoAsync(Actor, sheetId, step, form.Version, (row.NeedsReason ? form.Reason ?? string.Empty : string.Empty).Trim(), Clock.Now, Gone);
        if (outcome.Sheet is null)
        {
            return NotFound();
        }

        if (outcome.Missing.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Step", await PageAsync((await desk.OpenAsync(Actor, sheetId, Gone))!, step, form.Reason, form.Version, outcome.Missing));
        }

        if (!outcome.Verdict.IsAllowed)
        {
            return Refused(outcome.Verdict);
        }

        Tell($"Đã làm xong: {row.Title}. Trạng thái nay là “{SheetWorkflow.StateName(outcome.Sheet.State)}”.");
        return Redirect($"/cham-diem/{sheetId}");
    }

    private async Task<StepPage> PageAsync(OpenSheet open, SheetStep step, string? reason, Guid version, IReadOnlyList<MissingItem> missing)
    {
        var row = SheetWorkflow.Table.Transitions.First(transition => transition.Step == step);
        var column = step switch
        {
            SheetStep.Submit or SheetStep.Withdraw => ScoreColumn.Self,
            SheetStep.Forward => ScoreColumn.Cluster,
            _ => open.Sheet.ShowsScoresTo(Actor, ScoreColumn.Ministry) && Actor.IsOfficer ? ScoreColumn.Ministry : ScoreColumn.Cluster,
        };
        var total = SheetPages.Total(open, column, await totals.ComputeAsync(Actor, open, column, Gone));
        return new StepPage(
            open.Sheet.Id, open.Sheet.Department!.Province, open.Sheet.Year, step, SlugOf(step), row.Title, Consequence(step), row.NeedsReason,
            version, reason, total.Note.Length > 0 ? $"{total.Total} ({total.Note})" : total.Total, missing, Remedy(step));
    }

    private static string? WhyNotReason(string? reason) => reason?.Trim().Length switch
    {
        null or 0 => "Hãy ghi lý do; người nhận sẽ đọc lý do này.",
        > 2000 => "Lý do dài quá 2000 ký tự.",
        _ => null,
    };

    // What usually mends a long list at once.
    private static string? Remedy(SheetStep step) => step switch
    {
        SheetStep.Forward => "Cách nhanh nhất: trên bảng điểm, bấm “Nhận hết điểm tự chấm cho các mục chưa chấm”, rồi sửa riêng mục nào chấm khác.",
        SheetStep.Approve => "Cách nhanh nhất: trên bảng điểm, bấm “Nhận hết điểm cụm chấm cho các mục chưa chấm”, rồi sửa riêng mục nào thẩm định khác.",
        _ => null,
    };

    private static string Consequence(SheetStep step) => step switch
    {
        SheetStep.Submit => "Sau khi gửi, đơn vị không sửa được điểm tự chấm nữa, trừ khi rút lại trước lúc cụm gửi Bộ hoặc được trả lại. Một bản lưu được giữ nguyên.",
        SheetStep.Withdraw => "Bảng điểm trở về Nháp; cụm không chấm tiếp được cho đến khi đơn vị gửi lại.",
        SheetStep.ReturnToDepartment => "Bảng điểm trở về đơn vị để sửa. Điểm đã chấm vẫn được giữ.",
        SheetStep.Forward => "Sau khi gửi Bộ, cụm không sửa được điểm nữa, trừ khi Bộ trả lại. Một bản lưu được giữ nguyên.",
        SheetStep.ReturnToCluster => "Bảng điểm trở về cụm để chấm lại. Điểm Bộ đã chấm vẫn được giữ.",
        SheetStep.Approve => "Bảng điểm được khóa và chờ công bố cùng cả cụm.",
        SheetStep.Reopen => "Bảng điểm trở lại bước Bộ thẩm định.",
        _ => string.Empty,
    };
}
