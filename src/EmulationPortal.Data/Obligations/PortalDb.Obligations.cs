using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Obligations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>What the ministry set for the obligations of years.</summary>
    public DbSet<ObligationCalendar> ObligationCalendars => Set<ObligationCalendar>();

    /// <summary>Reports that clusters sent outside the portal.</summary>
    public DbSet<ObligationFiling> ObligationFilings => Set<ObligationFiling>();

    /// <summary>Reminders that were sent.</summary>
    public DbSet<ReminderSent> RemindersSent => Set<ReminderSent>();

    /// <summary>How accounts want to be reminded.</summary>
    public DbSet<DeliveryChoice> DeliveryChoices => Set<DeliveryChoice>();
}
