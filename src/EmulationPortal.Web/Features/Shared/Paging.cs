namespace EmulationPortal.Web.Features.Shared;

/// <summary>Which page of a long list is shown.</summary>
/// <param name="Total">Records in all.</param>
/// <param name="Size">Records on a page.</param>
/// <param name="Page">This page, 1-based.</param>
/// <param name="Pages">Pages in all, at least 1.</param>
public sealed record Paging(int Total, int Size, int Page, int Pages)
{
    /// <summary>Records before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>The page asked for, or the nearest that there is.</summary>
    public static Paging Of(int total, int size, int asked)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return new Paging(total, size, Math.Clamp(asked, 1, pages), pages);
    }
}
