using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.People;

/// <summary>What kind of collective it is.</summary>
public enum CollectiveKind
{
    /// <summary>Tập thể Sở: the department as a whole.</summary>
    Department = 1,

    /// <summary>Văn phòng Sở.</summary>
    Office = 2,

    /// <summary>Phòng.</summary>
    Division = 3,

    /// <summary>Thanh tra Sở.</summary>
    Inspectorate = 4,

    /// <summary>Trung tâm, đơn vị sự nghiệp.</summary>
    Centre = 5,

    /// <summary>Tập thể khác.</summary>
    Other = 6,
}

/// <summary>Tập thể: a department as a whole, or a division, an office, a centre within it. One record from registration to certificate.</summary>
public sealed class Collective : Entity, IVersioned, IValidBetween
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Official name today.</summary>
    public required string Name { get; set; }

    /// <summary>Its kind.</summary>
    public required CollectiveKind Kind { get; set; }

    /// <summary>The department today; changes only when departments are reorganised.</summary>
    public required Guid DepartmentId { get; set; }

    /// <summary>The collective it is part of, or null.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Folded text of all names it ever had.</summary>
    public string FoldedName { get; private set; } = string.Empty;

    /// <summary>Key of Vietnamese alphabetical order.</summary>
    public string SortKey { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The collective that took its place in a merger, or null.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Whether it is invented for the demonstration.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>Names it had before, newest last.</summary>
    public List<CollectiveFormerName> FormerNames { get; } = [];

    /// <summary>Departments that it belonged to before.</summary>
    public List<CollectiveFormerPlace> FormerPlaces { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The first day of the present name.</summary>
    public DateOnly NamedSince => FormerNames.Count == 0 ? ValidFrom : FormerNames.Max(former => former.UntilOn).AddDays(1);

    /// <summary>The departments it belonged to over time, former places loaded.</summary>
    public IReadOnlyList<Placement> Placements
    {
        get
        {
            var places = new List<Placement>();
            DateOnly? from = null;
            foreach (var place in FormerPlaces.OrderBy(place => place.UntilOn))
            {
                places.Add(new Placement(place.DepartmentId, from, place.UntilOn));
                from = place.UntilOn.AddDays(1);
            }

            // Awards may be older than the first day that is recorded.
            return [.. places, new Placement(DepartmentId, from, ValidTo)];
        }
    }

    /// <summary>The collective of a whole department.</summary>
    public static Collective Of(Department department)
    {
        ArgumentNullException.ThrowIfNull(department);
        var collective = new Collective
        {
            Name = department.Name,
            Kind = CollectiveKind.Department,
            DepartmentId = department.Id,
            ValidFrom = department.ValidFrom,
            ValidTo = department.ValidTo,
        };
        collective.FormerNames.AddRange(department.FormerNames.Select(former => new CollectiveFormerName
        {
            CollectiveId = collective.Id,
            Name = former.Name,
            UntilOn = former.UntilOn,
            LegalBasis = former.LegalBasis,
        }));
        collective.RefreshKeys();
        return collective;
    }

    /// <summary>Whether it may take another name from <paramref name="from"/> on.</summary>
    public Verdict MayRename(string name, DateOnly from, DateOnly today)
    {
        if (VietnameseText.Normalise(name) == Name)
        {
            return Verdict.NotNow("Tên mới trùng với tên đang dùng.");
        }

        if (from > today)
        {
            return Verdict.NotNow($"Ngày đổi tên {DateText.Show(from)} chưa đến. Hãy ghi lại vào ngày đó.");
        }

        return from <= NamedSince
            ? Verdict.NotNow($"Tên đang dùng có từ ngày {DateText.Show(NamedSince)}; ngày đổi tên phải sau ngày đó.")
            : Verdict.Allowed;
    }

    /// <summary>Takes a new name from <paramref name="from"/> on, keeping the old one findable.</summary>
    public void Rename(string name, DateOnly from, string legalBasis)
    {
        FormerNames.Add(new CollectiveFormerName { CollectiveId = Id, Name = Name, UntilOn = from.AddDays(-1), LegalBasis = legalBasis });
        Name = VietnameseText.Normalise(name);
        RefreshKeys();
    }

    /// <summary>Whether it may end after <paramref name="lastDay"/>, and be followed by <paramref name="successor"/>.</summary>
    public Verdict MayEnd(DateOnly lastDay, Collective? successor)
    {
        if (Kind == CollectiveKind.Department)
        {
            return Verdict.NotNow("Tập thể Sở kết thúc cùng với đơn vị. Hãy ghi ở trang Tổ chức.");
        }

        if (ValidTo is { } ended)
        {
            return Verdict.NotNow($"{Name} đã kết thúc hoạt động từ ngày {DateText.Show(ended)}.");
        }

        if (lastDay < ValidFrom)
        {
            return Verdict.NotNow($"Ngày kết thúc không được trước ngày bắt đầu {DateText.Show(ValidFrom)}.");
        }

        return successor is not null && (successor.Id == Id || successor.DepartmentId != DepartmentId || successor.ValidTo is not null)
            ? Verdict.NotNow("Tập thể tiếp nhận phải là tập thể khác đang hoạt động của cùng đơn vị.")
            : Verdict.Allowed;
    }

    /// <summary>Ends after <paramref name="lastDay"/>; its name leads to the successor from then on.</summary>
    public void End(DateOnly lastDay, Collective? successor)
    {
        ValidTo = lastDay;
        MergedIntoId = successor?.Id;
    }

    /// <summary>Goes over to another department from <paramref name="from"/> on with its name, records and awards; the former department is kept.</summary>
    public void MoveTo(Guid departmentId, DateOnly from, string legalBasis)
    {
        FormerPlaces.Add(new CollectiveFormerPlace { CollectiveId = Id, DepartmentId = DepartmentId, UntilOn = from.AddDays(-1), LegalBasis = legalBasis });
        DepartmentId = departmentId;
    }

    /// <summary>Recomputes the search and ordering keys, whenever a name changes.</summary>
    public void RefreshKeys()
    {
        var folded = VietnameseText.Fold(string.Join(' ', FormerNames.Select(former => former.Name).Append(Name)));
        FoldedName = folded.Length > 600 ? folded[..600] : folded;
        var key = VietnameseText.SortKey(Name);
        SortKey = key.Length > 300 ? key[..300] : key;
    }
}

/// <summary>A name that a collective had until a day.</summary>
public sealed class CollectiveFormerName : Entity
{
    /// <summary>The collective.</summary>
    public required Guid CollectiveId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>The decision that changed it; may be empty.</summary>
    public string LegalBasis { get; init; } = string.Empty;
}

/// <summary>A department that a collective belonged to until a day.</summary>
public sealed class CollectiveFormerPlace : Entity
{
    /// <summary>The collective.</summary>
    public required Guid CollectiveId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The last day there.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>The decision that changed it.</summary>
    public string LegalBasis { get; init; } = string.Empty;
}

/// <summary>The official words for kinds of collectives.</summary>
public static class CollectiveKindText
{
    /// <summary>The kind's name.</summary>
    public static string Name(CollectiveKind kind) => kind switch
    {
        CollectiveKind.Department => "Sở",
        CollectiveKind.Office => "Văn phòng",
        CollectiveKind.Division => "Phòng",
        CollectiveKind.Inspectorate => "Thanh tra",
        CollectiveKind.Centre => "Trung tâm, đơn vị sự nghiệp",
        CollectiveKind.Other => "Tập thể khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind that a name tells: “Phòng Bưu chính” is a division.</summary>
    public static CollectiveKind Of(string? name) => VietnameseText.Fold(name) switch
    {
        var folded when folded.StartsWith("phong ", StringComparison.Ordinal) => CollectiveKind.Division,
        var folded when folded.StartsWith("van phong", StringComparison.Ordinal) => CollectiveKind.Office,
        var folded when folded.StartsWith("thanh tra", StringComparison.Ordinal) => CollectiveKind.Inspectorate,
        var folded when folded.StartsWith("trung tam", StringComparison.Ordinal) => CollectiveKind.Centre,
        _ => CollectiveKind.Other,
    };
}
