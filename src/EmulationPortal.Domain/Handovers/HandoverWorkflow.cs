namespace EmulationPortal.Domain.Handovers;

/// <summary>Where a handover stands.</summary>
public enum HandoverState
{
    /// <summary>Đang chuẩn bị.</summary>
    Prepared = 1,

    /// <summary>Đã bàn giao, chờ đơn vị nhận xác nhận.</summary>
    Handed = 2,

    /// <summary>Đã nhận.</summary>
    Received = 3,
}

/// <summary>What can be done with a handover.</summary>
public enum HandoverStep
{
    /// <summary>Change the day, the note and the tasks.</summary>
    Edit = 1,

    /// <summary>Hand over.</summary>
    Hand = 2,

    /// <summary>Acknowledge.</summary>
    Receive = 3,

    /// <summary>Send back: something is missing.</summary>
    SendBack = 4,
}

/// <summary>Who can act on a handover.</summary>
public enum HandoverWho
{
    /// <summary>The department that led the cluster.</summary>
    Outgoing = 1,

    /// <summary>The department that leads it next.</summary>
    Incoming = 2,
}

/// <summary>The workflow of a handover as one table.</summary>
public static class HandoverWorkflow
{
    private static readonly HandoverState[] Prepared = [HandoverState.Prepared];
    private static readonly HandoverState[] Handed = [HandoverState.Handed];

    /// <summary>The table.</summary>
    public static Workflow<HandoverState, HandoverStep, HandoverWho> Table { get; } = new(
    [
        new(HandoverStep.Edit, "Sửa nội dung bàn giao", Prepared, HandoverWho.Outgoing, null),
        new(HandoverStep.Hand, "Bàn giao", Prepared, HandoverWho.Outgoing, HandoverState.Handed),
        new(HandoverStep.Receive, "Xác nhận đã nhận", Handed, HandoverWho.Incoming, HandoverState.Received),
        new(HandoverStep.SendBack, "Đề nghị bổ sung", Handed, HandoverWho.Incoming, HandoverState.Prepared, NeedsReason: true),
    ],
    StateName,
    WhoName);

    /// <summary>The official word for a state.</summary>
    public static string StateName(HandoverState state) => state switch
    {
        HandoverState.Prepared => "Đang chuẩn bị",
        HandoverState.Handed => "Đã bàn giao, chờ nhận",
        HandoverState.Received => "Đã nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who, in words.</summary>
    public static string WhoName(HandoverWho who) => who switch
    {
        HandoverWho.Outgoing => "cụm trưởng bàn giao",
        HandoverWho.Incoming => "cụm trưởng nhận bàn giao",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
