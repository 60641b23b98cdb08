using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Reorganisations;

/// <summary>What an act of reorganisation can't say.</summary>
public static class ReorganisationRules
{
    /// <summary>
    /// What stands against carrying the act out, Vietnamese sentences; empty when nothing does. Later changes are judged by what
    /// earlier ones of the same act leave.
    /// </summary>
    /// <param name="act">The act with all its parts.</param>
    /// <param name="departments">The departments it names, by key, former names loaded.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<string> Problems(Reorganisation act, IReadOnlyDictionary<Guid, Department> departments, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(departments);
        var ended = new Dictionary<Guid, DateOnly>();
        var named = new Dictionary<Guid, DateOnly>();
        var problems = new List<string>();
        if (act.Items.Count == 0)
        {
            problems.Add("Phương án chưa có việc nào. Hãy thêm ít nhất một đơn vị.");
        }

        foreach (var item in act.Items.OrderBy(item => item.Position))
        {
            problems.AddRange(Problems(item, departments, today, ended, named));
            foreach (var unit in item.Ending)
            {
                ended[unit.DepartmentId!.Value] = item.EffectiveOn;
            }

            foreach (var unit in item.Units.Where(unit => unit.Name.Length > 0 && unit.DepartmentId is not null))
            {
                named[unit.DepartmentId!.Value] = item.EffectiveOn;
            }
        }

        return [.. problems.Distinct()];
    }

    private static IEnumerable<string> Problems(
        ReorganisationItem item, IReadOnlyDictionary<Guid, Department> departments, DateOnly today, Dictionary<Guid, DateOnly> ended, Dictionary<Guid, DateOnly> named)
    {
        if (item.EffectiveOn > today)
        {
            yield return $"Ngày có hiệu lực {DateText.Show(item.EffectiveOn)} chưa đến. Hãy thực hiện từ ngày đó.";
        }

        if (ShapeProblem(item) is { } shape)
        {
            yield return shape;
        }

        foreach (var id in item.Units.Select(unit => unit.DepartmentId).OfType<Guid>().Distinct())
        {
            var department = departments[id];
            if (department.EndedFrom() is { } since)
            {
                yield return $"{department.Name} đã kết thúc hoạt động từ ngày {DateText.Show(since)} nên không sắp xếp được nữa.";
            }
            else if (ended.TryGetValue(id, out var end))
            {
                yield return $"{department.Name} đã kết thúc từ ngày {DateText.Show(end)} trong chính phương án này.";
            }
            else if (item.EffectiveOn <= department.ValidFrom)
            {
                yield return $"{department.Name} hoạt động từ ngày {DateText.Show(department.ValidFrom)}; ngày có hiệu lực phải sau ngày đó.";
            }
        }

        foreach (var unit in item.Units.Where(unit => unit is { Name.Length: > 0, DepartmentId: not null }))
        {
            var department = departments[unit.DepartmentId!.Value];
            var since = named.TryGetValue(department.Id, out var earlier) ? earlier : department.NamedSince;
            if (unit.Name != department.Name && item.EffectiveOn <= since)
            {
                yield return $"Tên đang dùng của {department.Name} có từ ngày {DateText.Show(since)}; ngày đổi tên phải sau ngày đó.";
            }
        }
    }

    private static string? ShapeProblem(ReorganisationItem item)
    {
        var (before, after) = (item.Predecessors.ToList(), item.Successors.ToList());
        if (item.Units.Exists(unit => unit.IsNew && (unit.Name.Length == 0 || unit.Province.Length == 0 || unit.ProvinceCode.Length == 0)))
        {
            return "Đơn vị mới cần đủ tên, tỉnh, thành phố và mã tỉnh.";
        }

        if (after.Concat(before.Where(_ => item.Kind == ReorganisationKind.Rename)).GroupBy(unit => unit.DepartmentId).Any(same => same.Key is not null && same.Count() > 1))
        {
            return "Một đơn vị được nêu hai lần trong cùng một việc.";
        }

        return item.Kind switch
        {
            ReorganisationKind.Rename when before.Count != 1 || (before[0].Name.Length == 0 && before[0].Province.Length == 0 && before[0].ProvinceCode.Length == 0) =>
                "Đổi tên cần một đơn vị và tên mới.",
            ReorganisationKind.Merge when after.Count != 1 => "Sáp nhập cần đúng một đơn vị kế thừa.",
            ReorganisationKind.Merge when before.Select(unit => unit.DepartmentId).Concat(after.Select(unit => unit.DepartmentId)).OfType<Guid>().Distinct().Count() < 2 =>
                "Sáp nhập cần ít nhất hai đơn vị. Một đơn vị mang tên mới là đổi tên.",
            ReorganisationKind.Split when before.Count != 1 => "Chia tách cần đúng một đơn vị được chia.",
            ReorganisationKind.Split when after.Count < 2 => "Chia tách cần ít nhất hai đơn vị sau khi chia.",
            ReorganisationKind.Dissolve when before.Count != 1 || after.Count > 0 => "Giải thể cần đúng một đơn vị và không có đơn vị kế thừa.",
            ReorganisationKind.MoveCluster when before.Count != 1 || item.ClusterId is null || item.Year is null => "Chuyển cụm cần một đơn vị, cụm chuyển đến và năm.",
            ReorganisationKind.Combined => "Mỗi việc trong phương án phải là một loại cụ thể.",
            _ => null,
        };
    }
}
