using System.Text;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Minutes;
using EmulationPortal.Data.Results;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>A paper that was opened with its meeting.</summary>
/// <param name="Paper">The paper, tracked.</param>
/// <param name="Meeting">Its meeting with all parts, tracked.</param>
public sealed record OpenedPaper(MeetingPaper Paper, Meeting Meeting);

/// <summary>Opens the papers of meetings, gathers what the records know of them, and issues them.</summary>
public sealed class PaperDesk(PortalDb db, SigningDesk signing, DocumentPrinting printing, IssuedFiles files, OfficialHtml html, PortalClock clock)
{
    /// <summary>A paper with its meeting; null when the actor may not know of it.</summary>
    public async Task<OpenedPaper?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        var paper = await db.PapersVisibleTo(actor).Whole().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        return paper is null ? null : new OpenedPaper(paper, (await db.WholeMeetingAsync(actor, paper.MeetingId, cancellation))!);
    }

    /// <summary>The papers of a meeting that the actor may know of, the newest edition of each kind first.</summary>
    public async Task<IReadOnlyList<MeetingPaper>> PapersOfAsync(Actor actor, Guid meetingId, CancellationToken cancellation)
    {
        var papers = await db.PapersVisibleTo(actor).AsNoTrackingWithIdentityResolution().Whole().Where(paper => paper.MeetingId == meetingId).ToListAsync(cancellation);
        return [.. papers.OrderBy(paper => paper.Kind).ThenByDescending(paper => paper.Edition)];
    }

    /// <summary>What the records know of a meeting, as far as the actor may see it.</summary>
    public async Task<PaperFacts> FactsAsync(Actor actor, Meeting meeting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var result = await db.ClusterResultAsync(meeting.Year, meeting.ClusterId, actor, cancellation: cancellation);
        return new PaperFacts(
            meeting,
            await db.AcclaimsOfAsync(meeting.Id, cancellation),
            await db.AgreedScoresOfAsync(meeting.Id, cancellation),
            result?.ClusterYear.ShowsRankingTo(actor, meeting.Year) == true ? result : null);
    }

    /// <summary>Begins a paper; the caller has asked whether the actor may, and saves.</summary>
    public async Task<MeetingPaper> BeginAsync(Actor actor, Meeting meeting, PaperKind kind, int edition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var cluster = meeting.Cluster!;
        await db.Entry(cluster).Reference(record => record.Bloc).LoadAsync(cancellation);
        var leader = await db.ClusterAppointments
            .Where(appointment => appointment.ClusterId == meeting.ClusterId && appointment.Year == meeting.Year && appointment.Duty == AppointmentDuty.Leader)
            .Select(appointment => appointment.Department)
            .FirstOrDefaultAsync(cancellation);
        var proposed = ProposedUnits.Of(await db.AcclaimsOfAsync(meeting.Id, cancellation));
        var paper = PaperBeginning.Of(meeting, cluster, kind, edition, leader, actor, proposed.Commended.Count > 0);
        db.MeetingPapers.Add(paper);
        db.Record(actor, clock.Now, paper, "PaperBegun", $"Lập dự thảo {PaperText.Name(kind).ToLowerInvariant()} của “{meeting.Title}”.");
        return paper;
    }

    /// <summary>
    /// Issues a paper for signing: its text is put together once more from the records, printed, and kept in three forms, none of
    /// which is ever made anew. The caller has asked whether the actor may, and saves.
    /// </summary>
    /// <exception cref="Documents.Pdf.NoBrowserException">There is no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The browser could not print it.</exception>
    public async Task<IssuedDocument> IssueAsync(Actor actor, OpenedPaper opened, PaperFacts facts, DateOnly signBy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(opened);
        var (paper, meeting) = opened;
        paper.On ??= clock.Today;
        var text = PaperComposition.Of(paper, facts) with { IsDraft = false };
        var document = await signing.IssueAsync(actor, Order(actor, paper, facts, text, signBy), cancellation);
        var issued = text with { Check = new PublicCheck(DocumentCode.Show(document.Code), printing.AddressOf(document.Code)) };
        var docx = await files.SaveAsync(OfficialDocx.Write(issued), cancellation);
        var page = await files.SaveAsync(Encoding.UTF8.GetBytes((await html.PreviewAsync(issued)).Html), cancellation);
        paper.Freeze(document, docx, page);
        if (paper.Kind == PaperKind.Minutes)
        {
            meeting.KeepForMinutes(clock.Now);
        }

        db.Record(actor, clock.Now, paper, "PaperIssued", $"Phát hành {PaperText.Name(paper.Kind).ToLowerInvariant()} “{paper.Title}” để ký, hạn {DateText.Show(signBy)}; lời văn và số liệu giữ nguyên từ đây.");
        return document;
    }

    /// <summary>Opens a kept form of an issued paper.</summary>
    public Stream Open(string sha256) => files.Open(sha256);

    private static IssueOrder Order(Actor actor, MeetingPaper paper, PaperFacts facts, OfficialDocument text, DateOnly signBy) => new()
    {
        Kind = paper.Kind switch
        {
            PaperKind.Minutes => IssuedDocumentKind.Minutes,
            PaperKind.Report => IssuedDocumentKind.Report,
            _ => IssuedDocumentKind.Submission,
        },
        SubjectId = paper.Id,
        SubjectLink = $"/hop-cum/van-ban/{paper.Id}",
        ClusterYearId = facts.Result?.ClusterYear.Id,
        IssuerDepartmentId = actor.DepartmentId,
        Readers = [.. facts.Meeting.Attendances.Select(attendance => attendance.DepartmentId)],
        Text = text,
        Signatories = [.. paper.SignersInOrder.Select(signer => new InvitedSignatory(
            signer.DepartmentId,
            signer.PersonName,
            signer.PersonTitle.Length > 0 ? signer.PersonTitle : signer.Capacity,
            signer.Department?.Name ?? facts.Cluster,
            PaperComposition.PlaceOf(signer),
            signer.UserId))],
        SignBy = signBy,
    };
}
