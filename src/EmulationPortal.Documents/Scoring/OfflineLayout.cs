using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Results;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Scoring;

/// <summary>Lays the visible worksheet of an offline sheet out.</summary>
internal sealed class OfflineLayout
{
    private const int HeaderRow = 6;
    private readonly OfflineSheet _sheet;
    private readonly XlsxSheet _page;
    private readonly ScoreFormulas _formulas;
    private readonly SheetTotal _total;
    private readonly IReadOnlyList<PointsCell> _points;

    public OfflineLayout(OfflineSheet sheet)
    {
        _sheet = sheet;
        _page = new XlsxSheet(SheetWorkbook.SheetName)
        {
            Widths = [9, 52, 34, 10, 13, 10, 10, 11, 52],
            FrozenRows = HeaderRow,
            FirstRepeatedRow = HeaderRow,
            FrozenColumns = 2,
            IsLandscape = true,
            IsProtected = true,
        };
        _formulas = new ScoreFormulas(
            [.. Nodes.Select(node => new FormulaLine(sheet.Tree.DepthOf(node) + 1, !sheet.Tree.IsLeaf(node), ScoreLines.PartOf(sheet.Tree, node), node.MaxPoints > 0m))],
            line => Place(SheetColumn.Points, line),
            line => Place(SheetColumn.MaxPoints, line));
        _total = SheetArithmetic.Compute(sheet.Tree, sheet.Cells.ToDictionary(cell => cell.Key, cell => cell.Value.Value), sheet.Scoring);
        _points = ScoreLines.Cells(sheet.Tree, _total);
    }

    /// <summary>The title of the file.</summary>
    public string Title => $"Bảng điểm thi đua năm {_sheet.Fingerprint.Year} – {_sheet.Department} – {_sheet.Fingerprint.Column.Heading().ToLowerInvariant()}";

    private IReadOnlyList<CriterionNode> Nodes => _sheet.Tree.Nodes;

    /// <summary>The row of a line of the set.</summary>
    public static int RowOf(int line) => HeaderRow + 1 + line;

    public XlsxSheet Build()
    {
        WriteHead();
        for (int line = 0; line < Nodes.Count; line++)
        {
            if (_sheet.Tree.IsLeaf(Nodes[line]))
            {
                WriteLeaf(line);
            }
            else
            {
                WriteGroup(line);
            }
        }

        WriteClosings();
        return _page;
    }

    private void WriteHead()
    {
        _page.Write(1, 1, XlsxCell.Of($"BẢNG ĐIỂM THI ĐUA NĂM {_sheet.Fingerprint.Year}", CellLook.Title));
        _page.Write(2, 1, XlsxCell.Of($"{_sheet.Department} – {_sheet.Cluster} – cột {_sheet.Fingerprint.Column.Heading().ToLowerInvariant()}", CellLook.Remark));
        _page.Write(3, 1, XlsxCell.Of("Chỉ nhập vào ô nền vàng nhạt; số thập phân dùng dấu phẩy, ví dụ 8,5. Cách nhập: xem trang “Hướng dẫn”.", CellLook.Remark));
        if (_sheet.Deadline is { } deadline)
        {
            _page.Write(4, 1, XlsxCell.Of($"Hạn gửi: {deadline}.", CellLook.Remark));
        }

        _page.Write(HeaderRow, 1, Enum.GetValues<SheetColumn>().Select(column => XlsxCell.Of(column.Heading(), CellLook.Header)));
    }

    private void WriteGroup(int line)
    {
        CriterionNode node = Nodes[line];
        XlsxCell points = _formulas.Group(line) is { } formula
            ? XlsxCell.Computed(formula, Number(line), CellLook.GroupPoints)
            : XlsxCell.Empty(CellLook.GroupPoints);
        _page.Write(
            RowOf(line),
            1,
            XlsxCell.Of(node.Code, CellLook.GroupCentred),
            XlsxCell.Of(node.Text, CellLook.GroupText),
            XlsxCell.Empty(CellLook.GroupText),
            XlsxCell.Of(node.MaxPoints > 0m ? node.MaxPoints : null, CellLook.GroupPoints),
            XlsxCell.Empty(CellLook.GroupText),
            XlsxCell.Empty(CellLook.GroupText),
            XlsxCell.Empty(CellLook.GroupText),
            points,
            XlsxCell.Empty(CellLook.GroupText));
    }

    private void WriteLeaf(int line)
    {
        CriterionNode leaf = Nodes[line];
        int row = RowOf(line);
        bool isOpen = !_sheet.Locked.Contains(leaf.Id);
        OfflineCell? cell = _sheet.Cells.GetValueOrDefault(leaf.Id);
        TypedCell typed = TypedCells.Of(leaf, cell);
        bool isLeftOut = cell?.Value.Status == CellStatus.NotAssigned;
        bool takesTarget = TypedCells.TakesTarget(leaf);
        _page.Write(
            row,
            1,
            XlsxCell.Of(leaf.Code, CellLook.Centred),
            XlsxCell.Of(leaf.Text),
            XlsxCell.Of(HowToScore(leaf)),
            XlsxCell.Of(leaf.MaxPoints > 0m ? leaf.MaxPoints : null),
            Entered(leaf, cell, isLeftOut ? "" : typed.Entered, isOpen),
            takesTarget ? XlsxCell.Of(cell?.Value.Target ?? leaf.Rule.Target, isOpen ? CellLook.InputNumber : CellLook.Points) : XlsxCell.Empty(CellLook.Text),
            XlsxCell.Of(isLeftOut ? "x" : "", isOpen && TypedCells.MayBeLeftOut(leaf) ? CellLook.InputCentred : CellLook.Centred),
            Points(line),
            XlsxCell.Of(typed.Explanation, isOpen ? CellLook.InputText : CellLook.Text));
        if (isOpen)
        {
            _page.Rules.AddRange(OfflineRules.Of(leaf, row));
        }
    }

