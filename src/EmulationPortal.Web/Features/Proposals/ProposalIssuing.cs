using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Hands a submission over to the director's signature, and takes back what was handed over.</summary>
public sealed class ProposalIssuing(PortalDb db, ProposalExamination examination, SigningDesk desk, PortalClock clock)
{
    /// <summary>The director's name; null when the department has no director's account.</summary>
    public Task<string?> DirectorAsync(Guid departmentId, CancellationToken cancellation) => db.DirectorOfAsync(departmentId, clock.Today, cancellation);

    /// <summary>The submission as an official document.</summary>
    /// <param name="opened">The proposal.</param>
    /// <param name="director">The director's name; empty while there is none.</param>
    /// <param name="on">The day; null leaves room for it.</param>
    /// <param name="today">Today, which names the ministry where the day is not known.</param>
    public static OfficialDocument TextOf(OpenedProposal opened, string director, DateOnly? on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var ministry = Ministry.On(on ?? today).Name;
        return new ProposalSubmission
        {
            Title = opened.Proposal.Title,
            Kind = opened.Proposal.Kind,
            Year = opened.Proposal.Year,
            Department = opened.Department.Name,
            Cluster = opened.Cluster?.Name,
            Ministry = ministry,
            Province = opened.Department.Province,
            On = on,
            SignerName = director,
            Lines = [.. opened.Lines.Select(line => LineOf(line, ministry))],
            IsDraft = opened.Proposal.IsWithDepartment,
        }.ToDocument();
    }

    /// <summary>Examines the lines anew and writes into them what holds today, to be saved with the issue.</summary>
    public async Task<ExaminedProposal> ExamineAsync(OpenedProposal opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var examined = await examination.ExamineAsync(opened.Proposal, clock.Today, cancellation);
        examined.Freeze();
        return examined;
    }

    /// <summary>The day on which the submission was issued last, or null.</summary>
    public async Task<DateOnly?> IssuedOnAsync(OpenedProposal opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var at = await db.IssuedDocuments.Where(document => document.Id == opened.Proposal.DocumentId).Select(document => (DateTime?)document.IssuedAt).FirstOrDefaultAsync(cancellation);
        return at is { } moment ? VietnamTime.DateOf(moment) : null;
    }

    /// <summary>Issues the submission for the director's signature, in the place of one that was issued before. The caller saves.</summary>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The document could not be printed.</exception>
    public async Task<Verdict> IssueAsync(OpenedProposal opened, string director, DateOnly signBy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (proposal, department) = (opened.Proposal, opened.Department);
        if (proposal.MayIssue(opened.Actor) is { IsAllowed: false } refusal) return refusal;
        var old = await db.CurrentlyIssuedOf(proposal.Id).FirstOrDefaultAsync(cancellation);
        var document = await desk.IssueAsync(
            opened.Actor,
            new IssueOrder
            {
                Kind = IssuedDocumentKind.Proposal,
                SubjectId = proposal.Id,
                SubjectLink = opened.Path,
                IssuerDepartmentId = department.Id,
                Text = TextOf(opened, director, clock.Today, clock.Today) with { IsDraft = false },
                Signatories = [new InvitedSignatory(department.Id, director, "Giám đốc", department.Name, ProposalSubmission.SignaturePlace)],
                SignBy = signBy,
                Supersedes = old,
                SupersedeReason = old is null ? string.Empty : proposal.StateReason.Length > 0 ? proposal.StateReason : "Hồ sơ đã sửa.",
            },
            cancellation);
        return proposal.Issue(opened.Actor, document.Id);
    }

    /// <summary>Takes the issued document back with the proposal; the caller saves.</summary>
    public async Task<Verdict> WithdrawAsync(OpenedProposal opened, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return await db.CurrentlyIssuedOf(opened.Proposal.Id).FirstOrDefaultAsync(cancellation) is { } document
            ? await desk.WithdrawWithRecordAsync(opened.Actor, document, reason, cancellation)
            : Verdict.Allowed;
    }

    private static ProposalSubmissionLine LineOf(ProposedLine line, string ministry) => new(
        line.Line.IsPerson, line.Name, line.Place, line.Department.Name, AwardText.NameAt(line.Kind, ministry), line.Kind.Nature == AwardNature.Title, line.Kind.Position, line.Line.Merit,
        line.Line.Reason.Length > 0 ? $"Lý do đề nghị: {line.Line.Reason}" : string.Empty);
}
