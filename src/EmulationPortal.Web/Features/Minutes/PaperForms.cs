using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>A hand-written part, as typed.</summary>
public sealed class PaperPartForm
{
    /// <summary>Which part.</summary>
    public PaperPart Part { get; set; }

    /// <summary>Its words.</summary>
    public string? Text { get; set; }
}

/// <summary>A signatory, as typed.</summary>
public sealed class PaperSignerForm
{
    /// <summary>Place from the left, which says whom it is about.</summary>
    public int Position { get; set; }

    /// <summary>The account that signs; null for the department's director.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Full name.</summary>
    public string? PersonName { get; set; }

    /// <summary>Title.</summary>
    public string? PersonTitle { get; set; }
}

/// <summary>The draft of a paper, as typed. Figures are not among it.</summary>
public sealed class PaperForm
{
    /// <summary>Trích yếu.</summary>
    public string? Title { get; set; }

    /// <summary>Số, ký hiệu.</summary>
    public string? Number { get; set; }

    /// <summary>Địa danh.</summary>
    public string? Place { get; set; }

    /// <summary>Day of the paper.</summary>
    public string? On { get; set; }

    /// <summary>Legal bases, one a line.</summary>
    public string? LegalBases { get; set; }

    /// <summary>Recipients, one a line.</summary>
    public string? Recipients { get; set; }

    /// <summary>The hand-written parts.</summary>
    public List<PaperPartForm> Parts { get; set; } = [];

    /// <summary>The signatories.</summary>
    public List<PaperSignerForm> Signers { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static PaperForm Of(MeetingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new PaperForm
        {
            Title = paper.Title,
            Number = paper.Number,
            Place = paper.Place,
            On = paper.On is { } day ? DateText.Show(day) : null,
            LegalBases = paper.LegalBases,
            Recipients = paper.Recipients,
            Parts = [.. PaperText.Parts(paper.Kind).Select(part => new PaperPartForm { Part = part, Text = paper.TextOf(part) })],
            Signers = [.. paper.SignersInOrder.Select(signer => new PaperSignerForm { Position = signer.Position, UserId = signer.UserId, PersonName = signer.PersonName, PersonTitle = signer.PersonTitle })],
            Version = paper.Version,
        };
    }

    /// <summary>What it says beside what is stored, field by field.</summary>
    public IReadOnlyList<ConflictRow> Beside(MeetingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return
        [
            new("Trích yếu", VietnameseText.Normalise(Title), paper.Title),
            new("Số, ký hiệu", VietnameseText.Normalise(Number), paper.Number),
            new("Địa danh", VietnameseText.Normalise(Place), paper.Place),
            new("Ngày", DateText.Read(On).Value is { } day ? DateText.Show(day) : string.Empty, paper.On is { } stored ? DateText.Show(stored) : string.Empty),
            new("Căn cứ", VietnameseText.NormaliseLines(LegalBases), paper.LegalBases),
            new("Nơi nhận", VietnameseText.NormaliseLines(Recipients), paper.Recipients),
            .. PaperText.Parts(paper.Kind).Select(part => new ConflictRow(PaperText.Name(part), VietnameseText.NormaliseLines(Parts.Find(typed => typed.Part == part)?.Text), paper.TextOf(part))),
            .. paper.SignersInOrder.Select(signer => new ConflictRow($"Người ký ({signer.Capacity})", Words(Signers.Find(typed => typed.Position == signer.Position)), $"{signer.PersonName}, {signer.PersonTitle}, {signer.UserId}")),
        ];
    }

    /// <summary>Writes what was typed into the paper.</summary>
    public void WriteTo(MeetingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        (paper.Title, paper.Number, paper.Place) = (VietnameseText.Normalise(Title), VietnameseText.Normalise(Number), VietnameseText.Normalise(Place));
        paper.On = DateText.Read(On).Value;
        (paper.LegalBases, paper.Recipients) = (VietnameseText.NormaliseLines(LegalBases), VietnameseText.NormaliseLines(Recipients));
        foreach (var section in paper.Sections)
        {
            section.Text = VietnameseText.NormaliseLines(Parts.Find(typed => typed.Part == section.Part)?.Text);
        }

        foreach (var signer in paper.Signers)
        {
            if (Signers.Find(typed => typed.Position == signer.Position) is { } typed)
            {
                (signer.UserId, signer.PersonName, signer.PersonTitle) = (typed.UserId, VietnameseText.Normalise(typed.PersonName), VietnameseText.Normalise(typed.PersonTitle));
            }
        }
    }

    private static string Words(PaperSignerForm? signer) =>
        signer is null ? string.Empty : $"{VietnameseText.Normalise(signer.PersonName)}, {VietnameseText.Normalise(signer.PersonTitle)}, {signer.UserId}";
}

/// <summary>Checks a draft. Lengths follow Decree 30/2020/NĐ-CP, appendix VI, where it names one.</summary>
public sealed class PaperFormValidator : AbstractValidator<PaperForm>
{
    /// <summary>The rules.</summary>
    public PaperFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Hãy ghi trích yếu.").MaximumLength(500).WithMessage("Trích yếu dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Number).NotEmpty().WithMessage("Hãy ghi ký hiệu, ví dụ /BB-CTĐ2; số có thể điền sau.").MaximumLength(42).WithMessage("Số, ký hiệu dài quá 42 ký tự.");
        RuleFor(form => form.Place).NotEmpty().WithMessage("Hãy ghi địa danh.").MaximumLength(100).WithMessage("Địa danh dài quá 100 ký tự.");
        RuleFor(form => form.On).DateOrNothing();
        RuleFor(form => form.LegalBases).MaximumLength(3000).WithMessage("Căn cứ dài quá 3000 ký tự.");
        RuleFor(form => form.Recipients).MaximumLength(1000).WithMessage("Nơi nhận dài quá 1000 ký tự.");
        RuleForEach(form => form.Parts).ChildRules(part => part.RuleFor(typed => typed.Text)
            .MaximumLength(PaperText.PartLength).WithMessage($"Nội dung dài quá {PaperText.PartLength} ký tự.")
            .Custom((text, context) =>
            {
                if (PaperProse.Problem(text ?? string.Empty) is { } problem)
                {
                    context.AddFailure(problem);
                }
            }));
        RuleForEach(form => form.Signers).ChildRules(signer =>
        {
            signer.RuleFor(typed => typed.PersonName).NotEmpty().WithMessage("Hãy ghi họ và tên người ký.").MaximumLength(100).WithMessage("Họ và tên dài quá 100 ký tự.");
            signer.RuleFor(typed => typed.PersonTitle).MaximumLength(200).WithMessage("Chức vụ dài quá 200 ký tự.");
        });
    }
}

/// <summary>The issue of a paper, as typed.</summary>
public sealed class PaperIssueForm
{
    /// <summary>Last day to sign.</summary>
    public string? SignBy { get; set; }

    /// <summary>The version that was seen.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks an issue.</summary>
public sealed class PaperIssueFormValidator : AbstractValidator<PaperIssueForm>
{
    /// <summary>The rules.</summary>
    public PaperIssueFormValidator() => RuleFor(form => form.SignBy).DateTyped("Hãy chọn hạn ký.");
}

/// <summary>Why a paper is taken back, as typed.</summary>
public sealed class PaperWithdrawalForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks a withdrawal.</summary>
public sealed class PaperWithdrawalFormValidator : AbstractValidator<PaperWithdrawalForm>
{
    /// <summary>The rules.</summary>
    public PaperWithdrawalFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do thu hồi.").MaximumLength(1000).WithMessage("Lý do dài quá 1000 ký tự.");
}
