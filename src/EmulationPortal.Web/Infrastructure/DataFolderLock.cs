namespace EmulationPortal.Web.Infrastructure;

/// <summary>
/// Tells whether a portal runs on a data folder: each running one holds a shared lock on one file, so that several may share
/// the folder, and a restore asks for the whole lock. The operating system lets go when a process dies.
/// </summary>
public sealed class DataFolderLock(PortalSettings settings) : IDisposable
{
    private FileStream? held;

    private string File => Path.Combine(settings.DataFolder, "portal.lock");

    /// <summary>Holds the shared lock until disposed.</summary>
    /// <exception cref="IOException">A restore is under way.</exception>
    public void Share()
    {
        if (!System.IO.File.Exists(File))
        {
            System.IO.File.Create(File).Dispose();
        }

        held ??= new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Takes the whole lock, or returns null while a portal runs.</summary>
    public IDisposable? TryTakeAlone()
    {
        try
        {
            return new FileStream(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();
}
