using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Data.Registrations;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>The rounds of registration: their list, and opening, changing and extending one.</summary>
[Route("/dang-ky")]
public sealed class RoundsController(PortalDb db, RegistrationAccess access) : PortalController
{
    /// <summary>All rounds, the newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List()
    {
        if (RegistrationRound.MaySee(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var rounds = await db.RegistrationRounds.AsNoTracking().Include(round => round.Extensions).OrderByDescending(round => round.Year).ToListAsync(Gone);
        var lists = await db.Registrations.AsNoTracking().VisibleTo(Actor).Select(list => new { list.RoundId, list.State, list.FirstSubmittedAt }).ToListAsync(Gone);
        var slug = Actor.DepartmentId is { } own ? await db.Departments.Where(department => department.Id == own).Select(department => department.Slug).FirstOrDefaultAsync(Gone) : null;
        var lines = rounds.ConvertAll(round =>
        {
            var ofRound = lists.Where(list => list.RoundId == round.Id).ToList();
            return new RoundLine(
                round,
                Actor.IsOfficer ? round.DueAt : round.DueFor(Actor.DepartmentId!.Value),
                Actor.IsOfficer ? null : ofRound.Count == 0 ? null : ofRound[0].State,
                ofRound.Count(list => list.FirstSubmittedAt is not null),
                Actor.IsOfficer ? string.Create(CultureInfo.InvariantCulture, $"/dang-ky/{round.Year}") : OpenedRegistration.PathOf(round.Year, slug!));
        });
        return View("Rounds", new RoundsPage(lines, Actor.IsOfficer, Clock.Now));
    }

    /// <summary>The form of a new round.</summary>
    [HttpGet("mo-dot")]
    public async Task<IActionResult> AskNew()
    {
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var newest = await db.RegistrationRounds.MaxAsync(round => (int?)round.Year, Gone);
        var year = Math.Max(newest + 1 ?? 0, Clock.Today.Month >= 10 ? Clock.Today.Year + 1 : Clock.Today.Year);
        return View("RoundForm", new RoundFormPage(null, new RoundForm { Year = NumberText.Points(year), OpensOn = DateText.Show(Clock.Today) }));
    }

    /// <summary>Opens a round, and tells all departments.</summary>
    [HttpPost("mo-dot")]
    public async Task<IActionResult> Open(RoundForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var read = ScoreText.Read(form.Year, 9999).Value;
        var year = read is >= 2000 and <= 2100 && read == decimal.Truncate(read.Value) ? (int)read : 0;
        if (year == 0) ModelState.AddModelError(nameof(form.Year), "Năm phải là số từ 2000 đến 2100, ví dụ 2027.");
        else if (await access.RoundAsync(year, Gone) is { } known) ModelState.AddModelError(nameof(form.Year), known.WithdrawnAt is null ? $"Đợt đăng ký năm {year} đã mở. Hãy sửa đợt đó hoặc chọn năm khác." : $"Đợt đăng ký năm {year} đã được thu hồi. Hãy khôi phục đợt đó trong danh sách các đợt.");
        form.IsPast = MomentText.Read(form.DueAt).At < Clock.Now;
        if (form is { IsPast: true, AcceptsPast: false }) ModelState.AddModelError(nameof(form.DueAt), "Hạn gửi đã qua nên mọi danh sách sẽ bị ghi là chậm. Hãy sửa hạn, hoặc đánh dấu ô xác nhận bên dưới rồi mở đợt.");
        if (!ModelState.IsValid) return Invalid("RoundForm", new RoundFormPage(null, form));

        var round = new RegistrationRound { Year = year, OpensOn = default, DueAt = default };
        form.Fill(round);
        db.RegistrationRounds.Add(round);
        db.Record(Actor, Clock.Now, round, "RegistrationRoundOpened", $"Mở đợt đăng ký danh hiệu năm {year}, hạn {VietnamTime.Show(round.DueAt)}.", round.LegalBasis);
        await TellAllAsync(round, $"Bộ mở đợt đăng ký danh hiệu năm {year}, từ ngày {DateText.Show(round.OpensOn)}; hạn gửi {VietnamTime.Show(round.DueAt)}.");
        try
        {
            await db.SaveChangesAsync(Gone);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            ModelState.AddModelError(nameof(form.Year), $"Đợt đăng ký năm {year} vừa được người khác mở. Hãy sửa đợt đó.");
            return Invalid("RoundForm", new RoundFormPage(null, form));
        }

        Tell($"Đã mở đợt đăng ký danh hiệu năm {year} và báo cho các đơn vị.");
        return Redirect("/dang-ky");
    }

    /// <summary>The form of a round that is open.</summary>
    [HttpGet("{year:int}/sua")]
    public async Task<IActionResult> AskEdit(int year)
    {
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return await access.RoundAsync(year, Gone) is { } round ? View("RoundForm", new RoundFormPage(year, RoundForm.Of(round))) : NotFound();
    }

    /// <summary>Changes a round; departments are told of moved dates.</summary>
    [HttpPost("{year:int}/sua")]
    public async Task<IActionResult> Edit(int year, RoundForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        if (!ModelState.IsValid) return Invalid("RoundForm", new RoundFormPage(year, form));
        var before = RoundForm.Of(round);
        var dates = (round.OpensOn, round.DueAt, round.ClosesAt, round.ResultsDueAt);
        form.Fill(round);
        var changes = before.Rows(round).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Typed, row.Stored)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect("/dang-ky");
        }

        db.Record(Actor, Clock.Now, round, "RegistrationRoundChanged", $"Sửa đợt đăng ký danh hiệu năm {year}.", changes: changes);
        if (dates != (round.OpensOn, round.DueAt, round.ClosesAt, round.ResultsDueAt)) await TellAllAsync(round, $"Đợt đăng ký danh hiệu năm {year} đổi thời hạn: hạn gửi {VietnamTime.Show(round.DueAt)}.");
        if (!await db.SaveUnlessChangedAsync(round, form.Version, Gone))
        {
            var stored = (await access.RoundAsync(year, Gone))!;
            var conflict = await ConflictNotice.OfAsync(db, stored.Id, form.Rows(stored), Gone);
            form.Version = stored.Version;
            ModelState.Clear();
            return Conflicted("RoundForm", new RoundFormPage(year, form, conflict));
        }

        Tell("Đã lưu đợt đăng ký.");
        return Redirect("/dang-ky");
    }

