namespace EmulationPortal.Web.Features.Public;

/// <summary>How somebody wants pages shown: size of text and contrast. Kept in a cookie, and part of the page that the server sends, so that nothing flashes.</summary>
/// <param name="Size">“”, “lon” or “rat-lon”.</param>
/// <param name="IsHighContrast">Whether contrast is high.</param>
public readonly record struct DisplayChoice(string Size, bool IsHighContrast)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "hien-thi";

    private const string Contrast = "tuong-phan";

    /// <summary>Sizes by their words in addresses, with what they are called.</summary>
    public static IReadOnlyList<(string Slug, string Name)> Sizes { get; } = [("thuong", "Cỡ chữ thường"), ("lon", "Cỡ chữ lớn"), ("rat-lon", "Cỡ chữ rất lớn")];

    /// <summary>The choice of a request.</summary>
    public static DisplayChoice Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(context.Request.Cookies[Cookie]);
    }

    /// <summary>Reads a cookie; nonsense is the usual.</summary>
    public static DisplayChoice Read(string? value)
    {
        var parts = (value ?? string.Empty).Split('.');
        return new DisplayChoice(parts[0] is "lon" or "rat-lon" ? parts[0] : string.Empty, parts.Contains(Contrast));
    }

    /// <summary>As it is kept.</summary>
    public string Value => $"{Size}.{(IsHighContrast ? Contrast : string.Empty)}";

    /// <summary>Classes of the page; null for the usual.</summary>
    public string? Classes => string.Join(' ', new[] { Size.Length > 0 ? $"text-{Size}" : string.Empty, IsHighContrast ? "contrast-high" : string.Empty }.Where(name => name.Length > 0)) is { Length: > 0 } all ? all : null;
}
