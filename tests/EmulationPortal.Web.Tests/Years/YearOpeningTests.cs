using System.Net;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Scoring;
using EmulationPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Tests.Years;

public sealed class YearOpeningTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly Actor Officer = new(Guid.Empty, "Cán bộ", null, new HashSet<Role> { Role.MinistryOfficer }, []);

    [Fact]
    public async Task A_year_is_created_copied_compared_and_opened_with_a_sheet_for_every_member()
    {
        var officer = await host.LogInAsync("canbo.bo");
        var created = await (await officer.GetAsync("/nam-thi-dua/tao")).FormOf("Tạo năm").With("Year", "2027").With("Theme", "Chủ đề thử").SubmitAsync();
        Assert.Equal("/nam-thi-dua/2027", created.Path);
        Assert.Contains("Đang chuẩn bị", created.Text(".state"), StringComparison.Ordinal);

        var gaps = await officer.GetAsync("/nam-thi-dua/2027/mo");
        Assert.Contains("Cụm thi đua số 1 chưa có đơn vị thành viên", gaps.Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("Chưa đặt thời hạn", gaps.Text(".task-list"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync("/nam-thi-dua/2027/mo", ("version", await VersionAsync(2027)))).Status);

        var compared = await created.FormOf("Chép từ năm trước").SubmitAsync();
        Assert.Equal("/nam-thi-dua/2027/khac-biet", compared.Path);
        Assert.Contains("Không có thay đổi so với năm 2026", compared.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Cụm thi đua số 2: cụm trưởng Sơn La Sơn La giữ nguyên", compared.Text("main"), StringComparison.Ordinal);
        Assert.Contains("hạn 17:00 ngày 15/11/2026", compared.Text("main"), StringComparison.Ordinal);
        Assert.Contains("hạn 17:00 ngày 15/11/2027", compared.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Xem việc còn lại để mở năm", compared.Text("main .actions"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync("/nam-thi-dua/2027/chep")).Status);
        Assert.DoesNotContain("Chép từ năm trước", (await officer.GetAsync("/nam-thi-dua/2027")).Text(".actions"), StringComparison.Ordinal);

        var unlocked = await officer.GetAsync("/nam-thi-dua/2027/mo");
        Assert.Contains("chưa khóa", unlocked.Text(".task-list"), StringComparison.Ordinal);
        Assert.Contains("Chưa ghi số quyết định", unlocked.Text("main"), StringComparison.Ordinal);
        await LockAsync(2027);

        var opened = await (await officer.GetAsync("/nam-thi-dua/2027/mo")).FormOf("Mở năm 2027").SubmitAsync();
        Assert.Equal("/nam-thi-dua/2027", opened.Path);
        Assert.Contains("Đang mở", opened.Text(".state"), StringComparison.Ordinal);
        var dienBien = await host.DepartmentIdAsync("dienbien");
        var sheets = await host.WithDbAsync(db => db.ScoreSheets.AsNoTracking().Where(sheet => sheet.Year == 2027).ToListAsync());
        Assert.Equal(63, sheets.Count);
        Assert.All(sheets, sheet => Assert.Equal(SheetState.Draft, sheet.State));
        Assert.Equal(8, await host.WithDbAsync(db => db.ClusterYears.CountAsync(part => part.EmulationYear!.Year == 2027)));
        Assert.DoesNotContain("Xem việc còn lại", (await officer.GetAsync("/nam-thi-dua/2027/khac-biet")).Text("main"), StringComparison.Ordinal);
        var early = await (await host.LogInAsync("so.dienbien")).GetAsync($"/cham-diem/{sheets.Single(sheet => sheet.DepartmentId == dienBien).Id}");
        Assert.Contains("Giai đoạn “Đơn vị tự chấm” mở từ ngày 21/10/2027.", early.Text("main"), StringComparison.Ordinal);
        Assert.Null(early.Document.QuerySelector("main table input"));
        var home = await early.Client.GetAsync("/");
        Assert.Contains("Tự chấm bảng điểm năm 2027: mở từ ngày 21/10/2027 (hạn 17:00 ngày 15/11/2027).", home.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tự chấm và gửi bảng điểm năm 2027", home.Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostEmptyAsync("/nam-thi-dua/2027/mo", ("version", await VersionAsync(2027)))).Status);
    }

    [Fact]
    public async Task A_copy_shares_no_key_with_the_year_it_was_made_from()
    {
        await CopyAsync(2028);
        await host.WithDbAsync(async db =>
        {
            var sets = await db.CriteriaSets.AsNoTracking().Include(set => set.Criteria).Where(set => set.Year == 2026 || set.Year == 2028).ToListAsync();
            var (before, after) = (sets.Single(set => set.Year == 2026), sets.Single(set => set.Year == 2028));
            Assert.Equal(before.Criteria.Count, after.Criteria.Count);
            Assert.Empty(before.Criteria.Select(line => line.Id).Intersect(after.Criteria.Select(line => line.Id)));
            Assert.True(CriteriaDiff.Between(before.Tree(), after.Tree()).IsEmpty);
            Assert.Equal(CriteriaSetState.Draft, after.State);
            Assert.Contains("2028", after.Name, StringComparison.Ordinal);
            var duties = await db.ClusterAppointments.AsNoTracking().Where(duty => duty.Year == 2028).ToListAsync();
            Assert.Equal(16, duties.Count);
            Assert.All(duties, duty => Assert.Equal(string.Empty, duty.DecisionNumber));
            return 0;
        });
    }

    [Fact]
    public async Task A_clusters_own_criteria_win_over_those_of_the_bloc()
    {
        await CopyAsync(2029);
        await LockAsync(2029);
        var two = await host.ClusterIdAsync(2);
        var own = await host.WithDbAsync(async db =>
        {
            var common = await db.CriteriaSets.AsNoTracking().Include(set => set.Criteria).SingleAsync(set => set.Year == 2029);
            var set = new CriteriaSet { BlocId = common.BlocId, Year = 2029, ClusterId = two, Name = "Bảng riêng của cụm 2" };
            set.Criteria.Add(new Criterion { SetId = set.Id, Code = "1", Position = 1, Text = "Một", MaxPoints = 100, Kind = LeafKind.Manual });
            db.CriteriaSets.Add(set);
            await db.SaveChangesAsync();
            return set.Id;
        });
        var differences = await (await host.LogInAsync("canbo.bo")).GetAsync("/nam-thi-dua/2029/khac-biet");
        Assert.DoesNotContain("không có bảng tương ứng", differences.Text("main"), StringComparison.Ordinal);
        Assert.Contains("So với “Bảng tiêu chí thi đua năm 20", differences.Text("main"), StringComparison.Ordinal);
        var refused = await OpenAsync(2029);
        Assert.Contains("“Bảng riêng của cụm 2” chưa khóa", refused.Why, StringComparison.Ordinal);
        await LockAsync(2029);
        Assert.True((await OpenAsync(2029)).IsAllowed);
        var clusters = await host.WithDbAsync(db => db.ScoreSheets.Where(sheet => sheet.Year == 2029 && sheet.CriteriaSetId == own).Select(sheet => sheet.ClusterId).ToListAsync());
        Assert.Equal(7, clusters.Count);
        Assert.All(clusters, cluster => Assert.Equal(two, cluster));
    }

    [Fact]
    public async Task Opening_names_a_cluster_without_leader_and_one_whose_leader_has_left()
    {
        await CopyAsync(2030);
        await LockAsync(2030);
        await host.WithDbAsync(async db =>
        {
            var (one, two) = (await host.ClusterIdAsync(1), await host.ClusterIdAsync(2));
            db.RemoveRange(await db.ClusterAppointments.Where(duty => duty.Year == 2030 && duty.ClusterId == one).ToListAsync());
            var leader = await host.DepartmentIdAsync("sonla");
            db.RemoveRange(await db.ClusterMemberships.Where(member => member.Year == 2030 && member.DepartmentId == leader).ToListAsync());
            return await db.SaveChangesAsync();
        });
        var plan = await host.WithDbAsync(async db => await new YearOpening(db).PlanAsync((await db.WholeYearAsync(2030))!));
        Assert.Equal(
            ["Cụm thi đua số 1 chưa có cụm trưởng và cụm phó.", "Sơn La không phải thành viên của Cụm thi đua số 2 nhưng đang được phân công trong cụm."],
            plan.Gaps.Select(gap => gap.Sentence));
    }

    private async Task<string> VersionAsync(int year) =>
        (await host.WithDbAsync(db => db.EmulationYears.Where(candidate => candidate.Year == year).Select(candidate => candidate.Version).SingleAsync())).ToString();

    private Task<int> LockAsync(int year) => host.WithDbAsync(async db =>
    {
        foreach (var set in await db.CriteriaSets.Include(set => set.Criteria).Where(set => set.Year == year && set.State == CriteriaSetState.Draft).ToListAsync())
        {
            Assert.True(set.Lock(Officer, reason: "Thử").IsAllowed);
        }

        return await db.SaveChangesAsync();
    });

    private Task<Verdict> OpenAsync(int year) => host.WithDbAsync(async db =>
        await new YearOpening(db).OpenAsync((await db.WholeYearAsync(year))!, Officer, host.Time.GetUtcNow().UtcDateTime));

    private Task<Verdict> CopyAsync(int number) => host.WithDbAsync(async db =>
    {
        var bloc = await db.Blocs.SingleAsync();
        var year = new Domain.Years.EmulationYear { BlocId = bloc.Id, Year = number };
        db.EmulationYears.Add(year);
        await db.SaveChangesAsync();
        var verdict = await new YearCopy(db).CopyAsync(year, Officer, host.Time.GetUtcNow().UtcDateTime);
        Assert.True(verdict.IsAllowed, verdict.Why);
        return verdict;
    });
}
