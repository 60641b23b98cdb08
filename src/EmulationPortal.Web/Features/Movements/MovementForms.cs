using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.LegalDocuments;
using EmulationPortal.Domain.Movements;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.Movements;

/// <summary>The plan of a movement, as typed.</summary>
public sealed class MovementForm : OnceForm
{
    /// <summary>Level; only when it is begun.</summary>
    public MovementLevel? Level { get; set; }

    /// <summary>The movement that it carries on.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Kind.</summary>
    public MovementKind? Kind { get; set; }

    /// <summary>Who launched it, for what province or nation launched.</summary>
    public string? LaunchedBy { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Theme or slogan.</summary>
    public string? Theme { get; set; }

    /// <summary>Purpose.</summary>
    public string? Purpose { get; set; }

    /// <summary>Requirements.</summary>
    public string? Requirements { get; set; }

    /// <summary>Contents.</summary>
    public string? Contents { get; set; }

    /// <summary>Scope and subjects.</summary>
    public string? Scope { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? To { get; set; }

    /// <summary>Rewards intended.</summary>
    public string? Rewards { get; set; }

    /// <summary>Organisation.</summary>
    public string? Organisation { get; set; }

    /// <summary>Remark.</summary>
    public string? Note { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored movement.</summary>
    public static MovementForm Of(Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return new MovementForm
        {
            Level = movement.Level,
            ParentId = movement.ParentId,
            Kind = movement.Kind,
            LaunchedBy = movement.LaunchedBy,
            Name = movement.Name,
            Theme = movement.Theme,
            Purpose = movement.Purpose,
            Requirements = movement.Requirements,
            Contents = movement.Contents,
            Scope = movement.Scope,
            From = DateText.Show(movement.From),
            To = movement.To is { } last ? DateText.Show(last) : string.Empty,
            Rewards = movement.Rewards,
            Organisation = movement.Organisation,
            Note = movement.Note,
            Version = movement.Version,
        };
    }

    /// <summary>Writes what was typed into the movement; the form is valid.</summary>
    public void Fill(Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        (movement.Kind, movement.Name, movement.Theme) = (Kind!.Value, VietnameseText.Normalise(Name), VietnameseText.Normalise(Theme));
        (movement.Purpose, movement.Requirements, movement.Contents) = (VietnameseText.NormaliseLines(Purpose), VietnameseText.NormaliseLines(Requirements), VietnameseText.NormaliseLines(Contents));
        (movement.Scope, movement.Rewards, movement.Organisation) = (VietnameseText.NormaliseLines(Scope), VietnameseText.NormaliseLines(Rewards), VietnameseText.NormaliseLines(Organisation));
        (movement.From, movement.To, movement.Note) = (DateText.Read(From).Value!.Value, DateText.Read(To).Value, VietnameseText.NormaliseLines(Note));
        if (movement.Level is MovementLevel.Nation or MovementLevel.Province) movement.LaunchedBy = VietnameseText.Normalise(LaunchedBy);
        movement.RefreshKey();
    }

    /// <summary>All fields beside those of another form.</summary>
    public IReadOnlyList<ConflictRow> Rows(MovementForm stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return
        [
            new("Tên phong trào", VietnameseText.Normalise(Name), stored.Name),
            new("Hình thức", Kind is { } kind ? MovementText.Name(kind) : "", MovementText.Name(stored.Kind!.Value)),
            new("Chủ đề, khẩu hiệu", VietnameseText.Normalise(Theme), stored.Theme),
            new("Mục đích", VietnameseText.NormaliseLines(Purpose), stored.Purpose),
            new("Yêu cầu", VietnameseText.NormaliseLines(Requirements), stored.Requirements),
            new("Nội dung", VietnameseText.NormaliseLines(Contents), stored.Contents),
            new("Phạm vi, đối tượng", VietnameseText.NormaliseLines(Scope), stored.Scope),
            new("Từ ngày", DateText.Read(From).Understood, DateText.Read(stored.From).Understood),
            new("Đến ngày", DateText.Read(To).Understood, DateText.Read(stored.To).Understood),
            new("Khen thưởng", VietnameseText.NormaliseLines(Rewards), stored.Rewards),
            new("Tổ chức thực hiện", VietnameseText.NormaliseLines(Organisation), stored.Organisation),
            new("Ghi chú", VietnameseText.NormaliseLines(Note), stored.Note),
        ];
    }

    /// <summary>What differs from another form.</summary>
    public IReadOnlyList<AuditChange> ChangesFrom(MovementForm before) => [.. Rows(before).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed))];
}

/// <summary>Checks a plan.</summary>
public sealed class MovementFormValidator : AbstractValidator<MovementForm>
{
    /// <summary>The rules.</summary>
    public MovementFormValidator()
    {
        RuleFor(form => form.Level).Must(level => level is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn cấp phát động.");
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn hình thức: thường xuyên, theo đợt hay chuyên đề.");
        RuleFor(form => form.LaunchedBy).Must((form, text) => form.Level is not (MovementLevel.Nation or MovementLevel.Province) || VietnameseText.Normalise(text).Length is > 0 and <= Movement.BodyLength).WithMessage("Hãy ghi cơ quan phát động, ví dụ Ủy ban nhân dân tỉnh Thái Bình.");
        RuleFor(form => form.Name).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Movement.NameLength).WithMessage("Hãy ghi tên phong trào, không quá 400 ký tự.");
        RuleFor(form => form.Theme).MaximumLength(Movement.NameLength).WithMessage("Chủ đề, khẩu hiệu dài quá 400 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Purpose).LinesTyped(Movement.TextLength);
        RuleFor(form => form.Requirements).LinesTyped(Movement.TextLength);
        RuleFor(form => form.Contents).LinesTyped(Movement.TextLength, "Hãy ghi nội dung thi đua, mỗi dòng một nội dung.");
        RuleFor(form => form.Scope).LinesTyped(Movement.ShortLength);
        RuleFor(form => form.From).DateTyped("Hãy nhập ngày bắt đầu.");
        RuleFor(form => form.To).DateOrNothing();
        RuleFor(form => form.To).Must((form, typed) => DateText.Read(typed).Value is not { } last || DateText.Read(form.From).Value is not { } first || last >= first).WithMessage("Ngày kết thúc ở trước ngày bắt đầu. Hãy sửa một trong hai ngày.");
        RuleFor(form => form.Rewards).LinesTyped(Movement.ShortLength);
        RuleFor(form => form.Organisation).LinesTyped(Movement.TextLength);
        RuleFor(form => form.Note).LinesTyped(Movement.ShortLength);
    }
}

/// <summary>Rules for long texts.</summary>
internal static class LongTextRules
{
    /// <summary>Several lines within a length; demanded when a sentence says what is missing.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> LinesTyped<T>(this IRuleBuilder<T, string?> rule, int most, string? whenEmpty = null) => rule.Custom((typed, context) =>
    {
        var text = VietnameseText.NormaliseLines(typed);
        if (text.Length == 0 && whenEmpty is not null) context.AddFailure(whenEmpty);
        if (text.Length > most) context.AddFailure($"Nội dung dài quá {NumberText.Points(most)} ký tự. Hãy rút gọn.");
    });
}

/// <summary>The launch, as typed.</summary>
public sealed class LaunchForm
{
    /// <summary>Number and notation of the launching document.</summary>
    public string? Number { get; set; }

