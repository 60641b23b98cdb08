using EmulationPortal.Data.Proposals;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Registers what the pages of proposals need.</summary>
public static class ProposalServices
{
    /// <summary>Adds them.</summary>
    public static void AddProposals(this IServiceCollection services)
    {
        services.AddScoped<ProposalExamination>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<ProposalEdits>();
        services.AddScoped<ProposalPages>();
        services.AddScoped<ProposalIssuing>();
        services.AddScoped<LineDossiers>();
    }
}
