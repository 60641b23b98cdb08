using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>
/// Pledges of the demo: three of past years with their real contents, signed on paper and recorded as such, and invented ones of
/// the current year at different stages, so that every account of some clusters has something to do.
/// </summary>
public sealed class DemoPledges(PortalDb db)
{
    /// <summary>Number of the cluster whose pledge is issued for signing.</summary>
    public const int IssuedCluster = 5;

    private const string Invented = "Dữ liệu minh họa";

    private static readonly Actor Officer = new(Guid.Empty, Invented, null, new HashSet<Role> { Role.MinistryOfficer }, []);

    private Dictionary<string, Department> departments = [];
    private Dictionary<int, Cluster> clusters = [];
    private Dictionary<string, Actor> people = [];
    private DateOnly today;

    /// <summary>Adds all of them.</summary>
    /// <param name="day">The day in Vietnam; what happens in the current year lies before it.</param>
    public async Task AddAsync(DateOnly day)
    {
        today = day;
        departments = await db.Departments.ToDictionaryAsync(department => department.Province);
        clusters = await db.Clusters.ToDictionaryAsync(cluster => cluster.Number);
        await ReadPeopleAsync();
        var past = await AddPastAsync();
        await db.SaveChangesAsync();
        await AddPresentAsync(past);
        await db.SaveChangesAsync();
    }

    // The pledge of cluster 2 of 2023, or null on a day before it was signed.
    private async Task<Pledge?> AddPastAsync()
    {
        var first = await MembersAsync(1, ReferenceData.DecidedOn.Year);
        var second = await MembersAsync(2, ReferenceData.DecidedOn.Year);
        AddPaper(ClusterPledge(1, 2019, 2020), first, PledgeTexts.Cluster1, "Hà Nội", new DateOnly(2019, 12, 14), PledgeTexts.SourceOf2019);
        AddPaper(
            new Pledge { Kind = PledgeKind.Bilateral, DepartmentId = departments["Hải Phòng"].Id, FirstYear = 2019, LastYear = 2019 },
            [departments["Hải Phòng"], departments["Hà Nội"]],
            PledgeTexts.Cooperation,
            "Hà Nội",
            new DateOnly(2019, 12, 14),
            PledgeTexts.SourceOf2019);
        var signedOn = new DateOnly(2023, 2, 20);
        return signedOn > today
            ? null
            : AddPaper(ClusterPledge(2, 2023, 2023), second, PledgeTexts.Cluster2, "Điện Biên", signedOn, PledgeTexts.SourceOf2023, ("Điện Biên", "Giám đốc", "Vũ Anh Dũng"));
    }

    // Of the signatories the sources name only the director of Điện Biên.
    private Pledge AddPaper(
        Pledge pledge, IReadOnlyList<Department> parties, PledgeContent content, string place, DateOnly on, string source, params (string Province, string Title, string Name)[] known)
    {
        foreach (var party in parties)
        {
            var (_, title, name) = known.FirstOrDefault(person => person.Province == party.Province);
            pledge.AddParty(party.Id, party.Name, title ?? string.Empty, name ?? string.Empty);
        }

        Write(pledge, content, place, Officer, At(-30, 8));
        Must(pledge.RecordSigned(Officer, on, source, At(-30, 9)));
        db.Record(Officer, At(-30, 9), pledge, "PledgeRecorded", $"Ghi nhận giao ước đã ký trên giấy ngày {DateText.Show(on)}.", source);
        return pledge;
    }

    private async Task AddPresentAsync(Pledge? past)
    {
        await AddConsultingAsync(past);
        await AddSignedOnPaperAsync();
        await AddAgreedAsync(4, "Phú Thọ");
        await AddAgreedAsync(IssuedCluster, "Nghệ An");
        AddCooperation();
        await AddWithdrawnAsync();
        await AddDraftsAsync();
    }

