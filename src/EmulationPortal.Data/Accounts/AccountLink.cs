using EmulationPortal.Domain.Notices;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Data.Accounts;

/// <summary>A link that sets a password, once.</summary>
/// <param name="Address">The whole address.</param>
/// <param name="ExpiresAt">When it stops working, in UTC.</param>
public sealed record AccountLink(string Address, DateTime ExpiresAt)
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(3);

    /// <summary>The link of <paramref name="user"/>.</summary>
    /// <param name="origin">Scheme and host of the portal, e.g. https://thidua.example.vn.</param>
    /// <param name="user">The account.</param>
    /// <param name="token">The token, safe in an address.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static AccountLink Of(string origin, PortalUser user, string token, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new AccountLink($"{origin}/kich-hoat/{user.Id}/{token}", now + Lifetime);
    }

    /// <summary>The mail that brings the link.</summary>
    public OutgoingMail MailTo(PortalUser user, bool isInvitation, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(user);
        var why = isInvitation
            ? "Bạn đã được lập tài khoản trên Cổng thi đua, khen thưởng."
            : "Quản trị hệ thống đã đặt lại mật khẩu tài khoản của bạn trên Cổng thi đua, khen thưởng.";
        return new OutgoingMail
        {
            To = user.Email ?? string.Empty,
            Subject = isInvitation ? "Kích hoạt tài khoản Cổng thi đua, khen thưởng" : "Đặt lại mật khẩu Cổng thi đua, khen thưởng",
            Body = $"Kính gửi {user.FullName},\n\n{why}\nTên đăng nhập: {user.UserName}\n\n"
                + $"Hãy mở đường dẫn sau để đặt mật khẩu (dùng được một lần, đến {VietnamTime.Show(ExpiresAt)}):\n{Address}\n\n"
                + "Nếu không biết vì sao nhận được thư này, hãy báo quản trị hệ thống.\n",
            CreatedAt = now,
            DueAt = now,
        };
    }
}
