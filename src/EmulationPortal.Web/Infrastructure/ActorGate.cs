using System.Security.Claims;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Reaches the actor of a request.</summary>
public static class ActorOfRequest
{
    private static readonly object Key = new();

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.ActorOrNull() ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    /// <summary>Who acts, or null without login.</summary>
    public static Actor? ActorOrNull(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(Key, out var actor) ? (Actor)actor! : null;
    }

    /// <summary>Sets who acts.</summary>
    internal static void Set(HttpContext context, Actor actor) => context.Items[Key] = actor;
}

/// <summary>Keeps actors for a few seconds, so that a grid that saves every second does not read roles and duties each time.</summary>
public sealed class ActorCache(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(15);

    /// <summary>The account's state, from the cache or the database.</summary>
    public async Task<AccountState?> FindAsync(PortalDb db, Guid userId, DateOnly today, CancellationToken cancellation)
    {
        if (cache.TryGetValue((typeof(ActorCache), userId), out AccountState? state))
        {
            return state;
        }

        state = await db.AccountStateAsync(userId, today, cancellation);
        return cache.Set((typeof(ActorCache), userId), state, Kept);
    }

    /// <summary>Forgets one account: called when its roles, posting or state change.</summary>
    public void Forget(Guid userId) => cache.Remove((typeof(ActorCache), userId));

    /// <summary>Forgets all accounts: called when appointments change.</summary>
    public void ForgetAll() => (cache as MemoryCache)?.Clear();
}

/// <summary>
/// After authentication: resolves the actor, ends the sessions of a deactivated account and those from before a reset, and sends to the pages where a
/// first password or a second factor must be set.
/// </summary>
public sealed class ActorGate(RequestDelegate next)
{
    // Identity puts the stamp into the cookie at login; it changes with the password, the second factor and a reset.
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, PortalDb db, ActorCache actors, PortalClock clock, PortalSettings settings)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.User.Identity?.IsAuthenticated != true
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
        {
            await next(context);
            return;
        }

        var state = await actors.FindAsync(db, userId, clock.Today, context.RequestAborted);
        if (state is not null && IsEnded(context, state))
        {
            // What was kept may be the older of the two: the session may have begun with a new stamp just now.
            actors.Forget(userId);
            state = await actors.FindAsync(db, userId, clock.Today, context.RequestAborted);
        }

        if (state is null || IsEnded(context, state))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.Response.Redirect(state is null ? "/dang-nhap?ly-do=khoa" : "/dang-nhap?ly-do=ket-thuc");
            return;
        }

        ActorOfRequest.Set(context, state.Actor);
        if (DemandedPage(state, settings) is { } page && IsGuarded(context, page))
        {
            context.Response.Redirect(page);
            return;
        }

        await next(context);
    }

    private static bool IsEnded(HttpContext context, AccountState state) =>
        context.User.FindFirstValue(StampClaim) is { } stamp && stamp != state.SecurityStamp;

    private static string? DemandedPage(AccountState state, PortalSettings settings)
    {
        if (state.MustChangePassword)
        {
            return "/tai-khoan/mat-khau";
        }

        return !settings.IsDemo && !state.HasSecondFactor && state.Actor.Roles.Any(RoleText.IsOfMinistry)
            ? "/tai-khoan/xac-thuc-hai-lop"
            : null;
    }

    // The demanded page itself, logging out and pages for everybody stay reachable; the first page is for everybody, but
    // with a login it shows the account's own work.
    private static bool IsGuarded(HttpContext context, string page) =>
        !context.Request.Path.StartsWithSegments(page, StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/dang-xuat", StringComparison.Ordinal)
        && context.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null || context.Request.Path == "/");
}
