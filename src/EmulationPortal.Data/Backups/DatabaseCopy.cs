using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Backups;

/// <summary>Copies of the embedded database.</summary>
public static class DatabaseCopy
{
    /// <summary>Whether the portal's database is the embedded one; a server's is copied by the server's own tools.</summary>
    public static bool IsEmbedded(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.IsSqlite();
    }

    /// <summary>
    /// Copies the embedded database as it stands at one moment into a new file, while others read and write it
    /// (SQLite's online backup). It is one file.
    /// </summary>
    public static void CopyTo(this PortalDb db, string path)
    {
        ArgumentNullException.ThrowIfNull(db);
        using var source = new SqliteConnection(db.Database.GetConnectionString());
        using var copy = new SqliteConnection(Alone(path));
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        // The mode is part of the file: whoever opens the copy read-only could not set it.
        Run(copy, "PRAGMA journal_mode=WAL");
    }

    /// <summary>What is wrong with the database file at <paramref name="path"/>, or null when it is whole.</summary>
    public static string? ProblemOf(string path)
    {
        try
        {
            using var file = new SqliteConnection(Alone(path) + ";Mode=ReadWrite");
            file.Open();
            var said = Run(file, "PRAGMA integrity_check");
            return said == "ok" ? null : said;
        }
        catch (SqliteException broken)
        {
            return broken.Message;
        }
    }

    // Without the pool: no handle outlives the copy.
    private static string Alone(string path) => $"Data Source={path};Pooling=False";

    private static string? Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar()?.ToString();
    }
}
