using System.Globalization;
using EmulationPortal.Data.Decisions;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Decisions;

/// <summary>The fund of a year.</summary>
/// <param name="Year">The year in which the decisions were issued.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Rows">By decision and department.</param>
public sealed record FundPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<FundRow> Rows);

/// <summary>A payment, as typed.</summary>
public sealed class PaymentForm
{
    /// <summary>In đồng; with a minus when money came back.</summary>
    public string? Amount { get; set; }

    /// <summary>The day.</summary>
    public string? PaidOn { get; set; }

    /// <summary>The voucher.</summary>
    public string? Voucher { get; set; }

    /// <summary>A remark.</summary>
    public string? Note { get; set; }

    /// <summary>What was left when the form was opened, so that a second click pays nothing twice.</summary>
    public decimal Left { get; set; }

    /// <summary>The amount in whole đồng: dots, commas and blanks between the thousands are left out; null when it is none.</summary>
    public static decimal? Read(string? typed)
    {
        var digits = new string([.. (typed ?? string.Empty).Where(letter => letter is not ('.' or ',' or ' ' or '\u00A0'))]).TrimEnd('đ');
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && amount != 0 && Math.Abs(amount) < 1_000_000_000_000m ? amount : null;
    }
}

/// <summary>Checks a payment.</summary>
public sealed class PaymentFormValidator : AbstractValidator<PaymentForm>
{
    /// <summary>The rules.</summary>
    public PaymentFormValidator()
    {
        RuleFor(form => form.Amount).Must(text => PaymentForm.Read(text) is not null).WithMessage("Hãy nhập số tiền bằng đồng, ví dụ 7.020.000; tiền thu hồi ghi dấu trừ đằng trước.");
        RuleFor(form => form.PaidOn).DateTyped("Hãy nhập ngày chi.");
        RuleFor(form => form.Voucher).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= AwardPayment.VoucherLength).WithMessage("Hãy ghi số chứng từ, không quá 100 ký tự.");
        RuleFor(form => form.Note).Must(text => VietnameseText.Normalise(text).Length > 0).When(form => PaymentForm.Read(form.Amount) < 0).WithMessage("Hãy ghi lý do thu hồi.");
        RuleFor(form => form.Note).MaximumLength(AwardPayment.NoteLength).WithMessage("Ghi chú dài quá 300 ký tự.");
    }
}

/// <summary>The form of a payment.</summary>
/// <param name="Row">What is owed.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Paid">What was paid before.</param>
public sealed record PaymentPage(FundRow Row, PaymentForm Form, IReadOnlyList<AwardPayment> Paid);
