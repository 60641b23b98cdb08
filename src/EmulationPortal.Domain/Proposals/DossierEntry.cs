namespace EmulationPortal.Domain.Proposals;

/// <summary>How a piece of a dossier is there.</summary>
public enum DossierWay
{
    /// <summary>A file was uploaded.</summary>
    File = 1,

    /// <summary>Không áp dụng, with a reason.</summary>
    NotApplicable = 2,
}

/// <summary>One piece of a line's dossier, as the department has given it.</summary>
public sealed class DossierEntry : Entity
{
    /// <summary>Longest <see cref="Reason"/>.</summary>
    public const int ReasonLength = 500;

    /// <summary>The line.</summary>
    public required Guid LineId { get; init; }

    /// <summary>The piece of the award's checklist.</summary>
    public required Guid DossierItemId { get; init; }

    /// <summary>How it is there.</summary>
    public required DossierWay Way { get; init; }

    /// <summary>The file, or null.</summary>
    public Guid? FileId { get; init; }

    /// <summary>What the file is called; empty without one.</summary>
    public string FileName { get; init; } = string.Empty;

    /// <summary>Why it does not apply; empty for a file.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <summary>The achievement report (báo cáo thành tích) of one line; the portal adds what it knows of the recipient.</summary>
public sealed class AchievementReport : Entity, IVersioned
{
    /// <summary>Longest of the texts.</summary>
    public const int TextLength = 6000;

    /// <summary>The line; one report for each.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Duties, or function and organisation of a collective.</summary>
    public string Duties { get; set; } = string.Empty;

    /// <summary>What was achieved.</summary>
    public string Results { get; set; } = string.Empty;

    /// <summary>How, and what others learn from it.</summary>
    public string Measures { get; set; } = string.Empty;

    /// <summary>How the policy of Party and State was carried out.</summary>
    public string Compliance { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether it says anything of the achievements, without which it is no report.</summary>
    public bool IsWritten => Results.Length > 0;
}
