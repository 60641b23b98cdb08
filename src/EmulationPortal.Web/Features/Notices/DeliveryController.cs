using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Web.Features.Obligations;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Notices;

/// <summary>How reminders come by mail, as chosen.</summary>
public sealed class DeliveryForm
{
    /// <summary>The choice.</summary>
    public MailWish? Mail { get; set; }
}

/// <summary>The account's choices.</summary>
/// <param name="Choice">What is stored, or the usual.</param>
/// <param name="Email">The account's address; empty without one.</param>
/// <param name="NewLink">The calendar's link, shown once when it was made; null otherwise.</param>
/// <param name="HasObligations">Whether the account has a calendar at all.</param>
public sealed record DeliveryPage(DeliveryChoice Choice, string Email, string? NewLink, bool HasObligations);

/// <summary>How an account is reminded, and the secret link of its calendar.</summary>
public sealed class DeliveryController(PortalDb db, IConfiguration configuration) : PortalController
{
    private const string Path = "/thong-bao/cach-nhan";
    private const string SecretKey = "FeedSecret";

    /// <summary>The page.</summary>
    [HttpGet(Path)]
    public async Task<IActionResult> Show()
    {
        var link = TempData[SecretKey] is string secret ? $"{Address()}/lich/{secret}.ics" : null;
        // Whoever goes back in the browser does not see the secret again.
        Response.Headers.CacheControl = "no-store";
        return View("Delivery", await PageAsync(link));
    }

    /// <summary>Stores how reminders come by mail.</summary>
    [HttpPost(Path)]
    public async Task<IActionResult> Choose(DeliveryForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Mail is not { } mail || !Enum.IsDefined(mail))
        {
            ModelState.AddModelError(nameof(form.Mail), "Hãy chọn một cách nhận thư.");
            return Invalid("Delivery", await PageAsync(null));
        }

        (await ChoiceAsync()).Mail = mail;
        return await SavedAsync("Đã lưu cách nhận thư nhắc việc.");
    }

    /// <summary>Makes the calendar's link, or a new one in its place.</summary>
    [HttpPost(Path + "/lich")]
    public async Task<IActionResult> MakeLink()
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var choice = await ChoiceAsync();
        (choice.FeedHash, choice.FeedMadeAt) = (FeedController.HashOf(secret), Clock.Now);
        var answer = await SavedAsync("Đã tạo liên kết lịch.");
        TempData[SecretKey] = secret;
        return answer;
    }

    /// <summary>Takes the link back.</summary>
    [HttpPost(Path + "/lich/bo")]
    public async Task<IActionResult> EndLink()
    {
        var choice = await ChoiceAsync();
        (choice.FeedHash, choice.FeedMadeAt) = (null, null);
        return await SavedAsync("Đã bỏ liên kết lịch. Chương trình lịch nào đang dùng liên kết cũ sẽ không đọc được nữa.");
    }

    private async Task<IActionResult> SavedAsync(string sentence)
    {
        try
        {
            await db.SaveChangesAsync(Gone);
            Tell(sentence);
        }
        catch (DbUpdateException overtaken) when (overtaken is DbUpdateConcurrencyException || UniqueViolation.Is(overtaken))
        {
            Tell("Lựa chọn vừa được đổi ở một cửa sổ khác. Hãy xem lại dưới đây và chọn lại nếu cần.");
        }

        return Redirect(Path);
    }

    private async Task<DeliveryChoice> ChoiceAsync()
    {
        var user = Actor.UserId;
        if (await db.DeliveryChoices.FirstOrDefaultAsync(choice => choice.UserId == user, Gone) is { } stored) return stored;
        var choice = new DeliveryChoice { UserId = user };
        db.DeliveryChoices.Add(choice);
        return choice;
    }

    private async Task<DeliveryPage> PageAsync(string? link)
    {
        var user = Actor.UserId;
        var choice = await db.DeliveryChoices.AsNoTracking().FirstOrDefaultAsync(found => found.UserId == user, Gone) ?? new DeliveryChoice { UserId = user };
        var email = await db.Users.Where(found => found.Id == user).Select(found => found.Email).SingleAsync(Gone);
        return new DeliveryPage(choice, email ?? string.Empty, link, ObligationDesk.MaySee(Actor).IsAllowed);
    }

    private string Address() => configuration["Portal:Address"]?.TrimEnd('/') is { Length: > 0 } set ? set : $"{Request.Scheme}://{Request.Host}";
}
