using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>Taking a round back that should not have been opened, and letting it hold again.</summary>
[Route("/dang-ky/{year:int}")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class RoundWithdrawalController(PortalDb db, RegistrationAccess access) : PortalController
{
    /// <summary>Asks why.</summary>
    [HttpGet("thu-hoi")]
    public async Task<IActionResult> Ask(int year)
    {
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        return await access.RoundAsync(year, Gone) is { } round ? View("RoundWithdrawal", await PageAsync(round, new RoundWithdrawalForm { Version = round.Version })) : NotFound();
    }

    /// <summary>Withdraws the round, and tells all departments.</summary>
    [HttpPost("thu-hoi")]
    public async Task<IActionResult> Withdraw(int year, RoundWithdrawalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        if (!ModelState.IsValid) return Invalid("RoundWithdrawal", await PageAsync(round, form));
        if (round.Withdraw(Actor, VietnameseText.Normalise(form.Reason), await UnderWayAsync(round), Clock.Now) is { IsAllowed: false } kept) return Refused(kept);
        return await SavedAsync(round, form.Version, "RegistrationRoundWithdrawn", $"Thu hồi đợt đăng ký danh hiệu năm {year}.", round.WithdrawnReason, $"Bộ thu hồi đợt đăng ký danh hiệu năm {year}. Lý do: {round.WithdrawnReason}");
    }

    /// <summary>Lets a withdrawn round hold again.</summary>
    [HttpPost("khoi-phuc")]
    public async Task<IActionResult> Restore(int year, [FromForm] Guid version)
    {
        if (RegistrationRound.MayManage(Actor) is { IsAllowed: false } refusal) return Refused(refusal);
        if (await access.RoundAsync(year, Gone) is not { } round) return NotFound();
        if (round.Restore(Actor) is { IsAllowed: false } kept) return Refused(kept);
        return await SavedAsync(round, version, "RegistrationRoundRestored", $"Khôi phục đợt đăng ký danh hiệu năm {year}.", string.Empty, $"Bộ khôi phục đợt đăng ký danh hiệu năm {year}; hạn gửi {VietnamTime.Show(round.DueAt)}.");
    }

    private async Task<IActionResult> SavedAsync(RegistrationRound round, Guid version, string act, string sentence, string reason, string told)
    {
        db.Record(Actor, Clock.Now, round, act, sentence, reason);
        var today = Clock.Today;
        var departments = await db.Departments.Where(department => department.ValidTo == null || department.ValidTo >= today).Select(department => department.Id).ToListAsync(Gone);
        db.Announce(await db.PeopleOfAsync(departments, today, Gone), told, "/dang-ky", Clock.Now);
        if (!await db.SaveUnlessOvertakenAsync(round, version, Gone)) return Refused(Verdict.NotNow("Đợt đăng ký vừa được người khác sửa. Hãy tải lại trang rồi làm lại."));
        Tell(sentence);
        return Redirect("/dang-ky");
    }

    private async Task<RoundWithdrawalPage> PageAsync(RegistrationRound round, RoundWithdrawalForm form) =>
        new(round, await db.Registrations.CountAsync(list => list.RoundId == round.Id, Gone), await UnderWayAsync(round), form);

    // A list that was sent once and taken back was with the ministry all the same.
    private Task<int> UnderWayAsync(RegistrationRound round) =>
        db.Registrations.CountAsync(list => list.RoundId == round.Id && (list.State != RegistrationState.Draft || list.FirstSubmittedAt != null), Gone);
}

/// <summary>Why a round is withdrawn, as typed.</summary>
public sealed class RoundWithdrawalForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks the reason.</summary>
public sealed class RoundWithdrawalFormValidator : AbstractValidator<RoundWithdrawalForm>
{
    /// <summary>The rules.</summary>
    public RoundWithdrawalFormValidator() => RuleFor(form => form.Reason)
        .Must(text => VietnameseText.Normalise(text).Length is > 0 and <= RegistrationRound.TextLength)
        .WithMessage($"Hãy ghi lý do thu hồi, không quá {RegistrationRound.TextLength} ký tự.");
}

/// <summary>The page that asks why a round is withdrawn.</summary>
/// <param name="Round">The round.</param>
/// <param name="Begun">Lists that were begun.</param>
/// <param name="UnderWay">Of them, sent or waiting for a signature: then it can't be withdrawn.</param>
/// <param name="Form">What was typed.</param>
public sealed record RoundWithdrawalPage(RegistrationRound Round, int Begun, int UnderWay, RoundWithdrawalForm Form);
