using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
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

    /// <summary>A person of the department with that account name's part, nothing recorded but the name; the key and the page.</summary>
    public static Task<(Guid Id, string Path)> AddPersonAsync(this PortalHost host, string slug, string name) => host.WithDbAsync(async db =>
    {
        var department = await db.Departments.SingleAsync(candidate => candidate.Slug == slug);
        var person = new Person { FullName = name, Honorific = Honorific.Mr, DepartmentId = department.Id, ValidFrom = new DateOnly(2010, 1, 1) };
        person.Begin(department.Id, null, "Chuyên viên", person.ValidFrom);
        person.RefreshKeys();
        db.People.Add(person);
        await db.SaveChangesAsync();
        return (person.Id, $"/ca-nhan-tap-the/ca-nhan/{person.Id}");
    });
}
