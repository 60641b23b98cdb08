using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Domain.Tests.Certificates;

public sealed class ProofTests
{
    private static readonly Guid Department = Guid.NewGuid();
    private static readonly DateTime Now = new(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc);

    private static Actor Staff { get; } = new(Guid.NewGuid(), "Lò Văn Sơn", Department, new HashSet<Role> { Role.DepartmentStaff }, []);

    private static Actor Officer { get; } = new(Guid.NewGuid(), "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    [Fact]
    public void Only_the_very_words_that_were_confirmed_may_be_printed()
    {
        var proof = Proof();
        Assert.False(proof.Allows("Ông Lò Văn An", "Sở A"));
        Assert.True(proof.Confirm(Staff, Now).IsAllowed);
        Assert.True(proof.Allows("Ông Lò Văn An", "Sở A"));
        Assert.False(proof.Allows("Ông Lò Văn Ân", "Sở A"));
    }

    [Fact]
    public void Words_that_change_after_the_answer_are_asked_again()
    {
        var proof = Proof();
        proof.Confirm(Staff, Now);
        proof.Show("Ông Lò Văn Ân", "Sở A");
        Assert.Equal(ProofState.Waiting, proof.State);
        proof.Confirm(Staff, Now);
        proof.Show("Ông Lò Văn Ân", "Sở A");
        Assert.Equal(ProofState.Confirmed, proof.State);
    }

    [Fact]
    public void A_report_needs_what_is_right()
    {
        var proof = Proof();
        Assert.IsType<Verdict.NotNowVerdict>(proof.Report(Staff, Now, "Ông Lò Văn An", "Sở A", ""));
        Assert.True(proof.Report(Staff, Now, "Ông Lò Văn Ân", "Sở A", "").IsAllowed);
        Assert.False(proof.Allows("Ông Lò Văn An", "Sở A"));
    }

    [Fact]
    public void Words_accepted_from_a_report_count_as_the_departments_own()
    {
        var proof = Proof();
        proof.Report(Staff, Now, "Ông Lò Văn Ân", "Sở A", "");
        Assert.True(proof.Accept(Officer, Now).IsAllowed);
        Assert.True(proof.Allows("Ông Lò Văn Ân", "Sở A"));
    }

    [Fact]
    public void An_override_needs_a_reason_and_then_lets_print()
    {
        var proof = Proof();
        Assert.IsType<Verdict.NotNowVerdict>(proof.Override(Officer, Now, ""));
        Assert.True(proof.Override(Officer, Now, "Quá hạn, đã đối chiếu hồ sơ.").IsAllowed);
        Assert.True(proof.Allows("Ông Lò Văn An", "Sở A"));
    }

    private static NameProof Proof()
    {
        var proof = new NameProof { RoundId = Guid.NewGuid(), LineId = Guid.NewGuid(), DepartmentId = Department };
        proof.Show("Ông Lò Văn An", "Sở A");
        return proof;
    }
}
