using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Mail;

namespace EmulationPortal.Web.Features.Notices;

/// <summary>Registers notices and mails.</summary>
public static class NoticesServices
{
    /// <summary>Adds mails (SMTP where Mail:Host is set, otherwise files in the pick-up folder).</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration, PortalSettings settings)
    {
        var mail = MailSettings.Read(configuration);
        services.AddSingleton(mail);
        services.AddSingleton<IMailTransport>(mail.Host is null ? new PickupTransport(mail, settings.MailFolder) : new SmtpTransport(mail));
        services.AddScoped<MailQueue>();
        services.AddRepeatedWork(configuration, "Mails", TimeSpan.FromSeconds(30), (provider, stop) => provider.GetRequiredService<MailQueue>().SendDueAsync(stop));
        return services;
    }
}
