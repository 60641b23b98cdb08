using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Councils;

/// <summary>A proposed line with its names, as a council sees it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">Whose: of a person with Ông or Bà.</param>
/// <param name="Department">The department in full.</param>
/// <param name="Province">The department's short name.</param>
/// <param name="Kind">The title or form.</param>
/// <param name="Proposal">The proposal's title.</param>
/// <param name="Year">The year that the proposal honours.</param>
public sealed record NamedLine(ProposalLine Line, string Name, string Department, string Province, AwardKind Kind, string Proposal, int Year);

/// <summary>Reads proposed lines for councils.</summary>
public static class CouncilLines
{
    /// <summary>The lines that wait for a council: let through by the officer and on no agenda that still counts.</summary>
    public static IQueryable<ProposalLine> WaitingForCouncil(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ProposalLines.Where(line => line.Standing == LineStanding.Passed
            && !db.CouncilBallots.Any(ballot => ballot.State != CouncilBallotState.Cancelled
                && (ballot.Session!.State == CouncilSessionState.Draft || ballot.Session.State == CouncilSessionState.Called || ballot.Session.State == CouncilSessionState.Opened)
                && ballot.Candidates.Any(candidate => candidate.ProposalLineId == line.Id)));
    }

    /// <summary>The lines with their names, by award from the highest, then by department and place in its proposal. To read only.</summary>
    public static async Task<IReadOnlyList<NamedLine>> NamedAsync(this PortalDb db, IQueryable<ProposalLine> lines, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await lines.AsNoTracking().Select(line => new
        {
            Line = line,
            Person = db.People.FirstOrDefault(person => person.Id == line.PersonId),
            Collective = db.Collectives.Where(collective => collective.Id == line.CollectiveId).Select(collective => collective.Name).FirstOrDefault(),
            Department = db.Departments.First(department => department.Id == line.DepartmentId),
            Kind = db.AwardKinds.First(kind => kind.Code == line.KindCode),
            Proposal = line.Proposal!.Title,
            line.Proposal.Year,
        }).ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.Kind.Position).ThenBy(row => row.Department.SortKey, StringComparer.Ordinal).ThenBy(row => row.Line.Position)
            .Select(row => new NamedLine(row.Line, row.Person?.Addressed ?? row.Collective ?? "–", row.Department.Name, row.Department.Province, row.Kind, row.Proposal, row.Year))];
    }

    /// <summary>The names of the lines of these votes, by line.</summary>
    public static async Task<IReadOnlyDictionary<Guid, NamedLine>> NamesOfAsync(this PortalDb db, IReadOnlyCollection<CouncilBallot> ballots, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ballots);
        var ids = ballots.SelectMany(ballot => ballot.Candidates).Select(candidate => candidate.ProposalLineId).Distinct().ToList();
        return (await db.NamedAsync(db.ProposalLines.Where(line => ids.Contains(line.Id)), cancellation)).ToDictionary(line => line.Line.Id);
    }
}
