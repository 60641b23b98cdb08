using EmulationPortal.Domain.Pledges;

namespace EmulationPortal.Domain.Tests.Pledges;

public sealed class PledgeDiffTests
{
    [Fact]
    public void A_clause_inserted_in_the_middle_leaves_the_later_ones_as_they_were()
    {
        var before = Text(Line("Nâng cao trách nhiệm người đứng đầu"), Line("Nhân rộng điển hình tiên tiến"));
        var after = Text(before.Lines[0], Line("Cải cách hành chính giai đoạn mới"), before.Lines[1]);
        var diff = PledgeDiff.Between(before, after);
        Assert.Equal([DiffKind.Same, DiffKind.Added, DiffKind.Same], diff.Lines.Select(line => line.Kind));
        Assert.Equal("Thêm 1, bỏ 0, sửa 0 nội dung.", diff.Summary);
    }

    [Fact]
    public void A_clause_of_another_year_in_other_words_is_the_same_promise_changed()
    {
        var diff = PledgeDiff.Between(
            Text(Line("Đẩy mạnh cải cách hành chính giai đoạn 2022-2025"), Line("Hỗ trợ doanh nghiệp")),
            Text(Line("Đẩy mạnh cải cách hành chính giai đoạn 2026-2030")));
        Assert.Equal([DiffKind.Changed, DiffKind.Removed], diff.Lines.Select(line => line.Kind));
        Assert.Equal(["1", "2"], diff.Lines.Select(line => line.Code));
    }

    [Fact]
    public void Another_target_or_step_is_a_change()
    {
        var line = new ClauseLine(Guid.CreateVersion7(), 0, "Ký số văn bản", new ClauseTarget(TargetKind.Percent, Figure: 90));
        var first = Line("Đầu");
        var diff = PledgeDiff.Between(Text(first, line), Text(first, line with { Target = line.Target with { Figure = 95 }, Level = 1 }));
        var changed = diff.Lines[1];
        Assert.Equal((DiffKind.Changed, "1.a", "Ký số văn bản (Chỉ tiêu: tối thiểu 95%)"), (changed.Kind, changed.Code, changed.After));
    }

    [Fact]
    public void Other_words_besides_the_clauses_are_named()
    {
        var before = Text();
        var diff = PledgeDiff.Between(before, before with { Words = before.Words with { Theme = "Chuyển đổi số" } });
        Assert.False(diff.IsEmpty);
        Assert.Equal("Thêm 0, bỏ 0, sửa 0 nội dung; sửa chủ đề.", diff.Summary);
        Assert.True(PledgeDiff.Between(before, before).IsEmpty);
    }

    private static PledgeContent Text(params ClauseLine[] lines) => new(new PledgeWords("Cụm 2", "", "", "", ""), lines);

    private static ClauseLine Line(string text) => new(Guid.CreateVersion7(), 0, text, ClauseTarget.None);
}
