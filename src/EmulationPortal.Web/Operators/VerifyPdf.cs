using System.Data.Common;
using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Documents.Signing;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Features.Verification;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Operators;

/// <summary>
/// <c>verify-pdf FILE --data DIR</c>: says of every signature of a PDF file what is found, and, where the database of the data is at
/// hand, what the portal knows of the document: the same words as the public page. Trusted are the certificates in the folder
/// <c>roots</c> of the data, or in the one that <c>Signing:Roots</c> names. Exit code 0 when all signatures are valid and the document
/// was neither withdrawn nor superseded, 1 otherwise.
/// </summary>
public static class VerifyPdf
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(IServiceProvider services, string[] args) => RunAsync(services, args, Console.Out);

    /// <summary>Runs it and writes to <paramref name="output"/>.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) || !File.Exists(args[0]))
        {
            return await Refusal.SayAsync("Hãy ghi tên tệp PDF cần kiểm tra: verify-pdf TỆP.pdf.");
        }

        if (new FileInfo(args[0]).Length > MostBytes)
        {
            return await Refusal.SayAsync("Tệp lớn hơn 64 MB nên không kiểm tra.");
        }

        var (name, bytes) = (Path.GetFileName(args[0]), await File.ReadAllBytesAsync(args[0]));
        var page = await FromPortalAsync(services, name, bytes) ?? Alone(services, name, bytes);
        foreach (var line in Lines(page))
        {
            await output.WriteLineAsync(line);
        }

        return page.Found!.IsValid && page.Ended.Length == 0 ? 0 : 1;
    }

    // Null where there is no database, or none that can be read: the signatures are checked without it.
    private static async Task<VerificationPage?> FromPortalAsync(IServiceProvider services, string name, byte[] bytes)
    {
        var folder = services.GetRequiredService<PortalSettings>().DataFolder;
        await using var scope = services.CreateAsyncScope();
        if (DatabaseRegistration.MissingFile(services.GetRequiredService<IConfiguration>(), folder) is not null
            || scope.ServiceProvider.GetService<VerificationPages>() is not { } pages)
        {
            return null;
        }

        try
        {
            var pending = await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetPendingMigrationsAsync();
            return pending.Any() ? null : await pages.OfFileAsync(name, bytes, null, CancellationToken.None);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static VerificationPage Alone(IServiceProvider services, string name, byte[] bytes)
    {
        var settings = SigningSettings.From(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<PortalSettings>());
        var finding = PdfVerification.Verify(bytes, TrustRoots.FromFolder(settings.RootsFolder));
        return VerificationPage.Empty with
        {
            Found = new(
                name, Convert.ToHexStringLower(SHA256.HashData(bytes)), FindingWords.Of(finding), finding.IsValid,
                "Không có cơ sở dữ liệu đọc được trong thư mục --data, nên không biết hệ thống có phát hành tệp này không và văn bản còn hiệu lực không.", IsMatch: null),
        };
    }

    private static IEnumerable<string> Lines(VerificationPage page)
    {
        var found = page.Found!;
        if (page.Ended.Length > 0) yield return page.Ended;
        yield return $"{found.FileName}: {page.Verdict!.Words}";
        yield return found.Match;
        yield return found.Words.Summary;
        foreach (var signature in found.Words.Signatures)
        {
            yield return $"{signature.Title}: {signature.Verdict}";
            foreach (var sentence in signature.Sentences) yield return $"  {sentence}";
        }

        if (found.Words.EmptyFields.Count > 0) yield return $"Ô chưa có chữ ký số: {string.Join("; ", found.Words.EmptyFields.Take(100))}.";
        yield return $"SHA-256: {found.Sha256}";
        if (page.Document is { } document)
        {
            foreach (var line in Lines(page, document)) yield return line;
        }
    }

    private static IEnumerable<string> Lines(VerificationPage page, IssuedDocument document)
    {
        yield return $"Văn bản trên hệ thống: {document.Title}";
        yield return $"  Tình trạng: {SigningWorkflow.StateName(document.SigningState)}";
        foreach (var fact in page.Facts) yield return $"  {fact.Term}: {fact.Value}";
        yield return $"  {page.Ladder!.Progress}.";
        foreach (var step in page.Ladder.Steps) yield return $"  {step.Line}";
        if (page.Ladder.Explained.Length > 0) yield return $"  {page.Ladder.Explained}";
        yield return $"  SHA-256 của bản mới nhất: {document.CurrentSha256}";
    }
}
