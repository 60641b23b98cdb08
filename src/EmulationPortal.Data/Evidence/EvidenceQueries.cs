using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Evidence;

/// <summary>A piece of evidence as one criterion of a sheet cites it.</summary>
/// <param name="CitationId">The citation; <c>/minh-chung/{CitationId}/xem</c> and <c>/tep</c> serve the bytes.</param>
/// <param name="Code">“MC-2026-014”.</param>
/// <param name="FileName">Name as the user called the file.</param>
/// <param name="Title">What it is, in the user's words; may be empty.</param>
/// <param name="Page">Page to open, from 1, or null.</param>
/// <param name="ContentType">Media type, decided by content.</param>
/// <param name="IsPreviewable">Whether a browser shows it inline: PDF and images.</param>
/// <param name="Warning">Says that another criterion claims the same file; null when none does.</param>
public sealed record CitedEvidence(
    Guid CitationId, string Code, string FileName, string Title, int? Page, string ContentType, bool IsPreviewable, string? Warning)
{
    /// <summary>The criterion that cites it.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>What to look for there; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }
}

/// <summary>
/// What is cited where. The caller has loaded the sheet through VisibleTo and asked ShowsScoresTo for the self column:
/// evidence is seen by whoever sees the self scores.
/// </summary>
public static class EvidenceQueries
{
    /// <summary>All evidence of a sheet by criterion; within one criterion by code.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<CitedEvidence>>> ForSheetAsync(PortalDb db, Guid sheetId, CancellationToken cancellation)
    {
        var rows = await RowsAsync(db, [sheetId], cancellation);
        var warnings = DoubleClaims.Warnings(rows.Select(row => row.Claim()));
        return rows
            .OrderBy(row => row.Year).ThenBy(row => row.Ordinal)
            .GroupBy(row => row.CriterionId, row => row.Cited(warnings.GetValueOrDefault(row.CitationId)))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<CitedEvidence>)[.. group]);
    }

    /// <summary>
    /// How many files each sheet claims under more than one criterion, for the views of leader and ministry; sheets without any are missing.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> DoubleClaimsAsync(PortalDb db, IReadOnlyCollection<Guid> sheetIds, CancellationToken cancellation)
    {
        var rows = await RowsAsync(db, sheetIds, cancellation);
        return rows.GroupBy(row => row.SheetId, row => row.Claim())
            .Select(group => (group.Key, Count: DoubleClaims.Count(group)))
            .Where(sheet => sheet.Count > 0)
            .ToDictionary(sheet => sheet.Key, sheet => sheet.Count);
    }

    private static Task<List<Row>> RowsAsync(PortalDb db, IReadOnlyCollection<Guid> sheetIds, CancellationToken cancellation) => (
        from citation in db.EvidenceCitations.AsNoTracking()
        where sheetIds.Contains(citation.SheetId)
        join criterion in db.Criteria on citation.CriterionId equals criterion.Id
        join item in db.EvidenceItems on citation.EvidenceItemId equals item.Id
        join file in db.StoredFiles on item.StoredFileId equals file.Id
        select new Row(
            citation.Id, citation.SheetId, citation.CriterionId, criterion.Code, criterion.Kind, citation.Page, citation.Note,
            item.Year, item.Ordinal, item.FileName, item.Title, file.Sha256, file.ContentType, file.Length)).ToListAsync(cancellation);

    private sealed record Row(
        Guid CitationId, Guid SheetId, Guid CriterionId, string CriterionCode, LeafKind? Kind, int? Page, string Note,
        int Year, int Ordinal, string FileName, string Title, string Sha256, string ContentType, long Length)
    {
        public EvidenceClaim Claim() => new(CitationId, CriterionId, CriterionCode, Kind, Sha256, Page);

        public CitedEvidence Cited(string? warning) => new(
            CitationId, EvidenceItem.CodeOf(Year, Ordinal), FileName, Title, Page, ContentType, EvidenceTypes.IsPreviewable(ContentType), warning)
        {
            CriterionId = CriterionId,
            Note = Note,
            Sha256 = Sha256,
            Length = Length,
        };
    }
}
