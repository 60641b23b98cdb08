namespace EmulationPortal.Domain.Proposals;

/// <summary>
/// A dossier by which a department, or a cluster for its leading units, asks the ministry to award people and collectives
/// (Luật 06/2022/QH15 Đ.83, Đ.84). Its lines come from registration and from the published ranking.
/// </summary>
public sealed partial class Proposal : Entity, IVersioned
{
    /// <summary>Longest <see cref="Title"/>: the summary of a document (Decree 30/2020, appendix VI).</summary>
    public const int TitleLength = 500;

    /// <summary>Longest <see cref="StateReason"/>.</summary>
    public const int ReasonLength = 1000;

    /// <summary>Longest <see cref="IntakeNumber"/>.</summary>
    public const int NumberLength = 30;

    /// <summary>For what kind of merit (Đ.8).</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>The year that it honours.</summary>
    public required int Year { get; init; }

    /// <summary>What it is about, in one line: “Đề nghị khen thưởng thành tích năm 2022”.</summary>
    public required string Title { get; set; }

    /// <summary>The department that proposes; for a cluster's proposal the one that leads it.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The cluster, where a cluster proposes for its leading units; otherwise null.</summary>
    public Guid? ClusterId { get; init; }

    /// <summary>The cluster's part of the year, where the portal has it and a cluster proposes; otherwise null.</summary>
    public Guid? ClusterYearId { get; init; }

    /// <summary>What new lines say they are for: the template of the kind and year, as the department has changed it.</summary>
    public string Merit { get; set; } = string.Empty;

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; private set; } = ProposalState.Draft;

    /// <summary>Why it was returned or taken back the last time; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>When it was last submitted, in UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The year of the ministry's register of incoming documents; null before.</summary>
    public int? IntakeYear { get; private set; }

    /// <summary>Number of the ministry's intake (“số đến”); empty before.</summary>
    public string IntakeNumber { get; private set; } = string.Empty;

    /// <summary>When the ministry took it in, in UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The officer in charge, or null.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>The signed submission (tờ trình), or null.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The lines.</summary>
    public List<ProposalLine> Lines { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>For what kind of merit an award is proposed (Luật 06/2022/QH15 Đ.8).</summary>
public enum ProposalKind
{
    /// <summary>Khen thưởng công trạng, hằng năm.</summary>
    YearlyMerit = 1,

    /// <summary>Theo phong trào, chuyên đề.</summary>
    Movement = 2,

    /// <summary>Đột xuất.</summary>
    AdHoc = 3,

    /// <summary>Quá trình cống hiến.</summary>
    LongService = 4,

    /// <summary>Kỷ niệm chương.</summary>
    Medal = 5,
}
