using System.Net;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Pledges;

/// <summary>Closing for signing: the real printer, the real places for signatures.</summary>
public sealed class PledgeIssuingTests : IDisposable
{
    private readonly PortalHost host = PortalHost.WithScores();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_pledge_that_all_agreed_to_is_issued_once_with_a_place_for_each_and_becomes_signed_when_all_have()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        Assert.Contains("Chốt giao ước năm 2026 để ký", (await leader.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        var page = await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Đã chốt, chờ ký", page.Text(".pledge-facts"), StringComparison.Ordinal);
        var document = await host.DocumentOfAsync(id);
        Assert.Equal((IssuedDocumentKind.Pledge, 7), (document.Kind, document.Signatories.Count));
        Assert.All(document.Signatories, signatory => Assert.StartsWith("Giám đốc ", signatory.PersonName, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, (await leader.GetAsync($"/giao-uoc/{id}/soan")).Status);

        await host.SignAllAsync(id);
        Assert.Equal(PledgeState.Signed, (await host.PledgeAsync(id)).State);
        Assert.Contains("Đã ký", (await leader.GetAsync($"/giao-uoc/{id}")).Text(".pledge-facts"), StringComparison.Ordinal);
        Assert.Equal(1, (await host.PledgeHistoryAsync(id)).Count(entry => entry.Act == "PledgeSigned"));
        Assert.Contains("“Cụm thi đua số 4 năm 2026” đã có đủ chữ ký của các bên.", await host.NoticesAsync("giamdoc.yenbai", $"/giao-uoc/{id}"));
    }

    [Fact]
    public async Task What_all_have_signed_holds_until_all_have_signed_its_replacement()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        await host.SignAllAsync(id);
        Assert.Contains("Đã ký", (await leader.GetAsync($"/giao-uoc/{id}")).Text(".pledge-facts"), StringComparison.Ordinal);
        var newId = await host.ReplaceAsync(leader, id);

        // Issued and waiting for its signatures: the old one holds, and is what is answered for.
        Assert.Equal((PledgeState.Signed, PledgeState.Issued), ((await host.PledgeAsync(id)).State, (await host.PledgeAsync(newId)).State));
        Assert.Equal(IssuedDocumentState.Current, (await host.DocumentOfAsync(id)).State);
        Assert.Contains("giao ước này vẫn có hiệu lực tới lúc đó", (await leader.GetAsync($"/giao-uoc/{id}")).Text("main"), StringComparison.Ordinal);
        var binding = await host.WithDbAsync(async db =>
        {
            var department = await db.Departments.Where(found => found.Slug == "phutho").Select(found => found.Id).SingleAsync();
            return await Data.Pledges.PledgeQueries.Binding(db.Pledges, department, PledgeScene.Year).Select(pledge => pledge.Id).ToListAsync();
        });
        Assert.Equal([id], binding);
        var second = await (await leader.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Lần nữa.").SubmitAsync();
        Assert.Equal($"/giao-uoc/{newId}", second.Path);

        await host.SignAllAsync(newId);
        Assert.Contains("Đã ký", (await leader.GetAsync($"/giao-uoc/{newId}")).Text(".pledge-facts"), StringComparison.Ordinal);
        var old = await host.PledgeAsync(id);
        Assert.Equal((PledgeState.Superseded, "Thiếu một nội dung."), (old.State, old.EndReason));
        Assert.Equal((IssuedDocumentState.Superseded, (await host.DocumentOfAsync(newId)).Id), ((await host.DocumentOfAsync(id)).State, (await host.DocumentOfAsync(id)).SupersededById));
        Assert.Contains(await host.NoticesAsync("giamdoc.yenbai", $"/giao-uoc/{newId}"), notice => notice.Contains("và thay “Cụm thi đua số 4 năm 2026”; bản cũ hết hiệu lực", StringComparison.Ordinal));
        Assert.Equal("Hệ thống", (await host.PledgeHistoryAsync(id)).Single(entry => entry.Act == "PledgeSuperseded").ActorName);
    }

    [Fact]
    public async Task A_replacement_that_is_withdrawn_leaves_the_signed_one_as_it_was()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        await host.SignAllAsync(id);
        var newId = await host.ReplaceAsync(leader, id);
        await (await leader.GetAsync($"/giao-uoc/{newId}/huy")).FormOf("Hủy giao ước").With("Reason", "Không cần nữa.").SubmitAsync();
        Assert.Equal((PledgeState.Signed, PledgeState.Withdrawn), ((await host.PledgeAsync(id)).State, (await host.PledgeAsync(newId)).State));
    }

    [Fact]
    public async Task A_replacement_signed_on_paper_ends_the_signed_one_and_its_document()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        await host.SignAllAsync(id);
        var draft = await (await leader.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Ký lại trên giấy.").SubmitAsync();
        var paper = await (await leader.GetAsync($"/giao-uoc/{PledgeScene.IdOf(draft.Path)}/da-ky-giay")).FormOf("Ghi nhận đã ký").With("SignedOn", "09/11/2026").With("Source", "Lưu VT.").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, paper.Status);
        Assert.Equal(PledgeState.Superseded, (await host.PledgeAsync(id)).State);
        Assert.Equal(IssuedDocumentState.Withdrawn, (await host.DocumentOfAsync(id)).State);
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_one_still_being_signed_when_it_is_issued_and_its_document_with_it()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        var draft = await (await leader.GetAsync($"/giao-uoc/{id}/thay-the")).FormOf("Lập bản thay thế").With("Reason", "Thiếu một nội dung.").SubmitAsync();
        var newId = PledgeScene.IdOf(draft.Path);
        await draft.FormOf("Lưu").With("SigningOn", "20/12/2026").SubmitAsync();
        Assert.Equal(PledgeState.Issued, (await host.PledgeAsync(id)).State);
        await leader.PostEmptyAsync($"/giao-uoc/{newId}/lay-y-kien");
        var closed = await (await leader.GetAsync($"/giao-uoc/{newId}/chot")).FormOf("Chốt để ký").With("Reason", "Đã thống nhất qua điện thoại.").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, closed.Status);
        var old = await host.PledgeAsync(id);
        Assert.Equal((PledgeState.Superseded, "Thiếu một nội dung."), (old.State, old.EndReason));
        Assert.Equal(IssuedDocumentState.Superseded, (await host.DocumentOfAsync(id)).State);
        Assert.Equal(IssuedDocumentState.Current, (await host.DocumentOfAsync(newId)).State);
        var told = await host.NoticesAsync("giamdoc.yenbai", $"/ky/{(await host.DocumentOfAsync(id)).Id}");
        Assert.Contains(told, notice => notice.Contains("đã được thay bằng văn bản mới", StringComparison.Ordinal) && notice.EndsWith("Lý do: Thiếu một nội dung.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdrawing_takes_the_issued_document_back_with_it()
    {
        var id = await host.PledgeIdAsync(4, PledgeScene.Year);
        var leader = await host.LogInAsync("so.phutho");
        await (await leader.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").SubmitAsync();
        await (await leader.GetAsync($"/giao-uoc/{id}/huy")).FormOf("Hủy giao ước").With("Reason", "Sai tên đơn vị.").SubmitAsync();
        var document = await host.DocumentOfAsync(id);
        Assert.Equal((IssuedDocumentState.Withdrawn, "Sai tên đơn vị."), (document.State, document.EndReason));
        Assert.Contains(await host.NoticesAsync("giamdoc.yenbai", $"/ky/{document.Id}"), notice => notice.EndsWith("đã bị thu hồi. Lý do: Sai tên đơn vị.", StringComparison.Ordinal));
        Assert.Contains("“Cụm thi đua số 4 năm 2026” đã bị hủy. Lý do: Sai tên đơn vị.", await host.NoticesAsync("so.yenbai", $"/giao-uoc/{id}"));
    }

    [Fact]
    public async Task A_trade_union_signs_with_an_account_of_its_own()
    {
        var id = await host.WithDbAsync(db => db.Pledges.Where(pledge => pledge.Kind == PledgeKind.Department).Select(pledge => pledge.Id).SingleAsync());
        var client = await host.LogInAsync("so.thaibinh");
        Assert.Contains("Chưa chọn tài khoản ký thay mặt công đoàn", (await client.GetAsync($"/giao-uoc/{id}")).Text(".alert-warning"), StringComparison.Ordinal);
        var form = await client.GetAsync($"/giao-uoc/{id}/ben-ky");
        var account = form.Document.QuerySelectorAll("select option").First(option => option.TextContent == "Chuyên viên Thái Bình").GetAttribute("value")!;
        await form.FormOf("Lưu").With("Parties[1].UserId", account).With("Parties[1].PersonName", "Chuyên viên Thái Bình").SubmitAsync();
        await (await client.GetAsync($"/giao-uoc/{id}/chot")).FormOf("Chốt để ký").With("Reason", "Hai bên đã họp.").SubmitAsync();
        var signatories = (await host.DocumentOfAsync(id)).InOrder.ToList();
        Assert.Equal([null, Guid.Parse(account)], signatories.Select(signatory => signatory.UserId));
    }

    [Fact]
    public async Task Changing_only_the_account_of_a_trade_union_is_stored_and_told_in_the_history()
    {
        var id = await host.WithDbAsync(db => db.Pledges.Where(pledge => pledge.Kind == PledgeKind.Department).Select(pledge => pledge.Id).SingleAsync());
        var client = await host.LogInAsync("so.thaibinh");
        foreach (var name in new[] { "Giám đốc Thái Bình", "Chuyên viên Thái Bình" })
        {
            var form = await client.GetAsync($"/giao-uoc/{id}/ben-ky");
            var account = form.Document.QuerySelectorAll("select option").First(option => option.TextContent == name).GetAttribute("value")!;
            await form.FormOf("Lưu").With("Parties[1].UserId", account).SubmitAsync();
            Assert.Equal(Guid.Parse(account), (await host.PledgeAsync(id)).Signing.Last().UserId);
        }

        var change = Assert.Single((await host.PledgeHistoryAsync(id))[^1].Changes);
        Assert.Contains("tài khoản: Giám đốc Thái Bình", change.Before, StringComparison.Ordinal);
        Assert.Contains("tài khoản: Chuyên viên Thái Bình", change.After, StringComparison.Ordinal);
    }
}
