using EmulationPortal.Documents.Pages;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Results;

/// <summary>
/// Score tables as workbooks with live formulas: a sheet for each group and a summary that takes its figures from them.
/// The values are those of the portal, so that a program that does not calculate shows them too.
/// </summary>
public static class ResultWorkbook
{
    /// <summary>The matrix of a cluster: members as columns.</summary>
    public static byte[] Write(MatrixDocument document) => new GridWorkbook(new ScoreGrid
    {
        Title = $"Bảng tổng hợp điểm thi đua năm {document.Year} – {document.Cluster}",
        Subtitle = $"Nội dung: {ScoreColumnText.Subject(document.Column)}. {document.StatusLine}",
        Columns = [.. document.Members.Select(member => member.ShortName)],
        ColumnNames = [.. document.Members.Select(member => member.Role is null ? member.Name : $"{member.Name} ({member.Role})")],
        Ranks = document.Members.Any(member => member.Rank is not null) ? [.. document.Members.Select(member => member.Rank ?? "")] : [],
        Scoring = Options(document.AllowOverMaximum, document.Decimals, document.Totals.FirstOrDefault(total => total.Kind == TotalKind.Bonus)?.MaxPoints),
        Lines = GridLine.InTheirParts([.. document.Lines.Select(line => new GridLine(line.Code, line.Text, line.Level, line.IsGroup, line.Part, line.MaxPoints, line.Cells, null))]),
        Closings = [.. document.Totals],
        Remarks = document.Remarks,
    }).Write();

    /// <summary>One department's sheet: its score columns side by side, with explanations.</summary>
    public static byte[] Write(SheetDocument document) => new GridWorkbook(new ScoreGrid
    {
        Title = $"Bảng điểm thi đua năm {document.Year} – {document.Department}",
        Subtitle = $"{document.Cluster}. {document.StatusLine}",
        Columns = [.. document.Columns.Select(column => column.Heading())],
        ColumnNames = [],
        Ranks = [],
        Scoring = Options(document.AllowOverMaximum, document.Decimals, document.Totals.FirstOrDefault(total => total.Kind == TotalKind.Bonus)?.MaxPoints),
        Lines = GridLine.InTheirParts([.. document.Lines.Select(line => new GridLine(
            line.Code, line.Text, line.Level, line.IsGroup, line.Part, line.MaxPoints,
            [.. document.Columns.Select(column => line.Scores[column])],
            string.Join('\n', line.Notes.Select(note => note.Label.Length > 0 ? $"{note.Label}: {note.Text}" : note.Text))))]),
        Closings = [.. document.Totals.Select(total => new MatrixClosing(
            total.Kind, total.MaxPoints, [.. document.Columns.Select(column => total.Scores[column])]))],
        Remarks = document.Snapshot is { } snapshot
            ? [.. document.Remarks, $"Bản gửi lần {snapshot.Number}, {snapshot.Label}. Mã băm SHA-256 của bản gửi: {snapshot.Sha256}"]
            : document.Remarks,
    }).Write();

    /// <summary>The cap of the bonus is the maximum that its closing row names.</summary>
    private static ScoringOptions Options(bool allowOverMaximum, int decimals, decimal? bonusCap) => new(allowOverMaximum, bonusCap, decimals);
}
