using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Tests.People;

namespace EmulationPortal.Domain.Tests.Reorganisations;

public sealed class ReorganisationRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private readonly Department one = PersonTests.DepartmentOf("Hà Giang");
    private readonly Department two = PersonTests.DepartmentOf("Tuyên Quang");

    [Fact]
    public void A_merger_of_two_into_one_of_them_is_possible_and_ends_the_other_only()
    {
        var act = Act(ReorganisationKind.Merge, [one.Id, two.Id], [two.Id]);
        Assert.Empty(Problems(act));
        Assert.Equal(one.Id, Assert.Single(act.Items[0].Ending).DepartmentId);
    }

    [Fact]
    public void A_day_to_come_is_refused() =>
        Assert.Contains("chưa đến", Assert.Single(Problems(Act(ReorganisationKind.Dissolve, [one.Id], [], Today.AddDays(1)))), StringComparison.Ordinal);

    [Fact]
    public void The_first_day_of_a_unit_is_too_early_to_change_it() =>
        Assert.Contains("phải sau ngày đó", Assert.Single(Problems(Act(ReorganisationKind.Dissolve, [one.Id], [], one.ValidFrom))), StringComparison.Ordinal);

    [Fact]
    public void A_unit_that_has_ended_is_not_reorganised_again()
    {
        one.ValidTo = new DateOnly(2025, 6, 30);
        Assert.Contains("đã kết thúc hoạt động", Assert.Single(Problems(Act(ReorganisationKind.Merge, [one.Id, two.Id], [two.Id]))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_unit_by_itself_is_no_merger() =>
        Assert.Contains("ít nhất hai", Assert.Single(Problems(Act(ReorganisationKind.Merge, [one.Id], [one.Id]))), StringComparison.Ordinal);

    [Fact]
    public void A_split_needs_two_parts_and_may_keep_the_unit_as_one()
    {
        Assert.Contains("ít nhất hai đơn vị sau khi chia", Assert.Single(Problems(Act(ReorganisationKind.Split, [one.Id], [one.Id]))), StringComparison.Ordinal);
        var act = Act(ReorganisationKind.Split, [one.Id], [one.Id]);
        act.Items[0].Units.Add(new ReorganisationUnit { ItemId = act.Items[0].Id, Role = ReorganisationRole.Successor, Position = 2, IsNew = true, Name = "Sở Mới", Province = "Mới", ProvinceCode = "99" });
        Assert.Empty(Problems(act));
        Assert.Empty(act.Items[0].Ending);
    }

    [Fact]
    public void A_new_unit_needs_name_province_and_code()
    {
        var act = Act(ReorganisationKind.Merge, [one.Id, two.Id], []);
        act.Items[0].Units.Add(new ReorganisationUnit { ItemId = act.Items[0].Id, Role = ReorganisationRole.Successor, Position = 1, IsNew = true, Name = "Sở Mới" });
        Assert.Contains("đủ tên", Assert.Single(Problems(act)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_ended_by_an_earlier_change_of_the_same_act_is_gone_for_a_later_one()
    {
        var act = Act(ReorganisationKind.Merge, [one.Id, two.Id], [two.Id]);
        var later = new ReorganisationItem { ReorganisationId = act.Id, Position = 2, Kind = ReorganisationKind.Dissolve, EffectiveOn = act.EffectiveOn, LegalBasis = "QĐ 2" };
        later.Units.Add(new ReorganisationUnit { ItemId = later.Id, Role = ReorganisationRole.Predecessor, Position = 1, DepartmentId = one.Id });
        act.Items.Add(later);
        Assert.Contains("trong chính phương án này", Assert.Single(Problems(act)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ended_unit_receives_nothing_after_its_last_day_and_takes_part_in_the_year_of_its_end()
    {
        one.ValidTo = new DateOnly(2025, 6, 30);
        Assert.True(OrganisationRules.MayReceive(one, new DateOnly(2025, 6, 30)).IsAllowed);
        Assert.Contains("kết thúc hoạt động từ ngày 01/07/2025", OrganisationRules.MayReceive(one, new DateOnly(2025, 7, 1)).Why, StringComparison.Ordinal);
        Assert.True(OrganisationRules.MayTakePartIn(one, 2025).IsAllowed);
        Assert.False(OrganisationRules.MayTakePartIn(one, 2026).IsAllowed);
    }

    private IReadOnlyList<string> Problems(Reorganisation act) =>
        ReorganisationRules.Problems(act, new Dictionary<Guid, Department> { [one.Id] = one, [two.Id] = two }, Today);

    private static Reorganisation Act(ReorganisationKind kind, Guid[] before, Guid[] after, DateOnly? on = null)
    {
        var act = new Reorganisation { Title = "Sắp xếp", Kind = kind, EffectiveOn = on ?? new DateOnly(2025, 7, 1), DecisionNumber = "NQ 202" };
        var item = new ReorganisationItem { ReorganisationId = act.Id, Position = 1, Kind = kind, EffectiveOn = act.EffectiveOn, LegalBasis = "NQ 202" };
        item.Units.AddRange(before.Select((id, index) => new ReorganisationUnit { ItemId = item.Id, Role = ReorganisationRole.Predecessor, Position = index + 1, DepartmentId = id }));
        item.Units.AddRange(after.Select((id, index) => new ReorganisationUnit { ItemId = item.Id, Role = ReorganisationRole.Successor, Position = index + 1, DepartmentId = id }));
        act.Items.Add(item);
        return act;
    }
}
