using FluentValidation;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>What was typed to log in.</summary>
public sealed class LoginForm
{
    /// <summary>Account name.</summary>
    public string? UserName { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    /// <summary>Local address to go to afterwards.</summary>
    public string? ReturnTo { get; set; }
}

/// <summary>Checks that both fields are filled.</summary>
public sealed class LoginFormValidator : AbstractValidator<LoginForm>
{
    /// <summary>The rules.</summary>
    public LoginFormValidator()
    {
        RuleFor(form => form.UserName).NotEmpty().WithMessage("Hãy nhập tên đăng nhập.");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Hãy nhập mật khẩu.");
    }
}

/// <summary>The login page.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="IsDemo">Whether the demo accounts are shown.</param>
/// <param name="Message">Why one has come here, or null.</param>
public sealed record LoginPage(LoginForm Form, bool IsDemo, string? Message);
