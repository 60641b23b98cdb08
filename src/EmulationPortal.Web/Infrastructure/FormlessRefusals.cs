using Microsoft.AspNetCore.Diagnostics;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// The page of a refusal is made by the same request again. What was refused may be a form that can't be read, one with a NUL character for
/// instance: whoever looked for its fields a second time would fail on it, and the page with the reason would never be seen.
/// </summary>
public static class FormlessRefusals
{
    /// <summary>Lets the page of a refusal see no form. Stands behind what makes that page.</summary>
    public static void UseFormlessRefusals(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.ContentType = null;
        return next(context);
    });
}
