using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.People;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Previews lists of people, and decides about their rows.</summary>
public sealed class PeoplePreviews(PortalDb db, ImportFiles files, IdentityNumbers identities, PortalClock clock)
{
    /// <summary>Reads a list that is uploaded: how many rows, or all that is wrong with its cells and with whom they would meet.</summary>
    public async Task<(int Rows, IReadOnlyList<string> Problems)> ReadAsync(string hash, byte[] bytes, Guid departmentId, Actor actor, CancellationToken cancellation)
    {
        var reading = files.Remember(hash, clock.Today, () => PeopleWorkbook.Read(bytes, clock.Today));
        if (reading.Problems.Count > 0) return (0, [.. reading.Problems.Select(problem => problem.Sentence)]);
        var plan = await PeopleImporting.PlanAsync(db, departmentId, reading.Rows, cancellation);

        // Of a row that may be several people it is asked first which of them it is.
        var meant = plan.Rows.Select(row => (row.Listed, Meant: (IReadOnlyCollection<Guid>)[.. new[] { row.PersonId }.OfType<Guid>()]))
            .Concat(plan.Doubtful.Select(doubt => (doubt.Listed, (IReadOnlyCollection<Guid>)[.. doubt.Match.Candidates.Select(candidate => candidate.Id)])));
        return (reading.Rows.Count, await TakenAsync(meant, actor, cancellation));
    }

    // Sentences about rows whose identity number is somebody else's than those who may be meant.
    private async Task<IReadOnlyList<string>> TakenAsync(IEnumerable<(ListedPerson Listed, IReadOnlyCollection<Guid> Meant)> rows, Actor actor, CancellationToken cancellation)
    {
        var numbered = rows.Where(row => row.Listed.IdentityNumber.Length > 0).OrderBy(row => row.Listed.Row).ToList();
        var owners = await identities.OwnersAsync(db, [.. numbered.Select(row => row.Listed.IdentityNumber)], cancellation);
        return
        [
            .. from row in numbered
               let other = owners[row.Listed.IdentityNumber].FirstOrDefault(owner => !row.Meant.Contains(owner.Id))
               where other is not null
               let sentence = IdentityNumbers.Taken(actor, other)
               select $"Ô {row.Listed.IdentityCell}: {row.Listed.FullName}: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}",
        ];
    }

    /// <summary>The list with what it would do; null when the file is gone.</summary>
    public async Task<PeoplePreview?> ReadAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var reading = await files.ReadAsync(import, bytes => PeopleWorkbook.Read(bytes, import.JudgedOn), cancellation);
        return reading is not { Problems.Count: 0 }
            ? null
            : new PeoplePreview(reading.Rows, await PeopleImporting.PlanAsync(db, import.DepartmentId, reading.Rows, cancellation), reading.Conversions);
    }

    /// <summary>Keeps which collectives are meant by names that the department does not have, and adds those that are to be made; saved with the rest.</summary>
    public async Task DecideUnitsAsync(PeopleImport import, IReadOnlyDictionary<string, Guid?> units, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(units);
        import.Units.AddRange(units.Where(unit => unit.Value is not null).Select(unit => new PeopleImportUnit { ImportId = import.Id, Name = unit.Key, CollectiveId = unit.Value!.Value }));
        var from = await db.Departments.Where(department => department.Id == import.DepartmentId).Select(department => department.ValidFrom).SingleAsync(cancellation);
        foreach (var name in units.Where(unit => unit.Value is null).Select(unit => unit.Key))
        {
            var unit = new Collective { Name = name, Kind = CollectiveKindText.Of(name), DepartmentId = import.DepartmentId, ValidFrom = from };
            unit.RefreshKeys();
            db.Collectives.Add(unit);
            import.Units.Add(new PeopleImportUnit { ImportId = import.Id, Name = name, CollectiveId = unit.Id });
            db.Record(actor, clock.Now, unit, "CollectiveAdded", $"Lập tập thể “{name}” theo danh sách “{import.FileName}”.");
        }
    }

    /// <summary>
    /// The rows as decided, in the order of the list, which is the same each time: a batch that was written before a stop is not
    /// written again.
    /// </summary>
    public async Task<(IReadOnlyList<DecidedRow> Rows, string? Problem)> DecidedAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var uploader = new Actor(import.UserId, import.UserName, import.DepartmentId, new HashSet<Role> { Role.DepartmentStaff }, []);
        if (await ReadAsync(import, cancellation) is not { } preview) return ([], ImportRunner.Lost);
        var chosen = import.Choices.ToDictionary(choice => choice.Row, choice => choice.PersonId);
        if (preview.Plan.Doubtful.Any(doubt => !chosen.ContainsKey(doubt.Listed.Row))) return ([], ImportRunner.Changed);

        // What was decided holds, even where a row has become certain or free of doubt since.
        var certain = preview.Plan.Rows.ToDictionary(row => row.Listed.Row, row => row.PersonId);
        var rows = preview.Rows.Select(row => new DecidedRow(row, chosen.TryGetValue(row.Row, out var person) ? person : certain[row.Row])).ToList();

        // What a batch of this import has written before a stop is hidden, and does not count as somebody else.
        var taken = await TakenAsync(rows.Select(row => (row.Listed, (IReadOnlyCollection<Guid>)[.. new[] { row.PersonId }.OfType<Guid>()])), uploader, cancellation);
        return taken.Count > 0 ? ([], taken[0]) : (rows, null);
    }
}
