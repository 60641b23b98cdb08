using EmulationPortal.Data.Registrations;
using EmulationPortal.Documents.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The consolidation of a year.</summary>
/// <param name="Round">The round.</param>
/// <param name="Summary">What was registered.</param>
/// <param name="OnlyApproved">Whether only approved lists count.</param>
/// <param name="Cluster">The cluster whose lines are listed, or null for numbers only.</param>
public sealed record SummaryPage(RegistrationRound Round, RegistrationSummary Summary, bool OnlyApproved, SummaryCluster? Cluster)
{
    /// <summary>Which lists are counted.</summary>
    public string Counts => CountsOf(OnlyApproved, Summary);

    /// <summary>The address of this page with another choice.</summary>
    public string Path(Guid? cluster, bool onlyApproved) =>
        $"/dang-ky/{Round.Year}/tong-hop?tinh-trang={(onlyApproved ? "da-duyet" : "da-gui")}{(cluster is { } id ? $"&cum={id}" : "")}";

    /// <summary>The end of the addresses of the files.</summary>
    public string Query => $"?tinh-trang={(OnlyApproved ? "da-duyet" : "da-gui")}";

    /// <summary>The consolidation for files.</summary>
    public static RegisteredYear ForFiles(RegistrationRound round, RegistrationSummary summary, bool onlyApproved) => new(
        round.Year,
        CountsOf(onlyApproved, summary),
        [.. summary.Kinds.Select(kind => (kind.ShortName, kind.Name))],
        [.. summary.Clusters.Select(cluster => new RegisteredCluster(
            cluster.Name,
            cluster.Cluster?.Bloc?.Name ?? "Chưa xếp khối",
            [.. cluster.Departments.Select(department => new RegisteredDepartment(department.Department.Province, department.State is not null))],
            [.. cluster.Departments.SelectMany(department => department.Lines.Select(line => Line(department, line)))]))],
        MissingWord(onlyApproved));

    /// <summary>What is written for a department without a list that counts.</summary>
    public static string MissingWord(bool onlyApproved) => onlyApproved ? "chưa duyệt" : "chưa gửi";

    private static string CountsOf(bool onlyApproved, RegistrationSummary summary)
    {
        var departments = summary.Clusters.SelectMany(cluster => cluster.Departments).ToList();
        return $"{departments.Count(department => department.State is not null)}/{departments.Count} đơn vị {(onlyApproved ? "có danh sách được duyệt" : "đã gửi")}; chỉ các danh sách này được cộng. “{MissingWord(onlyApproved)}” khác với 0.";
    }

    private static SummaryLine Line(SummaryDepartment department, ListedLine line) => new(
        department.Department.Province,
        line.Name,
        line.Place,
        line.IsPerson,
        line.Kind.ShortName,
        line.Line.Verdict is { } verdict ? EligibilityText.Name(verdict) : string.Empty,
        line.Line.IsOverQuota,
        line.Line.Result is { } result ? LineResultText.Name(result) : string.Empty,
        string.Join(". ", new[] { line.Line.Note, line.Line.Reason.Length > 0 ? $"Lý do: {line.Line.Reason}" : string.Empty }.Where(part => part.Length > 0)));
}

/// <summary>What was registered and attained in a year.</summary>
/// <param name="IsSent">Whether a list of that year was sent at all: nothing sent is not none registered.</param>
/// <param name="Registered">Registered.</param>
/// <param name="Judged">Of them, those whose results were sent.</param>
/// <param name="Attained">Of these, attained.</param>
public sealed record ComparedYear(bool IsSent, int Registered, int Judged, int Attained)
{
    /// <summary>Registered, or that nothing was sent.</summary>
    public string RegisteredText => IsSent ? NumberText.Points(Registered) : "chưa gửi";

    /// <summary>The share that was attained, “26/30 (86,7 %)”; a dash where nothing was registered, and a word before results were sent.</summary>
    public string AttainedText => !IsSent || Registered == 0 ? "–"
        : Judged == 0 ? "chưa có kết quả"
        : $"{Attained}/{Judged} ({NumberText.Points(Math.Round(Attained * 100m / Judged, 1, MidpointRounding.AwayFromZero))} %)";
}

/// <summary>Registered and attained, of last year and this year.</summary>
/// <param name="Name">The title or the department.</param>
/// <param name="Last">Last year; null when the portal knows of no list of that year.</param>
/// <param name="Now">This year.</param>
/// <param name="IsTotal">Whether it is a sum.</param>
public sealed record ComparisonRow(string Name, ComparedYear? Last, ComparedYear Now, bool IsTotal = false)
{
    private const string Unknown = "chưa có số liệu";

    /// <summary>More or fewer than last year, with its sign; a dash unless both years were sent.</summary>
    public string Difference => Last is not { IsSent: true } last || !Now.IsSent ? "–" : (Now.Registered - last.Registered) switch { > 0 and var more => $"+{more}", 0 => "0", var fewer => $"−{-fewer}" };

    /// <summary>Registered last year, or that nothing is known.</summary>
    public string LastRegistered => Last?.RegisteredText ?? Unknown;

    /// <summary>Attained last year, or that nothing is known.</summary>
    public string LastAttained => Last?.AttainedText ?? Unknown;
}

/// <summary>The comparison with last year and with what was attained.</summary>
/// <param name="Year">The year.</param>
/// <param name="ByTitle">By title.</param>
/// <param name="ByDepartment">By department, each cluster followed by its sum.</param>
public sealed record ComparisonPage(int Year, IReadOnlyList<ComparisonRow> ByTitle, IReadOnlyList<ComparisonRow> ByDepartment);
