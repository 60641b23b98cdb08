using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Hands a department's list over to its director's signature, and takes back what was handed over.</summary>
public sealed class RegistrationIssuing(PortalDb db, RegistrationExamination examination, SigningDesk desk, PortalClock clock)
{
    /// <summary>The director's name, as the account has it; null when the department has no director's account.</summary>
    public Task<string?> DirectorAsync(Guid departmentId, CancellationToken cancellation) => db.DirectorOfAsync(departmentId, clock.Today, cancellation);

    /// <summary>The list as an official document.</summary>
    /// <param name="opened">The registration.</param>
    /// <param name="director">The director's name; empty while there is none.</param>
    /// <param name="on">The day; null leaves room for it.</param>
    public static OfficialDocument TextOf(FollowedRegistration opened, string director, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return new RegistrationList
        {
            Year = opened.Registration.Year,
            Department = opened.Department.Name,
            Province = opened.Department.Province,
            On = on,
            AskedBy = opened.Round.LegalBasis,
            SignerName = director,
            Lines = [.. opened.Lines.Select(line => new RegistrationListLine(line.IsPerson, line.Name, line.Place, line.Kind.Name, line.Kind.ShortName, line.Kind.Position, RemarkOf(line)))],
            IsDraft = opened.Registration.State is RegistrationState.Draft or RegistrationState.Returned,
        }.ToDocument();
    }

    /// <summary>What keeps a list from being issued, each a sentence with the remedy.</summary>
    /// <param name="opened">The registration, examined.</param>
    /// <param name="director">Who will sign, or null.</param>
    public static IEnumerable<string> Obstacles(FollowedRegistration opened, string? director)
    {
        ArgumentNullException.ThrowIfNull(opened);
        if (director is null) yield return $"{opened.Department.Name} chưa có tài khoản Giám đốc để ký. Hãy đề nghị quản trị hệ thống lập tài khoản.";
        var open = opened.Registration.Unreasoned().Select(line => line.Id).ToHashSet();
        foreach (var line in opened.Lines.Where(line => open.Contains(line.Line.Id)))
        {
            var why = line.Doubt is { } doubt ? $"{char.ToLowerInvariant(doubt[0])}{doubt[1..]}" : "vượt chỉ tiêu";
            yield return line.Line.IsImpossible
                ? $"{line.Name}, {line.Kind.ShortName}: {line.Line.Sentence.TrimEnd('.')}. Hãy đổi danh hiệu hoặc bỏ dòng này khỏi danh sách."
                : $"{line.Name}, {line.Kind.ShortName}: {why} mà chưa ghi lý do đăng ký. Hãy ghi lý do, hoặc bỏ dòng này khỏi danh sách.";
        }
    }

    /// <summary>Examines the lines anew and writes into them what holds today, to be saved with the issue; a page that is only read saves nothing.</summary>
    public async Task<ExaminedRegistration> ExamineAsync(FollowedRegistration opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var examined = await examination.ExamineAsync(opened.Registration, clock.Today, cancellation);
        examined.Freeze(clock.Today);
        return examined;
    }

    /// <summary>The day on which the list was issued last, or null.</summary>
    public async Task<DateOnly?> IssuedOnAsync(FollowedRegistration opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var at = await db.IssuedDocuments.Where(document => document.Id == opened.Registration.DocumentId).Select(document => (DateTime?)document.IssuedAt).FirstOrDefaultAsync(cancellation);
        return at is { } moment ? VietnamTime.DateOf(moment) : null;
    }

    /// <summary>
    /// Issues the list for the director's signature, in the place of one that was issued before. The caller has asked whether it may be,
    /// and saves.
    /// </summary>
    /// <exception cref="Documents.Pdf.NoBrowserException">This machine has no browser to print with.</exception>
    /// <exception cref="Documents.Pdf.PrintFailedException">The document could not be printed.</exception>
    public async Task<Verdict> IssueAsync(FollowedRegistration opened, string director, DateOnly signBy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (registration, department) = (opened.Registration, opened.Department);
        if (registration.MayIssue(opened.Actor, clock.Now) is { IsAllowed: false } refusal) return refusal;
        var old = await db.CurrentlyIssuedOf(registration.Id).FirstOrDefaultAsync(cancellation);
        var reason = registration.StateReason.Length > 0 ? registration.StateReason : "Danh sách đã sửa.";
        var document = await desk.IssueAsync(
            opened.Actor,
            new IssueOrder
            {
                Kind = IssuedDocumentKind.RegistrationList,
                SubjectId = registration.Id,
                SubjectLink = opened.ReadPath,
                IssuerDepartmentId = department.Id,
                Text = TextOf(opened, director, clock.Today) with { IsDraft = false },
                Signatories = [new InvitedSignatory(department.Id, director, "Giám đốc", department.Name, RegistrationList.SignaturePlace)],
                SignBy = signBy,
                Supersedes = old,
                SupersedeReason = old is null ? string.Empty : reason,
            },
            cancellation);
        return registration.Issue(opened.Actor, document.Id, clock.Now);
    }

    /// <summary>Takes the issued document back with the list; the caller saves.</summary>
    public async Task<Verdict> WithdrawAsync(FollowedRegistration opened, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return await db.CurrentlyIssuedOf(opened.Registration.Id).FirstOrDefaultAsync(cancellation) is { } document
            ? await desk.WithdrawWithRecordAsync(opened.Actor, document, reason, cancellation)
            : Verdict.Allowed;
    }

    // What the director signs for: the planned initiative, and why a line stands although something is against it.
    private static string RemarkOf(ListedLine line) =>
        string.Join(". ", new[] { line.Line.Note, line.Line.Reason.Length > 0 ? $"Lý do đăng ký: {line.Line.Reason}" : string.Empty }.Where(part => part.Length > 0).Select(part => part.TrimEnd('.')));
}
