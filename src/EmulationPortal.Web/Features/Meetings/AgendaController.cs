using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace EmulationPortal.Web.Features.Meetings;

/// <summary>Agenda and guests of a meeting, and what its items came to.</summary>
public sealed class AgendaController(MeetingAccess access) : PortalController
{
    /// <summary>The form of agenda and guests.</summary>
    [HttpGet("/hop-cum/{id:guid}/chuong-trinh")]
    public async Task<IActionResult> Ask(Guid id)
    {
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Edit, Actor);
        return verdict.IsAllowed ? View("Agenda", new AgendaPage(meeting, AgendaForm.Of(meeting))) : Refused(verdict);
    }

    /// <summary>Stores agenda and guests.</summary>
    [HttpPost("/hop-cum/{id:guid}/chuong-trinh")]
    public async Task<IActionResult> Save(Guid id, AgendaForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting) return NotFound();
        var verdict = meeting.May(MeetingStep.Edit, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        var kept = form.Items.Where(line => !string.IsNullOrWhiteSpace(line.Title)).ToList();
        if (meeting.Agenda.FirstOrDefault(item => item.Conclusion.Length > 0 && kept.TrueForAll(line => line.Id != item.Id)) is { } concluded)
        {
            ModelState.AddModelError(string.Empty, $"Mục “{concluded.Title}” đã có kết luận nên không bỏ được. Hãy xóa kết luận trước.");
        }

        if (!ModelState.IsValid) return Invalid("Agenda", new AgendaPage(meeting, form));
        if (form.Version != meeting.Version) return Refused(MeetingAccess.Stale);
        var before = (Items: Items(meeting), Guests: Guests(meeting));
        Fill(meeting, kept, form.Guests);
        var changes = new List<AuditChange>();
        if (before.Items != Items(meeting)) changes.Add(new("Chương trình", before.Items, Items(meeting)));
        if (before.Guests != Guests(meeting)) changes.Add(new("Khách mời", before.Guests, Guests(meeting)));
        if (changes.Count > 0)
        {
            access.Record(Actor, meeting, "AgendaChanged", "Sửa chương trình, khách mời.", changes: changes);
            if (!await access.SaveAsync(meeting, form.Version, Gone)) return Refused(MeetingAccess.Stale);
        }

        Tell(changes.Count > 0 ? "Đã lưu chương trình và khách mời." : "Không có gì thay đổi.");
        return Redirect($"/hop-cum/{id}");
    }

    /// <summary>Writes down what an item came to.</summary>
    [HttpPost("/hop-cum/{id:guid}/ket-luan/{itemId:guid}")]
    public async Task<IActionResult> Conclude(Guid id, Guid itemId, ConclusionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await access.OpenAsync(id, Actor, Gone) is not { } meeting || meeting.Agenda.Find(item => item.Id == itemId) is not { } item) return NotFound();
        var verdict = meeting.May(MeetingStep.Conclude, Actor);
        if (!verdict.IsAllowed) return Refused(verdict);
        var (typed, before) = (VietnameseText.NormaliseLines(form.Conclusion ?? string.Empty), item.Conclusion);
        if (!ModelState.IsValid) return View("Conclusion", Invalidated(meeting, item, form));
        if (VietnameseText.NormaliseLines(form.Seen ?? string.Empty) != before && typed != before)
        {
            ModelState.AddModelError(nameof(form.Conclusion), $"Người khác vừa ghi kết luận mục này: “{before}”. Hãy xem lại rồi lưu.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Seen = before;
            return View("Conclusion", new ConclusionPage(meeting, item, form));
        }

        if (typed != before)
        {
            item.Conclusion = typed;
            access.Record(Actor, meeting, "ItemConcluded", $"Ghi kết luận mục {item.Position}: {item.Title}.", changes: [new AuditChange("Kết luận", before.Length > 0 ? before : null, typed)]);
            if (!await access.SaveAsync(meeting, meeting.Version, Gone)) return Refused(MeetingAccess.Stale);
        }

        Tell($"Đã ghi kết luận mục {item.Position}.");
        return Redirect($"/hop-cum/{id}#muc-{item.Position}");
    }

    private ConclusionPage Invalidated(Meeting meeting, AgendaItem item, ConclusionForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return new ConclusionPage(meeting, item, form);
    }

    private static void Fill(Meeting meeting, IReadOnlyList<AgendaLine> lines, string? guests)
    {
        var known = meeting.Agenda.ToDictionary(item => item.Id);
        meeting.Agenda.RemoveAll(item => lines.All(line => line.Id != item.Id));
        for (var i = 0; i < lines.Count; i++)
        {
            var title = VietnameseText.Normalise(lines[i].Title);
            if (lines[i].Id is { } id && known.TryGetValue(id, out var item))
            {
                (item.Title, item.Position, item.Presenter) = (title, i + 1, VietnameseText.Normalise(lines[i].Presenter));
            }
            else
            {
                meeting.Agenda.Add(new AgendaItem { MeetingId = meeting.Id, Position = i + 1, Title = title, Presenter = VietnameseText.Normalise(lines[i].Presenter) });
            }
        }

        var typed = GuestLines.Read(guests, meeting.Id).ToList();
        if (string.Join('\n', typed.Select(GuestLines.Show)) != Guests(meeting))
        {
            meeting.Guests.Clear();
            meeting.Guests.AddRange(typed);
        }
    }

    private static string Items(Meeting meeting) => string.Join('\n', meeting.Agenda.OrderBy(item => item.Position).Select(item =>
        $"{item.Position}. {item.Title}{(item.Presenter.Length > 0 ? $" ({item.Presenter})" : "")}"));

    private static string Guests(Meeting meeting) => string.Join('\n', meeting.Guests.OrderBy(guest => guest.Position).Select(GuestLines.Show));
}

/// <summary>The form of one conclusion, shown again when it could not be saved.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item.</param>
/// <param name="Form">What was typed.</param>
public sealed record ConclusionPage(Meeting Meeting, AgendaItem Item, ConclusionForm Form);
