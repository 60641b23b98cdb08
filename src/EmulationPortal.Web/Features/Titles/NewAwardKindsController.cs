using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Titles;

/// <summary>New titles and forms of the catalogue.</summary>
[Route("/danh-hieu/them")]
public sealed class NewAwardKindsController(PortalDb db) : PortalController
{
    private const int Step = 10;

    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask() => TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal
        ? Refused(refusal)
        : View("NewKind", await PageAsync(new NewAwardKindForm { ForPersons = true }));

    /// <summary>Adds it to the catalogue.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(NewAwardKindForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (TitleRules.MayEdit(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var kinds = await db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Position).ToListAsync(Gone);
        var (name, shortName) = (VietnameseText.Normalise(form.Name), VietnameseText.Normalise(form.ShortName));
        if (kinds.Find(kind => kind.Code == form.Code) is { } sameCode) ModelState.AddModelError(nameof(form.Code), $"Mã {form.Code} đã dùng cho {sameCode.Name}. Hãy chọn mã khác.");
        var names = new AwardKindNames(kinds);
        if (name.Length > 0 && names.Find(name) is { } sameName) ModelState.AddModelError(nameof(form.Name), $"Danh mục đã có {sameName.Name}. Nếu quy định đổi, hãy sửa hoặc thay quy tắc ở mục ấy.");
        if (shortName.Length > 0 && names.Find(shortName) is { } sameShort) ModelState.AddModelError(nameof(form.ShortName), $"Tên viết tắt này đã dùng cho {sameShort.Name}. Hãy chọn tên khác.");
        if (!ModelState.IsValid) return Invalid("NewKind", await PageAsync(form));
        var kind = new AwardKind
        {
            Code = form.Code!,
            Name = name,
            ShortName = shortName,
            Nature = form.Nature!.Value,
            Level = form.Level!.Value,
            ForPersons = form.ForPersons,
            ForCollectives = form.ForCollectives,
            ForHouseholds = form.ForHouseholds,
            Authority = VietnameseText.Normalise(form.Authority),
            LegalBasis = VietnameseText.Normalise(form.LegalBasis),
            Note = VietnameseText.Normalise(form.Note),
            Position = PlaceOf(form, kinds),
            ValidFrom = DateText.Read(form.ValidFrom).Value!.Value,
        };
        db.AwardKinds.Add(kind);
        db.Record(Actor, Clock.Now, kind, "AwardKindAdded", $"Thêm {AwardText.Name(kind.Nature).ToLowerInvariant()} {kind.Name}, có hiệu lực từ ngày {DateText.Show(kind.ValidFrom)}.", kind.LegalBasis);
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException twice) when (UniqueViolation.Is(twice))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.Code), $"Người khác vừa thêm mã {form.Code}. Hãy xem lại danh mục.");
            return Conflicted("NewKind", await PageAsync(form));
        }

        Tell($"Đã thêm {kind.Name}. Hãy ghi hệ số và thành phần hồ sơ; chừng nào chưa có quy tắc, cổng chỉ lưu ý khi xét điều kiện.");
        return Redirect($"/danh-hieu/{kind.Code}");
    }

    // Between the one it stands behind and the next; beside it where there is no number left.
    private static int PlaceOf(NewAwardKindForm form, List<AwardKind> kinds)
    {
        var own = kinds.FindAll(kind => kind.Nature == form.Nature);
        var after = own.Find(kind => kind.Code == form.After)?.Position ?? own.Select(kind => kind.Position).DefaultIfEmpty(0).Max();
        var next = own.Where(kind => kind.Position > after).Select(kind => (int?)kind.Position).Min();
        return next is { } limit ? after + Math.Max((limit - after) / 2, 0) : after + Step;
    }

    private async Task<NewAwardKindPage> PageAsync(NewAwardKindForm form)
    {
        var kinds = await db.AwardKinds.AsNoTracking().OrderBy(kind => kind.Nature).ThenBy(kind => kind.Position).ToListAsync(Gone);
        return new NewAwardKindPage(form, [new Choice(string.Empty, "Cuối danh mục"), .. kinds.Select(kind => new Choice(kind.Code, $"Sau {kind.Name}"))]);
    }
}
