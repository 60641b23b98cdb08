using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>What an actor's statistics count: published scores are everybody's; awards and registrations the ministry's, and each department's own.</summary>
/// <param name="SeesAwards">Whether awards and registrations are counted at all.</param>
/// <param name="Only">The only department whose awards and registrations are counted, or null for all.</param>
public sealed record StatisticsScope(bool SeesAwards, Guid? Only)
{
    /// <summary>Why awards are not counted for who is neither of the ministry nor of a department.</summary>
    public static Verdict Closed { get; } = Verdict.Never("Số liệu khen thưởng và đăng ký chỉ mở cho cán bộ Bộ và các đơn vị.");

    /// <summary>The scope of an actor.</summary>
    public static StatisticsScope Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? new(true, null) : new(actor.IsOfDepartment, actor.DepartmentId);
    }
}
