using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>Brings what was typed into a proposal, in memory: what changed, and what is wrong.</summary>
public sealed class ProposalEdits(PortalDb db, PortalClock clock)
{
    private Eligibility? book;

    /// <summary>What changed, for the audit trail.</summary>
    public List<AuditChange> Changes { get; } = [];

    /// <summary>The catalogue.</summary>
    public async Task<Eligibility> BookAsync(CancellationToken cancellation) => book ??= await db.EligibilityAsync(cancellation);

    /// <summary>Writes title, awards, merits and reasons as typed; what can't be is said beside its field and not written.</summary>
    public async Task TypeAsync(OpenedProposal opened, ProposalForm form, ModelStateDictionary state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        var (proposal, catalogue) = (opened.Proposal, await BookAsync(cancellation));
        var (title, merit) = (VietnameseText.Normalise(form.Title), VietnameseText.Normalise(form.Merit));
        if (title.Length is > 0 and <= Proposal.TitleLength && title != proposal.Title) proposal.Title = Changed("Trích yếu", proposal.Title, title);
        if (merit.Length <= ProposalLine.MeritLength && merit != proposal.Merit) proposal.Merit = Changed("Lời ghi thành tích chung", proposal.Merit, merit);
        var candidates = await CandidatesAsync(proposal, cancellation);
        foreach (var listed in opened.Lines)
        {
            var line = listed.Line;
            if (form.Of(line.Id) is not { } typed) continue;
            if (typed.Kind is { } kind && kind != line.KindCode)
            {
                if (proposal.WhyNot(candidates[line.RecipientId], KindOf(catalogue, kind), clock.Today, line) is { } why) state.AddModelError(form.FieldOf(line.Id, nameof(typed.Kind)), why);
                else line.KindCode = Changed($"{listed.Name}: danh hiệu, hình thức", line.KindCode, kind, catalogue.NameOf);
            }

            var (words, reason) = (VietnameseText.Normalise(typed.Merit), VietnameseText.Normalise(typed.Reason));
            if (words != line.Merit && words.Length <= ProposalLine.MeritLength) line.Merit = Changed($"{listed.Name}: thành tích", line.Merit, words);
            if (reason != line.Reason && reason.Length <= ProposalLine.TextLength) line.Reason = Changed($"{listed.Name}: lý do", line.Reason, reason);
        }
    }

    /// <summary>Gives every line the proposal's own words.</summary>
    public void SpreadMerit(OpenedProposal opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        foreach (var line in opened.Lines.Where(line => line.Line.Merit != opened.Proposal.Merit)) line.Line.Merit = Changed($"{line.Name}: thành tích", line.Line.Merit, opened.Proposal.Merit);
    }

    /// <summary>Puts a person on the list; a problem where that can't be.</summary>
    public async Task<string?> AddPersonAsync(OpenedProposal opened, Guid personId, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var own = opened.Department.Id;
        var found = await db.People.Where(person => person.Id == personId && person.DepartmentId == own).ProposalCandidatesAsync(cancellation);
        return found.TryGetValue(personId, out var candidate)
            ? await AddAsync(opened.Proposal, candidate, kind, LineOrigin.Search, "", null, cancellation)
            : "Không tìm thấy người này trong đơn vị. Hãy tìm lại.";
    }

    /// <summary>Puts a collective on the list; a problem where that can't be.</summary>
    public async Task<string?> AddCollectiveAsync(OpenedProposal opened, Guid? collectiveId, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var found = await db.Collectives.Where(unit => unit.Id == collectiveId).ProposalCandidatesAsync(cancellation);
        return found.Count == 1 ? await AddAsync(opened.Proposal, found.Values.Single(), kind, LineOrigin.Search, "", null, cancellation) : "Hãy chọn tập thể.";
    }

    /// <summary>Takes a source over; a problem where that can't be.</summary>
    public Task<string?> TakeAsync(OpenedProposal opened, ProposalSource source, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(source);
        return AddAsync(opened.Proposal, source.Candidate, kind, source.Origin, source.Note, source.RegistrationLineId, cancellation);
    }

    /// <summary>Takes a line off.</summary>
    public async Task RemoveAsync(OpenedProposal opened, ProposalLine line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(line);
        var name = opened.Lines.First(listed => listed.Line.Id == line.Id).Name;
        Changes.Add(new AuditChange(name, (await BookAsync(cancellation)).NameOf(line.KindCode), null));
        opened.Proposal.Remove(line);
        // Deletes are restricted, so they are said.
        await db.ForgetDossiersAsync([line.Id], cancellation);
        db.Remove(line);
    }

    private async Task<string?> AddAsync(Proposal proposal, ProposalCandidate candidate, string? kind, LineOrigin origin, string note, Guid? registration, CancellationToken cancellation)
    {
        var catalogue = await BookAsync(cancellation);
        if (proposal.WhyNot(candidate, KindOf(catalogue, kind), clock.Today) is { } why) return why;
        if (await WhyEndedAsync(proposal, candidate, cancellation) is { } ended) return ended;
        proposal.Add(candidate, kind!, origin, note, registration);
        Changes.Add(new AuditChange(candidate.Name, null, catalogue.NameOf(kind!)));
        return null;
    }

    // A department that was dissolved before the year, and a collective that ended, receive nothing of that year.
    private async Task<string?> WhyEndedAsync(Proposal proposal, ProposalCandidate candidate, CancellationToken cancellation)
    {
        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == candidate.DepartmentId, cancellation);
        if (OrganisationRules.MayTakePartIn(department, proposal.Year) is { IsAllowed: false } closed) return closed.Why;
        if (candidate.Kind != RecipientKind.Collective) return null;
        var unit = await db.Collectives.AsNoTracking().SingleAsync(found => found.Id == candidate.Id, cancellation);
        return PeopleRules.MayReceiveFor(unit, proposal.Year) is { IsAllowed: false } refused ? refused.Why : null;
    }

    private async Task<Dictionary<Guid, ProposalCandidate>> CandidatesAsync(Proposal proposal, CancellationToken cancellation)
    {
        var id = proposal.Id;
        var people = await db.People.Where(person => db.ProposalLines.Any(line => line.ProposalId == id && line.PersonId == person.Id)).ProposalCandidatesAsync(cancellation);
        var units = await db.Collectives.Where(unit => db.ProposalLines.Any(line => line.ProposalId == id && line.CollectiveId == unit.Id)).ProposalCandidatesAsync(cancellation);
        return people.Values.Concat(units.Values).ToDictionary(candidate => candidate.Id);
    }

    private string Changed(string field, string before, string after, Func<string, string>? words = null)
    {
        Changes.Add(new AuditChange(field, words?.Invoke(before) ?? before, words?.Invoke(after) ?? after));
        return after;
    }

    private static AwardKind? KindOf(Eligibility catalogue, string? code) => catalogue.Kinds.FirstOrDefault(known => known.Code == code);
}
