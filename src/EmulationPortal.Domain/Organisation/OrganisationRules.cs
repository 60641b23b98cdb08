using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Organisation;

/// <summary>Rules over departments and clusters that hold in every year.</summary>
public static class OrganisationRules
{
    /// <summary>Blocs, clusters and departments are kept by the ministry's officers.</summary>
    public static Verdict MayEdit(Actor actor) => actor.IsOfficer
        ? Verdict.Allowed
        : Verdict.Never("Chỉ cán bộ Bộ được sửa khối, cụm và đơn vị.");

    /// <summary>Whether a department may be closed with <paramref name="lastDay"/> as its last day.</summary>
    /// <param name="department">The department.</param>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="preparedYears">Years being prepared that still have it as a member.</param>
    /// <param name="ledYears">Years not closed in which it leads a cluster or is a deputy.</param>
    public static Verdict MayClose(Department department, DateOnly lastDay, IEnumerable<int> preparedYears, IEnumerable<int> ledYears)
    {
        if (department.ValidTo is { } closed)
        {
            return Verdict.NotNow($"{department.Name} đã kết thúc hoạt động từ ngày {DateText.Show(closed)}.");
        }

        if (lastDay < department.ValidFrom)
        {
            return Verdict.NotNow($"Ngày kết thúc không được trước ngày bắt đầu {DateText.Show(department.ValidFrom)}.");
        }

        if (ledYears.Any())
        {
            return Verdict.NotNow($"Đơn vị đang là cụm trưởng hoặc cụm phó năm {string.Join(", ", ledYears.Order())}. Hãy phân công đơn vị khác trước.");
        }

        var members = preparedYears.Where(year => year > lastDay.Year).Order().ToList();
        return members.Count > 0
            ? Verdict.NotNow($"Đơn vị còn là thành viên cụm của năm đang chuẩn bị {string.Join(", ", members)}. Hãy bỏ khỏi cụm trước.")
            : Verdict.Allowed;
    }

    /// <summary>
    /// The one rule of ended departments: nothing new after their last day, be it people, collectives, accounts, memberships or sheets. What
    /// is asked for on a day before it, or was begun before, stays possible.
    /// </summary>
    public static Verdict MayReceive(Department department, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(department);
        return department.ValidTo is { } end && end < on
            ? Verdict.NotNow($"{department.Name} đã kết thúc hoạt động từ ngày {DateText.Show(end)} nên không nhận thêm. Hãy chọn đơn vị kế thừa.")
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
