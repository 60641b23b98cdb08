using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Evidence;

/// <summary>One citation as the check for double claims sees it.</summary>
/// <param name="CitationId">The citation.</param>
/// <param name="CriterionId">The criterion that claims points with it.</param>
/// <param name="CriterionCode">The criterion's printed code.</param>
/// <param name="Kind">How the criterion is scored; a bonus is worded differently.</param>
/// <param name="Sha256">Hash of the bytes: the same file uploaded twice is the same claim.</param>
/// <param name="Page">Page cited, or null for the whole document.</param>
public sealed record EvidenceClaim(Guid CitationId, Guid CriterionId, string CriterionCode, LeafKind? Kind, string Sha256, int? Page);

/// <summary>
/// Finds one file claimed under two criteria of a sheet, or again as bonus. A warning never blocks: a yearly report may
/// rightly prove several criteria, on different pages.
/// </summary>
public static class DoubleClaims
{
    private const string Remedy = "Hãy kiểm tra để một kết quả không được tính điểm hai lần.";

    /// <summary>A Vietnamese warning for every citation of <paramref name="claims"/> whose file another criterion also claims.</summary>
    public static IReadOnlyDictionary<Guid, string> Warnings(IEnumerable<EvidenceClaim> claims) =>
        Doubled(claims).SelectMany(group => group.Select(claim => (claim.CitationId, Warning(claim, group)))).ToDictionary();

    /// <summary>How many files are claimed under more than one criterion.</summary>
    public static int Count(IEnumerable<EvidenceClaim> claims) => Doubled(claims).Count();

    private static IEnumerable<List<EvidenceClaim>> Doubled(IEnumerable<EvidenceClaim> claims) => claims
        .GroupBy(claim => claim.Sha256)
        .Select(group => group.ToList())
        .Where(group => group.Select(claim => claim.CriterionId).Distinct().Count() > 1);

    private static string Warning(EvidenceClaim claim, List<EvidenceClaim> group)
    {
        var others = group.Where(other => other.CriterionId != claim.CriterionId).ToList();
        var bonus = others.Where(other => other.Kind == LeafKind.Bonus).ToList();
        if (claim.Kind == LeafKind.Bonus)
        {
            return $"Tệp này được dùng để tính điểm thưởng ở đây, và đã là minh chứng ở {Places(others)}. {Remedy}";
        }

        return bonus.Count > 0
            ? $"Tệp này còn được dùng để tính điểm thưởng ở {Places(bonus)}. {Remedy}"
            : $"Tệp này còn là minh chứng ở {Places(others)}. {Remedy}";
    }

    private static string Places(IEnumerable<EvidenceClaim> claims) => string.Join(", ", claims
        .Select(claim => claim.Page is { } page ? $"mục {claim.CriterionCode} (trang {page})" : $"mục {claim.CriterionCode}")
        .Distinct());
}
