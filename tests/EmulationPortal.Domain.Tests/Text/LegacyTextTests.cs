using System.Text;
using EmulationPortal.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EmulationPortal.Domain.Tests.Text;

public class LegacyTextTests
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Quách"];

    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Hữu", "Ngọc", "Minh", "Xuân", "Quốc", "Thanh", "Tuấn", "Bảo", "Kim", "Gia", "Nhật"];

    private static readonly string[] Givens = ["Thắng", "Thăng", "Hòa", "Hoà", "Thủy", "Tuyết", "Phượng", "Nghĩa", "Huyền", "Duyên", "Hạnh", "Bá", "Cường", "Khoẻ", "Yến", "Giang", "Quỳnh", "Ngân", "Hậu", "Lan"];

    [Theory]
    [InlineData("NguyÔn V¨n Th¾ng", "Nguyễn Văn Thắng", LegacyEncoding.Tcvn3)]
    [InlineData("TrÇn ThÞ Hµ", "Trần Thị Hà", LegacyEncoding.Tcvn3)]
    [InlineData("Së Th«ng tin vµ TruyÒn th«ng", "Sở Thông tin và Truyền thông", LegacyEncoding.Tcvn3)]
    [InlineData("§Æng H\u00ADng", "Đặng Hưng", LegacyEncoding.Tcvn3)]
    [InlineData("NGUYÔN V¡N HßA", "NGUYỄN VĂN HÒA", LegacyEncoding.Tcvn3)]
    [InlineData("Nguyeãn Vaên Thaéng", "Nguyễn Văn Thắng", LegacyEncoding.Vni)]
    [InlineData("Traàn Thò Höông", "Trần Thị Hương", LegacyEncoding.Vni)]
    [InlineData("ÑAËNG VAÊN ÑÖÙC", "ĐẶNG VĂN ĐỨC", LegacyEncoding.Vni)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thắng", LegacyEncoding.Unicode)]
    [InlineData("Ðặng Văn Ðức", "Đặng Văn Đức", LegacyEncoding.Unicode)]
    [InlineData("Lan Anh", "Lan Anh", LegacyEncoding.Unicode)]
    [InlineData("", "", LegacyEncoding.Unicode)]
    [InlineData(null, "", LegacyEncoding.Unicode)]
    public void A_text_tells_its_coding_by_making_words(string? text, string unicode, LegacyEncoding encoding)
    {
        var reading = LegacyText.Read(text);
        Assert.Equal((unicode, encoding, true), (reading.Text, reading.Encoding, reading.IsSure));
    }

    [Fact]
    public void Letters_and_marks_apart_are_composed()
    {
        var reading = LegacyText.Read("Nguyễn Văn Thắng".Normalize(NormalizationForm.FormD));
        Assert.Equal(("Nguyễn Văn Thắng", LegacyEncoding.Decomposed), (reading.Text, reading.Encoding));
        Assert.Equal("Huế", LegacyText.Read("Hu\u00EA\u0301").Text);
    }

    [Fact]
    public void A_text_that_tells_nothing_follows_its_column()
    {
        Assert.Equal("Bá", LegacyText.Read("Bá").Text);
        var column = LegacyText.ReadColumn(["NguyÔn V¨n Th¾ng", "TrÇn ThÞ Lµnh", "Bá", "Lan Anh", null]);
        Assert.Equal(["Nguyễn Văn Thắng", "Trần Thị Lành", "Bá", "Lan Anh", ""], column.Cells.Select(cell => cell.Text));
        Assert.Equal(LegacyEncoding.Tcvn3, column.Encoding);
        Assert.False(column.Cells[2].IsSure);
        Assert.Equal("Đã chuyển sang Unicode 2 trong 5 ô (TCVN3 (phông .VnTime): 2 ô). Giữ nguyên vì đã là chữ Việt: “Bá”; hãy xem lại.", column.Sentence);
    }

    [Theory]
    [InlineData("Hùng")]
    [InlineData("Lê Hùng")]
    [InlineData("Ngô Tú")]
    [InlineData("Võ Hùng")]
    [InlineData("Tô Lan Hân")]
    [InlineData("Bùi Công Tuân")]
    [InlineData("Hà Mã Lâm")]
    [InlineData("Lê Trí")]
    [InlineData("Vàng A Sùng")]
    [InlineData("Lò Giàng Páo")]
    [InlineData("Đào Thị Hùng")]
    [InlineData("Nguyễn Hùng")]
    [InlineData("Trung tâm Công")]
    [InlineData("Sáng")]
    [InlineData("Hoà Bình")]
    public void What_is_right_already_stays_in_a_column_of_an_old_font(string text)
    {
        string[] names = ["Nguyễn Văn Thắng", "Trần Thị Lành", "Đặng Hưng", "Phạm Ngọc Hạnh"];
        foreach (var encoding in new[] { LegacyEncoding.Tcvn3, LegacyEncoding.Vni })
        {
            var column = LegacyText.ReadColumn([.. names.Select(name => LegacyText.Encode(name, encoding)), text]);
            Assert.Equal([.. names, text], column.Cells.Select(cell => cell.Text));
        }
    }

    [Theory]
    [InlineData("Dũng", LegacyEncoding.Tcvn3)]
    [InlineData("Vũ Minh Lan", LegacyEncoding.Tcvn3)]
    [InlineData("Phụng", LegacyEncoding.Tcvn3)]
    [InlineData("Lộc", LegacyEncoding.Tcvn3)]
    [InlineData("Sơn", LegacyEncoding.Vni)]
    [InlineData("Thị Lan", LegacyEncoding.Vni)]
    [InlineData("Hồ Gia Lan", LegacyEncoding.Vni)]
    [InlineData("Phan Minh Nghĩa", LegacyEncoding.Vni)]
    public void A_usual_name_is_made_of_what_only_looks_like_words(string name, LegacyEncoding encoding)
    {
        string[] names = ["Nguyễn Văn Thắng", "Trần Thị Lành", "Hoàng Quốc Hưng", name];
        var column = LegacyText.ReadColumn(names.Select(text => LegacyText.Encode(text, encoding)));
        Assert.Equal(names, column.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_column_of_two_codings_is_read_cell_by_cell()
    {
        var column = LegacyText.ReadColumn(["NguyÔn V¨n Th¾ng", "Traàn Thò Höông", "Lê Thị Thủy"]);
        Assert.Equal(["Nguyễn Văn Thắng", "Trần Thị Hương", "Lê Thị Thủy"], column.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_column_in_Unicode_says_nothing_was_converted()
    {
        var column = LegacyText.ReadColumn(["Lê Bá", "Hà", "25 m²", "Nguyễn Văn Thắng"]);
        Assert.Equal("", column.Sentence);
        Assert.Equal(["Lê Bá", "Hà", "25 m²", "Nguyễn Văn Thắng"], column.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Names_coded_in_an_old_font_come_back_whatever_the_font() =>
        Prop.ForAll(Names.ArrayOf(12).Zip(Gen.Elements(Enum.GetValues<LegacyEncoding>())).ToArbitrary(), list =>
        {
            var (names, encoding) = list;
            var column = LegacyText.ReadColumn(names.Select(name => LegacyText.Encode(name, encoding)));
            return column.Cells.Select(cell => cell.Text).SequenceEqual(names);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_survives_VNI() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text => Trip(text, LegacyEncoding.Vni) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Small_letters_and_capitals_survive_TCVN3() =>
        Prop.ForAll(VietnameseWords.Arbitrary, text =>
        {
            var small = text.ToLowerInvariant();
            var capitals = string.Join(' ', text.ToUpperInvariant().Split(' ').Select(word => "TH" + word));
            return Trip(small, LegacyEncoding.Tcvn3) == small && Trip(capitals, LegacyEncoding.Tcvn3) == capitals;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Unicode_is_never_damaged() =>
        Prop.ForAll(Names.ToArbitrary(), name => LegacyText.Read(name).Text == name).QuickCheckThrowOnFailure();

    private static Gen<string> Names =>
        from family in Gen.Elements(Families)
        from middle in Gen.Elements(Middles)
        from given in Gen.Elements(Givens)
        select $"{family} {middle} {given}";

    private static string Trip(string text, LegacyEncoding encoding) => LegacyText.Decode(LegacyText.Encode(text, encoding), encoding);
}
