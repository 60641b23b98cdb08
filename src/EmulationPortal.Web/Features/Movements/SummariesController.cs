using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>Summing a movement up, midway and at the end, by the template.</summary>
[Route("/phong-trao/{id:guid}")]
public sealed class SummariesController(PortalDb db, MovementDesk desk, MovementLaunching launching) : PortalController
{
    /// <summary>The form, with what the units reported put into the template.</summary>
    [HttpGet("so-ket")]
    [HttpGet("tong-ket")]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Movement.May(Step, Actor) is { IsAllowed: false } refused ? Refused(refused) : View("Summary", new SummaryPage(opened, Kind, Template(opened)));
    }

    /// <summary>Keeps the summary; a final one closes the movement.</summary>
    [HttpPost("so-ket")]
    [HttpPost("tong-ket")]
    public async Task<IActionResult> Save(Guid id, SummaryForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var movement = opened.Movement;
        if (movement.Summaries.Exists(known => known.Id == form.Once)) return Redirect(opened.Path);
        if (movement.May(Step, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Summary", new SummaryPage(opened, Kind, form));
        var summary = Of(movement, form);
        if (movement.SumUp(Actor, summary) is { IsAllowed: false } refusal) return Refused(refusal);
        db.MovementSummaries.Add(summary);
        var document = movement.IsOfOthers ? null : await launching.RegisterAsync(movement, summary, Gone);
        var words = MovementText.Name(Kind);
        desk.Record(opened, Kind == SummaryKind.Final ? "MovementClosed" : "MovementReviewed", $"{words} phong trào “{movement.Name}”, {Joined(opened)}/{opened.Units.Count} đơn vị hưởng ứng.");
        await desk.TellAsync(movement.Units.Select(unit => unit.DepartmentId), movement.DepartmentId, $"Phong trào “{movement.Name}” đã {words.ToLowerInvariant()}.", opened.Path, Gone);
        if (!await desk.SaveAsync(movement, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell($"Đã {words.ToLowerInvariant()} phong trào.{(document is null ? "" : $" Báo cáo {document.Number} có trong sổ văn bản.")}");
        return Redirect(opened.Path);
    }

    private SummaryKind Kind => Request.Path.Value!.EndsWith("/so-ket", StringComparison.Ordinal) ? SummaryKind.Midway : SummaryKind.Final;

    private MovementStep Step => Kind == SummaryKind.Midway ? MovementStep.Review : MovementStep.Close;

    private MovementSummary Of(Movement movement, SummaryForm form) => new()
    {
        Id = form.Once,
        MovementId = movement.Id,
        Kind = Kind,
        On = DateText.Read(form.On).Value!.Value,
        Number = VietnameseText.Normalise(form.Number),
        Organising = VietnameseText.NormaliseLines(form.Organising),
        Results = VietnameseText.NormaliseLines(form.Results),
        Exemplars = VietnameseText.NormaliseLines(form.Exemplars),
        Shortcomings = VietnameseText.NormaliseLines(form.Shortcomings),
        Lessons = VietnameseText.NormaliseLines(form.Lessons),
        SignerTitle = VietnameseText.Normalise(form.SignerTitle),
        SignerName = VietnameseText.Normalise(form.SignerName),
        ByName = Actor.Name,
    };

    private SummaryForm Template(OpenedMovement opened)
    {
        var movement = opened.Movement;
        var reported = opened.Units.Where(unit => unit.Participation.Reports.Count > 0).ToList();
        var lines = reported.Select(unit => $"- {unit.Name}: {unit.Participation.Reports.OrderBy(report => report.Ordinal).Last().Results.Replace('\n', ' ')}");
        var troubles = reported.Select(unit => (unit.Name, Text: unit.Participation.Reports.OrderBy(report => report.Ordinal).Last().Difficulties)).Where(unit => unit.Text.Length > 0);
        return new SummaryForm
        {
            On = DateText.Show(Clock.Today),
            Organising = $"{movement.LaunchedBy} phát động phong trào {(opened.Document is { } document ? $"theo {document.Title}" : "")}, thực hiện {movement.Period}. Có {Joined(opened)}/{opened.Units.Count} đơn vị hưởng ứng với nội dung, chỉ tiêu cụ thể; {reported.Count} đơn vị đã báo cáo.",
            Results = string.Join('\n', lines),
            Shortcomings = string.Join('\n', troubles.Select(unit => $"- {unit.Name}: {unit.Text.Replace('\n', ' ')}")),
            SignerTitle = movement.SignerTitle,
            SignerName = movement.SignerName,
            Version = movement.Version,
        };
    }

    private static int Joined(OpenedMovement opened) => opened.Units.Count(unit => unit.Participation.State != ParticipationState.Called);
}
