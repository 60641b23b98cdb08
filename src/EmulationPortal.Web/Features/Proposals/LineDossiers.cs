using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.People;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>A line of a proposal opened by somebody.</summary>
/// <param name="Opened">The proposal.</param>
/// <param name="Listed">The line with its recipient.</param>
public sealed record OpenedLine(OpenedProposal Opened, ProposedLine Listed)
{
    /// <summary>Local path of its page.</summary>
    public string Path => $"{Opened.Path}/dong/{Listed.Line.Id}";
}

/// <summary>The dossier of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Pieces">The pieces of its dossier.</param>
/// <param name="Achievements">The recipient's achievements, each beside where it has served.</param>
/// <param name="Initiatives">Initiatives that are not written down as achievements yet.</param>
/// <param name="Report">The achievement report, or null while nothing is written.</param>
/// <param name="MayEdit">Whether it may be changed now.</param>
public sealed record LinePage(
    OpenedLine Line, IReadOnlyList<DossierPiece> Pieces, IReadOnlyList<CitedAchievement> Achievements, IReadOnlyList<Initiative> Initiatives, AchievementReport? Report, bool MayEdit)
{
    /// <summary>The achievement that is typed.</summary>
    public AchievementForm New { get; init; } = new();

    /// <summary>What the portal has besides on the proposal's list.</summary>
    public IReadOnlyList<PortalPaper> Papers { get; init; } = [];

    /// <summary>The initiatives to choose from.</summary>
    public IReadOnlyList<Choice> InitiativeChoices =>
        [new(string.Empty, "Không phải sáng kiến đã ghi"), .. Initiatives.Select(known => new Choice(known.Id.ToString(), $"{known.Title} ({InitiativeScopeText.Name(known.Scope).ToLowerInvariant()}, {known.RecognisedOn.Year})"))];
}

/// <summary>Reads and writes dossiers of lines.</summary>
public sealed class LineDossiers(PortalDb db, ProposalDesk desk, FileStore files, PortalClock clock)
{
    /// <summary>The line, or null when there is none that the actor may know of.</summary>
    public async Task<OpenedLine?> OpenAsync(Actor actor, Guid id, Guid lineId, CancellationToken cancellation) =>
        await desk.OpenAsync(actor, id, cancellation) is { } opened && opened.Lines.FirstOrDefault(line => line.Line.Id == lineId) is { } listed ? new OpenedLine(opened, listed) : null;

    /// <summary>The line for a member of a council that has it on the agenda; the caller has asked that.</summary>
    public async Task<OpenedLine?> OpenForCouncilAsync(Actor member, ProposalLine line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(line);
        return await desk.OpenForCouncilAsync(member, line.ProposalId, cancellation) is { } opened && opened.Lines.FirstOrDefault(listed => listed.Line.Id == line.Id) is { } found
            ? new OpenedLine(opened, found)
            : null;
    }

    /// <summary>The page of a line.</summary>
    public async Task<LinePage> PageAsync(OpenedLine line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(line);
        var stored = line.Listed.Line;
        return new LinePage(
            line,
            (await db.DossiersAsync(line.Opened.Proposal, clock.Today, cancellation))[stored.Id],
            await db.AchievementsForAsync(stored, cancellation),
            await db.FreeInitiativesAsync(stored.PersonId, cancellation),
            await db.AchievementReports.AsNoTracking().FirstOrDefaultAsync(report => report.LineId == stored.Id, cancellation),
            line.Opened.May(ProposalStep.Edit))
        {
            New = new AchievementForm { AchievedIn = line.Opened.Proposal.Year.ToString(CultureInfo.InvariantCulture) },
            Papers = await db.PortalPapersAsync(line.Opened.Proposal, cancellation),
        };
    }

    /// <summary>Puts a file, or a reason, in the place of what was given of a piece before; the caller saves.</summary>
    public async Task GiveAsync(OpenedLine line, DossierPiece piece, KeptProof? file, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(piece);
        var (lineId, itemId) = (line.Listed.Line.Id, piece.Item.Id);
        if (await db.DossierEntries.FirstOrDefaultAsync(entry => entry.LineId == lineId && entry.DossierItemId == itemId, cancellation) is { } old) db.DossierEntries.Remove(old);
        var stored = file is null ? null : await db.StoreAsync(files, file.Bytes, file.Type, clock.Now, cancellation);
        db.DossierEntries.Add(new DossierEntry
        {
            LineId = lineId,
            DossierItemId = itemId,
            Way = file is null ? DossierWay.NotApplicable : DossierWay.File,
            FileId = stored?.Id,
            FileName = file?.Name ?? string.Empty,
            Reason = file is null ? reason : string.Empty,
        });
    }

    /// <summary>The achievement as typed, not written down yet; who types the title of a known initiative means that initiative.</summary>
    public static Achievement Typed(OpenedLine line, AchievementForm form, IReadOnlyList<Initiative> initiatives)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(initiatives);
        var text = VietnameseText.Normalise(form.Text);
        var folded = VietnameseText.Fold(text);
        var initiative = initiatives.FirstOrDefault(known => known.Id == form.InitiativeId) ?? initiatives.FirstOrDefault(known => VietnameseText.Fold(known.Title) == folded);
        var words = text.Length > 0 ? text : $"Sáng kiến: {initiative!.Title}";
        return new Achievement
        {
            PersonId = line.Listed.Line.PersonId,
            CollectiveId = line.Listed.Line.CollectiveId,
            InitiativeId = initiative?.Id,
            Text = words.Length > Achievement.TextLength ? words[..Achievement.TextLength] : words,
            Year = int.Parse(form.AchievedIn!, CultureInfo.InvariantCulture),
            DocumentNumber = VietnameseText.Normalise(form.DocumentNumber),
            DocumentOn = DateText.Read(form.DocumentOn).Value,
        };
    }

    /// <summary>Writes an achievement down, or completes the same one where it is written down already; the caller saves.</summary>
    public async Task<Achievement> WriteAsync(Achievement typed, Guid? sameId, KeptProof? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var achievement = sameId is null ? typed : await db.Achievements.SingleAsync(found => found.Id == sameId, cancellation);
        if (sameId is null) db.Achievements.Add(achievement);
        if (achievement.DocumentNumber.Length == 0) achievement.DocumentNumber = typed.DocumentNumber;
        achievement.DocumentOn ??= typed.DocumentOn;
        if (file is null || achievement.ProofFileId is not null) return achievement;
        (achievement.ProofFileId, achievement.ProofFileName) = ((await db.StoreAsync(files, file.Bytes, file.Type, clock.Now, cancellation)).Id, file.Name);
        return achievement;
    }

    /// <summary>Saves a written report with its trail.</summary>
    public async Task RecordReportAsync(OpenedLine line, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!db.ChangeTracker.HasChanges()) return;
        desk.Record(line.Opened, line.Opened.Proposal.State, "AchievementReportWritten", $"Ghi báo cáo thành tích của {line.Listed.Name}, {line.Listed.Kind.ShortName}.");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A kept file as a download.</summary>
    public async Task<IActionResult> DownloadAsync(Controller controller, Guid fileId, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(file => file.Id == fileId, cancellation);
        if (!files.Has(stored.Sha256)) return new NotFoundResult();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        controller.Response.Headers.XContentTypeOptions = "nosniff";
        controller.Response.Headers.CacheControl = "private, no-cache";
        return new FileStreamResult(files.Open(stored.Sha256), stored.ContentType);
    }
}
