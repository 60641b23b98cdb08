using EmulationPortal.Documents.Registrations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Takes a block copied from Excel: shows how each row was read and whom it means, then adds the rows that fit.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}/dan")]
public sealed class RegistrationPasteController(RegistrationDesk desk, RegistrationPasting pasting) : PortalController
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const string AllKept = "Mọi dòng đã có trong danh sách với cùng ghi chú; không có gì để thêm.";
    private const string NoneFits = "Không dòng nào thêm được. Lý do của từng dòng ở cột “Kết quả” dưới đây; hãy sửa khối ô rồi xem trước lại.";

    /// <summary>The field for the block.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(int year, string slug)
    {
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        return registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Paste", await pasting.PageAsync(opened, new PasteForm { Version = registration.Version }, null, Gone));
    }

    /// <summary>Shows how the block was read; nothing is stored.</summary>
    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Preview(int year, string slug, PasteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        form.Version = registration.Version;
        var page = await pasting.PageAsync(opened, form, Request.Form, Gone);
        if (page.Lines.Count > 0 && page.Kept == page.Lines.Count) return View("Paste", page with { Told = AllKept });
        if (page.Ready > 0 || page.Lines.Any(line => line.Candidates.Count > 0)) return View("Paste", page);
        ModelState.AddModelError(nameof(form.Text), page.Lines.Count > 0
            ? NoneFits
            : "Chưa có dòng nào. Hãy chép các ô trong Excel rồi dán vào đây: họ tên, năm sinh, danh hiệu.");
        return Invalid("Paste", page);
    }

    /// <summary>Takes the template back that was downloaded and filled in: shown as a pasted block; nothing is stored.</summary>
    [HttpPost("tep")]
    public async Task<IActionResult> Upload(int year, string slug, RegistrationUploadForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var paste = new PasteForm { Unit = form.Unit, Version = registration.Version, ComesBack = true };
        if (form.Workbook is not { Length: > 0 and <= MostBytes } file)
        {
            ModelState.AddModelError(nameof(form.Workbook), form.Workbook is { Length: > MostBytes } ? "Tệp lớn hơn 5 MB nên không phải mẫu của danh sách này." : "Hãy chọn tệp Excel đã điền.");
            return Invalid("Paste", await pasting.PageAsync(opened, paste, null, Gone));
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, Gone);
        var upload = RegistrationUpload.Read(bytes, year, opened.Department.Name, await desk.Edits.BookAsync(Gone), Clock.Today);
        paste.Text = upload.Block;
        foreach (var problem in upload.Problems) ModelState.AddModelError(problem.Cell is null ? nameof(form.Workbook) : nameof(paste.Text), problem.Cell is null ? problem.Sentence : $"{problem.Cell}: {problem.Sentence}");
        var page = await pasting.PageAsync(opened, paste, null, Gone);
        if (!ModelState.IsValid) return Invalid("Paste", page);
        return View("Paste", page with { Told = page.Kept == page.Lines.Count ? AllKept : $"Tệp có {page.Lines.Count} dòng, {page.Kept} dòng đã có trong danh sách và giữ nguyên. Chưa có gì được lưu: hãy xem từng dòng rồi thêm." });
    }

    /// <summary>Adds the rows that fit; what does not stays on the page.</summary>
    [HttpPost("them")]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Add(int year, string slug, PasteForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var page = await pasting.PageAsync(opened, form, Request.Form, Gone);
        if (page.Lines.Any(line => line.IsOpen)) return Invalid("Paste", page with { AsksNow = true });
        if (page.Ready == 0)
        {
            ModelState.AddModelError(nameof(form.Text), NoneFits);
            return Invalid("Paste", page);
        }

        var left = page.Left;
        var changed = page.Lines.Count(line => line.Change.Length > 0);
        var added = page.Lines.Select(line => line.Line?.Id).OfType<Guid>().ToList();
        if (!await desk.SaveAsync(opened, form.Version, Actor, "RegistrationPasted", $"Dán {added.Count} dòng vào danh sách đăng ký danh hiệu{(changed > 0 ? $", sửa {changed} dòng" : "")}.", Gone))
        {
            return Conflicted("Paste", await AgainAsync(year, slug, form));
        }

        var told = $"Đã thêm {added.Count} dòng vào danh sách{(changed > 0 ? $", sửa {changed} dòng đang có" : "")}.";
        if (added.Count > 0) (TempData["RegistrationUndo"], TempData["RegistrationUndoTitle"]) = (RegistrationDesk.Write(new RegistrationUndo(added, [])), $"Hoàn tác lần dán {added.Count} dòng");
        if (left.Count > 0)
        {
            var rest = new PasteForm { Text = string.Join('\n', left.Select(line => line.Row.Source)), DefaultKind = form.DefaultKind, Unit = form.Unit, Version = registration.Version };
            ModelState.Clear();
            return View("Paste", await pasting.PageAsync(opened, rest, null, Gone) with { Told = $"{told} Còn {left.Count} dòng chưa thêm được, giữ lại dưới đây." });
        }

        Tell(told);
        // What was added is always seen: the part stays chosen only when all of it belongs there.
        return Redirect(opened.PathTo(page.Lines.All(line => line.Line is null || line.Line.SubUnitId == form.Unit) ? form.Unit : null));
    }

    // Somebody else has saved the list meanwhile: the block is read again against what stands there now.
    private async Task<PastePage> AgainAsync(int year, string slug, PasteForm form)
    {
        var opened = (await desk.OpenAsync(year, slug, Actor, Gone))!;
        form.Version = opened.Registration!.Version;
        ModelState.Clear();
        return await pasting.PageAsync(opened, form, Request.Form, Gone) with { Told = "Người khác vừa sửa danh sách này. Chưa có dòng nào được thêm; dưới đây là khối đã dán, đọc lại theo danh sách mới. Hãy xem lại rồi thêm." };
    }
}
