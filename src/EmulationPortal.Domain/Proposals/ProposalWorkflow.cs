namespace EmulationPortal.Domain.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Nháp.</summary>
    Draft = 1,

    /// <summary>Chờ ký: the submission is issued and the director signs it.</summary>
    ToSign = 2,

    /// <summary>Đã gửi Bộ.</summary>
    Submitted = 3,

    /// <summary>Trả lại, with a reason.</summary>
    Returned = 4,

    /// <summary>Đã tiếp nhận: it has a number and an officer in charge, who checks it.</summary>
    Accepted = 5,

    /// <summary>Đã thẩm định: every line is let through or left out; the council and the decision follow.</summary>
    Checked = 6,
}
