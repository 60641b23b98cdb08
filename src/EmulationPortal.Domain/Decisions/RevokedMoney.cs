namespace EmulationPortal.Domain.Decisions;

/// <summary>
/// What of the money comes back when awards are revoked: only what was paid (Luật 06/2022/QH15 Đ.93). Payments go to departments, not to
/// recipients, so what a department got beyond what it is still owed is what it gives back.
/// </summary>
public static class RevokedMoney
{
    /// <summary>Writes into every line of a revocation what comes back, as a negative amount, and how that is so.</summary>
    /// <param name="revoking">The lines of the revocation.</param>
    /// <param name="given">The awards that they end, by key.</param>
    /// <param name="accounts">By department, in đồng: what it is owed for awards of that decision that hold now, and what it got.</param>
    public static void Fill(
        IReadOnlyCollection<DecisionLine> revoking, IReadOnlyDictionary<Guid, DecisionLine> given, IReadOnlyDictionary<Guid, (decimal Owed, decimal Paid)> accounts)
    {
        ArgumentNullException.ThrowIfNull(revoking);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(accounts);
        foreach (var department in revoking.GroupBy(line => line.DepartmentId))
        {
            var (owed, paid) = accounts.GetValueOrDefault(department.Key);
            var left = Math.Max(0, paid - (owed - department.Sum(line => MoneyOf(line, given))));
            foreach (var line in department.OrderBy(line => line.Ordinal))
            {
                var money = MoneyOf(line, given);
                var back = Math.Min(money, left);
                left -= back;
                (line.Money, line.MoneyNote) = (-back, Note(money, back, paid));
            }
        }
    }

    private static decimal MoneyOf(DecisionLine line, IReadOnlyDictionary<Guid, DecisionLine> given) => line.OriginalLineId is { } id && given.TryGetValue(id, out var award) ? award.Money : 0;

    private static string Note(decimal money, decimal back, decimal paid) => (money, back, paid) switch
    {
        (0, _, _) => "không kèm tiền thưởng",
        (_, _, <= 0) => "chưa chi tiền thưởng nên không phải thu hồi tiền",
        (_, 0, _) => "không phải thu hồi tiền, vì số đã chi cho đơn vị không vượt số còn phải chi",
        _ when back == money => $"thu hồi {PrizeMoney.Written(back)} tiền thưởng đã chi",
        _ => $"thu hồi {PrizeMoney.Written(back)} tiền thưởng đã chi (mức tặng {PrizeMoney.Written(money)})",
    };
}
