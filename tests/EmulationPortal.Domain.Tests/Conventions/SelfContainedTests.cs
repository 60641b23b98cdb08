using System.Text;
using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Tests.Conventions;

/// <summary>The tree builds anywhere: it names no folder of one machine and no package registry.</summary>
public partial class SelfContainedTests
{
    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        Assert.Empty(Matches(MachineFolder()));
    }

    [Fact]
    public void No_file_names_a_package_registry()
    {
        Assert.Empty(Matches(RegistryHost()));
    }

    [Fact]
    public void The_lock_file_does_not_say_where_a_package_came_from()
    {
        var lockFile = Repository.Lines("src/EmulationPortal.Web/package-lock.json");

        Assert.Contains(lockFile, line => line.Contains("\"integrity\"", StringComparison.Ordinal));
        Assert.DoesNotContain(lockFile, line => line.Contains("\"resolved\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cd /ho" + "me/an/portal", true)]
    [InlineData(@"C:\Us" + @"ers\an", true)]
    [InlineData("see docs/wo" + "rk/plan.md", false)]
    [InlineData("https://example.vn/home/an", false)]
    public void A_folder_of_a_machine_is_told_from_a_relative_one(string text, bool named)
    {
        Assert.Equal(named, MachineFolder().IsMatch(text));
    }

    private static IEnumerable<string> Matches(Regex banned) =>
        from file in Repository.Files
        let text = Text(file)
        from Match match in banned.Matches(text)
        select $"{file}: {match.Value}";

    // A byte of zero means that the file is no text: typefaces, pictures, documents.
    private static string Text(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));
        return bytes.Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes);
    }

    [GeneratedRegex(@"(?<![\w.\-/~}\])*])/(?:home|root|Users|work|workspace|tmp)/\w|\b[A-Z]:\\Users\\")]
    private static partial Regex MachineFolder();

    [GeneratedRegex(@"\bnuget\.org|\bnpmjs\.(?:org|com)|/v3/index\.json|^\s*registry\s*=", RegexOptions.Multiline)]
    private static partial Regex RegistryHost();
}
