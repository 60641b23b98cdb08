using EmulationPortal.Data.People;
using EmulationPortal.Domain.People;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.People;

/// <summary>A list to upload.</summary>
public sealed class ImportForm
{
    /// <summary>The department; only for the ministry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The workbook.</summary>
    public IFormFile? Sheet { get; set; }
}

/// <summary>The page that takes a list.</summary>
/// <param name="List">What the list holds.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="FileName">The refused file; empty at first.</param>
/// <param name="Problems">All that is wrong.</param>
/// <param name="Departments">Departments to choose from; empty for a department's own list.</param>
/// <param name="Earlier">Earlier imports, newest first.</param>
public sealed record ImportPage(
    ImportedList List, ImportForm Form, string FileName, IReadOnlyList<string> Problems, IReadOnlyList<Choice> Departments, IReadOnlyList<PeopleImport> Earlier)
{
    /// <summary>Most problems that are shown at once.</summary>
    public const int MostProblems = 100;
}

/// <summary>A list as read, and what it makes of the department's records.</summary>
/// <param name="Conversions">What was converted from old codings.</param>
public abstract record ListPreview(IReadOnlyList<string> Conversions)
{
    /// <summary>Rows that somebody must decide about.</summary>
    public abstract IReadOnlyList<RowDoubt> Doubtful { get; }

    /// <summary>What confirming does, sentence by sentence.</summary>
    public abstract IReadOnlyList<string> Summary { get; }

    /// <summary>Collectives that the list names and the department does not have.</summary>
    public virtual IReadOnlyList<NewUnit> NewUnits => [];
}

/// <summary>A row that may mean several people.</summary>
/// <param name="Row">Row of the sheet.</param>
/// <param name="Name">The name in it.</param>
/// <param name="Words">The row in words.</param>
/// <param name="Candidates">Whom it may mean.</param>
public sealed record RowDoubt(int Row, string Name, string Words, IReadOnlyList<KnownPerson> Candidates);

