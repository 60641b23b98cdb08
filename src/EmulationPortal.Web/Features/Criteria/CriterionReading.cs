using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>How a typed line was read: its values, or what is wrong with which field.</summary>
public sealed class CriterionReading
{
    private const decimal LargestSensible = 999;
    private const int MostBands = 20;
    private readonly CriterionForm form;
    private readonly List<(string Field, string Sentence)> problems = [];
    private readonly Dictionary<string, string> understood = [];

    private CriterionReading(CriterionForm form)
    {
        this.form = form;
        Values = Read();
        ParentId = Guid.TryParse(form.ParentId, out var parent) ? parent : null;
        if (ParentId is null && !string.IsNullOrEmpty(form.ParentId)) Wrong(nameof(form.ParentId), "Hãy chọn nhóm trong danh sách.");
    }

    /// <summary>The values; only of use without problems.</summary>
    public CriterionValues Values { get; }

    /// <summary>The chosen group.</summary>
    public Guid? ParentId { get; }

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Problems => problems;

    /// <summary>What each typed figure was read as, by field.</summary>
    public IReadOnlyDictionary<string, string> Understood => understood;

    /// <summary>Reads a form.</summary>
    public static CriterionReading Of(CriterionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new CriterionReading(form);
    }

    private CriterionValues Read()
    {
        var kind = ReadKind();
        var code = ReadText(nameof(form.Code), VietnameseText.Normalise(form.Code), 20, "Hãy nhập mã, ví dụ 1.2.");
        if (code.Length is > 0 and <= 20 && !Criterion.IsCode(code)) Wrong(nameof(form.Code), Criterion.CodeRule);
        var text = ReadText(nameof(form.Text), VietnameseText.NormaliseLines(form.Text), 2000, "Hãy nhập nội dung tiêu chí.");
        var guidance = ReadText(nameof(form.Guidance), VietnameseText.NormaliseLines(form.Guidance), 2000, null);
        var rule = new LeafRule
        {
            Bands = ReadBands(kind),
            Target = ReadFor(kind, LeafRuleText.UsesTarget, nameof(form.Target), form.Target, "chỉ tiêu"),
            OverAchievement = Ticked(kind, LeafRuleText.UsesOverAchievement, nameof(form.OverAchievement), form.OverAchievement, "việc tính vượt mức"),
            OverAchievementCapPercent = ReadFor(kind, LeafRuleText.UsesCap, nameof(form.OverAchievementCap), form.OverAchievementCap, "trần vượt mức"),
            PointsPerOccurrence = ReadFor(kind, LeafRuleText.UsesOccurrences, nameof(form.PointsPerOccurrence), form.PointsPerOccurrence, "điểm mỗi lần"),
        };
        return new CriterionValues(
            code,
            text,
            ReadMaximum(kind),
            ReadStep(kind),
            kind,
            rule,
            Ticked(kind, _ => true, nameof(form.EvidenceRequired), form.EvidenceRequired, "minh chứng"),
            Ticked(kind, LeafRuleText.UsesAutomatic, nameof(form.Automatic), form.Automatic, "việc tự tính số ngày chậm") ? AutomaticSource.SelfScoringDaysLate : AutomaticSource.None,
            guidance);
    }

    private LeafKind? ReadKind()
    {
        if (string.IsNullOrEmpty(form.Kind)) return null;
        if (Enum.TryParse<LeafKind>(form.Kind, out var kind) && Enum.IsDefined(kind)) return kind;
        Wrong(nameof(form.Kind), "Hãy chọn cách chấm trong danh sách.");
        return null;
    }

    private string ReadText(string field, string text, int longest, string? whenEmpty)
    {
        if (text.Length == 0 && whenEmpty is not null) Wrong(field, whenEmpty);
        if (text.Length > longest) Wrong(field, $"Dài {text.Length} ký tự, quá {longest} ký tự. Hãy rút gọn.");
        return text;
    }

    private decimal ReadMaximum(LeafKind? kind)
    {
        var value = ReadNumber(nameof(form.MaxPoints), form.MaxPoints);
        if (value is null && kind != LeafKind.Disqualifier && string.IsNullOrWhiteSpace(form.MaxPoints))
            Wrong(nameof(form.MaxPoints), "Hãy nhập điểm tối đa, ví dụ 8,5. Nhóm chỉ có điểm thưởng, điểm trừ hoặc điều kiện: nhập 0.");
        return value ?? 0;
    }

    private decimal? ReadFor(LeafKind? kind, Func<LeafKind, bool> uses, string field, string? typed, string noun)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (kind is { } used && uses(used)) return ReadNumber(field, typed);
        NotUsed(kind, field, noun);
        return null;
    }

    private decimal ReadStep(LeafKind? kind)
    {
        var step = ReadFor(kind, LeafRuleText.UsesStep, nameof(form.Step), form.Step, "bước điểm");
        if (step == 0) Wrong(nameof(form.Step), "Bước điểm phải lớn hơn 0, ví dụ 0,25. Để trống nếu cho điểm nào cũng được.");
        return step ?? 0;
    }

    private bool Ticked(LeafKind? kind, Func<LeafKind, bool> uses, string field, bool ticked, string noun)
    {
        if (!ticked) return false;
        if (kind is { } used && uses(used)) return true;
        NotUsed(kind, field, noun);
        return false;
    }

    private decimal? ReadNumber(string field, string? typed)
    {
        var read = ScoreText.Read(typed, LargestSensible);
        if (read.Problem is { } problem) Wrong(field, problem);
        else if (read.NotAssigned) Wrong(field, $"Không đọc được “{VietnameseText.Normalise(typed)}”. Hãy nhập số, ví dụ 8,5.");
        else if (read.Value < 0) Wrong(field, "Phải là số không nhỏ hơn 0.");
        else if (read.Value is not null) understood[field] = read.Understood;
        return read.Value is >= 0 ? read.Value : null;
    }

    private IReadOnlyList<Band> ReadBands(LeafKind? kind)
    {
        if (string.IsNullOrWhiteSpace(form.Bands)) return [];
        if (kind is not { } used || LeafRuleText.Measure(used) is not { } measure)
        {
            NotUsed(kind, nameof(form.Bands), "bảng bậc");
            return [];
        }

        var read = BandText.Read(form.Bands, measure);
        if (read.Problem is { } problem) Wrong(nameof(form.Bands), problem);
        else if (read.Bands.Count > MostBands) Wrong(nameof(form.Bands), $"Có {read.Bands.Count} bậc, quá {MostBands} bậc. Hãy gộp bớt.");
        else understood[nameof(form.Bands)] = new BandTable(measure, read.Bands).Show();
        return read.Bands;
    }

    private void NotUsed(LeafKind? kind, string field, string noun)
    {
        var label = kind is { } known ? $"Cách chấm “{LeafKindText.Label(known)}”" : "Nhóm";
        Wrong(field, $"{label} không dùng {noun}; hãy bỏ trống mục này hoặc chọn cách chấm khác.");
    }

    private void Wrong(string field, string sentence) => problems.Add((field, sentence));
}
