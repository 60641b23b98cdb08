using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Registrations;

/// <summary>The steps of a department's registration as its staff, its director and the ministry's officer do them in the browser.</summary>
internal sealed class RegistrationStory(BrowserPortal portal)
{
    /// <summary>The year.</summary>
    public const int Year = 2023;

    /// <summary>People on the sheet.</summary>
    public const int People = 60;

    /// <summary>Of them, registered as Chiến sĩ thi đua cơ sở: one more than 15 % of all.</summary>
    public const int Fighters = 10;

    private static readonly string[] Families = ["Khiếu", "Tô", "Lại", "Đoàn", "Uông", "Khúc"];
    private static readonly string[] Givens = ["Hữu Nghị", "Thị Thềm", "Đắc Lộc", "Xuân Thưởng", "Thị Ngoan", "Công Uẩn", "Thế Truyền", "Thị Ửng", "Duy Tứ", "Bá Nhượng"];

    /// <summary>The list's page.</summary>
    public static string Path => $"/dang-ky/{Year}/don-vi/thaibinh";

    /// <summary>The names, in the order of the sheet.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. from given in Givens from family in Families select $"{family} {given}"];

    /// <summary>The ministry opens registration.</summary>
    public static async Task OpenRoundAsync(IPage officer)
    {
        await officer.GotoAsync("/dang-ky/mo-dot");
        await FillAsync(officer, ("Năm", "2023"), ("Mở từ ngày", "05/01/2023"), ("Hạn gửi đăng ký", "31/01/2023 17:00"), ("Đóng nhận", "28/02/2023"));
        await FillAsync(officer, ("Hạn gửi kết quả cuối năm", "31/12/2023"), ("Văn bản", "Công văn số 12/BTTTT-TĐKT ngày 04/01/2023"));
        await DoAsync(officer, "Mở đợt và báo các đơn vị");
        await Expect(officer.Locator("main")).ToContainTextAsync("2023");
    }

    /// <summary>The staff brings in a sheet that was typed in an old font.</summary>
    public async Task ImportAsync(IPage staff)
    {
        await staff.GotoAsync("/ca-nhan-tap-the/nhap");
        await staff.Locator("input[name=Sheet]").SetInputFilesAsync(new FilePayload
        {
            Name = "danh-sach-can-bo.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = Sheet(),
        });
        await DoAsync(staff, "Xem trước");
        await Expect(staff.Locator("main")).ToContainTextAsync($"{People} người mới");
        await Expect(staff.Locator("main")).ToContainTextAsync("TCVN3");
        await Expect(staff.Locator("tbody")).ToContainTextAsync("Uông Thị Ửng");
        await DoAsync(staff, "Xác nhận nhập");
        await using (var scope = portal.Host.Services.CreateAsyncScope())
        {
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ImportRunner>().RunDueAsync());
        }

        await staff.ReloadAsync();
        await Expect(staff.Locator("main")).ToContainTextAsync($"Đã thêm {People} người mới");
    }

    /// <summary>The staff begins the list and pastes the people with their titles from Excel.</summary>
    public static async Task PasteAsync(IPage staff)
    {
        await staff.GotoAsync($"/dang-ky/{Year}");
        await staff.GetByLabel("Danh sách trống").CheckAsync();
        await DoAsync(staff, "Bắt đầu lập danh sách");
        await staff.Locator("#Pasted").FillAsync(string.Join('\n', Names.Select((name, number) => $"{name}\t{Birth(number)}\t{(number < Fighters ? "CSTĐCS" : "LĐTT")}")));
        await DoAsync(staff, "Xem trước khối đã dán");
        await Expect(staff.GetByRole(AriaRole.Heading, new() { Name = $"Đã đọc {People} dòng" })).ToBeVisibleAsync();
        await DoAsync(staff, "Thêm vào danh sách");
        await Expect(staff.GetByRole(AriaRole.Heading, new() { Name = $"Cá nhân ({People})" })).ToBeVisibleAsync();
    }

    /// <summary>The row of a person in the list.</summary>
    public static ILocator Row(IPage page, string name) => page.Locator("tr", new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    /// <summary>Chooses another title for a person and saves.</summary>
    public static async Task ChooseAsync(IPage staff, string name, string code)
    {
        await staff.GotoAsync(Path);
        await staff.GetByLabel($"Danh hiệu của {name}", new() { Exact = true }).SelectOptionAsync(code);
        await staff.GetByRole(AriaRole.Button, new() { Name = "Lưu danh sách" }).First.ClickAsync();
        await staff.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Writes a reason at every line that needs one; how many there were.</summary>
    public static async Task<int> GiveReasonsAsync(IPage staff)
    {
        await staff.GotoAsync(Path);
        var wanting = staff.Locator("tr[data-line]", new() { Has = staff.Locator("[data-needs]", new() { HasText = "Cần ghi lý do" }) });
        var count = await wanting.CountAsync();
        var inputs = await wanting.Locator("input[name$='.Reason']").ElementHandlesAsync();
        foreach (var input in inputs)
        {
            await input.FillAsync("Thành tích nổi bật khi triển khai chuyển đổi số.");
        }

        await staff.GetByRole(AriaRole.Button, new() { Name = "Lưu danh sách" }).First.ClickAsync();
        await Expect(staff.Locator("[data-needs]", new() { HasText = "Cần ghi lý do" })).ToHaveCountAsync(0);
        return count;
    }

    /// <summary>Hands the list to the director.</summary>
    public static async Task IssueAsync(IPage staff)
    {
        await staff.GotoAsync($"{Path}/trinh-ky");
        await DoAsync(staff, "Trình Giám đốc ký");
        await ToldAsync(staff, "Đã trình");
    }

    private static string Birth(int number) => DateText.Show(new DateOnly(1972, 2, 3).AddDays(number * 97));

    private static byte[] Sheet()
    {
        var sheet = new XlsxSheet("Danh sách");
        sheet.Write(1, 1, XlsxCell.Of("DANH SÁCH CÁN BỘ"));
        sheet.Write(3, 1, new[] { "STT", "Họ và tên", "Ông/Bà", "Ngày sinh", "Bộ phận", "Chức vụ" }.Select(heading => XlsxCell.Of(heading)));
        for (var number = 0; number < People; number++)
        {
            var cells = new[] { Old(Names[number]), Names[number].Contains(" Thị ", StringComparison.Ordinal) ? "Bà" : "Ông", Birth(number), Old("Phòng Công nghệ thông tin"), Old("Chuyên viên") };
            sheet.Write(4 + number, 1, cells.Select(cell => XlsxCell.Of(cell)).Prepend(XlsxCell.Of(number + 1)));
        }

        return WorkbookWriter.Write("Danh sách", [sheet]);
    }

    private static string Old(string text) => LegacyText.Encode(text, LegacyEncoding.Tcvn3);
}
