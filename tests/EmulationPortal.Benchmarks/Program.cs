using EmulationPortal.Benchmarks;

// matrix: the matrix beside a plain table; cell: saving a cell beside a bare update;
// home: “việc của tôi”; obligations: the year's list and matrix;
// leaders: 200 people saving a cell a second; scale: each page with 100 times the data; pledge: a pledge of twelve to PDF; sign: twelve signatures;
// proposals: the ministry's pages over 63 × 200 lines; eligibility: who of 10,000 people can have which award; people: a search by name among a million; search: the search over everything; public: a public ranking beside a bare page; import: a list of 10,000 people;
// browser: the printing browser killed in the middle, and its memory over 2,000 documents; certificates: 10,000 of them beside an office's mail merge of 1,000, and a
// decision with 5,000 lines (certificates:500 for a small trial). None named: all.
var chosen = args.Length == 0 ? ["matrix", "cell", "home", "obligations", "leaders", "scale", "eligibility", "proposals", "people", "search", "public", "import", "pledge", "sign", "browser", "certificates"] : args;
foreach (var (name, size) in chosen.Select(argument => argument.Split(':')).Select(parts => (parts[0], parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : (int?)null)))
{
    if (name is "pledge" or "sign" or "browser" or "certificates")
    {
        await using var printing = BenchPrinting.Start();
        await (name switch
        {
            "pledge" => PledgeBench.RunAsync(printing.Pdf),
            "sign" => SignBench.RunAsync(printing.Pdf, printing.Font),
            "certificates" => CertificateBench.RunAsync(printing, size ?? CertificateBench.Certificates),
            _ => BrowserBench.RunAsync(printing.Pdf),
        });
        continue;
    }

    await using var bench = await BenchPortal.StartAsync();
    await (name switch
    {
        "matrix" => MatrixBench.RunAsync(bench),
        "cell" => CellBench.RunAsync(bench),
        "home" => HomeBench.HomeAsync(bench),
        "obligations" => HomeBench.ObligationsAsync(bench),
        "leaders" => LeadersBench.RunAsync(bench),
        "scale" => ScaleBench.RunAsync(bench),
        "eligibility" => EligibilityBench.RunAsync(bench),
        "proposals" => ProposalBench.RunAsync(bench),
        "people" => PeopleBench.RunAsync(bench),
        "search" => SearchBench.RunAsync(bench),
        "public" => PublicBench.RunAsync(bench),
        "import" => ImportBench.RunAsync(bench),
        _ => throw new ArgumentException($"Unknown benchmark “{name}”; there are matrix, cell, home, obligations, leaders, scale, eligibility, proposals, people, search, public, import, pledge, sign, browser and certificates."),
    });
}