    private static XlsxCell Entered(CriterionNode leaf, OfflineCell? cell, string typed, bool isOpen)
    {
        CellLook look = (isOpen, TypedCells.IsAnswered(leaf)) switch
        {
            (true, true) => CellLook.InputCentred,
            (true, false) => CellLook.InputNumber,
            (false, true) => CellLook.Centred,
            _ => CellLook.Points,
        };
        return TypedCells.IsAnswered(leaf)
            ? XlsxCell.Of(typed, look)
            : XlsxCell.Of(cell?.Value is { Status: CellStatus.Scored, Entered: { } number } ? number : null, look);
    }

    private XlsxCell Points(int line)
    {
        string formula = LeafFormula.Of(Nodes[line], RowOf(line));
        CellValue cell = _total.Nodes[line].Leaf!.Cell;
        string? words = (cell.Status, Nodes[line].Kind) switch
        {
            (CellStatus.NotAssigned, _) => PointsText.NotAssigned,
            (CellStatus.Scored, LeafKind.RelativeToBest) => LeafFormula.WaitsForCluster,
            (CellStatus.Scored, LeafKind.Disqualifier) => cell.Entered == 0m ? "" : "không xét",
            _ => null,
        };
        return words is null ? XlsxCell.Computed(formula, Number(line)) : XlsxCell.Computed(formula, words, CellLook.Points);
    }

    private static string HowToScore(CriterionNode leaf)
    {
        string how = LeafKindText.Explanation(leaf.Kind!.Value);
        string? bands = BandTable.Of(leaf)?.Show();
        string step = leaf.Step > 0m ? $" Bước {NumberText.Points(leaf.Step)}." : "";
        string each = leaf.Rule.PointsPerOccurrence is { } points ? $" Mỗi lần {NumberText.Points(points)} điểm." : "";
        return how + step + each + (bands is null ? "" : $"\n{bands}.");
    }

    private void WriteClosings()
    {
        int row = RowOf(Nodes.Count);
        int scored = row;
        string first = SheetColumn.NotAssigned.At(RowOf(0));
        string last = SheetColumn.NotAssigned.At(row - 1);
        string maxima = $"{SheetColumn.MaxPoints.At(RowOf(0))}:{SheetColumn.MaxPoints.At(row - 1)}";
        string maximum = SheetColumn.MaxPoints.At(scored);
        bool isScored = _total.Nodes.Any(node => node is { IsInScale: true, Leaf.Points: not null });
        WriteClosing(row, TotalKind.Scored, _total.FullMaximum, _formulas.Scored(isOpen: true), isScored ? _total.Base : null);
        WriteClosing(++row, TotalKind.AssignedMax, null, $"{maximum}-SUMIF({first}:{last},\"x\",{maxima})", _total.AssignedMaximum);
        string assigned = SheetColumn.Points.At(row);
        WriteClosing(++row, TotalKind.Rescaled, null, TotalFormulas.Rescaled(SheetColumn.Points.At(scored), maximum, assigned), isScored ? _total.RescaledBase : null);
        string rescaled = SheetColumn.Points.At(row);
        WriteClosing(++row, TotalKind.Bonus, _sheet.Scoring.BonusCap, _formulas.Outside(LinePart.Bonus, _sheet.Scoring.BonusCap is null ? null : SheetColumn.MaxPoints.At(row)), _total.Bonus);
        string bonus = SheetColumn.Points.At(row);
        WriteClosing(++row, TotalKind.Penalty, null, _formulas.Outside(LinePart.Penalty, null), _total.Penalty);
        string penalty = SheetColumn.Points.At(row);
        WriteClosing(++row, TotalKind.Final, null, TotalFormulas.Final(rescaled, bonus, penalty, maximum, _sheet.Scoring), isScored ? _total.Total : null);
    }

    private void WriteClosing(int row, TotalKind kind, decimal? maximum, string formula, decimal? value) => _page.Write(
        row,
        1,
        [
            XlsxCell.Empty(CellLook.TotalText),
            XlsxCell.Of(kind.Label(), CellLook.TotalText),
            XlsxCell.Empty(CellLook.TotalText),
            XlsxCell.Of(maximum, CellLook.TotalPoints),
            XlsxCell.Empty(CellLook.TotalText),
            XlsxCell.Empty(CellLook.TotalText),
            XlsxCell.Empty(CellLook.TotalText),
            XlsxCell.Computed(formula, value, CellLook.TotalPoints),
            XlsxCell.Empty(CellLook.TotalText),
        ]);

    private decimal? Number(int line) => _points[line] is { Status: CellStatus.Scored, Points: var points } ? points : null;

    private static FormulaPlace Place(SheetColumn column, int line) => new(null, new CellAddress((int)column, RowOf(line)));
}
