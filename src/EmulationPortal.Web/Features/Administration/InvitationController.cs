using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>Inviting a new person: an account without a password, and a one-time link.</summary>
[OnlyFor(Role.Administrator)]
public sealed class InvitationController(PortalDb db, AccountRegistry accounts) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/quan-tri/moi")]
    public async Task<IActionResult> Show() => View("Invitation", await PageOfAsync(new InvitationForm()));

    /// <summary>Makes the account; shows the link, this once.</summary>
    [HttpPost("/quan-tri/moi")]
    public async Task<IActionResult> Invite(InvitationForm form)
    {
        var place = Workplace.Read(form.Workplace);
        if (place is not null && AccountAdministration.RolesFit(form.Roles, place.DepartmentId) is { IsAllowed: false } unfit)
        {
            ModelState.AddModelError(nameof(form.Roles), unfit.Why);
        }

        if (place?.DepartmentId is { } departmentId && await db.MayPostAsync(departmentId, Clock.Today, Gone) is { IsAllowed: false } closed)
        {
            ModelState.AddModelError(nameof(form.Workplace), closed.Why);
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Invitation", await PageOfAsync(form));
        }

        var account = new NewAccount(form.UserName!.Trim(), form.FullName!, form.Email!.Trim(), place!.DepartmentId, form.Roles, MustChangePassword: false);
        var (result, user, link) = await accounts.InviteAsync(account, Origin, Actor, Clock.Now);
        if (user is null || link is null)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(form.UserName), error.Description);
            }

            return Invalid("Invitation", await PageOfAsync(form));
        }

        return View("LinkMade", new LinkMadePage(user.Id, user.FullName, user.UserName!, user.Email!, link));
    }

    private string Origin => $"{Request.Scheme}://{Request.Host}";

    private async Task<InvitationPage> PageOfAsync(InvitationForm form) => new(form, await Workplace.AllAsync(db, Gone));
}

/// <summary>The page of an invitation.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Workplaces">Workplaces to choose from.</param>
public sealed record InvitationPage(InvitationForm Form, IReadOnlyList<Workplace> Workplaces);

/// <summary>A link that was just made.</summary>
/// <param name="UserId">The account.</param>
/// <param name="FullName">Whose.</param>
/// <param name="UserName">Account name.</param>
/// <param name="Email">Where the mail goes.</param>
/// <param name="Link">The link, shown this once.</param>
public sealed record LinkMadePage(Guid UserId, string FullName, string UserName, string Email, AccountLink Link);
