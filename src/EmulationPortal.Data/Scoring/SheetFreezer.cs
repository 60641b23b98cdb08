using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Data.Scoring;

/// <summary>A cell as it stood.</summary>
public sealed record FrozenCell(
    ScoreColumn Column, CellStatus Status, decimal? Entered, decimal? Target, string Explanation, string Reason, string SavedByName, DateTime SavedAt);

/// <summary>A piece of evidence as it was cited.</summary>
public sealed record FrozenEvidence(string Code, string FileName, string Sha256, int? Page, string Note);

/// <summary>A criterion as it was worded, with its cells and evidence.</summary>
public sealed record FrozenCriterion(
    CriterionNode Node, IReadOnlyList<FrozenCell> Cells, IReadOnlyList<FrozenEvidence> Evidence);

/// <summary>A whole sheet as it stood at one step: enough to show, print and compare it without any other record.</summary>
public sealed record FrozenSheet(
    string Department, int Year, string CriteriaName, ScoringOptions Options, SheetState State, IReadOnlyList<FrozenCriterion> Criteria);

/// <summary>Freezes sheets into snapshots, and thaws them.</summary>
public static class SheetFreezer
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The snapshot of a sheet with its cells and department loaded.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="set">Its criteria.</param>
    /// <param name="step">The step that makes the snapshot; the state is the one after it.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="citations">Its citations with evidence and stored file loaded.</param>
    /// <param name="number">1-based number within the sheet.</param>
    public static SheetSnapshot Freeze(
        ScoreSheet sheet, CriteriaSet set, SheetStep step, Actor actor, DateTime now, IReadOnlyList<EvidenceCitation> citations, int number)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(actor);
        var cells = sheet.Cells.ToLookup(cell => cell.CriterionId);
        var cited = citations.ToLookup(citation => citation.CriterionId);
        var frozen = new FrozenSheet(
            sheet.Department!.Name,
            sheet.Year,
            set.Name,
            new ScoringOptions(set.AllowOverMaximum, set.BonusCap, set.Decimals),
            sheet.State,
            set.Tree().Nodes.Select(node => new FrozenCriterion(
                node,
                cells[node.Id].OrderBy(cell => cell.Column).Select(Frozen).ToList(),
                cited[node.Id].Select(Frozen).OrderBy(evidence => evidence.Code, StringComparer.Ordinal).ToList())).ToList());
        var content = JsonSerializer.SerializeToUtf8Bytes(frozen, Json);
        return new SheetSnapshot
        {
            SheetId = sheet.Id,
            Number = number,
            Step = step,
            TakenAt = now,
            TakenByName = actor.Name,
            Content = content,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
    }

    /// <summary>The sheet of a snapshot.</summary>
    /// <exception cref="InvalidDataException">The content is not what was stored: its hash differs.</exception>
    public static FrozenSheet Thaw(SheetSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Convert.ToHexStringLower(SHA256.HashData(snapshot.Content)) == snapshot.Sha256
            ? JsonSerializer.Deserialize<FrozenSheet>(snapshot.Content, Json)!
            : throw new InvalidDataException("Nội dung bản lưu không khớp mã băm đã ghi.");
    }

    private static FrozenCell Frozen(ScoreCell cell) =>
        new(cell.Column, cell.Status, cell.Entered, cell.Target, cell.Explanation, cell.Reason, cell.SavedByName, cell.SavedAt);

    private static FrozenEvidence Frozen(EvidenceCitation citation) => new(
        citation.EvidenceItem!.Code, citation.EvidenceItem.FileName, citation.EvidenceItem.StoredFile!.Sha256, citation.Page, citation.Note);
}
