using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.Exemplars;
using EmulationPortal.Data.Public;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Results;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Exemplars;
using EmulationPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Public;

/// <summary>Reads the public pages: nothing but what <see cref="PublicQueries"/> let through.</summary>
public sealed class PublicReading(PortalDb db, ExemplarDesk exemplars)
{
    private const int PageSize = 30;
    private const int OnFace = 5;
    private const int ExemplarsOnFace = 3, ExemplarsOnPage = 12;

    /// <summary>The newest of each.</summary>
    public async Task<PublicFacePage> FaceAsync(CancellationToken cancellation) => new(
        await RankingsAsync(OnFace, cancellation),
        await db.PublicMovements().OrderByDescending(movement => movement.From).ThenBy(movement => movement.Id).Take(OnFace).ToListAsync(cancellation),
        await CardsAsync(0, ExemplarsOnFace, cancellation),
        await db.PublicDecisions().OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.Number).Take(OnFace).ToListAsync(cancellation));

    /// <summary>All rankings.</summary>
    public async Task<PublicRankingsPage> RankingsAsync(CancellationToken cancellation) => new(await RankingsAsync(int.MaxValue, cancellation));

    /// <summary>One ranking, or null.</summary>
    public async Task<PublicRankingPage?> RankingAsync(int year, int number, CancellationToken cancellation)
    {
        var found = await db.PublicRankings().Include(part => part.Ranking).Where(part => part.EmulationYear!.Year == year)
            .Join(db.Clusters.Where(cluster => cluster.Number == number), part => part.ClusterId, cluster => cluster.Id, (part, cluster) => new { Part = part, Cluster = cluster })
            .FirstOrDefaultAsync(cancellation);
        if (found is null) return null;
        var ids = found.Part.Ranking.ConvertAll(row => row.DepartmentId);
        var departments = await db.Departments.AsNoTracking().Include(department => department.FormerNames).Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, cancellation);
        var end = new DateOnly(year, 12, 31);
        return new PublicRankingPage(
            new PublicRankingLine(year, number, found.Cluster.Region, VietnamTime.DateOf(found.Part.PublishedAt!.Value)),
            [.. StandingLine.Of(found.Part.Ranking, id => departments[id].Province).Select(line => new PublicRankingRow(
                line.RankText, departments[line.DepartmentId].NameOn(end), line.Name, line.Total is { } total ? NumberText.Show(total, 2) : "–", line.Classification))]);
    }

    /// <summary>Movements, newest first.</summary>
    public async Task<PublicMovementsPage> MovementsAsync(int page, CancellationToken cancellation)
    {
        var paging = Paging.Of(await db.PublicMovements().CountAsync(cancellation), PageSize, page);
        return new(await db.PublicMovements().OrderByDescending(movement => movement.From).ThenBy(movement => movement.Id).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellation), paging);
    }

    /// <summary>One movement, or null.</summary>
    public async Task<PublicMovementPage?> MovementAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.PublicMovements().FirstOrDefaultAsync(movement => movement.Id == id, cancellation) is not { } movement) return null;
        return new(
            movement,
            await db.LegalDocuments.AsNoTracking().FirstOrDefaultAsync(document => document.Id == movement.DocumentId, cancellation),
            await db.Participations.CountAsync(unit => unit.MovementId == id && unit.State != ParticipationState.Called, cancellation));
    }

    /// <summary>Exemplars, newest first.</summary>
    public async Task<PublicExemplarsPage> ExemplarsAsync(int page, CancellationToken cancellation)
    {
        var paging = Paging.Of(await db.Exemplars.Published().CountAsync(cancellation), ExemplarsOnPage, page);
        return new(await CardsAsync(paging.Skip, ExemplarsOnPage, cancellation), paging);
    }

    /// <summary>One exemplar, or null.</summary>
    public async Task<PublicExemplarCard?> ExemplarAsync(Guid id, CancellationToken cancellation) =>
        await db.Exemplars.AsNoTracking().Published().WholeAsync(id, cancellation) is { } exemplar ? new(exemplar, (await exemplars.UnitsAsync([exemplar], cancellation))[id]) : null;

    /// <summary>A picture of a public exemplar, or null.</summary>
    public async Task<FileStreamResult?> PictureAsync(Guid id, Guid pictureId, CancellationToken cancellation) => await exemplars.FileAsync(
        await db.Exemplars.Published().Where(exemplar => exemplar.Id == id).SelectMany(exemplar => exemplar.Pictures).Where(picture => picture.Id == pictureId).Select(picture => (Guid?)picture.FileId).FirstOrDefaultAsync(cancellation),
        cancellation);

    /// <summary>Decisions, newest first.</summary>
    public async Task<PublicDecisionsPage> DecisionsAsync(int page, CancellationToken cancellation)
    {
        var paging = Paging.Of(await db.PublicDecisions().CountAsync(cancellation), PageSize, page);
        return new(await db.PublicDecisions().OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.Number).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellation), paging);
    }

    /// <summary>One decision, or null.</summary>
    public async Task<PublicDecisionPage?> DecisionAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.PublicDecisions().Include(decision => decision.Lines).FirstOrDefaultAsync(decision => decision.Id == id, cancellation) is not { } decision) return null;
        var kinds = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, cancellation);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, department => department.Province, cancellation);
        var standings = await db.StandingsAsync(decision.Lines, cancellation);
        return new(
            decision,
            [.. decision.InOrder.GroupBy(line => line.KindCode).OrderByDescending(group => kinds[group.Key].Position).Select(group => (kinds[group.Key].Name, (IReadOnlyList<PublicAwardLine>)[.. group.Select(line =>
            {
                // The words that count now; positions of people are left out as their names are.
                var standing = standings[line.Id];
                var name = standing.InForce.Recipient == RecipientKind.Person ? RecipientWords.Masked(standing.InForce.Name) : standing.InForce.Name;
                return new PublicAwardLine(line.Ordinal, name, $"Sở {departments[line.DepartmentId]}", decision.Kind == DecisionKind.Award ? DecisionText.Name(standing.Status) : string.Empty);
            })]))],
            decision.Lines.Exists(line => line.Recipient == RecipientKind.Person));
    }

    private async Task<IReadOnlyList<PublicExemplarCard>> CardsAsync(int skip, int take, CancellationToken cancellation)
    {
        var found = await db.Exemplars.AsNoTracking().Published().Include(exemplar => exemplar.Pictures)
            .OrderByDescending(exemplar => exemplar.PublishedAt).ThenBy(exemplar => exemplar.Id).Skip(skip).Take(take).AsSplitQuery().ToListAsync(cancellation);
        var units = await exemplars.UnitsAsync(found, cancellation);
        return found.ConvertAll(exemplar => new PublicExemplarCard(exemplar, units[exemplar.Id]));
    }

    private async Task<IReadOnlyList<PublicRankingLine>> RankingsAsync(int most, CancellationToken cancellation)
    {
        var found = await db.PublicRankings()
            .Join(db.Clusters, part => part.ClusterId, cluster => cluster.Id, (part, cluster) => new { part.EmulationYear!.Year, cluster.Number, cluster.Region, part.PublishedAt })
            .OrderByDescending(line => line.Year).ThenBy(line => line.Number).Take(most).ToListAsync(cancellation);
        return found.ConvertAll(line => new PublicRankingLine(line.Year, line.Number, line.Region, VietnamTime.DateOf(line.PublishedAt!.Value)));
    }
}
