using EmulationPortal.Data.Meetings;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>What meetings need.</summary>
public static class MeetingServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddScoped<MeetingAccess>();
        services.AddScoped<DisagreementDesk>();
        services.AddScoped<ScoreSettling>();
        return services;
    }
}
