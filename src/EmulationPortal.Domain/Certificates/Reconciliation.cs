using System.Globalization;
using EmulationPortal.Domain.Decisions;

namespace EmulationPortal.Domain.Certificates;

/// <summary>An award of the decision as it stands today: after corrections, with the certificates made for it.</summary>
/// <param name="Ordinal">Its place in the decision.</param>
/// <param name="KindCode">Title or form.</param>
/// <param name="Name">The right name.</param>
/// <param name="UnitLine">The right line below.</param>
/// <param name="HasCertificate">Whether the title or form has a certificate at all.</param>
/// <param name="Sheets">The good sheets printed for it.</param>
public sealed record ReconciledAward(int Ordinal, string KindCode, string Name, string UnitLine, bool HasCertificate, IReadOnlyList<ReconciledSheet> Sheets)
{
    /// <summary>Multiple of the base salary.</summary>
    public decimal Coefficient { get; init; }

    /// <summary>Base salary in đồng.</summary>
    public decimal BaseSalary { get; init; }

    /// <summary>Prize money in đồng.</summary>
    public decimal Money { get; init; }

    /// <summary>Why the money is not coefficient × base salary; empty otherwise.</summary>
    public string MoneyNote { get; init; } = string.Empty;
}

/// <summary>A good sheet.</summary>
/// <param name="KindCode">Title or form printed.</param>
/// <param name="Name">Name printed.</param>
/// <param name="UnitLine">Line below as printed.</param>
/// <param name="Serial">Serial of the stock, or empty.</param>
public sealed record ReconciledSheet(string KindCode, string Name, string UnitLine, string Serial);

/// <summary>Awards that one later decision revoked.</summary>
/// <param name="Decision">“Quyết định số 02/QĐ-BKHCN ngày 10/11/2026”.</param>
/// <param name="Numbers">What they count for.</param>
public sealed record RevokedSince(string Decision, StatedNumbers Numbers);

/// <summary>What does not agree.</summary>
/// <param name="Ordinal">The award, or null for the whole.</param>
/// <param name="Sentence">A Vietnamese sentence.</param>
public sealed record ReconciliationProblem(int? Ordinal, string Sentence);

/// <summary>
/// Đối chiếu trước khi trao: each award has exactly one good certificate with the words of the annex, the counts are those of
/// article 1, the money adds up.
/// </summary>
public static class Reconciliation
{
    /// <summary>All that does not agree; empty when the certificates can be handed out.</summary>
    /// <param name="awards">The awards that hold now.</param>
    /// <param name="stated">What the decision stated when it was printed; null when that was not kept.</param>
    /// <param name="revoked">What later decisions revoked of it, the earliest first.</param>
    /// <param name="kindNames">Names of titles and forms by code.</param>
    public static IReadOnlyList<ReconciliationProblem> Check(IReadOnlyList<ReconciledAward> awards, StatedNumbers? stated, IReadOnlyList<RevokedSince> revoked, IReadOnlyDictionary<string, string> kindNames)
    {
        ArgumentNullException.ThrowIfNull(awards);
        ArgumentNullException.ThrowIfNull(revoked);
        ArgumentNullException.ThrowIfNull(kindNames);
        return
        [
            .. awards.OrderBy(award => award.Ordinal).SelectMany(award => Sheets(award).Concat(Money(award))),
            .. stated is null ? [] : Counts(awards, stated, revoked, kindNames).Concat(Sums(awards, stated, revoked)),
        ];
    }

