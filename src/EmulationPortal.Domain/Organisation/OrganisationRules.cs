using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Organisation;

/// <summary>Rules over departments and clusters that hold in every year.</summary>
public static class OrganisationRules
{
    /// <summary>Blocs, clusters and departments are kept by the ministry's officers.</summary>
    public static Verdict MayEdit(Actor actor) => actor.IsOfficer
        ? Verdict.Allowed
        : Verdict.Never("Chỉ cán bộ Bộ được sửa khối, cụm và đơn vị.");

    /// <summary>
    /// The one rule of ended departments: nothing new after their last day, be it people, collectives, accounts, memberships or sheets. What
    /// is asked for on a day before it, or was begun before, stays possible.
    /// </summary>
    public static Verdict MayReceive(Department department, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(department);
        return department.EndedFrom() is { } end && end <= on
            ? Verdict.NotNow($"{department.Name} đã kết thúc hoạt động từ ngày {DateText.Show(end)} nên không nhận thêm. Hãy chọn đơn vị đang hoạt động.")
            : Verdict.Allowed;
    }

    /// <summary>Whether a department takes part in a year: not in one that began after its last day.</summary>
    public static Verdict MayTakePartIn(Department department, int year) => MayReceive(department, new DateOnly(year, 1, 1));

    /// <summary>What is wrong with a leader and a deputy, or null: both members of the cluster in that year, and not the same.</summary>
    public static string? PairProblem(Guid leader, Guid deputy, IReadOnlyCollection<Guid> members)
    {
        if (leader == deputy)
        {
            return "Cụm trưởng và cụm phó phải là hai đơn vị khác nhau, vì cụm phó chấm điểm cho cụm trưởng.";
        }

        return members.Contains(leader) && members.Contains(deputy)
            ? null
            : "Cụm trưởng và cụm phó phải là thành viên của cụm trong năm đó.";
    }
}
