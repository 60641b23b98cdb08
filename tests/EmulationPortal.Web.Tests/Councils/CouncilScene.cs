using System.Net;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Councils;

/// <summary>Brings the demo's council of nine to where a test begins.</summary>
internal static class CouncilScene
{
    /// <summary>The session that the demo prepares.</summary>
    public static Task<Guid> CouncilSessionIdAsync(this PortalHost host) => host.WithDbAsync(db => db.CouncilSessions.Select(session => session.Id).SingleAsync());

    /// <summary>A checked proposal of flags with a line let through for the collective of each of these departments.</summary>
    public static Task<List<Guid>> ProposeAsync(this PortalHost host, string code, params string[] slugs) => host.WithDbAsync(async db =>
    {
        var ids = new List<Guid>();
        foreach (var slug in slugs)
        {
            var department = await db.Departments.SingleAsync(found => found.Slug == slug);
            var collective = await db.Collectives.FirstAsync(found => found.DepartmentId == department.Id);
            var proposal = new Proposal { Kind = ProposalKind.YearlyMerit, Year = host.OpenYear, Title = $"Đề nghị của {department.Province}", DepartmentId = department.Id };
            var line = new ProposalLine { ProposalId = proposal.Id, CollectiveId = collective.Id, DepartmentId = department.Id, KindCode = code, Position = 1, Merit = "Dẫn đầu phong trào thi đua", Reason = "Sáng kiến đã nêu ở Bằng khen năm trước, nay áp dụng toàn quốc" };
            Assert.True(line.Check(true, string.Empty).IsAllowed);
            proposal.Lines.Add(line);
            db.Add(proposal);
            ids.Add(line.Id);
        }

        await db.SaveChangesAsync();
        return ids;
    });

    /// <summary>Puts the waiting lines of an award on the agenda and returns the path of the vote.</summary>
    public static async Task<string> PutToVoteAsync(this PortalClient keeper, Guid session, string code, string method = nameof(CouncilMethod.SecretBallot))
    {
        var page = await (await keeper.GetAsync($"/hoi-dong/phien/{session}/noi-dung/{code}")).FormOf("Lưu nội dung").With("Method", method).SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, page.Text("main"));
        return page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).Last(path => path.Contains("/bieu-quyet/", StringComparison.Ordinal));
    }

    /// <summary>Calls and opens the session with everybody present but those said otherwise, by number of account.</summary>
    public static async Task OpenCouncilAsync(this PortalHost host, PortalClient keeper, Guid session, params (int Number, CouncilPresence Presence)[] otherwise)
    {
        await keeper.DoAsync($"/hoi-dong/phien/{session}", "Triệu tập");
        await host.AttendAsync(keeper, session, otherwise);
        await keeper.DoAsync($"/hoi-dong/phien/{session}", "Khai mạc");
    }

    /// <summary>Writes down who attends.</summary>
    public static async Task<PortalPage> AttendAsync(this PortalHost host, PortalClient keeper, Guid session, params (int Number, CouncilPresence Presence)[] otherwise)
    {
        var rows = await host.WithDbAsync(db => db.CouncilSessions.Where(found => found.Id == session).SelectMany(found => found.Attendances)
            .Join(db.Users, attendance => attendance.Member!.UserId, user => user.Id, (attendance, user) => new { attendance.Id, user.UserName }).ToListAsync());
        var form = (await keeper.GetAsync($"/hoi-dong/phien/{session}/diem-danh")).FormOf("Lưu điểm danh");
        foreach (var row in rows)
        {
            var presence = otherwise.Where(one => row.UserName == $"hoidong{one.Number}").Select(one => one.Presence).FirstOrDefault(CouncilPresence.Present);
            form.With($"Presence[{row.Id}]", presence.ToString());
            if (presence == CouncilPresence.WrittenOpinion) form.With($"Opinion[{row.Id}]", $"Văn bản số 5 ngày {DateText.Show(VietnamTime.DateOf(host.Time.GetUtcNow().UtcDateTime))}: đồng ý");
        }

        return await form.SubmitAsync();
    }

    /// <summary>Presses a button of a page and demands that it was done.</summary>
    public static async Task<PortalPage> DoAsync(this PortalClient client, string path, string button)
    {
        var page = await (await client.GetAsync(path)).FormOf(button).SubmitAsync();
        Assert.True(page.Status == HttpStatusCode.OK, $"{button}: {page.Text("main")}");
        return page;
    }

    /// <summary>A member's ballot: the places agreed to, all others not.</summary>
    public static async Task<PortalPage> VoteAsync(this PortalHost host, int number, string ballot, params int[] agreed)
    {
        var member = await host.LogInAsync($"hoidong{number}");
        var form = (await member.GetAsync($"{ballot}/phieu")).FormOf("Bỏ phiếu");
        return await form.MarkAsync(agreed);
    }

    /// <summary>Marks every line of a ballot form and sends it.</summary>
    public static async Task<PortalPage> MarkAsync(this PageForm form, params int[] agreed)
    {
        for (var place = 1; place <= 10; place++) form.With($"Choices[{place}]", agreed.Contains(place) ? "co" : "khong");
        return await form.SubmitAsync();
    }
}
