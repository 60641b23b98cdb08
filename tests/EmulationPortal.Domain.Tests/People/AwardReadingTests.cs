using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Tests.People;

public class AwardReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly AwardKindNames Names = new(TitleSeeds.Kinds());

    [Theory]
    [InlineData("2018", 2018, null)]
    [InlineData(" Năm 2018 ", 2018, null)]
    [InlineData("2015-2020", 2015, 2020)]
    [InlineData("Giai đoạn 2015 – 2020", 2015, 2020)]
    [InlineData("từ năm 2015 đến năm 2020", 2015, 2020)]
    [InlineData("2018-2018", 2018, null)]
    public void A_year_or_a_period_is_read(string typed, int year, int? to) => Assert.Equal(new ReadPeriod(year, to, null), AwardPeriodText.Read(typed, Today));

    [Theory]
    [InlineData("", "đang để trống")]
    [InlineData("hai nghìn", "không đọc được “hai nghìn”")]
    [InlineData("18", "không đọc được “18”")]
    [InlineData("2027", "từ 1948 đến 2026")]
    [InlineData("1947", "từ 1948 đến 2026")]
    [InlineData("2020-2015", "năm cuối 2015 trước năm đầu 2020")]
    public void What_is_no_year_is_said(string typed, string problem) => Assert.Contains(problem, AwardPeriodText.Read(typed, Today).Problem!, StringComparison.Ordinal);

    [Theory]
    [InlineData("Lao động tiên tiến", "LDTT")]
    [InlineData("LĐTT", "LDTT")]
    [InlineData("Danh hiệu Chiến sĩ thi đua cấp cơ sở", "CSTDCS")]
    [InlineData("CSTĐCS", "CSTDCS")]
    [InlineData("Chiến sĩ thi đua cấp tỉnh", "CSTD_BO_TINH")]
    [InlineData("Cờ thi đua Chính phủ", "CO_CP")]
    [InlineData("Bằng khen của UBND tỉnh", "BK_BO_TINH")]
    [InlineData("Bằng khen của Bộ Thông tin và Truyền thông", "BK_BO_TINH")]
    [InlineData("BK_TTG", "BK_TTG")]
    public void A_title_or_form_is_found_as_people_write_it(string words, string code) => Assert.Equal(code, Names.Find(words)!.Code);

    [Fact]
    public void Words_that_name_no_award_find_none() => Assert.Null(Names.Find("Bằng tốt nghiệp"));

    [Fact]
    public void Every_award_is_found_by_its_name_its_short_name_and_its_code() =>
        Assert.All(TitleSeeds.Kinds(), kind => Assert.All(new[] { kind.Name, kind.ShortName, kind.Code }, name => Assert.Equal(kind.Code, Names.Find(name)!.Code)));

    [Fact]
    public void A_title_is_one_a_year_and_a_form_one_a_decision()
    {
        Assert.True(AwardRecord.IsSame(AwardNature.Title, "1/QĐ", "2/QĐ"));
        Assert.False(AwardRecord.IsSame(AwardNature.Form, "1/QĐ", "2/QĐ"));
        Assert.True(AwardRecord.IsSame(AwardNature.Form, "1/QĐ-STTTT", "1/qđ-stttt"));
        Assert.True(AwardRecord.IsSame(AwardNature.Form, "", "2/QĐ"));
    }

    [Fact]
    public void A_list_fills_what_is_missing_and_changes_nothing_else()
    {
        var award = new AwardRecord { AwardKindCode = "LDTT", Year = 2019, Authority = "Giám đốc Sở", Source = AwardSource.Entered };
        Assert.True(award.FillFrom(Listed("7/QĐ-STTTT", "Người khác")));
        Assert.Equal(("7/QĐ-STTTT", "Giám đốc Sở", new DateOnly(2020, 1, 5)), (award.DecisionNumber, award.Authority, award.DecidedOn!.Value));
        Assert.False(award.FillFrom(Listed("8/QĐ-STTTT", "Người khác")));
        Assert.Equal("7/QĐ-STTTT", award.DecisionNumber);
        Assert.False(new AwardRecord { AwardKindCode = "LDTT", Year = 2019, Source = AwardSource.Portal }.FillFrom(Listed("8/QĐ-STTTT", "")));
    }

    [Fact]
    public void A_collective_is_found_by_a_former_name_and_of_two_the_one_of_the_year()
    {
        var (old, now) = (Guid.NewGuid(), Guid.NewGuid());
        var matching = new CollectiveMatching(
        [
            new KnownCollective(old, "Phòng Bưu chính", new DateOnly(2008, 1, 1), new DateOnly(2016, 12, 31)),
            new KnownCollective(now, "Phòng Bưu chính - Viễn thông", new DateOnly(2017, 1, 1), null),
            new KnownCollective(now, "Phòng Bưu chính", new DateOnly(2017, 1, 1), null),
        ]);
        Assert.Equal([old], matching.Find("phòng bưu chính", 2012, 2012));
        Assert.Equal([now], matching.Find("Phòng Bưu chính", 2020, 2020));
        Assert.Equal(2, matching.Find("Phòng Bưu chính", 2015, 2018).Count);
        Assert.Empty(matching.Find("Phòng khác", 2015, 2018));
    }

    [Theory]
    [InlineData("Khiển trách", DisciplineMeasure.Reprimand)]
    [InlineData("bị kỷ luật cảnh cáo", DisciplineMeasure.Warning)]
    [InlineData("Cách chức Trưởng phòng", DisciplineMeasure.Removal)]
    [InlineData("Kỷ luật", null)]
    public void The_form_of_a_discipline_is_read_from_words(string words, DisciplineMeasure? measure) => Assert.Equal(measure, DisciplineText.MeasureIn(words));

    [Theory]
    [InlineData(DisciplineMeasure.Reprimand, false)]
    [InlineData(DisciplineMeasure.Warning, true)]
    [InlineData(DisciplineMeasure.Dismissal, true)]
    [InlineData(null, true)]
    public void Only_a_reprimand_weighs_less_than_a_warning(DisciplineMeasure? measure, bool isWarning) =>
        Assert.Equal(isWarning, new DisciplineRecord { Kind = DisciplineKind.Discipline, Measure = measure, From = Today }.IsWarningOrMore);

    private static ListedAward Listed(string number, string authority) =>
        new(4, "Lê Văn Tám", "B4", null, null, null, "", "LDTT", "F4", 2019, null, number, new DateOnly(2020, 1, 5), authority, "");
}
