namespace EmulationPortal.Documents.Xlsx;

/// <summary>How a cell looks and whether it may be typed into. One table of styles makes every workbook of the portal look alike.</summary>
public enum CellLook
{
    /// <summary>Plain text, wrapped.</summary>
    Text,

    /// <summary>Text in the middle of its cell: codes, marks.</summary>
    Centred,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>A remark under the title.</summary>
    Remark,

    /// <summary>The head of a column.</summary>
    Header,

    /// <summary>Plain text in the row of a group.</summary>
    GroupText,

    /// <summary>A code in the row of a group.</summary>
    GroupCentred,

    /// <summary>Points in the row of a group.</summary>
    GroupPoints,

    /// <summary>Points.</summary>
    Points,

    /// <summary>The label of a closing row.</summary>
    TotalText,

    /// <summary>Points in a closing row.</summary>
    TotalPoints,

    /// <summary>A number to be typed: unlocked, on a pale ground.</summary>
    InputNumber,

    /// <summary>A text to be typed: unlocked, on a pale ground.</summary>
    InputText,

    /// <summary>A mark to be typed: unlocked, on a pale ground, centred.</summary>
    InputCentred,

    /// <summary>A code to be typed: unlocked and kept as text, so that 1.2 does not become a date.</summary>
    InputCode,
}
