using EmulationPortal.Domain.Certificates;

namespace EmulationPortal.Documents.Certificates;

/// <summary>A certificate with every line at its place, in millimetres.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Words">The words.</param>
/// <param name="Fields">Its fields that print something.</param>
public sealed record PlacedCertificate(CertificateLayout Layout, CertificateWords Words, IReadOnlyList<PlacedField> Fields)
{
    /// <summary>Why it can't be printed as it is, Vietnamese sentences; empty when everything fits.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. Fields.Where(placed => !placed.Fits).Select(placed => $"{placed.Quoted} không vừa chỗ dành cho nó, kể cả khi thu nhỏ và ngắt dòng."),
        .. Fields.Where(placed => placed.Unknown.Length > 0).Select(placed => $"{placed.Quoted} có ký tự mà phông chữ in bằng không có: {string.Join(' ', placed.Unknown.EnumerateRunes())}. Hãy gõ lại bằng chữ Việt Unicode."),
    ];

    /// <summary>Places all words.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="words">The words.</param>
    /// <param name="fonts">The fonts.</param>
    public static PlacedCertificate Of(CertificateLayout layout, CertificateWords words, CertificateFonts fonts)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(fonts);
        return new PlacedCertificate(layout, words, [.. layout.Fields.OrderBy(field => field.Position).Select(field => Place(field, words, fonts))]);
    }

    private static PlacedField Place(LayoutField field, CertificateWords words, CertificateFonts fonts)
    {
        if (field.IsPicture) return new PlacedField(field, (double)field.Size, [], true);
        var font = fonts.Of(field.Bold, field.Italic);
        var fitted = TextFitting.Fit(words.For(field), font, field);
        var pitch = fitted.Size * TextFitting.Point * PlacedField.LineSpacing;
        var first = (double)field.Y - (pitch * (fitted.Lines.Count - 1) * field.Growth switch
        {
            FieldGrowth.Up => 1,
            FieldGrowth.Both => 0.5,
            _ => 0,
        });
        return new PlacedField(
            field, fitted.Size, [.. fitted.Lines.Select((line, index) => new PlacedLine(line, first + (index * pitch), font.Of(line) * fitted.Size * TextFitting.Point))], fitted.Fits)
        {
            Unknown = string.Concat(fitted.Lines.SelectMany(line => line.EnumerateRunes()).Distinct().Where(rune => font.Font.GlyphOf(rune.Value) == 0)),
        };
    }
}

/// <summary>A field with its words.</summary>
/// <param name="Field">The field.</param>
/// <param name="Size">Size of its letters in points.</param>
/// <param name="Lines">Its lines; none for a picture.</param>
/// <param name="Fits">Whether they fit.</param>
public sealed record PlacedField(LayoutField Field, double Size, IReadOnlyList<PlacedLine> Lines, bool Fits)
{
    /// <summary>From one line to the next, as a multiple of the size.</summary>
    public const double LineSpacing = (double)LayoutField.LineSpacing;

    /// <summary>Characters of its words that the font lacks; each would be printed as an empty box.</summary>
    public string Unknown { get; init; } = string.Empty;

    /// <summary>What it is and what it says, for a sentence.</summary>
    internal string Quoted => $"{LayoutText.Name(Field.Kind)} “{string.Join(' ', Lines.Select(line => line.Text))}”";

    /// <summary>The line under its words, in mm; null for none.</summary>
    internal (double Left, double Y, double Width)? Rule => Field.Underlined && Lines.Count > 0
        ? (LeftOf(Lines[^1]), Lines[^1].Baseline + (Size * TextFitting.Point * 0.42), Lines[^1].Width)
        : null;

    /// <summary>The upper and the lower edge of its words or picture, in mm from the top.</summary>
    public (double Top, double Bottom) Reach
    {
        get
        {
            if (Lines.Count == 0) return ((double)Field.Reach.Top, (double)Field.Reach.Bottom);
            var size = Size * TextFitting.Point;
            return (Lines[0].Baseline - (size * 0.9), Lines[^1].Baseline + (size * 0.3));
        }
    }

    /// <summary>Where its lines are anchored, in mm from the left.</summary>
    public double Anchor => (double)Field.X + ((double)Field.Width * Share);

    // How much of a line stands left of its anchor.
    private double Share => Field.Alignment switch
    {
        FieldAlignment.Left => 0,
        FieldAlignment.Right => 1,
        _ => 0.5,
    };

    /// <summary>Where a line of it begins, in mm from the left.</summary>
    internal double LeftOf(PlacedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Anchor - (line.Width * Share);
    }
}

/// <summary>A line.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Baseline">Foot of its letters in mm from the top.</param>
/// <param name="Width">Its width in mm.</param>
public sealed record PlacedLine(string Text, double Baseline, double Width);
