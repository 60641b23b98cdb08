using EmulationPortal.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>A test that needs a real SQL Server; without one it is skipped, visibly.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    /// <summary>Environment variable with a connection string whose account may create databases.</summary>
    public const string Variable = "PORTAL_TEST_SQLSERVER";

    /// <summary>Looks whether there is one.</summary>
    public SqlServerFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"Set {Variable} to the connection string of a SQL Server to run this.";
        }
    }
}

/// <summary>The contract of a store on SQL Server, each test in a database of its own that is dropped afterwards.</summary>
public sealed class SqlServerStoreTests
{
    [SqlServerFact]
    public Task Reference_data_comes_in_once() => OnServerAsync(StoreContract.ReferenceDataComesInOnceAsync);

    [SqlServerFact]
    public Task The_first_of_two_edits_wins() => OnServerAsync(StoreContract.TheFirstOfTwoEditsWinsAsync);

    [SqlServerFact]
    public Task Only_a_broken_unique_index_is_a_unique_violation() => OnServerAsync(StoreContract.OnlyABrokenUniqueIndexIsAUniqueViolationAsync);

    [SqlServerFact]
    public Task Times_come_back_in_UTC_and_the_trail_verifies() => OnServerAsync(StoreContract.TimesComeBackInUtcAndTheTrailVerifiesAsync);

    private static async Task OnServerAsync(Func<Func<PortalDb>, Task> contract)
    {
        var connection = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(SqlServerFactAttribute.Variable))
        {
            InitialCatalog = $"portal_test_{Guid.NewGuid():N}",
        }.ConnectionString;
        await using var first = NewDb();
        await first.Database.MigrateAsync();
        try
        {
            await contract(NewDb);
        }
        finally
        {
            await first.Database.EnsureDeletedAsync();
        }

        PortalDb NewDb()
        {
            var options = new DbContextOptionsBuilder<SqlServerPortalDb>();
            DatabaseRegistration.UseSqlServer(options, connection);
            return new SqlServerPortalDb(options.Options);
        }
    }
}
