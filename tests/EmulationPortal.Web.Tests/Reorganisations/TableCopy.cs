using EmulationPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Reorganisations;

/// <summary>All rows of the database as text, without what is to grow or change with every act: trail, notices, versions, the acts themselves.</summary>
internal static class TableCopy
{
    private static readonly string[] Left = ["AuditEntries", "AuditHeads", "Notices", "OutgoingMails", "LoginRecords", "__EFMigrationsHistory", "AspNetUsers"];

    public static async Task<SortedDictionary<string, List<string>>> OfAsync(PortalDb db)
    {
        var copy = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            if (Left.Contains(table) || table.StartsWith("Reorganisation", StringComparison.Ordinal)) continue;
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) != "Version").Select(column => $"{reader.GetName(column)}={reader.GetValue(column)}")));
            }

            rows.Sort(StringComparer.Ordinal);
            copy[table] = rows;
        }

        return copy;
    }
}
