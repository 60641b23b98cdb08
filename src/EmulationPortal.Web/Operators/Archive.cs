using System.IO.Compression;
using EmulationPortal.Web.Features.Signatures;

namespace EmulationPortal.Web.Operators;

/// <summary>
/// A backup: one ZIP archive with a note of what it is, the database (where it is embedded), the files and the keys.
/// Whoever has it can read everything, so on Unix only its owner may open it.
/// </summary>
internal static class Archive
{
    /// <summary>Name of the note that marks an archive as ours.</summary>
    public const string Note = "emulation-portal-backup.txt";

    /// <summary>Name of the database in the archive and in the data folder.</summary>
    public const string Database = "portal.db";

    /// <summary>Folders kept: uploaded files, issued documents, trusted authorities, and the keys that protect cookies, links and certificates.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["files", "keys", SigningSettings.Issued, SigningSettings.Roots];

    /// <summary>Writes the archive; under its name only once it is whole.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="database">A copy of the embedded database, or null.</param>
    /// <param name="madeAt">The moment, as shown in the note.</param>
    public static void Write(string path, string dataFolder, string? database, string madeAt)
    {
        var aside = path + ".tmp";
        using (var zip = new ZipArchive(NewFile(aside), ZipArchiveMode.Create))
        {
            using (var note = new StreamWriter(zip.CreateEntry(Note).Open()))
            {
                note.WriteLine($"Bản sao lưu Cổng thi đua, khen thưởng, {madeAt}.");
                note.WriteLine(database is null ? "Không gồm cơ sở dữ liệu: sao lưu bằng công cụ của SQL Server." : "Gồm cơ sở dữ liệu, tệp và khóa.");
            }

            if (database is not null)
            {
                zip.CreateEntryFromFile(database, Database, CompressionLevel.Fastest);
            }

            foreach (var file in Folders.SelectMany(folder => FilesIn(dataFolder, folder)))
            {
                zip.CreateEntryFromFile(Path.Combine(dataFolder, file), file.Replace('\\', '/'), CompressionLevel.Fastest);
            }
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Unpacks the archive into an empty folder.</summary>
    /// <exception cref="InvalidDataException">It is no backup of the portal, or holds what none does.</exception>
    public static void Unpack(string path, string folder)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.GetEntry(Note) is null)
        {
            throw new InvalidDataException("Tệp này không phải bản sao lưu của cổng.");
        }

        foreach (var entry in zip.Entries.Where(entry => entry.FullName != Note))
        {
            if (!IsOurs(entry.FullName))
            {
                throw new InvalidDataException($"Bản sao lưu có mục lạ: {entry.FullName}.");
            }

            var target = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target);
        }
    }

    private static bool IsOurs(string name) =>
        name == Database
        || (Folders.Any(folder => name.StartsWith(folder + "/", StringComparison.Ordinal))
            && !name.Split('/').Any(part => part.Length == 0 || part is "." or "..")
            && !name.Contains('\\', StringComparison.Ordinal));

    // Half-written files are no one's yet.
    private static IEnumerable<string> FilesIn(string dataFolder, string folder)
    {
        var full = Path.Combine(dataFolder, folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(dataFolder, file))
            : [];
    }

    private static FileStream NewFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
