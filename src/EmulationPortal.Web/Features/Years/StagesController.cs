using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Officers set the dates of a year's stages; once the year is open with a reason, and everybody concerned is told.</summary>
[Route("/nam-thi-dua/{number:int}/thoi-han")]
public sealed class StagesController(PortalDb db) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(int number)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        return year.May(YearStep.SetStages, Actor) is { IsAllowed: false } refusal
            ? Refused(refusal)
            : View("Stages", await PageAsync(year, StagesForm.Of(year)));
    }

    /// <summary>Sets the dates.</summary>
    [HttpPost]
    public async Task<IActionResult> Set(int number, StagesForm form)
    {
        if (await db.WholeYearAsync(number, Gone) is not { } year)
        {
            return NotFound();
        }

        if (year.May(YearStep.SetStages, Actor) is { IsAllowed: false } refusal)
        {
            return Refused(refusal);
        }

        var reason = VietnameseText.NormaliseLines(form.Reason);
        if (ModelState.IsValid)
        {
            Object(year, form, reason);
        }

        if (!ModelState.IsValid)
        {
            form.Stages.AddRange(Enumerable.Range(0, Math.Max(0, StageText.All.Count - form.Stages.Count)).Select(_ => new StageForm()));
            return Invalid("Stages", await PageAsync(year, form));
        }

        return await SaveAsync(year, form, reason);
    }

    private void Object(EmulationYear year, StagesForm form, string reason)
    {
        foreach (var problem in year.MovedIntoThePast(form.Plan(), Clock.Now))
        {
            ModelState.AddModelError($"Stages[{(int)problem.Stage - 1}].{problem.Date}", problem.Sentence);
        }

        if (reason.Length == 0 && year.NeedsReason(YearStep.SetStages))
        {
            ModelState.AddModelError(nameof(form.Reason), "Năm đã mở: hãy ghi lý do đổi thời hạn.");
        }
    }

    private async Task<IActionResult> SaveAsync(EmulationYear year, StagesForm form, string reason)
    {
        var isOpen = year.NeedsReason(YearStep.SetStages);
        var changes = year.SetStages(form.Plan());
        if (changes.Count > 0)
        {
            db.Record(Actor, Clock.Now, year, "YearStagesSet", "Đặt thời hạn các giai đoạn.", reason, changes);
            if (isOpen)
            {
                await TellMembersAsync(year, changes, reason);
            }

            if (!await db.SaveUnlessChangedAsync(year, form.Version, Gone))
            {
                return await ConflictAsync(year, form);
            }
        }

        var remarks = StagePlan.Remarks(form.Plan(), year.Year);
        Tell(string.Join(' ', [changes.Count > 0 ? "Đã lưu." : "Không có gì thay đổi.", .. remarks.Select(remark => "Lưu ý: " + remark)]));
        return Redirect($"/nam-thi-dua/{year.Year}");
    }

    private async Task<IActionResult> ConflictAsync(EmulationYear year, StagesForm form)
    {
        var stored = (await db.WholeYearAsync(year.Year, Gone))!;
        var conflict = await ConflictNotice.OfAsync(db, stored.Id, Rows(form, StagesForm.Of(stored)), Gone);
        form.Version = stored.Version;
        return Conflicted("Stages", await PageAsync(stored, form, conflict));
    }

    private async Task TellMembersAsync(EmulationYear year, IReadOnlyList<AuditChange> changes, string reason)
    {
        var members = (await db.ClustersOfYearAsync(year.BlocId, year.Year, Gone)).SelectMany(cluster => cluster.Members).Select(member => member.DepartmentId).ToList();
        var dates = string.Join("; ", changes.Select(change => $"{change.Name}: {change.After}"));
        db.Announce(
            await db.PeopleOfAsync(members, Clock.Today, Gone), $"Thời hạn năm {year.Year} đã đổi. {dates}. Lý do: {reason}", $"/nam-thi-dua/{year.Year}", Clock.Now);
    }

    private async Task<StagesFormPage> PageAsync(EmulationYear year, StagesForm form, ConflictNotice? conflict = null) => new(
        year.Year,
        form,
        year.NeedsReason(YearStep.SetStages) ? await AffectedAsync(year) : null,
        StagePlan.Remarks(year.Stages.Select(stage => new PlannedStage(stage.Kind, stage.StartsOn, stage.SoftDeadlineAt, stage.HardDeadlineAt)), year.Year),
        conflict);

    private async Task<IReadOnlyList<string>> AffectedAsync(EmulationYear year)
    {
        var clusters = await db.ClustersOfYearAsync(year.BlocId, year.Year, Gone);
        var extended = year.Extensions.Select(extension => extension.DepartmentId is { } department
                ? clusters.SelectMany(cluster => cluster.Members).FirstOrDefault(member => member.DepartmentId == department)?.Department!.Province
                : clusters.FirstOrDefault(cluster => cluster.Cluster.Id == extension.ClusterId)?.Cluster.Name)
            .OfType<string>().Distinct().ToList();
        return
        [
            $"Năm đã mở: thời hạn mới áp dụng cho {clusters.Sum(cluster => cluster.Members.Count)} đơn vị của {clusters.Count} cụm. Mọi tài khoản của các đơn vị này được thông báo ngay khi lưu.",
            .. extended.Count > 0 ? [$"Đã được gia hạn, giữ hạn riêng nếu hạn riêng muộn hơn: {string.Join(", ", extended)}."] : Array.Empty<string>(),
        ];
    }

    private static List<ConflictRow> Rows(StagesForm form, StagesForm stored) =>
    [
        .. form.Stages.Zip(stored.Stages).Select((pair, index) => new ConflictRow(StageText.Name(StageText.All[index]), Line(pair.First), Line(pair.Second))),
    ];

    private static string Line(StageForm stage) => $"từ {stage.StartsOn}, hạn {stage.SoftAt}, hạn cuối {stage.HardAt}";
}