    /// <summary>The form of an extension.</summary>
    [HttpGet("{year:int}/gia-han")]
    public async Task<IActionResult> AskExtend(int year)
    {
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return await access.RoundAsync(year, Gone) is { } round ? View("RoundExtension", await ExtensionPageAsync(round, new RoundExtensionForm())) : NotFound();
    }

    /// <summary>Grants one department a later date, and tells it.</summary>
    [HttpPost("{year:int}/gia-han")]
    public async Task<IActionResult> Extend(int year, RoundExtensionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        var department = form.DepartmentId is { } id ? await db.Departments.AsNoTracking().FirstOrDefaultAsync(known => known.Id == id, Gone) : null;
        if (ModelState.IsValid && department is null) ModelState.AddModelError(nameof(form.DepartmentId), "Hãy chọn đơn vị trong danh sách.");
        if (ModelState.IsValid && round.WhyNotExtend(department!.Id, MomentText.Read(form.UntilAt).At!.Value, Clock.Now) is { } problem) ModelState.AddModelError(nameof(form.UntilAt), problem);
        if (!ModelState.IsValid) return Invalid("RoundExtension", await ExtensionPageAsync(round, form));

        var extension = round.Extend(Actor, department!.Id, MomentText.Read(form.UntilAt).At!.Value, VietnameseText.NormaliseLines(form.Reason), Clock.Now);
        db.Entry(round).Property(extended => extended.Version).IsModified = true;
        var sentence = $"Gia hạn đăng ký danh hiệu năm {year} cho {department.Province} đến {VietnamTime.Show(extension.UntilAt)}.";
        db.Record(Actor, Clock.Now, round, "RegistrationExtended", sentence, extension.Reason);
        db.Announce(await db.PeopleOfAsync([department.Id], Clock.Today, Gone), sentence, OpenedRegistration.PathOf(year, department.Slug), Clock.Now);
        await db.SaveChangesAsync(Gone);
        Tell(sentence);
        return Redirect("/dang-ky");
    }

    private async Task TellAllAsync(RegistrationRound round, string sentence)
    {
        var today = Clock.Today;
        var departments = await db.Departments.Where(department => department.ValidTo == null || department.ValidTo >= today).Select(department => department.Id).ToListAsync(Gone);
        db.Announce(await db.PeopleOfAsync(departments, today, Gone), sentence, string.Create(CultureInfo.InvariantCulture, $"/dang-ky/{round.Year}"), Clock.Now);
    }

    private async Task<RoundExtensionPage> ExtensionPageAsync(RegistrationRound round, RoundExtensionForm form)
    {
        var today = Clock.Today;
        var departments = await db.Departments.AsNoTracking().OrderBy(department => department.SortKey).ToListAsync(Gone);
        var names = departments.ToDictionary(department => department.Id, department => department.Province);
        return new RoundExtensionPage(
            round,
            [new(string.Empty, "– Chọn đơn vị –"), .. departments.Where(department => department.ValidTo is null || department.ValidTo >= today).Select(department => new Choice(department.Id.ToString(), department.Province))],
            [.. round.Extensions.OrderByDescending(granted => granted.GrantedAt).Select(granted => new GrantedExtension(names[granted.DepartmentId], granted))],
            form);
    }
}

/// <summary>One round in the list.</summary>
/// <param name="Round">The round.</param>
/// <param name="DueAt">Due for the reader, in UTC.</param>
/// <param name="State">Of a department: where its own list stands; null while nobody has begun it, and for officers.</param>
/// <param name="Sent">Of officers: how many departments have sent.</param>
/// <param name="Path">Where it leads.</param>
public sealed record RoundLine(RegistrationRound Round, DateTime DueAt, RegistrationState? State, int Sent, string Path);

/// <summary>The rounds.</summary>
/// <param name="Rounds">The newest first.</param>
/// <param name="IsOfficer">Whether the reader opens rounds.</param>
/// <param name="Now">The moment, in UTC.</param>
public sealed record RoundsPage(IReadOnlyList<RoundLine> Rounds, bool IsOfficer, DateTime Now);
