using EmulationPortal.Domain.Exemplars;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All stages × all roles at all places × all steps of an exemplar, of a department's and of the ministry's; and what publication demands.</summary>
public sealed class ExemplarWorkflowTests
{
    private static readonly DateOnly Today = new(Cases.Year, 6, 1);

    private static readonly (ExemplarStage Stage, ExemplarStep Step)[] OnlyHere =
    [
        (ExemplarStage.Discovered, ExemplarStep.Nurture), (ExemplarStage.Nurtured, ExemplarStep.Nurture),
        (ExemplarStage.Discovered, ExemplarStep.SumUp), (ExemplarStage.Nurtured, ExemplarStep.SumUp),
        (ExemplarStage.SummedUp, ExemplarStep.Replicate), (ExemplarStage.Replicated, ExemplarStep.Replicate),
        (ExemplarStage.Discovered, ExemplarStep.Remove), (ExemplarStage.Nurtured, ExemplarStep.Remove),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_exemplar_allows_its_owner_its_director_and_officers_what_is_listed(bool isOwn)
    {
        var wrong = from actor in Cases.Actors
                    from stage in Enum.GetValues<ExemplarStage>()
                    from step in Enum.GetValues<ExemplarStep>()
                    let may = May(step, isOwn, actor.Role, actor.Place)
                    let isHere = OnlyHere.All(row => row.Step != step) || OnlyHere.Contains((stage, step))
                    let problem = Cases.Wrong(
                        $"{(isOwn ? "a department's" : "the ministry's")}, {actor.Role?.ToString() ?? "no role"} at {actor.Place}, {stage}, {step}",
                        Of(isOwn).In(nameof(Exemplar.Stage), stage).May(step, Cases.ActorOf(actor.Role, actor.Place)), may && isHere, may)
                    where problem is not null
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void It_is_published_only_with_a_story_and_consent_and_hidden_when_the_consent_is_taken_back()
    {
        var (exemplar, director) = (Of(isOwn: true), Cases.ActorOf(Role.DepartmentDirector, Place.Own));
        var now = new DateTime(Cases.Year, 6, 1, 3, 0, 0, DateTimeKind.Utc);
        Assert.Contains("sự đồng ý", exemplar.Publish(director, now).Why, StringComparison.Ordinal);
        Assert.Contains("sau hôm nay", exemplar.Consent(director, "Bà A", Today.AddDays(1), null, Today).Why, StringComparison.Ordinal);
        Assert.True(exemplar.Consent(director, "Bà A", Today, null, Today).IsAllowed);
        Assert.Contains("câu chuyện", exemplar.Publish(director, now).Why, StringComparison.Ordinal);
        exemplar.Story = "Chuyện";
        Assert.True(exemplar.Publish(director, now).IsAllowed);
        Assert.False(exemplar.Publish(director, now).IsAllowed);
        Assert.True(exemplar.RevokeConsent(Cases.ActorOf(Role.MinistryOfficer, Place.Own)).IsAllowed);
        Assert.Equal((false, null, string.Empty), (exemplar.IsPublished, exemplar.ConsentOn, exemplar.ConsentBy));
    }

    [Fact]
    public void What_was_done_is_noted_in_the_order_of_its_days_and_can_be_spread_again_and_again()
    {
        var (exemplar, staff) = (Of(isOwn: true), Cases.ActorOf(Role.DepartmentStaff, Place.Own));
        exemplar.Discover(staff, Today.AddDays(-10), "Qua báo cáo");
        Assert.Contains("trước lần ghi gần nhất", exemplar.Advance(staff, ExemplarStep.SumUp, Today.AddDays(-11), "Tổng kết", Today).Why, StringComparison.Ordinal);
        Assert.Contains("sau hôm nay", exemplar.Advance(staff, ExemplarStep.SumUp, Today.AddDays(1), "Tổng kết", Today).Why, StringComparison.Ordinal);
        Assert.False(exemplar.Advance(staff, ExemplarStep.SumUp, Today, " ", Today).IsAllowed);
        Assert.False(exemplar.Advance(staff, ExemplarStep.Replicate, Today, "Phổ biến", Today).IsAllowed);
        Assert.True(exemplar.Advance(staff, ExemplarStep.SumUp, Today, "Tổng kết", Today).IsAllowed);
        Assert.True(exemplar.Advance(staff, ExemplarStep.Replicate, Today, "Ba xã", Today).IsAllowed);
        Assert.True(exemplar.Advance(staff, ExemplarStep.Replicate, Today, "Năm xã", Today).IsAllowed);
        Assert.Equal([1, 2, 3, 4], exemplar.Entries.Select(entry => entry.Ordinal));
        Assert.Equal(ExemplarStage.Replicated, exemplar.Stage);
    }

    private static bool May(ExemplarStep step, bool isOwn, Role? role, Place place)
    {
        var isOfficer = role == Role.MinistryOfficer;
        var isOwner = isOwn ? Cases.IsOfDepartment(role) && place == Place.Own : isOfficer;
        return step switch
        {
            ExemplarStep.Publish => isOfficer || (isOwner && role == Role.DepartmentDirector),
            ExemplarStep.Withdraw or ExemplarStep.RevokeConsent => isOwner || isOfficer,
            _ => isOwner,
        };
    }

    private static Exemplar Of(bool isOwn) => new()
    {
        Kind = ExemplarKind.Person,
        DepartmentId = isOwn ? Cases.DepartmentAt(Place.Own) : null,
        Year = Cases.Year,
        Name = "Bà A",
        Headline = "Nêu gương",
    };
}
