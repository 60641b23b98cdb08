using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Decisions;
using EmulationPortal.Domain.Text;
using EmulationPortal.Domain.Titles;

namespace EmulationPortal.Documents.Decisions;

/// <summary>
/// A decision on awards as an official document: bases, “QUYẾT ĐỊNH:”, articles, and one annex for each form and sort of recipients
/// (Decree 30/2020/NĐ-CP, form 1.2). The first article counts what the annexes list and is never typed.
/// </summary>
public sealed record DecisionPaper
{
    /// <summary>The name of the place at which it is signed.</summary>
    public const string SignaturePlace = "nguoi-ky";

    /// <summary>The decision with its bases, articles and lines.</summary>
    public required AwardDecision Decision { get; init; }

    /// <summary>The catalogue by code.</summary>
    public required IReadOnlyDictionary<string, AwardKind> Kinds { get; init; }

    /// <summary>For a decision about an earlier one: that one, with the awards as they were given; otherwise null.</summary>
    public AwardDecision? Original { get; init; }

    /// <summary>The ministry as an issuing body: “Bộ Khoa học và Công nghệ”.</summary>
    public required string Ministry { get; init; }

    /// <summary>The document.</summary>
    public OfficialDocument ToDocument() => new()
    {
        Kind = "QUYẾT ĐỊNH",
        Title = $"Về việc {Decision.Title}",
        IssuingBodies = [Ministry],
        Number = Decision.FullNumber,
        Place = Decision.Place,
        On = Decision.DecidedOn,
        Body = Body,
        Recipients = [.. Carriers(), "Cổng thi đua, khen thưởng", "Lưu: VT, TĐKT"],
        Signatures = [new SignatureBlock(SignaturePlace, Decision.OnBehalf.Length > 0 ? Decision.OnBehalf : null, null, Decision.SignerTitle, Decision.SignerName)],
        Annexes = [.. Annexes()],
        // One whose number was given up is never mistaken for one in force.
        IsDraft = Decision.State is DecisionState.Draft or DecisionState.Cancelled,
    };

    private IReadOnlyList<AnnexList> Lists => AnnexList.Of(Decision.Lines, Kinds);

    private IReadOnlyList<OfficialBlock> Body => [.. Blocks()];

    // Those who carry it out stand in the last article, whose number depends on whether there is one on money.
    private IEnumerable<string> Carriers() => Body.OfType<Article>().LastOrDefault() is { Number: > 1 } last ? [$"Như Điều {last.Number}"] : [];

    private IEnumerable<OfficialBlock> Blocks()
    {
        yield return new CentredHeading(Decision.Authority.ToUpperInvariant());
        foreach (var basis in Decision.Bases.OrderBy(basis => basis.Position)) yield return new LegalBasis(basis.Text);
        if (Decision.ProposedBy.Length > 0) yield return new LegalBasis($"Theo đề nghị của {Decision.ProposedBy}");
        yield return new CentredHeading("QUYẾT ĐỊNH:");
        yield return FirstArticle();
        var number = 1;
        if (MoneyArticle(number + 1) is { } money)
        {
            number++;
            yield return money;
        }

        foreach (var article in Decision.Articles.OrderBy(article => article.Position))
        {
            yield return new Article(++number, null, [.. article.Text.Split('\n').Select(text => Paragraph.Of(text))]);
        }
    }

    private Article FirstArticle() => Decision.Kind switch
    {
        DecisionKind.Award => new Article(1, null, [Paragraph.Of($"{GivenWords()}, {MeritWords()} (danh sách kèm theo).")]),
        DecisionKind.Correction => new Article(1, null, [Paragraph.Of($"Đính chính {OriginalWords} đối với {Counted(Decision.Lines)} (danh sách kèm theo). Bằng, giấy chứng nhận đã cấp theo nội dung cũ được thay bằng bằng, giấy chứng nhận cấp lại.")]),
        DecisionKind.Reissue => new Article(1, null, [Paragraph.Of($"{ReissueWord} bằng, giấy chứng nhận đã tặng theo {OriginalWords} cho {Counted(Decision.Lines)} (danh sách kèm theo).")]),
        DecisionKind.Revocation => new Article(1, null, [Paragraph.Of($"Hủy bỏ khen thưởng đã tặng theo {OriginalWords} đối với {Counted(Decision.Lines)}; thu hồi {TakenBackWords} (danh sách kèm theo).")]),
        _ => throw new InvalidOperationException($"Unknown kind {Decision.Kind}."),
    };

