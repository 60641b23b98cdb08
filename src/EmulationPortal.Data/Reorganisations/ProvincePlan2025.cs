using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Reorganisations;

/// <summary>
/// The reorganisation of 2025 as one act: the departments pass to the ministry of science and technology (01/03/2025), and 63 provinces
/// become 34 (Nghị quyết 202/2025/QH15, 01/07/2025). It says nothing of clusters: they are the ministry's to set.
/// </summary>
public static class ProvincePlan2025
{
    private const string FormerName = "Sở Thông tin và Truyền thông";
    private const string LaterName = "Sở Khoa học và Công nghệ";
    private const string MergerBasis = "Nghị quyết 202/2025/QH15 ngày 12/06/2025, Quốc hội";
    private const string MinistryBasis = "Nghị định 55/2025/NĐ-CP ngày 02/03/2025, Chính phủ";

    /// <summary>The first day of the departments of science and technology.</summary>
    public static DateOnly RenamedOn { get; } = new(2025, 3, 1);

    /// <summary>The first day of the 34 provinces.</summary>
    public static DateOnly MergedOn { get; } = new(2025, 7, 1);

    private static DateOnly HueOn { get; } = new(2025, 1, 1);

    /// <summary>The act as a draft over the departments that the portal has; it is not added to the context.</summary>
    public static async Task<Reorganisation> DraftAsync(PortalDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var departments = await db.Departments.AsNoTracking().Include(department => department.FormerNames).Where(department => department.ValidTo == null)
            .OrderBy(department => department.SortKey).ToListAsync(cancellation);
        var rows = SeedFile.Rows("province-mergers-2025.csv");
        var act = new Reorganisation
        {
            Title = "Sắp xếp năm 2025: từ 63 còn 34 tỉnh, thành phố; Sở Thông tin và Truyền thông thành Sở Khoa học và Công nghệ",
            Kind = ReorganisationKind.Combined,
            EffectiveOn = MergedOn,
            DecisionNumber = "Nghị quyết 202/2025/QH15",
            DecidedOn = new DateOnly(2025, 6, 12),
            Authority = "Quốc hội",
            Note = "Chưa xác nhận: tên gọi và ngày lập của từng Sở theo quyết định của Ủy ban nhân dân cấp tỉnh; cụm thi đua của các Sở Khoa học và Công nghệ sau tháng 3/2025 (chưa thấy quyết định mới). Hãy đối chiếu trước khi thực hiện.",
        };
        var known = departments.GroupBy(department => VietnameseText.Fold(department.Province)).ToDictionary(same => same.Key, same => same.First());
        AddHue(act, known);
        foreach (var department in departments.Where(department => rows.Any(row => VietnameseText.Fold(row[0]) == VietnameseText.Fold(department.Province)) || IsHue(department)))
        {
            AddRename(act, department);
        }

        foreach (var group in rows.GroupBy(row => row[2]))
        {
            AddMerger(act, group.Key, [.. group], known);
        }

        return act;
    }

    private static bool IsHue(Department department) => VietnameseText.Fold(department.Province) == "hue";

    private static void AddHue(Reorganisation act, Dictionary<string, Department> known)
    {
        if (!known.TryGetValue("thua thien hue", out var hue)) return;
        var item = Item(act, ReorganisationKind.Rename, HueOn, "Thành phố Huế trực thuộc Trung ương từ ngày 01/01/2025", "Số, ký hiệu của nghị quyết lập thành phố Huế chưa được ghi; hãy bổ sung.");
        item.Units.Add(new ReorganisationUnit
        {
            ItemId = item.Id,
            Role = ReorganisationRole.Predecessor,
            Position = 1,
            DepartmentId = hue.Id,
            Name = hue.Name.Replace("tỉnh Thừa Thiên Huế", "thành phố Huế", StringComparison.Ordinal),
            Province = "Huế",
        });
    }

    private static void AddRename(Reorganisation act, Department department)
    {
        var name = department.Name.Replace("tỉnh Thừa Thiên Huế", "thành phố Huế", StringComparison.Ordinal);
        var isUsual = name.Contains(FormerName, StringComparison.Ordinal);
        if (department.NamedSince >= RenamedOn || (!isUsual && name.Contains(LaterName, StringComparison.Ordinal))) return;
        var item = Item(act, ReorganisationKind.Rename, RenamedOn, MinistryBasis, isUsual
            ? string.Empty
            : $"{department.Name} không mang tên “{FormerName}”: tên mới là suy đoán, chưa xác nhận.");
        item.Units.Add(new ReorganisationUnit
        {
            ItemId = item.Id,
            Role = ReorganisationRole.Predecessor,
            Position = 1,
            DepartmentId = department.Id,
            Name = isUsual ? name.Replace(FormerName, LaterName, StringComparison.Ordinal) : $"{LaterName} tỉnh {department.Province}",
        });
    }

    private static void AddMerger(Reorganisation act, string successor, IReadOnlyList<IReadOnlyList<string>> rows, Dictionary<string, Department> known)
    {
        var parts = rows.Select(row => known.GetValueOrDefault(VietnameseText.Fold(row[0]))).OfType<Department>().ToList();
        if (parts.Count < 2 || !known.TryGetValue(VietnameseText.Fold(successor), out var heir) || !parts.Contains(heir)) return;
        var item = Item(act, ReorganisationKind.Merge, MergedOn, MergerBasis, string.Empty);
        item.Units.AddRange(parts.Select((part, index) => new ReorganisationUnit { ItemId = item.Id, Role = ReorganisationRole.Predecessor, Position = index + 1, DepartmentId = part.Id }));
        item.Units.Add(new ReorganisationUnit
        {
            ItemId = item.Id,
            Role = ReorganisationRole.Successor,
            Position = 1,
            DepartmentId = heir.Id,
            ProvinceCode = rows[0][3],
        });
    }

    private static ReorganisationItem Item(Reorganisation act, ReorganisationKind kind, DateOnly on, string basis, string warning)
    {
        var item = new ReorganisationItem { ReorganisationId = act.Id, Position = act.Items.Count + 1, Kind = kind, EffectiveOn = on, LegalBasis = basis, Warning = warning };
        act.Items.Add(item);
        return item;
    }
}
