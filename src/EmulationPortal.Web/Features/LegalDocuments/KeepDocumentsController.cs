using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Domain;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>Keeping the register: new entries, changes, and what documents do to each other.</summary>
[Route("/van-ban")]
[OnlyFor(Role.MinistryOfficer, Role.Administrator)]
public sealed class KeepDocumentsController(PortalDb db, LegalDocumentFiles files) : PortalController
{
    private const string SameDocument = "Sổ đã có văn bản cùng số, cùng cơ quan và cùng ngày. Hãy mở văn bản đó để sửa.";

    /// <summary>The form of a new entry.</summary>
    [HttpGet("moi")]
    public IActionResult New() => View("Edit", new DocumentFormPage(null, new LegalDocumentForm { Confirmed = true }, []));

    /// <summary>Adds an entry.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Add(LegalDocumentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await db.LegalDocuments.AnyAsync(document => document.Id == form.Once, Gone)) return Redirect($"/van-ban/{form.Once}");
        var (name, bytes, refused) = await LegalDocumentFiles.ReadAsync(form.File, Gone);
        if (refused is not null) ModelState.AddModelError(nameof(form.File), refused);
        var same = await SameAsync(form, null);
        if (!ModelState.IsValid) return Invalid("Edit", new DocumentFormPage(null, form, same));
        var document = new LegalDocument { Id = form.Once, Number = string.Empty, Kind = string.Empty, Issuer = string.Empty, Abstract = string.Empty };
        form.Fill(document);
        if (bytes is not null) await files.KeepAsync(document, name, bytes, Gone);
        db.LegalDocuments.Add(document);
        db.Record(Actor, Clock.Now, document, "DocumentRegistered", $"Vào sổ {document.Title}.");
        try
        {
            await db.SaveOnceAsync(document, Gone);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Is(taken))
        {
            ModelState.AddModelError(nameof(form.Number), SameDocument);
            return Invalid("Edit", new DocumentFormPage(null, form, same));
        }

