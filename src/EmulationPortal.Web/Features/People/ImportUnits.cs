using System.Globalization;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.People;

/// <summary>A collective that a list names and the department does not have: somebody says whether it is new, or which one is meant.</summary>
/// <param name="Index">Its number among those of the list, from 0.</param>
/// <param name="Name">As the list has it.</param>
/// <param name="People">In how many rows it stands.</param>
/// <param name="Known">The department's collectives, the most alike first.</param>
public sealed record NewUnit(int Index, string Name, int People, IReadOnlyList<(Guid Id, string Name)> Known)
{
    /// <summary>Name of the field that asks.</summary>
    public string Field => string.Create(CultureInfo.InvariantCulture, $"bo-phan-{Index}");

    /// <summary>Whether one of the department's is so much alike that nothing is supposed.</summary>
    public bool IsLikeKnown => Known.Count > 0 && UnitLikeness.Of(Known[0].Name, Name) >= UnitLikeness.Near;

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices =>
    [
        .. IsLikeKnown ? [new Choice(string.Empty, "Hãy chọn")] : Array.Empty<Choice>(),
        .. Known.Where(unit => IsLikeKnown && UnitLikeness.Of(unit.Name, Name) >= UnitLikeness.Near).Select(unit => new Choice(unit.Id.ToString(), $"Là {unit.Name} (tên gần giống)")),
        new Choice(ImportUnits.IsNew, $"Thêm bộ phận mới “{Name}”"),
        .. Known.Where(unit => !IsLikeKnown || UnitLikeness.Of(unit.Name, Name) < UnitLikeness.Near).Select(unit => new Choice(unit.Id.ToString(), $"Là {unit.Name}")),
    ];

    /// <summary>The units of a list, each with what the department has.</summary>
    public static IReadOnlyList<NewUnit> Of(IReadOnlyList<string> names, IReadOnlyList<ListedPerson> rows, IReadOnlyList<(Guid Id, string Name)> known)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0) return [];
        var people = rows.GroupBy(row => row.SubUnit, StringComparer.Ordinal).ToLookup(same => VietnameseText.Fold(same.Key), same => same.Count(), StringComparer.Ordinal);
        return [.. names.Select((name, index) => new NewUnit(
            index, name, people[VietnameseText.Fold(name)].Sum(),
            [.. known.OrderByDescending(unit => UnitLikeness.Of(unit.Name, name)).ThenBy(unit => VietnameseText.SortKey(unit.Name), StringComparer.Ordinal)]))];
    }
}

/// <summary>A new unit with what was chosen for it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Chosen">The choice, or empty.</param>
/// <param name="IsOpen">Whether it was left undecided.</param>
public sealed record NewUnitLine(NewUnit Unit, string Chosen, bool IsOpen);

/// <summary>What was decided about collectives that a list names and the department does not have.</summary>
/// <param name="Lines">The units with their choices.</param>
/// <param name="IsAgreed">Whether it was said that the new ones shall be made.</param>
/// <param name="LacksAgreement">Whether that is still to be said.</param>
public sealed record ImportUnits(IReadOnlyList<NewUnitLine> Lines, bool IsAgreed, bool LacksAgreement)
{
    /// <summary>The choice that a unit is new.</summary>
    public const string IsNew = "moi";

    /// <summary>Name of the tick that new units shall be made.</summary>
    public const string Agreement = "dong-y-bo-phan";

    /// <summary>Units left undecided, and the agreement where it lacks.</summary>
    public int Open => Lines.Count(line => line.IsOpen) + (LacksAgreement ? 1 : 0);

    /// <summary>The collective of each unit that the department has already, by name; null for one to be made.</summary>
    public IReadOnlyDictionary<string, Guid?> Decided => Lines.ToDictionary(line => line.Unit.Name, line => Guid.TryParse(line.Chosen, out var id) ? id : (Guid?)null);

    /// <summary>Before anything was chosen: a unit like none of the department's is supposed to be new.</summary>
    public static ImportUnits Fresh(IReadOnlyList<NewUnit> units) =>
        new([.. units.Select(unit => new NewUnitLine(unit, unit.IsLikeKnown ? string.Empty : IsNew, false))], false, false);

    /// <summary>The choices of a posted form.</summary>
    public static ImportUnits Read(IReadOnlyList<NewUnit> units, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(form);
        var lines = units.Select(unit =>
        {
            var typed = form[unit.Field].ToString();
            var isKnown = typed == IsNew || unit.Known.Any(known => known.Id.ToString() == typed);
            return new NewUnitLine(unit, isKnown ? typed : string.Empty, !isKnown);
        }).ToList();
        var isAgreed = form[Agreement].Contains("true", StringComparer.Ordinal);
        return new ImportUnits(lines, isAgreed, !isAgreed && lines.Exists(line => line.Chosen == IsNew));
    }
}
