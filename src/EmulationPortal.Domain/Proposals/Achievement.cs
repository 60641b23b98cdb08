using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Proposals;

/// <summary>
/// Something a person or a collective has achieved, written down once with the document that says so. Lines of proposals cite it, and one
/// achievement is honoured once (Luật 06/2022/QH15 Đ.5).
/// </summary>
public sealed class Achievement : Entity, IVersioned
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 500;

    /// <summary>Longest <see cref="DocumentNumber"/>.</summary>
    public const int NumberLength = 100;

    /// <summary>Longest <see cref="ProofFileName"/>.</summary>
    public const int FileNameLength = 200;

    /// <summary>The person, or null for a collective's; changes only when records are merged.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person's.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The initiative that it is, or null; an initiative serves each author once.</summary>
    public Guid? InitiativeId { get; init; }

    /// <summary>What.</summary>
    public required string Text { get; set; }

    /// <summary>In which year.</summary>
    public required int Year { get; init; }

    /// <summary>Number of the document that says so; may be empty.</summary>
    public string DocumentNumber { get; set; } = string.Empty;

    /// <summary>Its date, or null.</summary>
    public DateOnly? DocumentOn { get; set; }

    /// <summary>The file that proves it, or null.</summary>
    public Guid? ProofFileId { get; set; }

    /// <summary>What that file is called; empty without one.</summary>
    public string ProofFileName { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it is the same achievement of the same recipient as another record: the same initiative, or of one year by the same document or in the same words.</summary>
    public bool IsSameAs(Achievement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (PersonId != other.PersonId || CollectiveId != other.CollectiveId) return false;
        return Id == other.Id || (InitiativeId is { } initiative && initiative == other.InitiativeId)
            || (Year == other.Year && (IsSame(DocumentNumber, other.DocumentNumber) || IsSame(Text, other.Text)));
    }

    private static bool IsSame(string left, string right) => Plain(left) is { Length: > 0 } plain && plain == Plain(right);

    // How it is set and spaced makes no other achievement; an initiative's record begins with the word.
    private static string Plain(string text)
    {
        var folded = VietnameseText.Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal);
        return folded.StartsWith("sangkien", StringComparison.Ordinal) ? folded["sangkien".Length..] : folded;
    }
}

/// <summary>A line of a proposal citing an achievement.</summary>
public sealed class AchievementCitation : Entity
{
    /// <summary>Longest <see cref="OverrideReason"/>.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The line.</summary>
    public required Guid LineId { get; init; }

    /// <summary>The achievement.</summary>
    public required Guid AchievementId { get; init; }

    /// <summary>The achievement, when loaded.</summary>
    public Achievement? Achievement { get; init; }

    /// <summary>Why it is cited although an earlier line or award rests on it already; empty when none does. The council's minutes print it.</summary>
    public string OverrideReason { get; init; } = string.Empty;

    /// <summary>
    /// Whether the achievement may be cited: an earlier line or award that rests on it demands a written reason.
    /// </summary>
    /// <param name="earlier">Where it has served already, in words.</param>
    /// <param name="reason">The reason; may be empty.</param>
    public static Verdict MayCite(IReadOnlyCollection<string> earlier, string reason)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return earlier.Count > 0 && string.IsNullOrWhiteSpace(reason)
            ? Verdict.NotNow($"Một thành tích chỉ khen một lần. Thành tích này đã dùng: {string.Join("; ", earlier)}. Hãy chọn thành tích khác, hoặc ghi lý do vẫn dùng; lý do được in vào biên bản của hội đồng.")
            : Verdict.Allowed;
    }
}
