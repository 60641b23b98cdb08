using System.Diagnostics;
using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Benchmarks;

/// <summary>Searching people by name among 10,000, 100,000 and 1,000,000: names as frequent as in the country, words as people type them.</summary>
public static class PeopleBench
{
    private const int Searches = 400;

    private static readonly string[] Families =
    [
        .. Enumerable.Repeat("Nguyễn", 38), .. Enumerable.Repeat("Trần", 11), .. Enumerable.Repeat("Lê", 10), .. Enumerable.Repeat("Phạm", 7),
        .. Enumerable.Repeat("Hoàng", 4), "Huỳnh", .. Enumerable.Repeat("Phan", 4), .. Enumerable.Repeat("Vũ", 3), .. Enumerable.Repeat("Võ", 2),
        .. Enumerable.Repeat("Đặng", 2), .. Enumerable.Repeat("Bùi", 2), .. Enumerable.Repeat("Đỗ", 2), "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai", "Lương", "Lò", "Quàng", "Niê",
    ];

    private static readonly string[] Middles =
    [
        .. Enumerable.Repeat("Văn", 12), .. Enumerable.Repeat("Thị", 16), "Đức", "Ngọc", "Minh", "Quang", "Thu", "Thanh", "Hữu", "Xuân", "Thị Thu", "Thị Minh", "Hoàng", "Thị Kim", "Quốc", "Bá", "Thế", "Đình", "Công", "Thị Hồng",
    ];

    private static readonly string[] Givens = (
        "An Anh Ánh Bách Bảo Bích Bình Cảnh Châu Chi Chiến Chung Công Cúc Cường Danh Diễm Diệp Dũng Dung Duy Dương Đào Đại Đạt Điệp Đông Đức Giang Hà Hải Hạnh Hằng Hậu Hiền Hiếu Hiệp Hoa Hòa "
        + "Hoàn Hoàng Hồng Huệ Hùng Huy Huyền Hưng Hương Hường Khải Khang Khánh Khoa Khôi Kiên Kiệt Kim Lâm Lan Lê Liên Linh Loan Long Lộc Lợi Luân Ly Mai Mạnh Minh My Nam Nga Ngân Nghĩa Ngọc "
        + "Nguyên Nguyệt Nhân Nhung Như Oanh Phong Phúc Phương Phượng Quân Quang Quý Quỳnh Sang Sơn Tài Tâm Tân Thái Thanh Thành Thảo Thắng Thăng Thiện Thịnh Thoa Thơ Thu Thủy Thúy Thư Tiến Tín "
        + "Toàn Trang Trâm Trí Trinh Trung Trường Tú Tuấn Tùng Tuyết Tường Uyên Vân Việt Vinh Vũ Vy Xuân Yến").Split(' ');

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var department = await portal.WithDbAsync(db => db.Departments.Select(candidate => candidate.Id).FirstAsync());
        var random = new Random(20261122);
        var there = 0;
        foreach (var size in new[] { 10_000, 100_000, 1_000_000 })
        {
            Add(portal.Folder, department, size - there, random);
            there = size;
            await portal.WithDbAsync(db => MeasureAsync(db, size, random));
        }
    }

    private static string Name(Random random) =>
        $"{Families[random.Next(Families.Length)]} {Middles[random.Next(Middles.Length)]} {Givens[random.Next(Givens.Length)]}";

    // As people type: a whole name most often, one or two words of it, the beginning of one.
    internal static string Search(Random random)
    {
        var words = VietnameseText.Fold(Name(random)).Split(' ');
        return random.Next(10) switch
        {
            < 5 => string.Join(' ', words),
            < 7 => string.Join(' ', words[^2..]),
            < 8 => $"{words[0]} {words[^1]}",
            < 9 => words[^1],
            _ => string.Join(' ', words[..^1].Append(words[^1][..Math.Min(3, words[^1].Length)])),
        };
    }

    private static async Task<bool> MeasureAsync(PortalDb db, int size, Random random)
    {
        var times = new List<(double Milliseconds, string Search, int Found)>();
        for (var i = 0; i < Searches; i++)
        {
            var search = Search(random);
            var watch = Stopwatch.StartNew();
            var found = await db.FindPeopleAsync(search);
            var page = found.Ids.Take(50).ToList();
            await db.People.AsNoTracking().Where(person => page.Contains(person.Id)).ToListAsync();
            // The first ones warm the portal up.
            if (i >= 20) times.Add((watch.Elapsed.TotalMilliseconds, search, found.Ids.Count));
        }

        var all = times.ConvertAll(time => time.Milliseconds);
        var slowest = times.MaxBy(time => time.Milliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,9} people: p50 {Load.Percentile(all, 0.5):0.0} ms, p95 {Load.Percentile(all, 0.95):0.0} ms, p99 {Load.Percentile(all, 0.99):0.0} ms; slowest “{slowest.Search}” {slowest.Milliseconds:0.0} ms ({slowest.Found} found)"));
        return true;
    }

    // Rows are written past EF: the cost of making them is not what is measured.
    internal static void Add(string folder, Guid department, int count, Random random)
    {
        using var connection = new SqliteConnection(DatabaseRegistration.FileConnection(folder));
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var person = connection.CreateCommand();
        person.CommandText = """
            INSERT INTO People (Id, FullName, Honorific, SealedIdentityNumber, IdentityEnding, GivenNameKey, FoldedName, DepartmentId, Title, ValidFrom, IsPending, IsIllustrative, Version)
            VALUES ($id, $name, 1, '', '', $key, $folded, $department, '', '2020-01-01', 0, 0, $id)
            """;
        using var word = connection.CreateCommand();
        word.CommandText = "INSERT INTO NameWords (PersonId, Word, GivenNameKey, FoldedName) VALUES ($id, $word, $key, $folded)";
        foreach (var name in new[] { "$id", "$name", "$key", "$folded", "$department" }) person.Parameters.Add(name, SqliteType.Text);
        foreach (var name in new[] { "$id", "$word", "$key", "$folded" }) word.Parameters.Add(name, SqliteType.Text);
        person.Parameters["$department"].Value = Text(department);
        for (var i = 0; i < count; i++)
        {
            var (id, full) = (Text(Guid.CreateVersion7()), Name(random));
            var (key, folded) = (VietnameseText.GivenNameSortKey(full), VietnameseText.Fold(full));
            (person.Parameters["$id"].Value, person.Parameters["$name"].Value, person.Parameters["$key"].Value, person.Parameters["$folded"].Value) = (id, full, key, folded);
            person.ExecuteNonQuery();
            (word.Parameters["$id"].Value, word.Parameters["$key"].Value, word.Parameters["$folded"].Value) = (id, key, folded);
            foreach (var one in NameWord.WordsOf(folded))
            {
                word.Parameters["$word"].Value = one;
                word.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        using var analyse = connection.CreateCommand();
        analyse.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)";
        analyse.ExecuteNonQuery();
    }

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
}
