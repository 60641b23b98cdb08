using System.Globalization;
using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EmulationPortal.Data;

/// <summary>What holds for the whole model; asserted by the model tests for both providers.</summary>
internal static class PortalModel
{
    /// <summary>Application-made keys, version tokens, restricted deletes.</summary>
    public static void Complete(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            }

            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            AddEnumChecks(type);

            // SQL Server refuses several cascade paths to one table (error 1785); what is deleted is deleted on purpose.
            // Where the configuration says so, what leaves a loaded list is deleted by the application (ClientCascade: nothing in the database).
            foreach (var foreignKey in type.GetForeignKeys().Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.ClientCascade))
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    // A number that no state or kind has never gets in, whoever writes it. Brackets quote on both databases.
    private static void AddEnumChecks(IMutableEntityType type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (kind.IsEnum && type.GetTableName() is { } table)
            {
                var values = Enum.GetValuesAsUnderlyingType(kind).Cast<int>().ToList();
                // Of flags each sum is one.
                var known = kind.IsDefined(typeof(FlagsAttribute), false)
                    ? FormattableString.Invariant($"BETWEEN 0 AND {values.Sum()}")
                    : $"IN ({string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)))})";
                type.AddCheckConstraint($"CK_{table}_{property.Name}_Known", $"[{property.GetColumnName()}] {known}");
            }
        }
    }
}

/// <summary>Times are stored in UTC and come back marked as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
