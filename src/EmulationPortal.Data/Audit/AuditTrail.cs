using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;

namespace EmulationPortal.Data.Audit;

/// <summary>Writes acts into the trail; they are saved, sealed, in the transaction of the act.</summary>
public static class AuditTrail
{
    /// <summary>Adds an act on <paramref name="subject"/>.</summary>
    /// <param name="db">The context that will save the act itself.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="subject">The record.</param>
    /// <param name="act">A past form, e.g. SheetSubmitted.</param>
    /// <param name="sentence">The act as a Vietnamese sentence for the history page.</param>
    /// <param name="reason">Reason given, or empty.</param>
    /// <param name="changes">Changed values, or null.</param>
    /// <param name="part">Part of the record, e.g. one cell.</param>
    public static void Record(
        this PortalDb db,
        Actor actor,
        DateTime now,
        Entity subject,
        string act,
        string sentence,
        string reason = "",
        IReadOnlyList<AuditChange>? changes = null,
        string part = "")
    {
        ArgumentNullException.ThrowIfNull(subject);
        db.Record(actor, now, subject.GetType().Name, subject.Id, act, sentence, reason, changes, part);
    }

    /// <summary>Adds an act on the record of kind <paramref name="subjectKind"/> with key <paramref name="subjectId"/>.</summary>
    public static void Record(
        this PortalDb db,
        Actor actor,
        DateTime now,
        string subjectKind,
        Guid subjectId,
        string act,
        string sentence,
        string reason = "",
        IReadOnlyList<AuditChange>? changes = null,
        string part = "")
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        db.AuditEntries.Add(new AuditEntry
        {
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Act = act,
            Sentence = sentence,
            Part = part,
            Reason = reason,
            Changes = changes ?? [],
        });
    }
}
