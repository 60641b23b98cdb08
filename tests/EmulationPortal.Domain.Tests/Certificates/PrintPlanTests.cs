using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Domain.Tests.Certificates;

public sealed class PrintPlanTests
{
    private static readonly Guid SonLa = Guid.NewGuid();
    private static readonly Guid LaiChau = Guid.NewGuid();
    private static readonly Dictionary<string, string> Kinds = new() { ["BK"] = "Bằng khen", ["GK"] = "Giấy khen" };

    [Theory]
    [InlineData("BK 000123", 0, "BK 000123")]
    [InlineData("bk-0099", 1, "BK-0100")]
    [InlineData("999", 1, "1000")]
    [InlineData(" A 07 ", 3, "A 10")]
    public void A_serial_counts_on_with_its_letters_and_zeros(string typed, int steps, string shown) => Assert.Equal(shown, StockSerial.Read(typed)!.Plus(steps).Show());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("BK")]
    [InlineData("12-A")]
    [InlineData("1234567890123")]
    public void What_does_not_end_with_a_number_is_no_serial(string? typed) => Assert.Null(StockSerial.Read(typed));

    [Fact]
    public void Files_go_by_unit_and_form_and_no_file_is_longer_than_a_volume()
    {
        var awards = Enumerable.Range(1, 600).Select(n => Award(n, n <= 520 ? SonLa : LaiChau, n % 2 == 0 && n > 500 ? "GK" : "BK"));
        var parts = PrintPlan.Of(awards, Kinds, StockSerial.Read("BK 001"));
        Assert.All(parts, part => Assert.InRange(part.Awards.Count, 1, PrintRun.VolumeSize));
        Assert.All(parts, part => Assert.Single(part.Awards.Select(pair => (pair.Award.DepartmentId, pair.Award.KindCode)).Distinct()));
        Assert.Equal(Enumerable.Range(1, 600), parts.SelectMany(part => part.Awards).Select(pair => pair.Award.Ordinal).Order());
        Assert.Equal(Enumerable.Range(1, 600).Select(n => $"BK {n:000}"), parts.SelectMany(part => part.Awards).Select(pair => pair.Serial));
        Assert.Equal([250, 250, 10, 10, 40, 40], parts.Select(part => part.Awards.Count));
        Assert.Contains("số sổ vàng 1 đến 250", parts[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_without_numbers_get_none() => Assert.All(PrintPlan.Of([Award(1, SonLa, "BK")], Kinds, null), part => Assert.All(part.Awards, pair => Assert.Equal("", pair.Serial)));

    [Fact]
    public void An_award_whose_name_nobody_was_asked_about_is_blocked() => Assert.Contains("rà soát", Award(1, SonLa, "BK").WhyBlocked, StringComparison.Ordinal);

    [Fact]
    public void What_is_measured_on_the_sheet_is_made_up_for()
    {
        var profile = new PrinterProfile { Name = "Máy tầng 2" };
        profile.Measure(21.5m, 18m, 200m);
        Assert.Equal((-1.5m, 2m, 100m), (profile.Dx, profile.Dy, profile.Scale));

        // A printer that draws x at 0,99·x + 1 shows the cross at 20,8 mm and the line 198 mm long.
        profile.Measure(20.8m, 20.8m, 198m);
        Assert.Equal(101.01m, profile.Scale);
        Assert.Equal(150, (0.99m * ((150 * profile.Scale / 100) + profile.Dx)) + 1, 1);
    }

    private static PrintableAward Award(int ordinal, Guid department, string kind) =>
        new(Guid.NewGuid(), ordinal, kind, department, department == SonLa ? "Sở Sơn La" : "Sở Lai Châu", $"Ông Số {ordinal}", "");
}
