namespace EmulationPortal.Documents.Pages;

/// <summary>The style classes of the rows of a score table.</summary>
internal static class LineStyle
{
    /// <summary>Top groups are shaded, all groups bold, criteria plain.</summary>
    public static string? Of(bool isGroup, int level) => (isGroup, level) switch
    {
        (true, 1) => "group top",
        (true, _) => "group",
        _ => null,
    };
}
