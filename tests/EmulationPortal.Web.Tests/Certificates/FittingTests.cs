using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Web.Tests.Documents;

namespace EmulationPortal.Web.Tests.Certificates;

public sealed class FittingTests
{
    private static CertificateFonts Fonts { get; } = new(PrinterFixture.Assets);

    [Fact]
    public void A_short_name_keeps_its_size_on_one_line()
    {
        var name = FieldOf("GK_CO_SO", FieldKind.Name, Words("Ông Nguyễn Văn An"));
        Assert.True(name.Fits);
        Assert.Equal((double)name.Field.Size, name.Size);
        Assert.Equal("Ông Nguyễn Văn An", Assert.Single(name.Lines).Text);
        Assert.Equal((double)name.Field.Y, name.Lines[0].Baseline);
    }

    [Fact]
    public void A_name_of_sixty_letters_is_shrunk_before_it_is_broken()
    {
        const string Long = "Bà Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khánh Quỳnh";
        Assert.Equal(60, Long.Length);
        var name = FieldOf("GK_CO_SO", FieldKind.Name, Words(Long));
        Assert.True(name.Fits);
        Assert.True(name.Size < (double)name.Field.Size);
        Assert.Equal(Long, Assert.Single(name.Lines).Text);
        Assert.InRange(name.Lines[0].Width, 0, (double)name.Field.Width + 0.05);
    }

    [Fact]
    public void A_unit_that_is_too_long_for_a_line_parts_behind_its_comma()
    {
        const string Unit = "Trung tâm Công nghệ thông tin và Truyền thông, Sở Thông tin và Truyền thông tỉnh Bà Rịa - Vũng Tàu, Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu";
        var unit = FieldOf("GK_CO_SO", FieldKind.UnitLine, Words("Tập thể Phòng A") with { UnitLine = Unit });
        Assert.True(unit.Fits);
        Assert.Equal(2, unit.Lines.Count);
        Assert.EndsWith(",", unit.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal(Unit, string.Join(' ', unit.Lines.Select(line => line.Text)));
        Assert.True(unit.Lines[1].Baseline > unit.Lines[0].Baseline);
    }

    [Fact]
    public void The_two_lines_of_a_name_stand_evenly_about_the_place_of_one()
    {
        var name = FieldOf("GK_CO_SO", FieldKind.Name, Words("Tập thể Trung tâm Chuyển giao công nghệ và Truyền thông Khoa học, Phòng Hành chính tổng hợp và Hợp tác quốc tế"));
        Assert.Equal(2, name.Lines.Count);
        Assert.Equal((double)name.Field.Y, name.Lines.Average(line => line.Baseline), 3);
    }

    [Fact]
    public void Words_that_fit_nowhere_are_reported_and_not_cut()
    {
        var placed = Place("GK_CO_SO", Words(string.Join(' ', Enumerable.Repeat("Nghiêng", 60))));
        var name = placed.Fields.Single(field => field.Field.Kind == FieldKind.Name);
        Assert.False(name.Fits);
        Assert.Equal(placed.Words.Name, string.Join(' ', name.Lines.Select(line => line.Text)));
        Assert.Contains(placed.Problems, problem => problem.Contains("không vừa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ông Nguyễn")]
    [InlineData("ngày 20 tháng 01 năm 2026")]
    public void Words_that_belong_together_are_not_parted(string together)
    {
        var field = new LayoutField { LayoutId = Guid.Empty, Position = 1, Kind = FieldKind.Fixed, X = 0, Y = 0, Width = 62, MaxLines = 6, Size = 14, MinSize = 14, LongText = LongText.BreakThenShrink };
        var fitted = TextFitting.Fit($"Bằng này cấp cho {together} theo quyết định", Fonts.Of(false, false), field);
        Assert.True(fitted.Fits);
        Assert.Contains(fitted.Lines, line => line.Contains(together, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_signs_for_another_stands_on_two_lines()
    {
        var title = FieldOf("GK_CO_SO", FieldKind.SignerTitle, Words("Ông A") with { SignerTitle = "KT. Bộ trưởng\nThứ trưởng" });
        Assert.Equal(["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], title.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Every_layout_of_the_portal_has_room_for_ordinary_words()
    {
        var layouts = CertificateSeeds.Layouts();
        Assert.Equal(["BK_BO_TINH", "CO_BO_TINH", "CSTDCS", "CSTD_BO_TINH", "GK_CO_SO", "TTLDXS"], layouts.Select(layout => layout.KindCode).Order(StringComparer.Ordinal));
        Assert.Empty(layouts.SelectMany(layout => Place(layout.KindCode, Words("Ông Nguyễn Văn An")).Problems));
        Assert.All(layouts, layout => Assert.All(layout.Fields, field =>
        {
            Assert.InRange(field.X + field.Width, 0, layout.PaperWidth);
            Assert.InRange(field.Y, 0, layout.PaperHeight);
        }));
    }

    [Fact]
    public void The_lines_of_a_commendation_stand_in_the_order_of_the_decree()
    {
        var order = CertificateSeeds.Layouts().Single(layout => layout.KindCode == "GK_CO_SO").Fields.OrderBy(field => field.Position).Select(field => field.Kind);
        Assert.Equal(
            [
                FieldKind.Emblem, FieldKind.Country, FieldKind.Motto, FieldKind.Authority, FieldKind.Giving, FieldKind.FormName, FieldKind.Name, FieldKind.UnitLine, FieldKind.Merit,
                FieldKind.DecisionLine, FieldKind.GoldenBook, FieldKind.PlaceAndDate, FieldKind.SignerTitle, FieldKind.SignerName, FieldKind.CheckCode, FieldKind.Fixed,
            ],
            order);
    }

    internal static CertificateWords Words(string name) => new()
    {
        Authority = "Bộ trưởng Bộ Khoa học và Công nghệ",
        Name = name,
        UnitLine = "Chuyên viên Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông tỉnh Sơn La",
        Merit = "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác thông tin và truyền thông năm 2022",
        DecisionNumber = "15/QĐ-BKHCN",
        DecidedOn = new DateOnly(2023, 1, 20),
        GoldenBook = 12,
        SignerTitle = "Bộ trưởng",
        SignerName = "Nguyễn Văn Bình",
        CheckAddress = "https://thidua.example/xac-minh/ABCDEFGH2345",
    };

    internal static PlacedCertificate Place(string kindCode, CertificateWords words) =>
        PlacedCertificate.Of(CertificateSeeds.Layouts().Single(layout => layout.KindCode == kindCode), words, Fonts);

    private static PlacedField FieldOf(string kindCode, FieldKind kind, CertificateWords words) =>
        Place(kindCode, words).Fields.Single(field => field.Field.Kind == kind);
}
