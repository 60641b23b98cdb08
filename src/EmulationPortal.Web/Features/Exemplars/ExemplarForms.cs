using System.Globalization;
using EmulationPortal.Documents.Pictures;
using EmulationPortal.Domain.Audit;
using EmulationPortal.Domain.Exemplars;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using EmulationPortal.Web.Infrastructure;
using FluentValidation;

namespace EmulationPortal.Web.Features.Exemplars;

/// <summary>An exemplar, as typed.</summary>
public sealed class ExemplarForm : OnceForm
{
    /// <summary>Kind.</summary>
    public ExemplarKind? Kind { get; set; }

    /// <summary>The person's record.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The collective's record.</summary>
    public Guid? CollectiveId { get; set; }

    /// <summary>The movement in which it was found.</summary>
    public Guid? MovementId { get; set; }

    /// <summary>The year in which it was found.</summary>
    public int? Year { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Position and unit.</summary>
    public string? UnitLine { get; set; }

    /// <summary>What it is an example of.</summary>
    public string? Headline { get; set; }

    /// <summary>The story.</summary>
    public string? Story { get; set; }

    /// <summary>How others can do it.</summary>
    public string? Lessons { get; set; }

    /// <summary>How it was found; only when it is introduced.</summary>
    public string? FoundNote { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }

    /// <summary>The form of a stored exemplar.</summary>
    public static ExemplarForm Of(Exemplar exemplar)
    {
        ArgumentNullException.ThrowIfNull(exemplar);
        return new ExemplarForm
        {
            Kind = exemplar.Kind,
            PersonId = exemplar.PersonId,
            CollectiveId = exemplar.CollectiveId,
            MovementId = exemplar.MovementId,
            Year = exemplar.Year,
            Name = exemplar.Name,
            UnitLine = exemplar.UnitLine,
            Headline = exemplar.Headline,
            Story = exemplar.Story,
            Lessons = exemplar.Lessons,
            Version = exemplar.Version,
        };
    }

    /// <summary>Writes what was typed into the exemplar; the form is valid.</summary>
    public void Fill(Exemplar exemplar)
    {
        ArgumentNullException.ThrowIfNull(exemplar);
        (exemplar.Kind, exemplar.Year, exemplar.MovementId) = (Kind!.Value, Year!.Value, MovementId);
        (exemplar.Name, exemplar.UnitLine, exemplar.Headline) = (VietnameseText.Normalise(Name), VietnameseText.Normalise(UnitLine), VietnameseText.Normalise(Headline));
        (exemplar.Story, exemplar.Lessons) = (VietnameseText.NormaliseLines(Story), VietnameseText.NormaliseLines(Lessons));
        exemplar.RefreshKey();
    }

    /// <summary>All fields beside those of another form.</summary>
    public IReadOnlyList<ConflictRow> Rows(ExemplarForm stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return
        [
            new("Loại", Kind is { } kind ? ExemplarWorkflow.KindName(kind) : "", ExemplarWorkflow.KindName(stored.Kind!.Value)),
            new("Năm", Year?.ToString(CultureInfo.InvariantCulture) ?? "", stored.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
            new("Tên", VietnameseText.Normalise(Name), stored.Name),
            new("Chức vụ, đơn vị", VietnameseText.Normalise(UnitLine), stored.UnitLine),
            new("Nêu gương về", VietnameseText.Normalise(Headline), stored.Headline),
            new("Câu chuyện", VietnameseText.NormaliseLines(Story), stored.Story),
            new("Cách làm để nhân rộng", VietnameseText.NormaliseLines(Lessons), stored.Lessons),
        ];
    }

    /// <summary>What differs from another form.</summary>
    public IReadOnlyList<AuditChange> ChangesFrom(ExemplarForm before) => [.. Rows(before).Where(row => !row.IsSame).Select(row => new AuditChange(row.Field, row.Stored, row.Typed))];
}

/// <summary>Checks an exemplar.</summary>
public sealed class ExemplarFormValidator : AbstractValidator<ExemplarForm>
{
    /// <summary>The rules.</summary>
    public ExemplarFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Hãy chọn cá nhân, tập thể hay mô hình, cách làm.");
        RuleFor(form => form.Year).Must(year => year >= 1948 && year <= clock.Today.Year).WithMessage("Hãy nhập năm phát hiện bằng bốn chữ số, không ở sau năm nay.");
        RuleFor(form => form.Name).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Exemplar.NameLength).WithMessage("Hãy ghi tên cá nhân, tập thể hoặc mô hình, không quá 300 ký tự.");
        RuleFor(form => form.UnitLine).MaximumLength(Exemplar.NameLength).WithMessage("Chức vụ, đơn vị dài quá 300 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Headline).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Exemplar.HeadlineLength).WithMessage("Hãy ghi một câu cho biết nêu gương về việc gì, không quá 400 ký tự.");
        RuleFor(form => form.Story).Must(text => VietnameseText.NormaliseLines(text).Length <= Exemplar.StoryLength).WithMessage("Câu chuyện dài quá 12.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Lessons).Must(text => VietnameseText.NormaliseLines(text).Length <= Exemplar.StoryLength).WithMessage("Cách làm dài quá 12.000 ký tự. Hãy rút gọn.");
        RuleFor(form => form.FoundNote).Must(text => VietnameseText.NormaliseLines(text).Length <= Exemplar.NoteLength).WithMessage("Nội dung dài quá 2.000 ký tự. Hãy rút gọn.");
    }
}

/// <summary>What was done for an exemplar, as typed.</summary>
public sealed class AdvanceForm
{
    /// <summary>Foster, sum up or replicate.</summary>
    public ExemplarStep? Step { get; set; }

    /// <summary>The day.</summary>
    public string? On { get; set; }

    /// <summary>What was done.</summary>
    public string? Note { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks what was done.</summary>
public sealed class AdvanceFormValidator : AbstractValidator<AdvanceForm>
{
    /// <summary>The rules.</summary>
    public AdvanceFormValidator()
    {
        RuleFor(form => form.Step).Must(step => step is ExemplarStep.Nurture or ExemplarStep.SumUp or ExemplarStep.Replicate).WithMessage("Hãy chọn bồi dưỡng, tổng kết hay nhân rộng.");
        RuleFor(form => form.On).Must(typed => DateText.Read(typed).Value is not null).WithMessage("Hãy nhập ngày đã làm, ví dụ 20/02/2026.");
        RuleFor(form => form.Note).Must(text => VietnameseText.NormaliseLines(text).Length is > 0 and <= Exemplar.NoteLength).WithMessage("Hãy ghi việc đã làm, không quá 2.000 ký tự.");
    }
}

/// <summary>The consent, as typed.</summary>
public sealed class ConsentForm
{
    /// <summary>Who consented.</summary>
    public string? By { get; set; }

    /// <summary>When.</summary>
    public string? ConsentOn { get; set; }

    /// <summary>The signed paper.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a consent.</summary>
public sealed class ConsentFormValidator : AbstractValidator<ConsentForm>
{
    /// <summary>The rules.</summary>
    public ConsentFormValidator()
    {
        RuleFor(form => form.By).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Exemplar.NameLength).WithMessage("Hãy ghi họ tên người đồng ý.");
        RuleFor(form => form.ConsentOn).Must(typed => DateText.Read(typed).Value is not null).WithMessage("Hãy nhập ngày đồng ý, ví dụ 20/02/2026.");
    }
}

/// <summary>A picture, as chosen.</summary>
public sealed class PictureForm
{
    /// <summary>The file.</summary>
    public IFormFile? Picture { get; set; }

    /// <summary>What is on it.</summary>
    public string? Caption { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks a picture.</summary>
public sealed class PictureFormValidator : AbstractValidator<PictureForm>
{
    /// <summary>The rules.</summary>
    public PictureFormValidator()
    {
        var limits = PictureLimits.Photograph;
        RuleFor(form => form.Picture).NotNull().WithMessage("Hãy chọn ảnh (PNG hoặc JPEG).")
            .Must(file => file is null || file.Length is > 0 && file.Length <= limits.MostBytes).WithMessage($"Ảnh phải là tệp PNG hoặc JPEG không quá {limits.MostMegabytes} MB. {limits.WhenLarge}");
        RuleFor(form => form.Caption).Must(text => VietnameseText.Normalise(text).Length is > 0 and <= Exemplar.NameLength).WithMessage("Hãy ghi chú thích: trong ảnh có ai, ở đâu, đang làm gì. Người không nhìn thấy ảnh sẽ nghe chú thích này.");
    }
}
