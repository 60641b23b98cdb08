using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>A mail without its text, which may hold a secret link.</summary>
/// <param name="Id">Its key.</param>
/// <param name="To">Address.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="CreatedAt">When it was written, in UTC.</param>
/// <param name="SentAt">When it was sent, in UTC, or null.</param>
/// <param name="Attempts">How often sending failed.</param>
/// <param name="DueAt">Not to be tried before, in UTC.</param>
/// <param name="LastError">What the last failure said.</param>
public sealed record MailRow(Guid Id, string To, string Subject, DateTime CreatedAt, DateTime? SentAt, int Attempts, DateTime DueAt, string LastError)
{
    /// <summary>Whether it is not tried any more.</summary>
    public bool IsGivenUp => SentAt is null && Attempts >= MailQueue.MostAttempts;
}

/// <summary>The mails.</summary>
/// <param name="State">“cho”, “bo”, “xong” or empty for those that are not sent.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Paging">Which page.</param>
public sealed record MailsPage(string? State, IReadOnlyList<MailRow> Rows, Paging Paging);

/// <summary>Mails that wait, and those that could not be sent.</summary>
[OnlyFor(Role.Administrator)]
public sealed class MailsController(PortalDb db) : PortalController
{
    private const int PageSize = 50;

    /// <summary>The list, newest first.</summary>
    [HttpGet("/quan-tri/thu")]
    public async Task<IActionResult> Index([FromQuery(Name = "tinh-trang")] string? state, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        var mails = state switch
        {
            "xong" => db.OutgoingMails.Where(mail => mail.SentAt != null),
            "bo" => db.OutgoingMails.Where(mail => mail.SentAt == null && mail.Attempts >= MailQueue.MostAttempts),
            "cho" => db.OutgoingMails.Where(mail => mail.SentAt == null && mail.Attempts < MailQueue.MostAttempts),
            _ => db.OutgoingMails.Where(mail => mail.SentAt == null),
        };
        var paging = Paging.Of(await mails.CountAsync(Gone), PageSize, page);
        var rows = await mails.OrderByDescending(mail => mail.CreatedAt).ThenBy(mail => mail.Id).Skip(paging.Skip).Take(PageSize)
            .Select(mail => new MailRow(mail.Id, mail.To, mail.Subject, mail.CreatedAt, mail.SentAt, mail.Attempts, mail.DueAt, mail.LastError)).ToListAsync(Gone);
        return View("Mails", new MailsPage(state, rows, paging));
    }

    /// <summary>Lets a mail that was given up be tried again.</summary>
    [HttpPost("/quan-tri/thu/{id:guid}/gui-lai")]
    public async Task<IActionResult> Retry(Guid id)
    {
        if (await db.OutgoingMails.FirstOrDefaultAsync(mail => mail.Id == id, Gone) is not { } mail) return NotFound();
        if (mail.SentAt is not null || mail.Attempts < MailQueue.MostAttempts) return Refused(Verdict.NotNow("Thư này đã được gửi hoặc đang chờ gửi, không cần gửi lại."));
        (mail.Attempts, mail.DueAt) = (0, Clock.Now);
        db.Record(Actor, Clock.Now, nameof(OutgoingMail), id, "MailRetried", $"Gửi lại thư “{mail.Subject}” đến {mail.To}.");
        await db.SaveChangesAsync(Gone);
        Tell("Thư sẽ được gửi lại trong ít phút.");
        return Redirect("/quan-tri/thu");
    }
}
