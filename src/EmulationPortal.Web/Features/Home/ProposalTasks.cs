using EmulationPortal.Data;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Home;

/// <summary>
/// What proposals ask for: of a department to finish its drafts and to correct what was returned; of the ministry to take in what was sent,
/// and of the officer in charge to check it. What the director signs stands among the signatures.
/// </summary>
internal static class ProposalTasks
{
    /// <summary>Adds the tasks, and what waits for others.</summary>
    public static async Task AddAsync(PortalDb db, Actor actor, List<HomeTask> tasks, List<HomeWait> waiting, CancellationToken cancellation)
    {
        if (!actor.IsOfDepartment && !actor.IsOfficer) return;
        var rows = await db.Proposals.AsNoTracking().VisibleTo(actor).Where(proposal => proposal.State != ProposalState.Checked)
            .OrderBy(proposal => proposal.SubmittedAt).ThenBy(proposal => proposal.Id)
            .Select(proposal => new Row(
                proposal.Id, proposal.Title, proposal.State, proposal.StateReason, proposal.OfficerId, 0, 0,
                db.Departments.Single(department => department.Id == proposal.DepartmentId).Province))
            .ToListAsync(cancellation);
        var counts = await db.LineCountsAsync(rows.ConvertAll(row => row.Id), cancellation);
        rows = rows.ConvertAll(row => counts.TryGetValue(row.Id, out var count) ? row with { Lines = count.Lines, Open = count.Open } : row);
        if (actor.IsOfDepartment) AddOwn(rows, tasks, waiting);
        if (actor.IsOfficer) AddMinistry(actor, rows, tasks);
    }

    private static void AddOwn(List<Row> rows, List<HomeTask> tasks, List<HomeWait> waiting)
    {
        foreach (var row in rows)
        {
            var path = ProposalSettling.PathOf(row.Id);
            if (row.State == ProposalState.Draft) tasks.Add(new(Urgency.Open, $"Hoàn thiện và trình ký hồ sơ: {row.Title}", row.Lines == 0 ? "Chưa có dòng nào." : $"Đã lập {row.Lines} dòng.", path, "Mở hồ sơ", null));
            else if (row.State == ProposalState.Returned) tasks.Add(new(Urgency.Returned, $"Sửa và gửi lại hồ sơ: {row.Title}", $"Bộ trả lại. Lý do: {row.Reason}", path, "Sửa hồ sơ", null));
            else if (row.State is ProposalState.Submitted) waiting.Add(new($"{row.Title}: chờ Bộ tiếp nhận.", path));
            else if (row.State is ProposalState.Accepted) waiting.Add(new($"{row.Title}: Bộ đang thẩm định.", path));
        }
    }

    private static void AddMinistry(Actor actor, List<Row> rows, List<HomeTask> tasks)
    {
        Add(rows.FindAll(row => row.State == ProposalState.Submitted), "Tiếp nhận", ProposalState.Submitted, "Tiếp nhận", "/tiep-nhan");
        // Somebody else's work is on the board, not here.
        Add(rows.FindAll(row => row.State == ProposalState.Accepted && row.OfficerId == actor.UserId), "Thẩm định", ProposalState.Accepted, "Thẩm định", "/tham-dinh");

        void Add(List<Row> found, string act, ProposalState state, string button, string below)
        {
            if (found.Count == 0) return;
            var parts = found.ConvertAll(row => new HomePart(row.Province, ProposalSettling.PathOf(row.Id) + below));
            tasks.Add(new(
                Urgency.Open, $"{act} {found.Count} hồ sơ đề nghị khen thưởng", $"{found.Sum(row => row.Lines)} dòng, {found.Sum(row => row.Open)} dòng chưa thẩm định.",
                found.Count == 1 ? parts[0].Link : $"/de-nghi?tinh-trang={state}", button, null, found.Count == 1 ? null : parts));
        }
    }

    private sealed record Row(Guid Id, string Title, ProposalState State, string Reason, Guid? OfficerId, int Lines, int Open, string Province);
}
