using EmulationPortal.Domain.Registrations;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using FluentValidation;

namespace EmulationPortal.Web.Features.Registrations;

/// <summary>A round of registration, as typed.</summary>
public sealed class RoundForm
{
    /// <summary>The year; only for a new one.</summary>
    public string? Year { get; set; }

    /// <summary>First day.</summary>
    public string? OpensOn { get; set; }

    /// <summary>Due.</summary>
    public string? DueAt { get; set; }

    /// <summary>Closed, or nothing.</summary>
    public string? ClosesAt { get; set; }

    /// <summary>Results due, or nothing.</summary>
    public string? ResultsDueAt { get; set; }

    /// <summary>The document.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>What departments are told.</summary>
    public string? Note { get; set; }

    /// <summary>Whether a rule of the ministry's own demands registration.</summary>
    public bool IsCondition { get; set; }

    /// <summary>Whether the due date may lie in the past.</summary>
    public bool AcceptsPast { get; set; }

    /// <summary>Whether the typed due date lies in the past; set by the server.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool IsPast { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of what is stored.</summary>
    public static RoundForm Of(RegistrationRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new RoundForm
        {
            OpensOn = DateText.Show(round.OpensOn),
            DueAt = MomentText.ForTyping(round.DueAt),
            ClosesAt = Show(round.ClosesAt),
            ResultsDueAt = Show(round.ResultsDueAt),
            LegalBasis = round.LegalBasis,
            Note = round.Note,
            IsCondition = round.IsCondition,
            Version = round.Version,
        };
    }

    /// <summary>Writes what was typed into the round; the form is valid.</summary>
    public void Fill(RegistrationRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        (round.OpensOn, round.DueAt) = (DateText.Read(OpensOn).Value!.Value, MomentText.Read(DueAt).At!.Value);
        (round.ClosesAt, round.ResultsDueAt) = (MomentText.Read(ClosesAt).At, MomentText.Read(ResultsDueAt).At);
        (round.LegalBasis, round.Note, round.IsCondition) = (VietnameseText.Normalise(LegalBasis), VietnameseText.NormaliseLines(Note), IsCondition);
    }

    /// <summary>Each field as typed beside what is stored.</summary>
    public IReadOnlyList<ConflictRow> Rows(RegistrationRound stored)
    {
        var there = Of(stored);
        return
        [
            new("Mở từ ngày", Clean(OpensOn), there.OpensOn),
            new("Hạn gửi", Clean(DueAt), there.DueAt),
            new("Đóng nhận", Clean(ClosesAt), there.ClosesAt),
            new("Hạn gửi kết quả", Clean(ResultsDueAt), there.ResultsDueAt),
            new("Văn bản", VietnameseText.Normalise(LegalBasis), there.LegalBasis),
            new("Hướng dẫn cho đơn vị", VietnameseText.NormaliseLines(Note), there.Note),
            new("Quy định riêng của Bộ bắt buộc đăng ký", IsCondition ? "Có" : "Không", stored.IsCondition ? "Có" : "Không"),
        ];
    }

    // A moment typed in another way than it is shown is no change.
    private static string Clean(string? typed) =>
        MomentText.Read(typed).At is { } at && typed!.Contains(':', StringComparison.Ordinal) ? MomentText.ForTyping(at) : DateText.Read(typed).Value is { } day ? DateText.Show(day) : VietnameseText.Normalise(typed);

    private static string Show(DateTime? at) => at is { } moment ? MomentText.ForTyping(moment) : string.Empty;
}

