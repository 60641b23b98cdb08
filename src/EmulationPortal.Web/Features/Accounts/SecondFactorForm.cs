using FluentValidation;
using QRCoder;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>The code that proves that the app has the key.</summary>
public sealed class SecondFactorForm
{
    /// <summary>Six digits.</summary>
    public string? Code { get; set; }
}

/// <summary>Checks that a code was typed.</summary>
public sealed class SecondFactorFormValidator : AbstractValidator<SecondFactorForm>
{
    /// <summary>The rules.</summary>
    public SecondFactorFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Hãy nhập mã 6 chữ số trên ứng dụng.");
}

/// <summary>One's own password, asked once more before something that weakens the account.</summary>
public sealed class OwnPasswordForm
{
    /// <summary>The password.</summary>
    public string? Password { get; set; }
}

/// <summary>Checks that it was typed.</summary>
public sealed class OwnPasswordFormValidator : AbstractValidator<OwnPasswordForm>
{
    /// <summary>The rules.</summary>
    public OwnPasswordFormValidator() => RuleFor(form => form.Password).NotEmpty().WithMessage("Hãy nhập mật khẩu.");
}

/// <summary>The page of the second factor.</summary>
/// <param name="IsOn">Whether it is on.</param>
/// <param name="IsDemanded">Whether this account must have one.</param>
/// <param name="CodesLeft">Recovery codes not used yet.</param>
/// <param name="Key">The key to bring into the app, while it is off.</param>
public sealed record SecondFactorPage(bool IsOn, bool IsDemanded, int CodesLeft, AuthenticatorKey? Key);

/// <summary>The recovery codes, shown once.</summary>
/// <param name="Codes">The codes.</param>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes);

/// <summary>The key of an authenticator app: to be scanned or typed.</summary>
/// <param name="Text">The key in groups of four, to be typed.</param>
/// <param name="Image">A PNG of the QR code as a data URI.</param>
public sealed record AuthenticatorKey(string Text, string Image)
{
    private const string Issuer = "Thi đua khen thưởng";

    /// <summary>The key of an account.</summary>
    /// <param name="key">The key in base 32.</param>
    /// <param name="userName">The account, shown in the app.</param>
    public static AuthenticatorKey Of(string key, string userName)
    {
        ArgumentNullException.ThrowIfNull(key);
        var issuer = Uri.EscapeDataString(Issuer);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={issuer}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        var groups = key.Chunk(4).Select(group => new string(group));
        return new AuthenticatorKey(string.Join(' ', groups), "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(4)));
    }
}
