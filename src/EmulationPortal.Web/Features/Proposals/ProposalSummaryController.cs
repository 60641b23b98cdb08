using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The consolidation of all proposals of a year by title and form.</summary>
[Route("/de-nghi/tong-hop")]
public sealed class ProposalSummaryController(PortalDb db) : PortalController
{
    /// <summary>The consolidation; with a title or form, department by department.</summary>
    [HttpGet("{year:int?}")]
    public async Task<IActionResult> Show(int? year, [FromQuery(Name = "hinh-thuc")] string? kind)
    {
        if (!Actor.IsOfficer) return Refused(Verdict.Never("Tổng hợp đề nghị khen thưởng của toàn khối chỉ dành cho cán bộ Bộ."));
        var years = await db.Proposals.Where(proposal => proposal.SubmittedAt != null).Select(proposal => proposal.Year).Distinct().OrderByDescending(found => found).ToListAsync(Gone);
        var shown = year ?? (years.Count > 0 ? years[0] : Clock.Today.Year);
        var totals = await db.ProposalTotalsAsync(shown, Gone);
        var kinds = await db.AwardKinds.AsNoTracking().OrderBy(found => found.Nature).ThenByDescending(found => found.Position).ToListAsync(Gone);
        var departments = await db.Departments.AsNoTracking().OrderBy(found => found.SortKey).ToListAsync(Gone);
        return View("Summary", new ProposalSummaryPage(shown, years, totals, [.. kinds.Where(found => totals.Any(total => total.KindCode == found.Code))], departments, kinds.Find(found => found.Code == kind)));
    }
}

/// <summary>The consolidation of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">The years in which anything was sent.</param>
/// <param name="Totals">The counts.</param>
/// <param name="Kinds">The titles and forms that occur, titles first, the highest first.</param>
/// <param name="Departments">All departments.</param>
/// <param name="Kind">The title or form shown department by department, or null.</param>
public sealed record ProposalSummaryPage(
    int Year, IReadOnlyList<int> Years, IReadOnlyList<ProposalTotal> Totals, IReadOnlyList<AwardKind> Kinds, IReadOnlyList<Department> Departments, AwardKind? Kind)
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<LineStanding> Standings { get; } = Enum.GetValues<LineStanding>();

    /// <summary>The heading of a column, in few words; the caption says them in full.</summary>
    public static string ColumnOf(LineStanding standing) => standing switch
    {
        LineStanding.Proposed => "Chờ",
        LineStanding.Passed => "Trình",
        LineStanding.LeftOut => "Không trình",
        LineStanding.Approved => "Chọn",
        LineStanding.NotApproved => "Không chọn",
        LineStanding.Decided => "Quyết định",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>Lines of a title or form; all of them, or in one standing, or of one department.</summary>
    public int Count(string? kind, LineStanding? standing = null, Guid? department = null) => Totals
        .Where(total => (kind is null || total.KindCode == kind) && (standing is null || total.Standing == standing) && (department is null || total.DepartmentId == department))
        .Sum(total => total.Lines);

    /// <summary>Lines of a title or form that went out only with a reason.</summary>
    public int Marked(string? kind, Guid? department = null) => Totals
        .Where(total => (kind is null || total.KindCode == kind) && (department is null || total.DepartmentId == department)).Sum(total => total.Marked);
}