    /// <summary>The figures of the decision, what was revoked of them and what is left, a sentence for each that changed; none when nothing was revoked.</summary>
    public static IReadOnlyList<string> Balance(StatedNumbers stated, IReadOnlyList<RevokedSince> revoked, IReadOnlyDictionary<string, string> kindNames)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(revoked);
        ArgumentNullException.ThrowIfNull(kindNames);
        return
        [
            .. stated.Counts.Keys.Where(code => Gone(revoked, code) > 0).Order(StringComparer.Ordinal)
                .Select(code => $"{kindNames.GetValueOrDefault(code, code)}: {CountWords(stated.Counts[code], revoked, code)}."),
            .. revoked.Any(since => since.Numbers.Money != 0) ? (string[])[$"Tổng tiền thưởng: {MoneyWords(stated.Money, revoked)}."] : [],
        ];
    }

    private static int Gone(IReadOnlyList<RevokedSince> revoked, string code) => revoked.Sum(since => since.Numbers.Counts.GetValueOrDefault(code));

    // “Điều 1 ghi 3, trong đó hủy bỏ 1 theo Quyết định số 02/QĐ-BKHCN ngày 10/11/2026, còn 2”
    private static string CountWords(int said, IReadOnlyList<RevokedSince> revoked, string code)
    {
        var parts = revoked.Where(since => since.Numbers.Counts.GetValueOrDefault(code) > 0).Select(since => $"hủy bỏ {Whole(since.Numbers.Counts[code])} theo {since.Decision}").ToList();
        return parts.Count == 0 ? $"Điều 1 ghi {Whole(said)}" : $"Điều 1 ghi {Whole(said)}, trong đó {string.Join(" và ", parts)}, còn {Whole(said - Gone(revoked, code))}";
    }

    private static string MoneyWords(decimal said, IReadOnlyList<RevokedSince> revoked)
    {
        var parts = revoked.Where(since => since.Numbers.Money != 0).Select(since => $"hủy bỏ {PrizeMoney.Dong(since.Numbers.Money)} theo {since.Decision}").ToList();
        var left = said - revoked.Sum(since => since.Numbers.Money);
        return parts.Count == 0 ? $"quyết định ghi {PrizeMoney.Dong(said)}" : $"quyết định ghi {PrizeMoney.Dong(said)}, trong đó {string.Join(" và ", parts)}, còn {PrizeMoney.Dong(left)}";
    }

    private static IEnumerable<ReconciliationProblem> Sheets(ReconciledAward award)
    {
        if (!award.HasCertificate) yield break;
        if (award.Sheets.Count != 1)
        {
            yield return new(award.Ordinal, award.Sheets.Count == 0 ? $"{award.Name}: chưa có bằng." : $"{award.Name}: có {award.Sheets.Count} bằng còn dùng được, chỉ được có một.");
        }

        foreach (var sheet in award.Sheets)
        {
            var which = sheet.Serial.Length > 0 ? $" (phôi {sheet.Serial})" : "";
            // Compared letter by letter: a mark at the wrong vowel is another spelling.
            if (!string.Equals(sheet.Name, award.Name, StringComparison.Ordinal)) yield return new(award.Ordinal, $"Bằng{which} in “{sheet.Name}”, quyết định ghi “{award.Name}”.");
            if (!string.Equals(sheet.UnitLine, award.UnitLine, StringComparison.Ordinal)) yield return new(award.Ordinal, $"{award.Name}: bằng{which} in đơn vị “{sheet.UnitLine}”, quyết định ghi “{award.UnitLine}”.");
            if (sheet.KindCode != award.KindCode) yield return new(award.Ordinal, $"{award.Name}: bằng{which} in sai danh hiệu, hình thức.");
        }
    }

    private static IEnumerable<ReconciliationProblem> Money(ReconciledAward award)
    {
        if (award.MoneyNote.Length > 0) yield break;
        var due = PrizeMoney.Of(award.Coefficient, award.BaseSalary);
        if (due != award.Money) yield return new(award.Ordinal, $"{award.Name}: tiền thưởng ghi {PrizeMoney.Dong(award.Money)}, tính được {PrizeMoney.Dong(due)}.");
    }

    private static IEnumerable<ReconciliationProblem> Counts(
        IReadOnlyList<ReconciledAward> awards, StatedNumbers stated, IReadOnlyList<RevokedSince> revoked, IReadOnlyDictionary<string, string> kindNames)
    {
        var counted = awards.GroupBy(award => award.KindCode).ToDictionary(group => group.Key, group => group.Count());
        foreach (var code in stated.Counts.Keys.Union(counted.Keys).Order(StringComparer.Ordinal))
        {
            var (said, found) = (stated.Counts.GetValueOrDefault(code), counted.GetValueOrDefault(code));
            if (said - Gone(revoked, code) != found) yield return new(null, $"{kindNames.GetValueOrDefault(code, code)}: {CountWords(said, revoked, code)}, phụ lục có {Whole(found)}.");
        }
    }

    private static IEnumerable<ReconciliationProblem> Sums(IReadOnlyList<ReconciledAward> awards, StatedNumbers stated, IReadOnlyList<RevokedSince> revoked)
    {
        var sum = awards.Sum(award => award.Money);
        if (sum != stated.Money - revoked.Sum(since => since.Numbers.Money)) yield return new(null, $"Tổng tiền thưởng: {MoneyWords(stated.Money, revoked)}, cộng các dòng được {PrizeMoney.Dong(sum)}.");
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
