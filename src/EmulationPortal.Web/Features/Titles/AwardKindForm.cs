using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>What is said of a title or form, as typed.</summary>
public sealed class AwardKindForm
{
    /// <summary>Official name.</summary>
    public string? Name { get; set; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; set; }

    /// <summary>Who decides.</summary>
    public string? Authority { get; set; }

    /// <summary>Articles.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }

    /// <summary>Last day, or nothing.</summary>
    public string? ValidTo { get; set; }

    /// <summary>Why it is changed.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static AwardKindForm Of(AwardKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new AwardKindForm
        {
            Name = kind.Name,
            ShortName = kind.ShortName,
            Authority = kind.Authority,
            LegalBasis = kind.LegalBasis,
            Note = kind.Note,
            ValidTo = kind.ValidTo is { } last ? DateText.Show(last) : null,
            Version = kind.Version,
        };
    }
}

/// <summary>Checks what is said of a title or form.</summary>
public sealed class AwardKindFormValidator : AbstractValidator<AwardKindForm>
{
    /// <summary>The rules.</summary>
    public AwardKindFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy nhập tên đầy đủ.").MaximumLength(AwardKind.NameLength).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.ShortName).NotEmpty().WithMessage("Hãy nhập tên viết tắt.").MaximumLength(AwardKind.ShortNameLength).WithMessage("Tên viết tắt dài quá 40 ký tự.");
        RuleFor(form => form.Authority).NotEmpty().WithMessage("Hãy ghi người có thẩm quyền quyết định.").MaximumLength(AwardKind.TextLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.LegalBasis).BasisTyped();
        RuleFor(form => form.Note).MaximumLength(AwardKind.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.ValidTo).DateOrNothing();
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do thay đổi; lý do được lưu vào lịch sử.").MaximumLength(2000).WithMessage("Lý do dài quá 2000 ký tự.");
    }
}

/// <summary>The form about one title or form.</summary>
/// <param name="Kind">It, as stored.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record AwardKindFormPage(AwardKind Kind, AwardKindForm Form, ConflictNotice? Conflict = null);
