using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Reorganisations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Reorganisations;

/// <summary>Draws up new acts of one kind each; nothing changes until the draft is carried out.</summary>
[Route("/to-chuc/sap-xep/moi")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class NewReorganisationsController(PortalDb db, ReorganisationPageReading pages) : PortalController
{
    /// <summary>The form of new names.</summary>
    /// <param name="replaced">A phrase to be replaced in all names, or null.</param>
    /// <param name="by">What takes its place.</param>
    [HttpGet("doi-ten")]
    public async Task<IActionResult> AskRename([FromQuery(Name = "thay")] string? replaced, [FromQuery(Name = "bang")] string? by)
    {
        var page = await pages.FormAsync(new RenameUnitsForm(), Gone);
        foreach (var department in page.Departments)
        {
            page.Form.DepartmentIds.Add(department.Id);
            page.Form.Names.Add(!string.IsNullOrWhiteSpace(replaced) && department.Name.Contains(replaced.Trim(), StringComparison.Ordinal)
                ? department.Name.Replace(replaced.Trim(), VietnameseText.Normalise(by), StringComparison.Ordinal)
                : null);
        }

        (ViewData["Replaced"], ViewData["By"]) = (replaced, by);
        return View("Rename", page);
    }

    /// <summary>Drafts new names.</summary>
    [HttpPost("doi-ten")]
    public async Task<IActionResult> Rename(RenameUnitsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await pages.FormAsync(form, Gone);
        var names = page.Departments.ToDictionary(department => department.Id, department => department.Name);
        var wanted = form.DepartmentIds.Zip(form.Names, (id, name) => (Id: id, Name: VietnameseText.Normalise(name))).Where(pair => pair.Name.Length > 0).ToList();
        if (wanted.Exists(pair => names.GetValueOrDefault(pair.Id) is not { } known || known == pair.Name)) ModelState.AddModelError(nameof(form.Names), "Tên mới trùng với tên đang dùng, hoặc đơn vị đã kết thúc. Hãy để trống tên không đổi.");
        Free(page, wanted.Select(pair => pair.Name), [.. wanted.Select(pair => pair.Id)], nameof(form.Names));
        if (!ModelState.IsValid) return Invalid("Rename", page);
        var act = ActOf(form, ReorganisationKind.Rename, $"Đổi tên {wanted.Count} đơn vị");
        foreach (var (id, name) in wanted) Item(act, form).Units.Add(Unit(act, ReorganisationRole.Predecessor, 1, id, name));
        return await SaveAsync(act);
    }

    /// <summary>The form of a merger.</summary>
    [HttpGet("sap-nhap")]
    public async Task<IActionResult> AskMerge([FromQuery(Name = "don-vi")] Guid? chosen) => View("Merge", await pages.FormAsync(new MergeUnitsForm { PredecessorIds = Of(chosen) }, Gone));

    /// <summary>Drafts a merger.</summary>
    [HttpPost("sap-nhap")]
    public async Task<IActionResult> Merge(MergeUnitsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await pages.FormAsync(form, Gone);
        Known(page, form.PredecessorIds, nameof(form.PredecessorIds));
        Free(page, [VietnameseText.Normalise(form.Name)], form.PredecessorIds, nameof(form.Name));
        if (!ModelState.IsValid) return Invalid("Merge", page);
        var heir = page.Departments.FirstOrDefault(department => department.Id == form.SuccessorId)?.Name ?? VietnameseText.Normalise(form.Name);
        var act = ActOf(form, ReorganisationKind.Merge, $"Sáp nhập {form.PredecessorIds.Distinct().Count()} đơn vị thành {heir}");
        var item = Item(act, form);
        var position = 0;
        foreach (var id in form.PredecessorIds.Distinct()) item.Units.Add(Unit(act, ReorganisationRole.Predecessor, ++position, id));
        item.Units.Add(Unit(
            act, ReorganisationRole.Successor, 1, form.SuccessorId, VietnameseText.Normalise(form.Name), VietnameseText.Normalise(form.Province), VietnameseText.Normalise(form.ProvinceCode)));
        return await SaveAsync(act);
    }

    /// <summary>The form of a split.</summary>
    [HttpGet("chia-tach")]
    public async Task<IActionResult> AskSplit([FromQuery(Name = "don-vi")] Guid? chosen) => View("Split", await pages.FormAsync(new SplitUnitForm { PredecessorId = chosen }, Gone));

    /// <summary>Drafts a split; who goes where is chosen next.</summary>
    [HttpPost("chia-tach")]
    public async Task<IActionResult> Split(SplitUnitForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await pages.FormAsync(form, Gone);
        if (form.PredecessorId is { } chosen) Known(page, [chosen], nameof(form.PredecessorId));
        var parts = form.Names.Select((name, index) => (Name: VietnameseText.Normalise(name), Province: VietnameseText.Normalise(form.Provinces.ElementAtOrDefault(index)), Code: VietnameseText.Normalise(form.ProvinceCodes.ElementAtOrDefault(index))))
            .Where(part => part.Name.Length > 0).ToList();
        Free(page, parts.Select(part => part.Name), form is { GoesOn: false, PredecessorId: { } ending } ? [ending] : [], nameof(form.Names));
        if (parts.Exists(part => part.Province.Length == 0 || part.Code.Length == 0)) ModelState.AddModelError(nameof(form.Names), "Mỗi đơn vị mới cần đủ tên, tỉnh, thành phố và mã tỉnh.");
        if (!ModelState.IsValid) return Invalid("Split", page);
        var act = ActOf(form, ReorganisationKind.Split, $"Chia, tách {page.Departments.First(department => department.Id == form.PredecessorId).Name}");
        var item = Item(act, form);
        item.Units.Add(Unit(act, ReorganisationRole.Predecessor, 1, form.PredecessorId));
        var position = 0;
        if (form.GoesOn) item.Units.Add(Unit(act, ReorganisationRole.Successor, ++position, form.PredecessorId));
        foreach (var part in parts) item.Units.Add(Unit(act, ReorganisationRole.Successor, ++position, null, part.Name, part.Province, part.Code));
        return await SaveAsync(act, $"/to-chuc/sap-xep/{act.Id}/phan-chia");
    }

    /// <summary>The form of a dissolution.</summary>
    [HttpGet("giai-the")]
    public async Task<IActionResult> AskDissolve([FromQuery(Name = "don-vi")] Guid? chosen) => View("Dissolve", await pages.FormAsync(new DissolveUnitsForm { DepartmentIds = Of(chosen) }, Gone));

    /// <summary>Drafts a dissolution.</summary>
    [HttpPost("giai-the")]
    public async Task<IActionResult> Dissolve(DissolveUnitsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await pages.FormAsync(form, Gone);
        Known(page, form.DepartmentIds, nameof(form.DepartmentIds));
        if (!ModelState.IsValid) return Invalid("Dissolve", page);
        var act = ActOf(form, ReorganisationKind.Dissolve, $"Giải thể {form.DepartmentIds.Distinct().Count()} đơn vị");
        foreach (var id in form.DepartmentIds.Distinct()) Item(act, form).Units.Add(Unit(act, ReorganisationRole.Predecessor, 1, id));
        return await SaveAsync(act);
    }

    /// <summary>The form of a move to another cluster.</summary>
    [HttpGet("chuyen-cum")]
    public async Task<IActionResult> AskMoveCluster([FromQuery(Name = "don-vi")] Guid? chosen) => View("MoveCluster", await pages.FormAsync(new MoveClusterForm { DepartmentIds = Of(chosen) }, Gone));

    /// <summary>Drafts a move to another cluster.</summary>
    [HttpPost("chuyen-cum")]
    public async Task<IActionResult> MoveCluster(MoveClusterForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await pages.FormAsync(form, Gone);
        Known(page, form.DepartmentIds, nameof(form.DepartmentIds));
        if (form.ClusterId is { } cluster && !page.Clusters.Any(choice => choice.Value == cluster.ToString())) ModelState.AddModelError(nameof(form.ClusterId), "Hãy chọn cụm đang hoạt động.");
        if (form.Year is { } year && !page.Years.Any(choice => choice.Value == year.ToString(CultureInfo.InvariantCulture))) ModelState.AddModelError(nameof(form.Year), "Chỉ chuyển cụm trong năm đang chuẩn bị.");
        if (!ModelState.IsValid) return Invalid("MoveCluster", page);
        var act = ActOf(form, ReorganisationKind.MoveCluster, $"Chuyển {form.DepartmentIds.Distinct().Count()} đơn vị sang cụm khác, năm {form.Year}");
        foreach (var id in form.DepartmentIds.Distinct()) Item(act, form, form.ClusterId, form.Year).Units.Add(Unit(act, ReorganisationRole.Predecessor, 1, id));
        return await SaveAsync(act);
    }

    private void Known<TForm>(ReorganisationFormPage<TForm> page, IEnumerable<Guid> ids, string field)
        where TForm : ReorganisationForm
    {
        if (ids.Any(id => !page.Departments.Any(department => department.Id == id))) ModelState.AddModelError(field, "Một đơn vị được chọn đã kết thúc hoạt động. Hãy chọn lại.");
    }

    private static List<Guid> Of(Guid? chosen) => chosen is { } id ? [id] : [];

    // A new department needs a name of its own; one that ends with the act may leave its name to it.
    private void Free<TForm>(ReorganisationFormPage<TForm> page, IEnumerable<string> names, IReadOnlyCollection<Guid> ending, string field)
        where TForm : ReorganisationForm
    {
        var wanted = names.Where(name => name.Length > 0).Select(VietnameseText.Fold).ToList();
        foreach (var taken in page.Departments.Where(department => !ending.Contains(department.Id) && wanted.Contains(VietnameseText.Fold(department.Name))))
        {
            ModelState.AddModelError(field, $"Đã có đơn vị tên “{taken.Name}” đang hoạt động. Hãy đặt tên khác, hoặc chọn đơn vị đó.");
        }

        if (wanted.Count != wanted.Distinct(StringComparer.Ordinal).Count()) ModelState.AddModelError(field, "Hai đơn vị sau sắp xếp không được trùng tên. Hãy sửa lại.");
    }

    private static Reorganisation ActOf(ReorganisationForm form, ReorganisationKind kind, string title) => new()
    {
        Title = string.IsNullOrWhiteSpace(form.Title) ? title : VietnameseText.Normalise(form.Title),
        Kind = kind,
        EffectiveOn = DateText.Read(form.EffectiveOn).Value!.Value,
        DecisionNumber = VietnameseText.Normalise(form.DecisionNumber),
        DecidedOn = DateText.Read(form.DecidedOn).Value,
        Authority = VietnameseText.Normalise(form.Authority),
        CutYearRule = form.CutYearRule,
    };

    private static ReorganisationItem Item(Reorganisation act, ReorganisationForm form, Guid? clusterId = null, int? year = null)
    {
        var item = new ReorganisationItem
        {
            ReorganisationId = act.Id,
            Position = act.Items.Count + 1,
            Kind = act.Kind,
            EffectiveOn = act.EffectiveOn,
            LegalBasis = form.Basis,
            ClusterId = clusterId,
            Year = year,
        };
        act.Items.Add(item);
        return item;
    }

    private static ReorganisationUnit Unit(Reorganisation act, ReorganisationRole role, int position, Guid? departmentId, string name = "", string province = "", string code = "") => new()
    {
        ItemId = act.Items[^1].Id,
        Role = role,
        Position = position,
        DepartmentId = departmentId,
        IsNew = departmentId is null,
        Name = name,
        Province = province,
        ProvinceCode = code,
    };

    private async Task<IActionResult> SaveAsync(Reorganisation act, string? next = null)
    {
        db.Reorganisations.Add(act);
        db.Record(Actor, Clock.Now, act, "ReorganisationDrafted", $"Lập phương án “{act.Title}”.", act.LegalBasis);
        await db.SaveChangesAsync(Gone);
        Tell("Đã lập phương án; chưa có gì thay đổi. Hãy xem kỹ rồi thực hiện.");
        return Redirect(next ?? $"/to-chuc/sap-xep/{act.Id}");
    }
}
