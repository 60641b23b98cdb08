using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>What every controller of the portal has: the actor, the clock, and the answers that pages share.</summary>
public abstract class PortalController : Controller
{
    /// <summary>Who acts. Only on pages that demand a login.</summary>
    protected Actor Actor => HttpContext.Actor();

    /// <summary>The clock.</summary>
    protected PortalClock Clock => HttpContext.RequestServices.GetRequiredService<PortalClock>();

    /// <summary>Ends early when the client has gone.</summary>
    protected CancellationToken Gone => HttpContext.RequestAborted;

    /// <summary>The page for a refused step: 403 or 409 with the reason, and what was typed, which is not saved.</summary>
    /// <param name="verdict">The refusal.</param>
    /// <param name="rows">Names of the form's rows by their keys.</param>
    /// <param name="record">Words and address of the record as it stands now, to be opened instead of the page one came from.</param>
    protected ViewResult Refused(Verdict verdict, IReadOnlyDictionary<Guid, string>? rows = null, (string Text, string Path)? record = null)
    {
        var page = RefusedPage.Of(verdict, Request.Headers.Referer.ToString(), Request.Host.Host, Request.Path) with { Typed = TypedTextsOf(rows), AsItStands = record };
        Response.StatusCode = page.Status;
        return View("~/Features/Errors/Refused.cshtml", page);
    }

    /// <summary>The same page again with what was typed and what is wrong: 400.</summary>
    protected ViewResult Invalid(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, page);
    }

    /// <summary>The page of a conflict: 409, with what was typed beside what is stored.</summary>
    protected ViewResult Conflicted(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, page);
    }

    /// <summary>The free text of the posted form; none for a page that is only opened.</summary>
    /// <param name="rows">Names of the form's rows by their keys.</param>
    private IReadOnlyList<TypedText> TypedTextsOf(IReadOnlyDictionary<Guid, string>? rows) =>
        HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? TypedTexts.Of(Request.Form, rows) : [];

    /// <summary>Shows one sentence on the next page.</summary>
    protected void Tell(string sentence) => TempData["Told"] = sentence;
}
