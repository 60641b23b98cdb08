using System.Globalization;
using EmulationPortal.Data;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Writing down a meeting of the past: its members are ticked, for the portal may not know that year's.</summary>
public sealed class RecordingController(PortalDb db, MeetingAccess access) : PortalController
{
    /// <summary>The form, or before it the choice of cluster and year.</summary>
    [HttpGet("/hop-cum/ghi-lai")]
    public async Task<IActionResult> Ask([FromQuery(Name = "cum")] string? cluster, [FromQuery(Name = "nam")] string? year)
    {
        if (cluster is null && year is null) return View("RecordChoice", await ChoiceAsync(null, null));
        if (await ReadAsync(cluster, year) is not { } chosen)
        {
            ModelState.AddModelError(string.Empty, $"Hãy chọn cụm và nhập năm từ 2000 đến {Clock.Today.Year}.");
            return Invalid("RecordChoice", await ChoiceAsync(cluster, year));
        }

        var verdict = Meeting.MayRecord(Actor, chosen.Cluster.Id, chosen.Year);
        if (!verdict.IsAllowed) return Refused(verdict);
        var members = await MembersAsync(chosen.Cluster, chosen.Year);
        var form = MeetingForm.New(chosen.Year);
        form.Members = [.. members.Where(member => member.IsUsual).Select(member => member.Department.Id)];
        return View("MeetingForm", Page(chosen, members, form));
    }

    /// <summary>Writes the meeting down; attendance, conclusions and acclaims follow on its page.</summary>
    [HttpPost("/hop-cum/ghi-lai")]
    public async Task<IActionResult> Save([FromQuery(Name = "cum")] string? cluster, [FromQuery(Name = "nam")] string? year, MeetingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await ReadAsync(cluster, year) is not { } chosen) return NotFound();
        var verdict = Meeting.MayRecord(Actor, chosen.Cluster.Id, chosen.Year);
        if (!verdict.IsAllowed) return Refused(verdict);
        var members = await MembersAsync(chosen.Cluster, chosen.Year);
        var present = members.Where(member => form.Members.Contains(member.Department.Id)).Select(member => member.Department.Id).ToList();
        if (present.Count == 0) ModelState.AddModelError(nameof(form.Members), "Hãy chọn các đơn vị thành viên của cụm khi đó.");
        if (MomentText.Read(form.StartsAt).At is { } start && VietnamTime.DateOf(start) > Clock.Today) ModelState.AddModelError(nameof(form.StartsAt), "Ngày họp chưa đến. Hội nghị sắp tới do cụm trưởng triệu tập.");
        if (string.IsNullOrWhiteSpace(form.Source)) ModelState.AddModelError(nameof(form.Source), "Hãy ghi nguồn: biên bản, văn bản hoặc bài đăng.");
        if (form.ChairDepartmentId is { } chair && !present.Contains(chair)) ModelState.AddModelError(nameof(form.ChairDepartmentId), "Đơn vị chủ trì phải là thành viên của cụm.");
        if (!ModelState.IsValid) return Invalid("MeetingForm", Page(chosen, members, form));
        var meeting = new Meeting { ClusterId = chosen.Cluster.Id, Year = chosen.Year, Title = string.Empty, Place = string.Empty, StartsAt = Clock.Now, IsRecorded = true };
        form.FillIn(meeting);
        meeting.SetMembers(present);
        meeting.Agenda.AddRange(AgendaLines.Read(form.Agenda).Select((line, index) => new AgendaItem { MeetingId = meeting.Id, Position = index + 1, Title = line }));
        db.Meetings.Add(meeting);
        access.Record(Actor, meeting, "MeetingRecorded", $"Ghi lại {meeting.Title}, {meeting.When}, tại {meeting.Place}. Nguồn: {meeting.Source}");
        await db.SaveChangesAsync(Gone);
        Tell("Đã ghi lại hội nghị. Hãy ghi thành phần dự, kết luận, kết quả suy tôn rồi bế mạc.");
        return Redirect($"/hop-cum/{meeting.Id}");
    }

    private static MeetingFormPage Page((Cluster Cluster, int Year) chosen, IReadOnlyList<(Department Department, bool IsUsual)> members, MeetingForm form) =>
        new(chosen.Cluster, chosen.Year, null, IsRecorded: true, [.. members.Select(member => member.Department)], form);

    private async Task<(Cluster Cluster, int Year)?> ReadAsync(string? cluster, string? year) =>
        Guid.TryParse(cluster, out var id)
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2000 && number <= Clock.Today.Year
        && await db.Clusters.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, Gone) is { } found
            ? (found, number)
            : null;

    private async Task<RecordChoicePage> ChoiceAsync(string? cluster, string? year)
    {
        var clusters = await db.Clusters.AsNoTracking().OrderBy(candidate => candidate.Number).ToListAsync(Gone);
        return new([new(string.Empty, "– Chọn cụm –"), .. clusters.Select(candidate => new Choice(candidate.Id.ToString(), $"{candidate.Name} – {candidate.Region}"))], cluster, year);
    }

    // Those of the year, else of the nearest year that the portal knows; the others of all years can be ticked besides.
    private async Task<IReadOnlyList<(Department Department, bool IsUsual)>> MembersAsync(Cluster cluster, int year)
    {
        var all = await db.ClusterMemberships.AsNoTracking()
            .Include(membership => membership.Department)
            .Where(membership => membership.ClusterId == cluster.Id)
            .ToListAsync(Gone);
        var nearest = all.Select(membership => membership.Year).Distinct().OrderBy(known => Math.Abs(known - year)).ThenBy(known => known > year).FirstOrDefault();
        return [.. all
            .OrderBy(membership => membership.Year != nearest).ThenBy(membership => membership.Position)
            .DistinctBy(membership => membership.DepartmentId)
            .Select(membership => (membership.Department!, membership.Year == nearest))];
    }
}
