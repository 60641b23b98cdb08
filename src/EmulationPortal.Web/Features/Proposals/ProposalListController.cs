using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Proposals;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Proposals;

/// <summary>The list of proposals: a department's own, or the ministry's board; and the beginning of a new one.</summary>
[Route("/de-nghi")]
public sealed class ProposalListController(PortalDb db) : PortalController
{
    private const int PageSize = 50;
    private const int FirstYear = 2018;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] ProposalFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (ProposalDesk.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        ModelState.Clear();
        var visible = db.Proposals.AsNoTracking().VisibleTo(Actor);
        var years = await visible.Select(proposal => proposal.Year).Distinct().OrderByDescending(year => year).ToListAsync(Gone);
        var found = filter.Of(visible);
        var paging = Paging.Of(await found.CountAsync(Gone), PageSize, filter.Trang ?? 1);
        var rows = await found.OrderByDescending(proposal => proposal.Year).ThenBy(proposal => proposal.State == ProposalState.Checked)
            .ThenByDescending(proposal => proposal.SubmittedAt).ThenBy(proposal => proposal.Id).Skip(paging.Skip).Take(PageSize)
            .Select(proposal => new ProposalListRow(
                proposal,
                db.Departments.Single(department => department.Id == proposal.DepartmentId).Province,
                db.Clusters.Where(cluster => cluster.Id == proposal.ClusterId).Select(cluster => (int?)cluster.Number).FirstOrDefault(),
                0,
                0,
                db.Users.Where(user => user.Id == proposal.OfficerId).Select(user => user.FullName).FirstOrDefault() ?? ""))
            .ToListAsync(Gone);
        var counts = await db.LineCountsAsync(rows.ConvertAll(row => row.Proposal.Id), Gone);
        rows = rows.ConvertAll(row => counts.TryGetValue(row.Proposal.Id, out var count) ? row with { Lines = count.Lines, Open = count.Open } : row);
        IReadOnlyList<Choice> officers = Actor.IsOfficer ? [new(string.Empty, "Mọi cán bộ"), .. (await db.PeopleWithAsync(Role.MinistryOfficer, Gone)).Select(person => new Choice(person.UserId.ToString(), person.FullName))] : [];
        return View("Index", new ProposalListPage(rows, paging, filter, years, officers, Actor));
    }

    /// <summary>Asks what the new proposal is for.</summary>
    [HttpGet("moi")]
    public async Task<IActionResult> AskNew()
    {
        if (WhyNotBegin() is { } refused) return Refused(refused);
        return View("New", new NewProposalPage(new NewProposalForm { Kind = ProposalKind.YearlyMerit, Year = Clock.Today.Year.ToString(CultureInfo.InvariantCulture) }, await ClustersAsync()));
    }

    /// <summary>Begins it.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Begin(NewProposalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (WhyNotBegin() is { } refused) return Refused(refused);
        var department = await db.Departments.AsNoTracking().SingleAsync(found => found.Id == Actor.DepartmentId, Gone);
        var cluster = form.ClusterId is { } key ? await db.Clusters.AsNoTracking().FirstOrDefaultAsync(found => found.Id == key, Gone) : null;
        if (ModelState.IsValid) Check(form, department, cluster);
        if (!ModelState.IsValid) return Invalid("New", new NewProposalPage(form, await ClustersAsync()));
        var (kind, year) = (form.Kind!.Value, int.Parse(form.Year!, CultureInfo.InvariantCulture));
        var proposal = new Proposal
        {
            Kind = kind,
            Year = year,
            Title = ProposalText.TitleOf(kind, year, cluster?.Name),
            Merit = ProposalText.MeritOf(kind, year),
            DepartmentId = department.Id,
            ClusterId = cluster?.Id,
            ClusterYearId = cluster is null ? null : await db.ClusterYears.Where(part => part.ClusterId == cluster.Id && part.EmulationYear!.Year == year).Select(part => (Guid?)part.Id).FirstOrDefaultAsync(Gone),
        };
        db.Proposals.Add(proposal);
        db.Record(Actor, Clock.Now, proposal, "ProposalStarted", $"Bắt đầu hồ sơ “{proposal.Title}”.");
        await db.SaveChangesAsync(Gone);
        Tell(kind == ProposalKind.YearlyMerit ? "Đã lập hồ sơ nháp. Hãy lấy danh sách từ đăng ký, xếp hạng hoặc tìm trong hồ sơ." : "Đã lập hồ sơ nháp. Hãy thêm cá nhân, tập thể từ hồ sơ.");
        return Redirect(kind == ProposalKind.YearlyMerit ? $"{ProposalSettling.PathOf(proposal.Id)}/nguon" : ProposalSettling.PathOf(proposal.Id));
    }

    private Verdict? WhyNotBegin() => Actor.IsOfDepartment ? null : Verdict.Never("Hồ sơ đề nghị do đơn vị lập. Cán bộ Bộ tiếp nhận và thẩm định hồ sơ đã gửi.");

    private void Check(NewProposalForm form, Department department, Cluster? cluster)
    {
        var year = int.Parse(form.Year!, CultureInfo.InvariantCulture);
        if (year < FirstYear || year > Clock.Today.Year) ModelState.AddModelError(nameof(form.Year), $"Hãy nhập năm từ {FirstYear} đến {Clock.Today.Year}.");
        if (OrganisationRules.MayTakePartIn(department, year) is { IsAllowed: false } ended) ModelState.AddModelError(nameof(form.Year), ended.Why);
        if (form.ClusterId is null) return;
        if (cluster is null || !(Actor.Leads(cluster.Id, year) || Actor.HasLed(cluster.Id, year))) ModelState.AddModelError(nameof(form.ClusterId), $"Đơn vị không phải cụm trưởng của cụm này năm {year}. Hãy chọn đúng cụm và năm, hoặc đề nghị cho đơn vị mình.");
        else if (form.Kind != ProposalKind.YearlyMerit) ModelState.AddModelError(nameof(form.Kind), "Cụm chỉ đề nghị theo công trạng hằng năm, từ kết quả xếp hạng.");
    }

    private async Task<IReadOnlyList<Choice>> ClustersAsync()
    {
        var own = await db.Departments.Where(department => department.Id == Actor.DepartmentId).Select(department => department.Name).SingleAsync(Gone);
        var led = Actor.Duties.Concat(Actor.FormerDuties).Where(duty => duty.Duty == AppointmentDuty.Leader).ToList();
        var ids = led.Select(duty => duty.ClusterId).Distinct().ToList();
        var clusters = await db.Clusters.AsNoTracking().Where(cluster => ids.Contains(cluster.Id)).OrderBy(cluster => cluster.Number).ToListAsync(Gone);
        return [new Choice(string.Empty, own), .. clusters.Select(cluster => new Choice(
            cluster.Id.ToString(), $"{cluster.Name} (cụm trưởng năm {string.Join(", ", led.Where(duty => duty.ClusterId == cluster.Id).Select(duty => duty.Year).Distinct().Order())})"))];
    }
}

