using System.IO.Compression;
using System.Net;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Certificates;
using EmulationPortal.Web.Features.Signatures;
using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Tests.Documents;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmulationPortal.Web.Tests.Certificates;

public sealed class PrintRunTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Names_that_nobody_confirmed_block_the_queue_and_are_named()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu");
        await CertificateScene.ProofedAsync(host, decision, "sonla");

        var refused = await CertificateScene.PrintAsync(host, decision);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Lai Châu", refused.Text("main"), StringComparison.Ordinal);
        Assert.Equal(0, await host.WithDbAsync(db => db.PrintRuns.CountAsync(run => run.DecisionId == decision.Id)));
    }

    [Fact]
    public async Task A_run_prints_a_file_for_each_unit_with_serials_in_order_and_the_decision_then_reconciles()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu");
        await CertificateScene.ProofedAsync(host, decision, "sonla", "laichau");
        var page = await CertificateScene.PrintAsync(host, decision, "BK 000123");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("chưa có bằng", (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu")).Text("main"), StringComparison.Ordinal);
        await CertificateScene.RunQueueAsync(host);

        var run = await host.WithDbAsync(db => db.PrintRuns.Include(candidate => candidate.Parts).SingleAsync(candidate => candidate.DecisionId == decision.Id));
        Assert.Equal((PrintRunState.Done, 2, 2), (run.State, run.Done, run.Parts.Count));
        Assert.Equal(["BK 000123", "BK 000124"], await host.WithDbAsync(db => db.PrintedCertificates.Where(sheet => sheet.RunId == run.Id).OrderBy(sheet => sheet.Serial).Select(sheet => sheet.Serial).ToListAsync()));

        var officer = await host.LogInAsync("canbo.bo");
        using var pdf = new PdfFile(await officer.Http.GetByteArrayAsync(new Uri($"/in-bang/dot/{run.Id}/tep/1", UriKind.Relative)));
        Assert.Contains("Tập thể Sở Thông tin và Truyền thông tỉnh Sơn La", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains($"Quyết định số {decision.FullNumber}", pdf.FlowingText(), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await officer.Http.GetByteArrayAsync(new Uri($"/in-bang/dot/{run.Id}/tat-ca.zip", UriKind.Relative))));
        Assert.Equal(2, zip.Entries.Count);

        Assert.Contains("Khớp hoàn toàn", (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("đủ điều kiện trao", (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu/bien-ban")).Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await CertificateScene.PrintAsync(host, decision)).Status);
    }

    [Fact]
    public async Task A_spoiled_sheet_is_logged_and_its_award_printed_singly_on_the_next_one()
    {
        var decision = await PrintedAsync("GK 01", "Điện Biên");
        var sheet = await host.WithDbAsync(db => db.PrintedCertificates.SingleAsync(candidate => candidate.Line!.DecisionId == decision.Id));
        var officer = await host.LogInAsync("canbo.bo");
        Assert.Equal(HttpStatusCode.BadRequest, (await (await officer.GetAsync($"/in-bang/to/{sheet.Id}/hong")).FormOf("Ghi hỏng và in lại").SubmitAsync()).Status);
        var again = await (await officer.GetAsync($"/in-bang/to/{sheet.Id}/hong")).FormOf("Ghi hỏng và in lại").With("Reason", "Lem mực").With("NextSerial", "GK 09").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, again.Status);
        await CertificateScene.RunQueueAsync(host);

        var register = await OfficerPageAsync($"/in-bang/{decision.Id}/so-phoi");
        Assert.Contains("GK 09", register.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Lem mực", register.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Khớp hoàn toàn", (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stock_number_is_never_used_twice()
    {
        await PrintedAsync("XX 7", "Yên Bái");
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.ProofedAsync(host, decision, "sonla");
        var refused = await CertificateScene.PrintAsync(host, decision, "XX 7");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("XX 7 đã dùng", refused.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_whose_instance_died_goes_on_behind_its_last_file()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu");
        await CertificateScene.ProofedAsync(host, decision, "sonla", "laichau");
        await CertificateScene.PrintAsync(host, decision);
        var stored = await host.WithDbAsync(async db =>
        {
            // Claimed, one file written down, and never heard of again.
            var run = (await db.ClaimRunAsync(host.Time.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(3), default))!;
            var file = new Domain.Evidence.StoredFile { Sha256 = new string('a', 64), Length = 1, ContentType = "application/pdf", StoredAt = host.Time.GetUtcNow().UtcDateTime };
            db.StoredFiles.Add(file);
            await db.SaveChangesAsync();
            var first = (await db.OpenPartsAsync(run.Id, default))[0];
            Assert.True(await db.FinishPartAsync(first, file.Id, host.Time.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(3), default));
            // An instance that was only slow writes the same file down once more: it counts once.
            Assert.True(await db.FinishPartAsync(first, file.Id, host.Time.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(3), default));
            return file.Id;
        });
        await CertificateScene.RunQueueAsync(host);
        Assert.Equal(PrintRunState.Waiting, await StateAsync(decision));

        host.Time.Advance(TimeSpan.FromMinutes(4));
        await CertificateScene.RunQueueAsync(host);
        var run = await host.WithDbAsync(db => db.PrintRuns.Include(candidate => candidate.Parts).SingleAsync(candidate => candidate.DecisionId == decision.Id));
        Assert.Equal((PrintRunState.Done, 2), (run.State, run.Done));
        Assert.Equal(stored, run.Parts.Single(part => part.Position == 1).StoredFileId);
        Assert.NotNull(run.Parts.Single(part => part.Position == 2).StoredFileId);
    }

    [Fact]
    public async Task A_stopped_run_gives_the_stock_back_that_it_has_not_printed_on()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.ProofedAsync(host, decision, "sonla");
        var page = await CertificateScene.PrintAsync(host, decision, "ST 01");
        await page.FormOf("Dừng đợt in").SubmitAsync();
        Assert.Equal(PrintRunState.Cancelled, await StateAsync(decision));
        Assert.Equal(HttpStatusCode.OK, (await CertificateScene.PrintAsync(host, decision, "ST 01")).Status);
        await CertificateScene.RunQueueAsync(host);
    }

    [Fact]
    public async Task A_stopped_run_goes_on_with_the_files_that_it_has_not_printed_and_keeps_the_printed_ones()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu");
        await CertificateScene.ProofedAsync(host, decision, "sonla", "laichau");
        var page = await CertificateScene.PrintAsync(host, decision, "SR 01");
        var stored = await host.WithDbAsync(async db =>
        {
            var now = host.Time.GetUtcNow().UtcDateTime;
            var run = await db.PrintRuns.AsNoTracking().SingleAsync(candidate => candidate.DecisionId == decision.Id);
            var file = new Domain.Evidence.StoredFile { Sha256 = new string('b', 64), Length = 1, ContentType = "application/pdf", StoredAt = now };
            db.StoredFiles.Add(file);
            await db.SaveChangesAsync();
            Assert.True(await db.FinishPartAsync((await db.OpenPartsAsync(run.Id, default))[0], file.Id, now, default));
            return file.Id;
        });
        var stopped = await page.FormOf("Dừng đợt in").SubmitAsync();
        Assert.Equal(PrintRunState.Cancelled, await StateAsync(decision));
        Assert.Equal("SR 02", stopped.Document.QuerySelector("input[name=FirstSerial]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, (await stopped.FormOf("In tiếp").With("FirstSerial", "phôi nào").SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await stopped.FormOf("In tiếp").With("FirstSerial", "SR 01").SubmitAsync()).Status);

        await stopped.FormOf("In tiếp").SubmitAsync();
        await CertificateScene.RunQueueAsync(host);

        var done = await host.WithDbAsync(db => db.PrintRuns.AsNoTracking().Include(candidate => candidate.Parts).SingleAsync(candidate => candidate.DecisionId == decision.Id));
        Assert.Equal((PrintRunState.Done, 2, 2, 2), (done.State, done.Done, done.Total, done.Parts.Count));
        Assert.Equal(stored, done.Parts.Single(part => part.Position == 1).StoredFileId);
        Assert.NotNull(done.Parts.Single(part => part.Position == 2).StoredFileId);
        Assert.Equal(["SR 01", "SR 02"], (await host.WithDbAsync(db => db.PrintedCertificates.Where(sheet => sheet.RunId == done.Id).Select(sheet => sheet.Serial).ToListAsync())).Order());
    }

    [Fact]
    public async Task Awards_without_a_layout_are_neither_proofed_nor_printed_and_the_record_names_them()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu");
        await host.WithDbAsync(async db =>
        {
            await db.DecisionLines.Where(line => line.DecisionId == decision.Id && line.Ordinal == 2).ExecuteUpdateAsync(set => set.SetProperty(line => line.KindCode, Domain.Titles.AwardCodes.AdvancedCollective));
            var stored = await db.AwardDecisions.Include(found => found.Lines).SingleAsync(found => found.Id == decision.Id);
            db.Entry(stored).Property(found => found.StatedText).CurrentValue = StatedNumbers.Of(stored.Lines).Write();
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Chưa có mẫu bằng: Tập thể lao động tiên tiến (1 đối tượng)", (await OfficerPageAsync($"/in-bang/{decision.Id}")).Text("main .alert-warning"), StringComparison.Ordinal);

        await CertificateScene.ProofedAsync(host, decision, "sonla");
        Assert.Equal([1], await host.WithDbAsync(db => db.NameProofs.Where(proof => proof.Line!.DecisionId == decision.Id).Select(proof => proof.Line!.Ordinal).ToListAsync()));
        await CertificateScene.PrintAsync(host, decision);
        await CertificateScene.RunQueueAsync(host);

        var record = (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu/bien-ban")).Text("body");
        Assert.Contains("Tập thể lao động tiên tiến: chưa có mẫu bằng, 1 đối tượng (số thứ tự 2) không in bằng trong hệ thống", record, StringComparison.Ordinal);
        Assert.Contains("các bằng in trong hệ thống khớp hoàn toàn", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_name_is_printed_under_the_first_decision_and_the_old_sheet_counts_no_longer()
    {
        var decision = await PrintedAsync("CC 01", "Sơn La");
        var correction = await CertificateScene.CorrectionAsync(host, decision, "Tập thể Sở Sơn La");
        await CertificateScene.ProofedAsync(host, correction, "sonla");
        Assert.Contains("quyết định ghi “Tập thể Sở Sơn La”", await ReconciledAsync(decision), StringComparison.Ordinal);
        await CertificateScene.PrintAsync(host, correction, "CC 02");
        await CertificateScene.RunQueueAsync(host);

        Assert.Contains("Khớp hoàn toàn", await ReconciledAsync(decision), StringComparison.Ordinal);
        var old = await host.WithDbAsync(db => db.PrintedCertificates.SingleAsync(sheet => sheet.Serial == "CC 01"));
        Assert.Equal(PrintedState.Replaced, old.State);
        var run = await host.WithDbAsync(db => db.PrintRuns.SingleAsync(candidate => candidate.DecisionId == correction.Id));
        using var pdf = new PdfFile(await (await host.LogInAsync("canbo.bo")).Http.GetByteArrayAsync(new Uri($"/in-bang/dot/{run.Id}/tep/1", UriKind.Relative)));
        Assert.Contains("Tập thể Sở Sơn La", pdf.FlowingText(), StringComparison.Ordinal);
        Assert.Contains($"Quyết định số {decision.FullNumber}", pdf.FlowingText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thu-hoi", "Ghi đã thu hồi", "Đã thu hồi", PrintedState.TakenBack)]
    [InlineData("hong", "Ghi hỏng", "Hỏng", PrintedState.Spoiled)]
    public async Task The_sheet_of_a_corrected_award_counts_no_longer_and_is_logged_without_being_printed_again(string way, string button, string shown, PrintedState state)
    {
        var decision = await PrintedAsync($"TH {way.Length}1", "Sơn La");
        var path = $"/in-bang/{decision.Id}";
        Assert.Contains("1 bằng đã in còn dùng.", (await OfficerPageAsync(path)).Text("main"), StringComparison.Ordinal);
        await CertificateScene.CorrectionAsync(host, decision, "Tập thể Sở Sơn La");
        Assert.Contains("0 bằng đã in còn dùng, 1 tờ cần thu hồi", (await OfficerPageAsync(path)).Text("main"), StringComparison.Ordinal);
        var register = await OfficerPageAsync($"{path}/so-phoi");
        Assert.Contains("0 tờ dùng được, 1 tờ cần thu hồi", register.Text("main"), StringComparison.Ordinal);

        var sheet = await host.WithDbAsync(db => db.PrintedCertificates.SingleAsync(candidate => candidate.Line!.DecisionId == decision.Id));
        var officer = await host.LogInAsync("canbo.bo");
        var form = await officer.GetAsync($"/in-bang/to/{sheet.Id}/{way}");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.FormOf(button).SubmitAsync()).Status);
        var logged = await form.FormOf(button).With("Reason", "Sở nộp lại, biên bản 12").SubmitAsync();
        Assert.Equal($"{path}/so-phoi", logged.Path);
        Assert.Contains($"{shown} Sở nộp lại, biên bản 12", logged.Text("main"), StringComparison.Ordinal);
        Assert.Equal(state, await host.WithDbAsync(db => db.PrintedCertificates.Where(stored => stored.Id == sheet.Id).Select(stored => stored.State).SingleAsync()));
        Assert.Equal(1, await host.WithDbAsync(db => db.PrintRuns.CountAsync(run => run.DecisionId == decision.Id)));
        Assert.Equal(HttpStatusCode.Conflict, (await form.FormOf(button).With("Reason", "Lần nữa").SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_certificate_of_a_correction_counts_no_longer_once_the_award_is_revoked()
    {
        var decision = await PrintedAsync("RV 01", "Sơn La");
        var correction = await CertificateScene.CorrectionAsync(host, decision, "Tập thể Sở Sơn La");
        await CertificateScene.ProofedAsync(host, correction, "sonla");
        await CertificateScene.PrintAsync(host, correction, "RV 02");
        await CertificateScene.RunQueueAsync(host);
        Assert.Contains("1 bằng đã in còn dùng.", (await OfficerPageAsync($"/in-bang/{correction.Id}")).Text("main"), StringComparison.Ordinal);
        var revocation = await CertificateScene.CorrectionAsync(host, decision, "Tập thể Sở Sơn La", DecisionKind.Revocation);

        Assert.Contains("0 bằng đã in còn dùng, 1 tờ cần thu hồi", (await OfficerPageAsync($"/in-bang/{correction.Id}")).Text("main"), StringComparison.Ordinal);
        var agreed = await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu");
        Assert.Contains($"Điều 1 ghi 1, trong đó hủy bỏ 1 theo Quyết định số {revocation.FullNumber} ngày 02/03/2023, còn 0.", agreed.Text("main"), StringComparison.Ordinal);
        var record = (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu/bien-ban")).Source;
        Assert.Contains("quyết định ghi 4.470.000 đ, trong đó hủy bỏ 4.470.000 đ theo", record, StringComparison.Ordinal);
        // It has certificates, only none is left.
        Assert.DoesNotContain("không có bằng", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_changed_or_lost_after_the_issue_does_not_agree_with_what_the_decision_stated()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La", "Lai Châu", "Điện Biên");
        await CertificateScene.ProofedAsync(host, decision, "sonla", "laichau", "dienbien");
        await CertificateScene.PrintAsync(host, decision);
        await CertificateScene.RunQueueAsync(host);
        Assert.Contains("Khớp hoàn toàn", await ReconciledAsync(decision), StringComparison.Ordinal);

        var lines = await host.WithDbAsync(db => db.DecisionLines.Where(line => line.DecisionId == decision.Id).OrderBy(line => line.Ordinal).Select(line => line.Id).ToListAsync());
        // The money of one line and the base salary with it, so that the line agrees with itself.
        await host.WithDbAsync(db => db.DecisionLines.Where(line => line.Id == lines[0]).ExecuteUpdateAsync(set => set.SetProperty(line => line.BaseSalary, 2_000_000).SetProperty(line => line.Money, 6_000_000)));
        Assert.Contains("quyết định ghi 13.410.000", await ReconciledAsync(decision), StringComparison.Ordinal);

        await host.WithDbAsync(db => db.DecisionLines.Where(line => line.Id == lines[1]).ExecuteUpdateAsync(set => set.SetProperty(line => line.KindCode, AwardCodes.MinistryFlag)));
        var found = await ReconciledAsync(decision);
        Assert.Contains("Điều 1 ghi 3, phụ lục có 2", found, StringComparison.Ordinal);
        Assert.Contains("Điều 1 ghi 0, phụ lục có 1", found, StringComparison.Ordinal);
        Assert.Contains("in sai danh hiệu", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_public_address_nothing_is_printed_and_it_is_said_what_to_set()
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, "Sơn La");
        await CertificateScene.ProofedAsync(host, decision, "sonla");
        await using var bare = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(
            provider => SigningSettings.From(provider.GetRequiredService<IConfiguration>(), new PortalSettings(host.DataFolder, IsDemo: false)))));
        var officer = new PortalClient(bare.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        await officer.LogInAsync("canbo.bo");
        var refused = await (await officer.GetAsync($"/in-bang/{decision.Id}")).FormOf("Đưa vào hàng chờ in").With("Mode", "FullPage").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Portal:Address", refused.Text("main"), StringComparison.Ordinal);

        // Ordered before, and started again without it.
        await CertificateScene.PrintAsync(host, decision);
        await using var scope = bare.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrintRunner>().RunDueAsync();
        Assert.Equal(PrintRunState.Failed, await StateAsync(decision));
    }

    [Fact]
    public async Task What_was_measured_of_a_printer_is_kept_and_its_sheet_can_be_printed()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var page = await officer.GetAsync("/in-bang/may-in");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.FormOf("Lưu số đo").With("Name", "Máy A").With("Left", "xa").SubmitAsync()).Status);
        page = await page.FormOf("Lưu số đo").With("Name", "Máy A").With("Left", "21,5").With("Top", "18").With("Length", "200").SubmitAsync();
        Assert.Contains("-1,5", page.Text("table"), StringComparison.Ordinal);
        var sheet = await officer.Http.GetAsync(new Uri("/in-bang/can-chinh", UriKind.Relative));
        Assert.Equal("application/pdf", sheet.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Every_layout_is_shown_with_the_place_of_the_emblem_and_long_names()
    {
        var page = await OfficerPageAsync("/in-bang/mau");
        foreach (var link in page.Document.QuerySelectorAll("table a").Select(link => link.GetAttribute("href")!))
        {
            var layout = await OfficerPageAsync(link);
            Assert.Equal(3, layout.Document.QuerySelectorAll("svg.certificate").Length);
            Assert.Empty(layout.Document.QuerySelectorAll(".over"));
        }
    }

    private async Task<AwardDecision> PrintedAsync(string serial, string province)
    {
        var decision = await CertificateScene.DecisionAsync(host, DecisionState.Issued, province);
        var slug = await host.WithDbAsync(db => db.Departments.Where(department => department.Province == province).Select(department => department.Slug).SingleAsync());
        await CertificateScene.ProofedAsync(host, decision, slug);
        await CertificateScene.PrintAsync(host, decision, serial);
        await CertificateScene.RunQueueAsync(host);
        return decision;
    }

    private async Task<string> ReconciledAsync(AwardDecision decision) => (await OfficerPageAsync($"/in-bang/{decision.Id}/doi-chieu")).Text("main");

    private async Task<PortalPage> OfficerPageAsync(string path) => await (await host.LogInAsync("canbo.bo")).GetAsync(path);

    private Task<PrintRunState> StateAsync(AwardDecision decision) => host.WithDbAsync(db => db.PrintRuns.Where(run => run.DecisionId == decision.Id).Select(run => run.State).SingleAsync());
}
