using EmulationPortal.Data;
using EmulationPortal.Data.Meetings;
using EmulationPortal.Data.Years;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Meetings of clusters: list, page, calling, changing.</summary>
public sealed class MeetingsController(PortalDb db, MeetingAccess access) : PortalController
{
    /// <summary>All meetings that the actor may know of, newest first.</summary>
    [HttpGet("/hop-cum")]
    public async Task<IActionResult> Index()
    {
        var meetings = await db.Meetings.AsNoTracking().VisibleTo(Actor)
            .Include(meeting => meeting.Cluster)
            .OrderByDescending(meeting => meeting.StartsAt)
            .ToListAsync(Gone);
        var led = Actor.IsOfDepartment ? Actor.Duties.Where(duty => duty.Duty == AppointmentDuty.Leader).ToList() : [];
        var ids = led.ConvertAll(duty => duty.ClusterId);
        var names = await db.Clusters.AsNoTracking().Where(cluster => ids.Contains(cluster.Id)).ToDictionaryAsync(cluster => cluster.Id, cluster => cluster.Name, Gone);
        var membered = await db.ClusterMemberships.Where(membership => ids.Contains(membership.ClusterId)).Select(membership => new { membership.ClusterId, membership.Year }).Distinct().ToListAsync(Gone);
        var callable = led.Where(duty => duty.Year >= Clock.Today.Year - 1 && membered.Exists(known => known.ClusterId == duty.ClusterId && known.Year == duty.Year))
            .OrderByDescending(duty => duty.Year)
            .Select(duty => new CallableMeeting(duty.ClusterId, names[duty.ClusterId], duty.Year));
        return View("Index", new MeetingListPage(meetings, [.. callable], Actor.IsOfficer || led.Count > 0));
    }

    /// <summary>A meeting.</summary>
    [HttpGet("/hop-cum/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await access.OpenAsync(id, Actor, Gone) is { } meeting ? View("Meeting", await PageAsync(meeting)) : NotFound();

    /// <summary>The form of a new meeting.</summary>
    [HttpGet("/hop-cum/trieu-tap")]
    public async Task<IActionResult> Ask([FromQuery(Name = "cum")] Guid clusterId, [FromQuery(Name = "nam")] int year)
    {
        var verdict = Meeting.MayCall(Actor, clusterId, year);
        if (!verdict.IsAllowed) return Refused(verdict);
        return await db.ClusterOfYearAsync(clusterId, year, Gone) is { } cluster
            ? View("MeetingForm", FormPage(cluster, year, WithLeader(MeetingForm.New(year), cluster)))
            : NotFound();
    }

    /// <summary>Calls a meeting.</summary>
    [HttpPost("/hop-cum/trieu-tap")]
    public async Task<IActionResult> Call([FromQuery(Name = "cum")] Guid clusterId, [FromQuery(Name = "nam")] int year, MeetingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var verdict = Meeting.MayCall(Actor, clusterId, year);
        if (!verdict.IsAllowed) return Refused(verdict);
        if (await db.ClusterOfYearAsync(clusterId, year, Gone) is not { } cluster) return NotFound();
        if (MomentText.Read(form.StartsAt).At is { } start && start < Clock.Now)
        {
            ModelState.AddModelError(nameof(form.StartsAt), "Thời gian họp đã qua. Hãy nhập thời gian sắp tới; hội nghị đã họp thì dùng “Ghi lại hội nghị đã họp”.");
        }

        if (cluster.Members.Count == 0) ModelState.AddModelError(string.Empty, $"Cụm chưa có thành viên năm {year}; hãy đề nghị Bộ cập nhật cơ cấu.");
        CheckChair(form, cluster.Members.Select(member => member.DepartmentId).ToHashSet());
        if (!ModelState.IsValid) return Invalid("MeetingForm", FormPage(cluster, year, form));
        var meeting = new Meeting { ClusterId = clusterId, Year = year, Title = string.Empty, Place = string.Empty, StartsAt = Clock.Now };
        form.FillIn(meeting);
        meeting.SetMembers(cluster.Members.Select(member => member.DepartmentId));
        meeting.Agenda.AddRange(AgendaLines.Read(form.Agenda).Select((line, index) => new AgendaItem { MeetingId = meeting.Id, Position = index + 1, Title = line }));
        db.Meetings.Add(meeting);
        access.Record(Actor, meeting, "MeetingCalled", $"Triệu tập {meeting.Title}, {meeting.When}, tại {meeting.Place}.");
        await db.SaveChangesAsync(Gone);
        Tell("Đã lập cuộc họp. Hãy xem lại chương trình, khách mời rồi gửi giấy mời cho các đơn vị.");
        return Redirect($"/hop-cum/{meeting.Id}");
    }

    /// <summary>The form of a stored meeting.</summary>
    [HttpGet("/hop-cum/{id:guid}/sua")]
    public async Task<IActionResult> AskEdit(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Edit, Actor);
        return verdict.IsAllowed ? View("MeetingForm", FormPage(meeting, MeetingForm.Of(meeting))) : Refused(verdict);
    }

    /// <summary>Changes a meeting; members who were invited are told what moved.</summary>
    [HttpPost("/hop-cum/{id:guid}/sua")]
    public async Task<IActionResult> Edit(Guid id, MeetingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Edit, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        CheckChair(form, meeting.Attendances.Select(attendance => attendance.DepartmentId).ToHashSet());
        if (!ModelState.IsValid) return Invalid("MeetingForm", FormPage(meeting, form));
        var stored = Rows(meeting, MeetingForm.Of(meeting));
        var typed = Rows(meeting, form);
        var rows = stored.Zip(typed).Select(pair => new ConflictRow(pair.First.Label, pair.Second.Value, pair.First.Value)).ToList();
        if (form.Version != meeting.Version) return await ConflictAsync(meeting, form, rows);
        var changes = rows.Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed)).ToList();
        if (changes.Count == 0)
        {
            Tell("Không có gì thay đổi.");
            return Redirect($"/hop-cum/{id}");
        }

