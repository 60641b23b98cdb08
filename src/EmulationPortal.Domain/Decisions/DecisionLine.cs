using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.Decisions;

/// <summary>One award of a decision, with the words that the annex and the certificate print.</summary>
public sealed class DecisionLine : Entity, IVersioned
{
    /// <summary>Digits and letters of a <see cref="Code"/>.</summary>
    public const int CodeLength = 12;

    /// <summary>Longest <see cref="Name"/> and <see cref="UnitLine"/>.</summary>
    public const int NameLength = 300;

    /// <summary>Longest <see cref="Merit"/>.</summary>
    public const int MeritLength = 500;

    /// <summary>Longest <see cref="MoneyNote"/>.</summary>
    public const int NoteLength = 500;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The decision, when loaded.</summary>
    public AwardDecision? Decision { get; init; }

    /// <summary>The approved line of a proposal that it comes from; null in a decision about an earlier one.</summary>
    public Guid? ProposalLineId { get; init; }

    /// <summary>The award that it corrects, reissues or revokes; null for a new one.</summary>
    public Guid? OriginalLineId { get; init; }

    /// <summary>The person, or null for a collective; changes only when records are merged.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>The department that proofs the name, hands the certificate out and receives the money.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Person or collective.</summary>
    public required RecipientKind Recipient { get; init; }

    /// <summary>Code of the title or form.</summary>
    public required string KindCode { get; init; }

    /// <summary>Ordinal of the recipient in the decision, 1-based, through all annexes; also the “số sổ vàng” (NĐ 98/2023 Đ.104).</summary>
    public int Ordinal { get; set; }

    /// <summary>The name as it is printed, with Ông/Bà for a person.</summary>
    public required string Name { get; set; }

    /// <summary>The line under the name: position and unit, or the unit above a collective; may be empty.</summary>
    public string UnitLine { get; set; } = string.Empty;

    /// <summary>What for: “Đã có thành tích xuất sắc …”.</summary>
    public required string Merit { get; set; }

    /// <summary>Why an earlier award is corrected, reissued or revoked; empty for a new one.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>Multiple of the base salary; 0 where no money goes with it or none is recorded.</summary>
    public decimal Coefficient { get; set; }

    /// <summary>Base salary of the day of the decision, in đồng.</summary>
    public decimal BaseSalary { get; set; }

    /// <summary>Prize money in đồng, rounded up to 10,000; in a revocation what comes back, below zero.</summary>
    public decimal Money { get; set; }

    /// <summary>How the money comes about when it is not coefficient × base salary: “chỉ nhận danh hiệu cao nhất”; in a revocation what becomes of it; empty otherwise.</summary>
    public string MoneyNote { get; set; } = string.Empty;

    /// <summary>Public code by which anybody can check the award; given when the decision is issued, empty before.</summary>
    public string Code { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
