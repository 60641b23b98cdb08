using EmulationPortal.Data;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.LegalDocuments;

/// <summary>A document as it is cited elsewhere.</summary>
/// <param name="Id">Key in the register.</param>
/// <param name="Number">Number and notation.</param>
/// <param name="Mark">“hết hiệu lực từ …”; empty while it is in force.</param>
public sealed record CitedDocument(Guid Id, string Number, string Mark)
{
    /// <summary>Local path of its page.</summary>
    public string Path => $"/van-ban/{Id}";
}

/// <summary>
/// Recognises documents of the register where other pages cite them. The documents that the portal issued itself are left out: they are many, and
/// nothing rests on them. Read once in a request, and only when something is cited.
/// </summary>
public sealed class CitedDocuments(PortalDb db, PortalClock clock)
{
    private Dictionary<string, CitedDocument>? byNumber;
    private Dictionary<Guid, CitedDocument>? byId;

    /// <summary>The document with that number, or null when the register has none or several.</summary>
    public async Task<CitedDocument?> FindAsync(string number, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return byNumber!.GetValueOrDefault(number);
    }

    /// <summary>The document with that key.</summary>
    public async Task<CitedDocument?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return byId!.GetValueOrDefault(id);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        if (byId is not null) return;
        var today = clock.Today;
        var all = await db.LegalDocuments.AsNoTracking().Where(document => document.AwardDecisionId == null).ToListAsync(cancellation);
        byId = all.ToDictionary(document => document.Id, document => new CitedDocument(document.Id, document.Number, document.Mark(today)));
        byNumber = all.GroupBy(document => document.Number, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => byId[same.Single().Id], StringComparer.Ordinal);
    }
}
