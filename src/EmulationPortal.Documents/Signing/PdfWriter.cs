using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>A new PDF file, written from its first object on (ISO 32000-1, 7.5); <see cref="PdfUpdate"/> adds to one that exists.</summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly List<int> places = [0];

    /// <summary>Begins the file.</summary>
    public PdfWriter() => Append("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>A number for an object that is written later with <see cref="Put"/>.</summary>
    public PdfReference Reserve()
    {
        places.Add(0);
        return new PdfReference(places.Count - 1);
    }

    /// <summary>Writes an object.</summary>
    public PdfReference Add(PdfValue value)
    {
        var reference = Reserve();
        Put(reference, value);
        return reference;
    }

    /// <summary>Writes an object under the number that was reserved for it.</summary>
    public void Put(PdfReference reference, PdfValue value)
    {
        places[reference.Number] = output.WrittenCount;
        Append(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 obj\n{value}\nendobj\n"));
    }

    /// <summary>Ends the file and returns it.</summary>
    /// <param name="root">Its catalogue.</param>
    /// <param name="info">What is said about it.</param>
    public byte[] End(PdfReference root, PdfReference info)
    {
        var table = output.WrittenCount;
        var text = new StringBuilder(places.Count * 20);
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count}\n0000000000 65535 f \n");
        foreach (var place in places.Skip(1)) text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n{PdfMap.Of(("Size", PdfValue.Of(places.Count)), ("Root", root), ("Info", info))}\nstartxref\n{table}\n%%EOF\n");
        Append(text.ToString());
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A stream of those bytes, compressed.</summary>
    public static PdfStream Compressed(PdfMap map, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(bytes);
        return new PdfStream(map.With(("Filter", new PdfName("FlateDecode"))), packed.ToArray());
    }

    private void Append(string text) => Encoding.Latin1.GetBytes(text, output);
}
