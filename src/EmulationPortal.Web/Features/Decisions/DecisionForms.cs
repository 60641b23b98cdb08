using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>What a new decision is to give.</summary>
public sealed class NewDecisionForm
{
    /// <summary>The year.</summary>
    public int Year { get; set; }

    /// <summary>What it is about.</summary>
    public string? Title { get; set; }

    /// <summary>The approved lines chosen.</summary>
    public List<Guid> Lines { get; set; } = [];
}

/// <summary>Checks a new decision.</summary>
public sealed class NewDecisionFormValidator : AbstractValidator<NewDecisionForm>
{
    /// <summary>The rules.</summary>
    public NewDecisionFormValidator()
    {
        RuleFor(form => form.Title).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= AwardDecision.TitleLength)
            .WithMessage($"Hãy ghi trích yếu của quyết định, không quá {AwardDecision.TitleLength} ký tự, ví dụ “tặng Bằng khen của Bộ trưởng năm 2026”.");
        RuleFor(form => form.Lines).NotEmpty().WithMessage("Hãy chọn ít nhất một tập thể, cá nhân đã được xét chọn.");
    }
}

/// <summary>The draft's own words, as typed.</summary>
public sealed class DraftForm
{
    /// <summary>What it is about.</summary>
    public string? Title { get; set; }

    /// <summary>Notation without the number.</summary>
    public string? Notation { get; set; }

    /// <summary>Planned day, which decides bases and base salary; may be empty.</summary>
    public string? PlannedOn { get; set; }

    /// <summary>Who decides.</summary>
    public string? Authority { get; set; }

    /// <summary>Who proposed it.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Where it is dated.</summary>
    public string? Place { get; set; }

    /// <summary>The account that signs.</summary>
    public Guid? SignerId { get; set; }

    /// <summary>In whose name.</summary>
    public string? OnBehalf { get; set; }

    /// <summary>Position of who signs.</summary>
    public string? SignerTitle { get; set; }

    /// <summary>Name of who signs.</summary>
    public string? SignerName { get; set; }

    /// <summary>Order of the annexes.</summary>
    public AnnexOrder Order { get; set; } = AnnexOrder.ByUnit;

    /// <summary>The documents chosen as bases.</summary>
    public List<Guid> Documents { get; set; } = [];

    /// <summary>Further bases, one in each line.</summary>
    public string? OtherBases { get; set; }

    /// <summary>The articles that are typed.</summary>
    public List<string?> Articles { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored draft.</summary>
    public static DraftForm Of(AwardDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new DraftForm
        {
            Title = decision.Title,
            Notation = decision.Notation,
            PlannedOn = decision.DecidedOn is { } day ? DateText.Show(day) : string.Empty,
            Authority = decision.Authority,
            ProposedBy = decision.ProposedBy,
            Place = decision.Place,
            SignerId = decision.SignerId,
            OnBehalf = decision.OnBehalf,
            SignerTitle = decision.SignerTitle,
            SignerName = decision.SignerName,
            Order = decision.Order,
            Documents = [.. decision.Bases.Select(basis => basis.LegalDocumentId).OfType<Guid>()],
            OtherBases = string.Join('\n', decision.Bases.Where(basis => basis.LegalDocumentId is null).OrderBy(basis => basis.Position).Select(basis => basis.Text)),
            Articles = [.. decision.Articles.OrderBy(article => article.Position).Select(article => article.Text)],
            Version = decision.Version,
        };
    }

    /// <summary>Writes what was typed into the draft; the form is valid.</summary>
    /// <param name="decision">The draft.</param>
    /// <param name="documents">The documents of the register that may be bases.</param>
    public void Fill(AwardDecision decision, IReadOnlyList<LegalDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(decision);
        (decision.Title, decision.Authority, decision.ProposedBy, decision.Place) = (Clean(Title), Clean(Authority), Clean(ProposedBy), Clean(Place));
        if (decision.Number is null) decision.Notation = Clean(Notation);
        (decision.SignerId, decision.OnBehalf, decision.SignerTitle, decision.SignerName) = (SignerId, Clean(OnBehalf), Clean(SignerTitle), Clean(SignerName));
        (decision.Order, decision.DecidedOn) = (Order, DateText.Read(PlannedOn).Value);
        decision.Bases.Clear();
        var bases = documents.Where(document => Documents.Contains(document.Id)).Select(document => (Text: document.Citation, Id: (Guid?)document.Id))
            .Concat(Lines(OtherBases).Select(text => (Text: text, Id: (Guid?)null)));
        decision.Bases.AddRange(bases.Select((basis, index) => new DecisionBasis { DecisionId = decision.Id, Position = index + 1, Text = basis.Text, LegalDocumentId = basis.Id }));
        decision.Articles.Clear();
        decision.Articles.AddRange(Articles.Select(VietnameseText.NormaliseLines).Where(text => text.Length > 0)
            .Select((text, index) => new DecisionArticle { DecisionId = decision.Id, Position = index + 1, Text = text }));
    }

    /// <summary>The further bases.</summary>
    public static IEnumerable<string> Lines(string? typed) =>
        VietnameseText.NormaliseLines(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => text.TrimEnd(';', '.'));

    private static string Clean(string? typed) => VietnameseText.Normalise(typed);
}

/// <summary>Checks a draft.</summary>
public sealed class DraftFormValidator : AbstractValidator<DraftForm>
{
    /// <summary>The rules.</summary>
    public DraftFormValidator()
    {
        RuleFor(form => form.Title).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= AwardDecision.TitleLength).WithMessage($"Hãy ghi trích yếu, không quá {AwardDecision.TitleLength} ký tự.");
        RuleFor(form => form.Notation).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= AwardDecision.NotationLength).WithMessage("Hãy ghi ký hiệu, ví dụ QĐ-BKHCN, không quá 30 ký tự.");
        RuleFor(form => form.PlannedOn).Custom((typed, context) =>
        {
            if (DateText.Read(typed).Problem is { } problem) context.AddFailure(problem);
        });
        RuleFor(form => form.Authority).Must(IsName).WithMessage("Hãy ghi thẩm quyền ban hành, ví dụ Bộ trưởng Bộ Khoa học và Công nghệ.");
        RuleFor(form => form.Place).Must(IsName).WithMessage("Hãy ghi địa danh, ví dụ Hà Nội.");
        RuleFor(form => form.ProposedBy).MaximumLength(AwardDecision.NameLength).WithMessage("Tên nơi đề nghị dài quá 200 ký tự.");
        RuleFor(form => form.OnBehalf).MaximumLength(AwardDecision.NameLength).WithMessage("Quyền hạn ký dài quá 200 ký tự.");
        RuleFor(form => form.SignerTitle).Must(IsName).WithMessage("Hãy ghi chức vụ người ký, ví dụ Bộ trưởng.");
        RuleFor(form => form.SignerName).MaximumLength(AwardDecision.NameLength).WithMessage("Họ tên người ký dài quá 200 ký tự.");
        RuleFor(form => form.OtherBases).Must(text => DraftForm.Lines(text).All(line => line.Length <= DecisionBasis.TextLength)).WithMessage($"Mỗi căn cứ không quá {DecisionBasis.TextLength} ký tự.");
        RuleForEach(form => form.Articles).MaximumLength(DecisionArticle.TextLength).WithMessage("Mỗi điều không quá 2.000 ký tự.");
    }

    private static bool IsName(string? typed) => VietnameseText.Normalise(typed).Length is > 0 and <= AwardDecision.NameLength;
}