    // Cluster 2, from the text of 2023: comments to answer, an answer that was overtaken by an edit, one that declines, others waited for.
    private async Task AddConsultingAsync(Pledge? past)
    {
        var pledge = ClusterPledge(2, today.Year, today.Year, past?.Id);
        await AddPartiesAsync(pledge, 2);
        var leader = people["Sơn La"];
        var years = $"{today.Year} - {today.Year + 4}";
        List<ClauseLine> lines = [.. PledgeTexts.Cluster2.Lines.Select(line => line with { Text = line.Text.Replace("2022-2025", years, StringComparison.Ordinal) })];
        lines[1] = lines[1] with { Target = new ClauseTarget(TargetKind.Number, Figure: 2, Unit: "mô hình") };
        lines.InsertRange(4,
        [
            Line(0, "Tỷ lệ văn bản điện tử được ký số.", new ClauseTarget(TargetKind.Percent, Figure: 95)),
            Line(0, "Gửi báo cáo tổng kết phong trào thi đua của Cụm.", new ClauseTarget(TargetKind.Date, On: new DateOnly(today.Year, 12, 15))),
        ]);
        var written = PledgeTexts.Cluster2.Words;
        var words = written with { Title = $"Cụm thi đua số 2 năm {today.Year}", Opening = written.Opening.Replace("2023", $"{today.Year}", StringComparison.Ordinal), Closing = "Các đơn vị báo cáo kết quả thực hiện giao ước tại hội nghị tổng kết của Cụm." };
        Write(pledge, new(words, lines), "Sơn La", leader, At(-12, 8));
        pledge.SigningOn = today.AddDays(10);
        await TieAsync(pledge, ("1", "8.1"), ("2", "9.1"), ("3", "2.1"), ("4", "3.2"), ("5", "4.2"), ("7", "5.1"));
        Consult(pledge, leader, At(-10, 9));
        Agree(pledge, "Lào Cai", At(-9, 10));
        Comment(pledge, "Hà Giang", "5", "Đề nghị ghi rõ là văn bản đi của Sở, không tính văn bản của đơn vị trực thuộc.", At(-9, 14));
        Must(pledge.Resolve(leader, pledge.Comments[0], "Đã sửa: chỉ tính văn bản đi của Sở.", true, At(-8, 9)));
        db.Record(leader, At(-8, 9), pledge, "PledgeCommentResolved", "Trả lời góp ý về nội dung 5: tiếp thu.", part: "5");
        Edit(pledge, leader, "5", "Tỷ lệ văn bản điện tử đi của Sở được ký số.", At(-8, 10));
        Agree(pledge, "Hà Giang", At(-7, 9));
        Comment(pledge, "Lai Châu", "2", "Đề nghị nêu rõ mô hình được công nhận ở cấp nào.", At(-6, 15));
        Comment(pledge, "Điện Biên", "6", "Hội nghị tổng kết năm trước họp vào tháng 02, đề nghị cho phép bổ sung số liệu sau ngày 15/12.", At(-5, 8));
        var declining = people["Cao Bằng"];
        const string Reason = "Chỉ tiêu 95% ở nội dung 5 chưa phù hợp với hạ tầng của tỉnh; đề nghị 90%.";
        Must(pledge.Decline(declining, Party(pledge, "Cao Bằng"), pledge.Revision, Reason, At(-4, 16)));
        db.Record(declining, At(-4, 16), pledge, "PledgeDeclined", $"{Party(pledge, "Cao Bằng").Organisation} không thống nhất nội dung giao ước.", Reason);
    }

    // Cluster 1: signed on paper at the beginning of the year, some results written.
    private async Task AddSignedOnPaperAsync()
    {
        var pledge = ClusterPledge(1, today.Year, today.Year);
        await AddPartiesAsync(pledge, 1);
        var content = PledgeTemplate.Of(PledgeKind.Cluster, "Cụm thi đua số 1", pledge.Years);
        Write(pledge, content with { Lines = [.. content.Lines, Line(0, "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn.", new ClauseTarget(TargetKind.Percent, Figure: 95))] }, "Hải Phòng", people["Hải Phòng"], At(-30, 8));
        await TieAsync(pledge, ("1.a", "1.1"), ("1.b", "2.1"), ("1.c", "3.2"), ("2", "8.1"), ("3", "9.1"), ("7", "5.2"));
        Must(pledge.RecordSigned(people["Hải Phòng"], new DateOnly(today.Year, 1, 15), Invented, At(-29, 9)));
        db.Record(people["Hải Phòng"], At(-29, 9), pledge, "PledgeRecorded", $"Ghi nhận giao ước đã ký trên giấy ngày 15/01/{today.Year}.", Invented);
        Say(pledge, "Hải Phòng", "1.a", ResultOutcome.Met, "Đã kiểm tra, hướng dẫn 24 đơn vị (số liệu minh họa).");
        Say(pledge, "Hải Phòng", "2", ResultOutcome.Met, "Phát động 03 phong trào, tổng kết 02 (số liệu minh họa).");
        Say(pledge, "Hải Phòng", "7", ResultOutcome.Met, "Số liệu minh họa.", 97.2m);
        Say(pledge, "Cần Thơ", "1.a", ResultOutcome.Partly, "Còn 02 đơn vị chưa kiểm tra (số liệu minh họa).");
        Say(pledge, "Cần Thơ", "7", ResultOutcome.NotMet, "Quá tải quý III (số liệu minh họa).", 93.5m);
    }

