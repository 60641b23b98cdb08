using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;

namespace EmulationPortal.Documents.Criteria;

/// <summary>Puts the rows of an uploaded workbook into their groups by their codes.</summary>
internal static class CriteriaPlaces
{
    /// <summary>The rows with parents, positions and the sums of groups that name none; what doesn't fit goes to the problems.</summary>
    public static IReadOnlyList<CriterionRow> Place(
        IReadOnlyList<CriterionRow> rows, IReadOnlyDictionary<CriteriaColumn, int> columns, List<CellProblem> problems)
    {
        Dictionary<string, CriterionRow> byCode = new(StringComparer.OrdinalIgnoreCase);
        foreach (CriterionRow row in rows)
        {
            if (!byCode.TryAdd(row.Code, row))
            {
                problems.Add(Problem(row, CriteriaColumn.Code, columns, $": mã {row.Code} đã có ở ô {At(byCode[row.Code], CriteriaColumn.Code, columns)}."));
            }
        }

        Dictionary<string, int> positions = [];
        List<CriterionRow> placed = [.. rows.Select(row => Below(row, byCode, positions, columns, problems))];
        CheckGroups(placed, columns, problems);
        return [.. placed.Select(row => row.Kind is null && row.MaxPoints == 0m ? row with { MaxPoints = Sum(row, placed) } : row)];
    }

    private static CriterionRow Below(
        CriterionRow row,
        Dictionary<string, CriterionRow> byCode,
        Dictionary<string, int> positions,
        IReadOnlyDictionary<CriteriaColumn, int> columns,
        List<CellProblem> problems)
    {
        IReadOnlyList<string> parents = CriterionCodes.ParentsOf(row.Code);
        string? parent = parents.Select(code => byCode.GetValueOrDefault(code)?.Code).FirstOrDefault(code => code is not null);
        if (parents.Count > 0 && parent is null)
        {
            problems.Add(Problem(row, CriteriaColumn.Code, columns, $": mã {row.Code} cần có dòng nhóm {string.Join(" hoặc ", parents)}; hãy thêm dòng đó."));
        }

        int position = positions[parent ?? ""] = positions.GetValueOrDefault(parent ?? "") + 1;
        return row with { ParentCode = parent, Position = position };
    }

    private static void CheckGroups(List<CriterionRow> placed, IReadOnlyDictionary<CriteriaColumn, int> columns, List<CellProblem> problems)
    {
        HashSet<string> parents = [.. placed.Select(row => row.ParentCode).OfType<string>()];
        foreach (CriterionRow row in placed)
        {
            bool hasWrongKind = problems.Exists(problem => problem.Cell == At(row, CriteriaColumn.Kind, columns));
            if (row.Kind is not null && parents.Contains(row.Code))
            {
                problems.Add(Problem(row, CriteriaColumn.Kind, columns, $": mục {row.Code} có mục con nên phải ghi “Nhóm”."));
            }
            else if (row.Kind is null && !parents.Contains(row.Code) && !hasWrongKind)
            {
                problems.Add(Problem(row, CriteriaColumn.Kind, columns, $": mục {row.Code} không có mục con nên phải có loại chấm; hãy chọn trong danh sách."));
            }
        }
    }

    /// <summary>A group that holds only bonus, penalty or conditions is outside the scale; 0 is then "no cap".</summary>
    private static decimal Sum(CriterionRow group, List<CriterionRow> placed) => placed
        .Where(row => row.ParentCode == group.Code)
        .Sum(row => row.Kind is { } kind ? (LeafKindText.IsInScale(kind) ? row.MaxPoints : 0m) : row.MaxPoints > 0m ? row.MaxPoints : Sum(row, placed));

    private static CellProblem Problem(CriterionRow row, CriteriaColumn column, IReadOnlyDictionary<CriteriaColumn, int> columns, string sentence)
    {
        string address = At(row, column, columns);
        return new CellProblem(address, $"Ô {address}{sentence}");
    }

    private static string At(CriterionRow row, CriteriaColumn column, IReadOnlyDictionary<CriteriaColumn, int> columns) =>
        new CellAddress(columns.GetValueOrDefault(column, (int)column), row.SheetRow).ToString();
}
