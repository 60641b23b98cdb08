using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Official;

/// <summary>What both renderings add to the words of a document, so that they add the same (Decree 30/2020/NĐ-CP, appendices I and III).</summary>
internal static class OfficialText
{
    public const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public const string Draft = "DỰ THẢO";

    public const string RecipientsHeading = "Nơi nhận:";

    public const string AddresseesHeading = "Kính gửi:";

    /// <summary>Blank space of the width of a written number.</summary>
    public const string NumberGap = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    /// <summary>More signatories than this do not fit beside one another.</summary>
    private const int MostInARow = 3;

    private const string End = "./.";

    /// <summary>The line of the number (cell 3); null when the document has none.</summary>
    public static string? NumberLine(OfficialDocument document) => document.Number switch
    {
        null => null,
        { } number when number.StartsWith('/') => $"Số:{NumberGap}{number}",
        { } number => $"Số: {number}",
    };

    /// <summary>The line of place and date (cell 4).</summary>
    public static string PlaceAndDate(OfficialDocument document) => VietnameseDocumentText.PlaceAndDate(document.Place, document.On);

    /// <summary>The text with the closing mark that ends every document.</summary>
    public static IReadOnlyList<OfficialBlock> Closed(IReadOnlyList<OfficialBlock> body) => (body.Count == 0 ? null : body[^1]) switch
    {
        null => [],
        Paragraph last => [.. body.SkipLast(1), new Paragraph(Closed(last.Runs))],
        NumberedItem last => [.. body.SkipLast(1), Closed(last)],
        Article { Content.Count: > 0 } last => [.. body.SkipLast(1), last with { Content = Closed(last.Content) }],
        _ => [.. body, Paragraph.Of(End)],
    };

    /// <summary>The legal bases that stand at this place of a text, each with its mark: semicolons, and a full stop at the last.</summary>
    public static string Basis(IReadOnlyList<OfficialBlock> body, int index) =>
        Trimmed(((LegalBasis)body[index]).Text) + (index + 1 < body.Count && body[index + 1] is LegalBasis ? ";" : ".");

    /// <summary>Lines of a list with a dash, each ended with a semicolon and the last with a full stop (cells 9a, 9b).</summary>
    public static IReadOnlyList<string> Dashed(IReadOnlyList<string> lines) =>
        [.. lines.Select((line, index) => $"- {Trimmed(line)}{(index + 1 < lines.Count ? ";" : ".")}")];

    /// <summary>The signatories in rows of at most three and as even as can be: five stand 3 + 2, seven 3 + 2 + 2.</summary>
    public static IReadOnlyList<IReadOnlyList<SignatureBlock>> Rows(IReadOnlyList<SignatureBlock> signatures)
    {
        int rows = (signatures.Count + MostInARow - 1) / MostInARow;
        List<IReadOnlyList<SignatureBlock>> made = [];
        int taken = 0;
        for (int row = 0; row < rows; row++)
        {
            int count = (signatures.Count - taken + rows - row - 1) / (rows - row);
            made.Add([.. signatures.Skip(taken).Take(count)]);
            taken += count;
        }

        return made;
    }

    /// <summary>Whether the recipients stand beside the signature: only where a single person signs.</summary>
    public static bool HasRecipientsBeside(OfficialDocument document) => document.Signatures.Count == 1;

    /// <summary>The heading of an annex: numbered with Roman numerals where there are several.</summary>
    public static string AnnexHeading(OfficialDocument document, int index) =>
        document.Annexes.Count == 1 ? "Phụ lục" : $"Phụ lục {Roman(index + 1)}";

    /// <summary>To what an annex belongs; number and date of an electronic document stand in its signature instead (form 2.2).</summary>
    public static string AnnexSource(OfficialDocument document) => document.Number is { } number && !number.StartsWith('/') && document.On is { } on
        ? $"(Kèm theo {Sentence(document.Kind)} số {number} {DateText.InWords(on)} của {document.IssuingBodies[0]})"
        : $"(Kèm theo {Sentence(document.Kind)} của {document.IssuingBodies[0]})";

    /// <summary>The name of an annex's file.</summary>
    public static string AnnexTitle(OfficialDocument document, int index) =>
        $"{AnnexHeading(document, index)} – {document.Annexes[index].Title}";

    /// <summary>What a screen reader calls the place of a signature.</summary>
    public static string PlaceLabel(SignatureBlock signature) => $"Chữ ký của {signature.Title} {signature.Name}".Trim();

    private static NumberedItem Closed(NumberedItem item) => item.Items.Count == 0
        ? item with { Runs = Closed(item.Runs) }
        : item with { Items = [.. item.Items.SkipLast(1), Closed(item.Items[^1])] };

    private static IReadOnlyList<TextRun> Closed(IReadOnlyList<TextRun> runs) => runs.Count == 0 || runs[^1].Text.EndsWith(End, StringComparison.Ordinal)
        ? runs
        : runs[^1].Link is null
            ? [.. runs.SkipLast(1), runs[^1] with { Text = Trimmed(runs[^1].Text) + End }]
            : [.. runs, new TextRun(End)];

    private static string Trimmed(string text) => text.TrimEnd(' ', '.', ';', ',');

    private static string Sentence(string kind) => $"{kind[..1]}{kind[1..].ToLowerInvariant()}";

    private static string Roman(int number)
    {
        (int Value, string Letters)[] steps = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        string roman = "";
        foreach ((int value, string letters) in steps)
        {
            for (; number >= value; number -= value)
            {
                roman += letters;
            }
        }

        return roman;
    }
}
