using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Web.Features.Evidence;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>An authority's certificate.</summary>
public sealed class AuthorityForm
{
    /// <summary>The file.</summary>
    public IFormFile? Authority { get; set; }
}

/// <summary>The rules of an authority's certificate.</summary>
public sealed class AuthorityFormValidator : AbstractValidator<AuthorityForm>
{
    /// <summary>The rules.</summary>
    public AuthorityFormValidator() => RuleFor(form => form.Authority).NotNull().WithMessage("Hãy chọn tệp chứng thư số của tổ chức chứng thực.")
        .Must(file => file is null || file.Length is > 0 and <= TrustStore.MostBytes).WithMessage("Tệp chứng thư số phải có nội dung và không quá 64 KB.");
}

/// <summary>The trusted authorities.</summary>
/// <param name="Authorities">Whom the portal trusts.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record AuthoritiesPage(IReadOnlyList<TrustedAuthority> Authorities, DateTime Now);

/// <summary>Whom the portal trusts to know people: the roots of signatures.</summary>
[OnlyFor(Role.Administrator)]
public sealed class AuthoritiesController(PortalDb db, TrustStore trust) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/quan-tri/chung-thuc")]
    public IActionResult Index() => View("Authorities", Page());

    /// <summary>Trusts an authority.</summary>
    [HttpPost("/quan-tri/chung-thuc")]
    public async Task<IActionResult> Add(AuthorityForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid)
        {
            return Invalid("Authorities", Page());
        }

        try
        {
            var bytes = await Uploads.BytesAsync(form.Authority!, Gone);
            if (TrustStore.Problem(bytes, Clock.Now) is { } problem)
            {
                ModelState.AddModelError(nameof(AuthorityForm.Authority), $"{problem} Hãy chọn chứng thư số gốc còn hiệu lực của tổ chức chứng thực.");
                return Invalid("Authorities", Page());
            }

            var added = trust.Add(bytes);
            await WriteAsync("AuthorityTrusted", $"Tin cậy tổ chức chứng thực {added.Name}, SHA-256 {added.Thumbprint}.");
            Tell($"Đã tin cậy {added.Name}.");
            return Redirect("/quan-tri/chung-thuc");
        }
        catch (CryptographicException)
        {
            ModelState.AddModelError(nameof(AuthorityForm.Authority), "Tệp không phải chứng thư số. Hãy chọn tệp .cer, .crt hoặc .pem của tổ chức chứng thực.");
            return Invalid("Authorities", Page());
        }
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

    private AuthoritiesPage Page() => new(trust.List(), Clock.Now);

    // The folder has no record of its own: the act stands in the trail of the administrator's account.
    private Task WriteAsync(string act, string sentence)
    {
        db.Record(Actor, Clock.Now, nameof(PortalUser), Actor.UserId, act, sentence);
        return db.SaveChangesAsync(Gone);
    }
}
