using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// The demo's round of the year before, settled: what the staffed departments registered and attained, so that this year has something to be
/// compared with. It follows the invented awards of that year and is invented itself.
/// </summary>
public sealed class DemoEarlierRegistrations(PortalDb db)
{
    private const string Invented = "dữ liệu minh họa";
    private const int YearsRunning = 3;
    private static readonly string[] Departments = ["thaibinh", "sonla", "dienbien"];

    /// <summary>Adds it and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var year = today.Year - 1;
        var round = new RegistrationRound
        {
            Year = year,
            OpensOn = new DateOnly(year, 1, 6),
            DueAt = VietnamTime.ToUtc(new DateOnly(year, 2, 15), new TimeOnly(17, 0)),
            ClosesAt = VietnamTime.ToUtc(new DateOnly(year, 2, 28), new TimeOnly(17, 0)),
            ResultsDueAt = VietnamTime.ToUtc(new DateOnly(year, 12, 31), new TimeOnly(17, 0)),
            Note = "Dữ liệu minh họa.",
        };
        db.RegistrationRounds.Add(round);
        db.Record(Actor.Portal, now, round, "RegistrationRoundOpened", $"Ghi đợt đăng ký danh hiệu minh họa năm {year}, đã chốt kết quả.");
        var sent = VietnamTime.ToUtc(new DateOnly(year, 2, 10), new TimeOnly(9, 0));
        foreach (var slug in Departments)
        {
            var department = await db.Departments.Where(known => known.Slug == slug).Select(known => known.Id).SingleAsync();
            var registration = Registration.BroughtIn(round.Id, department, year, sent, VietnamTime.ToUtc(new DateOnly(year, 12, 20), new TimeOnly(9, 0)));
            db.Registrations.Add(registration);
            await AddLinesAsync(registration);
            db.Record(Actor.Portal, now, registration, RegistrationSettling.SubmittedAct, $"Ghi danh sách đăng ký minh họa năm {year} đã gửi Bộ: {registration.Lines.Count} dòng.");
            db.Record(Actor.Portal, now, registration, "RegistrationSettled", $"Ghi kết quả minh họa đã chốt: {registration.Lines.Count(line => line.Result == LineResult.Attained)} trong {registration.Lines.Count} dòng đạt.");
        }

        await db.SaveChangesAsync();
    }

    private async Task AddLinesAsync(Registration registration)
    {
        var (department, year) = (registration.DepartmentId, registration.Year);
        var awards = (await db.AwardRecords.AsNoTracking().Where(award => award.Year == year && award.IsIllustrative).Select(award => new { Recipient = award.PersonId ?? award.CollectiveId, award.AwardKindCode, award.DecisionNumber }).ToListAsync())
            .ToLookup(award => award.Recipient, award => (award.AwardKindCode, award.DecisionNumber));
        var fighters = (await db.AwardRecords.AsNoTracking().Where(award => award.AwardKindCode == AwardCodes.BaseFighter && award.PersonId != null && award.Year > year - YearsRunning && award.Year <= year)
            .Select(award => new { award.PersonId, award.Year }).ToListAsync()).ToLookup(award => award.PersonId, award => award.Year);
        var inventive = await db.Initiatives.Where(initiative => initiative.DepartmentId == department && initiative.Scope == InitiativeScope.Ministry).SelectMany(initiative => initiative.Authors).Select(author => author.PersonId).ToListAsync();
        var people = db.People.Where(person => person.DepartmentId == department);
        var order = await people.OrderBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).ToListAsync();
        var candidates = await people.CandidatesAsync();
        foreach (var (place, id) in order.Select((id, place) => (place, id)))
        {
            var strives = awards[id].Any(award => award.AwardKindCode == AwardCodes.BaseFighter) || place % 6 == 5 ? AwardCodes.BaseFighter : AwardCodes.AdvancedWorker;
            Settle(registration.Add(candidates[id], strives), awards[id]);
            // Three years running with an initiative that the ministry recognised, and it has not decided yet: what a proposal of that year starts from.
            if (inventive.Contains(id) && fighters[id].Distinct().Count() == YearsRunning && !awards[id].Any(award => award.AwardKindCode == AwardCodes.MinistryFighter))
            {
                registration.Add(candidates[id], AwardCodes.MinistryFighter).Result = LineResult.Attained;
            }
        }

        var units = await db.Collectives.Where(unit => unit.DepartmentId == department).CandidatesAsync(db);
        foreach (var unit in units.Values.Where(unit => unit.HasMembers).OrderBy(unit => unit.SubUnitId is null ? 0 : 1).ThenBy(unit => VietnameseText.SortKey(unit.Name), StringComparer.Ordinal))
        {
            var strives = awards[unit.Id].Any(award => award.AwardKindCode == AwardCodes.ExcellentCollective) || unit.SubUnitId is null ? AwardCodes.ExcellentCollective : AwardCodes.AdvancedCollective;
            Settle(registration.Add(unit, strives), awards[unit.Id]);
        }
    }

    private static void Settle(RegistrationLine line, IEnumerable<(string Kind, string Decision)> awards)
    {
        var decision = awards.Where(award => award.Kind == line.KindCode).Select(award => award.Decision).FirstOrDefault();
        (line.Result, line.ResultDecision, line.ResultReason) = decision is null
            ? (LineResult.NotAttained, string.Empty, $"Không đủ tiêu chuẩn khi bình xét cuối năm ({Invented})")
            : (LineResult.Attained, decision, string.Empty);
    }
}
