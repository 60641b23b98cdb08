using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// The way from registration to certificate, which has one entry in the main menu and a row of its own on its pages: fifteen entries in one
/// row can't be read.
/// </summary>
public static class AwardMenu
{
    /// <summary>The name of the entry.</summary>
    public const string Title = "Khen thưởng";

    /// <summary>Pages that the actor may open, in the order of the work.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static IReadOnlyList<MenuEntry> Of(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return [.. Paths(actor).Select(entry => new MenuEntry(entry.Title, entry.Path, here.StartsWithSegments(entry.Path, StringComparison.Ordinal)))];
    }

    private static IEnumerable<(string Title, string Path)> Paths(Actor actor)
    {
        if (actor.IsOfDepartment || actor.IsOfficer)
        {
            yield return ("Đăng ký danh hiệu", "/dang-ky");
            yield return ("Đề nghị", "/de-nghi");
        }

        if (actor.IsOfficer || actor.Is(Role.CouncilMember)) yield return ("Hội đồng", "/hoi-dong");
        yield return ("Quyết định", "/quyet-dinh");
        if (actor.IsOfDepartment || actor.IsOfficer) yield return ("In bằng", "/in-bang");
        yield return ("Danh mục danh hiệu", "/danh-hieu");
    }
}
