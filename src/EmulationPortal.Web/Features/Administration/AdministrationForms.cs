using EmulationPortal.Domain;
using FluentValidation;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>What was typed to invite somebody.</summary>
public sealed class InvitationForm
{
    /// <summary>Account name.</summary>
    public string? UserName { get; set; }

    /// <summary>Full name.</summary>
    public string? FullName { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>“bo” or the department's key.</summary>
    public string? Workplace { get; set; }

    /// <summary>Roles ticked.</summary>
    public List<Role> Roles { get; set; } = [];
}

/// <summary>The rules of an invitation; whether the name is free is asked of the account store.</summary>
public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    /// <summary>The rules.</summary>
    public InvitationFormValidator()
    {
        RuleFor(form => form.UserName).NotEmpty().WithMessage("Hãy nhập tên đăng nhập.")
            .MaximumLength(50).WithMessage("Tên đăng nhập không quá 50 ký tự.")
            .Matches("^[A-Za-z0-9.-]*$").WithMessage("Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch ngang, ví dụ so.sonla.");
        RuleFor(form => form.FullName).NameTyped();
        RuleFor(form => form.Email).MailAddressTyped();
        RuleFor(form => form.Workplace).Must(value => Administration.Workplace.Read(value) is not null).WithMessage("Hãy chọn đơn vị.");
        RuleFor(form => form.Roles).NotEmpty().WithMessage("Hãy chọn ít nhất một vai trò.");
    }
}

/// <summary>A corrected name and mail address.</summary>
public sealed class CorrectionForm
{
    /// <summary>Full name.</summary>
    public string? FullName { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The account's version that the form was opened with.</summary>
    public string? Version { get; set; }
}

/// <summary>The rules of a correction.</summary>
public sealed class CorrectionFormValidator : AbstractValidator<CorrectionForm>
{
    /// <summary>The rules.</summary>
    public CorrectionFormValidator()
    {
        RuleFor(form => form.FullName).NameTyped();
        RuleFor(form => form.Email).MailAddressTyped();
    }
}

/// <summary>Rules that an invitation and a correction share.</summary>
internal static class PersonRules
{
    /// <summary>A full name.</summary>
    public static void NameTyped<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Hãy nhập họ và tên.")
        .MaximumLength(100).WithMessage("Họ và tên không quá 100 ký tự.");

    /// <summary>A mail address.</summary>
    public static void MailAddressTyped<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Hãy nhập địa chỉ thư điện tử.")
        .EmailAddress().WithMessage("Địa chỉ thư điện tử chưa đúng, ví dụ ten@coquan.gov.vn.")
        .MaximumLength(200).WithMessage("Địa chỉ thư điện tử không quá 200 ký tự.");
}

/// <summary>The roles an account shall have.</summary>
public sealed class RolesForm
{
    /// <summary>Roles ticked; none takes all away.</summary>
    public List<Role> Roles { get; set; } = [];
}

/// <summary>Why an account is deactivated or reactivated.</summary>
public sealed class ActivityForm
{
    /// <summary>The reason.</summary>
    public string? Reason { get; set; }
}

/// <summary>Demands the reason.</summary>
public sealed class ActivityFormValidator : AbstractValidator<ActivityForm>
{
    /// <summary>The rules.</summary>
    public ActivityFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do.").MaximumLength(1000).WithMessage("Lý do không quá 1000 ký tự.");
}

/// <summary>Why a second factor is taken away.</summary>
public sealed class FactorResetForm
{
    /// <summary>The reason.</summary>
    public string? FactorReason { get; set; }
}

/// <summary>Demands the reason.</summary>
public sealed class FactorResetFormValidator : AbstractValidator<FactorResetForm>
{
    /// <summary>The rules.</summary>
    public FactorResetFormValidator() =>
        RuleFor(form => form.FactorReason).NotEmpty().WithMessage("Hãy ghi lý do đặt lại xác thực hai lớp, ví dụ mất điện thoại.")
            .MaximumLength(1000).WithMessage("Lý do không quá 1000 ký tự.");
}

/// <summary>Where to and from when.</summary>
public sealed class MoveForm
{
    /// <summary>“bo” or the department's key.</summary>
    public string? MoveTo { get; set; }

    /// <summary>First day there, as typed.</summary>
    public string? MoveFrom { get; set; }
}

/// <summary>The rules of a move.</summary>
public sealed class MoveFormValidator : AbstractValidator<MoveForm>
{
    /// <summary>The rules.</summary>
    public MoveFormValidator()
    {
        RuleFor(form => form.MoveTo).Must(value => Workplace.Read(value) is not null).WithMessage("Hãy chọn đơn vị chuyển đến.");
        RuleFor(form => form.MoveFrom).Custom((typed, context) =>
        {
            var read = Domain.Text.DateText.Read(typed);
            if (read.IsEmpty || read.Problem is not null)
            {
                context.AddFailure(read.Problem ?? "Hãy nhập ngày bắt đầu ở đơn vị mới, ví dụ 01/12/2026.");
            }
        });
    }
}
