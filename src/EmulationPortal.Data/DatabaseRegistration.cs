using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Data;

/// <summary>Chooses the database by the settings Database:Provider (Sqlite or SqlServer) and ConnectionStrings:Portal.</summary>
public static class DatabaseRegistration
{
    /// <summary>Registers the database.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="dataFolder">Folder of the embedded database file.</param>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server has no connection string.</exception>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("Portal");
        switch (provider)
        {
            case "Sqlite":
                services.AddDbContextPool<SqlitePortalDb>(options => UseSqlite(options, connection ?? FileConnection(dataFolder)));
                services.AddScoped<PortalDb>(provider => provider.GetRequiredService<SqlitePortalDb>());
                break;
            case "SqlServer":
                var server = connection ?? throw new InvalidOperationException("Database:Provider is SqlServer; set ConnectionStrings:Portal too.");
                services.AddDbContextPool<SqlServerPortalDb>(options => UseSqlServer(options, server));
                services.AddScoped<PortalDb>(provider => provider.GetRequiredService<SqlServerPortalDb>());
                break;
            default:
                throw new InvalidOperationException($"Database:Provider is “{provider}”; it can be Sqlite or SqlServer.");
        }

        return services;
    }

    /// <summary>The embedded database's file when there is none yet; null when there is one, or when a server is used.</summary>
    public static string? MissingFile(IConfiguration configuration, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if ((configuration["Database:Provider"] ?? "Sqlite") != "Sqlite")
        {
            return null;
        }

        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(configuration.GetConnectionString("Portal") ?? FileConnection(dataFolder)).DataSource;
        return new FileInfo(file) is { Exists: true, Length: > 0 } ? null : file;
    }

    /// <summary>The embedded database's connection string in <paramref name="dataFolder"/>.</summary>
    public static string FileConnection(string dataFolder) => $"Data Source={Path.Combine(dataFolder, "portal.db")}";

    /// <summary>Options of the embedded database.</summary>
    public static void UseSqlite(DbContextOptionsBuilder options, string connection) => options
        .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(new SqlitePragmas())
        .ConfigureWarnings(Warnings);

    /// <summary>Options of SQL Server. Lost connections are retried; explicit transactions go through the execution strategy.</summary>
    public static void UseSqlServer(DbContextOptionsBuilder options, string connection) => options
        .UseSqlServer(connection, server => server
            .EnableRetryOnFailure()
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .ConfigureWarnings(Warnings);

    private static void Warnings(WarningsConfigurationBuilder warnings) =>
        warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning);
}
