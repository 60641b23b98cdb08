using System.Diagnostics;

namespace EmulationPortal.Web.Tests.Documents;

/// <summary>The HTML checker of the W3C.</summary>
internal static class NuChecker
{
    /// <summary>Its errors; empty when there are none.</summary>
    public static async Task<string> CheckAsync(string html)
    {
        string jar = Path.Combine(PrinterFixture.RepositoryRoot, "src", "EmulationPortal.Web", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        ProcessStartInfo start = new("java", ["-jar", jar, "--errors-only", "--format", "gnu", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using Process checker = Process.Start(start)!;
        await checker.StandardInput.WriteAsync(html);
        checker.StandardInput.Close();
        string errors = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        return errors.Trim();
    }
}
