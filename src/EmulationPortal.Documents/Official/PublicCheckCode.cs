using QRCoder;

namespace EmulationPortal.Documents.Official;

/// <summary>The square code that leads to the page where a document is checked.</summary>
internal static class PublicCheckCode
{
    // Six dots for each module stay sharp at the 20 mm of the printed code.
    private const int DotsPerModule = 6;

    /// <summary>The code as a PNG picture.</summary>
    public static byte[] Png(PublicCheck check)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(check.Address, QRCodeGenerator.ECCLevel.M);
        using PngByteQRCode code = new(data);
        return code.GetGraphic(DotsPerModule, drawQuietZones: false);
    }

    /// <summary>The same as the address of a picture within a page.</summary>
    public static string DataAddress(PublicCheck check) => $"data:image/png;base64,{Convert.ToBase64String(Png(check))}";
}
