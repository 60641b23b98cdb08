using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Finds out why a PKCS#12 file with somebody's key could not be opened.</summary>
internal static class Pkcs12Trouble
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Curve = "1.2.840.10045.2.1";

    private static readonly Dictionary<string, string> OtherKeys = new(StringComparer.Ordinal)
    {
        ["1.3.101.112"] = "Ed25519",
        ["1.3.101.113"] = "Ed448",
        ["1.2.840.10040.4.1"] = "DSA",
    };

    /// <summary>The reason as a Vietnamese sentence with the remedy.</summary>
    /// <param name="file">The file, which did not open.</param>
    /// <param name="passphrase">The passphrase that was typed.</param>
    public static string Of(byte[] file, string? passphrase)
    {
        try
        {
            // Its certificates without their keys: within the loader's limits of time, and for any kind of key.
            var limits = new Pkcs12LoaderLimits { IgnorePrivateKeys = true };
            var certificates = X509CertificateLoader.LoadPkcs12Collection(file, passphrase, X509KeyStorageFlags.EphemeralKeySet, limits);
            try
            {
                return OfKeys(certificates);
            }
            finally
            {
                foreach (var certificate in certificates) certificate.Dispose();
            }
        }
        catch (Pkcs12LoadLimitExceededException)
        {
            return "Không mở được tệp: tệp được mã hóa theo cách quá tốn thời gian để mở. Hãy xuất lại chứng thư số ra tệp .p12 với cài đặt thông thường.";
        }
        catch (CryptographicException)
        {
            return IsPkcs12(file)
                ? "Không mở được tệp: mật khẩu không đúng. Hãy nhập lại mật khẩu đã đặt khi xuất tệp này."
                : "Không mở được tệp: đây không phải tệp chứng thư số kèm khóa (.p12, .pfx). Hãy chọn đúng tệp, hoặc xuất lại chứng thư số kèm khóa bí mật.";
        }
    }

    private static string OfKeys(X509Certificate2Collection certificates)
    {
        var other = certificates.Select(certificate => certificate.PublicKey.Oid.Value ?? string.Empty).FirstOrDefault(kind => kind is not (Rsa or Curve));
        if (other is not null)
        {
            var name = OtherKeys.TryGetValue(other, out var known) ? $"loại {known}" : $"loại khác ({other})";
            return $"Mật khẩu đúng, nhưng chứng thư số dùng khóa {name} mà hệ thống chưa ký được. Hãy đề nghị nơi cấp chứng thư số cấp khóa RSA (từ 2048 bit) hoặc ECDSA (từ 256 bit).";
        }

        return "Mật khẩu đúng, nhưng tệp không có đúng một khóa bí mật đi kèm chứng thư số. Hãy xuất lại, chỉ chọn chứng thư số của ông/bà và chọn xuất kèm khóa bí mật.";
    }

    private static bool IsPkcs12(byte[] file)
    {
        try
        {
            Pkcs12Info.Decode(file, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