    /// <summary>Its kind.</summary>
    public string? DocumentKind { get; set; } = LegalDocumentKinds.Plan;

    /// <summary>Its day.</summary>
    public string? IssuedOn { get; set; }

    /// <summary>Position of who signed.</summary>
    public string? SignerTitle { get; set; }

    /// <summary>Who signed.</summary>
    public string? SignerName { get; set; }

    /// <summary>The signed document.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Last day to join.</summary>
    public string? JoinBy { get; set; }

    /// <summary>The units called.</summary>
    public List<Guid> Units { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a launch.</summary>
public sealed class LaunchFormValidator : AbstractValidator<LaunchForm>
{
    /// <summary>The rules.</summary>
    public LaunchFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Number).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= LegalDocument.NumberLength).WithMessage("Hãy ghi số, ký hiệu văn bản phát động, ví dụ 456/KH-STTTT.");
        RuleFor(form => form.DocumentKind).Must(kind => LegalDocumentKinds.All.Contains(kind)).WithMessage("Hãy chọn loại văn bản.");
        RuleFor(form => form.IssuedOn).DateTyped("Hãy nhập ngày của văn bản phát động.");
        RuleFor(form => form.IssuedOn).Must(typed => DateText.Read(typed).Value is not { } day || day <= clock.Today).WithMessage("Ngày của văn bản ở sau hôm nay. Hãy phát động khi văn bản đã ký.");
        RuleFor(form => form.SignerTitle).MaximumLength(Movement.BodyLength).WithMessage("Chức vụ dài quá 200 ký tự.");
        RuleFor(form => form.SignerName).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Movement.BodyLength).WithMessage("Hãy ghi họ tên người ký văn bản phát động.");
        RuleFor(form => form.JoinBy).DateOrNothing();
    }
}

