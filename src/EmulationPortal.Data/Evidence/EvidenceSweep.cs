using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Evidence;

/// <summary>Removes bytes that nothing refers to: an upload that was never finished, or a piece taken off its shelf.</summary>
public sealed class EvidenceSweep(PortalDb db, FileStore files)
{
    /// <summary>How long unclaimed bytes are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many files were removed from the disk.</returns>
    public async Task<int> SweepAsync(DateTime now, CancellationToken cancellation)
    {
        var before = now - Kept;
        var unclaimed = await db.StoredFiles
            .Where(file => file.StoredAt < before && !db.EvidenceItems.Any(item => item.StoredFileId == file.Id)
                && !db.AwardRecords.Any(award => award.ProofFileId == file.Id)
                && !db.DossierEntries.Any(entry => entry.FileId == file.Id)
                && !db.Achievements.Any(achievement => achievement.ProofFileId == file.Id)
                && !db.LegalDocuments.Any(document => document.FileId == file.Id)
                && !db.PeopleImports.Any(import => import.StoredFileId == file.Id)
                && !db.PrintParts.Any(part => part.StoredFileId == file.Id)
                && !db.ExemplarPictures.Any(picture => picture.FileId == file.Id)
                && !db.Exemplars.Any(exemplar => exemplar.ConsentFileId == file.Id)
                && !db.CertificateLayouts.Any(layout => layout.StockFileId == file.Id)
                && !db.CouncilSessions.Any(session => session.Attendances.Any(attendance => attendance.OpinionFileId == file.Id))
                && !db.Meetings.Any(meeting => meeting.Attendances.Any(attendance => attendance.AuthorityFileId == file.Id)))
            .ToListAsync(cancellation);
        var removed = 0;
        foreach (var file in unclaimed)
        {
            db.StoredFiles.Remove(file);
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Claimed a moment ago; it stays.
                db.ChangeTracker.Clear();
            }
        }

        foreach (var hash in files.UntouchedSince(before))
        {
            if (!await db.StoredFiles.AnyAsync(file => file.Sha256 == hash, cancellation))
            {
                files.Delete(hash);
                removed++;
            }
        }

        return removed;
    }
}
