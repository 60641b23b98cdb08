using EmulationPortal.Data;
using EmulationPortal.Data.Accounts;
using EmulationPortal.Domain;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Operators;

/// <summary>Makes an administrator with a one-time password that must be changed at the first login.</summary>
public static class CreateAdmin
{
    /// <summary>The verb: <c>create-admin [ACCOUNT]</c>; prints the password once.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.MigrateAsync();
        var name = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "quantri";
        var password = await CreateAsync(scope.ServiceProvider, name);
        Console.WriteLine($"Tài khoản quản trị: {name}");
        Console.WriteLine($"Mật khẩu dùng một lần: {password}");
        return 0;
    }

    /// <summary>Makes the account and returns its password.</summary>
    /// <exception cref="InvalidOperationException">The account exists or its name is refused.</exception>
    public static async Task<string> CreateAsync(IServiceProvider services, string name)
    {
        var accounts = services.GetRequiredService<AccountRegistry>();
        var password = OneTimePassword.New();
        var clock = services.GetRequiredService<PortalClock>();
        var result = await accounts.CreateAsync(
            new NewAccount(name, "Quản trị hệ thống", $"{name}@localhost", null, [Role.Administrator], MustChangePassword: true),
            password,
            Actor.Portal,
            clock.Now);
        return result.Succeeded
            ? password
            : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
