using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Records of one department that should be completed: what is missing shows before a proposal is written.</summary>
public sealed class IncompleteRecordsController(PortalDb db, PersonPages pages) : PortalController
{
    private const int Most = 100;

    /// <summary>The lists; an officer chooses the department first.</summary>
    [HttpGet("/ca-nhan-tap-the/can-bo-sung")]
    public async Task<IActionResult> Show([FromQuery(Name = "don-vi")] Guid? department)
    {
        ModelState.Clear();
        if (PeopleRules.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var own = Actor.IsOfficer ? department : Actor.DepartmentId;
        return View("IncompleteRecords", new IncompleteRecordsPage(own, await pages.DepartmentsAsync(Actor, Gone), own is { } chosen ? await ListsAsync(chosen) : []));
    }

    private async Task<IReadOnlyList<IncompleteList>> ListsAsync(Guid department)
    {
        var today = Clock.Today;
        var people = db.People.AsNoTracking().VisibleTo(Actor).Where(person => person.DepartmentId == department && person.MergedIntoId == null && person.ValidTo == null);
        var undecided = db.AwardRecords.Where(award => award.DecisionNumber == string.Empty || award.DecidedOn == null);
        return
        [
            await ListAsync("Có thể trùng hồ sơ", "Cùng tên khi bỏ dấu, năm sinh không trái nhau. Nếu là một người, hãy mở hồ sơ và chọn Gộp hồ sơ trùng.", people.Where(person => people.Any(other =>
                other.Id != person.Id && other.FoldedName == person.FoldedName && (other.BornYear == null || person.BornYear == null || other.BornYear == person.BornYear)))),
            await ListAsync("Chưa có ngày sinh", "Không có ngày sinh thì không phân biệt được người trùng tên khi nhập danh sách.", people.Where(person => person.BornYear == null)),
            await ListAsync("Ở bộ phận đã kết thúc", "Bộ phận không còn hoạt động; hãy chuyển vị trí sang bộ phận mới.", people.Where(person =>
                db.Collectives.Any(unit => unit.Id == person.SubUnitId && unit.ValidTo != null && unit.ValidTo < today))),
            await ListAsync("Khen thưởng chưa đủ quyết định", "Có khen thưởng chưa ghi số hoặc ngày quyết định; hãy sửa khen thưởng ấy trong hồ sơ.", people.Where(person => undecided.Any(award => award.PersonId == person.Id))),
        ];
    }

    private async Task<IncompleteList> ListAsync(string title, string help, IQueryable<Person> people)
    {
        var found = await people.OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(Most).ToListAsync(Gone);
        return new IncompleteList(title, help, await pages.RowsAsync(found, Gone), found.Count < Most ? found.Count : await people.CountAsync(Gone));
    }
}

/// <summary>Records to complete.</summary>
/// <param name="DepartmentId">Whose, or null while none is chosen.</param>
/// <param name="Departments">Departments to choose from; empty for a department's own people.</param>
/// <param name="Lists">The lists; empty while no department is chosen.</param>
public sealed record IncompleteRecordsPage(Guid? DepartmentId, IReadOnlyList<Choice> Departments, IReadOnlyList<IncompleteList> Lists);

/// <summary>Records that lack the same.</summary>
/// <param name="Title">What they lack.</param>
/// <param name="Help">Why it matters and what to do.</param>
/// <param name="Rows">The first of them.</param>
/// <param name="Total">How many in all.</param>
public sealed record IncompleteList(string Title, string Help, IReadOnlyList<PersonRow> Rows, int Total);
