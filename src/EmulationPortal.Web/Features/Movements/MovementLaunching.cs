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

        movement.Units.AddRange(chosen.Distinct().Select(id => movement.DepartmentId is { } own
            ? new Participation { MovementId = movement.Id, DepartmentId = own, CollectiveId = id }
            : new Participation { MovementId = movement.Id, DepartmentId = id }));
    }

    /// <summary>The launching document: the one that the register has under that number, day and body, or a new entry. The caller saves.</summary>
    public async Task<LegalDocument> RegisterAsync(Movement movement, LaunchForm form, string fileName, byte[]? file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(form);
        var (number, day) = (VietnameseText.Normalise(form.Number), DateText.Read(form.IssuedOn).Value!.Value);
        var document = await db.LegalDocuments.FirstOrDefaultAsync(found => found.Number == number && found.IssuedOn == day && found.Issuer == movement.LaunchedBy, cancellation);
        if (document is null)
        {
            var about = $"phát động phong trào thi đua “{movement.Name}”";
            document = new LegalDocument
            {
                Number = number,
                Kind = form.DocumentKind!,
                IssuedOn = day,
                Issuer = movement.LaunchedBy,
                Abstract = about.Length > LegalDocument.AbstractLength ? about[..LegalDocument.AbstractLength] : about,
                Signer = VietnameseText.Normalise(form.SignerName),
                ValidFrom = day,
                ValidTo = movement.To is { } last && last >= day ? last : null,
                Confirmed = true,
            };
            document.RenewWords();
            db.LegalDocuments.Add(document);
        }

        if (file is not null && document.FileId is null) await files.KeepAsync(document, fileName, file, cancellation);
        return document;
    }
}
