using EmulationPortal.Data;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Statistics;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Statistics;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Statistics;

/// <summary>Which records a figure is counted from.</summary>
/// <param name="Range">The years.</param>
/// <param name="Nature">Titles or forms, or null for both.</param>
/// <param name="Kind">Code of the title or form, or null.</param>
/// <param name="Slug">The department, or null.</param>
/// <param name="Cluster">Number of the cluster, 0 for departments without one, or null.</param>
/// <param name="BlocId">The bloc, or null.</param>
/// <param name="Result">“da-co”, “dat” or empty.</param>
/// <param name="Level">Level of the award, or null.</param>
/// <param name="IsByDecision">Whether the years are those of the decisions, as state statistics count.</param>
public sealed record RecordsFilter(YearRange Range, AwardNature? Nature, string? Kind, string? Slug, int? Cluster, Guid? BlocId, string Result = "", AwardLevel? Level = null, bool IsByDecision = false);

/// <summary>One record behind a figure.</summary>
/// <param name="Year">The year or years.</param>
/// <param name="Name">Who.</param>
/// <param name="Path">Their page.</param>
/// <param name="Department">The department.</param>
/// <param name="Kind">The title or form.</param>
/// <param name="State">Decision, or what became of the registration.</param>
public sealed record RecordLine(string Year, string Name, string Path, string Department, string Kind, string State);

/// <summary>The records behind a figure.</summary>
/// <param name="Title">What they are.</param>
/// <param name="StateHead">Heading of the last column.</param>
/// <param name="Lines">Those of this page.</param>
/// <param name="Paging">Where in the list.</param>
public sealed record RecordsPage(string Title, string StateHead, IReadOnlyList<RecordLine> Lines, Paging Paging);

/// <summary>Lists the records that a figure of the statistics was counted from: the same facts, narrowed alike.</summary>
public sealed class StatisticsRecords(PortalDb db)
{
    private const int PageSize = 50;

    /// <summary>Awards.</summary>
    public async Task<RecordsPage> AwardsAsync(RecordsFilter filter, Guid? only, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var kinds = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, cancellation);
        var facts = await FactsAsync(filter, only, cancellation);
        var structure = await db.StatisticsStructureAsync(filter.Range, cancellation);
        var units = structure.Units.ToDictionary(unit => unit.Id);
        var found = facts.Where(fact => IsWithin(filter, structure, fact.Year, fact.DepartmentId)
                && (filter.Kind is null || fact.KindCode == filter.Kind)
                && (filter.Nature is null || kinds[fact.KindCode].Nature == filter.Nature)
                && (filter.Level is null || kinds[fact.KindCode].Level == filter.Level))
            .OrderByDescending(fact => fact.Year).ThenBy(fact => units[fact.DepartmentId].SortKey, StringComparer.Ordinal).ThenByDescending(fact => kinds[fact.KindCode].Position).ThenBy(fact => fact.Id).ToList();
        var paging = Paging.Of(found.Count, PageSize, page);
        var shown = found.Skip(paging.Skip).Take(PageSize).ToList();
        var ids = shown.ConvertAll(fact => fact.Id);
        var awards = await db.AwardRecords.AsNoTracking().Where(award => ids.Contains(award.Id))
            .Select(award => new
            {
                Award = award,
                Person = db.People.Where(person => person.Id == award.PersonId).Select(person => person.FullName).FirstOrDefault(),
                Collective = db.Collectives.Where(collective => collective.Id == award.CollectiveId).Select(collective => collective.Name).FirstOrDefault(),
            }).ToDictionaryAsync(row => row.Award.Id, cancellation);
        return new RecordsPage("Khen thưởng đã tính", "Quyết định", [.. shown.Select(fact =>
        {
            var row = awards[fact.Id];
            return new RecordLine(
                row.Award.Period, row.Person ?? row.Collective ?? string.Empty,
                row.Award.PersonId is { } person ? $"/ca-nhan-tap-the/ca-nhan/{person}" : $"/ca-nhan-tap-the/tap-the/{row.Award.CollectiveId}",
                units[fact.DepartmentId].Province, kinds[fact.KindCode].Name, $"{row.Award.DecisionNumber}{(row.Award.DecidedOn is { } day ? $" ngày {DateText.Show(day)}" : string.Empty)}".Trim());
        })], paging);
    }

    /// <summary>Lines of registrations sent to the ministry.</summary>
    public async Task<RecordsPage> RegistrationsAsync(RecordsFilter filter, Guid? only, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var states = Registration.SentStates.ToList();
        var (from, to) = (filter.Range.From, filter.Range.To);
        var sent = db.Registrations.AsNoTracking().Where(registration => registration.Year >= from && registration.Year <= to && states.Contains(registration.State) && (only == null || registration.DepartmentId == only));
        var lists = await sent.Select(registration => new { registration.Id, registration.Year, registration.State }).ToDictionaryAsync(registration => registration.Id, cancellation);
        var structure = await db.StatisticsStructureAsync(filter.Range, cancellation);
        var units = structure.Units.ToDictionary(unit => unit.Id);
        bool IsJudged(ListedLine line) => lists[line.Line.RegistrationId].State is RegistrationState.ResultsSent or RegistrationState.Settled;
        var found = (await db.ListedLinesAsync(sent, cancellation))
            .Where(line => IsWithin(filter, structure, lists[line.Line.RegistrationId].Year, line.DepartmentId)
                && (filter.Kind is null || line.Line.KindCode == filter.Kind)
                && (filter.Result.Length == 0 || (IsJudged(line) && (filter.Result != "dat" || line.Line.Result == LineResult.Attained))))
            .OrderByDescending(line => lists[line.Line.RegistrationId].Year).ThenBy(line => units[line.DepartmentId].SortKey, StringComparer.Ordinal).ThenBy(line => line.Line.Position).ThenBy(line => line.Line.Id).ToList();
        var paging = Paging.Of(found.Count, PageSize, page);
        return new RecordsPage("Đăng ký đã tính", "Kết quả", [.. found.Skip(paging.Skip).Take(PageSize).Select(line => new RecordLine(
            $"{lists[line.Line.RegistrationId].Year}", line.Name, line.Path, units[line.DepartmentId].Province, line.Kind.Name,
            !IsJudged(line) ? "Chưa gửi kết quả" : line.Line.Result switch { LineResult.Attained => "Đạt", LineResult.Withdrawn => "Rút đăng ký", _ => "Không đạt" }))], paging);
    }

    // State statistics count by the day of the decision; a decision without a day by the year that it honours.
    private async Task<IReadOnlyList<GivenAward>> FactsAsync(RecordsFilter filter, Guid? only, CancellationToken cancellation) => filter.IsByDecision
        ? [.. (await db.AwardFactsAsync(new YearRange(filter.Range.From - StatutoryForms.YearsBefore, filter.Range.To), only, cancellation)).Where(fact => filter.Range.Has(StatutoryForms.YearOf(fact)))]
        : await db.AwardFactsAsync(filter.Range, only, cancellation);

    private static bool IsWithin(RecordsFilter filter, StatisticsStructure structure, int year, Guid departmentId)
    {
        var cluster = structure.ClusterOf(year, departmentId) is { } id ? structure.Clusters.FirstOrDefault(known => known.Id == id) : null;
        return (filter.Slug is null || structure.Units.Any(unit => unit.Id == departmentId && unit.Slug == filter.Slug))
            && (filter.Cluster is null || (filter.Cluster == 0 ? cluster is null : cluster?.Number == filter.Cluster))
            && (filter.BlocId is null || cluster?.BlocId == filter.BlocId);
    }
}
