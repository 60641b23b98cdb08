using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Obligations;
using EmulationPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Obligations;

internal sealed class ObligationCalendarConfiguration : IEntityTypeConfiguration<ObligationCalendar>
{
    public void Configure(EntityTypeBuilder<ObligationCalendar> builder)
    {
        builder.Property(calendar => calendar.DaysBefore).HasMaxLength(100);
        builder.Ignore(calendar => calendar.Plan);
        builder.HasMany(calendar => calendar.Dates).WithOne().HasForeignKey(date => date.CalendarId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(calendar => calendar.Year).IsUnique();
    }
}

internal sealed class ObligationDateConfiguration : IEntityTypeConfiguration<ObligationDate>
{
    public void Configure(EntityTypeBuilder<ObligationDate> builder)
    {
        builder.Property(date => date.Basis).HasMaxLength(ObligationDate.BasisLength);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(date => date.ClusterId);
    }
}

internal sealed class ObligationFilingConfiguration : IEntityTypeConfiguration<ObligationFiling>
{
    public void Configure(EntityTypeBuilder<ObligationFiling> builder)
    {
        builder.Property(filing => filing.Number).HasMaxLength(ObligationFiling.NumberLength);
        builder.Property(filing => filing.Note).HasMaxLength(ObligationFiling.NoteLength);
        builder.Property(filing => filing.ByName).HasMaxLength(200);
        builder.HasOne<Cluster>().WithMany().HasForeignKey(filing => filing.ClusterId);
        builder.HasIndex(filing => new { filing.Year, filing.Kind, filing.ClusterId }).IsUnique();
    }
}

internal sealed class ReminderSentConfiguration : IEntityTypeConfiguration<ReminderSent>
{
    public void Configure(EntityTypeBuilder<ReminderSent> builder)
    {
        builder.Property(sent => sent.ObligationKey).HasMaxLength(Obligation.KeyLength);
        builder.HasIndex(sent => new { sent.ObligationKey, sent.DueOn, sent.Step }).IsUnique();
        builder.HasIndex(sent => sent.DueOn);
    }
}

internal sealed class DeliveryChoiceConfiguration : IEntityTypeConfiguration<DeliveryChoice>
{
    public void Configure(EntityTypeBuilder<DeliveryChoice> builder)
    {
        builder.Property(choice => choice.FeedHash).HasMaxLength(64);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(choice => choice.UserId);
        builder.HasIndex(choice => choice.UserId).IsUnique();
        builder.HasIndex(choice => choice.FeedHash).IsUnique();
    }
}
