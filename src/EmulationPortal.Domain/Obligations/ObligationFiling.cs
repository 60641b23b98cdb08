namespace EmulationPortal.Domain.Obligations;

/// <summary>A report that a cluster sent outside the portal, written down so that it counts as done.</summary>
public sealed class ObligationFiling : Entity
{
    /// <summary>Longest <see cref="Number"/>.</summary>
    public const int NumberLength = 100;

    /// <summary>Longest <see cref="Note"/>.</summary>
    public const int NoteLength = 500;

    /// <summary>The emulation year.</summary>
    public required int Year { get; init; }

    /// <summary>One of <see cref="ObligationKindText.Filed"/>; one filing for a year, kind and cluster.</summary>
    public required ObligationKind Kind { get; init; }

    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>Số, ký hiệu of the report.</summary>
    public required string Number { get; init; }

    /// <summary>The day of the report.</summary>
    public required DateOnly On { get; init; }

    /// <summary>A remark; may be empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Who wrote it down.</summary>
    public required string ByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Written down, and taken back, by the cluster's leader of the year and the ministry's officers.</summary>
    public static Verdict MayFile(Actor actor, ObligationKind kind, Guid clusterId, int year)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!ObligationKindText.Filed.Contains(kind)) return Verdict.Never("Việc này được xác định theo hồ sơ trên cổng, không ghi nhận bằng tay.");
        return actor.IsOfficer || actor.Leads(clusterId, year)
            ? Verdict.Allowed
            : Verdict.Never("Chỉ cụm trưởng của năm và cán bộ Bộ được ghi nhận báo cáo đã gửi.");
    }
}
