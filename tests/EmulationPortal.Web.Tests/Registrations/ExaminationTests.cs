using System.Text.Json;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Tests.Database;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Registrations;

public sealed class ExaminationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_ceiling_is_metered_live_and_frozen_with_the_issue_and_what_is_over_needs_a_reason()
    {
        await AddCeilingAsync();
        var page = await host.BegunAsync("cantho");
        foreach (var (name, kind) in new[] { ("Một Thị Ba", "CSTDCS"), ("Hai Thị Ba", "CSTDCS"), ("Ba Thị Ba", "LDTT") })
        {
            page = await page.PressAsync($"them:{await host.PersonAsync("cantho", name)}", ("AddKind", kind));
        }

        Assert.Contains("Đã dùng 2, vượt 1.", page.Text("[data-meter=CSTDCS]"), StringComparison.Ordinal);
        Assert.Contains("50 % của 3 (số Lao động tiên tiến; đăng ký LĐTT và CSTĐCS trong danh sách", page.Text("[data-meter=CSTDCS]"), StringComparison.Ordinal);
        Assert.Contains("Thứ 2 trong 1 được phép: vượt 1.", page.Text(".registration-table"), StringComparison.Ordinal);

        using var check = await page.Client.Http.PostAsync(new Uri($"{ListScene.PathOf(host, "cantho")}/kiem-tra", UriKind.Relative), page.Form("form[data-registration]").With("Lines[1].Kind", "LDTT").Content());
        using var judged = JsonDocument.Parse(await check.Content.ReadAsStringAsync());
        Assert.Contains(judged.RootElement.GetProperty("meters").EnumerateArray(), meter => meter.GetProperty("standing").GetString() == "Đã dùng 1, còn 0."
            && meter.GetProperty("css").GetString() == "state-done" && meter.GetProperty("effect").GetString()!.StartsWith("Thêm một: vượt 1", StringComparison.Ordinal));
        Assert.DoesNotContain(judged.RootElement.GetProperty("lines").EnumerateArray(), line => line.GetProperty("needsReason").GetBoolean());
        Assert.Equal(2, (await host.ListAsync("cantho")).Lines.Count(line => line.KindCode == "CSTDCS"));

        await host.WithDbAsync(async db =>
        {
            var list = await db.Registrations.Include(known => known.Round).ThenInclude(round => round!.Extensions).Include(known => known.Lines).Include(known => known.Bases)
                .SingleAsync(known => db.Departments.Any(department => department.Id == known.DepartmentId && department.Slug == "cantho"));
            var today = new DateOnly(host.OpenYear, 11, 10);
            var examined = await new RegistrationExamination(db).ExamineAsync(list, today);
            Assert.Single(examined.Open);
            examined.Freeze(today);
            var (director, now) = (await db.ActorAsync("giamdoc.cantho"), host.Time.GetUtcNow().UtcDateTime);
            Assert.Contains("(cá nhân số 2)", list.MayIssue(director, now).Why, StringComparison.Ordinal);
            list.LinesOf(RecipientKind.Person)[1].Reason = "Đề nghị Bộ xem xét";
            Assert.True(list.MayIssue(director, now).IsAllowed);
            var basis = Assert.Single(list.Bases, known => known.Whole == QuotaWhole.AdvancedWorkers);
            Assert.Equal((3, today), (basis.Count, basis.FrozenOn!.Value));
            Assert.Equal([false, true, false], list.LinesOf(RecipientKind.Person).Select(line => line.IsOverQuota));
            return await db.SaveChangesAsync();
        });
        var stored = await host.ListAsync("cantho");
        Assert.Equal(3, stored.Bases.Count);
        Assert.Contains("vượt 1", stored.LinesOf(RecipientKind.Person)[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_certainly_missing_is_told_apart_from_what_the_year_must_bring()
    {
        var page = await host.BegunAsync("sonla", "ho-so");
        var department = await host.DepartmentIdAsync("sonla");
        var verified = await host.WithDbAsync(db => db.DisciplineRecords.Where(record => record.To == null && db.People.Any(person => person.Id == record.PersonId && person.DepartmentId == department)).Select(record => record.PersonId!.Value).SingleAsync());
        if ((await host.ListAsync("sonla")).Lines.All(line => line.PersonId != verified)) page = await page.PressAsync($"them:{verified}");
        var row = page.Document.QuerySelectorAll("tr[data-line]").Single(line => line.QuerySelector($"a[href='/ca-nhan-tap-the/ca-nhan/{verified}']") is not null);
        Assert.Contains("Chưa được xét", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cần ghi lý do trước khi trình ký", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector($".reason-proof[href='/ca-nhan-tap-the/ca-nhan/{verified}#ky-luat']"));
        Assert.Contains("Sẽ xét cuối năm: cần", page.Text(".registration-table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queries_of_an_examination_translate_for_SQL_Server_too()
    {
        await using var db = new SqlServerDouble().NewDb();
        await new RegistrationExamination(db).ExamineAsync(new Registration { RoundId = Guid.NewGuid(), DepartmentId = Guid.NewGuid(), Year = 2026 }, new DateOnly(2026, 3, 1));
    }

    private Task AddCeilingAsync() => host.WithDbAsync(async db =>
    {
        db.QuotaRules.Add(new QuotaRule
        {
            KindCode = "CSTDCS",
            Percent = 50,
            Whole = QuotaWhole.AdvancedWorkers,
            Rounding = QuotaRounding.Down,
            LegalBasis = "Quy định thử",
            Confirmed = true,
            ValidFrom = new DateOnly(host.OpenYear, 1, 1),
        });
        return await db.SaveChangesAsync();
    });
}
