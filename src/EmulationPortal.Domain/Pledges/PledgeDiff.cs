using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Pledges;

/// <summary>What has happened to a clause between two texts.</summary>
public enum DiffKind
{
    /// <summary>The same words, target and step; its number may differ.</summary>
    Same = 1,

    /// <summary>Other words, another target, or another step in the outline.</summary>
    Changed = 2,

    /// <summary>Only in the newer text.</summary>
    Added = 3,

    /// <summary>Only in the older text.</summary>
    Removed = 4,
}

/// <summary>One clause of two texts beside each other.</summary>
/// <param name="Kind">What has happened to it.</param>
/// <param name="Code">Its code in the newer text; in the older one when it was removed.</param>
/// <param name="Level">Its level, likewise.</param>
/// <param name="Before">Words and target before; null when added.</param>
/// <param name="After">Words and target after; null when removed.</param>
public sealed record DiffLine(DiffKind Kind, string Code, int Level, string? Before, string? After);

/// <summary>
/// What differs between two texts of pledges. Clauses are matched by key; then, between pledges of two years, by their folded
/// words; then by those that share most of their words. The order is that of the newer text, removed clauses where they stood.
/// </summary>
/// <param name="Words">Fields that differ besides the clauses: name, before, after.</param>
/// <param name="Lines">All clauses.</param>
public sealed record PledgeDiff(IReadOnlyList<(string Name, string Before, string After)> Words, IReadOnlyList<DiffLine> Lines)
{
    // Two clauses are the same promise in other words when they share at least half of their words.
    private const double Alike = 0.5;

    /// <summary>Whether the texts are alike.</summary>
    public bool IsEmpty => Words.Count == 0 && Lines.All(line => line.Kind == DiffKind.Same);

    /// <summary>“Thêm 2, bỏ 1, sửa 3 nội dung.”</summary>
    public string Summary => IsEmpty
        ? "Không có thay đổi."
        : $"Thêm {Count(DiffKind.Added)}, bỏ {Count(DiffKind.Removed)}, sửa {Count(DiffKind.Changed)} nội dung"
            + (Words.Count > 0 ? $"; sửa {string.Join(", ", Words.Select(word => word.Name.ToLowerInvariant()))}." : ".");

    /// <summary>Compares two texts.</summary>
    public static PledgeDiff Between(PledgeContent before, PledgeContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var words = before.Words.Fields().Zip(after.Words.Fields())
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => (pair.First.Name, pair.First.Value, pair.Second.Value));
        return new([.. words], Compare(before.Coded(), after.Coded()));
    }

    private int Count(DiffKind kind) => Lines.Count(line => line.Kind == kind);

    private static List<DiffLine> Compare(IReadOnlyList<(string Code, ClauseLine Line)> before, IReadOnlyList<(string Code, ClauseLine Line)> after)
    {
        var matches = Matches(before, after);
        var taken = matches.Values.ToHashSet();
        var lines = new List<DiffLine>();
        var passed = 0;
        for (var place = 0; place < after.Count; place++)
        {
            var (code, line) = after[place];
            if (!matches.TryGetValue(place, out var old))
            {
                lines.Add(new(DiffKind.Added, code, line.Level, null, Show(line)));
                continue;
            }

            for (; passed < old; passed++) AddRemoved(passed);
            var was = before[old].Line;
            var isSame = was.Text == line.Text && was.Target == line.Target && was.Level == line.Level;
            lines.Add(new(isSame ? DiffKind.Same : DiffKind.Changed, code, line.Level, Show(was), Show(line)));
        }

        for (; passed < before.Count; passed++) AddRemoved(passed);
        return lines;

        void AddRemoved(int place)
        {
            if (!taken.Contains(place)) lines.Add(new(DiffKind.Removed, before[place].Code, before[place].Line.Level, Show(before[place].Line), null));
        }
    }

    private static Dictionary<int, int> Matches(IReadOnlyList<(string Code, ClauseLine Line)> before, IReadOnlyList<(string Code, ClauseLine Line)> after)
    {
        var matches = new Dictionary<int, int>();
        var free = Enumerable.Range(0, before.Count).ToHashSet();
        Match((old, line) => old.Id is not null && old.Id == line.Id ? 1 : 0);
        Match((old, line) => VietnameseText.Fold(old.Text) == VietnameseText.Fold(line.Text) ? 1 : 0);
        Match((old, line) => Likeness(old.Text, line.Text) is var likeness && likeness >= Alike ? likeness : 0);
        return matches;

        void Match(Func<ClauseLine, ClauseLine, double> likeness)
        {
            for (var place = 0; place < after.Count; place++)
            {
                if (matches.ContainsKey(place) || free.Count == 0) continue;
                var best = free.Select(old => (Old: old, Likeness: likeness(before[old].Line, after[place].Line))).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old).First();
                if (best.Likeness <= 0) continue;
                matches[place] = best.Old;
                free.Remove(best.Old);
            }
        }
    }

    private static double Likeness(string left, string right)
    {
        var (a, b) = (Bag(left), Bag(right));
        return a.Count + b.Count == 0 ? 1 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);

        static HashSet<string> Bag(string text) => [.. VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Show(ClauseLine line) => line.Target.Show() is { Length: > 0 } target ? $"{line.Text} (Chỉ tiêu: {target})" : line.Text;
}
