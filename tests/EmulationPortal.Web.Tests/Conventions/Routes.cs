using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Conventions;

/// <summary>One way to reach an action, as the running application routes it.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">The path with its parameters.</param>
/// <param name="Action">Controller and action.</param>
/// <param name="IsForEverybody">Whether it is open without login.</param>
/// <param name="OnlyFor">The roles it is open to; empty for every account.</param>
internal sealed record Route(string Method, string Pattern, string Action, bool IsForEverybody, IReadOnlyList<Role> OnlyFor)
{
    /// <summary>Whether it only reads.</summary>
    public bool IsRead => Method is "GET" or "HEAD";

    /// <summary>A path that fits the pattern, of records that do not exist.</summary>
    public string Example => System.Text.RegularExpressions.Regex.Replace(
        Pattern, "{(?<name>[^}:?]+)(?<kind>:[^}]*)?}", match => match.Groups["kind"].Value.Contains("guid", StringComparison.Ordinal)
            ? "0193a5a0-0000-7000-8000-000000000001"
            : match.Groups["kind"].Value.Contains("int", StringComparison.Ordinal) ? "2026" : "ScoreSheet");

    /// <summary>All routes to controllers.</summary>
    public static IReadOnlyList<Route> Of(IServiceProvider services) =>
        [.. from endpoint in services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
            where action is not null
            let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
            from method in methods.Count == 0 ? ["*"] : methods
            let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            orderby pattern, method
            select new Route(
                method,
                pattern,
                $"{action.ControllerTypeInfo.Name}.{action.MethodInfo.Name}",
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                RolesOf(endpoint))];

    private static IReadOnlyList<Role> RolesOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<OnlyForAttribute>().Aggregate(
            (IReadOnlyList<Role>)[], (roles, only) => roles.Count == 0 ? only.Roles : [.. roles.Intersect(only.Roles)]);
}
