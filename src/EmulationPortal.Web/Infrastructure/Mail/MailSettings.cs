namespace EmulationPortal.Web.Infrastructure.Mail;

/// <summary>How mails leave the portal.</summary>
/// <param name="Host">SMTP server (Mail:Host); null writes mails to the pick-up folder.</param>
/// <param name="Port">SMTP port (Mail:Port), 587 by default.</param>
/// <param name="UserName">Account at the server (Mail:UserName), or null.</param>
/// <param name="Password">Its password (Mail:Password), or null.</param>
/// <param name="UseTls">Whether the connection is encrypted (Mail:UseTls), by default yes.</param>
/// <param name="From">Sender (Mail:From).</param>
public sealed record MailSettings(string? Host, int Port, string? UserName, string? Password, bool UseTls, string From)
{
    /// <summary>Reads the settings.</summary>
    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        return new MailSettings(
            mail["Host"] is { Length: > 0 } host ? host : null,
            mail.GetValue("Port", 587),
            mail["UserName"],
            mail["Password"],
            mail.GetValue("UseTls", true),
            mail["From"] ?? "thidua@localhost");
    }
}
