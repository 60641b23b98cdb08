using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Certificates;

/// <summary>What is to be printed.</summary>
/// <param name="Mode">Full page or on stock.</param>
public sealed record PrintOrder(PrintMode Mode)
{
    /// <summary>Only this department's.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Only this title or form.</summary>
    public string? KindCode { get; init; }

    /// <summary>Only this award.</summary>
    public Guid? LineId { get; init; }

    /// <summary>The printer, or null for one that does not miss.</summary>
    public PrinterProfile? Printer { get; init; }

    /// <summary>Serial of the first sheet, or null for sheets without.</summary>
    public StockSerial? FirstSerial { get; init; }
}

/// <summary>Puts certificates into the queue of printing: everything about a run is settled and written down before its first page.</summary>
public static class PrintOrders
{
    private const int MostNamed = 10;

    /// <summary>Adds the run with its files and sheets, to be saved by the caller; or says why not.</summary>
    public static async Task<(PrintRun? Run, Verdict Verdict)> OrderAsync(this PortalDb db, AwardDecision decision, PrintOrder order, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(order);
        if (!actor.IsOfficer) return (null, Verdict.Never("Chỉ cán bộ Bộ in bằng."));
        if (decision.State != DecisionState.Issued) return (null, Verdict.NotNow("Quyết định chưa ban hành nên chưa in bằng. Hãy in sau khi quyết định có số và được ký."));
        var (chosen, layouts) = await ChosenAsync(db, decision, order, cancellation);
        if (await WhyNotAsync(db, order, chosen, cancellation) is { } why) return (null, Verdict.NotNow(why));
        var run = Begin(db, decision, order, chosen.Count, actor, now);
        await PlanAsync(db, run, order, chosen, layouts, 1, cancellation);
        await WithdrawAsync(db, chosen, decision, actor, now, cancellation);
        db.Record(actor, now, run, "PrintRunOrdered", $"Đưa vào hàng chờ in {run.Total} bằng theo Quyết định số {decision.FullNumber}{(order.FirstSerial is { } first ? $", phôi từ số {first.Show()}" : "")}.");
        return (run, Verdict.Allowed);
    }

