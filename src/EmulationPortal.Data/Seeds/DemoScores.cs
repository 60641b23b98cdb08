using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Invented scores that bring the demo's clusters to different stages, so that every account has something to do.
/// The figures follow from province and criterion, not from chance: two demos are alike.
/// </summary>
public sealed class DemoScores(PortalDb db, ScoringDesk desk, SheetSteps steps)
{
    internal const string TooLittleEvidence = "Minh chứng chưa đủ cho mức điểm đề nghị.";

    /// <summary>What an invented score is explained by.</summary>
    internal const string Invented = "Số liệu minh họa.";

    private const string Storm = "Khắc phục hậu quả bão, lũ (dữ liệu minh họa).";

    // How far each cluster has come; provinces named in Apart are not where their cluster is.
    private static readonly Dictionary<int, SheetState> Reached = new()
    {
        [1] = SheetState.Approved,
        [2] = SheetState.Submitted,
        [3] = SheetState.Submitted,
        [4] = SheetState.Forwarded,
        [5] = SheetState.Approved,
        [6] = SheetState.Draft,
        [7] = SheetState.Submitted,
        [8] = SheetState.Forwarded,
    };

    private static readonly Dictionary<string, SheetState> Apart = new(StringComparer.Ordinal)
    {
        ["Điện Biên"] = SheetState.Draft,
        ["Lạng Sơn"] = SheetState.Draft,
        ["Cao Bằng"] = SheetState.Returned,
        ["Hải Dương"] = SheetState.Draft,
        ["Ninh Bình"] = SheetState.Draft,
        ["Quảng Ninh"] = SheetState.Draft,
        ["Bình Thuận"] = SheetState.Returned,
        ["Tây Ninh"] = SheetState.Draft,
        ["Hà Tĩnh"] = SheetState.Forwarded,
        [DemoDisputes.Approved] = SheetState.Approved,
    };

    // Those that have not sent yet have more time, so that they are not late on the first day of the demo.
    private static readonly string[] MoreTime = ["Điện Biên", "Lạng Sơn"];

    /// <summary>Scores the sheets of the year of <paramref name="today"/>; everything is done, and recorded, at a moment of its own.</summary>
    public async Task AddAsync(DateOnly today)
    {
        var calendar = new DemoCalendar(today);
        var clusters = await db.Clusters.AsNoTracking().ToDictionaryAsync(cluster => cluster.Id);
        var sheets = await db.ScoreSheets.AsNoTracking().Where(sheet => sheet.Year == today.Year).Include(sheet => sheet.Department).ToListAsync();
        var (officer, people) = await PeopleAsync(today);
        var doings = Extensions(sheets, [.. clusters.Values], officer, calendar).ToList();
        foreach (var sheet in sheets)
        {
            var reached = Apart.GetValueOrDefault(sheet.Department!.Province, Reached[clusters[sheet.ClusterId].Number]);
            var scorer = people.Values.First(actor => actor.ScoresFor(sheet.ClusterId, today.Year, sheet.DepartmentId));
            doings.AddRange(Doings(sheet, (people[sheet.DepartmentId], scorer, officer), reached, calendar));
        }

        foreach (var doing in doings.OrderBy(doing => doing.At))
        {
            await doing.DoAsync(doing.At);
        }
    }

