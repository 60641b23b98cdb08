using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Files in which one reader finds what was signed, and another what came after.</summary>
public sealed class AmbiguousPdfTests : IDisposable
{
    private const string Other = "BT /F1 48 Tf 72 600 Td (100 %) Tj ET";

    private static readonly SignatureFont Font = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

    private readonly TestAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void An_object_that_comes_anew_under_another_generation_is_a_change()
    {
        // The page shows 7 1 R, which does not exist: there is only 7 0.
        var signed = Sign(WithTable(PageOf("[4 0 R 7 1 R]"), (7, RawPdf.Stream(Other))));
        var update = new RawPdf(signed);
        var at = update.Object(7, RawPdf.Stream(Other), generation: 1);
        IsRefused(update.WithTable([(7, at, 1, 'n')], $"/Size 60/Root 1 0 R/Prev {RawPdf.TableOf(signed)}"));
    }

    [Fact]
    public void A_table_that_names_another_generation_than_the_object_does_is_refused()
    {
        var file = WithTable(PageOf("[4 0 R 7 1 R]"), (7, RawPdf.Stream(Other)));
        var at = file.AsSpan().IndexOf("\n7 0 obj"u8) + 1;
        var signed = Sign(file);
        IsRefused(new RawPdf(signed).WithTable([(7, at, 1, 'n')], $"/Size 60/Root 1 0 R/Prev {RawPdf.TableOf(signed)}"));
    }

    [Fact]
    public void A_table_whose_own_stream_says_otherwise_is_refused()
    {
        // The page shows an object that does not exist; the update's table calls it free, the stream that belongs to it does not.
        var signed = Sign(WithTable(PageOf("[4 0 R 99 0 R]")));
        Assert.True(Verify(signed).IsValid);
        var update = new RawPdf(signed);
        var at = update.Object(99, RawPdf.Stream(Other));
        var stream = update.Object(100, RawPdf.StreamTable([new(99, 1, at, 0), new(100, 1, update.Place, 0)], "/Size 101/Root 1 0 R"));
        IsRefused(update.WithTable([(99, 0, 0, 'f')], $"/Size 101/Root 1 0 R/XRefStm {stream}/Prev {RawPdf.TableOf(signed)}"));
    }

    [Fact]
    public void An_object_stream_that_has_a_number_twice_is_refused()
    {
        var (shown, other) = (PageOf("4 0 R"), PageOf("7 0 R"));
        IsRefused(WithIndex(Sign(WithObjectStream($"3 0 3 {shown.Length + 1} ", $"{shown} {other}")), 1));
    }

    [Fact]
    public void A_place_in_an_object_stream_that_another_object_has_is_refused()
    {
        var (shown, other) = (PageOf("4 0 R"), PageOf("7 0 R"));
        var signed = Sign(WithObjectStream($"3 0 8 {shown.Length + 1} ", $"{shown} {other}"));
        Assert.True(Verify(signed).IsValid);
        IsRefused(WithIndex(signed, 1));
    }

    private static string PageOf(string contents) =>
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents}/Annots[6 0 R]/Resources<</Font<</F1 5 0 R>>>>>>";

    private static (int Number, string Body)[] Around() =>
    [
        (1, $"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/SigFlags 3/DR<</Font<</{SignaturePlaces.FontName} 5 0 R>>>>>>>>"),
        (2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        (4, RawPdf.Stream("BT /F1 24 Tf 72 700 Td (46) Tj ET")),
        (5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
        (6, "<</Type/Annot/Subtype/Widget/FT/Sig/T(ky-1)/F 132/P 3 0 R/Rect[100 100 300 200]>>"),
    ];

    private static byte[] WithTable(string page, params (int Number, string Body)[] more)
    {
        var file = new RawPdf();
        var rows = new List<(int, int, int, char)> { (0, 0, 65535, 'f') };
        foreach (var (number, body) in (IEnumerable<(int Number, string Body)>)[.. Around(), (3, page), .. more]) rows.Add((number, file.Object(number, body), 0, 'n'));
        return file.WithTable(rows, "/Size 10/Root 1 0 R");
    }

    // The page is in object stream 20, at its first place; the table is stream 21.
    private static byte[] WithObjectStream(string header, string objects)
    {
        var file = new RawPdf();
        var rows = new List<RawPdf.Row> { new(3, 2, 20, 0) };
        var pack = RawPdf.Stream(header + objects, $"/Type/ObjStm/N 2/First {header.Length}");
        foreach (var (number, body) in (IEnumerable<(int Number, string Body)>)[.. Around(), (7, RawPdf.Stream(Other)), (20, pack)]) rows.Add(new(number, 1, file.Object(number, body), 0));
        rows.Add(new(21, 1, file.Place, 0));
        return file.EndingAt(file.Object(21, RawPdf.StreamTable(rows, "/Size 22/Root 1 0 R")));
    }

    // An update that changes nothing but the page's place in the object stream.
    private static byte[] WithIndex(byte[] signed, int index)
    {
        var update = new RawPdf(signed);
        RawPdf.Row[] rows = [new(3, 2, 20, index), new(60, 1, update.Place, 0)];
        return update.EndingAt(update.Object(60, RawPdf.StreamTable(rows, $"/Size 61/Root 1 0 R/Prev {RawPdf.TableOf(signed)}")));
    }

    private void IsRefused(byte[] file)
    {
        var finding = Verify(file);
        Assert.False(finding.IsValid);
        Assert.True(finding.Problem is not null || finding.Signatures.Any(signature => signature.Later.Count > 0));
    }

    private PdfFinding Verify(byte[] file) => PdfVerification.Verify(file, new TrustRoots([authority.Root]));

    private byte[] Sign(byte[] file)
    {
        using var certificate = authority.Issue("Vũ Anh Dũng");
        var order = new SignatureOrder("ky-1", certificate, [], new DateTime(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc), "Vũ Anh Dũng", "Giao ước", ["Đã ký số: Vũ Anh Dũng"]);
        return PdfSigner.Sign(file, order, Font);
    }
}
