using EmulationPortal.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Rounds of registration for titles, one a year.</summary>
    public DbSet<RegistrationRound> RegistrationRounds => Set<RegistrationRound>();

    /// <summary>Registrations for titles, one for each department and round.</summary>
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>People and collectives registered.</summary>
    public DbSet<RegistrationLine> RegistrationLines => Set<RegistrationLine>();

    /// <summary>Lists as they were sent to the ministry.</summary>
    public DbSet<RegistrationSending> RegistrationSendings => Set<RegistrationSending>();
}
