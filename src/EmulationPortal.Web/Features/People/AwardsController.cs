using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.People;

/// <summary>The award history of a person or a collective: entered with its decision and proof.</summary>
[Route("/ca-nhan-tap-the/{part}/{id:guid}/khen-thuong")]
public sealed class AwardsController(PortalDb db, RecordOwners owners, AwardNames names, AwardProofs proofs, FileStore files) : PortalController
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
        if ((await FindAsync(part, id, form.Once)).Award is { } saved) return Added(owner, saved, (await names.AllAsync(Gone))[saved.AwardKindCode]);
        if (await names.ProblemOfAsync(owner, form, null, Gone) is { } problem)
        {
            ModelState.AddModelError(problem.Field, problem.Sentence);
        }

        var (proof, refused) = await proofs.ReadAsync(form.Proof, Gone);
        if (refused is not null) ModelState.AddModelError(nameof(form.Proof), refused);
        if (!ModelState.IsValid) return Invalid("Award", await PageAsync(owner, form));
        var name = (await names.AllAsync(Gone))[form.AwardKindCode!];
        var award = NewAward(owner, form);
        if (proof is not null) await proofs.KeepAsync(award, proof, Gone);
        db.AwardRecords.Add(award);
        db.Record(Actor, Clock.Now, owner.Record, "AwardRecorded", $"Ghi {name} năm {award.Period} theo Quyết định số {award.DecisionNumber}.", VietnameseText.Normalise(form.Note), part: $"award/{award.Id:N}");
        await db.SaveOnceAsync(award, Gone);
        return Added(owner, award, name);
    }

    private RedirectResult Added(RecordOwner owner, AwardRecord award, string name)
    {
        Tell($"Đã ghi {name} năm {award.Period}.");
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

    private static AwardRecord NewAward(RecordOwner owner, AwardForm form) => new()
    {
        Id = form.Once,
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

    private async Task<RecordFormPage<AwardForm>> PageAsync(RecordOwner owner, AwardForm form) => new(owner, form, await names.ChoicesAsync(owner.IsPerson, Gone));
}
