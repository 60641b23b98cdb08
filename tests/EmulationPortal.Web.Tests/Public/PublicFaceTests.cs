using System.Net;
using EmulationPortal.Domain.Public;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Tests.Decisions;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Public;

/// <summary>What everybody may see without login, and that nothing else can be reached.</summary>
public sealed class PublicFaceTests : IClassFixture<PublicFaceTests.Scored>
{
    private readonly PortalHost host;

    public PublicFaceTests(Scored scored) => host = scored.Host;

    [Fact]
    public async Task The_public_pages_hold_what_is_marked_and_nothing_else()
    {
        var marks = await host.WithDbAsync(db => db.PublicRecords.AsNoTracking().ToListAsync());
        Assert.Contains(marks, mark => mark.Kind == PublicKind.Ranking);
        var visitor = host.Visit();
        foreach (var (path, kind) in new[] { ("/cong-khai/xep-hang", PublicKind.Ranking), ("/cong-khai/phong-trao", PublicKind.Movement), ("/cong-khai/quyet-dinh", PublicKind.Decision) })
        {
            var links = (await visitor.GetAsync(path)).Document.QuerySelectorAll(".items a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(marks.Count(mark => mark.Kind == kind), links.Count);
            foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        }

        var years = await host.WithDbAsync(db => db.ClusterYears.AsNoTracking().Join(db.Clusters, part => part.ClusterId, cluster => cluster.Id, (part, cluster) => new { part.Id, part.EmulationYear!.Year, cluster.Number }).ToListAsync());
        foreach (var part in years.Where(part => marks.TrueForAll(mark => mark.RecordId != part.Id)))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/cong-khai/xep-hang/{part.Year}/cum-{part.Number}")).Status);
        }
    }

    [Fact]
    public async Task A_ranking_appears_when_the_officer_puts_it_up_and_is_gone_when_it_is_taken_down()
    {
        var visitor = host.Visit();
        var officer = await host.LogInAsync("canbo.bo");
        var (path, row) = await host.WithDbAsync(async db =>
        {
            var mark = await db.PublicRecords.FirstAsync(candidate => candidate.Kind == PublicKind.Ranking);
            var part = await db.ClusterYears.Include(candidate => candidate.EmulationYear).Include(candidate => candidate.Ranking).SingleAsync(candidate => candidate.Id == mark.RecordId);
            var number = await db.Clusters.Where(cluster => cluster.Id == part.ClusterId).Select(cluster => cluster.Number).SingleAsync();
            return ($"/cong-khai/xep-hang/{part.EmulationYear!.Year}/cum-{number}", part.Id);
        });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
        var taken = await (await officer.GetAsync("/ket-qua/cong-khai")).Form($"form[action='/ket-qua/cong-khai/xep-hang/{row}/go-xuong']").SubmitAsync();
        Assert.Contains("Đã gỡ khỏi trang công khai", taken.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        Assert.DoesNotContain(path, (await visitor.GetAsync("/cong-khai/xep-hang")).Source, StringComparison.Ordinal);
        await (await officer.GetAsync("/ket-qua/cong-khai")).Form($"form[action='/ket-qua/cong-khai/xep-hang/{row}/dua-len']").SubmitAsync();
        var shown = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("1/", shown.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("Gỡ khỏi trang công khai", (await officer.GetAsync($"/nhat-ky/{nameof(ClusterYear)}/{row}")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_public_is_answered_like_what_does_not_exist()
    {
        var visitor = host.Visit();
        var movement = await host.WithDbAsync(async db =>
        {
            var mark = await db.PublicRecords.FirstAsync(candidate => candidate.Kind == PublicKind.Movement);
            db.PublicRecords.Remove(mark);
            await db.SaveChangesAsync();
            return mark.RecordId;
        });
        var (hidden, unknown) = (await visitor.GetAsync($"/cong-khai/phong-trao/{movement}"), await visitor.GetAsync($"/cong-khai/phong-trao/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, unknown.Status));
        Assert.Equal(unknown.Text("main"), hidden.Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/cong-khai/quyet-dinh/{movement}")).Status);
    }

    [Theory]
    [InlineData("so.sonla")]
    [InlineData("quantri")]
    [InlineData("hoidong1")]
    public async Task Only_the_ministrys_officers_choose_what_is_public(string account) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.LogInAsync(account)).GetAsync("/ket-qua/cong-khai")).Status);

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again_and_each_choice_of_text_has_its_own()
    {
        var visitor = host.Visit();
        var first = await visitor.Http.GetAsync(new Uri("/cong-khai/xep-hang", UriKind.Relative));
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.GetValues("Cache-Control")).Replace("no-cache, public", "public, no-cache", StringComparison.Ordinal));
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/cong-khai/xep-hang", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again)).StatusCode);
        var large = await visitor.GetAsync("/hien-thi?chu=rat-lon&ve=/cong-khai/xep-hang");
        Assert.Equal("text-rat-lon", large.Document.DocumentElement.ClassName);
        Assert.Equal("text-rat-lon contrast-high", (await visitor.GetAsync("/hien-thi?tuong-phan=cao&ve=/cong-khai/xep-hang")).Document.DocumentElement.ClassName);
        Assert.True(string.IsNullOrEmpty((await host.Visit().GetAsync("/cong-khai/xep-hang")).Document.DocumentElement.ClassName));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("")]
    public async Task The_switch_of_text_leads_back_into_the_portal_only(string back)
    {
        var answer = await host.Visit().Http.GetAsync(new Uri($"/hien-thi?chu=lon&ve={Uri.EscapeDataString(back)}", UriKind.Relative));
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_first_page_without_login_is_the_public_one_and_with_login_ones_own()
    {
        var visitor = host.Visit();
        Assert.Contains("Trang này chỉ gồm những gì Bộ và các Sở đã công khai", (await visitor.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        Assert.NotNull((await visitor.GetAsync("/dang-nhap")).Document.QuerySelector("a[href='/cong-khai']"));
        Assert.DoesNotContain("Trang này chỉ gồm", (await (await host.LogInAsync("so.sonla")).GetAsync("/")).Text("main"), StringComparison.Ordinal);
    }

    /// <summary>One demo for all these tests.</summary>
    public sealed class Scored : IDisposable
    {
        internal PortalHost Host { get; } = PortalHost.WithScores();

        public void Dispose() => Host.Dispose();
    }
}

/// <summary>Public decisions mask the names of people.</summary>
public sealed class PublicDecisionTests : IDisposable
{
    private readonly PortalHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_decision_is_public_only_when_it_is_put_up_and_the_names_of_people_are_masked()
    {
        await host.ApproveAsync("thaibinh");
        var officer = await host.LogInAsync("canbo.bo");
        var draft = await officer.DraftAsync(host);
        await officer.NumberAsync(draft);
        await host.SignAsync(draft);
        var id = Guid.Parse(draft.Split('/')[^1]);
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/cong-khai/quyet-dinh/{id}")).Status);
        await (await officer.GetAsync("/ket-qua/cong-khai")).Form($"form[action='/ket-qua/cong-khai/quyet-dinh/{id}/dua-len']").SubmitAsync();
        var page = await visitor.GetAsync($"/cong-khai/quyet-dinh/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var names = await host.WithDbAsync(db => db.DecisionLines.Where(line => line.DecisionId == id && line.PersonId != null).Select(line => line.Name).ToListAsync());
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.DoesNotContain(name, page.Source, StringComparison.Ordinal));
        Assert.Contains("…", page.Text("tbody"), StringComparison.Ordinal);
    }
}
