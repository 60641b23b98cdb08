using EmulationPortal.Web.Features.Decisions;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace EmulationPortal.Web.Features.Verification;

/// <summary>Checking of documents by everybody: by code, and by upload of any PDF file, which is not kept.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Check)]
public sealed class VerificationController(VerificationPages pages) : PortalController
{
    /// <summary>Most bytes of a file to be checked: 20 MB.</summary>
    public const long MostBytes = 20L * 1024 * 1024;

    /// <summary>The page, or the way to a code that was typed.</summary>
    [HttpGet("/xac-minh")]
    public IActionResult Index([FromQuery(Name = "ma")] string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return View("Verification", VerificationPage.Empty);
        }

        if (DocumentCode.Read(typed) is { } code)
        {
            return Redirect($"/xac-minh/{code}");
        }

        ModelState.AddModelError("ma", "Mã văn bản gồm 12 chữ và số, ví dụ ABCD-EFGH-JKMN. Hãy xem lại mã in trên văn bản.");
        return Invalid("Verification", VerificationPage.Empty with { Typed = typed });
    }

    /// <summary>Checks a file.</summary>
    [HttpPost("/xac-minh")]
    public Task<IActionResult> Check(CheckForm form) => CheckAsync(form, null);

    /// <summary>What the portal knows of a code.</summary>
    [HttpGet("/xac-minh/{code}")]
    public async Task<IActionResult> Show(string code)
    {
        if (DocumentCode.Read(code) is not { } read) return Unknown(code);
        if (await pages.OfCodeAsync(read, Gone) is { } page) return View("Verification", page);
        // A certificate bears the code of its award, in the same form.
        return await pages.IsAwardAsync(read, Gone) ? Redirect(PublicAwardController.PathOf(read)) : Unknown(code);
    }

    /// <summary>Compares a file with the document of a code.</summary>
    [HttpPost("/xac-minh/{code}")]
    public async Task<IActionResult> Compare(string code, CheckForm form) =>
        DocumentCode.Read(code) is { } read && await pages.OfCodeAsync(read, Gone) is not null ? await CheckAsync(form, read) : Unknown(code);

    private async Task<IActionResult> CheckAsync(CheckForm form, string? code)
    {
        var page = code is null ? VerificationPage.Empty : (await pages.OfCodeAsync(code, Gone))!;
        if (form.Document is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(CheckForm.Document), "Hãy chọn tệp PDF cần kiểm tra.");
            return Invalid("Verification", page);
        }

        if (file.Length > MostBytes)
        {
            ModelState.AddModelError(nameof(CheckForm.Document), "Tệp lớn quá 20 MB nên không kiểm tra.");
            return Invalid("Verification", page);
        }

        if (await pages.OfFileAsync(file.FileName.Split('/', '\\')[^1], await Uploads.BytesAsync(file, Gone), code, Gone) is { } found)
        {
            return View("Verification", found);
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        ModelState.AddModelError(nameof(CheckForm.Document), "Hiện có nhiều tệp đang được kiểm tra. Hãy thử lại sau ít phút.");
        return View("Verification", page);
    }

    private ViewResult Unknown(string code)
    {
        ModelState.AddModelError("ma", "Không có văn bản nào mang mã này. Hãy xem lại mã in trên văn bản.");
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Verification", VerificationPage.Empty with { Typed = code.Length > 40 ? code[..40] : code });
    }
}
