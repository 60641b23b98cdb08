using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>A party agrees to the text as it was read, or declines it with the reason.</summary>
[Route("/giao-uoc/{id:guid}/ben/{partyId:guid}")]
public sealed class PartyAnswersController(PledgeAccess access, PledgePages pages) : PortalController
{
    /// <summary>The form of agreeing.</summary>
    [HttpGet("thong-nhat")]
    public async Task<IActionResult> Agree(Guid id, Guid partyId)
    {
        if (await OpenAsync(id, partyId) is not var (opened, party)) return NotFound();
        return opened.Pledge.MayAnswer(PledgeStep.Agree, Actor, party, opened.Pledge.Revision) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Agree", await AgreePageAsync(opened, party, new AgreeForm { Title = party.Title, PersonName = party.PersonName, Revision = opened.Pledge.Revision }));
    }

    /// <summary>Agrees.</summary>
    [HttpPost("thong-nhat")]
    public async Task<IActionResult> SayYes(Guid id, Guid partyId, AgreeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OpenAsync(id, partyId) is not var (opened, party)) return NotFound();
        if (opened.Pledge.MayAnswer(PledgeStep.Agree, Actor, party, form.Revision) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Agree", await AgreePageAsync(opened, party, form));
        var before = $"{party.Title} {party.PersonName}".Trim();
        var verdict = opened.Pledge.Agree(Actor, party, form.Revision, VietnameseText.Normalise(form.Title), VietnameseText.Normalise(form.PersonName), Clock.Now);
        if (!verdict.IsAllowed) return Refused(verdict);
        var after = $"{party.Title} {party.PersonName}";
        access.Record(opened, "PledgeAgreed", $"{party.Organisation} thống nhất nội dung giao ước.", before == after ? [] : [new AuditChange("Người ký", before, after)], $"ben-{party.Position}");
        var waiting = opened.Pledge.NotAgreed().Count;
        if (waiting == 0) await access.TellAsync(opened, await access.DraftersAsync(opened.Pledge, Gone), $"Các bên đã thống nhất “{opened.Pledge.Title}”. Có thể chốt để ký.", Gone);
        return await SavedAsync(opened, "Đã ghi nhận thống nhất. Nếu nội dung được sửa sau đó, đơn vị sẽ được báo và phải trả lời lại.");
    }

    /// <summary>The form of declining.</summary>
    [HttpGet("khong-thong-nhat")]
    public async Task<IActionResult> Decline(Guid id, Guid partyId)
    {
        if (await OpenAsync(id, partyId) is not var (opened, party)) return NotFound();
        return opened.Pledge.MayAnswer(PledgeStep.Decline, Actor, party, opened.Pledge.Revision) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Decline", new DeclinePage(await pages.HeadAsync(opened, Gone), party, new DeclineForm { Revision = opened.Pledge.Revision }));
    }

    /// <summary>Declines.</summary>
    [HttpPost("khong-thong-nhat")]
    public async Task<IActionResult> SayNo(Guid id, Guid partyId, DeclineForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OpenAsync(id, partyId) is not var (opened, party)) return NotFound();
        if (opened.Pledge.MayAnswer(PledgeStep.Decline, Actor, party, form.Revision) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Decline", new DeclinePage(await pages.HeadAsync(opened, Gone), party, form));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        if (opened.Pledge.Decline(Actor, party, form.Revision, reason, Clock.Now) is { IsAllowed: false } verdict) return Refused(verdict);
        access.Record(opened, "PledgeDeclined", $"{party.Organisation} không thống nhất nội dung giao ước.", part: $"ben-{party.Position}", reason: reason);
        await access.TellAsync(opened, await access.DraftersAsync(opened.Pledge, Gone), $"{party.Organisation} không thống nhất “{opened.Pledge.Title}”. Lý do: {reason}", Gone);
        return await SavedAsync(opened, "Đã ghi nhận không thống nhất và báo bên soạn thảo.");
    }

    private async Task<(OpenedPledge Opened, PledgeParty Party)?> OpenAsync(Guid id, Guid partyId) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened && opened.Pledge.Parties.Find(party => party.Id == partyId) is { } party ? (opened, party) : null;

    private async Task<AgreePage> AgreePageAsync(OpenedPledge opened, PledgeParty party, AgreeForm form) => new(await pages.HeadAsync(opened, Gone), party, form);

    private async Task<IActionResult> SavedAsync(OpenedPledge opened, string told)
    {
        if (!await access.SavePartAsync(Gone)) return Refused(Verdict.NotNow(PledgeAccess.Overtaken));
        Tell(told);
        return Redirect(opened.Path + "#ben-ky");
    }
}
