using System.Net;
using System.Net.Mail;
using EmulationPortal.Domain.Notices;

namespace EmulationPortal.Web.Infrastructure.Mail;

/// <summary>Hands one mail on.</summary>
public interface IMailTransport
{
    /// <summary>Hands the mail on, or throws <see cref="SmtpException"/> or <see cref="IOException"/>.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary>Hands mails to an SMTP server.</summary>
public sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls, Timeout = 30_000 };
        if (settings.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var message = MailMessages.Of(mail, settings);
        await client.SendMailAsync(message, cancellation);
    }
}

/// <summary>Writes mails as .eml files to a folder from which another program takes them. One mail is always one file.</summary>
public sealed class PickupTransport(MailSettings settings, string folder) : IMailTransport
{
    /// <inheritdoc/>
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var writing = Directory.CreateDirectory(Path.Combine(folder, ".writing", mail.Id.ToString("N")));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing.FullName })
        using (var message = MailMessages.Of(mail, settings))
        {
            client.Send(message);
        }

        // Moved when whole, under the mail's own name: who picks up never sees half a file, and a repeated try replaces it.
        File.Move(writing.GetFiles("*.eml").Single().FullName, Path.Combine(folder, $"{mail.Id:N}.eml"), overwrite: true);
        writing.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>Builds messages.</summary>
internal static class MailMessages
{
    /// <summary>The message; its identifier is the mail's, so that a server can recognise a repeated try.</summary>
    public static MailMessage Of(OutgoingMail mail, MailSettings settings)
    {
        var message = new MailMessage(settings.From, mail.To, mail.Subject, mail.Body)
        {
            SubjectEncoding = System.Text.Encoding.UTF8,
            BodyEncoding = System.Text.Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
