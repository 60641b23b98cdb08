using EmulationPortal.Data;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Reads a department's shelf. A department has hundreds of pieces, not thousands: the search folds them in memory.</summary>
public static class Shelf
{
    /// <summary>All pieces of a department with their uses, newest first.</summary>
    public static async Task<List<ShelfLine>> LinesAsync(PortalDb db, Guid departmentId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var items = await db.EvidenceItems.AsNoTracking()
            .Include(item => item.StoredFile)
            .Where(item => item.DepartmentId == departmentId)
            .OrderByDescending(item => item.Year).ThenByDescending(item => item.Ordinal)
            .ToListAsync(cancellation);
        var uses = (await (
            from citation in db.EvidenceCitations
            where citation.EvidenceItem!.DepartmentId == departmentId
            join sheet in db.ScoreSheets on citation.SheetId equals sheet.Id
            join criterion in db.Criteria on citation.CriterionId equals criterion.Id
            select new EvidenceUse(citation.EvidenceItemId, sheet.Id, criterion.Id, sheet.Year, criterion.Code, citation.Page)).ToListAsync(cancellation))
            .ToLookup(use => use.ItemId);
        return [.. items.Select(item => new ShelfLine(item, [.. uses[item.Id].OrderByDescending(use => use.Year).ThenBy(use => VietnameseText.SortKey(use.CriterionCode), StringComparer.Ordinal)]))];
    }

    /// <summary>The lines that hold every word of <paramref name="search"/>, accents aside; a code is found with or without its hyphens.</summary>
    public static ShelfResult Search(IReadOnlyList<ShelfLine> lines, string? search, int most)
    {
        var words = VietnameseText.WordsSought(search);
        var found = lines.Where(line =>
        {
            var code = VietnameseText.Fold(line.Item.Code);
            var text = $"{code} {code.Replace(" ", "", StringComparison.Ordinal)} {VietnameseText.Fold($"{line.Item.FileName} {line.Item.Title}")}";
            return words.All(word => text.Contains(word, StringComparison.Ordinal));
        }).ToList();
        return new ShelfResult(VietnameseText.Normalise(search), found.Take(most).ToList(), found.Count);
    }
}
