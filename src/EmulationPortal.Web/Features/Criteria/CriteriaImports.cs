using System.Globalization;
using System.Security.Cryptography;
using EmulationPortal.Data;
using EmulationPortal.Data.Criteria;
using EmulationPortal.Documents.Criteria;
using EmulationPortal.Domain.Criteria;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>An upload that waits for its confirmation, as the browser carries it: sealed, so that nothing in it can be changed.</summary>
/// <param name="SetId">The set it was uploaded for.</param>
/// <param name="UserId">Who uploaded it.</param>
/// <param name="SetVersion">The version of the set it was compared with.</param>
/// <param name="Sha256">The bytes.</param>
/// <param name="FileName">Name as the user called the file.</param>
public sealed record WaitingImport(Guid SetId, Guid UserId, Guid SetVersion, string Sha256, string FileName);

/// <summary>Reads uploaded workbooks into trees that may replace a set's.</summary>
public sealed class CriteriaImports(PortalDb db, ImportShelf shelf, IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("criteria-import");

    /// <summary>Puts an upload aside and answers the seal to find it by.</summary>
    public async Task<string> PutAsideAsync(OpenedSet opened, byte[] bytes, string fileName, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var hash = await shelf.KeepAsync(bytes, cancellation);
        var text = string.Create(CultureInfo.InvariantCulture, $"{opened.Set.Id:N}|{opened.Actor.UserId:N}|{opened.Set.Version:N}|{hash}|{fileName}");
        return WebEncoders.Base64UrlEncode(seal.Protect(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The upload behind a seal, for this set and this person only; null when the seal is not ours.</summary>
    public WaitingImport? Open(string? sealedText, OpenedSet opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        try
        {
            var parts = System.Text.Encoding.UTF8.GetString(seal.Unprotect(WebEncoders.Base64UrlDecode(sealedText ?? ""))).Split('|', 5);
            var waiting = new WaitingImport(Guid.Parse(parts[0]), Guid.Parse(parts[1]), Guid.Parse(parts[2]), parts[3], parts[4]);
            return waiting.SetId == opened.Set.Id && waiting.UserId == opened.Actor.UserId ? waiting : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The bytes of an upload; null when they have waited too long.</summary>
    public Task<byte[]?> BytesAsync(WaitingImport waiting, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return shelf.FindAsync(waiting.Sha256, cancellation);
    }

    /// <summary>What the rows of a workbook would make of the set.</summary>
    public async Task<TreeReplacement> PlanAsync(CriteriaSet set, IReadOnlyList<CriterionRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(set);
        var lines = rows.Select(row => new ReplacingLine(row.ParentCode, row.Position, new CriterionValues(
            row.Code, row.Text, row.MaxPoints, row.Step, row.Kind, row.Rule, row.EvidenceRequired, AutomaticSource.None, row.Guidance)));
        return TreeReplacement.Of(set, [.. lines], await db.UsedCriteriaAsync(set.Id, cancellation));
    }

    /// <summary>The set as a workbook.</summary>
    public static byte[] Export(CriteriaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var tree = set.Tree();
        var stored = set.Criteria.ToDictionary(line => line.Id);
        return CriteriaWorkbook.Write(new CriteriaExport(set.Name, [.. tree.Nodes.Select(node => new CriterionRow
        {
            Code = node.Code,
            ParentCode = tree.ParentOf(node)?.Code,
            Position = node.Position,
            Text = node.Text,
            Kind = node.Kind,
            MaxPoints = node.MaxPoints,
            Step = node.Step,
            EvidenceRequired = stored[node.Id].EvidenceRequired,
            Rule = node.Rule,
            Guidance = stored[node.Id].Guidance,
        })]));
    }
}