    private IEnumerable<Doing> Doings(ScoreSheet sheet, (Actor Owner, Actor Scorer, Actor Officer) actors, SheetState reached, DemoCalendar calendar)
    {
        var province = sheet.Department!.Province;
        if (reached == SheetState.Draft)
        {
            if (province is "Điện Biên" or "Hải Dương")
            {
                yield return new(calendar.HalfScored(province), at => ScoreAsync(sheet.Id, actors.Owner, ScoreColumn.Self, at, half: true));
            }

            yield break;
        }

        var (submitted, judged, approved) = (calendar.Submitted(province), calendar.Judged(province), calendar.Approved(province));
        yield return Scoring(submitted, actors.Owner, ScoreColumn.Self);
        yield return Step(submitted, actors.Owner, SheetStep.Submit);
        if (reached == SheetState.Returned)
        {
            yield return Step(judged, actors.Scorer, SheetStep.ReturnToDepartment, "Mục 4.4 chưa nêu rõ kết quả; đề nghị bổ sung minh chứng.");
        }
        else if (reached is SheetState.Forwarded or SheetState.Approved)
        {
            yield return Scoring(judged, actors.Scorer, ScoreColumn.Cluster);
            yield return Step(judged, actors.Scorer, SheetStep.Forward);
        }

        if (reached == SheetState.Approved)
        {
            yield return Scoring(approved, actors.Officer, ScoreColumn.Ministry);
            yield return Step(approved, actors.Officer, SheetStep.Approve);
        }

        // Scores are entered some time before they are handed on.
        Doing Scoring(DateTime handedOn, Actor actor, ScoreColumn column) =>
            new(handedOn.AddMinutes(-40), at => ScoreAsync(sheet.Id, actor, column, at, half: false));

        Doing Step(DateTime moment, Actor actor, SheetStep step, string reason = "") => new(moment, at => DoAsync(actor, sheet.Id, step, at, reason));
    }

    private IEnumerable<Doing> Extensions(IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<Cluster> clusters, Actor officer, DemoCalendar calendar)
    {
        var wishes = sheets
            .Where(sheet => MoreTime.Contains(sheet.Department!.Province) || sheet.Department.Province == DemoCalendar.Extended)
            .Select(sheet => (
                Wish: Wish(sheet.ClusterId, sheet.DepartmentId, sheet.Department!.Province == DemoCalendar.Extended ? calendar.ExtendedUntil : calendar.LongExtendedUntil),
                For: sheet.Department.Province))
            .Append((Wish: Wish(clusters.Single(cluster => Reached[cluster.Number] == SheetState.Draft).Id, null, calendar.LongExtendedUntil), For: clusters.Single(cluster => Reached[cluster.Number] == SheetState.Draft).Name));
        return wishes.Select(wish => new Doing(calendar.ExtensionsGranted, at => ExtendAsync(calendar.Today.Year, wish.Wish, wish.For, officer, at)));

        static ExtensionWish Wish(Guid clusterId, Guid? departmentId, DateTime until) => new(StageKind.SelfScoring, clusterId, departmentId, until);
    }

    private async Task ExtendAsync(int number, ExtensionWish wish, string receiver, Actor officer, DateTime at)
    {
        db.ChangeTracker.Clear();
        var year = (await db.WholeYearAsync(number))!;
        year.Extend(officer, wish, Storm, at);
        // Sheets keep a year in memory by its version.
        db.Entry(year).Property(extended => extended.Version).IsModified = true;
        db.Record(officer, at, year, "DeadlineExtended", $"Gia hạn {StageText.Name(wish.Stage).ToLowerInvariant()} cho {receiver} đến {VietnamTime.Show(wish.UntilAt)}.", Storm);
        await db.SaveChangesAsync();
    }

    private async Task ScoreAsync(Guid sheetId, Actor actor, ScoreColumn column, DateTime now, bool half)
    {
        db.ChangeTracker.Clear();
        var open = (await desk.OpenAsync(actor, sheetId, CancellationToken.None))!;
        var leaves = open.Criteria.Leaves.Where(leaf => open.Criteria.IsInScale(leaf) && !open.IsAutomatic(leaf.Id)).ToList();
        foreach (var leaf in half ? leaves.Take(leaves.Count / 2) : leaves)
        {
            var proposed = column == ScoreColumn.Self ? null : EffectiveScore.Cell(open.Sheet, leaf.Id, column - 1);
            var province = open.Sheet.Department!.Province;
            var dispute = DemoDisputes.Find(province, leaf.Code);
            var value = proposed is null ? Invent(leaf, province) : Judge(leaf, proposed, province, dispute);
            var reason = proposed is null || value == proposed.Value ? string.Empty : ReasonOf(dispute, column);
            open.Sheet.CellFor(leaf.Id, column).Save(value, column == ScoreColumn.Self ? dispute?.Explanation ?? Invented : string.Empty, reason, actor, now);
        }

        db.Record(actor, now, open.Sheet, "DemoScored", $"Nhập điểm minh họa, cột {ColumnText.Name(column)}.");
        await db.SaveChangesAsync();
    }

