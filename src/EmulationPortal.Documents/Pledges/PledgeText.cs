using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Pledges;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Documents.Pledges;

/// <summary>Writes a pledge as an official document: the one text of its preview, its PDF file and its Word file.</summary>
public static class PledgeText
{
    private const string Bloc = "Khối thi đua các Sở Thông tin và Truyền thông";

    /// <summary>The document of a pledge. A pledge that was signed on paper is a copy of its words, in which nobody signs again.</summary>
    /// <param name="pledge">The pledge with clauses and parties.</param>
    /// <param name="cluster">“Cụm thi đua số 2” for a cluster's pledge; otherwise null.</param>
    public static OfficialDocument Of(Pledge pledge, string? cluster)
    {
        ArgumentNullException.ThrowIfNull(pledge);
        return new OfficialDocument
        {
            Kind = PledgeKindText.Document(pledge.Kind),
            Title = pledge.Title,
            Superior = cluster is null ? null : Bloc,
            IssuingBodies = cluster is null ? [.. pledge.Signing.Select(party => party.Organisation)] : [cluster],
            Place = pledge.Place,
            On = pledge.SigningOn,
            Body = [.. Body(pledge)],
            Recipients = cluster is null ? ["Như các bên ký", "Lưu: VT"] : [$"{Domain.Organisation.Ministry.EmulationUnit} (để báo cáo)", "Các đơn vị thành viên", "Lưu: VT"],
            Signatures = [.. pledge.Signing.Select(party => Signature(pledge, party))],
            IsDraft = pledge.State is PledgeState.Drafting or PledgeState.Consulting,
        };
    }

    /// <summary>The name of a party's place in the document, by its place in the order of signing.</summary>
    public static string PlaceOf(PledgeParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return $"ben-{party.Position}";
    }

    /// <summary>The label of a clause as printed: “4.”, “a)”, “-”.</summary>
    /// <param name="clause">The clause.</param>
    public static string LabelOf(PledgeClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var last = clause.Code[(clause.Code.LastIndexOf('.') + 1)..];
        return clause.Level switch { 0 => $"{last}.", 1 => $"{last})", _ => "-" };
    }

    private static IEnumerable<OfficialBlock> Body(Pledge pledge)
    {
        foreach (var line in Lines(pledge.LegalBases)) yield return new LegalBasis(line.TrimEnd(';', '.', ' '));
        if (pledge.Theme.Length > 0) yield return Paragraph.Of(new TextRun("Chủ đề: "), new TextRun($"“{pledge.Theme}”", TextLook.Bold));
        foreach (var line in Lines(pledge.Opening)) yield return Paragraph.Of(line);
        foreach (var item in Items([.. pledge.InOrder], 0)) yield return item;
        foreach (var line in Lines(pledge.Closing)) yield return Paragraph.Of(line);
        if (pledge.IsOnPaper)
        {
            var on = pledge.SigningOn is { } day ? $" {DateText.InWords(day)}" : string.Empty;
            yield return Paragraph.Of(new TextRun($"(Nội dung giao ước đã ký trên giấy{on}, ghi lại theo: {pledge.Source}. Bản này không phải bản gốc, không có giá trị chữ ký.)", TextLook.Italic));
        }
    }

    private static List<NumberedItem> Items(IReadOnlyList<PledgeClause> clauses, int level)
    {
        var items = new List<NumberedItem>();
        for (var index = 0; index < clauses.Count;)
        {
            var under = clauses.Skip(index + 1).TakeWhile(clause => clause.Level > level).ToList();
            items.Add(new NumberedItem(LabelOf(clauses[index]), Runs(clauses[index]), Items(under, level + 1)));
            index += under.Count + 1;
        }

        return items;
    }

    private static List<TextRun> Runs(PledgeClause clause)
    {
        var runs = new List<TextRun> { new(clause.Text) };
        if (clause.Target.Show() is { Length: > 0 } target) runs.Add(new TextRun($" (Chỉ tiêu: {target}.)", TextLook.Italic));
        return runs;
    }

    // Whose name no source tells has none here either.
    private static SignatureBlock Signature(Pledge pledge, PledgeParty party) => new(
        pledge.IsOnPaper ? null : PlaceOf(party),
        null,
        party.Organisation,
        party.Title.Length > 0 ? party.Title : "Đại diện",
        party.PersonName);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
