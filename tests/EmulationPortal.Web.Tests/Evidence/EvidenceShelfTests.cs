using System.Net;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Evidence;

public sealed class EvidenceShelfTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_shelf_lists_where_each_piece_is_cited_and_what_is_unused()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "dùng.pdf", SampleFiles.Pdf("dùng"), "5");
        var page = await (await client.GetAsync("/minh-chung")).FormOf("Tải lên").With("Title", "Để dành").WithFile("Files", "chưa.pdf", SampleFiles.Pdf("chưa")).SubmitAsync();
        Assert.Contains("Năm 2026, mục 1.1 (trang 5)", page.Text("table"), StringComparison.Ordinal);
        var unused = await client.GetAsync("/minh-chung?chua-dung=true");
        Assert.Equal("MC-2026-002", unused.Document.QuerySelectorAll("tbody th").Single().TextContent.Trim());
    }

    [Fact]
    public async Task A_piece_never_cited_is_removed_and_one_once_cited_is_kept_for_the_record()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var cited = await story.UploadAsync(client, "1.1", "a.pdf", SampleFiles.Pdf("giữ"));
        await cited.FormOf("Bỏ minh chứng này khỏi mục 1.1").SubmitAsync();
        await (await client.GetAsync("/minh-chung")).FormOf("Tải lên").WithFile("Files", "b.pdf", SampleFiles.Pdf("xóa")).SubmitAsync();
        var kept = await (await OpenAsync(client, "MC-2026-001")).FormOf("Xóa khỏi kho").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, kept.Status);
        var removed = await (await OpenAsync(client, "MC-2026-002")).FormOf("Xóa khỏi kho").SubmitAsync();
        Assert.Equal("Đã xóa tài liệu MC-2026-002 khỏi kho.", removed.Text(".alert-success"));
    }

    [Fact]
    public async Task A_title_is_changed_and_found()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "a.pdf", SampleFiles.Pdf("tên"));
        await (await OpenAsync(client, "MC-2026-001")).FormOf("Lưu tên").With("Title", "Quyết định khen thưởng").SubmitAsync();
        var found = await client.GetAsync("/minh-chung?tim=quyet+dinh+khen");
        Assert.Single(found.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Another_department_and_the_ministry_do_not_open_the_shelf_of_a_department()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "a.pdf", SampleFiles.Pdf("của tôi"));
        var item = await host.WithDbAsync(db => db.EvidenceItems.Where(item => item.DepartmentId == story.DepartmentId).Select(item => item.Id).SingleAsync());
        var stranger = await host.LogInAsync(story.Stranger);
        foreach (var path in (string[])["", "/tep", "/xem"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/minh-chung/tai-lieu/{item}{path}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/minh-chung/tai-lieu/{item}{path}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("canbo.bo")).GetAsync("/minh-chung")).Status);
    }

    [Fact]
    public async Task Colleagues_uploading_at_once_get_different_numbers()
    {
        var story = await EvidenceStory.NextAsync(host);
        var added = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(async () =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            var registry = scope.ServiceProvider.GetRequiredService<EvidenceRegistry>();
            return await registry.AddAsync(story.DepartmentId, 2026, [new NewEvidence($"{number}.pdf", EvidenceTypes.Pdf, SampleFiles.Pdf($"cùng lúc {number}"), "")], Actor.Portal, Now, default);
        })));
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"MC-2026-{number:000}"), added.Select(one => one.Single().Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Unclaimed_bytes_are_swept_after_a_day_and_claimed_ones_never()
    {
        var story = await EvidenceStory.NextAsync(host);
        await using var scope = host.Services.CreateAsyncScope();
        var (files, sweep) = (scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider.GetRequiredService<EvidenceSweep>());
        var registry = scope.ServiceProvider.GetRequiredService<EvidenceRegistry>();
        await registry.AddAsync(story.DepartmentId, 2026, [new NewEvidence("a.pdf", EvidenceTypes.Pdf, SampleFiles.Pdf("còn dùng"), "")], Actor.Portal, Now, default);
        var orphan = await files.SaveAsync(SampleFiles.Pdf("không ai nhận"));
        await host.WithDbAsync(db =>
        {
            db.StoredFiles.Add(new StoredFile { Sha256 = orphan, Length = 1, ContentType = EvidenceTypes.Pdf, StoredAt = Now });
            return db.SaveChangesAsync();
        });
        Assert.Equal(0, await sweep.SweepAsync(Now.AddHours(23), default));
        Assert.True(files.Has(orphan));
        Assert.True(await sweep.SweepAsync(Now.AddHours(25), default) >= 1);
        Assert.False(files.Has(orphan));
        var kept = await host.WithDbAsync(db => db.StoredFiles.Select(file => file.Sha256).ToListAsync());
        Assert.DoesNotContain(orphan, kept);
        Assert.All(kept, hash => Assert.True(files.Has(hash)));
    }

    private DateTime Now => host.Time.GetUtcNow().UtcDateTime;

    private static async Task<PortalPage> OpenAsync(PortalClient client, string code)
    {
        var shelf = await client.GetAsync("/minh-chung?tim=" + code);
        return await client.GetAsync(shelf.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
    }
}
