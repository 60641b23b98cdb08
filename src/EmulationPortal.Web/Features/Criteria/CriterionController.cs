using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Criteria;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Criteria;

/// <summary>Adding, changing, moving and removing one line of a criteria set.</summary>
[Route("/tieu-chi/{id:guid}/muc")]
public sealed class CriterionController(PortalDb db, CriteriaAccess access, CriteriaPages pages) : PortalController
{
    private static readonly IReadOnlyDictionary<string, string> NothingRead = new Dictionary<string, string>();

    /// <summary>The empty form.</summary>
    /// <param name="id">The set.</param>
    /// <param name="parent">The group to add to, or null for the top.</param>
    [HttpGet("them")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "nhom")] Guid? parent)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        var group = parent is { } key ? opened.Line(key) : null;
        var form = new CriterionForm { ParentId = group?.Id.ToString(), Code = NextCode(opened.Set, group), Kind = group is null ? null : nameof(LeafKind.Manual) };
        return View("Criterion", await PageAsync(opened, null, form));
    }

    /// <summary>Adds a line.</summary>
    [HttpPost("them")]
    public async Task<IActionResult> Add(Guid id, CriterionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened) return NotFound();
        if (opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        var read = await CheckAsync(opened, null, form);
        if (!ModelState.IsValid) return Invalid("Criterion", await PageAsync(opened, null, form));
        var agreed = opened.Agreed();
        var line = opened.Set.Add(read.ParentId, read.Values);
        var edit = new SetEdit("CriterionAdded", $"Thêm mục {line.Code} vào bảng tiêu chí.", opened.Set.Describe(line), line.Code);
        return await SavedAsync(opened, agreed, edit, $"Đã thêm mục {CriterionLine.Summary(line)}", line.Id);
    }

    /// <summary>The form of a line.</summary>
    [HttpGet("{lineId:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, Guid lineId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || opened.Line(lineId) is not { } line) return NotFound();
        return opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict
            ? Refused(verdict)
            : View("Criterion", await PageAsync(opened, line, CriterionForm.Of(line)));
    }

    /// <summary>Changes a line.</summary>
    [HttpPost("{lineId:guid}/sua")]
    public async Task<IActionResult> Save(Guid id, Guid lineId, CriterionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || opened.Line(lineId) is not { } line) return NotFound();
        if (opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        var read = await CheckAsync(opened, line, form);
        if (form.Version != line.Version) return await ConflictAsync(opened, line, form);
        if (!ModelState.IsValid) return Invalid("Criterion", await PageAsync(opened, line, form));
        var agreed = opened.Agreed();
        var code = line.Code;
        var changes = opened.Set.Change(line, read.ParentId, read.Values);
        if (changes.Count == 0)
        {
            Tell($"Mục {code} không có gì thay đổi.");
            return Redirect(ToLine(id, lineId));
        }

        var edit = new SetEdit("CriterionChanged", $"Sửa mục {code} của bảng tiêu chí.", changes, code);
        return await SavedAsync(opened, agreed, edit, $"Đã lưu mục {CriterionLine.Summary(line)}", lineId);
    }

    /// <summary>Moves a line up or down among its siblings.</summary>
    /// <param name="id">The set.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="up">Toward the first.</param>
    [HttpPost("{lineId:guid}/chuyen")]
    public async Task<IActionResult> Move(Guid id, Guid lineId, [FromForm(Name = "len")] bool up)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || opened.Line(lineId) is not { } line) return NotFound();
        if (opened.May(CriteriaStep.Edit) is { IsAllowed: false } verdict) return Refused(verdict);
        var agreed = opened.Agreed();
        if (!opened.Set.Move(line, up))
        {
            Tell($"Mục {line.Code} đã ở {(up ? "đầu" : "cuối")} nhóm.");
            return Redirect(ToLine(id, lineId));
        }

        var way = up ? "lên" : "xuống";
        return await SavedAsync(opened, agreed, new SetEdit("CriterionMoved", $"Chuyển mục {line.Code} {way} một bậc.", [], line.Code), $"Đã chuyển mục {line.Code} {way}.", lineId);
    }

    /// <summary>Asks before a line is removed.</summary>
    [HttpGet("{lineId:guid}/xoa")]
    public async Task<IActionResult> AskRemove(Guid id, Guid lineId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || opened.Line(lineId) is not { } line) return NotFound();
        var verdict = opened.Set.MayRemove(Actor, line, await access.UsedAsync(opened.Set, Gone));
        return verdict.IsAllowed
            ? View("RemoveCriterion", new RemoveCriterionPage(await pages.HeadAsync(opened, Gone), line.Id, [.. opened.Set.WithDescendants(line).Select(CriterionLine.Summary)]))
            : Refused(verdict);
    }

    /// <summary>Removes a line with what is below it.</summary>
    [HttpPost("{lineId:guid}/xoa")]
    public async Task<IActionResult> Remove(Guid id, Guid lineId)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } opened || opened.Line(lineId) is not { } line) return NotFound();
        if (opened.Set.MayRemove(Actor, line, await access.UsedAsync(opened.Set, Gone)) is { IsAllowed: false } verdict) return Refused(verdict);
        var agreed = opened.Agreed();
        var described = opened.Set.WithDescendants(line).Select(one => (one.Code, Fields: opened.Set.Describe(one, removed: true))).ToList();
        var changes = described.SelectMany(one => one.Fields.Select(field => field with { Name = $"{one.Code}: {field.Name}" })).ToList();
        var removed = opened.Set.Remove(line);
        var edit = new SetEdit("CriterionRemoved", $"Xóa mục {line.Code}{(removed.Count > 1 ? $" cùng {removed.Count - 1} mục con" : "")} khỏi bảng tiêu chí.", changes, line.Code);
        return await SavedAsync(opened, agreed, edit, $"Đã xóa mục {line.Code}.", null);
    }

    private async Task<IActionResult> SavedAsync(OpenedSet opened, IReadOnlyList<Guid> agreed, SetEdit edit, string told, Guid? lineId)
    {
        var cleared = agreed.Count > opened.Set.Acknowledgements.Count;
        if (!await access.SaveEditAsync(opened, agreed, edit, Gone))
        {
            return Refused(Verdict.NotNow("Người khác vừa sửa bảng tiêu chí này. Hãy tải lại trang, xem thay đổi rồi làm lại."));
        }

        Tell(cleared ? $"{told} {agreed.Count} xác nhận thống nhất đã bị bỏ; các đơn vị cần xác nhận lại." : told);
        return Redirect(lineId is { } line ? ToLine(opened.Set.Id, line) : $"/tieu-chi/{opened.Set.Id}");
    }

    private async Task<CriterionReading> CheckAsync(OpenedSet opened, Criterion? line, CriterionForm form)
    {
        var read = CriterionReading.Of(form);
        if (ModelState.IsValid)
        {
            foreach (var objection in opened.Set.Objections(line, read.ParentId, read.Values, await access.UsedAsync(opened.Set, Gone)))
            {
                ModelState.AddModelError(objection.Field, objection.Sentence);
            }
        }

        return read;
    }

    private async Task<IActionResult> ConflictAsync(OpenedSet opened, Criterion line, CriterionForm form)
    {
        var stored = CriterionForm.Of(line);
        IReadOnlyList<ConflictRow> rows =
        [
            new("Mã", form.Code, stored.Code), new("Nội dung", form.Text, stored.Text), new("Điểm tối đa", form.MaxPoints, stored.MaxPoints),
            new("Bước điểm", form.Step, stored.Step), new("Cách chấm", Label(form.Kind), Label(stored.Kind)), new("Bảng bậc", form.Bands?.ReplaceLineEndings("\n"), stored.Bands),
            new("Chỉ tiêu", form.Target, stored.Target), new("Điểm mỗi lần", form.PointsPerOccurrence, stored.PointsPerOccurrence),
            new("Trần vượt mức", form.OverAchievementCap, stored.OverAchievementCap), new("Bắt buộc minh chứng", YesNoText.Show(form.EvidenceRequired), YesNoText.Show(stored.EvidenceRequired)),
            new("Hướng dẫn", form.Guidance, stored.Guidance),
        ];
        form.Version = line.Version;
        ModelState.Clear();
        return Conflicted("Criterion", await PageAsync(opened, line, form, await ConflictNotice.OfAsync(db, opened.Set.Id, rows, Gone)));
    }

    private static string Label(string? kind) => CriterionPage.Kinds.FirstOrDefault(choice => choice.Value == (kind ?? ""))?.Text ?? "";

    private async Task<CriterionPage> PageAsync(OpenedSet opened, Criterion? line, CriterionForm form, ConflictNotice? conflict = null)
    {
        var own = line is null ? [] : opened.Set.WithDescendants(line);
        var tree = opened.Set.Tree();
        var groups = tree.Nodes.Where(node => node.Kind is null && own.All(one => one.Id != node.Id))
            .Select(node => new Choice(node.Id.ToString(), $"{new string('–', tree.DepthOf(node))} {node.Code}. {Short(node.Text)}".Trim()));
        var understood = Request.Method == HttpMethods.Post ? CriterionReading.Of(form).Understood : NothingRead;
        return new CriterionPage(await pages.HeadAsync(opened, Gone), line?.Id, line?.Code ?? "", form, [new("", "(cấp cao nhất)"), .. groups], understood, conflict);
    }

    private static string NextCode(CriteriaSet set, Criterion? group)
    {
        var count = set.Criteria.Count(line => line.ParentId == group?.Id) + 1;
        var code = group is null ? $"{count}" : $"{group.Code}.{count}";
        return set.Criteria.Exists(line => line.Code == code) || code.Length > 20 ? "" : code;
    }

    private static string Short(string text) => text.Length <= 70 ? text : text[..69] + "…";

    private static string ToLine(Guid set, Guid line) => $"/tieu-chi/{set}#muc-{line:N}";
}

/// <summary>The question before a line is removed.</summary>
/// <param name="Head">The set.</param>
/// <param name="LineId">The line.</param>
/// <param name="Lines">What goes, the line first.</param>
public sealed record RemoveCriterionPage(SetHead Head, Guid LineId, IReadOnlyList<string> Lines);
