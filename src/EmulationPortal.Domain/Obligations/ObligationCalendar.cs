namespace EmulationPortal.Domain.Obligations;

/// <summary>
/// What the ministry sets for the obligations of a year: the days that no other record holds, and when those who have not acted are reminded.
/// </summary>
public sealed class ObligationCalendar : Entity, IVersioned
{
    /// <summary>The emulation year; one calendar each.</summary>
    public required int Year { get; init; }

    /// <summary>Reminders so many days before, as typed: “7, 3, 1”; empty for none.</summary>
    public string DaysBefore { get; private set; } = ReminderPlan.UsualDays;

    /// <summary>Whether those who are late are reminded once.</summary>
    public bool RemindsLate { get; private set; } = true;

    /// <summary>After so many days behind its day the director is told; null for never.</summary>
    public int? EscalatesAfter { get; private set; } = ReminderPlan.UsualEscalation;

    /// <summary>The days.</summary>
    public List<ObligationDate> Dates { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>When reminders go out.</summary>
    public ReminderPlan Plan => new(ReminderPlan.ReadDays(DaysBefore) ?? [], RemindsLate, EscalatesAfter);

    /// <summary>
    /// What holds until the ministry sets something else: the cluster's report before 15/12 (TT 09/2018/TT-BTTTT Đ.40). No source sets a day
    /// for the other kinds, so they have none.
    /// </summary>
    public static ObligationCalendar Usual(int year)
    {
        var calendar = new ObligationCalendar { Year = year };
        calendar.Dates.Add(new ObligationDate
        {
            CalendarId = calendar.Id,
            Kind = ObligationKind.ClusterReport,
            DueOn = new DateOnly(year, 12, 14),
            Basis = "Trước ngày 15/12: Điều 40 Thông tư 09/2018/TT-BTTTT",
        });
        return calendar;
    }

    /// <summary>Set by the ministry's officers.</summary>
    public static Verdict MaySet(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? Verdict.Allowed : Verdict.Never("Ngày hạn và lịch nhắc việc do cán bộ Bộ đặt.");
    }

    /// <summary>The day of a kind for a cluster: its own, or that of all clusters; null while none is set.</summary>
    public DateOnly? DayOf(ObligationKind kind, Guid? clusterId = null) =>
        (Dates.Find(date => date.Kind == kind && clusterId is not null && date.ClusterId == clusterId) ?? Dates.Find(date => date.Kind == kind && date.ClusterId is null))?.DueOn;

    /// <summary>Sets everything anew.</summary>
    /// <param name="plan">When reminders go out.</param>
    /// <param name="dates">The days, of all clusters and of single ones.</param>
    public void Set(ReminderPlan plan, IEnumerable<ObligationDate> dates)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (DaysBefore, RemindsLate, EscalatesAfter) = (plan.ShowDays(), plan.RemindsLate, plan.EscalatesAfter);
        Dates.Clear();
        Dates.AddRange(dates);
    }
}

/// <summary>The day of one kind, for all clusters or for one.</summary>
public sealed class ObligationDate : Entity
{
    /// <summary>Longest <see cref="Basis"/>.</summary>
    public const int BasisLength = 300;

    /// <summary>The calendar.</summary>
    public required Guid CalendarId { get; init; }

    /// <summary>One of <see cref="ObligationKindText.Dated"/>.</summary>
    public required ObligationKind Kind { get; init; }

    /// <summary>The cluster that has another day than the others, or null for all.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The document that sets it; may be empty.</summary>
    public string Basis { get; init; } = string.Empty;
}
