using System.Linq.Expressions;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Movements;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Audit;

/// <summary>
/// Which entries of the audit trail an actor may read. The trail repeats scores, so it must not tell more than the sheets
/// themselves do: the conditions here follow <c>ScoreSheet.ShowsScoresTo</c>.
/// </summary>
public static class AuditQueries
{
    // Acts on meetings that tell a score.
    private static readonly string[] ScoreActs = ["ScoreSettled", "AgreedScoreTakenOver"];

    /// <summary>
    /// The trail of the whole portal. Ministry officers read all acts, and of scores what has been handed on to them;
    /// administrators read all acts but those on score sheets, since they see no scores; others read nothing.
    /// </summary>
    public static IQueryable<AuditEntry> AuditVisibleTo(this PortalDb db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var entries = db.AuditEntries.AsNoTracking();
        if (actor.IsOfficer)
        {
            return entries.Where(HandedOn(db));
        }

        return actor.Is(Role.Administrator)
            ? entries.Where(entry => entry.SubjectKind != nameof(ScoreSheet) && !ScoreActs.Contains(entry.Act))
            : entries.Where(_ => false);
    }

    /// <summary>
    /// The history of one record: of a sheet for those who may see the sheet, with the columns that they may see;
    /// of a criteria set, a pledge or a registration for those who may read it; of a document for those who may see it; of anything else for officers and administrators.
    /// </summary>
    /// <returns>Null when the actor may not know of the record.</returns>
    public static async Task<IQueryable<AuditEntry>?> HistoryVisibleToAsync(
        this PortalDb db, Actor actor, string kind, Guid id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == kind && entry.SubjectId == id);
        if (kind == nameof(CriteriaSet) && await db.CriteriaSets.VisibleTo(actor, db.ClusterMemberships).AnyAsync(set => set.Id == id, cancellation))
        {
            return entries;
        }

        if (kind is nameof(Meeting) or nameof(Acclaim) or nameof(Handover))
        {
            var isOpen = await IsOpenAsync(db, actor, kind, id, cancellation);
            return isOpen ? entries : actor.Is(Role.Administrator) ? entries.Where(entry => !ScoreActs.Contains(entry.Act)) : null;
        }

        if (kind == nameof(IssuedDocument) && await db.IssuedDocuments.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(document => document.Id == id, cancellation) is { } document)
        {
            // What somebody failed to upload is nobody's business but theirs, the issuer's and the ministry's.
            var (seesAll, user) = (actor.IsOfficer || document.IsWho(SigningWho.Issuer, actor), actor.UserId);
            return entries.Where(entry => seesAll || entry.Act != SignatureQueries.UploadRefusedAct || entry.ActorId == user);
        }

        if (kind == nameof(Movement) && await db.Movements.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(movement => movement.Id == id, cancellation) is { } movement && movement.IsLauncher(actor))
        {
            return entries;
        }

        if (kind == nameof(Exemplar) && await db.Exemplars.AsNoTracking().FirstOrDefaultAsync(exemplar => exemplar.Id == id, cancellation) is { } exemplar && (actor.IsOfficer || exemplar.IsOwner(actor)))
        {
            return entries;
        }

        if (kind == nameof(Pledge) && await db.Pledges.VisibleTo(actor).AnyAsync(pledge => pledge.Id == id, cancellation))
        {
            return entries;
        }

        if (kind is nameof(Person) or nameof(Collective) or nameof(PeopleImport))
        {
            return actor.Is(Role.Administrator) || await IsKnownAsync(db, actor, kind, id, cancellation) ? entries : null;
        }

        if (kind == nameof(Registration) && await db.Registrations.VisibleTo(actor).AnyAsync(registration => registration.Id == id, cancellation))
        {
            return entries;
        }

        if (kind == nameof(Proposal) && await db.Proposals.VisibleTo(actor).AnyAsync(proposal => proposal.Id == id, cancellation))
        {
            return entries;
        }

        if (kind != nameof(ScoreSheet))
        {
            return actor.IsOfficer || actor.Is(Role.Administrator) ? entries : null;
        }

