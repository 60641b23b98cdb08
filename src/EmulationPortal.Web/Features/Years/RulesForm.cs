using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Years;

/// <summary>One tie-break, as chosen.</summary>
public sealed class TieBreakForm
{
    /// <summary>What is compared; null for none.</summary>
    public TieBreakKind? Kind { get; set; }

    /// <summary>Code of the group.</summary>
    public string? GroupCode { get; set; }
}

/// <summary>One threshold, as typed.</summary>
public sealed class LevelForm
{
    /// <summary>“Xuất sắc”, “Tốt”, …</summary>
    public string? Name { get; set; }

    /// <summary>Lowest total.</summary>
    public string? From { get; set; }

    /// <summary>Whether the row was left empty.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(From);
}

/// <summary>Tie-breaks and thresholds of a year, as typed.</summary>
public sealed class RulesForm
{
    /// <summary>Rows for tie-breaks.</summary>
    public const int TieBreakRows = 5;

    /// <summary>Rows for thresholds.</summary>
    public const int LevelRows = 6;

    /// <summary>Tie-breaks in order.</summary>
    public List<TieBreakForm> TieBreaks { get; set; } = [];

    /// <summary>Thresholds.</summary>
    public List<LevelForm> Levels { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored, with empty rows to fill.</summary>
    public static RulesForm Of(EmulationYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var form = new RulesForm
        {
            Version = year.Version,
            TieBreaks = [.. year.TieBreaks.OrderBy(rule => rule.Position).Select(rule => new TieBreakForm { Kind = rule.Kind, GroupCode = rule.GroupCode })],
            Levels = [.. year.Classifications.OrderByDescending(level => level.FromPoints).Select(level => new LevelForm { Name = level.Name, From = NumberText.Points(level.FromPoints) })],
        };
        form.FillUp();
        return form;
    }

    /// <summary>Adds empty rows up to the numbers the page shows.</summary>
    public void FillUp()
    {
        TieBreaks.AddRange(Enumerable.Range(0, Math.Max(0, TieBreakRows - TieBreaks.Count)).Select(_ => new TieBreakForm()));
        Levels.AddRange(Enumerable.Range(0, Math.Max(0, LevelRows - Levels.Count)).Select(_ => new LevelForm()));
    }

    /// <summary>The tie-breaks in words: “1. Điểm nhóm 1 cao hơn; 2. …”.</summary>
    public string TieBreaksInWords() => string.Join("; ", TieBreaks.Where(rule => rule.Kind is not null)
        .Select((rule, index) => $"{index + 1}. {new TieBreak(rule.Kind!.Value, VietnameseText.Normalise(rule.GroupCode)).Name}"));

    /// <summary>The thresholds in words: “Xuất sắc từ 90; …”.</summary>
    public string LevelsInWords() => string.Join("; ", Levels.Where(level => !level.IsEmpty)
        .Select(level => $"{VietnameseText.Normalise(level.Name)} từ {(ScoreText.Read(level.From).Value is { } points ? NumberText.Points(points) : level.From)}"));
}

/// <summary>Checks tie-breaks and thresholds.</summary>
public sealed class RulesFormValidator : AbstractValidator<RulesForm>
{
    /// <summary>The rules.</summary>
    public RulesFormValidator()
    {
        RuleFor(form => form).Custom((form, context) =>
        {
            for (var i = 0; i < form.TieBreaks.Count; i++)
            {
                CheckTieBreak(form, i, context);
            }

            for (var i = 0; i < form.Levels.Count; i++)
            {
                CheckLevel(form, i, context);
            }
        });
    }

    private static void CheckTieBreak(RulesForm form, int index, ValidationContext<RulesForm> context)
    {
        var rule = form.TieBreaks[index];
        var code = VietnameseText.Normalise(rule.GroupCode);
        if (rule.Kind == TieBreakKind.GroupPoints && code.Length == 0)
        {
            context.AddFailure($"TieBreaks[{index}].GroupCode", "Hãy nhập mã nhóm tiêu chí, ví dụ 1.");
        }

        if (code.Length > 20)
        {
            context.AddFailure($"TieBreaks[{index}].GroupCode", "Mã nhóm dài quá 20 ký tự.");
        }

        var before = form.TieBreaks.Take(index);
        if (rule.Kind is not null && before.Any(other => other.Kind == rule.Kind && (rule.Kind != TieBreakKind.GroupPoints || VietnameseText.Normalise(other.GroupCode) == code)))
        {
            context.AddFailure($"TieBreaks[{index}].Kind", "Tiêu chí phụ này đã có ở trên. Hãy chọn tiêu chí khác hoặc để trống.");
        }
    }

    private static void CheckLevel(RulesForm form, int index, ValidationContext<RulesForm> context)
    {
        var level = form.Levels[index];
        if (level.IsEmpty)
        {
            return;
        }

        var name = VietnameseText.Normalise(level.Name);
        if (name.Length is 0 or > 60)
        {
            context.AddFailure($"Levels[{index}].Name", "Hãy nhập tên mức xếp loại, nhiều nhất 60 ký tự.");
        }

        var read = ScoreText.Read(level.From, 999);
        if (read.Value is not { } points || points < 0)
        {
            context.AddFailure($"Levels[{index}].From", read.Problem ?? "Hãy nhập số điểm từ 0 trở lên, ví dụ 90 hoặc 87,5.");
            return;
        }

        var before = form.Levels.Take(index).Where(other => !other.IsEmpty).ToList();
        if (before.Any(other => VietnameseText.Fold(other.Name) == VietnameseText.Fold(name)))
        {
            context.AddFailure($"Levels[{index}].Name", $"Mức “{name}” đã có ở trên.");
        }

        if (before.Any(other => ScoreText.Read(other.From, 999).Value == points))
        {
            context.AddFailure($"Levels[{index}].From", $"Mức {NumberText.Points(points)} điểm đã có ở trên.");
        }
    }
}

/// <summary>The form of the rules of ranking.</summary>
/// <param name="Number">The year.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record RulesFormPage(int Number, RulesForm Form, ConflictNotice? Conflict = null)
{
    /// <summary>The kinds of tie-breaks to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(string.Empty, "– Không dùng –"),
        new(nameof(TieBreakKind.GroupPoints), "Điểm của một nhóm tiêu chí cao hơn"),
        .. Enum.GetValues<TieBreakKind>().Where(kind => kind != TieBreakKind.GroupPoints).Select(kind => new Choice(kind.ToString(), new TieBreak(kind).Name)),
    ];
}
