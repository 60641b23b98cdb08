using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>The catalogue.</summary>
/// <param name="Titles">Danh hiệu thi đua.</param>
/// <param name="Forms">Hình thức khen thưởng.</param>
/// <param name="Sets">Rule sets, the newest first.</param>
/// <param name="Today">The day whose coefficients are shown.</param>
public sealed record CataloguePage(IReadOnlyList<AwardKind> Titles, IReadOnlyList<AwardKind> Forms, IReadOnlyList<RuleSet> Sets, DateOnly Today)
{
    /// <summary>The coefficients of today: “cá nhân 1,0; tập thể 3”.</summary>
    public string CoefficientsOf(AwardKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return string.Join("; ", kind.Coefficients.Where(coefficient => coefficient.HoldsOnDay(Today)).OrderBy(coefficient => coefficient.Recipient).Select(coefficient =>
            $"{AwardText.Name(coefficient.Recipient).ToLowerInvariant()} {(coefficient.IsCeiling ? "không quá " : "")}{NumberText.Points(coefficient.Value)}"));
    }
}

/// <summary>One title or form with its rules over time.</summary>
/// <param name="Kind">The award with coefficients and dossier.</param>
/// <param name="Sets">Its rules by rule set, the one in force first, then the newest first.</param>
/// <param name="Quotas">Its shares, the newest first.</param>
/// <param name="Today">Today.</param>
/// <param name="MayEdit">Whether the actor keeps the catalogue.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record AwardKindPage(
    AwardKind Kind, IReadOnlyList<RuleSetSection> Sets, IReadOnlyList<QuotaRule> Quotas, DateOnly Today, bool MayEdit, string? History);

/// <summary>The rules of one award under one set.</summary>
/// <param name="Set">The set.</param>
/// <param name="IsInForce">Whether it holds today.</param>
/// <param name="Groups">The rules: what always holds, then each route; persons first.</param>
public sealed record RuleSetSection(RuleSet Set, bool IsInForce, IReadOnlyList<RuleGroup> Groups);

/// <summary>Rules that belong together.</summary>
/// <param name="Title">“Cá nhân – Công trạng”.</param>
/// <param name="Lines">The rules.</param>
public sealed record RuleGroup(string Title, IReadOnlyList<RuleLine> Lines);

/// <summary>One rule as it is shown.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Words">The condition in words.</param>
/// <param name="IsOver">Whether it has ended before today, or before its set does.</param>
public sealed record RuleLine(EligibilityRule Rule, string Words, bool IsOver)
{
    /// <summary>What follows when it is not met.</summary>
    public string WhenNotMet => Rule.Kind switch
    {
        RuleKind.Declared => "Người xét xác nhận",
        _ when !Rule.Blocks => "Chỉ lưu ý",
        RuleKind.NoProceedings => "Chưa được xét",
        RuleKind.CountAnewAfterDiscipline => "Tính lại số năm",
        _ => "Không đủ điều kiện",
    };
}

/// <summary>An explanation with links to what it rests on: the model of <c>_Eligibility</c>.</summary>
/// <param name="Explanation">The explanation.</param>
/// <param name="Link">The address of a proof, or null when it has no page of its own.</param>
/// <param name="IsShort">Whether only the result and what is missing or warns is shown, as beside a line of a list.</param>
public sealed record EligibilityPage(Explanation Explanation, Func<FactProof, string?> Link, bool IsShort = false);

/// <summary>When which award is within reach: the model of <c>_NextAwards</c>.</summary>
/// <param name="Awards">The nearest first.</param>
public sealed record NextAwardsPage(IReadOnlyList<NextAward> Awards);

/// <summary>Validity as views ask it.</summary>
internal static class ValidityWords
{
    public static bool HoldsOnDay(this Domain.IValidBetween record, DateOnly day) => Domain.Validity.HoldsOn(record, day);

    /// <summary>“01/01/2024 – 30/06/2025”, “từ 01/10/2026”.</summary>
    public static string Span(this Domain.IValidBetween record) => record.ValidTo is { } last
        ? $"{DateText.Show(record.ValidFrom)} – {DateText.Show(last)}"
        : $"từ {DateText.Show(record.ValidFrom)}";
}
