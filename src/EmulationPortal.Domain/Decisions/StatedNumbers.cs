using System.Globalization;

namespace EmulationPortal.Domain.Decisions;

/// <summary>What the printed text of a decision says in numbers (article 1 and the totals of its annexes).</summary>
/// <param name="Counts">Awards by title or form.</param>
/// <param name="Money">Prize money in all, in đồng.</param>
public sealed record StatedNumbers(IReadOnlyDictionary<string, int> Counts, decimal Money)
{
    /// <summary>Longest text of <see cref="Write"/>.</summary>
    public const int TextLength = 1000;

    /// <summary>The numbers of these lines.</summary>
    public static StatedNumbers Of(IEnumerable<DecisionLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var all = lines.ToList();
        return new StatedNumbers(all.GroupBy(line => line.KindCode).ToDictionary(form => form.Key, form => form.Count()), all.Sum(line => line.Money));
    }

    /// <summary>As kept with the decision: “4470000;BK_BO_TINH=2;CO_BO_TINH=1”.</summary>
    public string Write() => string.Join(
        ';', Counts.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => string.Create(CultureInfo.InvariantCulture, $"{form.Key}={form.Value}")).Prepend(Money.ToString("0", CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="Write"/> wrote; null for an empty text.</summary>
    public static StatedNumbers? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return null;
        var parts = text.Split(';');
        return new StatedNumbers(
            parts.Skip(1).Select(part => part.Split('=')).ToDictionary(part => part[0], part => int.Parse(part[1], CultureInfo.InvariantCulture)),
            decimal.Parse(parts[0], CultureInfo.InvariantCulture));
    }
}
