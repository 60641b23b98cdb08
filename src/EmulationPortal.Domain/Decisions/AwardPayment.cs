namespace EmulationPortal.Domain.Decisions;

/// <summary>Prize money handed to one department for the recipients of one decision, out of the award fund (Luật 06/2022/QH15 Đ.11).</summary>
public sealed class AwardPayment : Entity
{
    /// <summary>Longest <see cref="Voucher"/>.</summary>
    public const int VoucherLength = 100;

    /// <summary>Longest <see cref="Note"/>.</summary>
    public const int NoteLength = 300;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>The department that received it.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>In đồng; negative when money came back.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>Number of the voucher (chứng từ).</summary>
    public required string Voucher { get; init; }

    /// <summary>What is said of it; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Who wrote it down.</summary>
    public required string RecordedByName { get; init; }
}
