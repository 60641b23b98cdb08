using EmulationPortal.Data;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Data.Results;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Reorganisations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Results;

/// <summary>Results by year and cluster: ranking, matrix, one unit in detail.</summary>
public sealed class ResultsController(PortalDb db) : PortalController
{
    /// <summary>The clusters of a year.</summary>
    [HttpGet("/ket-qua")]
    public async Task<IActionResult> Index([FromQuery(Name = "nam")] int? year)
    {
        var years = await db.ResultYearsAsync(Gone);
        int? shown = year is { } asked && years.Contains(asked) ? asked : years.Count > 0 ? years[0] : null;
        var clusters = shown is { } open ? await db.ClusterSummariesAsync(open, Gone) : [];
        var firsts = clusters.SelectMany(cluster => cluster.ClusterYear.Ranking).Where(row => row.Rank == 1).Select(row => row.DepartmentId).ToList();
        var names = await db.Departments.Where(department => firsts.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Province, Gone);
        var acclaimed = (shown is { } acclaimedIn ? await db.AcclaimedAsync(acclaimedIn, null, Gone) : []).Where(unit => unit.Purpose == AcclaimPurpose.LeadingUnit).ToLookup(unit => unit.ClusterId);
        return View("Index", new YearResultsPage(shown, years, [.. clusters.Select(cluster => new YearResultsLine(
            cluster,
            cluster.ClusterYear.ShowsRankingTo(Actor, shown!.Value),
            string.Join(", ", cluster.ClusterYear.Ranking.Where(row => row.Rank == 1).Select(row => names[row.DepartmentId])),
            [.. acclaimed[cluster.ClusterYear.ClusterId]]))]));
    }

    /// <summary>The ranking.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}")]
    public async Task<IActionResult> Ranking(int year, Guid clusterId)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone);
        if (result?.ClusterYear.ShowsRankingTo(Actor, year) != true)
        {
            return NotPublic(result);
        }

        var acclaimed = await db.AcclaimedAsync(year, clusterId, Gone);
        return View("Ranking", new RankingPage(result, Actor.IsOfficer && !result.IsPublished, Actor.Follows(clusterId, year), acclaimed));
    }

    /// <summary>The matrix.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/nhom")]
    public async Task<IActionResult> Matrix(int year, Guid clusterId, [FromQuery(Name = "cot")] string? column, [FromQuery(Name = "chi-tiet")] bool withLeaves)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone);
        return result?.ClusterYear.ShowsRankingTo(Actor, year) == true
            ? View("Matrix", new MatrixPage(result, ResultColumns.Of(column), withLeaves))
            : NotPublic(result);
    }

    /// <summary>One unit, with the arithmetic of its total down to the leaf.</summary>
    [HttpGet("/ket-qua/{year:int}/{clusterId:guid}/don-vi/{departmentId:guid}")]
    public async Task<IActionResult> Unit(int year, Guid clusterId, Guid departmentId, [FromQuery(Name = "cot")] string? word)
    {
        var result = await db.ClusterResultAsync(year, clusterId, Actor, cancellation: Gone);
        if (result?.ClusterYear.ShowsRankingTo(Actor, year) != true)
        {
            return NotPublic(result);
        }

        var lines = result.Lines.ToList();
        var index = lines.FindIndex(line => line.DepartmentId == departmentId);
        if (index < 0)
        {
            return NotFound();
        }

        var unit = result.Standing.UnitOf(departmentId);
        var column = ResultColumns.Of(word);
        var total = column is { } one ? unit[one] : unit.Official;
        var opens = await db.ScoreSheets.VisibleTo(Actor).AnyAsync(sheet => sheet.Id == unit.Sheet.Id, Gone);
        return View("Unit", new UnitPage(
            result, result.Member(departmentId), lines[index], StandingLine.Why(lines, index, result.Set.Decimals), column, total?.Explain(), opens, await YearBeforeAsync(departmentId, year - 1)));
    }

    // Its own result of the year before; of one that came out of a reorganisation since, those of the units it came from.
    private async Task<IReadOnlyList<LineageResult>> YearBeforeAsync(Guid departmentId, int year)
    {
        var line = (await db.LineageAsync(departmentId, Gone)).RolledUp;
        var results = (await db.UnitResultsAsync(line, Gone)).Where(result => result.Year == year).ToList();
        var names = await db.Departments.Where(department => line.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Province, Gone);
        return [.. results.Select(result => new LineageResult(result, names[result.DepartmentId]))];
    }

    // That the cluster exists is no secret; its scores are.
    private IActionResult NotPublic(ClusterResult? result)
    {
        if (result is null || result.Year.State == YearState.Preparing)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NotPublic", new ClusterResultPage(result));
    }
}
