using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Progress;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Progress;

/// <summary>The ministry's view of all clusters of a year.</summary>
/// <param name="Year">The year; null when none was ever opened.</param>
/// <param name="Years">All years to choose from.</param>
/// <param name="Clusters">The clusters.</param>
public sealed record AllProgressPage(int? Year, IReadOnlyList<int> Years, IReadOnlyList<ClusterProgress> Clusters)
{
    /// <summary>The steps of a sheet as columns, with the states each one holds.</summary>
    public static IReadOnlyList<(string Heading, SheetState[] States)> Steps { get; } =
    [
        ("Đơn vị đang chấm", [SheetState.Draft, SheetState.Returned]),
        ("Cụm đang chấm", [SheetState.Submitted, SheetState.ReturnedToCluster]),
        ("Bộ đang thẩm định", [SheetState.Forwarded]),
        ("Đã duyệt", [SheetState.Approved]),
        ("Đã công bố", [SheetState.Published]),
    ];

    /// <summary>The stacked chart.</summary>
    public ChartPage Chart => new(
        $"Số bảng điểm theo bước, từng cụm, năm {Year}", "bang-tien-do",
        [.. Clusters.Select(cluster => $"Cụm {cluster.Cluster.Number}")],
        [.. Steps.Select(step => new ChartSeries(step.Heading, [.. Clusters.Select(cluster => (decimal?)cluster.Count(step.States))]))],
        "bảng điểm");
}

/// <summary>One cluster's progress.</summary>
/// <param name="Progress">Who has done what.</param>
/// <param name="Plan">Who has not acted and what they would be told; empty when the reader can't remind.</param>
/// <param name="Remind">Whether the reader may remind.</param>
/// <param name="Readable">The sheets that the reader may open.</param>
public sealed record ClusterProgressPage(ClusterProgress Progress, IReadOnlyList<ReminderLine> Plan, Verdict Remind, IReadOnlySet<Guid> Readable)
{
    /// <summary>Whom a click reminds.</summary>
    public IReadOnlyList<ReminderLine> Due => [.. Plan.Where(line => line.IsDue)];

    /// <summary>Who was reminded within a day.</summary>
    public IReadOnlyList<ReminderLine> Reminded => [.. Plan.Where(line => !line.IsDue)];

    /// <summary>Whose turn it is, in words.</summary>
    public string TurnOf(SheetProgress sheet) => (sheet.Turn, sheet.Actor) switch
    {
        (null, _) => "Xong",
        ({ Who: SheetWho.Owner }, _) => "Đơn vị",
        ({ Who: SheetWho.Officer }, _) => "Bộ",
        (_, { } actor) => $"{(actor == Progress.LeaderId ? AppointmentText.Name(AppointmentDuty.Leader) : AppointmentText.Name(AppointmentDuty.Deputy))} ({Progress.NameOf(actor)})",
        _ => "Chưa cử người chấm",
    };
}
