using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace EmulationPortal.Web.Features.Public;

/// <summary>The pages that everybody may read without login. What the ministry has not made public is answered like what does not exist.</summary>
[AllowAnonymous]
[Route("/cong-khai")]
[OutputCache(PolicyName = PublicCaching.Policy)]
public sealed class PublicController(PublicReading reading) : PortalController
{
    /// <summary>The newest of each.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Face() => View("Face", await reading.FaceAsync(Gone));

    /// <summary>All rankings.</summary>
    [HttpGet("xep-hang")]
    public async Task<IActionResult> Rankings() => View("Rankings", await reading.RankingsAsync(Gone));

    /// <summary>One ranking.</summary>
    [HttpGet("xep-hang/{year:int}/cum-{number:int}")]
    public async Task<IActionResult> Ranking(int year, int number) => await reading.RankingAsync(year, number, Gone) is { } page ? View("Ranking", page) : NotFound();

    /// <summary>Movements.</summary>
    [HttpGet("phong-trao")]
    public async Task<IActionResult> Movements([FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        return View("Movements", await reading.MovementsAsync(page, Gone));
    }

    /// <summary>One movement.</summary>
    [HttpGet("phong-trao/{id:guid}")]
    public async Task<IActionResult> Movement(Guid id) => await reading.MovementAsync(id, Gone) is { } page ? View("Movement", page) : NotFound();

    /// <summary>The gallery of exemplars.</summary>
    [HttpGet("dien-hinh")]
    public async Task<IActionResult> Exemplars([FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        return View("Exemplars", await reading.ExemplarsAsync(page, Gone));
    }

    /// <summary>One exemplar.</summary>
    [HttpGet("dien-hinh/{id:guid}")]
    public async Task<IActionResult> Exemplar(Guid id) => await reading.ExemplarAsync(id, Gone) is { } card ? View("Exemplar", card) : NotFound();

    /// <summary>A picture of an exemplar; asked for anew each time, because a consent may be taken back.</summary>
    [HttpGet("dien-hinh/{id:guid}/anh/{pictureId:guid}")]
    [OutputCache(NoStore = true)]
    public async Task<IActionResult> ExemplarPicture(Guid id, Guid pictureId)
    {
        if (await reading.PictureAsync(id, pictureId, Gone) is not { } picture) return NotFound();
        Response.Headers.CacheControl = "private, max-age=60";
        return picture;
    }

    /// <summary>Decisions.</summary>
    [HttpGet("quyet-dinh")]
    public async Task<IActionResult> Decisions([FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        return View("Decisions", await reading.DecisionsAsync(page, Gone));
    }

    /// <summary>One decision.</summary>
    [HttpGet("quyet-dinh/{id:guid}")]
    public async Task<IActionResult> Decision(Guid id) => await reading.DecisionAsync(id, Gone) is { } page ? View("Decision", page) : NotFound();
}
