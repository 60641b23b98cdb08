using System.Globalization;

namespace EmulationPortal.Domain.Evidence;

/// <summary>Bytes kept once under their SHA-256, outside the web root.</summary>
public sealed class StoredFile : Entity
{
    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits; also the name on disk.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Media type, decided by content.</summary>
    public required string ContentType { get; init; }

    /// <summary>First stored, in UTC.</summary>
    public required DateTime StoredAt { get; init; }
}

/// <summary>Tài liệu minh chứng: one upload of a department with its own code, cited by many criteria and years.</summary>
public sealed class EvidenceItem : Entity, IVersioned
{
    /// <summary>The owner.</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>The year it was uploaded for.</summary>
    public required int Year { get; init; }

    /// <summary>Running number within department and year, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name as the user called the file.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is, in the user's words; may be empty.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>The bytes.</summary>
    public required Guid StoredFileId { get; init; }

    /// <summary>The bytes' record, when loaded.</summary>
    public StoredFile? StoredFile { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string UploadedByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Where it is cited.</summary>
    public List<EvidenceCitation> Citations { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>“MC-2025-014”, unique within the department.</summary>
    public string Code => CodeOf(Year, Ordinal);

    /// <summary>The code of the evidence with that running number.</summary>
    public static string CodeOf(int year, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"MC-{year}-{ordinal:000}");
}

/// <summary>A criterion of a sheet citing a piece of evidence, with the page to look at.</summary>
public sealed class EvidenceCitation : Entity
{
    /// <summary>The evidence.</summary>
    public required Guid EvidenceItemId { get; init; }

    /// <summary>The evidence, when loaded.</summary>
    public EvidenceItem? EvidenceItem { get; init; }

    /// <summary>The sheet.</summary>
    public required Guid SheetId { get; init; }

    /// <summary>The criterion.</summary>
    public required Guid CriterionId { get; init; }

    /// <summary>Page to open, from 1; null for the whole document.</summary>
    public int? Page { get; set; }

    /// <summary>What to look for there.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>Who cited it.</summary>
    public required string CitedByName { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CitedAt { get; init; }
}
