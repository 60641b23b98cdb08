using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.People;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EmulationPortal.Web.Features.People;

/// <summary>Reads an uploaded list again and again, the same each time, and takes the decisions about it.</summary>
public sealed class ImportPreviews(PortalDb db, FileStore files, IMemoryCache cache, PortalClock clock)
{
    /// <summary>Most rows that somebody is asked about at once.</summary>
    public const int MostDoubtful = 500;

    /// <summary>The choice that a row is somebody new.</summary>
    public const string SomebodyNew = "moi";

    /// <summary>How long a list that was read is remembered between its pages.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Name of the field about a row.</summary>
    public static string FieldOf(int row) => "dong-" + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a list and remembers it for a while: its pages and its import read the same.</summary>
    /// <param name="hash">SHA-256 of the bytes.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="judgedOn">The day in Vietnam against which dates are judged.</param>
    public PeopleReading Read(string hash, byte[] bytes, DateOnly judgedOn) =>
        cache.Set(KeyOf(hash, judgedOn), PeopleWorkbook.Read(bytes, judgedOn), new MemoryCacheEntryOptions { SlidingExpiration = Remembered });

    /// <summary>The list with what it would do; null when the file is gone.</summary>
    public async Task<ImportPreview?> ReadAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var hash = await db.StoredFiles.Where(file => file.Id == import.StoredFileId).Select(file => file.Sha256).SingleAsync(cancellation);
        if (cache.Get<PeopleReading>(KeyOf(hash, import.JudgedOn)) is not { } reading)
        {
            if (!files.Has(hash))
            {
                return null;
            }

            using var bytes = new MemoryStream();
            await using (var stream = files.Open(hash))
            {
                await stream.CopyToAsync(bytes, cancellation);
            }

            reading = Read(hash, bytes.ToArray(), import.JudgedOn);
        }

        return reading.Problems.Count > 0
            ? null
            : new ImportPreview(reading.Rows, await PeopleImporting.PlanAsync(db, import.DepartmentId, reading.Rows, cancellation), reading.Conversions);
    }

    /// <summary>The preview page with what was chosen so far.</summary>
    public async Task<ImportPreviewPage> PageAsync(PeopleImport import, ImportPreview preview, IFormCollection? chosen, IReadOnlySet<int>? open, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(preview);
        var doubts = preview.Plan.Doubtful.Take(MostDoubtful).Select(doubt => new DoubtLine(
            doubt.Listed, doubt.Match.Candidates, chosen?[FieldOf(doubt.Listed.Row)].ToString() ?? string.Empty, open?.Contains(doubt.Listed.Row) == true));
        return new ImportPreviewPage(import, await DepartmentAsync(import, cancellation), preview, [.. doubts], preview.Plan.Doubtful.Count > MostDoubtful);
    }

    /// <summary>The page of an import that has begun.</summary>
    public async Task<ImportProgressPage> ProgressAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        return new ImportProgressPage(import, await DepartmentAsync(import, cancellation));
    }

    /// <summary>The decisions in a posted form, and the rows without one.</summary>
    public static (IReadOnlyList<PeopleImportChoice> Choices, IReadOnlySet<int> Open) Choices(PeopleImport import, ImportPreview preview, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(form);
        var choices = new List<PeopleImportChoice>();
        var open = new HashSet<int>();
        foreach (var (listed, match) in preview.Plan.Doubtful)
        {
            var typed = form[FieldOf(listed.Row)].ToString();
            var person = match.Candidates.FirstOrDefault(candidate => candidate.Id.ToString() == typed);
            if (person is not null || typed == SomebodyNew) choices.Add(new PeopleImportChoice { ImportId = import.Id, Row = listed.Row, PersonId = person?.Id });
            else open.Add(listed.Row);
        }

        return (choices, open);
    }

    /// <summary>Adds the collectives that the list names and the department does not have yet; saved with the rest.</summary>
    public async Task AddSubUnitsAsync(PeopleImport import, ImportPreview preview, Actor actor, CancellationToken cancellation)
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

    private static (string, string, DateOnly) KeyOf(string hash, DateOnly judgedOn) => (nameof(PeopleReading), hash, judgedOn);

    private Task<string> DepartmentAsync(PeopleImport import, CancellationToken cancellation) =>
        db.Departments.Where(department => department.Id == import.DepartmentId).Select(department => department.Name).SingleAsync(cancellation);
}