    /// <summary>
    /// Plans what is left of a stopped run anew, behind the files that it has printed, to be saved by the caller; or says why not. Its sheets
    /// left the register when it was stopped, so that their stock may be in use elsewhere by now.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="run">The stopped run.</param>
    /// <param name="first">Serial of the first sheet that is left, or null for sheets without.</param>
    /// <param name="actor">Who lets it go on.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<Verdict> ContinueAsync(this PortalDb db, PrintRun run, StockSerial? first, Actor actor, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(actor);
        if (run.May(PrintRunStep.Resume, actor) is { IsAllowed: false } refusal) return refusal;
        var decision = await db.AwardDecisions.AsNoTracking().SingleAsync(candidate => candidate.Id == run.DecisionId, cancellation);
        var order = new PrintOrder(run.Mode) { DepartmentId = run.DepartmentId, KindCode = run.KindCode, LineId = run.LineId, FirstSerial = first };
        var (chosen, layouts) = await ChosenAsync(db, decision, order, cancellation);
        if (await WhyNotAsync(db, order, chosen, cancellation) is { } why) return Verdict.NotNow(why);
        var parts = await db.PrintParts.Where(part => part.RunId == run.Id).ToListAsync(cancellation);
        db.PrintParts.RemoveRange(parts.Where(part => part.StoredFileId is null));
        await PlanAsync(db, run, order, chosen, layouts, parts.Where(part => part.StoredFileId is not null).Select(part => part.Position).DefaultIfEmpty().Max() + 1, cancellation);
        await WithdrawAsync(db, chosen, decision, actor, now, cancellation);
        run.Total = run.Done + chosen.Count;
        return run.Resume(actor);
    }

    // What an order asks for and has no good certificate yet, with the layouts of the day on which the awards were given.
    private static async Task<(List<CertificateAward> Chosen, IReadOnlyDictionary<string, CertificateLayout> Layouts)> ChosenAsync(PortalDb db, AwardDecision decision, PrintOrder order, CancellationToken cancellation)
    {
        var all = await db.CertificateAwardsAsync(decision, cancellation);
        var layouts = await db.LayoutsForAsync(decision, all, decision.DecidedOn!.Value, cancellation);
        return ([.. all.Where(award => award.WhyNone is null && award.Sheet is null && layouts.ContainsKey(award.Line.KindCode)
            && (order.DepartmentId is null || award.Line.DepartmentId == order.DepartmentId)
            && (order.KindCode is null || award.Line.KindCode == order.KindCode)
            && (order.LineId is null || award.Line.Id == order.LineId))], layouts);
    }

    private static async Task PlanAsync(
        PortalDb db, PrintRun run, PrintOrder order, List<CertificateAward> chosen, IReadOnlyDictionary<string, CertificateLayout> layouts, int position, CancellationToken cancellation)
    {
        var names = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, cancellation);
        foreach (var part in PrintPlan.Of(chosen.Select(award => award.Printable), names, order.FirstSerial)) Add(db, run, part, position++, layouts[part.KindCode]);
    }

    private static async Task<string?> WhyNotAsync(PortalDb db, PrintOrder order, List<CertificateAward> chosen, CancellationToken cancellation)
    {
        if (chosen.Count == 0) return "Không còn bằng nào cần in trong phạm vi đã chọn.";
        var blocked = chosen.Where(award => award.Printable.WhyBlocked is not null).ToList();
        if (blocked.Count > 0)
        {
            var named = string.Join("; ", blocked.Take(MostNamed).Select(award => $"{award.Line.Name} ({award.Printable.WhyBlocked})"));
            return $"{blocked.Count} tên chưa được xác nhận nên chưa in được: {named}{(blocked.Count > MostNamed ? "…" : "")}. Hãy chờ đơn vị xác nhận, in trước từng đơn vị đã xác nhận, hoặc cho in và ghi lý do ở trang rà soát tên.";
        }

        if (order.FirstSerial is null) return null;
        if (chosen.Select(award => award.Line.KindCode).Distinct().Count() > 1) return "Số phôi tính riêng cho từng loại bằng. Hãy chọn một danh hiệu, hình thức rồi nhập số phôi đầu.";
        var (code, serials) = (chosen[0].Line.KindCode, Enumerable.Range(0, chosen.Count).Select(step => order.FirstSerial.Plus(step).Show()).ToList());
        foreach (var some in serials.Chunk(500))
        {
            if (await db.PrintedCertificates.Where(sheet => sheet.KindCode == code && some.Contains(sheet.Serial)).Select(sheet => sheet.Serial).FirstOrDefaultAsync(cancellation) is { } used)
            {
                return $"Phôi số {used} đã dùng. Hãy nhập số phôi đầu khác, đủ {chosen.Count} tờ liền nhau chưa dùng.";
            }
        }

        return null;
    }

    private static PrintRun Begin(PortalDb db, AwardDecision decision, PrintOrder order, int total, Actor actor, DateTime now)
    {
        var run = new PrintRun
        {
            DecisionId = decision.Id,
            DepartmentId = order.DepartmentId,
            KindCode = order.KindCode,
            LineId = order.LineId,
            Mode = order.Mode,
            PrinterName = order.Printer?.Name ?? string.Empty,
            Dx = order.Printer?.Dx ?? 0,
            Dy = order.Printer?.Dy ?? 0,
            Scale = order.Printer?.Scale ?? 100,
            Total = total,
            UserId = actor.UserId,
            UserName = actor.Name,
            OrderedAt = now,
        };
        db.PrintRuns.Add(run);
        return run;
    }

    private static void Add(PortalDb db, PrintRun run, PlannedPart planned, int position, CertificateLayout layout)
    {
        layout.Use();
        var part = new PrintPart { RunId = run.Id, Position = position, DepartmentId = planned.DepartmentId, LayoutId = layout.Id, Title = planned.Title, Count = planned.Awards.Count };
        db.PrintParts.Add(part);
        db.PrintedCertificates.AddRange(planned.Awards.Select((pair, index) => new PrintedCertificate
        {
            RunId = run.Id,
            PartId = part.Id,
            LineId = pair.Award.LineId,
            KindCode = pair.Award.KindCode,
            Page = index + 1,
            Serial = pair.Serial,
            Name = pair.Award.Name,
            UnitLine = pair.Award.UnitLine,
        }));
    }

    // A certificate printed by a correction takes the place of the old one, which is good no longer.
    private static async Task WithdrawAsync(PortalDb db, List<CertificateAward> chosen, AwardDecision decision, Actor actor, DateTime now, CancellationToken cancellation)
    {
        foreach (var some in chosen.Select(award => award.Line.OriginalLineId).OfType<Guid>().Chunk(500))
        {
            foreach (var old in await db.PrintedCertificates.Where(sheet => sheet.State == PrintedState.Good && sheet.Line!.DecisionId != decision.Id
                && (some.Contains(sheet.LineId) || (sheet.Line.OriginalLineId != null && some.Contains(sheet.Line.OriginalLineId.Value)))).ToListAsync(cancellation))
            {
                old.Replace(actor, now, $"Thay bằng bằng in theo Quyết định số {decision.FullNumber}.");
            }
        }
    }
}
