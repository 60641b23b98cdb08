using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>Which cell styles show their number as a date or time.</summary>
internal static partial class DateStyles
{
    /// <summary>Collects the indexes of such styles.</summary>
    public static void Read(XmlReader xml, HashSet<int> styles)
    {
        HashSet<int> formats = [.. Enumerable.Range(14, 9), .. Enumerable.Range(45, 3)]; // built in: ISO/IEC 29500, 18.8.30
        bool inCellFormats = false;
        int index = 0;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && IsDate(xml.GetAttribute("formatCode")))
            {
                formats.Add(Number(xml.GetAttribute("numFmtId")));
            }
            else if (inCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                if (formats.Contains(Number(xml.GetAttribute("numFmtId"))))
                {
                    styles.Add(index);
                }

                index++;
            }
        }
    }

    /// <summary>Literals and colours in a format code are no date parts.</summary>
    private static bool IsDate(string? code) =>
        code is not null && Literal().Replace(code, "").IndexOfAny(['d', 'm', 'y', 'h', 's', 'D', 'M', 'Y', 'H', 'S']) >= 0;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General|Standard", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
