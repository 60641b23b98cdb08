using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Certificates;

/// <summary>One field of a certificate: what stands where, in millimetres from the upper left corner of the paper.</summary>
public sealed class LayoutField : Entity
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 300;

    /// <summary>Smallest and largest letters, in points.</summary>
    public const decimal SmallestSize = 6, LargestSize = 200;

    /// <summary>Most lines of one field.</summary>
    public const int MostLines = 6;

    /// <summary>Least width of words, and of a code that is still read, in mm.</summary>
    public const decimal LeastWidth = 10, LeastCode = 15;

    /// <summary>Millimetres in a point.</summary>
    public const decimal Point = 25.4m / 72;

    /// <summary>From one line to the next, as a multiple of the size.</summary>
    public const decimal LineSpacing = 1.22m;

    // Of the letters of the font with their Vietnamese marks, as multiples of the size.
    private const decimal Ascent = 0.9m, Descent = 0.25m;

    /// <summary>The layout.</summary>
    public required Guid LayoutId { get; init; }

    /// <summary>Order from the top, 1-based; also the order in which the text is read aloud.</summary>
    public required int Position { get; set; }

    /// <summary>What is printed.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Words of a fixed field (“TẶNG”, “BẰNG KHEN”); “{cơ quan}” stands for the body that gives the award.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Left edge in mm.</summary>
    public required decimal X { get; set; }

    /// <summary>Foot of the first line of letters in mm from the top; of pictures the upper edge.</summary>
    public required decimal Y { get; set; }

    /// <summary>Width in mm; a square code and an emblem are as high as wide.</summary>
    public required decimal Width { get; set; }

    /// <summary>How lines stand in the width.</summary>
    public FieldAlignment Alignment { get; set; } = FieldAlignment.Centre;

    /// <summary>Size of the letters in points.</summary>
    public decimal Size { get; set; } = 14;

    /// <summary>Size below which long words are not shrunk, in points.</summary>
    public decimal MinSize { get; set; } = 10;

    /// <summary>Most lines.</summary>
    public int MaxLines { get; set; } = 1;

    /// <summary>What is done with words too long for one line.</summary>
    public LongText LongText { get; set; } = LongText.ShrinkThenBreak;

    /// <summary>Where further lines go.</summary>
    public FieldGrowth Growth { get; set; } = FieldGrowth.Down;

    /// <summary>In bold.</summary>
    public bool Bold { get; set; }

    /// <summary>In italics.</summary>
    public bool Italic { get; set; }

    /// <summary>In red; otherwise in black.</summary>
    public bool Red { get; set; }

    /// <summary>In capitals, whatever is typed.</summary>
    public bool UpperCase { get; set; }

    /// <summary>With a line below that is as long as the words, as under the motto.</summary>
    public bool Underlined { get; set; }

    /// <summary>Whether the pre-printed stock has it already, so that printing on stock leaves it out.</summary>
    public bool OnStock { get; set; }

    /// <summary>Whether its words are fixed in the layout.</summary>
    public bool HasText => Kind is FieldKind.Giving or FieldKind.FormName or FieldKind.Fixed;

    /// <summary>Whether it is a picture and no words.</summary>
    public bool IsPicture => Kind is FieldKind.CheckCode or FieldKind.Emblem;

    /// <summary>The upper and the lower edge of all its lines at their full size, in mm from the top.</summary>
    public (decimal Top, decimal Bottom) Reach
    {
        get
        {
            if (IsPicture) return (Y, Y + Width);
            var (size, more) = (Size * Point, Size * Point * LineSpacing * (MaxLines - 1));
            var up = Growth switch
            {
                FieldGrowth.Up => more,
                FieldGrowth.Both => more / 2,
                _ => 0,
            };
            return (Y - up - (size * Ascent), Y - up + more + (size * Descent));
        }
    }

    /// <summary>What can't be printed so on paper of that size in mm: the property, and a Vietnamese sentence with the remedy.</summary>
    public IEnumerable<(string Property, string Why)> Problems(decimal paperWidth, decimal paperHeight)
    {
        var least = Kind == FieldKind.CheckCode ? LeastCode : LeastWidth;
        if (Width < least) yield return (nameof(Width), $"Rộng ít nhất {NumberText.Points(least)} mm.");
        if (X < 0) yield return (nameof(X), "Nằm ngoài mép trái. Hãy nhập từ 0 mm.");
        else if (X + Width > paperWidth) yield return (nameof(X), $"Vượt mép phải: ngang cộng rộng là {NumberText.Points(X + Width)} mm, giấy rộng {NumberText.Points(paperWidth)} mm.");
        if (IsPicture)
        {
            if (Y < 0 || Y + Width > paperHeight) yield return (nameof(Y), $"Nằm ngoài giấy. Hãy nhập từ 0 đến {NumberText.Points(paperHeight - Width)} mm.");
            yield break;
        }

        if (MinSize < SmallestSize) yield return (nameof(MinSize), $"Chữ nhỏ hơn {NumberText.Points(SmallestSize)} pt khó đọc.");
        if (Size > LargestSize) yield return (nameof(Size), $"Cỡ chữ nhiều nhất {NumberText.Points(LargestSize)} pt.");
        if (Size < MinSize) yield return (nameof(Size), "Cỡ chữ phải từ cỡ nhỏ nhất trở lên.");
        if (MaxLines is < 1 or > MostLines) yield return (nameof(MaxLines), $"Từ 1 đến {MostLines} dòng.");
        else if (Reach is var (top, bottom) && (top < 0 || bottom > paperHeight)) yield return (nameof(Y), $"{(MaxLines > 1 ? $"{MaxLines} dòng chữ" : "Dòng chữ")} nằm ngoài giấy: từ {NumberText.Points(Math.Round(top, 1))} đến {NumberText.Points(Math.Round(bottom, 1))} mm, giấy cao {NumberText.Points(paperHeight)} mm.");
    }

    /// <summary>Takes what the editor sets from another field: place, size and lines, not what it prints.</summary>
    public void Arrange(LayoutField like)
    {
        ArgumentNullException.ThrowIfNull(like);
        (X, Y, Width, Alignment, Size, MinSize, MaxLines) = (like.X, like.Y, like.Width, like.Alignment, like.Size, like.MinSize, like.MaxLines);
        (LongText, Growth, OnStock, Text) = (like.LongText, like.Growth, like.OnStock, like.Text);
    }

    /// <summary>The same for another layout.</summary>
    public LayoutField CopyFor(Guid layoutId) => new()
    {
        LayoutId = layoutId,
        Position = Position,
        Kind = Kind,
        Text = Text,
        X = X,
        Y = Y,
        Width = Width,
        Alignment = Alignment,
        Size = Size,
        MinSize = MinSize,
        MaxLines = MaxLines,
        LongText = LongText,
        Growth = Growth,
        Bold = Bold,
        Italic = Italic,
        Red = Red,
        UpperCase = UpperCase,
        Underlined = Underlined,
        OnStock = OnStock,
    };
}

