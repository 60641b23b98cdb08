using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Fills the portal for trying it out: one account per role and department, the current year open with clusters at different
/// stages. Scores are invented and marked as such; facts of past years are real and carry their sources.
/// </summary>
public sealed class DemoData(PortalDb db, DemoAccounts accounts, DemoYear year, DemoScores scores, DemoLastYear lastYear, DemoMeetings meetings, DemoPledges pledges, DemoPeople people,
    DemoMovements movements, DemoExemplars exemplars, DemoEarlierRegistrations earlier, DemoRegistrations registrations, DemoProposals proposals, DemoCouncils councils, DemoObligations obligations)
{
    /// <summary>Brings the demo data in, once.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam; the open year lies around it.</param>
    /// <param name="withScores">Whether invented scores, sent in over the past weeks, bring the clusters to different stages; without them all sheets are empty.</param>
    public async Task EnsureAsync(DateTime now, DateOnly today, bool withScores)
    {
        if (await db.Users.AnyAsync(user => user.NormalizedUserName == "CANBO.BO"))
        {
            return;
        }

        await accounts.AddAsync(now, today);
        await people.AddAsync(now, today);
        await movements.AddAsync(now, today);
        await exemplars.AddAsync(now, today);
        await councils.AddAsync(now, today);
        if (!withScores)
        {
            await year.AddAsync(now, today, selfScoringDue: 5);
            return;
        }

        await year.AddAsync(new DemoCalendar(today).Opened, today, DemoCalendar.SelfScoringDue);
        await scores.AddAsync(today);
        await lastYear.AddAsync(today);
        await meetings.AddAsync(now, today);
        await pledges.AddAsync(today);
        await earlier.AddAsync(now, today);
        await registrations.AddAsync(now, today);
        await proposals.AddAsync(now);
        await obligations.AddAsync(today);
    }
}

/// <summary>The demo accounts: design figure is one password for all, refused outside the demo.</summary>
public sealed class DemoAccounts(PortalDb db, IPasswordHasher<PortalUser> hasher, ILookupNormalizer normalizer)
{
    /// <summary>The password of all demo accounts.</summary>
    public const string Password = "ThiDua@2026";

    /// <summary>Adds all accounts in one save. The password is hashed once: all accounts share it and nobody's secret is at stake.</summary>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id);
        string? hash = null;
        foreach (var account in await AccountsAsync(today))
        {
            var user = AccountRegistry.NewUser(account, now);
            user.NormalizedUserName = normalizer.NormalizeName(user.UserName);
            user.NormalizedEmail = normalizer.NormalizeEmail(user.Email);
            user.PasswordHash = hash ??= hasher.HashPassword(user, Password);
            user.Postings.Add(new Posting { UserId = user.Id, DepartmentId = account.DepartmentId, ValidFrom = account.From!.Value });
            db.Users.Add(user);
            db.Record(Actor.Portal, now, nameof(PortalUser), user.Id, "AccountCreated", $"Lập tài khoản minh họa {account.UserName} cho {account.FullName}.");
            db.UserRoles.AddRange(account.Roles.Select(role => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[RoleNames.Of(role)] }));
        }

        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<NewAccount>> AccountsAsync(DateOnly today)
    {
        var from = new DateOnly(today.Year, 1, 1);
        var list = new List<NewAccount>
        {
            Of("quantri", "Quản trị hệ thống", null, Role.Administrator),
            Of("canbo.bo", "Nguyễn Thị Thanh Bình", null, Role.MinistryOfficer),
        };
        for (var number = 1; number <= 9; number++)
        {
            list.Add(Of($"hoidong{number}", $"Thành viên Hội đồng {number}", null, Role.CouncilMember));
        }

        foreach (var department in await db.Departments.AsNoTracking().OrderBy(department => department.SortKey).ToListAsync())
        {
            list.Add(Of($"so.{department.Slug}", $"Chuyên viên {department.Province}", department.Id, Role.DepartmentStaff));
            list.Add(Of($"giamdoc.{department.Slug}", $"Giám đốc {department.Province}", department.Id, Role.DepartmentDirector));
        }

        return list;

        NewAccount Of(string name, string fullName, Guid? departmentId, Role role) =>
            new(name, fullName, $"{name}@demo.example", departmentId, [role], MustChangePassword: false, from);
    }
}
