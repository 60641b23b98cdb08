using EmulationPortal.Domain.Registrations;

namespace EmulationPortal.Domain.Tests.Registrations;

public sealed class RegistrationDiffTests
{
    private static readonly Guid An = Guid.CreateVersion7();
    private static readonly Guid Binh = Guid.CreateVersion7();

    [Fact]
    public void The_same_list_has_no_differences_even_in_another_order() =>
        Assert.Empty(RegistrationDiff.Between([Line(An, "LDTT"), Line(Binh, "LDTT")], [Line(Binh, "LDTT"), Line(An, "LDTT")]));

    [Fact]
    public void New_lines_and_lines_that_are_gone_are_told()
    {
        var changes = RegistrationDiff.Between([Line(An, "LDTT")], [Line(Binh, "LDTT")]);
        Assert.Equal([(LineChangeKind.Added, Binh, "", "LDTT"), (LineChangeKind.Removed, An, "LDTT", "")], changes.Select(change => (change.Kind, change.RecipientId, change.Before, change.After)));
    }

    [Fact]
    public void Another_title_for_the_same_person_is_one_change()
    {
        var change = Assert.Single(RegistrationDiff.Between([Line(An, "LDTT"), Line(An, "CSTDCS")], [Line(An, "LDTT"), Line(An, "CSTD_BO_TINH")]));
        Assert.Equal((LineChangeKind.Changed, "CSTDCS", "CSTD_BO_TINH"), (change.Kind, change.Before, change.After));
    }

    [Fact]
    public void A_reason_that_was_added_is_a_change_of_the_line()
    {
        var change = Assert.Single(RegistrationDiff.Between([Line(An, "LDTT")], [Line(An, "LDTT", "Có sáng kiến đang chờ công nhận")]));
        Assert.Equal((LineChangeKind.Changed, "LDTT; lý do: Có sáng kiến đang chờ công nhận"), (change.Kind, change.After));
    }

    [Fact]
    public void What_was_sent_is_kept_as_it_was()
    {
        SentLine[] lines = [Line(An, "LDTT", "Lý do"), Line(Binh, "CSTDCS")];
        Assert.Equal(lines, RegistrationSending.Of(Guid.CreateVersion7(), 1, new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), lines).Lines());
    }

    private static SentLine Line(Guid recipient, string kind, string reason = "") => new(recipient, recipient == An ? "Bà Lê An" : "Ông Lê Bình", kind, kind, reason, "");
}
