using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.People;
using EmulationPortal.Documents.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>Previews histories of awards, and decides about their rows.</summary>
public sealed class AwardPreviews(PortalDb db, ImportFiles files, AwardNames names, PortalClock clock)
{
    /// <summary>The catalogue, for the template and for reading.</summary>
    public Task<List<AwardKind>> KindsAsync(CancellationToken cancellation) =>
        db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position).ToListAsync(cancellation);

    /// <summary>Reads a list that is uploaded; with the problems of its cells those of rows that nobody recorded is meant by, so that one correction suffices.</summary>
    public async Task<(int Rows, IReadOnlyList<string> Problems)> ReadAsync(string hash, byte[] bytes, Guid departmentId, CancellationToken cancellation)
    {
        var kinds = await KindsAsync(cancellation);
        var reading = files.Remember(hash, clock.Today, () => AwardsWorkbook.Read(bytes, kinds, clock.Today));
        var plan = await PlanAsync(departmentId, reading.Partly, cancellation);
        var problems = reading.Problems.Select(problem => (RowOf(problem.Cell), problem.Sentence)).Concat(plan.Problems).OrderBy(problem => problem.Item1);
        return (reading.Rows.Count, [.. problems.Select(problem => problem.Item2)]);
    }

    /// <summary>The list with what it would do; null when the file is gone or does not fit any more.</summary>
    public async Task<AwardsPreview?> ReadAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        var kinds = await KindsAsync(cancellation);
        var reading = await files.ReadAsync(import, bytes => AwardsWorkbook.Read(bytes, kinds, import.JudgedOn), cancellation);
        return reading is not { Problems.Count: 0 }
            ? null
            : new AwardsPreview(reading.Rows, await PlanAsync(import.DepartmentId, reading.Rows, cancellation), reading.Conversions, await names.AllAsync(cancellation));
    }

    /// <summary>
    /// The rows as decided, in the order of the list, which is the same each time: a batch that was written before a stop is not
    /// written again.
    /// </summary>
    public async Task<(IReadOnlyList<DecidedAward> Rows, string? Problem)> DecidedAsync(PeopleImport import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (await ReadAsync(import, cancellation) is not { } preview) return ([], ImportRunner.Lost);
        if (preview.Plan.Problems.Count > 0) return ([], $"Hồ sơ của đơn vị đã thay đổi trong lúc chờ nhập. {preview.Plan.Problems[0].Sentence}");
        var chosen = import.Choices.ToDictionary(choice => choice.Row, choice => choice.PersonId);
        if (preview.Plan.Doubtful.Any(doubt => !chosen.ContainsKey(doubt.Listed.Row))) return ([], ImportRunner.Changed);
        var certain = preview.Plan.Rows.ToDictionary(row => row.Listed.Row);
        return ([.. preview.Rows.Select(row => certain.TryGetValue(row.Row, out var decided) ? decided : Chosen(row, chosen[row.Row], preview.Plan.Recorded))], null);
    }

    // Two rows that were both said to be one person may say the same: the second is left out.
    private static DecidedAward Chosen(ListedAward row, Guid? personId, RecordedAwards recorded) =>
        AwardImporting.Decide(row, personId, null, recorded) ?? new DecidedAward(row, null, null, null);

    // “D7” stands in row 7; what concerns the file as a whole comes first.
    private static int RowOf(string? cell) => cell is null ? 0 : int.Parse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture);

    private async Task<AwardPlan> PlanAsync(Guid departmentId, IReadOnlyList<ListedAward> rows, CancellationToken cancellation) =>
        await AwardImporting.PlanAsync(db, await db.Departments.AsNoTracking().SingleAsync(department => department.Id == departmentId, cancellation), rows, cancellation);
}