/// <summary>A list of people as read.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Plan">What becomes of them.</param>
/// <param name="Conversions">What was converted from old codings.</param>
public sealed record PeoplePreview(IReadOnlyList<ListedPerson> Rows, ImportPlan Plan, IReadOnlyList<string> Conversions) : ListPreview(Conversions)
{
    /// <inheritdoc/>
    public override IReadOnlyList<RowDoubt> Doubtful =>
        [.. Plan.Doubtful.Select(doubt => new RowDoubt(doubt.Listed.Row, doubt.Listed.FullName, Words(doubt.Listed), doubt.Match.Candidates))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Summary
    {
        get
        {
            var created = Plan.Rows.Count(row => row.PersonId is null);
            List<string> sentences =
            [
                $"{created} người mới",
                $"{Plan.Rows.Count - created} người đã có: chỉ bổ sung mục còn trống, không đổi mục đã ghi",
                $"{Plan.Doubtful.Count} người giống người đã có, cần bạn quyết định",
            ];
            if (Plan.NewSubUnits.Count > 0) sentences.Add($"{Plan.NewSubUnits.Count} bộ phận chưa có, cần bạn xác nhận: {string.Join("; ", Plan.NewSubUnits)}");
            return [.. sentences, .. Conversions];
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<NewUnit> NewUnits => NewUnit.Of(Plan.NewSubUnits, Rows, Plan.SubUnits);

    private static string Words(ListedPerson listed) => string.Join(
        ", ", new[] { $"{HonorificText.Name(listed.Honorific)} {listed.FullName}", BirthText.Show(listed.BornOn, listed.BornYear) is { Length: > 0 } birth ? $"sinh {birth}" : "", listed.SubUnit }.Where(part => part.Length > 0));
}

/// <summary>A history of awards as read.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Plan">What becomes of them.</param>
/// <param name="Conversions">What was converted from old codings.</param>
/// <param name="Names">Titles and forms by code.</param>
public sealed record AwardsPreview(IReadOnlyList<ListedAward> Rows, AwardPlan Plan, IReadOnlyList<string> Conversions, IReadOnlyDictionary<string, string> Names) : ListPreview(Conversions)
{
    /// <inheritdoc/>
    public override IReadOnlyList<RowDoubt> Doubtful =>
        [.. Plan.Doubtful.Select(doubt => new RowDoubt(doubt.Listed.Row, doubt.Listed.Name, Words(doubt.Listed), doubt.Match.Candidates))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Summary
    {
        get
        {
            var created = Plan.Rows.Count(row => row.IsNew);
            var unknown = Rows.Count(row => row.DecisionNumber.Length == 0);
            List<string> sentences =
            [
                $"{created} khen thưởng mới",
                $"{Plan.Rows.Count - created} khen thưởng đã ghi (cùng người hoặc tập thể, cùng danh hiệu, hình thức và năm): không ghi lần nữa, chỉ bổ sung mục còn trống",
                $"{Plan.Doubtful.Count} dòng có người trùng tên hoặc tên gần giống, cần bạn quyết định",
            ];
            if (unknown > 0) sentences.Add($"{unknown} dòng chưa có số quyết định; nhập được, và cần bổ sung sau");
            return [.. sentences, .. Conversions];
        }
    }

    private string Words(ListedAward listed) => string.Join(
        ", ", new[] { listed.Name, BirthText.Show(listed.BornOn, listed.BornYear) is { Length: > 0 } birth ? $"sinh {birth}" : "", listed.SubUnit, $"{Names[listed.AwardKindCode]} năm {listed.Year}" }.Where(part => part.Length > 0));
}

/// <summary>What a list would do.</summary>
/// <param name="Import">The import.</param>
/// <param name="Department">The department.</param>
/// <param name="Preview">The list.</param>
/// <param name="Doubts">Rows that somebody must decide about.</param>
/// <param name="Units">Collectives that somebody must decide about.</param>
/// <param name="IsTooDoubtful">Whether they are too many to be asked about.</param>
public sealed record ImportPreviewPage(PeopleImport Import, string Department, ListPreview Preview, IReadOnlyList<DoubtLine> Doubts, ImportUnits Units, bool IsTooDoubtful)
{
    /// <summary>Most rows of the list that are shown.</summary>
    public const int MostRows = 100;

    /// <summary>“100 dòng đầu trong 3000 dòng”.</summary>
    public static string Shown(int rows) => rows > MostRows ? $"{MostRows} dòng đầu trong {rows} dòng" : $"{rows} dòng";
}

/// <summary>A row that may mean several people, and what was chosen.</summary>
/// <param name="Doubt">The row.</param>
/// <param name="Chosen">What was chosen: a person's key, “moi”, or nothing yet.</param>
/// <param name="IsOpen">Whether it was left undecided.</param>
public sealed record DoubtLine(RowDoubt Doubt, string Chosen, bool IsOpen)
{
    /// <summary>Name of the field.</summary>
    public string Field => ImportChoices.FieldOf(Doubt.Row);
}

/// <summary>How far an import is, or how it ended.</summary>
/// <param name="Import">The import.</param>
/// <param name="Department">The department.</param>
public sealed record ImportProgressPage(PeopleImport Import, string Department);

/// <summary>What the pages of imports say of each kind of list.</summary>
public static class ImportWords
{
    /// <summary>Address of the imports of a kind.</summary>
    public static string Path(ImportedList list) => list == ImportedList.People ? "/ca-nhan-tap-the/nhap" : "/ca-nhan-tap-the/nhap-khen-thuong";

    /// <summary>Heading of their page.</summary>
    public static string Heading(ImportedList list) => list == ImportedList.People ? "Nhập danh sách" : "Nhập lý lịch khen thưởng";

    /// <summary>What is chosen for a row that is none of the candidates.</summary>
    public static string NoneOfThem(ImportedList list) => list == ImportedList.People ? "Là người khác, lập hồ sơ mới" : "Là người khác, không nhập dòng này";

    /// <summary>What an ended import did.</summary>
    public static string Result(PeopleImport import)
    {
        ArgumentNullException.ThrowIfNull(import);
        return import.List == ImportedList.People
            ? $"Đã thêm {import.Created} người mới; {import.Total - import.Created} người đã có được bổ sung mục còn trống."
            : $"Đã ghi {import.Created} khen thưởng mới; {import.Total - import.Created} dòng đã có hoặc không nhập.";
    }
}
