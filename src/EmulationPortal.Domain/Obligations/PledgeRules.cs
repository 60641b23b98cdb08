using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;

namespace EmulationPortal.Domain.Obligations;

/// <summary>The cluster's leader issues the pledge of the year by the day that the ministry set; done once it is out for signing, or was signed on paper.</summary>
public sealed class PledgeIssuedRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.PledgeIssued;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Pledges;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from duty in facts.Duties
        where duty.LeaderId is not null
        let day = facts.Calendar.DayOf(Kind, duty.ClusterId)
        where day is not null
        let pledge = facts.Pledges.Where(pledge => pledge.ClusterId == duty.ClusterId).OrderByDescending(pledge => pledge.State is PledgeState.Issued or PledgeState.Signed).FirstOrDefault()
        let done = pledge?.State is PledgeState.Issued or PledgeState.Signed
        select new Obligation(
            Kind, facts.Year, duty.ClusterId, duty.LeaderId, duty.ClusterId, new DueDay(day.Value), $"Lập và chốt giao ước của cụm năm {facts.Year}",
            pledge is null ? "/giao-uoc/them" : $"/giao-uoc/{pledge.Id}", pledge is null ? "Lập giao ước" : "Mở giao ước", done)
        {
            DoneAt = done ? pledge!.IssuedAt : null,
            Detail = pledge is null ? "Chưa có bản giao ước nào." : done ? string.Empty : $"Đang ở bước “{PledgeWorkflow.StateName(pledge.State)}”.",
        };
}

/// <summary>Each party signs the cluster's pledge by the last day to sign.</summary>
public sealed class PledgeSignedRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.PledgeSigned;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Pledges;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from pledge in facts.Pledges
        where pledge is { DocumentId: not null, SignBy: not null }
        from signer in pledge.Signers
        let done = signer.State == SignatoryState.Signed
        select new Obligation(
            Kind, facts.Year, pledge.Id, signer.DepartmentId, pledge.ClusterId, new DueDay(pledge.SignBy!.Value), $"Ký giao ước của cụm năm {facts.Year}", $"/ky/{pledge.DocumentId}", "Đọc và ký", done)
        {
            DoneAt = done ? signer.At : null,
            Detail = signer.State == SignatoryState.Refused ? "Đã từ chối ký." : string.Empty,
        };
}

/// <summary>A party says by the day of a content what became of it.</summary>
public sealed class PledgePromiseRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.PledgePromise;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Pledges;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        facts.Promises.Select(promise => new Obligation(
            Kind, facts.Year, promise.ClauseId, promise.DepartmentId, promise.ClusterId, new DueDay(promise.DueOn), $"Thực hiện nội dung {promise.Code} của giao ước năm {facts.Year} và ghi kết quả",
            $"/giao-uoc/{promise.PledgeId}/ket-qua?nam={facts.Year}", "Ghi kết quả", promise.AnsweredAt is not null)
        {
            DoneAt = promise.AnsweredAt,
        });
}
