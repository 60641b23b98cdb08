using EmulationPortal.Web.Infrastructure;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Where signing keeps its files, and under which address the public reaches the portal.</summary>
/// <param name="IssuedFolder">Issued and signed documents and scans, by SHA-256; nothing there is ever removed.</param>
/// <param name="RootsFolder">Certificates of the authorities that are trusted.</param>
/// <param name="Address">The portal's own address without a slash at the end; empty when it is not set.</param>
/// <param name="ListensAt">Where the portal listens, for want of an address; empty when that is not set either.</param>
public sealed record SigningSettings(string IssuedFolder, string RootsFolder, string Address, string ListensAt)
{
    // Where the portal listens when nothing else is said.
    private const string Usual = "http://localhost:5000";

    /// <summary>Whether <see cref="ListensAt"/> will do as the address of the public page: in a demo, whose public is this machine.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether work in the background, which nobody called under an address, knows what to print in square codes.</summary>
    public bool KnowsAddress => Address.Length > 0 || (IsDemo && ListensAt.Length > 0);

    /// <summary>Name of the folder of issued documents in the data folder.</summary>
    public const string Issued = "issued";

    /// <summary>Name of the folder of trusted authorities in the data folder.</summary>
    public const string Roots = "roots";

    /// <summary>Reads the settings: Signing:Roots (folder, otherwise roots below the data) and Portal:Address.</summary>
    public static SigningSettings From(IConfiguration configuration, PortalSettings portal)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(portal);
        return new(
            Path.Combine(portal.DataFolder, Issued),
            configuration["Signing:Roots"] ?? Path.Combine(portal.DataFolder, Roots),
            configuration["Portal:Address"]?.TrimEnd('/') ?? string.Empty,
            configuration["urls"]?.Split(';')[0].TrimEnd('/') ?? (portal.IsDemo ? Usual : string.Empty))
        {
            IsDemo = portal.IsDemo,
        };
    }
}
