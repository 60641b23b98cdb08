using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EmulationPortal.Documents.Signing;

/// <summary>One signature to be put on a document.</summary>
/// <param name="Field">The empty field, made by <see cref="SignaturePlaces"/>.</param>
/// <param name="Certificate">The signer's certificate with its private key.</param>
/// <param name="Chain">The certificates between it and the root.</param>
/// <param name="At">The time of signing, in UTC.</param>
/// <param name="Signer">The person's name.</param>
/// <param name="Reason">What is signed, in a few words.</param>
/// <param name="Lines">What the page shows.</param>
/// <param name="Picture">The handwritten signature above them; null for none.</param>
public sealed record SignatureOrder(
    string Field, X509Certificate2 Certificate, X509Certificate2Collection Chain, DateTime At, string Signer, string Reason, IReadOnlyList<string> Lines,
    SignaturePicture? Picture = null);

/// <summary>Signs documents: PAdES baseline B-B (ETSI EN 319 142-1), each signature one more update behind the bytes signed before.</summary>
public static class PdfSigner
{
    // Room for the signature with its certificates; what is not used stays zero.
    private const int Room = 12 * 1024;

    private const string Contents = "/Contents <";

    /// <summary>The document with one signature more.</summary>
    /// <param name="file">The document with its empty fields, and the signatures before.</param>
    /// <param name="order">The signature.</param>
    /// <param name="font">The font that the document carries.</param>
    /// <exception cref="UnreadablePdfException">The document can't be read, or has no such field that is still empty.</exception>
    /// <exception cref="CryptographicException">The key can't be used.</exception>
    public static byte[] Sign(ReadOnlyMemory<byte> file, SignatureOrder order, SignatureFont font)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(font);
        var source = PdfSource.Open(file);
        var field = SignatureFields.Of(source).FirstOrDefault(field => field.Name == order.Field)
            ?? throw new UnreadablePdfException($"Văn bản không có ô ký “{order.Field}”.");
        if (field.Value is not null || field.Reference is null)
        {
            throw new UnreadablePdfException($"Ô ký “{order.Field}” đã có chữ ký.");
        }

        var update = new PdfUpdate(file, source);
        var signature = update.Add(new RawValue(Dictionary(order)));
        var appearance = update.Add(Appearance(source, field, order, font, order.Picture?.Embed(update)));
        update.Replace(field.Reference, field.Map.With(("V", signature), ("AP", PdfMap.Of(("N", appearance)))));
        var (bytes, places) = update.Write();
        Fill(bytes, places[signature.Number], order);
        return bytes;
    }

    private static PdfStream Appearance(PdfSource source, SignatureField field, SignatureOrder order, SignatureFont font, PdfReference? image)
    {
        var rectangle = source.List(field.Map["Rect"]).Select(side => (source.Resolve(side) as PdfNumber)?.Value ?? 0).ToList();
        var (width, height) = rectangle.Count == 4 ? (Math.Abs(rectangle[2] - rectangle[0]), Math.Abs(rectangle[3] - rectangle[1])) : (0, 0);
        var embedded = source.Map(source.Map(source.Map(source.Root["AcroForm"])?["DR"])?["Font"])?[SignaturePlaces.FontName] as PdfReference
            ?? throw new UnreadablePdfException("Văn bản không có phông chữ của chữ ký.");
        return SignatureAppearance.Of(order.Lines, width, height, font, embedded, order.Picture, image);
    }

    // The range is written with blanks, and the contents with zeros, to be filled when all places are known.
    private static string Dictionary(SignatureOrder order)
    {
        var words = PdfMap.Of(
            ("Type", new PdfName("Sig")), ("Filter", new PdfName("Adobe.PPKLite")), ("SubFilter", new PdfName("ETSI.CAdES.detached")),
            ("Name", PdfValue.Of(order.Signer)), ("Reason", PdfValue.Of(order.Reason)),
            ("M", new PdfString(Encoding.ASCII.GetBytes(PdfTime.Write(order.At))))).ToString();
        return $"{words[..^2]}/ByteRange [{new string(' ', 40)}]{Contents}{new string('0', Room * 2)}>>>";
    }

    private static void Fill(byte[] bytes, int place, SignatureOrder order)
    {
        var start = place + bytes.AsSpan(place).IndexOf(Encoding.ASCII.GetBytes(Contents)) + Contents.Length - 1;
        var end = start + (Room * 2) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"0 {start} {end} {bytes.Length - end}");
        var rangeAt = place + bytes.AsSpan(place).IndexOf("/ByteRange ["u8) + "/ByteRange [".Length;
        Encoding.ASCII.GetBytes(range).CopyTo(bytes.AsSpan(rangeAt));
        var signature = CmsSignature.Of([.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)], order.Certificate, order.Chain);
        if (signature.Length > Room)
        {
            throw new CryptographicException("The signature with its certificates is larger than the room kept for it.");
        }

        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(bytes.AsSpan(start + 1));
    }

    private sealed record RawValue(string Text) : PdfValue
    {
        public override void Write(StringBuilder text) => text.Append(Text);
    }
}
