using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Scoring;

/// <summary>One criterion on the hidden sheet.</summary>
internal sealed record HiddenRow(Guid CriterionId, string Code, Guid? Version, TypedCell Original);

/// <summary>What the hidden sheet says.</summary>
internal sealed record HiddenSheet(SheetFingerprint Fingerprint, string Department, IReadOnlyList<HiddenRow> Rows);

/// <summary>
/// The hidden sheet by which an upload is known again: ids, versions and the words as they were downloaded, with a hash
/// over all of them. The hash finds damage; it is no secret, because what is uploaded is judged anew by the portal anyway.
/// </summary>
internal static class FingerprintSheet
{
    private const string Name = "_cong_thi_dua";
    private const string Format = "bang-diem/1";
    private const int FirstRow = 10;
    private const int Fields = 6;

    public static XlsxSheet Build(OfflineSheet sheet)
    {
        List<string[]> rows = [.. sheet.Tree.Leaves.Select(leaf => Row(leaf, sheet.Cells.GetValueOrDefault(leaf.Id)))];
        string[] head = Head(sheet.Fingerprint, sheet.Department);
        XlsxSheet page = new(Name) { IsVeryHidden = true, IsProtected = true };
        for (int index = 0; index < head.Length; index++)
        {
            page.Write(index + 1, 1, XlsxCell.Of(head[index]));
        }

        page.Write(head.Length + 1, 1, XlsxCell.Of(Hash(head, rows)));
        for (int index = 0; index < rows.Count; index++)
        {
            page.Write(FirstRow + index, 1, rows[index].Select(field => XlsxCell.Of(field)));
        }

        return page;
    }

    /// <summary>What the hidden sheet says; null when it is missing or was changed.</summary>
    public static HiddenSheet? Read(ReadWorkbook workbook)
    {
        if (workbook.Find(Name) is not { } page || page[1, 1].Text != Format)
        {
            return null;
        }

        string[] head = [.. Enumerable.Range(1, 7).Select(row => page[1, row].Text)];
        List<string[]> rows = [];
        for (int row = FirstRow; row <= page.LastRow; row++)
        {
            rows.Add([.. Enumerable.Range(1, Fields).Select(column => page[column, row].Text)]);
        }

        return page[1, 8].Text == Hash(head, rows) && Fingerprint(head) is { } fingerprint && Rows(rows) is { } hidden
            ? new HiddenSheet(fingerprint, head[6], hidden)
            : null;
    }

    private static string[] Head(SheetFingerprint fingerprint, string department) =>
    [
        Format,
        fingerprint.SheetId.ToString(),
        fingerprint.CriteriaSetId.ToString(),
        fingerprint.CriteriaSetVersion.ToString(),
        fingerprint.Year.ToString(CultureInfo.InvariantCulture),
        ((int)fingerprint.Column).ToString(CultureInfo.InvariantCulture),
        department,
    ];

    private static string[] Row(CriterionNode leaf, OfflineCell? cell)
    {
        TypedCell typed = TypedCells.Of(leaf, cell);
        return [leaf.Id.ToString(), leaf.Code, cell?.Version?.ToString() ?? "", typed.Entered, typed.Target, typed.Explanation];
    }

    private static SheetFingerprint? Fingerprint(string[] head) =>
        Guid.TryParse(head[1], out Guid sheet) && Guid.TryParse(head[2], out Guid set) && Guid.TryParse(head[3], out Guid version)
        && int.TryParse(head[4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && int.TryParse(head[5], NumberStyles.None, CultureInfo.InvariantCulture, out int column) && Enum.IsDefined((ScoreColumn)column)
            ? new SheetFingerprint(sheet, set, version, year, (ScoreColumn)column)
            : null;

    private static List<HiddenRow>? Rows(List<string[]> rows)
    {
        List<HiddenRow> read = [];
        foreach (string[] row in rows)
        {
            if (!Guid.TryParse(row[0], out Guid id))
            {
                return null;
            }

            Guid? version = Guid.TryParse(row[2], out Guid known) ? known : null;
            read.Add(new HiddenRow(id, row[1], version, new TypedCell(row[3], row[4], row[5])));
        }

        return read;
    }

    private static string Hash(string[] head, List<string[]> rows)
    {
        string all = string.Join('\u001e', rows.Prepend(head).Select(fields => string.Join('\u001f', fields)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
