using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed as a comment.</summary>
public sealed class PledgeCommentForm
{
    /// <summary>Key of the clause; empty for the whole.</summary>
    public string? Clause { get; set; }

    /// <summary>The comment.</summary>
    public string? Text { get; set; }

    /// <summary>Key that the comment gets, made with the form: sent twice it is stored once.</summary>
    public Guid? Key { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class PledgeCommentFormValidator : AbstractValidator<PledgeCommentForm>
{
    /// <summary>The rules.</summary>
    public PledgeCommentFormValidator()
    {
        RuleFor(form => form.Text).Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= PledgeLimits.Reason).WithMessage("Hãy viết góp ý, không quá 2.000 ký tự.");
        RuleFor(form => form.Clause).Must(key => string.IsNullOrEmpty(key) || Guid.TryParse(key, out _)).WithMessage("Hãy chọn nội dung trong danh sách.");
    }
}

/// <summary>What was typed as an answer to a comment.</summary>
public sealed class PledgeReplyForm
{
    /// <summary>The answer.</summary>
    public string? Answer { get; set; }

    /// <summary>"co" when the comment is taken over, "khong" when not.</summary>
    public string? Accepted { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class PledgeReplyFormValidator : AbstractValidator<PledgeReplyForm>
{
    /// <summary>The rules.</summary>
    public PledgeReplyFormValidator()
    {
        RuleFor(form => form.Accepted).Must(typed => typed is "co" or "khong").WithMessage("Hãy chọn tiếp thu hay không tiếp thu.");
        RuleFor(form => form.Answer).Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= PledgeLimits.Reason).WithMessage("Hãy viết câu trả lời, không quá 2.000 ký tự.");
    }
}

/// <summary>What was typed when a party agrees: who will sign for it.</summary>
public sealed class AgreeForm
{
    /// <summary>Position of the signatory.</summary>
    public string? Title { get; set; }

    /// <summary>Full name of the signatory.</summary>
    public string? PersonName { get; set; }

    /// <summary>The revision of the text that was read.</summary>
    public int Revision { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class AgreeFormValidator : AbstractValidator<AgreeForm>
{
    /// <summary>The rules.</summary>
    public AgreeFormValidator()
    {
        RuleFor(form => form.Title).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= PledgeLimits.PersonTitle).WithMessage("Hãy nhập chức vụ người ký, ví dụ Giám đốc.");
        RuleFor(form => form.PersonName).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= PledgeLimits.PersonName).WithMessage("Hãy nhập họ và tên người ký.");
    }
}

/// <summary>What was typed when a party declines.</summary>
public sealed class DeclineForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The revision of the text that was read.</summary>
    public int Revision { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class DeclineFormValidator : AbstractValidator<DeclineForm>
{
    /// <summary>The rules.</summary>
    public DeclineFormValidator() => RuleFor(form => form.Reason)
        .Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= PledgeLimits.Reason)
        .WithMessage("Hãy ghi lý do không thống nhất, không quá 2.000 ký tự; nêu rõ nội dung nào cần sửa thế nào.");
}

/// <summary>The page that writes a comment.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Clauses">Clauses to comment on.</param>
/// <param name="Chosen">The words of the chosen clause, or null.</param>
public sealed record PledgeCommentPage(PledgeHead Head, PledgeCommentForm Form, IReadOnlyList<Choice> Clauses, string? Chosen);

/// <summary>The page that answers a comment.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Line">The comment.</param>
/// <param name="About">What it is about.</param>
/// <param name="Form">What was typed.</param>
public sealed record PledgeReplyPage(PledgeHead Head, PledgeCommentLine Line, string About, PledgeReplyForm Form)
{
    /// <summary>What one can answer.</summary>
    public static IReadOnlyList<Choice> Decisions { get; } = [new("", "Hãy chọn"), new("co", "Tiếp thu"), new("khong", "Không tiếp thu")];
}

/// <summary>The page on which a party agrees.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Party">The party.</param>
/// <param name="Form">What was typed.</param>
public sealed record AgreePage(PledgeHead Head, PledgeParty Party, AgreeForm Form);

/// <summary>The page on which a party declines.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Party">The party.</param>
/// <param name="Form">What was typed.</param>
public sealed record DeclinePage(PledgeHead Head, PledgeParty Party, DeclineForm Form);
