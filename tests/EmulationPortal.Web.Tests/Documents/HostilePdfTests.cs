using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>Files made to tire, to fill the memory, or to be called valid though they are not.</summary>
[Collection("printer")]
public sealed class HostilePdfTests(PrinterFixture fixture) : IDisposable
{
    private static readonly SignatureFont Font = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

    private readonly TestAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Content_that_the_signed_revision_had_left_room_for_is_named_when_it_comes()
    {
        // The page refers to an object that does not exist; after signing it is added, and readers show it.
        var prepared = await fixture.WithPlacesAsync(2, Font);
        var source = PdfSource.Open(prepared);
        var update = new PdfUpdate(prepared, source);
        var (reference, page) = PdfPages.Of(source)[0];
        var awaited = new PdfReference(source.NextNumber + 500);
        update.Replace(reference, page.With(("Contents", new PdfList([page["Contents"]!, awaited]))));
        var signed = Sign(update.Write().Bytes, 1);
        Assert.True(PdfVerification.Verify(signed, Roots()).IsValid);
        var later = new PdfUpdate(signed, PdfSource.Open(signed));
        later.Replace(awaited, new PdfStream(PdfMap.Of(), "BT /F 40 Tf 100 400 Td (100 %) Tj ET"u8.ToArray()));
        var finding = Assert.Single(PdfVerification.Verify(later.Write().Bytes, Roots()).Signatures);
        Assert.Equal((true, false), (finding.IsIntact, finding.IsValid));
        Assert.Contains(finding.Later, change => change.Contains("đã chừa chỗ sẵn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signature_that_covers_a_part_only_or_another_place_is_a_lie()
    {
        var file = Sign(await fixture.WithPlacesAsync(1, Font), 1);
        var at = file.AsSpan().LastIndexOf("/ByteRange ["u8) + "/ByteRange [".Length;
        var numbers = Encoding.ASCII.GetString(file, at, 40).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd(']')).Take(4).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        int[][] lies =
        [
            [1, numbers[1], numbers[2], numbers[3]], [0, numbers[1], numbers[1], numbers[3]], [0, numbers[2], numbers[1], numbers[3]],
            [0, numbers[1], numbers[2], numbers[3] + 1000], [0, numbers[1], numbers[2], -1], [0, 0, 0, 0], [0, numbers[1] + 2, numbers[2] - 2, numbers[3]],
        ];
        foreach (var lie in lies)
        {
            var forged = (byte[])file.Clone();
            Encoding.ASCII.GetBytes(string.Join(' ', lie).PadRight(40)[..40]).CopyTo(forged, at);
            Assert.False(PdfVerification.Verify(forged, Roots()).IsValid);
        }
    }

    [Fact]
    public void Laborious_files_are_answered_within_seconds_and_within_memory()
    {
        var watch = Stopwatch.StartNew();
        foreach (var (name, file) in Laborious())
        {
            var before = watch.Elapsed;
            var allocated = GC.GetTotalAllocatedBytes();
            var finding = PdfVerification.Verify(file, Roots());
            Assert.True(!finding.IsValid, $"{name} is called valid.");
            Assert.True(watch.Elapsed - before < TimeSpan.FromSeconds(15), $"{name} took {watch.Elapsed - before}.");
            Assert.True(GC.GetTotalAllocatedBytes() - allocated < 3L * 1024 * 1024 * 1024, $"{name} took {(GC.GetTotalAllocatedBytes() - allocated) >> 20} MB.");
        }
    }

    private static IEnumerable<(string Name, byte[] File)> Laborious()
    {
        yield return ("a list of ten million numbers", File($"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{string.Concat(Enumerable.Repeat("0 ", 9_000_000))}]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page>>"));
        yield return ("fifty thousand fields", File(
            $"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[{string.Concat(Enumerable.Repeat("<</FT/Sig/T(a)>>", 50_000))}]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page>>"));
        yield return ("deep nesting", File(new string('[', 200_000) + new string(']', 200_000)));
        yield return ("nested dictionaries", File(string.Concat(Enumerable.Repeat("<</A ", 100_000))));
        yield return ("pages that are their own parents", File("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
        yield return ("references in a circle", File("2 0 R", "3 0 R", "1 0 R"));
        yield return ("fields in a circle", File("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page>>", "<</T(a)/FT/Sig/Kids[4 0 R]>>"));
        yield return ("long names one inside the other", File(
            ["<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page>>",
                .. Enumerable.Range(5, 1500).Select(next => $"<</T({new string('a', 10_000)})/FT/Sig/Kids[{next} 0 R]>>")]));
        yield return ("a table that begins anew at every blank", Restarting());
        yield return ("a table of two thousand million rows", Encoding.ASCII.GetBytes("%PDF-1.4\n%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%\nxref\n0 2000000000\n0000000000 65535 f \ntrailer <</Root 1 0 R>>\nstartxref\n41\n%%EOF"));
    }

    // Every table leads to the same table, one blank further on.
    private static byte[] Restarting()
    {
        var rows = string.Concat(Enumerable.Repeat("0000000000 65535 f \n", 200_000));
        var text = $"%PDF-1.4\n{new string(' ', 990)}xref\n0 200000\n{rows}trailer <</Root 1 0 R /Prev 500>>\nstartxref\n20\n%%EOF";
        return Encoding.ASCII.GetBytes(text);
    }

    private static byte[] File(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Root 1 0 R/Size {objects.Length + 1}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private byte[] Sign(byte[] file, int number)
    {
        using var certificate = authority.Issue("Vũ Anh Dũng");
        var order = new SignatureOrder($"ky-{number}", certificate, [], new DateTime(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc), "Vũ Anh Dũng", "Giao ước", ["Đã ký số: Vũ Anh Dũng"]);
        return PdfSigner.Sign(file, order, Font);
    }

    private TrustRoots Roots() => new([authority.Root]);
}
