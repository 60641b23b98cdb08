using EmulationPortal.Documents.Pdf;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>The files that print-ready pages refer to.</summary>
public sealed class PrintAssetsController(PrintAssets assets) : PortalController
{
    /// <summary>The style sheet and fonts; nothing else is known under this address.</summary>
    [HttpGet("/ban-in/{name}")]
    [ResponseCache(Duration = 86400)]
    public IActionResult Asset(string name) => assets.Find(name) is { } file ? File(file.Bytes, file.ContentType) : NotFound();
}
