namespace EmulationPortal.Domain.Exemplars;

/// <summary>What an exemplar is.</summary>
public enum ExemplarKind
{
    /// <summary>Cá nhân.</summary>
    Person = 1,

    /// <summary>Tập thể.</summary>
    Collective = 2,

    /// <summary>Mô hình, cách làm.</summary>
    Model = 3,
}

/// <summary>Where an exemplar stands: phát hiện, bồi dưỡng, tổng kết, nhân rộng.</summary>
public enum ExemplarStage
{
    /// <summary>Mới phát hiện.</summary>
    Discovered = 1,

    /// <summary>Đang bồi dưỡng.</summary>
    Nurtured = 2,

    /// <summary>Đã tổng kết.</summary>
    SummedUp = 3,

    /// <summary>Đang nhân rộng.</summary>
    Replicated = 4,
}

/// <summary>What can be done with an exemplar.</summary>
public enum ExemplarStep
{
    /// <summary>Write its story and pictures.</summary>
    Edit = 1,

    /// <summary>Foster it.</summary>
    Nurture = 2,

    /// <summary>Sum its way up.</summary>
    SumUp = 3,

    /// <summary>Spread it to others; may be done again and again.</summary>
    Replicate = 4,

    /// <summary>Note the consent.</summary>
    Consent = 5,

    /// <summary>Note that the consent was taken back.</summary>
    RevokeConsent = 6,

    /// <summary>Show it to others.</summary>
    Publish = 7,

    /// <summary>Hide it from others.</summary>
    Withdraw = 8,

    /// <summary>Remove it.</summary>
    Remove = 9,
}

/// <summary>Who can act on an exemplar.</summary>
public enum ExemplarWho
{
    /// <summary>Staff or director of the department that introduces it; officers for the ministry's.</summary>
    Owner = 1,

    /// <summary>The department's director, or an officer.</summary>
    Publisher = 2,

    /// <summary>The owner, or an officer.</summary>
    OwnerOrOfficer = 3,
}

/// <summary>The workflow of an exemplar as one table.</summary>
public static class ExemplarWorkflow
{
    private static readonly ExemplarStage[] Any = Enum.GetValues<ExemplarStage>();

    /// <summary>The table.</summary>
    public static Workflow<ExemplarStage, ExemplarStep, ExemplarWho> Table { get; } = new(
    [
        new(ExemplarStep.Edit, "Sửa", Any, ExemplarWho.Owner, null),
        new(ExemplarStep.Nurture, "Ghi việc bồi dưỡng", [ExemplarStage.Discovered, ExemplarStage.Nurtured], ExemplarWho.Owner, ExemplarStage.Nurtured),
        new(ExemplarStep.SumUp, "Ghi tổng kết", [ExemplarStage.Discovered, ExemplarStage.Nurtured], ExemplarWho.Owner, ExemplarStage.SummedUp),
        new(ExemplarStep.Replicate, "Ghi việc nhân rộng", [ExemplarStage.SummedUp, ExemplarStage.Replicated], ExemplarWho.Owner, ExemplarStage.Replicated),
        new(ExemplarStep.Consent, "Ghi sự đồng ý", Any, ExemplarWho.Owner, null),
        new(ExemplarStep.RevokeConsent, "Rút sự đồng ý", Any, ExemplarWho.OwnerOrOfficer, null),
        new(ExemplarStep.Publish, "Công khai", Any, ExemplarWho.Publisher, null),
        new(ExemplarStep.Withdraw, "Thôi công khai", Any, ExemplarWho.OwnerOrOfficer, null),
        new(ExemplarStep.Remove, "Bỏ điển hình", [ExemplarStage.Discovered, ExemplarStage.Nurtured], ExemplarWho.Owner, null),
    ],
    StageName,
    who => who switch
    {
        ExemplarWho.Owner => "Sở giới thiệu (cán bộ Bộ với điển hình của Bộ)",
        ExemplarWho.Publisher => "lãnh đạo Sở giới thiệu hoặc cán bộ Bộ",
        _ => "Sở giới thiệu hoặc cán bộ Bộ",
    });

    /// <summary>The official word for a stage.</summary>
    public static string StageName(ExemplarStage stage) => stage switch
    {
        ExemplarStage.Discovered => "Mới phát hiện",
        ExemplarStage.Nurtured => "Đang bồi dưỡng",
        ExemplarStage.SummedUp => "Đã tổng kết",
        ExemplarStage.Replicated => "Đang nhân rộng",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary>The official word for a kind.</summary>
    public static string KindName(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Person => "Cá nhân",
        ExemplarKind.Collective => "Tập thể",
        ExemplarKind.Model => "Mô hình, cách làm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
