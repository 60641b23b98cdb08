using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Benchmarks;

/// <summary>Ten thousand certificates, volume by volume as a print run makes them, with the peak of memory of program and browser.</summary>
public static class CertificateBench
{
    private const int Certificates = 10_000;
    private const double MostSeconds = 30;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(CertificateSheets sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var layout = CertificateSeeds.Layouts().Single(candidate => candidate.KindCode == "GK_CO_SO");
        var all = Enumerable.Range(1, Certificates).Select(Words).ToList();
        await PrintAsync(sheets, layout, all.GetRange(0, 10));
        var (watch, bytes, peak) = (Stopwatch.StartNew(), 0L, 0.0);
        foreach (var volume in all.Chunk(PrintRun.VolumeSize))
        {
            bytes += (await PrintAsync(sheets, layout, volume)).LongLength;
            peak = Math.Max(peak, ProcessTree.BrowserMegabytes() + (Environment.WorkingSet / 1024.0 / 1024.0));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Certificates} certificates in volumes of {PrintRun.VolumeSize}: {seconds:0.0} s (wanted: under {MostSeconds:0} s), {bytes / 1024 / 1024} MB of files, peak memory {peak:0} MB with the browser"));
    }

    private static Task<byte[]> PrintAsync(CertificateSheets sheets, CertificateLayout layout, IReadOnlyList<CertificateWords> words) =>
        sheets.PrintAsync(layout, words, new CertificateLook(PrintMode.FullPage), "Giấy khen", default);

    private static CertificateWords Words(int number) => new()
    {
        Authority = "Giám đốc Sở Thông tin và Truyền thông tỉnh Sơn La",
        Name = $"Ông Nguyễn Văn {number.ToString(CultureInfo.InvariantCulture)}",
        UnitLine = "Chuyên viên Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông tỉnh Sơn La",
        Merit = "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm 2022",
        DecisionNumber = "15/QĐ-STTTT",
        DecidedOn = new DateOnly(2023, 1, 20),
        GoldenBook = number,
        SignerTitle = "Giám đốc",
        SignerName = "Nguyễn Văn Bình",
        CheckAddress = $"https://thidua.example/xac-minh/{number:D12}",
    };
}
