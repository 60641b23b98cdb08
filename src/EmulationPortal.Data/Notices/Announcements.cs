using EmulationPortal.Domain;
using EmulationPortal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Notices;

/// <summary>Somebody to tell something.</summary>
/// <param name="UserId">The account.</param>
/// <param name="FullName">The name.</param>
/// <param name="Email">The address, or empty.</param>
/// <param name="DepartmentId">The department today, or null for the ministry.</param>
public sealed record Recipient(Guid UserId, string FullName, string Email, Guid? DepartmentId);

/// <summary>Finds who is to be told and writes notices and mails, to be saved in the transaction of the act that causes them.</summary>
public static class Announcements
{
    /// <summary>The active accounts that work for one of the departments on <paramref name="today"/>.</summary>
    public static Task<List<Recipient>> PeopleOfAsync(
        this PortalDb db, IReadOnlyCollection<Guid> departmentIds, DateOnly today, CancellationToken cancellation = default) =>
        db.Postings
            .Where(posting => posting.DepartmentId != null && departmentIds.Contains(posting.DepartmentId.Value)
                && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today))
            .Join(db.Users.Where(user => user.DeactivatedAt == null), posting => posting.UserId, user => user.Id, (posting, user) => new { posting, user })
            .OrderBy(pair => pair.user.SortKey)
            .Select(pair => new Recipient(pair.user.Id, pair.user.FullName, pair.user.Email ?? string.Empty, pair.posting.DepartmentId))
            .ToListAsync(cancellation);

    /// <summary>The active accounts with a role of the ministry.</summary>
    public static Task<List<Recipient>> PeopleWithAsync(this PortalDb db, Role role, CancellationToken cancellation = default)
    {
        var name = Accounts.RoleNames.Of(role);
        return db.Users
            .Where(user => user.DeactivatedAt == null
                && db.UserRoles.Any(link => link.UserId == user.Id && db.Roles.Any(known => known.Id == link.RoleId && known.Name == name)))
            .OrderBy(user => user.SortKey)
            .Select(user => new Recipient(user.Id, user.FullName, user.Email ?? string.Empty, null))
            .ToListAsync(cancellation);
    }

    /// <summary>Writes one notice for each recipient.</summary>
    /// <param name="db">The context that will save the act itself.</param>
    /// <param name="recipients">Who is told.</param>
    /// <param name="text">One sentence; cut at 1000 characters.</param>
    /// <param name="link">Where to act, a local path.</param>
    /// <param name="now">When, in UTC.</param>
    public static void Announce(this PortalDb db, IEnumerable<Recipient> recipients, string text, string link, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Notices.AddRange(recipients.DistinctBy(recipient => recipient.UserId).Select(recipient => new Notice
        {
            UserId = recipient.UserId,
            Text = text.Length > 1000 ? text[..1000] : text,
            Link = link,
            CreatedAt = now,
        }));
    }

    /// <summary>Writes one mail for each recipient that has an address; it is sent afterwards.</summary>
    public static void Mail(this PortalDb db, IEnumerable<Recipient> recipients, string subject, string body, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.OutgoingMails.AddRange(recipients
            .Where(recipient => recipient.Email.Length > 0)
            .DistinctBy(recipient => recipient.Email, StringComparer.OrdinalIgnoreCase)
            .Select(recipient => new OutgoingMail
            {
                To = recipient.Email,
                Subject = subject,
                Body = $"Kính gửi {recipient.FullName},\n\n{body}\n",
                CreatedAt = now,
                DueAt = now,
            }));
    }
}
