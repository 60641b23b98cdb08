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

    /// <summary>The code as dots: how many on each side, and their rows from the top, eight dots in a byte, 1 for white.</summary>
    public static (int Side, byte[] Rows) Dots(PublicCheck check)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(check.Address, QRCodeGenerator.ECCLevel.M);
        // The library leaves four modules of white around the code.
        var modules = data.ModuleMatrix.Count - 8;
        var side = modules * DotsPerModule;
        var length = (side + 7) / 8;
        var rows = new byte[side * length];
        Array.Fill(rows, byte.MaxValue);
        for (var y = 0; y < side; y++)
        {
            var row = data.ModuleMatrix[(y / DotsPerModule) + 4];
            for (var x = 0; x < side; x++)
            {
                if (row[(x / DotsPerModule) + 4]) rows[(y * length) + (x / 8)] &= (byte)~(0x80 >> (x % 8));
            }
        }

        return (side, rows);
    }

    /// <summary>The same as the address of a picture within a page.</summary>
    public static string DataAddress(PublicCheck check) => $"data:image/png;base64,{Convert.ToBase64String(Png(check))}";
}
