using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Scoring;

/// <summary>One column of one department's sheet, to be filled in without a connection.</summary>
public sealed record OfflineSheet
{
    /// <summary>What the file is a sheet of; it comes back with the upload.</summary>
    public required SheetFingerprint Fingerprint { get; init; }

    /// <summary>The department's own full name.</summary>
    public required string Department { get; init; }

    /// <summary>The cluster ("Cụm thi đua số 2").</summary>
    public required string Cluster { get; init; }

    /// <summary>Until when it must be back, in words; null when there is no deadline.</summary>
    public string? Deadline { get; init; }

    /// <summary>The criteria set.</summary>
    public required CriteriaTree Tree { get; init; }

    /// <summary>What the set says about totals.</summary>
    public required ScoringOptions Scoring { get; init; }

    /// <summary>What stands in the portal now, by criterion; a missing one is not scored.</summary>
    public required IReadOnlyDictionary<Guid, OfflineCell> Cells { get; init; }

    /// <summary>Criteria that the portal fills itself or that the person may not change; they are locked.</summary>
    public IReadOnlySet<Guid> Locked { get; init; } = new HashSet<Guid>();

    /// <summary>Guidance by criterion.</summary>
    public IReadOnlyDictionary<Guid, string> Guidance { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>What stands in a cell of the portal at the download.</summary>
/// <param name="Value">The value.</param>
/// <param name="Explanation">The explanation; may be empty.</param>
/// <param name="Version">The version of the stored cell; null for one that was never touched.</param>
public sealed record OfflineCell(CellValue Value, string Explanation, Guid? Version);

/// <summary>Says which sheet, column and set a file belongs to.</summary>
/// <param name="SheetId">The sheet.</param>
/// <param name="CriteriaSetId">The criteria set.</param>
/// <param name="CriteriaSetVersion">The version of the set: a file of another version is out of date.</param>
/// <param name="Year">The year of emulation.</param>
/// <param name="Column">The score column.</param>
public sealed record SheetFingerprint(Guid SheetId, Guid CriteriaSetId, Guid CriteriaSetVersion, int Year, ScoreColumn Column);

/// <summary>How an uploaded file was read: either the sheet or a Vietnamese sentence that says what to do.</summary>
public sealed record SheetReading(UploadedSheet? Sheet, string? Problem);

/// <summary>A filled-in sheet as it came back; nothing in it has been judged yet.</summary>
/// <param name="Fingerprint">What it is a sheet of.</param>
/// <param name="Rows">Every criterion of the file that is scored, in printed order.</param>
public sealed record UploadedSheet(SheetFingerprint Fingerprint, IReadOnlyList<UploadedRow> Rows);

/// <summary>One criterion of an uploaded sheet.</summary>
public sealed record UploadedRow
{
    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The cell where the value is typed ("E8"), to name it to people.</summary>
    public required string Cell { get; init; }

    /// <summary>The version that the stored cell had at the download; null for an untouched one.</summary>
    public Guid? Version { get; init; }

    /// <summary>What the file says now.</summary>
    public required TypedCell Typed { get; init; }

    /// <summary>What the file said when it was downloaded, in the same words.</summary>
    public required TypedCell Original { get; init; }

    /// <summary>Why what is typed can't be taken as it stands, naming the cell; null when it can be judged by the rules.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether anything was changed in the file.</summary>
    public bool IsChanged => Typed != Original;
}

/// <summary>What is typed for a criterion, as the portal's own readers take it.</summary>
/// <param name="Entered">The value ("8,5", "có", "không giao"); empty for not scored.</param>
/// <param name="Target">The unit's own target; empty where there is none.</param>
/// <param name="Explanation">The explanation.</param>
public sealed record TypedCell(string Entered, string Target, string Explanation);

/// <summary>What an upload must be a sheet of.</summary>
/// <param name="Fingerprint">The fingerprint that a download would have now.</param>
/// <param name="Department">The department, for the sentence that refuses another's sheet.</param>
public sealed record ExpectedSheet(SheetFingerprint Fingerprint, string Department);
