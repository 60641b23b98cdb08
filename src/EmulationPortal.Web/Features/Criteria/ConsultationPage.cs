using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>What was typed as a comment.</summary>
public sealed class CommentForm
{
    /// <summary>Key of the line; empty for the whole set.</summary>
    public string? Criterion { get; set; }

    /// <summary>The comment.</summary>
    public string? Text { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class CommentFormValidator : AbstractValidator<CommentForm>
{
    /// <summary>The rules.</summary>
    public CommentFormValidator()
    {
        RuleFor(form => form.Text).Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= 2000).WithMessage("Hãy viết góp ý, không quá 2.000 ký tự.");
        RuleFor(form => form.Criterion).Must(key => string.IsNullOrEmpty(key) || Guid.TryParse(key, out _)).WithMessage("Hãy chọn mục trong danh sách.");
    }
}

/// <summary>What was typed as an answer.</summary>
public sealed class AnswerForm
{
    /// <summary>The answer.</summary>
    public string? Answer { get; set; }

    /// <summary>"co" when the comment is taken over, "khong" when not.</summary>
    public string? Accepted { get; set; }
}

/// <summary>Checks the shape.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    /// <summary>The rules.</summary>
    public AnswerFormValidator()
    {
        RuleFor(form => form.Answer).Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= 2000).WithMessage("Hãy viết câu trả lời, không quá 2.000 ký tự.");
        RuleFor(form => form.Accepted).Must(typed => typed is "co" or "khong").WithMessage("Hãy chọn tiếp thu hay không tiếp thu.");
    }
}

/// <summary>One comment as printed.</summary>
/// <param name="Id">Key.</param>
/// <param name="About">"Mục 1.2", or the whole set.</param>
/// <param name="LinePath">Address of the line; null when it is gone or the whole is meant.</param>
/// <param name="Department">Whose.</param>
/// <param name="Comment">The comment.</param>
/// <param name="MayAnswer">Whether the actor may answer it now.</param>
/// <param name="MayWithdraw">Whether the actor may take it back now.</param>
public sealed record CommentLine(Guid Id, string About, string? LinePath, string Department, CriterionComment Comment, bool MayAnswer, bool MayWithdraw);

/// <summary>A member and whether it has agreed.</summary>
/// <param name="Department">Name.</param>
/// <param name="Given">Its agreement, or null.</param>
public sealed record MemberLine(string Department, CriteriaAcknowledgement? Given);

/// <summary>The members of one cluster.</summary>
/// <param name="Cluster">Name.</param>
/// <param name="Members">In the order of the decision.</param>
public sealed record ClusterProgress(string Cluster, IReadOnlyList<MemberLine> Members)
{
    /// <summary>How many have agreed.</summary>
    public Progress Progress => new(Members.Count(member => member.Given is not null), Members.Count);
}

/// <summary>The consultation on a set.</summary>
/// <param name="Head">The set.</param>
/// <param name="Version">Version of the set one agrees to.</param>
/// <param name="Comments">Oldest first.</param>
/// <param name="Clusters">Who has agreed, by cluster.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Lines">Lines to comment on.</param>
/// <param name="WhyNoComment">Why no comment can be written; empty when it can.</param>
/// <param name="WhyNoAgreement">Why one can't agree now; empty when one can.</param>
public sealed record ConsultationPage(
    SetHead Head,
    Guid Version,
    IReadOnlyList<CommentLine> Comments,
    IReadOnlyList<ClusterProgress> Clusters,
    CommentForm Form,
    IReadOnlyList<Choice> Lines,
    string WhyNoComment,
    string WhyNoAgreement)
{
    /// <summary>All members together.</summary>
    public Progress Progress => new(Clusters.Sum(cluster => cluster.Progress.Agreed), Clusters.Sum(cluster => cluster.Progress.All));
}

/// <summary>The page that answers one comment.</summary>
/// <param name="Head">The set.</param>
/// <param name="Line">The comment.</param>
/// <param name="Form">What was typed.</param>
public sealed record AnswerPage(SetHead Head, CommentLine Line, AnswerForm Form)
{
    /// <summary>What one can answer.</summary>
    public static IReadOnlyList<Choice> Decisions { get; } = [new("", "Hãy chọn"), new("co", "Tiếp thu"), new("khong", "Không tiếp thu")];
}
