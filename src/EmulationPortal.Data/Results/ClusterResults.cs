using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Results;

/// <summary>A member of a cluster in one year.</summary>
/// <param name="Department">The department.</param>
/// <param name="Duty">Leader, deputy or null.</param>
/// <param name="Sheet">Its sheet; null when none was made.</param>
public sealed record ClusterMember(Department Department, AppointmentDuty? Duty, ScoreSheet? Sheet);

/// <summary>A cluster's year with everything its results are made of.</summary>
/// <param name="ClusterYear">The cluster's part of the year, with the year and the published ranking.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Set">The criteria, with their nodes.</param>
/// <param name="Members">The members in the order of the decision.</param>
/// <param name="Standing">Totals and ranking, as far as the reader may see scores.</param>
public sealed record ClusterResult(
    ClusterYear ClusterYear, Cluster Cluster, CriteriaSet Set, IReadOnlyList<ClusterMember> Members, ClusterStanding Standing)
{
    /// <summary>The year record.</summary>
    public EmulationYear Year => ClusterYear.EmulationYear!;

    /// <summary>Whether the ranking is public.</summary>
    public bool IsPublished => ClusterYear.State == ClusterYearState.Published;

    /// <summary>The lines of the ranking: as stored once published, as computed before.</summary>
    public IReadOnlyList<StandingLine> Lines => IsPublished
        ? StandingLine.Of(ClusterYear.Ranking, id => Member(id).Department.Province)
        : StandingLine.Of(Standing, Bands);

    /// <summary>Provinces whose sheet is not approved yet.</summary>
    public IReadOnlyList<string> NotApproved =>
        [.. Members.Where(member => member.Sheet?.State is not (SheetState.Approved or SheetState.Published)).Select(member => member.Department.Province)];

    /// <summary>The year's thresholds of classification.</summary>
    public IReadOnlyList<ClassificationBand> Bands =>
        [.. Year.Classifications.OrderByDescending(band => band.FromPoints).Select(band => new ClassificationBand(band.Name, band.FromPoints))];

    /// <summary>The year's tie-breaks in order.</summary>
    public IReadOnlyList<TieBreak> TieBreaks => ClusterResults.TieBreaksOf(Year);

    /// <summary>The member that is that department.</summary>
    public ClusterMember Member(Guid departmentId) => Members.First(member => member.Department.Id == departmentId);
}

/// <summary>Loads results of clusters in few queries.</summary>
public static class ClusterResults
{
    /// <summary>The result of a cluster in a year as <paramref name="actor"/> may see it; null when there is no such cluster in that year.</summary>
    /// <param name="db">The database.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="clusterId">The cluster.</param>
    /// <param name="actor">The reader; see <see cref="ClusterStanding.Of"/>.</param>
    /// <param name="track">Whether the records are to be changed.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<ClusterResult?> ClusterResultAsync(
        this PortalDb db, int year, Guid clusterId, Actor actor, bool track = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tracking = track ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var clusterYear = await db.ClusterYears.AsTracking(tracking)
            .Include(part => part.Ranking)
            .Include(part => part.EmulationYear!.TieBreaks)
            .Include(part => part.EmulationYear!.Classifications)
            .Include(part => part.EmulationYear!.Stages)
            .Include(part => part.EmulationYear!.Extensions)
            .FirstOrDefaultAsync(part => part.ClusterId == clusterId && part.EmulationYear!.Year == year, cancellation);
        if (clusterYear is null)
        {
            return null;
        }

        var cluster = await db.Clusters.AsNoTracking().FirstAsync(candidate => candidate.Id == clusterId, cancellation);
        var sheets = await db.ScoreSheets.AsTracking(tracking)
            .Include(sheet => sheet.Cells)
            .Where(sheet => sheet.YearId == clusterYear.YearId && sheet.ClusterId == clusterId)
            .ToListAsync(cancellation);
        var members = await MembersAsync(db, year, clusterId, sheets, cancellation);
        var set = await SetAsync(db, clusterYear.EmulationYear!, clusterId, sheets, cancellation);
        return new ClusterResult(clusterYear, cluster, set, members, StandingOf(clusterYear.EmulationYear!, set, members, actor));
    }

    internal static IReadOnlyList<TieBreak> TieBreaksOf(EmulationYear year) =>
        [.. year.TieBreaks.OrderBy(rule => rule.Position).Select(rule => new TieBreak(rule.Kind, rule.GroupCode.Length > 0 ? rule.GroupCode : null))];

    private static ClusterStanding StandingOf(EmulationYear year, CriteriaSet set, IReadOnlyList<ClusterMember> members, Actor actor) =>
        ClusterStanding.Of(
            set.Tree(),
            new ScoringOptions(set.AllowOverMaximum, set.BonusCap, set.Decimals),
            [.. members.Where(member => member.Sheet is not null).Select(member => (member.Sheet!, member.Department.Province))],
            TieBreaksOf(year),
            actor,
            set.Criteria.Where(criterion => criterion.Automatic != AutomaticSource.None).Select(criterion => criterion.Id).ToHashSet());

    // Whoever was moved out of the cluster during the year keeps the sheet; it stands at the end of the list.
    private static async Task<IReadOnlyList<ClusterMember>> MembersAsync(
        PortalDb db, int year, Guid clusterId, IReadOnlyList<ScoreSheet> sheets, CancellationToken cancellation)
    {
        var positions = await db.ClusterMemberships.AsNoTracking()
            .Where(membership => membership.ClusterId == clusterId && membership.Year == year)
            .ToDictionaryAsync(membership => membership.DepartmentId, membership => membership.Position, cancellation);
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.ClusterId == clusterId && appointment.Year == year)
            .ToListAsync(cancellation);
        var ids = positions.Keys.Union(sheets.Select(sheet => sheet.DepartmentId)).ToList();
        var departments = await db.Departments.AsNoTracking().Where(department => ids.Contains(department.Id)).ToListAsync(cancellation);
        return [.. departments
            .OrderBy(department => positions.GetValueOrDefault(department.Id, int.MaxValue))
            .ThenBy(department => department.SortKey, StringComparer.Ordinal)
            .Select(department => new ClusterMember(
                department,
                duties.Where(duty => duty.DepartmentId == department.Id).Select(duty => (AppointmentDuty?)duty.Duty).Min(),
                sheets.FirstOrDefault(sheet => sheet.DepartmentId == department.Id)))];
    }

    // All sheets of a cluster are made with the same set when the year opens.
    private static async Task<CriteriaSet> SetAsync(
        PortalDb db, EmulationYear year, Guid clusterId, IReadOnlyList<ScoreSheet> sheets, CancellationToken cancellation)
    {
        var sets = db.CriteriaSets.AsNoTracking().Include(set => set.Criteria);
        if (sheets.Count > 0)
        {
            var id = sheets[0].CriteriaSetId;
            return await sets.FirstAsync(set => set.Id == id, cancellation);
        }

        return await sets
            .Where(set => set.BlocId == year.BlocId && set.Year == year.Year && (set.ClusterId == clusterId || set.ClusterId == null))
            .OrderByDescending(set => set.ClusterId != null)
            .FirstOrDefaultAsync(cancellation) ?? new CriteriaSet { BlocId = year.BlocId, Year = year.Year, Name = string.Empty };
    }
}
