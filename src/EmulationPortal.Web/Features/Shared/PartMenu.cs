using EmulationPortal.Domain;

namespace EmulationPortal.Web.Features.Shared;

/// <summary>
/// Work that has one entry in the main menu and a row of its own on its pages: fifteen entries in one row can't be read.
/// </summary>
/// <param name="Title">The name of the entry.</param>
/// <param name="Start">The page that the entry leads to.</param>
/// <param name="Entries">Pages that the actor may open, in the order of the work.</param>
public sealed record PartMenu(string Title, string Start, IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>Whether one of its pages is open.</summary>
    public bool IsHere => Entries.Any(entry => entry.IsHere);

    /// <summary>The way from registration to certificate.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Awards(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var start = actor.Is(Role.CouncilMember) ? "/hoi-dong" : actor.IsOfDepartment || actor.IsOfficer ? "/de-nghi" : "/quyet-dinh";
        return new PartMenu("Khen thưởng", start, Open(AwardPaths(actor), here));
    }

    /// <summary>What is to be signed, and the register of documents.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Papers(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var entries = Open(PaperPaths(actor), here);
        return new PartMenu("Văn bản", entries[0].Path, entries);
    }

    /// <summary>Results of the years, the figures made of them, and what of them is public.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Results(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new PartMenu("Kết quả", "/ket-qua", Open(ResultPaths(actor), here));
    }

    /// <summary>What is to be done: now, in the year, by the calendar.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Work(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new PartMenu("Việc của tôi", "/", Open(WorkPaths(actor), here));
    }

    /// <summary>Movements, and what stands out in them.</summary>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Movements(PathString here) => new("Phong trào", "/phong-trao", Open([("Phong trào thi đua", "/phong-trao"), ("Điển hình tiên tiến", "/dien-hinh")], here));

    /// <summary>All of them, in the order of the main menu.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static IReadOnlyList<PartMenu> All(Actor actor, PathString here) => [Work(actor, here), Movements(here), Results(actor, here), Awards(actor, here), Papers(actor, here), Organisation(actor, here)];

    /// <summary>Who belongs where, in which years, and who did what.</summary>
    /// <param name="actor">Whose menu.</param>
    /// <param name="here">The page that is open.</param>
    public static PartMenu Organisation(Actor actor, PathString here)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new PartMenu("Tổ chức", "/to-chuc", Open(OrganisationPaths(actor), here));
    }

    // Of addresses below each other the nearest is the open one.
    private static IReadOnlyList<MenuEntry> Open(IEnumerable<(string Title, string Path)> paths, PathString here)
    {
        var entries = paths.ToList();
        var nearest = entries.Select(entry => entry.Path).Where(path => here.StartsWithSegments(path, StringComparison.Ordinal)).MaxBy(path => path.Length);
        return [.. entries.Select(entry => new MenuEntry(entry.Title, entry.Path, entry.Path == nearest))];
    }

    private static IEnumerable<(string Title, string Path)> WorkPaths(Actor actor)
    {
        yield return ("Việc cần làm", "/");
        if (actor.IsOfDepartment || actor.IsOfficer)
        {
            yield return ("Việc phải làm trong năm", "/viec-phai-lam");
            yield return ("Lịch tháng", "/lich");
        }

        yield return ("Thông báo", "/thong-bao");
    }

    private static IEnumerable<(string Title, string Path)> AwardPaths(Actor actor)
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

    private static IEnumerable<(string Title, string Path)> ResultPaths(Actor actor)
    {
        yield return ("Kết quả các năm", "/ket-qua");
        yield return ("Thống kê", "/thong-ke");
        if (actor.IsOfficer) yield return ("Trang công khai", "/ket-qua/cong-khai");
    }

    private static IEnumerable<(string Title, string Path)> PaperPaths(Actor actor)
    {
        if (actor.IsOfDepartment || actor.IsOfficer || actor.Is(Role.CouncilMember)) yield return ("Ký văn bản", "/ky");
        yield return ("Sổ văn bản", "/van-ban");
    }

    private static IEnumerable<(string Title, string Path)> OrganisationPaths(Actor actor)
    {
        yield return ("Khối, cụm, đơn vị", "/to-chuc");
        yield return ("Năm thi đua", "/nam-thi-dua");
        if (actor.IsOfficer || actor.Is(Role.Administrator)) yield return ("Nhật ký", "/nhat-ky");
    }
}
