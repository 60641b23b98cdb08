using EmulationPortal.Domain.Statistics;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>The records behind the figures.</summary>
[Route("/thong-ke")]
public sealed class RecordsController(StatisticsRecords records) : PortalController
{
    /// <summary>Awards that were counted.</summary>
    [HttpGet("khen-thuong/danh-sach")]
    public async Task<IActionResult> Awards([FromQuery] RecordsForm form, [FromQuery(Name = "trang")] int page = 1)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var scope = StatisticsScope.Of(Actor);
        return scope.SeesAwards ? View("Records", await records.AwardsAsync(form.Filter(Clock.Today.Year), scope.Only, page, Gone)) : Refused(StatisticsScope.Closed);
    }

    /// <summary>Lines of registrations that were counted.</summary>
    [HttpGet("dang-ky/danh-sach")]
    public async Task<IActionResult> Registrations([FromQuery] RecordsForm form, [FromQuery(Name = "trang")] int page = 1)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var scope = StatisticsScope.Of(Actor);
        return scope.SeesAwards ? View("Records", await records.RegistrationsAsync(form.Filter(Clock.Today.Year), scope.Only, page, Gone)) : Refused(StatisticsScope.Closed);
    }
}

/// <summary>The query of a list of records.</summary>
public sealed class RecordsForm
{
    /// <summary>The first year.</summary>
    [FromQuery(Name = "tu")]
    public int? From { get; set; }

    /// <summary>The last year.</summary>
    [FromQuery(Name = "den")]
    public int? To { get; set; }

    /// <summary>“danh-hieu” or “hinh-thuc”.</summary>
    [FromQuery(Name = "nhom")]
    public string? Nature { get; set; }

    /// <summary>Code of the title or form.</summary>
    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    /// <summary>The department.</summary>
    [FromQuery(Name = "so")]
    public string? Slug { get; set; }

    /// <summary>Number of the cluster; 0 for none.</summary>
    [FromQuery(Name = "cum")]
    public int? Cluster { get; set; }

    /// <summary>The bloc.</summary>
    [FromQuery(Name = "khoi")]
    public Guid? BlocId { get; set; }

    /// <summary>“da-co” or “dat”.</summary>
    [FromQuery(Name = "ket-qua")]
    public string? Result { get; set; }

    /// <summary>“quyet-dinh” to count by the day of the decision.</summary>
    [FromQuery(Name = "theo-ngay")]
    public string? Day { get; set; }

    /// <summary>What is asked for; nonsense narrows nothing.</summary>
    public RecordsFilter Filter(int present) => new(
        YearRange.Of(From, To, present),
        Nature switch { "danh-hieu" => AwardNature.Title, "hinh-thuc" => AwardNature.Form, _ => null },
        string.IsNullOrEmpty(Kind) ? null : Kind,
        string.IsNullOrEmpty(Slug) ? null : Slug,
        Cluster, BlocId, Result is "da-co" or "dat" ? Result : string.Empty, IsByDecision: Day == "quyet-dinh");
}
