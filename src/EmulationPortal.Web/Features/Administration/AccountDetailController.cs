using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Administration;

/// <summary>One account and what an administrator can do with it.</summary>
[OnlyFor(Role.Administrator)]
[Route("/quan-tri/tai-khoan/{id:guid}")]
public sealed class AccountDetailController(PortalDb db, AccountAdministration accounts, ActorCache actors) : PortalController
{
    /// <summary>The account.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id) =>
        await FindAsync(id) is { } user ? View("Account", await PageOfAsync(user)) : NotFound();

    /// <summary>Corrects the holder's name and mail address.</summary>
    [HttpPost("thong-tin")]
    public async Task<IActionResult> Correct(Guid id, CorrectionForm form)
    {
        if (await FindAsync(id) is { } stored && form.Version != stored.ConcurrencyStamp)
        {
            ConflictRow[] rows = [new("Họ và tên", form.FullName, stored.FullName), new("Thư điện tử", form.Email, stored.Email)];
            ModelState.Remove(nameof(form.Version));
            return Conflicted("Account", await PageOfAsync(stored) with { Conflict = await ConflictNotice.OfAsync(db, id, rows, Gone) });
        }

        return await ActAsync(
            id,
            user => accounts.CorrectAsync(user, form.FullName!, form.Email!, Actor, Clock.Now),
            "Đã sửa thông tin. Nếu thư điện tử thay đổi, các đường dẫn đã gửi không còn dùng được: cần thì bấm “Đặt lại mật khẩu” để gửi đường dẫn mới.");
    }

    /// <summary>Gives it exactly the ticked roles.</summary>
    [HttpPost("vai-tro")]
    public Task<IActionResult> ChangeRoles(Guid id, RolesForm form) => ActAsync(
        id, user => accounts.ChangeRolesAsync(user, form.Roles.ToHashSet(), Actor, Clock.Now), "Đã đổi vai trò.", nameof(form.Roles), form.Roles);

    /// <summary>Deactivates it.</summary>
    [HttpPost("ngung")]
    public Task<IActionResult> Deactivate(Guid id, ActivityForm form) =>
        ActAsync(id, user => accounts.DeactivateAsync(user, form.Reason!, Actor, Clock.Now), "Đã ngừng sử dụng tài khoản.");

    /// <summary>Reactivates it.</summary>
    [HttpPost("hoat-dong-lai")]
    public Task<IActionResult> Reactivate(Guid id, ActivityForm form) =>
        ActAsync(id, user => accounts.ReactivateAsync(user, form.Reason!, Actor, Clock.Now), "Tài khoản đã hoạt động lại.");

    /// <summary>Ends a lockout.</summary>
    [HttpPost("mo-khoa")]
    public Task<IActionResult> Unlock(Guid id) =>
        ActAsync(id, user => accounts.UnlockAsync(user, Actor, Clock.Now), "Đã mở khóa.");

    /// <summary>Takes the password away and makes a link; shows it, this once.</summary>
    [HttpPost("mat-khau")]
    public async Task<IActionResult> ResetPassword(Guid id)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        var (verdict, link) = await accounts.ResetPasswordAsync(user, $"{Request.Scheme}://{Request.Host}", Actor, Clock.Now);
        actors.Forget(id);
        return verdict.IsAllowed
            ? View("LinkMade", new LinkMadePage(user.Id, user.FullName, user.UserName!, user.Email ?? string.Empty, link!))
            : Refused(verdict);
    }

    /// <summary>Takes a lost second factor away.</summary>
    [HttpPost("xac-thuc-hai-lop")]
    public Task<IActionResult> ResetSecondFactor(Guid id, FactorResetForm form) =>
        ActAsync(id, user => accounts.ResetSecondFactorAsync(user, form.FactorReason!, Actor, Clock.Now), "Đã đặt lại xác thực hai lớp.");

    /// <summary>Moves its holder.</summary>
    [HttpPost("chuyen")]
    public Task<IActionResult> Move(Guid id, MoveForm form) => ActAsync(
        id,
        user => accounts.MoveAsync(user, Workplace.Read(form.MoveTo)!.DepartmentId, DateText.Read(form.MoveFrom).Value!.Value, Actor, Clock.Now),
        "Đã ghi việc chuyển đơn vị.",
        nameof(form.MoveFrom));

    // What was typed stays on the page, with the reason, when it can't be done as things are.
    private async Task<IActionResult> ActAsync(
        Guid id, Func<PortalUser, Task<Verdict>> act, string told, string field = "", IReadOnlyList<Role>? ticked = null)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Invalid("Account", await PageOfAsync(user, ticked));
        }

        var verdict = await act(user);
        actors.Forget(id);
        if (verdict is Verdict.NotNowVerdict)
        {
            ModelState.AddModelError(field, verdict.Why);
            db.ChangeTracker.Clear();
            return Conflicted("Account", await PageOfAsync((await FindAsync(id))!, ticked));
        }

        if (!verdict.IsAllowed)
        {
            return Refused(verdict);
        }

        Tell(told);
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    private Task<PortalUser?> FindAsync(Guid id) =>
        db.Users.Include(user => user.Postings).ThenInclude(posting => posting.Department).FirstOrDefaultAsync(user => user.Id == id, Gone);

    private async Task<AccountDetailPage> PageOfAsync(PortalUser user, IReadOnlyList<Role>? ticked = null)
    {
        var row = (await db.AccountRowsAsync(db.Users.AsNoTracking().Where(candidate => candidate.Id == user.Id), Clock.Now, Gone)).Single();
        return new AccountDetailPage(
            row,
            ticked ?? row.Roles,
            user.ConcurrencyStamp ?? string.Empty,
            user.Email ?? string.Empty,
            user.Postings.OrderByDescending(posting => posting.ValidFrom).ToList(),
            await Workplace.AllAsync(db, Gone),
            row.Id == Actor.UserId);
    }
}

/// <summary>One account.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Ticked">The roles as ticked, or as stored.</param>
/// <param name="Version">The account's version, for forms that change what they show.</param>
/// <param name="Email">Mail address.</param>
/// <param name="Postings">Where its holder worked and will work, newest first.</param>
/// <param name="Workplaces">Workplaces to choose from.</param>
/// <param name="IsOwn">Whether it is the administrator's own.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record AccountDetailPage(
    AccountRow Row,
    IReadOnlyList<Role> Ticked,
    string Version,
    string Email,
    IReadOnlyList<Posting> Postings,
    IReadOnlyList<Workplace> Workplaces,
    bool IsOwn,
    ConflictNotice? Conflict = null);
