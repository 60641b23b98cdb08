using System.Diagnostics;
using System.Text;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Benchmarks;

/// <summary>
/// What an office would use instead: LibreOffice's own mail merge, without a window. A Writer template with the lines of a “Giấy khen” is merged
/// with a CSV file into one PDF file. It has no code to check by, for the merge can't draw one.
/// </summary>
internal static class OfficeMerge
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly string[] Programs = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

    /// <summary>Seconds that it takes, with the start of the program; null, said aloud, where Writer or its data sources are not installed.</summary>
    public static async Task<double?> RunAsync(IReadOnlyList<CertificateWords> certificates)
    {
        if (Programs.FirstOrDefault(File.Exists) is not { } program)
        {
            Console.WriteLine("LibreOffice is not installed: nothing to compare with.");
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("office-").FullName;
        try
        {
            // The first start makes the profile and its library of macros, which an office has already.
            await StartAsync(program, folder, "--terminate_after_init");
            await PrepareAsync(folder, certificates);
            var watch = Stopwatch.StartNew();
            await StartAsync(program, folder, $"macro:///Standard.Module1.Merge(\"file://{folder}\")");
            var seconds = watch.Elapsed.TotalSeconds;
            var (failure, made) = (Path.Combine(folder, "failure.txt"), Directory.GetFiles(Path.Combine(folder, "out"), "*.pdf"));
            var pages = made.Length == 1 ? PagesOf(await File.ReadAllBytesAsync(made[0])) : 0;
            if (pages == certificates.Count) return seconds;
            Console.WriteLine($"LibreOffice made {pages} of {certificates.Count} pages (are Writer and Base installed?): {(File.Exists(failure) ? await File.ReadAllTextAsync(failure) : "no reason given")}");
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrepareAsync(string folder, IReadOnlyList<CertificateWords> certificates)
    {
        var office = Path.Combine(AppContext.BaseDirectory, "Office");
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        File.Copy(Path.Combine(office, "template.fodt"), Path.Combine(folder, "template.fodt"));
        File.Copy(Path.Combine(office, "Module1.xba"), Path.Combine(folder, "profile", "user", "basic", "Standard", "Module1.xba"), overwrite: true);
        var rows = certificates.Select(words => string.Join(
            ';', new[] { words.Authority.ToUpperInvariant(), words.Name, words.UnitLine, words.Merit, words.DecisionNumber, DateText.InWords(words.DecidedOn!.Value), $"{words.GoldenBook}", words.SignerTitle.ToUpperInvariant(), words.SignerName }.Select(cell => $"\"{cell}\"")));
        await File.WriteAllLinesAsync(Path.Combine(folder, "data", "certificates.csv"), rows.Prepend("Authority;Name;UnitLine;Merit;Number;Day;Book;SignerTitle;SignerName"), new UTF8Encoding(false));
    }

    private static async Task StartAsync(string program, string folder, string task)
    {
        using var process = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nologo", task },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAll(process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
    }

    // LibreOffice writes its page objects in plain words.
    private static int PagesOf(byte[] pdf)
    {
        var (words, count, at) = (Encoding.Latin1.GetString(pdf), 0, 0);
        for (; (at = words.IndexOf("/Type/Page/", at, StringComparison.Ordinal)) >= 0; at++) count++;
        return count;
    }
}
