using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// Opens kept keys and counts wrong passphrases: after five in a row, signing with that certificate is locked for fifteen minutes.
/// What is counted are the entries of the certificate's trail, so that restarts forget nothing and every instance sees what another counted.
/// </summary>
public sealed class PassphraseGuard(PortalDb db, CertificateVault vault, PortalClock clock, ILogger<PassphraseGuard> log)
{
    /// <summary>So many wrong ones in a row lock the certificate.</summary>
    public const int MostWrong = 5;

    /// <summary>The act of a wrong passphrase.</summary>
    public const string WrongAct = "PassphraseWrong";

    /// <summary>The act by which signing is locked.</summary>
    public const string LockedAct = "SigningLocked";

    // A right one after wrong ones: the count begins anew.
    private const string AcceptedAct = "PassphraseAccepted";

    /// <summary>For how long it is locked, and how long a wrong one counts.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private static readonly string[] Acts = [WrongAct, LockedAct, AcceptedAct];

    // Guesses at one certificate come one after the other, or a crowd of them would be tried before the first is counted.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Opens a kept certificate for one signing, and saves what is counted.</summary>
    /// <param name="actor">Its owner.</param>
    /// <param name="kept">The certificate.</param>
    /// <param name="passphrase">What was typed.</param>
    /// <param name="cancellation">Ends early.</param>
    /// <returns>The certificate, or why it stays closed as a Vietnamese sentence.</returns>
    public async Task<(OpenedCertificate? Opened, string Problem)> OpenAsync(Actor actor, SigningCertificate kept, string? passphrase, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(kept);
        var turn = Turns[(kept.Id.GetHashCode() & int.MaxValue) % Turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            return await TryAsync(actor, kept, passphrase, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(OpenedCertificate? Opened, string Problem)> TryAsync(Actor actor, SigningCertificate kept, string? passphrase, CancellationToken cancellation)
    {
        var since = clock.Now - Pause;
        var recent = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectId == kept.Id && entry.At > since && Acts.Contains(entry.Act))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Act, entry.At })
            .ToListAsync(cancellation);
        if (recent.FirstOrDefault(entry => entry.Act == LockedAct) is { } locked)
        {
            return (null, Locked(locked.At + Pause));
        }

        var wrong = recent.TakeWhile(entry => entry.Act == WrongAct).Count();
        if (vault.Open(kept, passphrase) is not { } opened)
        {
            return (null, await WrongAsync(actor, kept, wrong + 1, cancellation));
        }

        if (wrong > 0)
        {
            db.Record(actor, clock.Now, kept, AcceptedAct, "Nhập đúng mật khẩu của chứng thư số sau khi đã nhập sai.");
            await db.SaveChangesAsync(cancellation);
        }

        return (opened, string.Empty);
    }

    private async Task<string> WrongAsync(Actor actor, SigningCertificate kept, int count, CancellationToken cancellation)
    {
        var (now, until) = (clock.Now, clock.Now + Pause);
        log.LogWarning("Wrong passphrase, {Count} in a row, for certificate {Certificate} of account {Account}", count, kept.Id, kept.UserId);
        db.Record(actor, now, kept, WrongAct, $"Nhập sai mật khẩu của chứng thư số khi ký, lần {count}.");
        if (count >= MostWrong)
        {
            log.LogWarning("Signing with certificate {Certificate} of account {Account} is locked until {Until}", kept.Id, kept.UserId, until);
            db.Record(actor, now, kept, LockedAct, $"Khóa ký bằng chứng thư số đến {VietnamTime.Show(until)} vì nhập sai mật khẩu {MostWrong} lần liền.");
            db.Announce(
                [new Recipient(kept.UserId, actor.Name, string.Empty, null)],
                $"Chứng thư số của ông/bà bị khóa ký đến {VietnamTime.Show(until)} vì mật khẩu bị nhập sai {MostWrong} lần liền. Nếu không phải ông/bà nhập, hãy đổi mật khẩu tài khoản và báo quản trị hệ thống.",
                "/chung-thu-so",
                now);
        }

        await db.SaveChangesAsync(cancellation);
        return count >= MostWrong ? Locked(until)
            : $"Mật khẩu của chứng thư số không đúng. Còn {MostWrong - count} lần thử trước khi bị khóa {(int)Pause.TotalMinutes} phút.";
    }

    private static string Locked(DateTime until) =>
        $"Chứng thư số này đang bị khóa ký đến {VietnamTime.Show(until)} vì nhập sai mật khẩu {MostWrong} lần liền. Sau giờ đó hãy thử lại; nếu quên mật khẩu, hãy gỡ chứng thư số rồi tải lên lại.";
}
