using System.Net;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Certificates;

public sealed class NameProofTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Each_department_sees_its_own_names_as_they_will_be_printed_and_no_others()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Draft, "Sơn La", "Lai Châu");
        await CertificateScene.OpenAsync(host, decision);

        var page = await (await host.LogInAsync("so.sonla")).GetAsync($"/in-bang/{decision.Id}/ra-soat");
        Assert.Contains("Tập thể Sở Thông tin và Truyền thông tỉnh Sơn La", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lai Châu", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("svg.certificate text"), line => line.TextContent == "BẰNG KHEN");

        var other = await host.WithDbAsync(db => db.NameProofs.SingleAsync(proof => proof.Line!.DecisionId == decision.Id && proof.Name.Contains("Lai Châu")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.sonla")).GetAsync($"/in-bang/ten/{other.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.LogInAsync("so.haiphong")).GetAsync($"/in-bang/{decision.Id}/ra-soat")).Status);
    }

    [Fact]
    public async Task Asked_departments_are_told_and_find_it_among_their_tasks()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Draft, "Hòa Bình");
        await CertificateScene.OpenAsync(host, decision);

        var home = await (await host.LogInAsync("so.hoabinh")).GetAsync("/");
        Assert.Contains("Rà soát 1 tên in trên bằng", home.Text("main"), StringComparison.Ordinal);
        Assert.True(await host.WithDbAsync(db => db.Notices.AnyAsync(notice => notice.Link == $"/in-bang/{decision.Id}/ra-soat")));
    }

    [Fact]
    public async Task A_mistake_reported_in_a_draft_flows_into_the_line_when_the_officer_accepts_it()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Draft, "Sơn La");
        await CertificateScene.OpenAsync(host, decision);
        var proof = await ProofAsync(decision);
        var reported = await (await (await host.LogInAsync("so.sonla")).GetAsync($"/in-bang/ten/{proof}")).FormOf("Báo sai").With("RightName", "Tập thể Sở TT&TT tỉnh Sơn La").SubmitAsync();
        Assert.Contains("Báo sai", reported.Text("h1"), StringComparison.Ordinal);

        var officer = await host.LogInAsync("canbo.bo");
        Assert.Contains("bị báo sai", (await officer.GetAsync("/")).Text("main"), StringComparison.Ordinal);
        await (await officer.GetAsync($"/in-bang/ten/{proof}")).FormOf("Sửa dự thảo theo báo cáo của đơn vị").SubmitAsync();

        var line = await host.WithDbAsync(db => db.DecisionLines.SingleAsync(candidate => candidate.DecisionId == decision.Id));
        Assert.Equal("Tập thể Sở TT&TT tỉnh Sơn La", line.Name);
        Assert.Equal(ProofState.Confirmed, await StateAsync(proof));
    }

    [Fact]
    public async Task A_mistake_reported_after_issue_waits_for_a_correction()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.OpenAsync(host, decision);
        var proof = await ProofAsync(decision);
        await (await (await host.LogInAsync("so.sonla")).GetAsync($"/in-bang/ten/{proof}")).FormOf("Báo sai").With("RightName", "Tập thể Sở Sơn La").SubmitAsync();

        var officer = await host.LogInAsync("canbo.bo");
        var page = await officer.GetAsync($"/in-bang/ten/{proof}");
        Assert.Empty(page.Document.QuerySelectorAll("form[action$='/sua']"));
        await page.FormOf("Chuyển đính chính").SubmitAsync();

        Assert.Equal(ProofState.ToCorrect, await StateAsync(proof));
        var correction = await officer.GetAsync($"/quyet-dinh/{decision.Id}/dinh-chinh");
        var form = correction.FormOf("Soạn dự thảo");
        Assert.Equal("Tập thể Sở Sơn La", form.Value("Lines[0].Name"));
        Assert.Equal("Sở Thông tin và Truyền thông tỉnh Sơn La báo sai khi rà soát tên in", form.Value("Lines[0].Reason"));
        Assert.Contains("Đã điền theo báo sai của Sở Thông tin và Truyền thông tỉnh Sơn La", correction.Text("form[action*='dinh-chinh']"), StringComparison.Ordinal);
        Assert.DoesNotContain("báo sai", (await officer.GetAsync($"/quyet-dinh/{decision.Id}/cap-lai")).Text("main"), StringComparison.Ordinal);
        Assert.Equal("Tập thể Sở Thông tin và Truyền thông tỉnh Sơn La", await host.WithDbAsync(db => db.DecisionLines.Where(line => line.DecisionId == decision.Id).Select(line => line.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_report_without_the_right_name_keeps_what_was_typed()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Draft, "Sơn La");
        await CertificateScene.OpenAsync(host, decision);
        var page = await (await (await host.LogInAsync("so.sonla")).GetAsync($"/in-bang/ten/{await ProofAsync(decision)}")).FormOf("Báo sai").With("RightName", "").With("Remark", "Sai tên").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Hãy ghi tên đúng.", page.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Sai tên", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_override_demands_a_reason()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.OpenAsync(host, decision);
        var (officer, proof) = (await host.LogInAsync("canbo.bo"), await ProofAsync(decision));
        var refused = await (await officer.GetAsync($"/in-bang/ten/{proof}")).FormOf("Cho in không chờ đơn vị").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await (await officer.GetAsync($"/in-bang/ten/{proof}")).FormOf("Cho in không chờ đơn vị").With("Remark", "Đã đối chiếu hồ sơ.").SubmitAsync();
        Assert.Equal(ProofState.Overridden, await StateAsync(proof));
    }

    [Fact]
    public async Task A_long_list_has_pages_and_only_the_names_that_were_shown_are_confirmed()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Draft, "Sơn La");
        await host.WithDbAsync(async db =>
        {
            var first = await db.DecisionLines.AsNoTracking().SingleAsync(line => line.DecisionId == decision.Id);
            db.DecisionLines.AddRange(Enumerable.Range(2, 44).Select(ordinal => new DecisionLine
            {
                DecisionId = decision.Id,
                CollectiveId = first.CollectiveId,
                DepartmentId = first.DepartmentId,
                Recipient = first.Recipient,
                KindCode = first.KindCode,
                Ordinal = ordinal,
                Name = $"Tập thể số {ordinal}",
                Merit = first.Merit,
            }));
            return await db.SaveChangesAsync();
        });
        await CertificateScene.OpenAsync(host, decision);
        var staff = await host.LogInAsync("so.sonla");
        var page = await staff.GetAsync($"/in-bang/{decision.Id}/ra-soat");
        Assert.Contains("Trang 1/2", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(40, page.Document.QuerySelectorAll("svg.certificate").Length);

        page = await page.Form("form[action$='/ra-soat/dung']").SubmitAsync();
        Assert.Contains("5 tên chờ trả lời", page.Text("main"), StringComparison.Ordinal);
        page = await staff.GetAsync($"/in-bang/{decision.Id}/ra-soat?loc=Waiting");
        Assert.Contains("Tập thể số 45", page.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tập thể số 40", page.Text("main"), StringComparison.Ordinal);
        await page.Form("form[action$='/ra-soat/dung']").SubmitAsync();
        Assert.Equal(45, await host.WithDbAsync(db => db.NameProofs.CountAsync(proof => proof.Line!.DecisionId == decision.Id && proof.State == ProofState.Confirmed)));
    }

    private Task<Guid> ProofAsync(AwardDecision decision) => host.WithDbAsync(db => db.NameProofs.Where(proof => proof.Line!.DecisionId == decision.Id).Select(proof => proof.Id).SingleAsync());

    private Task<ProofState> StateAsync(Guid id) => host.WithDbAsync(db => db.NameProofs.Where(proof => proof.Id == id).Select(proof => proof.State).SingleAsync());
}
