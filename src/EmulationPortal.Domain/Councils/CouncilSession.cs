using System.Text.RegularExpressions;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Councils;

/// <summary>A session of a council: who came, what was put to the vote, what it came to.</summary>
public sealed class CouncilSession : Entity, IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 2000;

    /// <summary>The council.</summary>
    public required Guid CouncilId { get; init; }

    /// <summary>The council, when loaded with its members.</summary>
    public Council? Council { get; init; }

    /// <summary>The year that it honours.</summary>
    public required int Year { get; set; }

    /// <summary>What it is called.</summary>
    public required string Title { get; set; }

    /// <summary>Where.</summary>
    public required string Place { get; set; }

    /// <summary>When, in UTC.</summary>
    public required DateTime StartsAt { get; set; }

    /// <summary>The share of all members that must be present, opinions in writing not counted.</summary>
    public Share Quorum { get; set; } = Share.TwoThirds;

    /// <summary>Where it stands.</summary>
    public CouncilSessionState State { get; private set; } = CouncilSessionState.Draft;

    /// <summary>Why it was called off; empty otherwise.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>When it was called, in UTC.</summary>
    public DateTime? CalledAt { get; private set; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was concluded, in UTC.</summary>
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>The members and how they attend; made when the session is called.</summary>
    public List<CouncilAttendance> Attendances { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>All members: what shares count, whoever is absent or has an interest.</summary>
    public int AllMembers => Attendances.Count;

    /// <summary>Members in the room.</summary>
    public int Present => Attendances.Count(attendance => attendance.Presence == CouncilPresence.Present);

    /// <summary>Whether enough members are present.</summary>
    public bool HasQuorum => Quorum.IsReachedBy(Present, AllMembers);

    /// <summary>“7/9 thành viên có mặt, cần ít nhất 6 (2/3)”.</summary>
    public string QuorumText => $"{Present}/{AllMembers} thành viên có mặt, cần ít nhất {Quorum.Needed(AllMembers)} ({Quorum.Show()})";

    /// <summary>Whether the dossiers on the agenda are open to its members.</summary>
    public bool ShowsDossiers => State is CouncilSessionState.Called or CouncilSessionState.Opened;

    /// <summary>The attendance of the actor, or null when they are no member.</summary>
    public CouncilAttendance? AttendanceOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Is(Role.CouncilMember) ? Attendances.Find(attendance => attendance.Member!.UserId == actor.UserId) : null;
    }

    /// <summary>Whether <paramref name="actor"/> is one of <paramref name="who"/>. Needs the council's members before it is called.</summary>
    public bool IsWho(CouncilWho who, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return who switch
        {
            CouncilWho.Officer => actor.IsOfficer,
            CouncilWho.Secretary => Has(actor, CouncilDuty.Secretary),
            CouncilWho.Chair => Has(actor, CouncilDuty.Chair),
            _ => false,
        };
    }

    private bool Has(Actor actor, CouncilDuty duty) => actor.Is(Role.CouncilMember) && (AttendanceOf(actor)?.Member!.Duty == duty
        || Attendances.Count == 0 && Council!.MembersOn(VietnamTime.DateOf(StartsAt)).Any(member => member.UserId == actor.UserId && member.Duty == duty));

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(CouncilSessionStep step, Actor actor) => CouncilSessionWorkflow.Table.Ask(State, step, who => IsWho(who, actor));

    /// <summary>Calls the session: from now on its members are those of its day, and they read the dossiers.</summary>
    public Verdict Call(Actor actor, DateTime now)
    {
        var verdict = May(CouncilSessionStep.Call, actor);
        if (!verdict.IsAllowed) return verdict;
        var members = Council!.MembersOn(VietnamTime.DateOf(StartsAt));
        if (members.Count == 0) return Verdict.NotNow("Hội đồng chưa có thành viên nào vào ngày họp. Hãy ghi thành viên trước khi triệu tập.");
        if (!members.Any(member => member.Duty == CouncilDuty.Chair) || !members.Any(member => member.Duty == CouncilDuty.Secretary))
        {
            return Verdict.NotNow("Hội đồng chưa có Chủ tịch hoặc Thư ký vào ngày họp; biên bản phải có hai người ký. Hãy ghi đủ rồi triệu tập.");
        }

        Attendances.AddRange(members.Select((member, index) => new CouncilAttendance { SessionId = Id, MemberId = member.Id, Member = member, Position = index + 1 }));
        (State, CalledAt) = (CouncilSessionState.Called, now);
        return Verdict.Allowed;
    }

    /// <summary>Opens the session.</summary>
    public Verdict Open(Actor actor, DateTime now)
    {
        var verdict = May(CouncilSessionStep.Open, actor);
        if (!verdict.IsAllowed) return verdict;
        if (WhyNotYet(VietnamTime.DateOf(now)) is { } early) return Verdict.NotNow(early);
        if (!HasQuorum) return Verdict.NotNow($"Chưa đủ thành viên để họp: {QuorumText}. Hãy ghi điểm danh, hoặc hoãn phiên họp.");
        (State, OpenedAt) = (CouncilSessionState.Opened, now);
        return Verdict.Allowed;
    }

    /// <summary>Why it can't be opened on <paramref name="today"/>: its day is still to come. Null on and after its day.</summary>
    public string? WhyNotYet(DateOnly today) => VietnamTime.DateOf(StartsAt) is var day && today < day
        ? $"Phiên họp được triệu tập vào ngày {DateText.Show(day)}, chưa đến ngày họp nên chưa khai mạc được. Nếu Hội đồng họp sớm hơn, hãy sửa thời gian của phiên họp; thành viên sẽ được báo."
        : null;

    /// <summary>Concludes the session; the caller concludes the lines.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ballots">All its ballots.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Conclude(Actor actor, IReadOnlyCollection<CouncilBallot> ballots, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var verdict = May(CouncilSessionStep.Conclude, actor);
        if (!verdict.IsAllowed) return verdict;
        if (ballots.FirstOrDefault(ballot => ballot.State is CouncilBallotState.Prepared or CouncilBallotState.Opened) is { } open)
        {
            return Verdict.NotNow($"“{open.Name}” chưa kiểm phiếu. Hãy kiểm phiếu hoặc hủy nội dung đó rồi kết thúc phiên họp.");
        }

        if (!ballots.Any(ballot => ballot.State == CouncilBallotState.Counted)) return Verdict.NotNow("Phiên họp chưa có nội dung nào được biểu quyết. Hãy thêm nội dung, hoặc hủy phiên họp.");
        (State, ConcludedAt) = (CouncilSessionState.Concluded, now);
        return Verdict.Allowed;
    }

    /// <summary>
    /// Takes the end of the session back so that a result can be put right, as long as no minutes are issued and no decision has a line.
    /// Its approved and refused lines wait for the council's result again.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="ballots">All its ballots with their lines.</param>
    /// <param name="isIssued">Whether minutes or the ballot record are issued for signing.</param>
    /// <param name="drafted">Lines that stand in a decision, drafted or issued.</param>
    /// <param name="reason">Why.</param>
    public Verdict Reopen(Actor actor, IReadOnlyCollection<CouncilBallot> ballots, bool isIssued, IReadOnlySet<Guid> drafted, string reason)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(drafted);
        var verdict = May(CouncilSessionStep.Reopen, actor);
        if (!verdict.IsAllowed) return verdict;
        if (isIssued) return Verdict.NotNow("Biên bản của phiên họp đã phát hành để ký. Nếu chưa ai ký, hãy thu hồi ở trang Ký văn bản rồi mở lại; biên bản đã ký thì không mở lại được.");
        var lines = CouncilOutcome.Of(ballots).Select(outcome => outcome.Line).ToList();
        if (lines.Exists(line => drafted.Contains(line.Id) || line.Standing == Proposals.LineStanding.Decided))
        {
            return Verdict.NotNow("Hồ sơ của phiên họp đã có trong quyết định khen thưởng (dự thảo hoặc đã ký) nên không mở lại được. Hãy bỏ dự thảo quyết định trước, hoặc xử lý bằng quyết định đính chính, hủy bỏ.");
        }

        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do mở lại phiên họp.");
        foreach (var line in lines) line.Reconsider();
        (State, ConcludedAt) = (CouncilSessionState.Opened, null);
        return Verdict.Allowed;
    }

    /// <summary>Calls it off.</summary>
    public Verdict Cancel(Actor actor, string reason)
    {
        var verdict = May(CouncilSessionStep.Cancel, actor);
        if (!verdict.IsAllowed) return verdict;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do hủy phiên họp.");
        (State, StateReason) = (CouncilSessionState.Cancelled, reason.Trim());
        return Verdict.Allowed;
    }
}

