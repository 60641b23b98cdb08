namespace EmulationPortal.Documents.Pdf;

/// <summary>How the printer uses its browser.</summary>
public sealed record ChromiumSettings
{
    /// <summary>Path of the browser (setting <c>Documents:Browser</c>); null means <see cref="BrowserDiscovery"/>.</summary>
    public string? BrowserPath { get; init; }

    /// <summary>How many documents print at the same time; each takes about one core while it does.</summary>
    public int Tabs { get; init; } = 2;

    /// <summary>After how long a print is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
