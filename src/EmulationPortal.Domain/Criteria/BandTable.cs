namespace EmulationPortal.Domain.Criteria;

/// <summary>A table of bands, read from the top: the first band that holds the value gives the points.</summary>
/// <param name="Measure">What the numbers are.</param>
/// <param name="Bands">The bands in printed order.</param>
/// <param name="OverHundred">Whether percentages above 100 occur, so that the table must cover them.</param>
public sealed record BandTable(BandMeasure Measure, IReadOnlyList<Band> Bands, bool OverHundred = false)
{
    /// <summary>The table of a leaf of either band kind; null for other kinds.</summary>
    public static BandTable? Of(CriterionNode node) => node.Kind switch
    {
        LeafKind.PercentBands => new BandTable(BandMeasure.Percent, node.Rule.Bands, node.Rule.OverAchievement),
        LeafKind.DaysLateBands => new BandTable(BandMeasure.DaysLate, node.Rule.Bands),
        _ => null,
    };

    /// <summary>The first band from the top that holds the value; null when the value lies in a gap.</summary>
    public Band? BandFor(decimal value)
    {
        foreach (var band in Bands)
        {
            if (band.Holds(value)) return band;
        }
        return null;
    }

    /// <summary>The points of <see cref="BandFor"/>.</summary>
    public decimal? PointsFor(decimal value) => BandFor(value)?.Points;

    /// <summary>"> 95 %: 1,5; 75–95 %: 1; 50–&lt;75 %: 0,5; &lt; 50 %: 0" — the form <see cref="BandText.Read"/> reads back.</summary>
    public string Show() => string.Join("; ", Bands.Select(band => $"{band.Show(Measure)}: {Text.NumberText.Points(band.Points)}"));

    /// <summary>
    /// Vietnamese sentences for what is wrong with the intervals: none at all, empty ones, gaps and overlaps in what the
    /// table must cover (0 to 100 %, or from 0 without end).
    /// </summary>
    public IReadOnlyList<string> Problems()
    {
        if (Bands.Count == 0) return ["Bảng bậc còn trống; hãy thêm các bậc điểm."];
        var problems = new List<string>();
        var spans = new List<(Band Band, Cut Start, Cut End)>();
        foreach (var band in Bands)
        {
            var (start, end) = (StartOf(band), EndOf(band));
            if (start < end) spans.Add((band, start, end));
            else problems.Add($"Bậc “{band.Show(Measure)}” không chứa giá trị nào; hãy kiểm tra hai đầu của bậc.");
        }
        AddGapsAndOverlaps(problems, [.. spans.OrderBy(span => span.Start).ThenBy(span => span.End)]);
        return problems;
    }

    private void AddGapsAndOverlaps(List<string> problems, List<(Band Band, Cut Start, Cut End)> spans)
    {
        var (covered, last) = (new Cut(0, false), (Band?)null);
        foreach (var (band, start, end) in spans)
        {
            if (start > covered) problems.Add(Gap(covered, start));
            if (start < covered && last is not null) problems.Add(Overlap(last, band, start, end < covered ? end : covered));
            if (end > covered) (covered, last) = (end, band);
        }
        var needed = Measure == BandMeasure.Percent && !OverHundred ? new Cut(100, true) : Cut.Infinity;
        if (covered < needed) problems.Add(Gap(covered, needed));
    }

    private string Gap(Cut from, Cut to) =>
        $"Bảng bậc còn hở: {Span(from, to)} chưa thuộc bậc nào.";

    private string Overlap(Band first, Band second, Cut from, Cut to) =>
        $"Bảng bậc chồng nhau: {Span(from, to)} thuộc cả hai bậc “{first.Show(Measure)}” và “{second.Show(Measure)}”.";

    private string Span(Cut from, Cut to)
    {
        var isOpen = to == Cut.Infinity;
        var band = Measure == BandMeasure.DaysLate
            ? new Band(from.Value, true, isOpen ? null : to.Value - 1, true, 0)
            : new Band(from.Value, !from.After, isOpen ? null : to.Value, to.After, 0);
        return band.Show(Measure);
    }

    private Cut StartOf(Band band) => band.From switch
    {
        null => new Cut(0, false),
        { } from when Measure == BandMeasure.DaysLate =>
            new Cut(Math.Max(0, band.FromIncluded ? Math.Ceiling(from) : Math.Floor(from) + 1), false),
        { } from => new Cut(from, !band.FromIncluded),
    };

    private Cut EndOf(Band band) => band.To switch
    {
        null => Cut.Infinity,
        { } to when Measure == BandMeasure.DaysLate =>
            new Cut(band.ToIncluded ? Math.Floor(to) + 1 : Math.Ceiling(to), false),
        { } to => new Cut(to, band.ToIncluded),
    };

    /// <summary>A place between numbers: just before or just after a value. Days are whole, so theirs are always just before one.</summary>
    private readonly record struct Cut(decimal Value, bool After) : IComparable<Cut>
    {
        public static Cut Infinity => new(decimal.MaxValue, true);

        public static bool operator <(Cut left, Cut right) => left.CompareTo(right) < 0;

        public static bool operator >(Cut left, Cut right) => left.CompareTo(right) > 0;

        public static bool operator <=(Cut left, Cut right) => left.CompareTo(right) <= 0;

        public static bool operator >=(Cut left, Cut right) => left.CompareTo(right) >= 0;

        public int CompareTo(Cut other) =>
            Value != other.Value ? Value.CompareTo(other.Value) : After.CompareTo(other.After);
    }
}