/// <summary>Checks a round.</summary>
public sealed class RoundFormValidator : AbstractValidator<RoundForm>
{
    /// <summary>The rules.</summary>
    public RoundFormValidator()
    {
        RuleFor(form => form.OpensOn).DateTyped("Hãy nhập ngày mở đăng ký.");
        RuleFor(form => form.DueAt).MomentTyped("Hãy nhập hạn gửi đăng ký.");
        RuleFor(form => form.ClosesAt).Custom((typed, context) => AddProblem(typed, context));
        RuleFor(form => form.ResultsDueAt).Custom((typed, context) => AddProblem(typed, context));
        RuleFor(form => form.LegalBasis).MaximumLength(RegistrationRound.TextLength).WithMessage($"Văn bản dài quá {RegistrationRound.TextLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form.Note).MaximumLength(RegistrationRound.TextLength).WithMessage($"Hướng dẫn dài quá {RegistrationRound.TextLength} ký tự. Hãy rút gọn.");
        RuleFor(form => form).Custom(AddOrder);
    }

    private static void AddProblem(string? typed, ValidationContext<RoundForm> context)
    {
        if (MomentText.Read(typed).Problem is { } problem) context.AddFailure(problem);
    }

    private static void AddOrder(RoundForm form, ValidationContext<RoundForm> context)
    {
        if (DateText.Read(form.OpensOn).Value is not { } opens || MomentText.Read(form.DueAt).At is not { } due) return;
        if (int.TryParse(form.Year, out var year) && (opens.Year < year - 1 || opens.Year > year)) context.AddFailure(nameof(form.OpensOn), $"Ngày mở {DateText.Show(opens)} không thuộc năm {year} hay năm trước đó. Hãy kiểm tra năm và ngày.");
        if (int.TryParse(form.Year, out var dueYear) && VietnamTime.DateOf(due).Year > dueYear) context.AddFailure(nameof(form.DueAt), $"Hạn gửi {DateText.Show(VietnamTime.DateOf(due))} đã sang năm sau. Đăng ký năm {dueYear} phải gửi trong năm {dueYear}.");
        if (VietnamTime.DateOf(due) < opens) context.AddFailure(nameof(form.DueAt), $"Hạn gửi phải từ ngày mở đăng ký {DateText.Show(opens)} trở đi.");
        if (MomentText.Read(form.ClosesAt).At is { } closes && closes < due) context.AddFailure(nameof(form.ClosesAt), $"Thời điểm đóng phải từ hạn gửi {VietnamTime.Show(due)} trở đi; để trống nếu vẫn nhận danh sách gửi chậm.");
        if (MomentText.Read(form.ResultsDueAt).At is { } results && results <= due) context.AddFailure(nameof(form.ResultsDueAt), $"Hạn gửi kết quả phải sau hạn gửi đăng ký {VietnamTime.Show(due)}.");
    }
}

/// <summary>The form of a round.</summary>
/// <param name="Number">The year; null for a new round.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Conflict">What somebody else saved meanwhile, or null.</param>
public sealed record RoundFormPage(int? Number, RoundForm Form, ConflictNotice? Conflict = null);

/// <summary>A later date for one department, as typed.</summary>
public sealed class RoundExtensionForm
{
    /// <summary>The department.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Until when.</summary>
    public string? UntilAt { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Checks an extension.</summary>
public sealed class RoundExtensionFormValidator : AbstractValidator<RoundExtensionForm>
{
    /// <summary>The rules.</summary>
    public RoundExtensionFormValidator()
    {
        RuleFor(form => form.DepartmentId).NotNull().WithMessage("Hãy chọn đơn vị được gia hạn.");
        RuleFor(form => form.UntilAt).MomentTyped("Hãy nhập hạn mới.");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Hãy ghi lý do gia hạn.")
            .MaximumLength(Registration.ReasonLength).WithMessage($"Lý do dài quá {Registration.ReasonLength} ký tự. Hãy rút gọn.");
    }
}

/// <summary>The form of an extension.</summary>
/// <param name="Round">The round.</param>
/// <param name="Departments">Departments to choose from.</param>
/// <param name="Granted">What was granted before, the newest first.</param>
/// <param name="Form">What was typed.</param>
public sealed record RoundExtensionPage(RegistrationRound Round, IReadOnlyList<Choice> Departments, IReadOnlyList<GrantedExtension> Granted, RoundExtensionForm Form);

/// <summary>An extension in words.</summary>
/// <param name="Province">The department's province.</param>
/// <param name="Extension">The extension.</param>
public sealed record GrantedExtension(string Province, RegistrationExtension Extension);
