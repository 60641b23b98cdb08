using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>The deadline of a round, as typed.</summary>
public sealed class ProofRoundForm
{
    /// <summary>Last day for answers.</summary>
    public string? DueOn { get; set; }
}

/// <summary>Checks a deadline.</summary>
public sealed class ProofRoundFormValidator : AbstractValidator<ProofRoundForm>
{
    /// <summary>The rules.</summary>
    public ProofRoundFormValidator() => RuleFor(form => form.DueOn).DateTyped("Hãy nhập hạn trả lời.");
}

/// <summary>An answer about a name, as typed.</summary>
public sealed class ProofForm
{
    /// <summary>The right name.</summary>
    public string? RightName { get; set; }

    /// <summary>The right line below.</summary>
    public string? RightUnitLine { get; set; }

    /// <summary>What is wrong, or why.</summary>
    public string? Remark { get; set; }

    /// <summary>Version of the proof when the page was opened.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks an answer.</summary>
public sealed class ProofFormValidator : AbstractValidator<ProofForm>
{
    /// <summary>The rules.</summary>
    public ProofFormValidator()
    {
        RuleFor(form => form.RightName).MaximumLength(DecisionLine.NameLength).WithMessage("Tên dài quá 300 ký tự. Hãy rút gọn.");
        RuleFor(form => form.RightUnitLine).MaximumLength(DecisionLine.NameLength).WithMessage("Chức danh, đơn vị dài quá 300 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Remark).MaximumLength(NameProof.RemarkLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
    }
}

/// <summary>The names that a page showed and that are said to be right.</summary>
public sealed class ShownNamesForm
{
    /// <summary>Keys of the proofs.</summary>
    public List<Guid> Shown { get; set; } = [];

    /// <summary>The page of the list, 1-based.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>What is to be printed, as typed.</summary>
public sealed class PrintForm
{
    /// <summary>Only this department, or null.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Only this title or form, or empty.</summary>
    public string? KindCode { get; set; }

    /// <summary>Full page or on stock.</summary>
    public PrintMode? Mode { get; set; }

    /// <summary>The printer, or null.</summary>
    public Guid? PrinterId { get; set; }

    /// <summary>Serial of the first sheet, or empty.</summary>
    public string? FirstSerial { get; set; }
}

/// <summary>Checks an order.</summary>
public sealed class PrintFormValidator : AbstractValidator<PrintForm>
{
    /// <summary>What is said of a serial that can't be read.</summary>
    public const string NoSerial = "Số phôi phải kết thúc bằng chữ số, ví dụ BK 000123.";

    /// <summary>The rules.</summary>
    public PrintFormValidator()
    {
        RuleFor(form => form.Mode).NotNull().WithMessage("Hãy chọn in toàn trang hay in đè lên phôi.");
        RuleFor(form => form.FirstSerial).Must(typed => string.IsNullOrWhiteSpace(typed) || StockSerial.Read(typed) is not null)
            .WithMessage(NoSerial);
    }
}

/// <summary>How a stopped run goes on, as typed.</summary>
public sealed class ResumeForm
{
    /// <summary>Serial of the first sheet that is left, or empty.</summary>
    public string? FirstSerial { get; set; }
}

/// <summary>Checks how a run goes on.</summary>
public sealed class ResumeFormValidator : AbstractValidator<ResumeForm>
{
    /// <summary>The rules.</summary>
    public ResumeFormValidator() => RuleFor(form => form.FirstSerial).Must(typed => string.IsNullOrWhiteSpace(typed) || StockSerial.Read(typed) is not null)
        .WithMessage(PrintFormValidator.NoSerial);
}

/// <summary>A spoiled sheet, as typed.</summary>
public sealed class SpoilForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Serial of the sheet on which it is printed again; empty where sheets have none.</summary>
    public string? NextSerial { get; set; }
}

/// <summary>A sheet that came back, as typed.</summary>
public sealed class TakeBackForm
{
    /// <summary>From whom, by which record.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks a sheet that came back.</summary>
public sealed class TakeBackFormValidator : AbstractValidator<TakeBackForm>
{
    /// <summary>The rules.</summary>
    public TakeBackFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi thu hồi từ ai, theo biên bản nào.").MaximumLength(PrintedCertificate.ReasonLength).WithMessage("Nội dung dài quá 300 ký tự. Hãy rút gọn.");
}

/// <summary>Checks a spoiled sheet.</summary>
public sealed class SpoilFormValidator : AbstractValidator<SpoilForm>
{
    /// <summary>The rules.</summary>
    public SpoilFormValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do hỏng.").MaximumLength(PrintedCertificate.ReasonLength).WithMessage("Lý do dài quá 300 ký tự. Hãy rút gọn.");
        RuleFor(form => form.NextSerial).Must(typed => string.IsNullOrWhiteSpace(typed) || StockSerial.Read(typed) is not null)
            .WithMessage(PrintFormValidator.NoSerial);
    }
}

/// <summary>What was measured on a calibration sheet, as typed.</summary>
public sealed class PrinterForm
{
    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>From the left edge to the cross, in mm.</summary>
    public string? Left { get; set; }

    /// <summary>From the upper edge to the cross, in mm.</summary>
    public string? Top { get; set; }

    /// <summary>Length of the line, in mm.</summary>
    public string? Length { get; set; }
}

/// <summary>Checks what was measured.</summary>
public sealed class PrinterFormValidator : AbstractValidator<PrinterForm>
{
    /// <summary>The rules.</summary>
    public PrinterFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy đặt tên cho máy in.").MaximumLength(PrinterProfile.NameLength).WithMessage("Tên dài quá 100 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Left).Must(typed => Between(typed, 1, 40)).WithMessage("Khoảng cách từ mép trái phải từ 1 đến 40 mm, ví dụ 21,5.");
        RuleFor(form => form.Top).Must(typed => Between(typed, 1, 40)).WithMessage("Khoảng cách từ mép trên phải từ 1 đến 40 mm, ví dụ 18.");
        RuleFor(form => form.Length).Must(typed => Between(typed, 185, 215)).WithMessage("Chiều dài đoạn thẳng phải từ 185 đến 215 mm; nếu khác, hãy in lại ở cỡ thật (100 %).");
    }

    private static bool Between(string? typed, decimal least, decimal most) => ScoreText.Read(typed, most).Value is { } value && value >= least && value <= most;
}
