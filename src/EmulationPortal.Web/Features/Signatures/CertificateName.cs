using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>How a name in a certificate compares with a person's.</summary>
public enum NameMatch
{
    /// <summary>They are the same name.</summary>
    Same = 1,

    /// <summary>The certificate's name has no accents, and they differ by that only: the same person, or another one.</summary>
    AccentsOnly = 2,

    /// <summary>They are different names.</summary>
    Other = 3,
}

/// <summary>Compares names in certificates with names of people.</summary>
public static class CertificateName
{
    /// <summary>
    /// Compares two names. Case, spaces, Unicode forms and the place of a tone mark (“Hoà”, “Hòa”) make no difference. Accents do: Ân
    /// is not An. Since many authorities write names without any accent, such a name is left to the person to confirm.
    /// </summary>
    /// <param name="inCertificate">The name in the certificate.</param>
    /// <param name="person">The person's name.</param>
    public static NameMatch Compare(string inCertificate, string person) => PersonName.MatchKey(person).Length == 0
        ? NameMatch.Other
        : PersonName.Compare(inCertificate, person) switch
        {
            NameLikeness.Identical or NameLikeness.SameSpelling => NameMatch.Same,
            NameLikeness.SameWithoutMarks when inCertificate.All(char.IsAscii) => NameMatch.AccentsOnly,
            _ => NameMatch.Other,
        };
}
