using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Registrations;

/// <summary>One registration of a person or a collective, for its biography.</summary>
/// <param name="Year">The year.</param>
/// <param name="KindName">The title.</param>
/// <param name="State">Where the department's list stands.</param>
/// <param name="Result">What became of it, or null.</param>
/// <param name="ResultReason">Why not, or empty.</param>
/// <param name="ResultDecision">The decision, or empty.</param>
/// <param name="DepartmentId">The department that registered it.</param>
/// <param name="DepartmentSlug">Its part of the address.</param>
/// <param name="Province">Its short name.</param>
public sealed record RegisteredTitle(
    int Year, string KindName, RegistrationState State, LineResult? Result, string ResultReason, string ResultDecision, Guid DepartmentId, string DepartmentSlug, string Province);

/// <summary>Reads what became of registrations.</summary>
public static class RegistrationOutcomes
{
    /// <summary>
    /// The lines whose title was attained in <paramref name="year"/> and that the ministry has settled: what an award proposal starts from.
    /// </summary>
    public static IQueryable<RegistrationLine> AttainedLines(this PortalDb db, int year)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Registrations.Where(registration => registration.Year == year && registration.State == RegistrationState.Settled)
            .SelectMany(registration => registration.Lines)
            .Where(line => line.Result == LineResult.Attained);
    }

    /// <summary>All registrations of a person or a collective, the newest first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="recipientId">The person or the collective.</param>
    /// <param name="cancellation">Ends early.</param>
    public static Task<List<RegisteredTitle>> RegisteredTitlesAsync(this PortalDb db, Guid recipientId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (from line in db.RegistrationLines
                where line.PersonId == recipientId || line.CollectiveId == recipientId
                join registration in db.Registrations on line.RegistrationId equals registration.Id
                join kind in db.AwardKinds on line.KindCode equals kind.Code
                join department in db.Departments on registration.DepartmentId equals department.Id
                orderby registration.Year descending, kind.Position descending
                select new RegisteredTitle(
                    registration.Year, kind.Name, registration.State, line.Result, line.ResultReason, line.ResultDecision, department.Id, department.Slug, department.Province))
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// The decisions of that year's awards by recipient and title, among the recipients of a registration: what a result is suggested from.
    /// A decision without a number or a date is left empty, to be written.
    /// </summary>
    public static async Task<IReadOnlyDictionary<(Guid Recipient, string Kind), string>> DecisionsForAsync(this PortalDb db, Registration registration, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(registration);
        var (id, year) = (registration.Id, registration.Year);
        var lines = db.RegistrationLines.Where(line => line.RegistrationId == id);
        var awards = await db.AwardRecords.AsNoTracking()
            .Where(award => (award.ToYear ?? award.Year) == year
                && ((award.PersonId != null && lines.Any(line => line.PersonId == award.PersonId)) || (award.CollectiveId != null && lines.Any(line => line.CollectiveId == award.CollectiveId))))
            .OrderBy(award => award.DecidedOn)
            .ToListAsync(cancellation);
        return awards.GroupBy(award => (award.PersonId ?? award.CollectiveId!.Value, award.AwardKindCode)).ToDictionary(group => group.Key, group =>
        {
            var award = group.Last();
            var decision = award.DecidedOn is { } day ? $"{award.DecisionNumber} ngày {DateText.Show(day)}" : award.DecisionNumber;
            return DecisionText.IsReadable(decision) ? decision : string.Empty;
        });
    }
}
