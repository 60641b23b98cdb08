using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Web.Tests.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>The steps of the conference of cluster 2 as people do them in the browser.</summary>
internal sealed class ConferenceStory(BrowserPortal portal)
{
    /// <summary>What the sources call the conference.</summary>
    public const string Title = "Hội nghị tổng kết phong trào thi đua năm 2022 và ký kết thực hiện các phong trào thi đua năm 2023";

    private static readonly string[] Agenda =
    [
        "Đánh giá kết quả phong trào thi đua năm 2022", "Thống nhất các điểm còn chênh lệch", "Suy tôn đơn vị dẫn đầu năm 2022", "Ký giao ước thi đua năm 2023",
    ];

    // People log in once on that day.
    private readonly Dictionary<string, IPage> directors = [];

    /// <summary>The conference's page, once it is called.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The leader calls the conference and sends the invitation.</summary>
    public async Task CallAsync(IPage leader)
    {
        await leader.GotoAsync("/hop-cum");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Triệu tập hội nghị Cụm thi đua số 2, năm 2022" }).ClickAsync();
        await FillAsync(leader, ("Tên hội nghị", Title), ("Thời gian", "20/02/2023 08:00"), ("Địa điểm", "trung tâm thành phố Điện Biên Phủ, tỉnh Điện Biên"));
        await FillAsync(leader, ("Người chủ trì", "Giám đốc Sơn La"), ("Chức vụ người chủ trì", "Giám đốc Sở Thông tin và Truyền thông Sơn La, Cụm trưởng"));
        await FillAsync(leader, ("Thư ký", "Chuyên viên Sơn La"), ("Chức vụ thư ký", "Chánh Văn phòng Sở Thông tin và Truyền thông Sơn La"));
        await FillAsync(leader, ("Chương trình", string.Join('\n', Agenda)));
        await DoAsync(leader, "Lập cuộc họp");
        await ExpectStateAsync(leader, "Đã triệu tập");
        Path = new Uri(leader.Url).AbsolutePath;
        await DoAsync(leader, "Gửi giấy mời");
        await ToldAsync(leader, "Đã gửi giấy mời đến 7 đơn vị");
    }

    /// <summary>A member follows its notice and says that its director comes.</summary>
    public async Task AttendAsync(IPage member, string person, string title)
    {
        await OpenRegistrationAsync(member);
        await member.GetByLabel("Dự họp", new() { Exact = true }).SelectOptionAsync("Lãnh đạo dự");
        await FillAsync(member, ("Họ và tên người dự", person), ("Chức vụ", title));
        await DoAsync(member, "Lưu thành phần dự");
        await ToldAsync(member, "Đã ghi thành phần dự");
    }

    /// <summary>A member sends somebody in its director's place: not without an authority document.</summary>
    public async Task SendStandInAsync(IPage member, string person, string title)
    {
        await OpenRegistrationAsync(member);
        await member.GetByLabel("Dự họp", new() { Exact = true }).SelectOptionAsync("Cử người dự thay");
        await FillAsync(member, ("Họ và tên người dự", person), ("Chức vụ", title));
        await DoAsync(member, "Lưu thành phần dự");
        await Expect(member.Locator(".error-summary")).ToContainTextAsync("Người dự thay cần giấy ủy quyền");
        await member.Locator("input[name=Authority]").SetInputFilesAsync(new FilePayload { Name = "giay-uy-quyen.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf("ủy quyền") });
        await FillAsync(member, ("Giấy ủy quyền (số, ngày)", "Số 15/UQ-STTTT ngày 17/02/2023"));
        await DoAsync(member, "Lưu thành phần dự");
        await ToldAsync(member, "Đã ghi thành phần dự");
        await Expect(member.GetByRole(AriaRole.Link, new() { Name = "giay-uy-quyen.pdf" })).ToBeVisibleAsync();
    }

    /// <summary>The leader opens the conference; the page says why not before enough members are present.</summary>
    public async Task OpenAsync(IPage leader)
    {
        await leader.GotoAsync(Path);
        await Expect(leader.Locator("dl.pairs")).ToContainTextAsync("7/7 đơn vị dự, cần ít nhất 5");
        await DoAsync(leader, "Khai mạc");
        await ExpectStateAsync(leader, "Đang họp");
    }

    /// <summary>Settles what is in dispute on the projected screen, one after the other: the department's score stands where it has proof.</summary>
    /// <param name="page">The projected page.</param>
    /// <param name="count">How many scores there are.</param>
    /// <param name="settled">How many of them have been settled before.</param>
    public async Task SettleAsync(IPage page, int count, int settled = 0)
    {
        await page.GotoAsync(Path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Thống nhất điểm chênh lệch" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(count);
        await page.GetByRole(AriaRole.Link, new() { Name = "Trình chiếu từng mục" }).ClickAsync();
        for (; settled < count; settled++)
        {
            await Expect(page.Locator(".dispute-place")).ToContainTextAsync($"/{count} · đã thống nhất {settled}");
            await page.Locator("[data-take]").Nth(settled % 2).ClickAsync();
            await Expect(page.GetByLabel("Điểm thống nhất")).Not.ToHaveValueAsync("");
            await FillAsync(page, ("Lý do", settled % 2 == 0 ? "Đơn vị bổ sung minh chứng tại hội nghị." : "Hội nghị thấy minh chứng chưa đủ."));
            await DoAsync(page, "Ghi và sang mục tiếp");
        }

        await Expect(page.Locator("main")).ToContainTextAsync($"Đã thống nhất {count}/{count} mục");
    }

    /// <summary>Writes down what each item of the agenda came to, and closes the conference.</summary>
    public async Task CloseAsync(IPage leader)
    {
        await leader.GotoAsync(Path);
        for (var item = 1; item <= Agenda.Length; item++)
        {
            await leader.GetByText($"Kết luận mục {item} (chưa ghi)").ClickAsync();
            await FillAsync(leader, ($"Kết luận mục {item}", $"Hội nghị thống nhất: {Agenda[item - 1].ToLowerInvariant()}."));
            await DoAsync(leader, $"Lưu kết luận mục {item}");
            await ToldAsync(leader, $"Đã ghi kết luận mục {item}");
        }

        await leader.GetByRole(AriaRole.Link, new() { Name = "Bế mạc" }).ClickAsync();
        await DoAsync(leader, "Bế mạc");
        await ExpectStateAsync(leader, "Đã bế mạc");
    }

    /// <summary>Fills fields by their labels.</summary>
    public static async Task FillAsync(IPage page, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields) await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
    }

    /// <summary>Presses a button.</summary>
    public static Task DoAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>What the page says has been done.</summary>
    public static Task ToldAsync(IPage page, string sentence) => Expect(page.Locator(".alert-success")).ToContainTextAsync(sentence);

    /// <summary>The session of a department's director, in a browser of its own.</summary>
    public async Task<IPage> DirectorAsync(string slug)
    {
        if (!directors.TryGetValue(slug, out var director)) directors[slug] = director = await portal.LogInAsync($"giamdoc.{slug}");
        return director;
    }

    /// <summary>Logs in to the account of a department's staff.</summary>
    public Task<IPage> StaffAsync(string slug) => portal.LogInAsync($"so.{slug}");

    private async Task OpenRegistrationAsync(IPage member)
    {
        await member.GotoAsync(Path);
        await member.GetByRole(AriaRole.Link, new() { Name = "Đăng ký dự họp" }).ClickAsync();
    }

    private static Task ExpectStateAsync(IPage page, string state) => Expect(page.Locator("h1 .state")).ToHaveTextAsync(state);
}
