using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Exemplars;
using EmulationPortal.Data.Movements;
using EmulationPortal.Data.Notices;
using EmulationPortal.Documents.Pictures;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>Opens exemplars, and saves what is done to them.</summary>
public sealed class ExemplarDesk(PortalDb db, FileStore files, PortalClock clock)
{
    /// <summary>What is said when somebody else was quicker.</summary>
    public const string Overtaken = "Điển hình vừa được người khác sửa sau khi bạn mở trang. Hãy tải lại trang, xem bản mới rồi làm lại.";

    private const int MostMovements = 100;

    /// <summary>The exemplar, or null when there is none that the actor may know of.</summary>
    public async Task<ExemplarPage?> OpenAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await db.Exemplars.VisibleTo(actor).WholeAsync(id, cancellation) is not { } exemplar) return null;
        var movement = exemplar.MovementId is { } key ? await db.Movements.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(found => found.Id == key, cancellation) : null;
        return new ExemplarPage(exemplar, (await UnitsAsync([exemplar], cancellation))[exemplar.Id], movement, actor, clock.Today);
    }

    /// <summary>Who introduces each of them.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> UnitsAsync(IReadOnlyCollection<Exemplar> exemplars, CancellationToken cancellation)
    {
        var ids = exemplars.Select(exemplar => exemplar.DepartmentId).OfType<Guid>().Distinct().ToList();
        var provinces = await db.Departments.AsNoTracking().Where(department => ids.Contains(department.Id)).ToDictionaryAsync(department => department.Id, department => department.Province, cancellation);
        return exemplars.ToDictionary(exemplar => exemplar.Id, exemplar => exemplar.DepartmentId is { } own ? $"Sở {provinces[own]}" : Domain.Organisation.Ministry.On(clock.Today).Name);
    }

    /// <summary>Movements in which an exemplar can have been found, newest first.</summary>
    public async Task<IReadOnlyList<Choice>> MovementsAsync(Actor actor, CancellationToken cancellation)
    {
        var movements = await db.Movements.AsNoTracking().VisibleTo(actor).Where(movement => movement.State != MovementState.Draft)
            .OrderByDescending(movement => movement.From).ThenBy(movement => movement.Id).Take(MostMovements).ToListAsync(cancellation);
        return [new(string.Empty, "Không gắn với phong trào nào"), .. movements.Select(movement => new Choice(movement.Id.ToString(), $"{movement.Name} ({movement.Year})"))];
    }

    /// <summary>A stored picture or paper as an answer, or null when it is not there.</summary>
    public async Task<FileStreamResult?> FileAsync(Guid? fileId, CancellationToken cancellation)
    {
        var stored = await db.StoredFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Id == fileId, cancellation);
        return stored is null || !files.Has(stored.Sha256) ? null : new FileStreamResult(files.Open(stored.Sha256), stored.ContentType);
    }

    /// <summary>Keeps bytes; saved with the rest.</summary>
    public async Task<Guid> KeepAsync(byte[] bytes, string contentType, CancellationToken cancellation) => (await db.StoreAsync(files, bytes, contentType, clock.Now, cancellation)).Id;

    /// <summary>Keeps a picture, cleaned; saved with the rest.</summary>
    /// <exception cref="InvalidDataException">It is none; the message is a Vietnamese sentence.</exception>
    public async Task<ExemplarPicture> PictureAsync(Exemplar exemplar, byte[] bytes, string caption, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(exemplar);
        var picture = PlainPicture.Read(bytes, PictureLimits.Photograph);
        return new ExemplarPicture
        {
            ExemplarId = exemplar.Id,
            Ordinal = exemplar.Pictures.Select(known => known.Ordinal).DefaultIfEmpty().Max() + 1,
            FileId = await KeepAsync(picture.Bytes, picture.ContentType, cancellation),
            Width = picture.Width,
            Height = picture.Height,
            Caption = caption,
        };
    }

    /// <summary>Tells the ministry's officers what a department shows.</summary>
    public async Task TellOfficersAsync(ExemplarPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Actor.IsOfficer) return;
        db.Announce(await db.PeopleWithAsync(Role.MinistryOfficer, cancellation), $"{page.Unit} công khai điển hình “{page.Exemplar.Name}”.", page.Path, clock.Now);
    }

    /// <summary>Writes an act into the exemplar's history.</summary>
    public void Record(ExemplarPage page, string act, string sentence, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(page);
        db.Record(page.Actor, clock.Now, page.Exemplar, act, sentence, reason);
    }

    /// <summary>Saves a step; false when somebody else was quicker.</summary>
    public Task<bool> SaveAsync(Exemplar exemplar, Guid version, CancellationToken cancellation) => db.SaveUnlessOvertakenAsync(exemplar, version, cancellation);
}
