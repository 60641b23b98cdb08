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
public sealed class PeoplePreviews(PortalDb db, ImportFiles files, PortalClock clock)
{
    /// <summary>Reads a list that is uploaded.</summary>
    public PeopleReading Read(string hash, byte[] bytes) => files.Remember(hash, clock.Today, () => PeopleWorkbook.Read(bytes, clock.Today));

    /// <summary>The list with what it would do; null when the file is gone.</summary>
    public async Task<PeoplePreview?> ReadAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var reading = await files.ReadAsync(import, bytes => PeopleWorkbook.Read(bytes, import.JudgedOn), cancellation);
        return reading is not { Problems.Count: 0 }
            ? null
            : new PeoplePreview(reading.Rows, await PeopleImporting.PlanAsync(db, import.DepartmentId, reading.Rows, cancellation), reading.Conversions);
    }

    /// <summary>Adds the collectives that the list names and the department does not have yet; saved with the rest.</summary>
    public async Task AddSubUnitsAsync(PeopleImport import, PeoplePreview preview, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(preview);
        var from = await db.Departments.Where(department => department.Id == import.DepartmentId).Select(department => department.ValidFrom).SingleAsync(cancellation);
        foreach (var name in preview.Plan.NewSubUnits)
        {
            var unit = new Collective { Name = name, Kind = CollectiveKindText.Of(name), DepartmentId = import.DepartmentId, ValidFrom = from };
            unit.RefreshKeys();
            db.Collectives.Add(unit);
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
        if (await ReadAsync(import, cancellation) is not { } preview) return ([], ImportRunner.Lost);
        var chosen = import.Choices.ToDictionary(choice => choice.Row, choice => choice.PersonId);
        if (preview.Plan.Doubtful.Any(doubt => !chosen.ContainsKey(doubt.Listed.Row))) return ([], ImportRunner.Changed);

        // What was decided holds, even where a row has become certain or free of doubt since.
        var certain = preview.Plan.Rows.ToDictionary(row => row.Listed.Row, row => row.PersonId);
        return ([.. preview.Rows.Select(row => new DecidedRow(row, chosen.TryGetValue(row.Row, out var person) ? person : certain[row.Row]))], null);
    }
}
