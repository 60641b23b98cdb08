using System.Text.RegularExpressions;

namespace EmulationPortal.Domain.Tests.Conventions;

/// <summary>Names that say nothing about what a thing is, and clocks that a test cannot set.</summary>
public partial class BannedNamesTests
{
    private static readonly string[] Suffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Dto", "Vm", "Impl", "Base", "Common"];

    [Fact]
    public void No_file_or_folder_is_named_for_what_it_is_not()
    {
        var banned = Repository.CSharpFiles("src").Concat(Repository.CSharpFiles("tests"))
            .Where(file => file.Split('/').Select(part => part.Split('.')[0]).Any(EndsInBannedWord));

        Assert.Empty(banned);
    }

    [Fact]
    public void No_type_is_named_for_what_it_is_not()
    {
        var banned =
            from file in Repository.CSharpFiles("src").Concat(Repository.CSharpFiles("tests"))
            from line in Code(file)
            from Match declaration in TypeDeclaration().Matches(line)
            where EndsInBannedWord(declaration.Groups["name"].Value)
            select $"{file}: {declaration.Groups["name"].Value}";

        Assert.Empty(banned);
    }

    [Fact]
    public void No_source_file_reads_the_clock_of_the_machine()
    {
        var readers =
            from file in Repository.CSharpFiles("src")
            from line in Code(file)
            where MachineClock().IsMatch(line)
            select $"{file}: {line.Trim()}";

        Assert.Empty(readers);
    }

    [Theory]
    [InlineData("UserManager", true)]
    [InlineData("Helpers", true)]
    [InlineData("SheetDto", true)]
    [InlineData("FieldTagHelper", false)]
    [InlineData("Database", false)]
    [InlineData("BaseSalary", false)]
    [InlineData("CommonPasswords", false)]
    public void Only_the_last_word_of_a_name_is_judged(string name, bool banned)
    {
        Assert.Equal(banned, EndsInBannedWord(name));
    }

    // TagHelper is the framework's own word for what extends an element in a view.
    private static bool EndsInBannedWord(string name) =>
        !name.EndsWith("TagHelper", StringComparison.Ordinal) && Suffixes.Contains(LastWord().Match(name).Value);

    private static IEnumerable<string> Code(string file) =>
        Repository.Lines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("[A-Z][a-z0-9]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\s*\.\s*(?:Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();
}