/// <summary>One line of the list, as typed.</summary>
public sealed class DecisionLineForm
{
    /// <summary>Its key.</summary>
    public Guid Id { get; set; }

    /// <summary>The line under the name.</summary>
    public string? UnitLine { get; set; }

    /// <summary>What for.</summary>
    public string? Merit { get; set; }

    /// <summary>Whether it is taken out of the draft.</summary>
    public bool IsRemoved { get; set; }
}

/// <summary>The list of a draft, as typed.</summary>
public sealed class DecisionListForm
{
    /// <summary>The lines on the page.</summary>
    public List<DecisionLineForm> Lines { get; set; } = [];

    /// <summary>Approved lines to be added.</summary>
    public List<Guid> Added { get; set; } = [];

    /// <summary>Whether names and units are taken from the records again.</summary>
    public bool RenewsNames { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the list of a draft.</summary>
public sealed class DecisionListFormValidator : AbstractValidator<DecisionListForm>
{
    /// <summary>The rules.</summary>
    public DecisionListFormValidator() => RuleForEach(form => form.Lines).ChildRules(line =>
    {
        line.RuleFor(typed => typed.UnitLine).MaximumLength(DecisionLine.NameLength).WithMessage($"Dòng chức vụ, đơn vị dài quá {DecisionLine.NameLength} ký tự.");
        line.RuleFor(typed => typed.Merit).Must((typed, text) => typed.IsRemoved || VietnameseText.Normalise(text).Length is > 0 and <= DecisionLine.MeritLength)
            .WithMessage($"Hãy ghi nội dung thành tích, không quá {DecisionLine.MeritLength} ký tự.");
    });
}

/// <summary>The day of a decision and the last day to sign it, as typed.</summary>
public sealed class IssueDecisionForm
{
    /// <summary>The day.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>Last day to sign.</summary>
    public string? SignBy { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks an issue.</summary>
public sealed class IssueDecisionFormValidator : AbstractValidator<IssueDecisionForm>
{
    /// <summary>The rules.</summary>
    public IssueDecisionFormValidator()
    {
        RuleFor(form => form.DecidedOn).DateTyped("Hãy nhập ngày của quyết định.");
        RuleFor(form => form.SignBy).DateTyped("Hãy nhập hạn ký.");
    }
}

/// <summary>Why a decision is taken back or given up.</summary>
public sealed class DecisionReasonForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a reason.</summary>
public sealed class DecisionReasonFormValidator : AbstractValidator<DecisionReasonForm>
{
    /// <summary>The rules.</summary>
    public DecisionReasonFormValidator() => RuleFor(form => form.Reason)
        .Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= AwardDecision.ReasonLength)
        .WithMessage("Hãy ghi lý do, không quá 1.000 ký tự.");
}
