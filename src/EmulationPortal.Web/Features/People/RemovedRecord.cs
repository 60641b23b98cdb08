using EmulationPortal.Data;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>A record that somebody removed while another had its form open.</summary>
/// <param name="Sentence">By whom, when and why, Vietnamese sentences.</param>
public sealed record RemovedRecord(string Sentence)
{
    /// <summary>What the history tells of the removal; null when it tells none: there never was such a record.</summary>
    /// <param name="db">The database.</param>
    /// <param name="owner">Whose record it was.</param>
    /// <param name="kind">Its kind in the parts of the audit trail.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<RemovedRecord?> OfAsync(PortalDb db, RecordOwner owner, string kind, Guid recordId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(owner);
        var (subject, part) = (owner.Record.Id, $"{kind}/{recordId:N}");
        var last = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subject && entry.Part == part)
            .OrderByDescending(entry => entry.Sequence).Select(entry => new { entry.Act, entry.ActorName, entry.At, entry.Reason }).FirstOrDefaultAsync(cancellation);
        return last?.Act.EndsWith("Removed", StringComparison.Ordinal) == true
            ? new RemovedRecord($"{last.ActorName} đã bỏ nội dung này khỏi hồ sơ lúc {VietnamTime.Show(last.At)}, lý do: {last.Reason}.")
            : null;
    }
}
