using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Organisation;

/// <summary>
/// Sở: a provincial department, member of a cluster. Its name is its own (Bạc Liêu's is not a “Sở Thông tin và Truyền thông”)
/// and changes over time; former names stay findable.
/// </summary>
public sealed class Department : Entity, IValidBetween, IVersioned
{
    /// <summary>Official name today, in full.</summary>
    public required string Name { get; set; }

    /// <summary>Province, e.g. “Điện Biên”: the short name in grids and lists.</summary>
    public required string Province { get; set; }

    /// <summary>Province code of the time. An attribute, never a key: seven codes changed meaning on 01/07/2025.</summary>
    public required string ProvinceCode { get; set; }

    /// <summary>Latin letters only, unique, used in account names: “dienbien”.</summary>
    public required string Slug { get; init; }

    /// <summary>Folded text of all names it ever had, for searching without accents.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>Key of Vietnamese alphabetical order, by province.</summary>
    public string SortKey { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Names it had before, newest last.</summary>
    public List<FormerName> FormerNames { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The first day of the present name.</summary>
    public DateOnly NamedSince => FormerNames.Count == 0 ? ValidFrom : FormerNames.Max(former => former.UntilOn).AddDays(1);

    /// <summary>The name it had on <paramref name="day"/>, former names loaded; before its first day the first that is known.</summary>
    public string NameOn(DateOnly day) => FormerNames.Where(former => former.UntilOn >= day).MinBy(former => former.UntilOn)?.Name ?? Name;

    /// <summary>The names it had from one day to another, former names loaded: “Sở Thông tin và Truyền thông …, sau là Sở Khoa học và Công nghệ …”.</summary>
    public string NamesBetween(DateOnly from, DateOnly to) => string.Join(
        ", sau là ",
        FormerNames.Where(former => former.UntilOn >= from && former.UntilOn < to).OrderBy(former => former.UntilOn).Select(former => former.Name).Append(NameOn(to)).Distinct());

    /// <summary>Whether it may take <paramref name="name"/> from <paramref name="from"/> on: a new name, not before the present one began, not in the future.</summary>
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

    /// <summary>Gives the department a new name from <paramref name="from"/> on, keeping the old one findable.</summary>
    /// <exception cref="ArgumentException">The name is the present one.</exception>
    public void Rename(string name, DateOnly from, string legalBasis)
    {
        name = VietnameseText.Normalise(name);
        if (name == Name)
        {
            throw new ArgumentException("Tên mới trùng với tên đang dùng.", nameof(name));
        }

        FormerNames.Add(new FormerName { DepartmentId = Id, Name = Name, UntilOn = from.AddDays(-1), LegalBasis = legalBasis });
        Name = name;
        RefreshKeys();
    }

    /// <summary>Takes another province's name or code, as provinces are merged; former names of the department stay findable.</summary>
    public void Relocate(string province, string provinceCode)
    {
        (Province, ProvinceCode) = (VietnameseText.Normalise(province), VietnameseText.Normalise(provinceCode));
        RefreshKeys();
    }

    /// <summary>Recomputes the search and sort keys; called whenever a name changes.</summary>
    public void RefreshKeys()
    {
        var names = FormerNames.Select(former => former.Name).Append(Name).Append(Province);
        SearchKey = VietnameseText.Fold(string.Join(' ', names));
        if (SearchKey.Length > 1000)
        {
            SearchKey = SearchKey[..1000];
        }

        SortKey = VietnameseText.SortKey(Province);
    }
}

/// <summary>A name that a department had until a day.</summary>
public sealed class FormerName : Entity
{
    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The former name.</summary>
    public required string Name { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly UntilOn { get; init; }

    /// <summary>The decision that changed it.</summary>
    public required string LegalBasis { get; init; }
}
