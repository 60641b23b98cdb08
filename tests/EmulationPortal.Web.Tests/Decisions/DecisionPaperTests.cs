using EmulationPortal.Documents.Decisions;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Tests.Decisions;

/// <summary>The words of a decision that need no host.</summary>
public sealed class DecisionPaperTests
{
    [Fact]
    public void A_correction_names_the_ministry_that_gave_the_award_whichever_corrects_it()
    {
        var given = DecisionOf(DecisionKind.Award, null, new DateOnly(2023, 3, 15));
        var correction = DecisionOf(DecisionKind.Correction, given, new DateOnly(2026, 11, 23));
        var document = Paper(correction, given);
        Assert.Equal(["Bộ Khoa học và Công nghệ"], document.IssuingBodies);
        Assert.Equal("Danh sách tập thể được đính chính Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông", document.Annexes[0].Title);
    }

    [Theory]
    [InlineData("cấp lại", "Danh sách tập thể được cấp lại Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông")]
    [InlineData("cấp đổi", "Danh sách tập thể được cấp đổi Bằng khen của Bộ trưởng Bộ Thông tin và Truyền thông")]
    public void The_annex_of_a_reissue_says_whether_certificates_are_exchanged(string verb, string title)
    {
        var given = DecisionOf(DecisionKind.Award, null, new DateOnly(2023, 3, 15));
        var reissue = DecisionOf(DecisionKind.Reissue, given, new DateOnly(2026, 11, 23));
        reissue.Title = $"{verb} bằng, giấy chứng nhận theo Quyết định số 01/QĐ-BTTTT";
        Assert.Equal(title, Paper(reissue, given).Annexes[0].Title);
    }

    [Fact]
    public void Those_who_carry_it_out_are_named_by_the_number_of_the_last_article()
    {
        var decision = DecisionOf(DecisionKind.Award, null, new DateOnly(2023, 3, 15));
        decision.Articles.Add(new DecisionArticle { DecisionId = decision.Id, Position = 1, Text = "Quyết định này có hiệu lực kể từ ngày ký." });
        decision.Articles.Add(new DecisionArticle { DecisionId = decision.Id, Position = 2, Text = "Chánh Văn phòng Bộ chịu trách nhiệm thi hành Quyết định này." });
        Assert.Equal("Như Điều 3", Paper(decision, null).Recipients[0]);
        // With an article on the money before them.
        decision.Lines[0].Money = 4_470_000;
        Assert.Equal("Như Điều 4", Paper(decision, null).Recipients[0]);
    }

    [Fact]
    public void An_annex_shows_the_arithmetic_of_its_money()
    {
        var decision = DecisionOf(DecisionKind.Award, null, new DateOnly(2026, 11, 10));
        (decision.Lines[0].Coefficient, decision.Lines[0].BaseSalary, decision.Lines[0].Money) = (1.5m, 2_530_000, 3_800_000);
        var note = Assert.Single(Paper(decision, null).Annexes[0].Body.OfType<Paragraph>());
        Assert.Equal("Tiền thưởng mỗi tập thể: hệ số 1,5 × lương cơ sở 2.530.000 đồng = 3.795.000 đồng, làm tròn lên hàng chục nghìn đồng thành 3.800.000 đồng.", string.Concat(note.Runs.Select(run => run.Text)));
    }

    [Fact]
    public void A_revocation_takes_money_back_only_where_it_was_paid()
    {
        var given = DecisionOf(DecisionKind.Award, null, new DateOnly(2026, 11, 10));
        given.Lines[0].Money = 4_470_000;
        var revocation = DecisionOf(DecisionKind.Revocation, given, new DateOnly(2026, 11, 23));
        (revocation.Lines[0].Money, revocation.Lines[0].MoneyNote) = (0, "chưa chi tiền thưởng nên không phải thu hồi tiền");
        var words = Words(Paper(revocation, given));
        Assert.Contains("thu hồi hiện vật khen thưởng (danh sách kèm theo)", words, StringComparison.Ordinal);
        Assert.Contains("Hủy bỏ; chưa chi tiền thưởng nên không phải thu hồi tiền", words, StringComparison.Ordinal);
        Assert.DoesNotContain("4.470.000", words, StringComparison.Ordinal);

        (revocation.Lines[0].Money, revocation.Lines[0].MoneyNote) = (-4_470_000, "thu hồi 4.470.000 đồng tiền thưởng đã chi");
        Assert.Contains("tiền thưởng đã chi, tổng số 4.470.000 đồng", Words(Paper(revocation, given)), StringComparison.Ordinal);
    }

    private static string Words(OfficialDocument document) => string.Join(
        ' ',
        document.Body.OfType<Article>().SelectMany(article => article.Content).OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs)
            .Concat(document.Annexes.SelectMany(annex => annex.Body).OfType<TableBlock>().SelectMany(table => table.Rows).SelectMany(row => row.Cells)).Select(run => run.Text));

    private static OfficialDocument Paper(AwardDecision decision, AwardDecision? original) =>
        new DecisionPaper { Decision = decision, Kinds = new Dictionary<string, AwardKind> { [Merit.Code] = Merit }, Original = original, Ministry = "Bộ Khoa học và Công nghệ" }.ToDocument();

    private static AwardKind Merit { get; } = new()
    {
        Code = AwardCodes.MinistryMerit,
        Name = "Bằng khen của bộ, ban, ngành, tỉnh",
        ShortName = "BK",
        Nature = AwardNature.Form,
        Level = AwardLevel.MinistryProvince,
        Authority = "Bộ trưởng",
        LegalBasis = "Đ.74",
    };

    private static AwardDecision DecisionOf(DecisionKind kind, AwardDecision? original, DateOnly on)
    {
        var decision = new AwardDecision
        {
            Kind = kind,
            OriginalId = original?.Id,
            Year = 2022,
            Title = "tặng Bằng khen",
            Notation = "QĐ",
            Authority = "Bộ trưởng",
            SignerTitle = "Bộ trưởng",
            SignerName = "A",
            DecidedOn = on,
        };
        decision.Lines.Add(new DecisionLine
        {
            DecisionId = decision.Id,
            OriginalLineId = original?.Lines[0].Id,
            CollectiveId = Guid.Empty,
            DepartmentId = Guid.Empty,
            Recipient = RecipientKind.Collective,
            KindCode = AwardCodes.MinistryMerit,
            Ordinal = 1,
            Name = original is null ? "Sở A" : "Sở B",
            Merit = "Thành tích",
            Reason = "Sai tên",
        });
        return decision;
    }
}
