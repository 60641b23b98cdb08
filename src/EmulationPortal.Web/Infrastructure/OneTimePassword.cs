using System.Security.Cryptography;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Passwords that are typed once: letters and digits that are not mistaken for each other.</summary>
public static class OneTimePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new password of four groups of four, e.g. k7mp-wz3a-hq9t-x4ne.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
