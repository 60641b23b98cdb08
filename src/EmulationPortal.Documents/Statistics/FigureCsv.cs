using System.Text;

namespace EmulationPortal.Documents.Statistics;

/// <summary>
/// Tables of figures as text that Excel with Vietnamese settings opens by itself: semicolons between, decimal commas within, UTF-8 with its mark. Text that
/// a spreadsheet would read as a formula is written with an apostrophe before it.
/// </summary>
public static class FigureCsv
{
    private static readonly char[] Quoted = [';', '"', '\n', '\r'];

    /// <summary>Writes the tables, one under the other.</summary>
    /// <param name="title">The title of the report.</param>
    /// <param name="remark">Range, moment and scope.</param>
    /// <param name="tables">The tables.</param>
    public static byte[] Write(string title, string remark, IReadOnlyList<FigureTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        StringBuilder text = new();
        Line(text, [title]);
        Line(text, [remark]);
        foreach (FigureTable table in tables)
        {
            Line(text, []);
            Line(text, [table.Title]);
            Line(text, [table.Caption]);
            Line(text, table.Columns.Prepend(table.Head));
            foreach (FigureRow row in table.Rows)
            {
                Line(text, row.Cells.Select(cell => cell.Value is null && cell.Text == "–" ? string.Empty : cell.Text).Prepend(row.Name));
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One field, harmless and quoted where it must be.</summary>
    public static string Field(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return harmless.IndexOfAny(Quoted) < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(';', fields.Select(Field)).Append("\r\n");
}
