namespace EmulationPortal.Documents.Xlsx;

/// <summary>How much a workbook may hold before it is refused unread.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of the file.</summary>
    public int FileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Bytes of all parts together once they are unpacked, counted while reading.</summary>
    public long UnpackedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Parts in the file.</summary>
    public int Parts { get; init; } = 300;

    /// <summary>The last row that may hold anything.</summary>
    public int Rows { get; init; } = 5_000;

    /// <summary>The last column that may hold anything.</summary>
    public int Columns { get; init; } = 200;
}
