using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Scoring;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Evidence;

/// <summary>Acts on evidence, as the trail names them.</summary>
public static class EvidenceActs
{
    /// <summary>A criterion began to cite a piece.</summary>
    public const string Cited = "EvidenceCited";

    /// <summary>Page or note of a citation changed.</summary>
    public const string Changed = "EvidenceCitationChanged";

    /// <summary>A criterion cites a piece no more.</summary>
    public const string Dropped = "EvidenceDropped";
}

/// <summary>What became of a change to a criterion's evidence.</summary>
/// <param name="Verdict">Whether it was done.</param>
/// <param name="Count">How many citations were added, changed or removed.</param>
public sealed record CitingOutcome(Verdict Verdict, int Count = 0);

/// <summary>
/// Cites evidence in a sheet. Allowed exactly when self scores may be entered; the sheet's row is touched, so that nothing
/// is cited between the check of a submission and its snapshot.
/// </summary>
public sealed class EvidenceCiting(PortalDb db, ScoringDesk desk)
{
    /// <summary>Lets a criterion cite pieces of the sheet's department; what it cites already stays as it is.</summary>
    /// <returns>Null when the actor may not know of the sheet, or the criterion is none of its leaves.</returns>
    public Task<CitingOutcome?> CiteAsync(
        Actor actor, Guid sheetId, Guid criterionId, IReadOnlyCollection<Guid> itemIds, int? page, string? note, DateTime now, CancellationToken cancellation) =>
        OnLeafAsync(actor, sheetId, criterionId, async (sheet, leaf) =>
        {
            var items = await db.EvidenceItems
                .Where(item => item.DepartmentId == sheet.DepartmentId && itemIds.Contains(item.Id)
                    && !item.Citations.Any(citation => citation.SheetId == sheetId && citation.CriterionId == criterionId))
                .OrderBy(item => item.Year).ThenBy(item => item.Ordinal)
                .ToListAsync(cancellation);
            foreach (var item in items)
            {
                db.EvidenceCitations.Add(new EvidenceCitation
                {
                    EvidenceItemId = item.Id,
                    SheetId = sheetId,
                    CriterionId = criterionId,
                    Page = page,
                    Note = VietnameseText.Normalise(note),
                    CitedByName = actor.Name,
                    CitedAt = now,
                });
                Record(actor, now, sheet, leaf, EvidenceActs.Cited, $"Mục {leaf.Code}: thêm minh chứng {item.Code}{OnPage(page)}.", []);
                db.Record(actor, now, item, EvidenceActs.Cited, $"Dẫn tài liệu {item.Code} cho mục {leaf.Code}, bảng điểm năm {sheet.Year}.");
            }

            return items.Count;
        }, now, cancellation);

    /// <summary>Changes page and note of a citation.</summary>
    /// <returns>Null when there is no such citation for this actor.</returns>
    public Task<CitingOutcome?> ChangeAsync(
        Actor actor, Guid sheetId, Guid criterionId, Guid citationId, int? page, string? note, DateTime now, CancellationToken cancellation) =>
        OnLeafAsync(actor, sheetId, criterionId, async (sheet, leaf) =>
        {
            if (await FindAsync(sheetId, criterionId, citationId, cancellation) is not { } citation)
            {
                return null;
            }

            var (pageBefore, noteBefore) = (citation.Page, citation.Note);
            (citation.Page, citation.Note) = (page, VietnameseText.Normalise(note));
            if (pageBefore == citation.Page && noteBefore == citation.Note)
            {
                return 0;
            }

            Record(actor, now, sheet, leaf, EvidenceActs.Changed, $"Mục {leaf.Code}: sửa minh chứng {citation.EvidenceItem!.Code}.",
                [new("Trang", PageShown(pageBefore), PageShown(page)), new("Ghi chú", noteBefore, citation.Note)]);
            return 1;
        }, now, cancellation);

    /// <summary>Takes a citation away; the piece stays on the department's shelf.</summary>
    /// <returns>Null when there is no such citation for this actor.</returns>
    public Task<CitingOutcome?> DropAsync(
        Actor actor, Guid sheetId, Guid criterionId, Guid citationId, DateTime now, CancellationToken cancellation) =>
        OnLeafAsync(actor, sheetId, criterionId, async (sheet, leaf) =>
        {
            if (await FindAsync(sheetId, criterionId, citationId, cancellation) is not { } citation)
            {
                return null;
            }

            db.EvidenceCitations.Remove(citation);
            Record(actor, now, sheet, leaf, EvidenceActs.Dropped, $"Mục {leaf.Code}: bỏ minh chứng {citation.EvidenceItem!.Code}{OnPage(citation.Page)}.", []);
            return 1;
        }, now, cancellation);

    private async Task<CitingOutcome?> OnLeafAsync(
        Actor actor, Guid sheetId, Guid criterionId, Func<ScoreSheet, CriterionNode, Task<int?>> change, DateTime now, CancellationToken cancellation)
    {
        if (await desk.OpenForCellsAsync(actor, sheetId, [criterionId], cancellation) is not { } open
            || open.Criteria.Find(criterionId) is not { } leaf || !open.Criteria.IsLeaf(leaf))
        {
            return null;
        }

        var verdict = open.Sheet.May(SheetStep.ScoreSelf, actor, open.Deadline(ScoreColumn.Self), now);
        if (!verdict.IsAllowed)
        {
            return new(verdict);
        }

        if (await change(open.Sheet, leaf) is not { } count)
        {
            return null;
        }

        if (count > 0)
        {
            open.Sheet.TouchedAt = now;
        }

        return await SaveAsync(count, cancellation);
    }

    private async Task<CitingOutcome> SaveAsync(int count, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new(Verdict.Allowed, count);
        }
        catch (DbUpdateException taken) when (taken is DbUpdateConcurrencyException || UniqueViolation.Is(taken))
        {
            db.ChangeTracker.Clear();
            return new(Verdict.NotNow("Người khác vừa thay đổi bảng điểm hoặc minh chứng này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần."));
        }
    }

    private Task<EvidenceCitation?> FindAsync(Guid sheetId, Guid criterionId, Guid citationId, CancellationToken cancellation) =>
        db.EvidenceCitations.Include(citation => citation.EvidenceItem).SingleOrDefaultAsync(
            citation => citation.Id == citationId && citation.SheetId == sheetId && citation.CriterionId == criterionId, cancellation);

    private void Record(Actor actor, DateTime now, ScoreSheet sheet, CriterionNode leaf, string act, string sentence, IReadOnlyList<AuditChange> changes) =>
        db.Record(actor, now, nameof(ScoreSheet), sheet.Id, act, sentence, changes: [.. changes.Where(change => change.Before != change.After)], part: CellPart.Of(leaf.Id, ScoreColumn.Self));

    private static string OnPage(int? page) => page is null ? string.Empty : $" ({PageShown(page)})";

    private static string? PageShown(int? page) => page is { } number ? $"trang {number}" : null;
}
