using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Scoring;

/// <summary>Freezes whole sheets, and reads them again.</summary>
public static class SheetFreezer
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        // Readable in its source: the content is evidence, and an auditor may open it without the portal.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly ScoreColumn[] Columns = [ScoreColumn.Self, ScoreColumn.Cluster, ScoreColumn.Ministry];

    /// <summary>
    /// Freezes the sheet after <paramref name="step"/> was done on it and adds the snapshot to the context; the caller saves.
    /// Reads evidence, names and the next number itself.
    /// </summary>
    /// <param name="db">The context that will save.</param>
    /// <param name="sheet">The sheet after the step, its cells loaded.</param>
    /// <param name="set">Its set, criteria loaded.</param>
    /// <param name="step">The step done.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When, in UTC.</param>
    /// <param name="contexts">The best of the cluster by column, for criteria relative to the best; a missing one leaves them pending.</param>
    /// <param name="cancellation">Ends early.</param>
    public static async Task<SheetSnapshot> FreezeAsync(
        PortalDb db, ScoreSheet sheet, CriteriaSet set, SheetStep step, Actor actor, DateTime now,
        IReadOnlyDictionary<ScoreColumn, RelativeContext>? contexts, CancellationToken cancellation)
    {
        var last = await db.SheetSnapshots.Where(taken => taken.SheetId == sheet.Id).MaxAsync(taken => (int?)taken.Number, cancellation) ?? 0;
        var frozen = await PresentAsync(db, sheet, set, actor, now, contexts, cancellation);
        var snapshot = Store(frozen with { Number = last + 1, Step = step });
        db.SheetSnapshots.Add(snapshot);
        return snapshot;
    }

    /// <summary>The sheet as it stands now, in the same form; nothing is stored.</summary>
    public static async Task<FrozenSheet> PresentAsync(
        PortalDb db, ScoreSheet sheet, CriteriaSet set, Actor actor, DateTime now,
        IReadOnlyDictionary<ScoreColumn, RelativeContext>? contexts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var department = await db.Departments.Where(owner => owner.Id == sheet.DepartmentId).Select(owner => owner.Name).SingleAsync(cancellation);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(owner => owner.Id == sheet.ClusterId, cancellation);
        var citations = await EvidenceQueries.ForSheetAsync(db, sheet.Id, cancellation);
        return Freeze(sheet, set, (department, cluster.Name), actor, now, citations, contexts);
    }

    /// <summary>The snapshot of a frozen sheet, with its hash.</summary>
    /// <exception cref="ArgumentException">The sheet has no number or step.</exception>
    public static SheetSnapshot Store(FrozenSheet frozen)
    {
        ArgumentNullException.ThrowIfNull(frozen);
        if (frozen is not { Number: > 0, Step: { } step })
        {
            throw new ArgumentException("Only the outcome of a step is stored.", nameof(frozen));
        }

        var content = JsonSerializer.SerializeToUtf8Bytes(frozen, Layout);
        return new SheetSnapshot
        {
            SheetId = frozen.SheetId,
            Number = frozen.Number,
            Step = step,
            TakenAt = frozen.TakenAt,
            TakenByName = frozen.TakenBy,
            Content = content,
            Sha256 = Hash(content),
        };
    }

    /// <summary>Reads a snapshot exactly as it was stored.</summary>
    /// <exception cref="JsonException">The content is damaged.</exception>
    public static FrozenSheet Read(SheetSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var frozen = JsonSerializer.Deserialize<FrozenSheet>(snapshot.Content, Layout);
        return frozen is { Format: 1 } ? frozen : throw new JsonException("The snapshot's layout is not known.");
    }

    /// <summary>Whether the content still has the hash it was stored with.</summary>
    public static bool IsIntact(SheetSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Hash(snapshot.Content) == snapshot.Sha256;
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static FrozenSheet Freeze(
        ScoreSheet sheet, CriteriaSet set, (string Department, string Cluster) names, Actor actor, DateTime now,
        IReadOnlyDictionary<Guid, IReadOnlyList<CitedEvidence>> citations, IReadOnlyDictionary<ScoreColumn, RelativeContext>? contexts)
    {
        var tree = set.Tree();
        var options = new ScoringOptions(set.AllowOverMaximum, set.BonusCap, set.Decimals);
        var totals = Columns.ToDictionary(
            column => column,
            column => SheetArithmetic.Compute(tree, sheet.Values(column), options, contexts?.GetValueOrDefault(column)));
        var scored = sheet.Cells
            .Where(cell => cell.Status != CellStatus.NotScored && set.Criteria.Any(criterion => criterion.Id == cell.CriterionId && criterion.Automatic == AutomaticSource.None))
            .Select(cell => cell.Column).ToHashSet();
        return new FrozenSheet
        {
            SheetId = sheet.Id,
            Number = 0,
            Year = sheet.Year,
            Department = names.Department,
            Cluster = names.Cluster,
            CriteriaSet = set.Name,
            State = sheet.State,
            TakenAt = now,
            TakenBy = actor.Name,
            Decimals = set.Decimals,
            Lines = [.. tree.Nodes.Select(node => Line(tree, node, sheet, totals, citations.GetValueOrDefault(node.Id) ?? []))],
            Totals = [.. Columns.Select(column => Total(column, totals[column], scored.Contains(column)))],
        };
    }

    private static FrozenLine Line(
        CriteriaTree tree, CriterionNode node, ScoreSheet sheet, Dictionary<ScoreColumn, SheetTotal> totals, IReadOnlyList<CitedEvidence> cited) => new()
        {
            CriterionId = node.Id,
            Code = node.Code,
            Text = node.Text,
            Level = tree.DepthOf(node) + 1,
            Kind = tree.IsLeaf(node) ? node.Kind : null,
            MaxPoints = node.MaxPoints,
            PointStep = node.Step,
            Cells = [.. Columns.Select(column => Cell(column, totals[column].For(node.Id), sheet.Cell(node.Id, column)))],
            Evidence = [.. cited.Select(piece => new FrozenEvidence(piece.Code, piece.FileName, piece.Title, piece.Page, piece.Note, piece.Sha256))],
        };

    private static FrozenCell Cell(ScoreColumn column, NodeTotal total, ScoreCell? stored) => total.Leaf is { } leaf
        ? new()
        {
            Column = column,
            Status = leaf.Cell.Status,
            Entered = leaf.Cell.Entered,
            Target = leaf.Cell.Target,
            Points = leaf.Points,
            How = leaf.Cell.Status == CellStatus.NotScored ? string.Empty : leaf.Explanation,
            Explanation = stored?.Explanation ?? string.Empty,
            Reason = stored?.Reason ?? string.Empty,
            SavedBy = stored?.SavedByName ?? string.Empty,
            SavedAt = stored?.SavedAt,
        }
        : new() { Column = column, Status = CellStatus.Scored, Points = total.Net };

    // What the portal fills by itself does not make a column scored.
    private static FrozenTotal Total(ScoreColumn column, SheetTotal total, bool isTouched) => new()
    {
        Column = column,
        Base = total.Base,
        FullMaximum = total.FullMaximum,
        AssignedMaximum = total.AssignedMaximum,
        RescaledBase = total.RescaledBase,
        Bonus = total.Bonus,
        Penalty = total.Penalty,
        Total = total.Total,
        IsComplete = total.IsComplete,
        IsTouched = isTouched,
        DisqualifiedBy = [.. total.DisqualifiedBy.Select(leaf => leaf.Code)],
    };
}
