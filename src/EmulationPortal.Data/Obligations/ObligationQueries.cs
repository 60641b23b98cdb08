using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>Derives what is owed in a year, in as many queries for 63 departments as for one.</summary>
public static class ObligationQueries
{
    /// <summary>The years of which something may be owed now: those that are open, and the present one.</summary>
    public static async Task<IReadOnlyList<int>> ObligationYearsAsync(this PortalDb db, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = await db.EmulationYears.Where(year => year.State == YearState.Open).Select(year => year.Year).Distinct().ToListAsync(cancellation);
        return [.. open.Append(today.Year).Distinct().Order()];
    }

    /// <summary>The calendar that the ministry set, or the usual one.</summary>
    public static async Task<ObligationCalendar> CalendarAsync(this PortalDb db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.ObligationCalendars.AsNoTracking().Include(calendar => calendar.Dates).FirstOrDefaultAsync(calendar => calendar.Year == year, cancellation) ?? ObligationCalendar.Usual(year);
    }

    /// <summary>What is owed in <paramref name="year"/>, the earliest day first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The emulation year.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="today">The day in Vietnam.</param>
    /// <param name="rules">Which kinds; all when null.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<Obligation>> ObligationsAsync(
        this PortalDb db, int year, ObligationScope scope, DateOnly today, IReadOnlyList<ObligationRule>? rules = null, CancellationToken cancellation = default)
    {
        rules ??= ObligationRules.All;
        var facts = await db.ObligationFactsAsync(year, scope, today, rules.Aggregate(FactPart.None, (parts, rule) => parts | rule.Needs), cancellation);
        return rules.Derive(facts);
    }

    private static async Task<ObligationFacts> ObligationFactsAsync(this PortalDb db, int year, ObligationScope scope, DateOnly today, FactPart parts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(scope);
        var only = scope.Departments;
        var memberships = db.ClusterMemberships.Where(member => member.Year == year);
        if (only is not null) memberships = memberships.Where(member => only.Contains(member.DepartmentId));
        var facts = new ObligationFacts(year, today, await db.CalendarAsync(year, cancellation))
        {
            Members = await memberships.Where(member => member.Department!.ValidTo == null || member.Department.ValidTo >= today)
                .Select(member => new MemberFact(member.ClusterId, member.DepartmentId, member.Department!.Slug)).ToListAsync(cancellation),
            Filings = await db.ObligationFilings.Where(filing => filing.Year == year).Select(filing => new FilingFact(filing.Kind, filing.ClusterId, filing.On)).ToListAsync(cancellation),
        };
        var clusters = facts.Members.Select(member => member.ClusterId).Distinct().ToList();
        facts = facts with { Duties = await DutiesAsync(db, year, clusters, today, cancellation) };
        if (parts.HasFlag(FactPart.Sheets)) facts = await ObligationRecords.WithSheetsAsync(db, facts, only, cancellation);
        if (parts.HasFlag(FactPart.Registrations)) facts = await ObligationRecords.WithRegistrationsAsync(db, facts, only, cancellation);
        if (parts.HasFlag(FactPart.Movements)) facts = await ObligationRecords.WithMovementsAsync(db, facts, only, cancellation);
        if (parts.HasFlag(FactPart.Pledges)) facts = await ObligationPapers.WithPledgesAsync(db, facts, clusters, only, cancellation);
        if (parts.HasFlag(FactPart.Meetings)) facts = await ObligationPapers.WithMeetingsAsync(db, facts, clusters, cancellation);
        if (parts.HasFlag(FactPart.Proposals)) facts = await ObligationPapers.WithProposalsAsync(db, facts, only, cancellation);
        return parts.HasFlag(FactPart.Proofs) ? await ObligationPapers.WithProofsAsync(db, facts, only, cancellation) : facts;
    }

    // As actors have their duties: the one to whom the year was handed over leads, and where that was the deputy, the former leader scores what the deputy would.
    private static async Task<IReadOnlyList<DutyFact>> DutiesAsync(PortalDb db, int year, List<Guid> clusters, DateOnly today, CancellationToken cancellation)
    {
        var appointed = await db.ClusterAppointments.Where(appointment => appointment.Year == year && clusters.Contains(appointment.ClusterId))
            .Select(appointment => new { appointment.ClusterId, appointment.Duty, appointment.DepartmentId }).ToListAsync(cancellation);
        var handed = await db.Handovers.Where(handover => handover.Year == year && clusters.Contains(handover.ClusterId) && handover.State == HandoverState.Received && handover.EffectiveOn <= today)
            .Select(handover => new { handover.ClusterId, handover.ToDepartmentId }).ToListAsync(cancellation);
        return [.. clusters.Select(cluster =>
        {
            Guid? Appointed(AppointmentDuty duty) => appointed.Find(row => row.ClusterId == cluster && row.Duty == duty)?.DepartmentId;
            var (leader, deputy) = (Appointed(AppointmentDuty.Leader), Appointed(AppointmentDuty.Deputy));
            return handed.Find(row => row.ClusterId == cluster)?.ToDepartmentId is not { } next ? new DutyFact(cluster, leader, deputy)
                : new DutyFact(cluster, next, next == deputy ? leader : deputy);
        })];
    }
}
