using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Evidence;

/// <summary>Lengths of files in words.</summary>
public static class FileSize
{
    /// <summary>“812 KB”, “3,4 MB”.</summary>
    public static string Show(long bytes) => bytes < 1024 * 1024
        ? $"{NumberText.Show(Math.Max(1, Math.Ceiling(bytes / 1024m)), 0)} KB"
        : $"{NumberText.Show(bytes / 1048576m, 1)} MB";
}
