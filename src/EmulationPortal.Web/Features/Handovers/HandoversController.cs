using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Handovers;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Handovers;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Meetings;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Handovers;

/// <summary>Handing a cluster's year over to the next leader.</summary>
public sealed class HandoversController(PortalDb db, HandoverPack pack, ActorCache actors) : PortalController
{
    private const string OneView = "Handover";

    /// <summary>The years to hand over or to receive.</summary>
    [HttpGet("/hop-cum/ban-giao")]
    public async Task<IActionResult> Index() => View("Index", new HandoverListPage(await db.HandoverLinesAsync(Actor, Gone)));

    /// <summary>The pack of a year.</summary>
    [HttpGet("/hop-cum/ban-giao/{clusterId:guid}/{year:int}")]
    public async Task<IActionResult> Show(Guid clusterId, int year) =>
        await pack.BuildAsync(Actor, clusterId, year, null, Gone) is { } page ? View(OneView, page) : NotFound();

    /// <summary>Prepares or changes a handover.</summary>
    [HttpPost("/hop-cum/ban-giao/{clusterId:guid}/{year:int}")]
    public async Task<IActionResult> Save(Guid clusterId, int year, HandoverForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await pack.BuildAsync(Actor, clusterId, year, form, Gone) is not { } page) return NotFound();
        if (!page.MayEdit) return Refused(WhyNot(page));
        if (DateText.Read(form.EffectiveOn).Value is { } day && day < Clock.Today) ModelState.AddModelError(nameof(form.EffectiveOn), $"Ngày chuyển quyền đã qua. Hãy chọn từ hôm nay ({DateText.Show(Clock.Today)}) trở đi.");
        if (!ModelState.IsValid) return Invalid(OneView, page);
        var handover = page.Handover;
        if (handover is not null && form.Version != handover.Version) return Refused(Stale);
        if (handover is null)
        {
            handover = new Handover { ClusterId = clusterId, Year = year, FromDepartmentId = page.Line.From.Id, ToDepartmentId = page.Line.To!.Id, EffectiveOn = Clock.Today };
            db.Handovers.Add(handover);
        }

