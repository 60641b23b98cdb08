using EmulationPortal.Data;
using EmulationPortal.Data.Backups;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Operators;

/// <summary>The verb <c>backup FILE [--force]</c>: one archive of database, files and keys, while the portal runs.</summary>
public static class Backup
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (CommandLine.FileOf(args) is not { } path)
        {
            return await Refusal.SayAsync("Hãy ghi tên tệp: backup TỆP --data THƯ-MỤC.");
        }

        if (File.Exists(path) && !args.Contains("--force"))
        {
            return await Refusal.SayAsync($"Đã có tệp {path}. Hãy chọn tên khác, hoặc thêm --force để ghi đè.");
        }

        var settings = services.GetRequiredService<PortalSettings>();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var madeAt = VietnamTime.Show(services.GetRequiredService<PortalClock>().Now);
        if (!db.IsEmbedded())
        {
            Archive.Write(path, settings.DataFolder, null, madeAt);
            Console.WriteLine($"Đã sao lưu tệp và khóa vào {path}. Cơ sở dữ liệu: hãy sao lưu bằng công cụ của SQL Server.");
            return 0;
        }

        // The database first: a file is stored before the row that names it, so no row of the copy lacks its file.
        var copy = path + ".db";
        try
        {
            db.CopyTo(copy);
            Archive.Write(path, settings.DataFolder, copy, madeAt);
        }
        finally
        {
            File.Delete(copy);
        }

        Console.WriteLine($"Đã sao lưu vào {path}. Tệp này mở được mọi dữ liệu: hãy cất như cất mật khẩu.");
        return 0;
    }
}

/// <summary>How a verb refuses.</summary>
internal static class Refusal
{
    /// <summary>Says why on the error stream; the exit code.</summary>
    public static async Task<int> SayAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
