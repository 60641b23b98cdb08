using FluentValidation;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>A new password typed twice.</summary>
public abstract class NewPasswordFields
{
    /// <summary>The new password.</summary>
    public string? NewPassword { get; set; }

    /// <summary>The same once more.</summary>
    public string? Repeated { get; set; }
}

/// <summary>What was typed to change a password.</summary>
public sealed class PasswordForm : NewPasswordFields
{
    /// <summary>The present password.</summary>
    public string? CurrentPassword { get; set; }
}

/// <summary>What was typed to set the first password by a link.</summary>
public sealed class ActivationForm : NewPasswordFields;

/// <summary>Checks that both are filled and the same; the strength is checked by the account store.</summary>
public abstract class NewPasswordRules<T> : AbstractValidator<T>
    where T : NewPasswordFields
{
    /// <summary>The rules.</summary>
    protected NewPasswordRules()
    {
        RuleFor(form => form.NewPassword).NotEmpty().WithMessage("Hãy nhập mật khẩu mới.");
        RuleFor(form => form.Repeated)
            .Equal(form => form.NewPassword).When(form => !string.IsNullOrEmpty(form.NewPassword))
            .WithMessage("Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại.");
    }
}

/// <summary>The rules of changing a password.</summary>
public sealed class PasswordFormValidator : NewPasswordRules<PasswordForm>
{
    /// <summary>The rules.</summary>
    public PasswordFormValidator()
    {
        RuleFor(form => form.CurrentPassword).NotEmpty().WithMessage("Hãy nhập mật khẩu hiện tại.");
        RuleFor(form => form.NewPassword)
            .NotEqual(form => form.CurrentPassword).When(form => !string.IsNullOrEmpty(form.NewPassword))
            .WithMessage("Mật khẩu mới phải khác mật khẩu hiện tại.");
    }
}

/// <summary>The rules of a first password.</summary>
public sealed class ActivationFormValidator : NewPasswordRules<ActivationForm>;

/// <summary>The page of changing a password.</summary>
/// <param name="IsDemanded">Whether nothing else can be done before.</param>
public sealed record PasswordPage(bool IsDemanded);

/// <summary>The page behind a link.</summary>
/// <param name="UserName">The account, or null when the link does not work.</param>
/// <param name="FullName">Whose it is.</param>
public sealed record ActivationPage(string? UserName, string FullName);
