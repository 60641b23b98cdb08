using System.Globalization;

namespace EmulationPortal.Domain.Pledges;

/// <summary>Codes of clauses by their levels, and the moves of an outline: with a line moves what stands under it.</summary>
public static class ClauseOutline
{
    /// <summary>The deepest level: contents, sub-items, and one step below.</summary>
    public const int Deepest = 2;

    // The order of the Vietnamese alphabet, as points of official texts are lettered (Decree 30/2020/NĐ-CP, annex I).
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    /// <summary>“a”, “b”, “c”, “d”, “đ”, “e”…; after the last letter “aa”.</summary>
    /// <param name="number">1-based.</param>
    public static string Letter(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var (rounds, place) = Math.DivRem(number - 1, Letters.Length);
        return new string(Letters[place], rounds + 1);
    }

    /// <summary>The codes of lines with these levels, in order: “1”, “2”, “2.a”, “2.a.1”.</summary>
    public static IReadOnlyList<string> Codes(IEnumerable<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var counts = new int[Deepest + 1];
        var codes = new List<string>();
        foreach (var level in Settled(levels))
        {
            counts[level]++;
            Array.Clear(counts, level + 1, Deepest - level);
            codes.Add(string.Join('.', Enumerable.Range(0, level + 1).Select(depth => depth == 1
                ? Letter(counts[depth])
                : counts[depth].ToString(CultureInfo.InvariantCulture))));
        }

        return codes;
    }

    /// <summary>Levels as they can be: the first line at the top, none more than one step below the line before it.</summary>
    public static IReadOnlyList<int> Settled(IEnumerable<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var settled = new List<int>();
        foreach (var level in levels)
        {
            settled.Add(Math.Clamp(level, 0, settled.Count == 0 ? 0 : Math.Min(Deepest, settled[^1] + 1)));
        }

        return settled;
    }

    /// <summary>The number of lines that belong to the line at <paramref name="index"/>, itself included.</summary>
    public static int Size(IReadOnlyList<int> levels, int index)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var end = index + 1;
        while (end < levels.Count && levels[end] > levels[index])
        {
            end++;
        }

        return end - index;
    }

    /// <summary>
    /// Moves a line with what stands under it before its elder or after its younger sibling. Returns where it is afterwards;
    /// the same place when there is no such sibling.
    /// </summary>
    /// <typeparam name="T">What the lines are.</typeparam>
    public static int Move<T>(List<T> lines, Func<T, int> levelOf, int index, bool up)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var levels = lines.ConvertAll(line => levelOf(line));
        var size = Size(levels, index);
        int target;
        if (up)
        {
            var elder = Enumerable.Range(0, index).Reverse().TakeWhile(place => levels[place] >= levels[index]).Where(place => levels[place] == levels[index]).Cast<int?>().FirstOrDefault();
            if (elder is null) return index;
            target = elder.Value;
        }
        else
        {
            var younger = index + size;
            if (younger >= lines.Count || levels[younger] != levels[index]) return index;
            target = index + Size(levels, younger);
        }

        var moved = lines.GetRange(index, size);
        lines.RemoveRange(index, size);
        lines.InsertRange(target, moved);
        return target;
    }

    /// <summary>The levels after the line at <paramref name="index"/>, with what stands under it, is set one step in or out. Unchanged where that can't be.</summary>
    public static IReadOnlyList<int> Shift(IReadOnlyList<int> levels, int index, bool inward)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var size = Size(levels, index);
        var own = levels.Skip(index).Take(size).ToList();
        var possible = inward ? index > 0 && levels[index] <= levels[index - 1] && own.Max() < Deepest : levels[index] > 0;
        return possible
            ? Settled([.. levels.Take(index), .. own.Select(level => level + (inward ? 1 : -1)), .. levels.Skip(index + size)])
            : levels;
    }
}
