using EmulationPortal.Documents.Pdf;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Features.Verification;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Registers signing.</summary>
public static class SignatureServices
{
    /// <summary>Adds issuing, signing and verification.</summary>
    public static IServiceCollection AddSignatures(this IServiceCollection services, IConfiguration configuration, PortalSettings portal)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(SigningSettings.From(configuration, portal));
        services.AddSingleton<IssuedFiles>();
        services.AddSingleton(provider => new SignatureFont(provider.GetRequiredService<PrintAssets>().Find("tinos-regular.ttf")?.Bytes
            ?? throw new InvalidOperationException("The fonts of documents are missing: run npm ci and build again.")));
        services.AddScoped<DocumentPrinting>();
        services.AddScoped<SigningNotices>();
        services.AddScoped<AfterSignature>();
        services.AddScoped<SigningDesk>();
        services.AddSingleton<TrustStore>();
        services.AddSingleton<CertificateVault>();
        services.AddSingleton<DemoAuthority>();
        services.AddScoped<KeptCertificates>();
        services.AddScoped<CertificateUploads>();
        services.AddScoped<PassphraseGuard>();
        services.AddScoped<OpenDocuments>();
        services.AddScoped<PortalSigning>();
        services.AddScoped<UploadCheck>();
        services.AddScoped<OutsideSigning>();
        services.AddScoped<DocumentActs>();
        services.AddScoped<SigningReminders>();
        services.AddScoped<SigningRecords>();
        services.AddScoped<SigningPages>();
        services.AddScoped<VerificationPages>();
        services.AddScoped<DemoCertificates>();
        services.AddScoped<DemoDocuments>();
        services.AddRepeatedWork(configuration, "Reminders to sign", TimeSpan.FromHours(1), (provider, stop) => provider.GetRequiredService<SigningReminders>().RunAsync(stop));
        return services;
    }
}
