using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3). Streams stay in the file: they know where their bytes are.</summary>
internal abstract record PdfValue
{
    /// <summary>The value as it is written into a file.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>Appends the value, one character a byte.</summary>
    public abstract void Write(StringBuilder text);

    /// <summary>A whole number.</summary>
    public static PdfValue Of(long number) => new PdfNumber(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with at most three decimals, as coordinates need.</summary>
    public static PdfValue Of(double number) => new PdfNumber(Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>A text for people: UTF-16 with its mark, so that every reader shows Vietnamese.</summary>
    public static PdfValue Of(string text) => new PdfString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
}

/// <summary>The word null.</summary>
internal sealed record PdfNull : PdfValue
{
    public static PdfNull Instance { get; } = new();

    public override void Write(StringBuilder text) => text.Append("null");
}

/// <summary>true or false.</summary>
internal sealed record PdfBoolean(bool Value) : PdfValue
{
    public override void Write(StringBuilder text) => text.Append(Value ? "true" : "false");
}

/// <summary>A number, kept as it was written.</summary>
internal sealed record PdfNumber(string Text) : PdfValue
{
    /// <summary>The value; 0 for what is no number.</summary>
    public double Value => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The value as a whole number; null when it is none.</summary>
    public long? Whole => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public override void Write(StringBuilder text) => text.Append(Text);
}

/// <summary>A name without its slash.</summary>
internal sealed record PdfName(string Value) : PdfValue
{
    public override void Write(StringBuilder text)
    {
        text.Append('/');
        foreach (var letter in Value)
        {
            if (letter is > '!' and < '\x7F' && !"#/()<>[]{}%".Contains(letter, StringComparison.Ordinal))
            {
                text.Append(letter);
            }
            else
            {
                text.Append('#').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture));
            }
        }
    }
}

/// <summary>A string of bytes, with where it stood when it was read; the place is no part of its value.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfValue
{
    /// <summary>Where its first mark stands in the file; -1 for a string that was not read from one.</summary>
    public int Start { get; init; } = -1;

    /// <summary>The place behind its last mark.</summary>
    public int End { get; init; } = -1;

    /// <summary>The bytes as text: UTF-16 when marked so, otherwise one character a byte.</summary>
    public string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2) : Encoding.Latin1.GetString(Bytes);

    public bool Equals(PdfString? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override int GetHashCode() => Bytes.Length;

    public override void Write(StringBuilder text) => text.Append('<').Append(Convert.ToHexString(Bytes)).Append('>');
}

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number, int Generation = 0) : PdfValue
{
    public override void Write(StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"{Number} {Generation} R");
}

/// <summary>An array.</summary>
internal sealed record PdfList(IReadOnlyList<PdfValue> Items) : PdfValue
{
    public bool Equals(PdfList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;

    public override void Write(StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0) text.Append(' ');
            Items[i].Write(text);
        }

        text.Append(']');
    }
}

/// <summary>A dictionary.</summary>
internal sealed record PdfMap(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>The value under a key; null when there is none.</summary>
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    /// <summary>The name under a key; null when there is none.</summary>
    public string? Name(string key) => (this[key] as PdfName)?.Value;

    /// <summary>The same dictionary with some entries set, or removed where the value is null.</summary>
    public PdfMap With(params (string Key, PdfValue? Value)[] changes)
    {
        var entries = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (value is null) entries.Remove(key);
            else entries[key] = value;
        }

        return new PdfMap(entries);
    }

    /// <summary>A dictionary of these entries.</summary>
    public static PdfMap Of(params (string Key, PdfValue Value)[] entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    public bool Equals(PdfMap? other) => other is not null && Entries.Count == other.Entries.Count
        && Entries.All(entry => other.Entries.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value));

    public override int GetHashCode() => Entries.Count;

    public override void Write(StringBuilder text)
    {
        text.Append("<<");
        foreach (var (key, value) in Entries)
        {
            new PdfName(key).Write(text);
            text.Append(' ');
            value.Write(text);
        }

        text.Append(">>");
    }
}

/// <summary>A stream: its dictionary, and its bytes as they are in the file, still coded.</summary>
internal sealed record PdfStream(PdfMap Map, ReadOnlyMemory<byte> Coded) : PdfValue
{
    public bool Equals(PdfStream? other) => other is not null && Map.Equals(other.Map) && Coded.Span.SequenceEqual(other.Coded.Span);

    public override int GetHashCode() => Coded.Length;

    public override void Write(StringBuilder text)
    {
        Map.With(("Length", Of(Coded.Length))).Write(text);
        text.Append("\nstream\n").Append(Encoding.Latin1.GetString(Coded.Span)).Append("\nendstream");
    }
}
