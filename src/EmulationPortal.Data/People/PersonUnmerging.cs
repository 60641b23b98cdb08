using EmulationPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>Takes mergers of records of people back.</summary>
public static class PersonUnmerging
{
    // Looking at a number changes nothing; other mergers are asked for by themselves.
    private static readonly string[] Harmless = ["IdentityRevealed", "PersonMerged", "PersonSplit"];

    /// <summary>What was done with the record kept since the merger, so that it can't be taken back: a Vietnamese sentence, or null.</summary>
    public static async Task<string?> LaterThanAsync(this PortalDb db, PersonMerge merge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(merge);
        var (survivor, part) = (merge.SurvivorId, merge.AuditPart);
        if (await db.PersonMerges.AnyAsync(later => later.SurvivorId == survivor && later.UndoneAt == null && later.MergedAt > merge.MergedAt, cancellation))
        {
            return "sau đó còn gộp thêm hồ sơ khác. Hãy tách lần gộp sau trước.";
        }

        var sequence = await db.AuditEntries.Where(entry => entry.SubjectId == survivor && entry.Part == part).MinAsync(entry => (int?)entry.Sequence, cancellation) ?? int.MaxValue;
        var undone = await UndoneMovesAsync(db, merge, cancellation);
        var later = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == survivor && entry.Sequence > sequence && !Harmless.Contains(entry.Act)
                && !((entry.Act == "PersonMoved" || entry.Act == "PersonRestored") && undone.Contains(entry.At)))
            .OrderBy(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        if (later is not null) return $"sau khi gộp đã có việc khác ghi ở hồ sơ này: {later.Sentence}";
        if (await db.RegistrationLines.CountAsync(line => line.PersonId == survivor, cancellation) != merge.Parts.Lines.Count) return "sau khi gộp, việc đăng ký danh hiệu của hồ sơ này đã thay đổi.";
        return await AreAllThereAsync(db, merge, cancellation) ? null : "sau khi gộp, khen thưởng, xếp loại hoặc sáng kiến chuyển sang đã thay đổi.";
    }

    /// <summary>Puts everything back where it was before the merger; both records loaded as a whole. Nothing is saved.</summary>
    public static async Task UnmergeAsync(this PortalDb db, PersonMerge merge, Person survivor, Person other, DateTime now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(merge);
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        var parts = merge.Parts;
        (await Of(db.TaskRatings, parts.Ratings).ToListAsync(cancellation)).ForEach(rating => rating.PersonId = other.Id);
        (await Of(db.DisciplineRecords, parts.Disciplines).ToListAsync(cancellation)).ForEach(record => record.PersonId = other.Id);
        (await Of(db.AwardRecords, parts.Awards).ToListAsync(cancellation)).ForEach(award => award.PersonId = other.Id);
        (await Of(db.RegistrationLines, parts.Lines.Moved).ToListAsync(cancellation)).ForEach(line => line.PersonId = other.Id);
        (await Of(db.ProposalLines, parts.ProposalLines).ToListAsync(cancellation)).ForEach(line => line.PersonId = other.Id);
        (await Of(db.Achievements, parts.Achievements).ToListAsync(cancellation)).ForEach(achievement => achievement.PersonId = other.Id);
        (await Of(db.InitiativeAuthors, parts.Authors).ToListAsync(cancellation)).ForEach(author => author.PersonId = other.Id);
        db.TaskRatings.AddRange(parts.DroppedRatings.Select(rating => new TaskRating { PersonId = other.Id, Year = rating.Year, Level = rating.Level, DecisionNumber = rating.DecisionNumber }));
        await SplitAuthorsAsync(db, parts, survivor.Id, other.Id, cancellation);
        PositionMerging.Unmerge(survivor, other, parts);
        db.RemoveRange(survivor.FormerNames.Where(former => parts.FormerNames.Contains(former.Id)).ToList());
        survivor.TakeApart(other, parts);
        merge.UndoneAt = now;
    }

    // When acts that were carried out and undone since the merger wrote into the record kept: nothing of them is left in it.
    private static async Task<List<DateTime>> UndoneMovesAsync(PortalDb db, PersonMerge merge, CancellationToken cancellation)
    {
        var (survivor, since) = (merge.SurvivorId, merge.MergedAt);
        var acts = await db.Reorganisations.AsNoTracking()
            .Where(act => act.UndoneAt != null && act.DoneAt >= since && db.ReorganisationChanges.Any(change => change.ReorganisationId == act.Id && change.RecordId == survivor))
            .Select(act => new { act.DoneAt, act.UndoneAt }).ToListAsync(cancellation);
        return [.. acts.SelectMany(act => new[] { act.DoneAt!.Value, act.UndoneAt!.Value })];
    }

    private static IQueryable<T> Of<T>(IQueryable<T> records, IReadOnlyList<Guid> ids)
        where T : Domain.Entity => records.Where(record => ids.Contains(record.Id));

    private static async Task SplitAuthorsAsync(PortalDb db, MergedParts parts, Guid survivor, Guid other, CancellationToken cancellation)
    {
        foreach (var dropped in parts.DroppedAuthors)
        {
            var kept = await db.InitiativeAuthors.SingleAsync(author => author.InitiativeId == dropped.InitiativeId && author.PersonId == survivor, cancellation);
            (kept.UsedFor, kept.UsedYear) = (dropped.KeptUsedFor, dropped.KeptUsedYear);
            db.InitiativeAuthors.Add(new InitiativeAuthor
            {
                InitiativeId = dropped.InitiativeId,
                PersonId = other,
                SharePercent = dropped.SharePercent,
                UsedFor = dropped.UsedFor,
                UsedYear = dropped.UsedYear,
            });
        }
    }

    private static async Task<bool> AreAllThereAsync(PortalDb db, PersonMerge merge, CancellationToken cancellation)
    {
        var (parts, survivor) = (merge.Parts, merge.SurvivorId);
        var initiatives = parts.DroppedAuthors.Select(dropped => dropped.InitiativeId).ToList();
        return await Of(db.TaskRatings, parts.Ratings).CountAsync(rating => rating.PersonId == survivor, cancellation) == parts.Ratings.Count
            && await Of(db.DisciplineRecords, parts.Disciplines).CountAsync(record => record.PersonId == survivor, cancellation) == parts.Disciplines.Count
            && await Of(db.AwardRecords, parts.Awards).CountAsync(award => award.PersonId == survivor, cancellation) == parts.Awards.Count
            && await Of(db.RegistrationLines, parts.Lines.Moved).CountAsync(line => line.PersonId == survivor, cancellation) == parts.Lines.Moved.Count
            && await Of(db.InitiativeAuthors, parts.Authors).CountAsync(author => author.PersonId == survivor, cancellation) == parts.Authors.Count
            && await db.InitiativeAuthors.CountAsync(author => author.PersonId == survivor && initiatives.Contains(author.InitiativeId), cancellation) == initiatives.Count
            && await Of(db.PersonPositions, [.. parts.Positions.Select(position => position.Id)]).CountAsync(position => position.PersonId == survivor, cancellation) == parts.Positions.Count
            && await Of(db.PersonPositions, [.. parts.WidenedPositions.Select(position => position.Id)]).CountAsync(position => position.PersonId == survivor, cancellation) == parts.WidenedPositions.Count;
    }
}
