using EmulationPortal.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Opens a page to some roles only; others get 403. It asks the actor, not the cookie: a role taken away is gone with the
/// next request.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnlyForAttribute(params Role[] roles) : Attribute, IAuthorizationFilter
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <inheritdoc/>
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HttpContext.ActorOrNull() is { } actor && !Roles.Any(actor.Is))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
