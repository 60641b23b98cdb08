using System.Security.Cryptography;
using EmulationPortal.Domain.Signatures;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>The public code of a document: twelve letters and digits that nobody mistakes for each other and nobody guesses.</summary>
public static class DocumentCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Group = 4;

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, IssuedDocument.CodeLength);

    /// <summary>The code as people read it: “ABCD-EFGH-JKMN”.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(Group).Select(group => new string(group)));

    /// <summary>The code in what somebody typed, in any case, with or without hyphens and blanks; null when it is none.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? string.Empty).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return code.Length == IssuedDocument.CodeLength && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }
}
