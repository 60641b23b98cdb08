using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Proposals;

/// <summary>Proposals of the demo's departments, made over HTTP as their people make them.</summary>
internal static class ProposalScene
{
    /// <summary>The year of merit.</summary>
    public const int Year = RegistrationScene.Year;

    /// <summary>A registration that the ministry has settled: four people and the whole department attained.</summary>
    public static async Task SettledAsync(this PortalHost host, string slug)
    {
        var id = await host.RegisterAsync(slug, RegistrationState.Settled);
        await host.ChangeLinesAsync(id, registration => registration.Lines.ForEach(line => line.Result = LineResult.Attained));
    }

    /// <summary>Begins a proposal and takes everything over that the registration attained.</summary>
    public static async Task<Guid> BeginAsync(this PortalClient staff)
    {
        var sources = await (await staff.GetAsync("/de-nghi/moi")).FormOf("Lập hồ sơ").With("Year", $"{Year}").SubmitAsync();
        var proposal = await sources.FormOf("Lấy vào hồ sơ").SubmitAsync();
        return Guid.Parse(proposal.Path["/de-nghi/".Length..]);
    }

    /// <summary>Gives every line a reason, so that it may go out whatever its examination says, and hands the submission over for signing.</summary>
    public static async Task<PortalPage> IssueProposalAsync(this PortalHost host, PortalClient staff, Guid id)
    {
        await host.WithDbAsync(async db =>
        {
            foreach (var line in await db.ProposalLines.Where(line => line.ProposalId == id).ToListAsync()) line.Reason = "Có văn bản xác nhận kèm theo";
            return await db.SaveChangesAsync();
        });
        return await (await staff.GetAsync($"/de-nghi/{id}/trinh-ky")).FormOf("Trình Giám đốc ký").SubmitAsync();
    }

    /// <summary>A proposal that was signed and sent.</summary>
    public static async Task<Guid> SentProposalAsync(this PortalHost host, string slug)
    {
        await host.SettledAsync(slug);
        var staff = await host.LogInAsync($"so.{slug}");
        var id = await staff.BeginAsync();
        await host.IssueProposalAsync(staff, id);
        await host.SignAsync(id, slug);
        return id;
    }

    /// <summary>Takes a sent proposal in.</summary>
    public static async Task<PortalPage> AcceptAsync(this PortalClient officer, Guid id) => await (await officer.GetAsync($"/de-nghi/{id}/tiep-nhan")).FormOf("Tiếp nhận").SubmitAsync();

    /// <summary>The proposal as stored.</summary>
    public static Task<Proposal> ProposalAsync(this PortalHost host, Guid id) => host.WithDbAsync(db =>
        db.Proposals.AsNoTracking().Include(found => found.Lines.OrderBy(line => line.PersonId == null).ThenBy(line => line.Position)).SingleAsync(found => found.Id == id));
}
