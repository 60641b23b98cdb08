using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EmulationPortal.Data.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(notice => notice.Text).HasMaxLength(1000);
        builder.Property(notice => notice.Link).HasMaxLength(300);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(notice => notice.UserId);
        builder.HasIndex(notice => new { notice.UserId, notice.ReadAt, notice.CreatedAt });
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.To).HasMaxLength(256);
        builder.Property(mail => mail.Subject).HasMaxLength(300);
        builder.Property(mail => mail.Body).HasMaxLength(20_000);
        builder.Property(mail => mail.LastError).HasMaxLength(1000);
        builder.Property(mail => mail.OnceKey).HasMaxLength(100);
        builder.HasIndex(mail => new { mail.SentAt, mail.DueAt });
        builder.HasIndex(mail => mail.OnceKey).IsUnique();
    }
}
