using EmulationPortal.Data;
using EmulationPortal.Data.Certificates;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The words and the list of a draft.</summary>
[Route("/quyet-dinh/{id:guid}")]
public sealed class DecisionDraftController(PortalDb db, DecisionDesk desk, DecisionDrafting drafting) : PortalController
{
    private const string TakenElsewhere = "Có dòng thêm vào vừa được đưa vào quyết định khác hoặc không còn được xét chọn, nên chưa lưu gì. Hãy xem lại phần thêm dưới đây rồi bấm Lưu lại.";

    /// <summary>The words.</summary>
    [HttpGet("sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Decision.May(DecisionStep.Edit, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Draft", await PageAsync(opened, DraftForm.Of(opened.Decision)));
    }

    /// <summary>Keeps the words.</summary>
    [HttpPost("sua")]
    public async Task<IActionResult> Edit(Guid id, DraftForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var decision = opened.Decision;
        if (decision.May(DecisionStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var page = await PageAsync(opened, form);
        if (form.SignerId is { } signer && page.Signers.All(choice => choice.Value != signer.ToString())) ModelState.AddModelError(nameof(form.SignerId), "Hãy chọn tài khoản người ký trong danh sách.");
        if (!ModelState.IsValid) return Invalid("Draft", page);
        var before = DraftForm.Of(decision);
        form.Fill(decision, page.Documents);
        await drafting.RefreshAsync(decision, opened.Kinds, Gone);
        desk.Record(opened, decision.State, "DecisionChanged", "Sửa dự thảo quyết định.", changes: [.. Changes(before, DraftForm.Of(decision))]);
        if (!await desk.SaveAsync(opened, form.Version, Gone))
        {
            var stored = (await desk.OpenAsync(Actor, id, Gone))!;
            form.Version = stored.Decision.Version;
            ModelState.Clear();
            return Conflicted("Draft", await PageAsync(stored, form) with { Failure = "Dự thảo vừa được người khác sửa. Nội dung bạn nhập còn nguyên dưới đây; hãy mở bản mới ở cửa sổ khác để so, rồi bấm Lưu nếu muốn ghi đè." });
        }

        Tell("Đã lưu dự thảo.");
        return Redirect(opened.Path);
    }

    /// <summary>The list.</summary>
    [HttpGet("danh-sach")]
    public async Task<IActionResult> AskList(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Decision.May(DecisionStep.Edit, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("List", await ListPageAsync(opened, FormOf(opened)));
    }

    /// <summary>Keeps the list: words under the names, lines taken out and added, names taken from the records again.</summary>
    [HttpPost("danh-sach")]
    [RequestFormLimits(ValueCountLimit = 30_000)]
    public async Task<IActionResult> EditList(Guid id, DecisionListForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var decision = opened.Decision;
        if (decision.May(DecisionStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("List", await ListPageAsync(opened, form));
        var changes = new List<AuditChange>();
        await db.DropProofsAsync(decision, [.. form.Lines.Where(line => line.IsRemoved).Select(line => line.Id)], Gone);
        Apply(decision, form, changes);
        if (decision.Kind == DecisionKind.Award && !await AddAsync(decision, form.Added, changes)) return await ListConflictAsync(id, form, TakenElsewhere);
        if (form.RenewsNames) await RenewAsync(decision, changes);
        await drafting.RefreshAsync(decision, opened.Kinds, Gone);
        desk.Record(opened, decision.State, "DecisionListChanged", $"Sửa danh sách của dự thảo, còn {decision.Lines.Count} tập thể, cá nhân.", changes: changes);
        if (!await desk.SaveAsync(opened, form.Version, Gone)) return await ListConflictAsync(id, form, "Danh sách vừa được người khác sửa. Nội dung bạn nhập còn nguyên dưới đây; hãy kiểm tra rồi bấm Lưu lại.");
        Tell("Đã lưu danh sách.");
        return Redirect(opened.Path);
    }

    private async Task<IActionResult> ListConflictAsync(Guid id, DecisionListForm form, string failure)
    {
        db.ChangeTracker.Clear();
        var stored = (await desk.OpenAsync(Actor, id, Gone))!;
        // The draft itself is as it was read: only a line to be added went elsewhere meanwhile.
        if (stored.Decision.Version == form.Version) failure = TakenElsewhere;
        form.Version = stored.Decision.Version;
        ModelState.Clear();
        return Conflicted("List", await ListPageAsync(stored, form) with { Failure = failure });
    }

    private static void Apply(AwardDecision decision, DecisionListForm form, List<AuditChange> changes)
    {
        var typed = form.Lines.DistinctBy(line => line.Id).ToDictionary(line => line.Id);
        foreach (var line in decision.Lines.ToList())
        {
            if (!typed.TryGetValue(line.Id, out var now)) continue;
            if (now.IsRemoved)
            {
                decision.Lines.Remove(line);
                changes.Add(new AuditChange(line.Name, "có trong danh sách", "bỏ"));
                continue;
            }

            var (unit, merit) = (VietnameseText.Normalise(now.UnitLine), VietnameseText.Normalise(now.Merit));
            if (unit != line.UnitLine) changes.Add(new AuditChange($"{line.Name}: chức vụ, đơn vị", line.UnitLine, unit));
            if (merit != line.Merit) changes.Add(new AuditChange($"{line.Name}: thành tích", line.Merit, merit));
            (line.UnitLine, line.Merit) = (unit, merit);
        }
    }

    // False when one of them has gone to another decision meanwhile, or is no longer approved.
    private async Task<bool> AddAsync(AwardDecision decision, List<Guid> added, List<AuditChange> changes)
    {
        if (added.Count == 0) return true;
        var awards = (await db.ApprovedAwardsAsync(decision.Year, Gone)).FindAll(award => added.Contains(award.Line.Id));
        if (awards.Count < added.Distinct().Count()) return false;
        db.Take(awards.Select(award => award.Line));
        foreach (var award in awards)
        {
            var line = DecisionDrafting.LineOf(decision, award);
            // The key is made by us, so that the tracker would take a line found through the decision for a stored one.
            db.DecisionLines.Add(line);
            changes.Add(new AuditChange(award.Name, "", "thêm vào danh sách"));
        }

        return true;
    }

    private async Task RenewAsync(AwardDecision decision, List<AuditChange> changes)
    {
        foreach (var some in decision.Lines.Chunk(500))
        {
            var keys = some.Select(line => line.PersonId ?? line.CollectiveId!.Value).ToList();
            var people = await db.People.AsNoTracking().Where(person => keys.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Addressed, Gone);
            var collectives = await db.Collectives.AsNoTracking().Where(collective => keys.Contains(collective.Id)).ToDictionaryAsync(collective => collective.Id, collective => collective.Name, Gone);
            foreach (var line in some)
            {
                var now = line.PersonId is { } person ? people.GetValueOrDefault(person) : collectives.GetValueOrDefault(line.CollectiveId!.Value);
                if (now is null || now == line.Name) continue;
                changes.Add(new AuditChange("Tên theo hồ sơ", line.Name, now));
                line.Name = now;
            }
        }
    }

    private static DecisionListForm FormOf(OpenedDecision opened) => new()
    {
        Lines = [.. opened.Decision.InOrder.Select(line => new DecisionLineForm { Id = line.Id, UnitLine = line.UnitLine, Merit = line.Merit })],
        Version = opened.Decision.Version,
    };

    private async Task<DecisionListPage> ListPageAsync(OpenedDecision opened, DecisionListForm form) =>
        new(opened, form, opened.Decision.Kind == DecisionKind.Award ? await db.ApprovedAwardsAsync(opened.Decision.Year, Gone) : []);

    private async Task<DraftPage> PageAsync(OpenedDecision opened, DraftForm form)
    {
        var day = DateText.Read(form.PlannedOn).Value ?? Clock.Today;
        var documents = (await drafting.BasesOnAsync(day, Gone)).ToList();
        var cited = opened.Decision.Bases.Select(basis => basis.LegalDocumentId).OfType<Guid>().Where(known => documents.TrueForAll(document => document.Id != known)).ToList();
        // What is cited and no longer in force on the planned day is shown with that, to be taken out.
        documents.AddRange(await db.LegalDocuments.AsNoTracking().Where(document => cited.Contains(document.Id)).ToListAsync(Gone));
        return new(opened, form, documents, await SignersAsync());
    }

    private async Task<IReadOnlyList<Choice>> SignersAsync()
    {
        var people = new List<Recipient>();
        foreach (var role in new[] { Role.CouncilMember, Role.MinistryOfficer }) people.AddRange(await db.PeopleWithAsync(role, Gone));
        return [new(string.Empty, "Chọn tài khoản"), .. people.DistinctBy(person => person.UserId).Select(person => new Choice(person.UserId.ToString(), person.FullName))];
    }

    private static IEnumerable<AuditChange> Changes(DraftForm before, DraftForm after) => new (string Field, string Before, string After)[]
    {
        ("Trích yếu", before.Title!, after.Title!),
        ("Ký hiệu", before.Notation!, after.Notation!),
        ("Ngày dự kiến", before.PlannedOn!, after.PlannedOn!),
        ("Thẩm quyền", before.Authority!, after.Authority!),
        ("Nơi đề nghị", before.ProposedBy!, after.ProposedBy!),
        ("Người ký", $"{before.OnBehalf} {before.SignerTitle} {before.SignerName}".Trim(), $"{after.OnBehalf} {after.SignerTitle} {after.SignerName}".Trim()),
        ("Thứ tự phụ lục", DecisionText.Name(before.Order), DecisionText.Name(after.Order)),
        ("Số căn cứ", NumberText.Points(before.Documents.Count + DraftForm.Lines(before.OtherBases).Count()), NumberText.Points(after.Documents.Count + DraftForm.Lines(after.OtherBases).Count())),
        ("Điều khoản", string.Join(" | ", before.Articles), string.Join(" | ", after.Articles)),
    }.Where(row => row.Before != row.After).Select(row => new AuditChange(row.Field, row.Before, row.After));
}
