using EmulationPortal.Data;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.People;

/// <summary>What titles and forms are called in the catalogue; those no longer in force, too, for histories are long.</summary>
public sealed class AwardNames(PortalDb db)
{
    /// <summary>All names by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellation) =>
        await db.AwardKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Code, kind => kind.Name, cancellation);

    /// <summary>Titles and forms for people or for collectives, to choose from: titles first, then forms, each by level.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(bool forPersons, CancellationToken cancellation) =>
        await db.AwardKinds.AsNoTracking()
            .Where(kind => forPersons ? kind.ForPersons : kind.ForCollectives)
            .OrderBy(kind => kind.Nature).ThenBy(kind => kind.Level).ThenBy(kind => kind.Position)
            .Select(kind => new Choice(kind.Code, kind.Name))
            .ToListAsync(cancellation);
}
