using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Movements;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Three exemplars at three stages, two of them published. All are invented, and say so; their pictures are drawings.</summary>
public sealed class DemoExemplars(PortalDb db, FileStore files)
{
    private const int Width = 1200, Height = 800;

    /// <summary>Adds them, and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var departments = await db.Departments.AsNoTracking().Where(department => department.Province == "Sơn La" || department.Province == "Lạng Sơn" || department.Province == "Điện Biên")
            .ToDictionaryAsync(department => department.Province, department => department.Id);
        await AddTeamAsync(departments["Sơn La"], now, today);
        await AddCentreAsync(departments["Lạng Sơn"], now, today);
        AddPerson(departments["Điện Biên"], now, today);
        await db.SaveChangesAsync();
    }

    private async Task AddTeamAsync(Guid department, DateTime now, DateOnly today)
    {
        var director = Director(department, "Sơn La");
        var team = Begin(director, ExemplarKind.Model, today.Year, "Tổ công nghệ số cộng đồng bản vùng cao (minh họa)", "Bản vùng cao, tỉnh Sơn La", "Đưa dịch vụ công trực tuyến đến từng nhà, người biết chỉ cho người chưa biết", today.AddDays(-200), "Qua báo cáo quý I của phòng Chuyển đổi số.");
        team.Story = "Cả bản chỉ có vài điểm bắt được sóng. Tổ có sáu người: trưởng bản, cô giáo cắm bản, hai đoàn viên và hai người bán hàng. Mỗi tối thứ Bảy, tổ mở lớp ở nhà văn hóa, mỗi buổi một việc: làm hồ sơ khai sinh, thanh toán tiền điện, đặt lịch khám bệnh.\nAi học xong một việc thì nhận chỉ lại cho hai nhà bên cạnh. Sau nửa năm, gần hết số hộ trong bản đã tự làm được ít nhất một dịch vụ công trực tuyến.\nCâu chuyện và số liệu này là minh họa, không có thật.";
        team.Lessons = "Mỗi buổi chỉ dạy một việc mà bà con đang cần.\nNgười đã học nhận kèm hai hộ bên cạnh.\nGhi việc đã làm được của từng hộ vào một cuốn sổ chung.";
        team.Advance(director, ExemplarStep.Nurture, today.AddDays(-150), "Hỗ trợ tổ hai máy tính bảng, cử cán bộ tập huấn hai buổi.", today);
        team.Advance(director, ExemplarStep.SumUp, today.AddDays(-90), "Tổng kết cách làm tại hội nghị chuyển đổi số của tỉnh.", today);
        team.Advance(director, ExemplarStep.Replicate, today.AddDays(-30), "Mười hai xã đến học cách làm; tám xã đã lập tổ theo cách này.", today);
        await AddPictureAsync(team, "community-team.png", "Tranh minh họa: hai người trong tổ cùng xem máy tính bảng, sau lưng là nhà sàn, ruộng bậc thang và trạm phát sóng.", now);
        Show(team, director, "Tổ trưởng Tổ công nghệ số cộng đồng", today.AddDays(-25), now, today);
    }

    private async Task AddCentreAsync(Guid department, DateTime now, DateOnly today)
    {
        var movement = await db.Movements.AsNoTracking().Where(found => found.DepartmentId == department && found.Level == MovementLevel.Department).Select(found => (Guid?)found.Id).FirstOrDefaultAsync();
        var director = Director(department, "Lạng Sơn");
        var centre = Begin(director, ExemplarKind.Collective, Math.Min(2018, today.Year), "Trung tâm Công nghệ thông tin và Truyền thông (minh họa)", "Sở Thông tin và Truyền thông tỉnh Lạng Sơn", "Lớp kỹ năng số cho người làm thông tin đối ngoại ở xã biên giới", new DateOnly(2018, 9, 15), "Qua báo cáo tiến độ của phong trào.");
        centre.MovementId = movement;
        centre.Story = "Trung tâm soạn bài giảng ngắn, mỗi bài mười phút, cho cán bộ văn hóa xã và đồn biên phòng. Lớp học mở ngay tại xã, học viên viết tin, chụp ảnh và đăng luôn trong buổi học.\nCâu chuyện này là minh họa, không có thật.";
        centre.Lessons = "Bài giảng mười phút, học xong làm ngay.\nHọc viên khóa trước làm trợ giảng cho khóa sau.";
        centre.Advance(director, ExemplarStep.SumUp, new DateOnly(2018, 12, 20), "Báo cáo tại hội nghị tổng kết phong trào.", today);
        await AddPictureAsync(centre, "training.png", "Tranh minh họa: giảng viên đứng cạnh biểu đồ trên bảng, bốn học viên ngồi nghe.", now);
        Show(centre, director, "Giám đốc Trung tâm", new DateOnly(2018, 12, 21), now, today);
    }

    private void AddPerson(Guid department, DateTime now, DateOnly today)
    {
        var person = Begin(Director(department, "Điện Biên"), ExemplarKind.Person, today.Year, "Bà Lò Thị Ví Dụ (minh họa)", "Chuyên viên phòng Bưu chính, Viễn thông", "Mỗi tuần một buổi trực tuyến giải đáp cho cán bộ xã", today.AddDays(-20), "Do công đoàn Sở giới thiệu.");
        person.RefreshKey();
        db.Record(Actor.Portal, now, person, "ExemplarIntroduced", $"Giới thiệu điển hình “{person.Name}” (dữ liệu minh họa).");
        db.Exemplars.Add(person);
    }

    private static Actor Director(Guid department, string province) => new(Guid.Empty, $"Giám đốc {province}", department, new HashSet<Role> { Role.DepartmentDirector }, []);

    private static Exemplar Begin(Actor director, ExemplarKind kind, int year, string name, string unitLine, string headline, DateOnly on, string found)
    {
        var exemplar = new Exemplar { Kind = kind, DepartmentId = director.DepartmentId, Year = year, Name = name, UnitLine = unitLine, Headline = headline };
        exemplar.Discover(director, on, found);
        return exemplar;
    }

    private async Task AddPictureAsync(Exemplar exemplar, string name, string caption, DateTime now)
    {
        var stored = await db.StoreAsync(files, SeedFile.Bytes($"Exemplars.{name}"), "image/png", now, default);
        exemplar.Pictures.Add(new ExemplarPicture { ExemplarId = exemplar.Id, Ordinal = 1, FileId = stored.Id, Width = Width, Height = Height, Caption = caption });
    }

    private void Show(Exemplar exemplar, Actor director, string by, DateOnly on, DateTime now, DateOnly today)
    {
        exemplar.RefreshKey();
        exemplar.Consent(director, by, on, null, today);
        db.Record(Actor.Portal, now, exemplar, "ExemplarIntroduced", $"Giới thiệu điển hình “{exemplar.Name}” (dữ liệu minh họa).");
        if (exemplar.Publish(director, now).IsAllowed) db.Record(Actor.Portal, now, exemplar, "ExemplarPublished", $"Công khai điển hình “{exemplar.Name}”.");
        db.Exemplars.Add(exemplar);
    }
}
