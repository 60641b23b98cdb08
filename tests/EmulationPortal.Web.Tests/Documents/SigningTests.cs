using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

[Collection("printer")]
public sealed class SigningTests(PrinterFixture fixture) : IDisposable
{
    private static readonly DateTime At = new(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc);
    private static readonly SignatureFont Font = new(PrinterFixture.Assets.Find("tinos-regular.ttf")!.Bytes);

    private readonly TestAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Twelve_signatures_in_any_order_are_each_valid_to_the_portal_and_to_pdfsig(int order)
    {
        var random = new Random(order);
        var file = await PreparedAsync(12);
        foreach (var number in Enumerable.Range(1, 12).OrderBy(_ => random.Next()))
        {
            file = Sign(file, number, $"Người ký thứ {number} Ước Nguyện", bits: number % 3 == 0 ? 256 : 2048);
        }

        var finding = PdfVerification.Verify(file, Roots());
        Assert.True(finding.IsValid, string.Join("; ", finding.Signatures.SelectMany(signature => signature.Problems.Concat(signature.Later))));
        Assert.Equal(12, finding.Signatures.Count);
        Assert.Single(finding.Signatures, signature => signature.CoversAll);
        Assert.All(finding.Signatures, signature => Assert.Equal((At, "Tổ chức chứng thực thử nghiệm"), (signature.ClaimedAt, signature.Trust.Root)));
        var said = Said(file);
        Assert.Equal(12, said.Split("Signature is Valid.").Length - 1);
        Assert.Single(said.Split('\n'), line => line.Contains("- Total document signed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partly_signed_document_names_who_has_not_signed_and_shows_who_has()
    {
        var file = Sign(await PreparedAsync(3), 2, "Vũ Anh Dũng");
        var finding = PdfVerification.Verify(file, Roots());
        Assert.Equal(["ky-1", "ky-3"], finding.EmptyFields);
        Assert.Equal("Vũ Anh Dũng", Assert.Single(finding.Signatures).Signer);
        using var pdf = new PdfFile(file);
        Assert.Contains("Đã ký số: Vũ Anh Dũng", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Throws<UnreadablePdfException>(() => Sign(file, 2, "Người khác"));
        Assert.Throws<UnreadablePdfException>(() => Sign(file, 4, "Người khác"));
    }

    [Fact]
    public async Task Any_single_changed_byte_of_what_was_signed_is_reported()
    {
        var file = Sign(await PreparedAsync(2), 1, "Vũ Anh Dũng");
        var contents = file.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents <".Length;
        var gapEnd = contents + file.AsSpan(contents).IndexOf((byte)'>');
        var random = new Random(20022023);
        for (var i = 0; i < 1000; i++)
        {
            var at = random.Next(file.Length);
            if (at >= contents && at < gapEnd) continue;
            var changed = (byte[])file.Clone();
            changed[at] ^= (byte)(1 << random.Next(8));
            Assert.False(PdfVerification.Verify(changed, Roots()).IsValid, $"Byte {at} was changed unnoticed.");
            if (i % 20 == 0) Assert.DoesNotContain("Signature is Valid.", Said(changed), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Content_put_over_a_signed_page_afterwards_is_named_and_the_signature_not_valid()
    {
        var file = Sign(await PreparedAsync(2), 1, "Vũ Anh Dũng");
        var source = PdfSource.Open(file);
        var update = new PdfUpdate(file, source);
        var (reference, page) = PdfPages.Of(source)[0];
        var over = update.Add(new PdfStream(PdfMap.Of(), "BT /F 40 Tf 100 400 Td (100 %) Tj ET"u8.ToArray()));
        update.Replace(reference, page.With(("Contents", new PdfList([page["Contents"]!, over]))));
        var finding = Assert.Single(PdfVerification.Verify(update.Write().Bytes, Roots()).Signatures);
        Assert.True(finding.IsIntact);
        Assert.False(finding.IsValid);
        Assert.Contains(finding.Later, change => change.Contains("nội dung của văn bản bị thay đổi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_that_is_moved_while_it_is_signed_is_no_mere_signature()
    {
        var file = Sign(await PreparedAsync(2), 1, "Vũ Anh Dũng");
        var source = PdfSource.Open(file);
        var field = SignatureFields.Of(source).Single(field => field.Name == "ky-2");
        var update = new PdfUpdate(file, source);
        update.Replace(field.Reference!, field.Map.With(("Rect", new PdfList([PdfValue.Of(0), PdfValue.Of(0), PdfValue.Of(600), PdfValue.Of(800)]))));
        var moved = Sign(update.Write().Bytes, 2, "Người khác");
        Assert.False(PdfVerification.Verify(moved, Roots()).Signatures.Single(signature => signature.Field == "ky-1").IsValid);
    }

    [Fact]
    public async Task A_range_that_leaves_out_more_than_the_signature_is_a_lie()
    {
        var file = Sign(await PreparedAsync(1), 1, "Vũ Anh Dũng");
        var at = file.AsSpan().LastIndexOf("/ByteRange ["u8) + "/ByteRange [".Length;
        var numbers = Encoding.ASCII.GetString(file, at, 40).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lie = $"0 {int.Parse(numbers[1], System.Globalization.CultureInfo.InvariantCulture) - 50} {numbers[2]} {numbers[3].TrimEnd(']')}".PadRight(40)[..40];
        Encoding.ASCII.GetBytes(lie).CopyTo(file.AsSpan(at));
        var finding = Assert.Single(PdfVerification.Verify(file, Roots()).Signatures);
        Assert.False(finding.IsIntact);
        Assert.StartsWith("Vùng được ký khai không đúng", Assert.Single(finding.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2024, 2030, "Chứng thư số chỉ có hiệu lực từ ngày 01/01/2024.")]
    [InlineData(2020, 2022, "Chứng thư số đã hết hạn từ ngày 01/01/2022.")]
    public async Task A_certificate_outside_its_time_is_not_trusted(int from, int to, string why)
    {
        var file = await PreparedAsync(1);
        using var certificate = authority.Issue("Vũ Anh Dũng", from: new DateTimeOffset(from, 1, 1, 0, 0, 0, TimeSpan.Zero), to: new DateTimeOffset(to, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var finding = Assert.Single(PdfVerification.Verify(PdfSigner.Sign(file, Order(1, certificate, "Vũ Anh Dũng"), Font), Roots()).Signatures);
        Assert.Equal((true, false, why), (finding.IsIntact, finding.IsValid, finding.Trust.Problem));
    }

    [Fact]
    public async Task Weak_keys_and_unknown_authorities_are_named()
    {
        using var stranger = new TestAuthority("Tổ chức lạ");
        using var foreign = stranger.Issue("Vũ Anh Dũng");
        using var weak = authority.Issue("Lò Văn Yếu", bits: 1024);
        var file = PdfSigner.Sign(await PreparedAsync(2), Order(1, foreign, "Vũ Anh Dũng"), Font);
        file = PdfSigner.Sign(file, Order(2, weak, "Lò Văn Yếu"), Font);
        var findings = PdfVerification.Verify(file, Roots()).Signatures;
        Assert.Equal("Chứng thư số không do tổ chức mà hệ thống tin cậy cấp.", findings[0].Trust.Problem);
        Assert.Equal("Khóa của chứng thư số quá ngắn (1024 bit); cần RSA từ 2048 bit hoặc ECDSA từ 256 bit.", Assert.Single(findings[1].Problems));
        Assert.All(findings, finding => Assert.False(finding.IsValid));
    }

    [Fact]
    public async Task Truncated_garbled_and_endless_files_are_answered_and_never_valid()
    {
        var file = Sign(await PreparedAsync(1), 1, "Vũ Anh Dũng");
        var random = new Random(7);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
        {
            Assert.False(PdfVerification.Verify(file.AsMemory(0, random.Next(file.Length)), Roots()).IsValid);
            var garbled = (byte[])file.Clone();
            for (var hit = 0; hit < 50; hit++) garbled[random.Next(garbled.Length)] = (byte)random.Next(256);
            Assert.False(PdfVerification.Verify(garbled, Roots()).IsValid);
        }

        foreach (var hostile in new[] { "", "%PDF-1.4\n", $"%PDF-1.4\n{new string('[', 100_000)}\nstartxref\n9\n%%EOF", "%PDF-1.4\nxref\n0 0\ntrailer <</Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF" })
        {
            var finding = PdfVerification.Verify(Encoding.ASCII.GetBytes(hostile), Roots());
            Assert.NotNull(finding.Problem);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_file_whose_table_is_a_stream_goes_on_with_a_stream()
    {
        using var packed = new PdfFile(await PreparedAsync(3));
        var file = packed.WithObjectStreams();
        Assert.True(PdfSource.Open(file).HasStreamTable);
        for (var number = 1; number <= 3; number++) file = Sign(file, number, $"Người ký thứ {number}");
        var finding = PdfVerification.Verify(file, Roots());
        Assert.Equal((3, true), (finding.Signatures.Count, finding.IsValid));
        Assert.Equal(3, Said(file).Split("Signature is Valid.").Length - 1);
    }

    [Fact]
    [Trait("Category", "Pages")]
    public async Task A_thousand_changed_bytes_are_each_reported_by_the_portal_and_by_pdfsig()
    {
        var file = Sign(await PreparedAsync(1), 1, "Vũ Anh Dũng");
        var contents = file.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents <".Length;
        var gapEnd = contents + file.AsSpan(contents).IndexOf((byte)'>');
        var random = new Random(1000);
        for (var done = 0; done < 1000;)
        {
            var at = random.Next(file.Length);
            if (at >= contents && at < gapEnd) continue;
            var changed = (byte[])file.Clone();
            changed[at] ^= (byte)random.Next(1, 256);
            Assert.False(PdfVerification.Verify(changed, Roots()).IsValid, $"Byte {at} was changed unnoticed.");
            Assert.DoesNotContain("Signature is Valid.", Said(changed), StringComparison.Ordinal);
            done++;
        }
    }

    [Fact]
    public async Task Places_that_the_page_does_not_mark_are_refused()
    {
        var printed = await fixture.PrintedWithMarksAsync(1);
        Assert.Throws<InvalidOperationException>(() => SignaturePlaces.Make(printed, [new("ky-2", "Chữ ký")], Font));
        var made = SignaturePlaces.Make(printed, [new("ky-1", "Chữ ký")], Font);
        Assert.Throws<UnreadablePdfException>(() => SignaturePlaces.Make(made, [new("ky-1", "Chữ ký")], Font));
    }

    private Task<byte[]> PreparedAsync(int places) => fixture.WithPlacesAsync(places, Font);

    private byte[] Sign(byte[] file, int number, string name, int bits = 2048)
    {
        using var certificate = authority.Issue(name, bits);
        return PdfSigner.Sign(file, Order(number, certificate, name), Font);
    }

    private static SignatureOrder Order(int number, X509Certificate2 certificate, string name) =>
        new($"ky-{number}", certificate, [], At, name, "Giao ước thi đua năm 2023", [$"Đã ký số: {name}", "Sở Thông tin và Truyền thông tỉnh Điện Biên", "2023-02-20T09:12:33+07:00"]);

    private TrustRoots Roots() => new([authority.Root]);

    private static string Said(byte[] file)
    {
        using var pdf = new PdfFile(file);
        return pdf.Signatures();
    }
}