        Tell($"Đã vào sổ {document.Title}.");
        return Redirect($"/van-ban/{document.Id}");
    }

    /// <summary>The form of an entry.</summary>
    [HttpGet("{id:guid}/sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await FindAsync(id) is not { } document) return NotFound();
        return document.MayEdit(Actor) is { IsAllowed: false } refused ? Refused(refused) : View("Edit", new DocumentFormPage(document, LegalDocumentForm.Of(document), []));
    }

    /// <summary>Changes an entry.</summary>
    [HttpPost("{id:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, LegalDocumentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } document) return NotFound();
        if (document.MayEdit(Actor) is { IsAllowed: false } refused) return Refused(refused);
        var (name, bytes, problem) = await LegalDocumentFiles.ReadAsync(form.File, Gone);
        if (problem is not null) ModelState.AddModelError(nameof(form.File), problem);
        var same = await SameAsync(form, document);
        if (!ModelState.IsValid) return Invalid("Edit", new DocumentFormPage(document, form, same));
        var changes = form.ChangesFrom(LegalDocumentForm.Of(document));
        if (bytes is not null) changes = [.. changes, new("Tệp", document.FileName, name)];
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"/van-ban/{id}");
        }

        form.Fill(document);
        if (bytes is not null) await files.KeepAsync(document, name, bytes, Gone);
        db.Record(Actor, Clock.Now, document, "DocumentChanged", $"Sửa {document.Title} trong sổ.", changes: changes);
        try
        {
            if (!await db.SaveUnlessChangedAsync(document, form.Version, Gone)) return await ConflictAsync(id, form);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Is(taken))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.Number), SameDocument);
            return Invalid("Edit", new DocumentFormPage(await FindAsync(id), form, same));
        }

        Tell($"Đã sửa {document.Title}.");
        return Redirect($"/van-ban/{id}");
    }

    /// <summary>Says what this document does to another.</summary>
    [HttpPost("{id:guid}/quan-he")]
    public async Task<IActionResult> Relate(Guid id, RelationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } document) return NotFound();
        var number = VietnameseText.Normalise(form.Number);
        var others = ModelState.IsValid ? await db.LegalDocuments.Where(other => other.Number == number).ToListAsync(Gone) : [];
        if (ModelState.IsValid && WhyNotRelated(document, others, form) is { } problem) ModelState.AddModelError(nameof(form.Number), problem);
        if (!ModelState.IsValid) return Invalid("Document", (await db.DocumentPageAsync(id, Actor, Clock.Today, form, Gone))!);
        var (other, words) = (others[0], DocumentRelationText.Name(form.Kind!.Value).ToLowerInvariant());
        db.LegalDocumentRelations.Add(new LegalDocumentRelation { FromId = id, ToId = other.Id, Kind = form.Kind.Value });
        db.Record(Actor, Clock.Now, document, "DocumentRelated", $"Ghi {document.Title} {words} {other.Title}.");
        if (form.EndsOther)
        {
            other.ValidTo = document.ValidFrom.AddDays(-1);
            db.Record(Actor, Clock.Now, other, "DocumentEnded", $"{other.Title} hết hiệu lực từ {DateText.Show(document.ValidFrom)} do {document.Title}.");
        }

        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException taken) when (UniqueViolation.Is(taken))
        {
            // Somebody has just said the same.
            db.ChangeTracker.Clear();
        }

        Tell($"Đã ghi: {words} {other.Title}.");
        return Redirect($"/van-ban/{id}#quan-he");
    }

    /// <summary>Takes a relation back that was put in by mistake.</summary>
    [HttpPost("{id:guid}/quan-he/{relationId:guid}/bo")]
    public async Task<IActionResult> Separate(Guid id, Guid relationId)
    {
        if (await FindAsync(id) is not { } document) return NotFound();
        if (await db.LegalDocumentRelations.Include(relation => relation.To).FirstOrDefaultAsync(relation => relation.Id == relationId && relation.FromId == id, Gone) is not { } relation) return NotFound();
        if (document.MayEdit(Actor) is { IsAllowed: false } refused) return Refused(refused);
        db.LegalDocumentRelations.Remove(relation);
        db.Record(Actor, Clock.Now, document, "DocumentSeparated", $"Bỏ quan hệ {DocumentRelationText.Name(relation.Kind).ToLowerInvariant()} {relation.To!.Title}.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã bỏ quan hệ. Ngày hiệu lực của hai văn bản giữ nguyên.");
        return Redirect($"/van-ban/{id}#quan-he");
    }

    private static string? WhyNotRelated(LegalDocument document, List<LegalDocument> others, RelationForm form) => others switch
    {
        [] => "Sổ chưa có văn bản số này. Hãy kiểm tra số, ký hiệu, hoặc vào sổ văn bản đó trước.",
        { Count: > 1 } => "Sổ có nhiều văn bản cùng số này nên chưa rõ văn bản nào. Hãy ghi quan hệ từ trang của văn bản kia.",
        [var other] when other.Id == document.Id => "Đây chính là văn bản đang mở. Hãy ghi số của văn bản khác.",
        [var other] when form.EndsOther && document.ValidFrom <= other.ValidFrom => "Văn bản kia có hiệu lực sau văn bản này nên không thể hết hiệu lực vì nó. Hãy bỏ đánh dấu, hoặc xem lại ngày.",
        _ => null,
    };

    private Task<LegalDocument?> FindAsync(Guid id) => db.LegalDocuments.VisibleTo(Actor).Include(document => document.Words).FirstOrDefaultAsync(document => document.Id == id, Gone);

    // The same number stands in several documents of different bodies and years, but mostly it is the same document typed twice.
    private async Task<IReadOnlyList<LegalDocument>> SameAsync(LegalDocumentForm form, LegalDocument? own)
    {
        var (number, id) = (VietnameseText.Normalise(form.Number), own?.Id);
        if (number.Length == 0 || own?.Number == number) return [];
        var same = await db.LegalDocuments.AsNoTracking().Where(document => document.Number == number && document.Id != id).ToListAsync(Gone);
        if (same.Count > 0 && !form.IsAnother) ModelState.AddModelError(nameof(form.IsAnother), "Sổ đã có văn bản số này. Hãy xem văn bản nêu ở đầu trang; nếu đúng là văn bản khác thì đánh dấu vào ô này.");
        return same;
    }

    private async Task<IActionResult> ConflictAsync(Guid id, LegalDocumentForm form)
    {
        var stored = (await FindAsync(id))!;
        var conflict = await ConflictNotice.OfAsync(db, id, form.Rows(LegalDocumentForm.Of(stored)), Gone);
        form.Version = stored.Version;
        ModelState.Clear();
        return Conflicted("Edit", new DocumentFormPage(stored, form, [], conflict));
    }
}
