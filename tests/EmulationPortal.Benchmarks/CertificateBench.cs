using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Certificates;
using EmulationPortal.Documents.Decisions;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Benchmarks;

/// <summary>
/// Ten thousand certificates as a print run makes them (a file for each unit, numbered volumes for a large one), with the peak of memory of
/// program and browser; a thousand of them beside an office's mail merge; and a decision with a long annex.
/// </summary>
public static class CertificateBench
{
    /// <summary>How many certificates are wanted.</summary>
    public const int Certificates = 10_000;

    private const int Units = 63, Merged = 1_000, Lines = 5_000;
    private const double MostSeconds = 30, MostOfMerge = 1.0 / 20, MostDecisionSeconds = 10;

    /// <summary>Runs it with that many certificates; the others in proportion.</summary>
    public static async Task RunAsync(BenchPrinting printing, int certificates)
    {
        ArgumentNullException.ThrowIfNull(printing);
        var sheets = printing.Certificates;
        var layout = CertificateSeeds.Layouts().Single(candidate => candidate.KindCode == AwardCodes.Commendation);
        Print(sheets, layout, [.. Enumerable.Range(1, 10).Select(Words)]);
        await PrintRunAsync(sheets, layout, certificates);
        await BesideMergeAsync(sheets, layout, Math.Min(Merged, certificates));
        await DecisionAsync(printing, Math.Min(Lines, certificates / 2));
    }

    private static async Task PrintRunAsync(CertificateSheets sheets, CertificateLayout layout, int certificates)
    {
        // The first unit has a tenth of them, so that it needs volumes.
        var units = Enumerable.Range(0, Units).Select(_ => Guid.CreateVersion7()).ToList();
        var awards = Enumerable.Range(1, certificates).Select(number => new PrintableAward(
            Guid.CreateVersion7(), number, layout.KindCode, units[number <= certificates / 10 ? 0 : number % Units], "Sở", $"Ông Nguyễn Văn {number}", string.Empty));
        var folder = Directory.CreateTempSubdirectory("certificates-");
        await using var memory = new MemoryWatch();
        var watch = Stopwatch.StartNew();
        var parts = PrintPlan.Of(awards, new Dictionary<string, string> { [layout.KindCode] = "Giấy khen" }, StockSerial.Read("GK 00001"));
        var bytes = 0L;
        foreach (var (index, part) in parts.Index())
        {
            var file = Print(sheets, layout, [.. part.Awards.Select(pair => Words(pair.Award.Ordinal))]);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{index + 1:000}.pdf"), file);
            bytes += file.LongLength;
        }

        var seconds = watch.Elapsed.TotalSeconds;
        folder.Delete(recursive: true);
        Say($"{certificates} certificates in {parts.Count} files of {Units} units (volumes of {PrintRun.VolumeSize}): {seconds:0.0} s, {seconds * 1000 / certificates:0.00} ms each (wanted: {Certificates} under {MostSeconds:0} s), {bytes / 1024 / 1024} MB of files");
        Say($"Peak memory: {memory.Program:0} MB of the program, {memory.Browser:0} MB of the browser with all its processes, {memory.Both:0} MB together");
    }

    private static async Task BesideMergeAsync(CertificateSheets sheets, CertificateLayout layout, int count)
    {
        List<CertificateWords> words = [.. Enumerable.Range(1, count).Select(Words)];
        var watch = Stopwatch.StartNew();
        foreach (var volume in words.Chunk(PrintRun.VolumeSize)) Print(sheets, layout, volume);
        var mine = watch.Elapsed.TotalSeconds;
        if (await OfficeMerge.RunAsync(words) is not { } theirs) return;
        Say($"{count} certificates: {mine:0.0} s here, {theirs:0.0} s by LibreOffice's headless mail merge (Writer template without the code, CSV, one PDF): {mine / theirs:P1} of it (wanted: at most {MostOfMerge:P0})");
    }

    private static async Task DecisionAsync(BenchPrinting printing, int count)
    {
        var merit = new AwardKind
        {
            Code = AwardCodes.MinistryMerit,
            Name = "Bằng khen của bộ, ban, ngành, tỉnh",
            ShortName = "Bằng khen",
            Nature = AwardNature.Form,
            Level = AwardLevel.MinistryProvince,
            Authority = "Bộ trưởng",
            LegalBasis = string.Empty,
        };
        var kinds = new Dictionary<string, AwardKind> { [merit.Code] = merit };
        var text = new DecisionPaper { Decision = Decision(count), Kinds = kinds, Ministry = "Bộ Khoa học và Công nghệ" }.ToDocument();
        await printing.Pdf.PrintAsync(text with { Annexes = [] }, default);
        var watch = Stopwatch.StartNew();
        var decision = await printing.Pdf.PrintAsync(text with { Annexes = [] }, default);
        var annex = await printing.Pdf.PrintAnnexAsync(text, 0, "Bộ Khoa học và Công nghệ; Số: 15/QĐ-BKHCN", default);
        var seconds = watch.Elapsed.TotalSeconds;
        Say($"A decision with an annex of {count} lines as PDF: {seconds:0.0} s (wanted: {Lines} under {MostDecisionSeconds:0} s), {(decision.LongLength + annex.LongLength) / 1024} kB; browser {ProcessTree.BrowserMegabytes():0} MB afterwards");
    }

    private static AwardDecision Decision(int count)
    {
        var decision = new AwardDecision
        {
            Kind = DecisionKind.Award,
            Year = 2022,
            Title = "tặng Bằng khen của Bộ trưởng năm 2022",
            Notation = "QĐ-BKHCN",
            Authority = "Bộ trưởng Bộ Khoa học và Công nghệ",
            SignerTitle = "Bộ trưởng",
            SignerName = "Nguyễn Văn Bình",
            DecidedOn = new DateOnly(2023, 2, 20),
        };
        decision.Lines.AddRange(Enumerable.Range(1, count).Select(number => new DecisionLine
        {
            DecisionId = decision.Id,
            PersonId = Guid.CreateVersion7(),
            DepartmentId = Guid.CreateVersion7(),
            Recipient = RecipientKind.Person,
            KindCode = AwardCodes.MinistryMerit,
            Ordinal = number,
            Name = $"Ông Nguyễn Văn {number}",
            UnitLine = "Chuyên viên Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông tỉnh Sơn La",
            Merit = "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác năm 2022",
            Coefficient = 1.5m,
            BaseSalary = 1_490_000,
            Money = 2_240_000,
        }));
        return decision;
    }

    private static byte[] Print(CertificateSheets sheets, CertificateLayout layout, IReadOnlyList<CertificateWords> words) =>
        sheets.Print(layout, words, new CertificateLook(PrintMode.FullPage), "Giấy khen");

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

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
