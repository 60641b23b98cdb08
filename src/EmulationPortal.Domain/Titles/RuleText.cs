using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Titles;

/// <summary>Rules as sentences, for the catalogue.</summary>
public static class RuleText
{
    /// <summary>The condition in words, without capital and full stop.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="nameOf">The short name of an award's code.</param>
    public static string Of(EligibilityRule rule, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(nameOf);
        return rule.Kind switch
        {
            RuleKind.ConsecutiveAwards => rule.Spacing is > 1
                ? $"{rule.Times} lần liên tục {nameOf(rule.Code!)} (lần sau cách lần trước không quá {rule.Spacing} năm)"
                : $"{rule.Times} năm liên tục {nameOf(rule.Code!)}",
            RuleKind.AwardsHeld => $"đã được tặng {(rule.Times > 1 ? $"{rule.Times} " : "")}{nameOf(rule.Code!)}{Within(rule)}",
            RuleKind.NotHeld => $"chưa từng được tặng {nameOf(rule.Code!)}",
            RuleKind.Period => Period(rule, nameOf),
            RuleKind.RatingsInPeriod => $"trong đó {rule.Times} năm {AwardText.Name(rule.Rating!.Value)}",
            RuleKind.AwardsInPeriod => $"trong thời gian đó {rule.Times} lần {nameOf(rule.Code!)}",
            RuleKind.RatingInYear => $"{AwardText.Name(rule.Rating!.Value)}{(rule.Rating == TaskRatingLevel.Excellent ? "" : " trở lên")} trong năm",
            RuleKind.MemberShare => $"{(rule.Percent < 100 ? "từ " : "")}{NumberText.Points(rule.Percent!.Value)} % cá nhân {AwardText.Name(rule.Measure!.Value)}",
            RuleKind.MembersAtLeast => $"có ít nhất {rule.Times} cá nhân {AwardText.Name(rule.Measure!.Value)}",
            RuleKind.MembersAtMost => rule.Times == 0
                ? $"không có cá nhân {AwardText.Name(rule.Measure!.Value)}"
                : $"không quá {rule.Times} cá nhân {AwardText.Name(rule.Measure!.Value)}",
            RuleKind.InitiativeOfScope => $"{rule.Times} sáng kiến hoặc đề tài, đề án phạm vi {AwardText.Name(rule.Scope!.Value)}{(rule.Scope == InitiativeScope.National ? "" : " trở lên")}, chưa dùng cho lần khen nào",
            RuleKind.NoProceedings => "không bị kỷ luật; không đang bị xem xét kỷ luật, thanh tra, kiểm tra có dấu hiệu vi phạm, xác minh đơn thư",
            RuleKind.CountAnewAfterDiscipline => "sau kỷ luật, thành tích tính lại từ đầu",
            RuleKind.MonthsWorked => $"làm việc từ {rule.Times} tháng trong năm (tính cả thời gian nghỉ thai sản)",
            RuleKind.Registered => "có đăng ký danh hiệu trong năm",
            RuleKind.LeadingUnit => "dẫn đầu cụm, khối thi đua trong năm",
            RuleKind.EstablishedFor => $"xây dựng, phát triển từ {rule.Years} năm trở lên",
            RuleKind.MeetsStandardOf => $"đạt tiêu chuẩn {nameOf(rule.Code!)}",
            RuleKind.Declared => rule.Text!,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, null),
        };
    }

    private static string Within(EligibilityRule rule) =>
        (rule.Years is { } years ? $" trong {years} năm gần nhất" : "") + (rule.Spacing is { } gap ? $" cách đây ít nhất {gap} năm" : "");

    private static string Period(EligibilityRule rule, Func<string, string> nameOf)
    {
        var after = rule.AfterCode is { } code ? $"sau {nameOf(code)}, " : "";
        var orAward = rule.Code is { } stead ? $" hoặc {nameOf(stead)}" : "";
        var orBetter = rule.Rating == TaskRatingLevel.Excellent ? "" : " trở lên";
        return $"{after}{(rule.OrMore ? "từ " : "")}{rule.Years} năm {(rule.OrMore ? "trở lên " : "")}liên tục {AwardText.Name(rule.Rating!.Value)}{orBetter}{orAward}";
    }
}
