using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.DataProtection;

namespace EmulationPortal.Web.Features.People;

/// <summary>
/// Keyed digests of identity numbers: the same for the same number, so that the database itself refuses a second record with it, and worth
/// nothing without the key. The key is drawn once, and lies encrypted beside the keys of data protection, which change while it stays.
/// </summary>
public sealed class IdentityDigests(PortalSettings settings, IDataProtectionProvider protection)
{
    private const string FileName = "identity-digest.key";
    private readonly Lazy<byte[]> key = new(() => KeyOf(Path.Combine(settings.KeysFolder, FileName), protection.CreateProtector("people-identity-digest")));

    /// <summary>The digest of a number, hexadecimal; null for none.</summary>
    public string? Of(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length == 0 ? null : Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.ASCII.GetBytes(digits)));
    }

    private static byte[] KeyOf(string path, IDataProtector protector)
    {
        if (!File.Exists(path))
        {
            // Written aside and moved: of two instances that begin at once, one key stays and is never half there.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var aside = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(aside, protector.Protect(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes)));
            try
            {
                File.Move(aside, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(aside);
            }
        }

        return protector.Unprotect(File.ReadAllBytes(path));
    }
}
