namespace EmulationPortal.Domain.Years;

/// <summary>Whether a cluster's ranking of a year is public.</summary>
public enum ClusterYearState
{
    /// <summary>Đang chấm.</summary>
    Scoring = 1,

    /// <summary>Đã công bố: locked.</summary>
    Published = 2,
}

/// <summary>One cluster's part of a year: becomes public as a whole, independent of the other clusters.</summary>
public sealed class ClusterYear : Entity, IVersioned
{
    /// <summary>The year record.</summary>
    public required Guid YearId { get; init; }

    /// <summary>The year record, when loaded.</summary>
    public EmulationYear? EmulationYear { get; init; }

    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>Whether it is public.</summary>
    public ClusterYearState State { get; private set; } = ClusterYearState.Scoring;

    /// <summary>When it was published, in UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Who published it.</summary>
    public string PublishedByName { get; private set; } = string.Empty;

    /// <summary>The ranking as published; empty before.</summary>
    public List<RankingRow> Ranking { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>
    /// Whether the ranking may be read: by everybody once published; before, as a provisional one, by the ministry's officers and by
    /// the cluster's leader. The deputy sees the leader's sheet only, from which no ranking follows.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="year">The calendar year.</param>
    public bool ShowsRankingTo(Actor actor, int year) =>
        State == ClusterYearState.Published || actor.IsOfficer || actor.Leads(ClusterId, year) || actor.HasLed(ClusterId, year);

    /// <summary>Whether those who have not acted may be reminded: by an officer or the cluster's leader, before publication.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="year">The calendar year.</param>
    public Verdict MayRemind(Actor actor, int year)
    {
        if (!actor.IsOfficer && !actor.Leads(ClusterId, year))
        {
            return Verdict.Never("Chỉ cụm trưởng và cán bộ Bộ được gửi lời nhắc.");
        }

        return State == ClusterYearState.Published
            ? Verdict.NotNow("Kết quả của cụm đã được công bố, không còn việc để nhắc.")
            : Verdict.Allowed;
    }

    /// <summary>Whether the ranking may be published: by a ministry officer, once, when every sheet is approved.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="notApproved">Provinces whose sheet is not approved yet.</param>
    public Verdict MayPublish(Actor actor, IReadOnlyList<string> notApproved)
    {
        if (!actor.IsOfficer)
        {
            return Verdict.Never("Chỉ cán bộ Bộ được công bố kết quả của cụm.");
        }

        if (State == ClusterYearState.Published)
        {
            return Verdict.NotNow("Kết quả của cụm đã được công bố.");
        }

        return notApproved.Count > 0
            ? Verdict.NotNow($"Chưa duyệt xong bảng điểm của: {string.Join(", ", notApproved)}.")
            : Verdict.Allowed;
    }

    /// <summary>Publishes the ranking. Rows are stored as they are shown and never computed again.</summary>
    public Verdict Publish(Actor actor, IReadOnlyList<string> notApproved, IEnumerable<RankingRow> rows, DateTime now)
    {
        var verdict = MayPublish(actor, notApproved);
        var ranking = rows.ToList();
        if (verdict.IsAllowed && ranking.Count == 0)
        {
            verdict = Verdict.NotNow("Cụm không có đơn vị nào trong năm này nên không có gì để công bố.");
        }

        if (verdict.IsAllowed)
        {
            State = ClusterYearState.Published;
            PublishedAt = now;
            PublishedByName = actor.Name;
            Ranking.AddRange(ranking);
        }

        return verdict;
    }
}

/// <summary>One line of a published ranking.</summary>
public sealed class RankingRow : Entity
{
    /// <summary>The cluster's year.</summary>
    public required Guid ClusterYearId { get; init; }

    /// <summary>The department.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>Order in the list, 1-based.</summary>
    public required int Position { get; init; }

    /// <summary>Rank, or null when not considered (không xét).</summary>
    public int? Rank { get; init; }

    /// <summary>Total in points, or null when nothing was assigned.</summary>
    public decimal? Total { get; init; }

    /// <summary>Classification by thresholds, or empty.</summary>
    public string Classification { get; init; } = string.Empty;

    /// <summary>Which tie-break decided, or why not considered.</summary>
    public string Note { get; init; } = string.Empty;
}
