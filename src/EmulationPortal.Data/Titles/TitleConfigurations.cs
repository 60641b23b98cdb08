using EmulationPortal.Domain.Titles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Titles;

internal sealed class AwardKindConfiguration : IEntityTypeConfiguration<AwardKind>
{
    public void Configure(EntityTypeBuilder<AwardKind> builder)
    {
        builder.Property(kind => kind.Code).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(kind => kind.Name).HasMaxLength(AwardKind.NameLength);
        builder.Property(kind => kind.ShortName).HasMaxLength(AwardKind.ShortNameLength);
        builder.Property(kind => kind.Authority).HasMaxLength(AwardKind.TextLength);
        builder.Property(kind => kind.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.Property(kind => kind.Note).HasMaxLength(AwardKind.TextLength);
        builder.Ignore(kind => kind.RecipientWords);
        builder.HasAlternateKey(kind => kind.Code);
        builder.HasMany(kind => kind.Coefficients).WithOne().HasForeignKey(coefficient => coefficient.AwardKindId);
        builder.HasMany(kind => kind.Dossier).WithOne().HasForeignKey(item => item.AwardKindId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_AwardKind_Recipients", "ForPersons = 1 OR ForCollectives = 1 OR ForHouseholds = 1");
            table.HasCheckConstraint("CK_AwardKind_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
        });
    }
}

internal sealed class AwardCoefficientConfiguration : IEntityTypeConfiguration<AwardCoefficient>
{
    public void Configure(EntityTypeBuilder<AwardCoefficient> builder)
    {
        builder.Property(coefficient => coefficient.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.ToTable(table => table.HasCheckConstraint("CK_AwardCoefficient_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class DossierItemConfiguration : IEntityTypeConfiguration<DossierItem>
{
    public void Configure(EntityTypeBuilder<DossierItem> builder)
    {
        builder.Property(item => item.Text).HasMaxLength(AwardKind.TextLength);
        builder.Property(item => item.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.ToTable(table => table.HasCheckConstraint("CK_DossierItem_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom"));
    }
}

internal sealed class RuleSetConfiguration : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.Property(set => set.Code).HasMaxLength(10).IsUnicode(false);
        builder.Property(set => set.Name).HasMaxLength(AwardKind.NameLength);
        builder.Property(set => set.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.Property(set => set.Note).HasMaxLength(AwardKind.TextLength);
        builder.HasIndex(set => set.Code).IsUnique();
        builder.HasMany(set => set.Rules).WithOne().HasForeignKey(rule => rule.RuleSetId);
    }
}

internal sealed class EligibilityRuleConfiguration : IEntityTypeConfiguration<EligibilityRule>
{
    public void Configure(EntityTypeBuilder<EligibilityRule> builder)
    {
        builder.Property(rule => rule.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(rule => rule.Code).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(rule => rule.AfterCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(rule => rule.RouteName).HasMaxLength(AwardKind.NameLength);
        builder.Property(rule => rule.Text).HasMaxLength(EligibilityRule.TextLength);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(EligibilityRule.TextLength);
        builder.Property(rule => rule.Note).HasMaxLength(EligibilityRule.TextLength);
        builder.Ignore(rule => rule.Blocks);
        builder.Ignore(rule => rule.Figures);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(rule => rule.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(rule => rule.Code).HasPrincipalKey(kind => kind.Code);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(rule => rule.AfterCode).HasPrincipalKey(kind => kind.Code);
        // One rule is superseded once: of two who do it at the same time, the second is told.
        builder.HasOne<EligibilityRule>().WithOne().HasForeignKey<EligibilityRule>(rule => rule.SupersedesId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_EligibilityRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
            table.HasCheckConstraint("CK_EligibilityRule_Percent", "[Percent] IS NULL OR [Percent] > 0");
        });
    }
}

internal sealed class QuotaRuleConfiguration : IEntityTypeConfiguration<QuotaRule>
{
    public void Configure(EntityTypeBuilder<QuotaRule> builder)
    {
        builder.Property(rule => rule.KindCode).HasMaxLength(AwardKind.CodeLength).IsUnicode(false);
        builder.Property(rule => rule.LegalBasis).HasMaxLength(AwardKind.TextLength);
        builder.Property(rule => rule.Note).HasMaxLength(AwardKind.TextLength);
        builder.HasOne<AwardKind>().WithMany().HasForeignKey(rule => rule.KindCode).HasPrincipalKey(kind => kind.Code);
        builder.HasIndex(rule => new { rule.KindCode, rule.ValidFrom }).IsUnique();
        builder.HasOne<QuotaRule>().WithOne().HasForeignKey<QuotaRule>(rule => rule.SupersedesId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_QuotaRule_Dates", "ValidTo IS NULL OR ValidTo >= ValidFrom");
            table.HasCheckConstraint("CK_QuotaRule_Percent", "[Percent] > 0");
        });
    }
}