        var (when, place) = (meeting.When, meeting.Place);
        form.FillIn(meeting);
        access.Record(Actor, meeting, "MeetingChanged", "Sửa nội dung họp.", changes: changes);
        if (meeting.InvitedAt is not null && (when != meeting.When || place != meeting.Place))
        {
            await access.TellMembersAsync(Actor, meeting, $"{meeting.Title}: đổi thành {meeting.When}, tại {meeting.Place}.", $"/hop-cum/{id}", Gone);
        }

        if (!await access.SaveAsync(meeting, form.Version, Gone)) return await ConflictAsync((await access.OpenAsync(id, Actor, Gone))!, form, rows);
        Tell("Đã lưu.");
        return Redirect($"/hop-cum/{id}");
    }

    internal static MeetingFormPage FormPage(Meeting meeting, MeetingForm form, ConflictNotice? conflict = null) => new(
        meeting.Cluster!, meeting.Year, meeting.Id, meeting.IsRecorded, [.. meeting.Attendances.OrderBy(attendance => attendance.Position).Select(attendance => attendance.Department!)], form, conflict);

    private static MeetingFormPage FormPage(ClusterOfYear cluster, int year, MeetingForm form) =>
        new(cluster.Cluster, year, null, IsRecorded: false, [.. cluster.Members.Select(member => member.Department!)], form);

    private static MeetingForm WithLeader(MeetingForm form, ClusterOfYear cluster)
    {
        form.ChairDepartmentId = cluster.Leader?.DepartmentId;
        form.ChairTitle = cluster.Leader is { } leader ? $"Giám đốc {leader.Department!.Name}, Cụm trưởng" : null;
        return form;
    }

    private void CheckChair(MeetingForm form, IReadOnlySet<Guid> members)
    {
        if (form.ChairDepartmentId is { } chair && !members.Contains(chair))
        {
            ModelState.AddModelError(nameof(form.ChairDepartmentId), "Đơn vị chủ trì phải là thành viên của cụm.");
        }
    }

    private async Task<IActionResult> ConflictAsync(Meeting meeting, MeetingForm form, IReadOnlyList<ConflictRow> rows)
    {
        var conflict = await ConflictNotice.OfAsync(db, meeting.Id, rows, Gone);
        form.Version = meeting.Version;
        return Conflicted("MeetingForm", FormPage(meeting, form, conflict));
    }

    private static List<(string Label, string? Value)> Rows(Meeting meeting, MeetingForm form) =>
    [
        ("Tên hội nghị", VietnameseText.Normalise(form.Title)),
        ("Địa điểm", VietnameseText.Normalise(form.Place)),
        ("Thời gian", MomentText.Read(form.StartsAt).At is { } start ? VietnamTime.Show(start) : form.StartsAt),
        ("Tỷ lệ thành viên phải dự", Share.Read(form.Quorum).Value?.Show()),
        ("Mức chênh lệch", ScoreText.Read(form.Threshold).Understood),
        ("Đơn vị chủ trì", meeting.AttendanceOf(form.ChairDepartmentId)?.Department?.Province),
        ("Người chủ trì", VietnameseText.Normalise(form.ChairName)),
        ("Chức vụ người chủ trì", VietnameseText.Normalise(form.ChairTitle)),
        ("Thư ký", VietnameseText.Normalise(form.SecretaryName)),
        ("Chức vụ thư ký", VietnameseText.Normalise(form.SecretaryTitle)),
        ("Số giấy mời", VietnameseText.Normalise(form.InvitationNumber)),
        ("Nguồn", VietnameseText.Normalise(form.Source)),
    ];

    private async Task<MeetingPage> PageAsync(Meeting meeting) => new()
    {
        Meeting = meeting,
        Actor = Actor,
        Steps = MeetingStepsController.Buttons(meeting, Actor),
        Acclaims = await db.AcclaimsOfAsync(meeting.Id, Gone),
        Agreed = await db.AgreedScoresOfAsync(meeting.Id, Gone),
        History = await db.AuditEntries.AnyAsync(entry => entry.SubjectId == meeting.Id, Gone) ? $"/nhat-ky/{nameof(Meeting)}/{meeting.Id}" : null,
    };
}
