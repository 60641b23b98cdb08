namespace EmulationPortal.Documents.Signing;

/// <summary>A signature field of a document.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Reference">The object it is; null for one written inside another.</param>
/// <param name="Map">Its dictionary.</param>
/// <param name="Value">The signature; null while it is empty.</param>
internal sealed record SignatureField(string Name, PdfReference? Reference, PdfMap Map, PdfMap? Value);

/// <summary>Finds the signature fields of a document.</summary>
internal static class SignatureFields
{
    private const int Most = 2_000;
    private const int LongestName = 2_000;

    /// <summary>All of them, in the order of the form.</summary>
    /// <exception cref="UnreadablePdfException">There are too many fields, or they go round in circles.</exception>
    public static IReadOnlyList<SignatureField> Of(PdfSource source)
    {
        var found = new List<SignatureField>();
        var seen = new HashSet<int>();
        var count = 0;
        var waiting = new Stack<(PdfValue Field, string Parent, string? Type)>(
            source.List(source.Map(source.Root["AcroForm"])?["Fields"]).Reverse().Select(field => (field, string.Empty, (string?)null)));
        while (waiting.TryPop(out var next))
        {
            if (++count > Most || (next.Field is PdfReference reference && !seen.Add(reference.Number)))
            {
                throw new UnreadablePdfException("Tệp có quá nhiều ô ký hoặc ô ký lặp vòng.");
            }

            if (source.Map(next.Field) is not { } map)
            {
                continue;
            }

            if (next.Parent.Length > LongestName)
            {
                throw new UnreadablePdfException("Tên ô ký dài quá mức.");
            }

            var own = (source.Resolve(map["T"]) as PdfString)?.Text;
            var name = own is null ? next.Parent : next.Parent.Length == 0 ? own : $"{next.Parent}.{own}";
            var type = map.Name("FT") ?? next.Type;
            var kids = source.List(map["Kids"]).Where(kid => source.Map(kid) is { } child && child["T"] is not null).ToList();
            foreach (var kid in Enumerable.Reverse(kids)) waiting.Push((kid, name, type));
            if (kids.Count == 0 && type == "Sig")
            {
                found.Add(new SignatureField(name, next.Field as PdfReference, map, source.Map(map["V"])));
            }
        }

        return found;
    }
}
