using EmulationPortal.Domain.Movements;

namespace EmulationPortal.Domain.Obligations;

/// <summary>A department, with the units of its own that were called, joins a movement by its last day to join.</summary>
public sealed class MovementJoinRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.MovementJoin;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Movements;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from movement in facts.Movements
        where movement.JoinBy?.Year == facts.Year
        from group_ in facts.Units.Where(unit => unit.MovementId == movement.Id).GroupBy(unit => unit.DepartmentId)
        let waiting = group_.Where(unit => unit.State == ParticipationState.Called).ToList()
        // What ended without an answer can't be answered any more.
        where waiting.Count == 0 || movement.State == MovementState.Launched
        select new Obligation(
            Kind, facts.Year, movement.Id, group_.Key, facts.ClusterOf(group_.Key), new DueDay(movement.JoinBy!.Value), $"Hưởng ứng phong trào “{movement.Name}”", movement.LinkFor(waiting), "Hưởng ứng", waiting.Count == 0)
        {
            Detail = group_.Count() == 1 ? string.Empty : $"Đã hưởng ứng {group_.Count() - waiting.Count}/{group_.Count()} đơn vị.",
        };
}

/// <summary>A department that joined reports by the movement's last day.</summary>
public sealed class MovementReportRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.MovementReport;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Movements;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from movement in facts.Movements
        where movement.To?.Year == facts.Year
        from group_ in facts.Units.Where(unit => unit.MovementId == movement.Id && unit.State != ParticipationState.Called).GroupBy(unit => unit.DepartmentId)
        let waiting = group_.Where(unit => unit.State == ParticipationState.Joined).ToList()
        where waiting.Count == 0 || movement.State == MovementState.Launched
        select new Obligation(
            Kind, facts.Year, movement.Id, group_.Key, facts.ClusterOf(group_.Key), new DueDay(movement.To!.Value), $"Gửi báo cáo tổng kết phong trào “{movement.Name}”", movement.LinkFor(waiting), "Báo cáo", waiting.Count == 0)
        {
            Detail = group_.Count() == 1 ? string.Empty : $"Đã báo cáo {group_.Count() - waiting.Count}/{group_.Count()} đơn vị.",
        };
}

/// <summary>Who launched a movement sums it up after its last day: within <see cref="Days"/>.</summary>
public sealed class MovementSummaryRule : ObligationRule
{
    /// <summary>A month for collecting the reports, as is usual; no source sets a day.</summary>
    public const int Days = 30;

    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.MovementSummary;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Movements;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from movement in facts.Movements
        where movement.To?.Year == facts.Year && !movement.IsOfOthers
        let leader = movement.ClusterId is null ? null : facts.Duties.FirstOrDefault(duty => duty.ClusterId == movement.ClusterId)?.LeaderId
        where movement.ClusterId is null || leader is not null
        select new Obligation(
            Kind, facts.Year, movement.Id, movement.DepartmentId ?? leader, movement.ClusterId, new DueDay(movement.To!.Value.AddDays(Days)), $"Tổng kết phong trào “{movement.Name}”",
            movement.State == MovementState.Launched ? $"/phong-trao/{movement.Id}/tong-ket" : $"/phong-trao/{movement.Id}", "Tổng kết", movement.State == MovementState.Closed)
        {
            OpensOn = movement.To!.Value.AddDays(1),
        };
}

/// <summary>Links to movements.</summary>
internal static class MovementLinks
{
    /// <summary>The page of the one unit that has to act, or the movement's.</summary>
    public static string LinkFor(this MovementFact movement, IReadOnlyList<UnitFact> units) =>
        units.Count == 1 ? $"/phong-trao/{movement.Id}/don-vi/{units[0].ParticipationId}" : $"/phong-trao/{movement.Id}";
}
