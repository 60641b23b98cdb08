using System.Globalization;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Results;

/// <summary>Lays a grid out: the summary first, then one sheet for each top group and one for top lines without children.</summary>
internal sealed class GridWorkbook
{
    private const int HeaderRow = 4;
    private const int MaxColumn = 4;
    private const int FirstValue = 5;
    private readonly ScoreGrid _grid;
    private readonly XlsxSheet _summary;
    private readonly List<XlsxSheet> _sheets = [];
    private readonly (XlsxSheet Sheet, int Row)[] _places;
    private readonly List<(XlsxSheet Sheet, int Row)> _notAssigned = [];
    private readonly Dictionary<TotalKind, int> _closingRows = [];

    public GridWorkbook(ScoreGrid grid)
    {
        _grid = grid;
        _summary = NewSheet("Tổng hợp");
        _places = new (XlsxSheet, int)[grid.Lines.Count];
    }

    public byte[] Write()
    {
        Place();
        for (int line = 0; line < _grid.Lines.Count; line++)
        {
            WriteLine(line);
        }

        foreach (XlsxSheet sheet in _sheets)
        {
            WriteNotAssigned(sheet);
        }

        WriteSummary();
        return WorkbookWriter.Write(_grid.Title, [_summary, .. _sheets], _grid.Scoring.Decimals);
    }

    /// <summary>Decides the sheet and row of every line before any formula is written.</summary>
    private void Place()
    {
        XlsxSheet? loose = null;
        XlsxSheet? current = null;
        int row = HeaderRow;
        int looseRow = HeaderRow;
        for (int line = 0; line < _grid.Lines.Count; line++)
        {
            GridLine found = _grid.Lines[line];
            if (found is { Level: 1, IsGroup: false })
            {
                loose ??= NewSheet("Mục khác");
                _places[line] = (loose, ++looseRow);
                continue;
            }

            if (found.Level == 1)
            {
                current = AddSheet($"Nhóm {found.Code}", $"{found.Code}. {found.Text}");
                row = HeaderRow;
            }

            _places[line] = (current!, ++row);
        }

        if (loose is not null)
        {
            WriteHead(loose, "Mục khác");
            _sheets.Add(loose);
        }
    }

    private XlsxSheet AddSheet(string name, string title)
    {
        XlsxSheet sheet = NewSheet(name);
        WriteHead(sheet, title);
        _sheets.Add(sheet);
        return sheet;
    }

    private XlsxSheet NewSheet(string name) => new(name)
    {
        Widths = [6, 9, 56, 11, .. _grid.Columns.Select(_ => 12.0), .. _grid.HasNotes ? new[] { 56.0 } : []],
        FrozenRows = HeaderRow,
        FirstRepeatedRow = HeaderRow,
        FrozenColumns = 3,
        IsLandscape = true,
    };

