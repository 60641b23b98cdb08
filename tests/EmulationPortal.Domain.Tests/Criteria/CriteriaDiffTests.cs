using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Domain.Tests.Criteria;

public class CriteriaDiffTests
{
    private static readonly CriterionNode[] LastYear =
    [
        Line.Group("1", 10, "Chế độ báo cáo"), Line.Manual("1.1", 4, text: "Báo cáo định kỳ"), Line.Manual("1.2", 3, text: "Báo cáo đột xuất"),
        Line.Manual("1.3", 3, text: "Báo cáo chuyên đề"), Line.Percent("2"),
    ];

    [Fact]
    public void A_set_does_not_differ_from_its_copy_with_new_keys()
    {
        var copy = LastYear.Select(line => line with
        {
            Id = Line.Id("2026/" + line.Code),
            ParentId = line.ParentId is null ? null : Line.Id("2026/1"),
            Rule = line.Rule with { Bands = [.. line.Rule.Bands] },
        });

        var diff = CriteriaDiff.Between(Line.Tree(LastYear), CriteriaTree.Build(copy));

        Assert.True(diff.IsEmpty);
        Assert.Equal("Không có thay đổi.", diff.Summary);
    }

    [Fact]
    public void A_changed_maximum_is_one_changed_field()
    {
        var diff = Against(Replaced("1.1", line => line with { MaxPoints = 5 }));

        var change = Assert.Single(diff.Changed);
        Assert.Equal([new FieldChange("Điểm tối đa", "4", "5")], change.Fields);
        Assert.Equal("Thêm 0, bỏ 0, sửa 1 mục.", diff.Summary);
    }

    [Fact]
    public void New_wording_under_the_same_code_is_a_change_of_wording()
    {
        var diff = Against(Replaced("1.1", line => line with { Text = "Báo cáo tháng, quý, năm" }));

        Assert.Equal([new FieldChange("Nội dung", "Báo cáo định kỳ", "Báo cáo tháng, quý, năm")], Assert.Single(diff.Changed).Fields);
    }

    [Fact]
    public void Another_tone_placement_or_case_is_shown_but_not_as_another_line()
    {
        var diff = Against(Replaced("1.2", line => line with { Code = "1.9", Text = "BÁO CÁO ĐỘT XUẤT" }));

        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
        Assert.Equal(["Mã", "Nội dung"], Assert.Single(diff.Changed).Fields.Select(field => field.Field));
    }

    [Fact]
    public void A_line_put_in_the_middle_does_not_make_the_later_ones_look_rewritten()
    {
        var diff = Against(
        [
            LastYear[0], LastYear[1], Line.Manual("1.2", 1, text: "Báo cáo năm") with { Id = Line.Id("new") },
            LastYear[2] with { Code = "1.3" }, LastYear[3] with { Code = "1.4" }, LastYear[4],
        ]);

        Assert.Equal(["Báo cáo năm"], diff.Added.Select(line => line.Text));
        Assert.Empty(diff.Removed);
        Assert.Equal([("1.2", "1.3"), ("1.3", "1.4")], diff.Changed.Select(change => (change.Before.Code, change.After.Code)));
        Assert.All(diff.Changed, change => Assert.Equal(["Mã"], change.Fields.Select(field => field.Field)));
    }

    [Fact]
    public void A_line_left_out_is_removed() =>
        Assert.Equal(["1.3"], Against([.. LastYear.Where(line => line.Code != "1.3")]).Removed.Select(line => line.Code));

    [Fact]
    public void A_changed_kind_names_the_way_of_scoring_and_its_figures()
    {
        var diff = Against(Replaced("2", line => line with { Kind = LeafKind.PerOccurrence, Rule = new LeafRule { PointsPerOccurrence = 0.5m } }));

        Assert.Equal(
            [
                new FieldChange("Cách chấm", "Bậc theo tỷ lệ %", "Theo số lần"),
                new FieldChange("Bảng bậc", "> 95 %: 1,5; 75–95 %: 1; 50–<75 %: 0,5; < 50 %: 0", "(không có)"),
                new FieldChange("Điểm mỗi lần", "(không có)", "0,5"),
            ],
            Assert.Single(diff.Changed).Fields);
    }