/// <summary>What is looked for in the list.</summary>
public sealed class ProposalFilter
{
    /// <summary>The year.</summary>
    public int? Nam { get; set; }

    /// <summary>The kind of merit.</summary>
    [FromQuery(Name = "loai")]
    public ProposalKind? Kind { get; set; }

    /// <summary>Where it stands.</summary>
    [FromQuery(Name = "tinh-trang")]
    public ProposalState? State { get; set; }

    /// <summary>The officer in charge.</summary>
    [FromQuery(Name = "can-bo")]
    public Guid? Officer { get; set; }

    /// <summary>The page asked for.</summary>
    public int? Trang { get; set; }

    /// <summary>The proposals that fit.</summary>
    public IQueryable<Proposal> Of(IQueryable<Proposal> proposals)
    {
        if (Nam is { } year) proposals = proposals.Where(proposal => proposal.Year == year);
        if (Kind is { } kind) proposals = proposals.Where(proposal => proposal.Kind == kind);
        if (State is { } state) proposals = proposals.Where(proposal => proposal.State == state);
        return Officer is { } officer ? proposals.Where(proposal => proposal.OfficerId == officer) : proposals;
    }
}

/// <summary>One proposal of the list.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Province">The department's short name.</param>
/// <param name="ClusterNumber">The number of the cluster for which it proposes, or null.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Open">Of them, not examined yet.</param>
/// <param name="Officer">The officer in charge; empty without one.</param>
public sealed record ProposalListRow(Proposal Proposal, string Province, int? ClusterNumber, int Lines, int Open, string Officer)
{
    /// <summary>Who proposes, in few words.</summary>
    public string Proposer => ClusterNumber is { } number ? $"{Province} (Cụm {number})" : Province;
}

/// <summary>The list of proposals.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Paging">Which page.</param>
/// <param name="Filter">What was looked for.</param>
/// <param name="Years">The years in which there is any.</param>
/// <param name="Officers">The ministry's officers; empty for departments.</param>
/// <param name="Actor">Who reads.</param>
public sealed record ProposalListPage(IReadOnlyList<ProposalListRow> Rows, Paging Paging, ProposalFilter Filter, IReadOnlyList<int> Years, IReadOnlyList<Choice> Officers, Actor Actor)
{
    /// <summary>The years to choose from.</summary>
    public IReadOnlyList<Choice> YearChoices => [new(string.Empty, "Mọi năm"), .. Years.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<Choice> StateChoices { get; } = [new(string.Empty, "Mọi tình trạng"), .. Enum.GetValues<ProposalState>().Select(state => new Choice(state.ToString(), ProposalWorkflow.StateName(state)))];

    /// <summary>The kinds to choose from.</summary>
    public static IReadOnlyList<Choice> KindChoices { get; } = [new(string.Empty, "Mọi loại hình"), .. NewProposalPage.Kinds];
}
