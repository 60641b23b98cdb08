using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Years;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Years;

/// <summary>Officers set a year's theme and rules of ranking.</summary>
public sealed class YearSettingsController(PortalDb db) : PortalController
{
    /// <summary>The form of theme and slogan.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/sua")]
    public Task<IActionResult> AskTheme(int number) => AskAsync(number, year =>
        View("YearForm", new YearFormPage(number, new YearForm { Theme = year.Theme, Slogan = year.Slogan, Version = year.Version })));

    /// <summary>Sets theme and slogan.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/sua")]
    public async Task<IActionResult> SetTheme(int number, YearForm form)
    {
        var (year, refusal) = await EditableAsync(number);
        if (year is null)
        {
            return refusal!;
        }

        if (!ModelState.IsValid)
        {
            return Invalid("YearForm", new YearFormPage(number, form));
        }

        var changes = Rows(form, year).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        (year.Theme, year.Slogan) = (VietnameseText.Normalise(form.Theme), VietnameseText.Normalise(form.Slogan));
        return await SaveAsync(year, form.Version, "YearThemeSet", "Sửa chủ đề, khẩu hiệu.", changes, async stored =>
        {
            var conflict = await ConflictNotice.OfAsync(db, stored.Id, Rows(form, stored), Gone);
            form.Version = stored.Version;
            return Conflicted("YearForm", new YearFormPage(number, form, conflict));
        });
    }

    /// <summary>The form of the rules of ranking.</summary>
    [HttpGet("/nam-thi-dua/{number:int}/xep-hang")]
    public async Task<IActionResult> AskRules(int number)
    {
        var (year, refusal) = await RankableAsync(number);
        return year is null ? refusal! : View("Rules", new RulesFormPage(number, RulesForm.Of(year)));
    }

    /// <summary>Sets the rules of ranking; refused once a cluster was ranked by the present ones and published.</summary>
    [HttpPost("/nam-thi-dua/{number:int}/xep-hang")]
    public async Task<IActionResult> SetRules(int number, RulesForm form)
    {
        var (year, refusal) = await RankableAsync(number);
        if (year is null)
        {
            return refusal!;
        }

        if (!ModelState.IsValid)
        {
            form.FillUp();
            return Invalid("Rules", new RulesFormPage(number, form));
        }

        var changes = Rows(form, RulesForm.Of(year)).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count > 0)
        {
            Replace(year, form);
        }

        return await SaveAsync(year, form.Version, "YearRulesSet", "Sửa tiêu chí phụ và mức xếp loại.", changes, async stored =>
        {
            var conflict = await ConflictNotice.OfAsync(db, stored.Id, Rows(form, RulesForm.Of(stored)), Gone);
            form.Version = stored.Version;
            form.FillUp();
            return Conflicted("Rules", new RulesFormPage(number, form, conflict));
        });
    }

    private async Task<IActionResult> AskAsync(int number, Func<EmulationYear, IActionResult> page)
    {
        var (year, refusal) = await EditableAsync(number);
        return year is null ? refusal! : page(year);
    }

    private async Task<(EmulationYear? Year, IActionResult? Refusal)> EditableAsync(int number)
    {
        var year = await db.WholeYearAsync(number, Gone);
        if (year is null)
        {
            return (null, NotFound());
        }

        return year.May(YearStep.Edit, Actor) is { IsAllowed: false } refusal ? (null, Refused(refusal)) : (year, null);
    }

    // The rules by which a cluster was ranked and published stay as they are.
    private async Task<(EmulationYear? Year, IActionResult? Refusal)> RankableAsync(int number)
    {
        var (year, refusal) = await EditableAsync(number);
        return year is not null && await db.MayChangeRulesAsync(year, Actor, Gone) is { IsAllowed: false } verdict
            ? (null, Refused(verdict))
            : (year, refusal);
    }

    private async Task<IActionResult> SaveAsync(
        EmulationYear year, Guid version, string act, string sentence, IReadOnlyList<AuditChange> changes, Func<EmulationYear, Task<IActionResult>> conflict)
    {
        if (changes.Count > 0)
        {
            db.Record(Actor, Clock.Now, year, act, sentence, changes: changes);
            if (!await db.SaveUnlessChangedAsync(year, version, Gone))
            {
                return await conflict((await db.WholeYearAsync(year.Year, Gone))!);
            }
        }

        Tell(changes.Count > 0 ? "Đã lưu." : "Không có gì thay đổi.");
        return Redirect($"/nam-thi-dua/{year.Year}");
    }

    // Rows are replaced, not changed: their order is their meaning. Deletes are restricted, so they are said.
    private void Replace(EmulationYear year, RulesForm form)
    {
        db.RemoveRange(year.TieBreaks);
        db.RemoveRange(year.Classifications);
        year.TieBreaks.Clear();
        year.TieBreaks.AddRange(form.TieBreaks.Where(rule => rule.Kind is not null).Select((rule, index) => new YearTieBreak
        {
            YearId = year.Id,
            Position = index + 1,
            Kind = rule.Kind!.Value,
            GroupCode = rule.Kind == Domain.Results.TieBreakKind.GroupPoints ? VietnameseText.Normalise(rule.GroupCode) : string.Empty,
        }));
        year.Classifications.Clear();
        year.Classifications.AddRange(form.Levels.Where(level => !level.IsEmpty).Select(level => new YearClassification
        {
            YearId = year.Id,
            Name = VietnameseText.Normalise(level.Name),
            FromPoints = ScoreText.Read(level.From, 999).Value!.Value,
        }));
    }

    private static List<ConflictRow> Rows(YearForm form, EmulationYear stored) =>
    [
        new("Chủ đề", VietnameseText.Normalise(form.Theme), stored.Theme),
        new("Khẩu hiệu", VietnameseText.Normalise(form.Slogan), stored.Slogan),
    ];

    private static List<ConflictRow> Rows(RulesForm form, RulesForm stored) =>
    [
        new("Tiêu chí phụ", form.TieBreaksInWords(), stored.TieBreaksInWords()),
        new("Mức xếp loại", form.LevelsInWords(), stored.LevelsInWords()),
    ];
}
