using System.Globalization;
using System.Text;
using EmulationPortal.Domain.Certificates;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Certificates;

/// <summary>
/// A sheet with rulers, crosses and a line of known length. What is measured on the printed sheet tells how far the printer misses.
/// </summary>
public static class CalibrationSheet
{
    private const int Ruler = 6;

    /// <summary>The drawing; with a profile it shows whether the profile is right.</summary>
    public static string Draw(decimal width, decimal height, PrinterProfile? profile)
    {
        var cross = PrinterProfile.CrossAt;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="certificate" viewBox="0 0 {width} {height}" width="{width}mm" height="{height}mm" role="img" aria-label="Tờ căn chỉnh máy in">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({profile?.Dx ?? 0} {profile?.Dy ?? 0}) scale({(profile?.Scale ?? 100) / 100})">""");
        foreach (var (x, y) in new[] { (cross, cross), (width - cross, cross), (cross, height - cross), (width - cross, height - cross) }) Cross(svg, x, y);
        Rulers(svg, width, height);
        Line(svg, width);
        Words(svg, width, profile);
        return svg.Append("</g></svg>").ToString();
    }

    private static void Cross(StringBuilder svg, decimal x, decimal y) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="hair" d="M{x - 8} {y}h16M{x} {y - 8}v16"/><circle class="hair" cx="{x}" cy="{y}" r="4"/>""");

    // Millimetres along the upper and the left edge of the marked area.
    private static void Rulers(StringBuilder svg, decimal width, decimal height)
    {
        var path = new StringBuilder();
        for (var mm = 0; mm <= width - 80; mm++) path.Append(CultureInfo.InvariantCulture, $"M{40 + mm} {20}v{Tick(mm)}");
        for (var mm = 0; mm <= height - 80; mm++) path.Append(CultureInfo.InvariantCulture, $"M{20} {40 + mm}h{Tick(mm)}");
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="hair" d="{path}"/>""");
        for (var mm = 0; mm <= width - 80; mm += 10) svg.Append(CultureInfo.InvariantCulture, $"""<text x="{40 + mm}" y="{20 + Ruler + 3}" font-size="2.6" text-anchor="middle">{40 + mm}</text>""");
        for (var mm = 0; mm <= height - 80; mm += 10) svg.Append(CultureInfo.InvariantCulture, $"""<text x="{20 + Ruler + 1}" y="{41 + mm}" font-size="2.6">{40 + mm}</text>""");
    }

    private static string Tick(int mm) => mm % 10 == 0 ? "6" : mm % 5 == 0 ? "4" : "2";

    private static void Line(StringBuilder svg, decimal width)
    {
        var left = (width - PrinterProfile.LineLength) / 2;
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="hair" d="M{left} 60h{PrinterProfile.LineLength}M{left} 57v6M{left + PrinterProfile.LineLength} 57v6"/>""");
    }

    private static void Words(StringBuilder svg, decimal width, PrinterProfile? profile)
    {
        string[] lines =
        [
            "TỜ CĂN CHỈNH MÁY IN",
            profile is null ? "In ở cỡ thật (100 %), không chọn “Vừa khổ giấy”." : $"In thử với máy “{profile.Name}”: ngang {NumberText.Points(profile.Dx)} mm, dọc {NumberText.Points(profile.Dy)} mm, tỷ lệ {NumberText.Points(profile.Scale)} %.",
            $"1. Đo từ mép trái tờ giấy đến tâm dấu cộng góc trên bên trái: đúng là {PrinterProfile.CrossAt:0} mm.",
            $"2. Đo từ mép trên tờ giấy đến tâm dấu cộng đó: đúng là {PrinterProfile.CrossAt:0} mm.",
            $"3. Đo chiều dài đoạn thẳng ở trên: đúng là {PrinterProfile.LineLength:0} mm.",
            "4. Nhập ba số đo vào trang “Máy in”; phần mềm tính độ dời và tỷ lệ. In lại tờ này với máy in đó để kiểm tra.",
        ];
        for (var i = 0; i < lines.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{width / 2}" y="{76 + (i * 9)}" font-size="{(i == 0 ? 6 : 4.2):0.#}" text-anchor="middle" class="{(i == 0 ? "b" : "")}">{System.Net.WebUtility.HtmlEncode(lines[i])}</text>""");
        }
    }
}
