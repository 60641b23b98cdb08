using EmulationPortal.Data;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>The contract of a store on the embedded database.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-store-").FullName;

    public SqliteStoreTests()
    {
        using var db = NewDb();
        db.Database.Migrate();
    }

    [Fact]
    public Task Reference_data_comes_in_once() => StoreContract.ReferenceDataComesInOnceAsync(NewDb);

    [Fact]
    public Task The_first_of_two_edits_wins() => StoreContract.TheFirstOfTwoEditsWinsAsync(NewDb);

    [Fact]
    public Task Only_a_broken_unique_index_is_a_unique_violation() => StoreContract.OnlyABrokenUniqueIndexIsAUniqueViolationAsync(NewDb);

    [Fact]
    public Task Times_come_back_in_UTC_and_the_trail_verifies() => StoreContract.TimesComeBackInUtcAndTheTrailVerifiesAsync(NewDb);

    [Fact]
    public async Task Every_connection_keeps_foreign_keys_and_the_write_ahead_log()
    {
        await using var db = NewDb();
        Assert.Equal("1", await db.Database.SqlQueryRaw<string>("SELECT CAST(foreign_keys AS TEXT) AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
    }

    [Fact]
    public async Task Ratings_of_an_older_database_keep_their_meaning()
    {
        await using var db = NewDb();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("Titles");
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlAsync($"INSERT INTO TaskRatings (Id, PersonId, Year, Level, DecisionNumber, Version) VALUES ({Guid.CreateVersion7()}, {Guid.CreateVersion7()}, 2020, 1, '', {Guid.CreateVersion7()})");

        await migrator.MigrateAsync();

        Assert.Equal(TaskRatingLevel.Excellent, (await db.TaskRatings.AsNoTracking().SingleAsync()).Level);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private PortalDb NewDb()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDb>();
        DatabaseRegistration.UseSqlite(options, DatabaseRegistration.FileConnection(folder));
        return new SqlitePortalDb(options.Options);
    }
}
