using EmulationPortal.Domain.Evidence;
using FluentValidation;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Files to upload, and how the criterion cites them.</summary>
public sealed class UploadForm
{
    /// <summary>Most files of one upload.</summary>
    public const int MostFiles = 20;

    /// <summary>The files.</summary>
    public List<IFormFile>? Files { get; set; }

    /// <summary>What they are.</summary>
    public string? Title { get; set; }

    /// <summary>Page to look at.</summary>
    public string? Page { get; set; }

    /// <summary>What to look for there.</summary>
    public string? Note { get; set; }
}

/// <summary>Pieces chosen from the department's shelf.</summary>
public sealed class CiteForm
{
    /// <summary>The pieces.</summary>
    public List<Guid>? Items { get; set; }
}

/// <summary>Page and note of one citation.</summary>
public sealed class CitationForm
{
    /// <summary>Page to look at.</summary>
    public string? CitedPage { get; set; }

    /// <summary>What to look for there.</summary>
    public string? CitedNote { get; set; }
}

/// <summary>The title of a piece on the shelf.</summary>
public sealed class TitleForm
{
    /// <summary>What it is.</summary>
    public string? Title { get; set; }
}

/// <summary>Rules of <see cref="UploadForm"/>; the files' content is looked at later.</summary>
public sealed class UploadFormValidator : AbstractValidator<UploadForm>
{
    /// <summary>The rules.</summary>
    public UploadFormValidator()
    {
        RuleFor(form => form.Files).NotEmpty().WithMessage("Hãy chọn ít nhất một tệp.");
        RuleFor(form => form.Files)
            .Must(files => files!.Count <= UploadForm.MostFiles)
            .When(form => form.Files is not null)
            .WithMessage($"Mỗi lần chỉ tải lên được {UploadForm.MostFiles} tệp. Hãy chia làm nhiều lần.");
        RuleFor(form => form.Title).MaximumLength(500).WithMessage("Tên tài liệu không quá 500 ký tự.");
        RuleFor(form => form.Note).MaximumLength(500).WithMessage("Ghi chú không quá 500 ký tự.");
        RuleFor(form => form.Page).PageNumber();
    }
}

/// <summary>Rules of <see cref="CiteForm"/>.</summary>
public sealed class CiteFormValidator : AbstractValidator<CiteForm>
{
    /// <summary>The rules.</summary>
    public CiteFormValidator() =>
        RuleFor(form => form.Items).NotEmpty().WithMessage("Hãy chọn ít nhất một tài liệu trong kho.");
}

/// <summary>Rules of <see cref="CitationForm"/>.</summary>
public sealed class CitationFormValidator : AbstractValidator<CitationForm>
{
    /// <summary>The rules.</summary>
    public CitationFormValidator()
    {
        RuleFor(form => form.CitedNote).MaximumLength(500).WithMessage("Ghi chú không quá 500 ký tự.");
        RuleFor(form => form.CitedPage).PageNumber();
    }
}

/// <summary>Rules of <see cref="TitleForm"/>.</summary>
public sealed class TitleFormValidator : AbstractValidator<TitleForm>
{
    /// <summary>The rules.</summary>
    public TitleFormValidator() =>
        RuleFor(form => form.Title).MaximumLength(500).WithMessage("Tên tài liệu không quá 500 ký tự.");
}

internal static class PageNumberRule
{
    public static void PageNumber<TForm>(this IRuleBuilderInitial<TForm, string?> rule) => rule.Custom((typed, context) =>
    {
        if (PageText.Read(typed).Problem is { } problem)
        {
            context.AddFailure(problem);
        }
    });
}
