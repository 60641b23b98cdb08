using System.Globalization;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Pledges;

/// <summary>What was typed as one clause.</summary>
public sealed class ClauseForm
{
    /// <summary>Key of the stored clause; empty for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>0 for a content, 1 and 2 below.</summary>
    public string? Level { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Kind and sense of the target: one of <see cref="Kinds"/>.</summary>
    public string? Target { get; set; }

    /// <summary>Figure or day of the target.</summary>
    public string? Figure { get; set; }

    /// <summary>Unit of a number.</summary>
    public string? Unit { get; set; }

    /// <summary>Targets to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("", "Không có chỉ tiêu đo được"),
        new("so-min", "Số, tối thiểu"),
        new("so-max", "Số, tối đa"),
        new("pt-min", "Tỷ lệ %, tối thiểu"),
        new("pt-max", "Tỷ lệ %, tối đa"),
        new("ngay", "Ngày hoàn thành, chậm nhất"),
    ];

    /// <summary>The level as a number.</summary>
    public int LevelNumber => int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Min(level, ClauseOutline.Deepest) : 0;

    /// <summary>Whether nothing was typed in it.</summary>
    public bool IsEmpty => VietnameseText.NormaliseLines(Text).Length == 0 && string.IsNullOrEmpty(Target) && string.IsNullOrWhiteSpace(Figure);

    /// <summary>The form of a line.</summary>
    public static ClauseForm Of(ClauseLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var target = line.Target;
        return new ClauseForm
        {
            Id = line.Id?.ToString(),
            Level = line.Level.ToString(CultureInfo.InvariantCulture),
            Text = line.Text,
            Target = target.Kind switch
            {
                TargetKind.Number => target.Sense == TargetSense.AtMost ? "so-max" : "so-min",
                TargetKind.Percent => target.Sense == TargetSense.AtMost ? "pt-max" : "pt-min",
                TargetKind.Date => "ngay",
                _ => null,
            },
            Figure = target.Figure is { } figure ? NumberText.Points(figure) : target.On is { } day ? DateText.Show(day) : null,
            Unit = target.Unit,
        };
    }

    /// <summary>The line that was typed, and what is wrong with it by field.</summary>
    public (ClauseLine Line, IReadOnlyList<(string Field, string Sentence)> Problems) Read()
    {
        var problems = new List<(string, string)>();
        var text = VietnameseText.NormaliseLines(Text);
        if (!IsEmpty && text.Length is 0 or > PledgeLimits.Clause) problems.Add((nameof(Text), "Hãy viết nội dung, không quá 4.000 ký tự."));
        var unit = VietnameseText.Normalise(Unit);
        if (unit.Length > PledgeLimits.Unit) problems.Add((nameof(Unit), "Đơn vị tính dài quá 50 ký tự. Hãy rút gọn."));
        var target = ReadTarget(unit, problems);
        return (new ClauseLine(Guid.TryParse(Id, out var id) ? id : null, LevelNumber, text, target), problems);
    }

    /// <summary>The choice that says what the target is, or an empty text.</summary>
    public string TargetShown => Read().Line.Target.Show();

    private ClauseTarget ReadTarget(string unit, List<(string, string)> problems)
    {
        var sense = Target is "so-max" or "pt-max" ? TargetSense.AtMost : TargetSense.AtLeast;
        switch (Target)
        {
            case "so-min" or "so-max" or "pt-min" or "pt-max":
                var read = ScoreText.Read(Figure, ScoreText.Largest);
                if (read.Value is { } figure and >= 0 && figure <= ClauseTarget.Largest)
                {
                    var isNumber = Target.StartsWith("so", StringComparison.Ordinal);
                    return new ClauseTarget(isNumber ? TargetKind.Number : TargetKind.Percent, sense, figure, isNumber ? unit : string.Empty);
                }

                problems.Add((nameof(Figure), read.Problem ?? "Hãy nhập mức của chỉ tiêu là một số không nhỏ hơn 0, ví dụ 95 hoặc 8,5."));
                return ClauseTarget.None;
            case "ngay":
                var day = DateText.Read(Figure);
                if (day.Value is { } on) return new ClauseTarget(TargetKind.Date, On: on);
                problems.Add((nameof(Figure), day.Problem ?? "Hãy nhập ngày hoàn thành, ví dụ 30/11/2026."));
                return ClauseTarget.None;
            case null or "":
                if (!string.IsNullOrWhiteSpace(Figure)) problems.Add((nameof(Target), "Đã nhập mức nhưng chưa chọn loại chỉ tiêu. Hãy chọn loại, hoặc xóa mức."));
                return ClauseTarget.None;
            default:
                problems.Add((nameof(Target), "Hãy chọn loại chỉ tiêu trong danh sách."));
                return ClauseTarget.None;
        }
    }
}
