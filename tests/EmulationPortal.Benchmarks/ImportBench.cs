using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Benchmarks;

/// <summary>A list of people from the upload of the file to the last person written, as a department does it: 100, 1,000 and 10,000 rows.</summary>
public static class ImportBench
{
    private const string Import = "/ca-nhan-tap-the/nhap";

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"];
    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Ngọc", "Minh", "Quang", "Thu", "Thanh", "Hữu", "Xuân"];
    private static readonly string[] Givens = ["Hoa", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Quốc", "Sơn", "Tâm", "Vinh"];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(BenchPortal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        foreach (var (slug, rows) in new[] { ("haiphong", 100), ("danang", 1_000), ("hanoi", 10_000) })
        {
            var client = await portal.LogInAsync($"so.{slug}");
            var file = Sheet(rows);
            var watch = Stopwatch.StartNew();
            var preview = await client.UploadAsync(Import, "Sheet", "danh-sach.xlsx", file);
            var previewed = watch.Elapsed;
            await client.ConfirmAsync(preview, $"{preview}/xac-nhan");
            await WaitAsync(client, preview, rows);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} rows: preview {previewed.TotalSeconds:0.0} s, all written {watch.Elapsed.TotalSeconds:0.0} s (wanted: 10,000 rows under 15 s)"));
        }
    }

    private static async Task WaitAsync(BenchClient client, string import, int rows)
    {
        while (true)
        {
            using var progress = JsonDocument.Parse(await client.ReadAsync($"{import}/tien-do"));
            var state = progress.RootElement.GetProperty("state").GetString();
            if (state == "Done") return;
            if (state is not "Running") throw new InvalidOperationException($"The import of {rows} rows ended as {state}.");
            await Task.Delay(100);
        }
    }

    // Everybody has a day of birth of their own, so that nobody is asked about.
    private static byte[] Sheet(int rows)
    {
        var sheet = new XlsxSheet("Danh sách");
        sheet.Write(1, 1, XlsxCell.Of("DANH SÁCH"));
        sheet.Write(3, 1, new[] { "STT", "Họ và tên", "Ông/Bà", "Ngày sinh", "Bộ phận", "Chức vụ" }.Select(heading => XlsxCell.Of(heading)));
        for (var number = 0; number < rows; number++)
        {
            var name = $"{Families[number % 10]} {Middles[number / 10 % 10]} {Givens[number / 100 % 10]}";
            var cells = new[] { name, number % 2 == 0 ? "Ông" : "Bà", DateText.Show(new DateOnly(1970, 1, 1).AddDays(number)), $"Phòng số {number % 20}", "Chuyên viên" };
            sheet.Write(4 + number, 1, cells.Select(cell => XlsxCell.Of(cell)).Prepend(XlsxCell.Of(number + 1)));
        }

        return WorkbookWriter.Write("Danh sách", [sheet]);
    }
}
