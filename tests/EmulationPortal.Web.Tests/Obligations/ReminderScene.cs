using System.Text;
using System.Text.RegularExpressions;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Web.Features.Obligations;
using EmulationPortal.Web.Infrastructure.Mail;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Obligations;

/// <summary>Runs the reminders and reads what people got.</summary>
internal static partial class ReminderScene
{
    /// <summary>The reminders of the day, as the schedule runs them.</summary>
    public static async Task<int> RemindAsync(this PortalHost host)
    {
        host.Services.GetRequiredService<IConfiguration>()["Portal:Address"] = "https://thidua.example.vn/";
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ObligationReminders>().RunAsync();
    }

    /// <summary>What an account was told in the portal.</summary>
    public static Task<List<string>> ToldAsync(this PortalHost host, string userName) =>
        host.WithDbAsync(db => db.Notices.Where(notice => db.Users.Any(user => user.Id == notice.UserId && user.UserName == userName)).OrderBy(notice => notice.Text).Select(notice => notice.Text).ToListAsync());

    /// <summary>The mails written to an account, sent or not.</summary>
    public static Task<List<OutgoingMail>> MailsToAsync(this PortalHost host, string userName) =>
        host.WithDbAsync(db => db.OutgoingMails.AsNoTracking().Where(mail => mail.To == userName + "@demo.example").OrderBy(mail => mail.CreatedAt).ToListAsync());

    /// <summary>Hands all due mails on, into the pick-up folder.</summary>
    public static async Task<int> PumpAsync(this PortalHost host)
    {
        var sent = 0;
        while (true)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var now = await scope.ServiceProvider.GetRequiredService<MailQueue>().SendDueAsync();
            if (now == 0) return sent;
            sent += now;
        }
    }

    /// <summary>Subject and body of the one file of the pick-up folder that goes to an account, as a mail program decodes them.</summary>
    public static async Task<(string Subject, string Body)> PickedUpAsync(this PortalHost host, string userName)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(host.DataFolder, "mail"), "*.eml"))
        {
            var text = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
            if (!text.Contains($"To: {userName}@demo.example", StringComparison.OrdinalIgnoreCase)) continue;
            var (head, body) = (text[..text.IndexOf("\n\n", StringComparison.Ordinal)], text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
            Assert.Contains("charset=utf-8", head, StringComparison.OrdinalIgnoreCase);
            var subject = SubjectLine().Match(Folded().Replace(head, " ")).Groups[1].Value;
            return (Encoding.UTF8.GetString([.. EncodedWord().Matches(subject).SelectMany(word => Convert.FromBase64String(word.Groups[1].Value))]), Decoded(head, body));
        }

        throw new InvalidOperationException($"No mail to {userName}.");
    }

    private static string Decoded(string head, string body)
    {
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings(""))).ReplaceLineEndings("\n");
        Assert.Contains("quoted-printable", head, StringComparison.OrdinalIgnoreCase);
        var bytes = new List<byte>();
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] != '=') bytes.Add((byte)joined[i]);
            else
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("^Subject: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("\n[ \t]+")]
    private static partial Regex Folded();
}
