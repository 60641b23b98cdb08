using EmulationPortal.Documents;
using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Printing;

/// <summary>Makes the printed form of a sheet: as it stands, as it stood at a submission, or one red-lined against another.</summary>
public static class SheetDocuments
{
    /// <summary>The document.</summary>
    /// <param name="sheet">What is printed, already without the columns that the reader may not see.</param>
    /// <param name="province">The department's province, the place of the document.</param>
    /// <param name="columns">The columns that the reader may see.</param>
    /// <param name="options">What the criteria say about totals.</param>
    /// <param name="isIllustrative">Whether the scores are made up to show the portal.</param>
    /// <param name="sha256">Hash of the submission printed; null for the sheet as it stands now.</param>
    /// <param name="earlier">The submission it is compared with and its hash; null for a plain print.</param>
    public static SheetDocument Of(
        FrozenSheet sheet, string province, IReadOnlyList<ScoreColumn> columns, ScoringOptions options, bool isIllustrative, string? sha256 = null, (FrozenSheet Sheet, string Sha256)? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        sheet = OfScoredColumns(sheet);
        earlier = earlier is { } other ? (OfScoredColumns(other.Sheet), other.Sha256) : null;
        var before = earlier?.Sheet.Lines
            .Select((line, i) => (line.CriterionId, Line: new EarlierLine(Scores(earlier.Value.Sheet.Lines, i), Notes(line))))
            .ToDictionary(line => line.CriterionId, line => line.Line);
        return new SheetDocument
        {
            Head = new OfficialHead { IssuingBody = sheet.Department, Place = province, On = VietnamTime.DateOf(sheet.TakenAt) },
            Decimals = sheet.Decimals,
            AllowOverMaximum = options.AllowOverMaximum,
            Year = sheet.Year,
            Department = sheet.Department,
            Cluster = sheet.Cluster,
            Columns = columns,
            Lines = [.. sheet.Lines.Select((line, i) => Line(sheet.Lines, i, before is null ? null : before.GetValueOrDefault(line.CriterionId, new EarlierLine(new(), []))))],
            Totals = Totals(sheet, earlier?.Sheet, options),
            StatusLine = $"{SheetWorkflow.StateName(sheet.State)}; lập {VietnamTime.Show(sheet.TakenAt)}.",
            Remarks = [.. ResultDocuments.Illustrative(isIllustrative), .. Disqualified(sheet)],
            Snapshot = sha256 is null ? null : Printed(sheet, sha256),
            ComparedWith = earlier is { } compared ? Printed(compared.Sheet, compared.Sha256) : null,
            Signatures = [new SignatureBlock("Người lập bảng", Hint: "Ký, ghi rõ họ tên"), new SignatureBlock("Giám đốc")],
        };
    }

    private static SheetLine Line(IReadOnlyList<FrozenLine> lines, int index, EarlierLine? earlier)
    {
        var line = lines[index];
        return new SheetLine
        {
            Code = line.Code,
            Text = line.Text,
            Level = line.Level,
            IsGroup = line.Kind is null,
            Part = ScoreLines.PartOf(Leaves(lines, index).Select(leaf => leaf.Kind)),
            MaxPoints = line.MaxPoints > 0 ? line.MaxPoints : null,
            Scores = Scores(lines, index),
            Notes = Notes(line),
            Earlier = earlier,
        };
    }

    // What the portal fills by itself is no score in a column that nobody has scored yet: it has no total, and no points to add up.
    private static FrozenSheet OfScoredColumns(FrozenSheet sheet) => sheet with
    {
        Lines = [.. sheet.Lines.Select(line => line with
        {
            Cells = [.. line.Cells.Select(cell => sheet.Total(cell.Column) is { IsTouched: false } ? cell with { Status = CellStatus.NotScored } : cell)],
        })],
    };

    // The criteria under a group; a criterion alone.
    private static List<FrozenLine> Leaves(IReadOnlyList<FrozenLine> lines, int index) => lines[index].Kind is null
        ? [.. lines.Skip(index + 1).TakeWhile(other => other.Level > lines[index].Level).Where(other => other.Kind is not null)]
        : [lines[index]];

    private static LineScores Scores(IReadOnlyList<FrozenLine> lines, int index)
    {
        var leaves = Leaves(lines, index);
        return new(At(ScoreColumn.Self), At(ScoreColumn.Cluster), At(ScoreColumn.Ministry));

        PointsCell At(ScoreColumn column) => lines[index].Kind is null ? Group(lines[index], leaves, column) : Cell(lines[index], column);
    }

