using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Evidence;

/// <summary>A file to be kept, its type already recognised.</summary>
/// <param name="FileName">Name as the user calls it.</param>
/// <param name="ContentType">Media type by content.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Title">What it is; may be empty.</param>
public sealed record NewEvidence(string FileName, string ContentType, byte[] Bytes, string Title);

/// <summary>A kept file.</summary>
/// <param name="ItemId">The evidence.</param>
/// <param name="Code">Its code.</param>
/// <param name="IsNew">False when the department had the same bytes already.</param>
public sealed record AddedEvidence(Guid ItemId, string Code, bool IsNew);

/// <summary>A department's shelf of evidence: every piece with its own code, once.</summary>
public sealed class EvidenceRegistry(PortalDb db, FileStore files)
{
    private const int Tries = 5;

    /// <summary>
    /// Puts files on the department's shelf with the next running numbers of the year. Bytes that the department already has
    /// keep their code. Saves by itself, before anything cites them.
    /// </summary>
    public async Task<IReadOnlyList<AddedEvidence>> AddAsync(
        Guid departmentId, int year, IReadOnlyList<NewEvidence> pieces, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var hashes = new List<string>(pieces.Count);
        foreach (var piece in pieces)
        {
            hashes.Add(await files.SaveAsync(piece.Bytes, cancellation));
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(
                    async () =>
                    {
                        db.ChangeTracker.Clear();
                        var added = await PlaceAsync(departmentId, year, [.. pieces.Zip(hashes)], actor, now, cancellation);
                        await db.SaveChangesAsync(cancellation);
                        return added;
                    },
                    cancellation);
            }
            catch (DbUpdateException taken) when (attempt < Tries && UniqueViolation.Is(taken))
            {
                // A colleague took the number, or stored the same bytes, a moment ago: count again.
            }
        }
    }

    /// <summary>Removes a piece from the shelf: only its own department, and only what no criterion has ever cited.</summary>
    public async Task<Verdict> RemoveAsync(EvidenceItem item, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.WorksFor(item.DepartmentId))
        {
            return Verdict.Never("Chỉ đơn vị có tài liệu mới được xóa tài liệu khỏi kho.");
        }

        if (await db.MovementEvidence.AnyAsync(evidence => evidence.EvidenceItemId == item.Id, cancellation))
        {
            return Verdict.NotNow($"Tài liệu {item.Code} đi kèm một báo cáo phong trào nên được giữ lại để tra cứu.");
        }

        var cited = await db.EvidenceCitations.AnyAsync(citation => citation.EvidenceItemId == item.Id, cancellation)
            || await db.AuditEntries.AnyAsync(entry => entry.SubjectKind == nameof(EvidenceItem) && entry.SubjectId == item.Id && entry.Act == EvidenceActs.Cited, cancellation);
        if (cited)
        {
            return Verdict.NotNow($"Tài liệu {item.Code} đã được dẫn trong bảng điểm nên được giữ lại để tra cứu. Nếu không muốn dùng nữa, hãy bỏ minh chứng ở từng tiêu chí.");
        }

        db.EvidenceItems.Remove(item);
        db.Record(actor, now, item, "EvidenceRemoved", $"Xóa tài liệu {item.Code} “{item.FileName}” khỏi kho.");
        await db.SaveChangesAsync(cancellation);
        return Verdict.Allowed;
    }

    private async Task<List<AddedEvidence>> PlaceAsync(
        Guid departmentId, int year, IReadOnlyList<(NewEvidence Piece, string Hash)> pieces, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var hashes = pieces.Select(piece => piece.Hash).Distinct().ToList();
        var stored = await db.StoredFiles.Where(file => hashes.Contains(file.Sha256)).ToDictionaryAsync(file => file.Sha256, cancellation);
        var shelf = await db.EvidenceItems
            .Where(item => item.DepartmentId == departmentId && hashes.Contains(item.StoredFile!.Sha256))
            .Include(item => item.StoredFile)
            .ToListAsync(cancellation);
        var last = await db.EvidenceItems
            .Where(item => item.DepartmentId == departmentId && item.Year == year)
            .MaxAsync(item => (int?)item.Ordinal, cancellation) ?? 0;
        var added = new List<AddedEvidence>(pieces.Count);
        foreach (var (piece, hash) in pieces)
        {
            if (shelf.Where(item => item.StoredFile!.Sha256 == hash).OrderBy(item => item.Year).FirstOrDefault() is { } known)
            {
                added.Add(new(known.Id, known.Code, IsNew: false));
                continue;
            }

            var file = stored.TryGetValue(hash, out var same) ? same : stored[hash] = NewFile(piece, hash, now);
            var item = NewItem(departmentId, year, ++last, piece, file, actor, now);
            shelf.Add(item);
            added.Add(new(item.Id, item.Code, IsNew: true));
        }

        return added;
    }

    private StoredFile NewFile(NewEvidence piece, string hash, DateTime now)
    {
        var file = new StoredFile { Sha256 = hash, Length = piece.Bytes.LongLength, ContentType = piece.ContentType, StoredAt = now };
        db.StoredFiles.Add(file);
        return file;
    }

    private EvidenceItem NewItem(Guid departmentId, int year, int ordinal, NewEvidence piece, StoredFile file, Actor actor, DateTime now)
    {
        var item = new EvidenceItem
        {
            DepartmentId = departmentId,
            Year = year,
            Ordinal = ordinal,
            FileName = EvidenceFileName.Kept(piece.FileName, piece.ContentType),
            Title = VietnameseText.Normalise(piece.Title),
            StoredFileId = file.Id,
            StoredFile = file,
            UploadedByName = actor.Name,
            UploadedAt = now,
        };
        db.EvidenceItems.Add(item);
        db.Record(actor, now, item, "EvidenceUploaded", $"Tải tài liệu “{item.FileName}” vào kho, mã {item.Code}.");
        return item;
    }
}
