using EmulationPortal.Data;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A department's list: shown, typed into, searched, put in order. Every button sends the whole form and saves it.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}")]
public sealed class RegistrationListController(PortalDb db, RegistrationDesk desk, RegistrationPages pages, RegistrationPasting pasting, RegistrationCopying copying) : PortalController
{
    private const int MostFields = 20_000;
    private const string UndoKey = "RegistrationUndo";
    private const string UndoTitleKey = "RegistrationUndoTitle";

    /// <summary>The list; before it has begun, how it may begin.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, string slug, [FromQuery(Name = "bo-phan")] Guid? unit, [FromQuery(Name = "dong")] Guid? added)
    {
        ModelState.Clear();
        if (RegistrationRound.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Registration is null) return View("Start", await StartPageAsync(opened));
        var page = await pages.ListAsync(opened, new RegistrationListForm { Unit = unit, Added = added }, Actor, Gone);
        return View("List", page with { Undo = TempData[UndoKey] as string, UndoTitle = TempData[UndoTitleKey] as string ?? string.Empty });
    }

    /// <summary>Saves what was typed, and does what the button says.</summary>
    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Save(int year, string slug, RegistrationListForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return refusal is Domain.Verdict.NotNowVerdict ? await LockedAsync(opened, form) : Refused(refusal);
        if (form.Version != registration.Version) return await ConflictAsync(opened, form);
        await desk.Edits.TypeAsync(registration, form, ModelState, Gone);
        var (what, key) = ActOf(form);
        if (what == "tim" || !ModelState.IsValid) return await AgainAsync(opened, form);
        var line = registration.Lines.Find(known => known.Id == key);
        var jump = line is null ? string.Empty : $"#dong-{line.Id}";
        var filled = string.Empty;
        switch (what)
        {
            case "them" or "them-tap-the":
                var (added, problem) = what == "them"
                    ? await desk.Edits.AddPersonAsync(registration, key, form.AddKind, Gone)
                    : await desk.Edits.AddCollectiveAsync(registration, form.AddCollective, form.AddCollectiveKind, Gone);
                if (problem is not null) ModelState.AddModelError(what == "them" ? nameof(form.AddKind) : nameof(form.AddCollective), problem);
                else (form.Added, jump) = (added!.Id, $"#dong-{added.Id}");
                break;
            case "bo" when line is not null:
                var removed = await desk.Edits.RemoveAsync(registration, line, Gone);
                (TempData[UndoKey], TempData[UndoTitleKey]) = (RegistrationDesk.Write(new RegistrationUndo([], [removed])), "Khôi phục dòng vừa bỏ");
                jump = string.Empty;
                break;
            case "len" or "xuong" when line is not null:
                registration.Shift(line, what == "len" ? -1 : 1);
                break;
            case "thu-tu":
                await ArrangeAsync(registration);
                break;
            case "nam-truoc":
                filled = await FillAsync(registration);
                break;
        }

        if (!ModelState.IsValid) return await AgainAsync(opened, form);
        if (!await desk.SaveAsync(opened, form.Version, Actor, "RegistrationEdited", "Sửa danh sách đăng ký danh hiệu.", Gone))
        {
            return await desk.OpenAsync(year, slug, Actor, Gone) is { Registration: not null } again ? await ConflictAsync(again, form) : NotFound();
        }

        if (what == "dan")
        {
            return View("Paste", await pasting.PageAsync(opened, new PasteForm { Text = form.Pasted, Unit = form.Unit, Version = registration.Version }, null, Gone));
        }

        Tell(what switch
        {
            "them" or "them-tap-the" => "Đã thêm vào danh sách.",
            "bo" => "Đã bỏ một dòng.",
            "nam-truoc" => filled,
            "len" or "xuong" or "thu-tu" => "Đã xếp lại danh sách.",
            _ => "Đã lưu danh sách.",
        });
        // What was filled in is always seen.
        if (what == "nam-truoc") return Redirect(opened.Path);
        return Redirect($"{opened.PathTo(form.Unit, what is "them" or "them-tap-the" ? form.Added : null)}{jump}");
    }

