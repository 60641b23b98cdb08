using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Data;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>The portal in January 2023: the ranking of cluster 1 of 2022 is published, led by Cần Thơ as it was, and a council of nine is appointed.</summary>
public sealed class AwardPortal() : BrowserPortal(PortalHost.SeededAt(new(2022, 12, 30, 2, 0, 0, TimeSpan.Zero)))
{
    /// <summary>The morning on which the council of the demo meets, 08:15 in Vietnam.</summary>
    public static readonly DateTimeOffset Session = new(2023, 1, 9, 1, 15, 0, TimeSpan.Zero);

    // Of every maximum; those who got flags before the one who got a Bằng khen (Báo Cần Thơ, 30/3/2023). No points were published.
    private static readonly Dictionary<string, decimal> Shares = new()
    {
        ["cantho"] = 0.95m,
        ["haiphong"] = 0.92m,
        ["danang"] = 0.88m,
        ["hochiminh"] = 0.85m,
        ["hanoi"] = 0.8m,
    };

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.WithDbAsync(AppointAsync);
        await Host.BringClusterAsync(1, slug => new SheetPlan(SheetState.Approved, Shares[slug]));
        var officer = Reader();
        await officer.LogInAsync("canbo.bo");
        var ranking = $"/ket-qua/{Host.OpenYear}/{await Host.ClusterIdAsync(1)}";
        await (await officer.GetAsync($"{ranking}/cong-bo")).FormOf("Công bố kết quả").With("Confirmation", "Cụm 1").SubmitAsync();
        Assert.DoesNotContain("chưa công bố", (await officer.GetAsync(ranking)).Text("main"), StringComparison.Ordinal);
    }

    private async Task<int> AppointAsync(PortalDb db)
    {
        var appointments = await db.ClusterAppointments.Where(duty => duty.Cluster!.Number == 1 && duty.Year == Host.OpenYear).ToListAsync();
        db.ClusterAppointments.RemoveRange(appointments);
        foreach (var (duty, slug) in new[] { (AppointmentDuty.Leader, "cantho"), (AppointmentDuty.Deputy, "haiphong") })
        {
            db.ClusterAppointments.Add(new ClusterAppointment
            {
                ClusterId = appointments[0].ClusterId,
                Year = Host.OpenYear,
                Duty = duty,
                DepartmentId = await db.Departments.Where(department => department.Slug == slug).Select(department => department.Id).SingleAsync(),
                DecisionNumber = "Dữ liệu kiểm thử",
            });
        }

        return await db.SaveChangesAsync();
    }
}