    // All have agreed: the leader of cluster 4 can close it; that of the other is issued for signing when the portal starts.
    private async Task AddAgreedAsync(int number, string leader)
    {
        var pledge = ClusterPledge(number, today.Year, today.Year);
        await AddPartiesAsync(pledge, number);
        Write(pledge, PledgeTemplate.Of(PledgeKind.Cluster, $"Cụm thi đua số {number}", pledge.Years), leader, people[leader], At(-15, 8));
        pledge.SigningOn = today.AddDays(14);
        Consult(pledge, people[leader], At(-14, 9));
        AgreeAll(pledge, -14);
    }

    // Two departments of cluster 2; issued for signing when the portal starts.
    private void AddCooperation()
    {
        var pledge = new Pledge { Kind = PledgeKind.Bilateral, DepartmentId = departments["Sơn La"].Id, FirstYear = today.Year, LastYear = today.Year };
        foreach (var province in new[] { "Sơn La", "Điện Biên" })
        {
            pledge.AddParty(departments[province].Id, departments[province].Name, "Giám đốc", $"Giám đốc {province}");
        }

        Write(pledge, PledgeTemplate.Of(PledgeKind.Bilateral, $"{departments["Sơn La"].Name} và {departments["Điện Biên"].Name}", pledge.Years), "Sơn La", people["Sơn La"], At(-7, 8));
        pledge.SigningOn = today.AddDays(7);
        Consult(pledge, people["Sơn La"], At(-6, 9));
        AgreeAll(pledge, -6);
    }

    // One after the other, a day apart.
    private void AgreeAll(Pledge pledge, int before)
    {
        foreach (var party in pledge.Signing)
        {
            Agree(pledge, departments.Values.Single(department => department.Id == party.DepartmentId).Province, At(before + party.Position, 7 + party.Position));
        }
    }

    // Cluster 7 began with the wrong year and took it back.
    private async Task AddWithdrawnAsync()
    {
        const string Reason = "Lập nhầm nội dung của năm trước (dữ liệu minh họa).";
        var pledge = ClusterPledge(7, today.Year, today.Year);
        await AddPartiesAsync(pledge, 7);
        Write(pledge, PledgeTemplate.Of(PledgeKind.Cluster, "Cụm thi đua số 7", pledge.Years), "Đồng Nai", people["Đồng Nai"], At(-6, 8));
        Must(pledge.Withdraw(people["Đồng Nai"], Reason));
        db.Record(people["Đồng Nai"], At(-5, 9), pledge, "PledgeWithdrawn", "Hủy giao ước.", Reason);
    }

    // Cluster 3 is still writing; the department of Thái Bình asks its director and trade union.
    private async Task AddDraftsAsync()
    {
        var draft = ClusterPledge(3, today.Year, today.Year);
        await AddPartiesAsync(draft, 3);
        Write(draft, PledgeTemplate.Of(PledgeKind.Cluster, "Cụm thi đua số 3", draft.Years), "Thái Bình", people["Thái Bình"], At(-2, 9));
        var department = departments["Thái Bình"];
        var own = new Pledge { Kind = PledgeKind.Department, DepartmentId = department.Id, FirstYear = today.Year, LastYear = today.Year };
        own.AddParty(department.Id, department.Name, "Giám đốc", "Giám đốc Thái Bình");
        own.AddParty(department.Id, $"Công đoàn {department.Name}", "Chủ tịch Công đoàn", isUnion: true);
        var content = PledgeTemplate.Of(PledgeKind.Department, department.Name, own.Years);
        var theme = "Đoàn kết, năng động, sáng tạo, thi đua thực hiện thắng lợi nhiệm vụ phát triển ngành Thông tin và Truyền thông tỉnh Thái Bình";
        Write(own, content with { Words = content.Words with { Theme = theme } }, "Thái Bình", people["Thái Bình"], At(-3, 8));
        own.SigningOn = today.AddDays(5);
        Consult(own, people["Thái Bình"], At(-3, 9));
    }

    private Pledge ClusterPledge(int number, int first, int last, Guid? previous = null) =>
        new() { Kind = PledgeKind.Cluster, ClusterId = clusters[number].Id, FirstYear = first, LastYear = last, PreviousId = previous };

    private void Write(Pledge pledge, PledgeContent content, string place, Actor actor, DateTime at)
    {
        pledge.Rewrite(content.Words, content.Lines);
        pledge.Place = place;
        db.Pledges.Add(pledge);
        db.PledgeRevisions.Add(pledge.Freeze(actor, at));
        db.Record(actor, at, pledge, "PledgeBegun", "Lập giao ước.");
    }

