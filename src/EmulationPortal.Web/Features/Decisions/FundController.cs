using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Documents.Decisions;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Evidence;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The award fund: what is owed and paid, and writing down a payment.</summary>
[Route("/quyet-dinh/quy-thuong")]
[OnlyFor(Role.MinistryOfficer)]
public sealed class FundController(PortalDb db) : PortalController
{
    /// <summary>The fund of a year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "nam")] int? year) => View("Fund", await PageAsync(year));

    /// <summary>The same as a workbook.</summary>
    [HttpGet("xlsx")]
    public async Task<IActionResult> Export([FromQuery(Name = "nam")] int? year)
    {
        var page = await PageAsync(year);
        var lines = page.Rows.Select(row => new FundLine(row.Number, DateText.Show(row.DecidedOn), row.Department, row.Awards, row.Owed, row.Revoked, row.Paid, row.Left));
        return File(
            FundWorkbook.Write($"Quỹ tiền thưởng theo quyết định ban hành năm {page.Year}", $"Lập ngày {DateText.Show(Clock.Today)}", [.. lines]), EvidenceTypes.Xlsx, $"quy-tien-thuong-{page.Year}.xlsx");
    }

    /// <summary>The form of a payment.</summary>
    [HttpGet("{decisionId:guid}/{departmentId:guid}")]
    public async Task<IActionResult> AskPay(Guid decisionId, Guid departmentId, [FromQuery(Name = "hoan")] Guid? undone)
    {
        if (await RowAsync(decisionId, departmentId) is not { } row) return NotFound();
        var back = undone is null ? null : await db.AwardPayments.AsNoTracking().FirstOrDefaultAsync(payment => payment.Id == undone && payment.DecisionId == decisionId && payment.DepartmentId == departmentId && payment.Amount > 0, Gone);
        var amount = back is null ? row.Left : -Math.Min(back.Amount, row.Paid);
        return View("Payment", await PaymentPageAsync(row, new PaymentForm
        {
            Amount = amount == 0 ? null : ((long)amount).ToString(System.Globalization.CultureInfo.InvariantCulture),
            PaidOn = DateText.Show(Clock.Today),
            Voucher = back?.Voucher,
            Left = row.Left,
        }));
    }

    /// <summary>Writes a payment down.</summary>
    [HttpPost("{decisionId:guid}/{departmentId:guid}")]
    public async Task<IActionResult> Pay(Guid decisionId, Guid departmentId, PaymentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await RowAsync(decisionId, departmentId) is not { } row) return NotFound();
        var decision = await db.AwardDecisions.SingleAsync(found => found.Id == decisionId, Gone);
        if (decision.May(DecisionStep.Pay, Actor) is { IsAllowed: false } refused) return Refused(refused);
        // A second click, or somebody else's payment: what was left is not what is left.
        if (ModelState.IsValid && form.Left != row.Left) ModelState.AddModelError(nameof(form.Amount), $"Vừa có khoản chi khác được ghi; số còn lại nay là {PrizeMoney.Dong(row.Left)}. Hãy xem các khoản đã ghi rồi nhập lại nếu còn phải chi.");
        var amount = PaymentForm.Read(form.Amount);
        if (ModelState.IsValid && amount > 0 && amount > row.Left) ModelState.AddModelError(nameof(form.Amount), $"Số tiền lớn hơn số còn phải chi ({PrizeMoney.Dong(row.Left)}).");
        if (ModelState.IsValid && amount < 0 && -amount > row.Paid) ModelState.AddModelError(nameof(form.Amount), $"Số thu hồi lớn hơn số đã chi ({PrizeMoney.Dong(row.Paid)}).");
        if (ModelState.IsValid && DateText.Read(form.PaidOn).Value is { } day && (day > Clock.Today || day < row.DecidedOn)) ModelState.AddModelError(nameof(form.PaidOn), $"Ngày chi phải từ ngày quyết định {DateText.Show(row.DecidedOn)} đến hôm nay.");
        if (!ModelState.IsValid)
        {
            form.Left = row.Left;
            ModelState.Remove(nameof(form.Left));
            return Invalid("Payment", await PaymentPageAsync(row, form));
        }

        var payment = new AwardPayment
        {
            DecisionId = decisionId,
            DepartmentId = departmentId,
            Amount = amount!.Value,
            PaidOn = DateText.Read(form.PaidOn).Value!.Value,
            Voucher = VietnameseText.Normalise(form.Voucher),
            Note = VietnameseText.Normalise(form.Note),
            RecordedByName = Actor.Name,
        };
        db.AwardPayments.Add(payment);
        db.Record(Actor, Clock.Now, decision, "AwardMoneyPaid", $"{(payment.Amount < 0 ? "Thu hồi" : "Chi")} {PrizeMoney.Dong(Math.Abs(payment.Amount))} tiền thưởng{(payment.Amount < 0 ? " đã chi" : "")} cho {row.Department}, chứng từ {payment.Voucher}.", payment.Amount < 0 ? payment.Note : string.Empty);
        // Two payments at one moment both change the decision: the second is told.
        if (!await db.SaveUnlessChangedAsync(decision, decision.Version, Gone)) return Refused(Verdict.NotNow("Vừa có khoản chi khác được ghi cho quyết định này. Hãy tải lại trang, xem số còn lại rồi nhập lại."));
        Tell("Đã ghi khoản tiền.");
        return Redirect($"/quyet-dinh/quy-thuong?nam={row.DecidedOn.Year}");
    }

    private async Task<FundRow?> RowAsync(Guid decisionId, Guid departmentId)
    {
        var year = await db.AwardDecisions.Where(decision => decision.Id == decisionId).Select(decision => decision.NumberYear).FirstOrDefaultAsync(Gone);
        return year is null ? null : (await db.FundAsync(year.Value, Gone)).FirstOrDefault(row => row.DecisionId == decisionId && row.DepartmentId == departmentId);
    }

    private async Task<PaymentPage> PaymentPageAsync(FundRow row, PaymentForm form) => new(
        row, form,
        await db.AwardPayments.AsNoTracking().Where(payment => payment.DecisionId == row.DecisionId && payment.DepartmentId == row.DepartmentId).OrderBy(payment => payment.PaidOn).ToListAsync(Gone));

    private async Task<FundPage> PageAsync(int? year)
    {
        var years = await db.AwardDecisions.Where(decision => decision.State == DecisionState.Issued && decision.Kind == DecisionKind.Award).Select(decision => decision.NumberYear!.Value).Distinct().OrderByDescending(known => known).ToListAsync(Gone);
        var shown = year ?? (years.Count > 0 ? years[0] : Clock.Today.Year);
        return new(shown, years, await db.FundAsync(shown, Gone));
    }
}
