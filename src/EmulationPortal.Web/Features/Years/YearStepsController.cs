using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Years;

/// <summary>A page that asks before a year is opened: what is missing and what will be created.</summary>
/// <param name="Number">The year.</param>
/// <param name="Plan">What opening does.</param>
/// <param name="Remarks">What is odd but does not keep the year from being opened.</param>
/// <param name="Version">The version the page was opened with.</param>
public sealed record OpeningPage(int Number, OpeningPlan Plan, IReadOnlyList<string> Remarks, Guid Version);

/// <summary>A page that asks before a year is closed.</summary>
/// <param name="Number">The year.</param>
/// <param name="Unpublished">Clusters without a published ranking.</param>
/// <param name="Version">The version the page was opened with.</param>
public sealed record ClosingPage(int Number, IReadOnlyList<string> Unpublished, Guid Version);

/// <summary>A year against the one before.</summary>
/// <param name="Number">The year.</param>
/// <param name="Comparison">What differs; null when there is no year before.</param>
/// <param name="MayOpen">Whether the way to opening the year is shown.</param>
public sealed record DifferencesPage(int Number, YearComparison? Comparison, bool MayOpen);

/// <summary>Officers copy the year before, open a year and close it.</summary>
public sealed class YearStepsController(PortalDb db, YearOpening opening, YearCopy copy, ActorCache actors) : PortalController
{
    private static readonly Verdict Meanwhile = Verdict.NotNow("Người khác vừa sửa năm thi đua này. Hãy mở lại trang, xem lại rồi làm lại.");

    /// <summary>Copies the year before.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/chep")]
    public async Task<IActionResult> Copy(int number)
    {
        var year = await db.WholeYearAsync(number, Gone);
        if (year is null)
        {
            return NotFound();
        }

        var verdict = await DoAsync(() => copy.CopyAsync(year, Actor, Clock.Now, Gone));
        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        actors.ForgetAll();
        Tell("Đã chép. Dưới đây là những chỗ khác với năm trước.");
        return Redirect($"/nam-thi-dua/{number}/khac-biet");
    }

    /// <summary>The differences from the year before.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/khac-biet")]
    public async Task<IActionResult> Differences(int number) => await db.WholeYearAsync(number, Gone) is { } year
        ? View("Differences", new DifferencesPage(number, await db.CompareWithYearBeforeAsync(year, Gone), year.May(YearStep.Open, Actor).IsAllowed))
        : NotFound();

    /// <summary>Asks before opening.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/mo")]
    public async Task<IActionResult> AskOpen(int number)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        if (year.May(YearStep.Open, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var plan = await opening.PlanAsync(year, Gone);
        return View("Opening", new OpeningPage(number, plan, [.. await RemarksAsync(plan)], year.Version));
    }

    /// <summary>Opens the year.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/mo")]
    public async Task<IActionResult> Open(int number, Guid version)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        if (year.Version != version && year.May(YearStep.Open, Actor).IsAllowed)
        {
            return Refused(Meanwhile);
        }

        var verdict = await DoAsync(() => opening.OpenAsync(year, Actor, Clock.Now, Gone));
        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        Tell($"Đã mở năm thi đua {number}: mọi đơn vị thành viên đã có bảng điểm.");
        return Redirect($"/nam-thi-dua/{number}");
    }

    /// <summary>Asks before closing.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/dong")]
    public async Task<IActionResult> AskClose(int number)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        return year.May(YearStep.Close, Actor) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Closing", new ClosingPage(number, await UnpublishedAsync(year), year.Version));
    }

    /// <summary>Closes the year.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/dong")]
    public async Task<IActionResult> Close(int number, Guid version)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        var verdict = year.Close(Actor, await UnpublishedAsync(year));
        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        db.Record(Actor, Clock.Now, year, "YearClosed", $"Đóng năm thi đua {number}.");
        if (!await db.SaveUnlessChangedAsync(year, version, Gone))
        {
            return Refused(Meanwhile);
        }

        Tell($"Đã đóng năm thi đua {number}.");
        return Redirect($"/nam-thi-dua/{number}");
    }

    // Two officers pressing at once: one is told that the other was first.
    private static async Task<Verdict> DoAsync(Func<Task<Verdict>> act)
    {
        try
        {
            return await act();
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            return Meanwhile;
        }
    }

    private async Task<IEnumerable<string>> RemarksAsync(OpeningPlan plan)
    {
        var members = plan.Clusters.SelectMany(cluster => cluster.Members).Select(member => member.DepartmentId).ToList();
        var outside = await db.Departments.AsNoTracking()
            .Where(department => department.ValidTo == null && !members.Contains(department.Id))
            .OrderBy(department => department.SortKey)
            .Select(department => department.Province)
            .ToListAsync(Gone);
        var undecided = plan.Clusters
            .Where(cluster => new[] { cluster.Leader, cluster.Deputy }.Any(duty => duty is { DecisionNumber.Length: 0 }))
            .Select(cluster => cluster.Cluster.Name)
            .ToList();
        return new[]
        {
            outside.Count > 0 ? $"Đơn vị không thuộc cụm nào: {string.Join(", ", outside)}." : null,
            undecided.Count > 0 ? $"Chưa ghi số quyết định phân công cụm trưởng, cụm phó: {string.Join(", ", undecided)}." : null,
        }.OfType<string>();
    }

    private async Task<IReadOnlyList<string>> UnpublishedAsync(EmulationYear year)
    {
        var clusters = await db.ClusterYears.AsNoTracking()
            .Where(cluster => cluster.YearId == year.Id && cluster.State != ClusterYearState.Published)
            .Join(db.Clusters, part => part.ClusterId, cluster => cluster.Id, (_, cluster) => cluster)
            .OrderBy(cluster => cluster.Number)
            .ToListAsync(Gone);
        return clusters.ConvertAll(cluster => cluster.Name);
    }
}
