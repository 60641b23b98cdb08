namespace EmulationPortal.Documents.Signing;

/// <summary>
/// What a signature forbids to those who come after it (ISO 32000-1, 12.8.2.2 and 12.8.2.4): a certification (DocMDP) the whole
/// document, a lock (FieldMDP, or the lock of the field itself) some fields. Other changes than signatures are never allowed here,
/// so that only this matters of them.
/// </summary>
public sealed record SignatureLock
{
    // A file of good faith has one or two; of one with more, the strictest is believed.
    private const int MostReferences = 20;

    /// <summary>It forbids nothing.</summary>
    public static SignatureLock None { get; } = new();

    /// <summary>Whether nothing may come after it, not even a signature: permission 1, or one that is unknown.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether it certifies the document; then it should be the first signature.</summary>
    public bool IsCertification { get; init; }

    /// <summary>The fields that it locks.</summary>
    internal IReadOnlyList<FieldLock> Fields { get; init; } = [];

    /// <summary>Whether a field may no longer be signed after it.</summary>
    /// <param name="field">The field's full name.</param>
    public bool Forbids(string field) => IsFinal || Fields.Any(locked => locked.Covers(field));

    /// <summary>What a signature forbids.</summary>
    internal static SignatureLock Of(PdfSource source, SignatureField field)
    {
        var references = source.List(field.Value?["Reference"]);
        var found = references.Count > MostReferences ? new SignatureLock { IsFinal = true } : None;
        foreach (var reference in references.Take(MostReferences).Select(source.Map).OfType<PdfMap>())
        {
            var parameters = source.Map(reference["TransformParams"]) ?? PdfMap.Of();
            found = (source.Resolve(reference["TransformMethod"]) as PdfName)?.Value switch
            {
                "DocMDP" => found with { IsCertification = true, IsFinal = found.IsFinal || IsLast(source, parameters) },
                "FieldMDP" => found.And(source, parameters),
                _ => found,
            };
        }

        // What the document asked the signing program to lock counts also where the program did not say so.
        return source.Map(field.Map["Lock"]) is { } own ? found.And(source, own) : found;
    }

    private SignatureLock And(PdfSource source, PdfMap parameters) => this with
    {
        IsFinal = IsFinal || IsLast(source, parameters),
        Fields = [.. Fields, FieldLock.Of(source, parameters)],
    };

    // 1: no changes; 2, which is meant where nothing is said: filling in and signing; 3: comments, too. Anything else is taken for 1.
    private static bool IsLast(PdfSource source, PdfMap parameters) => source.Resolve(parameters["P"]) switch
    {
        null => false,
        PdfNumber { Whole: 2 or 3 } => false,
        _ => true,
    };
}

/// <summary>Some fields of a document: those named, or all but those named; a name stands for the fields below it, too.</summary>
internal sealed record FieldLock(bool IsAllBut, IReadOnlySet<string> Names)
{
    private const int MostNames = 2_000;

    private static readonly FieldLock All = new(true, new HashSet<string>());

    public static FieldLock Of(PdfSource source, PdfMap parameters)
    {
        var names = source.List(parameters["Fields"]);
        return (source.Resolve(parameters["Action"]) as PdfName)?.Value switch
        {
            "Include" or "Exclude" when names.Count > MostNames => All,
            "Include" => new FieldLock(false, Read(source, names)),
            "Exclude" => new FieldLock(true, Read(source, names)),
            _ => All,
        };
    }

    public bool Covers(string field) => IsNamed(field) != IsAllBut;

    private bool IsNamed(string field)
    {
        for (var end = field.Length; end > 0; end = field.LastIndexOf('.', end - 1))
        {
            if (Names.Contains(field[..end])) return true;
        }

        return false;
    }

    private static HashSet<string> Read(PdfSource source, IReadOnlyList<PdfValue> names) =>
        names.Select(name => (source.Resolve(name) as PdfString)?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
