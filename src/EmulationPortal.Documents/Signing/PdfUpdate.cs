using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>
/// An incremental update: new and changed objects behind the bytes of a file, which stay as they are, so that earlier
/// signatures stay valid (ISO 32000-1, 7.5.6).
/// </summary>
internal sealed class PdfUpdate
{
    // Kind, place and generation of an object in a table that is a stream.
    private const int RowLength = 1 + 4 + 2;

    private readonly ReadOnlyMemory<byte> file;
    private readonly PdfSource source;
    private readonly SortedDictionary<int, PdfValue> objects = [];
    private int next;

    /// <summary>An update of <paramref name="file"/>, which <paramref name="source"/> was opened from.</summary>
    public PdfUpdate(ReadOnlyMemory<byte> file, PdfSource source)
    {
        (this.file, this.source) = (file, source);
        next = source.NextNumber;
    }

    /// <summary>Adds an object.</summary>
    public PdfReference Add(PdfValue value)
    {
        var reference = new PdfReference(next++);
        objects[reference.Number] = value;
        return reference;
    }

    /// <summary>Puts another value in the place of an object.</summary>
    public void Replace(PdfReference reference, PdfValue value) => objects[reference.Number] = value;

    /// <summary>The file with the update behind it, and where each of its objects begins.</summary>
    public (byte[] Bytes, IReadOnlyDictionary<int, int> Places) Write()
    {
        using var output = new MemoryStream();
        output.Write(file.Span);
        if (file.Span[^1] is not (byte)'\n') output.WriteByte((byte)'\n');
        var places = new Dictionary<int, int>();
        foreach (var (number, value) in objects)
        {
            places[number] = (int)output.Position;
            Append(output, string.Create(CultureInfo.InvariantCulture, $"{number} {GenerationOf(number)} obj\n{value}\nendobj\n"));
        }

        var table = (int)output.Position;
        Append(output, source.HasStreamTable ? StreamTable(places, table) : $"{Table(places)}trailer\n{Trailer(next)}\n");
        Append(output, string.Create(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n"));
        return (output.ToArray(), places);
    }

    private PdfMap Trailer(int size) => PdfMap.Of(("Size", PdfValue.Of(size)), ("Prev", PdfValue.Of(source.CrossReferenceAt)))
        .With(("Root", source.Trailer["Root"]), ("Info", source.Trailer["Info"]), ("ID", source.Trailer["ID"]));

    // A file whose table is a stream, as programs outside may write it, goes on with a stream (ISO 32000-1, 7.5.8).
    private string StreamTable(Dictionary<int, int> places, int at)
    {
        var number = next;
        SortedDictionary<int, int> rows = new(places) { [number] = at };
        var bytes = new byte[rows.Count * RowLength];
        var row = 0;
        foreach (var (entry, place) in rows)
        {
            var cells = bytes.AsSpan(RowLength * row++, RowLength);
            cells[0] = 1;
            BinaryPrimitives.WriteInt32BigEndian(cells[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(cells[5..], (ushort)GenerationOf(entry));
        }

        var index = Runs([.. rows.Keys]).SelectMany(run => new[] { PdfValue.Of(run[0]), PdfValue.Of(run.Count) });
        var map = Trailer(number + 1).With(
            ("Type", new PdfName("XRef")), ("W", new PdfList([PdfValue.Of(1), PdfValue.Of(4), PdfValue.Of(2)])), ("Index", new PdfList([.. index])));
        return string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{new PdfStream(map, bytes)}\nendobj\n");
    }

    private int GenerationOf(int number) => source.Entries.TryGetValue(number, out var entry) && !entry.IsPacked ? entry.Generation : 0;

    private string Table(Dictionary<int, int> places)
    {
        var table = new StringBuilder("xref\n");
        foreach (var run in Runs([.. places.Keys]))
        {
            table.Append(CultureInfo.InvariantCulture, $"{run[0]} {run.Count}\n");
            foreach (var number in run)
            {
                table.Append(CultureInfo.InvariantCulture, $"{places[number]:D10} {GenerationOf(number):D5} n \n");
            }
        }

        return table.ToString();
    }

    private static IEnumerable<List<int>> Runs(List<int> numbers)
    {
        var run = new List<int>();
        foreach (var number in numbers)
        {
            if (run.Count > 0 && number != run[^1] + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(number);
        }

        yield return run;
    }

    private static void Append(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));
}
