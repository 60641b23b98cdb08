using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Registrations;

namespace EmulationPortal.Domain.Obligations;

/// <summary>A department sends its list for the round of the year, by the date that holds for it.</summary>
public sealed class RegistrationRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.Registration;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Registrations;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) => facts.Round is not { } round ? [] :
        from member in facts.Members
        let own = facts.Registrations.FirstOrDefault(registration => registration.DepartmentId == member.DepartmentId)
        let done = own is not null && own.State is not (RegistrationState.Draft or RegistrationState.ToSign or RegistrationState.Returned)
        select new Obligation(
            Kind, facts.Year, round.Id, member.DepartmentId, member.ClusterId, DueDay.Of(round.DueFor(member.DepartmentId)), $"Gửi danh sách đăng ký danh hiệu năm {facts.Year}",
            $"/dang-ky/{facts.Year}/don-vi/{member.Slug}", "Lập danh sách", done)
        {
            OpensOn = round.OpensOn,
            DoneAt = done ? own!.SubmittedAt : null,
            Detail = own?.State switch
            {
                null => "Chưa lập danh sách.",
                RegistrationState.Returned => "Bộ trả lại, chưa gửi lại.",
                RegistrationState.ToSign => "Đang chờ ký.",
                RegistrationState.Draft => "Đang soạn.",
                _ => string.Empty,
            },
        };
}

/// <summary>A department whose list was approved says what came of it, where the ministry has set a date for that.</summary>
public sealed class RegistrationResultsRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.RegistrationResults;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Registrations;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) => facts.Round is not { ResultsDueAt: { } due } round ? [] :
        from member in facts.Members
        let own = facts.Registrations.FirstOrDefault(registration => registration.DepartmentId == member.DepartmentId)
        where own?.State is RegistrationState.Approved or RegistrationState.ResultsSent or RegistrationState.Settled
        let done = own.State is not RegistrationState.Approved
        select new Obligation(
            Kind, facts.Year, round.Id, member.DepartmentId, member.ClusterId, DueDay.Of(due), $"Gửi kết quả đăng ký danh hiệu năm {facts.Year}", $"/dang-ky/{facts.Year}/don-vi/{member.Slug}/ket-qua", "Ghi kết quả", done)
        {
            DoneAt = done ? own.ResultsSentAt : null,
        };
}

/// <summary>A department proposes the awards of the year by the day that the ministry set; done once a yearly proposal was sent.</summary>
public sealed class ProposalRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.Proposal;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Proposals;

    /// <inheritdoc/>
    public override bool IsTaskOfItsOwn => true;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        from member in facts.Members
        let day = facts.Calendar.DayOf(Kind, member.ClusterId)
        where day is not null
        let own = facts.Proposals.Where(proposal => proposal.DepartmentId == member.DepartmentId).OrderByDescending(proposal => proposal.IsSent).FirstOrDefault()
        let done = own?.IsSent == true
        select new Obligation(
            Kind, facts.Year, member.DepartmentId, member.DepartmentId, member.ClusterId, new DueDay(day.Value), $"Gửi hồ sơ đề nghị khen thưởng năm {facts.Year}",
            own is null ? "/de-nghi/moi" : $"/de-nghi/{own.Id}", own is null ? "Lập hồ sơ" : "Mở hồ sơ", done)
        {
            DoneAt = done ? own!.SubmittedAt : null,
            Detail = own is null ? "Chưa lập hồ sơ." : own.State == ProposalState.Returned ? "Bộ trả lại, chưa gửi lại." : string.Empty,
        };
}

/// <summary>A department answers for the names on its certificates by the day of the round.</summary>
public sealed class NameProofRule : ObligationRule
{
    /// <inheritdoc/>
    public override ObligationKind Kind => ObligationKind.NameProof;

    /// <inheritdoc/>
    public override FactPart Needs => FactPart.Proofs;

    /// <inheritdoc/>
    public override IEnumerable<Obligation> Of(ObligationFacts facts) =>
        facts.Proofs.Select(proof => new Obligation(
            Kind, facts.Year, proof.DecisionId, proof.DepartmentId, facts.ClusterOf(proof.DepartmentId), new DueDay(proof.DueOn), "Rà soát tên in trên bằng", $"/in-bang/{proof.DecisionId}/ra-soat", "Xem và xác nhận", proof.Waiting == 0)
        {
            DoneAt = proof.Waiting == 0 ? proof.AnsweredAt : null,
            Detail = $"Đã trả lời {proof.All - proof.Waiting}/{proof.All} tên.",
        });
}
