namespace EmulationPortal.Domain.Titles;

/// <summary>Of what a quota is a share.</summary>
public enum QuotaWhole
{
    /// <summary>Số cá nhân đạt (đăng ký) Lao động tiên tiến.</summary>
    AdvancedWorkers = 1,

    /// <summary>Số tập thể được bình xét dẫn đầu cụm, khối.</summary>
    LeadingCollectives = 2,

    /// <summary>Tổng số cá nhân.</summary>
    Members = 3,

    /// <summary>Tổng số tập thể.</summary>
    Collectives = 4,
}

/// <summary>How a share that is no whole number is rounded.</summary>
public enum QuotaRounding
{
    /// <summary>Làm tròn xuống: a ceiling is never passed.</summary>
    Down = 1,

    /// <summary>Làm tròn lên.</summary>
    Up = 2,

    /// <summary>Làm tròn theo số học: from a half on upwards.</summary>
    Nearest = 3,
}

/// <summary>The most of an award that may be given, as a share: with legal basis and dates, as the other rules.</summary>
public sealed class QuotaRule : Entity, IValidBetween, IVersioned
{
    /// <summary>The award's code.</summary>
    public required string KindCode { get; init; }

    /// <summary>The share, in per cent.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Of what.</summary>
    public required QuotaWhole Whole { get; init; }

    /// <summary>How it is rounded.</summary>
    public required QuotaRounding Rounding { get; init; }

    /// <summary>Article.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Whether the text was read; otherwise the quota warns and never blocks.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Remarks, or empty.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; init; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The rule it took the place of, or null.</summary>
    public Guid? SupersedesId { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The rule for an award on a day, or null: then there is no ceiling.</summary>
    public static QuotaRule? On(IEnumerable<QuotaRule> rules, string kindCode, DateOnly day) =>
        rules.FirstOrDefault(rule => rule.KindCode == kindCode && rule.HoldsOn(day));
}

/// <summary>How shares follow each other in time.</summary>
public static class QuotaSchedule
{
    /// <summary>Whether another share, or none, may begin on <paramref name="from"/> beside those of <paramref name="rules"/>.</summary>
    public static Verdict MayBegin(Actor actor, IEnumerable<QuotaRule> rules, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (TitleRules.MayEdit(actor) is { IsAllowed: false } refusal) return refusal;
        return rules.Any(rule => rule.ValidFrom >= from)
            ? Verdict.NotNow($"Đã có tỷ lệ bắt đầu từ ngày {Text.DateText.Show(rules.Max(rule => rule.ValidFrom))}. Tỷ lệ mới phải bắt đầu sau ngày đó.")
            : Verdict.Allowed;
    }

    /// <summary>Ends the share in force the day before <paramref name="from"/>, and returns it; null when none is in force.</summary>
    public static QuotaRule? EndBefore(IEnumerable<QuotaRule> rules, DateOnly from)
    {
        var current = rules.FirstOrDefault(rule => rule.HoldsOn(from));
        if (current is not null) current.ValidTo = from.AddDays(-1);
        return current;
    }
}

/// <summary>The words for quotas.</summary>
public static class QuotaText
{
    /// <summary>The base, in small letters.</summary>
    public static string Name(QuotaWhole of) => of switch
    {
        QuotaWhole.AdvancedWorkers => "số Lao động tiên tiến",
        QuotaWhole.LeadingCollectives => "số tập thể dẫn đầu cụm, khối",
        QuotaWhole.Members => "tổng số cá nhân",
        QuotaWhole.Collectives => "tổng số tập thể",
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, null),
    };

    /// <summary>The rounding, in small letters.</summary>
    public static string Name(QuotaRounding rounding) => rounding switch
    {
        QuotaRounding.Down => "làm tròn xuống",
        QuotaRounding.Up => "làm tròn lên",
        QuotaRounding.Nearest => "làm tròn theo số học",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, null),
    };
}
