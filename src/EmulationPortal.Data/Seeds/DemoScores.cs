using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Invented scores that bring the demo's clusters to different stages, so that every account has something to do.
/// The figures follow from province and criterion, not from chance: two demos are alike.
/// </summary>
public sealed class DemoScores(PortalDb db, ScoringDesk desk, SheetSteps steps)
{
    private const string Invented = "Số liệu minh họa.";

    // How far each cluster has come; provinces named in Behind lag behind their cluster.
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

    private static readonly Dictionary<string, SheetState> Behind = new(StringComparer.Ordinal)
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
    };

    /// <summary>Scores the sheets of <paramref name="year"/>.</summary>
    public async Task AddAsync(int year, DateTime now, DateOnly today)
    {
        var clusters = await db.Clusters.AsNoTracking().ToDictionaryAsync(cluster => cluster.Id, cluster => cluster.Number);
        var sheets = await db.ScoreSheets.AsNoTracking().Where(sheet => sheet.Year == year).Include(sheet => sheet.Department).ToListAsync();
        var (officer, people) = await PeopleAsync(today);
        foreach (var sheet in sheets)
        {
            var province = sheet.Department!.Province;
            var reached = Behind.GetValueOrDefault(province, Reached[clusters[sheet.ClusterId]]);
            var owner = people[sheet.DepartmentId];
            var scorer = people.Values.First(actor => actor.ScoresFor(sheet.ClusterId, year, sheet.DepartmentId));
            if (reached != SheetState.Draft || province is "Điện Biên" or "Hải Dương")
            {
                await ScoreAsync(sheet.Id, owner, ScoreColumn.Self, now, half: reached == SheetState.Draft);
            }

            await StepsAsync(sheet, (owner, scorer, officer), reached, now);
        }
    }

    private async Task StepsAsync(ScoreSheet sheet, (Actor Owner, Actor Scorer, Actor Officer) actors, SheetState reached, DateTime now)
    {
        if (reached == SheetState.Draft)
        {
            return;
        }

        await DoAsync(actors.Owner, sheet.Id, SheetStep.Submit, now);
        if (reached == SheetState.Returned)
        {
            await DoAsync(actors.Scorer, sheet.Id, SheetStep.ReturnToDepartment, now, "Mục 4.4 chưa nêu rõ kết quả; đề nghị bổ sung minh chứng.");
        }
        else if (reached is SheetState.Forwarded or SheetState.Approved)
        {
            await ScoreAsync(sheet.Id, actors.Scorer, ScoreColumn.Cluster, now, half: false);
            await DoAsync(actors.Scorer, sheet.Id, SheetStep.Forward, now);
            if (reached == SheetState.Approved)
            {
                await ScoreAsync(sheet.Id, actors.Officer, ScoreColumn.Ministry, now, half: false);
                await DoAsync(actors.Officer, sheet.Id, SheetStep.Approve, now);
            }
        }
    }

    private async Task ScoreAsync(Guid sheetId, Actor actor, ScoreColumn column, DateTime now, bool half)
    {
        db.ChangeTracker.Clear();
        var open = (await desk.OpenAsync(actor, sheetId, CancellationToken.None))!;
        var leaves = open.Criteria.Leaves.Where(leaf => open.Criteria.IsInScale(leaf) && !open.IsAutomatic(leaf.Id)).ToList();
        foreach (var leaf in half ? leaves.Take(leaves.Count / 2) : leaves)
        {
            var proposed = column == ScoreColumn.Self ? null : EffectiveScore.Cell(open.Sheet, leaf.Id, column - 1);
            var value = proposed is null ? Invent(leaf, open.Sheet.Department!.Province) : Judge(leaf, proposed, open.Sheet.Department!.Province);
            var reason = proposed is not null && value != proposed.Value ? "Minh chứng chưa đủ cho mức điểm đề nghị." : string.Empty;
            open.Sheet.CellFor(leaf.Id, column).Save(value, column == ScoreColumn.Self ? Invented : string.Empty, reason, actor, now);
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

    private static CellValue Invent(CriterionNode leaf, string province)
    {
        var share = 0.7m + (Spread(leaf, province) / 1000m);
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

    // The next to judge lowers about one typed score in nine by one step.
    private static CellValue Judge(CriterionNode leaf, ScoreCell proposed, string province) =>
        leaf.Kind == LeafKind.Manual && Spread(leaf, province) % 9 == (int)proposed.Column && proposed.Entered >= leaf.Step
            ? CellValue.Of(proposed.Entered.Value - leaf.Step)
            : proposed.Value;

    private static decimal ToStep(decimal points, decimal step) => step <= 0 ? Math.Round(points, 2) : decimal.Floor(points / step) * step;

    // 0 to 300, the same for the same province and criterion.
    private static int Spread(CriterionNode leaf, string province) =>
        (province + leaf.Code).Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 9973) % 301;
}
