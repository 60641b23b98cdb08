using System.Buffers;
using System.Globalization;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>Reads values at a place of a PDF file. Depth and length are bounded: hostile files end in <see cref="UnreadablePdfException"/>.</summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> file, int position, ReadingBudget budget)
{
    private const int DeepestNesting = 64;

    private static readonly SearchValues<byte> Spaces = SearchValues.Create("\0\t\n\f\r "u8);

    private int depth;

    /// <summary>The place of the next byte.</summary>
    public int Position { get; private set; } = position;

    private ReadOnlySpan<byte> Bytes => file.Span;

    /// <summary>Reads one value; words that are none (obj, R, stream) are not values.</summary>
    /// <exception cref="UnreadablePdfException">There is none.</exception>
    public PdfValue ReadValue()
    {
        budget.Spend();
        SkipSpace();
        switch (Peek())
        {
            case '/':
                return new PdfName(ReadName());
            case '(':
                return ReadString();
            case '[':
                return Nested(ReadList);
            case '<':
                return Peek(1) == '<' ? Nested(ReadMap) : ReadHexString();
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumberOrReference();
            default:
                return ReadWord() switch
                {
                    "true" => new PdfBoolean(true),
                    "false" => new PdfBoolean(false),
                    "null" => PdfNull.Instance,
                    var word => throw new UnreadablePdfException($"“{word}” ở vị trí {Position} không phải là giá trị."),
                };
        }
    }

    /// <summary>Reads a word of regular characters; empty when there is none.</summary>
    public string ReadWord()
    {
        SkipSpace();
        var start = Position;
        while (Position < Bytes.Length && IsRegular(Bytes[Position])) Position++;
        return Encoding.Latin1.GetString(Bytes[start..Position]);
    }

    /// <summary>Reads a word and refuses any other than <paramref name="word"/>.</summary>
    public void Expect(string word)
    {
        if (ReadWord() is var found && found != word)
        {
            throw new UnreadablePdfException($"Chờ “{word}” nhưng gặp “{found}” ở vị trí {Position}.");
        }
    }

    /// <summary>Reads a whole number that is neither negative nor over two thousand million.</summary>
    public int ReadWhole() => int.TryParse(ReadWord(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UnreadablePdfException($"Chờ một số nguyên ở vị trí {Position}.");

    /// <summary>Whether the next word is <paramref name="word"/>; the place stays.</summary>
    public bool IsNext(string word)
    {
        var before = Position;
        var found = ReadWord() == word;
        if (!found) Position = before;
        return found;
    }

    /// <summary>Skips white space and comments.</summary>
    public void SkipSpace()
    {
        while (Position < Bytes.Length)
        {
            if (Bytes[Position] == '%')
            {
                while (Position < Bytes.Length && Bytes[Position] is not ((byte)'\r' or (byte)'\n')) Position++;
            }
            else if (IsSpace(Bytes[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The place where the bytes of a stream begin, behind the word stream and its line end.</summary>
    public int BeginningOfStream()
    {
        if (Peek() == '\r') Position++;
        if (Peek() == '\n') Position++;
        return Position;
    }

    /// <summary>Whether all of the bytes are white space.</summary>
    public static bool IsSpace(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(Spaces);

    public static bool IsSpace(int letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(int letter) => !IsSpace(letter) && "()<>[]{}/%".IndexOf((char)letter, StringComparison.Ordinal) < 0;

    private int Peek(int ahead = 0) => Position + ahead < Bytes.Length ? Bytes[Position + ahead] : -1;

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (++depth > DeepestNesting)
        {
            throw new UnreadablePdfException("Cấu trúc lồng nhau quá sâu.");
        }

        var value = read();
        depth--;
        return value;
    }

    private PdfList ReadList()
    {
        Position++;
        var items = new List<PdfValue>();
        for (SkipSpace(); Peek() != ']'; SkipSpace())
        {
            items.Add(ReadValue());
        }

        Position++;
        return new PdfList(items);
    }

    private PdfMap ReadMap()
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (SkipSpace(); Peek() != '>'; SkipSpace())
        {
            if (Peek() != '/')
            {
                throw new UnreadablePdfException($"Chờ một khóa ở vị trí {Position}.");
            }

            // A key that stands twice is read differently by different readers: no file of good faith has one.
            var key = ReadName();
            if (!entries.TryAdd(key, ReadValue()))
            {
                throw new UnreadablePdfException($"Khóa “{key}” có hai lần.");
            }
        }

        Position++;
        if (Peek() != '>')
        {
            throw new UnreadablePdfException($"Từ điển không đóng ở vị trí {Position}.");
        }

        Position++;
        return new PdfMap(entries);
    }

    private string ReadName()
    {
        Position++;
        var name = new StringBuilder();
        while (Position < Bytes.Length && IsRegular(Bytes[Position]))
        {
            if (Peek() == '#' && Hex(Peek(1)) is { } high && Hex(Peek(2)) is { } low)
            {
                name.Append((char)((high << 4) | low));
                Position += 3;
            }
            else
            {
                name.Append((char)Bytes[Position++]);
            }
        }

        return name.ToString();
    }

    private PdfValue ReadNumberOrReference()
    {
        var text = ReadWord();
        if (!text.All(char.IsAsciiDigit) || text.Length > 10)
        {
            return new PdfNumber(text);
        }

        var before = Position;
        if (ReadWord() is { Length: > 0 and <= 5 } generation && generation.All(char.IsAsciiDigit) && ReadWord() == "R"
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new PdfReference(number, int.Parse(generation, CultureInfo.InvariantCulture));
        }

        Position = before;
        return new PdfNumber(text);
    }

    private PdfString ReadHexString()
    {
        var start = Position++;
        var bytes = new List<byte>();
        int? high = null;
        for (; Peek() != '>'; Position++)
        {
            if (Peek() < 0)
            {
                throw new UnreadablePdfException("Chuỗi không đóng.");
            }

            if (Hex(Peek()) is { } digit)
            {
                if (high is { } first) bytes.Add((byte)((first << 4) | digit));
                high = high is null ? digit : null;
            }
            else if (!IsSpace(Peek()))
            {
                throw new UnreadablePdfException($"Chuỗi có ký tự lạ ở vị trí {Position}.");
            }
        }

        if (high is { } last) bytes.Add((byte)(last << 4));
        Position++;
        budget.Spend(Position - start);
        return new PdfString([.. bytes]) { Start = start, End = Position };
    }

    private PdfString ReadString()
    {
        var start = Position++;
        var bytes = new List<byte>();
        for (var open = 1; ;)
        {
            var letter = Peek();
            if (letter < 0)
            {
                throw new UnreadablePdfException("Chuỗi không đóng.");
            }

            Position++;
            if (letter == '\\')
            {
                ReadEscape(bytes);
                continue;
            }

            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open == 0)
            {
                budget.Spend(Position - start);
                return new PdfString([.. bytes]) { Start = start, End = Position };
            }

            bytes.Add((byte)letter);
        }
    }

    private void ReadEscape(List<byte> bytes)
    {
        var letter = Peek();
        Position++;
        switch (letter)
        {
            case 'n': bytes.Add(10); break;
            case 'r': bytes.Add(13); break;
            case 't': bytes.Add(9); break;
            case 'b': bytes.Add(8); break;
            case 'f': bytes.Add(12); break;
            case '\n': break;
            case '\r':
                if (Peek() == '\n') Position++;
                break;
            case >= '0' and <= '7':
                var code = letter - '0';
                for (var i = 0; i < 2 && Peek() is >= '0' and <= '7'; i++) code = (code * 8) + Bytes[Position++] - '0';
                bytes.Add((byte)code);
                break;
            case >= 0: bytes.Add((byte)letter); break;
        }
    }

    private static int? Hex(int letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'a' and <= 'f' => letter - 'a' + 10,
        >= 'A' and <= 'F' => letter - 'A' + 10,
        _ => null,
    };
}
