using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The ministry's board of a year.</summary>
/// <param name="Round">The round.</param>
/// <param name="Years">All years with a round, the newest first.</param>
/// <param name="All">All departments.</param>
/// <param name="Standing">Which standing is looked for; empty for all.</param>
/// <param name="Cluster">Which cluster is looked for, or null.</param>
/// <param name="Bloc">Which bloc is looked for, or null.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record BoardPage(RegistrationRound Round, IReadOnlyList<int> Years, IReadOnlyList<BoardRow> All, string Standing, Guid? Cluster, Guid? Bloc, DateTime Now)
{
    /// <summary>Lists that have not been sent.</summary>
    public const string Missing = "chua-gui";

    /// <summary>Lists that are late.</summary>
    public const string Late = "cham";

    private static readonly (string Value, string Text, Func<BoardRow, bool> Fits)[] Filters =
    [
        (string.Empty, "Tất cả", _ => true),
        (Missing, "Chưa gửi", row => row.IsMissing),
        ("chua-bat-dau", "Chưa bắt đầu", row => row.IsNotBegun),
        ("nhap", RegistrationWorkflow.StateName(RegistrationState.Draft), row => !row.IsNotBegun && row.Registration!.State == RegistrationState.Draft),
        ("cho-ky", "Chờ ký", row => row.Registration?.State == RegistrationState.ToSign),
        ("da-gui", "Đã gửi Bộ", row => row.Registration?.State == RegistrationState.Submitted),
        ("tra-lai", "Trả lại đơn vị", row => row.Registration?.State == RegistrationState.Returned),
        ("da-duyet", "Đã duyệt", row => row.Registration?.State == RegistrationState.Approved),
        ("ket-qua", "Đã gửi kết quả", row => row.Registration?.State == RegistrationState.ResultsSent),
        ("da-chot", "Đã chốt kết quả", row => row.Registration?.State == RegistrationState.Settled),
        (Late, "Chậm", row => row.IsLate),
    ];

    /// <summary>Standings to choose from, each with its number.</summary>
    public IReadOnlyList<Choice> Standings => [.. Filters.Select(filter => new Choice(filter.Value, $"{filter.Text} ({All.Count(filter.Fits)})"))];

    /// <summary>Clusters to choose from.</summary>
    public IReadOnlyList<Choice> Clusters => [new(string.Empty, "Tất cả các cụm"), .. All.Select(row => row.Cluster).OfType<Domain.Organisation.Cluster>().DistinctBy(cluster => cluster.Id).Select(cluster => new Choice(cluster.Id.ToString(), cluster.Name))];

    /// <summary>The departments by bloc, those without one last; one group when there is one bloc only.</summary>
    public IReadOnlyList<IGrouping<Guid?, BoardRow>> Blocs => [.. All.GroupBy(row => row.Cluster?.BlocId)];

    /// <summary>Name of the bloc of a group.</summary>
    public static string BlocName(IEnumerable<BoardRow> rows) => rows.First().Cluster?.Bloc?.Name ?? "Chưa xếp khối";

    /// <summary>Blocs to choose from.</summary>
    public IReadOnlyList<Choice> BlocChoices => [new(string.Empty, "Tất cả các khối"), .. Blocs.Where(group => group.Key is not null).Select(group => new Choice(group.Key.ToString()!, BlocName(group)))];

    /// <summary>The departments that are shown.</summary>
    public IReadOnlyList<BoardRow> Rows => [.. All.Where(row => (Cluster is null || row.Cluster?.Id == Cluster) && (Bloc is null || row.Cluster?.BlocId == Bloc) && Array.Find(Filters, filter => filter.Value == Standing).Fits?.Invoke(row) != false)];

    /// <summary>The departments that are shown, by cluster.</summary>
    public IReadOnlyList<IGrouping<Guid?, BoardRow>> Groups => [.. Rows.GroupBy(row => row.Cluster?.Id)];

    /// <summary>Whether a cluster is unfolded: when something was looked for, or a list in it waits for the ministry.</summary>
    public bool IsOpen(IEnumerable<BoardRow> group) => Standing.Length > 0 || Cluster is not null || Groups.Count == 1
        || group.Any(row => row.Registration?.State is RegistrationState.Submitted or RegistrationState.ResultsSent);

    /// <summary>A cluster in one line, for when it is folded.</summary>
    public static string Summary(IEnumerable<BoardRow> group)
    {
        var rows = group.ToList();
        var parts = new[] { (Count: rows.Count(row => row.IsMissing), Text: "chưa gửi"), (Count: rows.Count(row => row.Registration?.State is RegistrationState.Submitted or RegistrationState.ResultsSent), Text: "chờ Bộ xem xét"), (Count: rows.Count(row => row.IsLate), Text: "chậm") };
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Text}").Prepend($"{rows.Count} đơn vị"));
    }

    /// <summary>How many departments fit a standing, of one cluster or of all.</summary>
    public static int Count(IEnumerable<BoardRow> rows, string standing) => rows.Count(Array.Find(Filters, filter => filter.Value == standing).Fits);

    /// <summary>The columns of the summary by cluster.</summary>
    public static IReadOnlyList<(string Value, string Text)> Columns { get; } = [.. Filters.Skip(2).Select(filter => (filter.Value, filter.Text))];
}

/// <summary>Whom a reminder goes to and what it says, before it is sent.</summary>
/// <param name="Round">The round.</param>
/// <param name="Lines">The chosen departments.</param>
public sealed record RemindPage(RegistrationRound Round, IReadOnlyList<ReminderLine> Lines)
{
    /// <summary>Whom a click reminds.</summary>
    public IReadOnlyList<ReminderLine> Due => [.. Lines.Where(line => line.IsDue)];

    /// <summary>Who was reminded within a day.</summary>
    public IReadOnlyList<ReminderLine> Reminded => [.. Lines.Where(line => !line.IsDue)];
}
