using EmulationPortal.Documents.Official;
using EmulationPortal.Documents.Signing;

namespace EmulationPortal.Web.Features.Signatures;

/// <summary>Prints a text with its public code and makes the places of its signatures.</summary>
public sealed class DocumentPrinting(OfficialPdf pdf, SigningSettings settings, SignatureFont font, IHttpContextAccessor http)
{
    /// <summary>The file to be signed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The public code.</param>
    /// <param name="places">The places that the text marks.</param>
    /// <param name="cancellation">Ends early.</param>
    public async Task<byte[]> PrintAsync(OfficialDocument text, string code, IReadOnlyList<SignaturePlace> places, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SignaturePlaces.Make(await pdf.PrintForSigningAsync(Issued(text, code), cancellation), places, font);
    }

    /// <summary>The same without places: nobody signs it.</summary>
    public Task<byte[]> PrintAsync(OfficialDocument text, string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        return pdf.PrintAsync(Issued(text, code), cancellation);
    }

    /// <summary>Why nothing with a square code can be printed in the background, a Vietnamese sentence with the remedy; null when it can.</summary>
    public string? WhyNotInBackground => settings.KnowsAddress
        ? null
        : "Cổng chưa được đặt địa chỉ công khai nên mã QR trên bằng sẽ không tra cứu được. Hãy nhờ người vận hành đặt “Portal:Address” (ví dụ https://thidua.example.vn), khởi động lại cổng rồi in.";

    /// <summary>The address of the public page of a code: the portal's own where it is set, else the one it was called by.</summary>
    public string AddressOf(string code)
    {
        var origin = settings.Address.Length > 0 ? settings.Address
            : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : settings.ListensAt;
        return $"{origin}/xac-minh/{code}";
    }

    private OfficialDocument Issued(OfficialDocument text, string code) =>
        text with { IsDraft = false, Check = new PublicCheck(DocumentCode.Show(code), AddressOf(code)) };
}
