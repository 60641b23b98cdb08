using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Movements;

/// <summary>
/// Sở TT&amp;TT Lạng Sơn launches its thematic movement on external information anew, as its plan of 10/05/2018 did: to its divisions and
/// centre, of which two answer, and sums it up.
/// </summary>
public sealed class LangSonMovementTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Name = "Thi đua thực hiện hiệu quả công tác thông tin đối ngoại";
    private const string Called = "457/KH-STTTT";

    [Fact]
    public async Task Lang_Son_launches_a_movement_two_units_answer_and_it_is_summed_up()
    {
        var staff = await portal.LogInAsync("so.langson");
        await PlanAsync(staff);
        await LaunchAsync(staff);
        var path = new Uri(staff.Url).AbsolutePath;
        var units = await staff.Locator("#don-vi ~ .table-scroll th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(3, units.Length);
        await AnswerAsync(staff, units[0], "12 tin, bài đối ngoại mỗi quý", "Đã đăng 30 tin, bài", "so-lieu.pdf");
        // The other is written down on a phone, at the unit.
        var phone = await portal.LogInAsync("so.langson", BrowserPortal.Phone);
        await AnswerAsync(phone, units[1], "Một lớp kỹ năng số mỗi tháng", "Đã mở 7 lớp, 210 lượt người", null);
        await SumUpAsync(staff, path);
        Assert.Equal(MovementState.Closed, await portal.Host.WithDbAsync(db => db.Movements.Where(movement => movement.Name == Name).Select(movement => movement.State).SingleAsync()));
        Assert.Empty(portal.Problems);
    }

    private static async Task PlanAsync(IPage staff)
    {
        await staff.GotoAsync("/phong-trao");
        await staff.GetByRole(AriaRole.Link, new() { Name = "Soạn phong trào mới" }).ClickAsync();
        await staff.GetByLabel("Cấp phát động").SelectOptionAsync(nameof(MovementLevel.Department));
        await staff.GetByLabel("Hình thức").SelectOptionAsync(nameof(MovementKind.Thematic));
        await staff.GetByLabel("Tên phong trào").FillAsync(Name);
        await staff.GetByLabel("Từ ngày").FillAsync("10/11/2026");
        await staff.GetByLabel("Đến ngày").FillAsync("31/12/2026");
        await staff.GetByLabel("Mục đích").FillAsync("Tạo động lực hoàn thành nhiệm vụ thông tin đối ngoại.");
        await DoAsync(staff, "Lưu kế hoạch");
        // Forgotten contents are asked for, and what was typed is still there.
        await Expect(staff.Locator(".error-summary")).ToContainTextAsync("Hãy ghi nội dung thi đua");
        await Expect(staff.GetByLabel("Tên phong trào")).ToHaveValueAsync(Name);
        await staff.GetByLabel("Nội dung thi đua").FillAsync("Đề xuất cách làm mới.\nPhát huy sáng kiến ở khu vực biên giới.");
        await DoAsync(staff, "Lưu kế hoạch");
        await ToldAsync(staff, "Đã lưu dự thảo kế hoạch");
    }

    private static async Task LaunchAsync(IPage staff)
    {
        await staff.GetByRole(AriaRole.Link, new() { Name = "Phát động", Exact = true }).ClickAsync();
        await staff.GetByLabel("Số, ký hiệu").FillAsync(Called);
        await staff.GetByLabel("Ngày văn bản").FillAsync("10/11/2026");
        await staff.GetByLabel("Họ tên người ký").FillAsync("Giám đốc Sở");
        await staff.GetByLabel("Hạn đăng ký hưởng ứng").FillAsync("20/11/2026");
        await DoAsync(staff, "Phát động phong trào");
        await ToldAsync(staff, "Đã phát động tới 3 đơn vị");
    }

    private static async Task AnswerAsync(IPage staff, string unit, string target, string result, string? file)
    {
        await staff.GotoAsync(unit);
        await staff.GetByLabel("Chỉ tiêu", new() { Exact = true }).FillAsync(target);
        await DoAsync(staff, "Hưởng ứng");
        await ToldAsync(staff, "đã hưởng ứng phong trào");
        await staff.GetByLabel("Kết quả đã đạt được").FillAsync(result);
        if (file is not null) await staff.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = file, MimeType = "application/pdf", Buffer = SampleFiles.Pdf(file) });
        await staff.GetByLabel("Đây là báo cáo tổng kết").CheckAsync();
        await DoAsync(staff, "Gửi báo cáo");
        await ToldAsync(staff, "Đã gửi báo cáo");
        await Expect(staff.Locator("ol.history").First).ToContainTextAsync(result);
    }

    private async Task SumUpAsync(IPage staff, string path)
    {
        await staff.GotoAsync($"{path}/tong-ket");
        await Expect(staff.GetByLabel("Công tác tổ chức, triển khai")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("2/3 đơn vị"));
        await Expect(staff.GetByLabel("Kết quả thực hiện")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Đã mở 7 lớp"));
        await staff.GetByLabel("Điển hình tiêu biểu, đề nghị khen thưởng").FillAsync("Trung tâm Công nghệ thông tin và Truyền thông");
        await staff.GetByLabel("Số, ký hiệu").FillAsync("99/BC-STTTT");
        await DoAsync(staff, "Lưu báo cáo tổng kết");
        await ToldAsync(staff, "Đã tổng kết phong trào");
        using var pdf = new PdfFile(await (await staff.APIRequest.GetAsync($"{portal.Address.ToString().TrimEnd('/')}{path}/van-ban/tong-ket/pdf")).BodyAsync());
        var text = pdf.FlowingText();
        foreach (var words in new[] { "99/BC-STTTT", Called, "Đã đăng 30 tin, bài", "Đã mở 7 lớp" }) Assert.Contains(words, text, StringComparison.Ordinal);
    }
}
