using EmulationPortal.Domain.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Public;

internal sealed class PublicRecordConfiguration : IEntityTypeConfiguration<PublicRecord>
{
    public void Configure(EntityTypeBuilder<PublicRecord> builder)
    {
        builder.Property(record => record.ByName).HasMaxLength(PublicRecord.NameLength);
        builder.HasIndex(record => new { record.Kind, record.RecordId }).IsUnique();
    }
}
