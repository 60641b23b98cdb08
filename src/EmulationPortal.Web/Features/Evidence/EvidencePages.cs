using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Which sheet a page is about.</summary>
/// <param name="Id">The sheet.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Year">The year.</param>
/// <param name="State">The state in words.</param>
public sealed record SheetHead(Guid Id, string Department, int Year, string State)
{
    /// <summary>The head of a sheet with its department loaded.</summary>
    public static SheetHead Of(ScoreSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(sheet.Id, sheet.Department!.Name, sheet.Year, SheetWorkflow.StateName(sheet.State));
    }
}

/// <summary>What one column says of a criterion.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Shown">The value as typed, or “chưa chấm”.</param>
/// <param name="How">How its points come about; may be empty.</param>
/// <param name="Explanation">Explanation given; may be empty.</param>
public sealed record ColumnLine(string Column, string Shown, string How, string Explanation);

/// <summary>A neighbour of the criterion, to go on to.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Code">Its code.</param>
public sealed record Neighbour(Guid Id, string Code);

/// <summary>The evidence of one criterion of one sheet.</summary>
public sealed record CriterionEvidencePage
{
    /// <summary>The sheet.</summary>
    public required SheetHead Sheet { get; init; }

    /// <summary>The criterion.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>What the columns say that the reader may see.</summary>
    public required IReadOnlyList<ColumnLine> Columns { get; init; }

    /// <summary>What is cited.</summary>
    public required IReadOnlyList<CitedEvidence> Cited { get; init; }

    /// <summary>The citation shown at the right; null when there is none.</summary>
    public CitedEvidence? Shown { get; init; }

    /// <summary>Whether the reader may change the evidence now.</summary>
    public required Verdict MayChange { get; init; }

    /// <summary>Whether the reader works for the department: then the reason of a refusal is of interest.</summary>
    public required bool IsOwner { get; init; }

    /// <summary>Pieces of the shelf that match the search and are not cited here yet.</summary>
    public required ShelfResult Shelf { get; init; }

    /// <summary>The criterion before, or null.</summary>
    public Neighbour? Previous { get; init; }

    /// <summary>The criterion after, or null.</summary>
    public Neighbour? Next { get; init; }

    /// <summary>What was typed for an upload.</summary>
    public UploadForm Upload { get; init; } = new();

    /// <summary>What was typed for the citation shown.</summary>
    public CitationForm Citation { get; init; } = new();

    /// <summary>The address of the page.</summary>
    public string Path => $"/cham-diem/{Sheet.Id}/minh-chung/{Criterion.Id}";
}

/// <summary>All evidence of a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Lines">Its criteria in printed order.</param>
/// <param name="DoubleClaims">How many files are claimed under more than one criterion.</param>
/// <param name="Bytes">Length of all files together.</param>
public sealed record SheetEvidencePage(SheetHead Sheet, IReadOnlyList<CriterionEvidence> Lines, int DoubleClaims, long Bytes)
{
    /// <summary>How many citations there are.</summary>
    public int Count => Lines.Sum(line => line.Cited.Count);
}

/// <summary>One criterion with its evidence.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Cited">What is cited.</param>
/// <param name="IsMissing">Whether evidence is demanded and there is neither a file nor an explanation.</param>
public sealed record CriterionEvidence(Criterion Criterion, IReadOnlyList<CitedEvidence> Cited, bool IsMissing);

/// <summary>A piece on the shelf.</summary>
/// <param name="Item">The piece, its file loaded.</param>
/// <param name="Uses">Where it is cited.</param>
public sealed record ShelfLine(EvidenceItem Item, IReadOnlyList<EvidenceUse> Uses);

/// <summary>A place where a piece is cited.</summary>
/// <param name="ItemId">The piece.</param>
/// <param name="SheetId">The sheet.</param>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Year">The sheet's year.</param>
/// <param name="CriterionCode">The criterion's code.</param>
/// <param name="Page">The page cited, or null.</param>
public sealed record EvidenceUse(Guid ItemId, Guid SheetId, Guid CriterionId, int Year, string CriterionCode, int? Page);

/// <summary>A search of the shelf.</summary>
/// <param name="Search">What was searched for.</param>
/// <param name="Lines">What was found, newest first, up to a limit.</param>
/// <param name="Found">How many were found in all.</param>
public sealed record ShelfResult(string Search, IReadOnlyList<ShelfLine> Lines, int Found);

/// <summary>The department's shelf.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Year">The year chosen, or null for all.</param>
/// <param name="Years">Years with evidence, newest first.</param>
/// <param name="OnlyUnused">Whether only pieces cited nowhere are shown.</param>
/// <param name="Unused">How many pieces are cited nowhere.</param>
/// <param name="Upload">What was typed for an upload.</param>
public sealed record ShelfPage(ShelfResult Result, int? Year, IReadOnlyList<int> Years, bool OnlyUnused, int Unused, UploadForm Upload);

/// <summary>One piece of the shelf.</summary>
/// <param name="Line">The piece and its uses.</param>
/// <param name="Form">What was typed.</param>
public sealed record ShelfItemPage(ShelfLine Line, TitleForm Form);
