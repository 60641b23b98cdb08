using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Data.Progress;

/// <summary>How far one sheet has come. Counts only, no scores.</summary>
/// <param name="Sheet">The sheet, without its cells.</param>
/// <param name="Department">Its department.</param>
/// <param name="Duty">Leader, deputy or null.</param>
/// <param name="Leaves">How many criteria in scale are to be scored by hand; what the portal fills itself is left out.</param>
/// <param name="Scored">How many of them have a value, by column.</param>
/// <param name="LastActivityAt">The last cell saved or step done, in UTC; null when nothing happened yet.</param>
/// <param name="Turn">Whose turn it is; null once published.</param>
/// <param name="Actor">The department whose turn it is; null when it is the ministry's.</param>
/// <param name="Deadline">How the deadline of the turn stands; null without one.</param>
public sealed record SheetProgress(
    ScoreSheet Sheet,
    Department Department,
    AppointmentDuty? Duty,
    int Leaves,
    IReadOnlyDictionary<ScoreColumn, int> Scored,
    DateTime? LastActivityAt,
    SheetTurn? Turn,
    Guid? Actor,
    DeadlineStanding? Deadline)
{
    /// <summary>Whether whoever has to act is past the deadline.</summary>
    public bool IsLate => Deadline?.IsLate == true;

    /// <summary>How many criteria have a value in a column.</summary>
    public int ScoredIn(ScoreColumn column) => Scored.GetValueOrDefault(column);
}

/// <summary>How far a cluster has come in a year.</summary>
/// <param name="ClusterYear">The cluster's part of the year, with the year record.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="LeaderId">The leading department, or null.</param>
/// <param name="DeputyId">The deputy, or null.</param>
/// <param name="Sheets">Its sheets in the order of the decision.</param>
public sealed record ClusterProgress(
    ClusterYear ClusterYear, Cluster Cluster, Guid? LeaderId, Guid? DeputyId, IReadOnlyList<SheetProgress> Sheets)
{
    /// <summary>The calendar year.</summary>
    public int Year => ClusterYear.EmulationYear!.Year;

    /// <summary>How many sheets are in one of the states.</summary>
    public int Count(params SheetState[] states) => Sheets.Count(sheet => states.Contains(sheet.Sheet.State));

    /// <summary>How many sheets wait for somebody who is late.</summary>
    public int Late => Sheets.Count(sheet => sheet.IsLate);

    /// <summary>The last thing done in the cluster, in UTC.</summary>
    public DateTime? LastActivityAt => Sheets.Max(sheet => sheet.LastActivityAt);

    /// <summary>The short name of a department of the cluster.</summary>
    public string NameOf(Guid departmentId) => Sheets.FirstOrDefault(sheet => sheet.Department.Id == departmentId)?.Department.Province ?? string.Empty;
}
