using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Meetings;

/// <summary>
/// Hội nghị cụm: the meeting of a cluster that looks back on an emulation year. It stands in the year it looks back on, though it
/// is usually held in February or March of the next.
/// </summary>
public sealed class Meeting : Entity, IVersioned
{
    /// <summary>The cluster.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The cluster, when loaded.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The emulation year whose results are dealt with. Years before the portal have no record of their own.</summary>
    public required int Year { get; init; }

    /// <summary>E.g. “Hội nghị tổng kết năm 2022 và ký giao ước thi đua năm 2023”.</summary>
    public required string Title { get; set; }

    /// <summary>Where, in full: “thành phố Điện Biên Phủ, tỉnh Điện Biên”.</summary>
    public required string Place { get; set; }

    /// <summary>When it begins, or began, in UTC.</summary>
    public required DateTime StartsAt { get; set; }

    /// <summary>Whether only the day is known, as in sources about the past.</summary>
    public bool IsDayOnly { get; set; }

    /// <summary>The share of all members that must be present.</summary>
    public Share Quorum { get; set; } = Share.TwoThirds;

    /// <summary>In points: scores that lie further apart than this are settled in the meeting.</summary>
    public decimal DisagreementThreshold { get; set; } = 0.5m;

    /// <summary>The department that chairs; null while not decided.</summary>
    public Guid? ChairDepartmentId { get; set; }

    /// <summary>Chair (chủ trì).</summary>
    public string ChairName { get; set; } = string.Empty;

    /// <summary>The chair's title.</summary>
    public string ChairTitle { get; set; } = string.Empty;

    /// <summary>Secretary (thư ký).</summary>
    public string SecretaryName { get; set; } = string.Empty;

    /// <summary>The secretary's title.</summary>
    public string SecretaryTitle { get; set; } = string.Empty;

    /// <summary>Number and symbol of the invitation, or empty.</summary>
    public string InvitationNumber { get; set; } = string.Empty;

    /// <summary>When the invitation was last sent, in UTC.</summary>
    public DateTime? InvitedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public MeetingState State { get; private set; } = MeetingState.Planned;

    /// <summary>When it was opened, in UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was closed, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was called off, or empty.</summary>
    public string CancelReason { get; private set; } = string.Empty;

    /// <summary>Whether it is a meeting of the past that is written down afterwards.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Where a meeting of the past was published; empty for one that was held with the portal.</summary>
    public string Source { get; set; } = string.Empty;

    /// <summary>When its minutes were issued for signing, in UTC: from then on its records stay as they are.</summary>
    public DateTime? MinutesIssuedAt { get; private set; }

    /// <summary>The agenda, in order.</summary>
    public List<AgendaItem> Agenda { get; } = [];

    /// <summary>All members.</summary>
    public List<Attendance> Attendances { get; } = [];

    /// <summary>Guests, in order.</summary>
    public List<MeetingGuest> Guests { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The day in Vietnam on which it is or was held.</summary>
    public DateOnly HeldOn => VietnamTime.DateOf(OpenedAt ?? StartsAt);

    /// <summary>How many members the cluster has: what every share counts.</summary>
    public int AllMembers => Attendances.Count;

    /// <summary>How many of them are present, in person or by a stand-in.</summary>
    public int Present => Attendances.Count(attendance => attendance.IsPresent);

    /// <summary>Whether enough members are present.</summary>
    public bool HasQuorum => Quorum.IsReachedBy(Present, AllMembers);

    /// <summary>“5/7 đơn vị dự, cần ít nhất 5 (2/3 tổng số thành viên)”.</summary>
    public string QuorumText => $"{Present}/{AllMembers} đơn vị dự, cần ít nhất {Quorum.Needed(AllMembers)} ({Quorum.Show()} tổng số thành viên)";

    /// <summary>“14:00 ngày 20/02/2023”, or the day alone where no source names the hour.</summary>
    public string When => IsDayOnly ? $"ngày {DateText.Show(VietnamTime.DateOf(StartsAt))}" : VietnamTime.Show(StartsAt);

    /// <summary>Calls a meeting: every member of the cluster in that year is on its list.</summary>
    public static Verdict MayCall(Actor actor, Guid clusterId, int year)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Leads(clusterId, year)
            ? Verdict.Allowed
            : Verdict.Never("Chỉ cụm trưởng của năm được triệu tập hội nghị cụm.");
    }

