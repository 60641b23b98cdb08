namespace EmulationPortal.Domain.Text;

/// <summary>How Vietnamese text of an old list is coded.</summary>
public enum LegacyEncoding
{
    /// <summary>Unicode dựng sẵn (NFC): nothing to convert. Text without Vietnamese letters counts as this.</summary>
    Unicode = 1,

    /// <summary>Unicode tổ hợp: letters and marks apart.</summary>
    Decomposed = 2,

    /// <summary>TCVN3 (ABC), the fonts .VnTime, .VnArial and their like.</summary>
    Tcvn3 = 3,

    /// <summary>VNI Windows, the fonts VNI-Times and their like.</summary>
    Vni = 4,
}

/// <summary>What the codings are called.</summary>
public static class LegacyEncodingText
{
    /// <summary>The name of <paramref name="encoding"/> as shown to users.</summary>
    public static string Name(LegacyEncoding encoding) => encoding switch
    {
        LegacyEncoding.Unicode => "Unicode dựng sẵn",
        LegacyEncoding.Decomposed => "Unicode tổ hợp",
        LegacyEncoding.Tcvn3 => "TCVN3 (phông .VnTime)",
        LegacyEncoding.Vni => "VNI (phông VNI-Times)",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
    };
}

/// <summary>One text as it was read.</summary>
/// <param name="Original">As it stood in the list.</param>
/// <param name="Text">As Unicode NFC, spaces as they stood.</param>
/// <param name="Encoding">How it was coded.</param>
/// <param name="IsSure">Whether the text itself tells its coding; otherwise another reading makes Vietnamese words as well.</param>
public sealed record LegacyReading(string Original, string Text, LegacyEncoding Encoding, bool IsSure)
{
    /// <summary>Whether anything was converted.</summary>
    public bool IsConverted => !string.Equals(Original, Text, StringComparison.Ordinal);
}

/// <summary>One column of a list as it was read: texts that tell nothing by themselves follow the others.</summary>
/// <param name="Encoding">How most of it is coded.</param>
/// <param name="Cells">The texts in their order.</param>
public sealed record LegacyColumn(LegacyEncoding Encoding, IReadOnlyList<LegacyReading> Cells)
{
    private const int MostNamed = 5;

    /// <summary>Texts that were converted.</summary>
    public int Converted => Cells.Count(cell => cell.IsConverted);

    /// <summary>What was found, a Vietnamese sentence; empty when nothing had to be converted.</summary>
    public string Sentence
    {
        get
        {
            if (Converted == 0) return "";
            var codings = Cells.Where(cell => cell.IsConverted)
                .GroupBy(cell => cell.Encoding).OrderByDescending(group => group.Count())
                .Select(group => $"{LegacyEncodingText.Name(group.Key)}: {group.Count()} ô");
            var unsure = Cells.Count(cell => cell.IsConverted && !cell.IsSure);
            var doubt = unsure == 0 ? "" : $" Trong đó {unsure} ô đọc theo cả cột; hãy xem lại các ô đó.";
            var kept = Cells.Where(cell => !cell.IsConverted && !cell.IsSure).Select(cell => cell.Text).Distinct(StringComparer.Ordinal).ToList();
            var left = kept.Count == 0 ? "" : $" Giữ nguyên vì đã là chữ Việt: {string.Join(", ", kept.Take(MostNamed).Select(text => $"“{text}”"))}{(kept.Count > MostNamed ? "…" : "")}; hãy xem lại.";
            return $"Đã chuyển sang Unicode {Converted} trong {Cells.Count} ô ({string.Join("; ", codings)}).{doubt}{left}";
        }
    }
}
