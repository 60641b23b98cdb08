using System.Net;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>What members read of the dossiers on their agenda.</summary>
public sealed class CouncilDossierTests : FreshYear
{
    [Fact]
    public async Task Members_open_the_report_and_the_files_of_a_dossier_from_the_call_to_the_end_and_nobody_else_does()
    {
        var session = await Host.CouncilSessionIdAsync();
        var line = (await Host.ProposeAsync("CO_BO_TINH", "sonla"))[0];
        await GiveAsync(line);
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "CO_BO_TINH", nameof(CouncilMethod.ShowOfHands));
        await Host.OpenCouncilAsync(officer, session);
        var member = await Host.LogInAsync("hoidong4");
        var path = (await member.GetAsync(ballot)).Document.QuerySelectorAll("tbody th a").Single().GetAttribute("href")!;

        var dossier = await member.GetAsync(path);
        var report = dossier.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Đọc báo cáo thành tích").GetAttribute("href")!;
        Assert.Contains("Hoàn thành 12 nhiệm vụ trước hạn", (await member.GetAsync(report)).Source, StringComparison.Ordinal);
        var file = dossier.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "bien-ban.png").GetAttribute("href")!;
        var download = await member.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "attachment"), (download.StatusCode, download.Content.Headers.ContentDisposition!.DispositionType));

        foreach (var stranger in new[] { "so.sonla", "so.camau" })
        {
            var other = await Host.LogInAsync(stranger);
            foreach (var place in new[] { path, report, file }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(place)).Status);
        }

        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        await (await officer.GetAsync(ballot)).FormOf("Ghi kết quả").With("Votes[1]", "9").SubmitAsync();
        await officer.DoAsync($"/hoi-dong/phien/{session}", "Kết thúc phiên họp");
        foreach (var place in new[] { path, report, file }) Assert.Equal(HttpStatusCode.Conflict, (await member.GetAsync(place)).Status);
    }

    private Task<int> GiveAsync(Guid lineId) => Host.WithDbAsync(async db =>
    {
        var now = Host.Time.GetUtcNow().UtcDateTime;
        var kind = await db.AwardKinds.Include(found => found.Dossier).SingleAsync(found => found.Code == "CO_BO_TINH");
        var item = kind.DossierOn(new DateOnly(Host.OpenYear, 12, 31)).First(found => found.Text.StartsWith("Biên bản", StringComparison.Ordinal));
        var stored = await db.StoreAsync(Host.Services.GetRequiredService<FileStore>(), SampleFiles.Png, "image/png", now, default);
        db.DossierEntries.Add(new DossierEntry { LineId = lineId, DossierItemId = item.Id, Way = DossierWay.File, FileId = stored.Id, FileName = "bien-ban.png" });
        db.AchievementReports.Add(new AchievementReport { LineId = lineId, Results = "Hoàn thành 12 nhiệm vụ trước hạn." });
        return await db.SaveChangesAsync();
    });
}