        var sheet = await db.ScoreSheets.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(sheet => sheet.Id == id, cancellation);
        return sheet is null ? null : entries.Where(InColumns(sheet, actor));
    }

    /// <summary>Entries whose words, reason or actor hold all words of <paramref name="text"/>, with or without accents.</summary>
    public static IQueryable<AuditEntry> WithWords(this IQueryable<AuditEntry> entries, string? text)
    {
        foreach (var word in Words(text))
        {
            entries = entries.Where(entry => entry.SearchKey.Contains(word));
        }

        return entries;
    }

    /// <summary>Entries of the persons whose name or account holds all words of <paramref name="person"/>.</summary>
    public static IQueryable<AuditEntry> By(this IQueryable<AuditEntry> entries, PortalDb db, string? person)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (VietnameseText.Fold(person) == VietnameseText.Fold(Actor.Portal.Name))
        {
            return entries.Where(entry => entry.ActorId == Guid.Empty);
        }

        foreach (var word in Words(person))
        {
            entries = entries.Where(entry => db.Users.Any(user => user.Id == entry.ActorId && user.SearchKey.Contains(word)));
        }

        return entries;
    }

    // Whoever was in the room reads what was done there; a handover is between two departments and the ministry.
    private static async Task<bool> IsOpenAsync(PortalDb db, Actor actor, string kind, Guid id, CancellationToken cancellation) => kind switch
    {
        nameof(Meeting) => await db.Meetings.VisibleTo(actor).AnyAsync(meeting => meeting.Id == id, cancellation),
        nameof(Acclaim) => await db.Meetings.VisibleTo(actor).AnyAsync(meeting => db.Acclaims.Any(acclaim => acclaim.Id == id && acclaim.MeetingId == meeting.Id), cancellation),
        _ => actor.IsOfficer || await db.Handovers.AnyAsync(handover => handover.Id == id && (handover.FromDepartmentId == actor.DepartmentId || handover.ToDepartmentId == actor.DepartmentId), cancellation),
    };

    private static Task<bool> IsKnownAsync(PortalDb db, Actor actor, string kind, Guid id, CancellationToken cancellation) => kind switch
    {
        nameof(Person) => db.People.VisibleTo(actor).AnyAsync(person => person.Id == id, cancellation),
        nameof(Collective) => db.Collectives.VisibleTo(actor).AnyAsync(collective => collective.Id == id, cancellation),
        _ => db.PeopleImports.VisibleTo(actor).AnyAsync(import => import.Id == id, cancellation),
    };

    private static IReadOnlyList<string> Words(string? text) => VietnameseText.WordsSought(text);

    private static Expression<Func<AuditEntry, bool>> HandedOn(PortalDb db)
    {
        var (cluster, passed) = (Suffix(ScoreColumn.Cluster), new[] { SheetState.Forwarded, SheetState.Approved, SheetState.Returned, SheetState.ReturnedToCluster });
        return entry => entry.SubjectKind != nameof(ScoreSheet) || entry.Part == string.Empty || db.ScoreSheets.Any(sheet =>
            sheet.Id == entry.SubjectId
            && (sheet.State == SheetState.Published
                || (sheet.SubmittedAt != null && sheet.State != SheetState.Draft && (!entry.Part.EndsWith(cluster) || passed.Contains(sheet.State)))));
    }

    // A part that names no column, such as evidence, is the department's own until it submits.
    private static Expression<Func<AuditEntry, bool>> InColumns(ScoreSheet sheet, Actor actor)
    {
        var (cluster, ministry) = (Suffix(ScoreColumn.Cluster), Suffix(ScoreColumn.Ministry));
        var showsSelf = sheet.ShowsScoresTo(actor, ScoreColumn.Self);
        var showsCluster = sheet.ShowsScoresTo(actor, ScoreColumn.Cluster);
        var showsMinistry = sheet.ShowsScoresTo(actor, ScoreColumn.Ministry);
        return entry => entry.Part == string.Empty
            || (showsCluster && entry.Part.EndsWith(cluster))
            || (showsMinistry && entry.Part.EndsWith(ministry))
            || (showsSelf && !entry.Part.EndsWith(cluster) && !entry.Part.EndsWith(ministry));
    }

    private static string Suffix(ScoreColumn column) => $"/{column}";
}
