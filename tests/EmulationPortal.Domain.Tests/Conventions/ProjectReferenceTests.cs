using System.Xml.Linq;

namespace EmulationPortal.Domain.Tests.Conventions;

/// <summary>Which project may know which: the rules know nothing, storage and documents do not know each other.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, Project> Projects = Repository.Files
        .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(Project.Read)
        .ToDictionary(project => project.Name);

    [Fact]
    public void The_domain_references_nothing()
    {
        var domain = Projects["EmulationPortal.Domain"];

        Assert.Empty(domain.References);
        Assert.Empty(domain.Packages);
        Assert.Empty(domain.Frameworks);
    }

    [Fact]
    public void Documents_know_neither_the_store_nor_Entity_Framework()
    {
        Assert.Equal(["EmulationPortal.Domain"], Reachable("EmulationPortal.Documents"));
        Assert.DoesNotContain(Projects["EmulationPortal.Documents"].Packages,
            package => package.Contains("EntityFramework", StringComparison.Ordinal));
    }

    [Fact]
    public void The_store_does_not_know_documents()
    {
        Assert.DoesNotContain("EmulationPortal.Documents", Reachable("EmulationPortal.Data"));
    }

    [Fact]
    public void Only_tests_reference_the_web_project()
    {
        var others = Projects.Values
            .Where(project => project.References.Contains("EmulationPortal.Web"))
            .Where(project => !project.File.StartsWith("tests/", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void No_source_project_references_a_test_project()
    {
        var tests = Projects.Values.Where(project => project.File.StartsWith("tests/", StringComparison.Ordinal)).Select(project => project.Name);

        foreach (var source in Projects.Values.Where(project => project.File.StartsWith("src/", StringComparison.Ordinal)))
        {
            Assert.Empty(source.References.Intersect(tests));
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = string.Join('\n', Repository.Lines("EmulationPortal.sln")).Replace('\\', '/');

        Assert.All(Projects.Values, project => Assert.Contains($"\"{project.File}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_has_its_version_in_the_one_place()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "src/Packages.props"))
            .Descendants("PackageVersion").Select(item => item.Attribute("Include")!.Value).ToHashSet();

        Assert.All(Projects.Values, project => Assert.Subset(central, project.Packages.ToHashSet()));
    }

    private static SortedSet<string> Reachable(string name)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Projects[name].References);
        while (open.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                Projects[next].References.ForEach(open.Enqueue);
            }
        }

        return found;
    }

    private sealed record Project(string Name, string File, List<string> References, List<string> Packages, List<string> Frameworks)
    {
        public static Project Read(string file)
        {
            var xml = XDocument.Load(Path.Combine(Repository.Root, file));
            List<string> Items(string kind) => [.. xml.Descendants(kind).Select(item => item.Attribute("Include")!.Value)];
            return new Project(
                Path.GetFileNameWithoutExtension(file),
                file,
                Items("ProjectReference").ConvertAll(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))),
                Items("PackageReference"),
                Items("FrameworkReference"));
        }
    }
}
