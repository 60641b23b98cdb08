using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Registrations;

/// <summary>One registered line of a cluster.</summary>
/// <param name="Department">Short name of the department.</param>
/// <param name="Name">The recipient.</param>
/// <param name="Place">Position and sub-unit of a person.</param>
/// <param name="IsPerson">Person or collective.</param>
/// <param name="Title">Short name of the title.</param>
/// <param name="Eligibility">What eligibility said; may be empty.</param>
/// <param name="IsOverQuota">Whether it passes a quota.</param>
/// <param name="Result">What became of it; may be empty.</param>
/// <param name="Note">Remark and reason; may be empty.</param>
public sealed record SummaryLine(
    string Department, string Name, string Place, bool IsPerson, string Title, string Eligibility, bool IsOverQuota, string Result, string Note);

/// <summary>One department of the consolidation.</summary>
/// <param name="Name">Short name.</param>
/// <param name="IsSent">Whether it has a list that counts; otherwise nothing is known of it, which is not none.</param>
public sealed record RegisteredDepartment(string Name, bool IsSent);

/// <summary>One cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bloc">Name of its bloc.</param>
/// <param name="Departments">Its members in their order.</param>
/// <param name="Lines">What they register.</param>
public sealed record RegisteredCluster(string Name, string Bloc, IReadOnlyList<RegisteredDepartment> Departments, IReadOnlyList<SummaryLine> Lines)
{
    /// <summary>Its name with how many of its departments count: “Cụm thi đua số 1 (2/8 đơn vị)”.</summary>
    public string Counted => $"{Name} ({Departments.Count(department => department.IsSent)}/{Departments.Count} đơn vị)";

    /// <summary>How many of a title a department registers.</summary>
    public int Count(string department, string title) => Lines.Count(line => line.Department == department && line.Title == title);
}

/// <summary>The consolidation of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Counts">Which lists are counted, in words.</param>
/// <param name="Titles">The titles: short name and name in full.</param>
/// <param name="Clusters">The clusters, those of one bloc after each other.</param>
/// <param name="Missing">What is written for a department without a list that counts: “chưa gửi”.</param>
public sealed record RegisteredYear(int Year, string Counts, IReadOnlyList<(string Short, string Name)> Titles, IReadOnlyList<RegisteredCluster> Clusters, string Missing);

/// <summary>The consolidation as an official document: for each cluster a table with titles as rows, so that it fits A4.</summary>
public static class RegistrationSummaryText
{
    // Members side by side in one table; more are continued in the next.
    private const int MembersInTable = 5;

    /// <summary>The document.</summary>
    /// <param name="year">The figures.</param>
    /// <param name="on">The day.</param>
    public static OfficialDocument Of(RegisteredYear year, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new OfficialDocument
        {
            Kind = "BẢNG TỔNG HỢP",
            Title = $"Đăng ký danh hiệu thi đua năm {year.Year}",
            IssuingBodies = [Domain.Organisation.Ministry.EmulationUnit],
            Place = "Hà Nội",
            On = on,
            Body = [Paragraph.Of(year.Counts), .. year.Clusters.Select(cluster => cluster.Bloc).Distinct().Count() > 1 ? [ByBloc(year)] : Array.Empty<OfficialBlock>(), Overall(year), .. year.Clusters.SelectMany(cluster => Tables(year, cluster))],
            Signatures = [new SignatureBlock(null, null, null, "Người lập bảng", string.Empty)],
        };
    }

    private static TableBlock ByBloc(RegisteredYear year)
    {
        var blocs = year.Clusters.GroupBy(cluster => cluster.Bloc).ToList();
        return new(
            "Theo khối",
            [new("Danh hiệu", ColumnKind.Text), .. blocs.Select(bloc => new TableColumn(bloc.Key, ColumnKind.Short))],
            [
                .. year.Titles.Select(title => TableRow.Of([title.Name, .. blocs.Select(bloc => Show(bloc.Sum(cluster => cluster.Lines.Count(line => line.Title == title.Short))))])),
                Total(["Cộng", .. blocs.Select(bloc => Show(bloc.Sum(cluster => cluster.Lines.Count)))]),
            ]);
    }

    private static TableBlock Overall(RegisteredYear year) => new(
        "Theo cụm",
        [new("Danh hiệu", ColumnKind.Text), .. year.Clusters.Select(cluster => new TableColumn(cluster.Name.Replace("Cụm thi đua số", "Cụm", StringComparison.Ordinal), ColumnKind.Order)), new("Cộng", ColumnKind.Figure)],
        [
            .. year.Titles.Select(title => TableRow.Of([
                title.Name, .. year.Clusters.Select(cluster => Show(cluster.Lines.Count(line => line.Title == title.Short))), Show(year.Clusters.Sum(cluster => cluster.Lines.Count(line => line.Title == title.Short)))])),
            Total(["Tất cả", .. year.Clusters.Select(cluster => Show(cluster.Lines.Count)), Show(year.Clusters.Sum(cluster => cluster.Lines.Count))]),
        ]);

    private static IEnumerable<TableBlock> Tables(RegisteredYear year, RegisteredCluster cluster)
    {
        var parts = cluster.Departments.Chunk(MembersInTable).ToList();
        for (var index = 0; index < parts.Count; index++)
        {
            var (some, isLast) = (parts[index], index == parts.Count - 1);
            yield return new TableBlock(
                index == 0 ? cluster.Counted : $"{cluster.Name} (tiếp theo)",
                [new("Danh hiệu", ColumnKind.Text), .. some.Select(department => new TableColumn(department.Name, ColumnKind.Figure)), .. isLast ? new[] { new TableColumn("Cộng", ColumnKind.Figure) } : []],
                [
                    .. year.Titles.Select(title => TableRow.Of([title.Name, .. some.Select(department => department.IsSent ? Show(cluster.Count(department.Name, title.Short)) : "–"), .. isLast ? new[] { Show(cluster.Lines.Count(line => line.Title == title.Short)) } : []])),
                    Total(["Cộng", .. some.Select(department => department.IsSent ? Show(cluster.Lines.Count(line => line.Department == department.Name)) : year.Missing), .. isLast ? new[] { Show(cluster.Lines.Count) } : []]),
                ]);
        }
    }

    private static TableRow Total(IReadOnlyList<string> cells) => new([.. cells.Select(cell => new TextRun(cell))], IsTotal: true);

    private static string Show(int count) => NumberText.Points(count);
}
