using System.IO.Compression;
using System.Text;
using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class WorkbookTests
{
    [Fact]
    public void A_workbook_with_everything_is_valid_and_reads_back()
    {
        XlsxSheet sheet = new("Bảng: điểm/2025")
        {
            Widths = [8, 40, 12],
            FrozenRows = 2,
            FrozenColumns = 1,
            FirstRepeatedRow = 2,
            IsLandscape = true,
            IsProtected = true,
        };
        sheet.Write(1, 1, XlsxCell.Of("BẢNG ĐIỂM", CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of("TT", CellLook.Header), XlsxCell.Of("Tiêu chí", CellLook.Header), XlsxCell.Of("Điểm", CellLook.Header));
        sheet.Write(3, 1, XlsxCell.Of("1", CellLook.Centred), XlsxCell.Of("  Đúng hạn\nnhé "), XlsxCell.Of(8.125m, CellLook.InputNumber));
        sheet.Write(4, 3, XlsxCell.Computed("SUM(C3:C3)", 8.125m, CellLook.TotalPoints));
        sheet.Rules.Add(InputRule.Between(new CellAddress(3, 3), "Điểm từ 0 đến 10.", 0, 10));
        sheet.Rules.Add(InputRule.OneOf(new CellAddress(2, 3), "Hãy chọn.", "có", "không"));
        sheet.Merged.Add((new CellAddress(1, 1), new CellAddress(3, 1)));
        XlsxSheet hidden = new("_ẩn") { IsVeryHidden = true };
        hidden.Write(1, 1, XlsxCell.Of("khóa"));

        byte[] bytes = WorkbookWriter.Write("Bảng điểm", [hidden, sheet]);

        XlsxFile.AssertValid(bytes);
        ReadWorkbook read = XlsxFile.Read(bytes);
        Assert.True(read.Find("_ẩn")!.IsHidden);
        ReadSheet back = read.Find("Bảng điểm2025")!;
        Assert.False(back.IsHidden);
        Assert.Equal("  Đúng hạn\nnhé ", back.At("B3").Text);
        Assert.Equal(8.125m, back.At("C3").Number);
        Assert.Equal("8,125", back.At("C3").Text);
        Assert.True(back.At("C4").IsFormula);
        Assert.Equal(8.125m, back.At("C4").Number);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"bấm\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Text_that_looks_like_a_formula_stays_text(string typed)
    {
        XlsxSheet sheet = new("S");
        sheet.Write(1, 1, XlsxCell.Of(typed));

        byte[] bytes = WorkbookWriter.Write("S", [sheet]);

        XlsxFile.AssertValid(bytes);
        RawCell cell = XlsxFile.Read(bytes).Sheets[0].At("A1");
        Assert.Equal((RawKind.Text, typed, false), (cell.Kind, cell.Text, cell.IsFormula));
        Assert.Contains("quotePrefix=\"1\"", Part(bytes, "xl/styles.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", Part(bytes, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_XML_cannot_carry_are_left_out_and_too_long_text_is_cut()
    {
        XlsxSheet sheet = new("S");
        sheet.Write(1, 1, XlsxCell.Of("a\u0001b\uD800c\U0001F600"), XlsxCell.Of(new string('x', 40_000)));

        byte[] bytes = WorkbookWriter.Write("S", [sheet]);

        XlsxFile.AssertValid(bytes);
        ReadSheet read = XlsxFile.Read(bytes).Sheets[0];
        Assert.Equal("abc\U0001F600", read.At("A1").Text);
        Assert.Equal(32_767, read.At("B1").Text.Length);
    }

    [Theory]
    [InlineData("0.56999999999999995", "0,57")]
    [InlineData("8.1", "8,1")]
    [InlineData("1E-3", "0,001")]
    [InlineData("-2.5", "-2,5")]
    [InlineData("100", "100")]
    [InlineData("123456.123", "123456,123")]
    [InlineData("8.12345", "8,12345")]
    public void A_stored_number_reads_as_what_was_typed(string stored, string typed)
    {
        byte[] bytes = Package($"<row r=\"1\"><c r=\"A1\"><v>{stored}</v></c></row>");

        Assert.Equal(typed, XlsxFile.Read(bytes).Sheets[0].At("A1").Text);
    }

    [Fact]
    public void Shared_texts_rich_texts_and_cells_without_address_are_read()
    {
        byte[] bytes = Package(
            "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>",
            shared: "<si><t>một</t><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">hai </t></r><r><t>ba</t></r></si>");

        ReadSheet sheet = XlsxFile.Read(bytes).Sheets[0];
        Assert.Equal("hai ba", sheet.At("A1").Text);
        Assert.Equal("một", sheet.At("B1").Text);
        Assert.Equal("có", sheet.At("C1").Text);
        Assert.Equal(RawKind.Error, sheet.At("D1").Kind);
    }

    [Fact]
    public void A_number_that_became_a_date_is_told_from_a_number()
    {
        byte[] bytes = Package(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45785</v></c><c r=\"B1\" s=\"2\"><v>45785</v></c><c r=\"C1\"><v>45785</v></c></row>",
            styles: "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.00&quot; điểm&quot;\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/><xf numFmtId=\"170\"/></cellXfs>");

        ReadSheet sheet = XlsxFile.Read(bytes).Sheets[0];
        Assert.Equal([RawKind.Date, RawKind.Number, RawKind.Number], new[] { "A1", "B1", "C1" }.Select(at => sheet.At(at).Kind));
    }

    [Theory]
    [InlineData("Mã;Nội dung\n1;abc", "không phải là tệp Excel")]
    [InlineData("", "không phải là tệp Excel")]
    [InlineData("PK\u0003\u0004hỏng", "không phải là tệp Excel")]
    public void What_is_no_workbook_is_refused_in_words(string content, string words)
    {
        Assert.Contains(words, WorkbookReader.Read(Encoding.Latin1.GetBytes(content)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_or_encrypted_workbook_is_told_apart()
    {
        Assert.Contains(".xls", WorkbookReader.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_package_is_no_workbook()
    {
        Assert.Contains("không phải là tệp Excel", WorkbookReader.Read(Zip(("word/document.xml", "<a/>"))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_unpacks()
    {
        byte[] bytes = Zip(("xl/workbook.xml", "<a>" + new string(' ', 70 * 1024 * 1024) + "</a>"));

        Assert.True(bytes.Length < 200_000);
        Assert.Contains("quá lớn", WorkbookReader.Read(bytes).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A5001")]
    [InlineData("HA1")]
    public void A_cell_outside_the_limits_is_refused_with_its_address(string address)
    {
        string row = new([.. address.SkipWhile(char.IsLetter)]);
        byte[] bytes = Package($"<row r=\"{row}\"><c r=\"{address}\"><v>1</v></c></row>");

        Assert.Contains($"ô {address}", WorkbookReader.Read(bytes).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></row>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><row/>")]
    public void A_damaged_workbook_is_refused_in_words(string rows)
    {
        Assert.Contains("bị hỏng", WorkbookReader.Read(Package(rows)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 26, 9)]
    [InlineData("AA10", 27, 10)]
    [InlineData("XFD1048576", 16384, 1048576)]
    public void An_address_reads_and_writes_alike(string text, int column, int row)
    {
        Assert.Equal(new CellAddress(column, row), CellAddress.Parse(text));
        Assert.Equal(text, new CellAddress(column, row).ToString());
    }

    [Theory]
    [InlineData("A0")]
    [InlineData("7")]
    [InlineData("B")]
    [InlineData("a1")]
    [InlineData("XFE1")]
    [InlineData("")]
    public void What_is_no_address_is_none(string text)
    {
        Assert.Null(CellAddress.Parse(text));
    }

    private static byte[] Package(string rows, string shared = "", string styles = "") => Zip(
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst>{shared}</sst>"),
        ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in parts)
            {
                using StreamWriter writer = new(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Part(byte[] bytes, string name)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        using StreamReader reader = new(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
