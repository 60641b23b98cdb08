using System.Text;

namespace EmulationPortal.Domain.Text;

/// <summary>Typed or pasted text in the plain form that the readers look at.</summary>
internal static class TypedText
{
    /// <summary>Full-width digits and signs to ordinary ones, every kind of dash and minus to the hyphen, lower case, one line.</summary>
    public static string Plain(string text)
    {
        var composed = VietnameseText.Normalise(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var result = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            result.Append(character is '−' or '–' or '—' or '‐' or '‑' ? '-' : character);
        }
        return result.ToString().Trim();
    }
}
