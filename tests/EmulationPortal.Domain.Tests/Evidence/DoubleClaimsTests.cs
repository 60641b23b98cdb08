using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;

namespace EmulationPortal.Domain.Tests.Evidence;

public sealed class DoubleClaimsTests
{
    [Fact]
    public void One_file_under_two_criteria_warns_on_both_with_the_other_place()
    {
        var (first, second) = (Claim("1.1", "aa"), Claim("4.4", "aa", page: 7));
        var warnings = DoubleClaims.Warnings([first, second, Claim("5.1", "bb")]);
        Assert.Equal(2, warnings.Count);
        Assert.Equal("Tệp này còn là minh chứng ở mục 4.4 (trang 7). Hãy kiểm tra để một kết quả không được tính điểm hai lần.", warnings[first.CitationId]);
        Assert.Contains("mục 1.1.", warnings[second.CitationId], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_claimed_again_as_bonus_is_worded_so_on_both_sides()
    {
        var (scored, bonus) = (Claim("1.1", "aa"), Claim("T.1", "aa", LeafKind.Bonus));
        var warnings = DoubleClaims.Warnings([scored, bonus]);
        Assert.StartsWith("Tệp này còn được dùng để tính điểm thưởng ở mục T.1.", warnings[scored.CitationId], StringComparison.Ordinal);
        Assert.StartsWith("Tệp này được dùng để tính điểm thưởng ở đây, và đã là minh chứng ở mục 1.1.", warnings[bonus.CitationId], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_uploads_of_the_same_bytes_under_one_criterion_are_no_double_claim()
    {
        var criterion = Guid.NewGuid();
        EvidenceClaim[] claims = [Claim("1.1", "aa") with { CriterionId = criterion }, Claim("1.1", "aa") with { CriterionId = criterion }];
        Assert.Empty(DoubleClaims.Warnings(claims));
        Assert.Equal(0, DoubleClaims.Count(claims));
    }

    [Fact]
    public void Files_are_counted_once_however_often_they_are_claimed() =>
        Assert.Equal(1, DoubleClaims.Count([Claim("1.1", "aa"), Claim("1.2", "aa"), Claim("1.3", "aa"), Claim("1.4", "cc")]));

    private static EvidenceClaim Claim(string code, string hash, LeafKind kind = LeafKind.Manual, int? page = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), code, kind, hash, page);
}
