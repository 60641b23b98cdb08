using EmulationPortal.Data;
using EmulationPortal.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>Mails that were given up: an administrator looks why.</summary>
internal static class MailTasks
{
    /// <summary>One task for all of them.</summary>
    public static async Task<IReadOnlyList<HomeTask>> OfAsync(PortalDb db, CancellationToken cancellation) =>
        await db.OutgoingMails.CountAsync(mail => mail.SentAt == null && mail.Attempts >= MailQueue.MostAttempts, cancellation) is > 0 and var given
            ? [new(Urgency.Soon, $"{given} thư không gửi được", $"Đã thử {MailQueue.MostAttempts} lần. Hãy xem lỗi, sửa cấu hình máy chủ thư rồi gửi lại.", "/quan-tri/thu?tinh-trang=bo", "Xem thư")]
            : [];
}
