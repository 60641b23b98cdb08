namespace EmulationPortal.Documents.Signing;

/// <summary>A place for a signature that the printed page has marked.</summary>
/// <param name="Name">The field's name, unique in the document.</param>
/// <param name="Label">What a reader calls it: “Chữ ký của Giám đốc Sở … Điện Biên”.</param>
public sealed record SignaturePlace(string Name, string Label);

/// <summary>
/// Makes the empty signature fields of a printed document, all of them, before anybody signs: a field that came later would
/// make the signatures before it invalid. The page marks a place with a link to <see cref="AddressOf"/>.
/// </summary>
public static class SignaturePlaces
{
    /// <summary>The name under which documents keep the font of their signatures.</summary>
    internal const string FontName = "PortalSignature";

    private const string Marker = "https://signature.invalid/";

    // Printed, and not to be moved: ISO 32000-1, 12.5.3, bits 3 and 8.
    private const int PrintedAndLocked = 132;

    /// <summary>The address of the link that marks the place of a field; letters, digits and hyphens only.</summary>
    public static string AddressOf(string name) => Marker + name;

    /// <summary>The document with an empty field at every place, as one update of its bytes.</summary>
    /// <param name="file">The printed document.</param>
    /// <param name="places">The fields; each has its marked place.</param>
    /// <param name="font">The font that signatures will write with.</param>
    /// <exception cref="UnreadablePdfException">The document can't be read, or already has fields.</exception>
    /// <exception cref="InvalidOperationException">The page does not mark exactly these places.</exception>
    public static byte[] Make(ReadOnlyMemory<byte> file, IReadOnlyList<SignaturePlace> places, SignatureFont font)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(font);
        var source = PdfSource.Open(file);
        if (source.Root["AcroForm"] is not null)
        {
            throw new UnreadablePdfException("Tệp đã có ô nhập hoặc ô ký.");
        }

        var marks = Marks(source).ToList();
        if (!marks.Select(mark => mark.Name).Order(StringComparer.Ordinal).SequenceEqual(places.Select(place => place.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"The page marks the places {string.Join(", ", marks.Select(mark => mark.Name))}; fields were wanted for {string.Join(", ", places.Select(place => place.Name))}.");
        }

        var update = new PdfUpdate(file, source);
        foreach (var place in places)
        {
            var mark = marks.Single(mark => mark.Name == place.Name);
            update.Replace(mark.Annotation, Field(mark, place));
        }

        var resources = PdfMap.Of(("Font", PdfMap.Of((FontName, font.Embed(update)))));
        var form = update.Add(PdfMap.Of(
            ("Fields", new PdfList([.. places.Select(place => (PdfValue)marks.Single(mark => mark.Name == place.Name).Annotation)])),
            ("SigFlags", PdfValue.Of(3)), ("DR", resources)));
        update.Replace((PdfReference)source.Trailer["Root"]!, source.Root.With(("AcroForm", form)));
        return update.Write().Bytes;
    }

    // The field takes the link's object, so that whoever refers to the link, as the tags for screen readers do, finds the field.
    private static PdfMap Field(Mark mark, SignaturePlace place) => PdfMap.Of(
            ("Type", new PdfName("Annot")), ("Subtype", new PdfName("Widget")), ("FT", new PdfName("Sig")), ("T", PdfValue.Of(place.Name)),
            ("TU", PdfValue.Of(place.Label)), ("F", PdfValue.Of(PrintedAndLocked)), ("P", mark.Page), ("Rect", mark.Rectangle))
        .With(("StructParent", mark.Link["StructParent"]));

    private static IEnumerable<Mark> Marks(PdfSource source)
    {
        foreach (var (reference, page) in PdfPages.Of(source))
        {
            foreach (var annotation in source.List(page["Annots"]).OfType<PdfReference>())
            {
                if (source.Map(annotation) is { } link && source.Map(link["A"])?["URI"] is { } address
                    && (source.Resolve(address) as PdfString)?.Text is { } text && text.StartsWith(Marker, StringComparison.Ordinal))
                {
                    yield return new Mark(text[Marker.Length..], annotation, reference, link, source.Resolve(link["Rect"])!);
                }
            }
        }
    }

    private sealed record Mark(string Name, PdfReference Annotation, PdfReference Page, PdfMap Link, PdfValue Rectangle);
}
