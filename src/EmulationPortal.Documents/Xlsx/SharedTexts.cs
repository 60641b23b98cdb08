using System.Text;
using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>The table of texts that cells refer to by number.</summary>
internal static class SharedTexts
{
    public static void Read(XmlReader xml, List<string> texts)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(ReadRuns(xml));
            }
        }
    }

    /// <summary>
    /// The text of the element that the reader stands on: its runs joined, without the readings that East Asian files add.
    /// Leaves the reader on the end of the element.
    /// </summary>
    public static string ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        StringBuilder text = new();
        int depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }

            bool isInText = xml.Depth > depth + 1;
            if (isInText && xml.NodeType is (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                text.Append(xml.Value);
            }

            xml.Read();
        }

        return text.ToString();
    }
}
