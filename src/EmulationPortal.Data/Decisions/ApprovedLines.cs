using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Decisions;

/// <summary>Approved lines of proposals: which wait for a decision, which go upward, and that each gets one decision only.</summary>
public static class ApprovedLines
{
    /// <summary>Approved lines of the ministry's own titles and forms that no decision, not even a draft, has taken.</summary>
    public static IQueryable<ProposalLine> AwaitingDecision(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ProposalLines.Where(line => line.Standing == LineStanding.Approved
            && !db.DecisionLines.Any(taken => taken.ProposalLineId == line.Id && taken.Decision!.State != DecisionState.Cancelled)
            && db.AwardKinds.Any(kind => kind.Code == line.KindCode && kind.Level != AwardLevel.State));
    }

    /// <summary>Approved lines of what the State gives (<see cref="DecisionAuthority"/>): they are submitted upward.</summary>
    public static IQueryable<ProposalLine> ToSubmitUpward(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ProposalLines.Where(line => line.Standing == LineStanding.Approved && db.AwardKinds.Any(kind => kind.Code == line.KindCode && kind.Level == AwardLevel.State));
    }

    /// <summary>
    /// Marks approved lines as changed in the next save: of two who put the same line into a decision at one moment the second one's save
    /// conflicts, whichever decision they put it into.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="lines">The lines as they were read.</param>
    public static void Take(this PortalDb db, IEnumerable<ProposalLine> lines)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        foreach (var line in lines)
        {
            if (db.Entry(line).State == EntityState.Detached) db.Attach(line);
            db.Entry(line).Property(taken => taken.Version).IsModified = true;
        }
    }

    /// <summary>The approved lines that a decision gives, as they are now, not tracked.</summary>
    public static async Task<List<ProposalLine>> ProposedLinesAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var lines = new List<ProposalLine>();
        foreach (var some in decision.Lines.Select(line => line.ProposalLineId).OfType<Guid>().Chunk(500))
        {
            lines.AddRange(await db.ProposalLines.AsNoTracking().Where(line => some.Contains(line.Id)).ToListAsync(cancellation));
        }

        return lines;
    }

    /// <summary>
    /// Why a decision can't give what it holds, a Vietnamese sentence, or null: a line is no longer approved, or another decision that has
    /// its number gives the same line.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="decision">The decision with its lines.</param>
    /// <param name="proposed">The lines of proposals that it comes from, as they are now.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<string?> WhyNotGivenAsync(this PortalDb db, AwardDecision decision, IReadOnlyCollection<ProposalLine> proposed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(proposed);
        foreach (var some in proposed.Select(line => line.Id).Chunk(500))
        {
            var taken = await db.DecisionLines.AsNoTracking().Include(line => line.Decision)
                .Where(line => line.ProposalLineId != null && some.Contains(line.ProposalLineId.Value) && line.DecisionId != decision.Id && line.Decision!.State != DecisionState.Cancelled && line.Decision.Number != null)
                .ToListAsync(cancellation);
            if (taken.Count > 0)
            {
                var numbers = string.Join("; ", taken.Select(line => $"số {line.Decision!.FullNumber}").Distinct());
                return $"Quyết định {numbers} đã có các khen thưởng này: {Names(decision, [.. taken.Select(line => line.ProposalLineId!.Value)])}. Mỗi khen thưởng chỉ được ra một quyết định; hãy bỏ các dòng này khỏi danh sách.";
            }
        }

        var gone = proposed.Where(line => line.Standing != LineStanding.Approved).Select(line => line.Id).ToHashSet();
        return gone.Count == 0 ? null : $"Không còn ở bước “được xét chọn”: {Names(decision, gone)}. Hãy bỏ các dòng này khỏi danh sách.";
    }

    private static string Names(AwardDecision decision, HashSet<Guid> lines) =>
        string.Join("; ", decision.InOrder.Where(line => line.ProposalLineId is { } from && lines.Contains(from)).Select(line => $"số {line.Ordinal} {line.Name}").Take(5));
}
