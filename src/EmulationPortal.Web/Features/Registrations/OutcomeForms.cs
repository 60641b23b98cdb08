using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>What was typed as the result of one line.</summary>
public sealed class OutcomeRowForm
{
    /// <summary>Key of the line.</summary>
    public Guid Id { get; set; }

    /// <summary>Name of the <see cref="LineResult"/>; empty for none yet.</summary>
    public string? Result { get; set; }

    /// <summary>Why not, or why withdrawn.</summary>
    public string? Reason { get; set; }

    /// <summary>Number and date of the decision.</summary>
    public string? Decision { get; set; }

    /// <summary>The result chosen, or null.</summary>
    public LineResult? Chosen => Enum.TryParse<LineResult>(Result, out var result) && Enum.IsDefined(result) ? result : null;
}

/// <summary>What was typed as results.</summary>
public sealed class OutcomesForm
{
    /// <summary>The rows.</summary>
    public List<OutcomeRowForm> Rows { get; set; } = [];

    /// <summary>“gui” to send after saving, “dat” to fill in without saving; otherwise only save.</summary>
    public string? Act { get; set; }

    /// <summary>Code of the title whose lines are set as attained at once; empty for all titles.</summary>
    public string? FillKind { get; set; }

    /// <summary>The decision that is written at them where none is; may be empty.</summary>
    public string? FillDecision { get; set; }

    /// <summary>The version of the registration that was read.</summary>
    public Guid? Version { get; set; }

    /// <summary>Whether titles attained against what the portal knows, or without a decision, are meant so.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Whether they shall be sent.</summary>
    public bool Sends => Act == "gui";

    /// <summary>Whether lines without a result shall be filled in, and shown without being saved.</summary>
    public bool Fills => Act == "dat";

    /// <summary>Sets lines without a result as attained, and writes the decision where none is; what was chosen or written stays.</summary>
    /// <param name="kinds">Codes of the titles by line.</param>
    /// <returns>How many lines were set.</returns>
    public int Fill(IReadOnlyDictionary<Guid, string> kinds)
    {
        var decision = VietnameseText.Normalise(FillDecision);
        var count = 0;
        foreach (var row in Rows.Where(row => kinds.TryGetValue(row.Id, out var kind) && (string.IsNullOrEmpty(FillKind) || kind == FillKind)))
        {
            if (string.IsNullOrEmpty(row.Result)) (row.Result, count) = (nameof(LineResult.Attained), count + 1);
            if (row.Chosen == LineResult.Attained && VietnameseText.Normalise(row.Decision).Length == 0) row.Decision = decision;
        }

        return count;
    }
}

/// <summary>Checks the shape.</summary>
public sealed class OutcomesFormValidator : AbstractValidator<OutcomesForm>
{
    /// <summary>The rules.</summary>
    public OutcomesFormValidator() => RuleForEach(form => form.Rows).ChildRules(row =>
    {
        row.RuleFor(one => one.Result).Must(typed => string.IsNullOrEmpty(typed) || (Enum.TryParse<LineResult>(typed, out var result) && Enum.IsDefined(result))).WithMessage("Hãy chọn kết quả trong danh sách.");
        row.RuleFor(one => one.Reason).Must(text => VietnameseText.Normalise(text).Length <= RegistrationLine.TextLength).WithMessage("Lý do dài quá 500 ký tự. Hãy rút gọn.");
        row.RuleFor(one => one.Decision).Must(text => VietnameseText.Normalise(text).Length <= RegistrationLine.TextLength).WithMessage("Số, ngày quyết định dài quá 500 ký tự. Hãy rút gọn.");
        row.RuleFor(one => one.Decision).Must(DecisionText.IsReadable).When(one => VietnameseText.Normalise(one.Decision).Length > 0).WithMessage(DecisionText.Wrong);
        row.RuleFor(one => one.Reason).Must(text => VietnameseText.Normalise(text).Length > 0).When(one => LineResultText.NeedsReason(one.Chosen))
            .WithMessage(one => $"Hãy ghi lý do vì sao {LineResultText.Name(one.Chosen!.Value).ToLowerInvariant()}.");
    });
}

/// <summary>One line with its result as it stands in the form.</summary>
/// <param name="Line">The line.</param>
/// <param name="Form">What was typed, is stored, or is suggested.</param>
/// <param name="IsSuggested">Whether it is only suggested from the recorded awards.</param>
public sealed record OutcomeRow(ListedLine Line, OutcomeRowForm Form, bool IsSuggested);

/// <summary>The grid of results.</summary>
/// <param name="Opened">The registration.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Version">The version read.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record OutcomesPage(FollowedRegistration Opened, RegistrationStandingPage Standing, IReadOnlyList<OutcomeRow> Rows, Guid Version, DateTime Now)
{
    /// <summary>Results to choose from.</summary>
    public static IReadOnlyList<Choice> Results { get; } = [new(string.Empty, "Chưa có"), .. Enum.GetValues<LineResult>().Select(result => new Choice(result.ToString(), LineResultText.Name(result)))];

    /// <summary>Lines said to be attained although they were marked, are not eligible by what is recorded now, or without a decision; asked about before results are sent.</summary>
    public IReadOnlyList<ListedLine> Doubtful { get; init; } = [];

    /// <summary>What the examination says now of lines said to be attained that are not eligible, by key of the line.</summary>
    public IReadOnlyDictionary<Guid, string> Failing { get; init; } = new Dictionary<Guid, string>();

    /// <summary>What was chosen for setting many lines at once.</summary>
    public OutcomesForm Fill { get; init; } = new();

    /// <summary>How many lines were just set, and not saved; null when nothing was.</summary>
    public int? Filled { get; init; }

    /// <summary>Titles whose lines can be set at once, each with the lines that have no result yet.</summary>
    public IReadOnlyList<Choice> FillKinds =>
    [
        new(string.Empty, $"Mọi danh hiệu ({Rows.Count(IsOpen)} dòng chưa có kết quả)"),
        .. Rows.GroupBy(row => row.Line.Kind.Code).Select(group => new Choice(group.Key, $"{group.First().Line.Kind.ShortName} ({group.Count(IsOpen)} dòng chưa có kết quả)")),
    ];

    private static bool IsOpen(OutcomeRow row) => string.IsNullOrEmpty(row.Form.Result);

    /// <summary>Why a line is asked about, in words.</summary>
    public string DoubtOf(ListedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var doubts = new[] { line.Doubt?.ToLowerInvariant(), Failing.GetValueOrDefault(line.Line.Id)?.TrimEnd('.'), line.Line.IsOverQuota ? "vượt chỉ tiêu" : null, !DecisionText.IsReadable(line.Line.ResultDecision) ? "chưa ghi số, ngày quyết định" : null };
        return string.Join("; ", doubts.OfType<string>());
    }

    /// <summary>Until when results are due, in words; null while nobody has said.</summary>
    public string? Due => Opened.Round.ResultsDueAt is { } due ? $"{VietnamTime.Show(due)}{(due < Now ? " (đã quá hạn)" : "")}" : null;
}
