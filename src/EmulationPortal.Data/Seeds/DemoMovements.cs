using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Movements of past years as the departments' own pages tell of them: Lạng Sơn's of 2018, the five that Thái Bình joined in 2015–2020, and
/// what the second cluster agreed on in 2023. The divisions of Lạng Sơn and what they undertake are invented, and marked so.
/// </summary>
public sealed class DemoMovements(PortalDb db)
{
    private const string Invented = "(Minh họa)";
    private static readonly DateOnly LangSonFrom = new(2018, 5, 10);
    private static readonly DateOnly ClusterFrom = new(2023, 2, 20);

    private const string ThaiBinhSource = "Nguồn: trang tin Sở Thông tin và Truyền thông Thái Bình, bài tổng kết phong trào thi đua giai đoạn 2015–2020 (Thanh Bình). Nguồn ghi phong trào do tỉnh phát động; số và ngày văn bản không nêu.";

    /// <summary>Adds those that had begun, and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Province);
        if (today >= LangSonFrom) await AddLangSonAsync(departments["Lạng Sơn"], now);
        foreach (var row in SeedFile.Rows("Movements.joined-movements.csv")) AddJoined(departments["Thái Bình"], row, now);
        if (today >= ClusterFrom) await AddClusterAsync(now);
        await db.SaveChangesAsync();
    }

    private async Task AddLangSonAsync(Department department, DateTime now)
    {
        var movement = new Movement
        {
            Kind = MovementKind.Thematic,
            Level = MovementLevel.Department,
            Year = 2018,
            DepartmentId = department.Id,
            LaunchedBy = "Sở Thông tin và Truyền thông tỉnh Lạng Sơn",
            Name = "Thi đua thực hiện hiệu quả công tác thông tin đối ngoại của ngành Thông tin và Truyền thông",
            From = LangSonFrom,
            To = new DateOnly(2018, 12, 31),
            Purpose = "Quán triệt chiến lược, kế hoạch và chỉ đạo của Đảng, Chính phủ và của tỉnh về thông tin đối ngoại.\nTạo động lực hoàn thành nhiệm vụ thông tin đối ngoại năm 2018, nâng chất lượng quản lý nhà nước và hoạt động thông tin đối ngoại của tỉnh.",
            Contents = "Triển khai nhiệm vụ thông tin đối ngoại năm 2018 theo Kế hoạch số 05/KH-UBND ngày 17/01/2018; đề xuất cách làm mới.\nPhát huy sáng kiến, ứng dụng công nghệ thông tin phù hợp từng địa phương.\nPhát động rộng tới tổ chức, cá nhân làm thông tin đối ngoại, nhất là ở khu vực biên giới.\nKhen thưởng chính xác, công khai; phát hiện, giới thiệu điển hình, sáng kiến hay.",
            Scope = "Các phòng, đơn vị trực thuộc Sở; công chức, viên chức, người lao động; tổ chức, cá nhân tham gia thông tin đối ngoại.",
            Rewards = "Biểu dương, khen thưởng kịp thời tập thể, cá nhân tiêu biểu, quan tâm người lao động trực tiếp.",
            Organisation = "Trưởng các phòng và đơn vị trực thuộc quán triệt tới toàn thể cán bộ, cụ thể hóa nội dung thi đua gắn với nhiệm vụ của đơn vị, vận động mọi người hưởng ứng.",
            Note = "Nguồn: trang tin Sở Thông tin và Truyền thông Lạng Sơn, bài về Kế hoạch 456/KH-STTTT (Nguyễn Như Trang). Nội dung tóm lược; danh sách phòng, đơn vị và phần hưởng ứng là minh họa.",
        };
        movement.RefreshKey();
        string[] parts = ["Phòng Thông tin - Báo chí - Xuất bản", "Phòng Công nghệ thông tin", "Trung tâm Công nghệ thông tin và Truyền thông"];
        var units = new List<Participation>();
        foreach (var name in parts)
        {
            var kind = name.StartsWith("Trung tâm", StringComparison.Ordinal) ? CollectiveKind.Centre : CollectiveKind.Division;
            var collective = new Collective { Name = name, Kind = kind, DepartmentId = department.Id, ValidFrom = department.ValidFrom, IsIllustrative = true };
            collective.RefreshKeys();
            db.Collectives.Add(collective);
            db.Record(Actor.Portal, now, collective, "CollectiveAdded", $"Thêm tập thể {name} (dữ liệu minh họa).");
            units.Add(new Participation { MovementId = movement.Id, DepartmentId = department.Id, CollectiveId = collective.Id });
        }

        units[0].RecordJoined($"{Invented} Chủ động cung cấp thông tin về tỉnh cho báo chí, theo dõi và tham mưu xử lý thông tin.", $"{Invented} Mỗi quý một đợt cung cấp thông tin theo chuyên đề.", movement.From.AddDays(12));
        units[2].RecordJoined($"{Invented} Duy trì trang thông tin đối ngoại, tin bài bằng hai thứ tiếng.", $"{Invented} Mỗi tuần ít nhất hai tin, bài; hệ thống hoạt động ổn định.", movement.From.AddDays(14));
        movement.Units.AddRange(units);
        var document = await db.LegalDocuments.Where(found => found.Number == "456/KH-STTTT").Select(found => (Guid?)found.Id).FirstOrDefaultAsync();
        movement.Launch(Of(department), document, null);
        Add(movement, now);
    }

    private void AddJoined(Department department, IReadOnlyList<string> row, DateTime now)
    {
        var level = Enum.Parse<MovementLevel>(row[0]);
        var movement = new Movement
        {
            Kind = MovementKind.Thematic,
            Level = level,
            Year = int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture),
            DepartmentId = department.Id,
            LaunchedBy = level == MovementLevel.Nation ? "Phong trào toàn quốc, tỉnh Thái Bình phát động tại địa phương" : "Tỉnh Thái Bình",
            Name = row[1],
            From = new DateOnly(int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture), 1, 1),
            To = new DateOnly(2020, 12, 31),
            Note = ThaiBinhSource,
        };
        movement.RefreshKey();
        var unit = new Participation { MovementId = movement.Id, DepartmentId = department.Id };
        unit.RecordJoined("Sở hưởng ứng, cụ thể hóa thành tiêu chí thi đua của từng đơn vị thuộc Sở.", string.Empty, null);
        movement.Units.Add(unit);
        movement.Launch(Of(department), null, null);
        Add(movement, now);
    }

    private async Task AddClusterAsync(DateTime now)
    {
        var cluster = await db.Clusters.AsNoTracking().FirstAsync(found => found.Number == 2);
        string[] provinces = ["Sơn La", "Lai Châu", "Điện Biên", "Lào Cai", "Hà Giang", "Cao Bằng", "Lạng Sơn"];
        var members = await db.Departments.AsNoTracking().Where(department => provinces.Contains(department.Province)).ToListAsync();
        var (day, leader) = (ClusterFrom, members[0]);
        var movement = new Movement
        {
            Kind = MovementKind.Regular,
            Level = MovementLevel.Cluster,
            Year = 2023,
            ClusterId = cluster.Id,
            LaunchedBy = cluster.Name,
            Name = "Phong trào thi đua năm 2023 của Cụm thi đua số 2",
            Theme = "Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững",
            From = day,
            To = new DateOnly(2023, 12, 31),
            Contents = "Nâng trách nhiệm của người đứng đầu trong chỉ đạo, tổ chức phong trào.\nKịp thời phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến.\nĐôn đốc, hướng dẫn báo chí và thông tin cơ sở tuyên truyền đầy đủ, chính xác, kịp thời.\nTháo gỡ khó khăn cho doanh nghiệp ngành thông tin và truyền thông.\nĐổi mới sáng tạo, cải cách hành chính giai đoạn 2022–2025; ứng dụng công nghệ thông tin, ưu tiên công nghệ số để xây dựng chính quyền số, xã hội số.",
            Note = "Nguồn: tin hội nghị ký kết thi đua năm 2023 của bảy Sở, thành phố Điện Biên Phủ, 20/02/2023. Nguồn ghi có 9 nội dung và kể các nội dung trên; nội dung tóm lược.",
        };
        movement.RefreshKey();
        foreach (var member in members)
        {
            var unit = new Participation { MovementId = movement.Id, DepartmentId = member.Id };
            unit.RecordJoined("Ký kết thực hiện phong trào tại hội nghị cụm.", string.Empty, day);
            movement.Units.Add(unit);
        }

        movement.Launch(Of(leader) with { Duties = [new ClusterDuty(cluster.Id, 2023, AppointmentDuty.Leader, leader.Id)] }, null, null);
        Add(movement, now);
    }

    private void Add(Movement movement, DateTime now)
    {
        db.Movements.Add(movement);
        db.Record(Actor.Portal, now, movement, "MovementRecorded", $"Ghi lại phong trào “{movement.Name}” theo nguồn đã công bố.");
    }

    private static Actor Of(Department department) => new(Guid.Empty, "Hệ thống", department.Id, new HashSet<Role> { Role.DepartmentStaff }, []);
}
