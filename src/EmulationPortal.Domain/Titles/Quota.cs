using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>The number that a quota is a share of, frozen so that it does not move under those who count on it.</summary>
/// <param name="Count">The number.</param>
/// <param name="Source">Where it comes from, in words: “danh sách LĐTT gửi ngày 05/01/2026”.</param>
/// <param name="FrozenOn">Since when it stands, or null while it still moves.</param>
public sealed record QuotaBasis(int Count, string Source, DateOnly? FrozenOn);

/// <summary>The meter of one award: how many are allowed, used and left, and what one more would do.</summary>
/// <param name="Rule">The rule; null when there is no ceiling.</param>
/// <param name="Basis">The base.</param>
/// <param name="Used">How many are taken.</param>
public sealed record Quota(QuotaRule? Rule, QuotaBasis Basis, int Used)
{
    /// <summary>The share before rounding; null without a ceiling.</summary>
    public decimal? Exact => Rule is null ? null : Basis.Count * Rule.Percent / 100m;

    /// <summary>How many may be given; null without a ceiling.</summary>
    public int? Allowed => Exact is not { } exact ? null : (int)(Rule!.Rounding switch
    {
        QuotaRounding.Down => decimal.Floor(exact),
        QuotaRounding.Up => decimal.Ceiling(exact),
        QuotaRounding.Nearest => decimal.Round(exact, MidpointRounding.AwayFromZero),
        _ => throw new InvalidOperationException($"Unknown rounding {Rule.Rounding}."),
    });

    /// <summary>Places left; negative when there are too many; null without a ceiling.</summary>
    public int? Left => Allowed - Used;

    /// <summary>Whether more are taken than allowed.</summary>
    public bool IsOver => Left < 0;

    /// <summary>Whether it only warns: the rule is not confirmed.</summary>
    public bool OnlyWarns => Rule is { Confirmed: false };

    /// <summary>The meter with one more.</summary>
    public Quota WithOneMore() => this with { Used = Used + 1 };

    /// <summary>How the number allowed comes about: “15 % của 47 (số Lao động tiên tiến; danh sách …) = 7,05; làm tròn xuống: được 7.”</summary>
    public string Arithmetic
    {
        get
        {
            if (Rule is null) return "Không có tỷ lệ trần.";
            var frozen = Basis.FrozenOn is { } day ? $", chốt ngày {DateText.Show(day)}" : ", chưa chốt";
            var whole = Exact == decimal.Floor(Exact!.Value) ? "" : $"; {QuotaText.Name(Rule.Rounding)}";
            return $"{NumberText.Points(Rule.Percent)} % của {Basis.Count} ({QuotaText.Name(Rule.Whole)}; {Basis.Source}{frozen}) = {NumberText.Points(Exact.Value)}{whole}: được {Allowed}.";
        }
    }

    /// <summary>Where it stands: “Đã dùng 6, còn 1.”</summary>
    public string Standing => Left switch
    {
        null => $"Đã dùng {Used}.",
        < 0 => $"Đã dùng {Used}, vượt {-Left}.",
        _ => $"Đã dùng {Used}, còn {Left}.",
    };

    /// <summary>What one more does: “Thêm một: hết chỉ tiêu.”</summary>
    public string EffectOfOneMore => WithOneMore().Left switch
    {
        null => "Thêm một: không ảnh hưởng, không có tỷ lệ trần.",
        0 => "Thêm một: vừa hết chỉ tiêu.",
        > 0 and var left => $"Thêm một: còn {left}.",
        var left => $"Thêm một: vượt {-left} so với {Allowed} được phép; {(OnlyWarns ? "chỉ lưu ý" : "phải ghi lý do")}.",
    };
}
