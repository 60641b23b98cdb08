using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Documents.Pdf;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Proposals;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>
/// Carries the demo's proposal for the real awards of cluster 1 of 2022 to a decision in force: submission signed, taken in, checked,
/// decision numbered and signed, on days of 2023. Who received what is real; the documents, their days, numbers and signatories are
/// invented and say so. They are printed here, since the seeds know no printer.
/// </summary>
public sealed class DemoAwards(
    PortalDb db,
    ProposalDesk proposals,
    ProposalIssuing submissions,
    DecisionDesk decisions,
    DecisionDrafting drafting,
    DecisionIssuing issuing,
    PortalSigning signing,
    KeptCertificates certificates,
    PortalClock clock,
    ILogger<DemoAwards> log)
{
    private const string Title = "tặng Cờ thi đua của Bộ, Bằng khen của Bộ trưởng năm 2022 cho các Sở thuộc Cụm thi đua số 1";
    private const string Remark = "Khen thưởng có thật, theo " + DemoProposals.Source + "; số, ngày, người ký và văn bản là dữ liệu minh họa.";

    // Invented days between the end of the year and the news of 30/3/2023.
    private static readonly DateTime Submitted = VietnamTime.ToUtc(new DateOnly(2023, 1, 16), new TimeOnly(9, 0));
    private static readonly DateTime Accepted = VietnamTime.ToUtc(new DateOnly(2023, 1, 18), new TimeOnly(9, 30));
    private static readonly DateTime Checked = VietnamTime.ToUtc(new DateOnly(2023, 2, 8), new TimeOnly(15, 0));
    private static readonly DateTime Decided = VietnamTime.ToUtc(new DateOnly(2023, 3, 15), new TimeOnly(10, 0));

    /// <summary>Does so where the proposal is still the seeds' draft; without a browser to print with it is left as it is.</summary>
    public async Task EnsureAsync()
    {
        if (await DraftAsync() is not { } proposal || await db.AwardDecisions.AnyAsync()) return;
        try
        {
            using (clock.StandAt(Submitted)) await SubmitAsync(proposal);
            var officer = await ActorAsync("canbo.bo", Role.MinistryOfficer);
            using (clock.StandAt(Accepted)) await AcceptAsync(officer, proposal.Id);
            using (clock.StandAt(Checked)) await CheckAsync(officer, proposal.Id);
            using (clock.StandAt(Decided)) await DecideAsync(officer, proposal.Id);
        }
        catch (Exception failure) when (failure is NoBrowserException or PrintFailedException)
        {
            log.LogWarning(failure, "The demo has no decision in force: nothing can be printed here");
        }

        await ForgetNoticesAsync();
    }

    private async Task<Proposal?> DraftAsync() => await db.Proposals.AsNoTracking().SingleOrDefaultAsync(proposal =>
        proposal.Year == DemoProposals.AwardedYear && proposal.ClusterId != null && proposal.State == ProposalState.Draft && proposal.DocumentId == null
        && db.Clusters.Any(cluster => cluster.Id == proposal.ClusterId && cluster.Number == DemoProposals.AwardedCluster)
        && proposal.Lines.Any(line => line.OriginNote.Contains(DemoProposals.Source)));

    private async Task SubmitAsync(Proposal proposal)
    {
        var slug = await db.Departments.Where(department => department.Id == proposal.DepartmentId).Select(department => department.Slug).SingleAsync();
        var director = await ActorAsync($"giamdoc.{slug}", Role.DepartmentDirector, proposal.DepartmentId);
        var opened = await OpenAsync(await ActorAsync($"so.{slug}", Role.DepartmentStaff, proposal.DepartmentId), proposal.Id);
        await submissions.ExamineAsync(opened, default);
        Require(await submissions.IssueAsync(opened, director.Name, clock.Today.AddDays(7), default));
        proposals.Record(opened, ProposalState.Draft, "ProposalIssued", $"Trình {director.Name} ký tờ trình {opened.Lines.Count} dòng. {Remark}");
        await db.SaveChangesAsync();
        await SignAsync(director, opened.Proposal.DocumentId!.Value);
    }

    private async Task AcceptAsync(Actor officer, Guid id)
    {
        var opened = await OpenAsync(officer, id);
        Require(opened.Proposal.Accept(officer, clock.Today.Year, "1", officer.UserId, clock.Now));
        proposals.Record(opened, ProposalState.Submitted, "ProposalAccepted", $"Tiếp nhận, số đến 1 năm {clock.Today.Year}, cán bộ phụ trách {officer.Name}.");
        await db.SaveChangesAsync();
    }

    // What the council of that time decided is not known; the lines stand as they were given.
    private async Task CheckAsync(Actor officer, Guid id)
    {
        var opened = await OpenAsync(officer, id);
        foreach (var line in opened.Proposal.Lines) Require(opened.Proposal.CheckLine(officer, line, true, string.Empty));
        Require(opened.Proposal.CloseCheck(officer));
        foreach (var line in opened.Proposal.Lines) Require(line.Conclude(true, string.Empty));
        proposals.Record(opened, ProposalState.Accepted, "ProposalChecked", $"Kết thúc thẩm định: {opened.Lines.Count} dòng đủ điều kiện trình, 0 dòng không trình. Xét chọn theo kết quả đã công bố.");
        await db.SaveChangesAsync();
    }

    private async Task DecideAsync(Actor officer, Guid proposalId)
    {
        db.ChangeTracker.Clear();
        var kinds = await decisions.KindsAsync(default);
        var awards = (await db.ApprovedAwardsAsync(DemoProposals.AwardedYear)).Where(award => award.Line.ProposalId == proposalId).ToList();
        var signer = await ActorAsync("hoidong1", Role.CouncilMember);
        var draft = await drafting.NewAsync(officer, DemoProposals.AwardedYear, Title, awards, kinds, default);
        (draft.SignerId, draft.SignerName, draft.SignerTitle, draft.OnBehalf) = (signer.UserId, signer.Name, "Thứ trưởng", "KT. BỘ TRƯỞNG");
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var opened = (await decisions.OpenAsync(officer, draft.Id, default))!;
        decisions.Record(opened, opened.Decision.State, "DecisionMarkedAsSample", Remark);
        var (verdict, issued) = await issuing.IssueAsync(opened, opened.Decision.Version, clock.Today, clock.Today.AddDays(5), default);
        Require(verdict);
        await SignAsync(signer, issued.Decision.DocumentId!.Value);
        await foreach (var record in db.AwardRecords.Where(record => record.DecidedOn == clock.Today && record.DecisionLineId != null).AsAsyncEnumerable()) record.Note = $"{record.Note}. {Remark}";
        await db.SaveChangesAsync();
    }

    private async Task SignAsync(Actor signer, Guid documentId)
    {
        db.ChangeTracker.Clear();
        var place = await db.IssuedDocuments.Where(document => document.Id == documentId).SelectMany(document => document.Signatories).Select(signatory => signatory.Id).SingleAsync();
        var certificate = (await certificates.OfAsync(signer.UserId, default)).First(kept => kept.IsTest);
        var outcome = await signing.SignAsync(signer, documentId, place, certificate.Id, DemoCertificates.Passphrase, default);
        if (!outcome.IsDone) throw new InvalidOperationException($"{outcome.Verdict.Why} {outcome.Problem}");
        db.ChangeTracker.Clear();
    }

    private async Task<OpenedProposal> OpenAsync(Actor actor, Guid id)
    {
        db.ChangeTracker.Clear();
        return (await proposals.OpenAsync(actor, id, default))!;
    }

    // Of the accounts only: who they were posted to on those days is not known.
    private async Task<Actor> ActorAsync(string userName, Role role, Guid? departmentId = null)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(found => found.UserName == userName);
        return new Actor(user.Id, user.FullName, departmentId, new HashSet<Role> { role }, []);
    }

    // Nobody is told today of what happened then.
    private async Task ForgetNoticesAsync()
    {
        var end = Decided.AddDays(1);
        await db.Notices.Where(notice => notice.CreatedAt < end).ExecuteDeleteAsync();
        await db.OutgoingMails.Where(mail => mail.CreatedAt < end && mail.SentAt == null).ExecuteDeleteAsync();
    }

    private static void Require(Verdict verdict)
    {
        if (!verdict.IsAllowed) throw new InvalidOperationException(verdict.Why);
    }
}
