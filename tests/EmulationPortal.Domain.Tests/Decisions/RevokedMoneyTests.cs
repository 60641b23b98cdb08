using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.Decisions;

/// <summary>What of the money comes back when awards are revoked.</summary>
public sealed class RevokedMoneyTests
{
    private static readonly Guid Department = Guid.NewGuid();

    [Fact]
    public void What_was_never_paid_does_not_come_back() => Assert.Equal((0, "chưa chi tiền thưởng nên không phải thu hồi tiền"), Revoked(paid: 0));

    [Fact]
    public void What_was_paid_in_full_comes_back() => Assert.Equal((-3_800_000, "thu hồi 3.800.000 đồng tiền thưởng đã chi"), Revoked(paid: 23_800_000));

    [Fact]
    public void Of_a_part_only_what_is_beyond_the_awards_that_stay_comes_back()
    {
        Assert.Equal((-1_000_000, "thu hồi 1.000.000 đồng tiền thưởng đã chi (mức tặng 3.800.000 đồng)"), Revoked(paid: 21_000_000));
        Assert.Equal((0, "không phải thu hồi tiền, vì số đã chi cho đơn vị không vượt số còn phải chi"), Revoked(paid: 20_000_000));
    }

    [Fact]
    public void An_award_without_money_has_none_to_give_back() => Assert.Equal((0, "không kèm tiền thưởng"), Revoked(paid: 23_800_000, money: 0));

    // The department is owed another 20 million for awards that stay.
    private static (decimal Money, string Note) Revoked(decimal paid, decimal money = 3_800_000)
    {
        var given = Line(null, money);
        var line = Line(given.Id, 0);
        RevokedMoney.Fill([line], new Dictionary<Guid, DecisionLine> { [given.Id] = given }, new Dictionary<Guid, (decimal Owed, decimal Paid)> { [Department] = (20_000_000 + money, paid) });
        return (line.Money, line.MoneyNote);
    }

    private static DecisionLine Line(Guid? original, decimal money) => new()
    {
        DecisionId = Guid.NewGuid(),
        OriginalLineId = original,
        PersonId = Guid.NewGuid(),
        DepartmentId = Department,
        Recipient = RecipientKind.Person,
        KindCode = "BK",
        Name = "Ông A",
        Merit = "Thành tích",
        Money = money,
    };
}
