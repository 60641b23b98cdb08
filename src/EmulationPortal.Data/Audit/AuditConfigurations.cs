using System.Text.Encodings.Web;
using System.Text.Json;
using EmulationPortal.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Audit;

/// <summary>The end of one record's audit chain: what the next entry follows, and what shows a removed last entry.</summary>
public sealed class AuditHead
{
    /// <summary>Key of the record.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Number of entries.</summary>
    public int Sequence { get; set; }

    /// <summary>Hash of the last entry.</summary>
    public string Hash { get; set; } = string.Empty;

    /// <summary>
    /// Set by who read the record together with this end of its chain, to have the save fail when anybody acted on the record
    /// since; otherwise an entry is just sealed again behind theirs. Not stored.
    /// </summary>
    public bool IsHeld { get; set; }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.HasKey(head => head.SubjectId);
        builder.Property(head => head.SubjectId).ValueGeneratedNever();
        builder.Property(head => head.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(head => head.Sequence).IsConcurrencyToken();
        builder.Ignore(head => head.IsHeld);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.SubjectKind).HasMaxLength(60);
        builder.Property(entry => entry.ActorName).HasMaxLength(100);
        builder.Property(entry => entry.Act).HasMaxLength(60);
        builder.Property(entry => entry.Sentence).HasMaxLength(1000);
        builder.Property(entry => entry.Part).HasMaxLength(100);
        builder.Property(entry => entry.Reason).HasMaxLength(2000);
        builder.Property(entry => entry.SearchKey).HasMaxLength(AuditEntry.SearchKeyLength);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(entry => entry.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(entry => entry.Changes)
            .HasMaxLength(100_000)
            .HasConversion(
                changes => JsonSerializer.Serialize(changes, Json),
                text => JsonSerializer.Deserialize<List<AuditChange>>(text, Json)!,
                new ValueComparer<IReadOnlyList<AuditChange>>(
                    (left, right) => left!.SequenceEqual(right!),
                    changes => changes.Count,
                    changes => changes.ToList()));
        builder.HasIndex(entry => new { entry.SubjectId, entry.Sequence }).IsUnique();
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
