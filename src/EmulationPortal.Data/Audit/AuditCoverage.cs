using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
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
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Audit;

/// <summary>Records that can't have come to be what they are without an entry in the trail.</summary>
/// <param name="Kind">Kind of the records.</param>
/// <param name="Missing">Keys of those whose trail lacks it.</param>
/// <param name="Problem">What is wrong, a Vietnamese sentence.</param>
public sealed record AuditCoverage(string Kind, IQueryable<Guid> Missing, string Problem)
{
    /// <summary>
    /// All that must be there. A trail removed together with its end shows here, as long as the record itself stands; the
    /// departments and clusters that every portal starts with have no entry of their own.
    /// </summary>
    public static IReadOnlyList<AuditCoverage> Of(PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (slugs, numbers) = (ReferenceData.Slugs, ReferenceData.ClusterNumbers);
        return
        [
            Demand<Bloc>(db.Blocs, "BlocFounded"),
            Demand<Cluster>(db.Clusters.Where(cluster => cluster.ValidFrom != ReferenceData.DecidedOn || !numbers.Contains(cluster.Number)), "ClusterAdded"),
            Demand<Department>(db.Departments.Where(department => !slugs.Contains(department.Slug)), "DepartmentAdded"),
            Demand<Department>(db.Departments.Where(department => department.FormerNames.Any()), "DepartmentRenamed"),
            Demand<Department>(db.Departments.Where(department => department.ValidTo != null), "DepartmentClosed"),
            Demand<EmulationYear>(db.EmulationYears.Where(year => year.State != YearState.Preparing), "YearOpened"),
            Demand<EmulationYear>(db.EmulationYears.Where(year => year.State == YearState.Closed), "YearClosed"),
            Demand<ClusterYear>(db.ClusterYears.Where(cluster => cluster.PublishedAt != null), "ClusterYearPublished"),
            Demand<CriteriaSet>(db.CriteriaSets.Where(set => set.State == CriteriaSetState.Locked), "CriteriaLocked"),
            Demand<CriteriaSet>(db.CriteriaSets, null),
            Demand<ScoreSheet>(db.ScoreSheets.Where(sheet => sheet.State != SheetState.Draft || sheet.SubmittedAt != null), null),
            Demand<IssuedDocument>(db.IssuedDocuments, "DocumentIssued"),
            Demand<IssuedDocument>(db.IssuedDocuments.Where(document => document.State == IssuedDocumentState.Withdrawn), "DocumentWithdrawn"),
            Demand<IssuedDocument>(db.IssuedDocuments.Where(document => document.State == IssuedDocumentState.Superseded), "DocumentSuperseded"),
            Demand<SigningCertificate>(db.SigningCertificates, "CertificateAdded"),
            Demand<Pledge>(db.Pledges, null),
            Demand<Pledge>(db.Pledges.Where(pledge => pledge.State == PledgeState.Withdrawn), "PledgeWithdrawn"),
            Demand<Pledge>(db.Pledges.Where(pledge => pledge.State == PledgeState.Issued), "PledgeIssued"),
            Demand<EvidenceItem>(db.EvidenceItems, "EvidenceUploaded"),
            Demand<Meeting>(db.Meetings, null),
            Demand<Acclaim>(db.Acclaims.Where(acclaim => acclaim.State == AcclaimState.Counted), "AcclaimCounted"),
            Demand<MeetingPaper>(db.MeetingPapers, null),
            Demand<MeetingPaper>(db.MeetingPapers.Where(paper => paper.DocumentId != null), "PaperIssued"),
            Demand<Handover>(db.Handovers.Where(handover => handover.State == HandoverState.Received), "HandoverReceived"),
            Demand<AwardKind>(db.AwardKinds.Where(kind => db.EligibilityRules.Any(rule => rule.KindCode == kind.Code && rule.SupersedesId != null)), "RuleSuperseded"),
            Demand<Reorganisation>(db.Reorganisations, "ReorganisationDrafted"),
            Demand<Reorganisation>(db.Reorganisations.Where(act => act.State != ReorganisationState.Draft), "ReorganisationDone"),
            Demand<Person>(db.People.Where(person => person.ImportId == null), "PersonAdded"),
            Demand<Person>(db.People.Where(person => person.MergedIntoId != null), "PersonMerged"),
            Demand<Collective>(db.Collectives.Where(collective => collective.Kind != CollectiveKind.Department), "CollectiveAdded"),
            Demand<Registration>(db.Registrations.Where(registration => registration.FirstSubmittedAt != null), "RegistrationSubmitted"),
            Demand<Registration>(db.Registrations.Where(registration => registration.State == RegistrationState.Settled), "RegistrationSettled"),
            Demand<Proposal>(db.Proposals, "ProposalStarted"),
            Demand<Proposal>(db.Proposals.Where(proposal => proposal.SubmittedAt != null), "ProposalSubmitted"),
            Demand<Proposal>(db.Proposals.Where(proposal => proposal.State == ProposalState.Checked), "ProposalChecked"),
            Demand<Exemplar>(db.Exemplars, "ExemplarIntroduced"),
            Demand<Exemplar>(db.Exemplars.Where(exemplar => exemplar.PublishedAt != null), "ExemplarPublished"),
            Demand<ProofRound>(db.ProofRounds, "ProofRoundOpened"),
            Demand<CertificateLayout>(db.CertificateLayouts.Where(layout => layout.SupersedesId != null), "LayoutVersioned"),
            Demand<PrintRun>(db.PrintRuns, "PrintRunOrdered"),
            Demand<PeopleImport>(db.PeopleImports.Where(import => import.State == PeopleImportState.Done), "PeopleImported"),
            new(nameof(Accounts.PortalUser), Without(db.Users.Select(user => user.Id), "AccountCreated"), Sentence("AccountCreated")),
        ];

        AuditCoverage Demand<T>(IQueryable<T> records, string? act)
            where T : Entity =>
            new(typeof(T).Name, Without(records.Select(record => record.Id), act), Sentence(act));

        IQueryable<Guid> Without(IQueryable<Guid> ids, string? act) => act is null
            ? ids.Where(id => !db.AuditEntries.Any(entry => entry.SubjectId == id))
            : ids.Where(id => !db.AuditEntries.Any(entry => entry.SubjectId == id && entry.Act == act));

        static string Sentence(string? act) => act is null
            ? "Hồ sơ này phải có nhật ký nhưng không có mục nào."
            : $"Nhật ký của hồ sơ này thiếu mục bắt buộc {act}.";
    }
}
