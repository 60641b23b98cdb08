using System.Globalization;
using EmulationPortal.Domain.Certificates;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Data.Seeds;

/// <summary>The layouts of certificates that come with the portal, from the files beside this one. Advanced workers and collectives get none (NĐ 152/2025 Đ.50).</summary>
public static class CertificateSeeds
{
    // The portal's own starting layouts hold for every decision that it prints.
    private static readonly DateOnly First = new(2019, 1, 1);

    /// <summary>Brings them into a portal that has none.</summary>
    internal static async Task EnsureAsync(PortalDb db)
    {
        if (await db.CertificateLayouts.AnyAsync()) return;
        db.CertificateLayouts.AddRange(Layouts());
        await db.SaveChangesAsync();
    }

    /// <summary>The layouts with their fields.</summary>
    public static IReadOnlyList<CertificateLayout> Layouts()
    {
        var layouts = SeedFile.Rows("Certificates.certificate-layouts.csv").Select(row => new CertificateLayout
        {
            KindCode = row[0],
            Name = row[1],
            PaperWidth = Number(row[2]),
            PaperHeight = Number(row[3]),
            Confirmed = row[4] == "yes",
            LegalBasis = row[5],
            Note = row[6],
            ValidFrom = First,
        }).ToDictionary(layout => layout.KindCode);
        foreach (var row in SeedFile.Rows("Certificates.layout-fields.csv")) layouts[row[0]].Fields.Add(FieldOf(layouts[row[0]].Id, row));
        return [.. layouts.Values];
    }

    private static LayoutField FieldOf(Guid layoutId, IReadOnlyList<string> row) => new()
    {
        LayoutId = layoutId,
        Position = int.Parse(row[1], CultureInfo.InvariantCulture),
        Kind = Enum.Parse<FieldKind>(row[2]),
        Text = row[3],
        X = Number(row[4]),
        Y = Number(row[5]),
        Width = Number(row[6]),
        Alignment = Enum.Parse<FieldAlignment>(row[7]),
        Size = Number(row[8]),
        MinSize = Number(row[9]),
        MaxLines = int.Parse(row[10], CultureInfo.InvariantCulture),
        LongText = Enum.Parse<LongText>(row[11]),
        Growth = Enum.Parse<FieldGrowth>(row[12]),
        Bold = row[13] == "yes",
        Italic = row[14] == "yes",
        Red = row[15] == "yes",
        UpperCase = row[16] == "yes",
        Underlined = row[17] == "yes",
        OnStock = row[18] == "yes",
    };

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
