using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Meetings;

/// <summary>How the pledge of 2023 is written and agreed on in the browser.</summary>
internal sealed class PledgeStory
{
    /// <summary>The real theme.</summary>
    public const string Theme = "Thi đua đổi mới, sáng tạo, đi đầu thực hiện chuyển đổi số để phát triển bền vững";

    // Of the nine real contents those that the source names.
    private const string Contents = """
        1. Nâng cao trách nhiệm người đứng đầu trong chỉ đạo, điều hành tổ chức các phong trào thi đua.
        2. Kịp thời phát hiện, bồi dưỡng và nhân rộng các điển hình tiên tiến.
        3. Tăng cường đôn đốc, hướng dẫn các cơ quan thông tấn báo chí, hệ thống thông tin cơ sở tại địa phương.
        4. Kịp thời tháo gỡ khó khăn, vướng mắc để các doanh nghiệp hoạt động đúng định hướng.
        5. Đẩy mạnh đổi mới sáng tạo, thi đua thực hiện cải cách hành chính giai đoạn 2022-2025.
        """;

    /// <summary>The pledge's page.</summary>
    public string Path { get; private set; } = string.Empty;

    /// <summary>The leader writes the pledge and sends it to the members.</summary>
    public async Task WriteAsync(IPage leader)
    {
        await leader.GotoAsync("/giao-uoc/them");
        await leader.GetByLabel("Loại giao ước").SelectOptionAsync("Cluster");
        await FillAsync(leader, ("Năm thi đua", "2023"));
        await DoAsync(leader, "Lập bản nháp");
        await ToldAsync(leader, "Đã lập bản nháp");
        await ReplaceContentsAsync(leader);
        await FillAsync(leader, ("Chủ đề (có thể để trống)", Theme), ("Nơi ký", "Điện Biên"), ("Ngày ký (có thể để trống khi chưa định)", "20/02/2023"));
        await leader.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).First.ClickAsync();
        await Expect(leader.Locator("h1")).ToHaveTextAsync("Cụm thi đua số 2 năm 2023");
        Path = new Uri(leader.Url).AbsolutePath;
        await DoAsync(leader, "Gửi lấy ý kiến");
        await Expect(leader.Locator(".agreed")).ToContainTextAsync("0/7 bên đã thống nhất");
    }

    /// <summary>A director reads the pledge and agrees; the name that will be printed.</summary>
    public async Task AgreeAsync(IPage director, string person)
    {
        await director.GotoAsync(Path);
        await Expect(director.Locator(".pledge-text")).ToContainTextAsync(Theme);
        await director.GetByRole(AriaRole.Link, new() { NameRegex = new("^Thống nhất") }).ClickAsync();
        await Expect(director.GetByLabel("Họ và tên người ký")).ToHaveValueAsync(person);
        await DoAsync(director, "Thống nhất");
        await Expect(director.Locator(".alert-success")).ToBeVisibleAsync();
    }

    /// <summary>The leader closes the text; the page on which it is signed.</summary>
    public async Task<string> IssueAsync(IPage leader)
    {
        await leader.GotoAsync(Path);
        await Expect(leader.Locator(".agreed")).ToContainTextAsync("7/7 bên đã thống nhất");
        await leader.GetByRole(AriaRole.Link, new() { Name = "Chốt để ký", Exact = true }).ClickAsync();
        await FillAsync(leader, ("Hạn ký", "28/02/2023"));
        await DoAsync(leader, "Chốt để ký");
        await ToldAsync(leader, "Đã chốt nội dung và gửi các bên ký");
        return (await leader.GetByRole(AriaRole.Link, new() { Name = "Đến trang ký" }).GetAttributeAsync("href"))!;
    }

    /// <summary>The pledge is signed by all.</summary>
    public async Task ExpectSignedAsync(IPage reader)
    {
        await reader.GotoAsync(Path);
        await Expect(reader.Locator(".pledge-facts .state")).ToHaveTextAsync("Đã ký");
        await Expect(reader.Locator("table caption").First).ToContainTextAsync("7/7 người đã ký");
    }

    // The template's contents make room for the real ones, which come from Word in one piece.
    private static async Task ReplaceContentsAsync(IPage leader)
    {
        var clauses = leader.Locator(".clause-edit");
        for (var left = await clauses.CountAsync(); left > 0; left--)
        {
            await Expect(clauses).ToHaveCountAsync(left);
            await clauses.Last.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bỏ") }).ClickAsync();
        }

        await Expect(clauses).ToHaveCountAsync(0);
        await FillAsync(leader, ("Danh sách", Contents));
        await DoAsync(leader, "Tách thành các nội dung");
        await Expect(clauses).ToHaveCountAsync(5);
    }
}
