using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Text;
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
        services.GetRequiredService<IConfiguration>()["Signing:Roots"] ?? Path.Combine(services.GetRequiredService<PortalSettings>().DataFolder, "roots");

    private static IEnumerable<string> Lines(PdfFinding finding)
    {
        if (finding.Problem is { } problem)
        {
            yield return $"Không kiểm tra được: {problem}";
        }
        else if (finding.Signatures.Count == 0)
        {
            yield return "Tệp không có chữ ký nào.";
        }

        foreach (var signature in finding.Signatures)
        {
            var when = signature.ClaimedAt is { } at ? $"ghi là ký lúc {VietnamTime.Show(at)}" : "không ghi thời điểm ký";
            yield return $"{signature.Field}: {(signature.Signer.Length > 0 ? signature.Signer : "không rõ người ký")}, {when}: {(signature.IsValid ? "HỢP LỆ" : "KHÔNG HỢP LỆ")}";
            yield return signature.IsIntact
                ? signature.CoversAll ? "  Nội dung được ký còn nguyên; chữ ký bao trùm toàn bộ tệp." : "  Nội dung được ký còn nguyên; sau đó tệp được ghi thêm."
                : "  Nội dung được ký không còn nguyên hoặc không kiểm tra được.";
            foreach (var why in signature.Problems.Concat(signature.Later)) yield return $"  {why}";
            yield return signature.Trust.IsTrusted ? $"  Được {signature.Trust.Root} chứng thực (chưa hỏi danh sách thu hồi)." : $"  {signature.Trust.Problem}";
        }

        foreach (var field in finding.EmptyFields) yield return $"{field}: chưa ký";
    }
}
