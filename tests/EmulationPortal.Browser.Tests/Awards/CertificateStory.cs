using System.Globalization;
using EmulationPortal.Browser.Tests.Hosting;
using EmulationPortal.Web.Features.Certificates;
using EmulationPortal.Web.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static EmulationPortal.Browser.Tests.Meetings.ConferenceStory;
using static Microsoft.Playwright.Assertions;

namespace EmulationPortal.Browser.Tests.Awards;

/// <summary>Names are proofed by the departments, certificates printed and reconciled, and anybody checks one by its code.</summary>
internal sealed class CertificateStory(BrowserPortal portal, DecisionStory decision)
{
    private string Path => decision.Path.Replace("/quyet-dinh/", "/in-bang/", StringComparison.Ordinal);

    /// <summary>The officer asks the departments.</summary>
    public async Task AskAsync(IPage officer, string dueOn)
    {
        await officer.GotoAsync(Path);
        await FillAsync(officer, ("Hạn trả lời", dueOn));
        await DoAsync(officer, "Gửi đơn vị rà soát");
        await Expect(officer.Locator(".alert-success")).ToContainTextAsync("đơn vị rà soát tên");
    }

    /// <summary>Nothing is printed while names wait for an answer.</summary>
    public async Task ExpectBlockedAsync(IPage officer)
    {
        await officer.GotoAsync(Path);
        await officer.GetByLabel("Cách in").SelectOptionAsync("FullPage");
        await DoAsync(officer, "Đưa vào hàng chờ in");
        await Expect(officer.Locator("main")).ToContainTextAsync("3 tên chưa được xác nhận nên chưa in được");
    }

    /// <summary>A department finds the decision in its list and says that all its names are right.</summary>
    public async Task ConfirmAsync(string slug, string name)
    {
        var staff = await portal.LogInAsync($"so.{slug}");
        await staff.GotoAsync("/in-bang");
        await staff.Locator($"a[href='{Path}/ra-soat']").ClickAsync();
        await Expect(staff.Locator("main")).ToContainTextAsync(name);
        await staff.GetByRole(AriaRole.Button, new() { NameRegex = new("^Tất cả .* đều đúng$") }).ClickAsync();
        await Expect(staff.Locator(".alert-success")).ToContainTextAsync("Đã xác nhận");
        await staff.Context.CloseAsync();
    }

    /// <summary>The officer orders a run of all certificates; the files of it, as text.</summary>
    public async Task<string> PrintAsync(IPage officer, int count)
    {
        await officer.GotoAsync(Path);
        await officer.GetByLabel("Cách in").SelectOptionAsync("FullPage");
        await DoAsync(officer, "Đưa vào hàng chờ in");
        await ToldAsync(officer, $"Đã đưa {count} bằng vào hàng chờ in");
        await using (var scope = portal.Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PrintRunner>().RunDueAsync();
        }

        await officer.ReloadAsync();
        await Expect(officer.Locator("h1")).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"Đợt in {count} bằng"));
        var text = string.Empty;
        foreach (var file in await officer.GetByRole(AriaRole.Link, new() { NameRegex = new("^Tải PDF") }).AllAsync())
        {
            var download = await officer.RunAndWaitForDownloadAsync(() => file.ClickAsync());
            using var pdf = new PdfFile(await File.ReadAllBytesAsync(await download.PathAsync()));
            text += pdf.FlowingText() + "\n";
        }

        return text;
    }

    /// <summary>Before hand-out everything agrees with the decision, and the record of it says so.</summary>
    public async Task ReconcileAsync(IPage officer)
    {
        await officer.GotoAsync(Path);
        await officer.GetByRole(AriaRole.Link, new() { Name = "Đối chiếu trước khi trao" }).ClickAsync();
        await Expect(officer.Locator("main")).ToContainTextAsync("Khớp hoàn toàn");
        var download = await officer.RunAndWaitForDownloadAsync(() => officer.GetByRole(AriaRole.Link, new() { Name = "Biên bản đối chiếu (PDF)" }).ClickAsync());
        using var pdf = new PdfFile(await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Contains("01/QĐ-BTTTT", pdf.FlowingText(), StringComparison.Ordinal);
    }

    /// <summary>What anybody reads of the award with that code.</summary>
    public static async Task<ILocator> CheckAsync(IPage visitor, string code)
    {
        await visitor.GotoAsync("/xac-minh");
        await FillAsync(visitor, ("Mã văn bản", code));
        await DoAsync(visitor, "Tìm văn bản");
        await Expect(visitor.Locator("h1")).ToHaveTextAsync("Kiểm tra khen thưởng");
        return visitor.Locator("main");
    }
}
