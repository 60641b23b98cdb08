using EmulationPortal.Documents.Signing;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Operators;

/// <summary>
/// <c>verify-pdf FILE --data DIR</c>: says of every signature of a PDF file what is found. Trusted are the certificates in the
/// folder <c>roots</c> of the data, or in the one that <c>Signing:Roots</c> names. Exit code 0 when all are valid, 1 otherwise.
/// </summary>
internal static class VerifyPdf
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) || !File.Exists(args[0]))
        {
            return await Refusal.SayAsync("Hãy ghi tên tệp PDF cần kiểm tra: verify-pdf TỆP.pdf.");
        }

        if (new FileInfo(args[0]).Length > MostBytes)
        {
            return await Refusal.SayAsync("Tệp lớn hơn 64 MB nên không kiểm tra.");
        }

        var roots = TrustRoots.FromFolder(Folder(services));
        var finding = PdfVerification.Verify(await File.ReadAllBytesAsync(args[0]), roots);
        foreach (var line in Lines(finding))
        {
            Console.WriteLine(line);
        }

        return finding.IsValid ? 0 : 1;
    }

    private static string Folder(IServiceProvider services) =>
        SigningSettings.From(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<PortalSettings>()).RootsFolder;

    private static IEnumerable<string> Lines(PdfFinding finding)
    {
        var words = FindingWords.Of(finding);
        if (words.Signatures.Count == 0)
        {
            yield return words.Summary;
        }

        foreach (var signature in words.Signatures)
        {
            yield return $"{signature.Title}: {signature.Verdict}";
            foreach (var sentence in signature.Sentences) yield return $"  {sentence}";
        }

        foreach (var field in words.EmptyFields) yield return $"{field}: chưa ký";
    }
}
