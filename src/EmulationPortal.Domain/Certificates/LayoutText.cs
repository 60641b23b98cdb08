namespace EmulationPortal.Domain.Certificates;

/// <summary>The words for the parts of a layout.</summary>
public static class LayoutText
{
    /// <summary>What a field prints.</summary>
    public static string Name(FieldKind kind) => kind switch
    {
        FieldKind.Emblem => "Quốc huy (chỗ trống)",
        FieldKind.Country => "Quốc hiệu",
        FieldKind.Motto => "Tiêu ngữ",
        FieldKind.Authority => "Chức vụ người quyết định",
        FieldKind.Giving => "Chữ tặng",
        FieldKind.FormName => "Tên hình thức, danh hiệu",
        FieldKind.Name => "Tên cá nhân, tập thể",
        FieldKind.UnitLine => "Chức danh, đơn vị",
        FieldKind.Merit => "Thành tích",
        FieldKind.DecisionLine => "Số quyết định, ngày",
        FieldKind.GoldenBook => "Số sổ vàng",
        FieldKind.PlaceAndDate => "Địa danh, ngày",
        FieldKind.SignerTitle => "Chức vụ người ký",
        FieldKind.SignerName => "Họ tên người ký",
        FieldKind.CheckCode => "Mã QR tra cứu",
        FieldKind.Fixed => "Chữ cố định",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How lines stand.</summary>
    public static string Name(FieldAlignment alignment) => alignment switch
    {
        FieldAlignment.Left => "Bên trái",
        FieldAlignment.Centre => "Ở giữa",
        FieldAlignment.Right => "Bên phải",
        _ => throw new ArgumentOutOfRangeException(nameof(alignment), alignment, null),
    };

    /// <summary>What is done with long words.</summary>
    public static string Name(LongText rule) => rule switch
    {
        LongText.ShrinkThenBreak => "Thu nhỏ, không vừa mới ngắt dòng",
        LongText.BreakThenShrink => "Ngắt dòng, không vừa mới thu nhỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>Where further lines go.</summary>
    public static string Name(FieldGrowth growth) => growth switch
    {
        FieldGrowth.Down => "Thêm dòng xuống dưới",
        FieldGrowth.Both => "Thêm dòng đều hai phía",
        FieldGrowth.Up => "Thêm dòng lên trên",
        _ => throw new ArgumentOutOfRangeException(nameof(growth), growth, null),
    };
}
