using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Builds what the pages of proposals print.</summary>
public sealed class ProposalPages(PortalDb db, ProposalExamination examination, ProposalDesk desk, PortalClock clock)
{
    private const int MostFound = 20;

    /// <summary>The page of a proposal, with what was typed; the stored values where nothing was.</summary>
    public async Task<ProposalPage> PageAsync(OpenedProposal opened, ProposalForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(form);
        var proposal = opened.Proposal;
        var examined = await examination.ExamineAsync(proposal, clock.Today, cancellation);
        var lines = (await desk.LinesAsync(proposal, cancellation)).OrderBy(line => !line.Line.IsPerson).ThenBy(line => line.Line.Position).ToList();
        var typed = lines.ConvertAll(line => form.Of(line.Line.Id) ?? new ProposalLineForm { Id = line.Line.Id, Kind = line.Line.KindCode, Merit = line.Line.Merit, Reason = line.Line.Reason });
        (form.Lines, form.Version, form.Title, form.Merit) = (typed, proposal.Version, form.Title ?? proposal.Title, form.Merit ?? proposal.Merit);
        var issued = proposal.DocumentId;
        return new ProposalPage(
            opened with { Lines = lines },
            examined,
            [.. lines.Select((line, index) => new ProposalRow(index, line, examined.Lines[line.Line.Id], typed[index]))],
            form,
            opened.May(ProposalStep.Edit),
            KindsFor(examined.Book, RecipientKind.Person, proposal.Kind, proposal.JudgedOn(clock.Today)),
            KindsFor(examined.Book, RecipientKind.Collective, proposal.Kind, proposal.JudgedOn(clock.Today)),
            opened.May(ProposalStep.Edit) ? await AddableAsync(proposal, cancellation) : [],
            issued is null ? null : await db.IssuedDocuments.AsNoTracking().Include(found => found.Signatories).FirstOrDefaultAsync(found => found.Id == issued, cancellation),
            await db.Users.Where(user => user.Id == proposal.OfficerId).Select(user => user.FullName).FirstOrDefaultAsync(cancellation) ?? string.Empty,
            [.. Buttons(opened)])
        { Dossiers = await db.DossiersAsync(proposal, clock.Today, cancellation), Papers = await db.PortalPapersAsync(proposal, cancellation) };
    }

    /// <summary>People of the department with those words in their names, accents aside.</summary>
    public async Task<IReadOnlyList<Person>> FindAsync(OpenedProposal opened, string? search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        if (string.IsNullOrWhiteSpace(search)) return [];
        var (own, begins) = (opened.Department.Id, new DateOnly(opened.Proposal.Year, 1, 1));
        return await db.People.AsNoTracking().Where(person => person.DepartmentId == own && person.MergedIntoId == null && (person.ValidTo == null || person.ValidTo >= begins)).WithWords(search)
            .OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(MostFound).ToListAsync(cancellation);
    }

    /// <summary>Awards in force on a day that such a proposal asks for, titles and forms told apart, the lowest first.</summary>
    public static IReadOnlyList<Choice> KindsFor(Eligibility book, RecipientKind recipient, ProposalKind proposed, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        return [.. book.Kinds.Where(kind => kind.IsFor(recipient) && ProposalText.Asks(proposed, kind) && kind.WhyNotInForce(day) is null)
            .OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position)
            .Select(kind => new Choice(kind.Code, $"{(kind.Nature == AwardNature.Title ? "Danh hiệu" : "Hình thức")}: {kind.Name}"))];
    }

    private async Task<IReadOnlyList<Choice>> AddableAsync(Proposal proposal, CancellationToken cancellation)
    {
        var (own, cluster, year) = (proposal.DepartmentId, proposal.ClusterId, proposal.Year);
        var begins = new DateOnly(year, 1, 1);
        var units = cluster is null
            ? db.Collectives.Where(unit => unit.DepartmentId == own)
            : db.Collectives.Where(unit => unit.Kind == CollectiveKind.Department && db.ClusterMemberships.Any(member => member.ClusterId == cluster && member.DepartmentId == unit.DepartmentId));
        var found = await units.AsNoTracking().Where(unit => unit.ValidTo == null || unit.ValidTo >= begins).OrderBy(unit => unit.Kind).ThenBy(unit => unit.SortKey).ToListAsync(cancellation);
        return [new Choice(string.Empty, "Chọn tập thể"), .. found.Select(unit => new Choice(unit.Id.ToString(), unit.Name))];
    }

    // In the order of the table; those of the reader only.
    private static IEnumerable<ProposalButton> Buttons(OpenedProposal opened) =>
        from row in ProposalWorkflow.Table.Transitions
        where row.From.Contains(opened.Proposal.State) && opened.May(row.Step)
        let slug = SlugOf(row.Step)
        where slug is not null && (row.Step != ProposalStep.ReopenCheck || opened.Proposal.MayReopenCheck(opened.Actor).IsAllowed)
        select new ProposalButton(row.Title, opened.Path + slug, row.Step is ProposalStep.Issue or ProposalStep.Accept or ProposalStep.Check);

    // Null for steps that stand as forms on a page, or that nobody does by hand.
    private static string? SlugOf(ProposalStep step) => step switch
    {
        ProposalStep.Issue => "/trinh-ky",
        ProposalStep.Recall or ProposalStep.Withdraw => "/rut-lai",
        ProposalStep.Accept => "/tiep-nhan",
        ProposalStep.Assign => "/phan-cong",
        ProposalStep.Return => "/tra-lai",
        ProposalStep.Check => "/tham-dinh",
        ProposalStep.ReopenCheck => "/mo-lai",
        _ => null,
    };
}
