using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Decisions;

/// <summary>Coefficient × base salary of the day, rounded up to 10,000 đồng; of several titles for the same time only the highest.</summary>
public sealed class PrizeMoneyTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Guid Person = Guid.CreateVersion7();

    private static readonly Dictionary<string, AwardKind> Kinds = new AwardKind[]
    {
        Kind(AwardCodes.AdvancedWorker, AwardNature.Title, 1, 0.3m),
        Kind(AwardCodes.BaseFighter, AwardNature.Title, 2, 1m),
        Kind(AwardCodes.MinistryFighter, AwardNature.Title, 3, 3m),
        Kind(AwardCodes.MinistryMerit, AwardNature.Form, 2, 1.5m),
    }.ToDictionary(kind => kind.Code);

    [Theory]
    [InlineData(0.3, 1_490_000, 450_000)]
    [InlineData(0.3, 2_340_000, 710_000)]
    [InlineData(0.3, 2_530_000, 760_000)]
    [InlineData(0.8, 1_490_000, 1_200_000)]
    [InlineData(0.8, 2_340_000, 1_880_000)]
    [InlineData(1.0, 1_390_000, 1_390_000)]
    [InlineData(1.5, 2_340_000, 3_510_000)]
    [InlineData(1.5, 2_530_000, 3_800_000)]
    [InlineData(8.0, 1_490_000, 11_920_000)]
    [InlineData(12.0, 2_530_000, 30_360_000)]
    [InlineData(0.8, 1_390_000, 1_120_000)]
    public void Money_is_multiplied_first_and_then_rounded_up_to_ten_thousand(decimal coefficient, decimal salary, decimal money) =>
        Assert.Equal(money, PrizeMoney.Of(coefficient, salary));

    [Fact]
    public void Rounding_adds_less_than_ten_thousand_and_never_takes() => Prop.ForAll(
        Gen.Choose(1, 300).Two().ToArbitrary(),
        pair =>
        {
            var (coefficient, salary) = (pair.Item1 / 10m, 1_000_000m + (pair.Item2 * 10_000m));
            var money = PrizeMoney.Of(coefficient, salary);
            return money % 10_000 == 0 && money >= coefficient * salary && money - (coefficient * salary) < 10_000;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2019-06-30", 1_390_000)]
    [InlineData("2019-07-01", 1_490_000)]
    [InlineData("2022-12-31", 1_490_000)]
    public void The_base_salary_is_the_one_of_the_day_of_the_decision(string day, decimal amount)
    {
        BaseSalary[] all = [Salary(2018, 1_390_000), Salary(2019, 1_490_000)];
        Assert.Equal(amount, BaseSalary.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), all)!.Amount);
    }

    [Fact]
    public void Before_the_first_recorded_salary_there_is_none() => Assert.Null(BaseSalary.On(new DateOnly(2010, 1, 1), [Salary(2018, 1_390_000)]));

    [Fact]
    public void Of_two_titles_for_the_same_year_only_the_highest_is_paid_and_a_form_beside_it()
    {
        DecisionLine[] lines = [Line(AwardCodes.BaseFighter), Line(AwardCodes.MinistryFighter), Line(AwardCodes.MinistryMerit)];
        PrizeMoney.Fill(lines, Kinds, Salary(2024, 2_340_000), Day, []);
        Assert.Equal([0m, 7_020_000m, 3_510_000m], lines.Select(line => line.Money));
        Assert.Contains("chỉ nhận tiền của danh hiệu cao nhất", lines[0].MoneyNote, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_paid_before_for_a_lower_title_of_the_same_year_is_taken_off()
    {
        DecisionLine[] lines = [Line(AwardCodes.MinistryFighter)];
        PrizeMoney.Fill(lines, Kinds, Salary(2024, 2_340_000), Day, [new EarlierMoney(Person, 2, 2_340_000, "Quyết định số 03/QĐ-BKHCN ngày 10/01/2026")]);
        Assert.Equal(4_680_000, lines[0].Money);
        Assert.Contains("03/QĐ-BKHCN", lines[0].MoneyNote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_title_after_a_higher_one_of_the_same_year_is_not_paid()
    {
        DecisionLine[] lines = [Line(AwardCodes.AdvancedWorker)];
        PrizeMoney.Fill(lines, Kinds, Salary(2024, 2_340_000), Day, [new EarlierMoney(Person, 2, 2_340_000, "Quyết định số 03/QĐ-BKHCN ngày 10/01/2026")]);
        Assert.Equal(0, lines[0].Money);
    }

    [Fact]
    public void A_missing_coefficient_or_salary_is_said_and_pays_nothing()
    {
        DecisionLine[] lines = [Line(AwardCodes.BaseFighter)];
        PrizeMoney.Fill(lines, Kinds, null, Day, []);
        Assert.Equal((0m, true), (lines[0].Money, lines[0].MoneyNote.Contains("Chưa ghi lương cơ sở", StringComparison.Ordinal)));
        PrizeMoney.Fill(lines, Kinds, Salary(2024, 2_340_000), new DateOnly(2010, 1, 1), []);
        Assert.Equal((0m, true), (lines[0].Money, lines[0].MoneyNote.Contains("Chưa ghi hệ số", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_arithmetic_is_shown_with_its_rounding() => Assert.Equal(
        "0,3 × 2.340.000 đ = 702.000 đ, làm tròn 710.000 đ",
        PrizeMoney.Show(new DecisionLine { DecisionId = Guid.Empty, DepartmentId = Guid.Empty, Recipient = RecipientKind.Person, KindCode = "LDTT", Name = "Ông A", Merit = "", Coefficient = 0.3m, BaseSalary = 2_340_000, Money = 710_000 }));

    private static BaseSalary Salary(int year, decimal amount) => new() { FromOn = new DateOnly(year, 7, 1), Amount = amount, LegalBasis = "Nghị định" };

    private static AwardKind Kind(string code, AwardNature nature, int position, decimal coefficient)
    {
        var kind = new AwardKind
        {
            Code = code,
            Name = code,
            ShortName = code,
            Nature = nature,
            Level = AwardLevel.Grassroots,
            ForPersons = true,
            Authority = "Bộ trưởng",
            LegalBasis = "Luật",
            Position = position,
            ValidFrom = new DateOnly(2017, 1, 1),
        };
        kind.Coefficients.Add(new AwardCoefficient { AwardKindId = kind.Id, Recipient = RecipientKind.Person, Value = coefficient, LegalBasis = "Nghị định", ValidFrom = new DateOnly(2017, 1, 1) });
        return kind;
    }

    private static DecisionLine Line(string code) => new()
    {
        DecisionId = Guid.CreateVersion7(),
        PersonId = Person,
        DepartmentId = Guid.CreateVersion7(),
        Recipient = RecipientKind.Person,
        KindCode = code,
        Name = "Ông Nguyễn Văn A",
        Merit = "Có thành tích",
    };
}
