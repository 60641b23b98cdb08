using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Organisation;

/// <summary>The words by which a department is looked for, from what people type in a hurry: “STTTT Điện Biên”, “TP HCM”.</summary>
public static class DepartmentWords
{
    private static readonly string[] UsualName = ["so", "thong", "tin", "va", "truyen", "thong"];

    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["stttt"] = UsualName,
        ["tttt"] = UsualName[1..],
        ["tp"] = ["thanh", "pho"],
        ["hcm"] = ["ho", "chi", "minh"],
        ["tphcm"] = ["thanh", "pho", "ho", "chi", "minh"],
        ["hn"] = ["ha", "noi"],
    };

    /// <summary>
    /// Folded words, each of which must be in a name. The usual name of departments is left out when something else is asked
    /// for too: one department of the bloc is called otherwise, and is meant by it all the same.
    /// </summary>
    public static IReadOnlyList<string> Of(string? search)
    {
        string[] words = [.. VietnameseText.WordsSought(search).SelectMany(word => Short.GetValueOrDefault(word) ?? [word])];
        for (var start = 0; start + UsualName.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, UsualName.Length).SequenceEqual(UsualName))
            {
                string[] others = [.. words[..start], .. words[(start + UsualName.Length)..]];
                return others.Any(word => word is not ("tinh" or "thanh" or "pho")) ? others : words;
            }
        }

        return words;
    }
}
