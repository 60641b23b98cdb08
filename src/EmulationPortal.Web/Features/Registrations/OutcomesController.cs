using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The year's end: the department says line by line what was attained, and sends it.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}/ket-qua")]
public sealed class OutcomesController(PortalDb db, RegistrationFollowing desk, RegistrationFlow flow, RegistrationExamination examination) : PortalController
{
    /// <summary>The grid.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, string slug)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        return opened.Registration.May(RegistrationStep.EnterResults, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Outcomes", await PageAsync(opened, null));
    }

    /// <summary>Saves, and sends if asked; or fills lines in and shows them without saving.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(int year, string slug, OutcomesForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        var (registration, before) = (opened.Registration, opened.Registration.State);
        if (registration.May(RegistrationStep.EnterResults, Actor) is { IsAllowed: false } refused) return Refused(refused, NamesOf(opened));
        if (form.Fills)
        {
            ModelState.Clear();
            if (!string.IsNullOrWhiteSpace(form.FillDecision) && !DecisionText.IsReadable(form.FillDecision))
            {
                ModelState.AddModelError(nameof(form.FillDecision), DecisionText.Wrong);
                return Invalid("Outcomes", await PageAsync(opened, form));
            }

            var count = form.Fill(opened.Lines.ToDictionary(line => line.Line.Id, line => line.Kind.Code));
            return View("Outcomes", await PageAsync(opened, form) with { Filled = count });
        }

        if (!ModelState.IsValid) return Invalid("Outcomes", await PageAsync(opened, form));
        if (form.Version != registration.Version) return await ConflictAsync(year, slug, form);
        var (changes, withdrawn) = Apply(opened, form);
        if (form.Sends)
        {
            if (registration.SendResults(Actor, Clock.Now) is { IsAllowed: false } missing)
            {
                ModelState.AddModelError(string.Empty, missing.Why);
                return Invalid("Outcomes", await PageAsync(opened, form));
            }

            var failing = form.IsConfirmed ? new Dictionary<Guid, string>() : await FailingAsync(opened.Registration);
            if (!form.IsConfirmed && opened.Lines.Where(line => line.Line.Result == LineResult.Attained && (line.IsMarked || failing.ContainsKey(line.Line.Id) || !DecisionText.IsReadable(line.Line.ResultDecision))).ToList() is { Count: > 0 } doubtful)
            {
                ModelState.AddModelError(nameof(form.IsConfirmed), $"{doubtful.Count} dòng ghi “Đạt” nhưng bị đánh dấu khi trình ký, nay chưa đủ điều kiện hoặc chưa ghi quyết định. Hãy ghi số, ngày quyết định, sửa kết quả, hoặc đánh dấu xác nhận rồi gửi lại.");
                // The page says what is stored: nothing was sent.
                db.ChangeTracker.Clear();
                return await desk.OpenAsync(Actor, year, slug, Gone) is { } stored ? Invalid("Outcomes", await PageAsync(stored, form) with { Doubtful = doubtful, Failing = failing }) : NotFound();
            }

            var attained = registration.Lines.Count(line => line.Result == LineResult.Attained);
            await desk.TellMinistryAsync(opened, $"{opened.Department.Name} gửi kết quả thực hiện đăng ký danh hiệu năm {year}: {attained} trong {registration.Lines.Count} dòng đạt.", Gone);
        }
        else if (withdrawn.Count > 0)
        {
            await desk.TellMinistryAsync(opened, $"{opened.Department.Name} rút đăng ký danh hiệu năm {year}: {string.Join("; ", withdrawn)}.", Gone);
        }

        if (changes.Count == 0 && !form.Sends)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"{opened.Path}/ket-qua");
        }

        desk.Record(opened, before, form.Sends ? "RegistrationResultsSent" : "RegistrationResultsEntered", form.Sends ? $"Gửi kết quả thực hiện đăng ký.{(form.IsConfirmed ? " Đơn vị xác nhận các dòng “Đạt” bị đánh dấu, chưa đủ điều kiện hoặc chưa ghi quyết định." : "")}" : $"Ghi kết quả của {changes.Count} dòng.", changes: changes);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return await ConflictAsync(year, slug, form);
        Tell(form.Sends ? "Đã gửi kết quả lên Bộ." : $"Đã lưu kết quả của {changes.Count} dòng.");
        return Redirect(form.Sends ? opened.ReadPath : $"{opened.Path}/ket-qua");
    }

    // The verdict written at the issue stands; what has been recorded since, a rating or a discipline, is asked about.
    private async Task<Dictionary<Guid, string>> FailingAsync(Registration registration)
    {
        var examined = await examination.ExamineAsync(registration, Clock.Today, Gone);
        return examined.Lines.Values
            .Where(line => line.Line.Result == LineResult.Attained && line.Prospect.Verdict is EligibilityVerdict.NotYet or EligibilityVerdict.Excluded or EligibilityVerdict.NotApplicable)
            .ToDictionary(line => line.Line.Id, line => line.Prospect.Sentence);
    }

    private (List<AuditChange> Changes, List<string> Withdrawn) Apply(FollowedRegistration opened, OutcomesForm form)
    {
        var (changes, withdrawn) = (new List<AuditChange>(), new List<string>());
        var names = NamesOf(opened);
        foreach (var row in form.Rows)
        {
            if (opened.Stored(row.Id) is not { } line) continue;
            var (before, was) = (Words(line), line.Result);
            opened.Registration.EnterResult(Actor, line, row.Chosen, row.Reason ?? string.Empty, row.Decision ?? string.Empty);
            if (Words(line) is var after && after != before) changes.Add(new AuditChange(names[line.Id], before, after));
            if (line.Result == LineResult.Withdrawn && was != LineResult.Withdrawn) withdrawn.Add($"{names[line.Id]} (lý do: {line.ResultReason})");
        }

        return (changes, withdrawn);
    }

    private static Dictionary<Guid, string> NamesOf(FollowedRegistration opened) => opened.Lines.ToDictionary(line => line.Line.Id, line => $"{line.Name}, {line.Kind.ShortName}");

    private static string? Words(RegistrationLine line) => line.Result is { } result
        ? string.Join("; ", new[] { LineResultText.Name(result), line.ResultReason, line.ResultDecision, line.IsEarlierResult ? "của lần trước" : string.Empty }.Where(part => part.Length > 0))
        : null;

    // What was typed stays; what others stored meanwhile shows in the history, and saving again puts this in its place.
    private async Task<IActionResult> ConflictAsync(int year, string slug, OutcomesForm form)
    {
        db.ChangeTracker.Clear();
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } again) return NotFound();
        if (again.Registration.May(RegistrationStep.EnterResults, Actor) is { IsAllowed: false } refused) return Refused(refused, NamesOf(again));
        ModelState.Clear();
        ModelState.AddModelError(string.Empty, "Kết quả vừa được người khác lưu sau khi bạn mở trang. Bên dưới là những gì bạn đã nhập, chưa được lưu; hãy so với bản đang lưu rồi bấm lại nếu vẫn muốn thay.");
        return Conflicted("Outcomes", await PageAsync(again, form));
    }

    private async Task<OutcomesPage> PageAsync(FollowedRegistration opened, OutcomesForm? form)
    {
        var decisions = await db.DecisionsForAsync(opened.Registration, Gone);
        var typed = form?.Rows.GroupBy(row => row.Id).ToDictionary(group => group.Key, group => group.Last());
        return new(opened, await flow.StandingAsync(opened, false, Gone), [.. opened.Lines.Select(line => Row(line, typed?.GetValueOrDefault(line.Line.Id), decisions))], form is { Fills: true } ? form.Version ?? opened.Registration.Version : opened.Registration.Version, Clock.Now) { Fill = form ?? new OutcomesForm() };
    }

    private static OutcomeRow Row(ListedLine line, OutcomeRowForm? typed, IReadOnlyDictionary<(Guid Recipient, string Kind), string> decisions)
    {
        if (typed is not null) return new(line, typed, false);
        var stored = line.Line;
        var suggestion = stored.Result is null ? decisions.GetValueOrDefault((line.RecipientId, stored.KindCode)) : null;
        return new(
            line,
            new OutcomeRowForm
            {
                Id = stored.Id,
                Result = suggestion is null ? stored.Result?.ToString() : nameof(LineResult.Attained),
                Reason = stored.ResultReason,
                Decision = suggestion ?? stored.ResultDecision,
            },
            suggestion is not null);
    }
}
