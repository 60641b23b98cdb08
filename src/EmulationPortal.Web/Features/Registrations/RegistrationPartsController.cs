using EmulationPortal.Data;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Parts of a list: which sub-units have handed in theirs, and the list or a part as a workbook.</summary>
[Route("/dang-ky/{year:int}/don-vi/{slug}")]
public sealed class RegistrationPartsController(PortalDb db, RegistrationDesk desk, RegistrationPages pages) : PortalController
{
    /// <summary>Marks a part as complete, or opens it again.</summary>
    [HttpPost("bo-phan/{unit:guid}")]
    public async Task<IActionResult> Mark(int year, string slug, Guid unit, bool isReady)
    {
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: { } registration } opened) return NotFound();
        if (registration.MayEdit(Actor, Clock.Now) is { IsAllowed: false } refusal) return Refused(refusal);
        var department = opened.Department.Id;
        var name = await db.Collectives.Where(known => known.Id == unit && known.DepartmentId == department && known.Kind != CollectiveKind.Department).Select(known => known.Name).FirstOrDefaultAsync(Gone);
        if (name is null) return NotFound();
        if (isReady) registration.MarkReady(unit, Actor, Clock.Now);
        // Deletes are restricted, so they are said.
        else db.RemoveRange(registration.Parts.Where(part => part.CollectiveId == unit));
        var sentence = isReady ? $"{name} đã lập xong phần của mình." : $"Mở lại phần của {name}.";
        if (!await desk.SaveAsync(opened, registration.Version, Actor, isReady ? "RegistrationPartReady" : "RegistrationPartReopened", sentence, Gone))
        {
            return Refused(Domain.Verdict.NotNow("Người khác vừa sửa danh sách này. Hãy tải lại trang rồi làm lại."));
        }

        Tell(sentence);
        return Redirect($"{opened.Path}?bo-phan={unit}");
    }

    /// <summary>The list, or the part of a sub-unit, as a workbook with the columns of the grid.</summary>
    [HttpGet("excel")]
    public async Task<IActionResult> Export(int year, string slug, [FromQuery(Name = "bo-phan")] Guid? unit)
    {
        ModelState.Clear();
        if (await desk.OpenAsync(year, slug, Actor, Gone) is not { Registration: not null } opened) return NotFound();
        var page = await pages.ListAsync(opened, new RegistrationListForm { Unit = unit }, Actor, Gone);
        var ids = page.People.Select(row => row.Line.PersonId).ToList();
        var births = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Birth, Gone);
        var part = page.Part is { } shown ? $", {shown.Name}" : string.Empty;
        var remark = $"{opened.Department.Name}{part}; xuất lúc {VietnamTime.Show(Clock.Now)}.";
        return File(RegistrationWorkbook.Write($"Đăng ký danh hiệu năm {year}", remark, [.. page.People.Select(LineOf)], [.. page.Collectives.Select(LineOf)]), EvidenceTypes.Xlsx, $"dang-ky-danh-hieu-{year}-{slug}.xlsx");

        RegisteredLine LineOf(RegistrationRow row) => new(
            row.Line.Position, row.Name, row.Line.PersonId is { } person ? births.GetValueOrDefault(person, string.Empty) : string.Empty, row.Title, row.Unit,
            row.Examined.Kind?.Name ?? row.Line.KindCode, row.Line.Note, row.Line.Sentence.Length > 0 ? row.Line.Sentence : row.Examined.Prospect.Sentence, row.Line.Reason, row.LastYear);
    }
}
