using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>What the reconciliation of a decision found.</summary>
/// <param name="Decision">The decision that gave the awards.</param>
/// <param name="Awards">The awards as they stand.</param>
/// <param name="Problems">What does not agree.</param>
/// <param name="KindNames">Titles and forms by code.</param>
public sealed record ReconciliationPage(AwardDecision Decision, IReadOnlyList<ReconciledAward> Awards, IReadOnlyList<ReconciliationProblem> Problems, IReadOnlyDictionary<string, string> KindNames)
{
    /// <summary>What later decisions revoked of it, the earliest first.</summary>
    public IReadOnlyList<RevokedSince> Revoked { get; init; } = [];

    /// <summary>Awards of titles and forms without a layout, a sentence for each: no certificate of them was printed here.</summary>
    public IReadOnlyList<string> WithoutLayout =>
    [
        .. Awards.Where(award => !award.HasCertificate).GroupBy(award => award.KindCode).Select(group =>
            $"{KindNames[group.Key]}: chưa có mẫu bằng, {group.Count()} đối tượng (số thứ tự {string.Join(", ", group.Select(award => award.Ordinal))}) không in bằng trong hệ thống; đối chiếu hiện vật riêng."),
    ];

    /// <summary>What the printed decision stated, what was revoked of it and what is left, as sentences; none when nothing was revoked.</summary>
    public IReadOnlyList<string> Balance => Decision.Stated is { } stated ? Reconciliation.Balance(stated, Revoked, KindNames) : [];
}

/// <summary>Compares a decision with the certificates printed for it, and writes the record of it.</summary>
public sealed class ReconciliationDesk(PortalDb db)
{
    /// <summary>Said where the totals of the printed text are not known.</summary>
    public const string NotKept = "Quyết định này không lưu tổng số đã in ở Điều 1, nên cần so bằng mắt với bản đã ký.";

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

        // What was printed is compared with what is stored now, less what was revoked since: a line changed or lost since the issue shows.
        var revoked = Revoked(decision, standings);
        return new ReconciliationPage(decision, awards, Reconciliation.Check(awards, decision.Stated, revoked, names), names) { Revoked = revoked };
    }

    private static IReadOnlyList<RevokedSince> Revoked(AwardDecision decision, IReadOnlyDictionary<Guid, AwardStanding> standings) =>
    [
        .. decision.Lines.Where(line => standings[line.Id].Status == AwardStatus.Revoked)
            .GroupBy(line => standings[line.Id].About.Last(about => about.Decision!.Kind == DecisionKind.Revocation).DecisionId)
            .Select(group => (By: standings[group.First().Id].About.Last(about => about.DecisionId == group.Key).Decision!, Lines: group))
            .OrderBy(group => group.By.DecidedOn).ThenBy(group => group.By.Number)
            .Select(group => new RevokedSince($"Quyết định số {group.By.FullNumber} ngày {DateText.Show(group.By.DecidedOn!.Value)}", StatedNumbers.Of(group.Lines))),
    ];

    /// <summary>The record of the comparison.</summary>
    public static OfficialDocument Record(ReconciliationPage page, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(page);
        var decision = page.Decision;
        return new OfficialDocument
        {
            Kind = "BIÊN BẢN",
            Title = $"Đối chiếu bằng với Quyết định số {decision.FullNumber}",
            Superior = Ministry.On(today).Name,
            IssuingBodies = ["Bộ phận thi đua, khen thưởng"],
            Place = decision.Place,
            On = today,
            Body =
            [
                Paragraph.Of($"Đã đối chiếu từng dòng của Quyết định số {decision.FullNumber} ngày {DateText.Show(decision.DecidedOn!.Value)} với bằng đã in: mỗi đối tượng phải có đúng một bằng còn dùng được, giống hệt tên, đơn vị và danh hiệu, hình thức; số lượng và tiền thưởng phải đúng như quyết định đã in."),
                new TableBlock(
                    "Số lượng theo danh hiệu, hình thức",
                    [new("Danh hiệu, hình thức", ColumnKind.Text), new("Điều 1", ColumnKind.Figure), .. RevokedColumns(page), new("Phụ lục", ColumnKind.Figure), new("Bằng còn dùng", ColumnKind.Figure), new("Tiền thưởng (đồng)", ColumnKind.Money)],
                    [.. Codes(page).Select(code => Row(page, code)), Total(page)]),
                .. page.Decision.Stated is null ? (OfficialBlock[])[Paragraph.Of(NotKept)] : [],
                .. page.Balance.Select(sentence => Paragraph.Of(sentence)),
                .. page.WithoutLayout.Select(sentence => Paragraph.Of(sentence)),
                page.Problems.Count == 0
                    ? Paragraph.Of(page.WithoutLayout.Count == 0 ? "Kết luận: khớp hoàn toàn, đủ điều kiện trao." : "Kết luận: các bằng in trong hệ thống khớp hoàn toàn, đủ điều kiện trao.")
                    : Paragraph.Of($"Kết luận: còn {page.Problems.Count} điểm chưa khớp, chưa trao:"),
                .. page.Problems.Select((problem, index) => NumberedItem.Of($"{index + 1}.", problem.Ordinal is { } ordinal ? $"Số thứ tự {ordinal}: {problem.Sentence}" : problem.Sentence)),
            ],
            Signatures = [new SignatureBlock(null, null, null, "Người đối chiếu", ""), new SignatureBlock(null, null, null, "Người chứng kiến", "")],
        };
    }

    // Those that the decision stated and those that stand in it now, in the order of its awards.
    private static IEnumerable<string> Codes(ReconciliationPage page) => page.Awards.Select(award => award.KindCode).Concat(page.Decision.Stated?.Counts.Keys ?? []).Distinct();

    private static IEnumerable<TableColumn> RevokedColumns(ReconciliationPage page) => page.Revoked.Count == 0 ? [] : [new("Hủy bỏ", ColumnKind.Figure), new("Còn lại", ColumnKind.Figure)];

    // What article 1 says, and where something was revoked what of it and what is left.
    private static IEnumerable<string> StatedCells(ReconciliationPage page, Func<StatedNumbers, int> count)
    {
        if (page.Decision.Stated is not { } stated) return page.Revoked.Count == 0 ? ["…"] : ["…", "…", "…"];
        var gone = page.Revoked.Sum(since => count(since.Numbers));
        return page.Revoked.Count == 0 ? [$"{count(stated)}"] : [$"{count(stated)}", $"{gone}", $"{count(stated) - gone}"];
    }


    private static TableRow Row(ReconciliationPage page, string code)
    {
        var awards = page.Awards.Where(award => award.KindCode == code).ToList();
        var sheets = awards.Count == 0 || awards.Exists(award => award.HasCertificate) ? $"{awards.Sum(award => award.Sheets.Count)}" : "chưa có mẫu bằng";
        return TableRow.Of([page.KindNames[code], .. StatedCells(page, numbers => numbers.Counts.GetValueOrDefault(code)), $"{awards.Count}", sheets, Money(awards.Sum(award => award.Money))]);
    }

    private static TableRow Total(ReconciliationPage page) => TableRow.Of(
        ["Cộng", .. StatedCells(page, numbers => numbers.Counts.Values.Sum()), $"{page.Awards.Count}", $"{page.Awards.Sum(award => award.Sheets.Count)}", Money(page.Awards.Sum(award => award.Money))]);

    // The unit stands in the heading of the column.
    private static string Money(decimal dong) => NumberText.Money((long)dong).Replace(" đ", string.Empty, StringComparison.Ordinal);

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
