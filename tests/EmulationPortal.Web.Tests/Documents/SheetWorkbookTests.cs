using EmulationPortal.Documents.Scoring;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Tests.Documents;

public sealed class SheetWorkbookTests
{
    private const string SheetName = "Bảng điểm";
    private static readonly SheetFingerprint _fingerprint = new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 2025, ScoreColumn.Self);
    private static readonly ExpectedSheet _expected = new(_fingerprint, "Sở Thông tin và Truyền thông tỉnh Điện Biên");

    [Fact]
    public void An_untouched_file_comes_back_unchanged_with_ids_and_versions()
    {
        OfflineSheet offline = Offline(0);
        byte[] bytes = SheetWorkbook.Write(offline);

        XlsxFile.AssertValid(bytes);
        SheetReading reading = SheetWorkbook.Read(bytes, _expected);
        Assert.Null(reading.Problem);
        Assert.Equal(_fingerprint, reading.Sheet!.Fingerprint);
        Assert.Equal(Computed.Tree.Leaves.Select(leaf => leaf.Id), reading.Sheet.Rows.Select(row => row.CriterionId));
        Assert.All(reading.Sheet.Rows, row => Assert.Equal((false, null), (row.IsChanged, row.Problem)));
        Assert.All(reading.Sheet.Rows, row => Assert.Equal(offline.Cells.GetValueOrDefault(row.CriterionId)?.Version, row.Version));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_formula_comes_to_what_the_rules_compute(int member)
    {
        FormulaCheck.AssertStoredValues(SheetWorkbook.Write(Offline(member)), atLeast: 20);
    }

    [Fact]
    public void Filling_an_empty_sheet_in_gives_the_total_of_the_rules()
    {
        FormulaRunner runner = new(SheetWorkbook.Write(Offline(3)));
        foreach ((Guid id, CellValue cell) in Computed.Cells[1])
        {
            int row = RowOf(Computed.Tree.Find(id)!.Code);
            if (cell.Status == CellStatus.NotAssigned)
            {
                runner.Type(SheetName, $"G{row}", "x");
            }
            else
            {
                bool isAnswer = Computed.Tree.Find(id)!.Kind is Domain.Criteria.LeafKind.YesNo or Domain.Criteria.LeafKind.Disqualifier;
                runner.Type(SheetName, $"E{row}", isAnswer ? (cell.Entered == 1m ? "có" : "không") : cell.Entered!.Value);
            }
        }

        decimal? expected = SheetArithmetic.Compute(Computed.Tree, Computed.Cells[1], Computed.Options).Total;
        string total = runner.All().Where(cell => cell.Cell.StartsWith('H')).MaxBy(cell => CellAddress.Parse(cell.Cell)!.Value.Row).Cell;
        Assert.Equal(expected, Math.Round((decimal)runner.ValueOf(SheetName, total), 9));
    }

    [Fact]
    public void What_was_typed_comes_back_as_the_words_of_the_portal()
    {
        byte[] bytes = XlsxFile.Edit(
            SheetWorkbook.Write(Offline(3)),
            SheetName,
            ($"E{RowOf("1.1.1")}", 5.5),
            ($"E{RowOf("1.1.2")}", "Có"),
            ($"G{RowOf("2.2")}", "X"),
            ($"F{RowOf("1.2")}", 45),
            ($"I{RowOf("2.1")}", "=Đã ký số\n 96 % "));

        UploadedSheet sheet = SheetWorkbook.Read(bytes, _expected).Sheet!;
        Assert.Equal("5,5", Row(sheet, "1.1.1").Typed.Entered);
        Assert.Equal("Có", Row(sheet, "1.1.2").Typed.Entered);
        Assert.Equal("không giao", Row(sheet, "2.2").Typed.Entered);
        Assert.Equal("45", Row(sheet, "1.2").Typed.Target);
        Assert.Equal("=Đã ký số\n96 %", Row(sheet, "2.1").Typed.Explanation);
        Assert.Equal(["1.1.1", "1.1.2", "1.2", "2.1", "2.2"], sheet.Rows.Where(row => row.IsChanged).Select(row => row.Code));
        Assert.All(sheet.Rows, row => Assert.Null(row.Problem));
    }

    [Fact]
    public void A_mark_beside_a_value_is_a_problem_of_its_row()
    {
        int row = RowOf("1.1.1");
        byte[] bytes = XlsxFile.Edit(SheetWorkbook.Write(Offline(3)), SheetName, ($"E{row}", 5), ($"G{row}", "x"));

        UploadedRow read = Row(SheetWorkbook.Read(bytes, _expected).Sheet!, "1.1.1");

        Assert.Equal($"Ô E{row} có kết quả nhưng ô G{row} lại đánh dấu không giao; hãy bỏ một trong hai.", read.Problem);
        Assert.Equal($"E{row}", read.Cell);
    }

    [Fact]
    public void The_template_of_another_year_is_refused_politely()
    {
        ExpectedSheet next = _expected with { Fingerprint = _fingerprint with { Year = 2026 } };

        SheetReading reading = SheetWorkbook.Read(SheetWorkbook.Write(Offline(0)), next);

        Assert.Null(reading.Sheet);
        Assert.Equal("Đây là mẫu của năm 2025; hãy tải mẫu năm 2026.", reading.Problem);
    }

    [Fact]
    public void Another_departments_sheet_another_column_and_an_older_set_are_refused()
    {
        byte[] bytes = SheetWorkbook.Write(Offline(0));

        string? other = SheetWorkbook.Read(bytes, new ExpectedSheet(_fingerprint with { SheetId = Guid.NewGuid() }, "Sở TT&TT Sơn La")).Problem;
        string? column = SheetWorkbook.Read(bytes, _expected with { Fingerprint = _fingerprint with { Column = ScoreColumn.Cluster } }).Problem;
        string? set = SheetWorkbook.Read(bytes, _expected with { Fingerprint = _fingerprint with { CriteriaSetVersion = Guid.NewGuid() } }).Problem;

        Assert.Equal("Đây là bảng điểm của Sở Thông tin và Truyền thông tỉnh Điện Biên; hãy tải mẫu của Sở TT&TT Sơn La.", other);
        Assert.Equal("Đây là mẫu cho cột “Tự chấm”; hãy tải mẫu cho cột “Cụm chấm”.", column);
        Assert.Contains("Bộ tiêu chí đã thay đổi", set, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A2")]
    [InlineData("A10")]
    [InlineData("D11")]
    public void Changed_hidden_ids_are_noticed(string cell)
    {
        byte[] bytes = XlsxFile.Edit(SheetWorkbook.Write(Offline(0)), "_cong_thi_dua", (cell, Guid.NewGuid().ToString()));

        Assert.Contains("mã ẩn", SheetWorkbook.Read(bytes, _expected).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_the_hidden_sheet_is_refused()
    {
        XlsxSheet sheet = new(SheetName);
        sheet.Write(1, 1, XlsxCell.Of("1.1"));

        Assert.Contains("Hãy tải mẫu mới", SheetWorkbook.Read(WorkbookWriter.Write("x", [sheet]), _expected).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_removed_or_doubled_is_named()
    {
        byte[] bytes = SheetWorkbook.Write(Offline(0));

        string? removed = SheetWorkbook.Read(XlsxFile.Edit(bytes, SheetName, ($"A{RowOf("2.1")}", null)), _expected).Problem;
        string? doubled = SheetWorkbook.Read(XlsxFile.Edit(bytes, SheetName, ($"A{RowOf("2.1")}", "2.2")), _expected).Problem;

        Assert.Contains("Không còn dòng của tiêu chí 2.1", removed, StringComparison.Ordinal);
        Assert.NotNull(doubled);
    }

    [Fact]
    public void Locked_criteria_cannot_be_typed_into()
    {
        OfflineSheet offline = Offline(3) with { Locked = new HashSet<Guid> { Computed.IdOf("2.2") } };

        byte[] open = SheetWorkbook.Write(Offline(3));
        byte[] locked = SheetWorkbook.Write(offline);

        Assert.Equal(1, Unlocked(open, $"E{RowOf("2.2")}") - Unlocked(locked, $"E{RowOf("2.2")}"));
    }

    private static int Unlocked(byte[] bytes, string address)
    {
        using DocumentFormat.OpenXml.Packaging.SpreadsheetDocument document =
            DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        string id = document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == SheetName).Id!;
        DocumentFormat.OpenXml.Spreadsheet.Cell cell = ((DocumentFormat.OpenXml.Packaging.WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet
            .Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(candidate => candidate.CellReference == address);
        DocumentFormat.OpenXml.Spreadsheet.CellFormat format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!
            .Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return format.Protection!.Locked!.Value ? 0 : 1;
    }

    private static UploadedRow Row(UploadedSheet sheet, string code) => sheet.Rows.Single(row => row.Code == code);

    private static int RowOf(string code) => 7 + Computed.Tree.Nodes.ToList().FindIndex(node => node.Code == code);

    internal static OfflineSheet Offline(int member) => new()
    {
        Fingerprint = _fingerprint,
        Department = _expected.Department,
        Cluster = "Cụm thi đua số 2",
        Deadline = "17 giờ ngày 05/12/2025",
        Tree = Computed.Tree,
        Scoring = Computed.Options,
        Cells = Computed.Cells[member].ToDictionary(cell => cell.Key, cell => new OfflineCell(cell.Value, "Theo báo cáo số 12.", cell.Key)),
        Guidance = new Dictionary<Guid, string> { [Computed.IdOf("1.2")] = "Tính cả lớp trực tuyến." },
    };
}
