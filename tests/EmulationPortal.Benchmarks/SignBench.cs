using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Tests.Documents;

namespace EmulationPortal.Benchmarks;

/// <summary>Twelve signatures on one pledge, one after the other, and their verification.</summary>
public static class SignBench
{
    private const int Signatories = 12;
    private const int Rounds = 20;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(OfficialPdf pdf, SignatureFont font)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var places = Enumerable.Range(1, Signatories).Select(number => new SignaturePlace($"ky-{number}", $"Chữ ký thứ {number}")).ToList();
        var issued = SignaturePlaces.Make(await pdf.PrintForSigningAsync(OfficialSamples.Pledge(Signatories), CancellationToken.None), places, font);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=Vũ Anh Dũng", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var (signing, verifying) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (file, watch) = (issued, Stopwatch.StartNew());
            foreach (var place in places) file = PdfSigner.Sign(file, Order(place, certificate), font);
            var signed = watch.Elapsed.TotalMilliseconds;
            var valid = PdfVerification.Verify(file, new TrustRoots([certificate])).Signatures.Count(signature => signature.IsValid);
            if (valid != Signatories)
            {
                throw new InvalidOperationException($"Only {valid} of {Signatories} signatures are valid.");
            }

            // The first round warms up.
            if (round > 0)
            {
                signing.Add(signed);
                verifying.Add(watch.Elapsed.TotalMilliseconds - signed);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Signatories} signatures: median {Load.Percentile(signing, 0.5):0} ms in all, longest {signing.Max():0} ms (wanted: under 1000 ms); verified in {Load.Percentile(verifying, 0.5):0} ms"));
    }

    private static SignatureOrder Order(SignaturePlace place, X509Certificate2 certificate) => new(
        place.Name, certificate, [], new DateTime(2023, 2, 20, 2, 12, 33, DateTimeKind.Utc), "Vũ Anh Dũng", "Giao ước thi đua",
        ["Đã ký số: Vũ Anh Dũng", "Sở Thông tin và Truyền thông tỉnh Điện Biên", "2023-02-20T09:12:33+07:00"]);
}
