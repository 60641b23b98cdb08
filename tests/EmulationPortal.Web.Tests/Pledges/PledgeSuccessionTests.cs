using System.Net;
using EmulationPortal.Data.Pledges;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using EmulationPortal.Web.Tests.Signatures;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>Pledges that end: by a leader who did not issue them, by paper, and with the last signature of the one that replaces them.</summary>
public sealed class PledgeSuccessionTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();
    private Guid id;

    public async Task InitializeAsync()
    {
        id = await host.PledgeIdAsync(4, PledgeScene.Year);
        await host.IssuePledgeAsync(await host.LogInAsync("so.phutho"), id);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_new_leader_replaces_what_the_one_before_has_issued()
    {
        await host.SignAllAsync(id, but: 2);
        await host.AppointAsync(4, "yenbai");
        var newId = await host.ReplaceAsync(await host.LogInAsync("so.yenbai"), id);
        var (old, later) = (await host.DocumentOfAsync(id), await host.DocumentOfAsync(newId));
        Assert.Equal((PledgeState.Superseded, IssuedDocumentState.Superseded, later.Id), ((await host.PledgeAsync(id)).State, old.State, old.SupersededById));
        Assert.Equal("Chuyên viên Yên Bái", await WhoAsync(old.Id, "DocumentSuperseded"));
    }

    [Fact]
    public async Task A_new_leader_cancels_what_the_one_before_has_issued()
    {
        await host.AppointAsync(4, "yenbai");
        var leader = await host.LogInAsync("so.yenbai");
        var page = await (await leader.GetAsync($"/giao-uoc/{id}/huy")).FormOf("Hủy giao ước").With("Reason", "Sai tên đơn vị.").SubmitAsync();
        var document = await host.DocumentOfAsync(id);
        Assert.Equal((HttpStatusCode.OK, PledgeState.Withdrawn, IssuedDocumentState.Withdrawn), (page.Status, (await host.PledgeAsync(id)).State, document.State));
        Assert.Equal("Chuyên viên Yên Bái", await WhoAsync(document.Id, "DocumentWithdrawn"));
    }

    [Theory]
    [InlineData("so.yenbai", "Chuyên viên Yên Bái", 0)]
    [InlineData("canbo.bo", null, 0)]
    [InlineData("so.yenbai", "Chuyên viên Yên Bái", 3)]
    [InlineData("canbo.bo", null, 3)]
    public async Task A_replacement_on_paper_ends_the_old_one_and_its_document_whoever_records_it_and_however_many_have_signed(string recorder, string? name, int missing)
    {
        await host.SignAllAsync(id, but: missing);
        await host.AppointAsync(4, "yenbai");
        var leader = await host.LogInAsync("so.yenbai");
        var draft = await (await leader.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Ký lại trên giấy.").SubmitAsync();
        var by = await host.LogInAsync(recorder);
        var paper = await (await by.GetAsync($"/giao-uoc/{PledgeScene.IdOf(draft.Path)}/da-ky-giay")).FormOf("Ghi nhận đã ký").With("SignedOn", "09/11/2026").With("Source", "Lưu VT.").SubmitAsync();
        var document = await host.DocumentOfAsync(id);
        Assert.Equal((HttpStatusCode.OK, PledgeState.Superseded, IssuedDocumentState.Withdrawn), (paper.Status, (await host.PledgeAsync(id)).State, document.State));
        name ??= await host.WithDbAsync(db => db.Users.Where(user => user.UserName == recorder).Select(user => user.FullName).SingleAsync());
        Assert.Equal((name, name), (await WhoAsync(document.Id, "DocumentWithdrawn"), await WhoAsync(id, "PledgeSuperseded")));
        Assert.Empty(await host.WithDbAsync(async db => await Data.Signatures.SignatureQueries.WaitingForAsync(db, await SigningScene.ActorAsync(host, "giamdoc.yenbai"))));
    }

    [Theory]
    [InlineData(SigningWay.Portal)]
    [InlineData(SigningWay.Outside)]
    [InlineData(SigningWay.Ink)]
    public async Task The_last_signature_puts_the_new_one_in_force_and_ends_the_old_one_before_anybody_looks(SigningWay way)
    {
        await host.SignAllAsync(id);
        var newId = await host.ReplaceAsync(await host.LogInAsync("so.phutho"), id);
        await host.SignAllAsync(newId, but: 1);
        Assert.Equal((PledgeState.Signed, PledgeState.Issued), ((await host.PledgeAsync(id)).State, (await host.PledgeAsync(newId)).State));
        await SignLastAsync(newId, way);
        Assert.Equal((PledgeState.Superseded, PledgeState.Signed), ((await host.PledgeAsync(id)).State, (await host.PledgeAsync(newId)).State));
        var old = await host.DocumentOfAsync(id);
        Assert.Equal(IssuedDocumentState.Superseded, old.State);
        Assert.Contains("Đã được thay thế", (await host.Visit().GetAsync($"/xac-minh/{old.Code}")).Text("main"), StringComparison.Ordinal);
        var asked = await host.WithDbAsync(async db => await db.PromiseProgressAsync(await host.DepartmentIdAsync("phutho"), PledgeScene.Year, default));
        Assert.Equal([newId], asked.Select(progress => progress.PledgeId));
    }

    [Fact]
    public async Task Two_who_replace_at_once_make_one_draft()
    {
        var (first, second) = (await host.LogInAsync("so.phutho"), await host.LogInAsync("giamdoc.phutho"));
        var version = (await host.PledgeAsync(id)).Version;
        var forms = new List<PageForm>();
        foreach (var client in new[] { first, second })
        {
            forms.Add((await client.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Thiếu một nội dung."));
        }

        // The second either finds the draft, or is told that somebody was quicker.
        var pages = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));
        Assert.Contains(pages, page => page.Status == HttpStatusCode.OK);
        Assert.All(pages, page => Assert.Contains(page.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Equal(1, await host.WithDbAsync(db => db.Pledges.CountAsync(pledge => pledge.ReplacesId == id)));
        Assert.NotEqual(version, (await host.PledgeAsync(id)).Version);
    }

    private async Task SignLastAsync(Guid pledgeId, SigningWay way)
    {
        if (way == SigningWay.Ink)
        {
            await host.SignAllAsync(pledgeId);
            return;
        }

        var document = await host.DocumentOfAsync(pledgeId);
        var slugs = await host.WithDbAsync(db => db.Departments.ToDictionaryAsync(department => department.Id, department => department.Slug));
        var scene = new SigningScene(host, document.Id, [.. document.InOrder.Select(signatory => slugs[signatory.DepartmentId!.Value])]);
        if (way == SigningWay.Portal)
        {
            Assert.True((await scene.SignAsync(scene.Slugs[^1])).IsDone);
            return;
        }

        using var authority = new TestAuthority();
        SigningScene.Trust(host, authority);
        using var own = authority.Issue(document.InOrder.Last().PersonName);
        var director = await host.LogInAsync($"giamdoc.{scene.Slugs[^1]}");
        var asked = await scene.UploadAsync(director, await scene.SignedOutsideAsync(await scene.FileAsync(), scene.Slugs[^1], own));
        Assert.Equal(HttpStatusCode.OK, (await asked.FormOf("Xác nhận và nộp").With("IsMine", "true").SubmitAsync()).Status);
    }

    private Task<string> WhoAsync(Guid subject, string act) => host.WithDbAsync(db =>
        db.AuditEntries.Where(entry => entry.SubjectId == subject && entry.Act == act).Select(entry => entry.ActorName).SingleAsync());
}