    private async Task DoAsync(Actor actor, Guid sheetId, SheetStep step, DateTime now, string reason = "")
    {
        var version = await db.ScoreSheets.Where(sheet => sheet.Id == sheetId).Select(sheet => sheet.Version).SingleAsync();
        var outcome = await steps.DoAsync(actor, sheetId, step, version, reason, now, CancellationToken.None);
        if (!outcome.Verdict.IsAllowed)
        {
            throw new InvalidOperationException($"{step}: {outcome.Verdict.Why} {string.Join(' ', outcome.Missing.Select(item => item.Sentence))}");
        }
    }

    private async Task<(Actor Officer, Dictionary<Guid, Actor> People)> PeopleAsync(DateOnly today)
    {
        var users = await db.Users.AsNoTracking()
            .Where(user => user.UserName == "canbo.bo" || user.UserName!.StartsWith("so."))
            .Select(user => user.Id)
            .ToListAsync();
        var actors = new List<Actor>();
        foreach (var user in users)
        {
            actors.Add((await db.AccountStateAsync(user, today))!.Actor);
        }

        return (actors.Single(actor => actor.IsOfficer), actors.Where(actor => actor.DepartmentId is not null).ToDictionary(actor => actor.DepartmentId!.Value));
    }

    // What a unit gave itself where the cluster gave a value: one step more in about one typed score of seven.
    internal static CellValue OwnOf(CriterionNode leaf, CellValue given, string province) =>
        leaf.Kind == LeafKind.Manual && Spread(leaf, province) % 7 == 1 && given.Entered is { } points && points + leaf.Step <= leaf.MaxPoints ? CellValue.Of(points + leaf.Step) : given;

    // Of every maximum at least that share, and so much more by chance.
    internal static CellValue Invent(CriterionNode leaf, string province, decimal least = 0.7m, decimal breadth = 0.3m)
    {
        var share = least + (Spread(leaf, province) * breadth / 300m);
        return leaf.Kind switch
        {
            LeafKind.YesNo => CellValue.Of(Spread(leaf, province) > 20 ? 1 : 0),
            LeafKind.PercentBands => CellValue.Of(Math.Round(share * 100, 1)),
            LeafKind.LinearRatio => CellValue.Of(Math.Round(share * (leaf.Rule.Target ?? 100), 1)),
            LeafKind.PerOccurrence => CellValue.Of(decimal.Floor(share * leaf.MaxPoints / (leaf.Rule.PointsPerOccurrence ?? 1))),
            LeafKind.RelativeToBest => CellValue.Of(decimal.Floor(share * 60), 60),
            _ => CellValue.Of(ToStep(share * leaf.MaxPoints, leaf.Step)),
        };
    }

    private static string ReasonOf(DemoDispute? dispute, ScoreColumn column) => dispute is null
        ? TooLittleEvidence
        : column == ScoreColumn.Cluster ? dispute.Doubt : DemoDisputes.MinistryReason;

    // The next to judge lowers about one typed score in nine by one step, and differs more where the columns are to be in dispute.
    private static CellValue Judge(CriterionNode leaf, ScoreCell proposed, string province, DemoDispute? dispute) => dispute is not null
        ? CellValue.Of(Math.Clamp(proposed.Entered!.Value + (leaf.Step * (proposed.Column == ScoreColumn.Self ? -dispute.Lowered : dispute.Ministry ?? 0)), 0, leaf.MaxPoints))
        : leaf.Kind == LeafKind.Manual && Spread(leaf, province) % 9 == (int)proposed.Column && proposed.Entered >= leaf.Step
            ? CellValue.Of(proposed.Entered.Value - leaf.Step)
            : proposed.Value;

    private static decimal ToStep(decimal points, decimal step) => step <= 0 ? Math.Round(points, 2) : decimal.Floor(points / step) * step;

    // 0 to 300, the same for the same province and criterion.
    private static int Spread(CriterionNode leaf, string province) =>
        (province + leaf.Code).Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 9973) % 301;

    // Something that is done at its moment.
    private sealed record Doing(DateTime At, Func<DateTime, Task> DoAsync);
}
