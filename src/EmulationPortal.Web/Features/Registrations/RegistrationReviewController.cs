using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department's list to be read, and what the ministry decides on it.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}")]
public sealed class RegistrationReviewController(RegistrationFollowing desk, RegistrationFlow flow) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("xem-xet")]
    public async Task<IActionResult> Show(int year, string slug) =>
        await desk.OpenAsync(Actor, year, slug, Gone) is { } opened ? View("Review", await flow.ReadAsync(opened, null, Gone)) : NotFound();

    /// <summary>Returns the whole or single lines.</summary>
    [HttpPost("tra-lai")]
    public async Task<IActionResult> Return(int year, string slug, ReturnForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        var (registration, before) = (opened.Registration, opened.Registration.State);
        var names = opened.Lines.ToDictionary(line => line.Line.Id, line => $"{line.Name}, {line.Kind.ShortName}");
        if (registration.May(RegistrationStep.Return, Actor) is { IsAllowed: false } refused) return Refused(refused, names);
        if (!ModelState.IsValid) return Invalid("Review", await flow.ReadAsync(opened, form, Gone));
        if (registration.ReturnLines(Actor, form.Reason ?? string.Empty, form.OfLines) is { IsAllowed: false } kept) return Refused(kept, names);
        var returned = registration.Lines.Where(line => line.ReturnReason.Length > 0).ToList();
        desk.Record(
            opened, before, "RegistrationReturned", returned.Count == 0 ? "Trả lại danh sách." : $"Trả lại danh sách, {returned.Count} dòng có lý do riêng.", registration.StateReason,
            [.. returned.Select(line => new AuditChange(names[line.Id], null, line.ReturnReason))]);
        await desk.TellDepartmentAsync(opened, $"Bộ trả lại danh sách đăng ký danh hiệu năm {year}. Lý do: {registration.StateReason}", opened.ReadPath, Gone);
        return await SavedAsync(opened, form.Version, $"Đã trả lại {opened.Department.Name}.", names);
    }

    /// <summary>Approves the list.</summary>
    [HttpPost("duyet")]
    public async Task<IActionResult> Approve(int year, string slug, [FromForm] Guid? version)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        var before = opened.Registration.State;
        if (opened.Registration.Approve(Actor, Clock.Now) is { IsAllowed: false } refused) return Refused(refused, record: Now(opened));
        desk.Record(opened, before, "RegistrationApproved", $"Duyệt danh sách đăng ký {opened.Lines.Count} dòng.");
        await desk.TellDepartmentAsync(opened, $"Bộ đã duyệt danh sách đăng ký danh hiệu năm {year}.", opened.ReadPath, Gone);
        return await SavedAsync(opened, version, $"Đã duyệt danh sách của {opened.Department.Name}.");
    }

    /// <summary>Asks why an approval is taken back.</summary>
    [HttpGet("mo-lai")]
    public Task<IActionResult> AskReopen(int year, string slug) => AskAsync(year, slug, RegistrationStep.Reopen);

    /// <summary>Takes an approval back.</summary>
    [HttpPost("mo-lai")]
    public async Task<IActionResult> Reopen(int year, string slug, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        if (opened.Registration.May(RegistrationStep.Reopen, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReasonPage(opened, RegistrationStep.Reopen, form));
        var (before, reason) = (opened.Registration.State, VietnameseText.NormaliseLines(form.Reason));
        if (opened.Registration.Reopen(Actor, reason) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(opened, before, "RegistrationReopened", "Mở lại danh sách đã duyệt để xem xét.", reason);
        await desk.TellDepartmentAsync(opened, $"Bộ mở lại danh sách đăng ký danh hiệu năm {year} đã duyệt để xem xét. Lý do: {reason}", opened.ReadPath, Gone);
        return await SavedAsync(opened, form.Version, "Đã mở lại. Danh sách chờ Bộ xem xét như khi mới gửi.");
    }

    /// <summary>Asks why results are returned.</summary>
    [HttpGet("tra-lai-ket-qua")]
    public Task<IActionResult> AskReturnResults(int year, string slug) => AskAsync(year, slug, RegistrationStep.ReturnResults);

    /// <summary>Returns the results.</summary>
    [HttpPost("tra-lai-ket-qua")]
    public async Task<IActionResult> ReturnResults(int year, string slug, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        if (opened.Registration.May(RegistrationStep.ReturnResults, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReasonPage(opened, RegistrationStep.ReturnResults, form));
        var (before, reason) = (opened.Registration.State, VietnameseText.NormaliseLines(form.Reason));
        if (opened.Registration.ReturnResults(Actor, reason) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(opened, before, "RegistrationResultsReturned", "Trả lại kết quả thực hiện đăng ký.", reason);
        await desk.TellDepartmentAsync(opened, $"Bộ trả lại kết quả thực hiện đăng ký danh hiệu năm {year}. Lý do: {reason}", $"{opened.Path}/ket-qua", Gone);
        return await SavedAsync(opened, form.Version, $"Đã trả lại kết quả của {opened.Department.Name}.");
    }

    /// <summary>Settles the results.</summary>
    [HttpPost("chot-ket-qua")]
    public async Task<IActionResult> Settle(int year, string slug, [FromForm] Guid? version)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        var before = opened.Registration.State;
        if (opened.Registration.Settle(Actor) is { IsAllowed: false } refused) return Refused(refused);
        var attained = opened.Registration.Lines.Count(line => line.Result == LineResult.Attained);
        desk.Record(opened, before, "RegistrationSettled", $"Chốt kết quả: {attained} trong {opened.Lines.Count} dòng đạt.");
        await desk.TellDepartmentAsync(opened, $"Bộ đã chốt kết quả thực hiện đăng ký danh hiệu năm {year}: {attained} trong {opened.Lines.Count} dòng đạt.", opened.ReadPath, Gone);
        return await SavedAsync(opened, version, "Đã chốt kết quả. Các dòng đạt là cơ sở lập đề nghị khen thưởng.");
    }

    private static (string Text, string Path) Now(FollowedRegistration opened) => ("Mở danh sách hiện nay", opened.ReadPath);

    private async Task<IActionResult> AskAsync(int year, string slug, RegistrationStep step)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        return opened.Registration.May(step, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("StepReason", ReasonPage(opened, step, new RegistrationReasonForm { Version = opened.Registration.Version }));
    }

    private static RegistrationReasonPage ReasonPage(FollowedRegistration opened, RegistrationStep step, RegistrationReasonForm form) => step == RegistrationStep.Reopen
        ? new(opened, "Mở lại để xem xét", "Danh sách đã duyệt trở về trạng thái đã gửi, để trả lại đơn vị hoặc duyệt lại. Đơn vị được báo cùng lý do.", "mo-lai", form)
        : new(opened, "Trả lại kết quả", "Kết quả trở về đơn vị để sửa và gửi lại. Đơn vị được báo cùng lý do.", "tra-lai-ket-qua", form);

    private async Task<IActionResult> SavedAsync(FollowedRegistration opened, Guid? version, string told, IReadOnlyDictionary<Guid, string>? rows = null)
    {
        if (!await desk.SaveAsync(opened, version, Gone)) return Refused(Verdict.NotNow(RegistrationFollowing.Overtaken), rows, Now(opened));
        Tell(told);
        return Redirect(opened.ReadPath);
    }
}
