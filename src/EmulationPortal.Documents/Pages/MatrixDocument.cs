using EmulationPortal.Domain.Scoring;

namespace EmulationPortal.Documents.Pages;

/// <summary>The score matrix of a cluster: criteria as rows, members as columns, one score column at a time.</summary>
public sealed record MatrixDocument
{
    /// <summary>The official head.</summary>
    public required OfficialHead Head { get; init; }

    /// <summary>Decimals of every score in the document (the set's own); a longer fraction is rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether the set lets bonus carry a total over the maximum; the workbook's formula for the total needs it.</summary>
    public bool AllowOverMaximum { get; init; } = true;

    /// <summary>The year of emulation.</summary>
    public required int Year { get; init; }

    /// <summary>The cluster ("Cụm thi đua số 2").</summary>
    public required string Cluster { get; init; }

    /// <summary>Which of the three score columns is shown; null for the score that is ranked.</summary>
    public required ScoreColumn? Column { get; init; }

    /// <summary>The members in the order of their columns.</summary>
    public required IReadOnlyList<MatrixMember> Members { get; init; }

    /// <summary>Groups and criteria in the order of the set, a group before its children.</summary>
    public required IReadOnlyList<MatrixLine> Lines { get; init; }

    /// <summary>The closing rows.</summary>
    public required IReadOnlyList<MatrixClosing> Totals { get; init; }

    /// <summary>The state in plain words.</summary>
    public required string StatusLine { get; init; }

    /// <summary>Further remarks, one paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Who signs in ink, from left to right.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];
}

/// <summary>A member of the cluster at the head of its column.</summary>
/// <param name="ShortName">The name that fits a narrow column, most often the province ("Điện Biên").</param>
/// <param name="Name">The full name, for the accessible name and the summary sheet.</param>
/// <param name="Role">"Cụm trưởng", "Cụm phó" or null.</param>
/// <param name="Rank">The rank in words ("3/7", "Không xét"); null before there is a ranking.</param>
public sealed record MatrixMember(string ShortName, string Name, string? Role = null, string? Rank = null);

/// <summary>One group or criterion of the matrix.</summary>
/// <param name="Code">The code ("I", "1.1").</param>
/// <param name="Text">The text of the criterion.</param>
/// <param name="Level">1 for a top group.</param>
/// <param name="IsGroup">Whether it sums its children.</param>
/// <param name="Part">Where it belongs in the arithmetic.</param>
/// <param name="MaxPoints">The maximum, where there is one.</param>
/// <param name="Cells">One cell for each member, in their order.</param>
public sealed record MatrixLine(
    string Code, string Text, int Level, bool IsGroup, LinePart Part, decimal? MaxPoints, IReadOnlyList<PointsCell> Cells);

/// <summary>A closing row of the matrix.</summary>
public sealed record MatrixClosing(TotalKind Kind, decimal? MaxPoints, IReadOnlyList<PointsCell> Cells);
