using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Features.Public;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>What is done for an exemplar: its stages, the consent, publication, pictures.</summary>
[Route("/dien-hinh/{id:guid}")]
public sealed class ExemplarStepsController(PortalDb db, ExemplarDesk desk, IOutputCacheStore kept) : PortalController
{
    /// <summary>Goes on to the next stage.</summary>
    [HttpPost("giai-doan")]
    public async Task<IActionResult> Advance(Guid id, AdvanceForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (!ModelState.IsValid) return Invalid("Exemplar", page with { Advance = form });
        var note = VietnameseText.NormaliseLines(form.Note);
        if (page.Exemplar.Advance(Actor, form.Step!.Value, DateText.Read(form.On).Value!.Value, note, Clock.Today) is { IsAllowed: false } refusal) return Refused(refusal);
        db.ExemplarEntries.Add(page.Exemplar.Entries[^1]);
        var stage = ExemplarWorkflow.StageName(page.Exemplar.Stage);
        desk.Record(page, "ExemplarAdvanced", $"{stage}: {note}");
        return await SavedAsync(page, form.Version, $"Đã ghi. Điển hình ở giai đoạn “{stage}”.");
    }

    /// <summary>Notes the consent.</summary>
    [HttpPost("dong-y")]
    public async Task<IActionResult> Consent(Guid id, ConsentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        var file = form.File is null ? null : await ReadAsync(form.File);
        if (!ModelState.IsValid) return Invalid("Exemplar", page with { Consent = form });
        var fileId = file is { } read ? await desk.KeepAsync(read.Bytes, read.ContentType, Gone) : (Guid?)null;
        var by = VietnameseText.Normalise(form.By);
        if (page.Exemplar.Consent(Actor, by, DateText.Read(form.ConsentOn).Value!.Value, fileId, Clock.Today) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page, "ExemplarConsented", $"{by} đồng ý công khai, ngày {DateText.Show(page.Exemplar.ConsentOn!.Value)}.");
        return await SavedAsync(page, form.Version, "Đã ghi sự đồng ý công khai.");
    }

    /// <summary>Notes that the consent was taken back.</summary>
    [HttpPost("rut-dong-y")]
    public async Task<IActionResult> RevokeConsent(Guid id, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        var wasPublished = page.Exemplar.IsPublished;
        if (page.Exemplar.RevokeConsent(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page, "ExemplarConsentRevoked", $"Rút sự đồng ý công khai{(wasPublished ? "; điển hình thôi công khai" : "")}.");
        return await SavedAsync(page, version, wasPublished ? "Đã rút sự đồng ý. Điển hình không còn công khai." : "Đã rút sự đồng ý.");
    }

    /// <summary>Shows it to others.</summary>
    [HttpPost("cong-khai")]
    public async Task<IActionResult> Publish(Guid id, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.Publish(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page, "ExemplarPublished", $"Công khai điển hình “{page.Exemplar.Name}”.");
        await desk.TellOfficersAsync(page, Gone);
        return await SavedAsync(page, version, "Đã công khai. Mọi người xem được trên cổng.");
    }

    /// <summary>Hides it from others.</summary>
    [HttpPost("thoi-cong-khai")]
    public async Task<IActionResult> Withdraw(Guid id, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.Withdraw(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page, "ExemplarWithdrawn", $"Thôi công khai điển hình “{page.Exemplar.Name}”.");
        return await SavedAsync(page, version, "Đã thôi công khai.");
    }

    /// <summary>Adds a picture.</summary>
    [HttpPost("anh")]
    public async Task<IActionResult> AddPicture(Guid id, PictureForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.May(ExemplarStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var picture = ModelState.IsValid ? await PictureAsync(page.Exemplar, form) : null;
        if (picture is null) return Invalid("Exemplar", page with { Picture = form });
        if (page.Exemplar.AddPicture(Actor, picture) is { IsAllowed: false } refusal) return Refused(refusal);
        db.ExemplarPictures.Add(picture);
        desk.Record(page, "ExemplarPictureAdded", $"Thêm ảnh: {picture.Caption}");
        return await SavedAsync(page, form.Version, "Đã thêm ảnh.");
    }

    /// <summary>Puts a picture first: the gallery shows it.</summary>
    [HttpPost("anh/{pictureId:guid}/bia")]
    public async Task<IActionResult> Cover(Guid id, Guid pictureId, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.PutFirst(Actor, pictureId) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(page, "ExemplarCoverChosen", "Đổi ảnh bìa.");
        return await SavedAsync(page, version, "Đã đặt làm ảnh bìa.");
    }

    /// <summary>Removes a picture.</summary>
    [HttpPost("anh/{pictureId:guid}/bo")]
    public async Task<IActionResult> RemovePicture(Guid id, Guid pictureId, Guid version)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } page) return NotFound();
        if (page.Exemplar.May(ExemplarStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (page.Exemplar.Pictures.Find(picture => picture.Id == pictureId) is not { } gone) return NotFound();
        page.Exemplar.Pictures.Remove(gone);
        db.ExemplarPictures.Remove(gone);
        desk.Record(page, "ExemplarPictureRemoved", $"Bỏ ảnh: {gone.Caption}");
        return await SavedAsync(page, version, "Đã bỏ ảnh.");
    }

    private async Task<IActionResult> SavedAsync(ExemplarPage page, Guid version, string told)
    {
        if (!await desk.SaveAsync(page.Exemplar, version, Gone)) return Refused(Verdict.NotNow(ExemplarDesk.Overtaken));
        // What everybody sees must not outlive a withdrawn consent.
        await kept.EvictByTagAsync(PublicCaching.Policy, Gone);
        Tell(told);
        return Redirect(page.Path);
    }

    private async Task<ExemplarPicture?> PictureAsync(Exemplar exemplar, PictureForm form)
    {
        try
        {
            return await desk.PictureAsync(exemplar, await Uploads.BytesAsync(form.Picture!, Gone), VietnameseText.Normalise(form.Caption), Gone);
        }
        catch (InvalidDataException wrong)
        {
            ModelState.AddModelError(nameof(form.Picture), wrong.Message);
            return null;
        }
    }

    private async Task<(byte[] Bytes, string ContentType)?> ReadAsync(IFormFile file)
    {
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large)
        {
            ModelState.AddModelError(nameof(ConsentForm.File), large);
            return null;
        }

        var bytes = await Uploads.BytesAsync(file, Gone);
        var content = EvidenceContent.Recognise(name, bytes);
        if (content.Problem is null && (content.ContentType == EvidenceTypes.Pdf || content.ContentType.StartsWith("image/", StringComparison.Ordinal))) return (bytes, content.ContentType);
        ModelState.AddModelError(nameof(ConsentForm.File), content.Problem ?? "Bản đồng ý phải là PDF hoặc ảnh chụp (PNG, JPEG).");
        return null;
    }
}
