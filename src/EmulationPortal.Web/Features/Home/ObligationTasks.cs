using EmulationPortal.Data;
using EmulationPortal.Data.Obligations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Home;

/// <summary>
/// What a department owes by the calendar of the year and no record asks for yet: a pledge or a meeting that nobody has begun, a report, a proposal. What the records
/// themselves ask for stands in the list already and is not added again.
/// </summary>
internal static class ObligationTasks
{
    private const int SoonDays = 3;

    // What is due later stands in the calendar.
    private const int AheadDays = 30;

    private static readonly IReadOnlyList<ObligationRule> Rules = [.. ObligationRules.All.Where(rule => rule.IsTaskOfItsOwn)];

    /// <summary>Adds them; to be called when the other tasks are there.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, IEnumerable<int> years, DateTime now, List<HomeTask> tasks, CancellationToken cancellation)
    {
        if (!actor.IsOfDepartment) return;
        var (today, scope) = (VietnamTime.DateOf(now), new ObligationScope([actor.DepartmentId!.Value]));
        var known = tasks.SelectMany(task => (task.Parts ?? []).Select(part => part.Link).Append(task.Link)).ToList();
        foreach (var year in years)
        {
            var owed = (await db.ObligationsAsync(year, scope, today, Rules, cancellation))
                .Where(obligation => obligation.IsOwnOf(actor) && IsPressing(obligation, now, today) && !(IsToldByRecord(obligation) && known.Exists(link => IsBelow(link, obligation.Link))));
            // Several contents of a pledge are answered for on one page.
            tasks.AddRange(owed.GroupBy(obligation => obligation.Link).Select(group => Of([.. group], now, today)));
        }
    }

    private static bool IsPressing(Obligation obligation, DateTime now, DateOnly today) =>
        obligation.StateAt(now) is ObligationState.Late or ObligationState.Soon or ObligationState.Open && obligation.DaysLeft(today) <= AheadDays;

    private static bool IsToldByRecord(Obligation obligation) => obligation.Kind is not (ObligationKind.ClusterReport or ObligationKind.MidYearReport);

    private static bool IsBelow(string link, string record) => link == record || link.StartsWith(record + "/", StringComparison.Ordinal);

    private static HomeTask Of(List<Obligation> owed, DateTime now, DateOnly today)
    {
        var (first, more) = (owed[0], owed.Count - 1);
        var days = first.DaysLeft(today);
        var due = first.DueWords(now);
        return new(
            first.StateAt(now) == ObligationState.Late ? Urgency.Late : days <= SoonDays ? Urgency.Soon : Urgency.Open,
            first.Title,
            $"{(first.Detail.Length > 0 ? first.Detail + " " : "")}{char.ToUpperInvariant(due[0])}{due[1..]}{(more > 0 ? $", và {more} nội dung khác" : "")}.",
            first.Link,
            first.Action,
            days);
    }
}
