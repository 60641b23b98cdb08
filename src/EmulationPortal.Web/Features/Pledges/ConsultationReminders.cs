using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>
/// Reminds the parties of a pledge that have not answered: so many calendar days before the day by which they were asked to (setting
/// Reminders:DaysBefore, by default 7, 3 and 1), and on each of the seven days behind it. Nobody is reminded of a pledge twice within a day.
/// </summary>
public sealed class ConsultationReminders(PortalDb db, PortalClock clock, IConfiguration configuration)
{
    /// <summary>The act in the pledge's trail by which a second reminder is recognised.</summary>
    public const string Act = "PartyReminded";

    private const int DaysBehind = 7;

    private static readonly int[] Usual = [7, 3, 1];
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>Sends the reminders of today and returns how many parties were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var days = configuration.GetSection("Reminders:DaysBefore").Get<int[]>() ?? Usual;
        var today = clock.Today;
        var (first, last) = (today.AddDays(-DaysBehind), today.AddDays(days.DefaultIfEmpty().Max()));
        var near = await db.Pledges.AsNoTracking()
            .Where(pledge => pledge.State == PledgeState.Consulting && pledge.CommentsBy >= first && pledge.CommentsBy <= last)
            .Select(pledge => new { pledge.Id, Until = pledge.CommentsBy!.Value })
            .ToListAsync(cancellation);
        var reminded = 0;
        foreach (var pledge in near.Where(pledge => pledge.Until < today || days.Contains(pledge.Until.DayNumber - today.DayNumber)))
        {
            reminded += await RemindAsync(pledge.Id, cancellation);
        }

        return reminded;
    }

    // The pledge itself is not touched: a reminder takes nobody's edit away.
    private async Task<int> RemindAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // Of two instances that remind at once, the second finds the chain's end moved and leaves it to the first.
        await db.HoldTrailAsync(id, cancellation);
        var pledge = await db.Pledges.AsNoTracking().Include(found => found.Parties).SingleAsync(found => found.Id == id, cancellation);
        var since = clock.Now - Pause;
        var already = await db.AuditEntries
            .Where(entry => entry.SubjectKind == nameof(Pledge) && entry.SubjectId == id && entry.Act == Act && entry.At > since)
            .Select(entry => entry.Part)
            .ToListAsync(cancellation);
        var due = pledge.Signing.Where(party => party.AnswerTo(pledge.Revision) == PartyAnswer.Waiting && !already.Contains(PartOf(party))).ToList();
        if (due.Count == 0) return 0;
        foreach (var party in due)
        {
            var people = await db.PeopleOfAsync([party.DepartmentId], clock.Today, cancellation);
            var late = pledge.IsConsultationLate(clock.Today) ? ", đã quá hạn" : string.Empty;
            db.Announce(
                people.Where(person => Speaks(pledge, party, person.UserId)),
                $"Nhắc góp ý và trả lời “{pledge.Title}” thay mặt {party.Organisation}: đến hết ngày {DateText.Show(pledge.CommentsBy!.Value)}{late}.",
                $"/giao-uoc/{id}",
                clock.Now);
            db.Record(Actor.Portal, clock.Now, pledge, Act, $"Nhắc {party.Organisation} góp ý và trả lời.", part: PartOf(party));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return due.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private static string PartOf(PledgeParty party) => $"nhac/{party.Id:N}";

    private static bool Speaks(Pledge pledge, PledgeParty party, Guid user) =>
        party.IsUnion ? party.UserId == user : !pledge.Parties.Exists(other => other.IsUnion && other.UserId == user);
}
