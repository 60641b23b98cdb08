namespace EmulationPortal.Domain.Obligations;

/// <summary>What is owed in an emulation year, in the order of the year (steps of the cycle: pledge, registration, movements, scoring, meeting, report, awards).</summary>
public enum ObligationKind
{
    /// <summary>The cluster's leader writes the pledge and issues it for signing.</summary>
    PledgeIssued = 1,

    /// <summary>Each party signs the pledge.</summary>
    PledgeSigned = 2,

    /// <summary>A department registers for titles.</summary>
    Registration = 3,

    /// <summary>A department joins a movement.</summary>
    MovementJoin = 4,

    /// <summary>A department reports on a movement at its end.</summary>
    MovementReport = 5,

    /// <summary>Who launched a movement sums it up.</summary>
    MovementSummary = 6,

    /// <summary>The cluster's leader reports at mid-year.</summary>
    MidYearReport = 7,

    /// <summary>A content of a pledge that has a day.</summary>
    PledgePromise = 8,

    /// <summary>A department scores itself and sends its sheet.</summary>
    SelfScore = 9,

    /// <summary>The cluster scores its members and sends the sheets to the ministry.</summary>
    ClusterScore = 10,

    /// <summary>The cluster meets.</summary>
    Meeting = 11,

    /// <summary>The meeting acclaims the leading unit.</summary>
    Acclaim = 12,

    /// <summary>The cluster reports to the ministry.</summary>
    ClusterReport = 13,

    /// <summary>A department proposes awards.</summary>
    Proposal = 14,

    /// <summary>A department says what came of its registration.</summary>
    RegistrationResults = 15,

    /// <summary>The ministry reviews and approves a cluster's sheets.</summary>
    MinistryReview = 16,

    /// <summary>The ministry publishes a cluster's ranking.</summary>
    Publication = 17,

    /// <summary>A department proofs the names on its certificates.</summary>
    NameProof = 18,
}

/// <summary>The official words, and what all obligations of a kind have in common.</summary>
public static class ObligationKindText
{
    /// <summary>All kinds in the order of the year.</summary>
    public static IReadOnlyList<ObligationKind> All { get; } = Enum.GetValues<ObligationKind>();

    /// <summary>The kinds whose day no other record of the year holds: the ministry sets it in the calendar of the year.</summary>
    public static IReadOnlyList<ObligationKind> Dated { get; } =
        [ObligationKind.PledgeIssued, ObligationKind.MidYearReport, ObligationKind.Meeting, ObligationKind.ClusterReport, ObligationKind.Proposal];

    /// <summary>The kinds that are done on paper as well: that it was sent is written down.</summary>
    public static IReadOnlyList<ObligationKind> Filed { get; } = [ObligationKind.MidYearReport, ObligationKind.ClusterReport];

    /// <summary>The name in lists.</summary>
    public static string Name(ObligationKind kind) => kind switch
    {
        ObligationKind.PledgeIssued => "Lập giao ước của cụm",
        ObligationKind.PledgeSigned => "Ký giao ước",
        ObligationKind.Registration => "Đăng ký danh hiệu",
        ObligationKind.MovementJoin => "Hưởng ứng phong trào",
        ObligationKind.MovementReport => "Báo cáo phong trào",
        ObligationKind.MovementSummary => "Tổng kết phong trào",
        ObligationKind.MidYearReport => "Báo cáo sơ kết 6 tháng",
        ObligationKind.PledgePromise => "Nội dung giao ước có hạn",
        ObligationKind.SelfScore => "Tự chấm điểm",
        ObligationKind.ClusterScore => "Cụm chấm điểm",
        ObligationKind.Meeting => "Hội nghị cụm",
        ObligationKind.Acclaim => "Suy tôn đơn vị dẫn đầu",
        ObligationKind.ClusterReport => "Báo cáo của cụm",
        ObligationKind.Proposal => "Đề nghị khen thưởng",
        ObligationKind.RegistrationResults => "Kết quả đăng ký",
        ObligationKind.MinistryReview => "Bộ thẩm định",
        ObligationKind.Publication => "Công bố kết quả",
        ObligationKind.NameProof => "Rà soát tên in bằng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether the cluster's leader follows it for all members: it belongs to the work of the cluster.</summary>
    public static bool IsOfCluster(ObligationKind kind) => kind is ObligationKind.PledgeIssued or ObligationKind.PledgeSigned or ObligationKind.MidYearReport
        or ObligationKind.PledgePromise or ObligationKind.SelfScore or ObligationKind.ClusterScore or ObligationKind.Meeting or ObligationKind.Acclaim or ObligationKind.ClusterReport;

    /// <summary>
    /// Whether the daily reminders leave it out: who is to sign is reminded with the document itself, which nobody can sign after its day.
    /// </summary>
    public static bool IsRemindedByItself(ObligationKind kind) => kind == ObligationKind.PledgeSigned;
}
