using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>
/// Signs as programs outside do that lock a document: with a certification (DocMDP) or a lock of fields (FieldMDP). Written apart from
/// the portal's own signer, which never locks anything.
/// </summary>
internal static class LockingSigner
{
    private const int Room = 8 * 1024;
    private const string Blank = "9999999999";

    /// <summary>A certification that allows so much: 1 nothing, 2 signing, 3 comments, too.</summary>
    public static PdfValue Certification(int? permission) => Transform("DocMDP", permission is { } level ? PdfMap.Of(("P", PdfValue.Of(level))) : PdfMap.Of());

    /// <summary>A lock of all fields, of those named, or of all but those named.</summary>
    public static PdfValue FieldLock(string action, params string[] fields) =>
        Transform("FieldMDP", PdfMap.Of(("Action", new PdfName(action)), ("Fields", new PdfList([.. fields.Select(PdfValue.Of)]))));

    /// <summary>Signs a field.</summary>
    /// <param name="file">The file.</param>
    /// <param name="field">The field.</param>
    /// <param name="certificate">Whose signature.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="transform">What it locks.</param>
    /// <param name="isNamed">Whether the catalogue names it as the certification.</param>
    public static byte[] Sign(byte[] file, string field, X509Certificate2 certificate, DateTime at, PdfValue transform, bool isNamed = false)
    {
        var source = PdfSource.Open(file);
        var update = new PdfUpdate(file, source);
        var place = SignatureFields.Of(source).Single(candidate => candidate.Name == field);
        var signature = update.Add(PdfMap.Of(
            ("Type", new PdfName("Sig")), ("Filter", new PdfName("Adobe.PPKLite")), ("SubFilter", new PdfName("ETSI.CAdES.detached")),
            ("M", new PdfString(Encoding.ASCII.GetBytes(PdfTime.Write(at)))), ("Reference", new PdfList([transform])),
            ("ByteRange", new PdfList([PdfValue.Of(0), new PdfNumber(Blank), new PdfNumber(Blank), new PdfNumber(Blank)])),
            ("Contents", new PdfString(new byte[Room]))));
        update.Replace(place.Reference!, place.Map.With(("V", signature)));
        if (isNamed)
        {
            update.Replace((PdfReference)source.Trailer["Root"]!, source.Root.With(("Perms", PdfMap.Of(("DocMDP", signature)))));
        }

        var (bytes, places) = update.Write();
        Fill(bytes, places[signature.Number], certificate);
        return bytes;
    }

    private static PdfMap Transform(string method, PdfMap parameters) =>
        PdfMap.Of(("Type", new PdfName("SigRef")), ("TransformMethod", new PdfName(method)), ("TransformParams", parameters.With(("V", new PdfName("1.2")))));

    private static void Fill(byte[] bytes, int place, X509Certificate2 certificate)
    {
        var start = place + bytes.AsSpan(place).IndexOf("/Contents <"u8) + "/Contents ".Length;
        var end = start + (Room * 2) + 2;
        foreach (var number in new[] { start, end, bytes.Length - end })
        {
            var blank = place + bytes.AsSpan(place).IndexOf(Encoding.ASCII.GetBytes(Blank));
            Encoding.ASCII.GetBytes(number.ToString("D10", CultureInfo.InvariantCulture)).CopyTo(bytes.AsSpan(blank));
        }

        var signature = CmsSignature.Of([.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)], certificate, []);
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(bytes.AsSpan(start + 1));
    }
}
