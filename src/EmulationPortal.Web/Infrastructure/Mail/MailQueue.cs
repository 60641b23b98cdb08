using EmulationPortal.Data;
using EmulationPortal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Infrastructure.Mail;

/// <summary>
/// Sends the mails that are due. An instance claims a mail by moving its due time, which only one can do; if it dies before it is
/// done, the mail is due again after <see cref="Lease"/>. A failure is tried again with growing pauses.
/// </summary>
public sealed class MailQueue(PortalDb db, IMailTransport transport, PortalClock clock, ILogger<MailQueue> log)
{
    /// <summary>After so many failures a mail is left alone; it stays in the table with its last error.</summary>
    public const int MostAttempts = 12;

    /// <summary>How long a claimed mail belongs to the instance that claimed it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int AtOnce = 50;

    /// <summary>The pause after a number of failures: 1, 2, 4 … minutes, at most 6 hours.</summary>
    public static TimeSpan Pause(int failures) => TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Math.Max(0, failures - 1))));

    /// <summary>Sends what is due and returns how many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        var due = await db.OutgoingMails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.DueAt <= now && mail.Attempts < MostAttempts)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id)
            .Take(AtOnce)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var mail in due)
        {
            if (await ClaimAsync(mail, cancellation) && await TrySendAsync(mail, cancellation))
            {
                sent++;
            }
        }

        return sent;
    }

    private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var until = clock.Now + Lease;
        var claimed = await db.OutgoingMails
            .Where(row => row.Id == mail.Id && row.SentAt == null && row.DueAt == mail.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancellation);
        return claimed == 1;
    }

    private async Task<bool> TrySendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            await transport.SendAsync(mail, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever is wrong with one mail, it counts as tried, and the others are sent.
            await PutBackAsync(mail, failure);
            return false;
        }

        // What was handed on is marked even if the portal is stopping, so that it is not sent again.
        var now = clock.Now;
        await db.OutgoingMails.Where(row => row.Id == mail.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, now).SetProperty(row => row.LastError, string.Empty), CancellationToken.None);
        return true;
    }

    private async Task PutBackAsync(OutgoingMail mail, Exception failure)
    {
        var attempts = mail.Attempts + 1;
        var due = clock.Now + Pause(attempts);
        var error = failure.Message.Length > 1000 ? failure.Message[..1000] : failure.Message;
        log.LogWarning("Mail {Mail} failed for the {Attempts}. time: {Error}", mail.Id, attempts, error);
        await db.OutgoingMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Attempts, attempts).SetProperty(row => row.DueAt, due).SetProperty(row => row.LastError, error),
            CancellationToken.None);
    }
}
