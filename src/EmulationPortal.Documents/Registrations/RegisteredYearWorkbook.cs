using EmulationPortal.Documents.Xlsx;

namespace EmulationPortal.Documents.Registrations;

/// <summary>
/// The consolidation as a workbook: a sheet for each cluster with all its lines, and a summary whose numbers count those lines, so that
/// they follow when a line is changed. The values are those of the portal, for programs that do not calculate.
/// </summary>
public static class RegisteredYearWorkbook
{
    private const int HeaderRow = 4;
    private const int NameColumn = 2;
    private const int FirstTitle = 3;
    private const string DepartmentColumn = "B";
    private const string TitleColumn = "F";

    private static readonly string[] Headings = ["STT", "Đơn vị", "Cá nhân, tập thể", "Chức vụ, bộ phận", "Đối tượng", "Danh hiệu", "Điều kiện", "Vượt chỉ tiêu", "Kết quả", "Ghi chú"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(RegisteredYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var title = $"Tổng hợp đăng ký danh hiệu thi đua năm {year.Year}";
        var sheets = year.Clusters.Select(cluster => ClusterSheet(year, cluster)).ToList();
        return WorkbookWriter.Write(title, [Summary(year, title, sheets), .. sheets], decimals: 0);
    }

    private static XlsxSheet ClusterSheet(RegisteredYear year, RegisteredCluster cluster)
    {
        var sheet = new XlsxSheet(cluster.Name) { Widths = [6, 18, 32, 32, 11, 14, 26, 10, 14, 40], FrozenRows = HeaderRow, FirstRepeatedRow = HeaderRow, FrozenColumns = 3, IsLandscape = true };
        sheet.Write(1, 1, XlsxCell.Of($"{cluster.Name}: đăng ký danh hiệu thi đua năm {year.Year}", CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(year.Counts, CellLook.Remark));
        sheet.Write(HeaderRow, 1, Headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        var row = HeaderRow;
        foreach (var line in cluster.Lines)
        {
            row++;
            sheet.Write(row, 1, XlsxCell.Of(row - HeaderRow, CellLook.Points));
            sheet.Write(row, NameColumn, new[]
            {
                line.Department, line.Name, line.Place, line.IsPerson ? "Cá nhân" : "Tập thể", line.Title, line.Eligibility, line.IsOverQuota ? "Có" : "", line.Result, line.Note,
            }.Select(text => XlsxCell.Of(text)));
        }

        return sheet;
    }

    private static XlsxSheet Summary(RegisteredYear year, string title, List<XlsxSheet> sheets)
    {
        var sheet = new XlsxSheet("Tổng hợp") { Widths = [6, 30, .. year.Titles.Select(_ => 12.0), 10], FrozenRows = HeaderRow, FirstRepeatedRow = HeaderRow, FrozenColumns = NameColumn, IsLandscape = true };
        sheet.Write(1, 1, XlsxCell.Of(title, CellLook.Title));
        sheet.Write(2, 1, XlsxCell.Of(year.Counts, CellLook.Remark));
        string[] headings = ["STT", "Cụm, đơn vị", .. year.Titles.Select(found => found.Short), "Cộng"];
        sheet.Write(HeaderRow, 1, headings.Select(heading => XlsxCell.Of(heading, CellLook.Header)));
        var (row, groups) = (HeaderRow, new List<int>());
        for (var index = 0; index < year.Clusters.Count; index++)
        {
            var (cluster, group) = (year.Clusters[index], row + 1);
            groups.Add(group);
            row = group;
            foreach (var department in cluster.Departments) WriteDepartment(sheet, year, cluster, sheets[index], ++row, row - group, department);
            WriteGroup(sheet, year, cluster, group, row);
        }

        WriteTotal(sheet, year, row + 1, groups);
        WriteNames(sheet, year, row + 3);
        return sheet;
    }

    private static void WriteDepartment(XlsxSheet sheet, RegisteredYear year, RegisteredCluster cluster, XlsxSheet source, int row, int number, RegisteredDepartment department)
    {
        sheet.Write(row, 1, XlsxCell.Of(number, CellLook.Points), XlsxCell.Of(department.Name));
        if (!department.IsSent)
        {
            // Sums pass over words.
            sheet.Write(row, FirstTitle, [.. year.Titles.Select(_ => XlsxCell.Of("–", CellLook.Centred)), XlsxCell.Of(year.Missing, CellLook.Centred)]);
            return;
        }

        var last = HeaderRow + Math.Max(1, cluster.Lines.Count);
        string Range(string column) => $"{source.Reference(new CellAddress(1, 1))[..^2]}${column}${HeaderRow + 1}:${column}${last}";
        for (var index = 0; index < year.Titles.Count; index++)
        {
            var head = $"{CellAddress.ColumnName(FirstTitle + index)}${HeaderRow}";
            var formula = $"COUNTIFS({Range(DepartmentColumn)},$B{row},{Range(TitleColumn)},{head})";
            sheet.Write(row, FirstTitle + index, XlsxCell.Computed(formula, cluster.Count(department.Name, year.Titles[index].Short)));
        }

        WriteSum(sheet, year, row, cluster.Lines.Count(line => line.Department == department.Name), CellLook.Points);
    }

    private static void WriteGroup(XlsxSheet sheet, RegisteredYear year, RegisteredCluster cluster, int group, int last)
    {
        sheet.Write(group, 1, XlsxCell.Empty(CellLook.GroupCentred), XlsxCell.Of(cluster.Counted, CellLook.GroupText));
        for (var index = 0; index < year.Titles.Count; index++)
        {
            var column = CellAddress.ColumnName(FirstTitle + index);
            var value = cluster.Lines.Count(line => line.Title == year.Titles[index].Short);
            sheet.Write(group, FirstTitle + index, last > group ? XlsxCell.Computed($"SUM({column}{group + 1}:{column}{last})", value, CellLook.GroupPoints) : XlsxCell.Of(0, CellLook.GroupPoints));
        }

        WriteSum(sheet, year, group, cluster.Lines.Count, CellLook.GroupPoints);
    }

    private static void WriteTotal(XlsxSheet sheet, RegisteredYear year, int row, List<int> groups)
    {
        sheet.Write(row, 1, XlsxCell.Empty(CellLook.TotalText), XlsxCell.Of("TẤT CẢ", CellLook.TotalText));
        for (var index = 0; index < year.Titles.Count; index++)
        {
            var column = CellAddress.ColumnName(FirstTitle + index);
            var value = year.Clusters.Sum(cluster => cluster.Lines.Count(line => line.Title == year.Titles[index].Short));
            sheet.Write(row, FirstTitle + index, XlsxCell.Computed(string.Join('+', groups.Select(group => $"{column}{group}").DefaultIfEmpty("0")), value, CellLook.TotalPoints));
        }

        WriteSum(sheet, year, row, year.Clusters.Sum(cluster => cluster.Lines.Count), CellLook.TotalPoints);
    }

    // Nothing to add up where no title occurs.
    private static void WriteSum(XlsxSheet sheet, RegisteredYear year, int row, int value, CellLook look)
    {
        var last = FirstTitle + year.Titles.Count;
        var formula = $"SUM({CellAddress.ColumnName(FirstTitle)}{row}:{CellAddress.ColumnName(last - 1)}{row})";
        sheet.Write(row, last, year.Titles.Count == 0 ? XlsxCell.Of(0, look) : XlsxCell.Computed(formula, value, look));
    }

    private static void WriteNames(XlsxSheet sheet, RegisteredYear year, int row)
    {
        foreach (var (shortName, name) in year.Titles) sheet.Write(row++, NameColumn, XlsxCell.Of($"{shortName}: {name}", CellLook.Remark));
    }
}
