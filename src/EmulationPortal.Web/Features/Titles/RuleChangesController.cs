using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>Rules are superseded from a day on, or corrected while no decision rests on them.</summary>
public sealed class RuleChangesController(PortalDb db) : PortalController
{
    /// <summary>The form of a rule that takes another's place.</summary>
    [HttpGet("/danh-hieu/quy-tac/{id:guid}/thay")]
    public async Task<IActionResult> AskSupersede(Guid id) => await PageAsync(id, isSuperseding: true) is not { } page
        ? NotFound()
        : TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Rule", page);

    /// <summary>Supersedes the rule.</summary>
    [HttpPost("/danh-hieu/quy-tac/{id:guid}/thay")]
    public async Task<IActionResult> Supersede(Guid id, RuleForm form)
    {
        if (await PageAsync(id, isSuperseding: true, form) is not { } page) return NotFound();
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var from = DateText.Read(form.From).Value;
        if (ModelState.IsValid && from is null) ModelState.AddModelError(nameof(form.From), "Hãy nhập ngày quy tắc mới bắt đầu có hiệu lực.");
        if (ModelState.IsValid && page.Rule.MaySupersede(Actor, from!.Value) is { IsAllowed: false } notNow) ModelState.AddModelError(nameof(form.From), notNow.Why);
        if (ModelState.IsValid && await SuccessorAsync(id) is { } successor) ModelState.AddModelError(nameof(form.From), successor);
        CheckFigures(page, form);
        if (!ModelState.IsValid) return Invalid("Rule", page);
        var next = page.Rule.Supersede(from!.Value, form.Content());
        db.EligibilityRules.Add(next);
        return await SaveAsync(page, next, "RuleSuperseded", $"Thay quy tắc của {page.Kind.ShortName} từ ngày {DateText.Show(from.Value)}.");
    }

    /// <summary>The form of a correction.</summary>
    [HttpGet("/danh-hieu/quy-tac/{id:guid}/sua")]
    public async Task<IActionResult> AskCorrect(Guid id) => await PageAsync(id, isSuperseding: false) is not { } page
        ? NotFound()
        : page.Rule.MayCorrect(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Rule", page);

    /// <summary>Corrects the rule.</summary>
    [HttpPost("/danh-hieu/quy-tac/{id:guid}/sua")]
    public async Task<IActionResult> Correct(Guid id, RuleForm form)
    {
        if (await PageAsync(id, isSuperseding: false, form) is not { } page) return NotFound();
        if (page.Rule.MayCorrect(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        CheckFigures(page, form);
        if (!ModelState.IsValid) return Invalid("Rule", page);
        page.Rule.Fill(form.Content());
        return await SaveAsync(page, page.Rule, "RuleCorrected", $"Sửa quy tắc của {page.Kind.ShortName}.");
    }

    private void CheckFigures(RulePage page, RuleForm form)
    {
        if (ModelState.IsValid && form.Content().Figures.ProblemFor(page.Rule.Kind) is { } problem)
        {
            ModelState.AddModelError(RuleFields.FirstOf(page.Rule.Kind), problem);
        }

        if (ModelState.IsValid && new[] { form.Code, form.AfterCode }.Any(code => !string.IsNullOrEmpty(code) && page.Awards.All(kind => kind.Code != code)))
        {
            ModelState.AddModelError(nameof(form.Code), "Danh mục không có danh hiệu, hình thức này. Hãy chọn lại trong danh sách.");
        }
    }

    private async Task<IActionResult> SaveAsync(RulePage page, EligibilityRule now, string act, string sentence)
    {
        var words = RuleText.Of(now, Names(page.Awards));
        AuditChange[] changes =
        [
            new("Điều kiện", page.Words, words),
            new("Căn cứ", page.Before.LegalBasis, now.LegalBasis),
            new("Xác nhận", Confirmed(page.Before.Confirmed), Confirmed(now.Confirmed)),
            new("Khi không đạt", Effect(page.Before.Effect), Effect(now.Effect)),
        ];
        db.Record(Actor, Clock.Now, page.Kind, act, sentence, VietnameseText.Normalise(page.Form.Reason), [.. changes.Where(change => change.Before != change.After)], words);
        if (!await SavedAsync(page)) return await ConflictAsync(page);
        Tell("Đã lưu quy tắc. Mọi lần xét từ nay dùng quy tắc mới theo ngày hiệu lực của nó.");
        return Redirect($"/danh-hieu/{page.Kind.Code}");
    }

    // Of two who supersede one rule in the same moment the second meets either its version or the rule that the first has put in its place.
    private Task<bool> SavedAsync(RulePage page) => db.SaveUnlessOvertakenAsync(page.Rule, page.Form.Version, Gone);

    private async Task<string?> SuccessorAsync(Guid id)
    {
        var from = await db.EligibilityRules.Where(rule => rule.SupersedesId == id).Select(rule => (DateOnly?)rule.ValidFrom).FirstOrDefaultAsync(Gone);
        return from is { } day ? $"Quy tắc này đã được thay bằng quy tắc khác từ ngày {DateText.Show(day)}. Hãy mở trang danh hiệu và thay quy tắc đó." : null;
    }

    private async Task<IActionResult> ConflictAsync(RulePage page)
    {
        var stored = (await PageAsync(page.Rule.Id, page.IsSuperseding, page.Form))!;
        var conflict = await ConflictNotice.OfAsync(db, stored.Kind.Id,
        [
            new("Căn cứ", page.Form.LegalBasis, stored.Rule.LegalBasis),
            new("Hiệu lực", page.Form.From, stored.Rule.Span()),
            new("Ghi chú", page.Form.Note, stored.Rule.Note),
        ], Gone);
        page.Form.Version = stored.Rule.Version;
        return Conflicted("Rule", stored with { Conflict = conflict });
    }

    private async Task<RulePage?> PageAsync(Guid id, bool isSuperseding, RuleForm? form = null)
    {
        if (await db.EligibilityRules.SingleOrDefaultAsync(rule => rule.Id == id, Gone) is not { } rule) return null;
        var kinds = await db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position).ToListAsync(Gone);
        var before = new RuleContent(rule.Figures, rule.Effect, rule.Confirmed, rule.LegalBasis, rule.Note);
        return new RulePage(kinds.Single(kind => kind.Code == rule.KindCode), rule, before, RuleText.Of(rule, Names(kinds)), isSuperseding, kinds, form ?? RuleForm.Of(rule));
    }

    private static Func<string, string> Names(IReadOnlyList<AwardKind> kinds) => code => kinds.FirstOrDefault(kind => kind.Code == code)?.ShortName ?? code;

    private static string Confirmed(bool confirmed) => confirmed ? "đã đối chiếu" : "chưa đối chiếu";

    private static string Effect(RuleEffect effect) => effect == RuleEffect.Demands ? "bắt buộc" : "chỉ lưu ý";
}
