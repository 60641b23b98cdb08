using EmulationPortal.Domain.Meetings;

namespace EmulationPortal.Domain.Acclaims;

/// <summary>
/// Conflicts of interest of an acclaim, shown before the vote and beside the result. They forbid nothing: in a cluster every member
/// is both voter and competitor, and the threshold counts all.
/// </summary>
public static class AcclaimConflicts
{
    /// <summary>The conflicts as Vietnamese sentences.</summary>
    /// <param name="acclaim">The acclaim with its candidates.</param>
    /// <param name="meeting">Its meeting with attendance.</param>
    /// <param name="leaderId">The department that leads the cluster, or null.</param>
    /// <param name="nameOf">The short name of a department.</param>
    public static IReadOnlyList<string> Of(Acclaim acclaim, Meeting meeting, Guid? leaderId, Func<Guid, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(acclaim);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(nameOf);
        var standing = acclaim.Candidates.Select(candidate => candidate.DepartmentId).ToHashSet();
        var sentences = new List<string>();
        if (meeting.ChairDepartmentId is { } chair && standing.Contains(chair))
        {
            sentences.Add($"Người chủ trì thuộc đơn vị được đề cử ({nameOf(chair)}).");
        }

        if (leaderId is { } leader && leader != meeting.ChairDepartmentId && standing.Contains(leader))
        {
            sentences.Add($"Cụm trưởng ({nameOf(leader)}) là đơn vị được đề cử.");
        }

        var own = acclaim.Candidates.Where(candidate => meeting.AttendanceOf(candidate.DepartmentId)?.IsPresent == true).Select(candidate => nameOf(candidate.DepartmentId)).ToList();
        if (own.Count > 0)
        {
            sentences.Add($"Được đề cử và cùng biểu quyết: {string.Join(", ", own)}.");
        }

        return sentences;
    }
}
