namespace EmulationPortal.Domain.Tests.Conventions;

/// <summary>A page of docs/ that is written by a test from the code's own tables, so that it can't be out of date.</summary>
internal static class GeneratedDocument
{
    /// <summary>Environment variable that makes the tests write the pages instead of comparing them.</summary>
    public const string Switch = "PORTAL_WRITE_DOCS";

    /// <summary>Asserts that the page says <paramref name="expected"/>, or writes it.</summary>
    public static void Check(string file, string expected)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, expected);
        }

        var found = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(found == expected, $"{file} no longer says what the code does. Refresh it and read the difference: {Switch}=1 dotnet test. {FirstDifference(found, expected)}");
    }

    private static string FirstDifference(string found, string expected)
    {
        var (was, now) = (found.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).FirstOrDefault(index => was.ElementAtOrDefault(index) != now.ElementAtOrDefault(index));
        return $"Line {line + 1}: “{was.ElementAtOrDefault(line)}”, should be “{now.ElementAtOrDefault(line)}”.";
    }
}
