using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data;

/// <summary>The portal's database. One model, two providers: see <see cref="SqlitePortalDb"/> and <see cref="SqlServerPortalDb"/>.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Blocs.</summary>
    public DbSet<Bloc> Blocs => Set<Bloc>();

    /// <summary>Clusters.</summary>
    public DbSet<Cluster> Clusters => Set<Cluster>();

    /// <summary>Departments.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>Memberships by year.</summary>
    public DbSet<ClusterMembership> ClusterMemberships => Set<ClusterMembership>();

    /// <summary>Leaders and deputies by year.</summary>
    public DbSet<ClusterAppointment> ClusterAppointments => Set<ClusterAppointment>();

    /// <summary>Facts of past years with their sources.</summary>
    public DbSet<RecordedFact> RecordedFacts => Set<RecordedFact>();

    /// <summary>Emulation years.</summary>
    public DbSet<EmulationYear> EmulationYears => Set<EmulationYear>();

    /// <summary>Clusters' parts of years.</summary>
    public DbSet<ClusterYear> ClusterYears => Set<ClusterYear>();

    /// <summary>Criteria sets.</summary>
    public DbSet<CriteriaSet> CriteriaSets => Set<CriteriaSet>();

    /// <summary>Nodes of criteria sets.</summary>
    public DbSet<Criterion> Criteria => Set<Criterion>();

    /// <summary>Score sheets.</summary>
    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    /// <summary>Cells of score sheets.</summary>
    public DbSet<ScoreCell> ScoreCells => Set<ScoreCell>();

    /// <summary>Frozen submissions.</summary>
    public DbSet<SheetSnapshot> SheetSnapshots => Set<SheetSnapshot>();

    /// <summary>Meetings of clusters.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>Scores that meetings settled.</summary>
    public DbSet<AgreedScore> AgreedScores => Set<AgreedScore>();

    /// <summary>Acclaims of meetings.</summary>
    public DbSet<Acclaim> Acclaims => Set<Acclaim>();

    /// <summary>Councils.</summary>
    public DbSet<Council> Councils => Set<Council>();

    /// <summary>Members of councils.</summary>
    public DbSet<CouncilMember> CouncilMembers => Set<CouncilMember>();

    /// <summary>Sessions of councils.</summary>
    public DbSet<CouncilSession> CouncilSessions => Set<CouncilSession>();

    /// <summary>Votes of councils.</summary>
    public DbSet<CouncilBallot> CouncilBallots => Set<CouncilBallot>();

    /// <summary>Registers of councils' secret ballots: who has voted.</summary>
    public DbSet<CouncilVoter> CouncilVoters => Set<CouncilVoter>();

    /// <summary>Urns of councils' open secret ballots.</summary>
    public DbSet<CouncilSealedBallot> CouncilSealedBallots => Set<CouncilSealedBallot>();

    /// <summary>Counted ballots of councils.</summary>
    public DbSet<CouncilCountedBallot> CouncilCountedBallots => Set<CouncilCountedBallot>();

    /// <summary>Receipts of councils' counted ballots.</summary>
    public DbSet<CouncilReceipt> CouncilReceipts => Set<CouncilReceipt>();

    /// <summary>How councils vote on titles and forms.</summary>
    public DbSet<VotingRule> VotingRules => Set<VotingRule>();

    /// <summary>Registers of secret ballots: who has voted.</summary>
    public DbSet<AcclaimVoter> AcclaimVoters => Set<AcclaimVoter>();

    /// <summary>Urns of secret ballots that are open.</summary>
    public DbSet<SealedBallot> SealedBallots => Set<SealedBallot>();

    /// <summary>Counted ballots: what was chosen.</summary>
    public DbSet<CountedBallot> CountedBallots => Set<CountedBallot>();

    /// <summary>Receipts of counted ballots.</summary>
    public DbSet<AcclaimReceipt> AcclaimReceipts => Set<AcclaimReceipt>();

    /// <summary>Handovers of clusters' years.</summary>
    public DbSet<Handover> Handovers => Set<Handover>();

    /// <summary>Stored files.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Evidence.</summary>
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();

    /// <summary>Citations of evidence.</summary>
    public DbSet<EvidenceCitation> EvidenceCitations => Set<EvidenceCitation>();

    /// <summary>Documents issued for signing.</summary>
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    /// <summary>Certificates of those who sign.</summary>
    public DbSet<SigningCertificate> SigningCertificates => Set<SigningCertificate>();

    /// <summary>Pictures of handwritten signatures.</summary>
    public DbSet<HandwrittenSignature> HandwrittenSignatures => Set<HandwrittenSignature>();

    /// <summary>Uploads of signed files that were refused.</summary>
    public DbSet<RefusedUpload> RefusedUploads => Set<RefusedUpload>();

    /// <summary>Pledges.</summary>
    public DbSet<Pledge> Pledges => Set<Pledge>();

    /// <summary>Clauses of pledges.</summary>
    public DbSet<PledgeClause> PledgeClauses => Set<PledgeClause>();

    /// <summary>Results of clauses.</summary>
    public DbSet<ClauseResult> ClauseResults => Set<ClauseResult>();

    /// <summary>Texts of pledges as they stood after each edit.</summary>
    public DbSet<PledgeRevision> PledgeRevisions => Set<PledgeRevision>();

    /// <summary>Papers of meetings: minutes, reports, submissions.</summary>
    public DbSet<MeetingPaper> MeetingPapers => Set<MeetingPaper>();

    /// <summary>Titles and forms.</summary>
    public DbSet<AwardKind> AwardKinds => Set<AwardKind>();

    /// <summary>Rule sets of titles and forms.</summary>
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    /// <summary>Conditions of titles and forms.</summary>
    public DbSet<EligibilityRule> EligibilityRules => Set<EligibilityRule>();

    /// <summary>Shares of titles.</summary>
    public DbSet<QuotaRule> QuotaRules => Set<QuotaRule>();

    /// <summary>People; those of an import that has not ended are left out.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Words of people's names.</summary>
    public DbSet<NameWord> NameWords => Set<NameWord>();

    /// <summary>Mergers of people's records.</summary>
    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();

    /// <summary>Positions of people.</summary>
    public DbSet<PersonPosition> PersonPositions => Set<PersonPosition>();

    /// <summary>Collectives.</summary>
    public DbSet<Collective> Collectives => Set<Collective>();

    /// <summary>Yearly ratings of people and collectives.</summary>
    public DbSet<TaskRating> TaskRatings => Set<TaskRating>();

    /// <summary>Initiatives.</summary>
    public DbSet<Initiative> Initiatives => Set<Initiative>();

    /// <summary>Authors of initiatives.</summary>
    public DbSet<InitiativeAuthor> InitiativeAuthors => Set<InitiativeAuthor>();

    /// <summary>Times of discipline and verification.</summary>
    public DbSet<DisciplineRecord> DisciplineRecords => Set<DisciplineRecord>();

    /// <summary>Awards that people and collectives have received.</summary>
    public DbSet<AwardRecord> AwardRecords => Set<AwardRecord>();

    /// <summary>Imports of lists of people.</summary>
    public DbSet<PeopleImport> PeopleImports => Set<PeopleImport>();

    /// <summary>Rounds of registration for titles, one a year.</summary>
    public DbSet<RegistrationRound> RegistrationRounds => Set<RegistrationRound>();

    /// <summary>Proposals of awards.</summary>
    public DbSet<Proposal> Proposals => Set<Proposal>();

    /// <summary>Proposed awards.</summary>
    public DbSet<ProposalLine> ProposalLines => Set<ProposalLine>();

    /// <summary>What people and collectives have achieved, as proposals cite it.</summary>
    public DbSet<Achievement> Achievements => Set<Achievement>();

    /// <summary>Lines of proposals citing achievements.</summary>
    public DbSet<AchievementCitation> AchievementCitations => Set<AchievementCitation>();

    /// <summary>Pieces of dossiers.</summary>
    public DbSet<DossierEntry> DossierEntries => Set<DossierEntry>();

    /// <summary>Achievement reports.</summary>
    public DbSet<AchievementReport> AchievementReports => Set<AchievementReport>();

    /// <summary>Decisions about awards.</summary>
    public DbSet<AwardDecision> AwardDecisions => Set<AwardDecision>();

    /// <summary>Awards given, corrected, reissued or revoked by decisions.</summary>
    public DbSet<DecisionLine> DecisionLines => Set<DecisionLine>();

    /// <summary>Numbers of decisions by year and notation.</summary>
    public DbSet<DecisionNumberSeries> DecisionNumbers => Set<DecisionNumberSeries>();

    /// <summary>Base salaries by their first day.</summary>
    public DbSet<BaseSalary> BaseSalaries => Set<BaseSalary>();

    /// <summary>Prize money paid.</summary>
    public DbSet<AwardPayment> AwardPayments => Set<AwardPayment>();

    /// <summary>The register of documents: laws, decrees and others that the rest relies on.</summary>
    public DbSet<LegalDocument> LegalDocuments => Set<LegalDocument>();

    /// <summary>Words by which documents of the register are found.</summary>
    public DbSet<LegalDocumentWord> LegalDocumentWords => Set<LegalDocumentWord>();

    /// <summary>What documents of the register do to each other.</summary>
    public DbSet<LegalDocumentRelation> LegalDocumentRelations => Set<LegalDocumentRelation>();

    /// <summary>Emulation movements.</summary>
    public DbSet<Movement> Movements => Set<Movement>();

    /// <summary>Units' parts in movements.</summary>
    public DbSet<Participation> Participations => Set<Participation>();

    /// <summary>Units' reports on movements.</summary>
    public DbSet<MovementReport> MovementReports => Set<MovementReport>();

    /// <summary>Evidence that reports refer to.</summary>
    public DbSet<MovementEvidence> MovementEvidence => Set<MovementEvidence>();

    /// <summary>Summaries of movements.</summary>
    public DbSet<MovementSummary> MovementSummaries => Set<MovementSummary>();

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

    /// <summary>Registrations for titles, one for each department and round.</summary>
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <summary>People and collectives registered.</summary>
    public DbSet<RegistrationLine> RegistrationLines => Set<RegistrationLine>();

    /// <summary>Lists as they were sent to the ministry.</summary>
    public DbSet<RegistrationSending> RegistrationSendings => Set<RegistrationSending>();

    /// <summary>Acts that reorganise departments.</summary>
    public DbSet<Reorganisation> Reorganisations => Set<Reorganisation>();

    /// <summary>What acts of reorganisation changed.</summary>
    public DbSet<ReorganisationChange> ReorganisationChanges => Set<ReorganisationChange>();

    /// <summary>What hung on units when an act had been carried out.</summary>
    public DbSet<ReorganisationTally> ReorganisationTallies => Set<ReorganisationTally>();

    /// <summary>Which department was followed by which.</summary>
    public DbSet<DepartmentLink> DepartmentLinks => Set<DepartmentLink>();

    /// <summary>Notices.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Mails to send.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>Postings of accounts.</summary>
    public DbSet<Posting> Postings => Set<Posting>();

    /// <summary>Login log.</summary>
    public DbSet<LoginRecord> LoginRecords => Set<LoginRecord>();

    /// <summary>The audit trail.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Ends of the audit chains.</summary>
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Saves with new versions for changed records and sealed audit entries, in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: EF would compare every tracked record again at each of the questions below.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RenewVersions();
            var entries = ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList();
            if (entries.Count > 0)
            {
                return await AuditChain.SaveAsync(
                    this, entries, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
            }

            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The portal saves asynchronously only, so that the audit trail is never passed by.");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        PortalModel.Complete(builder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 3);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, again from the start when the server asks for a retry.
    /// What it loads after its first write can't change until it ends.
    /// </summary>
    public virtual Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default) =>
        Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellation);
            var result = await work();
            await transaction.CommitAsync(cancellation);
            return result;
        });

    /// <summary>
    /// Overwrites what the database still keeps of earlier states of its rows, as far as it can: called when something was destroyed
    /// so that nobody can read it any more. Nothing to do where the server's own log is out of reach.
    /// </summary>
    public virtual Task ForgetTracesAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    /// <summary>
    /// Runs <paramref name="work"/> so that nobody else writes meanwhile, where the database has one writer only; elsewhere it
    /// just runs. For saves that read first: they don't conflict with each other then.
    /// </summary>
    public virtual Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work();
    }

    // A touch checks the version and locks the row, but leaves the version as it is.
    private static bool IsOnlyTouched(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry) =>
        entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name == nameof(ScoreSheet.TouchedAt));

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added || (entry.State is EntityState.Modified && !IsOnlyTouched(entry)))
            {
                entry.Property(record => record.Version).CurrentValue = Guid.NewGuid();
            }
        }
    }
}
