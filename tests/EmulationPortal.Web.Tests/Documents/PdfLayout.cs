using System.Globalization;
using System.Xml.Linq;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>One page of a PDF file and where its words stand, in millimetres from the upper left corner.</summary>
internal sealed record PdfPage(double Width, double Height, IReadOnlyList<PdfWord> Words)
{
    /// <summary>The words of the text: all but the number of the page in the upper margin.</summary>
    public IEnumerable<PdfWord> Text => Words.Where(word => word.Top > 18);

    /// <summary>The first place where the words stand one after the other.</summary>
    public PdfWord Find(string words)
    {
        string[] parts = words.Split(' ');
        for (int i = 0; i + parts.Length <= Words.Count; i++)
        {
            if (parts.Select((part, offset) => Words[i + offset].Text == part).All(same => same))
            {
                return Words[i] with { Right = Words[i + parts.Length - 1].Right, Bottom = Words[i + parts.Length - 1].Bottom };
            }
        }

        throw new InvalidOperationException($"The words “{words}” do not stand on the page.");
    }

    /// <summary>Reads what pdftotext -bbox says.</summary>
    public static IReadOnlyList<PdfPage> Read(string xhtml)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml";
        return [.. XDocument.Parse(xhtml.Replace("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">", "", StringComparison.Ordinal))
            .Descendants(html + "page")
            .Select(page => new PdfPage(Length(page, "width"), Length(page, "height"), [.. page.Elements(html + "word")
                .Select(word => new PdfWord(word.Value, Length(word, "xMin"), Length(word, "yMin"), Length(word, "xMax"), Length(word, "yMax")))]))];
    }

    private static double Length(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture) / 72 * 25.4;
}

/// <summary>A word and its place in millimetres.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom);
