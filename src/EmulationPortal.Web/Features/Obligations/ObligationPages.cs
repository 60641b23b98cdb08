using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Obligations;

/// <summary>One obligation with the names that a page shows.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Unit">Who owes it: a province, or “Bộ”.</param>
/// <param name="UnitSlug">The department's slug, or “bo”.</param>
/// <param name="UnitKey">Sorts units.</param>
/// <param name="ClusterNumber">The cluster's number, or null.</param>
/// <param name="IsOwn">Whether the reader is the one to do it: only then it has a button.</param>
public sealed record ObligationRow(Obligation Obligation, ObligationState State, string Unit, string UnitSlug, string UnitKey, int? ClusterNumber, bool IsOwn);

/// <summary>What an actor sees of a year.</summary>
/// <param name="Rows">The obligations, the earliest day first.</param>
/// <param name="Year">The emulation year.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Clusters">Clusters to choose from.</param>
/// <param name="Units">Units to choose from.</param>
/// <param name="SeesOthers">Whether others' obligations are among them.</param>
/// <param name="MaySet">Whether the actor sets days and reminders.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record ObligationBoard(
    IReadOnlyList<ObligationRow> Rows, int Year, IReadOnlyList<int> Years, IReadOnlyList<Cluster> Clusters, IReadOnlyList<Choice> Units, bool SeesOthers, bool MaySet, DateTime Now);

/// <summary>The list.</summary>
/// <param name="Board">What there is.</param>
/// <param name="Filter">What is looked for.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Counts">How many are in each state, the state aside.</param>
/// <param name="Paging">Which page.</param>
public sealed record ObligationListPage(ObligationBoard Board, ObligationFilter Filter, IReadOnlyList<ObligationRow> Rows, IReadOnlyDictionary<ObligationState, int> Counts, Paging Paging);

/// <summary>A month.</summary>
/// <param name="Board">What there is.</param>
/// <param name="Filter">What is looked for.</param>
/// <param name="First">The first day of the month.</param>
/// <param name="Today">Today.</param>
/// <param name="Days">What is due, by day; the same task of several units is one entry.</param>
public sealed record ObligationMonthPage(ObligationBoard Board, ObligationFilter Filter, DateOnly First, DateOnly Today, ILookup<DateOnly, MonthEntry> Days);

/// <summary>What is due on a day: one task, of one unit or of several.</summary>
/// <param name="Title">What.</param>
/// <param name="Units">How many units.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="State">The state of the worst of them.</param>
/// <param name="Link">The place where it is done, or the list of them.</param>
public sealed record MonthEntry(string Title, int Units, int Done, ObligationState State, string Link);

/// <summary>Units against kinds.</summary>
/// <param name="Board">What there is.</param>
/// <param name="Filter">What is looked for.</param>
/// <param name="Kinds">The kinds that somebody owes.</param>
/// <param name="Lines">Units, by cluster.</param>
public sealed record ObligationMatrixPage(ObligationBoard Board, ObligationFilter Filter, IReadOnlyList<ObligationKind> Kinds, IReadOnlyList<MatrixUnit> Lines);

/// <summary>A unit's row.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="ClusterNumber">Its cluster.</param>
/// <param name="Cells">By kind; null where it owes nothing of the kind.</param>
public sealed record MatrixUnit(string Unit, string Slug, int? ClusterNumber, IReadOnlyList<MatrixCell?> Cells);

/// <summary>A unit's obligations of one kind.</summary>
/// <param name="All">How many.</param>
/// <param name="Done">How many are done.</param>
/// <param name="State">The state of the worst.</param>
public sealed record MatrixCell(int All, int Done, ObligationState State);
