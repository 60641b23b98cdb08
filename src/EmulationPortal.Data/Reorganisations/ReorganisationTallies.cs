using System.Linq.Expressions;
using System.Reflection;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>
/// Counts what hangs on the departments of an act. What came later on a department that the act founded depends on it, whatever it is; on
/// one that was there before, only what rests on its new shape: people, collectives, memberships, sheets, registrations, pledges, later acts.
/// </summary>
internal static class ReorganisationTallies
{
    /// <summary>The place of accounts: they may be moved by the act itself later.</summary>
    public const string Accounts = "Posting.DepartmentId";

    private static readonly HashSet<Type> Resting =
    [
        typeof(Person), typeof(PersonPosition), typeof(Collective), typeof(CollectiveFormerPlace), typeof(PeopleImport), typeof(ScoreSheet),
        typeof(ClusterMembership), typeof(ClusterAppointment), typeof(Registration), typeof(PledgeParty), typeof(DepartmentLink), typeof(Initiative), typeof(Handover),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [nameof(Person)] = "người",
        [nameof(PersonPosition)] = "vị trí công tác",
        [nameof(Collective)] = "tập thể",
        [nameof(CollectiveFormerPlace)] = "tập thể chuyển đi",
        [nameof(PeopleImport)] = "lần nhập danh sách",
        [nameof(ScoreSheet)] = "bảng điểm",
        [nameof(ClusterMembership)] = "thành viên cụm",
        [nameof(ClusterAppointment)] = "phân công cụm trưởng, cụm phó",
        [nameof(Registration)] = "đăng ký danh hiệu",
        [nameof(PledgeParty)] = "bên ký giao ước",
        [nameof(DepartmentLink)] = "sắp xếp khác",
        [nameof(ReorganisationUnit)] = "phương án sắp xếp khác",
        [nameof(Initiative)] = "sáng kiến",
        [nameof(Handover)] = "bàn giao cụm trưởng",
        [nameof(Posting)] = "tài khoản",
        [nameof(EvidenceItem)] = "minh chứng",
        [nameof(AwardRecord)] = "khen thưởng",
        [nameof(TaskRating)] = "xếp loại",
        [nameof(RegistrationLine)] = "dòng đăng ký",
    };

    private static readonly MethodInfo Count = typeof(ReorganisationTallies).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What a place is called.</summary>
    public static string NameOf(string place) => Names.GetValueOrDefault(place[..place.IndexOf('.', StringComparison.Ordinal)], "hồ sơ khác");

    /// <summary>Counts anew, for the departments and collectives of an act.</summary>
    public static async Task<List<ReorganisationTally>> CountAsync(PortalDb db, Reorganisation act, CancellationToken cancellation)
    {
        var units = act.Items.Where(item => item.Kind != ReorganisationKind.Rename).SelectMany(item => item.Units).Where(unit => unit.DepartmentId is not null).ToList();
        var founded = units.Where(unit => unit.IsNew).Select(unit => unit.DepartmentId).Distinct().ToList();
        var there = units.Select(unit => unit.DepartmentId).Except(founded).Distinct().ToList();
        var moved = await db.Set<CollectiveFormerPlace>().AsNoTracking()
            .Where(place => db.ReorganisationChanges.Any(change => change.ReorganisationId == act.Id && change.RecordId == place.Id)).Select(place => (Guid?)place.CollectiveId).ToListAsync(cancellation);
        var places = db.Model.GetEntityTypes().Where(type => !type.IsOwned())
            .SelectMany(type => type.GetProperties().Where(property => property.PropertyInfo is not null).Select(property => (Type: type.ClrType, property.Name)))
            .ToList();
        var tallies = new List<ReorganisationTally>();
        foreach (var (type, name) in places.Where(place => IsOfDepartment(place.Type, place.Name)))
        {
            await AddAsync(type, name, founded);
            if (Resting.Contains(type)) await AddAsync(type, name, there);
        }

        // Divisions that went over go back with whoever is in them; awards and ratings of their own go back, too.
        await AddAsync(typeof(Person), nameof(Person.SubUnitId), moved);
        await AddAsync(typeof(RegistrationLine), nameof(RegistrationLine.CollectiveId), moved);
        var begun = await db.ReorganisationChanges.AsNoTracking()
            .Where(change => change.ReorganisationId == act.Id && change.RecordKind == nameof(Collective) && change.Deed == ReorganisationDeed.Added)
            .Select(change => (Guid?)change.RecordId).ToListAsync(cancellation);
        foreach (var key in db.Model.FindEntityType(typeof(Collective))!.GetReferencingForeignKeys().Where(key => key.Properties is [{ PropertyInfo: not null }]))
        {
            await AddAsync(key.DeclaringEntityType.ClrType, key.Properties[0].Name, begun);
        }

        return [.. tallies.DistinctBy(tally => (tally.Place, tally.SubjectId))];

        async Task AddAsync(Type type, string name, List<Guid?> subjects)
        {
            if (subjects.Count == 0) return;
            var counts = await (Task<Dictionary<Guid, int>>)Count.MakeGenericMethod(type).Invoke(null, [db, name, subjects, cancellation])!;
            tallies.AddRange(subjects.Select(subject => new ReorganisationTally
            {
                ReorganisationId = act.Id,
                Place = $"{type.Name}.{name}",
                SubjectId = subject!.Value,
                Count = counts.GetValueOrDefault(subject.Value),
            }));
        }
    }

    private static bool IsOfDepartment(Type type, string property) =>
        type != typeof(ReorganisationTally)
        && (property.EndsWith("DepartmentId", StringComparison.Ordinal)
            || (type == typeof(DepartmentLink) && (property is nameof(DepartmentLink.PredecessorId) or nameof(DepartmentLink.SuccessorId))));

    private static async Task<Dictionary<Guid, int>> CountAsync<T>(PortalDb db, string property, List<Guid?> subjects, CancellationToken cancellation)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var key = Expression.Lambda<Func<T, Guid?>>(Expression.Convert(Expression.Property(row, property), typeof(Guid?)), row);
        return await db.Set<T>().IgnoreQueryFilters().Select(key).Where(id => subjects.Contains(id)).GroupBy(id => id)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key!.Value, group => group.Count, cancellation);
    }
}
