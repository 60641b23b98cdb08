using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>The list of criteria sets, one set as a tree, its options, and what changed since the year before.</summary>
[Route("/tieu-chi")]
public sealed class CriteriaSetsController(PortalDb db, CriteriaAccess access, CriteriaPages pages) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> Index() => View("Index", await pages.ListAsync(Actor, Gone));

    /// <summary>The tree.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } opened ? View("Set", await pages.SetAsync(opened, Gone)) : NotFound();

    /// <summary>What changed since last year's set.</summary>
    [HttpGet("{id:guid}/so-sanh")]
    public async Task<IActionResult> Compare(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return View("Compare", new ComparePage(await pages.HeadAsync(opened, Gone), await DiffPage.SinceYearBeforeAsync(db, opened.Set, Gone)));
    }

    /// <summary>The form of name and totals.</summary>
    [HttpGet("{id:guid}/tuy-chon")]
    public async Task<IActionResult> Options(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Options", new OptionsPage(await pages.HeadAsync(opened, Gone), OptionsForm.Of(opened.Set), null));
    }

    /// <summary>Saves name and totals.</summary>
    [HttpPost("{id:guid}/tuy-chon")]
    public async Task<IActionResult> SaveOptions(Guid id, OptionsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        if (form.Version != OptionsForm.VersionOf(opened.Set)) return await ConflictAsync(opened, form);
        if (!ModelState.IsValid) return Invalid("Options", new OptionsPage(await pages.HeadAsync(opened, Gone), form, null));
        var agreed = opened.Agreed();
        var changes = Apply(opened.Set, form);
        if (changes.Count > 0 && !await access.SaveEditAsync(opened, agreed, new SetEdit("CriteriaOptionsChanged", "Sửa tên hoặc cách tính tổng của bảng tiêu chí.", changes), Gone))
        {
            return Refused(Verdict.NotNow("Người khác vừa sửa bảng tiêu chí này. Hãy tải lại trang, xem thay đổi rồi làm lại."));
        }

        Tell(changes.Count == 0 ? "Không có gì thay đổi." : $"Đã lưu: {string.Join("; ", changes.Select(change => $"{change.Name.ToLowerInvariant()} {change.After}"))}.");
        return Redirect($"/tieu-chi/{id}");
    }

    private static IReadOnlyList<AuditChange> Apply(CriteriaSet set, OptionsForm form) => set.ChangeOptions(
        VietnameseText.Normalise(form.Name),
        form.AllowOverMaximum,
        ScoreText.Read(form.BonusCap, 999).Value,
        form.Decimals![0] - '0',
        form.IsIllustrative);

    private async Task<IActionResult> ConflictAsync(OpenedSet opened, OptionsForm form)
    {
        var stored = OptionsForm.Of(opened.Set);
        IReadOnlyList<ConflictRow> rows =
        [
            new("Tên", form.Name, stored.Name),
            new("Tổng được vượt thang điểm", YesNoText.Show(form.AllowOverMaximum), YesNoText.Show(stored.AllowOverMaximum)),
            new("Trần điểm thưởng", form.BonusCap, stored.BonusCap),
            new("Số chữ số thập phân", form.Decimals, stored.Decimals),
            new("Điểm minh họa", YesNoText.Show(form.IsIllustrative), YesNoText.Show(stored.IsIllustrative)),
        ];
        form.Version = stored.Version;
        ModelState.Clear();
        return Conflicted("Options", new OptionsPage(await pages.HeadAsync(opened, Gone), form, await ConflictNotice.OfAsync(db, opened.Set.Id, rows, Gone)));
    }
}

/// <summary>What changed since last year's set.</summary>
/// <param name="Head">The set.</param>
/// <param name="Diff">The differences.</param>
public sealed record ComparePage(SetHead Head, DiffPage Diff);

/// <summary>Differences between two sets.</summary>
/// <param name="BeforeName">The older set; null when there is none.</param>
/// <param name="Diff">What differs; null when there is nothing to compare with.</param>
public sealed record DiffPage(string? BeforeName, CriteriaDiff? Diff)
{
    /// <summary>What changed since the set that stood in its place the year before.</summary>
    public static async Task<DiffPage> SinceYearBeforeAsync(PortalDb db, CriteriaSet set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var before = await db.YearBeforeAsync(set, cancellation);
        return new DiffPage(before?.Name, before is null ? null : CriteriaDiff.Between(before, set));
    }
}