    private void WriteHead(XlsxSheet sheet, string title)
    {
        sheet.Write(1, 1, XlsxCell.Of(title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of($"{_grid.Title}. {_grid.Subtitle}", CellLook.Remark));
        string[] headings = ["STT", "Mã", "Tiêu chí", "Điểm chuẩn", .. _grid.Columns, .. _grid.HasNotes ? new[] { "Giải trình, minh chứng" } : []];
        sheet.Write(HeaderRow, 1, headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
    }

    private void WriteLine(int line)
    {
        GridLine found = _grid.Lines[line];
        (XlsxSheet sheet, int row) = _places[line];
        (CellLook text, CellLook centred, CellLook points) = Looks(found.IsGroup);
        sheet.Write(row, 1, Number(line), XlsxCell.Of(found.Code, centred), XlsxCell.Of(found.Text, text), XlsxCell.Of(found.MaxPoints, points));
        for (int column = 0; column < _grid.Columns.Count; column++)
        {
            string? formula = found.IsGroup ? Formulas(column, sheet).Group(line) : null;
            sheet.Write(row, FirstValue + column, formula is null ? Value(found, found.Cells[column], points) : Computed(formula, found.Cells[column], points));
        }

        if (_grid.HasNotes)
        {
            sheet.Write(row, FirstValue + _grid.Columns.Count, XlsxCell.Of(found.Notes ?? "", text));
        }
    }

    /// <summary>Criteria are numbered through the workbook; groups carry their Roman or decimal code only.</summary>
    private XlsxCell Number(int line)
    {
        if (_grid.Lines[line].IsGroup)
        {
            return XlsxCell.Empty(CellLook.GroupCentred);
        }

        int number = _grid.Lines.Take(line + 1).Count(found => !found.IsGroup);
        return XlsxCell.Of(number.ToString(CultureInfo.InvariantCulture), CellLook.Centred);
    }

    private static XlsxCell Value(GridLine line, PointsCell cell, CellLook look) => cell.Status switch
    {
        CellStatus.Scored when line.Part == LinePart.Disqualifier => XlsxCell.Of(PointsText.Of(cell, 0, line.Part), look),
        CellStatus.Scored => XlsxCell.Of(cell.Points, look),
        CellStatus.NotAssigned when line.Part == LinePart.Scale => XlsxCell.Of(PointsText.NotAssigned, look),
        _ => XlsxCell.Empty(look),
    };

    private static XlsxCell Computed(string formula, PointsCell cell, CellLook look) =>
        XlsxCell.Computed(formula, cell.Status == CellStatus.Scored ? cell.Points : null, look);

    private void WriteNotAssigned(XlsxSheet sheet)
    {
        List<int> leaves = [.. Enumerable.Range(0, _grid.Lines.Count)
            .Where(line => _places[line].Sheet == sheet && _grid.Lines[line] is { IsGroup: false, Part: LinePart.Scale })];
        if (!_grid.HasNotAssigned || leaves.Count == 0)
        {
            return;
        }

        int first = _places[leaves[0]].Row;
        int last = _places[leaves[^1]].Row;
        int row = Enumerable.Range(0, _grid.Lines.Count).Where(line => _places[line].Sheet == sheet).Max(line => _places[line].Row) + 1;
        sheet.Write(row, 1, Label("Điểm chuẩn của nội dung không giao"));
        for (int column = 0; column < _grid.Columns.Count; column++)
        {
            string letter = CellAddress.ColumnName(FirstValue + column);
            decimal missing = leaves.Where(line => _grid.Lines[line].Cells[column].Status == CellStatus.NotAssigned).Sum(line => _grid.Lines[line].MaxPoints ?? 0m);
            sheet.Write(row, FirstValue + column, XlsxCell.Computed(
                $"SUMIF({letter}{first}:{letter}{last},\"{PointsText.NotAssigned}\",$D{first}:$D{last})", missing, CellLook.TotalPoints));
        }

        _notAssigned.Add((sheet, row));
    }

    private void WriteSummary()
    {
        WriteHead(_summary, _grid.Title);
        int row = HeaderRow;
        for (int line = 0; line < _grid.Lines.Count; line++)
        {
            if (_grid.Lines[line].Level == 1)
            {
                WriteReference(line, ++row);
            }
        }

        foreach (MatrixClosing closing in _grid.Closings)
        {
            _closingRows[closing.Kind] = ++row;
            WriteClosing(closing, row);
        }

        if (_grid.Ranks.Count > 0)
        {
            _summary.Write(++row, 1, Label("XẾP HẠNG"));
            _summary.Write(row, FirstValue, _grid.Ranks.Select(rank => XlsxCell.Of(rank, CellLook.TotalPoints)));
        }

        WriteNames(row + 2);
    }

    private void WriteReference(int line, int row)
    {
        GridLine found = _grid.Lines[line];
        (CellLook text, CellLook centred, CellLook points) = Looks(found.IsGroup);
        (XlsxSheet sheet, int source) = _places[line];
        string position = (row - HeaderRow).ToString(CultureInfo.InvariantCulture);
        _summary.Write(row, 1, XlsxCell.Of(position, centred), XlsxCell.Of(found.Code, centred), XlsxCell.Of(found.Text, text), XlsxCell.Of(found.MaxPoints, points));
        for (int column = 0; column < _grid.Columns.Count; column++)
        {
            string there = sheet.Reference(new CellAddress(FirstValue + column, source));
            XlsxCell value = Value(found, found.Cells[column], points);
            string formula = $"IF({there}=\"\",\"\",{there})";
            _summary.Write(row, FirstValue + column, value.Text is { Length: > 0 } words && !found.IsGroup
                ? XlsxCell.Computed(formula, words, points)
                : XlsxCell.Computed(formula, value.Number, points));
        }

        if (_grid.HasNotes)
        {
            _summary.Write(row, FirstValue + _grid.Columns.Count, XlsxCell.Empty(text));
        }
    }

    private void WriteClosing(MatrixClosing closing, int row)
    {
        _summary.Write(row, 1, Label(closing.Kind.Label()));
        _summary.Write(row, MaxColumn, XlsxCell.Of(closing.MaxPoints, CellLook.TotalPoints));
        for (int column = 0; column < _grid.Columns.Count; column++)
        {
            _summary.Write(row, FirstValue + column, Computed(Formula(closing.Kind, column), closing.Cells[column], CellLook.TotalPoints));
        }
    }

    /// <summary>In a column in which nothing was entered every closing row waits for the first points; in others nothing hides a 0.</summary>
    private string Formula(TotalKind kind, int column)
    {
        string formula = Plain(kind, column);
        return kind is TotalKind.AssignedMax or TotalKind.Bonus or TotalKind.Penalty && !_grid.IsTouched(column)
            ? $"IF({At(TotalKind.Scored, column)}=\"\",\"\",{formula})"
            : formula;
    }

    private string Plain(TotalKind kind, int column)
    {
        ScoreFormulas formulas = Formulas(column, _summary);
        return kind switch
        {
            TotalKind.Scored => formulas.Scored(isOpen: !_grid.IsTouched(column)),
            TotalKind.AssignedMax => $"$D{_closingRows[TotalKind.Scored]}{string.Concat(_notAssigned.Select(place => $"-{place.Sheet.Reference(new CellAddress(FirstValue + column, place.Row))}"))}",
            TotalKind.Rescaled => TotalFormulas.Rescaled(At(TotalKind.Scored, column), $"$D{_closingRows[TotalKind.Scored]}", At(TotalKind.AssignedMax, column)),
            TotalKind.Bonus => formulas.Outside(LinePart.Bonus, _grid.Scoring.BonusCap is null ? null : $"$D{_closingRows[TotalKind.Bonus]}"),
            TotalKind.Penalty => formulas.Outside(LinePart.Penalty, null),
            _ => TotalFormulas.Final(
                At(_closingRows.ContainsKey(TotalKind.Rescaled) ? TotalKind.Rescaled : TotalKind.Scored, column),
                _closingRows.ContainsKey(TotalKind.Bonus) ? At(TotalKind.Bonus, column) : null,
                _closingRows.ContainsKey(TotalKind.Penalty) ? At(TotalKind.Penalty, column) : null,
                $"$D{_closingRows[TotalKind.Scored]}",
                _grid.Scoring),
        };
    }

    /// <summary>Under the table: what short headings stand for, remarks, and how to read the cells.</summary>
    private void WriteNames(int row)
    {
        for (int column = 0; column < _grid.ColumnNames.Count; column++)
        {
            _summary.Write(row + column, 2, XlsxCell.Of($"{_grid.Columns[column]}: {_grid.ColumnNames[column]}", CellLook.Remark));
        }

        row += _grid.ColumnNames.Count;
        foreach (string remark in _grid.Remarks)
        {
            _summary.Write(row++, 2, XlsxCell.Of(remark, CellLook.Remark));
        }

        string legend = $"{PointsText.NotAssigned}: không giao; ô trống: chưa chấm. Ô có công thức tự tính lại khi sửa điểm.";
        _summary.Write(row, 2, XlsxCell.Of(legend, CellLook.Remark));
    }

    private ScoreFormulas Formulas(int column, XlsxSheet on) => new(
        [.. _grid.Lines.Select(line => new FormulaLine(line.Level, line.IsGroup, line.Part, line.MaxPoints > 0m))],
        line => PlaceOf(line, FirstValue + column, on),
        line => PlaceOf(line, MaxColumn, on));

    private FormulaPlace PlaceOf(int line, int column, XlsxSheet on) =>
        new(_places[line].Sheet == on ? null : _places[line].Sheet, new CellAddress(column, _places[line].Row));

    private string At(TotalKind kind, int column) => new CellAddress(FirstValue + column, _closingRows[kind]).ToString();

    private static IEnumerable<XlsxCell> Label(string text) =>
        [XlsxCell.Empty(CellLook.TotalText), XlsxCell.Empty(CellLook.TotalText), XlsxCell.Of(text, CellLook.TotalText), XlsxCell.Empty(CellLook.TotalPoints)];

    private static (CellLook Text, CellLook Centred, CellLook Points) Looks(bool isGroup) => isGroup
        ? (CellLook.GroupText, CellLook.GroupCentred, CellLook.GroupPoints)
        : (CellLook.Text, CellLook.Centred, CellLook.Points);
}
