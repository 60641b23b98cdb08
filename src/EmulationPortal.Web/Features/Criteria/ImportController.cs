using EmulationPortal.Documents.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>A criteria set to a workbook and back.</summary>
[Route("/tieu-chi/{id:guid}")]
public sealed class ImportController(CriteriaAccess access, CriteriaPages pages, CriteriaImports imports) : PortalController
{
    private const long LargestFile = 5L * 1024 * 1024;
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The set as a workbook.</summary>
    [HttpGet("xuat-excel")]
    public async Task<IActionResult> Export(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        var scope = (await pages.HeadAsync(opened, Gone)).Scope;
        return File(CriteriaImports.Export(opened.Set), Xlsx, $"tieu-chi-{opened.Set.Year}-{VietnameseText.Fold(scope).Replace(' ', '-')}.xlsx");
    }

    /// <summary>The page that takes a workbook.</summary>
    [HttpGet("nhap-excel")]
    public async Task<IActionResult> New(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        return opened.Set.MayReplace(Actor) is { IsAllowed: false } verdict ? Refused(verdict) : View("Import", new ImportPage(await pages.HeadAsync(opened, Gone), "", []));
    }

    /// <summary>Takes a workbook and leads to its preview; nothing is changed yet.</summary>
    [HttpPost("nhap-excel")]
    public async Task<IActionResult> Upload(Guid id, [FromForm(Name = "tep")] IFormFile? file)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Set.MayReplace(Actor) is { IsAllowed: false } verdict) return Refused(verdict);
        var name = Path.GetFileName(VietnameseText.Normalise(file?.FileName));
        if (WhyNotFile(file) is { } why) return await WrongAsync(opened, name, [why]);
        using var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes, Gone);
        var reading = CriteriaWorkbook.Read(bytes.ToArray());
        if (reading.Problems.Count > 0) return await WrongAsync(opened, name, [.. reading.Problems.Select(problem => problem.Sentence)]);
        var seal = await imports.PutAsideAsync(opened, bytes.ToArray(), name.Length > 150 ? name[..150] : name, Gone);
        return Redirect($"/tieu-chi/{id}/nhap-excel/xem-truoc?tep={seal}");
    }

    /// <summary>What the workbook would create and change.</summary>
    /// <param name="id">The set.</param>
    /// <param name="seal">The upload.</param>
    [HttpGet("nhap-excel/xem-truoc")]
    public async Task<IActionResult> Preview(Guid id, [FromQuery(Name = "tep")] string? seal)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Set.MayReplace(Actor) is { IsAllowed: false } verdict) return Refused(verdict);
        if (imports.Open(seal, opened) is not { } waiting) return NotFound();
        return await ReadAsync(waiting) is { } rows
            ? View("ImportPreview", await PreviewAsync(opened, waiting, seal!, await imports.PlanAsync(opened.Set, rows, Gone)))
            : await ExpiredAsync(opened, waiting);
    }

    /// <summary>Puts the workbook's tree in place of the set's, all or nothing.</summary>
    /// <param name="id">The set.</param>
    /// <param name="seal">The upload.</param>
    [HttpPost("nhap-excel/xem-truoc")]
    public async Task<IActionResult> Confirm(Guid id, [FromForm(Name = "tep")] string? seal)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.Set.MayReplace(Actor) is { IsAllowed: false } verdict) return Refused(verdict);
        if (imports.Open(seal, opened) is not { } waiting) return NotFound();
        if (await ReadAsync(waiting) is not { } rows) return await ExpiredAsync(opened, waiting);
        if (waiting.SetVersion != opened.Set.Version) return Refused(Verdict.NotNow("Bảng tiêu chí vừa được sửa sau khi bạn tải tệp lên. Hãy tải tệp lên lại để xem trước với nội dung mới."));
        var plan = await imports.PlanAsync(opened.Set, rows, Gone);
        if (plan.Obstacles.Count > 0) return Refused(Verdict.NotNow(string.Join(" ", plan.Obstacles)));
        return await TakeOverAsync(opened, waiting, plan);
    }

    private async Task<IActionResult> TakeOverAsync(OpenedSet opened, WaitingImport waiting, TreeReplacement plan)
    {
        var (agreed, summary) = (opened.Agreed(), plan.Summary);
        plan.Apply();
        var edit = new SetEdit("CriteriaImported", $"Nhập bảng tiêu chí từ tệp “{waiting.FileName}” (SHA-256 {waiting.Sha256[..12]}…). {summary}", plan.Changes);
        if (plan.Changes.Count > 0 && !await access.SaveEditAsync(opened, agreed, edit, Gone))
        {
            return Refused(Verdict.NotNow("Người khác vừa sửa bảng tiêu chí này. Hãy tải tệp lên lại để xem trước với nội dung mới."));
        }

        Tell($"Đã nhập từ Excel. {summary}");
        return Redirect($"/tieu-chi/{opened.Set.Id}");
    }

    private static string? WhyNotFile(IFormFile? file) => file switch
    {
        null or { Length: 0 } => "Hãy chọn tệp Excel (.xlsx).",
        { Length: > LargestFile } => $"Tệp lớn {NumberText.Points(file.Length / 1024m / 1024m)} MB, quá 5 MB. Hãy bỏ hình ảnh và các trang không cần thiết khỏi tệp.",
        _ => null,
    };

    private async Task<IReadOnlyList<CriterionRow>?> ReadAsync(WaitingImport waiting) =>
        await imports.BytesAsync(waiting, Gone) is { } bytes && CriteriaWorkbook.Read(bytes) is { Problems.Count: 0 } reading ? reading.Rows : null;

    private Task<IActionResult> ExpiredAsync(OpenedSet opened, WaitingImport waiting) =>
        WrongAsync(opened, waiting.FileName, ["Tệp đã tải lên chờ quá một giờ nên đã bị bỏ. Hãy tải tệp lên lại."]);

    private async Task<IActionResult> WrongAsync(OpenedSet opened, string name, IReadOnlyList<string> problems) =>
        Invalid("Import", new ImportPage(await pages.HeadAsync(opened, Gone), name, problems));

    private async Task<ImportPreviewPage> PreviewAsync(OpenedSet opened, WaitingImport waiting, string seal, TreeReplacement plan)
    {
        var lines = plan.Tree.Nodes.Select(node => new PreviewLine(
            node, plan.Tree.DepthOf(node), plan.Added.Contains(node.Id) ? "Thêm" : plan.Changed.Contains(node.Id) ? "Sửa" : ""));
        return new ImportPreviewPage(
            await pages.HeadAsync(opened, Gone), waiting.FileName, seal, plan, [.. lines], [.. plan.Tree.Problems().Select(problem => problem.Sentence)], opened.Set.Acknowledgements.Count);
    }
}
