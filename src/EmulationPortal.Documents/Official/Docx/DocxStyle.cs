using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EmulationPortal.Documents.Official.Docx;

/// <summary>The styles of a Word file, one for each part of an official document (Decree 30/2020/NĐ-CP, appendix I, section V).</summary>
internal static class DocxStyle
{
    public const string Kind = "TenLoai";
    public const string Subject = "TrichYeu";
    public const string Words = "LoiVan";
    public const string Basis = "CanCu";
    public const string Section = "DeMuc";
    public const string CentredHeading = "DeMucGiua";
    public const string Centred = "Giua";
    public const string Head = "DauVanBan";
    public const string Cell = "OBang";
    public const string Caption = "TenBang";
    public const string Capacity = "ChucVu";
    public const string RecipientsHeading = "NoiNhan";
    public const string Recipients = "DanhSachNoiNhan";
    public const string Addressees = "KinhGui";
    public const string PageNumber = "SoTrang";
    public const string Note = "GhiChu";

    // In half points.
    private const int Fourteen = 28;
    private const int Thirteen = 26;
    private const int Twelve = 24;
    private const int Eleven = 22;
    private const int Ten = 20;

    // In twentieths of a point: 1.27 cm, 6 pt, 12 pt above headings, and 1.3 lines in 240ths.
    private const string Indent = "720";
    private const string Six = "120";
    private const string Apart = "240";
    private const string Lines = "312";

    /// <summary>All styles with the defaults that they rest on.</summary>
    public static Styles All() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
            new FontSize { Val = Text(Fourteen) },
            new FontSizeComplexScript { Val = Text(Fourteen) },
            new Languages { Val = "vi-VN" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(Kind, "Tên loại", Fourteen, Centre(), outline: 0, bold: true, keepNext: true),
        Of(Subject, "Trích yếu", Fourteen, Centre(), bold: true, keepNext: true),
        Of(Words, "Lời văn", Fourteen, Justified(), spacing: Spaced()),
        Of(Basis, "Căn cứ", Fourteen, Justified(), spacing: Spaced(), italic: true),
        Of(Section, "Đề mục", Fourteen, Justified(), outline: 1, spacing: Spaced(Apart), bold: true, keepNext: true),
        Of(CentredHeading, "Đề mục giữa trang", Fourteen, Centre(), outline: 1, spacing: new SpacingBetweenLines { Before = Apart, After = Six }, bold: true, keepNext: true),
        Of(Centred, "Dòng giữa trang", Thirteen, Centre(), spacing: new SpacingBetweenLines { After = Six }),
        Of(Head, "Đầu văn bản", Thirteen, Centre()),
        Of(Cell, "Ô bảng", Twelve, null),
        Of(Caption, "Tên bảng", Twelve, new Justification { Val = JustificationValues.Left }, spacing: new SpacingBetweenLines { Before = Apart, After = Six }, bold: true, keepNext: true),
        Of(Capacity, "Quyền hạn và chức vụ", Thirteen, Centre(), bold: true, keepNext: true),
        Of(RecipientsHeading, "Nơi nhận", Twelve, null, bold: true, italic: true, keepNext: true),
        Of(Recipients, "Danh sách nơi nhận", Eleven, null),
        Of(Addressees, "Kính gửi", Fourteen, Centre(), spacing: new SpacingBetweenLines { Before = Six, After = Six }),
        Of(PageNumber, "Số trang", Fourteen, Centre()),
        Of(Note, "Ghi chú", Ten, null, spacing: new SpacingBetweenLines { Before = Six }));

    private static Style Of(
        string id, string name, int halfPoints, Justification? justification, int? outline = null, SpacingBetweenLines? spacing = null,
        bool bold = false, bool italic = false, bool keepNext = false)
    {
        StyleParagraphProperties paragraph = new();
        Add(paragraph, keepNext ? new KeepNext() : null);
        Add(paragraph, spacing);
        Add(paragraph, justification?.Val?.Value == JustificationValues.Both ? new Indentation { FirstLine = Indent } : null);
        Add(paragraph, justification);
        Add(paragraph, outline is { } level ? new OutlineLevel { Val = level } : null);
        StyleRunProperties run = new();
        Add(run, bold ? new Bold() : null);
        Add(run, italic ? new Italic() : null);
        run.Append(new FontSize { Val = Text(halfPoints) }, new FontSizeComplexScript { Val = Text(halfPoints) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    private static void Add(DocumentFormat.OpenXml.OpenXmlElement parent, DocumentFormat.OpenXml.OpenXmlElement? child)
    {
        if (child is not null)
        {
            parent.Append(child);
        }
    }

    private static SpacingBetweenLines Spaced(string before = "0") => new() { Before = before, After = Six, Line = Lines, LineRule = LineSpacingRuleValues.Auto };

    private static Justification Centre() => new() { Val = JustificationValues.Center };

    private static Justification Justified() => new() { Val = JustificationValues.Both };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
