namespace EmulationPortal.Domain;

/// <summary>What an account may be. Leading a cluster is never a role: it follows from the year's appointment.</summary>
public enum Role
{
    /// <summary>Quản trị hệ thống: accounts and settings, no scores.</summary>
    Administrator = 1,

    /// <summary>Cán bộ Vụ Thi đua - Khen thưởng của Bộ.</summary>
    MinistryOfficer = 2,

    /// <summary>Thành viên Hội đồng Thi đua - Khen thưởng.</summary>
    CouncilMember = 3,

    /// <summary>Chuyên viên của Sở.</summary>
    DepartmentStaff = 4,

    /// <summary>Giám đốc Sở.</summary>
    DepartmentDirector = 5,
}

/// <summary>The official words for roles.</summary>
public static class RoleText
{
    /// <summary>The name of <paramref name="role"/> as shown to users.</summary>
    public static string Name(Role role) => role switch
    {
        Role.Administrator => "Quản trị hệ thống",
        Role.MinistryOfficer => "Cán bộ Bộ",
        Role.CouncilMember => "Thành viên Hội đồng",
        Role.DepartmentStaff => "Chuyên viên Sở",
        Role.DepartmentDirector => "Giám đốc Sở",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Whether the role belongs to the ministry rather than to a department.</summary>
    public static bool IsOfMinistry(Role role) => role is Role.Administrator or Role.MinistryOfficer or Role.CouncilMember;
}
