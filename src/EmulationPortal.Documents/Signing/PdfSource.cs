using System.IO.Compression;

namespace EmulationPortal.Documents.Signing;

/// <summary>Where an object is kept.</summary>
/// <param name="Offset">Place of the object in the file; for one in an object stream, the number of that stream.</param>
/// <param name="Generation">Generation; for one in an object stream, its index there.</param>
/// <param name="IsPacked">Whether it is in an object stream.</param>
/// <param name="IsFree">Whether there is no such object any more.</param>
internal readonly record struct PdfEntry(int Offset, int Generation, bool IsPacked, bool IsFree)
{
    /// <summary>The generation that references name; objects in object streams have none but 0 (ISO 32000-1, 7.5.7).</summary>
    public int NamedGeneration => IsPacked ? 0 : Generation;
}

/// <summary>
/// A PDF file as its cross-reference tables tell it, or a beginning of one: what it was at an earlier revision. Nothing is
/// repaired: a file that readers would have to guess at is refused, since they would guess differently.
/// </summary>
internal sealed class PdfSource
{
    private const int MostObjects = 300_000;
    private const int MostRevisions = 1_000;
    private const int MostUnpacked = 64 * 1024 * 1024;

    private readonly ReadOnlyMemory<byte> file;
    private readonly Dictionary<int, PdfEntry> entries = [];
    private readonly Dictionary<int, PdfValue> known = [];
    private readonly Dictionary<int, (ReadOnlyMemory<byte> Bytes, List<(int Number, int Offset)> Index)> packs = [];
    private readonly HashSet<int> reading = [];
    private Dictionary<int, PdfEntry> section = [];
    private int unpacked;

    private PdfSource(ReadOnlyMemory<byte> file, ReadingBudget budget) => (this.file, Budget) = (file, budget);

    /// <summary>What may still be read, of this revision and of the others of the same file.</summary>
    public ReadingBudget Budget { get; }

    /// <summary>The trailer: that of the newest revision.</summary>
    public PdfMap Trailer { get; private set; } = PdfMap.Of();

    /// <summary>Place of the newest cross-reference table.</summary>
    public int CrossReferenceAt { get; private set; }

    /// <summary>Whether the newest table is a stream; then updates must append one, too.</summary>
    public bool HasStreamTable { get; private set; }

    /// <summary>Whether something was met that readers understand differently, so that what one does not see another may show.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Where each object is kept.</summary>
    public IReadOnlyDictionary<int, PdfEntry> Entries => entries;

    /// <summary>The catalogue.</summary>
    public PdfMap Root => Trailer["Root"] is PdfReference root && Map(root) is { } map ? map : throw new UnreadablePdfException("Tệp không có danh mục gốc.");

    /// <summary>The number that the next new object takes.</summary>
    public int NextNumber => Math.Max((int)((Trailer["Size"] as PdfNumber)?.Whole ?? 0), entries.Keys.DefaultIfEmpty().Max() + 1);

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its bytes, or a beginning of them that was a file.</param>
    /// <param name="budget">What may be read; null for a fresh one.</param>
    /// <exception cref="UnreadablePdfException">It is no PDF, broken, or beyond the bounds.</exception>
    public static PdfSource Open(ReadOnlyMemory<byte> file, ReadingBudget? budget = null)
    {
        var span = file.Span;
        if (span.Length < 32 || !span[..Math.Min(span.Length, 1024)].StartsWith("%PDF-"u8))
        {
            throw new UnreadablePdfException("Tệp không bắt đầu như một tệp PDF.");
        }

        var source = new PdfSource(file, budget ?? new ReadingBudget());
        source.ReadTables(source.LastStart());
        return source;
    }