    // A group of which nothing has points is not a group with 0; its frozen sum does not say which.
    private static PointsCell Group(FrozenLine group, IReadOnlyList<FrozenLine> leaves, ScoreColumn column)
    {
        var counted = leaves.Where(leaf => leaf.Kind != LeafKind.Disqualifier).Select(leaf => Cell(leaf, column)).ToList();
        return counted.Any(cell => cell.Status == CellStatus.Scored) ? Cell(group, column)
            : counted.Count > 0 && counted.All(cell => cell.Status == CellStatus.NotAssigned) ? PointsCell.NotAssigned
            : PointsCell.NotScored;
    }

    // A disqualifier has no points; its answer stands in the place of them.
    private static PointsCell Cell(FrozenLine line, ScoreColumn column) => line.Cell(column) switch
    {
        { Status: CellStatus.NotAssigned } => PointsCell.NotAssigned,
        { Status: CellStatus.Scored } cell when line.Kind == LeafKind.Disqualifier => PointsCell.From(cell.Entered),
        { Status: CellStatus.Scored } cell => PointsCell.From(cell.Points),
        _ => PointsCell.NotScored,
    };

    private static IReadOnlyList<LineNote> Notes(FrozenLine line)
    {
        var notes = line.Cells
            .SelectMany(cell => new[] { (cell.Column, cell.Explanation), (cell.Column, Explanation: cell.Reason) })
            .Where(note => note.Explanation.Length > 0)
            .Select(note => new LineNote(note.Column.Heading(), note.Explanation));
        var evidence = string.Join("; ", line.Evidence.Select(piece => piece.Page is { } page ? $"{piece.Code}, trang {NumberText.Points(page)}" : piece.Code));
        return evidence.Length == 0 ? [.. notes] : [.. notes, new LineNote("Minh chứng", evidence)];
    }

    private static IReadOnlyList<SheetClosing> Totals(FrozenSheet sheet, FrozenSheet? earlier, ScoringOptions options) =>
        [.. Rows(sheet, options).Select(row => row with { Earlier = earlier is null ? null : Row(earlier, row.Kind) })];

    // The rescaling is shown where there is one, bonus and penalty where the set has them.
    private static IEnumerable<SheetClosing> Rows(FrozenSheet sheet, ScoringOptions options)
    {
        var max = sheet.Totals.Count > 0 ? sheet.Totals[0].FullMaximum : 0;
        yield return new(TotalKind.Scored, max, Row(sheet, TotalKind.Scored));
        if (sheet.Totals.Any(total => total.AssignedMaximum < total.FullMaximum))
        {
            yield return new(TotalKind.AssignedMax, null, Row(sheet, TotalKind.AssignedMax));
            yield return new(TotalKind.Rescaled, max, Row(sheet, TotalKind.Rescaled));
        }

        if (sheet.Lines.Any(line => line.Kind == LeafKind.Bonus))
        {
            yield return new(TotalKind.Bonus, options.BonusCap, Row(sheet, TotalKind.Bonus));
        }

        if (sheet.Lines.Any(line => line.Kind == LeafKind.Penalty))
        {
            yield return new(TotalKind.Penalty, null, Row(sheet, TotalKind.Penalty));
        }

        yield return new(TotalKind.Final, null, Row(sheet, TotalKind.Final));
    }

    private static LineScores Row(FrozenSheet sheet, TotalKind kind)
    {
        return new(Of(ScoreColumn.Self), Of(ScoreColumn.Cluster), Of(ScoreColumn.Ministry));

        PointsCell Of(ScoreColumn column) => sheet.Total(column) is { IsTouched: true } total ? PointsCell.From(Figure(total, kind)) : PointsCell.NotScored;
    }

    private static decimal? Figure(FrozenTotal total, TotalKind kind) => kind switch
    {
        TotalKind.Scored => total.Base,
        TotalKind.AssignedMax => total.AssignedMaximum,
        TotalKind.Rescaled => total.RescaledBase,
        TotalKind.Bonus => total.Bonus,
        TotalKind.Penalty => total.Penalty,
        _ => total.Total,
    };

    private static IReadOnlyList<string> Disqualified(FrozenSheet sheet) =>
        [.. sheet.Totals.Where(total => total.DisqualifiedBy.Count > 0)
            .Select(total => $"{total.Column.Heading()}: không xét thi đua theo mục {string.Join(", ", total.DisqualifiedBy)}.")];

    private static PrintedSnapshot Printed(FrozenSheet sheet, string sha256) =>
        new(sheet.Number, $"lập {VietnamTime.Show(sheet.TakenAt)}, {sheet.TakenBy}", sha256);
}
