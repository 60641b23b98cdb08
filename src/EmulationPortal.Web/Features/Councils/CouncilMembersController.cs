using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Members of a council. Who was called to a session stays on its list whatever changes here.</summary>
public sealed class CouncilMembersController(PortalDb db, CouncilDesk desk) : PortalController
{
    /// <summary>The form of a new member.</summary>
    [HttpGet("/hoi-dong/{id:guid}/thanh-vien")]
    public async Task<IActionResult> AskNew(Guid id)
    {
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return View("Member", await PageAsync(council, null, new CouncilMemberForm { Duty = CouncilDuty.Member, ValidFrom = DateText.Show(council.ValidFrom), Version = council.Version }));
    }

    /// <summary>The form of a member.</summary>
    [HttpGet("/hoi-dong/{id:guid}/thanh-vien/{memberId:guid}")]
    public async Task<IActionResult> AskChange(Guid id, Guid memberId)
    {
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council || council.Members.Find(found => found.Id == memberId) is not { } member) return NotFound();
        return Council.MayKeep(Actor) is { IsAllowed: false } refusal ? Refused(refusal) : View("Member", await PageAsync(council, member, CouncilMemberForm.Of(council, member)));
    }

    /// <summary>Adds a member.</summary>
    [HttpPost("/hoi-dong/{id:guid}/thanh-vien")]
    public async Task<IActionResult> Add(Guid id, CouncilMemberForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        var account = (await db.PeopleWithAsync(Role.CouncilMember, Gone)).Find(person => person.UserId == form.UserId);
        if (form.UserId is not null && account is null) ModelState.AddModelError(nameof(form.UserId), "Tài khoản này không có vai trò Thành viên Hội đồng. Hãy đề nghị quản trị hệ thống giao vai trò.");
        Check(council, form, null);
        if (!ModelState.IsValid) return Invalid("Member", await PageAsync(council, null, form));
        var member = new CouncilMember
        {
            CouncilId = id,
            UserId = account!.UserId,
            Name = account.FullName,
            Post = string.Empty,
            Duty = form.Duty!.Value,
            Position = council.Members.Count + 1,
            ValidFrom = DateText.Read(form.ValidFrom).Value!.Value,
        };
        form.FillIn(member);
        council.Members.Add(member);
        db.CouncilMembers.Add(member);
        return await SaveAsync(council, form, "CouncilMemberAdded", $"Thêm {CouncilText.Name(member.Duty)} {member.Name} từ ngày {DateText.Show(member.ValidFrom)}.");
    }

    /// <summary>Changes a member's duty, unit or dates.</summary>
    [HttpPost("/hoi-dong/{id:guid}/thanh-vien/{memberId:guid}")]
    public async Task<IActionResult> Change(Guid id, Guid memberId, CouncilMemberForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await desk.CouncilAsync(id, Actor, Gone) is not { } council || council.Members.Find(found => found.Id == memberId) is not { } member) return NotFound();
        if (Council.MayKeep(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        form.UserId = member.UserId;
        ModelState.Remove(nameof(form.UserId));
        Check(council, form, memberId);
        if (!ModelState.IsValid) return Invalid("Member", await PageAsync(council, member, form));
        form.FillIn(member);
        return await SaveAsync(council, form, "CouncilMemberChanged", $"Sửa thành viên {member.Name}: {CouncilText.Name(member.Duty)}, từ ngày {DateText.Show(member.ValidFrom)}{(member.ValidTo is { } last ? $" đến ngày {DateText.Show(last)}" : "")}.");
    }

    private void Check(Council council, CouncilMemberForm form, Guid? except)
    {
        if (form is { UserId: { } user, Duty: { } duty } && DateText.Read(form.ValidFrom).Value is { } from && council.WhyNotMember(user, duty, from, except) is { } problem)
        {
            ModelState.AddModelError(nameof(form.Duty), problem);
        }
    }

    private async Task<IActionResult> SaveAsync(Council council, CouncilMemberForm form, string act, string sentence)
    {
        db.Record(Actor, Clock.Now, council, act, sentence);
        if (!await db.SaveUnlessChangedAsync(council, form.Version, Gone)) return Refused(CouncilDesk.Stale);
        Tell(sentence);
        return Redirect($"/hoi-dong/{council.Id}");
    }

    private async Task<CouncilMemberFormPage> PageAsync(Council council, CouncilMember? member, CouncilMemberForm form)
    {
        var accounts = (await db.PeopleWithAsync(Role.CouncilMember, Gone)).ConvertAll(person => new Choice($"{person.UserId}", person.FullName));
        var departments = await db.Departments.AsNoTracking().OrderBy(department => department.SortKey).Select(department => new Choice(department.Id.ToString(), department.Name)).ToListAsync(Gone);
        return new(council, member, [new Choice("", "Chọn tài khoản"), .. accounts], [new Choice("", "Không thuộc đơn vị nào được xét"), .. departments], form);
    }
}
