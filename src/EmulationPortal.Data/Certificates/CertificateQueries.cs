using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Certificates;

/// <summary>An award with all that its certificate needs.</summary>
/// <param name="Line">The line whose words are printed.</param>
/// <param name="Given">The decision that gave the award; the line's own for a new one.</param>
/// <param name="GivenOrdinal">Its ordinal there.</param>
/// <param name="DepartmentName">The department that hands it out.</param>
/// <param name="Proof">The department's answer about the words, or null when it was not asked.</param>
public sealed record CertificateAward(DecisionLine Line, AwardDecision Given, int GivenOrdinal, string DepartmentName, NameProof? Proof)
{
    /// <summary>Why no certificate is printed for it, whoever agrees, a few Vietnamese words, or null.</summary>
    public string? WhyNone { get; init; }

    /// <summary>The good sheet that was printed, or null.</summary>
    public PrintedCertificate? Sheet { get; init; }

    /// <summary>The words that are printed.</summary>
    /// <param name="addressOf">The public address of a code.</param>
    public CertificateWords Words(Func<string, string> addressOf)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        return CertificateWords.Of(Line, Given, GivenOrdinal, Line.Code.Length > 0 ? addressOf(Line.Code) : string.Empty);
    }

    /// <summary>What a plan of printing needs.</summary>
    public PrintableAward Printable => new(Line.Id, GivenOrdinal, Line.KindCode, Line.DepartmentId, DepartmentName, Line.Name, Line.UnitLine) { Proof = Proof, IsPrinted = Sheet is not null };
}

/// <summary>Which names of a list are shown.</summary>
public enum ProofFilter
{
    /// <summary>Tất cả.</summary>
    All = 0,

    /// <summary>Chờ trả lời.</summary>
    Waiting = 1,

    /// <summary>Bị báo sai.</summary>
    Wrong = 2,
}

