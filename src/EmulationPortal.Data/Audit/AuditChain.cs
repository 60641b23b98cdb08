using EmulationPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EmulationPortal.Data.Audit;

/// <summary>Puts new audit entries at the end of their records' chains while saving.</summary>
internal static class AuditChain
{
    private const int Tries = 6;

    /// <summary>
    /// Seals <paramref name="entries"/> and saves. Two instances may append to one chain at once:
    /// the second finds the head moved and seals again, unless its caller holds the head.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A held head has moved.</exception>
    public static async Task<int> SaveAsync(
        PortalDb db, IReadOnlyList<EntityEntry<AuditEntry>> entries, Func<Task<int>> save, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await SealAsync(db, entries, cancellation);
            try
            {
                return await save();
            }
            catch (DbUpdateConcurrencyException moved) when (
                attempt < Tries && moved.Entries.All(entry => entry.Entity is AuditHead) && !IsAnyHeld(db))
            {
                await ForgetHeadsAsync(db);
            }
            catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException && UniqueViolation.Is(taken))
            {
                // Which of the rows was refused is not told by every provider when many are sent at once.
                if (!await HasMovedAsync(db, cancellation))
                {
                    throw;
                }

                if (attempt == Tries || IsAnyHeld(db))
                {
                    throw new DbUpdateConcurrencyException("Somebody has acted on the record meanwhile.", taken);
                }

                await ForgetHeadsAsync(db);
            }
        }
    }

    // Whether somebody has appended to one of the chains since their ends were read.
    private static async Task<bool> HasMovedAsync(PortalDb db, CancellationToken cancellation)
    {
        var known = db.ChangeTracker.Entries<AuditHead>()
            .ToDictionary(head => head.Entity.SubjectId, head => head.State == EntityState.Added ? 0 : head.Property(end => end.Sequence).OriginalValue);
        var subjects = known.Keys.ToList();
        var now = await db.AuditHeads.AsNoTracking().Where(head => subjects.Contains(head.SubjectId)).ToListAsync(cancellation);
        return now.Any(head => head.Sequence != known[head.SubjectId]);
    }

    private static bool IsAnyHeld(PortalDb db) => db.ChangeTracker.Entries<AuditHead>().Any(head => head.Entity.IsHeld);

    private static async Task SealAsync(PortalDb db, IReadOnlyList<EntityEntry<AuditEntry>> entries, CancellationToken cancellation)
    {
        var subjects = entries.Select(entry => entry.Entity.SubjectId).Distinct().ToList();
        var known = db.ChangeTracker.Entries<AuditHead>().Select(entry => entry.Entity).ToDictionary(head => head.SubjectId);
        var missing = subjects.Where(subject => !known.ContainsKey(subject)).ToList();
        if (missing.Count > 0)
        {
            foreach (var head in await HeadsAsync(db, missing, cancellation))
            {
                known[head.SubjectId] = head;
            }
        }

        foreach (var entry in entries.Select(entry => entry.Entity))
        {
            if (!known.TryGetValue(entry.SubjectId, out var head))
            {
                head = new AuditHead { SubjectId = entry.SubjectId };
                known[entry.SubjectId] = head;
                db.AuditHeads.Add(head);
            }

            entry.Seal(head.Sequence + 1, head.Hash);
            // Told to EF directly: it doesn't look for changes by itself while saving.
            var tracked = db.Entry(head);
            tracked.Property(end => end.Sequence).CurrentValue = entry.Sequence;
            tracked.Property(end => end.Hash).CurrentValue = entry.Hash;
        }
    }

    // One subject is what nearly every save has, and a list as parameter makes the provider write its SQL anew each time.
    private static async Task<List<AuditHead>> HeadsAsync(PortalDb db, List<Guid> subjects, CancellationToken cancellation)
    {
        if (subjects is [var only])
        {
            return await db.AuditHeads.Where(head => head.SubjectId == only).ToListAsync(cancellation);
        }

        return await db.AuditHeads.Where(head => subjects.Contains(head.SubjectId)).ToListAsync(cancellation);
    }

    private static Task ForgetHeadsAsync(PortalDb db)
    {
        foreach (var head in db.ChangeTracker.Entries<AuditHead>().ToList())
        {
            head.State = EntityState.Detached;
        }

        return Task.CompletedTask;
    }
}
