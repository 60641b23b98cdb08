using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Certificates in words.</summary>
public static class CertificateText
{
    /// <summary>An entry of a list to choose from.</summary>
    public static Choice Choice(SigningCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(certificate.Id.ToString(), $"{certificate.Subject}, {certificate.Issuer} cấp, đến {DateText.Show(VietnamTime.DateOf(certificate.NotAfter))}");
    }

    /// <summary>Where the key is.</summary>
    public static string Name(KeyPlace place) => place switch
    {
        KeyPlace.Portal => "Trên hệ thống",
        KeyPlace.Outside => "Thiết bị riêng",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };
}