/// <summary>What a field prints. The order of the lines: NĐ 98/2023 Đ.104.</summary>
public enum FieldKind
{
    /// <summary>Quốc huy: never drawn, only its place is shown in previews; the stock has it.</summary>
    Emblem = 1,

    /// <summary>Quốc hiệu.</summary>
    Country = 2,

    /// <summary>Tiêu ngữ.</summary>
    Motto = 3,

    /// <summary>Chức vụ người quyết định.</summary>
    Authority = 4,

    /// <summary>“TẶNG”, “TẶNG DANH HIỆU”.</summary>
    Giving = 5,

    /// <summary>Tên hình thức, danh hiệu.</summary>
    FormName = 6,

    /// <summary>Tên cá nhân, tập thể.</summary>
    Name = 7,

    /// <summary>Chức danh, đơn vị hoặc địa chỉ.</summary>
    UnitLine = 8,

    /// <summary>Thành tích.</summary>
    Merit = 9,

    /// <summary>Số quyết định, ngày, tháng, năm.</summary>
    DecisionLine = 10,

    /// <summary>Số sổ vàng.</summary>
    GoldenBook = 11,

    /// <summary>Địa danh, ngày.</summary>
    PlaceAndDate = 12,

    /// <summary>Chức vụ người ký.</summary>
    SignerTitle = 13,

    /// <summary>Họ tên người ký.</summary>
    SignerName = 14,

    /// <summary>Mã QR để tra cứu.</summary>
    CheckCode = 15,

    /// <summary>Chữ cố định khác.</summary>
    Fixed = 16,
}

/// <summary>How lines stand in the width of a field.</summary>
public enum FieldAlignment
{
    /// <summary>Bên trái.</summary>
    Left = 1,

    /// <summary>Ở giữa.</summary>
    Centre = 2,

    /// <summary>Bên phải.</summary>
    Right = 3,
}

/// <summary>What is done with words too long for a line.</summary>
public enum LongText
{
    /// <summary>Thu nhỏ rồi mới ngắt dòng: one line as long as the smallest letters allow it.</summary>
    ShrinkThenBreak = 1,

    /// <summary>Ngắt dòng rồi mới thu nhỏ: the size is kept as long as the lines suffice.</summary>
    BreakThenShrink = 2,
}

/// <summary>Where the lines of a field go when there are several.</summary>
public enum FieldGrowth
{
    /// <summary>Xuống dưới.</summary>
    Down = 1,

    /// <summary>Đều hai phía.</summary>
    Both = 2,

    /// <summary>Lên trên.</summary>
    Up = 3,
}
