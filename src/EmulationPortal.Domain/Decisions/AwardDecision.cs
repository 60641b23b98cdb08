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

    /// <summary>In which order the recipients of a form stand in its annex.</summary>
    public AnnexOrder Order { get; set; } = AnnexOrder.ByUnit;

    /// <summary>Where it is dated: “Hà Nội”.</summary>
    public string Place { get; set; } = "Hà Nội";

    /// <summary>In whose name it is signed: “KT. BỘ TRƯỞNG”; empty when in the signer's own right.</summary>
    public string OnBehalf { get; set; } = string.Empty;

    /// <summary>The account that signs, or null while it is not chosen.</summary>
    public Guid? SignerId { get; set; }

    /// <summary>Who proposed it to the authority: “Vụ trưởng Vụ Thi đua – Khen thưởng”.</summary>
    public string ProposedBy { get; set; } = string.Empty;

    /// <summary>The year in which the number counts; null before it has one.</summary>
    public int? NumberYear { get; private set; }

    /// <summary>When it came into force by its signature, in UTC.</summary>
    public DateTime? IssuedAt { get; private set; }

    /// <summary>What its printed text states in numbers, see <see cref="Stated"/>; empty before it has a number.</summary>
    public string StatedText { get; private set; } = string.Empty;

    /// <summary>What its printed text states in numbers, as it was when it got its number; null before, and where it was not kept.</summary>
    public StatedNumbers? Stated => StatedNumbers.Read(StatedText);

    /// <summary>Its legal bases in order.</summary>
    public List<DecisionBasis> Bases { get; } = [];

    /// <summary>Its articles after those about the awards and the money, which are never typed.</summary>
    public List<DecisionArticle> Articles { get; } = [];

    /// <summary>The files of its annexes, printed once when it was issued.</summary>
    public List<DecisionAnnex> Annexes { get; } = [];

    /// <summary>Its awards.</summary>
    public List<DecisionLine> Lines { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Number and notation, a number below ten with a zero before it (Decree 30/2020): “05/QĐ-BKHCN”; “/QĐ-BKHCN” before it has one.</summary>
    public string FullNumber => Number is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:00}/{Notation}") : $"/{Notation}";

    /// <summary>
    /// Whether it exchanges certificates (another design, another name of the giver) rather than replaces those lost or spoiled: said by the
    /// first words of its <see cref="Title"/>, which are printed.
    /// </summary>
    public bool IsExchange => Kind == DecisionKind.Reissue && Title.StartsWith(DecisionText.Exchange, StringComparison.OrdinalIgnoreCase);

    /// <summary>What it does, as a verb in small letters: “cấp đổi”.</summary>
    public string Verb => Kind switch
    {
        DecisionKind.Award => "tặng",
        DecisionKind.Correction => "đính chính",
        DecisionKind.Reissue => IsExchange ? DecisionText.Exchange : "cấp lại",
        _ => "hủy bỏ",
    };

    /// <summary>The lines in their order.</summary>
    public IEnumerable<DecisionLine> InOrder => Lines.OrderBy(line => line.Ordinal);
}

/// <summary>One legal basis of a decision, as printed.</summary>
public sealed class DecisionBasis : Entity
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 700;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Place, 1-based.</summary>
    public required int Position { get; set; }

    /// <summary>The words: “Căn cứ …”, without the closing mark.</summary>
    public required string Text { get; set; }

    /// <summary>The document in the register, or null for words typed freely.</summary>
    public Guid? LegalDocumentId { get; init; }
}

/// <summary>One article of a decision after those about the awards and the money, which are never typed.</summary>
public sealed class DecisionArticle : Entity
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 2000;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Place among the typed articles, 1-based.</summary>
    public required int Position { get; set; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }
}

/// <summary>An annex of an issued decision: a file of its own with its own page numbers (Decree 30/2020/NĐ-CP, appendix I).</summary>
public sealed class DecisionAnnex : Entity
{
    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 500;

    /// <summary>The decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Place, 1-based.</summary>
    public required int Position { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }
}
