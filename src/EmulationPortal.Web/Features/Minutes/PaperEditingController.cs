using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>The draft of a paper: its prose, head and signatories. Figures can't be typed.</summary>
public sealed class PaperEditingController(PortalDb db, PaperDesk desk) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/hop-cum/van-ban/{id:guid}/sua")]
    public async Task<IActionResult> Ask(Guid id)
    {
        var (opened, refusal) = await EditableAsync(id);
        return opened is null ? refusal! : View("Edit", await PageAsync(opened, PaperForm.Of(opened.Paper)));
    }

    /// <summary>Saves it.</summary>
    [HttpPost("/hop-cum/van-ban/{id:guid}/sua")]
    public async Task<IActionResult> Save(Guid id, PaperForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (opened, refusal) = await EditableAsync(id);
        if (opened is null)
        {
            return refusal!;
        }

        await CheckSignersAsync(opened, form);
        if (!ModelState.IsValid)
        {
            return Invalid("Edit", await PageAsync(opened, form));
        }

        var changes = form.Beside(opened.Paper).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect(PaperPaths.Of(opened.Paper));
        }

        form.WriteTo(opened.Paper);
        db.Record(Actor, Clock.Now, opened.Paper, "PaperEdited", $"Sửa dự thảo {PaperText.Name(opened.Paper.Kind).ToLowerInvariant()}.", changes: changes);
        if (await db.SaveUnlessChangedAsync(opened.Paper, form.Version, Gone))
        {
            Tell("Đã lưu dự thảo.");
            return Redirect(PaperPaths.Of(opened.Paper));
        }

        return await ConflictAsync(id, form);
    }

    private async Task<IActionResult> ConflictAsync(Guid id, PaperForm form)
    {
        var (stored, refusal) = await EditableAsync(id);
        if (stored is null)
        {
            return refusal!;
        }

        var conflict = await ConflictNotice.OfAsync(db, id, [.. form.Beside(stored.Paper).Where(row => !row.IsSame)], Gone);
        form.Version = stored.Paper.Version;
        ModelState.Clear();
        return Conflicted("Edit", await PageAsync(stored, form, conflict));
    }

    private async Task<(OpenedPaper? Opened, IActionResult? Refusal)> EditableAsync(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened)
        {
            return (null, NotFound());
        }

        return opened.Paper.May(PaperStep.Edit, Actor, opened.Meeting) is { IsAllowed: false } refused ? (null, Refused(refused)) : (opened, null);
    }

    // Only people of the signatory's own department sign for it.
    private async Task CheckSignersAsync(OpenedPaper opened, PaperForm form)
    {
        for (var i = 0; i < form.Signers.Count; i++)
        {
            var signer = opened.Paper.Signers.Find(candidate => candidate.Position == form.Signers[i].Position);
            if (form.Signers[i].UserId is { } user && (signer is null || (await PeopleAsync(signer)).All(choice => choice.Value != user.ToString())))
            {
                ModelState.AddModelError($"Signers[{i}].UserId", "Tài khoản này không thuộc đơn vị của người ký. Hãy chọn trong danh sách.");
            }
        }
    }

    private async Task<PaperFormPage> PageAsync(OpenedPaper opened, PaperForm form, ConflictNotice? conflict = null)
    {
        var people = new Dictionary<int, IReadOnlyList<Choice>>();
        foreach (var signer in opened.Paper.Signers)
        {
            people[signer.Position] = await PeopleAsync(signer);
        }

        return new PaperFormPage(opened.Paper, opened.Meeting, form, people, await desk.FactsAsync(Actor, opened.Meeting, Gone), conflict);
    }

    private async Task<IReadOnlyList<Choice>> PeopleAsync(PaperSigner signer) => signer.DepartmentId is { } department
        ? [new(string.Empty, "Giám đốc đơn vị, theo chức danh"), .. (await db.PeopleOfAsync([department], Clock.Today, Gone)).Select(person => new Choice(person.UserId.ToString(), person.FullName))]
        : [new(string.Empty, "Cán bộ Bộ")];
}
