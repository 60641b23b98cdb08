using System.Text;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>Evidence for the disputed scores of the demo: one page that says of itself that it is illustrative.</summary>
public sealed class DemoEvidence(PortalDb db, FileStore files)
{
    /// <summary>Cites a file under each disputed criterion; each has bytes of its own, so that none is taken for another.</summary>
    public async Task AddAsync(IReadOnlyDictionary<string, Actor> people, int year)
    {
        var page = SeedFile.Bytes("demo-evidence.pdf");
        foreach (var group in DemoDisputes.All.GroupBy(dispute => dispute.Province))
        {
            var owner = people[group.Key];
            var sheet = await db.ScoreSheets.AsNoTracking().SingleAsync(candidate => candidate.Year == year && candidate.DepartmentId == owner.DepartmentId);
            var criteria = await db.Criteria.AsNoTracking().Where(line => line.SetId == sheet.CriteriaSetId).ToDictionaryAsync(line => line.Code, line => line.Id);
            var at = sheet.FirstSubmittedAt!.Value.AddMinutes(-45);
            var ordinal = 0;
            foreach (var dispute in group)
            {
                await CiteAsync(owner, sheet, (criteria[dispute.Code], dispute), page, ++ordinal, at);
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task CiteAsync(Actor owner, ScoreSheet sheet, (Guid Criterion, DemoDispute Dispute) cited, byte[] page, int ordinal, DateTime at)
    {
        var evidence = cited.Dispute.Evidence;
        byte[] bytes = [.. page, .. Encoding.UTF8.GetBytes($"% {cited.Dispute.Province} {cited.Dispute.Code}\n")];
        var file = new StoredFile { Sha256 = await files.SaveAsync(bytes), Length = bytes.LongLength, ContentType = EvidenceTypes.Pdf, StoredAt = at };
        var item = new EvidenceItem
        {
            DepartmentId = sheet.DepartmentId,
            Year = sheet.Year,
            Ordinal = ordinal,
            FileName = evidence.FileName,
            Title = evidence.Title,
            StoredFileId = file.Id,
            UploadedByName = owner.Name,
            UploadedAt = at,
        };
        item.Citations.Add(new EvidenceCitation
        {
            EvidenceItemId = item.Id,
            SheetId = sheet.Id,
            CriterionId = cited.Criterion,
            Page = evidence.Page,
            Note = evidence.Note,
            CitedByName = owner.Name,
            CitedAt = at,
        });
        db.AddRange(file, item);
        db.Record(owner, at, item, "EvidenceUploaded", $"Tải lên minh chứng {item.Code} – {item.FileName} (dữ liệu minh họa).");
    }
}
