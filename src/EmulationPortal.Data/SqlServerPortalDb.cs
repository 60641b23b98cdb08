using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmulationPortal.Data;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);

/// <summary>Lets the EF tool build <see cref="SqlServerPortalDb"/> when it writes migrations; no server is contacted.</summary>
public sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    /// <inheritdoc/>
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design;Database=design").Options);
}
