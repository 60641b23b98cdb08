using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>Identity numbers: 12 digits of the personal number, or 9 of the former identity card. Kept encrypted, shown masked.</summary>
public static class IdentityNumberText
{
    private const int Shown = 3;

    /// <summary>The digits, without the spaces and dots people type; empty when nothing was typed; null when it is no identity number.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat(VietnameseText.Normalise(typed).Where(character => character is not (' ' or '.' or '-')));
        return digits.Length is 0 or 9 or 12 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>What is wrong with a number that can't be read.</summary>
    public const string Problem = "Số định danh phải có 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân cũ).";

    /// <summary>The last digits, which may be shown.</summary>
    public static string Ending(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length > Shown ? digits[^Shown..] : string.Empty;
    }

    /// <summary>“•••••••••123”; empty when none is recorded.</summary>
    public static string Masked(string ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        return ending.Length == 0 ? string.Empty : new string('•', 9) + ending;
    }
}