/// <summary>How a member attends a session.</summary>
public enum CouncilPresence
{
    /// <summary>Not written down yet.</summary>
    Unknown = 1,

    /// <summary>Có mặt.</summary>
    Present = 2,

    /// <summary>Vắng.</summary>
    Absent = 3,

    /// <summary>Vắng, có ý kiến bằng văn bản: their votes count (Nghị định 98/2023/NĐ-CP Đ.30 k.7).</summary>
    WrittenOpinion = 4,
}

/// <summary>How one member attends a session.</summary>
public sealed partial class CouncilAttendance : Entity, IVersioned
{
    /// <summary>Longest <see cref="Opinion"/>.</summary>
    public const int OpinionLength = 2000;

    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>The member, when loaded.</summary>
    public CouncilMember? Member { get; init; }

    /// <summary>Order on the list.</summary>
    public required int Position { get; init; }

    /// <summary>How.</summary>
    public CouncilPresence Presence { get; set; } = CouncilPresence.Unknown;

    /// <summary>Number and day of the opinion in writing, and its words; empty otherwise.</summary>
    public string Opinion { get; set; } = string.Empty;

    /// <summary>Longest <see cref="OpinionFileName"/>.</summary>
    public const int FileNameLength = 255;

    /// <summary>The opinion itself, scanned or as PDF; null when none was uploaded.</summary>
    public Guid? OpinionFileId { get; set; }

