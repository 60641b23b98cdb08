using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>What a signature forbids to those who come after it.</summary>
[Collection("printer")]
public sealed class SignatureLockTests(PrinterFixture fixture) : IDisposable
{
    private static readonly DateTime At = new(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc);
    private static readonly SignatureFont Font = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

    private readonly TestAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certification_without_changes_is_not_valid_once_others_have_signed(bool isNamed)
    {
        var certified = Locked(await fixture.WithPlacesAsync(3, Font), "ky-1", LockingSigner.Certification(1), isNamed);
        var alone = Assert.Single(Verify(certified).Signatures);
        Assert.True(alone.IsValid, string.Join(' ', alone.Problems.Concat(alone.Later)));
        Assert.True(alone.Lock.IsFinal && alone.Lock.IsCertification && alone.Lock.Forbids("ky-2"));

        var finding = Verify(Sign(certified, 2));
        Assert.False(finding.IsValid);
        var first = finding.Signatures.Single(signature => signature.Field == "ky-1");
        Assert.True(first.IsIntact);
        Assert.Equal("Chữ ký này đã khóa văn bản, không cho ai ký thêm, nhưng sau đó vẫn có chữ ký ở ô “ky-2”.", Assert.Single(first.Later));
        var words = FindingWords.Of(finding, new Dictionary<string, string> { ["ky-1"] = "Vũ Anh Dũng, Sở Điện Biên", ["ky-2"] = "Lò Văn Hai, Sở Lai Châu" });
        Assert.Equal("KHÔNG HỢP LỆ", words.Signatures[0].Verdict);
        Assert.Contains(words.Signatures[0].Sentences, sentence => sentence.EndsWith("chữ ký ở ô của Lò Văn Hai, Sở Lai Châu.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(null)]
    public async Task A_certification_that_allows_signing_stays_valid_when_others_sign(int? permission)
    {
        var file = Locked(await fixture.WithPlacesAsync(2, Font), "ky-1", LockingSigner.Certification(permission), isNamed: true);
        file = Sign(file, 2);
        var finding = Verify(file);
        Assert.True(finding.IsValid, string.Join(' ', finding.Signatures.SelectMany(signature => signature.Problems.Concat(signature.Later))));
        using var pdf = new PdfFile(file);
        Assert.Equal(2, pdf.Signatures().Split("Signature is Valid.").Length - 1);
    }

    [Fact]
    public async Task An_unknown_permission_is_taken_for_the_strictest()
    {
        var file = Sign(Locked(await fixture.WithPlacesAsync(2, Font), "ky-1", LockingSigner.Certification(7)), 2);
        Assert.False(Verify(file).IsValid);
    }

    [Theory]
    [InlineData("All", false)]
    [InlineData("Include", false, "ky-2")]
    [InlineData("Include", true, "ky-3")]
    [InlineData("Exclude", true, "ky-2")]
    [InlineData("Exclude", false, "ky-3")]
    [InlineData("Whatever", false)]
    public async Task A_lock_of_fields_is_violated_by_who_signs_in_one_of_them(string action, bool isValid, params string[] fields)
    {
        var locked = Locked(await fixture.WithPlacesAsync(3, Font), "ky-1", LockingSigner.FieldLock(action, fields));
        Assert.True(Verify(locked).IsValid);
        var finding = Verify(Sign(locked, 2));
        Assert.Equal(isValid, finding.IsValid);
        Assert.Equal(
            isValid ? [] : ["Chữ ký này đã khóa ô “ky-2”, nhưng sau đó ô ấy vẫn được ký."],
            finding.Signatures.Single(signature => signature.Field == "ky-1").Later);
    }

    [Fact]
    public async Task The_lock_that_a_field_asks_for_counts_also_when_the_signature_is_silent()
    {
        var file = await fixture.WithPlacesAsync(2, Font);
        var source = PdfSource.Open(file);
        var place = SignatureFields.Of(source).Single(field => field.Name == "ky-1");
        var update = new PdfUpdate(file, source);
        update.Replace(place.Reference!, place.Map.With(("Lock", PdfMap.Of(("Type", new PdfName("SigFieldLock")), ("Action", new PdfName("All"))))));
        var signed = Sign(Sign(update.Write().Bytes, 1), 2);
        Assert.False(Verify(signed).IsValid);
    }

    [Fact]
    public async Task A_certification_that_is_named_after_somebody_has_signed_changes_what_they_signed()
    {
        var signed = Sign(await fixture.WithPlacesAsync(2, Font), 1);
        var finding = Verify(Locked(signed, "ky-2", LockingSigner.Certification(2), isNamed: true));
        Assert.False(finding.Signatures.Single(signature => signature.Field == "ky-1").IsValid);
    }

    [Fact]
    public async Task Locks_without_number_and_measure_are_answered_in_time()
    {
        var names = Enumerable.Range(0, 100_000).Select(number => $"o{number}").ToArray();
        var file = Locked(await fixture.WithPlacesAsync(2, Font), "ky-1", LockingSigner.FieldLock("Include", names));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(Verify(Sign(file, 2)).IsValid);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private byte[] Locked(byte[] file, string field, PdfValue transform, bool isNamed = false)
    {
        using var certificate = authority.Issue("Vũ Anh Dũng");
        return LockingSigner.Sign(file, field, certificate, At, transform, isNamed);
    }

    private byte[] Sign(byte[] file, int number)
    {
        using var certificate = authority.Issue($"Người ký thứ {number}");
        return PdfSigner.Sign(file, new SignatureOrder($"ky-{number}", certificate, [], At, "Người ký", "Giao ước", ["Đã ký số"]), Font);
    }

    private PdfFinding Verify(byte[] file) => PdfVerification.Verify(file, new TrustRoots([authority.Root]));
}
