using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Builds the pages of a consultation.</summary>
public sealed class ConsultationPages(PortalDb db, CriteriaPages pages)
{
    /// <summary>The consultation.</summary>
    public async Task<ConsultationPage> OfAsync(OpenedSet opened, CommentForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var set = opened.Set;
        var members = await db.MembersOf(set).ToListAsync(cancellation);
        var clusters = members.GroupBy(member => member.ClusterId).Select(group => new ClusterProgress(
            group.First().Cluster!.Name,
            [.. group.Select(member => new MemberLine(member.Department!.Name, set.Acknowledgements.Find(given => given.DepartmentId == member.DepartmentId)))]));
        var tree = set.Tree();
        var agreed = set.Acknowledgements.Find(given => given.DepartmentId == opened.Actor.DepartmentId);
        return new ConsultationPage(
            await pages.HeadAsync(opened, cancellation),
            set.Version,
            await CommentsAsync(opened, cancellation),
            [.. clusters],
            form,
            [new("", "Toàn bảng tiêu chí"), .. tree.Nodes.Select(node => new Choice(node.Id.ToString(), $"{node.Code}. {Short(node.Text)}"))],
            opened.May(CriteriaStep.Comment).Why,
            agreed is null ? opened.May(CriteriaStep.Acknowledge).Why : "Đơn vị bạn đã xác nhận thống nhất.");
    }

    /// <summary>One comment with whether it may be answered.</summary>
    public async Task<CommentLine> CommentAsync(OpenedSet opened, CriterionComment comment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(comment);
        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == comment.DepartmentId, cancellation);
        return Line(opened, comment, department.Name, await db.ClusterOfAsync(opened.Set, comment.DepartmentId, cancellation));
    }

    private async Task<IReadOnlyList<CommentLine>> CommentsAsync(OpenedSet opened, CancellationToken cancellation)
    {
        var set = opened.Set;
        var authors = set.Comments.Select(comment => comment.DepartmentId).Distinct().ToList();
        var names = await db.Departments.AsNoTracking().Where(department => authors.Contains(department.Id))
            .ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        var clusters = await db.ClusterMemberships.AsNoTracking()
            .Where(membership => membership.Year == set.Year && membership.Cluster!.BlocId == set.BlocId && authors.Contains(membership.DepartmentId))
            .ToDictionaryAsync(membership => membership.DepartmentId, membership => membership.ClusterId, cancellation);
        return [.. set.Comments.OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id).Select(comment =>
            Line(opened, comment, names[comment.DepartmentId], clusters.TryGetValue(comment.DepartmentId, out var cluster) ? cluster : null))];
    }

    private static CommentLine Line(OpenedSet opened, CriterionComment comment, string department, Guid? cluster)
    {
        var line = comment.CriterionId is { } id ? opened.Line(id) : null;
        var about = (line, comment.CriterionCode) switch
        {
            ({ } there, _) => $"Mục {there.Code}",
            (null, "") => "Toàn bảng tiêu chí",
            (null, var code) => $"Mục {code} (đã xóa)",
        };
        return new CommentLine(
            comment.Id,
            about,
            line is null ? null : $"/tieu-chi/{opened.Set.Id}#muc-{line.Id:N}",
            department,
            comment,
            !comment.IsResolved && opened.Set.MayResolve(opened.Actor, cluster).IsAllowed,
            opened.Set.MayWithdraw(opened.Actor, opened.Cluster, comment).IsAllowed);
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
