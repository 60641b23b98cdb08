using System.Xml;

namespace EmulationPortal.Documents.Xlsx;

/// <summary>
/// Reads the cells of an uploaded XLSX file. It reads the XML itself instead of through the SDK, so that limits hold
/// while unpacking and numbers come as the text that was stored, not as binary fractions.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads all worksheets. Never throws for what a person may upload.</summary>
    public static WorkbookReading Read(byte[] bytes, ReadLimits? limits = null)
    {
        try
        {
            using PackageParts parts = new(bytes, limits ??= new ReadLimits());
            return new WorkbookReading(new ReadWorkbook(ReadSheets(parts, limits)), null);
        }
        catch (UnreadableWorkbookException refusal)
        {
            return new WorkbookReading(null, refusal.Message);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or EndOfStreamException)
        {
            return new WorkbookReading(null, UnreadableWorkbookException.Damaged().Message);
        }
    }

    private static List<ReadSheet> ReadSheets(PackageParts parts, ReadLimits limits)
    {
        List<(string Name, string Id, bool IsHidden)> listed = [];
        if (!parts.TryRead("xl/workbook.xml", xml => ListSheets(xml, listed)))
        {
            throw UnreadableWorkbookException.NotXlsx();
        }

        Dictionary<string, string> targets = [];
        parts.TryRead("xl/_rels/workbook.xml.rels", xml => ListTargets(xml, targets));
        List<string> texts = [];
        parts.TryRead("xl/sharedStrings.xml", xml => SharedTexts.Read(xml, texts));
        HashSet<int> dates = [];
        parts.TryRead("xl/styles.xml", xml => DateStyles.Read(xml, dates));

        List<ReadSheet> sheets = [];
        foreach ((string name, string id, bool isHidden) in listed)
        {
            SheetCells cells = new(texts, dates, limits);
            if (!targets.TryGetValue(id, out string? target) || !parts.TryRead(target, cells.Read))
            {
                throw UnreadableWorkbookException.Damaged();
            }

            sheets.Add(new ReadSheet(name, isHidden, cells.Cells));
        }

        return sheets;
    }

    private static void ListSheets(XmlReader xml, List<(string Name, string Id, bool IsHidden)> listed)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && RelationshipId(xml) is { } id)
            {
                listed.Add((xml.GetAttribute("name") ?? "", id, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
    }

    /// <summary>The id stands in one namespace in ordinary files and in another in strict ones.</summary>
    private static string? RelationshipId(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private static void ListTargets(XmlReader xml, Dictionary<string, string> targets)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }
    }
}
