using EmulationPortal.Data;
using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmulationPortal.Web.Tests.Database;

/// <summary>What SQL Server would only say at run time, asked of both models beforehand.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_change_of_the_model_lacks_its_migration(string provider)
    {
        using var db = DbOf(provider);
        Assert.False(db.Database.HasPendingModelChanges(), $"The model of {provider} has changed since the last migration. Add one for both databases: eng/add-migration.sh NAME");
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_text_column_has_a_length(string provider) =>
        Assert.Empty(Properties(provider).Where(property => IsText(property) && property.GetMaxLength() is null && !property.DeclaringType.IsMappedToJson()).Select(NameOf));

    [Theory]
    [MemberData(nameof(Providers))]
    public void Nothing_in_the_database_is_deleted_by_cascade(string provider) => Assert.Empty(Entities(provider)
        .SelectMany(type => type.GetForeignKeys())
        .Where(key => !key.IsOwnership && key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction or DeleteBehavior.ClientCascade))
        .Select(key => $"{key.DeclaringEntityType.DisplayName()} → {key.PrincipalEntityType.DisplayName()}"));

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_versioned_record_has_its_version_as_concurrency_token(string provider)
    {
        var versioned = Entities(provider).Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType)).ToList();
        Assert.NotEmpty(versioned);
        Assert.Empty(versioned.Where(type => type.FindProperty(nameof(IVersioned.Version)) is not { IsConcurrencyToken: true }).Select(type => type.DisplayName()));
        var mapped = versioned.Select(type => type.ClrType).ToHashSet();
        Assert.DoesNotContain(typeof(IVersioned).Assembly.GetTypes(), type => type is { IsClass: true, IsAbstract: false } && typeof(IVersioned).IsAssignableFrom(type) && !mapped.Contains(type));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Names_in_the_database_fit_into_128_characters(string provider)
    {
        var names = Entities(provider).SelectMany(type => type.GetIndexes().Select(index => index.GetDatabaseName())
            .Concat(type.GetForeignKeys().Select(key => key.GetConstraintName()))
            .Concat(type.GetKeys().Select(key => key.GetName()))
            .Concat(type.GetCheckConstraints().Select(check => check.Name))
            .Append(type.GetTableName()));
        Assert.DoesNotContain(names, name => name?.Length > 128);
    }

    // 1,700 bytes for an index, 900 for a clustered key; a character takes two bytes unless declared otherwise.
    [Fact]
    public void Keys_and_indexes_fit_into_what_SQL_Server_can_index()
    {
        var tooLong = Entities("SqlServer").SelectMany(type => type.GetIndexes().Select(index => (Name: index.GetDatabaseName(), index.Properties, Limit: 1700))
            .Concat(type.GetKeys().Select(key => (Name: key.GetName(), key.Properties, Limit: 900))))
            .Where(index => index.Properties.Where(IsText).Sum(property => property.GetMaxLength() * (property.IsUnicode() == false ? 1 : 2)) > index.Limit)
            .Select(index => index.Name);
        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_kind_and_state_is_held_to_its_known_values(string provider)
    {
        var kinds = Properties(provider).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum && !property.DeclaringType.IsMappedToJson()).ToList();
        Assert.NotEmpty(kinds);
        Assert.Empty(kinds.Where(property => CheckOf(property) != ExpectedCheck(property)).Select(NameOf));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_column_of_ours_keeps_a_time_with_an_offset(string provider) => Assert.Equal(
        ["PortalUser.LockoutEnd"],
        Properties(provider).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset)).Select(NameOf));

    private static string? CheckOf(IProperty property) =>
        ((IEntityType)property.DeclaringType).GetCheckConstraints().FirstOrDefault(check => check.Name!.EndsWith($"_{property.Name}_Known", StringComparison.Ordinal))?.Sql;

    private static string ExpectedCheck(IProperty property)
    {
        var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (kind.IsDefined(typeof(FlagsAttribute), false)) return $"[{property.GetColumnName()}] BETWEEN 0 AND {Enum.GetValuesAsUnderlyingType(kind).Cast<int>().Sum()}";
        return $"[{property.GetColumnName()}] IN ({string.Join(", ", Enum.GetValues(kind).Cast<Enum>().Select(value => value.ToString("D")))})";
    }

    private static bool IsText(IReadOnlyProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);

    private static string NameOf(IProperty property) => $"{property.DeclaringType.DisplayName()}.{property.Name}";

    private static List<IProperty> Properties(string provider) => Entities(provider).SelectMany(type => type.GetDeclaredProperties()).ToList();

    // Check constraints are part of the design-time model only.
    private static List<IEntityType> Entities(string provider)
    {
        using var db = DbOf(provider);
        var model = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<IDesignTimeModel>(db).Model;
        return [.. model.GetEntityTypes()];
    }

    private static PortalDb DbOf(string provider) => provider == "Sqlite"
        ? new SqliteDesignFactory().CreateDbContext([])
        : new SqlServerDesignFactory().CreateDbContext([]);
}
