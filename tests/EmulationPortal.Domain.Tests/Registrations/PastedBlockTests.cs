using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Tests.Titles;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Tests.Registrations;

public class PastedBlockTests
{
    private static readonly DateOnly Today = new(2026, 1, 20);

    [Fact]
    public void Columns_are_told_by_what_stands_in_them()
    {
        var rows = Read("STT\tHọ và tên\tNăm sinh\tChức vụ\tDanh hiệu\tSáng kiến\n1\tNguyễn Văn Nam\t1980\tChuyên viên\tLao động tiên tiến\tMột cửa điện tử\n2\tBà Lê Thị Hoa\t09/03/1985\tTrưởng phòng\tCSTĐ cơ sở\t\n\n");
        Assert.Equal(2, rows.Count);
        var (first, second) = (rows[0], rows[1]);
        Assert.Equal((2, "Nguyễn Văn Nam", 1980, "LDTT", "Một cửa điện tử"), (first.Number, first.Name, first.BornYear, first.KindCode, first.Note));
        Assert.Equal(["Chuyên viên"], first.Ignored);
        Assert.Equal(("Lê Thị Hoa", new DateOnly(1985, 3, 9), "CSTDCS"), (second.Name, second.BornOn, second.KindCode));
    }

    [Fact]
    public void A_birth_in_the_future_is_a_mistake_of_its_row_and_nothing_is_cut_off()
    {
        var rows = Read("Nguyễn Văn Nam\t12/12/2050\tLĐTT" + string.Concat(Enumerable.Repeat("\nLê Thị Hoa\t1985\tLĐTT", PastedBlock.MostRows + 20)));
        Assert.Contains("12/12/2050", rows[0].Problem, StringComparison.Ordinal);
        Assert.Equal(PastedBlock.MostRows + 21, rows.Count);
        Assert.All(rows.Skip(1), row => Assert.Null(row.Problem));
    }

    [Fact]
    public void A_year_of_birth_to_come_is_a_mistake_of_its_row_and_not_left_out()
    {
        var rows = Read("Hoàng Minh Trung\t2031\tLĐTT\nLê Thị Hoa\t1985\tLĐTT");
        Assert.NotNull(rows[0].Problem);
        Assert.Null(rows[1].Problem);
    }

    [Fact]
    public void Strokes_typed_by_hand_part_cells_too()
    {
        var row = Assert.Single(Read("Nguyễn Văn Nam | 1980 | LĐTT"));
        Assert.Equal(("Nguyễn Văn Nam", 1980, "LDTT"), (row.Name, row.BornYear, row.KindCode));
    }

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    [InlineData(LegacyEncoding.Decomposed)]
    public void Names_titles_and_remarks_in_old_fonts_are_read(LegacyEncoding encoding)
    {
        var text = LegacyText.Encode("Nguyễn Hữu Thương\t1980\tLĐTT\tSáng kiến về đường truyền số liệu của tỉnh\nLê Thị Hoa\t1985\tChiến sĩ thi đua cơ sở\t\nTrần Đức Hưng\t1975\tLao động tiên tiến\t", encoding);
        var rows = Read(text);
        Assert.Equal(["Nguyễn Hữu Thương", "Lê Thị Hoa", "Trần Đức Hưng"], rows.Select(row => row.Name));
        Assert.Equal(["LDTT", "CSTDCS", "LDTT"], rows.Select(row => row.KindCode));
        Assert.Equal("Sáng kiến về đường truyền số liệu của tỉnh", rows[0].Note);
    }

    [Theory]
    [InlineData("LĐTT", "LDTT")]
    [InlineData("ldtt", "LDTT")]
    [InlineData("Danh hiệu Lao động tiên tiến", "LDTT")]
    [InlineData("CSTĐCS", "CSTDCS")]
    [InlineData("Chiến sĩ thi đua cấp cơ sở", "CSTDCS")]
    [InlineData("Tập thể lao động xuất sắc", "TTLDXS")]
    [InlineData("TTLĐTT", "TTLDTT")]
    [InlineData("Tập thể Lao động tiên tiến", "TTLDTT")]
    [InlineData("Giấy khen", "GK_CO_SO")]
    [InlineData("Chiến sĩ thi đua bộ", "CSTD_BO_TINH")]
    [InlineData("chien si thi dua cap tinh", "CSTD_BO_TINH")]
    [InlineData("CSTĐ cấp Bộ", "CSTD_BO_TINH")]
    [InlineData("Chuyên viên", "")]
    public void Titles_are_known_by_their_full_and_short_names(string cell, string code) => Assert.Equal(code, PastedBlock.KindOf(cell, TitleScene.Book));

    [Fact]
    public void A_cell_in_quotes_keeps_its_line_breaks_as_spaces()
    {
        var cells = PastedBlock.Cells("\"Phòng \"\"A\"\"\nmột\"\tTTLĐTT\r\nPhòng B\tTTLĐXS");
        Assert.Equal([["Phòng \"A\" một", "TTLĐTT"], ["Phòng B", "TTLĐXS"]], cells);
    }

    [Fact]
    public void A_row_without_a_title_or_a_birth_is_read_as_far_as_it_goes()
    {
        var row = Assert.Single(Read("Nguyễn Văn Nam"));
        Assert.Equal(("Nguyễn Văn Nam", null, ""), (row.Name, row.BornYear, row.KindCode));
        Assert.Empty(Read(" \n\t\n"));
    }

    private static IReadOnlyList<PastedRow> Read(string text) => PastedBlock.Read(text, TitleScene.Book, Today);
}
