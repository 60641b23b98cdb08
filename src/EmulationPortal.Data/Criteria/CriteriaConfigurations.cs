using System.Text.Json;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Criteria;

internal sealed class CriteriaSetConfiguration : IEntityTypeConfiguration<CriteriaSet>
{
    public void Configure(EntityTypeBuilder<CriteriaSet> builder)
    {
        builder.Property(set => set.Name).HasMaxLength(300);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(set => set.BlocId);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(set => set.ClusterId);
        // What is taken out of these lists is deleted, by the application: the database itself restricts.
        builder.HasMany(set => set.Criteria).WithOne().HasForeignKey(criterion => criterion.SetId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(set => set.Comments).WithOne().HasForeignKey(comment => comment.SetId);
        builder.HasMany(set => set.Acknowledgements).WithOne().HasForeignKey(acknowledgement => acknowledgement.SetId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(set => new { set.BlocId, set.Year, set.ClusterId }).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("CK_CriteriaSet_Decimals", "Decimals BETWEEN 0 AND 3"));
    }
}

internal sealed class CriterionConfiguration : IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.Property(criterion => criterion.Code).HasMaxLength(20);
        builder.Property(criterion => criterion.Text).HasMaxLength(2000);
        builder.Property(criterion => criterion.Guidance).HasMaxLength(2000);
        builder.Ignore(criterion => criterion.Values);
        builder.Property(criterion => criterion.Rule)
            .HasMaxLength(4000)
            .HasConversion(
                rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<LeafRule>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<LeafRule>(
                    (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
                    rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
                    rule => rule));
        builder.HasOne<Criterion>().WithMany().HasForeignKey(criterion => criterion.ParentId);
        builder.HasIndex(criterion => new { criterion.SetId, criterion.Code });
        builder.ToTable(table => table.HasCheckConstraint("CK_Criterion_Points", "MaxPoints >= 0 AND Step >= 0"));
    }
}

internal sealed class CriterionCommentConfiguration : IEntityTypeConfiguration<CriterionComment>
{
    public void Configure(EntityTypeBuilder<CriterionComment> builder)
    {
        builder.Property(comment => comment.CriterionCode).HasMaxLength(20);
        builder.Property(comment => comment.AuthorName).HasMaxLength(100);
        builder.Property(comment => comment.Text).HasMaxLength(2000);
        builder.Property(comment => comment.Resolution).HasMaxLength(2000);
        builder.Property(comment => comment.ResolvedByName).HasMaxLength(100);
        builder.Ignore(comment => comment.IsResolved);
        builder.HasOne<Department>().WithMany().HasForeignKey(comment => comment.DepartmentId);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(comment => comment.CriterionId);
    }
}

internal sealed class CriteriaAcknowledgementConfiguration : IEntityTypeConfiguration<CriteriaAcknowledgement>
{
    public void Configure(EntityTypeBuilder<CriteriaAcknowledgement> builder)
    {
        builder.Property(acknowledgement => acknowledgement.ByName).HasMaxLength(100);
        builder.HasOne<Department>().WithMany().HasForeignKey(acknowledgement => acknowledgement.DepartmentId);
        builder.HasIndex(acknowledgement => new { acknowledgement.SetId, acknowledgement.DepartmentId }).IsUnique();
    }
}
