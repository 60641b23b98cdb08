using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Data.Titles;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The demo's round of registration, open for the present year, with one department at its list. Dates and titles are invented.</summary>
public sealed class DemoRegistrations(PortalDb db)
{
    private const string Writing = "sonla";

    /// <summary>Adds them and saves.</summary>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="today">The day in Vietnam; the round lies around it.</param>
    public async Task AddAsync(DateTime now, DateOnly today)
    {
        var round = new RegistrationRound
        {
            Year = today.Year,
            OpensOn = today.AddDays(-20),
            DueAt = VietnamTime.ToUtc(today.AddDays(14), new TimeOnly(17, 0)),
            ClosesAt = VietnamTime.ToUtc(today.AddDays(21), new TimeOnly(17, 0)),
            Note = "Dữ liệu minh họa. Ghi rõ sáng kiến dự kiến của người đăng ký Chiến sĩ thi đua.",
        };
        db.RegistrationRounds.Add(round);
        // Since 2024 the law sets no ceiling for titles; those that the ministry sets itself show the meter. Nobody has confirmed them: they only warn.
        AddCeiling(round.Year, AwardCodes.MinistryFighter, 10);
        AddCeiling(round.Year, AwardCodes.BaseFighter, 20);
        db.Record(Actor.Portal, now, round, "RegistrationRoundOpened", $"Mở đợt đăng ký danh hiệu minh họa năm {round.Year}.");
        var department = await db.Departments.Where(known => known.Slug == Writing).Select(known => known.Id).SingleAsync();
        var registration = new Registration { RoundId = round.Id, DepartmentId = department, Year = round.Year };
        db.Registrations.Add(registration);
        await AddLinesAsync(registration, today);
        db.Record(Actor.Portal, now, registration, "RegistrationStarted", $"Bắt đầu lập danh sách đăng ký minh họa năm {round.Year}: {registration.Lines.Count} dòng.");
        await db.SaveChangesAsync();
    }

    private void AddCeiling(int year, string kind, decimal percent) => db.QuotaRules.Add(new QuotaRule
    {
        KindCode = kind,
        Percent = percent,
        Whole = QuotaWhole.AdvancedWorkers,
        Rounding = QuotaRounding.Down,
        LegalBasis = $"Tỷ lệ do Bộ tự đặt cho đợt đăng ký minh họa năm {year}, không phải tỷ lệ của Luật",
        Note = "Dữ liệu minh họa: cán bộ Bộ đổi hoặc bỏ tại trang danh hiệu.",
        Confirmed = false,
        ValidFrom = new DateOnly(year, 1, 1),
    });

    // The first places strive for more than the others, so that some are told what they lack.
    private async Task AddLinesAsync(Registration registration, DateOnly today)
    {
        var (department, book) = (registration.DepartmentId, await db.EligibilityAsync());
        var people = db.People.Where(person => person.DepartmentId == department);
        var candidates = await people.CandidatesAsync();
        var order = await people.OrderBy(person => person.OfficialOrder ?? int.MaxValue).ThenBy(person => person.GivenNameKey).ThenBy(person => person.Id).Select(person => person.Id).ToListAsync();
        foreach (var (place, id) in order.Select((id, place) => (place, id)))
        {
            Add(registration, candidates[id], place < 5 ? AwardCodes.BaseFighter : AwardCodes.AdvancedWorker, book, today);
            if (place is 1 or 4) Add(registration, candidates[id], AwardCodes.MinistryFighter, book, today);
        }

        var units = await db.Collectives.Where(unit => unit.DepartmentId == department).CandidatesAsync(db);
        foreach (var unit in units.Values.OrderBy(unit => unit.SubUnitId is null ? 0 : 1).ThenBy(unit => VietnameseText.SortKey(unit.Name), StringComparer.Ordinal))
        {
            Add(registration, unit, unit.SubUnitId is null ? AwardCodes.ExcellentCollective : AwardCodes.AdvancedCollective, book, today);
        }
    }

    private static void Add(Registration registration, RegistrationCandidate candidate, string kind, Eligibility book, DateOnly today)
    {
        if (registration.WhyNot(candidate, kind, book, today) is null) registration.Add(candidate, kind);
    }
}
