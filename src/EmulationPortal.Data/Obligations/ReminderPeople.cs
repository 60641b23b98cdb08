using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>Somebody who may be reminded.</summary>
/// <param name="Recipient">Who; without a department for the ministry's officers.</param>
/// <param name="IsDirector">Whether the account is a director's.</param>
/// <param name="Mail">How reminders come by mail.</param>
internal sealed record ReminderPerson(Recipient Recipient, bool IsDirector, MailWish Mail)
{
    /// <summary>The active accounts of all departments and of the ministry's office, in four queries.</summary>
    public static async Task<ILookup<Guid?, ReminderPerson>> AllAsync(PortalDb db, DateOnly today, CancellationToken cancellation)
    {
        var director = RoleNames.Of(Role.DepartmentDirector);
        var posted = await db.Postings
            .Where(posting => posting.DepartmentId != null && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today))
            .Join(db.Users.Where(user => user.DeactivatedAt == null), posting => posting.UserId, user => user.Id, (posting, user) => new { user.Id, user.FullName, Email = user.Email ?? string.Empty, posting.DepartmentId })
            .ToListAsync(cancellation);
        var directors = (await db.UserRoles.Join(db.Roles.Where(role => role.Name == director), link => link.RoleId, role => role.Id, (link, _) => link.UserId).ToListAsync(cancellation)).ToHashSet();
        var wishes = await db.DeliveryChoices.ToDictionaryAsync(choice => choice.UserId, choice => choice.Mail, cancellation);
        var officers = await db.PeopleWithAsync(Role.MinistryOfficer, cancellation);
        return posted.Select(person => new Recipient(person.Id, person.FullName, person.Email, person.DepartmentId))
            .Concat(officers)
            .Select(person => new ReminderPerson(person, directors.Contains(person.UserId), wishes.GetValueOrDefault(person.UserId, MailWish.Digest)))
            .ToLookup(person => person.Recipient.DepartmentId);
    }
}
