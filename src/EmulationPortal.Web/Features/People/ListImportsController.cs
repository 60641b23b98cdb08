using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>A list comes in: uploaded, previewed, decided about, and then written in the background. The same for each kind of list.</summary>
/// <param name="list">What the list holds.</param>
/// <param name="db">The database.</param>
/// <param name="pages">Departments to choose from.</param>
/// <param name="files">Keeps the uploaded file.</param>
public abstract class ListImportsController(ImportedList list, PortalDb db, PersonPages pages, FileStore files) : PortalController
{
    private const int MostListed = 20;
    private const string TakenMeanwhile = "Lần nhập này vừa được người khác xác nhận hoặc hủy. Hãy tải lại trang.";

    private string Path => ImportWords.Path(list);

    /// <summary>The page that takes a list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal ? Refused(refusal)
        : list == ImportedList.People && await EndedUnitPage.OfAsync(db, Actor, Clock.Today, Gone) is { } ended ? Conflicted(EndedUnitPage.View, ended)
        : View("Import", await PageAsync(new ImportForm(), string.Empty, []));

    /// <summary>The template.</summary>
    [HttpGet("mau")]
    public async Task<IActionResult> Template() => PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : File(await TemplateAsync(), EvidenceTypes.Xlsx, list == ImportedList.People ? "mau-danh-sach-ca-nhan.xlsx" : "mau-ly-lich-khen-thuong.xlsx");

    /// <summary>Takes a list and leads to its preview; nothing is created yet.</summary>
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

