namespace EmulationPortal.Documents.Signing;

/// <summary>The pages of a file, in order.</summary>
internal static class PdfPages
{
    private const int Most = 5_000;

    /// <summary>Every page with its reference.</summary>
    /// <exception cref="UnreadablePdfException">The tree of pages is broken or has too many.</exception>
    public static IReadOnlyList<(PdfReference Reference, PdfMap Page)> Of(PdfSource source)
    {
        var pages = new List<(PdfReference, PdfMap)>();
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfValue?>([source.Root["Pages"]]);
        while (waiting.TryPop(out var next))
        {
            if (next is not PdfReference reference || source.Map(reference) is not { } node || !seen.Add(reference.Number) || pages.Count > Most)
            {
                throw new UnreadablePdfException("Cây trang của tệp bị hỏng hoặc quá lớn.");
            }

            if (node.Name("Type") == "Page" || node["Kids"] is null)
            {
                pages.Add((reference, node));
                continue;
            }

            foreach (var kid in source.List(node["Kids"]).Reverse()) waiting.Push(kid);
        }

        return pages;
    }
}
