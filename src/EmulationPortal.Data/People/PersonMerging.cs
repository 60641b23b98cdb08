using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.People;

/// <summary>What a merger moved.</summary>
/// <param name="Verdict">Whether it may be done.</param>
/// <param name="Summary">What was moved, a Vietnamese sentence.</param>
/// <param name="Parts">All that was moved, dropped and changed; null when it may not be done.</param>
public sealed record PersonMerger(Verdict Verdict, string Summary, MergedParts? Parts = null);

/// <summary>Merges two records of one person: everything that hung on the one hangs on the other afterwards.</summary>
public static class PersonMerging
{
    /// <summary>The person with positions, former names and words, tracked.</summary>
    public static Task<Person?> WholePersonAsync(this IQueryable<Person> people, Guid id, CancellationToken cancellation = default) =>
        people.Include(person => person.Positions).Include(person => person.FormerNames).Include(person => person.Words)
            .FirstOrDefaultAsync(person => person.Id == id, cancellation);

    /// <summary>
    /// Moves ratings, initiatives, discipline, awards, positions and registrations of <paramref name="other"/> to <paramref name="survivor"/>,
    /// both loaded as a whole. Nothing is saved. Refused when the two were rated differently in one year, or stand on one list of
    /// registration with titles that exclude each other: somebody must say which is right.
    /// </summary>
    public static async Task<PersonMerger> MergeAsync(this PortalDb db, Person survivor, Person other, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        var (before, names) = (PersonBasics.Of(survivor), survivor.FormerNames.Select(former => former.Id).ToHashSet());
        var ratings = await db.TaskRatings.Where(rating => rating.PersonId == survivor.Id || rating.PersonId == other.Id).ToListAsync(cancellation);
        var years = ratings.GroupBy(rating => rating.Year).Where(year => year.Select(rating => rating.Level).Distinct().Count() > 1).Select(year => year.Key).Order().ToList();
        if (years.Count > 0)
        {
            return new PersonMerger(
                Verdict.NotNow($"Hai hồ sơ xếp loại khác nhau ở năm {string.Join(", ", years)}. Hãy sửa cho giống nhau rồi gộp lại."), string.Empty);
        }

        var (twice, lines) = await MoveRegistrationsAsync(db, survivor.Id, other.Id, cancellation);
        if (twice is { } year)
        {
            return new PersonMerger(Verdict.NotNow($"Cả hai hồ sơ đang đăng ký danh hiệu trong danh sách năm {year}. Hãy bỏ một dòng khỏi danh sách rồi gộp lại."), string.Empty);
        }

        var (proposed, doubled) = await MoveProposalsAsync(db, survivor.Id, other.Id, cancellation);
        if (doubled is not null)
        {
            return new PersonMerger(Verdict.NotNow($"Cả hai hồ sơ cùng được đề nghị một danh hiệu, hình thức trong “{doubled}”. Hãy bỏ một dòng khỏi hồ sơ đề nghị rồi gộp lại."), string.Empty);
        }

        var achievements = await db.Achievements.Where(achievement => achievement.PersonId == other.Id).ToListAsync(cancellation);
        achievements.ForEach(achievement => achievement.PersonId = survivor.Id);
        var kept = ratings.Where(rating => rating.PersonId == survivor.Id).Select(rating => rating.Year).ToHashSet();
        var (dropped, moved) = (ratings.FindAll(rating => rating.PersonId == other.Id && kept.Contains(rating.Year)), ratings.FindAll(rating => rating.PersonId == other.Id && !kept.Contains(rating.Year)));
        db.TaskRatings.RemoveRange(dropped);
        moved.ForEach(rating => rating.PersonId = survivor.Id);
        var (authors, droppedAuthors) = await MoveInitiativesAsync(db, survivor.Id, other.Id, cancellation);
        var disciplines = await db.DisciplineRecords.Where(record => record.PersonId == other.Id).ToListAsync(cancellation);
        disciplines.ForEach(record => record.PersonId = survivor.Id);
        var awards = await db.AwardRecords.IgnoreQueryFilters().Where(award => award.PersonId == other.Id).ToListAsync(cancellation);
        awards.ForEach(award => award.PersonId = survivor.Id);
        var (positions, widened) = PositionMerging.Merge(survivor, other);
        var digest = other.IdentityDigest;
        survivor.TakeIn(other, today);
        return new PersonMerger(
            Verdict.Allowed,
            $"Chuyển sang hồ sơ được giữ: {awards.Count} khen thưởng, {moved.Count} năm xếp loại, {authors.Count} sáng kiến, {disciplines.Count} kỷ luật, xác minh.",
            new MergedParts
            {
                Before = before,
                After = PersonBasics.Of(survivor),
                OtherIdentityDigest = digest,
                Lines = lines,
                ProposalLines = proposed,
                Achievements = [.. achievements.Select(achievement => achievement.Id)],
                FormerNames = [.. survivor.FormerNames.Select(former => former.Id).Where(id => !names.Contains(id))],
                Positions = positions,
                WidenedPositions = widened,
                Ratings = [.. moved.Select(rating => rating.Id)],
                DroppedRatings = [.. dropped.Select(rating => new DroppedRating(rating.Year, rating.Level, rating.DecisionNumber))],
                Authors = authors,
                DroppedAuthors = droppedAuthors,
                Disciplines = [.. disciplines.Select(record => record.Id)],
                Awards = [.. awards.Select(award => award.Id)],
            });
    }

