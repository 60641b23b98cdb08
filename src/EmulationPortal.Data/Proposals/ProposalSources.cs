using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>A line that can be taken over without typing.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="KindCode">The award suggested; empty where none is.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Note">The same in words.</param>
/// <param name="RegistrationLineId">The line of the registration, or null.</param>
public sealed record ProposalSource(ProposalCandidate Candidate, string KindCode, LineOrigin Origin, string Note, Guid? RegistrationLineId)
{
    /// <summary>The key by which a form names it.</summary>
    public string Key => $"{Candidate.Id:N}{KindCode}";
}

/// <summary>What of a settled registration can be taken over.</summary>
/// <param name="Sources">The lines.</param>
/// <param name="Awarded">How many are left out because the award of that year is recorded already.</param>
public sealed record AttainedSources(IReadOnlyList<ProposalSource> Sources, int Awarded);

/// <summary>Finds what a proposal starts from: settled registrations, and a cluster's published ranking with its votes.</summary>
public static class ProposalSources
{
    /// <summary>What the department registered and attained in the year, as the ministry has settled it; of whom it is neither listed nor awarded yet.</summary>
    public static async Task<AttainedSources> AttainedSourcesAsync(this PortalDb db, Proposal proposal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proposal);
        var department = proposal.DepartmentId;
        var lines = db.AttainedLines(proposal.Year).Where(line => db.Registrations.Any(list => list.Id == line.RegistrationId && list.DepartmentId == department));
        var rows = await lines.AsNoTracking().OrderBy(line => line.CollectiveId != null).ThenBy(line => line.Position).ToListAsync(cancellation);
        var people = await db.People.Where(person => lines.Any(line => line.PersonId == person.Id)).ProposalCandidatesAsync(cancellation);
        var units = await db.Collectives.Where(unit => lines.Any(line => line.CollectiveId == unit.Id)).ProposalCandidatesAsync(cancellation);
        var year = proposal.Year;
        var awarded = (await db.AwardRecords.Where(award => !award.IsPending && award.Year == year
                && lines.Any(line => line.KindCode == award.AwardKindCode && line.PersonId == award.PersonId && line.CollectiveId == award.CollectiveId))
            .Select(award => new { award.PersonId, award.CollectiveId, award.AwardKindCode }).ToListAsync(cancellation))
            .Select(award => ((award.PersonId ?? award.CollectiveId)!.Value, award.AwardKindCode)).ToHashSet();
        var free = rows.Select(row => new ProposalSource(
                row.PersonId is { } person ? people[person] : units[row.CollectiveId!.Value],
                row.KindCode, LineOrigin.Registration,
                $"Đăng ký và đạt năm {proposal.Year}{(row.ResultDecision.Length > 0 ? $"; {row.ResultDecision}" : "")}", row.Id))
            .Where(source => !proposal.Lines.Exists(line => line.RecipientId == source.Candidate.Id && line.KindCode == source.KindCode)).ToList();
        var left = free.FindAll(source => !awarded.Contains((source.Candidate.Id, source.KindCode)));
        return new AttainedSources(left, free.Count - left.Count);
    }

    /// <summary>
    /// The members of the proposal's cluster with their place in the published ranking and what the meetings voted for them: a flag is
    /// suggested for whom one was voted, else for the leading unit; a commendation for whom one was voted.
    /// </summary>
    public static async Task<IReadOnlyList<ProposalSource>> RankingSourcesAsync(this PortalDb db, Proposal proposal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.ClusterId is not { } cluster) return [];
        var year = proposal.Year;
        var ranking = await db.ClusterYears.AsNoTracking().Where(part => part.ClusterId == cluster && part.EmulationYear!.Year == year && part.State == ClusterYearState.Published)
            .SelectMany(part => part.Ranking).ToListAsync(cancellation);
        var chosen = await ChosenAsync(db, cluster, year, cancellation);
        var members = await db.ClusterMembershipsForAsync(year, cancellation);
        var departments = members.Where(member => member.ClusterId == cluster).OrderBy(member => member.Position).Select(member => member.DepartmentId)
            .Union(ranking.Select(row => row.DepartmentId)).ToList();
        var units = await db.Collectives.Where(unit => unit.Kind == CollectiveKind.Department && departments.Contains(unit.DepartmentId)).ProposalCandidatesAsync(cancellation);
        var ranked = ranking.Count(row => row.Rank is not null);
        return [.. departments.OrderBy(id => ranking.Find(row => row.DepartmentId == id)?.Position ?? int.MaxValue)
            .Select(id => (Unit: units.Values.FirstOrDefault(unit => unit.DepartmentId == id), Row: ranking.Find(row => row.DepartmentId == id)))
            .Where(found => found.Unit is not null)
            .Select(found => new ProposalSource(found.Unit!, SuggestedFor(chosen, found.Unit!.DepartmentId), LineOrigin.Ranking, NoteOf(found.Row, ranked, chosen, found.Unit.DepartmentId), null))];
    }

    private static async Task<ProposedUnits> ChosenAsync(PortalDb db, Guid cluster, int year, CancellationToken cancellation)
    {
        var acclaims = await db.Acclaims.AsNoTracking().Include(acclaim => acclaim.Candidates).ThenInclude(candidate => candidate.Department)
            .Where(acclaim => acclaim.Meeting!.ClusterId == cluster && acclaim.Meeting.Year == year)
            .OrderBy(acclaim => acclaim.Meeting!.StartsAt).ThenBy(acclaim => acclaim.Position).AsSplitQuery().ToListAsync(cancellation);
        return ProposedUnits.Of(acclaims);
    }

    private static string SuggestedFor(ProposedUnits chosen, Guid department) =>
        Has(chosen.ForFlag, department) ? AwardCodes.MinistryFlag : Has(chosen.Commended, department) ? AwardCodes.MinistryMerit : "";

    private static string NoteOf(RankingRow? row, int ranked, ProposedUnits chosen, Guid department)
    {
        var parts = new List<string>();
        if (row is { Rank: { } rank }) parts.Add($"Hạng {rank}/{ranked}{(row.Total is { } total ? $", {NumberText.Points(total)} điểm" : "")}");
        else if (row is not null) parts.Add(row.Note.Length > 0 ? row.Note : "Không xếp hạng");
        if (Has(chosen.Leading, department)) parts.Add("được suy tôn là đơn vị dẫn đầu");
        if (Has(chosen.Flagged, department)) parts.Add("hội nghị đề nghị tặng Cờ thi đua");
        if (Has(chosen.Commended, department)) parts.Add("hội nghị đề nghị tặng Bằng khen");
        return string.Join("; ", parts);
    }

    private static bool Has(IReadOnlyList<Department> departments, Guid id) => departments.Any(department => department.Id == id);
}
