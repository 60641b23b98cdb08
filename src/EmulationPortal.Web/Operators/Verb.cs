using EmulationPortal.Data;
using EmulationPortal.Data.Audit;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Operators;

/// <summary>A verb of the executable, for operators: <c>EmulationPortal.Web verify-audit --data DIR</c>.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="RunAsync">Does it; the exit code.</param>
/// <param name="NeedsDatabase">Whether it works on a database that must be there already.</param>
public sealed record Verb(string Name, Func<IServiceProvider, string[], Task<int>> RunAsync, bool NeedsDatabase = false)
{
    private static readonly Verb[] All =
    [
        new("migrate", (services, _) => MigrateAsync(services)),
        new("verify-audit", (services, _) => VerifyAuditAsync(services), NeedsDatabase: true),
        new("verify-pdf", VerifyPdf.RunAsync),
        new("create-admin", CreateAdmin.RunAsync),
        new("backup", Backup.RunAsync, NeedsDatabase: true),
        new("restore", Restore.RunAsync),
        new("seed-demo", (services, _) => SeedDemoAsync(services)),
    ];

    /// <summary>The verb that <paramref name="args"/> start with, or null to serve.</summary>
    public static Verb? Named(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Length == 0 ? null : Array.Find(All, verb => verb.Name == args[0]);
    }

    /// <summary>Why it can't run with these settings, a Vietnamese sentence, or null; asked before anything is opened or created.</summary>
    public string? WhyNot(IConfiguration configuration) =>
        NeedsDatabase && DatabaseRegistration.MissingFile(configuration, PortalSettings.From(configuration).DataFolder) is { } file
            ? $"Không có cơ sở dữ liệu {file}. Hãy kiểm tra --data; chưa có gì được tạo."
            : null;

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.MigrateAsync();
        return 0;
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return await Refusal.SayAsync("Cơ sở dữ liệu này trống hoặc của phiên bản cũ. Hãy kiểm tra --data, hoặc chạy migrate rồi làm lại.");
        }

        var report = await AuditVerification.VerifyAsync(db);
        foreach (var problem in report.Problems)
        {
            await Console.Error.WriteLineAsync($"{problem.SubjectKind} {problem.SubjectId} #{problem.Sequence}: {problem.Problem}");
        }

        Console.WriteLine($"{report.Entries} mục, {report.Chains} chuỗi, {report.Problems.Count} chỗ sai.");
        return report.Problems.Count == 0 ? 0 : 1;
    }

    private static async Task<int> SeedDemoAsync(IServiceProvider services)
    {
        if (!services.GetRequiredService<PortalSettings>().IsDemo)
        {
            await Console.Error.WriteLineAsync("seed-demo cần thêm --demo: dữ liệu minh họa không được trộn vào dữ liệu thật.");
            return 1;
        }

        await Startup.MigrateAndSeedAsync(services);
        return 0;
    }
}
