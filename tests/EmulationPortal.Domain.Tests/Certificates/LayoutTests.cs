using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Tests.Workflows;

namespace EmulationPortal.Domain.Tests.Certificates;

public sealed class LayoutTests
{
    private static readonly Actor Officer = Cases.ActorOf(Role.MinistryOfficer, Place.Ministry);

    [Theory]
    [InlineData(10, 50, 200, 14, 10, 1, null)]
    [InlineData(-1, 50, 200, 14, 10, 1, "X")]
    [InlineData(100, 50, 200, 14, 10, 1, "X")]
    [InlineData(10, 3, 200, 14, 10, 1, "Y")]
    [InlineData(10, 209, 200, 14, 10, 1, "Y")]
    [InlineData(10, 195, 200, 14, 10, 4, "Y")]
    [InlineData(10, 50, 9, 14, 10, 1, "Width")]
    [InlineData(10, 50, 200, 14, 5, 1, "MinSize")]
    [InlineData(10, 50, 200, 9, 10, 1, "Size")]
    [InlineData(10, 50, 200, 201, 10, 1, "Size")]
    [InlineData(10, 50, 200, 14, 10, 0, "MaxLines")]
    [InlineData(10, 50, 200, 14, 10, 7, "MaxLines")]
    public void Words_stay_on_the_paper_and_can_be_read(double x, double y, double width, double size, double least, int lines, string? wrong)
    {
        var field = Field((decimal)x, (decimal)y, (decimal)width);
        (field.Size, field.MinSize, field.MaxLines) = ((decimal)size, (decimal)least, lines);
        var problems = field.Problems(297, 210).ToList();
        Assert.Equal(wrong is null ? [] : [wrong], problems.Select(problem => problem.Property).Distinct().Take(1));
    }

    [Fact]
    public void A_code_is_as_high_as_wide_and_large_enough_to_be_read()
    {
        LayoutField Code(decimal y, decimal width) => new() { LayoutId = Guid.Empty, Position = 1, Kind = FieldKind.CheckCode, X = 10, Y = y, Width = width };
        Assert.Empty(Code(188, 22).Problems(297, 210));
        Assert.Equal("Y", Assert.Single(Code(189, 22).Problems(297, 210)).Property);
        Assert.Equal("Width", Assert.Single(Code(10, 14).Problems(297, 210)).Property);
    }

    [Fact]
    public void What_a_run_has_used_is_not_arranged_but_copied()
    {
        var layout = Layout();
        var typed = layout.Copy(1, layout.ValidFrom, null);
        typed.Fields[0].X = 33;
        Assert.True(layout.Arrange(Officer, typed).IsAllowed);
        Assert.Equal(33, layout.Fields[0].X);

        layout.Use();
        typed.Fields[0].X = 44;
        Assert.False(layout.Arrange(Officer, typed).IsAllowed);
        Assert.Equal(33, layout.Fields[0].X);
        var next = layout.Copy(2, new DateOnly(2026, 1, 1), layout.Id);
        Assert.True(next.Arrange(Officer, typed).IsAllowed);
        Assert.Equal((44m, LayoutState.Unused, (Guid?)layout.Id), (next.Fields[0].X, next.State, next.SupersedesId));
    }

    [Fact]
    public void An_arrangement_that_leaves_the_paper_is_refused_with_the_field()
    {
        var layout = Layout();
        var typed = layout.Copy(1, layout.ValidFrom, null);
        typed.PaperWidth = 100;
        Assert.Contains("Ô 1", layout.Arrange(Officer, typed).Why, StringComparison.Ordinal);
        typed.PaperWidth = 5;
        Assert.Contains("Cạnh giấy", layout.Arrange(Officer, typed).Why, StringComparison.Ordinal);
        Assert.Equal(297, layout.PaperWidth);
    }

    [Fact]
    public void The_history_names_each_field_that_was_moved()
    {
        var layout = Layout();
        var typed = layout.Copy(1, layout.ValidFrom, null);
        Assert.Empty(LayoutChanges.Between(layout, typed));
        (typed.Fields[0].X, typed.PaperWidth) = (12.5m, 300);
        var changes = LayoutChanges.Between(layout, typed);
        Assert.Equal(["Khổ giấy (mm)", "1. Tên cá nhân, tập thể"], changes.Select(change => change.Name));
        Assert.Contains("ngang 12,5", changes[1].After, StringComparison.Ordinal);
    }

    private static CertificateLayout Layout()
    {
        var layout = new CertificateLayout { KindCode = "GK", Name = "Giấy khen", PaperWidth = 297, PaperHeight = 210, LegalBasis = "", ValidFrom = new DateOnly(2019, 1, 1) };
        layout.Fields.Add(Field(10, 50, 200).CopyFor(layout.Id));
        return layout;
    }

    private static LayoutField Field(decimal x, decimal y, decimal width) => new() { LayoutId = Guid.Empty, Position = 1, Kind = FieldKind.Name, X = x, Y = y, Width = width };
}
