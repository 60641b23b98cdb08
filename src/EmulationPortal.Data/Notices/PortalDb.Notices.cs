using EmulationPortal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Notices.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Mails to send.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
}
