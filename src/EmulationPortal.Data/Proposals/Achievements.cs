using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Proposals;

/// <summary>An achievement that a line cites or may cite, beside where it has served already.</summary>
/// <param name="Achievement">The achievement.</param>
/// <param name="Citation">The line's own citation, or null.</param>
/// <param name="Earlier">Where it has served, or is to serve, elsewhere: in words.</param>
public sealed record CitedAchievement(Achievement Achievement, AchievementCitation? Citation, IReadOnlyList<string> Earlier);

/// <summary>A reason for which one achievement stands behind two awards; the council's minutes print it.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Achievement">The achievement.</param>
/// <param name="Reason">The reason.</param>
public sealed record AchievementOverride(Guid LineId, string Achievement, string Reason);

/// <summary>Reads what achievements stand behind lines: one achievement, one award.</summary>
public static class Achievements
{
    private static readonly LineStanding[] Out = [LineStanding.LeftOut, LineStanding.NotApproved];

    /// <summary>
    /// The achievements of a line's recipient, and the initiatives of a person that are not written down as achievements yet, each with where
    /// it has served: in lines that are alive, in issued decisions, and for titles recorded with an initiative.
    /// </summary>
    public static async Task<IReadOnlyList<CitedAchievement>> AchievementsForAsync(this PortalDb db, ProposalLine line, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(line);
        var (person, collective, id) = (line.PersonId, line.CollectiveId, line.Id);
        var found = await db.Achievements.AsNoTracking().Where(achievement => achievement.PersonId == person && achievement.CollectiveId == collective)
            .OrderByDescending(achievement => achievement.Year).ThenBy(achievement => achievement.Id).ToListAsync(cancellation);
        var keys = found.ConvertAll(achievement => achievement.Id);
        var citations = await (from citation in db.AchievementCitations.AsNoTracking()
                               where keys.Contains(citation.AchievementId)
                               join other in db.ProposalLines on citation.LineId equals other.Id
                               join kind in db.AwardKinds on other.KindCode equals kind.Code
                               select new { Citation = citation, other.Id, other.Standing, kind.ShortName, other.Proposal!.Year, other.Proposal.Title }).ToListAsync(cancellation);
        var uses = person is null ? [] : await db.InitiativeAuthors.AsNoTracking().Where(author => author.PersonId == person && author.UsedFor != null)
            .Join(db.AwardKinds, author => author.UsedFor, kind => kind.Code, (author, kind) => new { author.InitiativeId, kind.ShortName, author.UsedYear }).ToListAsync(cancellation);
        // What was written down twice is one achievement: each record shows what the other has served for.
        return [.. found.Select(achievement => (Achievement: achievement, Same: found.FindAll(achievement.IsSameAs))).Select(pair => new CitedAchievement(
            pair.Achievement,
            citations.Find(row => row.Id == id && row.Citation.AchievementId == pair.Achievement.Id)?.Citation,
            [.. citations.Where(row => row.Id != id && pair.Same.Exists(same => same.Id == row.Citation.AchievementId) && !Out.Contains(row.Standing))
                .Select(row => $"{row.ShortName} năm {row.Year} ({(row.Standing == LineStanding.Decided ? "đã có quyết định" : $"hồ sơ “{row.Title}”")})"),
             .. uses.Where(use => pair.Same.Exists(same => same.InitiativeId == use.InitiativeId)).Select(use => $"{use.ShortName} năm {use.UsedYear} (sáng kiến đã dùng để xét)")]))];
    }

    /// <summary>The initiatives of a person that are not written down as achievements yet.</summary>
    public static async Task<IReadOnlyList<Initiative>> FreeInitiativesAsync(this PortalDb db, Guid? personId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return personId is null ? [] : await db.Initiatives.AsNoTracking()
            .Where(initiative => initiative.Authors.Any(author => author.PersonId == personId) && !db.Achievements.Any(known => known.InitiativeId == initiative.Id && known.PersonId == personId))
            .OrderByDescending(initiative => initiative.RecognisedOn).ToListAsync(cancellation);
    }

    /// <summary>The reasons for which achievements of these lines stand behind another award, too.</summary>
    public static async Task<IReadOnlyList<AchievementOverride>> AchievementOverridesAsync(this PortalDb db, IReadOnlyCollection<Guid> lineIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AchievementCitations.Where(citation => lineIds.Contains(citation.LineId) && citation.OverrideReason != "")
            .OrderBy(citation => citation.LineId).Select(citation => new AchievementOverride(citation.LineId, citation.Achievement!.Text, citation.OverrideReason)).ToListAsync(cancellation);
    }

    /// <summary>
    /// Takes note that decided lines have used the initiatives they cite, so that none serves twice. To be called when a decision is issued;
    /// the caller saves.
    /// </summary>
    public static async Task UseInitiativesAsync(this PortalDb db, IReadOnlyCollection<Guid> lineIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var used = await (from citation in db.AchievementCitations
                          where lineIds.Contains(citation.LineId) && citation.Achievement!.InitiativeId != null
                          join line in db.ProposalLines on citation.LineId equals line.Id
                          select new { citation.Achievement!.InitiativeId, line.PersonId, line.KindCode, line.Proposal!.Year }).ToListAsync(cancellation);
        foreach (var use in used)
        {
            var author = await db.InitiativeAuthors.FirstOrDefaultAsync(found => found.InitiativeId == use.InitiativeId && found.PersonId == use.PersonId, cancellation);
            if (author is { UsedFor: null }) (author.UsedFor, author.UsedYear) = (use.KindCode, use.Year);
        }
    }
}
