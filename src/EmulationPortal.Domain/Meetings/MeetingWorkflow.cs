namespace EmulationPortal.Domain.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Đã triệu tập: place, time and agenda are set, members say who comes.</summary>
    Planned = 1,

    /// <summary>Đang họp.</summary>
    Opened = 2,

    /// <summary>Đã bế mạc.</summary>
    Closed = 3,

    /// <summary>Đã hủy, with a reason.</summary>
    Cancelled = 4,
}

/// <summary>What can be done with a meeting.</summary>
public enum MeetingStep
{
    /// <summary>Change place, time, agenda, guests, chair, quorum.</summary>
    Edit = 1,

    /// <summary>Send the invitation to the members.</summary>
    Invite = 2,

    /// <summary>Say who comes for one's own department, until the meeting is opened: from then on its list says who votes.</summary>
    Register = 3,

    /// <summary>Take attendance of all members.</summary>
    TakeAttendance = 4,

    /// <summary>Open the meeting.</summary>
    Open = 5,

    /// <summary>Settle a disputed score.</summary>
    Settle = 6,

    /// <summary>Write down what an item of the agenda came to.</summary>
    Conclude = 7,

    /// <summary>Prepare, open and count an acclaim.</summary>
    Acclaim = 8,

    /// <summary>Close the meeting.</summary>
    Close = 9,

    /// <summary>Open a closed meeting again, until its minutes are issued.</summary>
    Reopen = 10,

    /// <summary>Call it off.</summary>
    Cancel = 11,
}

/// <summary>Who can act on a meeting.</summary>
public enum MeetingWho
{
    /// <summary>
    /// The leader's department; the deputy's where it chairs in the leader's place; for a meeting of the past that is written down
    /// afterwards also the ministry's officers.
    /// </summary>
    Organiser = 1,

    /// <summary>The deputy's department, which scores the leader's sheet.</summary>
    Deputy = 2,

    /// <summary>Staff or director of a member department.</summary>
    Member = 3,
}

/// <summary>The workflow of a meeting as one table.</summary>
public static class MeetingWorkflow
{
    private static readonly MeetingState[] Planned = [MeetingState.Planned];
    private static readonly MeetingState[] Opened = [MeetingState.Opened];
    private static readonly MeetingState[] NotOver = [MeetingState.Planned, MeetingState.Opened];

    /// <summary>The table.</summary>
    public static Workflow<MeetingState, MeetingStep, MeetingWho> Table { get; } = new(
    [
        new(MeetingStep.Invite, "Gửi giấy mời", Planned, MeetingWho.Organiser, null),
        new(MeetingStep.Open, "Khai mạc", Planned, MeetingWho.Organiser, MeetingState.Opened),
        new(MeetingStep.Close, "Bế mạc", Opened, MeetingWho.Organiser, MeetingState.Closed),
        new(MeetingStep.Edit, "Sửa nội dung họp", NotOver, MeetingWho.Organiser, null),
        new(MeetingStep.TakeAttendance, "Ghi thành phần dự", NotOver, MeetingWho.Organiser, null),
        new(MeetingStep.Register, "Đăng ký dự họp", Planned, MeetingWho.Member, null),
        new(MeetingStep.Settle, "Thống nhất điểm", Opened, MeetingWho.Organiser, null),
        new(MeetingStep.Settle, "Thống nhất điểm", Opened, MeetingWho.Deputy, null),
        new(MeetingStep.Conclude, "Ghi kết luận", Opened, MeetingWho.Organiser, null),
        new(MeetingStep.Acclaim, "Tổ chức suy tôn", Opened, MeetingWho.Organiser, null),
        new(MeetingStep.Cancel, "Hủy cuộc họp", Planned, MeetingWho.Organiser, MeetingState.Cancelled, NeedsReason: true),
        new(MeetingStep.Reopen, "Mở lại cuộc họp", [MeetingState.Closed], MeetingWho.Organiser, MeetingState.Opened, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(MeetingState state) => state switch
    {
        MeetingState.Planned => "Đã triệu tập",
        MeetingState.Opened => "Đang họp",
        MeetingState.Closed => "Đã bế mạc",
        MeetingState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(MeetingWho who) => who switch
    {
        MeetingWho.Organiser => "cụm trưởng (cụm phó khi chủ trì thay)",
        MeetingWho.Deputy => "cụm phó",
        MeetingWho.Member => "đơn vị thành viên",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
