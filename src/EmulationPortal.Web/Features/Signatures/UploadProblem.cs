namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Why an upload is not taken: a sentence that says what to do, and what a technician may want to know.</summary>
/// <param name="Plain">For the person who uploaded, with the remedy.</param>
/// <param name="Technical">What was found in the file, or empty.</param>
public sealed record UploadProblem(string Plain, string Technical = "")
{
    // What the record of refused uploads holds.
    private const int Longest = 1000;

    /// <summary>Both as they are kept, one line each.</summary>
    public string Stored => Technical.Length == 0 ? Cut(Plain) : Cut($"{Plain}\n{Technical}");

    /// <summary>Reads what was kept.</summary>
    public static UploadProblem Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var lines = stored.Split('\n', 2);
        return new(lines[0], lines.Length > 1 ? lines[1] : string.Empty);
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
