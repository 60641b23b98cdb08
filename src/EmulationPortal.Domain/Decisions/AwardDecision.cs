namespace EmulationPortal.Domain.Decisions;

/// <summary>
/// A decision of the ministry that gives awards, or one that corrects, reissues or revokes what an earlier one gave. It is
/// drafted from approved lines, numbered when issued, signed, and kept as bytes.
/// </summary>
public sealed partial class AwardDecision : Entity, IVersioned
{
    /// <summary>Longest <see cref="Title"/>: the summary of a document (Decree 30/2020, appendix VI).</summary>
    public const int TitleLength = 500;

    /// <summary>Longest <see cref="Notation"/>.</summary>
    public const int NotationLength = 30;

    /// <summary>Longest names of people, bodies and positions.</summary>
    public const int NameLength = 200;

    /// <summary>Longest <see cref="StateReason"/>.</summary>
    public const int ReasonLength = 1000;

    /// <summary>What it does.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The decision that it corrects, reissues from or revokes in; null for one that gives awards.</summary>
    public Guid? OriginalId { get; init; }

    /// <summary>The year that its awards honour.</summary>
    public required int Year { get; init; }

    /// <summary>What it is about: “tặng Cờ thi đua, Bằng khen của Bộ trưởng năm 2022”.</summary>
    public required string Title { get; set; }

    /// <summary>Where it stands.</summary>
    public DecisionState State { get; private set; } = DecisionState.Draft;

    /// <summary>Why it was taken back the last time; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>The number that it got when issued (15 of “15/QĐ-BKHCN”), or null before. Within a year and notation no number is left out or given twice.</summary>
    public int? Number { get; private set; }

    /// <summary>The notation without the number: “QĐ-BKHCN”.</summary>
    public required string Notation { get; set; }

    /// <summary>The day of the decision: it decides the rules and the base salary that count. Null while it is a draft without a planned day.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decides: “Bộ trưởng Bộ Khoa học và Công nghệ”.</summary>
    public required string Authority { get; set; }

    /// <summary>Position of who signs.</summary>
    public required string SignerTitle { get; set; }

    /// <summary>Name of who signs.</summary>
    public required string SignerName { get; set; }

    /// <summary>The signed decision, or null before it is issued.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Its awards.</summary>
    public List<DecisionLine> Lines { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>What a decision does.</summary>
public enum DecisionKind
{
    /// <summary>Quyết định khen thưởng.</summary>
    Award = 1,

    /// <summary>Quyết định đính chính.</summary>
    Correction = 2,

    /// <summary>Quyết định cấp đổi, cấp lại bằng.</summary>
    Reissue = 3,

    /// <summary>Quyết định hủy bỏ, thu hồi khen thưởng.</summary>
    Revocation = 4,
}

/// <summary>Where a decision stands.</summary>
public enum DecisionState
{
    /// <summary>Dự thảo.</summary>
    Draft = 1,

    /// <summary>Đã ban hành số, chờ ký.</summary>
    ToSign = 2,

    /// <summary>Đã ban hành: signed and in force.</summary>
    Issued = 3,

    /// <summary>Số bị hủy: taken back before it was signed; the number stays in the register as cancelled.</summary>
    Cancelled = 4,
}
