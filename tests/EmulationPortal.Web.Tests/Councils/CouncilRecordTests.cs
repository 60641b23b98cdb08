using System.Net;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>Minutes and ballot record of a session: what they say, and their way to the signatures of secretary and chair.</summary>
public sealed class CouncilRecordTests : FreshYear
{
    [Fact]
    public async Task The_records_tell_votes_exclusions_and_reasons_and_are_issued_once_for_secretary_and_chair()
    {
        var session = await Host.CouncilSessionIdAsync();
        var path = $"/hoi-dong/phien/{session}";
        var lines = await Host.ProposeAsync("CO_BO_TINH", "camau", "sonla");
        await Host.WithDbAsync(async db =>
        {
            var line = await db.ProposalLines.SingleAsync(found => found.Id == lines[0]);
            var achievement = new Achievement { CollectiveId = line.CollectiveId, Text = "Hệ thống một cửa điện tử", Year = Host.OpenYear };
            db.AddRange(achievement, new AchievementCitation { LineId = line.Id, AchievementId = achievement.Id, OverrideReason = "Kết quả mở rộng ra toàn tỉnh" });
            return await db.SaveChangesAsync();
        });
        var officer = await Host.LogInAsync("canbo.bo");
        var ballot = await officer.PutToVoteAsync(session, "CO_BO_TINH", nameof(CouncilMethod.ShowOfHands));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{path}/van-ban/bien-ban-hop")).Status);
        await Host.OpenCouncilAsync(officer, session);
        await officer.DoAsync(ballot, "Bắt đầu biểu quyết");
        await (await officer.GetAsync(ballot)).FormOf("Ghi kết quả").With("Votes[1]", "8").With("Votes[2]", "7").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync($"{path}/van-ban/bien-ban-hop/phat-hanh")).Status);
        await officer.DoAsync(path, "Kết thúc phiên họp");

        var minutes = (await officer.GetAsync($"{path}/van-ban/bien-ban-hop")).Text("body");
        Assert.Contains("Bộ Khoa học và Công nghệ", minutes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("9/9 thành viên có mặt, cần ít nhất 6 (2/3)", minutes, StringComparison.Ordinal);
        Assert.Contains("không bỏ phiếu: Thành viên Hội đồng 9", minutes, StringComparison.Ordinal);
        Assert.Contains("Sáng kiến đã nêu ở Bằng khen năm trước, nay áp dụng toàn quốc", minutes, StringComparison.Ordinal);
        Assert.Contains("thành tích “Hệ thống một cửa điện tử” đã dùng cho khen thưởng trước, lý do xét tiếp: Kết quả mở rộng ra toàn tỉnh", minutes, StringComparison.Ordinal);
        var record = (await officer.GetAsync($"{path}/van-ban/bien-ban-kiem-phieu")).Text("body");
        Assert.Contains("80% tổng số thành viên, ít nhất 8/9 phiếu", record, StringComparison.Ordinal);
        Assert.Contains("7/9 phiếu (77,8 %)", record, StringComparison.Ordinal);
        var word = await officer.Http.GetAsync(new Uri($"{path}/van-ban/bien-ban-kiem-phieu/docx", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType!.MediaType);

        var member = await Host.LogInAsync("hoidong4");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{path}/van-ban/bien-ban-hop")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostEmptyAsync($"{path}/van-ban/bien-ban-hop/phat-hanh")).Status);
        var page = await officer.DoAsync(path, "Phát hành biên bản họp Hội đồng để ký");
        page = await officer.DoAsync(path, "Phát hành biên bản kiểm phiếu để ký");
        Assert.Contains("Chờ ký", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync($"{path}/van-ban/bien-ban-hop/phat-hanh")).Status);
        var documents = await Host.WithDbAsync(db => db.IssuedDocuments.Include(document => document.Signatories).Where(document => document.SubjectId == session).OrderBy(document => document.Kind).ToListAsync());
        Assert.Equal([IssuedDocumentKind.CouncilMinutes, IssuedDocumentKind.BallotRecord], documents.Select(document => document.Kind));
        Assert.All(documents, document => Assert.Equal(["Thành viên Hội đồng 3", "Thành viên Hội đồng 1"], document.InOrder.Select(signatory => signatory.PersonName)));

        // What was issued is given as it is stored, also to a member who does not sign it.
        var stored = await officer.Http.GetByteArrayAsync(new Uri($"/ky/{documents[0].Id}/tep", UriKind.Relative));
        Assert.Equal(stored, await member.Http.GetByteArrayAsync(new Uri($"{path}/van-ban/bien-ban-hop/pdf", UriKind.Relative)));
        Assert.Equal(stored, await officer.Http.GetByteArrayAsync(new Uri($"{path}/van-ban/bien-ban-hop/pdf", UriKind.Relative)));

        // Fixed order: the secretary is asked first; somebody else does not even know of the issued file.
        var secretary = await Host.LogInAsync("hoidong3");
        Assert.Contains("Biên bản", (await secretary.GetAsync("/")).Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await secretary.GetAsync($"/ky/{documents[0].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/ky/{documents[0].Id}")).Status);
    }
}
