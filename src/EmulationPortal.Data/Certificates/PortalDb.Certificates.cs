using EmulationPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

public abstract partial class PortalDb
{
    /// <summary>Layouts of certificates.</summary>
    public DbSet<CertificateLayout> CertificateLayouts => Set<CertificateLayout>();

    /// <summary>What the office's printers miss by.</summary>
    public DbSet<PrinterProfile> PrinterProfiles => Set<PrinterProfile>();

    /// <summary>Rounds in which departments proof names.</summary>
    public DbSet<ProofRound> ProofRounds => Set<ProofRound>();

    /// <summary>Answers about names.</summary>
    public DbSet<NameProof> NameProofs => Set<NameProof>();

    /// <summary>Print runs of certificates.</summary>
    public DbSet<PrintRun> PrintRuns => Set<PrintRun>();

    /// <summary>Files of print runs.</summary>
    public DbSet<PrintPart> PrintParts => Set<PrintPart>();

    /// <summary>Printed certificates.</summary>
    public DbSet<PrintedCertificate> PrintedCertificates => Set<PrintedCertificate>();
}