        FillIn(handover, form);
        db.Record(Actor, Clock.Now, handover, "HandoverPrepared", $"Chuẩn bị bàn giao {page.Line.ClusterName}, năm {year}.", changes: [new AuditChange("Ngày chuyển quyền", null, DateText.Show(handover.EffectiveOn))]);
        return await SavedAsync(page, "Đã lưu nội dung bàn giao. Hãy xem lại rồi bấm “Bàn giao”.");
    }

    /// <summary>Hands over: the open tasks are kept as they stand.</summary>
    [HttpPost("/hop-cum/ban-giao/{clusterId:guid}/{year:int}/ban-giao")]
    public Task<IActionResult> Hand(Guid clusterId, int year, HandoverStepForm form) => DoAsync(clusterId, year, HandoverStep.Hand, form);

    /// <summary>Acknowledges; the rights change on the day that was set.</summary>
    [HttpPost("/hop-cum/ban-giao/{clusterId:guid}/{year:int}/nhan")]
    public Task<IActionResult> Receive(Guid clusterId, int year, HandoverStepForm form) => DoAsync(clusterId, year, HandoverStep.Receive, form);

    /// <summary>Sends back with what is missing.</summary>
    [HttpPost("/hop-cum/ban-giao/{clusterId:guid}/{year:int}/bo-sung")]
    public Task<IActionResult> SendBack(Guid clusterId, int year, HandoverStepForm form) => DoAsync(clusterId, year, HandoverStep.SendBack, form);

    private static Verdict Stale { get; } = Verdict.NotNow("Người khác vừa thay đổi nội dung bàn giao này. Hãy tải lại trang rồi xem lại.");

    private async Task<IActionResult> DoAsync(Guid clusterId, int year, HandoverStep step, HandoverStepForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await pack.BuildAsync(Actor, clusterId, year, null, Gone) is not { Handover: { } handover } page) return NotFound();
        if (handover.May(step, Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var reason = VietnameseText.NormaliseLines(form.Reason ?? string.Empty);
        if (step == HandoverStep.SendBack && reason.Length == 0) ModelState.AddModelError(nameof(form.Reason), "Hãy ghi nội dung cần bổ sung.");
        if (!ModelState.IsValid) return Invalid(OneView, page);
        if (form.Version != handover.Version) return Refused(Stale);
        if (handover.Do(step, Actor, Clock.Now, reason) is { IsAllowed: false } verdict) return Refused(verdict);
        if (step == HandoverStep.Hand) KeepTasks(handover, page.OpenTasks);
        db.Record(Actor, Clock.Now, handover, ActOf(step), $"{HandoverWorkflow.Table.Transitions.First(row => row.Step == step).Title}: {page.Line.ClusterName}, năm {year}.", reason);
        await TellAsync(page, step, reason);
        return await SavedAsync(page, step switch
        {
            HandoverStep.Hand => $"Đã bàn giao. Chờ {page.Line.To!.Province} xác nhận.",
            HandoverStep.Receive => $"Đã xác nhận. Quyền chuyển từ ngày {DateText.Show(handover.EffectiveOn)}.",
            _ => "Đã gửi lại để bổ sung.",
        });
    }

    private async Task<IActionResult> SavedAsync(HandoverPage page, string told)
    {
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException collision) when (collision is DbUpdateConcurrencyException || UniqueViolation.Is(collision))
        {
            db.ChangeTracker.Clear();
            return Refused(Stale);
        }

        actors.ForgetAll();
        Tell(told);
        return Redirect(page.Path);
    }

    private async Task TellAsync(HandoverPage page, HandoverStep step, string reason)
    {
        var (receiver, text) = step switch
        {
            HandoverStep.Hand => (page.Line.To!.Id, $"{page.Line.From.Province} bàn giao {page.Line.ClusterName}, năm {page.Line.Year}. Hãy xem và xác nhận đã nhận."),
            HandoverStep.Receive => (page.Line.From.Id, $"{page.Line.To!.Province} đã nhận bàn giao {page.Line.ClusterName}, năm {page.Line.Year}; quyền chuyển từ ngày {DateText.Show(page.Handover!.EffectiveOn)}."),
            _ => (page.Line.From.Id, $"{page.Line.To!.Province} đề nghị bổ sung nội dung bàn giao {page.Line.ClusterName}, năm {page.Line.Year}: {reason}"),
        };
        db.Announce(await db.PeopleOfAsync([receiver], Clock.Today, Gone), text, page.Path, Clock.Now);
    }

    private static void FillIn(Handover handover, HandoverForm form)
    {
        handover.EffectiveOn = DateText.Read(form.EffectiveOn).Value!.Value;
        handover.Note = VietnameseText.NormaliseLines(form.Note ?? string.Empty);
        var typed = AgendaLines.Read(form.Tasks);
        if (!typed.SequenceEqual(handover.Tasks.OrderBy(task => task.Position).Select(task => task.Text)))
        {
            handover.Tasks.Clear();
            handover.Tasks.AddRange(typed.Select((text, index) => new HandoverTask { HandoverId = handover.Id, Position = index + 1, Text = text }));
        }
    }

    // Those typed by hand first, then what the portal knows; of an earlier try only the typed ones are kept.
    private static void KeepTasks(Handover handover, IReadOnlyList<(string Text, string Link)> open)
    {
        var typed = handover.Tasks.Where(task => task.Link.Length == 0).OrderBy(task => task.Position).Select(task => (task.Text, Link: string.Empty)).ToList();
        handover.Tasks.Clear();
        handover.Tasks.AddRange(typed.Concat(open).Select((task, index) => new HandoverTask { HandoverId = handover.Id, Position = index + 1, Text = task.Text, Link = task.Link }));
    }

    private static Verdict WhyNot(HandoverPage page) => page switch
    {
        { Handover: { } handover } => handover.May(HandoverStep.Edit, page.Actor),
        { Line.To: null } when page.Actor.WorksFor(page.Line.From.Id) => Verdict.NotNow(page.Rights),
        _ => Verdict.Never("Chỉ cụm trưởng của năm được lập bàn giao."),
    };

    private static string ActOf(HandoverStep step) => step switch
    {
        HandoverStep.Hand => "HandoverHanded",
        HandoverStep.Receive => "HandoverReceived",
        _ => "HandoverSentBack",
    };
}