    /// <summary>Whether a meeting of the past may be written down: by the leader of that year and by the ministry's officers.</summary>
    public static Verdict MayRecord(Actor actor, Guid clusterId, int year)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.Leads(clusterId, year)
            ? Verdict.Allowed
            : Verdict.Never("Chỉ cán bộ Bộ và cụm trưởng của năm được ghi lại hội nghị đã họp.");
    }

    /// <summary>
    /// Whether the scores of all members may be compared side by side, as on the screen of disputed scores: by those who follow the
    /// cluster's work. The others see them projected in the meeting.
    /// </summary>
    public Verdict MayCompareScores(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Follows(ClusterId, Year)
            ? Verdict.Allowed
            : Verdict.Never("Màn hình thống nhất điểm dành cho cụm trưởng, cụm phó và cán bộ Bộ; tại hội nghị, màn hình này được trình chiếu cho các đơn vị.");
    }

    /// <summary>Puts the members on the list, in the decision's order.</summary>
    public void SetMembers(IEnumerable<Guid> departmentIds)
    {
        Attendances.AddRange(departmentIds.Select((id, index) => new Attendance { MeetingId = Id, DepartmentId = id, Position = index + 1 }));
        if (IsRecorded)
        {
            // What is over is not called and opened: it is written down and closed.
            (State, OpenedAt) = (MeetingState.Opened, StartsAt);
        }
    }

    /// <summary>The attendance of a department, or null when it is no member.</summary>
    public Attendance? AttendanceOf(Guid? departmentId) => Attendances.Find(attendance => attendance.DepartmentId == departmentId);

    /// <summary>Whether <paramref name="actor"/> is one of <paramref name="who"/> for this meeting.</summary>
    public bool IsWho(MeetingWho who, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var duty = actor.DutyIn(ClusterId, Year)?.Duty;
        return who switch
        {
            MeetingWho.Organiser => duty == AppointmentDuty.Leader
                || (duty == AppointmentDuty.Deputy && ChairDepartmentId is { } chair && actor.WorksFor(chair))
                || (IsRecorded && actor.IsOfficer),
            MeetingWho.Deputy => duty == AppointmentDuty.Deputy,
            MeetingWho.Member => actor.DepartmentId is { } own && actor.WorksFor(own) && AttendanceOf(own) is not null,
            _ => false,
        };
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(MeetingStep step, Actor actor)
    {
        var verdict = MeetingWorkflow.Table.Ask(State, step, who => IsWho(who, actor));
        if (verdict is Verdict.NotNowVerdict && step == MeetingStep.Register && State == MeetingState.Opened)
        {
            return Verdict.NotNow("Hội nghị đã khai mạc; danh sách dự họp xác định ai bỏ phiếu nên từ nay chỉ người điều hành hội nghị (cụm trưởng, hoặc cụm phó khi chủ trì thay) ghi và sửa. Hãy báo thư ký hội nghị ghi thành phần dự của đơn vị.");
        }

        return verdict.IsAllowed && step == MeetingStep.Reopen && MinutesIssuedAt is { } issued
            ? Verdict.NotNow($"Biên bản hội nghị đã được phát hành để ký lúc {VietnamTime.Show(issued)}; hồ sơ cuộc họp giữ nguyên. Nếu sai, hãy thu hồi biên bản trước.")
            : verdict;
    }

    /// <summary>Whether a step needs a reason.</summary>
    public static bool NeedsReason(MeetingStep step) => MeetingWorkflow.Table.Transitions.Any(row => row.Step == step && row.NeedsReason);

    /// <summary>Does a step that changes the state, or sends the invitation.</summary>
    /// <param name="step">The step.</param>
    /// <param name="actor">Who.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="reason">The reason, where the table demands one.</param>
    /// <param name="acclaimIsOpen">Whether an acclaim is being voted on: the meeting is not closed over it.</param>
    public Verdict Do(MeetingStep step, Actor actor, DateTime now, string reason = "", bool acclaimIsOpen = false)
    {
        var verdict = May(step, actor);
        if (verdict.IsAllowed)
        {
            verdict = Condition(step, reason, acclaimIsOpen);
        }

        if (verdict.IsAllowed)
        {
            Apply(step, now, reason);
        }

        return verdict;
    }

    /// <summary>Keeps the records as they are while minutes are out for signing; called when they are issued.</summary>
    public void KeepForMinutes(DateTime now) => MinutesIssuedAt = now;

    /// <summary>Lets the meeting be reopened again; called when issued minutes are withdrawn.</summary>
    public void ReleaseFromMinutes() => MinutesIssuedAt = null;

    private Verdict Condition(MeetingStep step, string reason, bool acclaimIsOpen)
    {
        if (NeedsReason(step) && string.IsNullOrWhiteSpace(reason))
        {
            return Verdict.NotNow($"Hãy ghi lý do khi làm bước “{MeetingWorkflow.Table.Transitions.First(row => row.Step == step).Title}”.");
        }

        return step switch
        {
            MeetingStep.Open when !HasQuorum => Verdict.NotNow($"Chưa đủ thành phần: {QuorumText}. Hãy ghi thành phần dự rồi khai mạc."),
            MeetingStep.Open when ChairName.Length == 0 || SecretaryName.Length == 0 => Verdict.NotNow("Chưa ghi người chủ trì và thư ký. Hãy sửa nội dung họp rồi khai mạc."),
            MeetingStep.Close when acclaimIsOpen => Verdict.NotNow("Đang có cuộc bỏ phiếu suy tôn chưa kiểm phiếu. Hãy kiểm phiếu rồi bế mạc."),
            _ => Verdict.Allowed,
        };
    }

    private void Apply(MeetingStep step, DateTime now, string reason)
    {
        State = MeetingWorkflow.Table.Transitions.First(row => row.Step == step).To ?? State;
        switch (step)
        {
            case MeetingStep.Invite:
                InvitedAt = now;
                break;
            case MeetingStep.Open:
                OpenedAt = now;
                break;
            case MeetingStep.Close:
                ClosedAt = IsRecorded ? OpenedAt : now;
                break;
            case MeetingStep.Reopen:
                ClosedAt = null;
                break;
            case MeetingStep.Cancel:
                CancelReason = reason;
                break;
        }
    }
}
