using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Decisions;

/// <summary>What a recipient got for titles of the same year by decisions before.</summary>
/// <param name="RecipientId">The person or collective.</param>
/// <param name="Position">The title's place in the catalogue.</param>
/// <param name="Money">In đồng.</param>
/// <param name="Decision">Number and date of the decision, in words.</param>
public sealed record EarlierMoney(Guid RecipientId, int Position, decimal Money, string Decision);

/// <summary>
/// Prize money: coefficient × base salary of the day of the decision, rounded up to 10,000 đồng once at the end; of several titles for
/// the same time only the highest; a title and a form both (NĐ 152/2025/NĐ-CP Đ.49; NĐ 98/2023/NĐ-CP, NĐ 91/2017/NĐ-CP Đ.68).
/// </summary>
public static class PrizeMoney
{
    private const decimal Step = 10_000m;

    /// <summary>Coefficient × base salary, rounded up to 10,000 đồng.</summary>
    public static decimal Of(decimal coefficient, decimal baseSalary) => decimal.Ceiling(coefficient * baseSalary / Step) * Step;

    /// <summary>Writes the money into every line of a decision.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="kinds">The catalogue by code.</param>
    /// <param name="salary">The base salary of the day; null when none is recorded.</param>
    /// <param name="day">The day of the decision.</param>
    /// <param name="earlier">What the same recipients got for titles of the same year.</param>
    public static void Fill(
        IReadOnlyCollection<DecisionLine> lines, IReadOnlyDictionary<string, AwardKind> kinds, BaseSalary? salary, DateOnly day, IReadOnlyCollection<EarlierMoney> earlier)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(kinds);
        foreach (var line in lines) Fill(line, kinds[line.KindCode], salary, day);
        foreach (var titles in lines.Where(line => kinds[line.KindCode].Nature == AwardNature.Title).GroupBy(RecipientOf))
        {
            KeepHighest([.. titles.OrderByDescending(line => kinds[line.KindCode].Position)], kinds, [.. earlier.Where(got => got.RecipientId == titles.Key)]);
        }
    }

    /// <summary>The arithmetic in words: “3 × 2.340.000 đ = 7.020.000 đ”.</summary>
    public static string Show(DecisionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var product = line.Coefficient * line.BaseSalary;
        var rounded = Of(line.Coefficient, line.BaseSalary);
        var rounding = rounded == product ? string.Empty : $", làm tròn {Dong(rounded)}";
        return line.Coefficient == 0 ? "không kèm tiền thưởng" : $"{NumberText.Points(line.Coefficient)} × {Dong(line.BaseSalary)} = {NumberText.Money((long)decimal.Floor(product))}{rounding}";
    }

    /// <summary>The same in the words of a document: “hệ số 1,5 × lương cơ sở 2.530.000 đồng = 3.795.000 đồng, làm tròn lên hàng chục nghìn đồng thành 3.800.000 đồng”.</summary>
    public static string Written(DecisionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (product, rounded) = (line.Coefficient * line.BaseSalary, Of(line.Coefficient, line.BaseSalary));
        var rounding = rounded == product ? string.Empty : $", làm tròn lên hàng chục nghìn đồng thành {Written(rounded)}";
        return $"hệ số {NumberText.Points(line.Coefficient)} × lương cơ sở {Written(line.BaseSalary)} = {Written(decimal.Floor(product))}{rounding}";
    }

    /// <summary>An amount as documents write it: “3.800.000 đồng”.</summary>
    public static string Written(decimal amount) => $"{Dong(amount)}ồng";

    /// <summary>An amount in đồng.</summary>
    public static string Dong(decimal amount) => NumberText.Money((long)amount);

    private static Guid RecipientOf(DecisionLine line) => line.PersonId ?? line.CollectiveId!.Value;

    private static void Fill(DecisionLine line, AwardKind kind, BaseSalary? salary, DateOnly day)
    {
        var coefficient = kind.CoefficientOn(day, line.Recipient);
        line.Coefficient = coefficient?.Value ?? 0;
        line.BaseSalary = salary?.Amount ?? 0;
        line.Money = Of(line.Coefficient, line.BaseSalary);
        line.MoneyNote = (coefficient, salary) switch
        {
            (null, _) => $"Chưa ghi hệ số của {kind.ShortName} cho {AwardText.Name(line.Recipient).ToLowerInvariant()} ngày {DateText.Show(day)}",
            (_, null) => $"Chưa ghi lương cơ sở ngày {DateText.Show(day)}",
            ({ IsCeiling: true }, _) => "Hệ số là mức tối đa theo quy định",
            _ => string.Empty,
        };
    }

    private static void KeepHighest(IReadOnlyList<DecisionLine> titles, IReadOnlyDictionary<string, AwardKind> kinds, IReadOnlyList<EarlierMoney> earlier)
    {
        var highest = titles[0];
        foreach (var lower in titles.Skip(1))
        {
            (lower.Money, lower.MoneyNote) = (0, $"Cùng thời gian chỉ nhận tiền của danh hiệu cao nhất ({kinds[highest.KindCode].ShortName})");
        }

        if (earlier.MaxBy(got => got.Position) is not { } got) return;
        if (got.Position >= kinds[highest.KindCode].Position)
        {
            (highest.Money, highest.MoneyNote) = (0, $"Cùng thời gian đã nhận tiền của danh hiệu cao hơn theo {got.Decision}");
            return;
        }

        var paid = earlier.Sum(before => before.Money);
        if (paid == 0) return;
        (highest.Money, highest.MoneyNote) = (
            Math.Max(0, highest.Money - paid),
            $"Cùng thời gian chỉ nhận mức của danh hiệu cao nhất: {Dong(highest.Money)} trừ {Dong(paid)} đã nhận theo {string.Join(", ", earlier.Where(before => before.Money > 0).Select(before => before.Decision))}");
    }
}
