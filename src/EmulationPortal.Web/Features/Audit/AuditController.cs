using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Audit;

/// <summary>The audit trail: of the whole portal, and of one record.</summary>
public sealed class AuditController(PortalDb db) : PortalController
{
    private const int PageSize = 50;

    /// <summary>The trail of the whole portal, newest first.</summary>
    [HttpGet("/nhat-ky")]
    [OnlyFor(Role.MinistryOfficer, Role.Administrator)]
    public async Task<IActionResult> Show(
        [FromQuery(Name = "nguoi")] string? person,
        [FromQuery(Name = "tu")] string? from,
        [FromQuery(Name = "den")] string? to,
        [FromQuery(Name = "loai")] string? kind,
        [FromQuery(Name = "tim")] string? text,
        [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        var days = DayRange.Read(from, to);
        var entries = days.Of(db.AuditVisibleTo(Actor).By(db, person).WithWords(text), entry => entry.At);
        if (!string.IsNullOrEmpty(kind))
        {
            entries = entries.Where(entry => entry.SubjectKind == kind);
        }

        var (rows, pages) = await PageAsync(entries, page);
        return View("Trail", new TrailPage(person, text, kind, days, rows, pages));
    }

    /// <summary>The history of one record, newest first, for those who may see the record.</summary>
    [HttpGet("/nhat-ky/{kind}/{id:guid}")]
    public async Task<IActionResult> History(string kind, Guid id, [FromQuery(Name = "trang")] int page = 1)
    {
        ModelState.Clear();
        if (await db.HistoryVisibleToAsync(Actor, kind, id, Gone) is not { } entries)
        {
            return NotFound();
        }

        var (rows, pages) = await PageAsync(entries, page);
        var title = await TitleAsync(kind, id);
        return rows.Count == 0 && title is null
            ? NotFound()
            : View("History", new HistoryPage(kind, title ?? string.Empty, rows, pages));
    }

    private async Task<(IReadOnlyList<AuditEntry> Rows, Paging Paging)> PageAsync(IQueryable<AuditEntry> entries, int page)
    {
        var pages = Paging.Of(await entries.CountAsync(Gone), PageSize, page);
        var rows = await entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Sequence)
            .Skip(pages.Skip).Take(PageSize).ToListAsync(Gone);
        return (rows, pages);
    }

    // Null for a record that is unknown, or of a kind that has no name.
    private async Task<string?> TitleAsync(string kind, Guid id) => kind switch
    {
        "ScoreSheet" => await db.ScoreSheets.Where(sheet => sheet.Id == id).Select(sheet => sheet.Department!.Province + ", năm " + sheet.Year).FirstOrDefaultAsync(Gone),
        "CriteriaSet" => await db.CriteriaSets.Where(set => set.Id == id).Select(set => set.Name).FirstOrDefaultAsync(Gone),
        "EmulationYear" => await db.EmulationYears.Where(year => year.Id == id).Select(year => "năm " + year.Year).FirstOrDefaultAsync(Gone),
        "PortalUser" => await db.Users.Where(user => user.Id == id).Select(user => user.FullName).FirstOrDefaultAsync(Gone),
        "Department" => await db.Departments.Where(department => department.Id == id).Select(department => department.Name).FirstOrDefaultAsync(Gone),
        "IssuedDocument" => await db.IssuedDocuments.Where(document => document.Id == id).Select(document => document.Title).FirstOrDefaultAsync(Gone),
        "SigningCertificate" => await db.SigningCertificates.Where(certificate => certificate.Id == id).Select(certificate => certificate.Subject).FirstOrDefaultAsync(Gone),
        "Bloc" => await db.Blocs.Where(bloc => bloc.Id == id).Select(bloc => bloc.Name).FirstOrDefaultAsync(Gone),
        "Meeting" => await db.Meetings.Where(meeting => meeting.Id == id).Select(meeting => meeting.Title).FirstOrDefaultAsync(Gone),
        "Acclaim" => await db.Acclaims.Where(acclaim => acclaim.Id == id).Select(acclaim => acclaim.Title).FirstOrDefaultAsync(Gone),
        "Handover" => await db.Handovers.Where(handover => handover.Id == id).Select(handover => "Cụm thi đua số " + handover.Cluster!.Number + ", năm " + handover.Year).FirstOrDefaultAsync(Gone),
        "Council" => await db.Councils.Where(council => council.Id == id).Select(council => council.Name).FirstOrDefaultAsync(Gone),
        "CouncilSession" => await db.CouncilSessions.Where(session => session.Id == id).Select(session => session.Title).FirstOrDefaultAsync(Gone),
        "CouncilBallot" => await db.CouncilBallots.Where(ballot => ballot.Id == id).Select(ballot => ballot.Title).FirstOrDefaultAsync(Gone),
        "MeetingPaper" => await db.MeetingPapers.Where(paper => paper.Id == id).Select(paper => paper.Title).FirstOrDefaultAsync(Gone),
        "AwardKind" => await db.AwardKinds.Where(kind => kind.Id == id).Select(kind => kind.Name).FirstOrDefaultAsync(Gone),
        "Person" => await db.People.Where(person => person.Id == id).Select(person => person.FullName).FirstOrDefaultAsync(Gone),
        "Collective" => await db.Collectives.Where(collective => collective.Id == id).Select(collective => collective.Name).FirstOrDefaultAsync(Gone),
        "PeopleImport" => await db.PeopleImports.Where(import => import.Id == id).Select(import => import.FileName).FirstOrDefaultAsync(Gone),
        "RegistrationRound" => await db.RegistrationRounds.Where(round => round.Id == id).Select(round => "năm " + round.Year).FirstOrDefaultAsync(Gone),
        "Registration" => await db.Registrations.Where(registration => registration.Id == id)
            .Join(db.Departments, registration => registration.DepartmentId, department => department.Id, (registration, department) => department.Name + ", năm " + registration.Year).FirstOrDefaultAsync(Gone),
        "Proposal" => await db.Proposals.Where(proposal => proposal.Id == id).Select(proposal => proposal.Title).FirstOrDefaultAsync(Gone),
        "LegalDocument" => await db.LegalDocuments.Where(document => document.Id == id).Select(document => document.Kind + " " + document.Number).FirstOrDefaultAsync(Gone),
        "Movement" => await db.Movements.Where(movement => movement.Id == id).Select(movement => movement.Name).FirstOrDefaultAsync(Gone),
        "Exemplar" => await db.Exemplars.Where(exemplar => exemplar.Id == id).Select(exemplar => exemplar.Name).FirstOrDefaultAsync(Gone),
        "Cluster" => await db.Clusters.Where(cluster => cluster.Id == id).Select(cluster => "số " + cluster.Number).FirstOrDefaultAsync(Gone),
        _ => null,
    };
}

/// <summary>The trail of the whole portal.</summary>
/// <param name="Person">Person looked for.</param>
/// <param name="Text">Words looked for.</param>
/// <param name="Kind">Kind of record looked for.</param>
/// <param name="Days">Days looked at.</param>
/// <param name="Entries">Entries of this page, newest first.</param>
/// <param name="Paging">Which page.</param>
public sealed record TrailPage(string? Person, string? Text, string? Kind, DayRange Days, IReadOnlyList<AuditEntry> Entries, Paging Paging);

/// <summary>The history of one record.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Title">Which record, or empty.</param>
/// <param name="Entries">Entries of this page, newest first.</param>
/// <param name="Paging">Which page.</param>
public sealed record HistoryPage(string Kind, string Title, IReadOnlyList<AuditEntry> Entries, Paging Paging);
