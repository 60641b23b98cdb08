using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.People;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>A list of people comes in: uploaded, previewed, decided about, and then written in the background.</summary>
[Route("/ca-nhan-tap-the/nhap")]
public sealed class PeopleImportsController(PortalDb db, PersonPages pages, ImportPreviews previews, FileStore files) : PortalController
{
    private const int MostListed = 20;

    /// <summary>The page that takes a list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : View("Import", await PageAsync(new ImportForm(), string.Empty, []));

    /// <summary>The template.</summary>
    [HttpGet("mau")]
    public IActionResult Template() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : File(PeopleWorkbook.Template(), EvidenceTypes.Xlsx, "mau-danh-sach-ca-nhan.xlsx");

    /// <summary>Takes a list and leads to its preview; nobody is created yet.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Upload(ImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var departmentId = Actor.IsOfficer ? form.DepartmentId : Actor.DepartmentId;
        if (await db.Departments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, Gone) is not { } department)
        {
            return Invalid("Import", await PageAsync(form, string.Empty, ["Hãy chọn đơn vị của danh sách."]));
        }

        if (PeopleRules.MayReceive(department, Clock.Today) is { IsAllowed: false } closed) return Invalid("Import", await PageAsync(form, string.Empty, [closed.Why]));
        if (form.Sheet is not { Length: > 0 } file) return Invalid("Import", await PageAsync(form, string.Empty, ["Hãy chọn tệp Excel (.xlsx)."]));
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large) return Invalid("Import", await PageAsync(form, name, [large]));
        var bytes = await Evidence.Uploads.BytesAsync(file, Gone);
        var reading = previews.Read(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, Clock.Today);
        if (reading.Problems.Count > 0) return Invalid("Import", await PageAsync(form, name, [.. reading.Problems.Select(problem => problem.Sentence)]));
        var stored = await db.StoreAsync(files, bytes, EvidenceTypes.Xlsx, Clock.Now, Gone);
        var import = new PeopleImport
        {
            DepartmentId = department.Id,
            UserId = Actor.UserId,
            UserName = Actor.Name,
            FileName = EvidenceFileName.Kept(name, EvidenceTypes.Xlsx),
            StoredFileId = stored.Id,
            Total = reading.Rows.Count,
            UploadedAt = Clock.Now,
            JudgedOn = Clock.Today,
        };
        db.PeopleImports.Add(import);
        db.Record(Actor, Clock.Now, import, "PeopleListUploaded", $"Tải lên danh sách {import.Total} người từ tệp “{import.FileName}” để xem trước.");
        await db.SaveChangesAsync(Gone);
        return Redirect($"/ca-nhan-tap-the/nhap/{import.Id}");
    }

    /// <summary>The preview, the progress or the result.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        return import.State == PeopleImportState.Waiting ? await PreviewAsync(import, null) : View("ImportProgress", await previews.ProgressAsync(import, Gone));
    }

    /// <summary>How far it is, for the page that shows it.</summary>
    [HttpGet("{id:guid}/tien-do")]
    public async Task<IActionResult> Progress(Guid id) => await FindAsync(id) is { } import
        ? Json(new { state = import.State.ToString(), done = import.Done, total = import.Total })
        : NotFound();

    /// <summary>Begins to write: every row that resembles somebody is decided about.</summary>
    [HttpPost("{id:guid}/xac-nhan")]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Confirm(Guid id, Guid version)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        if (import.MayDecide(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await previews.ReadAsync(import, Gone) is not { } preview) return await LostAsync(import);
        if (preview.Plan.Doubtful.Count > ImportPreviews.MostDoubtful) return await PreviewAsync(import, null);
        var (choices, open) = ImportPreviews.Choices(import, preview, Request.Form);
        if (open.Count > 0) return await PreviewAsync(import, open);
        import.Choices.AddRange(choices);
        import.State = PeopleImportState.Running;
        await previews.AddSubUnitsAsync(import, preview, Actor, Gone);
        db.Record(Actor, Clock.Now, import, "PeopleImportConfirmed", $"Xác nhận nhập danh sách từ tệp “{import.FileName}”: {choices.Count(choice => choice.PersonId is not null)} dòng giống người đã có được chọn là cùng một người, {choices.Count(choice => choice.PersonId is null)} dòng là người khác.");
        if (!await db.SaveUnlessChangedAsync(import, version, Gone)) return Refused(Domain.Verdict.NotNow("Lần nhập này vừa được người khác xác nhận hoặc hủy. Hãy tải lại trang."));
        return Redirect($"/ca-nhan-tap-the/nhap/{id}");
    }

    /// <summary>Throws the list away; nobody was created.</summary>
    [HttpPost("{id:guid}/huy")]
    public async Task<IActionResult> Cancel(Guid id, Guid version)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        if (import.MayDecide(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        (import.State, import.EndedAt) = (PeopleImportState.Cancelled, Clock.Now);
        db.Record(Actor, Clock.Now, import, "PeopleImportCancelled", $"Hủy nhập danh sách từ tệp “{import.FileName}”.");
        if (!await db.SaveUnlessChangedAsync(import, version, Gone)) return Refused(Domain.Verdict.NotNow("Lần nhập này vừa được người khác xác nhận hoặc hủy. Hãy tải lại trang."));
        Tell("Đã hủy. Không có ai được thêm.");
        return Redirect("/ca-nhan-tap-the/nhap");
    }

    private Task<PeopleImport?> FindAsync(Guid id) => db.PeopleImports.VisibleTo(Actor).Include(import => import.Choices).FirstOrDefaultAsync(import => import.Id == id, Gone);

    private async Task<IActionResult> PreviewAsync(PeopleImport import, IReadOnlySet<int>? open)
    {
        if (await previews.ReadAsync(import, Gone) is not { } preview) return await LostAsync(import);
        var page = await previews.PageAsync(import, preview, open is null ? null : Request.Form, open, Gone);
        return open is null ? View("ImportPreview", page) : Invalid("ImportPreview", page);
    }

    private async Task<IActionResult> LostAsync(PeopleImport import) =>
        Invalid("Import", await PageAsync(new ImportForm { DepartmentId = import.DepartmentId }, import.FileName, ["Tệp đã tải lên không còn đọc được. Hãy tải tệp lên lại."]));

    private async Task<ImportPage> PageAsync(ImportForm form, string fileName, IReadOnlyList<string> problems) => new(
        form, fileName, problems, await pages.DepartmentsAsync(Actor, Gone),
        await db.PeopleImports.AsNoTracking().VisibleTo(Actor).OrderByDescending(import => import.UploadedAt).Take(MostListed).ToListAsync(Gone));
}
