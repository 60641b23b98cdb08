using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The list goes to the director's signature, and comes back to be corrected.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}")]
public sealed class RegistrationIssuingController(PortalDb db, RegistrationFollowing desk, RegistrationIssuing issuing) : PortalController
{
    private const int DaysToSign = 7;

    // As examined in this request.
    private IReadOnlyList<QuotaMeter> meters = [];

    /// <summary>The check before the list is handed over.</summary>
    [HttpGet("trinh-ky")]
    public async Task<IActionResult> AskIssue(int year, string slug)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        if (await WhyNotAsync(opened) is { } refused) return Refused(refused);
        return View("Submission", await PageAsync(opened, new SubmissionForm { SignBy = DateText.Show(UsualSignBy(opened)), Fingerprint = opened.Fingerprint }));
    }

    /// <summary>Hands it over.</summary>
    [HttpPost("trinh-ky")]
    public async Task<IActionResult> Issue(int year, string slug, SubmissionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        if (await WhyNotAsync(opened) is { } refused) return Refused(refused);
        if (form.Fingerprint != opened.Fingerprint) return Refused(Verdict.NotNow(RegistrationFollowing.Overtaken), record: ("Mở danh sách hiện nay", opened.ReadPath));
        var (version, before) = (opened.Registration.Version, opened.Registration.State);
        var signBy = DateText.Read(form.SignBy).Value;
        if (signBy is { } day && ProblemOf(opened, day) is { } problem) ModelState.AddModelError(nameof(form.SignBy), problem);
        var page = await PageAsync(opened, form);
        if (page.Obstacles.Count > 0) ModelState.AddModelError(string.Empty, "Danh sách chưa trình ký được. Hãy xử lý các mục nêu bên dưới.");
        if (!ModelState.IsValid) return Invalid("Submission", page);
        try
        {
            if (await issuing.IssueAsync(opened, page.Director!, signBy!.Value, Gone) is { IsAllowed: false } kept) return Refused(kept);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            db.ChangeTracker.Clear();
            return Conflicted("Submission", page with { Failure = failure.Message });
        }

        desk.Record(opened, before, "RegistrationIssued", $"Trình {page.Director} ký danh sách {opened.Lines.Count} dòng, hạn ký {DateText.Show(signBy.Value)}.");
        if (!await desk.SaveAsync(opened, version, Gone)) return Refused(Verdict.NotNow(RegistrationFollowing.Overtaken), record: ("Mở danh sách hiện nay", opened.ReadPath));
        Tell($"Đã trình {page.Director} ký. Ký xong, danh sách tự gửi Bộ.");
        return Redirect(opened.ReadPath);
    }

    /// <summary>Asks why the list is taken back.</summary>
    [HttpGet("rut-lai")]
    public async Task<IActionResult> AskRecall(int year, string slug)
    {
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        return opened.Registration.May(StepOf(opened), Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("StepReason", ReasonPage(opened, new RegistrationReasonForm { Version = opened.Registration.Version }));
    }

    /// <summary>Takes it back, with the document that was issued of it.</summary>
    [HttpPost("rut-lai")]
    public async Task<IActionResult> Recall(int year, string slug, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, year, slug, Gone) is not { } opened) return NotFound();
        var (registration, before, step) = (opened.Registration, opened.Registration.State, StepOf(opened));
        if (registration.May(step, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReasonPage(opened, form));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        var verdict = step == RegistrationStep.Recall ? registration.Recall(Actor, reason) : registration.Withdraw(Actor, reason);
        if (!verdict.IsAllowed) return Refused(verdict);
        if (await issuing.WithdrawAsync(opened, reason, Gone) is { IsAllowed: false } kept) return Refused(kept);
        var wasSent = step == RegistrationStep.Withdraw;
        desk.Record(opened, before, wasSent ? "RegistrationWithdrawn" : "RegistrationRecalled", wasSent ? "Rút danh sách đã gửi Bộ để sửa." : "Rút danh sách đang trình ký để sửa.", reason);
        if (wasSent) await desk.TellMinistryAsync(opened, $"{opened.Department.Name} rút danh sách đăng ký danh hiệu năm {registration.Year} đã gửi để sửa. Lý do: {reason}", Gone);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(RegistrationFollowing.Overtaken), record: ("Mở danh sách hiện nay", opened.ReadPath));
        Tell("Đã rút lại. Văn bản đã phát hành được thu hồi; sửa xong hãy trình ký lại.");
        return Redirect(opened.ReadPath);
    }

    // Examines the list; lines that lack their reason are told one by one on the page, everything else refuses the page itself.
    private async Task<Verdict?> WhyNotAsync(FollowedRegistration opened)
    {
        if (opened.Registration.May(RegistrationStep.Issue, Actor) is { IsAllowed: false } refused) return refused;
        meters = (await issuing.ExamineAsync(opened, Gone)).Meters;
        return opened.Registration.Unreasoned().Count == 0 && opened.Registration.MayIssue(Actor, Clock.Now) is { IsAllowed: false } verdict ? verdict : null;
    }

    // The same address serves both: before and after the signature.
    private static RegistrationStep StepOf(FollowedRegistration opened) =>
        opened.Registration.State == RegistrationState.Submitted ? RegistrationStep.Withdraw : RegistrationStep.Recall;

    private static RegistrationReasonPage ReasonPage(FollowedRegistration opened, RegistrationReasonForm form) => opened.Registration.State == RegistrationState.Submitted
        ? new(opened, "Rút bản đã gửi để sửa", "Danh sách trở về đơn vị để sửa, văn bản đã ký được thu hồi và cán bộ Bộ được báo. Sửa xong phải trình Giám đốc ký lại; ngày gửi lần đầu vẫn được tính khi xét đúng hạn hay chậm.", "rut-lai", form)
        : new(opened, "Rút lại để sửa", "Danh sách trở về bản nháp để sửa; văn bản đang chờ ký được thu hồi và người ký được báo.", "rut-lai", form);

    private DateOnly UsualSignBy(FollowedRegistration opened)
    {
        var usual = Clock.Today.AddDays(DaysToSign);
        var due = VietnamTime.DateOf(opened.Round.DueFor(opened.Department.Id));
        var last = LastDay(opened) ?? usual;
        var wished = due >= Clock.Today && due < usual ? due : usual;
        return wished < last ? wished : last;
    }

    // The list is sent by its signature, so that a signature after the closing would be too late.
    private static DateOnly? LastDay(FollowedRegistration opened) => opened.Round.ClosesFor(opened.Department.Id) is { } closes ? VietnamTime.DateOf(closes) : null;

    private string? ProblemOf(FollowedRegistration opened, DateOnly signBy)
    {
        if (signBy < Clock.Today) return "Hạn ký đã qua. Hãy chọn ngày từ hôm nay trở đi.";
        return LastDay(opened) is { } last && signBy > last
            ? $"Đợt đăng ký đóng ngày {DateText.Show(last)}; danh sách chỉ được gửi khi đã ký. Hãy chọn hạn ký không sau ngày đó."
            : null;
    }

    private async Task<SubmissionPage> PageAsync(FollowedRegistration opened, SubmissionForm form)
    {
        var director = await issuing.DirectorAsync(opened.Department.Id, Gone);
        return new(opened, director, [.. RegistrationIssuing.Obstacles(opened, director)], form, Clock.Now, null) { Meters = meters };
    }
}