    /// <summary>Judges what is typed without saving it: for the page that shows eligibility and quotas while one types.</summary>
    [HttpPost("kiem-tra")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Check(int year, string slug, RegistrationListForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        ModelState.Clear();
        await desk.Edits.TypeAsync(registration, form, ModelState, Gone);
        var problems = form.Lines.ToDictionary(typed => typed.Id, typed => ModelState[form.FieldOf(typed.Id, nameof(typed.Kind))]?.Errors.FirstOrDefault()?.ErrorMessage);
        var page = await pages.ListAsync(opened, form, Actor, Gone);
        return Json(new
        {
            lines = page.Rows.Select(row => new
            {
                id = row.Line.Id,
                name = problems.GetValueOrDefault(row.Line.Id) is null ? row.Examined.Prospect.Name : "Không đăng ký được",
                css = RegistrationListPage.LookOf(row.Examined.Prospect).Css,
                icon = RegistrationListPage.LookOf(row.Examined.Prospect).Icon,
                sentence = problems.GetValueOrDefault(row.Line.Id) ?? row.Examined.Prospect.Sentence,
                effect = row.Examined.Effect,
                needsReason = row.Examined.NeedsReason,
            }),
            meters = page.Examined.Meters.Select(meter => new { code = meter.Kind.Code, standing = meter.Quota.Standing, arithmetic = meter.Quota.Arithmetic, effect = meter.Quota.EffectOfOneMore, isOver = meter.Quota.IsOver, css = RegistrationListPage.LookOf(meter.Quota) }),
        });
    }

    /// <summary>Takes the last removal or paste back.</summary>
    [HttpPost("hoan-tac")]
    public async Task<IActionResult> Undo(int year, string slug, Guid version, string? undo, Guid? unit)
    {
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        if (RegistrationDesk.Read(undo) is not { } wish) return Refused(Domain.Verdict.NotNow("Không còn gì để hoàn tác. Hãy tải lại trang."));
        var problems = await desk.Edits.UndoAsync(registration, wish, Gone);
        if (!await desk.SaveAsync(opened, version, Actor, "RegistrationUndone", "Hoàn tác lần sửa danh sách vừa rồi.", Gone))
        {
            return Refused(Domain.Verdict.NotNow("Người khác vừa sửa danh sách này nên không hoàn tác được nữa. Hãy tải lại trang."));
        }

        Tell(problems.Count == 0 ? "Đã hoàn tác." : $"Đã hoàn tác, trừ: {string.Join(" ", problems)}");
        return Redirect(opened.PathTo(unit));
    }

    // Last year's list where there was one, otherwise the titles on record; only what is missing is added.
    private async Task<string> FillAsync(Registration registration)
    {
        var before = registration.Lines.ToList();
        var skipped = await copying.CopyAsync(registration, await copying.LastYearAsync(registration.DepartmentId, registration.Year, Gone) > 0, Gone);
        var added = registration.Lines.Except(before).Select(line => line.Id).ToList();
        if (added.Count > 0) (TempData[UndoKey], TempData[UndoTitleKey]) = (RegistrationDesk.Write(new RegistrationUndo(added, [])), $"Hoàn tác việc lấy {added.Count} dòng của năm trước");
        return $"{(added.Count == 0 ? "Không có dòng nào của năm trước còn thiếu." : $"Đã thêm {added.Count} dòng của năm trước; dòng đang có giữ nguyên.")}{(skipped.Count == 0 ? "" : $" Bỏ qua {skipped.Count} dòng: {string.Join(" ", skipped)}")}";
    }

    private static (string What, Guid Key) ActOf(RegistrationListForm form)
    {
        var parts = (form.Act ?? string.Empty).Split(':');
        // Enter in the field for searching presses the first button, which only saves.
        var what = parts[0].Length == 0 && !string.IsNullOrWhiteSpace(form.Search) ? "tim" : parts[0];
        return (what, parts.Length > 1 && Guid.TryParse(parts[1], out var key) ? key : Guid.Empty);
    }

    // As official lists have it: leaders by their place, all others by unit and given name.
    private async Task ArrangeAsync(Registration registration)
    {
        var id = registration.Id;
        var order = await db.People.Where(person => db.RegistrationLines.Any(line => line.RegistrationId == id && line.PersonId == person.Id))
            .OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).ToListAsync(Gone);
        var units = await db.Collectives.Where(unit => unit.DepartmentId == registration.DepartmentId).OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortKey).Select(unit => unit.Id).ToListAsync(Gone);
        registration.Arrange(line => line.PersonId is { } person ? order.IndexOf(person) : units.IndexOf(line.CollectiveId!.Value));
    }

    private async Task<IActionResult> AgainAsync(OpenedRegistration opened, RegistrationListForm form)
    {
        var page = await pages.ListAsync(opened, form, Actor, Gone);
        page = page with { Found = string.IsNullOrWhiteSpace(form.Search) ? null : await pages.FindAsync(opened, form.Search, page.Examined.Book, Gone) };
        return ModelState.IsValid ? View("List", page) : Invalid("List", page);
    }

    private async Task<IActionResult> ConflictAsync(OpenedRegistration opened, RegistrationListForm form)
    {
        if (!opened.Registration!.MayEdit(Actor, Clock.Now).IsAllowed) return await LockedAsync(opened, form);
        var typed = new RegistrationListForm { Lines = [.. form.Lines] };
        var page = await pages.ListAsync(opened, form, Actor, Gone);
        ModelState.Clear();
        return Conflicted("List", page with { Conflict = await desk.ConflictAsync(page, typed, Gone) });
    }

    // Sent, or closed, since the page was opened: the list to read as it is now, and what was typed beside it.
    private async Task<IActionResult> LockedAsync(OpenedRegistration opened, RegistrationListForm form)
    {
        var typed = new RegistrationListForm { Lines = [.. form.Lines] };
        var page = await pages.ListAsync(opened, form, Actor, Gone);
        ModelState.Clear();
        return Conflicted("List", page with { Typed = [.. RegistrationDesk.Differing(page, typed).Select(row => new TypedText(row.Field, row.Typed ?? string.Empty)), .. TypedTexts.Of(Request.Form).Where(text => text.Text == form.Pasted)] });
    }

    private async Task<RegistrationStartPage> StartPageAsync(OpenedRegistration opened)
    {
        var (department, year) = (opened.Department.Id, opened.Round.Year);
        return new RegistrationStartPage(
            opened, RegistrationStartController.MayStart(opened, Actor, Clock.Now), await copying.LastYearAsync(department, year, Gone), (await copying.AttainedAsync(department, year - 1, Gone)).Count)
        {
            Ended = await EndedUnitPage.OfAsync(db, department, Clock.Today, Gone),
        };
    }
}
