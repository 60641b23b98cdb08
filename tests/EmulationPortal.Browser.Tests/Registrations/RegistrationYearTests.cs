using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Browser.Tests.Meetings;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Registrations;

/// <summary>The portal at the beginning of 2023, when a share of 15 % still limited the Chiến sĩ thi đua cơ sở (Nghị định 91/2017/NĐ-CP Đ.9 k.3).</summary>
public sealed class RegistrationPortal() : BrowserPortal(PortalHost.SeededAt(new(2023, 1, 5, 2, 0, 0, TimeSpan.Zero)));

/// <summary>Sở TT&amp;TT Thái Bình through a year: from the old list of people to what they attained.</summary>
public sealed class RegistrationYearTests(RegistrationPortal portal) : IClassFixture<RegistrationPortal>
{
    private const string Ambitious = "Ông Khúc Bá Nhượng";

    [Fact]
    public async Task Thai_Binh_registers_sixty_people_and_reports_what_they_attained()
    {
        var story = new RegistrationStory(portal);
        var officer = await portal.LogInAsync("canbo.bo");
        await RegistrationStory.OpenRoundAsync(officer);
        var staff = await portal.LogInAsync("so.thaibinh");
        await story.ImportAsync(staff);
        await RegistrationStory.PasteAsync(staff);
        await ExplainAsync(staff);
        await SubmitAsync(staff);
        await ReturnAsync(officer);
        await CorrectAsync(staff);
        await ApproveAsync(officer);
        await ReportAsync(staff, officer);
        Assert.Empty(portal.Problems);
    }

    // Ten of sixty are one more than 15 %; nobody becomes a fighter of the ministry without years as one of the base.
    private static async Task ExplainAsync(IPage staff)
    {
        await Expect(staff.Locator("main")).ToContainTextAsync("15 % của 60");
        await Expect(staff.Locator("main")).ToContainTextAsync("vượt 1");
        await RegistrationStory.ChooseAsync(staff, Ambitious, AwardCodes.MinistryFighter);
        await Expect(RegistrationStory.Row(staff, Ambitious)).ToContainTextAsync("Chưa đủ vì:");
        await staff.GotoAsync($"{RegistrationStory.Path}/trinh-ky");
        await Expect(staff.GetByRole(AriaRole.Heading, new() { Name = "Chưa trình ký được" })).ToBeVisibleAsync();
        Assert.True(await RegistrationStory.GiveReasonsAsync(staff) >= 2);
    }

    private async Task SubmitAsync(IPage staff)
    {
        await RegistrationStory.IssueAsync(staff);
        var signing = new SigningStory(portal, $"/ky/{await DocumentAsync()}");
        var director = await portal.LogInAsync("giamdoc.thaibinh");
        await signing.SignHereAsync(director, mistypesFirst: false);
        using var pdf = new PdfFile(await signing.FileAsync(director));
        Assert.Contains("Uông Thị Ửng", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains("Signature is Valid.", pdf.Signatures(), StringComparison.Ordinal);
        await director.Context.CloseAsync();
        Assert.Equal(RegistrationState.Submitted, await StateAsync());
    }

    private async Task ReturnAsync(IPage officer)
    {
        await officer.GotoAsync($"/dang-ky/{RegistrationStory.Year}");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Thái Bình" }).First.ClickAsync();
        await officer.GetByLabel($"Lý do trả lại {Ambitious}, CSTĐ bộ, tỉnh").FillAsync("Chưa có danh hiệu Chiến sĩ thi đua cơ sở nào.");
        await DoAsync(officer, "Trả lại");
        Assert.Equal(RegistrationState.Returned, await StateAsync());
    }

    private async Task CorrectAsync(IPage staff)
    {
        await staff.GotoAsync(RegistrationStory.Path);
        await Expect(staff.Locator("main")).ToContainTextAsync("Chưa có danh hiệu Chiến sĩ thi đua cơ sở nào.");
        await RegistrationStory.ChooseAsync(staff, Ambitious, AwardCodes.AdvancedWorker);
        await RegistrationStory.GiveReasonsAsync(staff);
        await RegistrationStory.IssueAsync(staff);
        var director = await portal.LogInAsync("giamdoc.thaibinh");
        await new SigningStory(portal, $"/ky/{await DocumentAsync()}").SignHereAsync(director, mistypesFirst: false);
        await director.Context.CloseAsync();
    }

    private async Task ApproveAsync(IPage officer)
    {
        await officer.GotoAsync($"/dang-ky/{RegistrationStory.Year}");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Thái Bình" }).First.ClickAsync();
        await Expect(officer.GetByRole(AriaRole.Heading, new() { Name = "Thay đổi so với lần gửi trước" })).ToBeVisibleAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync(Ambitious);
        await DoAsync(officer, "Duyệt");
        Assert.Equal(RegistrationState.Approved, await StateAsync());
    }

    private async Task ReportAsync(IPage staff, IPage officer)
    {
        portal.Host.Time.MoveTo(new(2023, 12, 20, 2, 0, 0, TimeSpan.Zero));
        staff = await portal.LogInAsync("so.thaibinh");
        await staff.GotoAsync($"{RegistrationStory.Path}/ket-qua");
        foreach (var choice in await staff.Locator("select[name$='.Result']").AllAsync())
        {
            await choice.SelectOptionAsync(nameof(LineResult.Attained));
        }

        await staff.GetByLabel($"Kết quả của {Ambitious}, LĐTT").SelectOptionAsync(nameof(LineResult.NotAttained));
        await DoAsync(staff, "Lưu và gửi Bộ");
        await Expect(staff.Locator(".error-summary")).ToBeVisibleAsync();
        await staff.GetByLabel($"Lý do của {Ambitious}, LĐTT").FillAsync("Nghỉ không lương từ tháng 3.");
        await DoAsync(staff, "Lưu và gửi Bộ");
        // Nobody has written a decision: the department says that it is meant so.
        await staff.GetByLabel("Đã kiểm tra, các dòng trên vẫn đạt").CheckAsync();
        await DoAsync(staff, "Lưu và gửi Bộ");
        await ToldAsync(staff, "Đã gửi kết quả lên Bộ");
        officer = await portal.LogInAsync("canbo.bo");
        await officer.GotoAsync($"/dang-ky/{RegistrationStory.Year}");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Thái Bình" }).First.ClickAsync();
        await DoAsync(officer, "Chốt kết quả");
        Assert.Equal(RegistrationState.Settled, await StateAsync());
        Assert.Equal(RegistrationStory.People - 1, await portal.Host.WithDbAsync(db => db.RegistrationLines.CountAsync(line => line.Result == LineResult.Attained)));
    }

    private Task<RegistrationState> StateAsync() => portal.Host.WithDbAsync(db =>
        db.Registrations.Where(registration => registration.Year == RegistrationStory.Year && db.Departments.Any(department => department.Id == registration.DepartmentId && department.Slug == "thaibinh"))
            .Select(registration => registration.State).SingleAsync());

    private Task<Guid> DocumentAsync() => portal.Host.WithDbAsync(db => db.Registrations.Where(registration => registration.Year == RegistrationStory.Year && registration.DocumentId != null)
        .Select(registration => registration.DocumentId!.Value).SingleAsync());
}
