using EmulationPortal.Web.Infrastructure;
using EmulationPortal.Web.Operators;
using Microsoft.Extensions.Configuration;

namespace EmulationPortal.Web.Tests.Operators;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--demo --data /d --urls http://x", "--Portal:Demo=true --Portal:Data=/d --urls http://x")]
    [InlineData("backup /var/b.zip --data /d", "--Portal:Data=/d")]
    [InlineData("restore --force /var/b.zip --data /d --Database:Provider=SqlServer", "--Portal:Data=/d --Database:Provider=SqlServer")]
    [InlineData("--odd --data /d", "--Portal:Data=/d")]
    public void Only_settings_reach_the_configuration(string typed, string expected) =>
        Assert.Equal(expected.Split(' '), CommandLine.ToConfiguration(typed.Split(' ')));

    [Theory]
    [InlineData("verify-audit")]
    [InlineData("backup")]
    public void A_verb_that_needs_a_database_refuses_a_folder_without_one_and_makes_nothing(string verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"portal-none-{Guid.NewGuid():N}");
        var settings = new ConfigurationBuilder().AddCommandLine(CommandLine.ToConfiguration([verb, "--data", folder])).Build();
        Assert.StartsWith($"Không có cơ sở dữ liệu {Path.Combine(folder, "portal.db")}", Verb.Named([verb])!.WhyNot(settings), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void An_empty_file_is_no_database()
    {
        var folder = Directory.CreateTempSubdirectory("portal-empty-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "portal.db"), []);
        var settings = new ConfigurationBuilder().AddCommandLine([$"--Portal:Data={folder}"]).Build();
        Assert.NotNull(Verb.Named(["verify-audit"])!.WhyNot(settings));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("create-admin")]
    [InlineData("restore")]
    public void A_verb_that_begins_a_portal_needs_none(string verb) =>
        Assert.Null(Verb.Named([verb])!.WhyNot(new ConfigurationBuilder().AddCommandLine(["--Portal:Data=/nowhere"]).Build()));

    [Theory]
    [InlineData("/var/b.zip --data /d", "/var/b.zip")]
    [InlineData("--data /d --force b.zip", "b.zip")]
    [InlineData("--demo b.zip", "b.zip")]
    [InlineData("--data /d --force", null)]
    public void The_file_is_found_wherever_it_stands(string typed, string? expected) =>
        Assert.Equal(expected, CommandLine.FileOf(typed.Split(' ')));
}