/// <summary>A unit's contents and targets, as typed.</summary>
public sealed class JoinForm
{
    /// <summary>Contents.</summary>
    public string? Contents { get; set; }

    /// <summary>Targets.</summary>
    public string? Targets { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks contents and targets.</summary>
public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    /// <summary>The rules.</summary>
    public JoinFormValidator()
    {
        RuleFor(form => form.Contents).LinesTyped(Participation.TextLength, "Hãy cụ thể hóa nội dung thi đua của đơn vị.");
        RuleFor(form => form.Targets).LinesTyped(Participation.TextLength, "Hãy ghi chỉ tiêu thi đua của đơn vị.");
    }
}

/// <summary>A report, as typed.</summary>
public sealed class ReportForm : OnceForm
{
    /// <summary>Results.</summary>
    public string? Results { get; set; }

    /// <summary>Difficulties and proposals.</summary>
    public string? Difficulties { get; set; }

    /// <summary>Whether it is the final report.</summary>
    public bool IsFinal { get; set; }

    /// <summary>Evidence.</summary>
    public List<IFormFile>? Files { get; set; }

    /// <summary>The version of the participation.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a report.</summary>
public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    private const int MostFiles = 10;

    /// <summary>The rules.</summary>
    public ReportFormValidator()
    {
        RuleFor(form => form.Results).LinesTyped(Movement.TextLength, "Hãy ghi kết quả đã đạt được.");
        RuleFor(form => form.Difficulties).LinesTyped(Movement.ShortLength);
        RuleFor(form => form.Files).Must(files => files is null || files.Count <= MostFiles).WithMessage($"Mỗi báo cáo kèm không quá {MostFiles} tệp. Hãy gộp tệp.");
    }
}

/// <summary>A summary by its template, as typed.</summary>
public sealed class SummaryForm : OnceForm
{
    /// <summary>Day.</summary>
    public string? On { get; set; }

    /// <summary>Number and notation.</summary>
    public string? Number { get; set; }

    /// <summary>How it was organised.</summary>
    public string? Organising { get; set; }

    /// <summary>Results.</summary>
    public string? Results { get; set; }

    /// <summary>Exemplars and rewards.</summary>
    public string? Exemplars { get; set; }

    /// <summary>Shortcomings.</summary>
    public string? Shortcomings { get; set; }

    /// <summary>Lessons.</summary>
    public string? Lessons { get; set; }

    /// <summary>Position of who signs.</summary>
    public string? SignerTitle { get; set; }

    /// <summary>Who signs.</summary>
    public string? SignerName { get; set; }

    /// <summary>The version of the movement.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a summary.</summary>
public sealed class SummaryFormValidator : AbstractValidator<SummaryForm>
{
    /// <summary>The rules.</summary>
    public SummaryFormValidator(PortalClock clock)
    {
        RuleFor(form => form.On).DateTyped("Hãy nhập ngày báo cáo.");
        RuleFor(form => form.On).Must(typed => DateText.Read(typed).Value is not { } day || day <= clock.Today).WithMessage("Ngày báo cáo ở sau hôm nay. Hãy xem lại.");
        RuleFor(form => form.Number).MaximumLength(LegalDocument.NumberLength).WithMessage("Số, ký hiệu dài quá 50 ký tự.");
        RuleFor(form => form.Organising).LinesTyped(Movement.TextLength, "Hãy ghi công tác tổ chức, triển khai.");
        RuleFor(form => form.Results).LinesTyped(Movement.TextLength, "Hãy ghi kết quả thực hiện.");
        RuleFor(form => form.Exemplars).LinesTyped(Movement.TextLength);
        RuleFor(form => form.Shortcomings).LinesTyped(Movement.TextLength);
        RuleFor(form => form.Lessons).LinesTyped(Movement.TextLength);
        RuleFor(form => form.SignerTitle).MaximumLength(Movement.BodyLength).WithMessage("Chức vụ dài quá 200 ký tự.");
        RuleFor(form => form.SignerName).MaximumLength(Movement.BodyLength).WithMessage("Họ tên dài quá 200 ký tự.");
    }
}

/// <summary>Why something is stopped or returned.</summary>
public sealed class MovementReasonForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a reason.</summary>
public sealed class MovementReasonFormValidator : AbstractValidator<MovementReasonForm>
{
    /// <summary>The rules.</summary>
    public MovementReasonFormValidator() => RuleFor(form => form.Reason).LinesTyped(Movement.ShortLength, "Hãy ghi lý do.");
}

/// <summary>More units, as ticked.</summary>
public sealed class CallMoreForm
{
    /// <summary>The units.</summary>
    public List<Guid> Units { get; set; } = [];

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}
