namespace EmulationPortal.Documents.Signing;

/// <summary>Undoes the row filters of PNG, which compressed cross-reference tables and pictures use (ISO 32000-1, 7.4.4.4; PNG, 9.2).</summary>
internal static class PngPredictor
{
    /// <summary>The bytes before filtering.</summary>
    /// <param name="bytes">Rows of a filter byte and the filtered bytes.</param>
    /// <param name="predictor">As the file names it: 1 is none, 10 and more are PNG's.</param>
    /// <param name="columns">Bytes of a row.</param>
    /// <param name="step">Bytes of a picture's point.</param>
    /// <exception cref="UnreadablePdfException">Another predictor, or rows of another length.</exception>
    public static byte[] Undo(byte[] bytes, int predictor, int columns, int step = 1)
    {
        if (predictor == 1)
        {
            return bytes;
        }

        if (predictor < 10 || columns is < 1 or > 1_000_000 || bytes.Length % (columns + 1) != 0)
        {
            throw new UnreadablePdfException("Dữ liệu nén theo cách không hỗ trợ.");
        }

        var rows = bytes.Length / (columns + 1);
        var plain = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            UndoRow(bytes.AsSpan(row * (columns + 1), columns + 1), row == 0 ? [] : plain.AsSpan((row - 1) * columns, columns), plain.AsSpan(row * columns, columns), step);
        }

        return plain;
    }

    private static void UndoRow(ReadOnlySpan<byte> filtered, ReadOnlySpan<byte> above, Span<byte> row, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= step ? row[i - step] : 0;
            var up = above.IsEmpty ? 0 : above[i];
            var corner = i >= step && !above.IsEmpty ? above[i - step] : 0;
            var guess = filtered[0] switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Nearest(left, up, corner),
                _ => throw new UnreadablePdfException("Dữ liệu nén bị hỏng."),
            };
            row[i] = (byte)(filtered[i + 1] + guess);
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