    private void Edit(Pledge pledge, Actor actor, string code, string text, DateTime at)
    {
        var content = pledge.Content();
        var edit = pledge.Rewrite(content.Words, [.. content.Coded().Select(line => line.Code == code ? line.Line with { Text = text } : line.Line)]);
        db.PledgeRevisions.Add(pledge.Freeze(actor, at));
        db.Record(actor, at, pledge, "PledgeEdited", "Sửa nội dung giao ước.", changes: edit.Changes);
    }

    private void Consult(Pledge pledge, Actor actor, DateTime at)
    {
        pledge.CommentsBy ??= today.AddDays(3);
        Must(pledge.Consult(actor, VietnamTime.DateOf(at)));
        db.Record(actor, at, pledge, "PledgeConsulted", $"Gửi giao ước lấy ý kiến các bên, góp ý đến ngày {DateText.Show(pledge.CommentsBy!.Value)}.");
    }

    private void Agree(Pledge pledge, string province, DateTime at)
    {
        var party = Party(pledge, province);
        Must(pledge.Agree(people[province], party, pledge.Revision, "Giám đốc", $"Giám đốc {province}", at));
        db.Record(people[province], at, pledge, "PledgeAgreed", $"{party.Organisation} thống nhất nội dung giao ước.");
    }

    private void Comment(Pledge pledge, string province, string code, string text, DateTime at)
    {
        var clause = pledge.Clauses.Single(found => found.Code == code);
        Must(pledge.Comment(people[province], Guid.CreateVersion7(), clause, text, at));
        db.Record(people[province], at, pledge, "PledgeCommented", $"Góp ý về nội dung {code}.", part: code);
    }

    private void Say(Pledge pledge, string province, string code, ResultOutcome outcome, string text, decimal? figure = null)
    {
        var clause = pledge.Clauses.Single(found => found.Code == code);
        var result = new ClauseResult { ClauseId = clause.Id, DepartmentId = departments[province].Id, Year = pledge.FirstYear };
        result.Save(new ResultWords(outcome, text, figure, null), people[province], At(-2, 10));
        clause.Results.Add(result);
        db.Record(people[province], At(-2, 10), pledge, "PledgeResultsWritten", $"Ghi kết quả nội dung {code}.", part: $"ket-qua/{result.DepartmentId:N}");
    }

    private async Task TieAsync(Pledge pledge, params (string Clause, string Criterion)[] ties)
    {
        var criteria = await db.Criteria.Where(criterion => db.CriteriaSets.Any(set => set.Id == criterion.SetId && set.Year == pledge.FirstYear && set.ClusterId == null))
            .ToDictionaryAsync(criterion => criterion.Code, criterion => criterion.Id);
        pledge.Tie(
            ties.ToDictionary(tie => pledge.Clauses.Single(clause => clause.Code == tie.Clause).Id, tie => (IReadOnlySet<Guid>)new HashSet<Guid> { criteria[tie.Criterion] }),
            id => criteria.Single(pair => pair.Value == id).Key);
    }

    private async Task AddPartiesAsync(Pledge pledge, int number)
    {
        foreach (var department in await MembersAsync(number, pledge.FirstYear))
        {
            pledge.AddParty(department.Id, department.Name, "Giám đốc", $"Giám đốc {department.Province}");
        }
    }

    private Task<List<Department>> MembersAsync(int number, int year)
    {
        var cluster = clusters[number].Id;
        return db.ClusterMemberships.Where(member => member.ClusterId == cluster && member.Year == year).OrderBy(member => member.Position).Select(member => member.Department!).ToListAsync();
    }

    private async Task ReadPeopleAsync()
    {
        var provinces = departments.Values.ToDictionary(department => department.Id, department => department.Province);
        var users = await db.Users.AsNoTracking().Where(user => user.UserName!.StartsWith("so.")).Select(user => user.Id).ToListAsync();
        foreach (var user in users)
        {
            var actor = (await db.AccountStateAsync(user, today))!.Actor;
            people[provinces[actor.DepartmentId!.Value]] = actor;
        }
    }

    private PledgeParty Party(Pledge pledge, string province) => pledge.Parties.Single(party => party.DepartmentId == departments[province].Id);

    private DateTime At(int days, int hour) => VietnamTime.ToUtc(today.AddDays(days), new TimeOnly(hour, 0));

    private static ClauseLine Line(int level, string text, ClauseTarget target) => new(null, level, text, target);

    private static void Must(Verdict verdict)
    {
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException(verdict.Why);
        }
    }
}
