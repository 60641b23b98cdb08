using EmulationPortal.Domain;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Scoring;

/// <summary>Tells whoever has to act next that a sheet has come to them.</summary>
public sealed class SheetNotices(PortalDb db)
{
    /// <summary>Adds the notices of a step; they are saved with it.</summary>
    public async Task AfterAsync(OpenSheet open, Actor actor, SheetStep step, string reason, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(actor);
        var province = open.Sheet.Department!.Province;
        var because = reason.Length > 0 ? $" Lý do: {reason}" : string.Empty;
        var (text, departments) = step switch
        {
            SheetStep.Submit => ($"{province} đã gửi bảng điểm năm {open.Sheet.Year}, chờ cụm chấm.", await ScorersAsync(open.Sheet, cancellation)),
            SheetStep.ReturnToDepartment => ($"Bảng điểm năm {open.Sheet.Year} được trả lại để sửa.{because}", [open.Sheet.DepartmentId]),
            SheetStep.ReturnToCluster => ($"Bộ trả lại cụm bảng điểm của {province}.{because}", await ScorersAsync(open.Sheet, cancellation)),
            SheetStep.Approve => ($"Bảng điểm năm {open.Sheet.Year} đã được Bộ duyệt.", (IReadOnlyList<Guid>)[open.Sheet.DepartmentId]),
            _ => (string.Empty, []),
        };
        foreach (var user in await UsersOfAsync(departments, VietnamTime.DateOf(now), cancellation))
        {
            if (user != actor.UserId)
            {
                db.Notices.Add(new Notice { UserId = user, Text = Cut(text), Link = $"/cham-diem/{open.Sheet.Id}", CreatedAt = now });
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> ScorersAsync(ScoreSheet sheet, CancellationToken cancellation)
    {
        var duties = await db.ClusterAppointments.AsNoTracking()
            .Where(appointment => appointment.ClusterId == sheet.ClusterId && appointment.Year == sheet.Year)
            .ToListAsync(cancellation);
        var leader = duties.FirstOrDefault(duty => duty.Duty == AppointmentDuty.Leader);
        var scorer = leader?.DepartmentId == sheet.DepartmentId ? duties.FirstOrDefault(duty => duty.Duty == AppointmentDuty.Deputy) : leader;
        return scorer is null ? [] : [scorer.DepartmentId];
    }

    private async Task<IReadOnlyList<Guid>> UsersOfAsync(IReadOnlyList<Guid> departments, DateOnly today, CancellationToken cancellation) =>
        departments.Count == 0
            ? []
            : await db.Postings.AsNoTracking()
                .Where(posting => posting.DepartmentId != null && departments.Contains(posting.DepartmentId.Value)
                    && posting.ValidFrom <= today && (posting.ValidTo == null || posting.ValidTo >= today))
                .Select(posting => posting.UserId)
                .Distinct()
                .ToListAsync(cancellation);

    private static string Cut(string text) => text.Length > 1000 ? text[..997] + "…" : text;
}
