using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The submission as a document: handed over to the director's signature, taken back, read as a page and as files.</summary>
[Route("/de-nghi/{id:guid}")]
public sealed class ProposalIssuingController(PortalDb db, ProposalDesk desk, ProposalIssuing issuing, OfficialFiles files) : PortalController
{
    private const int DaysToSign = 7;

    /// <summary>The check before it is handed over.</summary>
    [HttpGet("trinh-ky")]
    public async Task<IActionResult> AskIssue(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(ProposalStep.Issue, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Submission", await PageAsync(opened, new SubmissionForm { SignBy = DateText.Show(Clock.Today.AddDays(DaysToSign)), Fingerprint = opened.Proposal.Version.ToString() }));
    }

    /// <summary>Hands it over.</summary>
    [HttpPost("trinh-ky")]
    public async Task<IActionResult> Issue(Guid id, SubmissionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Proposal.May(ProposalStep.Issue, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (form.Fingerprint != opened.Proposal.Version.ToString()) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        var (version, before) = (opened.Proposal.Version, opened.Proposal.State);
        var signBy = ModelState.IsValid ? DateText.Read(form.SignBy).Value : null;
        if (signBy < Clock.Today) ModelState.AddModelError(nameof(form.SignBy), "Hạn ký đã qua. Hãy chọn ngày từ hôm nay trở đi.");
        var page = await PageAsync(opened, form);
        if (page.Obstacles.Count > 0) ModelState.AddModelError(string.Empty, "Hồ sơ chưa trình ký được. Hãy xử lý các mục nêu bên dưới.");
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

        desk.Record(opened, before, "ProposalIssued", $"Trình {page.Director} ký tờ trình {opened.Lines.Count} dòng, hạn ký {DateText.Show(signBy.Value)}.");
        if (!await desk.SaveAsync(opened, version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell($"Đã trình {page.Director} ký. Ký xong, hồ sơ tự gửi Bộ.");
        return Redirect(opened.Path);
    }

    /// <summary>Asks why it is taken back.</summary>
    [HttpGet("rut-lai")]
    public async Task<IActionResult> AskRecall(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Proposal.May(StepOf(opened), Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("StepReason", ReasonPage(opened, new RegistrationReasonForm { Version = opened.Proposal.Version }));
    }

    /// <summary>Takes it back, with the document that was issued of it.</summary>
    [HttpPost("rut-lai")]
    public async Task<IActionResult> Recall(Guid id, RegistrationReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var (proposal, before, step) = (opened.Proposal, opened.Proposal.State, StepOf(opened));
        if (proposal.May(step, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("StepReason", ReasonPage(opened, form));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        var wasSent = step == ProposalStep.Withdraw;
        var verdict = wasSent ? proposal.Withdraw(Actor, reason) : proposal.Recall(Actor, reason);
        if (!verdict.IsAllowed) return Refused(verdict);
        if (await issuing.WithdrawAsync(opened, reason, Gone) is { IsAllowed: false } kept) return Refused(kept);
        desk.Record(opened, before, wasSent ? "ProposalWithdrawn" : "ProposalRecalled", wasSent ? "Rút hồ sơ đã gửi Bộ để sửa." : "Rút tờ trình đang trình ký để sửa.", reason);
        if (wasSent) await desk.TellMinistryAsync(opened, $"{opened.Department.Name} rút hồ sơ “{proposal.Title}” đã gửi để sửa. Lý do: {reason}", Gone);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return Refused(Verdict.NotNow(ProposalDesk.Overtaken));
        Tell("Đã rút lại. Văn bản đã phát hành được thu hồi; sửa xong hãy trình ký lại.");
        return Redirect(opened.Path);
    }

    /// <summary>The page to read.</summary>
    [HttpGet("van-ban")]
    public async Task<IActionResult> Preview(Guid id) =>
        await desk.OpenAsync(Actor, id, Gone) is { } opened ? Content(await files.PreviewAsync(await TextAsync(opened)), "text/html; charset=utf-8") : NotFound();

    /// <summary>The PDF file; of an issued submission the file with its signature.</summary>
    [HttpGet("van-ban/pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return IsIssued(opened) ? Redirect($"/ky/{opened.Proposal.DocumentId}/tep") : await files.PdfAsync(this, await TextAsync(opened), $"{opened.Path}/van-ban", Gone);
    }

    /// <summary>The Word file.</summary>
    [HttpGet("van-ban/docx")]
    public async Task<IActionResult> Docx(Guid id) =>
        await desk.OpenAsync(Actor, id, Gone) is { } opened ? OfficialFiles.Docx(await TextAsync(opened)) : NotFound();

    // A draft that was taken back keeps the key of the document issued before, which holds no longer.
    private static bool IsIssued(OpenedProposal opened) => opened.Proposal is { DocumentId: not null, IsWithDepartment: false };

    private async Task<Documents.Official.OfficialDocument> TextAsync(OpenedProposal opened) =>
        ProposalIssuing.TextOf(opened, await issuing.DirectorAsync(opened.Department.Id, Gone) ?? string.Empty, IsIssued(opened) ? await issuing.IssuedOnAsync(opened, Gone) : null, Clock.Today);

    // The same address serves both: before and after the signature.
    private static ProposalStep StepOf(OpenedProposal opened) => opened.Proposal.State == ProposalState.Submitted ? ProposalStep.Withdraw : ProposalStep.Recall;

    private static ProposalReasonPage ReasonPage(OpenedProposal opened, RegistrationReasonForm form) => opened.Proposal.State == ProposalState.Submitted
        ? new(opened, "Rút hồ sơ đã gửi để sửa", "Hồ sơ trở về đơn vị để sửa, tờ trình đã ký được thu hồi và cán bộ Bộ được báo. Sửa xong phải trình Giám đốc ký lại.", "rut-lai", form)
        : new(opened, "Rút lại để sửa", "Hồ sơ trở về bản nháp để sửa; tờ trình đang chờ ký được thu hồi và người ký được báo.", "rut-lai", form);

    private async Task<ProposalSubmissionPage> PageAsync(OpenedProposal opened, SubmissionForm form)
    {
        var director = await issuing.DirectorAsync(opened.Department.Id, Gone);
        var examined = await issuing.ExamineAsync(opened, Gone);
        var open = opened.Proposal.Unreasoned().Select(line => line.Id).ToHashSet();
        List<string> obstacles = director is null ? [$"{opened.Department.Name} chưa có tài khoản Giám đốc để ký. Hãy đề nghị quản trị hệ thống lập tài khoản."] : [];
        if (opened.Lines.Count == 0) obstacles.Add("Hồ sơ chưa có cá nhân, tập thể nào. Hãy thêm ít nhất một dòng.");
        obstacles.AddRange(opened.Lines.Where(line => open.Contains(line.Line.Id)).Select(line => ObstacleOf(line, examined.Lines[line.Line.Id])));
        var dossiers = await db.DossiersAsync(opened.Proposal, Clock.Today, Gone);
        return new(opened, examined, director, obstacles, form, null) { Incomplete = [.. opened.Lines.Select(line => DossierLink.Of(opened, line, dossiers)).Where(dossier => dossier.Missing.Count > 0)] };
    }

    private static string ObstacleOf(ProposedLine line, ExaminedProposalLine examined)
    {
        var who = $"{line.Name}, {line.Kind.ShortName}";
        if (examined.IsImpossible) return $"{who}: {examined.Explanation.Sentence.TrimEnd('.')}. Hãy đổi danh hiệu, hình thức hoặc bỏ dòng này.";
        return line.Line.Merit.Length == 0 ? $"{who}: chưa ghi thành tích. Hãy ghi lời sẽ in trên quyết định."
            : $"{who}: {examined.Lack} mà chưa ghi lý do. Hãy ghi lý do, hoặc bỏ dòng này.";
    }
}

/// <summary>The check before a submission is handed over.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Examined">The proposal, examined.</param>
/// <param name="Director">Who signs, or null.</param>
/// <param name="Obstacles">What keeps it from being issued, each a sentence with the remedy.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Failure">Why it could not be printed, or null.</param>
public sealed record ProposalSubmissionPage(
    OpenedProposal Opened, ExaminedProposal Examined, string? Director, IReadOnlyList<string> Obstacles, SubmissionForm Form, string? Failure)
{
    /// <summary>
    /// Dossiers in which something is missing. They warn and never hold the submission back: originals often follow on paper, and the
    /// ministry returns what it can't do without.
    /// </summary>
    public IReadOnlyList<DossierLink> Incomplete { get; init; } = [];
}

/// <summary>A page that asks for a reason before a step.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Title">The step.</param>
/// <param name="Warning">What it means.</param>
/// <param name="Slug">Last part of the address.</param>
/// <param name="Form">What was typed.</param>
public sealed record ProposalReasonPage(OpenedProposal Opened, string Title, string Warning, string Slug, RegistrationReasonForm Form);
