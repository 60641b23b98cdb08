using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Backups;
using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Operators;

/// <summary>
/// The verb <c>restore FILE [--force]</c>: brings a backup into a data folder that no portal runs on. What was there is kept
/// beside it, never deleted.
/// </summary>
public static class Restore
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        if (CommandLine.FileOf(args) is not { } path || !File.Exists(path))
        {
            return await Refusal.SayAsync("Hãy ghi tên một tệp sao lưu đang có: restore TỆP --data THƯ-MỤC.");
        }

        var settings = services.GetRequiredService<PortalSettings>();
        using var alone = services.GetRequiredService<DataFolderLock>().TryTakeAlone();
        if (alone is null)
        {
            return await Refusal.SayAsync("Cổng đang chạy trên thư mục này. Hãy dừng cổng rồi khôi phục.");
        }

        if (!IsEmpty(settings.DataFolder) && !args.Contains("--force"))
        {
            return await Refusal.SayAsync($"Thư mục {settings.DataFolder} đã có dữ liệu. Hãy chọn thư mục trống, hoặc thêm --force để thay; dữ liệu cũ được giữ lại bên cạnh.");
        }

        var unpacked = Directory.CreateDirectory(Path.Combine(settings.DataFolder, $"restore-{Guid.NewGuid():N}")).FullName;
        try
        {
            Archive.Unpack(path, unpacked);
            if (await ProblemAsync(services, unpacked) is { } problem)
            {
                return await Refusal.SayAsync(problem);
            }

            var moment = services.GetRequiredService<PortalClock>().Now.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            Swap(settings.DataFolder, unpacked, Path.Combine(settings.DataFolder, $"replaced-{moment}"));
        }
        catch (InvalidDataException broken)
        {
            return await Refusal.SayAsync(broken.Message);
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }

        Console.WriteLine("Đã khôi phục. Hãy chạy verify-audit rồi khởi động cổng.");
        return 0;
    }

    private static async Task<string?> ProblemAsync(IServiceProvider services, string unpacked)
    {
        var database = Path.Combine(unpacked, Archive.Database);
        await using var scope = services.CreateAsyncScope();
        var isEmbedded = scope.ServiceProvider.GetRequiredService<PortalDb>().IsEmbedded();
        if (!File.Exists(database))
        {
            return isEmbedded ? "Bản sao lưu này không có cơ sở dữ liệu: nó được làm khi dùng SQL Server." : null;
        }

        if (!isEmbedded)
        {
            return "Bản sao lưu này có cơ sở dữ liệu SQLite, còn cổng đang đặt dùng SQL Server. Hãy khôi phục SQL Server bằng công cụ của nó.";
        }

        return DatabaseCopy.ProblemOf(database) is { } said ? $"Cơ sở dữ liệu trong bản sao lưu bị hỏng: {said}" : null;
    }

    private static bool IsEmpty(string folder) =>
        !File.Exists(Path.Combine(folder, Archive.Database))
        && Archive.Folders.All(kept => !Directory.Exists(Path.Combine(folder, kept)) || !Directory.EnumerateFileSystemEntries(Path.Combine(folder, kept)).Any());

    // Moves within one folder: quick, and what was there is still there under another name.
    private static void Swap(string folder, string unpacked, string replaced)
    {
        string[] files = [Archive.Database, Archive.Database + "-wal", Archive.Database + "-shm"];
        foreach (var name in files.Concat(Archive.Folders))
        {
            Move(Path.Combine(folder, name), Path.Combine(replaced, name));
        }

        foreach (var name in Archive.Folders.Append(Archive.Database))
        {
            Move(Path.Combine(unpacked, name), Path.Combine(folder, name));
        }
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from) || (Directory.Exists(from) && Directory.EnumerateFileSystemEntries(from).Any()))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (Directory.Exists(to))
            {
                // Empty: what was in it has been moved away.
                Directory.Delete(to);
            }

            Directory.Move(from, to);
        }
    }
}
