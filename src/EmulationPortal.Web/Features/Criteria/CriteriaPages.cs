using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Builds what the pages about criteria sets print.</summary>
public sealed class CriteriaPages(PortalDb db)
{
    /// <summary>The list.</summary>
    public async Task<CriteriaListPage> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var sets = await db.CriteriaSets.AsNoTracking().VisibleTo(actor, db.ClusterMemberships)
            .Include(set => set.Criteria).AsSplitQuery()
            .ToListAsync(cancellation);
        var clusters = await db.Clusters.AsNoTracking().ToDictionaryAsync(cluster => cluster.Id, cancellation);
        var rows = sets
            .OrderByDescending(set => set.Year).ThenBy(set => set.ClusterId is { } own ? clusters[own].Number : 0)
            .Select(set => (Head: Head(set, set.ClusterId is { } own ? clusters[own].Name : null), Tree: set.Tree()))
            .Select(set => new SetRow(set.Head, set.Tree.Leaves.Count, set.Tree.InScaleMaximum, set.Tree.Problems().Count));
        return new CriteriaListPage([.. rows], actor.IsOfficer || (await db.OwnSetsToStartAsync(actor, cancellation)).Count > 0);
    }

    /// <summary>The top of a set's pages.</summary>
    public async Task<SetHead> HeadAsync(OpenedSet opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var own = opened.Set.ClusterId is { } cluster ? await db.Clusters.AsNoTracking().SingleAsync(found => found.Id == cluster, cancellation) : null;
        return Head(opened.Set, own?.Name);
    }

    /// <summary>The tree table.</summary>
    public async Task<CriteriaSetPage> SetAsync(OpenedSet opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var (set, tree) = (opened.Set, opened.Set.Tree());
        var problems = tree.Problems();
        return new CriteriaSetPage(
            await HeadAsync(opened, cancellation),
            Lines(set, tree, problems),
            tree.InScaleMaximum,
            problems,
            await ButtonsAsync(opened, cancellation),
            opened.May(CriteriaStep.Edit).IsAllowed,
            opened.May(CriteriaStep.Comment).IsAllowed,
            OptionsOf(set),
            await ProgressAsync(set, cancellation),
            opened.Actor.IsOfficer && await db.AuditEntries.AnyAsync(entry => entry.SubjectId == set.Id, cancellation));
    }

    /// <summary>How many members have agreed.</summary>
    public async Task<Progress> ProgressAsync(CriteriaSet set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var members = await db.MembersOf(set).Select(member => member.DepartmentId).ToListAsync(cancellation);
        return new Progress(members.Count(member => set.Acknowledgements.Exists(given => given.DepartmentId == member)), members.Count);
    }

    /// <summary>Names of the members that have not agreed yet.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CriteriaSet set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var members = await db.MembersOf(set).ToListAsync(cancellation);
        return [.. members.Where(member => !set.Acknowledgements.Exists(given => given.DepartmentId == member.DepartmentId)).Select(member => member.Department!.Province)];
    }

    /// <summary>The tree in printed order.</summary>
    public static IReadOnlyList<CriterionLine> Lines(CriteriaSet set, CriteriaTree tree, IReadOnlyList<CriteriaProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(tree);
        var stored = set.Criteria.ToDictionary(line => line.Id);
        var problemsOf = problems.Where(problem => problem.NodeId is not null && problem.OffBy is null).ToLookup(problem => problem.NodeId, problem => problem.Sentence);
        var commentsOf = set.Comments.Where(comment => !comment.IsResolved).ToLookup(comment => comment.CriterionId);
        return [.. tree.Nodes.Select(node => new CriterionLine(
            node,
            tree.DepthOf(node),
            stored[node.Id].EvidenceRequired,
            stored[node.Id].Automatic == AutomaticSource.None ? "" : AutomaticSourceText.Name(stored[node.Id].Automatic),
            stored[node.Id].Guidance,
            GroupSum.Of(tree, node),
            [.. problemsOf[node.Id]],
            commentsOf[node.Id].Count()))];
    }

    private static SetHead Head(CriteriaSet set, string? cluster) =>
        new(set.Id, set.Name, set.Year, cluster is null ? "Toàn khối" : $"Riêng {cluster}", set.State, set.IsIllustrative);

    private static List<string> OptionsOf(CriteriaSet set) =>
    [
        set.AllowOverMaximum ? "Điểm thưởng được đưa tổng điểm vượt thang điểm." : "Tổng điểm không vượt thang điểm, kể cả có điểm thưởng.",
        set.BonusCap is { } cap ? $"Điểm thưởng tính tối đa {NumberText.Points(cap)} điểm." : "Điểm thưởng không có mức trần chung.",
        $"Tổng điểm lấy {set.Decimals} chữ số thập phân.",
    ];

    private async Task<IReadOnlyList<SetButton>> ButtonsAsync(OpenedSet opened, CancellationToken cancellation)
    {
        var path = $"/tieu-chi/{opened.Set.Id}";
        var submitted = await db.SubmittedSheetsAsync(opened.Set.Id, cancellation);
        var unlock = opened.Set.MayUnlock(opened.Actor, submitted);
        return
        [
            Button(CriteriaStep.Edit, "Thêm nhóm", $"{path}/muc/them", "ti-plus"),
            Button(CriteriaStep.Edit, "Tên và cách tính tổng", $"{path}/tuy-chon", "ti-settings"),
            new SetButton("Nhập từ Excel", $"{path}/nhap-excel", false, "ti-upload", opened.Set.MayReplace(opened.Actor).Why),
            Button(CriteriaStep.Consult, "Lấy ý kiến", $"{path}/lay-y-kien", "ti-messages", isPost: true),
            Button(CriteriaStep.Comment, "Góp ý", $"{path}/gop-y", "ti-message-plus"),
            Button(CriteriaStep.Resolve, "Trả lời góp ý", $"{path}/gop-y", "ti-message-reply"),
            Button(CriteriaStep.Acknowledge, "Xác nhận thống nhất", $"{path}/gop-y#thong-nhat", "ti-checks"),
            Button(CriteriaStep.Lock, "Khóa bảng tiêu chí", $"{path}/khoa", "ti-lock"),
            new SetButton("Mở khóa", $"{path}/mo-khoa", false, "ti-lock-open", unlock.Why),
        ];

        SetButton Button(CriteriaStep step, string title, string to, string icon, bool isPost = false) =>
            new(title, to, isPost, icon, opened.May(step).Why);
    }
}
