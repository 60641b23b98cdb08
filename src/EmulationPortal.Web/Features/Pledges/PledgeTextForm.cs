using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;
using FluentValidation.Results;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed as the text of a pledge.</summary>
public sealed class PledgeTextForm
{
    /// <summary>What it is about.</summary>
    public string? Title { get; set; }

    /// <summary>Theme.</summary>
    public string? Theme { get; set; }

    /// <summary>Legal bases, one a line.</summary>
    public string? LegalBases { get; set; }

    /// <summary>Paragraphs before the contents.</summary>
    public string? Opening { get; set; }

    /// <summary>Paragraphs after the contents.</summary>
    public string? Closing { get; set; }

    /// <summary>Place of signing.</summary>
    public string? Place { get; set; }

    /// <summary>Day of signing.</summary>
    public string? SigningOn { get; set; }

    /// <summary>Last day for the parties to comment and answer.</summary>
    public string? CommentsBy { get; set; }

    /// <summary>The clauses in order.</summary>
    public List<ClauseForm> Clauses { get; set; } = [];

    /// <summary>A list to be split into clauses.</summary>
    public string? Pasted { get; set; }

    /// <summary>What the pressed button does to the clauses, with the 0-based place of the clause: “len:3”; empty to save.</summary>
    public string? Act { get; set; }

    /// <summary>Version of the pledge that the form was filled from.</summary>
    public Guid? Version { get; set; }

    /// <summary>The words as they are stored.</summary>
    public PledgeWords Words => new(
        VietnameseText.Normalise(Title),
        VietnameseText.Normalise(Theme),
        VietnameseText.NormaliseLines(LegalBases),
        VietnameseText.NormaliseLines(Opening),
        VietnameseText.NormaliseLines(Closing));

    /// <summary>The clauses as they are stored; those without words are left out.</summary>
    public IReadOnlyList<ClauseLine> Lines => [.. Clauses.Where(clause => !clause.IsEmpty).Select(clause => clause.Read().Line)];

    /// <summary>The form of a stored pledge.</summary>
    public static PledgeTextForm Of(Pledge pledge)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return new PledgeTextForm
        {
            Title = pledge.Title,
            Theme = pledge.Theme,
            LegalBases = pledge.LegalBases,
            Opening = pledge.Opening,
            Closing = pledge.Closing,
            Place = pledge.Place,
            SigningOn = pledge.SigningOn is { } day ? DateText.Show(day) : null,
            CommentsBy = pledge.CommentsBy is { } until ? DateText.Show(until) : null,
            Clauses = [.. pledge.InOrder.Select(clause => ClauseForm.Of(clause.Line))],
            Version = pledge.Version,
        };
    }
}

/// <summary>Checks the shape.</summary>
public sealed class PledgeTextFormValidator : AbstractValidator<PledgeTextForm>
{
    /// <summary>The rules.</summary>
    public PledgeTextFormValidator()
    {
        RuleFor(form => form.Title).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= PledgeLimits.Title).WithMessage("Hãy nhập tên giao ước, không quá 500 ký tự.");
        RuleFor(form => form.Theme).Must(text => VietnameseText.Normalise(text).Length <= PledgeLimits.Theme).WithMessage("Chủ đề dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.LegalBases).Must(Fits).WithMessage("Căn cứ dài quá 4.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Opening).Must(Fits).WithMessage("Lời mở đầu dài quá 4.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Closing).Must(Fits).WithMessage("Lời kết dài quá 4.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Place).Must(text => VietnameseText.Normalise(text).Length <= PledgeLimits.Place).WithMessage("Nơi ký dài quá 100 ký tự. Hãy chỉ ghi địa danh.");
        RuleFor(form => form.SigningOn).DateOrNothing();
        RuleFor(form => form.CommentsBy).DateOrNothing();
        RuleFor(form => form.Clauses).Must(clauses => clauses.Count <= PledgeLimits.Clauses).WithMessage("Giao ước có quá 100 nội dung. Hãy gộp bớt.");
        RuleFor(form => form.Pasted).Must(text => string.IsNullOrWhiteSpace(text)).WithMessage("Danh sách vừa dán chưa được tách. Hãy bấm “Tách thành các nội dung”, hoặc xóa ô này.");
        RuleForEach(form => form.Clauses).Custom((clause, context) =>
        {
            foreach (var (field, sentence) in clause.Read().Problems) context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{field}", sentence));
        });
    }

    private static bool Fits(string? text) => VietnameseText.NormaliseLines(text).Length <= PledgeLimits.Paragraphs;
}

/// <summary>The page of the text.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Codes">Codes of the clauses as they are typed.</param>
/// <param name="Answered">How many answers a change would take back.</param>
/// <param name="Told">What a button has just done, or null.</param>
/// <param name="Conflict">Somebody else saved meanwhile.</param>
public sealed record PledgeTextPage(PledgeHead Head, PledgeTextForm Form, IReadOnlyList<string> Codes, int Answered, string? Told, ConflictNotice? Conflict);
