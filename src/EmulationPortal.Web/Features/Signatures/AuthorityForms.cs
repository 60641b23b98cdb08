using FluentValidation;

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

/// <summary>An authority's certificate that was shown, and the word that it was compared.</summary>
public sealed class ComparedAuthorityForm
{
    /// <summary>The certificate, in base 64.</summary>
    public string? Certificate { get; set; }

    /// <summary>Whether its SHA-256 was compared with the official source.</summary>
    public bool IsCompared { get; set; }
}

/// <summary>The trusted authorities.</summary>
/// <param name="Authorities">Whom the portal trusts.</param>
/// <param name="CanIssueTest">Whether the portal's own test authority issues certificates here.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record AuthoritiesPage(IReadOnlyList<TrustedAuthority> Authorities, bool CanIssueTest, DateTime Now);

/// <summary>What an authority's certificate says.</summary>
/// <param name="Subject">Whose it is, in full.</param>
/// <param name="Issuer">Who issued it, in full.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="NotBefore">Valid from, in UTC.</param>
/// <param name="NotAfter">Valid until, in UTC.</param>
/// <param name="Thumbprint">Its SHA-256, 64 hexadecimal digits.</param>
/// <param name="Encoded">The certificate, in base 64.</param>
public sealed record AuthorityLook(string Subject, string Issuer, string SerialNumber, DateTime NotBefore, DateTime NotAfter, string Thumbprint, string Encoded);

/// <summary>What follows when an authority is trusted no more.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Certificates">How many certificates in use it has issued.</param>
/// <param name="People">How many people sign with them.</param>
/// <param name="Documents">How many documents that hold have signatures made with its certificates.</param>
public sealed record AuthorityRemovalPage(TrustedAuthority Authority, int Certificates, int People, int Documents);
