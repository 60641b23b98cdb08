using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Accounts;

/// <summary>What an account is made from.</summary>
/// <param name="UserName">Account name.</param>
/// <param name="FullName">Full name.</param>
/// <param name="Email">Mail address.</param>
/// <param name="DepartmentId">The department, or null for the ministry.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="MustChangePassword">Whether the first login demands a new password.</param>
/// <param name="From">First day of the posting; null for the day of creation.</param>
public sealed record NewAccount(
    string UserName, string FullName, string Email, Guid? DepartmentId, IReadOnlyList<Role> Roles, bool MustChangePassword, DateOnly? From = null);

/// <summary>Whether accounts may be posted somewhere.</summary>
public static class PostingRules
{
    /// <summary>Not to a department that has ended by then.</summary>
    public static async Task<Verdict> MayPostAsync(this PortalDb db, Guid departmentId, DateOnly from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == departmentId, cancellation);
        return department is null ? Verdict.NotNow("Đơn vị không còn trên cổng. Hãy chọn lại.") : OrganisationRules.MayReceive(department, from);
    }
}

/// <summary>Makes accounts.</summary>
public sealed class AccountRegistry(PortalDb db, UserManager<PortalUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <summary>Makes sure that every role exists in the store.</summary>
    public async Task EnsureRolesAsync()
    {
        foreach (var role in RoleNames.All)
        {
            if (!await roles.RoleExistsAsync(RoleNames.Of(role)))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(RoleNames.Of(role)) { Id = Guid.CreateVersion7() });
            }
        }
    }

    /// <summary>Makes an account with its roles and posting, and records who made it; all or nothing.</summary>
    public Task<IdentityResult> CreateAsync(NewAccount account, string password, Actor actor, DateTime now) =>
        SaveNewAsync(account, user => users.CreateAsync(user, password), _ => Task.CompletedTask, actor, now);

    /// <summary>Makes an account without a password, and the link by which its holder sets one; the mail with the link is queued.</summary>
    /// <param name="account">What it is made from.</param>
    /// <param name="origin">Scheme and host of the portal, for the link.</param>
    /// <param name="actor">Who invites.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <returns>What the store says, and the account and link when it succeeded.</returns>
    public async Task<(IdentityResult Result, PortalUser? User, AccountLink? Link)> InviteAsync(NewAccount account, string origin, Actor actor, DateTime now)
    {
        PortalUser? made = null;
        AccountLink? link = null;
        var result = await SaveNewAsync(account, users.CreateAsync, AddLinkAsync, actor, now);
        return (result, made, link);

        async Task AddLinkAsync(PortalUser user)
        {
            made = user;
            link = AccountLink.Of(origin, user, await users.GeneratePasswordResetTokenAsync(user), now);
            db.OutgoingMails.Add(link.MailTo(user, isInvitation: true, now));
        }
    }

    private async Task<IdentityResult> SaveNewAsync(
        NewAccount account, Func<PortalUser, Task<IdentityResult>> create, Func<PortalUser, Task> complete, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(account);
        await EnsureRolesAsync();
        return await db.InTransactionAsync(async () =>
        {
            var user = NewUser(account, now);
            var result = await create(user);
            if (!result.Succeeded)
            {
                return result;
            }

            result = await users.AddToRolesAsync(user, account.Roles.Select(RoleNames.Of));
            db.Postings.Add(new Posting { UserId = user.Id, DepartmentId = account.DepartmentId, ValidFrom = account.From ?? VietnamTime.DateOf(now) });
            await complete(user);
            db.Record(actor, now, nameof(PortalUser), user.Id, "AccountCreated", $"Lập tài khoản {account.UserName} cho {account.FullName}.");
            await db.SaveChangesAsync();
            return result;
        });
    }

    /// <summary>The account record of <paramref name="account"/>, with its search and sort keys, not yet saved.</summary>
    public static PortalUser NewUser(NewAccount account, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(account);
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = account.UserName,
            FullName = account.FullName,
            Email = account.Email,
            EmailConfirmed = true,
            LockoutEnabled = true,
            MustChangePassword = account.MustChangePassword,
            CreatedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        user.Name(account.FullName);
        return user;
    }
}
