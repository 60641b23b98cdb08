using FluentValidation;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>What was typed in the second step of logging in.</summary>
public sealed class CodeLoginForm
{
    /// <summary>Six digits, or a recovery code.</summary>
    public string? Code { get; set; }

    /// <summary>Local address to go to afterwards.</summary>
    public string? ReturnTo { get; set; }
}

/// <summary>Checks that a code was typed.</summary>
public sealed class CodeLoginFormValidator : AbstractValidator<CodeLoginForm>
{
    /// <summary>The rules.</summary>
    public CodeLoginFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Hãy nhập mã.");
}

/// <summary>The page of the second step.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="IsRecovery">Whether a recovery code is asked for.</param>
public sealed record CodeLoginPage(CodeLoginForm Form, bool IsRecovery);
