using System.Globalization;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>
/// Reminds those who have not acted, once a day each: a notice for each obligation, and one mail with all that is due. What was sent is a row
/// that can stand only once, saved with the notices and mails, so that of two instances only one sends and a run that was cut off is taken up again.
/// </summary>
public static class ObligationReminding
{
    /// <summary>Sends the reminders of the day and returns how many obligations were reminded of.</summary>
    /// <param name="db">The database.</param>
    /// <param name="address">The portal's public address without a slash at the end, for links in mails; may be empty.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<int> RemindOfObligationsAsync(this PortalDb db, string address, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = VietnamTime.DateOf(now);
        var owed = new List<OwedReminder>();
        foreach (var year in await db.ObligationYearsAsync(today, cancellation))
        {
            var plan = (await db.CalendarAsync(year, cancellation)).Plan;
            var obligations = await db.ObligationsAsync(year, ObligationScope.All, today, cancellation: cancellation);
            owed.AddRange(obligations.Select(obligation => new OwedReminder(obligation, plan.StepsOf(obligation, now))));
        }

        var people = await ReminderPerson.AllAsync(db, today, cancellation);
        var sending = new Sending(db, people, await db.Departments.Select(department => new { department.Id, department.Name }).ToDictionaryAsync(department => department.Id, department => department.Name, cancellation), address, now);
        var reminded = 0;
        foreach (var owner in owed.GroupBy(line => line.Obligation.OwnerId)) reminded += await sending.RemindAsync(owner.Key, [.. owner], cancellation);
        return reminded;
    }

    private sealed record OwedReminder(Obligation Obligation, IReadOnlyList<ReminderStep> Steps);

    private sealed class Sending(PortalDb db, ILookup<Guid?, ReminderPerson> people, IReadOnlyDictionary<Guid, string> names, string address, DateTime now)
    {
        private readonly DateTime dayBegan = VietnamTime.ToUtc(VietnamTime.DateOf(now), TimeOnly.MinValue);

        public async Task<int> RemindAsync(Guid? owner, List<OwedReminder> owed, CancellationToken cancellation)
        {
            if (owed.TrueForAll(line => line.Steps.Count == 0)) return 0;
            db.ChangeTracker.Clear();
            var keys = owed.ConvertAll(line => line.Obligation.Key);
            var sent = await db.RemindersSent.AsNoTracking().Where(row => keys.Contains(row.ObligationKey)).ToListAsync(cancellation);
            // One mail a day: what comes up after it waits for the next morning.
            if (sent.Exists(row => row.At >= dayBegan)) return 0;
            var steps = owed.SelectMany(line => line.Steps.Select(step => (line.Obligation, Step: step)))
                .Where(pair => !sent.Exists(row => row.ObligationKey == pair.Obligation.Key && row.DueOn == pair.Obligation.Due.On && row.Step == pair.Step.Number))
                .ToList();
            var reminded = Write(owner, steps, [.. owed.Select(line => line.Obligation)]);
            if (reminded == 0) return 0;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return reminded;
            }
            catch (DbUpdateException overtaken) when (UniqueViolation.Is(overtaken))
            {
                // Another instance reminds this owner at this very moment.
                db.ChangeTracker.Clear();
                return 0;
            }
        }

        private int Write(Guid? owner, List<(Obligation Obligation, ReminderStep Step)> steps, List<Obligation> owed)
        {
            var all = people[owner].ToList();
            var directors = all.FindAll(person => person.IsDirector);
            var staff = all.FindAll(person => !person.IsDirector);
            // The ministry's office has no director here; a department without staff accounts has nobody but the director.
            var told = Tell(steps.FindAll(pair => !pair.Step.IsEscalation), staff.Count > 0 ? staff : directors, owner, owed, isForDirector: false);
            return told + (owner is null ? 0 : Tell(steps.FindAll(pair => pair.Step.IsEscalation), directors, owner, owed, isForDirector: true));
        }

        private int Tell(List<(Obligation Obligation, ReminderStep Step)> steps, List<ReminderPerson> to, Guid? owner, List<Obligation> owed, bool isForDirector)
        {
            if (steps.Count == 0 || to.Count == 0) return 0;
            foreach (var (obligation, step) in steps)
            {
                db.Announce(to.Select(person => person.Recipient), isForDirector ? ReminderMail.Escalation(obligation, now) : ReminderMail.Sentence(obligation, now), obligation.Link, now);
                db.RemindersSent.Add(new ReminderSent { ObligationKey = obligation.Key, DueOn = obligation.Due.On, Step = step.Number, At = now, People = to.Count });
            }

            var due = owed.FindAll(obligation => obligation.StateAt(now) is ObligationState.Late or ObligationState.Soon && obligation.DaysLeft(VietnamTime.DateOf(now)) >= -ReminderPlan.ForgottenAfter);
            if (isForDirector) due = due.FindAll(obligation => obligation.StateAt(now) == ObligationState.Late);
            var digest = ReminderMail.Digest(owner is { } id ? names[id] : "Vụ Thi đua - Khen thưởng", due, now, address, isForDirector);
            foreach (var person in to)
            {
                if (person.Mail == MailWish.Digest) Add(person.Recipient, digest, $"nhac/{person.Recipient.UserId:N}/{VietnamTime.DateOf(now).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
                if (person.Mail == MailWish.AtOnce) steps.ForEach(pair => Add(person.Recipient, ReminderMail.Single(pair.Obligation, now, address, isForDirector), null));
            }

            return steps.Count;
        }

        private void Add(Recipient to, ReminderMail mail, string? onceKey)
        {
            if (to.Email.Length == 0) return;
            db.OutgoingMails.Add(new OutgoingMail { To = to.Email, Subject = mail.Subject, Body = $"Kính gửi {to.FullName},\n\n{mail.Body}\n", CreatedAt = now, DueAt = now, OnceKey = onceKey });
        }
    }
}
