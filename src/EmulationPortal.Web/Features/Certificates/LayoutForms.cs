using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;
using FluentValidation;

namespace EmulationPortal.Web.Features.Certificates;

/// <summary>A layout as typed in the editor.</summary>
public sealed class LayoutForm
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>Width of the paper in mm.</summary>
    public string? PaperWidth { get; set; }

    /// <summary>Height of the paper in mm.</summary>
    public string? PaperHeight { get; set; }

    /// <summary>Where the pattern is laid down.</summary>
    public string? LegalBasis { get; set; }

    /// <summary>Remarks.</summary>
    public string? Note { get; set; }

    /// <summary>Whether it was compared with the law's text.</summary>
    public bool Confirmed { get; set; }

    /// <summary>First day of the new version; empty to change this one.</summary>
    public string? NewFrom { get; set; }

    /// <summary>How the preview shows it: nothing is kept of it.</summary>
    public PrintMode? Mode { get; set; }

    /// <summary>Version of the layout when the page was opened.</summary>
    public Guid Version { get; set; }

    /// <summary>Its fields.</summary>
    public List<LayoutFieldForm> Fields { get; set; } = [];

    /// <summary>What is stored, as it would be typed.</summary>
    public static LayoutForm Of(CertificateLayout layout, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new LayoutForm
        {
            Name = layout.Name,
            PaperWidth = NumberText.Points(layout.PaperWidth),
            PaperHeight = NumberText.Points(layout.PaperHeight),
            LegalBasis = layout.LegalBasis,
            Note = layout.Note,
            Confirmed = layout.Confirmed,
            NewFrom = layout.State == LayoutState.Used ? DateText.Show(today) : null,
            Version = layout.Version,
            Fields = [.. layout.Fields.OrderBy(field => field.Position).Select(LayoutFieldForm.Of)],
        };
    }
}

/// <summary>A field as typed in the editor; a picture has neither letters nor lines.</summary>
public sealed class LayoutFieldForm
{
    /// <summary>Which field.</summary>
    public int Position { get; set; }

    /// <summary>Words of a fixed field.</summary>
    public string? Text { get; set; }

    /// <summary>Left edge in mm.</summary>
    public string? X { get; set; }

    /// <summary>Foot of the first line, or upper edge of a picture, in mm.</summary>
    public string? Y { get; set; }

    /// <summary>Width in mm.</summary>
    public string? Width { get; set; }

    /// <summary>How lines stand.</summary>
    public FieldAlignment? Alignment { get; set; }

    /// <summary>Size of the letters in points.</summary>
    public string? Size { get; set; }

    /// <summary>Smallest size in points.</summary>
    public string? MinSize { get; set; }

    /// <summary>Most lines.</summary>
    public string? MaxLines { get; set; }

    /// <summary>What is done with long words.</summary>
    public LongText? LongText { get; set; }

    /// <summary>Where further lines go.</summary>
    public FieldGrowth? Growth { get; set; }

    /// <summary>Whether the stock has it.</summary>
    public bool OnStock { get; set; }

    /// <summary>What is stored, as it would be typed.</summary>
    public static LayoutFieldForm Of(LayoutField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new LayoutFieldForm
        {
            Position = field.Position,
            Text = field.Text,
            X = NumberText.Points(field.X),
            Y = NumberText.Points(field.Y),
            Width = NumberText.Points(field.Width),
            Alignment = field.Alignment,
            Size = NumberText.Points(field.Size),
            MinSize = NumberText.Points(field.MinSize),
            MaxLines = NumberText.Points(field.MaxLines),
            LongText = field.LongText,
            Growth = field.Growth,
            OnStock = field.OnStock,
        };
    }
}

/// <summary>Checks the words of a layout; its numbers are read against the stored fields by <see cref="LayoutReading"/>.</summary>
public sealed class LayoutFormValidator : AbstractValidator<LayoutForm>
{
    /// <summary>The rules.</summary>
    public LayoutFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Hãy đặt tên mẫu.").MaximumLength(CertificateLayout.NameLength).WithMessage("Tên dài quá 200 ký tự. Hãy rút gọn.");
        RuleFor(form => form.LegalBasis).NotEmpty().WithMessage("Hãy ghi văn bản quy định mẫu.").MaximumLength(CertificateLayout.TextLength).WithMessage("Nội dung dài quá 500 ký tự. Hãy rút gọn.");
        RuleFor(form => form.Note).MaximumLength(CertificateLayout.TextLength).WithMessage("Ghi chú dài quá 500 ký tự. Hãy rút gọn.");
    }
}

/// <summary>A picture of the stock, as chosen.</summary>
public sealed class StockPictureForm
{
    /// <summary>The file.</summary>
    public IFormFile? Picture { get; set; }

    /// <summary>Version of the layout when the page was opened.</summary>
    public Guid Version { get; set; }
}

/// <summary>Checks that a picture was chosen; its content is checked when it is read.</summary>
public sealed class StockPictureFormValidator : AbstractValidator<StockPictureForm>
{
    /// <summary>The rules.</summary>
    public StockPictureFormValidator() => RuleFor(form => form.Picture).NotNull().WithMessage("Hãy chọn ảnh phôi (PNG hoặc JPEG).")
        .Must(file => file is null || (file.Length > 0 && file.Length <= Documents.Pictures.PictureLimits.Stock.MostBytes)).WithMessage("Ảnh phôi phải là tệp PNG hoặc JPEG không quá 20 MB.");
}
