using System.Net;
using System.Text;
using EmulationPortal.Data.Evidence;
using EmulationPortal.Data.Exemplars;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Web.Tests.Certificates;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Evidence;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Exemplars;

/// <summary>Exemplars from their discovery to the gallery, and who sees them.</summary>
public sealed class ExemplarTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_model_is_introduced_told_consented_to_published_and_withdrawn_with_its_consent()
    {
        var staff = await host.LogInAsync("so.sonla");
        var page = await IntroduceAsync(staff);
        Assert.Contains("Chưa công khai", page.Text("main"), StringComparison.Ordinal);
        var path = page.Path;
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.laichau")).GetAsync(path)).Status);

        page = await page.FormOf("Ghi").With("Step", nameof(ExemplarStep.SumUp)).With("Note", "Tổng kết tại hội nghị").SubmitAsync();
        page = await page.FormOf("Ghi").With("Step", nameof(ExemplarStep.Replicate)).With("Note", "Tám xã học theo").SubmitAsync();
        Assert.Contains("Đang nhân rộng", page.Text("main"), StringComparison.Ordinal);
        page = await page.FormOf("Thêm ảnh").With("Caption", "Lớp học buổi tối").WithFile("Picture", "lop.jpg", StockPictures.Jpeg(900, 600)).SubmitAsync();
        page = await page.FormOf("Thêm ảnh").With("Caption", "Cả tổ").WithFile("Picture", "to.png", StockPictures.Png(900, 600)).SubmitAsync();
        page = await page.FormOf("Đặt làm ảnh bìa: Cả tổ").SubmitAsync();
        Assert.Equal(["Cả tổ", "Lớp học buổi tối"], page.Document.QuerySelectorAll("figcaption").Select(caption => caption.TextContent));

        var director = await host.LogInAsync("giamdoc.sonla");
        var refused = await (await director.GetAsync(path)).FormOf("Công khai").SubmitAsync();
        Assert.Contains("Chưa ghi nhận sự đồng ý", refused.Text("main"), StringComparison.Ordinal);
        page = await (await staff.GetAsync(path)).FormOf("Ghi sự đồng ý").With("By", "Tổ trưởng Lò Văn Nam").WithFile("File", "dong-y.pdf", SampleFiles.Pdf("dong-y")).SubmitAsync();
        Assert.Contains("Tổ trưởng Lò Văn Nam đồng ý ngày", page.Text("main"), StringComparison.Ordinal);
        var shown = await (await director.GetAsync(path)).FormOf("Công khai").SubmitAsync();
        Assert.Contains("Đã công khai", shown.Text("main"), StringComparison.Ordinal);

        var other = await host.LogInAsync("so.laichau");
        var gallery = await other.GetAsync("/dien-hinh?tim=to cong nghe so thon ban");
        Assert.Single(gallery.Document.QuerySelectorAll(".exemplar-card"));
        var story = await other.GetAsync(path);
        Assert.Contains("Mỗi tối một lớp", story.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lò Văn Nam", story.Text("main"), StringComparison.Ordinal);
        var picture = story.Document.QuerySelector("figure img")!.GetAttribute("src")!;
        Assert.Equal("image/png", (await other.Http.GetAsync(new Uri(picture, UriKind.Relative))).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(new Uri($"{path}/dong-y/tep", UriKind.Relative))).StatusCode);

        var visitor = host.Visit();
        var publicPath = $"/cong-khai{path}";
        Assert.Contains("Tổ công nghệ số thôn bản", (await visitor.GetAsync("/cong-khai/dien-hinh")).Source, StringComparison.Ordinal);
        var publicPicture = (await visitor.GetAsync(publicPath)).Document.QuerySelector("figure img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(new Uri(publicPicture, UriKind.Relative))).StatusCode);

        var hidden = await (await (await host.LogInAsync("canbo.bo")).GetAsync(path)).FormOf("Rút sự đồng ý").SubmitAsync();
        Assert.Contains("không còn công khai", hidden.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(new Uri(picture, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(publicPath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(new Uri(publicPicture, UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("Tổ công nghệ số thôn bản", (await visitor.GetAsync("/cong-khai/dien-hinh")).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_picture_or_none_is_refused_and_what_was_typed_is_kept()
    {
        var page = await IntroduceAsync(await host.LogInAsync("so.sonla"));
        foreach (var (name, bytes, why) in new[]
        {
            ("chuong-trinh.jpg", Encoding.ASCII.GetBytes("MZ not a picture"), "phải là tệp PNG hoặc JPEG"),
            ("nho.png", StockPictures.Png(40, 40), "quá nhỏ"),
            ("rach.png", StockPictures.Png(900, 600)[..^40], "bị hỏng hoặc thiếu"),
        })
        {
            var answer = await page.FormOf("Thêm ảnh").With("Caption", "Lớp học").WithFile("Picture", name, bytes).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(why, answer.Text(".error-summary"), StringComparison.Ordinal);
            Assert.Equal("Lớp học", answer.Document.QuerySelector("#Caption")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task A_person_is_introduced_from_the_own_record_only()
    {
        var (own, foreign) = await host.WithDbAsync(async db => (
            await db.People.Where(person => person.DepartmentId == db.Departments.First(department => department.Slug == "thaibinh").Id).Select(person => person.Id).FirstAsync(),
            await db.People.Where(person => person.DepartmentId != db.Departments.First(department => department.Slug == "thaibinh").Id).Select(person => person.Id).FirstOrDefaultAsync()));
        var staff = await host.LogInAsync("so.thaibinh");
        Assert.NotEqual(string.Empty, (await staff.GetAsync($"/dien-hinh/moi?nguoi={own}")).Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/dien-hinh/moi?nguoi={(foreign == default ? Guid.CreateVersion7() : foreign)}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync("hoidong1")).GetAsync("/dien-hinh/moi")).Status);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_texts()
    {
        var (one, other) = (await host.LogInAsync("so.sonla"), await host.LogInAsync("giamdoc.sonla"));
        var path = (await IntroduceAsync(one)).Path;
        var (first, second) = ((await one.GetAsync($"{path}/sua")).FormOf("Lưu điển hình"), (await other.GetAsync($"{path}/sua")).FormOf("Lưu điển hình"));
        await first.With("Headline", "Câu thứ nhất").SubmitAsync();
        var conflict = await second.With("Headline", "Câu thứ hai").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Câu thứ nhất", conflict.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Câu thứ hai", conflict.Document.QuerySelector("#Headline")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Pictures_and_consents_outlive_the_sweep_of_files()
    {
        host.Time.Advance(TimeSpan.FromDays(60));
        var kept = await host.WithDbAsync(db => db.StoredFiles.CountAsync(file => db.ExemplarPictures.Any(picture => picture.FileId == file.Id)));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EvidenceSweep>().SweepAsync(host.Time.GetUtcNow().UtcDateTime, default);
        Assert.Equal(kept, await host.WithDbAsync(db => db.StoredFiles.CountAsync(file => db.ExemplarPictures.Any(picture => picture.FileId == file.Id))));
        Assert.Equal(2, kept);
    }

    [Fact]
    public void What_an_actor_may_see_translates_for_SQL_Server()
    {
        using var db = new SqlServerDouble().NewDb();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor(Guid.CreateVersion7(), "Ai đó", RoleText.IsOfMinistry(role) ? null : Guid.CreateVersion7(), new HashSet<Role> { role }, []);
            Assert.Contains("FROM [Exemplars]", db.Exemplars.VisibleTo(actor).WithWords("tổ").OrderByDescending(exemplar => exemplar.Year).ToQueryString(), StringComparison.Ordinal);
        }
    }

    private static async Task<PortalPage> IntroduceAsync(PortalClient client)
    {
        var page = await (await client.GetAsync("/dien-hinh/moi")).FormOf("Lưu điển hình")
            .With("Kind", nameof(ExemplarKind.Model)).With("Name", "Tổ công nghệ số thôn bản").With("Headline", "Mỗi nhà một việc số").With("FoundNote", "Qua kiểm tra")
            .With("Story", "Mỗi tối một lớp\nMỗi nhà một việc").SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page;
    }
}
