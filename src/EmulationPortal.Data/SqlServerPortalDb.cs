using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EmulationPortal.Data;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options)
{
    private const string Ordinal = "Latin1_General_100_BIN2";

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Beginnings of words are ranges, and keys are compared letter by letter: a Vietnamese collation would take “tr” for one letter.
        builder.Entity<NameWord>().Property(word => word.Word).UseCollation(Ordinal);
        builder.Entity<NameWord>().Property(word => word.GivenNameKey).UseCollation(Ordinal);
        builder.Entity<LegalDocumentWord>().Property(word => word.Word).UseCollation(Ordinal);
        builder.Entity<Person>().Property(person => person.GivenNameKey).UseCollation(Ordinal);
    }
}

/// <summary>Lets the EF tool build <see cref="SqlServerPortalDb"/> when it writes migrations; no server is contacted.</summary>
public sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    /// <inheritdoc/>
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design;Database=design").Options);
}
