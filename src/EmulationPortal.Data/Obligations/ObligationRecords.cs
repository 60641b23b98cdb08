using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Obligations;

/// <summary>Reads sheets, registrations and movements as far as obligations follow from them.</summary>
internal static class ObligationRecords
{
    public static async Task<ObligationFacts> WithSheetsAsync(PortalDb db, ObligationFacts facts, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var year = facts.Year;
        var sheets = db.ScoreSheets.Where(sheet => sheet.Year == year);
        if (only is not null) sheets = sheets.Where(sheet => only.Contains(sheet.DepartmentId));
        return facts with
        {
            Years = await db.EmulationYears.AsNoTracking().Include(found => found.Stages).Include(found => found.Extensions).Where(found => found.Year == year && found.State != YearState.Preparing).AsSplitQuery().ToListAsync(cancellation),
            Sheets = await sheets.Select(sheet => new SheetFact(sheet.Id, sheet.YearId, sheet.ClusterId, sheet.DepartmentId, sheet.State, sheet.SubmittedAt, sheet.StateChangedAt)).ToListAsync(cancellation),
            Parts = only is not null ? [] : await db.ClusterYears.Where(part => part.EmulationYear!.Year == year).Select(part => new PartFact(part.YearId, part.ClusterId, part.PublishedAt)).ToListAsync(cancellation),
        };
    }

    public static async Task<ObligationFacts> WithRegistrationsAsync(PortalDb db, ObligationFacts facts, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var year = facts.Year;
        var round = await db.RegistrationRounds.AsNoTracking().Include(found => found.Extensions).FirstOrDefaultAsync(found => found.Year == year && found.WithdrawnAt == null, cancellation);
        if (round is null) return facts;
        var registrations = db.Registrations.Where(registration => registration.RoundId == round.Id);
        if (only is not null) registrations = registrations.Where(registration => only.Contains(registration.DepartmentId));
        return facts with
        {
            Round = round,
            Registrations = await registrations.Select(registration => new RegistrationFact(registration.DepartmentId, registration.State, registration.SubmittedAt, registration.ResultsSentAt)).ToListAsync(cancellation),
        };
    }

    // Those that are joined, or end, in the year.
    public static async Task<ObligationFacts> WithMovementsAsync(PortalDb db, ObligationFacts facts, IReadOnlyList<Guid>? only, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(facts.Year, 1, 1), new DateOnly(facts.Year, 12, 31));
        var running = db.Movements.Where(movement => (movement.State == MovementState.Launched || movement.State == MovementState.Closed)
            && ((movement.JoinBy >= first && movement.JoinBy <= last) || (movement.To >= first && movement.To <= last)));
        var movements = running;
        if (only is not null) movements = movements.Where(movement => movement.ClusterId != null || (movement.DepartmentId != null && only.Contains(movement.DepartmentId.Value)) || movement.Units.Any(unit => only.Contains(unit.DepartmentId)));
        var units = db.Participations.Where(unit => running.Any(movement => movement.Id == unit.MovementId));
        if (only is not null) units = units.Where(unit => only.Contains(unit.DepartmentId));
        return facts with
        {
            Movements = await movements.Select(movement => new MovementFact(
                movement.Id, movement.Name, movement.DepartmentId != null && (movement.Level == MovementLevel.Nation || movement.Level == MovementLevel.Province), movement.ClusterId, movement.DepartmentId, movement.Year, movement.JoinBy, movement.To, movement.State))
                .ToListAsync(cancellation),
            Units = await units.Select(unit => new UnitFact(unit.MovementId, unit.Id, unit.DepartmentId, unit.State)).ToListAsync(cancellation),
        };
    }
}
