using System.Globalization;
using EmulationPortal.Documents.Xlsx;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Criteria;

/// <summary>One row of an uploaded criteria workbook; what can't be read goes to the list of problems.</summary>
internal sealed class CriterionCells(
    ReadSheet sheet, int row, IReadOnlyDictionary<CriteriaColumn, int> columns, List<CellProblem> problems)
{
    private const int LongestCode = 20;
    private const int LongestText = 2000;
    private static readonly LeafKind[] _kinds = Enum.GetValues<LeafKind>();

    /// <summary>Whether the row holds nothing at all.</summary>
    public bool IsEmpty => columns.Keys.All(column => Cell(column).IsBlank);

    /// <summary>The row; null when its code can't be read, so that nothing can be said of its place.</summary>
    public CriterionRow? Read()
    {
        string? code = ReadCode();
        string text = ReadText(CriteriaColumn.Text, isRequired: true);
        (bool isKnown, LeafKind? kind) = ReadKind();
        decimal? max = ReadNumber(CriteriaColumn.MaxPoints, isRequired: isKnown && kind is not (null or LeafKind.Disqualifier));
        decimal? step = ReadNumber(CriteriaColumn.Step, isRequired: false);
        LeafRule rule = kind is { } scored ? ReadRule(scored) : LeafRule.None;
        bool evidence = ReadEvidence();
        string guidance = ReadText(CriteriaColumn.Guidance, isRequired: false);
        return code is null ? null : new CriterionRow
        {
            Code = code,
            Text = text,
            Kind = kind,
            MaxPoints = max ?? 0m,
            Step = step ?? 0m,
            EvidenceRequired = evidence,
            Rule = rule,
            Guidance = guidance,
            SheetRow = row,
        };
    }

    private string? ReadCode()
    {
        RawCell cell = Cell(CriteriaColumn.Code);
        string code = VietnameseText.Normalise(cell.Text).TrimEnd('.');
        if (cell.Kind == RawKind.Number)
        {
            code = code.Replace(',', '.');
        }

        string? problem = cell switch
        {
            { Kind: RawKind.Date } => "đã bị Excel đổi thành ngày tháng; hãy định dạng ô là Văn bản (Text) rồi nhập lại mã, ví dụ 1.2.",
            { Kind: RawKind.Error } => $"đang báo lỗi {cell.Text}; hãy nhập mã, ví dụ 1.2.",
            _ when code.Length == 0 => "phải có mã, ví dụ 1.2.",
            _ when code.Length > LongestCode => $"có mã dài {code.Length} ký tự; tối đa {LongestCode}.",
            _ when !Criterion.IsCode(code) => $"có mã “{code}”. {Criterion.CodeRule}",
            _ => null,
        };
        return problem is null ? code : Refuse<string>(CriteriaColumn.Code, problem);
    }

    private string ReadText(CriteriaColumn column, bool isRequired)
    {
        string text = VietnameseText.NormaliseLines(Cell(column).Text);
        if (text.Length == 0 && isRequired)
        {
            Refuse<string>(column, "phải có nội dung.");
        }
        else if (text.Length > LongestText)
        {
            string length = text.Length.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
            Refuse<string>(column, $"dài {length} ký tự; tối đa 2.000.");
        }

        return text;
    }

    private (bool IsKnown, LeafKind? Kind) ReadKind()
    {
        string typed = VietnameseText.Fold(Cell(CriteriaColumn.Kind).Text);
        if (typed.Length == 0 || typed == VietnameseText.Fold(CriteriaColumns.Group))
        {
            return (true, null);
        }

        foreach (LeafKind kind in _kinds.Where(kind => VietnameseText.Fold(LeafKindText.Label(kind)) == typed))
        {
            return (true, kind);
        }

        Refuse<string>(
            CriteriaColumn.Kind, $"không có loại “{VietnameseText.Normalise(Cell(CriteriaColumn.Kind).Text)}”; hãy chọn một trong: {Choices}.", ":");
        return (false, null);
    }

    private static string Choices => string.Join(", ", _kinds.Select(LeafKindText.Label).Prepend(CriteriaColumns.Group));

    private decimal? ReadNumber(CriteriaColumn column, bool isRequired)
    {
        RawCell cell = Cell(column);
        if (cell.Kind == RawKind.Date)
        {
            Refuse<string>(column, "đã bị Excel đổi thành ngày tháng; hãy định dạng ô là Số rồi nhập lại, ví dụ 8,5.");
            return null;
        }

        ReadNumber read = ScoreText.Read(cell.Text, 999);
        if (read.IsEmpty)
        {
            return isRequired ? RefuseNumber(column, "phải là số; đang để trống.") : null;
        }

        return read.Value switch
        {
            null => RefuseNumber(column, $"phải là số; đang là “{VietnameseText.Normalise(cell.Text)}”."),
            < 0 => RefuseNumber(column, $"không được nhỏ hơn 0; đang là {read.Understood}."),
            { } number => number,
        };
    }

    private LeafRule ReadRule(LeafKind kind)
    {
        ReadRule read = RuleText.Read(kind, Cell(CriteriaColumn.Rule).Text);
        if (read.Problem is { } problem)
        {
            Refuse<string>(CriteriaColumn.Rule, problem, ":");
        }

        return read.Rule;
    }

    private bool ReadEvidence()
    {
        ReadNumber read = YesNoText.Read(Cell(CriteriaColumn.Evidence).Text);
        if (read.Problem is not null || read.NotAssigned)
        {
            Refuse<string>(CriteriaColumn.Evidence, $"phải là “có” hoặc “không”; đang là “{VietnameseText.Normalise(Cell(CriteriaColumn.Evidence).Text)}”.");
        }

        return read.Value == 1;
    }

    private RawCell Cell(CriteriaColumn column) => columns.TryGetValue(column, out int index) ? sheet[index, row] : RawCell.Empty;

    private decimal? RefuseNumber(CriteriaColumn column, string problem)
    {
        Refuse<string>(column, problem);
        return null;
    }

    private T? Refuse<T>(CriteriaColumn column, string problem, string separator = "")
        where T : class
    {
        string address = new CellAddress(columns.GetValueOrDefault(column, (int)column), row).ToString();
        problems.Add(new CellProblem(address, $"Ô {address}{separator} {problem}"));
        return null;
    }
}
