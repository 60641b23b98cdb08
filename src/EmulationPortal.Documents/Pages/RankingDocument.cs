namespace EmulationPortal.Documents.Pages;

/// <summary>The ranking of a cluster with classification and the tie-breaks that decided it.</summary>
public sealed record RankingDocument
{
    /// <summary>The official head.</summary>
    public required OfficialHead Head { get; init; }

    /// <summary>Decimals of every score in the document (the set's own); a longer fraction is rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>The year of emulation.</summary>
    public required int Year { get; init; }

    /// <summary>The cluster ("Cụm thi đua số 2").</summary>
    public required string Cluster { get; init; }

    /// <summary>The members, the best first; those that are not ranked at the end.</summary>
    public required IReadOnlyList<RankingLine> Lines { get; init; }

    /// <summary>The state in plain words ("Công bố ngày 20/01/2026").</summary>
    public required string StatusLine { get; init; }

    /// <summary>The tie-breaks of the set, in their order, as sentences.</summary>
    public IReadOnlyList<string> TieBreaks { get; init; } = [];

    /// <summary>The thresholds of the classification, as sentences ("Hoàn thành xuất sắc: từ 90 điểm").</summary>
    public IReadOnlyList<string> Thresholds { get; init; } = [];

    /// <summary>Further remarks, one paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Who signs in ink, from left to right.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];
}

/// <summary>One member in the ranking.</summary>
/// <param name="Rank">The rank in words ("1", "Không xét").</param>
/// <param name="Name">The department's own full name.</param>
/// <param name="Role">"Cụm trưởng", "Cụm phó" or null.</param>
/// <param name="Self">The total of the self-scoring.</param>
/// <param name="Cluster">The total of the cluster's scoring.</param>
/// <param name="Ministry">The total after the ministry's review.</param>
/// <param name="Classification">The classification in words; null when there is none.</param>
/// <param name="Note">Why it stands where it stands (tie-break, disqualification), or null.</param>
public sealed record RankingLine(
    string Rank, string Name, string? Role, PointsCell Self, PointsCell Cluster, PointsCell Ministry, string? Classification, string? Note);
