using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Accounts;

/// <summary>Whether an account can be used.</summary>
public enum AccountCondition
{
    /// <summary>Đang hoạt động.</summary>
    Active = 1,

    /// <summary>Chờ kích hoạt: no password set yet.</summary>
    Invited = 2,

    /// <summary>Tạm khóa after wrong passwords.</summary>
    Locked = 3,

    /// <summary>Ngừng sử dụng.</summary>
    Deactivated = 4,
}

/// <summary>What accounts are looked for.</summary>
/// <param name="Text">Words of name, account or mail, with or without accents; all must occur.</param>
/// <param name="DepartmentId">Working today for this department.</param>
/// <param name="IsOfMinistry">Working today for the ministry.</param>
/// <param name="Role">Having this role.</param>
/// <param name="Condition">Being in this condition.</param>
public sealed record AccountFilter(string? Text, Guid? DepartmentId, bool IsOfMinistry, Role? Role, AccountCondition? Condition);

/// <summary>One account in the list.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">Account name.</param>
/// <param name="FullName">Full name.</param>
/// <param name="Workplace">Province of the department today, or the ministry.</param>
/// <param name="Roles">Roles.</param>
/// <param name="Condition">Whether it can be used.</param>
/// <param name="HasSecondFactor">Whether a second factor is set up.</param>
public sealed record AccountRow(
    Guid Id, string UserName, string FullName, string Workplace, IReadOnlyList<Role> Roles, AccountCondition Condition, bool HasSecondFactor);

/// <summary>Finds accounts.</summary>
public static class AccountQueries
{
    /// <summary>Accounts that match, sorted by given name.</summary>
    public static async Task<IQueryable<PortalUser>> FindAccountsAsync(
        this PortalDb db, AccountFilter filter, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var users = db.Users.AsNoTracking();
        foreach (var word in VietnameseText.Fold(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            users = users.Where(user => user.SearchKey.Contains(word));
        }

        if (filter.DepartmentId is not null || filter.IsOfMinistry)
        {
            var postings = db.PostingsOn(VietnamTime.DateOf(now)).Where(posting => posting.DepartmentId == filter.DepartmentId);
            users = users.Where(user => postings.Any(posting => posting.UserId == user.Id));
        }

        if (filter.Role is { } wanted)
        {
            var name = RoleNames.Of(wanted);
            users = users.Where(user => db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(role => role.Id == link.RoleId && role.Name == name)));
        }

        users = filter.Condition is { } condition ? users.Where(await IsAsync(db, condition, now, cancellation)) : users;
        return users.OrderBy(user => user.SortKey).ThenBy(user => user.UserName);
    }

    /// <summary>The rows of a page of <paramref name="users"/>.</summary>
    public static async Task<IReadOnlyList<AccountRow>> AccountRowsAsync(
        this PortalDb db, IQueryable<PortalUser> users, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await users.ToListAsync(cancellation);
        var ids = found.Select(user => user.Id).ToList();
        var roles = await db.UserRoles.Where(link => ids.Contains(link.UserId))
            .Join(db.Roles, link => link.RoleId, role => role.Id, (link, role) => new { link.UserId, role.Name })
            .ToListAsync(cancellation);
        var places = await db.PostingsOn(VietnamTime.DateOf(now)).Where(posting => ids.Contains(posting.UserId))
            .Select(posting => new { posting.UserId, posting.ValidFrom, Province = posting.Department == null ? null : posting.Department.Province })
            .ToListAsync(cancellation);
        return found.Select(user => new AccountRow(
            user.Id,
            user.UserName!,
            user.FullName,
            WorkplaceOf(places.Where(place => place.UserId == user.Id).OrderByDescending(place => place.ValidFrom).Select(place => (place.Province, true)).FirstOrDefault()),
            roles.Where(role => role.UserId == user.Id).Select(role => Enum.Parse<Role>(role.Name!)).Order().ToList(),
            ConditionOf(user, now),
            user.TwoFactorEnabled)).ToList();
    }

    /// <summary>Whether the account can be used at that moment.</summary>
    public static AccountCondition ConditionOf(PortalUser user, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user switch
        {
            { DeactivatedAt: not null } => AccountCondition.Deactivated,
            _ when user.LockoutEnd > new DateTimeOffset(now, TimeSpan.Zero) => AccountCondition.Locked,
            { PasswordHash: null } => AccountCondition.Invited,
            _ => AccountCondition.Active,
        };
    }

    /// <summary>The official word for a condition.</summary>
    public static string NameOf(AccountCondition condition) => condition switch
    {
        AccountCondition.Active => "Đang hoạt động",
        AccountCondition.Invited => "Chờ đặt mật khẩu",
        AccountCondition.Locked => "Tạm khóa",
        AccountCondition.Deactivated => "Ngừng sử dụng",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    /// <summary>Postings that hold on <paramref name="day"/>.</summary>
    public static IQueryable<Posting> PostingsOn(this PortalDb db, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Postings.Where(posting => posting.ValidFrom <= day && (posting.ValidTo == null || posting.ValidTo >= day));
    }

    private static string WorkplaceOf((string? Province, bool IsPosted) place) => place switch
    {
        (_, false) => "Chưa có đơn vị",
        (null, _) => "Bộ",
        var (province, _) => province,
    };

    // SQLite can't compare times with an offset, which the account store keeps for lockouts; the few locked accounts are found first.
    private static async Task<System.Linq.Expressions.Expression<Func<PortalUser, bool>>> IsAsync(
        PortalDb db, AccountCondition condition, DateTime now, CancellationToken cancellation)
    {
        var ends = await db.Users.Where(user => user.LockoutEnd != null).Select(user => new { user.Id, user.LockoutEnd }).ToListAsync(cancellation);
        var locked = ends.Where(user => user.LockoutEnd > new DateTimeOffset(now, TimeSpan.Zero)).Select(user => user.Id).ToList();
        return condition switch
        {
            AccountCondition.Deactivated => user => user.DeactivatedAt != null,
            AccountCondition.Locked => user => user.DeactivatedAt == null && locked.Contains(user.Id),
            AccountCondition.Invited => user => user.DeactivatedAt == null && !locked.Contains(user.Id) && user.PasswordHash == null,
            _ => user => user.DeactivatedAt == null && !locked.Contains(user.Id) && user.PasswordHash != null,
        };
    }
}