        if (list == ImportedList.People && PeopleRules.MayReceive(department, Clock.Today) is { IsAllowed: false } closed) return Invalid("Import", await PageAsync(form, string.Empty, [closed.Why]));
        if (form.Sheet is not { Length: > 0 } file) return Invalid("Import", await PageAsync(form, string.Empty, ["Hãy chọn tệp Excel (.xlsx)."]));
        var name = file.FileName.Split('/', '\\')[^1];
        if (EvidenceContent.Oversized(name, file.Length) is { } large) return Invalid("Import", await PageAsync(form, name, [large]));
        var bytes = await Evidence.Uploads.BytesAsync(file, Gone);
        var (rows, problems) = await ReadAsync(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, department.Id);
        if (problems.Count > 0) return Invalid("Import", await PageAsync(form, name, problems));
        var stored = await db.StoreAsync(files, bytes, EvidenceTypes.Xlsx, Clock.Now, Gone);
        var import = new PeopleImport
        {
            List = list,
            DepartmentId = department.Id,
            UserId = Actor.UserId,
            UserName = Actor.Name,
            FileName = EvidenceFileName.Kept(name, EvidenceTypes.Xlsx),
            StoredFileId = stored.Id,
            Total = rows,
            UploadedAt = Clock.Now,
            JudgedOn = Clock.Today,
        };
        db.PeopleImports.Add(import);
        db.Record(Actor, Clock.Now, import, "PeopleListUploaded", $"Tải lên {PeopleImportText.Name(list)} {import.Total} dòng từ tệp “{import.FileName}” để xem trước.");
        await db.SaveChangesAsync(Gone);
        return Redirect($"{Path}/{import.Id}");
    }

    /// <summary>The preview, the progress or the result.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        return import.State == PeopleImportState.Waiting ? await PreviewAsync(import, null, null) : View("ImportProgress", new ImportProgressPage(import, await DepartmentAsync(import)));
    }

    /// <summary>How far it is, for the page that shows it.</summary>
    [HttpGet("{id:guid}/tien-do")]
    public async Task<IActionResult> Progress(Guid id) => await FindAsync(id) is { } import
        ? Json(new { state = import.State.ToString(), done = import.Done, total = import.Total })
        : NotFound();

    /// <summary>Begins to write: every row that may mean several people is decided about.</summary>
    [HttpPost("{id:guid}/xac-nhan")]
    [RequestFormLimits(ValueCountLimit = 4096)]
    public async Task<IActionResult> Confirm(Guid id, Guid version)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        if (import.MayDecide(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await PreviewOfAsync(import) is not { } preview) return await LostAsync(import);
        var doubts = preview.Doubtful;
        if (doubts.Count > ImportChoices.Most) return await PreviewAsync(import, null, null);
        var (choices, open) = ImportChoices.Read(import, doubts, Request.Form);
        var units = ImportUnits.Read(preview.NewUnits, Request.Form);
        if (open.Count + units.Open > 0) return await PreviewAsync(import, open, units);
        import.Choices.AddRange(choices);
        import.State = PeopleImportState.Running;
        await PrepareAsync(import, preview, units.Decided);
        db.Record(Actor, Clock.Now, import, "PeopleImportConfirmed", $"Xác nhận nhập {PeopleImportText.Name(list)} từ tệp “{import.FileName}”: {choices.Count(choice => choice.PersonId is not null)} dòng giống người đã có được chọn là cùng một người, {choices.Count(choice => choice.PersonId is null)} dòng là người khác.");
        if (!await db.SaveUnlessChangedAsync(import, version, Gone)) return Refused(Domain.Verdict.NotNow(TakenMeanwhile));
        return Redirect($"{Path}/{id}");
    }

    /// <summary>Throws the list away; nothing was created.</summary>
    [HttpPost("{id:guid}/huy")]
    public async Task<IActionResult> Cancel(Guid id, Guid version)
    {
        if (await FindAsync(id) is not { } import) return NotFound();
        if (import.MayDecide(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        (import.State, import.EndedAt) = (PeopleImportState.Cancelled, Clock.Now);
        db.Record(Actor, Clock.Now, import, "PeopleImportCancelled", $"Hủy nhập {PeopleImportText.Name(list)} từ tệp “{import.FileName}”.");
        if (!await db.SaveUnlessChangedAsync(import, version, Gone)) return Refused(Domain.Verdict.NotNow(TakenMeanwhile));
        Tell($"Đã hủy. {PeopleImportText.Nothing(list)}");
        return Redirect(Path);
    }

    /// <summary>The template's bytes.</summary>
    protected abstract Task<byte[]> TemplateAsync();

    /// <summary>Reads an uploaded list: how many rows, or all that is wrong.</summary>
    protected abstract Task<(int Rows, IReadOnlyList<string> Problems)> ReadAsync(string hash, byte[] bytes, Guid departmentId);

    /// <summary>The list with what it would do; null when the file is gone.</summary>
    protected abstract Task<ListPreview?> PreviewOfAsync(PeopleImport import);

    /// <summary>What is saved with the confirmation, beside it; units that are to be made have no key.</summary>
    protected virtual Task PrepareAsync(PeopleImport import, ListPreview preview, IReadOnlyDictionary<string, Guid?> units) => Task.CompletedTask;

    private Task<PeopleImport?> FindAsync(Guid id) =>
        db.PeopleImports.VisibleTo(Actor).Include(import => import.Choices).FirstOrDefaultAsync(import => import.Id == id && import.List == list, Gone);

    private async Task<IActionResult> PreviewAsync(PeopleImport import, IReadOnlySet<int>? open, ImportUnits? units)
    {
        if (await PreviewOfAsync(import) is not { } preview) return await LostAsync(import);
        var doubts = preview.Doubtful;
        var lines = doubts.Take(ImportChoices.Most).Select(doubt => new DoubtLine(
            doubt, open is null ? string.Empty : Request.Form[ImportChoices.FieldOf(doubt.Row)].ToString(), open?.Contains(doubt.Row) == true));
        var page = new ImportPreviewPage(import, await DepartmentAsync(import), preview, [.. lines], units ?? ImportUnits.Fresh(preview.NewUnits), doubts.Count > ImportChoices.Most);
        return open is null ? View("ImportPreview", page) : Invalid("ImportPreview", page);
    }

    private async Task<IActionResult> LostAsync(PeopleImport import) =>
        Invalid("Import", await PageAsync(new ImportForm { DepartmentId = import.DepartmentId }, import.FileName, [ImportRunner.Lost]));

    private Task<string> DepartmentAsync(PeopleImport import) =>
        db.Departments.Where(department => department.Id == import.DepartmentId).Select(department => department.Name).SingleAsync(Gone);

    private async Task<ImportPage> PageAsync(ImportForm form, string fileName, IReadOnlyList<string> problems) => new(
        list, form, fileName, problems, await pages.DepartmentsAsync(Actor, Gone),
        await db.PeopleImports.AsNoTracking().VisibleTo(Actor).Where(import => import.List == list).OrderByDescending(import => import.UploadedAt).Take(MostListed).ToListAsync(Gone));
}
