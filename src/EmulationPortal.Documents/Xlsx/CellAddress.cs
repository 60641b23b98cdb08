using System.Globalization;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>The address of a cell as people say it: B7.</summary>
/// <param name="Column">From 1 (A).</param>
/// <param name="Row">From 1.</param>
public readonly record struct CellAddress(int Column, int Row)
{
    private const int Letters = 26;

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        string name = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary>Reads "B7"; null when it is no address within the limits of XLSX.</summary>
    public static CellAddress? Parse(string text)
    {
        int letters = text.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3
            || !int.TryParse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            || row is < 1 or > 1_048_576)
        {
            return null;
        }

        int column = text.Take(letters).Aggregate(0, (value, letter) => (value * Letters) + (letter - 'A' + 1));
        return column <= 16_384 ? new CellAddress(column, row) : null;
    }

    /// <summary>"B7".</summary>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>"$B$7", which stays when a formula is copied.</summary>
    public string Fixed() => $"${ColumnName(Column)}${Row.ToString(CultureInfo.InvariantCulture)}";
}
