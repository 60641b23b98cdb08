using System.Globalization;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Domain.People;

/// <summary>Where a record of an award comes from.</summary>
public enum AwardSource
{
    /// <summary>Nhập tay.</summary>
    Entered = 1,

    /// <summary>Nhập từ tệp hoặc nguồn công bố.</summary>
    Imported = 2,

    /// <summary>Do quyết định trên cổng.</summary>
    Portal = 3,
}

/// <summary>A title or form that a person or a collective has received: one line of its biography of awards.</summary>
public sealed class AwardRecord : Entity, IVersioned
{
    /// <summary>The person, or null for a collective.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective, or null for a person.</summary>
    public Guid? CollectiveId { get; init; }

    /// <summary>Code of the title or form in the catalogue.</summary>
    public required string AwardKindCode { get; set; }

    /// <summary>The year it honours, or the first one of a period.</summary>
    public required int Year { get; set; }

    /// <summary>The last year of a period, or null.</summary>
    public int? ToYear { get; set; }

    /// <summary>Number and symbol of the decision; empty when not known.</summary>
    public string DecisionNumber { get; set; } = string.Empty;

    /// <summary>Date of the decision, or null when not known.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decided.</summary>
    public string Authority { get; set; } = string.Empty;

    /// <summary>The proof, or null.</summary>
    public Guid? ProofFileId { get; set; }

    /// <summary>Name of the proof's file.</summary>
    public string ProofFileName { get; set; } = string.Empty;

    /// <summary>Where the record comes from.</summary>
    public required AwardSource Source { get; init; }

    /// <summary>What is said of it: where it was published, what it was given for.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>The import that brought it in, or null.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Whether the import that brings it in has not ended yet: nobody sees it till then.</summary>
    public bool IsPending { get; init; }

    /// <summary>The line of the portal's decision that gave it, or null.</summary>
    public Guid? DecisionLineId { get; init; }

    /// <summary>Since when it is revoked by a decision of the portal; then it counts for nothing any more. Null while it holds.</summary>
    public DateOnly? RevokedOn { get; set; }

    /// <summary>Whether it is invented for the demonstration.</summary>
    public bool IsIllustrative { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>“2018” or “2015–2020”.</summary>
    public string Period => ToYear is { } last && last != Year
        ? string.Create(CultureInfo.InvariantCulture, $"{Year}–{last}")
        : Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is wrong with the day of a decision, the rest of a Vietnamese sentence; null when nothing is: nothing is given for a year that has not begun.</summary>
    /// <param name="year">The year it honours, or the first one of a period; null when not known.</param>
    /// <param name="toYear">The last year of a period, or null.</param>
    /// <param name="decidedOn">Date of the decision, or null when not known.</param>
    public static string? DayProblem(int? year, int? toYear, DateOnly? decidedOn) => decidedOn is { } day && day.Year < (toYear ?? year)
        ? string.Create(CultureInfo.InvariantCulture, $"ngày quyết định {DateText.Show(day)} trước năm được khen {toYear ?? year}. Hãy kiểm tra ngày hoặc năm.")
        : null;

    /// <summary>
    /// What is wrong with an award of a year, a Vietnamese sentence; null when nothing is: it had ceased to be given, or the person was not
    /// fifteen yet. What was given before the catalogue begins is older than the catalogue, not wrong.
    /// </summary>
    /// <param name="kind">The title or form.</param>
    /// <param name="year">The year it honours; null when not known.</param>
    /// <param name="decidedOn">Date of the decision, or null when not known.</param>
    /// <param name="bornYear">The person's year of birth; null for a collective or when not known.</param>
    public static string? YearProblem(AwardKind kind, int? year, DateOnly? decidedOn, int? bornYear)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (year is not { } honoured) return null;
        if (kind.ValidTo is { } last && last < (decidedOn ?? new DateOnly(honoured, 1, 1)))
        {
            return $"{kind.Name} đã hết hiệu lực sau ngày {DateText.Show(last)}. Hãy kiểm tra danh hiệu, năm hoặc ngày quyết định.";
        }

        return bornYear is { } born && honoured < born + BirthText.Youngest
            ? string.Create(CultureInfo.InvariantCulture, $"Năm được khen {honoured}: khi ấy chưa đủ {BirthText.Youngest} tuổi (sinh năm {born}). Hãy kiểm tra năm, hoặc ngày sinh trong hồ sơ.")
            : null;
    }

    /// <summary>Whether its keepers may correct or remove it: what a decision of the portal wrote is changed by a decision only.</summary>
    public Verdict MayChange => Source == AwardSource.Portal
        ? Verdict.NotNow("Khen thưởng này do quyết định trên cổng ghi nên chỉ đổi bằng quyết định đính chính, thu hồi.")
        : Verdict.Allowed;

    /// <summary>
    /// Whether two records of the same recipient, award and year are one: a title is given once a year, a
    /// form as often as it is decided; where a number is not known, it is taken to be the same.
    /// </summary>
    public static bool IsSame(AwardNature nature, string oneNumber, string otherNumber)
    {
        var (one, other) = (VietnameseText.Fold(oneNumber), VietnameseText.Fold(otherNumber));
        return nature == AwardNature.Title || one.Length == 0 || other.Length == 0 || one == other;
    }

    /// <summary>Fills what is not known yet from a list; what is recorded stays. What the portal decided is never touched.</summary>
    public bool FillFrom(ListedAward listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        if (Source == AwardSource.Portal || (DecisionNumber.Length > 0 && VietnameseText.Fold(DecisionNumber) != VietnameseText.Fold(listed.DecisionNumber) && listed.DecisionNumber.Length > 0))
        {
            return false;
        }

        var before = (DecisionNumber, DecidedOn, Authority, Note);
        DecisionNumber = DecisionNumber.Length > 0 ? DecisionNumber : listed.DecisionNumber;
        DecidedOn ??= listed.DecidedOn;
        Authority = Authority.Length > 0 ? Authority : listed.Authority;
        Note = Note.Length > 0 ? Note : listed.Note;
        return before != (DecisionNumber, DecidedOn, Authority, Note);
    }
}

/// <summary>The official words for sources.</summary>
public static class AwardSourceText
{
    /// <summary>The source's name.</summary>
    public static string Name(AwardSource source) => source switch
    {
        AwardSource.Entered => "Đơn vị nhập",
        AwardSource.Imported => "Nhập từ tệp, nguồn công bố",
        AwardSource.Portal => "Quyết định trên cổng",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
