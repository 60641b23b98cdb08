using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>Begins decisions that correct, reissue or revoke what an issued one gave.</summary>
[Route("/quyet-dinh/{id:guid}")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class AmendingController(PortalDb db, DecisionDesk desk, DecisionAmending amending) : PortalController
{
    // As many awards as one reads on a page; others are found by name.
    private const int Most = 50;

    // Others who draft about the same decision at that moment only make one ask again.
    private const int Tries = 5;

    /// <summary>The choice of awards.</summary>
    [HttpGet("dinh-chinh")]
    [HttpGet("cap-lai")]
    [HttpGet("thu-hoi")]
    public async Task<IActionResult> Ask(Guid id, [FromQuery(Name = "tim")] string? search)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (WhyNot(opened) is { } refused) return Refused(refused);
        return View("Amend", await PageAsync(opened, null, search ?? string.Empty));
    }

    /// <summary>Drafts the decision.</summary>
    [HttpPost("dinh-chinh")]
    [HttpPost("cap-lai")]
    [HttpPost("thu-hoi")]
    public async Task<IActionResult> Draft(Guid id, AmendmentForm form, [FromQuery(Name = "tim")] string? search)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        for (var attempt = 1; ; attempt++)
        {
            if (WhyNot(opened) is { } refused) return Refused(refused);
            var page = await PageAsync(opened, form, search ?? string.Empty);
            if (ModelState.IsValid) Check(page, form);
            if (!ModelState.IsValid) return attempt == 1 ? Invalid("Amend", page) : Conflicted("Amend", page);
            var chosen = form.Lines.Where(line => line.IsChosen).Select(line => (page.Awards[line.Id], line)).ToList();
            var decision = await amending.DraftAsync(opened, page.Kind, form.IsExchange, chosen, Gone);
            // The decision counts as changed, so that of two who draft about the same award at once one finds the other's draft.
            if (await desk.SaveAsync(opened, opened.Decision.Version, Gone))
            {
                Tell($"Đã soạn dự thảo quyết định {decision.Verb} cho {chosen.Count} tập thể, cá nhân.");
                return Redirect(DecisionSettling.PathOf(decision.Id));
            }

            if (attempt == Tries) return Refused(Verdict.NotNow(DecisionDesk.Overtaken));
            if (await desk.OpenAsync(Actor, id, Gone) is not { } again) return NotFound();
            opened = again;
        }
    }

    private void Check(AmendmentPage page, AmendmentForm form)
    {
        for (var i = 0; i < form.Lines.Count; i++)
        {
            if (ProblemOf(page, form.Lines[i]) is { } problem) ModelState.AddModelError($"Lines[{i}].Reason", problem);
        }
    }

    private Verdict? WhyNot(OpenedDecision opened)
    {
        if (opened.Decision.May(DecisionStep.Amend, Actor) is { IsAllowed: false } refused) return refused;
        return opened.Decision.Kind == DecisionKind.Award ? null : Verdict.NotNow("Hãy mở quyết định khen thưởng gốc để đính chính, cấp lại hoặc thu hồi.");
    }

    private static string? ProblemOf(AmendmentPage page, AmendedLineForm typed)
    {
        if (!typed.IsChosen) return null;
        if (!page.Awards.TryGetValue(typed.Id, out var award))
        {
            return $"{VietnameseText.Normalise(typed.Name)}: đã bị hủy bỏ, hoặc cán bộ khác vừa soạn quyết định về khen thưởng này. Hãy bỏ chọn dòng này, hoặc xem dự thảo kia ở trang của quyết định gốc.";
        }

        if (page.Kind != DecisionKind.Correction) return null;
        if (VietnameseText.Normalise(typed.Name).Length == 0 || VietnameseText.Normalise(typed.Merit).Length == 0) return "Hãy ghi đủ tên và thành tích đúng.";
        var now = award.InForce;
        return (VietnameseText.Normalise(typed.Name), VietnameseText.Normalise(typed.UnitLine), VietnameseText.Normalise(typed.Merit)) == (now.Name, now.UnitLine, now.Merit)
            ? "Nội dung đúng giống hệt nội dung đã ghi. Hãy sửa chỗ sai, hoặc bỏ chọn dòng này."
            : null;
    }

    private async Task<AmendmentPage> PageAsync(OpenedDecision opened, AmendmentForm? form, string search)
    {
        // The last part of the address says what is done.
        var slug = Request.Path.Value!.Split('/')[^1];
        var kind = slug switch { "dinh-chinh" => DecisionKind.Correction, "cap-lai" => DecisionKind.Reissue, _ => DecisionKind.Revocation };
        var underWay = await amending.UnderWayAsync(opened.Decision.Id, Gone);
        var awards = (await db.StandingsAsync(opened.Decision.Lines, Gone)).Where(pair => pair.Value.Status != AwardStatus.Revoked && !underWay.Contains(pair.Key)).ToDictionary();
        var reports = kind == DecisionKind.Correction ? await amending.ReportsAsync(awards.Values, Gone) : new Dictionary<Guid, NameReport>();
        return new(opened, kind, slug, awards, form ?? FormOf(awards.Values, reports, search), search, awards.Count) { Reports = reports };
    }

    // What departments have reported stands first, with the words they hold right.
    private static AmendmentForm FormOf(IEnumerable<AwardStanding> awards, IReadOnlyDictionary<Guid, NameReport> reports, string search) => new()
    {
        Lines =
        [
            .. awards.Where(award => VietnameseText.Fold(award.InForce.Name).Contains(VietnameseText.Fold(search), StringComparison.Ordinal))
                .OrderByDescending(award => reports.ContainsKey(award.Given.Id)).ThenBy(award => award.Given.Ordinal).Take(Most)
                .Select(award => LineOf(award, reports.GetValueOrDefault(award.Given.Id))),
        ],
    };

    private static AmendedLineForm LineOf(AwardStanding award, NameReport? report) => new()
    {
        Id = award.Given.Id,
        Name = report?.RightName ?? award.InForce.Name,
        UnitLine = report?.RightUnitLine ?? award.InForce.UnitLine,
        Merit = award.InForce.Merit,
        Reason = report?.Reason,
    };
}
