using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Years;

/// <summary>The years: their list, the page of one, and a new one.</summary>
public sealed class YearsController(PortalDb db, YearStandings standings, YearCopy copy) : PortalController
{
    private static readonly Verdict MayNotCreate = Verdict.Never("Chỉ cán bộ Bộ được tạo năm thi đua.");

    /// <summary>The list.</summary>
    [HttpGet("/nam-thi-dua")]
    public async Task<IActionResult> List()
    {
        var years = await db.EmulationYears.AsNoTracking()
            .OrderByDescending(year => year.Year)
            .Select(year => new YearLine(year.Year, year.Theme, year.State))
            .ToListAsync(Gone);
        var facts = await db.RecordedFacts
            .GroupBy(fact => fact.Year)
            .Select(group => new PastYear(group.Key, group.Count()))
            .ToListAsync(Gone);
        var past = facts.Where(fact => years.All(year => year.Number != fact.Number)).OrderByDescending(fact => fact.Number);
        return View("YearList", new YearListPage(years, [.. past], Actor.IsOfficer));
    }

    /// <summary>One year.</summary>
    [HttpGet("/nam-thi-dua/{number:int}")]
    public async Task<IActionResult> Show(int number)
    {
        var year = await db.WholeYearAsync(number, Gone);
        var facts = await db.FactLinesAsync(
            found => found.Where(fact => fact.Year == number).OrderBy(fact => fact.Kind).ThenBy(fact => fact.OccurredOn).ThenBy(fact => fact.Id), Gone);
        if (year is null)
        {
            return facts.Count == 0
                ? NotFound()
                : View("Year", new YearPage(number, null, [], [], [], facts, new HashSet<YearStep>(), [], null));
        }

        var verdicts = Enum.GetValues<YearStep>().ToDictionary(step => step, step => year.May(step, Actor));
        var rules = await db.MayChangeRulesAsync(year, Actor, Gone);
        var steps = verdicts.Where(pair => pair.Value.IsAllowed).Select(pair => pair.Key).ToHashSet();
        if (steps.Contains(YearStep.CopyPrevious) && !await copy.HasAnythingAsync(year, Gone))
        {
            steps.Remove(YearStep.CopyPrevious);
        }

        return View("Year", new YearPage(
            number,
            year,
            await standings.SteppersAsync(year, Actor, Clock.Now, Gone),
            Actor.IsOfficer && year.State != YearState.Preparing ? await standings.ClustersAsync(year, Actor, Clock.Now, Gone) : [],
            await ExtensionsAsync(year),
            facts,
            steps,
            [.. verdicts.Values.Append(rules).OfType<Verdict.NotNowVerdict>().Select(verdict => verdict.Reason).Distinct()],
            await db.HistoryOfAsync(year, Actor, Gone))
        { MayChangeRules = rules.IsAllowed });
    }

    /// <summary>The form of a new year.</summary>
    [HttpGet("/nam-thi-dua/tao")]
    public async Task<IActionResult> AskNew()
    {
        if (!Actor.IsOfficer)
        {
            return Refused(MayNotCreate);
        }

        var newest = await db.EmulationYears.MaxAsync(year => (int?)year.Year, Gone);
        return View("YearForm", new YearFormPage(null, new YearForm { Year = NumberText.Points(newest + 1 ?? Clock.Today.Year) }));
    }

    /// <summary>Creates a year to be prepared.</summary>
    [HttpPost("/nam-thi-dua/tao")]
    public async Task<IActionResult> Create(YearForm form)
    {
        if (!Actor.IsOfficer)
        {
            return Refused(MayNotCreate);
        }

        var number = ScoreText.Read(form.Year, 9999).Value is { } typed && typed is >= 2000 and <= 2100 && typed == decimal.Truncate(typed) ? (int)typed : 0;
        if (number == 0)
        {
            ModelState.AddModelError(nameof(form.Year), "Năm phải là số từ 2000 đến 2100, ví dụ 2027.");
        }
        else if (await db.EmulationYears.AnyAsync(year => year.Year == number, Gone))
        {
            ModelState.AddModelError(nameof(form.Year), $"Năm thi đua {number} đã có. Hãy mở năm đó trong danh sách.");
        }

        if (!ModelState.IsValid)
        {
            return Invalid("YearForm", new YearFormPage(null, form));
        }

        var bloc = await db.Blocs.OrderBy(bloc => bloc.ValidFrom).FirstAsync(Gone);
        var year = new EmulationYear
        {
            BlocId = bloc.Id,
            Year = number,
            Theme = VietnameseText.Normalise(form.Theme),
            Slogan = VietnameseText.Normalise(form.Slogan),
        };
        db.EmulationYears.Add(year);
        db.Record(Actor, Clock.Now, year, "YearCreated", $"Tạo năm thi đua {number}.");
        await db.SaveChangesAsync(Gone);
        Tell($"Đã tạo năm thi đua {number}. Bước tiếp theo: chép cơ cấu và tiêu chí của năm trước.");
        return Redirect($"/nam-thi-dua/{number}");
    }

    // Officers see all; a department sees those of its own cluster, its own included.
    private async Task<IReadOnlyList<ExtensionLine>> ExtensionsAsync(EmulationYear year)
    {
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => cluster.BlocId == year.BlocId).ToDictionaryAsync(cluster => cluster.Id, Gone);
        var departments = year.Extensions.Select(extension => extension.DepartmentId).OfType<Guid>().ToList();
        var names = await db.Departments.Where(department => departments.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Province, Gone);
        var own = await db.ClusterMemberships
            .Where(membership => membership.Year == year.Year && membership.DepartmentId == Actor.DepartmentId)
            .Select(membership => (Guid?)membership.ClusterId)
            .FirstOrDefaultAsync(Gone);
        return
        [
            .. year.Extensions
                .Where(extension => Actor.IsOfficer || extension.ClusterId == own)
                .OrderByDescending(extension => extension.GrantedAt)
                .Select(extension => new ExtensionLine(
                    extension.Id,
                    extension.DepartmentId is { } department ? $"{names[department]} ({clusters[extension.ClusterId].Name})" : clusters[extension.ClusterId].Name,
                    StageText.Name(extension.Stage),
                    extension.UntilAt,
                    extension.Reason,
                    extension.GrantedByName,
                    extension.GrantedAt)),
        ];
    }
}
