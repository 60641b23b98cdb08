namespace EmulationPortal.Web.Infrastructure;

/// <summary>What the command line and the settings say about this instance.</summary>
/// <param name="DataFolder">Where database, files, keys and logs live.</param>
/// <param name="IsDemo">Whether it was started with --demo: invented accounts with a known password are accepted.</param>
public sealed record PortalSettings(string DataFolder, bool IsDemo)
{
    /// <summary>Uploaded files, by SHA-256.</summary>
    public string FilesFolder => Path.Combine(DataFolder, "files");

    /// <summary>Keys that protect cookies and tokens; shared by all instances.</summary>
    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>Mails that no SMTP server is configured for.</summary>
    public string MailFolder => Path.Combine(DataFolder, "mail");

    /// <summary>Logs.</summary>
    public string LogsFolder => Path.Combine(DataFolder, "logs");

    /// <summary>Reads the settings. Settings: Portal:Data (folder) and Portal:Demo (true/false).</summary>
    public static PortalSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Portal:Data"] ?? ".portal");
        return new PortalSettings(folder, configuration.GetValue<bool>("Portal:Demo"));
    }
}
