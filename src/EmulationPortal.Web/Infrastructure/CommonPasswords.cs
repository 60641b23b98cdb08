using EmulationPortal.Data.Accounts;
using EmulationPortal.Data.Seeds;
using EmulationPortal.Domain.Text;
using Microsoft.AspNetCore.Identity;

namespace EmulationPortal.Web.Infrastructure;

/// <summary>Refuses passwords of less than 12 characters and those that are guessed first: well-known ones, and the account's own name.</summary>
public sealed class CommonPasswords(PortalSettings settings) : IPasswordValidator<PortalUser>
{
    /// <summary>The password of all demo accounts.</summary>
    public const string Demo = DemoAccounts.Password;

    private static readonly string[] Beginnings =
    [
        "123456", "abcdef", "abc123", "password", "qwerty", "1q2w3e", "matkhau", "admin", "iloveyou", "vietnam", "thidua", "khenthuong", "welcome",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var typed = VietnameseText.Composed(password);
        if (settings.IsDemo && typed == Demo)
        {
            return Task.FromResult(IdentityResult.Success);
        }

        if (typed.Length < 12)
        {
            return Fail("PasswordTooShort", "Mật khẩu phải có ít nhất 12 ký tự.");
        }

        var letters = typed.ToLowerInvariant();
        if (user.UserName is { Length: > 3 } name && letters.Contains(name.ToLowerInvariant(), StringComparison.Ordinal))
        {
            return Fail("PasswordHasName", "Mật khẩu không được chứa tên đăng nhập.");
        }

        // A common beginning is fine as part of a long phrase, not as most of the password.
        var isCommon = Beginnings.Any(beginning => letters.StartsWith(beginning, StringComparison.Ordinal) && letters.Length < beginning.Length + 8)
            || letters.Distinct().Count() < 5;
        return isCommon
            ? Fail("PasswordTooCommon", "Mật khẩu này quá dễ đoán. Hãy dùng một câu dài hơn, ví dụ bốn từ không liên quan.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Fail(string code, string sentence) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = sentence }));
}
