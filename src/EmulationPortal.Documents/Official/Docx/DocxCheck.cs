using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>The square code of a Word file with the words beside it.</summary>
internal static class DocxCheck
{
    // 20 mm in English metric units.
    private const long Side = 720_000;
    private const int PictureColumn = 1_300;

    /// <summary>Code and words beside one another.</summary>
    public static IEnumerable<OpenXmlElement> Of(MainDocumentPart main, PublicCheck check)
    {
        ImagePart image = main.AddImagePart(ImagePartType.Png);
        using MemoryStream png = new(PublicCheckCode.Png(check));
        image.FeedData(png);
        yield return DocxTable.Beside(
            [PictureColumn, DocxPaper.TextWidth - PictureColumn],
            [[
                [new W.Paragraph(new W.Run(Picture(main.GetIdOfPart(image))))],
                [
                    DocxText.Line(DocxStyle.Note, $"Mã tra cứu: {check.Code}"),
                    DocxText.Line(DocxStyle.Note, $"Kiểm tra văn bản tại: {check.Address}"),
                ],
            ]]);
        yield return DocxText.Line(DocxStyle.Recipients, "");
    }

    private static W.Drawing Picture(string part) => new(new Wp.Inline(
        new Wp.Extent { Cx = Side, Cy = Side },
        new Wp.DocProperties { Id = 1, Name = "Mã vuông", Description = "Mã vuông dẫn tới trang kiểm tra văn bản" },
        new A.Graphic(new A.GraphicData(new P.Picture(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties { Id = 1, Name = "Mã vuông" },
                new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = part }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Side, Cy = Side }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        })));
}
