using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Documents.Decisions;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>Gives decisions their numbers, prints them with their annexes once, and hands them over for signing.</summary>
public sealed class DecisionIssuing(PortalDb db, DecisionDesk desk, DecisionDrafting drafting, SigningDesk signing, OfficialPdf pdf, IssuedFiles files, PortalClock clock)
{
    // Two officers at one moment ask for the same number: the slower one asks again.
    private const int Tries = 5;

    /// <summary>Issues the decision with that key, and saves. A number that somebody else took meanwhile is asked for again.</summary>
    /// <returns>The refusal, or that it is done; and the decision as it is then.</returns>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The document could not be printed.</exception>
    public async Task<(Verdict Verdict, OpenedDecision Opened)> IssueAsync(OpenedDecision opened, Guid version, DateOnly on, DateOnly signBy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var id = opened.Decision.Id;
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(opened, on, signBy, cancellation) is { IsAllowed: false } refused) return (refused, opened);
            if (await desk.SaveAsync(opened, version, cancellation)) return (Verdict.Allowed, opened);
            // The draft is still as it was read: only the number was taken.
            if (await desk.OpenAsync(opened.Actor, id, cancellation) is not { } again || again.Decision.Version != version || attempt == Tries) return (Verdict.NotNow(DecisionDesk.Overtaken), opened);
            opened = again;
        }
    }

    /// <summary>Takes the issued document back with the decision; the caller saves.</summary>
    public async Task<Verdict> WithdrawAsync(OpenedDecision opened, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return await CurrentAsync(opened.Decision.DocumentId, cancellation) is { } document
            ? await signing.WithdrawWithRecordAsync(opened.Actor, document, reason, cancellation)
            : Verdict.Allowed;
    }

    private async Task<Verdict> TryAsync(OpenedDecision opened, DateOnly on, DateOnly signBy, CancellationToken cancellation)
    {
        var (decision, before) = (opened.Decision, opened.Decision.State);
        // Asked first with nothing changed, so that a refusal costs no number.
        if (decision.MayIssue(opened.Actor, on, clock.Today) is { IsAllowed: false } refusal) return refusal;
        if (opened.Obstacles is [var obstacle, ..]) return Verdict.NotNow(obstacle);
        var proposed = await db.ProposedLinesAsync(decision, cancellation);
        if (await db.WhyNotGivenAsync(decision, proposed, cancellation) is { } why) return Verdict.NotNow(why);
        db.Take(proposed);
        decision.DecidedOn = on;
        await drafting.RefreshAsync(decision, opened.Kinds, cancellation);
        var series = await SeriesAsync(on.Year, decision.Notation, cancellation);
        if (decision.Issue(opened.Actor, series, on, clock.Today) is { IsAllowed: false } refused) return refused;
        foreach (var line in decision.Lines.Where(line => line.Code.Length == 0)) line.Code = DocumentCode.New();
        var text = opened.Text(clock.Today);
        var old = await CurrentAsync(decision.DocumentId, cancellation);
        var document = await signing.IssueAsync(
            opened.Actor,
            new IssueOrder
            {
                Kind = IssuedDocumentKind.AwardDecision,
                SubjectId = decision.Id,
                SubjectLink = opened.Path,
                Text = text,
                Readers = [.. decision.Lines.Select(line => line.DepartmentId).Distinct()],
                Signatories = [new InvitedSignatory(null, decision.SignerName, decision.SignerTitle, Ministry.On(on).Name, DecisionPaper.SignaturePlace, decision.SignerId)],
                SignBy = signBy,
                Supersedes = old,
                SupersedeReason = old is null ? string.Empty : "Dự thảo đã sửa.",
            },
            cancellation);
        decision.Carry(document.Id);
        await KeepAnnexesAsync(opened, text, cancellation);
        desk.Record(opened, before, "DecisionNumbered", $"Cấp số {decision.FullNumber} ngày {DateText.Show(on)}, trình {decision.SignerName} ký, hạn {DateText.Show(signBy)}.");
        return Verdict.Allowed;
    }

    // An annex is a file of its own with the organisation's line at its top right (Decree 30/2020, appendix I).
    private async Task KeepAnnexesAsync(OpenedDecision opened, OfficialDocument text, CancellationToken cancellation)
    {
        var decision = opened.Decision;
        decision.Annexes.Clear();
        for (var index = 0; index < text.Annexes.Count; index++)
        {
            var bytes = await pdf.PrintAnnexAsync(text, index, opened.Stamp, cancellation);
            decision.Annexes.Add(new DecisionAnnex { DecisionId = decision.Id, Position = index + 1, Title = text.Annexes[index].Title, Sha256 = await files.SaveAsync(bytes, cancellation) });
        }
    }

    private async Task<DecisionNumberSeries> SeriesAsync(int year, string notation, CancellationToken cancellation)
    {
        if (await db.DecisionNumbers.SingleOrDefaultAsync(known => known.Year == year && known.Notation == notation, cancellation) is { } series) return series;
        var begun = new DecisionNumberSeries { Year = year, Notation = notation };
        db.DecisionNumbers.Add(begun);
        return begun;
    }

    private async Task<IssuedDocument?> CurrentAsync(Guid? documentId, CancellationToken cancellation) =>
        await db.IssuedDocuments.Include(document => document.Signatories).SingleOrDefaultAsync(document => document.Id == documentId && document.State == IssuedDocumentState.Current, cancellation);
}
