using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Councils;

/// <summary>Hội đồng thi đua, khen thưởng, founded by a decision for a time. Thresholds count all members of the day.</summary>
public sealed class Council : Entity, IValidBetween, IVersioned
{
    /// <summary>Longest <see cref="Name"/> and other single lines.</summary>
    public const int NameLength = 300;

    /// <summary>Longest <see cref="DecisionNumber"/>.</summary>
    public const int NumberLength = 60;

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>Level.</summary>
    public required CouncilLevel Level { get; set; }

    /// <summary>Number and notation of the founding decision.</summary>
    public required string DecisionNumber { get; set; }

    /// <summary>Day of the founding decision.</summary>
    public required DateOnly DecidedOn { get; set; }

    /// <inheritdoc/>
    public required DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Whether its facts are invented, for trying the portal out.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>All who are or were members.</summary>
    public List<CouncilMember> Members { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The members of <paramref name="day"/>, chair first.</summary>
    public IReadOnlyList<CouncilMember> MembersOn(DateOnly day) =>
        [.. Members.Where(member => member.HoldsOn(day)).OrderBy(member => member.Duty).ThenBy(member => member.Position)];

    /// <summary>Who may write its records: the ministry's officers, and nobody else.</summary>
    public static Verdict MayKeep(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOfficer ? Verdict.Allowed : Verdict.Never("Chỉ cán bộ Bộ (thường trực Hội đồng) được lập và sửa Hội đồng, thành viên Hội đồng.");
    }

    /// <summary>Why a member can't be added as typed; null when it can.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="from">First day.</param>
    /// <param name="except">The member that is being changed, or null.</param>
    public string? WhyNotMember(Guid userId, CouncilDuty duty, DateOnly from, Guid? except)
    {
        var others = Members.Where(member => member.Id != except && (member.ValidTo is null || member.ValidTo >= from)).ToList();
        if (others.Exists(member => member.UserId == userId)) return "Tài khoản này đã là thành viên Hội đồng trong thời gian đó. Hãy sửa dòng thành viên đang có.";
        return duty is CouncilDuty.Chair or CouncilDuty.Secretary && others.Find(member => member.Duty == duty) is { } holder
            ? $"{CouncilText.Name(duty)} hiện là {holder.Name}. Hãy kết thúc nhiệm vụ của người đó trước, rồi ghi người mới."
            : null;
    }
}

/// <summary>The level of a council.</summary>
public enum CouncilLevel
{
    /// <summary>Cấp bộ.</summary>
    Ministry = 1,

    /// <summary>Cấp cơ sở.</summary>
    Grassroots = 2,
}

/// <summary>The duty of a member; in this order they stand in documents.</summary>
public enum CouncilDuty
{
    /// <summary>Chủ tịch Hội đồng.</summary>
    Chair = 1,

    /// <summary>Phó Chủ tịch Hội đồng.</summary>
    ViceChair = 2,

    /// <summary>Thư ký Hội đồng, who is a member and votes.</summary>
    Secretary = 3,

    /// <summary>Ủy viên.</summary>
    Member = 4,
}

/// <summary>A member of a council for a time.</summary>
public sealed class CouncilMember : Entity, IValidBetween
{
    /// <summary>The council.</summary>
    public required Guid CouncilId { get; init; }

    /// <summary>The account, which has the role of a council member.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Full name as printed.</summary>
    public required string Name { get; set; }

    /// <summary>Position in their own work: “Vụ trưởng Vụ Tổ chức cán bộ”.</summary>
    public required string Post { get; set; }

    /// <summary>The duty.</summary>
    public required CouncilDuty Duty { get; set; }

    /// <summary>Order among those of the same duty.</summary>
    public int Position { get; set; }

    /// <summary>The member's own department, on whose lines they do not vote; null when they are of none.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>The department, when loaded.</summary>
    public Department? Department { get; init; }

    /// <inheritdoc/>
    public required DateOnly ValidFrom { get; set; }

    /// <inheritdoc/>
    public DateOnly? ValidTo { get; set; }
}

/// <summary>The official words for councils.</summary>
public static class CouncilText
{
    /// <summary>The level.</summary>
    public static string Name(CouncilLevel level) => level switch
    {
        CouncilLevel.Ministry => "Cấp bộ",
        CouncilLevel.Grassroots => "Cấp cơ sở",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The duty.</summary>
    public static string Name(CouncilDuty duty) => duty switch
    {
        CouncilDuty.Chair => "Chủ tịch Hội đồng",
        CouncilDuty.ViceChair => "Phó Chủ tịch Hội đồng",
        CouncilDuty.Secretary => "Thư ký Hội đồng",
        CouncilDuty.Member => "Ủy viên",
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, null),
    };

    /// <summary>How somebody attends.</summary>
    public static string Name(CouncilPresence presence) => presence switch
    {
        CouncilPresence.Unknown => "Chưa ghi",
        CouncilPresence.Present => "Có mặt",
        CouncilPresence.Absent => "Vắng",
        CouncilPresence.WrittenOpinion => "Vắng, có ý kiến bằng văn bản",
        _ => throw new ArgumentOutOfRangeException(nameof(presence), presence, null),
    };

    /// <summary>How a list is voted on.</summary>
    public static string Name(CouncilMethod method) => method switch
    {
        CouncilMethod.SecretBallot => "Bỏ phiếu kín",
        CouncilMethod.ShowOfHands => "Biểu quyết giơ tay",
        CouncilMethod.Consensus => "Thống nhất, ghi biên bản (không bỏ phiếu)",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>“năm 2022”, or each year if several: “các năm 2021, 2022”.</summary>
    public static string Years(IEnumerable<int> years)
    {
        var all = years.Distinct().Order().Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return all.Count > 1 ? $"các năm {string.Join(", ", all)}" : $"năm {string.Join("", all)}";
    }

    /// <summary>What a session about these years is called when nobody says otherwise.</summary>
    public static string TitleOf(IEnumerable<int> years) => $"Họp xét khen thưởng {Years(years)}";

    /// <summary>“7/9 phiếu (77,8 %)”: votes as a share of all members.</summary>
    public static string Votes(int votes, int all) => $"{votes}/{all} phiếu ({NumberText.Show(100m * votes / Math.Max(all, 1), 1)} %)";
}
