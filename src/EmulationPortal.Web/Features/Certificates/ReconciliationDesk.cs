using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>What the reconciliation of a decision found.</summary>
/// <param name="Decision">The decision that gave the awards.</param>
/// <param name="Awards">The awards as they stand.</param>
/// <param name="Problems">What does not agree.</param>
/// <param name="KindNames">Titles and forms by code.</param>
public sealed record ReconciliationPage(AwardDecision Decision, IReadOnlyList<ReconciledAward> Awards, IReadOnlyList<ReconciliationProblem> Problems, IReadOnlyDictionary<string, string> KindNames);

/// <summary>Compares a decision with the certificates printed for it, and writes the record of it.</summary>
public sealed class ReconciliationDesk(PortalDb db)
{
    /// <summary>The comparison; null when there is no such issued decision that gives awards.</summary>
    public async Task<ReconciliationPage?> CheckAsync(Guid decisionId, CancellationToken cancellation)
    {
        var decision = await db.AwardDecisions.AsNoTracking().Include(candidate => candidate.Lines)
            .FirstOrDefaultAsync(candidate => candidate.Id == decisionId && candidate.Kind == DecisionKind.Award && candidate.State == DecisionState.Issued, cancellation);
        if (decision is null) return null;
        var standings = await db.StandingsAsync(decision.Lines, cancellation);
        var layouts = await db.LayoutsOnAsync(decision.DecidedOn!.Value, cancellation);
        var sheets = await SheetsAsync(standings.Values, cancellation);
        var awards = decision.InOrder.Select(line => Award(line, standings[line.Id], layouts, sheets)).OfType<ReconciledAward>().ToList();
        var names = await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, cancellation);

        // Article 1 is never typed: it counts the awards that the decision gave, of which some may have been revoked since.
        var given = decision.Lines.Where(line => standings[line.Id].Status != AwardStatus.Revoked).ToList();
        var stated = new StatedNumbers(given.GroupBy(line => line.KindCode).ToDictionary(group => group.Key, group => group.Count()), given.Sum(line => line.Money));
        return new ReconciliationPage(decision, awards, Reconciliation.Check(awards, stated, names), names);
    }

    /// <summary>The record of the comparison.</summary>
    public static OfficialDocument Record(ReconciliationPage page, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(page);
        var decision = page.Decision;
        return new OfficialDocument
        {
            Kind = "BIÊN BẢN",
            Title = $"Đối chiếu bằng với Quyết định số {decision.FullNumber}",
            IssuingBodies = ["Bộ phận thi đua, khen thưởng"],
            Place = decision.Place,
            On = today,
            Body =
            [
                Paragraph.Of($"Đã đối chiếu từng dòng của Quyết định số {decision.FullNumber} ngày {DateText.Show(decision.DecidedOn!.Value)} với bằng đã in: đúng một bằng còn dùng được cho mỗi đối tượng, giống hệt tên, đơn vị và danh hiệu, hình thức."),
                new TableBlock(
                    "Số lượng theo danh hiệu, hình thức",
                    [new("Danh hiệu, hình thức", ColumnKind.Text), new("Quyết định", ColumnKind.Figure), new("Bằng còn dùng", ColumnKind.Figure), new("Tiền thưởng (đ)", ColumnKind.Figure)],
                    [
                        .. page.Awards.GroupBy(award => award.KindCode).Select(form => TableRow.Of(
                            page.KindNames[form.Key], $"{form.Count()}", form.First().HasCertificate ? $"{form.Sum(award => award.Sheets.Count)}" : "không có bằng", NumberText.Money((long)form.Sum(award => award.Money)))),
                    ]),
                page.Problems.Count == 0
                    ? Paragraph.Of("Kết luận: khớp hoàn toàn, đủ điều kiện trao.")
                    : Paragraph.Of($"Kết luận: còn {page.Problems.Count} điểm chưa khớp, chưa trao:"),
                .. page.Problems.Select((problem, index) => NumberedItem.Of($"{index + 1}.", problem.Ordinal is { } ordinal ? $"Số thứ tự {ordinal}: {problem.Sentence}" : problem.Sentence)),
            ],
            Signatures = [new SignatureBlock(null, null, null, "Người đối chiếu", ""), new SignatureBlock(null, null, null, "Người chứng kiến", "")],
        };
    }

    private static ReconciledAward? Award(DecisionLine given, AwardStanding standing, IReadOnlyDictionary<string, CertificateLayout> layouts, ILookup<Guid, PrintedCertificate> sheets)
    {
        if (standing.Status == AwardStatus.Revoked) return null;
        var now = standing.InForce;
        var printed = standing.About.Select(line => line.Id).Append(given.Id).SelectMany(id => sheets[id]);
        return new ReconciledAward(
            given.Ordinal, given.KindCode, now.Name, now.UnitLine, layouts.ContainsKey(given.KindCode),
            [.. printed.Select(sheet => new ReconciledSheet(sheet.KindCode, sheet.Name, sheet.UnitLine, sheet.Serial))])
        {
            Coefficient = given.Coefficient,
            BaseSalary = given.BaseSalary,
            Money = given.Money,
            MoneyNote = given.MoneyNote,
        };
    }

    private async Task<ILookup<Guid, PrintedCertificate>> SheetsAsync(IEnumerable<AwardStanding> standings, CancellationToken cancellation)
    {
        var found = new List<PrintedCertificate>();
        foreach (var some in standings.SelectMany(standing => standing.About.Append(standing.Given)).Select(line => line.Id).Chunk(500))
        {
            // A sheet counts once its file is printed.
            found.AddRange(await db.PrintedCertificates.AsNoTracking()
                .Where(sheet => some.Contains(sheet.LineId) && sheet.State == PrintedState.Good && db.PrintParts.Any(part => part.Id == sheet.PartId && part.StoredFileId != null))
                .ToListAsync(cancellation));
        }

        return found.ToLookup(sheet => sheet.LineId);
    }
}
