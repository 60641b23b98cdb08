using System.Net;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Acclaims;

/// <summary>What becomes of a vote that two rounds did not decide, where the cluster's rules leave it to the leader and the deputy.</summary>
public sealed class LeadersDecisionTests : FreshYear
{
    [Fact]
    public async Task After_two_rounds_without_result_the_leader_and_the_deputy_decide_with_the_rule_that_lets_them_and_a_reason()
    {
        var meeting = await Host.OpenMeetingAsync(2);
        var leader = await Host.LogInAsync("so.sonla");
        var ballot = await leader.OpenBallotAsync(meeting, [await Host.DepartmentIdAsync("dienbien"), await Host.DepartmentIdAsync("laocai")]);
        var chosen = await Host.DepartmentIdAsync("laocai");
        await Count(leader, ballot);
        Assert.DoesNotContain("thay vòng tiếp theo", (await leader.GetAsync(ballot)).Text("main"), StringComparison.Ordinal);
        var early = await leader.PostEmptyAsync($"{ballot}/lanh-dao-quyet-dinh", ("Departments", $"{chosen}"), ("Rule", "Điều 7"), ("Why", "Nổi bật hơn"));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("đã biểu quyết đủ 2 vòng", early.Text("main"), StringComparison.Ordinal);

        var second = await (await leader.GetAsync(ballot)).FormOf("Lập vòng tiếp theo").SubmitAsync();
        await (await leader.GetAsync(second.Path)).FormOf("Bắt đầu biểu quyết").SubmitAsync();
        var page = await Count(leader, second.Path);
        const string Button = "Ghi quyết định của Cụm trưởng, Cụm phó";
        var ruleless = await page.FormOf(Button).With("Departments", $"{chosen}").With("Why", "Nổi bật hơn").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, ruleless.Status);
        Assert.Contains("Hãy ghi quy định giao Cụm trưởng", ruleless.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Nổi bật hơn", ruleless.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf(Button).With("Rule", "Điều 7 Quy chế").With("Why", "Nổi bật hơn").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.LogInAsync("giamdoc.dienbien")).PostEmptyAsync($"{second.Path}/lanh-dao-quyet-dinh", ("Departments", $"{chosen}"))).Status);

        var decided = await ruleless.FormOf(Button).With("Rule", "Điều 7 Quy chế hoạt động của cụm").SubmitAsync();
        Assert.Contains("Cụm trưởng, Cụm phó quyết định", decided.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("Điều 7 Quy chế hoạt động của cụm. Nổi bật hơn", decided.Text("main"), StringComparison.Ordinal);
        var stored = await Host.WithDbAsync(db => db.Acclaims.AsNoTracking().Include(acclaim => acclaim.Candidates).SingleAsync(acclaim => acclaim.Method == AcclaimMethod.Consensus));
        Assert.Equal((3, AcclaimOutcome.Elected, chosen), (stored.Round, stored.Outcome, stored.Candidates.Single(candidate => candidate.IsElected).DepartmentId));
        Assert.Equal(HttpStatusCode.Conflict, (await leader.PostEmptyAsync($"{second.Path}/lanh-dao-quyet-dinh", ("Departments", $"{chosen}"), ("Rule", "Điều 7"), ("Why", "Nổi bật hơn"))).Status);
    }

    // Nobody votes in time.
    private async Task<PortalPage> Count(PortalClient leader, string ballot)
    {
        Host.Time.Advance(TimeSpan.FromMinutes(6));
        return await (await leader.GetAsync(ballot)).FormOf("Kiểm phiếu").SubmitAsync();
    }
}