    /// <summary>Name of that file; empty without one.</summary>
    public string OpinionFileName { get; set; } = string.Empty;

    /// <summary>
    /// Why the document that an opinion names can't be the answer to this session's call; null when it can.
    /// </summary>
    /// <param name="name">Whose.</param>
    /// <param name="opinion">Number, day and words as typed.</param>
    /// <param name="calledOn">The day on which the members were called.</param>
    /// <param name="today">Today.</param>
    public static string? WhyNotOpinion(string name, string? opinion, DateOnly calledOn, DateOnly today)
    {
        var example = $"ví dụ: Văn bản số 12/CV-VP ngày {DateText.Show(today)}: đồng ý tất cả.";
        if (!NamesItsDocument(opinion)) return $"Hãy ghi số, ngày và nội dung văn bản cho ý kiến của {name}, {example}";
        if (DayOf(opinion) is not { } day) return $"Hãy ghi đủ ngày, tháng, năm của văn bản cho ý kiến của {name}, {example}";
        if (day > today) return $"Văn bản cho ý kiến của {name} đề ngày {DateText.Show(day)}, sau hôm nay ({DateText.Show(today)}). Hãy xem lại ngày của văn bản.";
        return day < calledOn
            ? $"Văn bản cho ý kiến của {name} đề ngày {DateText.Show(day)}, trước ngày triệu tập ({DateText.Show(calledOn)}), nên không thể là ý kiến về hồ sơ của phiên họp này. Hãy xem lại ngày, hoặc xin lại ý kiến."
            : null;
    }

    /// <summary>The first full day that an opinion names after “ngày”; null when it names none.</summary>
    public static DateOnly? DayOf(string? opinion) =>
        DayNamed().Match(VietnameseText.Normalise(opinion)) is { Success: true } found ? DateText.Read($"{found.Groups[1].Value}/{found.Groups[2].Value}/{found.Groups[3].Value}").Value : null;

    [GeneratedRegex(@"ngày\s+([0-9]{1,2})(?:\s*[/.\-]\s*|\s+tháng\s+)([0-9]{1,2})(?:\s*[/.\-]\s*|\s+năm\s+)([0-9]{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DayNamed();

    /// <summary>
    /// Whether an opinion in writing says by which document it was given, “số …” with a digit in it, and the day: without it nobody finds the
    /// letter that the minutes rest on.
    /// </summary>
    public static bool NamesItsDocument(string? opinion) => DocumentNamed().IsMatch(VietnameseText.Fold(opinion));

    [GeneratedRegex(@"\bso (?:[^ ]+ ){0,3}?[^ ]*[0-9].*\bngay [0-9]")]
    private static partial Regex DocumentNamed();

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
