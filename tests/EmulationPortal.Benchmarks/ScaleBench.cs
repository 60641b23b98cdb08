using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>Each page's time and memory today and with 100 times the data: 6,300 departments, ten years.</summary>
public static class ScaleBench
{
    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var cluster = await portal.WithDbAsync(db => db.Clusters.Where(candidate => candidate.Number == 8).Select(candidate => candidate.Id).SingleAsync());
        var sheet = await portal.WithDbAsync(db => db.ScoreSheets.Where(candidate => candidate.Year == BenchYear.Year && candidate.ClusterId == cluster).Select(candidate => candidate.Id).FirstAsync());
        string[] pages = ["/", "/cham-diem", $"/cham-diem/{sheet}", $"/cham-diem/cum/{cluster}?nam={BenchYear.Year}", "/ket-qua", "/to-chuc", "/nam-thi-dua", "/tieu-chi", "/nhat-ky"];
        var officer = await portal.LogInAsync("canbo.bo");
        var today = await MeasureAsync(officer, pages);
        var size = FileSize(portal);
        Console.WriteLine("Multiplying the data…");
        Multiply(portal.Folder);
        var grown = await MeasureAsync(officer, pages);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database {size / 1e6:0} MB → {FileSize(portal) / 1e6:0} MB; process {Environment.WorkingSet / 1e6:0} MB"));
        foreach (var page in pages)
        {
            var (before, after) = (today[page], grown[page]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Split('?')[0],-60} {before.Milliseconds,8:0.0} ms → {after.Milliseconds,8:0.0} ms (×{after.Milliseconds / before.Milliseconds:0.0}); allocates {before.Megabytes:0.0} → {after.Megabytes:0.0} MB"));
        }
    }

    private static long FileSize(BenchPortal portal) => new FileInfo(Path.Combine(portal.Folder, "portal.db")).Length;

    private static async Task<Dictionary<string, (double Milliseconds, double Megabytes)>> MeasureAsync(BenchClient client, IEnumerable<string> pages)
    {
        var result = new Dictionary<string, (double, double)>();
        foreach (var page in pages)
        {
            await client.GetAsync(page);
            var times = new List<double>();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < 10; i++)
            {
                var watch = Stopwatch.StartNew();
                await client.GetAsync(page);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            result[page] = (Load.Percentile(times, 0.5), (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 10e6);
        }

        return result;
    }

    // Rows are copied inside the database: the cost of making them is not what is measured.
    private static void Multiply(string folder)
    {
        using var connection = new SqliteConnection(DatabaseRegistration.FileConnection(folder));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = MultiplyText;
        command.ExecuteNonQuery();
    }

    private const string NewId = "upper(printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6))))";

    private static readonly string MultiplyText = $"""
        PRAGMA foreign_keys=OFF;
        BEGIN;
        CREATE TEMP TABLE Copy AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99) SELECT i FROM n;
        CREATE TEMP TABLE NewDepartment AS SELECT {NewId} AS NewKey, d.Id AS OldKey, Copy.i AS Number FROM Departments d, Copy;
        INSERT INTO Departments (Id, Name, Province, ProvinceCode, Slug, SearchKey, SortKey, ValidFrom, ValidTo, Version)
          SELECT NewKey, d.Name || ' ' || Number, d.Province || ' ' || Number, d.ProvinceCode, d.Slug || Number, d.SearchKey || ' ' || Number, d.SortKey, d.ValidFrom, d.ValidTo, d.Version
          FROM NewDepartment JOIN Departments d ON d.Id = OldKey;
        CREATE TEMP TABLE NewYear AS WITH RECURSIVE y(n) AS (SELECT 2040 UNION ALL SELECT n + 1 FROM y WHERE n < 2049) SELECT n AS Year, {NewId} AS YearKey FROM y;
        INSERT INTO EmulationYears (Id, BlocId, Year, Theme, Slogan, State, Version)
          SELECT YearKey, e.BlocId, NewYear.Year, e.Theme, e.Slogan, 3, e.Version FROM NewYear JOIN EmulationYears e ON e.Year = {BenchYear.Year.ToString(CultureInfo.InvariantCulture)};
        CREATE TEMP TABLE NewSheet AS SELECT {NewId} AS NewKey, s.Id AS OldKey, NewYear.Year, YearKey, NewDepartment.NewKey AS DepartmentKey
          FROM ScoreSheets s JOIN NewDepartment ON NewDepartment.OldKey = s.DepartmentId, NewYear WHERE s.Year = {BenchYear.Year.ToString(CultureInfo.InvariantCulture)};
        INSERT INTO ScoreSheets (Id, YearId, Year, ClusterId, DepartmentId, CriteriaSetId, State, FirstSubmittedAt, SubmittedAt, ReturnReason, StateChangedAt, TouchedAt, Version)
          SELECT NewKey, YearKey, NewSheet.Year, s.ClusterId, DepartmentKey, s.CriteriaSetId, s.State, s.FirstSubmittedAt, s.SubmittedAt, s.ReturnReason, s.StateChangedAt, s.TouchedAt, s.Version
          FROM NewSheet JOIN ScoreSheets s ON s.Id = OldKey;
        INSERT INTO ScoreCells (Id, SheetId, CriterionId, "Column", Status, Entered, Target, Explanation, Reason, SavedById, SavedByName, SavedAt, Version)
          SELECT {NewId}, NewKey, c.CriterionId, c."Column", c.Status, c.Entered, c.Target, c.Explanation, c.Reason, c.SavedById, c.SavedByName, c.SavedAt, c.Version
          FROM NewSheet JOIN ScoreCells c ON c.SheetId = OldKey WHERE abs(random()) % 100 < 30;
        COMMIT;
        PRAGMA foreign_keys=ON;
        ANALYZE;
        """;
}
