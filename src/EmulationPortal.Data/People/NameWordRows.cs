using System.Globalization;
using System.Text;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>Writes words of names many at a time: they are most of what an import writes, and nothing watches them one by one.</summary>
internal static class NameWordRows
{
    /// <summary>Rows of one statement: four values each, and SQL Server takes 2,100.</summary>
    private const int AtOnce = 400;

    /// <summary>Inserts the rows in the present transaction.</summary>
    public static async Task AddWordsAsync(this PortalDb db, IReadOnlyList<NameWord> words, CancellationToken cancellation)
    {
        foreach (var rows in words.Chunk(AtOnce))
        {
            var text = new StringBuilder("INSERT INTO NameWords (PersonId, Word, GivenNameKey, FoldedName) VALUES ");
            var values = new List<object>(rows.Length * 4);
            foreach (var row in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(values.Count == 0 ? "" : ", ")}({{{values.Count}}}, {{{values.Count + 1}}}, {{{values.Count + 2}}}, {{{values.Count + 3}}})");
                values.AddRange([row.PersonId, row.Word, row.GivenNameKey, row.FoldedName]);
            }

            await db.Database.ExecuteSqlRawAsync(text.ToString(), values, cancellation);
        }
    }
}
