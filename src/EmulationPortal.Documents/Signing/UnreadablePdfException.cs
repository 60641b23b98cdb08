namespace EmulationPortal.Documents.Signing;

/// <summary>A file that is no PDF, or a PDF so broken, large or deep that nothing is said about it but that.</summary>
public sealed class UnreadablePdfException : Exception
{
    /// <summary>An unreadable file.</summary>
    public UnreadablePdfException()
    {
    }

    /// <summary>An unreadable file, and what is wrong with it.</summary>
    public UnreadablePdfException(string message)
        : base(message)
    {
    }

    /// <summary>An unreadable file, what is wrong with it, and what it was noticed by.</summary>
    public UnreadablePdfException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
