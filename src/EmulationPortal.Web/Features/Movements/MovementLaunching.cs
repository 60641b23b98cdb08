using EmulationPortal.Data;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.People;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.LegalDocuments;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>Launches movements: the document goes into the register, the units are called.</summary>
public sealed class MovementLaunching(PortalDb db, LegalDocumentFiles files, PortalClock clock)
{
    /// <summary>The units that can be called, with their names; none to choose where they follow by themselves.</summary>
    public async Task<IReadOnlyList<Choice>> UnitsAsync(Movement movement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        var today = clock.Today;
        if (movement.IsOfOthers) return [];
        if (movement.DepartmentId is { } own)
        {
            return await db.Collectives.AsNoTracking()
                .Where(part => part.DepartmentId == own && part.Kind != CollectiveKind.Department && (part.ValidTo == null || part.ValidTo >= today)).OrderBy(part => part.SortKey)
                .Select(part => new Choice(part.Id.ToString(), part.Name)).ToListAsync(cancellation);
        }

        if (movement.ClusterId is { } cluster)
        {
            return await db.ClusterMemberships.AsNoTracking().Where(member => member.ClusterId == cluster && member.Year == movement.Year).OrderBy(member => member.Position)
                .Select(member => new Choice(member.DepartmentId.ToString(), "Sở " + member.Department!.Province)).ToListAsync(cancellation);
        }

        return await db.Departments.AsNoTracking().Where(department => department.ValidTo == null || department.ValidTo >= today).OrderBy(department => department.SortKey)
            .Select(department => new Choice(department.Id.ToString(), "Sở " + department.Province)).ToListAsync(cancellation);
    }

    /// <summary>Calls the units chosen; of what others launched, the department itself.</summary>
    public static void Call(Movement movement, IReadOnlyCollection<Guid> chosen)
    {
        ArgumentNullException.ThrowIfNull(movement);
        if (movement.IsOfOthers)
        {
            movement.Units.Add(new Participation { MovementId = movement.Id, DepartmentId = movement.DepartmentId!.Value });
            return;
        }

        movement.Units.AddRange(PartsOf(movement, chosen));
    }

    /// <summary>The parts of units: of a department its divisions and centres, otherwise departments.</summary>
    public static IReadOnlyList<Participation> PartsOf(Movement movement, IReadOnlyCollection<Guid> chosen)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return [.. chosen.Distinct().Select(id => movement.DepartmentId is { } own
            ? new Participation { MovementId = movement.Id, DepartmentId = own, CollectiveId = id }
            : new Participation { MovementId = movement.Id, DepartmentId = id })];
    }

    /// <summary>The launching document in the register. The caller saves.</summary>
    public async Task<LegalDocument> RegisterAsync(Movement movement, LaunchForm form, string fileName, byte[]? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(form);
        var (number, day) = (VietnameseText.Normalise(form.Number), DateText.Read(form.IssuedOn).Value!.Value);
        var document = await RegisteredAsync(movement, number, day, form.DocumentKind!, $"phát động phong trào thi đua “{movement.Name}”", VietnameseText.Normalise(form.SignerName), cancellation);
        if (file is not null && document.FileId is null) await files.KeepAsync(document, fileName, file, cancellation);
        return document;
    }

    /// <summary>A report that sums the movement up, in the register; null while it has no number. The caller saves.</summary>
    public async Task<LegalDocument?> RegisterAsync(Movement movement, MovementSummary summary, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Number.Length == 0 ? null : await RegisteredAsync(
            movement, summary.Number, summary.On, LegalDocumentKinds.Report, $"{MovementText.Name(summary.Kind).ToLowerInvariant()} phong trào thi đua “{movement.Name}”", summary.SignerName, cancellation);
    }

    // The one that the register has under that number, day and body, or a new entry.
    private async Task<LegalDocument> RegisteredAsync(Movement movement, string number, DateOnly day, string kind, string about, string signer, CancellationToken cancellation)
    {
        if (await db.LegalDocuments.FirstOrDefaultAsync(found => found.Number == number && found.IssuedOn == day && found.Issuer == movement.LaunchedBy, cancellation) is { } known) return known;
        var document = new LegalDocument
        {
            Number = number,
            Kind = kind,
            IssuedOn = day,
            Issuer = movement.LaunchedBy,
            Abstract = about.Length > LegalDocument.AbstractLength ? about[..LegalDocument.AbstractLength] : about,
            Signer = signer,
            ValidFrom = day,
            ValidTo = movement.To is { } last && last >= day ? last : null,
            Confirmed = true,
        };
        document.RenewWords();
        db.LegalDocuments.Add(document);
        return document;
    }
}
