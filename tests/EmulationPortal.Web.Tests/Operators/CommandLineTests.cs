using EmulationPortal.Web.Infrastructure;

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
    [InlineData("/var/b.zip --data /d", "/var/b.zip")]
    [InlineData("--data /d --force b.zip", "b.zip")]
    [InlineData("--demo b.zip", "b.zip")]
    [InlineData("--data /d --force", null)]
    public void The_file_is_found_wherever_it_stands(string typed, string? expected) =>
        Assert.Equal(expected, CommandLine.FileOf(typed.Split(' ')));
}
