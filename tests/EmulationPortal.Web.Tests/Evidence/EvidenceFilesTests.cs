using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using EmulationPortal.Web.Tests.Hosting;

namespace EmulationPortal.Web.Tests.Evidence;

public sealed class EvidenceFilesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_download_keeps_its_accented_name_and_is_never_sniffed()
    {
        var (client, citation) = await CitedAsync("Báo cáo số 15.pdf", SampleFiles.Pdf("tải"));
        var answer = await client.Http.GetAsync(new Uri($"/minh-chung/{citation}/tep", UriKind.Relative));
        Assert.Equal(SampleFiles.Pdf("tải"), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("Báo cáo số 15.pdf", disposition.FileNameStar);
    }

    [Fact]
    public async Task A_pdf_opens_inline_in_frames_of_the_portal_only_and_in_ranges()
    {
        var (client, citation) = await CitedAsync("a.pdf", SampleFiles.Pdf("đoạn"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/minh-chung/{citation}/xem");
        request.Headers.Range = new RangeHeaderValue(0, 4);
        var answer = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("%PDF-", await answer.Content.ReadAsStringAsync());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("frame-ancestors 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_file_is_never_shown_inline()
    {
        var (client, citation) = await CitedAsync("a.docx", SampleFiles.Docx());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/minh-chung/{citation}/xem")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/minh-chung/{citation}/tep")).Status);
    }

    [Fact]
    public async Task The_zip_has_a_folder_per_criterion_and_an_index()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", "Báo cáo.pdf", SampleFiles.Pdf("zip"), "3");
        await story.UploadAsync(client, "T.1", "ảnh.png", SampleFiles.Png);
        var bytes = await client.Http.GetByteArrayAsync(new Uri($"/cham-diem/{story.SheetId}/minh-chung.zip", UriKind.Relative));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["MUC-LUC.txt", "1.1/MC-2026-001 Báo cáo.pdf", "T.1/MC-2026-002 ảnh.png"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.Entries[0].Open());
        var index = await reader.ReadToEndAsync();
        Assert.Contains("1.1/MC-2026-001 Báo cáo.pdf, trang 3", index, StringComparison.Ordinal);
        using var unpacked = new MemoryStream();
        await archive.Entries[1].Open().CopyToAsync(unpacked);
        Assert.Equal(SampleFiles.Pdf("zip"), unpacked.ToArray());
    }

    [Fact]
    public async Task A_file_over_twenty_megabytes_is_refused_on_the_page_itself()
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        var page = await story.UploadAsync(client, "1.1", "lớn.pdf", new byte[40 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Tệp “lớn.pdf” lớn 40,0 MB, quá giới hạn 20 MB. Hãy giảm dung lượng hoặc chia nhỏ tệp.", page.Text(".error-summary li"));
    }

    [Fact]
    public async Task A_request_over_the_limit_of_the_portal_gets_a_page_that_says_so()
    {
        var client = host.Visit();
        using var body = new MultipartFormDataContent { { new ByteArrayContent(new byte[26 * 1024 * 1024]), "Files", "lớn.pdf" } };
        var page = await client.PostAsync("/dang-nhap", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Tệp quá lớn", page.Text("h1"));
        Assert.Contains("nhiều nhất 25 MB", page.Text("main"), StringComparison.Ordinal);
    }

    private async Task<(PortalClient Client, Guid Citation)> CitedAsync(string name, byte[] bytes)
    {
        var story = await EvidenceStory.NextAsync(host);
        var client = await host.LogInAsync(story.Owner);
        await story.UploadAsync(client, "1.1", name, bytes);
        return (client, await story.CitationAsync("1.1"));
    }
}
