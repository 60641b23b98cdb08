using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Accounts;

/// <summary>
/// What administrators do with accounts. Each act is one save together with its audit entry; what would leave the portal
/// without an administrator, or shut the actor out, is refused.
/// </summary>
public sealed class AccountAdministration(PortalDb db, UserManager<PortalUser> users)
{
    private const string LastAdministrator =
        "Đây là quản trị hệ thống duy nhất đang hoạt động. Hãy giao vai trò quản trị cho người khác rồi làm lại.";

    /// <summary>Gives the account exactly <paramref name="roles"/>.</summary>
    /// <param name="user">The account, with its postings.</param>
    /// <param name="roles">All roles it shall have; none is allowed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">The moment, in UTC.</param>
    public async Task<Verdict> ChangeRolesAsync(PortalUser user, IReadOnlySet<Role> roles, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(roles);
        var stored = await db.Roles.ToDictionaryAsync(role => role.Id, role => Enum.Parse<Role>(role.Name!));
        var links = await db.UserRoles.Where(link => link.UserId == user.Id).ToListAsync();
        var before = links.Select(link => stored[link.RoleId]).ToHashSet();
        if (before.SetEquals(roles))
        {
            return Verdict.NotNow("Vai trò không có gì thay đổi.");
        }

        if (RolesFit(roles, user.PostingOn(VietnamTime.DateOf(now))?.DepartmentId) is { IsAllowed: false } unfit)
        {
            return unfit;
        }

        if (before.Contains(Role.Administrator) && !roles.Contains(Role.Administrator) && await IsLastAdministratorAsync(user))
        {
            return Verdict.NotNow(LastAdministrator);
        }

        db.UserRoles.RemoveRange(links.Where(link => !roles.Contains(stored[link.RoleId])));
        db.UserRoles.AddRange(stored.Where(role => roles.Contains(role.Value) && !before.Contains(role.Value))
            .Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Key }));
        Record(user, actor, now, "RolesChanged", $"Đổi vai trò của {user.FullName}.", changes: [new AuditChange("Vai trò", InWords(before), InWords(roles))]);
        return await SaveAsync();
    }

    /// <summary>
    /// Corrects name and mail address. Links that were sent to the old address stop working, because they are bound to it.
    /// </summary>
    /// <param name="user">The account.</param>
    /// <param name="fullName">Full name.</param>
    /// <param name="email">Mail address.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Task<Verdict> CorrectAsync(PortalUser user, string fullName, string email, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        var (name, address) = (VietnameseText.Normalise(fullName), VietnameseText.Normalise(email));
        AuditChange[] changes = [new("Họ và tên", user.FullName, name), new("Thư điện tử", user.Email, address)];
        changes = [.. changes.Where(change => change.Before != change.After)];
        if (changes.Length == 0)
        {
            return Task.FromResult(Verdict.NotNow("Họ tên và thư điện tử không có gì thay đổi."));
        }

        user.Email = address;
        user.NormalizedEmail = users.NormalizeEmail(address);
        user.Name(name);
        Record(user, actor, now, "AccountCorrected", $"Sửa thông tin tài khoản {user.UserName}.", changes: changes);
        return SaveAsync();
    }

    /// <summary>Whether the roles go with the workplace: roles of the ministry only there, those of departments only there.</summary>
    public static Verdict RolesFit(IEnumerable<Role> roles, Guid? departmentId)
    {
        var unfit = roles.Where(role => RoleText.IsOfMinistry(role) != departmentId is null).Select(RoleText.Name).ToList();
        return unfit.Count == 0
            ? Verdict.Allowed
            : Verdict.NotNow($"Vai trò {string.Join(", ", unfit)} không dùng cho {(departmentId is null ? "tài khoản của Bộ" : "tài khoản của Sở")}. Hãy chọn lại vai trò hoặc đơn vị.");
    }

    /// <summary>Shuts the account; its sessions end with their next request.</summary>
    public async Task<Verdict> DeactivateAsync(PortalUser user, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(actor);
        if (user.Id == actor.UserId)
        {
            return Verdict.Never("Không ai được tự khóa tài khoản của mình. Hãy nhờ quản trị khác.");
        }

        if (user.DeactivatedAt is not null)
        {
            return Verdict.NotNow("Tài khoản đã ngừng sử dụng.");
        }

        if (await IsLastAdministratorAsync(user))
        {
            return Verdict.NotNow(LastAdministrator);
        }

        user.DeactivatedAt = now;
        EndSessions(user);
        Record(user, actor, now, "AccountDeactivated", $"Ngừng sử dụng tài khoản {user.UserName} của {user.FullName}.", reason);
        return await SaveAsync();
    }

    /// <summary>Opens a deactivated account again.</summary>
    public Task<Verdict> ReactivateAsync(PortalUser user, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.DeactivatedAt is null)
        {
            return Task.FromResult(Verdict.NotNow("Tài khoản đang hoạt động."));
        }

        user.DeactivatedAt = null;
        Record(user, actor, now, "AccountReactivated", $"Cho tài khoản {user.UserName} của {user.FullName} hoạt động lại.", reason);
        return SaveAsync();
    }

    /// <summary>Ends the lockout that follows wrong passwords.</summary>
    public Task<Verdict> UnlockAsync(PortalUser user, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.LockoutEnd is null && user.AccessFailedCount == 0)
        {
            return Task.FromResult(Verdict.NotNow("Tài khoản không bị tạm khóa."));
        }

        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        Record(user, actor, now, "AccountUnlocked", $"Mở khóa tài khoản {user.UserName} của {user.FullName}.");
        return SaveAsync();
    }

    /// <summary>Takes the password away, ends all sessions and makes a link that sets a new one; the mail is queued.</summary>
    public async Task<(Verdict Verdict, AccountLink? Link)> ResetPasswordAsync(PortalUser user, string origin, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.DeactivatedAt is not null)
        {
            return (Verdict.NotNow("Tài khoản đã ngừng sử dụng. Hãy cho hoạt động lại rồi đặt lại mật khẩu."), null);
        }

        user.PasswordHash = null;
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        EndSessions(user);
        var link = AccountLink.Of(origin, user, await users.GeneratePasswordResetTokenAsync(user), now);
        db.OutgoingMails.Add(link.MailTo(user, isInvitation: false, now));
        Record(user, actor, now, "PasswordReset", $"Đặt lại mật khẩu tài khoản {user.UserName} của {user.FullName}.");
        return (await SaveAsync(), link);
    }

    /// <summary>Takes a lost second factor away.</summary>
    public async Task<Verdict> ResetSecondFactorAsync(PortalUser user, string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!user.TwoFactorEnabled)
        {
            return Verdict.NotNow("Tài khoản chưa bật xác thực hai lớp.");
        }

        user.TwoFactorEnabled = false;
        db.UserTokens.RemoveRange(await db.UserTokens.Where(token => token.UserId == user.Id).ToListAsync());
        EndSessions(user);
        Record(user, actor, now, "SecondFactorReset", $"Đặt lại xác thực hai lớp của {user.FullName}.", reason);
        return await SaveAsync();
    }

    /// <summary>Moves the holder to another department, or between ministry and department, from a day on.</summary>
    /// <param name="user">The account, with its postings.</param>
    /// <param name="departmentId">The new department, or null for the ministry.</param>
    /// <param name="from">First day there.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">The moment, in UTC.</param>
    public async Task<Verdict> MoveAsync(PortalUser user, Guid? departmentId, DateOnly from, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        var today = VietnamTime.DateOf(now);
        var roles = await db.UserRoles.Where(link => link.UserId == user.Id).Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync();
        if (!RolesFit(roles.Select(Enum.Parse<Role>), departmentId).IsAllowed)
        {
            return Verdict.NotNow("Các vai trò đang có không dùng được ở nơi mới (Bộ và Sở có vai trò khác nhau). Hãy bỏ các vai trò đó trước, chuyển đơn vị, rồi giao vai trò mới.");
        }

        if (departmentId is { } target && await db.MayPostAsync(target, from) is { IsAllowed: false } closed) return closed;
        var before = user.PostingOn(today)?.DepartmentId;
        var planned = user.Postings.Where(posting => posting.ValidFrom >= from).ToList();
        var verdict = user.MoveTo(departmentId, from, today);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        db.Postings.RemoveRange(planned);
        var names = await db.Departments.Where(department => department.Id == before || department.Id == departmentId)
            .ToDictionaryAsync(department => department.Id, department => department.Name);
        Record(
            user, actor, now, "AccountMoved", $"Chuyển {user.FullName} đến đơn vị khác từ ngày {DateText.Show(from)}.",
            changes: [new AuditChange("Đơn vị", NameOf(before), NameOf(departmentId))]);
        return await SaveAsync();

        string NameOf(Guid? id) => id is { } key ? names[key] : "Bộ";
    }

    private Task<bool> IsLastAdministratorAsync(PortalUser user) => IsLastAsync(db, user.Id);

    private static async Task<bool> IsLastAsync(PortalDb db, Guid userId)
    {
        var administrators = db.UserRoles
            .Where(link => db.Roles.Any(role => role.Id == link.RoleId && role.Name == nameof(Role.Administrator)))
            .Where(link => db.Users.Any(user => user.Id == link.UserId && user.DeactivatedAt == null))
            .Select(link => link.UserId);
        return await administrators.ContainsAsync(userId) && !await administrators.AnyAsync(other => other != userId);
    }

    private void Record(
        PortalUser user, Actor actor, DateTime now, string act, string sentence, string reason = "", IReadOnlyList<AuditChange>? changes = null) =>
        db.Record(actor, now, nameof(PortalUser), user.Id, act, sentence, reason, changes);

    private static void EndSessions(PortalUser user) => user.SecurityStamp = Guid.NewGuid().ToString("N");

    private static string InWords(IEnumerable<Role> roles)
    {
        var names = roles.Order().Select(RoleText.Name).ToList();
        return names.Count == 0 ? "không có" : string.Join(", ", names);
    }

    private async Task<Verdict> SaveAsync()
    {
        foreach (var changed in db.ChangeTracker.Entries<PortalUser>().Where(entry => entry.State == EntityState.Modified))
        {
            changed.Entity.ConcurrencyStamp = Guid.NewGuid().ToString();
        }

        try
        {
            await db.SaveChangesAsync();
            return Verdict.Allowed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Verdict.NotNow("Tài khoản vừa được người khác sửa. Hãy tải lại trang rồi làm lại.");
        }
    }
}
