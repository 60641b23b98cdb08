using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>What the demo shows of proposals, and the award line over its published rankings.</summary>
public sealed class DemoProposalTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_award_line_says_who_is_just_in_and_just_out_of_the_published_rankings()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var page = await officer.GetAsync("/de-nghi/nguong?pham-vi=khoi&so=1");
        Assert.Contains("Vừa đủ:", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Độ rộng tay của các cụm", page.Text("main"), StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("td .state-done"));
        var flags = await officer.GetAsync("/de-nghi/nguong?pham-vi=chinh-phu");
        Assert.Contains("20 % của", flags.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Chưa có kết quả xếp hạng nào", (await officer.GetAsync("/de-nghi/nguong?nam=1999")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_holds_the_flags_and_the_commendation_of_cluster_1_in_2022()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var id = await host.WithDbAsync(db => db.Proposals.Where(proposal => proposal.Year == 2022).Select(proposal => proposal.Id).SingleAsync());
        var proposal = await host.ProposalAsync(id);
        Assert.Equal((ProposalState.Checked, 2), (proposal.State, proposal.Lines.Count(line => line.KindCode == AwardCodes.MinistryFlag)));
        Assert.Equal(AwardCodes.MinistryMerit, Assert.Single(proposal.Lines, line => line.KindCode != AwardCodes.MinistryFlag).KindCode);
        var page = await officer.GetAsync($"/de-nghi/{id}");
        Assert.Contains("Báo Cần Thơ, 30/3/2023", page.Text("main"), StringComparison.Ordinal);
    }
}
