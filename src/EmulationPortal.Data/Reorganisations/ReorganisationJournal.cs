using System.Reflection;
using System.Text.Json;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Reorganisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>
/// Writes down every stored record that an act is about to change, with its values before and after, and brings them back. Versions are
/// left out: they are to change with every save.
/// </summary>
internal static class ReorganisationJournal
{
    private static readonly HashSet<Type> NotKept =
    [
        typeof(AuditEntry), typeof(AuditHead), typeof(Notice), typeof(OutgoingMail), typeof(ReminderSent), typeof(Reorganisation), typeof(ReorganisationItem),
        typeof(ReorganisationUnit), typeof(ReorganisationAssignment), typeof(ReorganisationChange), typeof(ReorganisationTally),
    ];

    private static readonly MethodInfo Load = typeof(ReorganisationJournal).GetMethod(nameof(LoadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Adds what the tracked changes are, behind what the act has written down already; saved with them.</summary>
    public static void Write(PortalDb db, Guid actId, int after)
    {
        db.ChangeTracker.DetectChanges();
        var sequence = after;
        var changes = db.ChangeTracker.Entries<Entity>().Where(entry => !NotKept.Contains(entry.Entity.GetType()))
            .Select(entry => Of(entry, actId)).OfType<ReorganisationChange>().ToList();
        foreach (var change in changes)
        {
            db.ReorganisationChanges.Add(new ReorganisationChange
            {
                ReorganisationId = actId,
                Sequence = ++sequence,
                RecordKind = change.RecordKind,
                RecordId = change.RecordId,
                Deed = change.Deed,
                Before = change.Before,
                After = change.After,
            });
        }
    }

    /// <summary>The records of <paramref name="changes"/> as they are stored now, tracked, by key.</summary>
    public static async Task<Dictionary<Guid, Entity>> RecordsAsync(PortalDb db, IEnumerable<ReorganisationChange> changes, CancellationToken cancellation)
    {
        var records = new Dictionary<Guid, Entity>();
        foreach (var kind in changes.GroupBy(change => change.RecordKind))
        {
            var ids = kind.Select(change => change.RecordId).Distinct().ToList();
            await (Task)Load.MakeGenericMethod(TypeOf(db, kind.Key).ClrType).Invoke(null, [db, ids, records, cancellation])!;
        }

        return records;
    }

    /// <summary>Whether a record is still as the act left it.</summary>
    public static bool IsAsLeft(PortalDb db, ReorganisationChange change, Entity? record)
    {
        if (record is null || change.Deed == ReorganisationDeed.Removed)
        {
            return record is null && change.Deed == ReorganisationDeed.Removed;
        }

        var entry = db.Entry(record);
        return Values(change.After).All(value => Text(entry.Property(value.Key)) == value.Value);
    }

    /// <summary>Brings a record back to what it was before; saved by the caller.</summary>
    public static void Restore(PortalDb db, ReorganisationChange change, Entity? record)
    {
        switch (change.Deed)
        {
            case ReorganisationDeed.Added:
                db.Remove(record!);
                break;
            case ReorganisationDeed.Changed:
                Set(db.Entry(record!), change.Before);
                break;
            case ReorganisationDeed.Removed:
                var entry = db.Entry(Activator.CreateInstance(TypeOf(db, change.RecordKind).ClrType)!);
                Set(entry, change.Before);
                entry.State = EntityState.Added;
                break;
            default:
                throw new InvalidOperationException($"Unknown deed {change.Deed}.");
        }
    }

    private static ReorganisationChange? Of(EntityEntry<Entity> entry, Guid actId)
    {
        var deed = entry.State switch
        {
            EntityState.Added => ReorganisationDeed.Added,
            EntityState.Modified => ReorganisationDeed.Changed,
            EntityState.Deleted => ReorganisationDeed.Removed,
            _ => (ReorganisationDeed?)null,
        };
        if (deed is not { } done)
        {
            return null;
        }

        var properties = entry.Properties.Where(property => property.Metadata.Name != nameof(IVersioned.Version) && (done != ReorganisationDeed.Changed || property.IsModified)).ToList();
        return new ReorganisationChange
        {
            ReorganisationId = actId,
            Sequence = 1,
            RecordKind = entry.Metadata.ClrType.Name,
            RecordId = entry.Entity.Id,
            Deed = done,
            Before = done == ReorganisationDeed.Added ? string.Empty : Json(properties, property => property.OriginalValue),
            After = done == ReorganisationDeed.Removed ? string.Empty : Json(properties, property => property.CurrentValue),
        };
    }

    private static string Json(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(properties.ToDictionary(property => property.Metadata.Name, property => JsonSerializer.Serialize(value(property), property.Metadata.ClrType)));

    private static Dictionary<string, string> Values(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    private static string Text(PropertyEntry property) => JsonSerializer.Serialize(property.CurrentValue, property.Metadata.ClrType);

    private static void Set(EntityEntry entry, string values)
    {
        foreach (var (name, text) in Values(values))
        {
            var property = entry.Property(name);
            property.CurrentValue = JsonSerializer.Deserialize(text, property.Metadata.ClrType);
        }
    }

    private static IEntityType TypeOf(PortalDb db, string kind) => db.Model.GetEntityTypes().Single(type => type.ClrType.Name == kind);

    private static async Task LoadAsync<T>(PortalDb db, List<Guid> ids, Dictionary<Guid, Entity> into, CancellationToken cancellation)
        where T : Entity
    {
        foreach (var record in await db.Set<T>().IgnoreQueryFilters().Where(record => ids.Contains(record.Id)).ToListAsync(cancellation))
        {
            into[record.Id] = record;
        }
    }
}
