using EmulationPortal.Documents.Criteria;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.People;

/// <summary>How an uploaded list is laid out: which headings name which columns, and which of them hold words.</summary>
/// <typeparam name="TColumn">The columns.</typeparam>
/// <param name="SheetName">The worksheet of the template, looked at first.</param>
/// <param name="Of">The column of a heading, or null.</param>
/// <param name="Heading">The heading of a column.</param>
/// <param name="Needed">Columns by which the row of headings is known.</param>
/// <param name="Number">The running number: a row with nothing else was not filled in.</param>
/// <param name="Texts">Columns of words, which old fonts may have coded.</param>
/// <param name="Names">Of them, those with people's names, which have capitals.</param>
/// <param name="WhenNoHeader">What is said when no row of headings is found.</param>
internal sealed record ListLayout<TColumn>(
    string SheetName, Func<string, TColumn?> Of, Func<TColumn, string> Heading, IReadOnlyList<TColumn> Needed, TColumn Number,
    IReadOnlyList<TColumn> Texts, IReadOnlyList<TColumn> Names, string WhenNoHeader)
    where TColumn : struct, Enum;

/// <summary>
/// The rows of an uploaded list below its headings, wherever these stand: words converted from old codings, cells that can't be
/// read noted with their address.
/// </summary>
/// <typeparam name="TColumn">The columns.</typeparam>
internal sealed class ListSheet<TColumn>
    where TColumn : struct, Enum
{
    private const int DeepestHeader = 20;

    private readonly ReadSheet _sheet;
    private readonly ListLayout<TColumn> _layout;
    private readonly Dictionary<TColumn, int> _columns;
    private readonly Dictionary<TColumn, LegacyColumn> _texts;
    private readonly List<CellProblem> _problems = [];

    private ListSheet(ReadSheet sheet, ListLayout<TColumn> layout, int headerRow, Dictionary<TColumn, int> columns)
    {
        (_sheet, _layout, _columns, HeaderRow) = (sheet, layout, columns, headerRow);
        Rows = [.. Enumerable.Range(headerRow + 1, Math.Max(0, sheet.LastRow - headerRow)).Where(IsFilledIn)];
        _texts = layout.Texts.Where(columns.ContainsKey)
            .ToDictionary(column => column, column => LegacyText.ReadColumn(Rows.Select(row => sheet[columns[column], row].Text)));
    }

    /// <summary>Row of the headings, 1-based.</summary>
    public int HeaderRow { get; }

    /// <summary>Rows that hold something, 1-based.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>All that is wrong, from the top of the sheet.</summary>
    public IReadOnlyList<CellProblem> Problems =>
        [.. _problems.OrderBy(problem => CellAddress.Parse(problem.Cell!)!.Value.Row).ThenBy(problem => CellAddress.Parse(problem.Cell!)!.Value.Column)];

    /// <summary>What was converted, a sentence for each column.</summary>
    public IReadOnlyList<string> Conversions =>
        [.. _texts.Where(read => read.Value.Sentence.Length > 0).Select(read => $"Cột “{_layout.Heading(read.Key)}”: {read.Value.Sentence}")];

    /// <summary>The list in a workbook, or why there is none.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="layout">How the list is laid out.</param>
    /// <param name="mostRows">Most rows that are taken.</param>
    public static (ListSheet<TColumn>? Sheet, string Refusal) Find(ReadWorkbook workbook, ListLayout<TColumn> layout, int mostRows)
    {
        foreach (ReadSheet sheet in workbook.Sheets.Where(sheet => !sheet.IsHidden).OrderByDescending(sheet => sheet.Name == layout.SheetName))
        {
            if (FindHeader(sheet, layout) is not { } header)
            {
                continue;
            }

            ListSheet<TColumn> found = new(sheet, layout, header.Row, header.Columns);
            return found.Rows.Count switch
            {
                0 => (null, $"Chưa có dòng nào dưới dòng tiêu đề (dòng {header.Row}). Hãy nhập từ dòng {header.Row + 1}."),
                _ when found.Rows.Count > mostRows => (null, $"Danh sách có {found.Rows.Count} dòng, quá {mostRows} dòng. Hãy tách thành nhiều tệp."),
                _ => (found, ""),
            };
        }

        return (null, layout.WhenNoHeader);
    }

    /// <summary>Address of a cell; that of the first column where the list lacks the column.</summary>
    public string Address(TColumn column, int row) => new CellAddress(_columns.GetValueOrDefault(column, 1), row).ToString();

    /// <summary>The cell as it stands; empty where the list lacks the column.</summary>
    public RawCell Cell(TColumn column, int row) => _columns.TryGetValue(column, out int place) ? _sheet[place, row] : RawCell.Empty;

    /// <summary>The words of a cell, converted.</summary>
    /// <param name="column">The column, one of words.</param>
    /// <param name="index">Place of the row among <see cref="Rows"/>.</param>
    public string Text(TColumn column, int index)
    {
        if (!_texts.TryGetValue(column, out LegacyColumn? read))
        {
            return "";
        }

        // Old fonts have no capitals with a tone; a name has them.
        LegacyReading cell = read.Cells[index];
        return _layout.Names.Contains(column) && cell.Encoding is (LegacyEncoding.Tcvn3 or LegacyEncoding.Vni)
            ? PersonName.FromLegacy(cell.Text)
            : VietnameseText.Normalise(cell.Text);
    }

    /// <summary>The words of a cell; noted when they are longer than <paramref name="longest"/>.</summary>
    public string Short(TColumn column, int index, int longest)
    {
        string text = Text(column, index);
        if (text.Length > longest)
        {
            Add(column, Rows[index], $"dài quá {longest} ký tự. Hãy rút gọn.");
        }

        return text;
    }

    /// <summary>What was typed; a date that the sheet keeps as a number is written out.</summary>
    public string Typed(TColumn column, int row) => Cell(column, row).Typed;

    /// <summary>A date that has come, or nothing; noted when it is neither.</summary>
    public DateOnly? Past(TColumn column, int row, DateOnly today)
    {
        ReadDate read = DateText.Read(Typed(column, row));
        if (read.Problem is { } problem)
        {
            Add(column, row, Lower(problem));
        }
        else if (read.Value > today)
        {
            Add(column, row, $"ngày {read.Understood} ở tương lai.");
        }

        return read.Value;
    }

    /// <summary>Notes what is wrong with a cell: the rest of a sentence that begins with its address.</summary>
    public void Add(TColumn column, int row, string what)
    {
        string cell = Address(column, row);
        _problems.Add(new CellProblem(cell, $"Ô {cell}: {what}"));
    }

    /// <summary>A sentence as the rest of one.</summary>
    public static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private bool IsFilledIn(int row) =>
        _columns.Any(column => !EqualityComparer<TColumn>.Default.Equals(column.Key, _layout.Number) && !_sheet[column.Value, row].IsBlank);

    private static (int Row, Dictionary<TColumn, int> Columns)? FindHeader(ReadSheet sheet, ListLayout<TColumn> layout)
    {
        foreach (IGrouping<int, KeyValuePair<CellAddress, RawCell>> row in sheet.Cells.Where(cell => cell.Key.Row <= DeepestHeader).GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key))
        {
            Dictionary<TColumn, int> columns = [];
            foreach ((CellAddress address, RawCell cell) in row.OrderBy(cell => cell.Key.Column))
            {
                if (layout.Of(VietnameseText.Fold(LegacyText.Read(cell.Text).Text)) is { } column)
                {
                    columns.TryAdd(column, address.Column);
                }
            }

            if (layout.Needed.All(columns.ContainsKey))
            {
                return (row.Key, columns);
            }
        }

        return null;
    }
}
