using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Whom the portal trusts to know people: the roots of signatures. Each is looked at before it is trusted, and before it is trusted no more.</summary>
[OnlyFor(Role.Administrator)]
public sealed class AuthoritiesController(PortalDb db, TrustStore trust, DemoAuthority test) : PortalController
{
    private const string NoCertificate = "Tệp không phải chứng thư số. Hãy chọn tệp .cer, .crt hoặc .pem của tổ chức chứng thực.";

    /// <summary>The page.</summary>
    [HttpGet("/quan-tri/chung-thuc")]
    public IActionResult Index() => View("Authorities", Page());

    /// <summary>Shows what an authority's certificate says, to be compared before it is trusted. Nothing is kept.</summary>
    [HttpPost("/quan-tri/chung-thuc")]
    public async Task<IActionResult> Look(AuthorityForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return Invalid("Authorities", Page());
        }

        var bytes = await Uploads.BytesAsync(form.Authority!, Gone);
        if (Problem(bytes) is { } problem)
        {
            ModelState.AddModelError(nameof(AuthorityForm.Authority), problem);
            return Invalid("Authorities", Page());
        }

        return View("Authority", TrustStore.Look(bytes));
    }

    /// <summary>Trusts an authority that was looked at.</summary>
    [HttpPost("/quan-tri/chung-thuc/xac-nhan")]
    public async Task<IActionResult> Add(ComparedAuthorityForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var bytes = Bytes(form.Certificate);
        if (bytes is null || Problem(bytes) is { })
        {
            ModelState.AddModelError(nameof(AuthorityForm.Authority), bytes is null ? NoCertificate : Problem(bytes)!);
            return Invalid("Authorities", Page());
        }

        if (!form.IsCompared)
        {
            ModelState.AddModelError(nameof(form.IsCompared), "Hãy đối chiếu mã SHA-256 với nguồn chính thức rồi đánh dấu.");
            return Invalid("Authority", TrustStore.Look(bytes));
        }

        var added = trust.Add(bytes);
        await WriteAsync("AuthorityTrusted", $"Tin cậy tổ chức chứng thực {added.Name}, SHA-256 {added.Thumbprint}.");
        Tell($"Đã tin cậy {added.Name}.");
        return Redirect("/quan-tri/chung-thuc");
    }

    /// <summary>Says what follows when an authority is trusted no more.</summary>
    [HttpGet("/quan-tri/chung-thuc/{thumbprint}/bo")]
    public async Task<IActionResult> AskRemoval(string thumbprint)
    {
        if (trust.List().FirstOrDefault(candidate => candidate.Thumbprint == thumbprint) is not { } authority)
        {
            return NotFound();
        }

        var name = CertificateCheck.Stored(authority.Name);
        var certificates = db.SigningCertificates.Where(certificate => certificate.RemovedAt == null && certificate.Issuer == name);
        return View("AuthorityRemoval", new AuthorityRemovalPage(
            authority,
            await certificates.CountAsync(Gone),
            await certificates.Select(certificate => certificate.UserId).Distinct().CountAsync(Gone),
            await db.IssuedDocuments.CountAsync(document => document.State == IssuedDocumentState.Current && document.Signatories.Any(signatory => signatory.CertificateIssuer == name), Gone)));
    }

    /// <summary>Trusts an authority no more.</summary>
    [HttpPost("/quan-tri/chung-thuc/{thumbprint}/bo")]
    public async Task<IActionResult> Remove(string thumbprint)
    {
        if (trust.Remove(thumbprint) is not { } removed)
        {
            return NotFound();
        }

        await WriteAsync("AuthorityDistrusted", $"Bỏ tin cậy tổ chức chứng thực {removed.Name}, SHA-256 {removed.Thumbprint}.");
        Tell($"Đã bỏ tin cậy {removed.Name}. Chữ ký do tổ chức này chứng thực nay không được coi là hợp lệ.");
        return Redirect("/quan-tri/chung-thuc");
    }

    private AuthoritiesPage Page() => new(trust.List(), test.IsOpen, Clock.Now);

    private string? Problem(byte[] bytes)
    {
        try
        {
            return TrustStore.Problem(bytes, Clock.Now) is { } problem ? $"{problem} Hãy chọn chứng thư số gốc còn hiệu lực của tổ chức chứng thực." : null;
        }
        catch (CryptographicException)
        {
            return NoCertificate;
        }
    }

    private static byte[]? Bytes(string? encoded)
    {
        var bytes = new byte[TrustStore.MostBytes];
        return Convert.TryFromBase64String(encoded ?? string.Empty, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }

    // The folder has no record of its own: the act stands in the trail of the administrator's account.
    private Task WriteAsync(string act, string sentence)
    {
        db.Record(Actor, Clock.Now, nameof(PortalUser), Actor.UserId, act, sentence);
        return db.SaveChangesAsync(Gone);
    }
}
