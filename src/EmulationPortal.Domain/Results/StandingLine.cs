using System.Globalization;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Results;

/// <summary>One line of a ranking as it is shown, printed and, at publication, stored.</summary>
/// <param name="DepartmentId">The unit.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Position">Order in the list, 1-based.</param>
/// <param name="Rank">The rank, or null when there is none.</param>
/// <param name="RankText">“3/7”, “Không xét” or “Chưa có điểm”.</param>
/// <param name="Total">The total in points, or null.</param>
/// <param name="Classification">The class, or empty.</param>
/// <param name="Note">Which tie-break decided, or why there is no rank; may be empty.</param>
public sealed record StandingLine(
    Guid DepartmentId, string Name, int Position, int? Rank, string RankText, decimal? Total, string Classification, string Note)
{
    /// <summary>The lines of a computed ranking.</summary>
    public static IReadOnlyList<StandingLine> Of(ClusterStanding standing, IReadOnlyList<ClassificationBand> bands) =>
        [.. standing.Ranking.Select((unit, i) => new StandingLine(
            unit.Candidate.Id,
            unit.Candidate.Name,
            i + 1,
            unit.Rank,
            unit.Rank is null ? unit.TieNote! : Ranking.Show(unit, standing.Ranking),
            unit.Candidate.Total,
            unit.Rank is null ? string.Empty : Results.Classification.Of(unit.Candidate.Total, bands)?.Name ?? string.Empty,
            NoteOf(unit, standing)))];

    /// <summary>The lines of a published ranking, exactly as stored.</summary>
    /// <param name="rows">The stored rows.</param>
    /// <param name="nameOf">The short name of a unit.</param>
    public static IReadOnlyList<StandingLine> Of(IReadOnlyCollection<RankingRow> rows, Func<Guid, string> nameOf)
    {
        var ranked = rows.Count(row => row.Rank is not null);
        return [.. rows.OrderBy(row => row.Position).Select(row => new StandingLine(
            row.DepartmentId,
            nameOf(row.DepartmentId),
            row.Position,
            row.Rank,
            row.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $"{rank}/{ranked}") : Ranking.NotConsidered,
            row.Total,
            row.Classification,
            row.Note))];
    }

    /// <summary>The row to store at publication.</summary>
    public RankingRow ToRow(Guid clusterYearId) => new()
    {
        ClusterYearId = clusterYearId,
        DepartmentId = DepartmentId,
        Position = Position,
        Rank = Rank,
        Total = Total,
        Classification = Classification,
        Note = Note.Length > 1000 ? Note[..1000] : Note,
    };

    /// <summary>Why a line stands where it does: the distance to its neighbours, and the tie-break where one decided.</summary>
    /// <param name="lines">All lines in order.</param>
    /// <param name="index">The line.</param>
    /// <param name="decimals">Decimals of the totals.</param>
    public static string Why(IReadOnlyList<StandingLine> lines, int index, int decimals)
    {
        var line = lines[index];
        if (line is not { Rank: { } rank, Total: { } total }) return line.Note.Length > 0 ? line.Note : line.RankText;
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{NumberText.Show(total, decimals)} điểm, hạng {rank}") };
        if (lines.Take(index).LastOrDefault(other => other.Total > total) is { Total: { } above } better)
            parts.Add($"kém {better.Name} {NumberText.Show(above - total, decimals)} điểm");
        if (lines.Skip(index + 1).FirstOrDefault(other => other.Rank is not null && other.Total < total) is { Total: { } below } worse)
            parts.Add($"hơn {worse.Name} {NumberText.Show(total - below, decimals)} điểm");
        if (line.Note.Length > 0) parts.Add(char.ToLowerInvariant(line.Note[0]) + line.Note[1..]);
        return string.Join("; ", parts) + ".";
    }

    private static string NoteOf(RankedUnit unit, ClusterStanding standing)
    {
        if (!unit.Candidate.IsDisqualified) return unit.TieNote ?? string.Empty;
        var broken = standing.UnitOf(unit.Candidate.Id).Official!.DisqualifiedBy.Select(node => $"{node.Code} {node.Text}");
        return $"{Ranking.NotConsidered} do {string.Join("; ", broken)}";
    }
}
