using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Audit;

/// <summary>A place where the audit trail is not as it was written.</summary>
/// <param name="SubjectKind">Kind of the record.</param>
/// <param name="SubjectId">Key of the record.</param>
/// <param name="Sequence">Place in the chain.</param>
/// <param name="Problem">What is wrong, a Vietnamese sentence.</param>
public sealed record AuditProblem(string SubjectKind, Guid SubjectId, int Sequence, string Problem);

/// <summary>The result of reading the whole trail.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Chains">Chains read.</param>
/// <param name="Problems">What is wrong; empty when the trail is whole.</param>
public sealed record AuditReport(int Entries, int Chains, IReadOnlyList<AuditProblem> Problems);

/// <summary>Reads every chain from its first entry and reports changed, missing and added entries, and records without the trail they must have.</summary>
public static class AuditVerification
{
    /// <summary>Verifies all chains.</summary>
    public static async Task<AuditReport> VerifyAsync(PortalDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var problems = new List<AuditProblem>();
        var heads = await db.AuditHeads.AsNoTracking().ToDictionaryAsync(head => head.SubjectId, cancellation);
        var entries = 0;
        var subject = Guid.Empty;
        var sequence = 0;
        var hash = string.Empty;
        var kind = string.Empty;
        var seen = new HashSet<Guid>();
        var all = db.AuditEntries.AsNoTracking().OrderBy(entry => entry.SubjectId).ThenBy(entry => entry.Sequence);
        await foreach (var entry in all.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            entries++;
            if (entry.SubjectId != subject)
            {
                Close(subject, kind, sequence, hash);
                (subject, kind, sequence, hash) = (entry.SubjectId, entry.SubjectKind, 0, string.Empty);
                seen.Add(subject);
            }

            if (entry.Sequence != sequence + 1)
            {
                problems.Add(new(kind, subject, entry.Sequence, $"Thiếu mục giữa số {sequence} và số {entry.Sequence}."));
            }
            else if (entry.PreviousHash != hash)
            {
                problems.Add(new(kind, subject, entry.Sequence, $"Mục số {entry.Sequence} không nối với mục trước."));
            }

            if (entry.ComputeHash() != entry.Hash)
            {
                problems.Add(new(kind, subject, entry.Sequence, $"Nội dung mục số {entry.Sequence} đã bị sửa sau khi ghi."));
            }

            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        Close(subject, kind, sequence, hash);
        problems.AddRange(heads.Values.Where(head => !seen.Contains(head.SubjectId))
            .Select(head => new AuditProblem("?", head.SubjectId, head.Sequence, "Toàn bộ nhật ký của hồ sơ này đã bị xóa.")));
        foreach (var demanded in AuditCoverage.Of(db))
        {
            problems.AddRange((await demanded.Missing.ToListAsync(cancellation))
                .Where(id => !heads.ContainsKey(id) || seen.Contains(id))
                .Select(id => new AuditProblem(demanded.Kind, id, 0, demanded.Problem)));
        }

        return new AuditReport(entries, seen.Count, problems);

        void Close(Guid id, string ofKind, int last, string lastHash)
        {
            if (id == Guid.Empty)
            {
                return;
            }

            if (!heads.TryGetValue(id, out var head) || head.Sequence != last || head.Hash != lastHash)
            {
                problems.Add(new(ofKind, id, last, $"Chuỗi kết thúc ở mục số {last}, khác với mốc cuối đã ghi ({head?.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "không có"})."));
            }
        }
    }
}
