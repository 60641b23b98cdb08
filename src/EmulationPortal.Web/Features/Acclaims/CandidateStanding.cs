using EmulationPortal.Data;
using EmulationPortal.Data.Results;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>Total and rank of the members in the year that a meeting looks back on, shown beside those who stand in an acclaim.</summary>
/// <param name="Lines">The ranking's line of each member.</param>
/// <param name="Decimals">Decimals of a total.</param>
/// <param name="IsPublished">Whether the ranking is public; else it is computed from the scores so far.</param>
public sealed record CandidateStanding(IReadOnlyDictionary<Guid, StandingLine> Lines, int Decimals, bool IsPublished)
{
    /// <summary>What the figures are, for the caption of a table.</summary>
    public string Note => IsPublished ? "Điểm và xếp hạng đã công bố." : "Điểm và xếp hạng tạm tính, chưa công bố.";

    /// <summary>The standing as the reader may see the ranking; null when the reader may not, and for years before the portal.</summary>
    public static async Task<CandidateStanding?> OfAsync(PortalDb db, Meeting meeting, Actor reader, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var result = await db.ClusterResultAsync(meeting.Year, meeting.ClusterId, reader, cancellation: cancellation);
        return result?.ClusterYear.ShowsRankingTo(reader, meeting.Year) == true
            ? new(result.Lines.ToDictionary(line => line.DepartmentId), result.Set.Decimals, result.IsPublished)
            : null;
    }

    /// <summary>“92,5”, or a dash.</summary>
    public string Total(Guid departmentId) => Lines.GetValueOrDefault(departmentId)?.Total is { } total ? NumberText.Show(total, Decimals) : "–";

    /// <summary>“1”, or a dash.</summary>
    public string Rank(Guid departmentId) => Lines.GetValueOrDefault(departmentId)?.RankText ?? "–";

    /// <summary>“92,5 điểm, hạng 1”, for a line of a list; empty without a total.</summary>
    public string Beside(Guid departmentId) => Lines.GetValueOrDefault(departmentId) is { Total: not null } ? $"{Total(departmentId)} điểm, hạng {Rank(departmentId)}" : string.Empty;
}
