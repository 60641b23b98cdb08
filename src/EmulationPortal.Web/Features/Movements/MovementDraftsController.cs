using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Movements;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.LegalDocuments;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>Writing the plan of a movement and launching it.</summary>
[Route("/phong-trao")]
public sealed class MovementDraftsController(PortalDb db, MovementDesk desk, MovementLaunching launching) : PortalController
{
    /// <summary>The form of a new movement, of an own one that carries on another when that is named.</summary>
    [HttpGet("moi")]
    public async Task<IActionResult> New([FromQuery(Name = "theo")] Guid? parentId)
    {
        ModelState.Clear();
        if (WhyNoNew() is { } refused) return Refused(refused);
        var parent = await ParentAsync(parentId);
        if (parentId is not null && parent is null) return NotFound();
        var form = parent is null ? new MovementForm { From = DateText.Show(Clock.Today) } : MovementForm.Of(parent);
        if (parent is not null) (form.ParentId, form.Level, form.Note, form.Once) = (parent.Id, MovementLevel.Department, string.Empty, Guid.CreateVersion7());
        return View("Edit", new MovementFormPage(null, form, Levels(Actor, Clock.Today.Year), parent));
    }

    /// <summary>Makes the draft.</summary>
    [HttpPost("moi")]
    public async Task<IActionResult> Create(MovementForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (WhyNoNew() is { } refused) return Refused(refused);
        if (await db.Movements.AnyAsync(known => known.Id == form.Once, Gone)) return Redirect($"/phong-trao/{form.Once}");
        var parent = await ParentAsync(form.ParentId);
        if (form.ParentId is not null && parent is null) return NotFound();
        if (!ModelState.IsValid) return Invalid("Edit", new MovementFormPage(null, form, Levels(Actor, Clock.Today.Year), parent));
        var movement = await NewAsync(form);
        if (Movement.MayBegin(Actor, movement.Level, movement.ClusterId, movement.Year, movement.DepartmentId) is { IsAllowed: false } never)
        {
            ModelState.AddModelError(nameof(form.Level), never.Why);
            return Invalid("Edit", new MovementFormPage(null, form, Levels(Actor, Clock.Today.Year), parent));
        }

        form.Fill(movement);
        db.Movements.Add(movement);
        db.Record(Actor, Clock.Now, movement, "MovementDrafted", $"Soạn kế hoạch phong trào “{movement.Name}”.");
        await db.SaveOnceAsync(movement, Gone);
        Tell("Đã lưu dự thảo kế hoạch. Xem lại văn bản rồi phát động.");
        return Redirect($"/phong-trao/{movement.Id}");
    }

