using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The public page of one award, which the square code on a certificate leads to.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Check)]
public sealed class PublicAwardController(PortalDb db) : PortalController
{
    /// <summary>Local path of an award's page.</summary>
    public static string PathOf(string code) => $"/xac-minh/khen/{code}";

    /// <summary>What holds of the award with that code. Unknown codes and awards that are not in force yet are answered alike.</summary>
    [HttpGet("/xac-minh/khen/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        var read = DocumentCode.Read(code);
        var line = read is null ? null : await db.DecisionLines.AsNoTracking().Include(found => found.Decision).FirstOrDefaultAsync(found => found.Code == read && found.Decision!.State == DecisionState.Issued, Gone);
        if (line is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("PublicAward", null);
        }

        // The code of a correction or a reissue leads to the award that it is about.
        var given = line.OriginalLineId is { } original ? await db.DecisionLines.AsNoTracking().Include(found => found.Decision).SingleAsync(found => found.Id == original, Gone) : line;
        var standing = (await db.StandingsAsync([given], Gone))[given.Id];
        var kind = await db.AwardKinds.AsNoTracking().SingleAsync(found => found.Code == given.KindCode, Gone);
        return View("PublicAward", new PublicAwardPage(standing, kind.Name, line.Id));
    }
}

/// <summary>An award as everybody may see it.</summary>
/// <param name="Standing">What holds of it.</param>
/// <param name="KindName">The title or form.</param>
/// <param name="AskedLineId">The line whose code was asked for.</param>
public sealed record PublicAwardPage(AwardStanding Standing, string KindName, Guid AskedLineId)
{
    /// <summary>The name: of a person partly masked, of a collective in full.</summary>
    public string Name => Standing.InForce.Recipient == RecipientKind.Person ? RecipientWords.Masked(Standing.InForce.Name) : Standing.InForce.Name;

    /// <summary>What holds of the certificate with the code asked for, in words.</summary>
    public string Status => IsReplaced ? "Không còn giá trị, đã được thay"
        : Standing.InForce.Id != Standing.Given.Id && Standing.Status is AwardStatus.Corrected or AwardStatus.Reissued ? $"Có hiệu lực (bản thay thế theo {Replacing})"
        : DecisionText.Name(Standing.Status);

    /// <summary>The decision that gave the certificate which counts, with its day.</summary>
    public string Replacing => $"Quyết định số {Standing.InForce.Decision!.FullNumber} ngày {DateText.Show(Standing.InForce.Decision.DecidedOn!.Value)}";

    /// <summary>Whether a certificate with the code asked for was replaced by a later one.</summary>
    public bool IsReplaced => Standing.Status is AwardStatus.Corrected or AwardStatus.Reissued && Standing.InForce.Id != AskedLineId;
}
