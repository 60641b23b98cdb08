using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Hosting;

/// <summary>Keys of known records, and posts without a form of their own.</summary>
public static class PortalFinding
{
    /// <summary>The key of the department with that slug.</summary>
    public static Task<Guid> DepartmentIdAsync(this PortalHost host, string slug) =>
        host.WithDbAsync(db => db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync());

    /// <summary>The key of the cluster with that number.</summary>
    public static Task<Guid> ClusterIdAsync(this PortalHost host, int number) =>
        host.WithDbAsync(db => db.Clusters.Where(cluster => cluster.Number == number).Select(cluster => cluster.Id).SingleAsync());

    /// <summary>The duties of a cluster in a year.</summary>
    public static Task<List<ClusterAppointment>> DutiesAsync(this PortalHost host, Guid clusterId, int year) =>
        host.WithDbAsync(db => db.ClusterAppointments.AsNoTracking()
            .Include(duty => duty.Department)
            .Where(duty => duty.ClusterId == clusterId && duty.Year == year)
            .OrderBy(duty => duty.Duty)
            .ToListAsync());

    /// <summary>Posts fields as someone who made up the form, with a valid token of their own.</summary>
    public static async Task<PortalPage> PostEmptyAsync(this PortalClient client, string path, params (string Name, string Value)[] fields)
    {
        var token = (await client.GetAsync("/")).FormOf("Đăng xuất").Value("__RequestVerificationToken")!;
        var all = fields.Append(("__RequestVerificationToken", token)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));
        return await client.PostAsync(path, new FormUrlEncodedContent(all));
    }
}
