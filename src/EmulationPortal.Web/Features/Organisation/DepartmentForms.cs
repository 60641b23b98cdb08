using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Organisation;

/// <summary>A new department, as typed.</summary>
public sealed class DepartmentForm
{
    /// <summary>Official name.</summary>
    public string? Name { get; set; }

    /// <summary>Province.</summary>
    public string? Province { get; set; }

    /// <summary>Province code.</summary>
    public string? ProvinceCode { get; set; }

    /// <summary>First day.</summary>
    public string? ValidFrom { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }
}

/// <summary>Checks a new department.</summary>
public sealed class DepartmentFormValidator : AbstractValidator<DepartmentForm>
{
    /// <summary>The rules.</summary>
    public DepartmentFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên đầy đủ của đơn vị.").MaximumLength(200).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Province).NotEmpty().WithMessage("Hãy nhập tên tỉnh, thành phố.").MaximumLength(60).WithMessage("Tên tỉnh dài quá 60 ký tự.");
        RuleFor(form => form.ProvinceCode).NotEmpty().WithMessage("Hãy nhập mã tỉnh, ví dụ 11.").MaximumLength(4).WithMessage("Mã tỉnh có nhiều nhất 4 ký tự.");
        RuleFor(form => form.ValidFrom).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>A new name, as typed.</summary>
public sealed class RenameForm
{
    /// <summary>The new name.</summary>
    public string? Name { get; set; }

    /// <summary>Its first day.</summary>
    public string? From { get; set; }

    /// <summary>Deciding document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a new name.</summary>
public sealed class RenameFormValidator : AbstractValidator<RenameForm>
{
    /// <summary>The rules.</summary>
    public RenameFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên mới.").MaximumLength(200).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu dùng tên mới.");
        RuleFor(form => form.LegalBasis).BasisTyped();
    }
}

/// <summary>A form about one department, or about a new one.</summary>
/// <param name="DepartmentId">The department; null for a new one.</param>
/// <param name="Name">Its present name; empty for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record DepartmentFormPage<TForm>(Guid? DepartmentId, string Name, TForm Form, ConflictNotice? Conflict = null);
