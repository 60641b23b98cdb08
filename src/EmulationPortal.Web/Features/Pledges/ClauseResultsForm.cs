using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed about the clauses of a pledge.</summary>
public sealed class ClauseResultsForm
{
    /// <summary>One row for each clause that is answered for.</summary>
    public List<ClauseResultForm> Rows { get; set; } = [];
}

/// <summary>What was typed about one clause.</summary>
public sealed class ClauseResultForm
{
    /// <summary>The clause.</summary>
    public Guid? Clause { get; set; }

    /// <summary>Name of the <see cref="ResultOutcome"/>; empty when nothing is said.</summary>
    public string? Outcome { get; set; }

    /// <summary>What was done.</summary>
    public string? Text { get; set; }

    /// <summary>The figure achieved, or the day.</summary>
    public string? Figure { get; set; }

    /// <summary>Version of the stored result; empty for a new one.</summary>
    public Guid? Version { get; set; }

    /// <summary>Outcomes to choose from.</summary>
    public static IReadOnlyList<Choice> Outcomes { get; } = [new("", "Chưa ghi"), .. Enum.GetValues<ResultOutcome>().Select(outcome => new Choice(outcome.ToString(), ResultOutcomeText.Name(outcome)))];

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Outcome) && VietnameseText.NormaliseLines(Text).Length == 0 && string.IsNullOrWhiteSpace(Figure);

    /// <summary>The form of a clause with what is stored.</summary>
    public static ClauseResultForm Of(PledgeClause clause, ClauseResult? result)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return new ClauseResultForm
        {
            Clause = clause.Id,
            Outcome = result?.Outcome.ToString(),
            Text = result?.Text,
            Figure = result?.Figure is { } figure ? NumberText.Points(figure) : result?.DoneOn is { } day ? DateText.Show(day) : null,
            Version = result?.Version,
        };
    }

    /// <summary>What was said of a clause with that target, and what is wrong with it by field.</summary>
    public (ResultWords? Words, IReadOnlyList<(string Field, string Sentence)> Problems) Read(ClauseTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var problems = new List<(string, string)>();
        var (figure, day) = ((decimal?)null, (DateOnly?)null);
        if (target.Kind == TargetKind.Date)
        {
            var read = DateText.Read(Figure);
            day = read.Value;
            if (read.Problem is { } problem) problems.Add((nameof(Figure), problem));
        }
        else if (target.Kind != TargetKind.None && !string.IsNullOrWhiteSpace(Figure))
        {
            var read = ScoreText.Read(Figure, ScoreText.Largest);
            figure = read.Value;
            if (read.Value is not >= 0) problems.Add((nameof(Figure), read.Problem ?? "Hãy nhập kết quả là một số không nhỏ hơn 0."));
        }

        var text = VietnameseText.NormaliseLines(Text);
        if (text.Length > PledgeLimits.Reason) problems.Add((nameof(Text), "Kết quả dài quá 2.000 ký tự. Hãy rút gọn."));
        if (Enum.TryParse<ResultOutcome>(Outcome, out var outcome) && Enum.IsDefined(outcome))
        {
            if (text.Length == 0 && figure is null && day is null) problems.Add((nameof(Text), "Hãy ghi đã làm gì, hoặc vì sao chưa làm."));
            return (new ResultWords(outcome, text, figure, day), problems);
        }

        problems.Add((nameof(Outcome), target.IsKept(figure, day) switch
        {
            true => "Hãy chọn đánh giá; theo số liệu, chỉ tiêu đã đạt.",
            false => "Hãy chọn đánh giá; theo số liệu, chỉ tiêu chưa đạt.",
            _ => "Hãy chọn đánh giá: đã làm, làm một phần hay chưa làm.",
        }));
        return (null, problems);
    }
}

/// <summary>A clause to be answered for, with what is typed.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="IsAsked">Whether it is answered for; a heading is not.</param>
/// <param name="Row">Place of its row in the form; -1 for a heading.</param>
/// <param name="Form">What is typed, or null.</param>
/// <param name="Criteria">Codes of the criteria that it is tied to.</param>
public sealed record AskedClause(PledgeClause Clause, bool IsAsked, int Row, ClauseResultForm? Form, string Criteria);

/// <summary>The page on which a department answers for a pledge.</summary>
/// <param name="Head">The pledge.</param>
/// <param name="Department">Whose answers.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Years">Years that the pledge covers.</param>
/// <param name="Clauses">All clauses in order.</param>
/// <param name="Conflict">Somebody else saved meanwhile.</param>
public sealed record ClauseResultsPage(PledgeHead Head, string Department, int Year, IReadOnlyList<int> Years, IReadOnlyList<AskedClause> Clauses, ConflictNotice? Conflict);
