using EmulationPortal.Data.Reorganisations;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>The list of acts.</summary>
/// <param name="Acts">Acts, newest first.</param>
/// <param name="Has2025">Whether the act of 2025 is drafted or done already.</param>
public sealed record ReorganisationListPage(IReadOnlyList<Reorganisation> Acts, bool Has2025);

/// <summary>A change as the page of its act prints it.</summary>
/// <param name="Item">The change.</param>
/// <param name="Before">The units it begins with, each with what hangs on it.</param>
/// <param name="After">What comes out of it, in words.</param>
/// <param name="Consequence">What becomes of people, divisions, accounts and open work, in words; empty for a new name.</param>
public sealed record ReorganisationLine(ReorganisationItem Item, IReadOnlyList<UnitLine> Before, string After, string Consequence);

/// <summary>A department within a change.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsEnding">Whether it ends.</param>
/// <param name="Load">What hangs on it.</param>
public sealed record UnitLine(Guid DepartmentId, string Name, bool IsEnding, UnitLoad Load);

/// <summary>An act: what it will do, or did.</summary>
/// <param name="Act">The act.</param>
/// <param name="Lines">Its changes.</param>
/// <param name="Preview">What hangs on the units.</param>
/// <param name="Problems">What stands against carrying it out; for a draft.</param>
/// <param name="Steps">Steps and whether they may be done.</param>
/// <param name="Staying">Departments whose accounts have not gone over; for an act that is done.</param>
/// <param name="IsSplit">Whether people are to be assigned.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record ReorganisationPage(
    Reorganisation Act,
    IReadOnlyList<ReorganisationLine> Lines,
    ReorganisationPreview Preview,
    IReadOnlyList<string> Problems,
    IReadOnlyDictionary<ReorganisationStep, Verdict> Steps,
    IReadOnlyList<string> Staying,
    bool IsSplit,
    string? History)
{
    /// <summary>Changes of names alone, which are listed more shortly.</summary>
    public IEnumerable<ReorganisationLine> Renames => Lines.Where(line => line.Item.Kind == ReorganisationKind.Rename);

    /// <summary>All other changes.</summary>
    public IEnumerable<ReorganisationLine> Others => Lines.Where(line => line.Item.Kind != ReorganisationKind.Rename);

    /// <summary>The sums over departments that end.</summary>
    public UnitLoad Sum
    {
        get
        {
            var loads = Lines.SelectMany(line => line.Before).Where(unit => unit.IsEnding).Select(unit => unit.Load).ToList();
            return new UnitLoad(
                loads.Sum(load => load.People), loads.Sum(load => load.Divisions), loads.Sum(load => load.Awards), loads.Sum(load => load.Accounts),
                loads.Sum(load => load.OpenSheets), loads.Sum(load => load.Pledges), loads.Sum(load => load.Lists));
        }
    }
}

/// <summary>A form of a new act.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Departments">Departments that have not ended.</param>
/// <param name="Years">Prepared years to choose from.</param>
/// <param name="Clusters">Clusters to choose from.</param>
public sealed record ReorganisationFormPage<TForm>(TForm Form, IReadOnlyList<Department> Departments, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Clusters)
    where TForm : ReorganisationForm
{
    /// <summary>The departments as choices.</summary>
    public IReadOnlyList<Choice> Choices(string none) => [new(string.Empty, none), .. Departments.Select(department => new Choice(department.Id.ToString(), $"{department.Province} – {department.Name}"))];
}

/// <summary>The form of undoing.</summary>
/// <param name="Act">The act.</param>
/// <param name="Dependents">What depends on it; empty when it can be undone.</param>
/// <param name="Form">What was typed.</param>
public sealed record UndoPage(Reorganisation Act, IReadOnlyList<string> Dependents, UndoForm Form);

/// <summary>Who goes where in a split.</summary>
/// <param name="Act">The act.</param>
/// <param name="Predecessor">The department that is split.</param>
/// <param name="Units">Where one can go.</param>
/// <param name="Divisions">Divisions: key, name, people, chosen unit.</param>
/// <param name="People">People: key, name with position and division, chosen unit.</param>
/// <param name="Unassigned">How many people go nowhere yet.</param>
public sealed record AssignmentPage(
    Reorganisation Act, string Predecessor, IReadOnlyList<Choice> Units, IReadOnlyList<AssignmentLine> Divisions, IReadOnlyList<AssignmentLine> People, int Unassigned);

/// <summary>One to be assigned.</summary>
/// <param name="Id">Division or person.</param>
/// <param name="Name">Who.</param>
/// <param name="About">How many people, or where the person works.</param>
/// <param name="UnitId">Where it goes, or null.</param>
public sealed record AssignmentLine(Guid Id, string Name, string About, Guid? UnitId);

/// <summary>Departments to tick.</summary>
/// <param name="Name">Name of the form's property.</param>
/// <param name="Legend">What is asked.</param>
/// <param name="Departments">The departments.</param>
/// <param name="Ticked">Those that are ticked.</param>
public sealed record UnitTicks(string Name, string Legend, IReadOnlyList<Department> Departments, IReadOnlyCollection<Guid> Ticked);