    /// <summary>The object behind a reference, or the value itself; null for what does not exist.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var steps = 0; value is PdfReference reference; steps++)
        {
            if (steps > 32)
            {
                throw new UnreadablePdfException("Tham chiếu vòng quanh.");
            }

            if (entries.TryGetValue(reference.Number, out var entry) && !entry.IsFree && entry.NamedGeneration != reference.Generation)
            {
                throw Ambiguous($"Tham chiếu đến đối tượng {reference.Number} ghi sai lần phát sinh.");
            }

            value = Find(reference.Number);
        }

        return value is PdfNull ? null : value;
    }

    /// <summary>The dictionary behind a value, also that of a stream.</summary>
    public PdfMap? Map(PdfValue? value) => Resolve(value) switch
    {
        PdfMap map => map,
        PdfStream stream => stream.Map,
        _ => null,
    };

    /// <summary>The array behind a value; a single value that is not null counts as one of one.</summary>
    public IReadOnlyList<PdfValue> List(PdfValue? value) => Resolve(value) switch
    {
        PdfList list => list.Items,
        null => [],
        var one => [one],
    };

    /// <summary>An object; null when there is none or it was freed.</summary>
    public PdfValue? Find(int number)
    {
        if (known.TryGetValue(number, out var value))
        {
            return value;
        }

        if (!entries.TryGetValue(number, out var entry) || entry.IsFree)
        {
            return null;
        }

        if (!reading.Add(number))
        {
            throw new UnreadablePdfException($"Đối tượng {number} tham chiếu chính nó.");
        }

        value = entry.IsPacked ? Packed(number, entry) : At(entry, number);
        reading.Remove(number);
        return known[number] = value;
    }

    /// <summary>The bytes of a stream as they were before coding; only the codings that cross-references use are known.</summary>
    public ReadOnlyMemory<byte> Unpack(PdfStream stream)
    {
        var filters = List(stream.Map["Filter"]);
        if (filters.Count == 0)
        {
            return stream.Coded;
        }

        if (filters.Count > 1 || filters[0] is not PdfName { Value: "FlateDecode" })
        {
            throw new UnreadablePdfException("Bảng tham chiếu được nén theo cách không hỗ trợ.");
        }

        var bytes = Inflate(stream.Coded);
        return List(stream.Map["DecodeParms"]) is [var first, ..] && Map(first) is { } parameters ? PngPredictor.Undo(bytes, Number(parameters, "Predictor", 1), Number(parameters, "Columns", 1)) : bytes;
    }

    private int Number(PdfMap map, string key, int otherwise) => Resolve(map[key]) is PdfNumber { Whole: { } number and >= 0 and < int.MaxValue } ? (int)number : otherwise;

    private byte[] Inflate(ReadOnlyMemory<byte> coded)
    {
        try
        {
            using var output = new MemoryStream();
            using var zlib = new ZLibStream(new MemoryStream(coded.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                unpacked += read;
                Budget.Unpack(read);
                if (unpacked > MostUnpacked)
                {
                    throw new UnreadablePdfException("Tệp phình quá lớn khi giải nén.");
                }

                output.Write(buffer, 0, read);
            }

            return output.ToArray();
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadablePdfException("Dữ liệu nén bị hỏng.", broken);
        }
    }

    // The last startxref counts, and only white space may follow its %%EOF.
    private int LastStart()
    {
        var span = file.Span;
        var end = span.LastIndexOf("%%EOF"u8);
        var start = end < 0 ? -1 : span[..end].LastIndexOf("startxref"u8);
        if (start < 0 || end - start > 64 || !PdfParser.IsSpace(span[(end + 5)..]))
        {
            throw new UnreadablePdfException("Tệp bị cắt cụt hoặc có dữ liệu thừa ở cuối.");
        }

        return new PdfParser(file, start + "startxref".Length, Budget).ReadWhole();
    }

    private void ReadTables(int at)
    {
        var seen = new HashSet<int>();
        for (int? next = at; next is { } place;)
        {
            if (!seen.Add(place) || seen.Count > MostRevisions || place >= file.Length)
            {
                throw new UnreadablePdfException("Bảng tham chiếu vòng quanh hoặc chỉ ra ngoài tệp.");
            }

            section = [];
            var parser = new PdfParser(file, place, Budget);
            var isTable = parser.IsNext("xref");
            var trailer = isTable ? ReadTable(parser) : ReadStreamTable(place);
            if (seen.Count == 1)
            {
                (Trailer, CrossReferenceAt, HasStreamTable) = (trailer, place, !isTable);
                if (trailer["Encrypt"] is not null)
                {
                    throw new UnreadablePdfException("Tệp được đặt mật khẩu; hãy dùng bản không đặt mật khẩu.");
                }
            }

            if (isTable && trailer["XRefStm"] is PdfNumber { Whole: { } hybrid and >= 0 and < int.MaxValue } && seen.Add((int)hybrid))
            {
                ReadStreamTable((int)hybrid);
            }

            next = trailer["Prev"] switch
            {
                null => null,
                PdfNumber { Whole: { } previous and >= 0 and < int.MaxValue } => (int)previous,
                _ => throw new UnreadablePdfException("Bảng tham chiếu trước đó không đọc được."),
            };
        }
    }

    private PdfMap ReadTable(PdfParser parser)
    {
        while (!parser.IsNext("trailer"))
        {
            var (first, count) = (parser.ReadWhole(), parser.ReadWhole());
            for (var i = 0; i < count; i++)
            {
                var (offset, generation) = (parser.ReadWhole(), parser.ReadWhole());
                Add(first + i, parser.ReadWord() switch
                {
                    "n" => new PdfEntry(offset, generation, false, false),
                    "f" => new PdfEntry(0, generation, false, true),
                    _ => throw new UnreadablePdfException("Bảng tham chiếu có dòng sai."),
                });
            }
        }

        return parser.ReadValue() as PdfMap ?? throw new UnreadablePdfException("Thiếu phần cuối của bảng tham chiếu.");
    }

    private PdfMap ReadStreamTable(int place)
    {
        if (At(new PdfEntry(place, 0, false, false), null) is not PdfStream stream || stream.Map.Name("Type") != "XRef")
        {
            throw new UnreadablePdfException("Không có bảng tham chiếu ở nơi tệp chỉ.");
        }

        var widths = List(stream.Map["W"]).Select(width => (width as PdfNumber)?.Whole is { } bytes and >= 0 and <= 4 ? (int)bytes : throw new UnreadablePdfException("Bảng tham chiếu có cột sai.")).ToArray();
        if (widths.Length != 3)
        {
            throw new UnreadablePdfException("Bảng tham chiếu có cột sai.");
        }

        var bytes = Unpack(stream).Span;
        var ranges = stream.Map["Index"] is PdfList index ? index.Items : [PdfValue.Of(0), stream.Map["Size"] ?? PdfValue.Of(0)];
        for (var range = 0; range + 1 < ranges.Count; range += 2)
        {
            var first = (int)((ranges[range] as PdfNumber)?.Whole ?? 0);
            var count = (int)Math.Min((ranges[range + 1] as PdfNumber)?.Whole ?? 0, MostObjects);
            for (var i = 0; i < count && bytes.Length >= widths.Sum(); i++)
            {
                var kind = widths[0] == 0 ? 1 : Take(ref bytes, widths[0]);
                var (second, third) = (Take(ref bytes, widths[1]), Take(ref bytes, widths[2]));
                Add(first + i, new PdfEntry(kind == 0 ? 0 : second, third, kind == 2, kind == 0));
            }
        }

        return stream.Map;
    }

    private static int Take(ref ReadOnlySpan<byte> bytes, int width)
    {
        long number = 0;
        for (var i = 0; i < width; i++) number = (number << 8) | bytes[i];
        bytes = bytes[width..];
        return number <= int.MaxValue ? (int)number : throw new UnreadablePdfException("Bảng tham chiếu chỉ ra ngoài tệp.");
    }

    // Newer tables are read first: what they say stands. A table and the stream that belongs to it are one section, in which
    // readers take the one or the other.
    private void Add(int number, PdfEntry entry)
    {
        Budget.Spend();
        if (entries.Count > MostObjects)
        {
            throw new UnreadablePdfException("Tệp có quá nhiều đối tượng.");
        }

        if (section.TryGetValue(number, out var other) && other != entry && !(other.IsFree && entry.IsFree))
        {
            throw Ambiguous($"Bảng tham chiếu ghi đối tượng {number} hai lần, mỗi lần một khác.");
        }

        section[number] = entry;
        entries.TryAdd(number, entry);
    }

    private UnreadablePdfException Ambiguous(string why)
    {
        IsAmbiguous = true;
        return new UnreadablePdfException(why);
    }

    private PdfValue At(PdfEntry entry, int? number)
    {
        var offset = entry.Offset;
        if (offset <= 0 || offset >= file.Length)
        {
            throw new UnreadablePdfException("Bảng tham chiếu chỉ ra ngoài tệp.");
        }

        var parser = new PdfParser(file, offset, Budget);
        var found = parser.ReadWhole();
        var generation = parser.ReadWhole();
        parser.Expect("obj");
        if (number is not null && found != number)
        {
            throw new UnreadablePdfException($"Ở nơi của đối tượng {number} có đối tượng {found}.");
        }

        if (number is not null && generation != entry.Generation)
        {
            throw Ambiguous($"Đối tượng {number} ghi lần phát sinh khác với bảng tham chiếu.");
        }

        var value = parser.ReadValue();
        return value is PdfMap map && parser.IsNext("stream") ? Stream(map, parser.BeginningOfStream()) : value;
    }

    private PdfStream Stream(PdfMap map, int start)
    {
        if (Resolve(map["Length"]) is not PdfNumber { Whole: { } length and >= 0 } || length > file.Length - start)
        {
            throw new UnreadablePdfException("Một luồng dữ liệu không có độ dài đúng.");
        }

        var end = new PdfParser(file, start + (int)length, Budget);
        end.Expect("endstream");
        return new PdfStream(map, file.Slice(start, (int)length));
    }

    private PdfValue Packed(int number, PdfEntry entry)
    {
        if (!packs.TryGetValue(entry.Offset, out var pack))
        {
            if (!entries.TryGetValue(entry.Offset, out var holder) || holder.IsPacked || Find(entry.Offset) is not PdfStream stream || stream.Map.Name("Type") != "ObjStm")
            {
                throw new UnreadablePdfException($"Không có kho đối tượng {entry.Offset}.");
            }

            packs[entry.Offset] = pack = ReadPack(stream);
        }

        // Some readers look for the number, others take the place that the table names: both have to find the same.
        return entry.Generation < pack.Index.Count && pack.Index[entry.Generation].Number == number
            ? new PdfParser(pack.Bytes, pack.Index[entry.Generation].Offset, Budget).ReadValue()
            : throw Ambiguous($"Kho {entry.Offset} không có đối tượng {number} ở nơi bảng tham chiếu ghi.");
    }

    private (ReadOnlyMemory<byte> Bytes, List<(int Number, int Offset)> Index) ReadPack(PdfStream stream)
    {
        var bytes = Unpack(stream);
        var (count, first) = (Number(stream.Map, "N", 0), Number(stream.Map, "First", 0));
        var parser = new PdfParser(bytes, 0, Budget);
        var index = new List<(int Number, int Offset)>();
        var numbers = new HashSet<int>();
        for (var i = 0; i < Math.Min(count, MostObjects); i++)
        {
            Budget.Spend();
            var number = parser.ReadWhole();
            if (!numbers.Add(number))
            {
                throw Ambiguous($"Kho đối tượng ghi đối tượng {number} hai lần.");
            }

            index.Add((number, first + parser.ReadWhole()));
        }

        return (bytes, index);
    }
}
