namespace EmulationPortal.Domain.Criteria;

/// <summary>A node of a criteria set: a group, or a leaf that is scored.</summary>
public sealed class Criterion : Entity, IVersioned
{
    /// <summary>The set.</summary>
    public required Guid SetId { get; init; }

    /// <summary>The parent, or null at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Code as printed: I, 1.1, 1.2.3.</summary>
    public required string Code { get; set; }

    /// <summary>Order among its siblings, 1-based.</summary>
    public int Position { get; set; }

    /// <summary>The criterion's text.</summary>
    public required string Text { get; set; }

    /// <summary>Điểm chuẩn: most points.</summary>
    public decimal MaxPoints { get; set; }

    /// <summary>Smallest step of manual points, e.g. 0.25; 0 for any.</summary>
    public decimal Step { get; set; }

    /// <summary>How a leaf is scored; null for a group.</summary>
    public LeafKind? Kind { get; set; }

    /// <summary>Bands, targets and caps of the leaf.</summary>
    public LeafRule Rule { get; set; } = new();

    /// <summary>Whether evidence, or a written explanation instead, is demanded.</summary>
    public bool EvidenceRequired { get; set; }

    /// <summary>Whether the value is computed from the portal's own records.</summary>
    public AutomaticSource Automatic { get; set; }

    /// <summary>Help beside the field.</summary>
    public string Guidance { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether a code can be printed as one: 1 to 20 letters, digits, dots and hyphens. What a code is made of, in words, is <see cref="CodeRule"/>.</summary>
    public static bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is > 0 and <= 20 && code.All(sign => char.IsLetter(sign) || char.IsAsciiDigit(sign) || sign is '.' or '-');
    }

    /// <summary>The rule of codes in a sentence.</summary>
    public const string CodeRule = "Mã chỉ gồm chữ cái, chữ số, dấu chấm và dấu gạch nối, ví dụ I, 1.2, 1.2.3.";

    /// <summary>What an editor sets.</summary>
    public CriterionValues Values => new(Code, Text, MaxPoints, Step, Kind, Rule, EvidenceRequired, Automatic, Guidance);

    /// <summary>Takes over what an editor has set; place in the tree aside.</summary>
    public void Take(CriterionValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Code, Text, MaxPoints, Step) = (values.Code, values.Text, values.MaxPoints, values.Step);
        (Kind, Rule) = (values.Kind, values.Rule);
        (EvidenceRequired, Automatic, Guidance) = (values.EvidenceRequired, values.Automatic, values.Guidance);
    }

    /// <summary>The node for the rules.</summary>
    public CriterionNode ToNode() => new(Id, ParentId, Code, Position, Text, MaxPoints, Step, Kind, Rule, EvidenceRequired, Automatic, Guidance);
}

/// <summary>What an editor sets on a line of a criteria set; how it is placed in the tree aside.</summary>
/// <param name="Code">Code as printed.</param>
/// <param name="Text">The wording.</param>
/// <param name="MaxPoints">Most points.</param>
/// <param name="Step">Smallest step; 0 for any.</param>
/// <param name="Kind">How it is scored; null for a group.</param>
/// <param name="Rule">Figures of the kind.</param>
/// <param name="EvidenceRequired">Whether evidence is demanded.</param>
/// <param name="Automatic">What the portal computes by itself.</param>
/// <param name="Guidance">Help beside the field.</param>
public sealed record CriterionValues(
    string Code,
    string Text,
    decimal MaxPoints,
    decimal Step,
    LeafKind? Kind,
    LeafRule Rule,
    bool EvidenceRequired = false,
    AutomaticSource Automatic = AutomaticSource.None,
    string Guidance = "");

/// <summary>What the portal itself knows for a criterion.</summary>
public enum AutomaticSource
{
    /// <summary>Nothing: people enter it.</summary>
    None = 0,

    /// <summary>Days between the self-scoring deadline, extensions included, and the real submission.</summary>
    SelfScoringDaysLate = 1,
}

/// <summary>The Vietnamese words for what is computed.</summary>
public static class AutomaticSourceText
{
    /// <summary>What the value comes from.</summary>
    public static string Name(AutomaticSource source) => source switch
    {
        AutomaticSource.None => "Đơn vị tự nhập",
        AutomaticSource.SelfScoringDaysLate => "Hệ thống tính: số ngày chậm gửi bảng tự chấm điểm",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
