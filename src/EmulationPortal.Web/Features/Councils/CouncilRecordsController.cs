using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Data.Signatures;
using EmulationPortal.Documents.Councils;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Printing;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Minutes and ballot record of a session: read, taken as files, issued for the signatures of secretary and chair.</summary>
[Route("/hoi-dong/phien/{id:guid}/van-ban/{kind}")]
public sealed class CouncilRecordsController(PortalDb db, CouncilDesk desk, OfficialFiles files, IssuedFiles issued, SigningDesk signing) : PortalController
{
    private const int DaysToSign = 7;

    /// <summary>The page to read.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, string kind) =>
        await FindAsync(id, kind) is { } found ? Content(await files.PreviewAsync(found.Text), "text/html; charset=utf-8") : NotFound();

    /// <summary>The PDF file; of an issued record the stored one with its signatures, for all who may read the record.</summary>
    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(Guid id, string kind)
    {
        if (await FindAsync(id, kind) is not { } found) return NotFound();
        var stored = await db.IssuedOf(id).AsNoTracking().FirstOrDefaultAsync(document => document.Kind == found.Kind.Kind && document.State == IssuedDocumentState.Current, Gone);
        return stored is null
            ? await files.PdfAsync(this, found.Text, $"{CouncilSessionPage.PathOf(found.Session)}/van-ban/{kind}", Gone)
            : File(await issued.ReadAsync(stored.CurrentSha256, Gone), "application/pdf", $"{kind}.pdf");
    }

    /// <summary>The Word file.</summary>
    [HttpGet("docx")]
    public async Task<IActionResult> Docx(Guid id, string kind) => await FindAsync(id, kind) is { } found ? OfficialFiles.Docx(found.Text) : NotFound();

    /// <summary>Issues it for signing, in the place of one that was issued before.</summary>
    [HttpPost("phat-hanh")]
    public async Task<IActionResult> Issue(Guid id, string kind, CouncilReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id, kind) is not { } found) return NotFound();
        var session = found.Session;
        if (session.May(CouncilSessionStep.IssueRecords, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await db.IssuedOf(id).AnyAsync(document => document.Kind == found.Kind.Kind && document.State == IssuedDocumentState.Current, Gone))
        {
            return Refused(Verdict.NotNow($"{found.Kind.Name} đã phát hành. Muốn phát hành lại, hãy thu hồi văn bản đó ở trang Ký văn bản trước."));
        }

        var (secretary, chair) = (CouncilRecords.HolderOf(session, CouncilDuty.Secretary)!, CouncilRecords.HolderOf(session, CouncilDuty.Chair)!);
        try
        {
            await signing.IssueAsync(
                Actor,
                new IssueOrder
                {
                    Kind = found.Kind.Kind,
                    SubjectId = id,
                    SubjectLink = CouncilSessionPage.PathOf(session),
                    Text = found.Text with { IsDraft = false },
                    Signatories =
                    [
                        new InvitedSignatory(null, secretary.Name, "Thư ký", session.Council!.Name, CouncilRecord.SecretaryPlace, secretary.UserId),
                        new InvitedSignatory(null, chair.Name, "Chủ tịch", session.Council!.Name, CouncilRecord.ChairPlace, chair.UserId),
                    ],
                    SigningOrder = SigningOrder.Fixed,
                    SignBy = Clock.Today.AddDays(DaysToSign),
                },
                Gone);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            return Refused(Verdict.NotNow($"Chưa in được văn bản: {failure.Message}"));
        }

        db.Record(Actor, Clock.Now, session, "CouncilRecordIssued", $"Phát hành {found.Kind.NameWithin} để {secretary.Name} và {chair.Name} ký.");
        if (!await db.SaveUnlessChangedAsync(session, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell($"Đã phát hành {found.Kind.NameWithin}; người ký đã được báo, hạn ký {DateText.Show(Clock.Today.AddDays(DaysToSign))}.");
        return Redirect($"{CouncilSessionPage.PathOf(session)}#van-ban");
    }

    private async Task<(CouncilSession Session, CouncilRecordKind Kind, OfficialDocument Text)?> FindAsync(Guid id, string slug)
    {
        if (CouncilRecordKind.All.FirstOrDefault(known => known.Slug == slug) is not { } kind) return null;
        if (await desk.SessionAsync(id, Actor, Gone) is not { State: CouncilSessionState.Opened or CouncilSessionState.Concluded } session) return null;
        var ballots = await desk.BallotsAsync(id, Gone);
        var ids = ballots.ConvertAll(ballot => ballot.Id);
        var registered = await db.CouncilVoters.Where(voter => ids.Contains(voter.BallotId)).GroupBy(voter => voter.BallotId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, Gone);
        var lines = ballots.SelectMany(ballot => ballot.Candidates).Select(candidate => candidate.ProposalLineId).Distinct().ToList();
        var overrides = (await db.AchievementOverridesAsync(lines, Gone)).ToLookup(one => one.LineId);
        return (session, kind, CouncilRecords.TextOf(kind, session, ballots, await db.NamesOfAsync(ballots, Gone), registered, overrides));
    }
}
