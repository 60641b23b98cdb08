using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Public;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Public;

/// <summary>What the ministry shows to everybody: put onto the public pages and taken down, one record at a time.</summary>
[Route("/ket-qua/cong-khai")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class PublishingController(PortalDb db, IOutputCacheStore kept) : PortalController
{
    private const int Most = 200;

    /// <summary>What is public and what could be.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show() => View("Publishing", new PublishingPage(
    [
        ("Kết quả xếp hạng", await LinesAsync(PublicKind.Ranking)), ("Phong trào thi đua", await LinesAsync(PublicKind.Movement)), ("Quyết định khen thưởng", await LinesAsync(PublicKind.Decision)),
    ]));

    /// <summary>Puts a record onto the public pages.</summary>
    [HttpPost("{slug}/{id:guid}/dua-len")]
    public async Task<IActionResult> MakePublic(string slug, Guid id)
    {
        if (KindOf(slug) is not { } kind || (await LinesAsync(kind)).FirstOrDefault(candidate => candidate.Id == id) is not { } line) return NotFound();
        if (PublicRecord.MayKeep(Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (line.Mark is null)
        {
            db.PublicRecords.Add(new PublicRecord { Kind = kind, RecordId = id, MadePublicAt = Clock.Now, ByName = Actor.Name });
            db.Record(Actor, Clock.Now, SubjectOf(kind), id, "MadePublic", $"Đưa lên trang công khai: {line.Name}.");
            await db.SaveChangesAsync(Gone);
        }

        return await DoneAsync($"Đã đưa lên trang công khai: {line.Name}.");
    }

    /// <summary>Takes a record down.</summary>
    [HttpPost("{slug}/{id:guid}/go-xuong")]
    public async Task<IActionResult> TakeDown(string slug, Guid id)
    {
        if (KindOf(slug) is not { } kind || (await LinesAsync(kind)).FirstOrDefault(candidate => candidate.Id == id) is not { } line) return NotFound();
        if (PublicRecord.MayKeep(Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (await db.PublicRecords.FirstOrDefaultAsync(mark => mark.Kind == kind && mark.RecordId == id, Gone) is { } mark)
        {
            db.PublicRecords.Remove(mark);
            db.Record(Actor, Clock.Now, SubjectOf(kind), id, "TakenDown", $"Gỡ khỏi trang công khai: {line.Name}.");
            await db.SaveChangesAsync(Gone);
        }

        return await DoneAsync($"Đã gỡ khỏi trang công khai: {line.Name}.");
    }

    private async Task<IActionResult> DoneAsync(string sentence)
    {
        await kept.EvictByTagAsync(PublicCaching.Policy, Gone);
        Tell(sentence);
        return Redirect("/ket-qua/cong-khai");
    }

    private static PublicKind? KindOf(string slug) => slug switch { "xep-hang" => PublicKind.Ranking, "phong-trao" => PublicKind.Movement, "quyet-dinh" => PublicKind.Decision, _ => null };

    private static string SubjectOf(PublicKind kind) => kind switch { PublicKind.Ranking => nameof(ClusterYear), PublicKind.Movement => nameof(Movement), _ => nameof(AwardDecision) };

    // Only what is published, launched or in force; movements that a department merely records as another body's are not the portal's to show.
    private async Task<IReadOnlyList<PublishableLine>> LinesAsync(PublicKind kind)
    {
        var marks = await db.PublicRecords.AsNoTracking().Where(mark => mark.Kind == kind).ToDictionaryAsync(mark => mark.RecordId, Gone);
        PublishableLine Line(Guid id, string name, string path, string publicPath) => new(kind, id, name, path, publicPath, marks.GetValueOrDefault(id));
        switch (kind)
        {
            case PublicKind.Ranking:
                return [.. (await db.ClusterYears.AsNoTracking().Where(part => part.State == ClusterYearState.Published)
                    .Join(db.Clusters, part => part.ClusterId, cluster => cluster.Id, (part, cluster) => new { part.Id, part.ClusterId, part.EmulationYear!.Year, cluster.Number })
                    .OrderByDescending(line => line.Year).ThenBy(line => line.Number).Take(Most).ToListAsync(Gone))
                    .Select(line => Line(line.Id, $"Cụm thi đua số {line.Number}, năm {line.Year}", $"/ket-qua/{line.Year}/{line.ClusterId}", $"/cong-khai/xep-hang/{line.Year}/cum-{line.Number}"))];
            case PublicKind.Movement:
                return [.. (await db.Movements.AsNoTracking().Where(movement => movement.State != MovementState.Draft && (movement.DepartmentId == null || movement.Level == MovementLevel.Department))
                    .OrderByDescending(movement => movement.From).Take(Most).Select(movement => new { movement.Id, movement.Name, movement.LaunchedBy }).ToListAsync(Gone))
                    .Select(movement => Line(movement.Id, $"{movement.Name} ({movement.LaunchedBy})", $"/phong-trao/{movement.Id}", $"/cong-khai/phong-trao/{movement.Id}"))];
            case PublicKind.Decision:
                return [.. (await db.AwardDecisions.AsNoTracking().Where(decision => decision.State == DecisionState.Issued)
                    .OrderByDescending(decision => decision.DecidedOn).Take(Most).ToListAsync(Gone))
                    .Select(decision => Line(decision.Id, $"{decision.FullNumber} {decision.Title}", $"/quyet-dinh/{decision.Id}", $"/cong-khai/quyet-dinh/{decision.Id}"))];
            default:
                return [];
        }
    }
}
