using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Tells those concerned of a document: in the portal and by mail, written in the transaction of the act.</summary>
public sealed class SigningNotices(PortalDb db, SigningSettings settings, PortalClock clock)
{
    /// <summary>Asks those to sign whose turn it is.</summary>
    public Task InviteAsync(IssuedDocument document, CancellationToken cancellation) =>
        TellAsync(
            document,
            document.InOrder.Where(signatory => signatory.State == SignatoryState.Waiting && document.WaitsFor(signatory) is null),
            $"Mời ký “{document.Title}”, hạn {DateText.Show(document.SignBy)}.",
            cancellation);

    /// <summary>After a signature: asks the next to sign, or tells the issuer that everybody has.</summary>
    public async Task SignedAsync(IssuedDocument document, Signatory by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        if (document.IsComplete)
        {
            await TellIssuerAsync(document, $"“{document.Title}” đã được ký đủ.", cancellation);
        }
        else if (document.SigningOrder == SigningOrder.Fixed && document.InOrder.First(signatory => signatory.State != SignatoryState.Signed) is { State: SignatoryState.Waiting } next)
        {
            await TellAsync(document, [next], $"Đến lượt ông/bà ký “{document.Title}”, hạn {DateText.Show(document.SignBy)}: {by.PersonName} vừa ký.", cancellation);
        }
    }

    /// <summary>Writes a sentence to the given signatories.</summary>
    public async Task TellAsync(IssuedDocument document, IEnumerable<Signatory> signatories, string sentence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var people = new List<Recipient>();
        foreach (var signatory in signatories)
        {
            people.AddRange(await PeopleAsync(signatory, cancellation));
        }

        Write(document, people, sentence);
    }

    /// <summary>Writes a sentence to those who issued the document.</summary>
    public async Task TellIssuerAsync(IssuedDocument document, string sentence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        var people = document.IssuerDepartmentId is { } department
            ? await db.PeopleOfAsync([department], clock.Today, cancellation)
            : await db.PeopleWithAsync(Role.MinistryOfficer, cancellation);
        Write(document, people, sentence);
    }

    private void Write(IssuedDocument document, List<Recipient> people, string sentence)
    {
        var link = $"/ky/{document.Id}";
        db.Announce(people, sentence, link, clock.Now);
        db.Mail(people, $"Ký văn bản: {Short(document.Title)}", $"{sentence}\n\n{settings.Address}{link}", clock.Now);
    }

    private Task<List<Recipient>> PeopleAsync(Signatory signatory, CancellationToken cancellation) => AccountsAsync(signatory.UserId, signatory.DepartmentId, cancellation);

    /// <summary>The accounts that can sign: the one chosen, the directors of the department, or the officers where there is none.</summary>
    public async Task<List<Recipient>> AccountsAsync(Guid? userId, Guid? departmentId, CancellationToken cancellation)
    {
        if (userId is { } user)
        {
            return await db.Users
                .Where(candidate => candidate.Id == user && candidate.DeactivatedAt == null)
                .Select(candidate => new Recipient(candidate.Id, candidate.FullName, candidate.Email ?? string.Empty, null))
                .ToListAsync(cancellation);
        }

        if (departmentId is not { } department)
        {
            return await db.PeopleWithAsync(Role.MinistryOfficer, cancellation);
        }

        var people = await db.PeopleOfAsync([department], clock.Today, cancellation);
        var ids = people.ConvertAll(person => person.UserId);
        var director = RoleNames.Of(Role.DepartmentDirector);
        var directors = await db.UserRoles
            .Where(link => ids.Contains(link.UserId) && db.Roles.Any(role => role.Id == link.RoleId && role.Name == director))
            .Select(link => link.UserId)
            .ToListAsync(cancellation);
        return [.. people.Where(person => directors.Contains(person.UserId))];
    }

    private static string Short(string title) => title.Length > 200 ? title[..200] : title;
}
