using System.Linq.Expressions;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Minutes;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Minutes;

/// <summary>Which papers of meetings an actor may know of.</summary>
public static class PaperQueries
{
    /// <summary>
    /// The papers of meetings that the actor may see: what was issued for all of them, drafts only for those who follow the
    /// cluster's work in that year (its leader, deputy and former leader, the ministry's officers).
    /// </summary>
    public static IQueryable<MeetingPaper> PapersVisibleTo(this PortalDb db, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        var meetings = db.Meetings.VisibleTo(actor);
        var papers = db.MeetingPapers.Where(paper => meetings.Any(meeting => meeting.Id == paper.MeetingId));
        if (actor.IsOfficer)
        {
            return papers;
        }

        var conditions = new List<Expression<Func<MeetingPaper, bool>>> { paper => paper.DocumentId != null };
        conditions.AddRange(actor.Duties.Concat(actor.FormerDuties).Select(Under));
        return papers.Where(AnyOf.Conditions(conditions));
    }

    /// <summary>With everything that a page or a step needs.</summary>
    public static IQueryable<MeetingPaper> Whole(this IQueryable<MeetingPaper> papers) => papers
        .Include(paper => paper.Sections)
        .Include(paper => paper.Signers).ThenInclude(signer => signer.Department)
        .Include(paper => paper.Document!.Signatories)
        .AsSplitQuery();

    private static Expression<Func<MeetingPaper, bool>> Under(ClusterDuty duty)
    {
        var (cluster, year) = (duty.ClusterId, duty.Year);
        return paper => paper.Meeting!.ClusterId == cluster && paper.Meeting.Year == year;
    }
}
