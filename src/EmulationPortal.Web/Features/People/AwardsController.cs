using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.People;

/// <summary>The award history of a person or a collective: entered with its decision and proof.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/khen-thuong")]
public sealed class AwardsController(PortalDb db, RecordOwners owners, AwardNames names, FileStore files) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(string part, Guid id)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        return PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal ? Refused(refusal) : View("Award", await PageAsync(owner, new AwardForm()));
    }

    /// <summary>Adds an award.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(string part, Guid id, AwardForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        var choices = await names.ChoicesAsync(owner.IsPerson, Gone);
        var name = choices.FirstOrDefault(choice => choice.Value == form.AwardKindCode)?.Text;
        if (name is null && !string.IsNullOrEmpty(form.AwardKindCode)) ModelState.AddModelError(nameof(form.AwardKindCode), "Danh hiệu, hình thức này không dành cho đối tượng này. Hãy chọn lại trong danh sách.");
        if (owner.Record is Collective collective && PeopleTypedRules.Number(form.Year) is { } year && PeopleRules.MayReceiveFor(collective, year) is { IsAllowed: false } ended) ModelState.AddModelError(nameof(form.Year), ended.Why);
        var proof = await ReadAsync(form);
        if (ModelState.IsValid && await IsKnownAsync(owner, form)) ModelState.AddModelError(nameof(form.Year), $"Đã ghi {name} năm {form.Year} theo quyết định này. Hãy kiểm tra lại lý lịch khen thưởng.");
        if (!ModelState.IsValid) return Invalid("Award", await PageAsync(owner, form));
        var award = NewAward(owner, form);
        if (proof is { } kept) await KeepAsync(award, kept);
        db.AwardRecords.Add(award);
        db.Record(Actor, Clock.Now, owner.Record, "AwardRecorded", $"Ghi {name} năm {award.Period} theo Quyết định số {award.DecisionNumber}.", VietnameseText.Normalise(form.Note), part: $"award/{award.Id:N}");
        await db.SaveChangesAsync(Gone);
        Tell($"Đã ghi {name} năm {award.Period}.");
        return Redirect($"{owner.Path}#khen-thuong");
    }

    /// <summary>Removes a record entered by mistake; what the portal's own decisions wrote stays.</summary>
    [HttpPost("{awardId:guid}/xoa")]
    public async Task<IActionResult> Remove(string part, Guid id, Guid awardId)
    {
        if (await FindAsync(part, id, awardId) is not ({ } owner, { } award)) return NotFound();
        if (PeopleRules.MayEdit(Actor, owner.DepartmentId) is { IsAllowed: false } refusal) return Refused(refusal);
        if (award.Source == AwardSource.Portal) return Refused(Domain.Verdict.NotNow("Khen thưởng này do quyết định trên cổng ghi nên chỉ đổi bằng quyết định đính chính, thu hồi."));
        var name = (await names.AllAsync(Gone)).GetValueOrDefault(award.AwardKindCode, award.AwardKindCode);
        db.AwardRecords.Remove(award);
        db.Record(Actor, Clock.Now, owner.Record, "AwardRemoved", $"Bỏ {name} năm {award.Period} (Quyết định số {award.DecisionNumber}) đã ghi nhầm.", part: $"award/{award.Id:N}");
        await db.SaveChangesAsync(Gone);
        Tell($"Đã bỏ {name} năm {award.Period}.");
        return Redirect($"{owner.Path}#khen-thuong");
    }

    /// <summary>The proof as a download.</summary>
    [HttpGet("{awardId:guid}/tep")]
    public async Task<IActionResult> Proof(string part, Guid id, Guid awardId)
    {
        if (await FindAsync(part, id, awardId) is not ({ } _, { ProofFileId: { } fileId } award)) return NotFound();
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(file => file.Id == fileId, Gone);
        if (!files.Has(stored.Sha256)) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(award.ProofFileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-cache";
        return File(files.Open(stored.Sha256), stored.ContentType);
    }

    private async Task<(RecordOwner? Owner, AwardRecord? Award)> FindAsync(string part, Guid id, Guid awardId)
    {
        if (await owners.FindAsync(part, id, Actor, Gone) is not { } owner) return (null, null);
        var (person, collective) = (owner.PersonId, owner.CollectiveId);
        return (owner, await db.AwardRecords.FirstOrDefaultAsync(award => award.Id == awardId && award.PersonId == person && award.CollectiveId == collective, Gone));
    }

    private Task<bool> IsKnownAsync(RecordOwner owner, AwardForm form)
    {
        var (person, collective, code, year, number) = (owner.PersonId, owner.CollectiveId, form.AwardKindCode, PeopleTypedRules.Number(form.Year), VietnameseText.Normalise(form.DecisionNumber));
        return db.AwardRecords.AnyAsync(
            award => award.PersonId == person && award.CollectiveId == collective && award.AwardKindCode == code && award.Year == year && award.DecisionNumber == number, Gone);
    }

    private static AwardRecord NewAward(RecordOwner owner, AwardForm form) => new()
    {
        PersonId = owner.PersonId,
        CollectiveId = owner.CollectiveId,
        AwardKindCode = form.AwardKindCode!,
        Year = PeopleTypedRules.Number(form.Year)!.Value,
        ToYear = PeopleTypedRules.Number(form.ToYear),
        DecisionNumber = VietnameseText.Normalise(form.DecisionNumber),
        DecidedOn = DateText.Read(form.DecidedOn).Value,
        Authority = VietnameseText.Normalise(form.Authority),
        Note = VietnameseText.Normalise(form.Note),
        Source = AwardSource.Entered,
    };

    private async Task<(string Name, string Type, byte[] Bytes)?> ReadAsync(AwardForm form)
    {
        if (form.Proof is not { } file) return null;
        var name = file.FileName.Split('/', '\\')[^1];
        var bytes = EvidenceContent.Oversized(name, file.Length) is null ? await Evidence.Uploads.BytesAsync(file, Gone) : [];
        var problem = EvidenceContent.Oversized(name, file.Length);
        var content = problem is null ? EvidenceContent.Recognise(name, bytes) : RecognisedContent.Refused(problem);
        if (content.Problem is null) return (EvidenceFileName.Kept(name, content.ContentType), content.ContentType, bytes);
        ModelState.AddModelError(nameof(form.Proof), content.Problem);
        return null;
    }

    private async Task KeepAsync(AwardRecord award, (string Name, string Type, byte[] Bytes) proof)
    {
        var stored = await db.StoreAsync(files, proof.Bytes, proof.Type, Clock.Now, Gone);
        (award.ProofFileId, award.ProofFileName) = (stored.Id, proof.Name);
    }

    private async Task<RecordFormPage<AwardForm>> PageAsync(RecordOwner owner, AwardForm form) => new(owner, form, await names.ChoicesAsync(owner.IsPerson, Gone));
}