    [Theory]
    [InlineData("Mã", "1.9")]
    [InlineData("Nội dung", "Báo cáo tháng")]
    [InlineData("Thuộc nhóm", "(không có)")]
    [InlineData("Điểm tối đa", "5")]
    [InlineData("Bước điểm", "0,5")]
    [InlineData("Cách chấm", "Có/không")]
    [InlineData("Chỉ tiêu", "90")]
    [InlineData("Tính vượt mức", "có")]
    [InlineData("Trần vượt mức", "110 %")]
    [InlineData("Điểm mỗi lần", "0,5")]
    [InlineData("Minh chứng", "Bắt buộc")]
    [InlineData("Nguồn số liệu", "Hệ thống tính: số ngày chậm gửi bảng tự chấm điểm")]
    [InlineData("Hướng dẫn", "Theo Thông tư mới.")]
    public void Every_field_of_a_line_that_changes_is_shown(string field, string after)
    {
        var (before, now) = (Set(), Set());
        var line = now.Criteria.Single(line => line.Code == "1.1");
        now.Change(line, field == "Thuộc nhóm" ? null : line.ParentId, Changed(field, line.Values));

        var change = Assert.Single(CriteriaDiff.Between(before, now).Changed);

        Assert.Equal((field, after), (Assert.Single(change.Fields).Field, change.Fields[0].After));
    }

    [Theory]
    [InlineData("Tổng được vượt thang điểm", "không")]
    [InlineData("Trần điểm thưởng", "7,5")]
    [InlineData("Số chữ số thập phân", "1")]
    [InlineData("Điểm minh họa", "có")]
    public void Every_option_of_the_set_that_changes_is_shown_and_its_title_is_not(string option, string after)
    {
        var (before, now) = (Set(), Set());
        now.ChangeOptions(
            "Bảng năm sau",
            option != "Tổng được vượt thang điểm",
            option == "Trần điểm thưởng" ? 7.5m : null,
            option == "Số chữ số thập phân" ? 1 : 2,
            option == "Điểm minh họa");

        var diff = CriteriaDiff.Between(before, now);

        Assert.False(diff.IsEmpty);
        Assert.Equal((option, after), (Assert.Single(diff.Options).Field, diff.Options[0].After));
        Assert.Equal("Thêm 0, bỏ 0, sửa 0 mục. Sửa 1 tùy chọn của bảng.", diff.Summary);
    }

    private static CriteriaSet Set()
    {
        var set = new CriteriaSet { BlocId = Guid.NewGuid(), Year = 2026, Name = "Bảng" };
        var group = set.Add(null, new CriterionValues("1", "Nhóm", 4, 0, null, LeafRule.None));
        set.Add(group.Id, new CriterionValues("1.1", "Báo cáo", 4, 0.25m, LeafKind.Manual, LeafRule.None));
        return set;
    }

    private static CriterionValues Changed(string field, CriterionValues line) => field switch
    {
        "Mã" => line with { Code = "1.9" },
        "Nội dung" => line with { Text = "Báo cáo tháng" },
        "Điểm tối đa" => line with { MaxPoints = 5 },
        "Bước điểm" => line with { Step = 0.5m },
        "Cách chấm" => line with { Kind = LeafKind.YesNo },
        "Chỉ tiêu" => line with { Rule = line.Rule with { Target = 90 } },
        "Tính vượt mức" => line with { Rule = line.Rule with { OverAchievement = true } },
        "Trần vượt mức" => line with { Rule = line.Rule with { OverAchievementCapPercent = 110 } },
        "Điểm mỗi lần" => line with { Rule = line.Rule with { PointsPerOccurrence = 0.5m } },
        "Minh chứng" => line with { EvidenceRequired = true },
        "Nguồn số liệu" => line with { Automatic = AutomaticSource.SelfScoringDaysLate },
        "Hướng dẫn" => line with { Guidance = "Theo Thông tư mới." },
        _ => line,
    };

    private static CriterionNode[] Replaced(string code, Func<CriterionNode, CriterionNode> change) =>
        [.. LastYear.Select(line => line.Code == code ? change(line) : line)];

    private static CriteriaDiff Against(CriterionNode[] thisYear) => CriteriaDiff.Between(Line.Tree(LastYear), Line.Tree(thisYear));
}
