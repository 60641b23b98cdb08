using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>Who keeps the records of people and collectives, and what they can't say.</summary>
public static class PeopleRules
{
    /// <summary>The records of a department are kept by its own people and by the ministry's officers.</summary>
    public static Verdict MayEdit(Actor actor, Guid departmentId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.WorksFor(departmentId)
            ? Verdict.Allowed
            : Verdict.Never("Hồ sơ cá nhân, tập thể chỉ do chính đơn vị và cán bộ Bộ ghi.");
    }

    /// <summary>Whether the actor keeps records at all.</summary>
    public static Verdict MayKeep(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.IsOfDepartment
            ? Verdict.Allowed
            : Verdict.Never("Hồ sơ cá nhân, tập thể chỉ mở cho đơn vị và cán bộ Bộ.");
    }

    /// <summary>Within a department its own people move somebody; from one department to another the ministry's officers.</summary>
    public static Verdict MayMoveTo(Actor actor, Person person, Guid departmentId)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(person);
        return MayEdit(actor, person.DepartmentId) is { IsAllowed: false } refusal ? refusal
            : person.DepartmentId == departmentId || actor.IsOfficer ? Verdict.Allowed
            : Verdict.Never("Chuyển người sang đơn vị khác do cán bộ Bộ ghi. Hãy báo cán bộ Bộ, kèm quyết định điều động.");
    }

    /// <summary>Whether two records may be merged by the actor: both in reach, neither merged, and not of different years of birth.</summary>
    public static Verdict MayMerge(Actor actor, Person survivor, Person other)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        if (MayEdit(actor, survivor.DepartmentId) is { IsAllowed: false } refusal)
        {
            return refusal;
        }

        if (MayEdit(actor, other.DepartmentId) is { IsAllowed: false } foreign)
        {
            return foreign;
        }

        if (survivor.Id == other.Id)
        {
            return Verdict.NotNow("Đây là cùng một hồ sơ. Hãy chọn hồ sơ khác.");
        }

        if (survivor.IsMerged || other.IsMerged)
        {
            return Verdict.NotNow("Một trong hai hồ sơ đã gộp vào hồ sơ khác rồi.");
        }

        return survivor.BornYear is { } one && other.BornYear is { } two && one != two
            ? Verdict.NotNow($"Hai hồ sơ có năm sinh khác nhau ({one} và {two}) nên là hai người trùng tên. Nếu là một người, hãy sửa ngày sinh trước.")
            : Verdict.Allowed;
    }

    /// <summary>Whether a department takes people in on that day: not when it is dissolved.</summary>
    public static Verdict MayReceive(Department department, DateOnly on) => OrganisationRules.MayReceive(department, on);

    /// <summary>Whether a collective is given something for that year: not for years after it ended.</summary>
    public static Verdict MayReceiveFor(Collective collective, int year)
    {
        ArgumentNullException.ThrowIfNull(collective);
        return collective.ValidTo is { } end && end.Year < year
            ? Verdict.NotNow($"{collective.Name} đã kết thúc hoạt động từ ngày {DateText.Show(end.AddDays(1))} nên không có gì của năm {year}. Hãy ghi cho đơn vị kế thừa.")
            : Verdict.Allowed;
    }

    /// <summary>Whether a collective takes people in on that day: one of the department, not dissolved.</summary>
    public static Verdict MayReceive(Collective? subUnit, Department department, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(department);
        if (subUnit is null)
        {
            return Verdict.Allowed;
        }

        if (subUnit.DepartmentId != department.Id)
        {
            return Verdict.NotNow($"{subUnit.Name} không thuộc {department.Name}. Hãy chọn bộ phận của đơn vị này.");
        }

        return subUnit.EndedFrom() is { } end && end <= on
            ? Verdict.NotNow($"{subUnit.Name} đã kết thúc hoạt động từ ngày {DateText.Show(end)} nên không nhận thêm. Hãy chọn bộ phận khác.")
            : Verdict.Allowed;
    }
}
