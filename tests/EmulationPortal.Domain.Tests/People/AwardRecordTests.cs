using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.People;

/// <summary>Awards that can't be: of a kind that had ceased, or of a child.</summary>
public sealed class AwardRecordTests
{
    [Theory]
    [InlineData(2024, null, null, null)]
    [InlineData(2025, null, null, null)]
    [InlineData(2025, "2025-02-28", null, null)]
    [InlineData(2025, "2025-03-01", null, "hết hiệu lực sau ngày 28/02/2025")]
    [InlineData(2026, null, null, "hết hiệu lực sau ngày 28/02/2025")]
    [InlineData(2010, null, 1995, null)]
    [InlineData(2009, null, 1995, "chưa đủ 15 tuổi")]
    public void An_award_after_its_kind_has_ceased_or_before_the_age_of_fifteen_is_refused(int year, string? decidedOn, int? born, string? said)
    {
        var kind = new AwardKind
        {
            Code = "KNC",
            Name = "Kỷ niệm chương",
            ShortName = "KNC",
            Nature = AwardNature.Form,
            Level = AwardLevel.MinistryProvince,
            ForPersons = true,
            Authority = "Bộ trưởng",
            LegalBasis = "Quyết định",
            ValidFrom = new DateOnly(2023, 1, 1),
            ValidTo = new DateOnly(2025, 2, 28),
        };
        var day = decidedOn is null ? (DateOnly?)null : DateOnly.ParseExact(decidedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var problem = AwardRecord.YearProblem(kind, year, day, born);
        if (said is null) Assert.Null(problem);
        else Assert.Contains(said, problem, StringComparison.Ordinal);
    }
}
