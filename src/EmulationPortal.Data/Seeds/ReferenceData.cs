using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The bloc of Decision 1459/QĐ-BTTTT of 09/9/2019: 8 clusters, 63 departments, the leaders the sources name.</summary>
public static class ReferenceData
{
    /// <summary>Number and symbol of the founding decision.</summary>
    public const string DecisionNumber = "1459/QĐ-BTTTT";

    /// <summary>Date of the founding decision.</summary>
    public static DateOnly DecidedOn { get; } = new(2019, 9, 9);

    /// <summary>Slugs of the departments that come with the portal.</summary>
    internal static IReadOnlyList<string> Slugs { get; } = [.. SeedFile.Rows("clusters-2019.csv").Select(row => SlugOf(row[3]))];

    /// <summary>Numbers of the clusters that come with the portal.</summary>
    internal static IReadOnlyList<int> ClusterNumbers { get; } = [.. SeedFile.Rows("clusters-2019.csv").Select(NumberOf).Distinct()];

    /// <summary>Brings the reference data in, once.</summary>
    public static async Task EnsureAsync(PortalDb db, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Blocs.AnyAsync())
        {
            AddBloc(db, now);
            await db.SaveChangesAsync();
        }

        await TitleCatalogue.EnsureAsync(db);
        await DecisionSeeds.EnsureAsync(db);
        await CertificateSeeds.EnsureAsync(db);
        await DepartmentCollectives.EnsureAsync(db);
        await RecordedFacts.AddAsync(db, VietnamTime.DateOf(now));
        await db.SaveChangesAsync();
    }

    private static void AddBloc(PortalDb db, DateTime now)
    {
        var bloc = new Bloc
        {
            Name = "Khối thi đua Sở Thông tin và Truyền thông các tỉnh, thành phố trực thuộc Trung ương",
            DecisionNumber = DecisionNumber,
            DecidedOn = DecidedOn,
            ValidFrom = DecidedOn,
        };
        db.Blocs.Add(bloc);
        foreach (var group in SeedFile.Rows("clusters-2019.csv").GroupBy(NumberOf))
        {
            AddCluster(db, bloc, group.Key, group.ToList());
        }

        db.Record(Actor.Portal, now, bloc, "BlocFounded", $"Lập khối thi đua theo Quyết định số {DecisionNumber} ngày 09/9/2019: 8 cụm, 63 đơn vị.");
    }

    private static void AddCluster(PortalDb db, Bloc bloc, int number, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cluster = new Cluster
        {
            BlocId = bloc.Id,
            Number = number,
            Region = rows[0][1].Split('–', 2)[1].Trim(),
            ValidFrom = DecidedOn,
        };
        db.Clusters.Add(cluster);
        var position = 0;
        foreach (var row in rows)
        {
            var department = NewDepartment(row[2], row[3], row[4]);
            db.Departments.Add(department);
            db.ClusterMemberships.Add(new ClusterMembership
            {
                ClusterId = cluster.Id,
                DepartmentId = department.Id,
                Year = DecidedOn.Year,
                Position = ++position,
            });
            if (number == 2 && row[3] is "Sơn La" or "Lai Châu")
            {
                AddAppointmentOf2019(db, cluster, department, row[3] == "Sơn La" ? AppointmentDuty.Leader : AppointmentDuty.Deputy);
            }
        }
    }

    private static int NumberOf(IReadOnlyList<string> row) => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string SlugOf(string province) => VietnameseText.Fold(province).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static Department NewDepartment(string name, string province, string code)
    {
        var department = new Department
        {
            Name = name,
            Province = province,
            ProvinceCode = code,
            Slug = SlugOf(province),
            ValidFrom = DecidedOn,
        };
        department.RefreshKeys();
        return department;
    }

    private static void AddAppointmentOf2019(PortalDb db, Cluster cluster, Department department, AppointmentDuty duty) =>
        db.ClusterAppointments.Add(new ClusterAppointment
        {
            ClusterId = cluster.Id,
            Year = DecidedOn.Year,
            Duty = duty,
            DepartmentId = department.Id,
            DecisionNumber = DecisionNumber,
            DecidedOn = DecidedOn,
        });
}
