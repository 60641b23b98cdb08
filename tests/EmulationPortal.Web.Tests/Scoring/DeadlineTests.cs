using System.Net;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Scoring;

public sealed class DeadlineTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Submit_after_the_soft_deadline_counts_as_late_and_after_the_hard_one_is_refused_with_the_closing_date()
    {
        var late = await host.SheetOfAsync("Hà Giang");
        var closed = await host.SheetOfAsync("Lào Cai");
        var lateStaff = await host.LogInAsync("so.hagiang");
        var closedStaff = await host.LogInAsync("so.laocai");
        await lateStaff.FillAsync(late);
        await closedStaff.FillAsync(closed);
        var deadline = await host.WithDbAsync(db => db.EmulationYears.SelectMany(year => year.Stages).SingleAsync(stage => stage.Kind == Domain.Years.StageKind.SelfScoring));

        host.Time.Advance(deadline.SoftDeadlineAt.AddDays(2) - host.Time.GetUtcNow().UtcDateTime);
        lateStaff = await host.LogInAsync("so.hagiang");
        await lateStaff.StepAsync(late, "gui-cum", "Gửi cụm");
        var automatic = (await host.StoredAsync(late)).Cells.Single(cell => cell.Column == ScoreColumn.Self && cell.Explanation.Contains("chậm 2 ngày", StringComparison.Ordinal));
        Assert.Equal(2, automatic.Entered);

        host.Time.Advance(deadline.HardDeadlineAt.AddMinutes(1) - host.Time.GetUtcNow().UtcDateTime);
        closedStaff = await host.LogInAsync("so.laocai");
        var page = await closedStaff.GetAsync($"/cham-diem/{closed}/buoc/gui-cum");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Đã hết hạn đơn vị tự chấm lúc 17:00 ngày 22/11/2026", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_scored_or_submitted_before_the_stage_begins()
    {
        using var own = new PortalHost();
        var sheet = await own.SheetOfAsync("Hà Giang");
        var staff = await own.LogInAsync("so.hagiang");
        var name = await staff.CellNameAsync(sheet, "1.1");
        await own.WithDbAsync(async db =>
        {
            var year = await db.EmulationYears.Include(year => year.Stages).SingleAsync(year => year.Year == 2026);
            year.Stages.Single(stage => stage.Kind == Domain.Years.StageKind.SelfScoring).StartsOn = new DateOnly(2026, 11, 11);
            db.Entry(year).Property(changed => changed.Version).IsModified = true;
            return await db.SaveChangesAsync();
        });
        Assert.Equal("refused", (await staff.SendAsync(ScoreColumn.Self, name, "5")).Result);
        Assert.Contains("Giai đoạn “Đơn vị tự chấm” mở từ ngày 11/11/2026.", (await staff.GetAsync($"/cham-diem/{sheet}")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.GetAsync($"/cham-diem/{sheet}/buoc/gui-cum")).Status);

        own.Time.Advance(TimeSpan.FromHours(15));
        Assert.Equal("saved", (await (await own.LogInAsync("so.hagiang")).SendAsync(ScoreColumn.Self, name, "5")).Result);
    }

    [Fact]
    public async Task An_extension_opens_the_grid_at_once_for_whoever_was_refused_a_moment_ago()
    {
        using var own = new PortalHost();
        var sheet = await own.SheetOfAsync("Hà Giang");
        var deadline = await own.WithDbAsync(db => db.EmulationYears.SelectMany(year => year.Stages).SingleAsync(stage => stage.Kind == Domain.Years.StageKind.SelfScoring));
        var name = await (await own.LogInAsync("so.hagiang")).CellNameAsync(sheet, "1.1");
        own.Time.Advance(deadline.HardDeadlineAt.AddMinutes(1) - own.Time.GetUtcNow().UtcDateTime);
        var staff = await own.LogInAsync("so.hagiang");
        Assert.Equal("refused", (await staff.SendAsync(ScoreColumn.Self, name, "5")).Result);

        var form = await (await own.LogInAsync("canbo.bo")).GetAsync("/nam-thi-dua/2026/gia-han");
        await form.FormOf("Cho gia hạn").With("Stage", "SelfScoring").With("For", $"don-vi:{await own.DepartmentIdAsync("hagiang")}")
            .With("UntilAt", "17h 5/12/2026").With("Reason", "Khắc phục hậu quả bão").SubmitAsync();
        Assert.Equal("saved", (await staff.SendAsync(ScoreColumn.Self, name, "5")).Result);
    }

    [Fact]
    public async Task After_the_hard_deadline_nothing_is_withdrawn_that_could_not_be_handed_in_again()
    {
        using var own = new PortalHost();
        var sheet = await own.SheetOfAsync("Hà Giang");
        var staff = await own.LogInAsync("so.hagiang");
        await staff.FillAsync(sheet);
        await staff.StepAsync(sheet, "gui-cum", "Gửi cụm");
        var deadline = await own.WithDbAsync(db => db.EmulationYears.SelectMany(year => year.Stages).SingleAsync(stage => stage.Kind == Domain.Years.StageKind.SelfScoring));
        own.Time.Advance(deadline.HardDeadlineAt.AddMinutes(1) - own.Time.GetUtcNow().UtcDateTime);
        var page = await (await own.LogInAsync("so.hagiang")).GetAsync($"/cham-diem/{sheet}/buoc/rut-lai");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Rút lại bây giờ thì không gửi lại được", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(SheetState.Submitted, (await own.StoredAsync(sheet)).State);
    }
}
