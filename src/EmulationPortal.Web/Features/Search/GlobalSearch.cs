using EmulationPortal.Data;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.LegalDocuments;
using EmulationPortal.Data.Movements;
using EmulationPortal.Data.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Organisation;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Search;

/// <summary>
/// Finds people, units, documents, decisions and movements by words without accents, within what the actor may see: each kind by its own rule of
/// visibility and its own index of words, the first few of each.
/// </summary>
public sealed class GlobalSearch(PortalDb db, PortalClock clock)
{
    /// <summary>Least letters and digits that are searched for.</summary>
    public const int Shortest = 2;

    private const int Longest = 200;

    /// <summary>Searches.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="actor">Who searches.</param>
    /// <param name="most">Most records of each kind.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<SearchPage> FindAsync(string? typed, Actor actor, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var text = VietnameseText.Normalise(typed is { Length: > Longest } ? typed[..Longest] : typed);
        if (VietnameseText.Fold(text).Replace(" ", string.Empty, StringComparison.Ordinal).Length < Shortest) return new SearchPage(text, true, []);
        SearchGroup?[] groups =
        [
            await UnitsAsync(text, actor, most, cancellation),
            await PeopleAsync(text, actor, most, cancellation),
            await CollectivesAsync(text, actor, most, cancellation),
            await DecisionsAsync(text, actor, most, cancellation),
            await DocumentsAsync(text, actor, most, cancellation),
            await MovementsAsync(text, actor, most, cancellation),
        ];
        return new SearchPage(text, false, [.. groups.OfType<SearchGroup>()]);
    }

    private async Task<SearchGroup?> UnitsAsync(string text, Actor actor, int most, CancellationToken cancellation)
    {
        _ = actor; // The structure of the bloc is open to every account.
        var words = DepartmentWords.Of(text);
        var found = await db.Departments.AsNoTracking().Include(department => department.FormerNames).WithWords(words)
            .OrderBy(department => department.ValidTo != null).ThenBy(department => department.SortKey).Take(most + 1).ToListAsync(cancellation);
        return Group("Đơn vị", "don-vi", $"/to-chuc?tim={Escaped(text)}", most, found, department => new SearchHit(
            department.Name,
            OrganisationQueries.MatchedFormerName(department, words) is { } former ? $"tên cũ: {former}" : department.ValidTo is { } last ? $"{department.Province}, đã kết thúc {DateText.Show(last)}" : department.Province,
            $"/to-chuc/don-vi/{department.Id}"));
    }

    private async Task<SearchGroup?> PeopleAsync(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!PeopleRules.MayKeep(actor).IsAllowed || VietnameseText.WordsSought(PersonSought.Read(text).Name).Count == 0) return null;
        var visible = db.People.AsNoTracking().VisibleTo(actor);
        List<Person> people;
        if (actor.IsOfficer)
        {
            // In the order of the list; a few more, for those whose import has not ended.
            var ids = (await db.FindPeopleAsync(text, most * 2, cancellation)).Ids.ToList();
            var known = await visible.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
            people = [.. ids.Where(known.ContainsKey).Select(id => known[id]).Where(person => person.MergedIntoId == null).Take(most + 1)];
        }
        else
        {
            people = await visible.Where(person => person.MergedIntoId == null).WithWords(text).OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Take(most + 1).ToListAsync(cancellation);
        }

        var provinces = await ProvincesAsync([.. people.Select(person => person.DepartmentId)], cancellation);
        return Group("Cá nhân", "ca-nhan", $"/ca-nhan-tap-the?tim={Escaped(text)}", most, people, person => new SearchHit(
            person.FullName, Joined(person.Title, provinces[person.DepartmentId], person.Birth.Length > 0 ? $"sinh {person.Birth}" : string.Empty), $"/ca-nhan-tap-the/ca-nhan/{person.Id}"));
    }

    private async Task<SearchGroup?> CollectivesAsync(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!PeopleRules.MayKeep(actor).IsAllowed) return null;
        // A department as a whole stands among the units already.
        var collectives = db.Collectives.AsNoTracking().VisibleTo(actor).Where(collective => collective.Kind != CollectiveKind.Department && collective.MergedIntoId == null);
        foreach (var word in VietnameseText.WordsSought(text))
        {
            var sought = $" {word}";
            collectives = collectives.Where(collective => (" " + collective.FoldedName).Contains(sought));
        }

        var found = await collectives.OrderBy(collective => collective.ValidTo != null).ThenBy(collective => collective.SortKey).ThenBy(collective => collective.Id).Take(most + 1).ToListAsync(cancellation);
        var provinces = await ProvincesAsync([.. found.Select(collective => collective.DepartmentId)], cancellation);
        return Group("Phòng, trung tâm", "tap-the", $"/ca-nhan-tap-the/tap-the?tim={Escaped(text)}", most, found, collective => new SearchHit(
            collective.Name, Joined($"Sở {provinces[collective.DepartmentId]}", collective.ValidTo is { } last ? $"đã kết thúc {DateText.Show(last)}" : string.Empty), $"/ca-nhan-tap-the/tap-the/{collective.Id}"));
    }

    private async Task<SearchGroup?> DecisionsAsync(string text, Actor actor, int most, CancellationToken cancellation)
    {
        var ids = (await db.FindDecisionsAsync(text, actor, most + 1, cancellation)).Distinct().Take(most + 1).ToList();
        var known = await db.AwardDecisions.AsNoTracking().VisibleTo(actor).Where(decision => ids.Contains(decision.Id)).ToDictionaryAsync(decision => decision.Id, cancellation);
        return Group("Quyết định", "quyet-dinh", $"/quyet-dinh?tim={Escaped(text)}", most, [.. ids.Where(known.ContainsKey).Select(id => known[id])], decision => new SearchHit(
            decision.Number is null ? $"Dự thảo: {decision.Title}" : $"{decision.FullNumber} {decision.Title}",
            Joined(decision.DecidedOn is { } day ? DateText.Show(day) : string.Empty, DecisionWorkflow.StateName(decision.State)),
            $"/quyet-dinh/{decision.Id}"));
    }

    private async Task<SearchGroup?> DocumentsAsync(string text, Actor actor, int most, CancellationToken cancellation) =>
        Group("Sổ văn bản", "van-ban", $"/van-ban?tim={Escaped(text)}", most, await db.FindDocumentsAsync(text, actor, most + 1, cancellation), document => new SearchHit(
            $"{document.Title} {document.Abstract}",
            Joined(document.IssuedOn is { } day ? DateText.Show(day) : string.Empty, document.Issuer, document.Mark(clock.Today)),
            $"/van-ban/{document.Id}"));

    private async Task<SearchGroup?> MovementsAsync(string text, Actor actor, int most, CancellationToken cancellation)
    {
        var found = await db.Movements.AsNoTracking().VisibleTo(actor).WithWords(text).OrderByDescending(movement => movement.From).ThenBy(movement => movement.Id).Take(most + 1)
            .Select(movement => new { movement.Id, movement.Name, movement.LaunchedBy, movement.Year, movement.State }).ToListAsync(cancellation);
        return Group("Phong trào", "phong-trao", $"/phong-trao?tim={Escaped(text)}", most, found, movement => new SearchHit(
            movement.Name, Joined(movement.LaunchedBy, $"{movement.Year}", MovementWorkflow.StateName(movement.State)), $"/phong-trao/{movement.Id}"));
    }

    private async Task<Dictionary<Guid, string>> ProvincesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Departments.AsNoTracking().Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Province, cancellation);

    private static SearchGroup? Group<T>(string title, string slug, string allPath, int most, IReadOnlyList<T> found, Func<T, SearchHit> hit) =>
        found.Count == 0 ? null : new SearchGroup(title, slug, [.. found.Take(most).Select(hit)], found.Count > most, allPath);

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
