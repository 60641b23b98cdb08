using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The demo's current year: members as in 2019, leaders, stages around today.</summary>
public sealed class DemoYear(PortalDb db)
{
    /// <summary>Adds the year.</summary>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var bloc = await db.Blocs.SingleAsync();
        var members = await db.ClusterMemberships.AsNoTracking().Where(membership => membership.Year == ReferenceData.DecidedOn.Year).ToListAsync();
        db.ClusterMemberships.AddRange(members.Select(membership => new ClusterMembership
        {
            ClusterId = membership.ClusterId,
            DepartmentId = membership.DepartmentId,
            Year = today.Year,
            Position = membership.Position,
        }));
        var year = new EmulationYear
        {
            BlocId = bloc.Id,
            Year = today.Year,
            Theme = "Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững",
        };
        db.EmulationYears.Add(year);
        await db.SaveChangesAsync();
    }
}
