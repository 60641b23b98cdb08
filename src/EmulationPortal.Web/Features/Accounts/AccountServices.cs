using EmulationPortal.Data.Accounts;

namespace EmulationPortal.Web.Features.Accounts;

/// <summary>What the pages of accounts need.</summary>
public static class AccountServices
{
    /// <summary>Registers it.</summary>
    public static void AddAccountPages(this IServiceCollection services)
    {
        services.AddScoped<LoginLog>();
        services.AddScoped<AccountAdministration>();
    }
}
