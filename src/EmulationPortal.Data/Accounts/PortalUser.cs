using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Data.Accounts;

/// <summary>An account of one person.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>Full name as written.</summary>
    public required string FullName { get; set; }

    /// <summary>Folded name, account and mail for searching without accents.</summary>
    public string SearchKey { get; set; } = string.Empty;

    /// <summary>Key of order by given name.</summary>
    public string SortKey { get; set; } = string.Empty;

    /// <summary>Whether the next login demands a new password.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account was deactivated, in UTC; null while active.</summary>
    public DateTime? DeactivatedAt { get; set; }

    /// <summary>Created, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Where the person works, over time.</summary>
    public List<Posting> Postings { get; } = [];

    /// <summary>Gives the person this name; search and sort keys follow it, and the mail address as it now is.</summary>
    public void Name(string fullName)
    {
        FullName = VietnameseText.Normalise(fullName);
        SearchKey = VietnameseText.Fold($"{FullName} {UserName} {Email}");
        SortKey = VietnameseText.GivenNameSortKey(FullName);
    }

    /// <summary>Where the person works on <paramref name="day"/>, or null when nowhere.</summary>
    public Posting? PostingOn(DateOnly day) =>
        Postings.Where(posting => posting.HoldsOn(day)).OrderByDescending(posting => posting.ValidFrom).FirstOrDefault();

    /// <summary>
    /// Moves the person from <paramref name="from"/> on. The posting of the day before ends, moves planned for later are
    /// dropped, so that there is exactly one posting at any time; the past is never rewritten.
    /// </summary>
    /// <param name="departmentId">The new department, or null for the ministry.</param>
    /// <param name="from">First day there.</param>
    /// <param name="today">Today; a move may be entered late, but not before the posting of today began.</param>
    public Verdict MoveTo(Guid? departmentId, DateOnly from, DateOnly today)
    {
        var current = PostingOn(today);
        if (current is not null && from <= current.ValidFrom)
        {
            return Verdict.NotNow($"Ngày chuyển phải sau ngày bắt đầu ở nơi công tác hiện tại ({DateText.Show(current.ValidFrom)}).");
        }

        if (PostingOn(from.AddDays(-1)) is { } before && before.ValidFrom < from)
        {
            if (before.DepartmentId == departmentId)
            {
                return Verdict.NotNow("Tài khoản đã thuộc đơn vị này. Hãy chọn đơn vị khác.");
            }

            before.ValidTo = from.AddDays(-1);
        }

        Postings.RemoveAll(posting => posting.ValidFrom >= from);
        Postings.Add(new Posting { UserId = Id, DepartmentId = departmentId, ValidFrom = from });
        return Verdict.Allowed;
    }
}

/// <summary>Where an account's holder works from one date to another: a department, or the ministry when null.</summary>
public sealed class Posting : Entity, IValidBetween
{
    /// <summary>The account.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The department, or null for the ministry.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The department, when loaded.</summary>
    public Domain.Organisation.Department? Department { get; init; }

    /// <inheritdoc/>
    public required DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>One attempt to log in.</summary>
public sealed class LoginRecord : Entity
{
    /// <summary>The account, when one has that name.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Account name as typed, shortened.</summary>
    public required string UserName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Whether it succeeded.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Network address it came from.</summary>
    public string Address { get; init; } = string.Empty;
}

/// <summary>Names of the roles in the identity store.</summary>
public static class RoleNames
{
    /// <summary>The stored name of <paramref name="role"/>.</summary>
    public static string Of(Role role) => role.ToString();

    /// <summary>All roles.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();
}
