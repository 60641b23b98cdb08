using EmulationPortal.Data;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>What waits for the actor's signature, and what the actor's department has issued and others have not signed.</summary>
internal static class SigningTasks
{
    private const int SoonDays = 3;

    /// <summary>Adds both.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, DateOnly today, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        foreach (var document in await db.WaitingForAsync(actor, cancellation))
        {
            var days = document.SignBy.DayNumber - today.DayNumber;
            if (document.IsOverdue(today))
            {
                waiting.Add(new($"Hạn ký {document.Title} đã qua ngày {DateText.Show(document.SignBy)}; đề nghị nơi phát hành gia hạn để ký.", $"/ky/{document.Id}"));
                continue;
            }

            tasks.Add(new(Of(days), $"Ký: {document.Title}", $"Hạn ký {DateText.Show(document.SignBy)}.", $"/ky/{document.Id}", "Đọc và ký", days));
        }

        var own = actor.DepartmentId;
        if (!actor.IsOfDepartment)
        {
            return;
        }

        var issued = await db.IssuedDocuments.AsNoTracking()
            .Include(document => document.Signatories)
            .Where(document => document.IssuerDepartmentId == own && document.State == IssuedDocumentState.Current
                && document.Signatories.Any(signatory => signatory.State != SignatoryState.Signed))
            .OrderBy(document => document.SignBy)
            .ToListAsync(cancellation);
        foreach (var document in issued)
        {
            AddIssued(document, today, tasks, waiting);
        }
    }

    private static void AddIssued(IssuedDocument document, DateOnly today, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        var (link, days) = ($"/ky/{document.Id}", document.SignBy.DayNumber - today.DayNumber);
        var names = string.Join(", ", document.InOrder.Where(signatory => signatory.State == SignatoryState.Waiting).Select(signatory => signatory.PersonName));
        if (document.InOrder.FirstOrDefault(signatory => signatory.State == SignatoryState.Refused) is { } refused)
        {
            tasks.Add(new(Urgency.Returned, $"Xử lý việc từ chối ký: {document.Title}", $"{refused.PersonName} từ chối, lý do: {refused.RefusalReason}", link, "Xem và xử lý", days));
        }
        else if (days < 0)
        {
            tasks.Add(new(Urgency.Late, $"Gia hạn ký: {document.Title}", $"Hạn ký đã qua ngày {DateText.Show(document.SignBy)}, chưa ký: {names}.", link, "Xem và gia hạn", days));
        }
        else
        {
            waiting.Add(new($"Chờ ký {document.Title}, hạn {DateText.Show(document.SignBy)}: {names}.", link));
        }
    }

    private static Urgency Of(int days) => days < 0 ? Urgency.Late : days <= SoonDays ? Urgency.Soon : Urgency.Open;
}
