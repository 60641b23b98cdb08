using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What excludes somebody from titles and awards for a time.</summary>
public enum DisciplineKind
{
    /// <summary>Bị kỷ luật.</summary>
    Discipline = 1,

    /// <summary>Đang thanh tra, kiểm tra, xác minh đơn thư.</summary>
    UnderVerification = 2,
}

/// <summary>
/// Forms of discipline, the lightest first (Law on Cadres and Civil Servants 22/2008/QH12, articles 78 and 79; Law on Public Employees
/// 58/2010/QH12, article 52).
/// </summary>
public enum DisciplineMeasure
{
    /// <summary>Khiển trách.</summary>
    Reprimand = 1,

    /// <summary>Cảnh cáo.</summary>
    Warning = 2,

    /// <summary>Hạ bậc lương.</summary>
    SalaryCut = 3,

    /// <summary>Giáng chức.</summary>
    Demotion = 4,

    /// <summary>Cách chức.</summary>
    Removal = 5,

    /// <summary>Bãi nhiệm.</summary>
    Recall = 6,

    /// <summary>Buộc thôi việc.</summary>
    Dismissal = 7,
}

/// <summary>A time of discipline or verification of a person or a collective.</summary>
public sealed class DisciplineRecord : Entity, IVersioned
{
    /// <summary>The person, or null for a collective.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>Which of the two.</summary>
    public required DisciplineKind Kind { get; set; }

    /// <summary>Of a discipline: its form; null for collectives, for verifications, and in old records that have it in words only.</summary>
    public DisciplineMeasure? Measure { get; set; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day, or null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Form of the discipline or object of the verification.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Number and symbol of the document; may be empty.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>
    /// Whether it weighs as a warning or more, which a collective's titles count (see the rules of TTLĐTT and TTLĐXS). A discipline whose
    /// form is not known weighs as one.
    /// </summary>
    public bool IsWarningOrMore => Kind == DisciplineKind.Discipline && (Measure ?? DisciplineText.MeasureIn(Note)) is not DisciplineMeasure.Reprimand;

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>The official words.</summary>
public static class DisciplineText
{
    private static readonly (DisciplineMeasure Measure, string Folded)[] Words =
        [.. Enum.GetValues<DisciplineMeasure>().Select(measure => (measure, VietnameseText.Fold(Name(measure)))).OrderByDescending(pair => pair.measure)];

    /// <summary>The heaviest form of discipline that words name, or null.</summary>
    public static DisciplineMeasure? MeasureIn(string? words)
    {
        var folded = VietnameseText.Fold(words);
        foreach (var (measure, name) in Words)
        {
            if (folded.Contains(name, StringComparison.Ordinal)) return measure;
        }

        return null;
    }

    /// <summary>The form's name.</summary>
    public static string Name(DisciplineMeasure measure) => measure switch
    {
        DisciplineMeasure.Reprimand => "Khiển trách",
        DisciplineMeasure.Warning => "Cảnh cáo",
        DisciplineMeasure.SalaryCut => "Hạ bậc lương",
        DisciplineMeasure.Demotion => "Giáng chức",
        DisciplineMeasure.Removal => "Cách chức",
        DisciplineMeasure.Recall => "Bãi nhiệm",
        DisciplineMeasure.Dismissal => "Buộc thôi việc",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    /// <summary>The kind's name.</summary>
    public static string Name(DisciplineKind kind) => kind switch
    {
        DisciplineKind.Discipline => "Kỷ luật",
        DisciplineKind.UnderVerification => "Đang thanh tra, xác minh",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
