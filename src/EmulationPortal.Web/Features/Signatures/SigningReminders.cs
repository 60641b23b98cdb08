using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>
/// Reminds those who have not signed: by hand, and by itself so many calendar days before the deadline (setting
/// Reminders:DaysBefore, by default 7, 3 and 1). Nobody is reminded of a document twice within a day. After the deadline nobody can
/// sign: the issuer is told once to give more time or take the document back, and those who have not signed are told that, too.
/// </summary>
public sealed class SigningReminders(PortalDb db, OpenDocuments documents, SigningNotices notices, IConfiguration configuration, PortalClock clock)
{
    /// <summary>The act in the document's trail by which a second reminder is recognised.</summary>
    public const string Act = "SignatoryReminded";

    // The act by which a deadline that has passed is told once.
    private const string PassedAct = "DeadlinePassed";

    // So far back is looked, in case the portal stood still.
    private const int DaysBehind = 30;

    private static readonly int[] Usual = [7, 3, 1];
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>Reminds by hand, and saves.</summary>
    /// <returns>The outcome, and the names of those who were reminded.</returns>
    public async Task<(SigningOutcome Outcome, IReadOnlyList<string> Told)> RemindAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        IReadOnlyList<string> told = [];
        var outcome = await documents.ActAsync(
            actor,
            id,
            async document =>
            {
                var verdict = document.May(SigningStep.Remind, actor, clock.Today);
                told = verdict.IsAllowed ? await WriteAsync(document, actor, cancellation) : [];
                return new(document, verdict);
            },
            cancellation);
        return (outcome, told);
    }

    /// <summary>Sends the reminders of today and returns how many people were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var days = configuration.GetSection("Reminders:DaysBefore").Get<int[]>() ?? Usual;
        var today = clock.Today;
        var (first, last) = (today.AddDays(-DaysBehind), today.AddDays(days.DefaultIfEmpty().Max()));
        var near = await db.IssuedDocuments.AsNoTracking()
            .Where(document => document.State == IssuedDocumentState.Current && document.SignBy >= first && document.SignBy <= last
                && document.Signatories.Any(signatory => signatory.State != SignatoryState.Signed))
            .Select(document => new { document.Id, document.SignBy })
            .ToListAsync(cancellation);
        var reminded = 0;
        foreach (var document in near.Where(document => document.SignBy < today || days.Contains(document.SignBy.DayNumber - today.DayNumber)))
        {
            reminded += await RemindByItselfAsync(document.Id, cancellation);
        }

        return reminded;
    }

    private async Task<int> RemindByItselfAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var document = await db.IssuedDocuments.Include(candidate => candidate.Signatories).SingleAsync(candidate => candidate.Id == id, cancellation);
        var told = document.IsOverdue(clock.Today) ? await WritePassedAsync(document, cancellation) : await WriteAsync(document, Actor.Portal, cancellation);
        return told.Count > 0 && await db.SaveUnlessChangedAsync(document, document.Version, cancellation) ? told.Count : 0;
    }

    private async Task<IReadOnlyList<string>> WritePassedAsync(IssuedDocument document, CancellationToken cancellation)
    {
        var (day, deadline) = (DateText.Show(document.SignBy), document.SignBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (await db.AuditEntries.AnyAsync(entry => entry.SubjectId == document.Id && entry.Act == PassedAct && entry.Part == deadline, cancellation))
        {
            return [];
        }

        var missing = document.InOrder.Where(signatory => signatory.State != SignatoryState.Signed).ToList();
        var names = string.Join(", ", missing.Select(signatory => signatory.PersonName));
        db.Record(Actor.Portal, clock.Now, document, PassedAct, $"Hạn ký đã qua ngày {day} mà còn {missing.Count} người chưa ký.", part: deadline);
        await notices.TellIssuerAsync(document, $"Hạn ký “{document.Title}” đã qua ngày {day}; chưa ký: {names}. Hãy gia hạn ký hoặc thu hồi văn bản.", cancellation);
        await notices.TellAsync(document, missing, $"Hạn ký “{document.Title}” đã qua ngày {day}. Muốn ký, hãy đề nghị nơi phát hành gia hạn.", cancellation);
        return missing.ConvertAll(signatory => signatory.PersonName);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(IssuedDocument document, Actor actor, CancellationToken cancellation)
    {
        var since = clock.Now - Pause;
        var already = await db.AuditEntries
            .Where(entry => entry.SubjectKind == nameof(IssuedDocument) && entry.SubjectId == document.Id && entry.Act == Act && entry.At > since)
            .Select(entry => entry.Part)
            .ToListAsync(cancellation);
        var due = document.InOrder
            .Where(signatory => signatory.State == SignatoryState.Waiting && document.WaitsFor(signatory) is null && !already.Contains(signatory.Id.ToString("N")))
            .ToList();
        await notices.TellAsync(document, due, $"Nhắc ký “{document.Title}”: hạn {DateText.Show(document.SignBy)}.", cancellation);
        foreach (var signatory in due)
        {
            db.Record(actor, clock.Now, document, Act, $"Nhắc {signatory.PersonName} ký.", part: signatory.Id.ToString("N"));
        }

        return due.ConvertAll(signatory => signatory.PersonName);
    }
}
