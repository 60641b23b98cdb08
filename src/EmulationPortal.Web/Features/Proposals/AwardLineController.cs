using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The award line: how many flags, and who is just in and just out by the published scores.</summary>
[Route("/de-nghi/nguong")]
public sealed class AwardLineController(PortalDb db) : PortalController
{
    /// <summary>The line.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "nam")] int? year, [FromQuery(Name = "pham-vi")] string? scope, [FromQuery(Name = "so")] int? places)
    {
        ModelState.Clear();
        if (!Actor.IsOfficer) return Refused(Verdict.Never("Ngưỡng khen thưởng chỉ dành cho cán bộ Bộ."));
        var years = await db.ClusterYears.Where(part => part.State == ClusterYearState.Published).Select(part => part.EmulationYear!.Year).Distinct().OrderByDescending(found => found).ToListAsync(Gone);
        var shown = year ?? (years.Count > 0 ? years[0] : Clock.Today.Year);
        var units = await db.LineUnitsAsync(shown, Actor, Gone);
        var leading = await db.LeadingDepartmentsAsync(shown, Gone);
        var rule = QuotaRule.On(await db.QuotaRules.AsNoTracking().Where(found => found.KindCode == AwardCodes.GovernmentFlag).ToListAsync(Gone), AwardCodes.GovernmentFlag, Prospect.JudgedOn(shown));
        var quota = new Quota(rule, new QuotaBasis(leading.Count, $"đơn vị dẫn đầu các cụm được suy tôn hoặc xếp thứ nhất năm {shown}", null), 0);
        var of = AwardLineScopes.Read(scope);
        var most = of switch
        {
            AwardLineScope.Cluster => units.GroupBy(unit => unit.ClusterNumber).Select(group => group.Count()).DefaultIfEmpty().Max(),
            AwardLineScope.Government => leading.Count,
            _ => units.Count,
        };
        var count = Math.Clamp(places ?? (of == AwardLineScope.Cluster ? 2 : of == AwardLineScope.Government ? quota.Allowed ?? leading.Count : leading.Count), 0, Math.Max(most, 0));
        List<(string Title, AwardLine Line)> lines = of switch
        {
            AwardLineScope.Cluster => [.. units.GroupBy(unit => unit.ClusterNumber).OrderBy(group => group.Key).Select(group => ($"Cụm thi đua số {group.Key}", AwardLine.Draw(group, count)))],
            AwardLineScope.Government => [("Đơn vị dẫn đầu các cụm", AwardLine.Draw(units.Where(unit => leading.Contains(unit.DepartmentId)), count))],
            _ => [("Toàn khối", AwardLine.Draw(units, count))],
        };
        return View("AwardLine", new AwardLinePage(
            shown, years, of, count, most, lines, [.. units.GroupBy(unit => unit.ClusterNumber).OrderBy(group => group.Key).Select(group => ClusterGenerosity.Of(group.Key, [.. group]))],
            quota with { Used = of == AwardLineScope.Government ? count : 0 }, leading));
    }
}

/// <summary>Among whom the line is drawn.</summary>
public enum AwardLineScope
{
    /// <summary>Within each cluster: the ministry's flags.</summary>
    Cluster = 1,

    /// <summary>Over the whole bloc: the ministry's flags by total.</summary>
    Bloc = 2,

    /// <summary>Among the leading units: the Government's flags.</summary>
    Government = 3,
}

/// <summary>The words for scopes.</summary>
public static class AwardLineScopes
{
    /// <summary>The scopes to choose from.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("cum", "Cờ của Bộ: số đơn vị mỗi cụm"),
        new("khoi", "Cờ của Bộ: số đơn vị toàn khối, theo tổng điểm"),
        new("chinh-phu", "Cờ của Chính phủ: trong các đơn vị dẫn đầu cụm"),
    ];

    /// <summary>The scope of an address.</summary>
    public static AwardLineScope Read(string? word) => word switch
    {
        "khoi" => AwardLineScope.Bloc,
        "chinh-phu" => AwardLineScope.Government,
        _ => AwardLineScope.Cluster,
    };

    /// <summary>The word of an address.</summary>
    public static string Word(AwardLineScope scope) => Choices[(int)scope - 1].Value;
}

/// <summary>The award line.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">The years with published rankings.</param>
/// <param name="Scope">Among whom.</param>
/// <param name="Places">How many receive it: of each cluster, or in all.</param>
/// <param name="Most">The most that can be asked for.</param>
/// <param name="Lines">The line of each list.</param>
/// <param name="Clusters">How generously the clusters scored.</param>
/// <param name="Quota">The ceiling of the Government's flags.</param>
/// <param name="Leading">The leading units.</param>
public sealed record AwardLinePage(
    int Year, IReadOnlyList<int> Years, AwardLineScope Scope, int Places, int Most, IReadOnlyList<(string Title, AwardLine Line)> Lines, IReadOnlyList<ClusterGenerosity> Clusters, Quota Quota, IReadOnlyList<Guid> Leading)
{
    /// <summary>The years to choose from.</summary>
    public IReadOnlyList<Choice> YearChoices => [.. Years.Append(Year).Distinct().OrderDescending().Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture)))];
}
