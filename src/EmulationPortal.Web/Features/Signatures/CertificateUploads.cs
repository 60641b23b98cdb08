using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>A certificate whose name differs from its owner's by accents only, and which the owner has to confirm.</summary>
/// <param name="Subject">The name in it.</param>
/// <param name="Owner">The name of the account.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="NotBefore">Valid from, in UTC.</param>
/// <param name="NotAfter">Valid until, in UTC.</param>
/// <param name="Locked">The file, locked for its owner, in base 64: the browser brings it back with the confirmation, so that nothing is stored before.</param>
public sealed record UnconfirmedName(string Subject, string Owner, string Issuer, string SerialNumber, DateTime NotBefore, DateTime NotAfter, string Locked);

/// <summary>What came of an upload.</summary>
/// <param name="Problem">Why it is refused, as a Vietnamese sentence; null when it is kept.</param>
/// <param name="Unconfirmed">What is to be confirmed first; null when nothing is.</param>
public sealed record CertificateOutcome(string? Problem, UnconfirmedName? Unconfirmed = null);

/// <summary>Takes the PKCS#12 files that people upload.</summary>
public sealed class CertificateUploads(PortalDb db, KeptCertificates certificates, CertificateVault vault, TrustStore trust, PortalClock clock)
{
    /// <summary>Shortest passphrase: the key is no safer than it.</summary>
    public const int ShortestPassphrase = 8;

    private const string AlreadyKept = "Chứng thư số này đã có trên hệ thống.";

    /// <summary>Keeps a PKCS#12 file of the actor and saves, unless its name is to be confirmed first.</summary>
    public async Task<CertificateOutcome> AddAsync(Actor actor, byte[] pkcs12, string passphrase, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(pkcs12);
        ArgumentNullException.ThrowIfNull(passphrase);
        if (passphrase.Length < ShortestPassphrase)
        {
            return new($"Mật khẩu bảo vệ chứng thư số phải có ít nhất {ShortestPassphrase} ký tự. Hãy xuất lại tệp với mật khẩu dài hơn.");
        }

        using var opened = CertificateVault.Open(pkcs12, passphrase);
        if (opened is null)
        {
            return new(Pkcs12Trouble.Of(pkcs12, passphrase));
        }

        if (CertificateCheck.Problem(opened.Own, opened.Chain, actor.Name, trust.Read(), clock.Now) is { } problem)
        {
            return new(problem);
        }

        if (CertificateCheck.Match(opened.Own, actor.Name) != NameMatch.Same)
        {
            return new(
                "Tên trên chứng thư số khác dấu với tên của ông/bà. Hãy so hai tên và xác nhận.",
                Unconfirmed(actor, opened.Own, Convert.ToBase64String(vault.Lock(actor.UserId, Packed(opened.Own.RawData, pkcs12)))));
        }

        return await KeepAsync(actor, opened.Own, pkcs12, isConfirmed: false, cancellation);
    }

    /// <summary>Keeps a certificate of an upload before, whose name the actor confirms to be their own, and saves.</summary>
    /// <param name="actor">Its owner.</param>
    /// <param name="locked">What <see cref="UnconfirmedName.Locked"/> held.</param>
    /// <param name="isMine">Whether the actor has ticked that it is theirs.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<CertificateOutcome> ConfirmAsync(Actor actor, string? locked, bool isMine, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Unpacked(actor, locked) is not { } upload)
        {
            return new("Chứng thư số chờ xác nhận không còn đọc được. Hãy chọn lại tệp và tải lên.");
        }

        using var certificate = X509CertificateLoader.LoadCertificate(upload.Certificate);
        return isMine
            ? await KeepAsync(actor, certificate, upload.Pkcs12, isConfirmed: true, cancellation)
            : new("Hãy so hai tên rồi đánh dấu xác nhận. Nếu chứng thư số không phải của ông/bà thì không lưu.", Unconfirmed(actor, certificate, locked!));
    }

    private async Task<CertificateOutcome> KeepAsync(Actor actor, X509Certificate2 certificate, byte[] pkcs12, bool isConfirmed, CancellationToken cancellation)
    {
        var (known, thumbprint) = (await certificates.OfAsync(actor.UserId, cancellation), CertificateCheck.ThumbprintOf(certificate));
        if (known.Any(candidate => candidate.Place == KeyPlace.Portal && candidate.Thumbprint == thumbprint))
        {
            return new(AlreadyKept);
        }

        var kept = certificates.Keep(actor, actor.UserId, certificate, pkcs12, isTest: false);
        if (isConfirmed)
        {
            certificates.ConfirmName(actor, kept);
        }

        await db.SaveChangesAsync(cancellation);
        return new(null);
    }

    private static UnconfirmedName Unconfirmed(Actor actor, X509Certificate2 certificate, string locked) => new(
        CertificateCheck.NameOf(certificate), actor.Name, CertificateCheck.IssuerOf(certificate), certificate.SerialNumber,
        certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(), locked);

    // The checked certificate goes with the file, so that the passphrase need not be typed again, nor kept.
    private static byte[] Packed(byte[] certificate, byte[] pkcs12)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, certificate.Length);
        return [.. length, .. certificate, .. pkcs12];
    }

    private (byte[] Certificate, byte[] Pkcs12)? Unpacked(Actor actor, string? locked)
    {
        try
        {
            var bytes = vault.Unlock(actor.UserId, Convert.FromBase64String(locked ?? string.Empty));
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
            return (bytes[sizeof(int)..(sizeof(int) + length)], bytes[(sizeof(int) + length)..]);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
