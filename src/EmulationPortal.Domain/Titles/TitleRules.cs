namespace EmulationPortal.Domain.Titles;

/// <summary>Who keeps the catalogue.</summary>
public static class TitleRules
{
    /// <summary>The catalogue and its rules are kept by the administrator and the ministry's officers.</summary>
    public static Verdict MayEdit(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer || actor.Is(Role.Administrator)
            ? Verdict.Allowed
            : Verdict.Never("Chỉ cán bộ Bộ và quản trị hệ thống được sửa danh mục danh hiệu, hình thức khen thưởng.");
    }
}
