using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>A member's secret ballot with its receipt, and what an absent member voted in writing.</summary>
[Route("/hoi-dong/phien/{id:guid}/bieu-quyet/{ballotId:guid}")]
public sealed class CouncilVoteController(PortalDb db, CouncilDesk desk, CouncilBallotBox box) : PortalController
{
    private const string Receipt = "CouncilReceipt";

    /// <summary>The ballot, with the receipt that it leaves.</summary>
    [HttpGet("phieu")]
    public async Task<IActionResult> Ask(Guid id, Guid ballotId)
    {
        if (await PageAsync(id, ballotId) is not { } page) return NotFound();
        if (!page.Vote.IsAllowed) return Refused(page.Vote);
        if (WhyNot(page) is { } refusal) return Refused(refusal);
        Response.Headers.CacheControl = "no-store";
        return View("Vote", VoteOf(page, new CouncilVoteForm()));
    }

    /// <summary>Casts the ballot.</summary>
    [HttpPost("phieu")]
    public async Task<IActionResult> Cast(Guid id, Guid ballotId, CouncilVoteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, ballotId) is not { } page) return NotFound();
        if (!page.Vote.IsAllowed) return Refused(page.Vote);
        var receipt = box.ReceiptOf(form.Ticket, ballotId, page.Own!.MemberId);
        if (page.HasVoted) return Refused(NotTaken(receipt));
        if (WhyNot(page) is { } refusal) return Refused(refusal);
        if (receipt is null) ModelState.AddModelError(string.Empty, "Trang phiếu này không còn dùng được. Hãy xem lại lựa chọn rồi bấm bỏ phiếu lần nữa.");
        var choices = form.AgreedTo(page.Ballot.LinesFor(page.Own.Member!));
        if (choices is null) ModelState.AddModelError("Choices", "Còn hồ sơ chưa đánh dấu đồng ý hay không đồng ý. Hãy đánh dấu đủ các dòng, hoặc chọn một ý kiến cho tất cả.");
        if (!ModelState.IsValid) return Invalid("Vote", VoteOf(page, form));
        if (!await box.CastAsync(ballotId, page.Own.MemberId, new CastBallot(new Ballot(BallotKind.Valid, choices!), receipt!), Gone)) return Refused(NotTaken(receipt));
        TempData[Receipt] = receipt;
        return Redirect($"{page.Path}/bien-nhan");
    }

    /// <summary>The receipt, the first time it is asked for after the vote.</summary>
    [HttpGet("bien-nhan")]
    public async Task<IActionResult> Show(Guid id, Guid ballotId)
    {
        if (await PageAsync(id, ballotId) is not { } page) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return View("Receipt", new CouncilReceiptPage(page, TempData[Receipt] as string));
    }

    /// <summary>The form of what an absent member voted in writing.</summary>
    [HttpGet("y-kien/{memberId:guid}")]
    public async Task<IActionResult> AskOpinion(Guid id, Guid ballotId, Guid memberId)
    {
        if (await PageAsync(id, ballotId) is not { } page || page.Session.Attendances.Find(attendance => attendance.MemberId == memberId) is not { } member) return NotFound();
        if (page.Ballot.May(CouncilBallotStep.RecordOpinion, Actor, page.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        if (member.Presence != CouncilPresence.WrittenOpinion) return Refused(Verdict.NotNow($"{member.Member!.Name} không ở diện “{CouncilText.Name(CouncilPresence.WrittenOpinion)}”."));
        var before = page.Ballot.Opinions.Find(opinion => opinion.MemberId == memberId);
        var agreed = before is null ? null : Ballot.Read(before.Choices);
        var form = new CouncilVoteForm { Choices = agreed is null ? [] : page.Ballot.LinesFor(member.Member!).ToDictionary(line => line.Position, line => (string?)(agreed.Contains(line.Position) ? "co" : "khong")) };
        return View("Opinion", new CouncilVotePage(page, member, form, null));
    }

    /// <summary>Writes down what an absent member voted in writing.</summary>
    [HttpPost("y-kien/{memberId:guid}")]
    public async Task<IActionResult> RecordOpinion(Guid id, Guid ballotId, Guid memberId, CouncilVoteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, ballotId) is not { } page || page.Session.Attendances.Find(attendance => attendance.MemberId == memberId) is not { } member) return NotFound();
        if (page.Ballot.May(CouncilBallotStep.RecordOpinion, Actor, page.Session) is { IsAllowed: false } refusal) return Refused(refusal);
        var choices = form.AgreedTo(page.Ballot.LinesFor(member.Member!));
        if (choices is null) ModelState.AddModelError("Choices", "Còn hồ sơ chưa đánh dấu đồng ý hay không đồng ý. Hãy đánh dấu đủ các dòng theo văn bản.");
        if (!ModelState.IsValid) return Invalid("Opinion", new CouncilVotePage(page, member, form, null));
        var version = page.Ballot.Version;
        db.RemoveRange(page.Ballot.Opinions.Where(opinion => opinion.MemberId == memberId));
        if (page.Ballot.RecordOpinion(Actor, page.Session, member, [.. choices!]) is { IsAllowed: false } notNow) return Refused(notNow);
        db.AddRange(page.Ballot.Opinions.Where(opinion => opinion.MemberId == memberId));
        db.Record(Actor, Clock.Now, page.Ballot, "CouncilOpinionRecorded", $"Ghi phiếu theo ý kiến bằng văn bản của {member.Member!.Name}: đồng ý {choices!.Count} hồ sơ.", member.Opinion);
        if (!await db.SaveUnlessChangedAsync(page.Ballot, version, Gone)) return Refused(CouncilDesk.Stale);
        Tell($"Đã ghi phiếu theo ý kiến bằng văn bản của {member.Member!.Name}.");
        return Redirect(page.Path);
    }

    private CouncilVotePage VoteOf(CouncilBallotPage page, CouncilVoteForm form)
    {
        var (ballot, member) = (page.Ballot.Id, page.Own!.MemberId);
        var receipt = box.ReceiptOf(form.Ticket, ballot, member);
        if (receipt is null)
        {
            form.Ticket = box.NewTicket(ballot, member);
            receipt = box.ReceiptOf(form.Ticket, ballot, member);
        }

        return new CouncilVotePage(page, page.Own, form, receipt);
    }

    private static Verdict? WhyNot(CouncilBallotPage page) => page switch
    {
        { HasVoted: true } => Verdict.NotNow("Ông/bà đã bỏ phiếu; mỗi thành viên một phiếu. Mã biên nhận là mã ghi trên trang phiếu đã gửi."),
        { IsRegistered: false } => Verdict.NotNow("Ông/bà chưa được ghi có mặt khi cuộc biểu quyết này bắt đầu nên không bỏ phiếu ở đây."),
        _ => null,
    };

    // Sent from two pages, or by two clicks: which of the codes lies in the urn nobody but the voter can tell, and only after the count.
    private static Verdict NotTaken(string? receipt) => Verdict.NotNow(
        "Ông/bà đã bỏ phiếu, hoặc cuộc bỏ phiếu vừa kết thúc. Phiếu này không được nhận. Nếu vừa gửi phiếu từ trang khác hoặc bấm hai lần, biên nhận là mã ghi trên trang phiếu đã gửi trước"
        + (receipt is null ? "." : $" (trang này ghi mã {receipt}).")
        + " Sau khi kiểm phiếu, mã có trong danh sách là mã của phiếu đã nhận.");

    private async Task<CouncilBallotPage?> PageAsync(Guid id, Guid ballotId) =>
        await desk.BallotAsync(id, ballotId, Actor, Gone) is { } found ? await desk.PageAsync(found, Actor, null, Gone) : null;
}
