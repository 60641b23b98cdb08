using System.Net.Mail;
using EmulationPortal.Domain.Notices;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Infrastructure.Mail;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmulationPortal.Web.Tests.Notices;

public sealed class MailQueueTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Without_a_server_a_mail_becomes_one_file_that_a_mail_program_reads()
    {
        var id = await AddAsync("Nhắc việc thi đua năm 2026", "Bảng tự chấm điểm chưa được gửi.");
        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());
        var file = Assert.Single(Directory.GetFiles(Path.Combine(host.DataFolder, "mail"), "*.eml"));
        Assert.Equal($"{id:N}.eml", Path.GetFileName(file));
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("so.sonla@demo.example", text, StringComparison.Ordinal);
        Assert.Contains($"{id:N}@", text, StringComparison.Ordinal);
        Assert.NotNull(await host.WithDbAsync(db => db.OutgoingMails.Select(mail => mail.SentAt).SingleAsync()));
    }

    [Fact]
    public async Task Two_instances_at_once_send_no_mail_twice()
    {
        for (var i = 0; i < 20; i++)
        {
            await AddAsync($"Thư {i}", "Nội dung");
        }

        var transport = new Counting();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(transport)));
        Assert.Equal(20, sent.Sum());
        Assert.Equal(20, transport.Sent.Distinct().Count());
        Assert.Equal(20, transport.Sent.Count);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_pause_that_doubles()
    {
        await AddAsync("Thư", "Nội dung");
        var transport = new Counting { Failures = 2 };
        Assert.Equal(0, await SendAsync(transport));
        Assert.Equal(0, await SendAsync(transport));
        Assert.Single(transport.Tried);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await SendAsync(transport));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await SendAsync(transport));
        Assert.Equal(2, transport.Tried.Count);
        Assert.Equal((2, "Máy chủ thư không trả lời"), await host.WithDbAsync(async db =>
        {
            var mail = await db.OutgoingMails.SingleAsync();
            return (mail.Attempts, mail.LastError);
        }));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await SendAsync(transport));
    }

    [Fact]
    public async Task A_mail_of_an_instance_that_died_is_sent_after_its_lease()
    {
        await AddAsync("Thư", "Nội dung");
        await Assert.ThrowsAsync<OperationCanceledException>(() => SendAsync(new Counting { Dies = true }));
        Assert.Equal(0, await SendAsync());
        host.Time.Advance(MailQueue.Lease);
        Assert.Equal(1, await SendAsync());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(12, 360)]
    public void The_pause_grows_to_six_hours_at_most(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), MailQueue.Pause(failures));

    private Task<Guid> AddAsync(string subject, string body) => host.WithDbAsync(async db =>
    {
        var now = host.Time.GetUtcNow().UtcDateTime;
        var mail = new OutgoingMail { To = "so.sonla@demo.example", Subject = subject, Body = body, CreatedAt = now, DueAt = now };
        db.OutgoingMails.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });

    private async Task<int> SendAsync(IMailTransport? transport = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var queue = transport is null
            ? services.GetRequiredService<MailQueue>()
            : new MailQueue(services.GetRequiredService<Data.PortalDb>(), transport, services.GetRequiredService<PortalClock>(), NullLogger<MailQueue>.Instance);
        return await queue.SendDueAsync();
    }

    private sealed class Counting : IMailTransport
    {
        private readonly Lock turn = new();

        public int Failures { get; set; }

        public bool Dies { get; init; }

        public List<Guid> Tried { get; } = [];

        public List<Guid> Sent { get; } = [];

        public Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            lock (turn)
            {
                Tried.Add(mail.Id);
                if (Dies) throw new OperationCanceledException();
                if (Failures-- > 0) throw new SmtpException("Máy chủ thư không trả lời");
                Sent.Add(mail.Id);
                return Task.CompletedTask;
            }
        }
    }
}
