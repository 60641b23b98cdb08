using System.Text.RegularExpressions;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Pledges;

/// <summary>One line read from a pasted list.</summary>
/// <param name="Level">0 for a content, 1 and 2 for what stands under it.</param>
/// <param name="Text">The words without their number.</param>
public sealed record ListedClause(int Level, string Text);

/// <summary>
/// Splits a list pasted from Word or Excel into clauses. Numbers of every usual look are taken off ("Điều 1.", "I.", "1.", "1.1.",
/// "a)", "-", "+", "•"); the kind of number that comes first is the top, and every other kind opens a level below the one it
/// first stands under. A line without a number goes on with the one above; where the first line has none, such lines are
/// the contents themselves.
/// </summary>
public static partial class ClauseList
{
    private const string Plain = "";

    /// <summary>The clauses in order; empty for an empty text.</summary>
    public static IReadOnlyList<ListedClause> Split(string? pasted)
    {
        var lines = VietnameseText.NormaliseLines(pasted).Split('\n').Where(line => line.Length > 0).Select(Read).ToList();
        var numbered = lines.Count > 0 && lines[0].Kind != Plain;
        var (kinds, clauses) = (new List<string>(), new List<ListedClause>());
        foreach (var (kind, text) in lines)
        {
            if (kind == Plain && numbered)
            {
                clauses[^1] = clauses[^1] with { Text = $"{clauses[^1].Text} {text}".Trim() };
                continue;
            }

            var depth = kinds.IndexOf(kind);
            if (depth < 0)
            {
                kinds.Add(kind);
                depth = kinds.Count - 1;
            }
            else
            {
                kinds.RemoveRange(depth + 1, kinds.Count - depth - 1);
            }

            clauses.Add(new ListedClause(Math.Min(depth, ClauseOutline.Deepest), text));
        }

        return [.. clauses.Where(clause => clause.Text.Length > 0)];
    }

    /// <summary>Whether a text is a list of several clauses rather than one clause of several lines: two of its lines carry a number.</summary>
    public static bool IsList(string? text) =>
        VietnameseText.NormaliseLines(text).Split('\n').Count(line => Read(line).Kind != Plain) > 1;

    private static (string Kind, string Text) Read(string line)
    {
        var match = Marker().Match(line);
        if (!match.Success)
        {
            return (Plain, line);
        }

        var kind = match.Groups.Values.Skip(1).First(group => group.Success && group.Name != "text");
        var name = kind.Name == "dotted" ? $"dotted{kind.Value.Count(sign => sign == '.')}" : kind.Name == "sign" ? kind.Value.Replace('–', '-').Replace('—', '-') : kind.Name;
        return (name, match.Groups["text"].Value.Trim());
    }

    // A number is a number only with its closing mark: "2023 là năm…" is a sentence.
    [GeneratedRegex(
        @"^(?:(?<article>(?:Điều|Mục|Nội dung)\s+[0-9]{1,3})\s*[.:)]|(?<dotted>[0-9]{1,2}(?:\.[0-9]{1,2})+)[.)]?(?=\s)|(?<roman>[IVX]{1,5})\s*[.)]|(?<number>[0-9]{1,3})\s*[.)/](?![0-9])|(?<letter>[a-zđ])\s*[.)]|(?<sign>[-–—+•*]))\s*(?<text>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