    /// <summary>The form of a draft.</summary>
    [HttpGet("{id:guid}/sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Movement.May(MovementStep.Edit, Actor) is { IsAllowed: false } refused
            ? Refused(refused)
            : View("Edit", new MovementFormPage(opened.Movement, MovementForm.Of(opened.Movement), [], await ParentAsync(opened.Movement.ParentId)));
    }

    /// <summary>Changes a draft.</summary>
    [HttpPost("{id:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, MovementForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var movement = opened.Movement;
        if (movement.May(MovementStep.Edit, Actor) is { IsAllowed: false } refused) return Refused(refused);
        // The level is settled when it is begun.
        (form.Level, form.ParentId) = (movement.Level, movement.ParentId);
        ModelState.Remove(nameof(form.Level));
        if (DateText.Read(form.From).Value is { } first && first.Year != movement.Year) ModelState.AddModelError(nameof(form.From), $"Phong trào này của năm {movement.Year}. Hãy nhập ngày trong năm đó, hoặc bỏ dự thảo và soạn lại.");
        if (!ModelState.IsValid) return Invalid("Edit", new MovementFormPage(movement, form, [], await ParentAsync(movement.ParentId)));
        var changes = form.ChangesFrom(MovementForm.Of(movement));
        form.Fill(movement);
        if (changes.Count > 0)
        {
            db.Record(Actor, Clock.Now, movement, "MovementChanged", $"Sửa kế hoạch phong trào “{movement.Name}”.", changes: changes);
            if (!await desk.SaveAsync(movement, form.Version, Gone))
            {
                var stored = (await desk.OpenAsync(Actor, id, Gone))!.Movement;
                var conflict = await ConflictNotice.OfAsync(db, id, form.Rows(MovementForm.Of(stored)), Gone);
                form.Version = stored.Version;
                ModelState.Clear();
                return Conflicted("Edit", new MovementFormPage(stored, form, [], null, conflict));
            }
        }

        Tell(changes.Count > 0 ? "Đã lưu kế hoạch." : "Không có gì thay đổi.");
        return Redirect(opened.Path);
    }

    /// <summary>Throws a draft away.</summary>
    [HttpPost("{id:guid}/bo")]
    public async Task<IActionResult> Discard(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Movement.May(MovementStep.Discard, Actor) is { IsAllowed: false } refused) return Refused(refused);
        db.Movements.Remove(opened.Movement);
        desk.Record(opened, "MovementDiscarded", $"Bỏ dự thảo phong trào “{opened.Movement.Name}”.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã bỏ dự thảo.");
        return Redirect("/phong-trao");
    }

    /// <summary>The form of the launch.</summary>
    [HttpGet("{id:guid}/phat-dong")]
    public async Task<IActionResult> AskLaunch(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Movement.May(MovementStep.Launch, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var units = await launching.UnitsAsync(opened.Movement, Gone);
        return View("Launch", new LaunchPage(opened, new LaunchForm { Units = [.. units.Select(unit => Guid.Parse(unit.Value))], Version = opened.Movement.Version }, units));
    }

    /// <summary>Launches it.</summary>
    [HttpPost("{id:guid}/phat-dong")]
    public async Task<IActionResult> Launch(Guid id, LaunchForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        var movement = opened.Movement;
        if (movement.May(MovementStep.Launch, Actor) is { IsAllowed: false } refused) return Refused(refused);
        var units = await launching.UnitsAsync(movement, Gone);
        var known = units.Select(unit => Guid.Parse(unit.Value)).ToHashSet();
        var chosen = form.Units.Where(known.Contains).ToList();
        if (!movement.IsOfOthers && chosen.Count == 0) ModelState.AddModelError(nameof(form.Units), units.Count == 0 ? "Sở chưa có phòng, đơn vị trực thuộc nào trong danh sách tập thể. Hãy thêm tại trang Cá nhân, tập thể." : "Hãy chọn ít nhất một đơn vị tham gia.");
        // What others launched may be known without its document.
        var isUndocumented = movement.IsOfOthers && VietnameseText.Normalise(form.Number).Length == 0;
        if (isUndocumented) foreach (var field in new[] { nameof(form.Number), nameof(form.IssuedOn), nameof(form.SignerName) }) ModelState.Remove(field);
        var (fileName, file, problem) = await LegalDocumentFiles.ReadAsync(form.File, Gone);
        if (problem is not null) ModelState.AddModelError(nameof(form.File), problem);
        if (!ModelState.IsValid) return Invalid("Launch", new LaunchPage(opened, form, units));
        MovementLaunching.Call(movement, chosen);
        db.Participations.AddRange(movement.Units);
        (movement.SignerTitle, movement.SignerName) = (VietnameseText.Normalise(form.SignerTitle), VietnameseText.Normalise(form.SignerName));
        var document = isUndocumented ? null : await launching.RegisterAsync(movement, form, fileName, file, Gone);
        if (movement.Launch(Actor, document?.Id, DateText.Read(form.JoinBy).Value) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(opened, "MovementLaunched", $"Phát động phong trào “{movement.Name}” {(document is null ? "" : $"theo {document.Title}")}, {movement.Units.Count} đơn vị tham gia.");
        await desk.TellAsync(movement.Units.Select(unit => unit.DepartmentId), movement.DepartmentId, $"{movement.LaunchedBy} phát động phong trào thi đua “{movement.Name}”. Hãy hưởng ứng với nội dung, chỉ tiêu của đơn vị.", opened.Path, Gone);
        if (!await desk.SaveAsync(movement, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell($"Đã phát động tới {movement.Units.Count} đơn vị.{(document is null ? "" : $" Văn bản {document.Number} có trong sổ văn bản.")}");
        return Redirect(opened.Path);
    }

    /// <summary>Asks why it is stopped.</summary>
    [HttpGet("{id:guid}/dung")]
    public async Task<IActionResult> AskStop(Guid id)
    {
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        return opened.Movement.May(MovementStep.Stop, Actor) is { IsAllowed: false } refused ? Refused(refused) : View("Stop", new StopPage(opened, new MovementReasonForm { Version = opened.Movement.Version }));
    }

    /// <summary>Stops it before the end.</summary>
    [HttpPost("{id:guid}/dung")]
    public async Task<IActionResult> Stop(Guid id, MovementReasonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.OpenAsync(Actor, id, Gone) is not { } opened) return NotFound();
        if (opened.Movement.May(MovementStep.Stop, Actor) is { IsAllowed: false } refused) return Refused(refused);
        if (!ModelState.IsValid) return Invalid("Stop", new StopPage(opened, form));
        var reason = VietnameseText.NormaliseLines(form.Reason);
        if (opened.Movement.Stop(Actor, reason) is { IsAllowed: false } refusal) return Refused(refusal);
        desk.Record(opened, "MovementStopped", $"Dừng phong trào “{opened.Movement.Name}”.", reason);
        await desk.TellAsync(opened.Movement.Units.Select(unit => unit.DepartmentId), opened.Movement.DepartmentId, $"Phong trào “{opened.Movement.Name}” đã dừng. Lý do: {reason}", opened.Path, Gone);
        if (!await desk.SaveAsync(opened.Movement, form.Version, Gone)) return Refused(Verdict.NotNow(MovementDesk.Overtaken));
        Tell("Đã dừng phong trào và báo các đơn vị.");
        return Redirect(opened.Path);
    }

    /// <summary>The levels at which somebody may begin a movement in a year.</summary>
    internal static IReadOnlyList<Choice> Levels(Actor actor, int year)
    {
        var levels = new List<MovementLevel>();
        if (actor.IsOfficer) levels.AddRange([MovementLevel.Ministry, MovementLevel.Nation]);
        if (actor.IsOfDepartment)
        {
            if (actor.Duties.Any(duty => duty.Duty == AppointmentDuty.Leader && duty.Year >= year - 1)) levels.Add(MovementLevel.Cluster);
            levels.AddRange([MovementLevel.Department, MovementLevel.Province, MovementLevel.Nation]);
        }

        return [.. levels.Select(level => new Choice(level.ToString(), level switch
        {
            MovementLevel.Department => "Nội bộ Sở: phát động tới phòng, đơn vị trực thuộc",
            MovementLevel.Cluster => "Cụm thi đua: phát động tới các Sở trong cụm",
            MovementLevel.Ministry => "Bộ: phát động tới các Sở",
            MovementLevel.Province => "Tỉnh, thành phố phát động, Sở hưởng ứng",
            _ => actor.IsOfficer ? "Toàn quốc, các Sở hưởng ứng" : "Toàn quốc phát động, Sở hưởng ứng",
        }))];
    }

    private Verdict? WhyNoNew() => Levels(Actor, Clock.Today.Year).Count > 0 ? null : Verdict.Never("Phong trào do cán bộ Bộ, Cụm trưởng hoặc Sở phát động.");

    private Task<Movement?> ParentAsync(Guid? id) => id is null
        ? Task.FromResult<Movement?>(null)
        : db.Movements.AsNoTracking().VisibleTo(Actor).FirstOrDefaultAsync(movement => movement.Id == id && movement.State != MovementState.Draft, Gone);

    private async Task<Movement> NewAsync(MovementForm form)
    {
        var (level, from) = (form.Level!.Value, DateText.Read(form.From).Value!.Value);
        var cluster = level == MovementLevel.Cluster ? Actor.Duties.FirstOrDefault(duty => duty.Duty == AppointmentDuty.Leader && duty.Year == from.Year)?.ClusterId : null;
        var department = Actor.IsOfDepartment && level != MovementLevel.Cluster ? Actor.DepartmentId : null;
        var body = level switch
        {
            MovementLevel.Ministry => Ministry.On(from).Name,
            MovementLevel.Cluster => await db.Clusters.Where(found => found.Id == cluster).Select(found => found.Name).FirstOrDefaultAsync(Gone) ?? string.Empty,
            MovementLevel.Department => await db.Departments.Where(found => found.Id == department).Select(found => found.Name).FirstOrDefaultAsync(Gone) ?? string.Empty,
            _ => VietnameseText.Normalise(form.LaunchedBy),
        };
        return new Movement { Id = form.Once, Kind = form.Kind!.Value, Level = level, Year = from.Year, ClusterId = cluster, DepartmentId = department, ParentId = form.ParentId, LaunchedBy = body, Name = string.Empty, From = from };
    }
}
