using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Finds views beside their controller: Features/&lt;Feature&gt;/&lt;View&gt;.cshtml, then Features/Shared.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string FeatureKey = "feature";

    /// <inheritdoc/>
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var controller = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;
        context.Values[FeatureKey] = controller?.Split('.').Last();
    }

    /// <inheritdoc/>
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        var feature = context.Values.TryGetValue(FeatureKey, out var name) ? name : null;
        return feature is null
            ? ["/Features/Shared/{0}.cshtml"]
            : [$"/Features/{feature}/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"];
    }
}