    private string ReissueWord => Decision.IsExchange ? "Cấp đổi" : "Cấp lại";

    // The sum is never typed either.
    private Article? MoneyArticle(int number) => Decision.Lines.Sum(line => line.Money) is var sum && sum > 0
        ? new Article(number, null, [Paragraph.Of($"Các {RecipientsWords} có tên tại Điều 1 được nhận tiền thưởng theo quy định của pháp luật về thi đua, khen thưởng, tổng số {Money(sum)} đồng, chi từ quỹ thi đua, khen thưởng của {Ministry}.")])
        : null;

    private string RecipientsWords => string.Join(", ", new[] { (RecipientKind.Collective, "tập thể"), (RecipientKind.Person, "cá nhân") }
        .Where(part => Decision.Lines.Exists(line => line.Recipient == RecipientKind.Person == (part.Item1 == RecipientKind.Person))).Select(part => part.Item2));

    private string OriginalWords => Original is null
        ? "quyết định trước"
        : $"Quyết định số {Original.FullNumber} {DateText.InWords(Original.DecidedOn!.Value)} của {Original.Authority}";

    // Money comes back only where it was paid.
    private string TakenBackWords => Decision.Lines.Sum(line => line.Money) is var sum && sum < 0
        ? $"hiện vật khen thưởng và tiền thưởng đã chi, tổng số {PrizeMoney.Written(-sum)}"
        : "hiện vật khen thưởng";

