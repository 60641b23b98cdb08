using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Years;

namespace EmulationPortal.Domain.Obligations;

/// <summary>A department scores itself by the deadline of its stage, its extension included; done once its sheet is with the cluster.</summary>
public sealed class SelfScoreRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.SelfScore;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Sheets;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from sheet in facts.Sheets
        let deadline = facts.Deadline(sheet.YearId, StageKind.SelfScoring, sheet.ClusterId, sheet.DepartmentId)
        where deadline is not null
        let done = sheet.State is not (SheetState.Draft or SheetState.Returned)
        select new Obligation(
            Kind, facts.Year, sheet.Id, sheet.DepartmentId, sheet.ClusterId, DueDay.Of(deadline.SoftAt), $"Tự chấm và gửi bảng điểm năm {facts.Year}", $"/cham-diem/{sheet.Id}", "Tự chấm điểm", done)
        {
            OpensOn = deadline.StartsOn,
            DoneAt = done ? sheet.SubmittedAt : null,
            Detail = sheet.State == SheetState.Returned ? "Bị trả lại, chưa gửi lại." : string.Empty,
        };
}

/// <summary>
/// The leader, and for the leader's own sheet the deputy, scores the members' sheets by the deadline of the stage; done once all of them are with
/// the ministry.
/// </summary>
public sealed class ClusterScoreRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.ClusterScore;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Sheets;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        from sheet in facts.Sheets.Where(sheet => sheet.ClusterId == duty.ClusterId)
        let scorer = sheet.DepartmentId == duty.LeaderId ? duty.DeputyId : duty.LeaderId
        where scorer is not null
        group sheet by (duty.ClusterId, Scorer: scorer!.Value, sheet.YearId) into group_
        let deadline = facts.Deadline(group_.Key.YearId, StageKind.ClusterScoring, group_.Key.ClusterId, null)
        where deadline is not null
        select Of(facts, group_.Key.ClusterId, group_.Key.Scorer, deadline, [.. group_]);

    private Obligation Of(ObligationFacts facts, Guid clusterId, Guid scorer, StageDeadline deadline, IReadOnlyList<SheetFact> sheets)
    {
        var sent = sheets.Count(sheet => sheet.State is SheetState.Forwarded or SheetState.Approved or SheetState.Published);
        return new Obligation(
            Kind, facts.Year, clusterId, scorer, clusterId, DueDay.Of(deadline.SoftAt), $"Chấm điểm cho cụm và gửi Bộ, năm {facts.Year}",
            sheets.Count == 1 ? $"/cham-diem/{sheets[0].Id}" : $"/cham-diem/cum/{clusterId}?nam={facts.Year}", "Chấm điểm", sent == sheets.Count)
        {
            OpensOn = deadline.StartsOn,
            DoneAt = sent == sheets.Count ? sheets.Max(sheet => sheet.StateChangedAt) : null,
            Detail = $"Đã gửi Bộ {sent}/{sheets.Count} bảng điểm.",
        };
    }
}

/// <summary>The ministry reviews a cluster's sheets by the deadline of the stage; done once all are approved.</summary>
public sealed class MinistryReviewRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.MinistryReview;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Sheets;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from part in facts.Parts
        let deadline = facts.Deadline(part.YearId, StageKind.MinistryReview, part.ClusterId, null)
        where deadline is not null
        let sheets = facts.Sheets.Where(sheet => sheet.ClusterId == part.ClusterId && sheet.YearId == part.YearId).ToList()
        where sheets.Count > 0
        let approved = sheets.Count(sheet => sheet.State is SheetState.Approved or SheetState.Published)
        select new Obligation(
            Kind, facts.Year, part.ClusterId, null, part.ClusterId, DueDay.Of(deadline.SoftAt), $"Thẩm định bảng điểm của cụm, năm {facts.Year}", $"/ket-qua/tien-do/{part.ClusterId}?nam={facts.Year}", "Mở tiến độ", approved == sheets.Count)
        {
            OpensOn = deadline.StartsOn,
            DoneAt = approved == sheets.Count ? sheets.Max(sheet => sheet.StateChangedAt) : null,
            Detail = $"Đã duyệt {approved}/{sheets.Count} bảng điểm.",
        };
}

/// <summary>The ministry publishes a cluster's ranking by the deadline of the last stage.</summary>
public sealed class PublicationRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.Publication;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Sheets;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from part in facts.Parts
        let deadline = facts.Deadline(part.YearId, StageKind.Publication, part.ClusterId, null)
        where deadline is not null
        select new Obligation(
            Kind, facts.Year, part.ClusterId, null, part.ClusterId, DueDay.Of(deadline.SoftAt), $"Công bố kết quả của cụm, năm {facts.Year}",
            part.PublishedAt is null ? $"/ket-qua/{facts.Year}/{part.ClusterId}/cong-bo" : $"/ket-qua/{facts.Year}/{part.ClusterId}", "Công bố", part.PublishedAt is not null)
        {
            OpensOn = deadline.StartsOn,
            DoneAt = part.PublishedAt,
        };
}

/// <summary>Deadlines among the facts.</summary>
internal static class FactDeadlines
{
    /// <summary>The deadline of a stage for a cluster or department, extensions included; null while none is set or the year is being prepared.</summary>
    public static StageDeadline? Deadline(this ObligationFacts facts, Guid yearId, StageKind stage, Guid clusterId, Guid? departmentId) =>
        facts.Years.FirstOrDefault(year => year.Id == yearId && year.State != YearState.Preparing)?.DeadlineOf(stage, clusterId, departmentId);
}