    // A list that is still written must not hold one person twice; on one that went out, the line stays with the record it named.
    private static async Task<(int? Twice, MovedLines Lines)> MoveRegistrationsAsync(PortalDb db, Guid survivor, Guid other, CancellationToken cancellation)
    {
        var lines = await db.RegistrationLines.Where(line => line.PersonId == survivor || line.PersonId == other).ToListAsync(cancellation);
        var ids = lines.Select(line => line.RegistrationId).Distinct().ToList();
        var lists = await db.Registrations.AsNoTracking().Where(list => ids.Contains(list.Id)).ToDictionaryAsync(list => list.Id, cancellation);
        var own = lines.Where(line => line.PersonId == survivor).ToLookup(line => line.RegistrationId, line => line.KindCode);
        var moved = new List<RegistrationLine>();
        foreach (var line in lines.Where(line => line.PersonId == other))
        {
            var list = lists[line.RegistrationId];
            if (!own[list.Id].Any(kind => kind == line.KindCode || ContradictoryTitles.Exclude(kind, line.KindCode))) moved.Add(line);
            else if (list.State is RegistrationState.Draft or RegistrationState.Returned) return (list.Year, new MovedLines([], 0));
        }

        moved.ForEach(line => line.PersonId = survivor);
        return (null, new MovedLines([.. moved.Select(line => line.Id)], lines.Count(line => line.PersonId == survivor)));
    }

    // A proposal must not hold one person twice for the same award, wherever it stands.
    private static async Task<(List<Guid> Moved, string? Doubled)> MoveProposalsAsync(PortalDb db, Guid survivor, Guid other, CancellationToken cancellation)
    {
        var lines = await db.ProposalLines.Include(line => line.Proposal).Where(line => line.PersonId == survivor || line.PersonId == other).ToListAsync(cancellation);
        var own = lines.Where(line => line.PersonId == survivor).Select(line => (line.ProposalId, line.KindCode)).ToHashSet();
        var moved = lines.FindAll(line => line.PersonId == other);
        if (moved.Find(line => own.Contains((line.ProposalId, line.KindCode))) is { } twice) return ([], twice.Proposal!.Title);
        moved.ForEach(line => line.PersonId = survivor);
        return (moved.ConvertAll(line => line.Id), null);
    }

    private static async Task<(List<Guid> Moved, List<DroppedAuthor> Dropped)> MoveInitiativesAsync(PortalDb db, Guid survivor, Guid other, CancellationToken cancellation)
    {
        var authors = await db.InitiativeAuthors.Where(author => author.PersonId == survivor || author.PersonId == other).ToListAsync(cancellation);
        var own = authors.Where(author => author.PersonId == survivor).ToDictionary(author => author.InitiativeId);
        var (moved, dropped) = (new List<Guid>(), new List<DroppedAuthor>());
        foreach (var author in authors.Where(author => author.PersonId == other))
        {
            if (own.TryGetValue(author.InitiativeId, out var same))
            {
                dropped.Add(new DroppedAuthor(author.InitiativeId, author.SharePercent, author.UsedFor, author.UsedYear, same.UsedFor, same.UsedYear));
                (same.UsedFor, same.UsedYear) = (same.UsedFor ?? author.UsedFor, same.UsedYear ?? author.UsedYear);
                db.InitiativeAuthors.Remove(author);
                continue;
            }

            author.PersonId = survivor;
            moved.Add(author.Id);
        }

        return (moved, dropped);
    }
}