    // “Tặng Cờ thi đua … cho 02 tập thể; tặng Bằng khen … cho 01 tập thể và 03 cá nhân”
    private string GivenWords()
    {
        var parts = Decision.InOrder.GroupBy(line => line.KindCode)
            .Select(group => $"{(Kinds[group.Key].Nature == AwardNature.Title && !IsFlag(Kinds[group.Key]) ? "tặng danh hiệu" : "tặng")} {NameOf(Kinds[group.Key])} cho {Counted([.. group])}")
            .ToList();
        if (parts.Count == 0) return "Tặng thưởng";
        var words = string.Join("; ", parts);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static bool IsFlag(AwardKind kind) => kind.Code is AwardCodes.MinistryFlag or AwardCodes.GovernmentFlag;

    private string MeritWords()
    {
        var merits = Decision.Lines.Select(line => line.Merit.TrimEnd('.')).Distinct(StringComparer.Ordinal).ToList();
        return merits.Count == 1 && merits[0].Length > 0 ? char.ToLowerInvariant(merits[0][0]) + merits[0][1..] : $"đã có thành tích trong năm {Decision.Year} ghi tại danh sách";
    }

    private static string Counted(IReadOnlyCollection<DecisionLine> lines)
    {
        var people = lines.Count(line => line.Recipient == RecipientKind.Person);
        var collectives = lines.Count - people;
        return string.Join(" và ", new[] { (collectives, "tập thể"), (people, "cá nhân") }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1:00} {part.Item2}"));
    }

    private IEnumerable<OfficialAnnex> Annexes()
    {
        foreach (var list in Lists)
        {
            yield return Decision.Kind == DecisionKind.Award ? Given(list) : Changed(list);
        }
    }

    private string TitleOf(AnnexList list, string verb) =>
        $"Danh sách {(list.Recipient == RecipientKind.Person ? "cá nhân" : "tập thể")} {verb} {NameOf(list.Kind)}";

    // One about an earlier decision names the ministry that gave the award.
    private string NameOf(AwardKind kind) => AwardText.NameAt(kind, Giver);

    private string Giver => Original?.DecidedOn is { } day ? Domain.Organisation.Ministry.On(day).Name : Ministry;

    private OfficialAnnex Given(AnnexList list)
    {
        var isPerson = list.Recipient == RecipientKind.Person;
        var hasOwnMerits = list.Lines.Select(line => line.Merit).Distinct(StringComparer.Ordinal).Skip(1).Any();
        // Whole departments have no unit above them: an empty column would only take room from their names.
        var hasUnits = list.Lines.Any(line => line.UnitLine.Length > 0);
        List<TableColumn> columns = [new("STT", ColumnKind.Order), new(isPerson ? "Họ và tên" : "Tên tập thể", hasUnits || hasOwnMerits ? ColumnKind.Name : ColumnKind.Text)];
        if (hasUnits) columns.Add(new(isPerson ? "Chức vụ, đơn vị" : "Đơn vị quản lý", ColumnKind.Text));
        if (hasOwnMerits) columns.Add(new("Thành tích", ColumnKind.Text));
        columns.Add(new("Tiền thưởng (đồng)", ColumnKind.Money));
        var rows = list.Lines.Select(line => TableRow.Of([NumberText.Points(line.Ordinal), line.Name, .. Middle(line.UnitLine, line.Merit), Money(line.Money)])).ToList();
        var sum = new TableRow([.. new[] { string.Empty, "Tổng cộng" }.Concat(Middle(string.Empty, string.Empty)).Append(Money(list.Lines.Sum(line => line.Money))).Select(cell => new TextRun(cell))], IsTotal: true);
        var notes = Arithmetic(list).Concat(list.Lines.Where(line => line.MoneyNote.Length > 0).Select(line => Paragraph.Of($"Số thứ tự {line.Ordinal}: {line.MoneyNote.TrimEnd('.')}.")));
        return new OfficialAnnex(TitleOf(list, "được tặng"), [new TableBlock($"Gồm {list.Lines.Count:00} {(isPerson ? "cá nhân" : "tập thể")}", columns, [.. rows, sum]), .. notes]);

        IEnumerable<string> Middle(string unit, string merit) => new[] { (hasUnits, unit), (hasOwnMerits, merit) }.Where(cell => cell.Item1).Select(cell => cell.Item2);
    }

    // All of one form and day have the same coefficient and base salary, so that one sentence says it for all; otherwise each says whose it is.
    private static IEnumerable<Paragraph> Arithmetic(AnnexList list)
    {
        var ways = list.Lines.Where(line => line.Coefficient > 0).GroupBy(PrizeMoney.Written).ToList();
        var one = list.Recipient == RecipientKind.Person ? "cá nhân" : "tập thể";
        return ways.Select(way => Paragraph.Of($"Tiền thưởng {(ways.Count == 1 ? $"mỗi {one}" : $"của số thứ tự {string.Join(", ", way.Select(line => line.Ordinal))}")}: {way.Key}."));
    }

    private OfficialAnnex Changed(AnnexList list)
    {
        var before = Original?.Lines.ToDictionary(line => line.Id) ?? [];
        var rows = list.Lines.Select(line =>
        {
            var old = line.OriginalLineId is { } id ? before.GetValueOrDefault(id) : null;
            var was = old is null ? string.Empty : Words(old);
            var now = Decision.Kind == DecisionKind.Correction ? Words(line) : Decision.Kind == DecisionKind.Revocation ? line.MoneyNote.Length > 0 ? $"Hủy bỏ; {line.MoneyNote}" : "Hủy bỏ" : ReissueWord;
            return TableRow.Of(NumberText.Points(line.Ordinal), was, now, $"Số thứ tự {old?.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"}; {line.Reason.TrimEnd('.')}");
        });
        var (first, second) = Decision.Kind == DecisionKind.Correction ? ("Đã ghi", "Nay sửa là") : ("Đã tặng", "Nội dung");
        return new OfficialAnnex(
            TitleOf(list, Decision.Kind switch { DecisionKind.Correction => "được đính chính", DecisionKind.Reissue => $"được {Decision.Verb}", _ => "bị hủy bỏ" }),
            [new TableBlock(
                $"Kèm theo quyết định này, về {OriginalWords}",
                [new("STT", ColumnKind.Order), new(first, ColumnKind.Text), new(second, ColumnKind.Remark), new("Trong quyết định gốc; lý do", ColumnKind.Remark)],
                [.. rows])]);
    }

    private static string Words(DecisionLine line) => line.UnitLine.Length > 0 ? $"{line.Name}, {line.UnitLine}" : line.Name;

    // Money in a column headed “đồng”: grouped, without the unit.
    private static string Money(decimal dong) => NumberText.Money((long)dong).Replace(" đ", string.Empty, StringComparison.Ordinal);
}