/// <summary>Reads what is to be proofed and printed.</summary>
public static class CertificateQueries
{
    /// <summary>Officers: all. Departments: the names of their own recipients.</summary>
    public static IQueryable<NameProof> VisibleTo(this IQueryable<NameProof> proofs, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.IsOfficer) return proofs;
        var own = actor.IsOfDepartment ? actor.DepartmentId : null;
        return proofs.Where(proof => own != null && proof.DepartmentId == own);
    }

    /// <summary>The layouts that hold on a day, by code, with their fields.</summary>
    public static async Task<IReadOnlyDictionary<string, CertificateLayout>> LayoutsOnAsync(this PortalDb db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var layouts = await db.CertificateLayouts.Include(layout => layout.Fields).ToListAsync(cancellation);
        return layouts.Select(layout => layout.KindCode).Distinct()
            .Select(code => CertificateLayout.On(layouts, code, day)).OfType<CertificateLayout>()
            .ToDictionary(layout => layout.KindCode);
    }

    /// <summary>The layouts for the awards of a decision, by code: of the day on which they were given, of <paramref name="today"/> while it has none.</summary>
    public static Task<IReadOnlyDictionary<string, CertificateLayout>> LayoutsForAsync(
        this PortalDb db, AwardDecision decision, IReadOnlyList<CertificateAward> awards, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(awards);
        return db.LayoutsOnAsync(awards.Select(award => award.Given.DecidedOn).FirstOrDefault() ?? decision.DecidedOn ?? today, cancellation);
    }

    /// <summary>The awards of a decision, in order.</summary>
    public static Task<IReadOnlyList<CertificateAward>> CertificateAwardsAsync(this PortalDb db, AwardDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        return db.CertificateAwardsAsync(decision, db.DecisionLines.Where(line => line.DecisionId == decision.Id), cancellation);
    }

    /// <summary>Some awards of a decision, in order.</summary>
    /// <param name="db">The database.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="some">Lines of it.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<IReadOnlyList<CertificateAward>> CertificateAwardsAsync(this PortalDb db, AwardDecision decision, IQueryable<DecisionLine> some, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(some);
        var lines = await some.AsNoTracking().OrderBy(line => line.Ordinal).ToListAsync(cancellation);
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var ids = some.Select(line => line.Id);
        var proofs = await db.NameProofs.AsNoTracking().Where(proof => ids.Contains(proof.LineId)).ToDictionaryAsync(proof => proof.LineId, cancellation);
        var sheets = await db.PrintedCertificates.AsNoTracking().Where(sheet => ids.Contains(sheet.LineId) && sheet.State == PrintedState.Good).ToDictionaryAsync(sheet => sheet.LineId, cancellation);
        var given = await GivenAsync(db, decision, cancellation);
        // What was corrected may be revoked or corrected again: what holds of it follows from the line that gave the award.
        var standings = await db.StandingsAsync([.. lines.Select(line => line.OriginalLineId is { } original && given.TryGetValue(original, out var first) ? first : line).DistinctBy(line => line.Id)], cancellation);
        return
        [
            .. lines.Select(line =>
            {
                var first = line.OriginalLineId is { } original ? given.GetValueOrDefault(original) : null;
                return new CertificateAward(line, first?.Decision ?? decision, first?.Ordinal ?? line.Ordinal, names[line.DepartmentId], proofs.GetValueOrDefault(line.Id))
                {
                    Sheet = sheets.GetValueOrDefault(line.Id),
                    WhyNone = WhyNone(decision, line, standings[first?.Id ?? line.Id]),
                };
            }),
        ];
    }

    /// <summary>One award, whose line the actor may see already.</summary>
    public static async Task<CertificateAward?> CertificateAwardAsync(this PortalDb db, Guid lineId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var decision = await db.AwardDecisions.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Lines.Any(line => line.Id == lineId), cancellation);
        return decision is null ? null : (await db.CertificateAwardsAsync(decision, db.DecisionLines.Where(line => line.Id == lineId), cancellation)).Single();
    }

    /// <summary>The names to proof of a decision, in its order, as far as the actor may see them.</summary>
    public static IQueryable<NameProof> ProofsOf(this PortalDb db, Actor actor, Guid decisionId, Guid? departmentId, ProofFilter filter)
    {
        ArgumentNullException.ThrowIfNull(db);
        var proofs = db.NameProofs.VisibleTo(actor).Where(proof => proof.Line!.DecisionId == decisionId && (departmentId == null || proof.DepartmentId == departmentId));
        return (filter switch
        {
            ProofFilter.Waiting => proofs.Where(proof => proof.State == ProofState.Waiting),
            ProofFilter.Wrong => proofs.Where(proof => proof.State == ProofState.Reported || proof.State == ProofState.ToCorrect),
            _ => proofs,
        }).OrderBy(proof => proof.Line!.Ordinal);
    }

    /// <summary>The sheets that count: good, of awards that were neither revoked nor corrected or reissued since.</summary>
    public static IQueryable<PrintedCertificate> SheetsInUse(this PortalDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.PrintedCertificates.Where(sheet => sheet.State == PrintedState.Good && !db.DecisionLines.Any(later =>
            later.Decision!.State == DecisionState.Issued && later.Id != sheet.LineId && later.OriginalLineId == (sheet.Line!.OriginalLineId ?? sheet.LineId)
            && (sheet.Line.OriginalLineId == null || later.Decision.Kind == DecisionKind.Revocation || later.Decision.DecidedOn > sheet.Line.Decision!.DecidedOn
                || (later.Decision.DecidedOn == sheet.Line.Decision.DecidedOn && later.Decision.Number > sheet.Line.Decision.Number))));
    }

    // The first decision of each award that this one corrects or reissues.
    private static async Task<Dictionary<Guid, DecisionLine>> GivenAsync(PortalDb db, AwardDecision decision, CancellationToken cancellation) =>
        decision.OriginalId is { } original
            ? await db.DecisionLines.AsNoTracking().Include(line => line.Decision).Where(line => line.DecisionId == original).ToDictionaryAsync(line => line.Id, cancellation)
            : [];

    private static string? WhyNone(AwardDecision decision, DecisionLine line, AwardStanding standing)
    {
        if (decision.Kind == DecisionKind.Revocation || standing.Status == AwardStatus.Revoked) return "đã hủy bỏ khen thưởng";
        // A draft is not among the decisions that hold; an issued one may be followed by another.
        if (decision.State != DecisionState.Issued || standing.InForce.Id == line.Id) return null;
        return standing.Status == AwardStatus.Reissued ? "đã cấp lại; in theo quyết định cấp lại" : "đã đính chính; in theo quyết định đính chính";
    }
}
