using EmulationPortal.Domain;
using Microsoft.EntityFrameworkCore;
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
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            // SQL Server refuses several cascade paths to one table (error 1785); what is deleted is deleted on purpose.
            // Where the configuration says so, what leaves a loaded list is deleted by the application (ClientCascade: nothing in the database).
            foreach (var foreignKey in type.GetForeignKeys().Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.ClientCascade))
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }
}

/// <summary>Times are stored in UTC and come back marked as UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
