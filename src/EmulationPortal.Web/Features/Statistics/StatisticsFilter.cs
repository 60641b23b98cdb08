using EmulationPortal.Domain.Statistics;
using Microsoft.AspNetCore.WebUtilities;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>By whom figures are grouped.</summary>
public enum StatisticsBy
{
    /// <summary>Cụm.</summary>
    Cluster = 1,

    /// <summary>Đơn vị.</summary>
    Department = 2,

    /// <summary>Khối.</summary>
    Bloc = 3,
}

/// <summary>What statistics are asked for.</summary>
/// <param name="Range">The years.</param>
/// <param name="By">By whom.</param>
/// <param name="Cluster">Number of the only cluster that counts, or null for all.</param>
public sealed record StatisticsFilter(YearRange Range, StatisticsBy By, int? Cluster)
{
    /// <summary>Words of the groupings in addresses and on the page.</summary>
    public static IReadOnlyList<(string Slug, string Name, StatisticsBy By)> Groupings { get; } =
        [("cum", "Cụm thi đua", StatisticsBy.Cluster), ("so", "Đơn vị", StatisticsBy.Department), ("khoi", "Khối thi đua", StatisticsBy.Bloc)];

    /// <summary>Heading of the rows.</summary>
    public string Head => Groupings.First(grouping => grouping.By == By).Name;

    /// <summary>The query that asks for the same.</summary>
    public string Query => QueryHelpers.AddQueryString(string.Empty, new Dictionary<string, string?>
    {
        ["tu"] = $"{Range.From}",
        ["den"] = $"{Range.To}",
        ["theo"] = Groupings.First(grouping => grouping.By == By).Slug,
        ["cum"] = Cluster is { } number ? $"{number}" : null,
    }.Where(pair => pair.Value is not null));

    /// <summary>Reads what was typed; nonsense falls back to what is usual.</summary>
    public static StatisticsFilter Read(int? from, int? to, string? by, int? cluster, int present) => new(
        YearRange.Of(from, to, present),
        Groupings.FirstOrDefault(grouping => grouping.Slug == by) is { Slug: not null } known ? known.By : StatisticsBy.Cluster,
        cluster is > 0 and < 100 ? cluster : null);
}
