using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Acclaims;

/// <summary>Suy tôn: a vote of a meeting on departments. One member department, one vote; the threshold counts all members.</summary>
public sealed class Acclaim : Entity, IVersioned
{
    /// <summary>Rounds that are voted before the leader and the deputy may decide.</summary>
    public const int RoundsBeforeLeaders = 2;

    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The meeting, when loaded.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>1-based order within the meeting.</summary>
    public required int Position { get; init; }

    /// <summary>What for.</summary>
    public required AcclaimPurpose Purpose { get; set; }

    /// <summary>The question in words: “Suy tôn đơn vị dẫn đầu năm 2022”.</summary>
    public required string Title { get; set; }

    /// <summary>How.</summary>
    public required AcclaimMethod Method { get; set; }

    /// <summary>How many may be chosen.</summary>
    public int Seats { get; set; } = 1;

    /// <summary>The share of all members that a candidate needs.</summary>
    public Share Threshold { get; set; } = Share.FourFifths;

    /// <summary>How long a secret ballot lasts, in minutes.</summary>
    public int Minutes { get; set; } = 5;

    /// <summary>1 for the first vote on a question.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The round before, or null.</summary>
    public Guid? PreviousRoundId { get; init; }

    /// <summary>Where it stands.</summary>
    public AcclaimState State { get; private set; } = AcclaimState.Prepared;

    /// <summary>All members when it was opened: what shares count.</summary>
    public int AllMembers { get; private set; }

    /// <summary>Members that were present when it was opened: those that vote; 0 for a vote opened before the number was kept.</summary>
    public int PresentMembers { get; private set; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Until when votes are taken, in UTC; null for a show of hands.</summary>
    public DateTime? ClosesAt { get; private set; }

    /// <summary>When it was counted, in UTC.</summary>
    public DateTime? CountedAt { get; private set; }

    /// <summary>Votes or ballots cast; null before counting and where nobody wrote it down.</summary>
    public int? Cast { get; private set; }

    /// <summary>Blank ballots, or abstentions of a show of hands.</summary>
    public int Blank { get; private set; }

    /// <summary>Invalid ballots.</summary>
    public int Invalid { get; private set; }

    /// <summary>What it came to; null before counting.</summary>
    public AcclaimOutcome? Outcome { get; private set; }

    /// <summary>Why it was called off or ended early, or empty.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The key of the urn, itself encrypted; null unless a secret ballot is open.</summary>
    public byte[]? UrnKey { get; private set; }

    private static string NoVoter => $"Bước “Bỏ phiếu” chỉ dành cho {AcclaimWorkflow.WhoName(AcclaimWho.Voter)}.";

    /// <summary>The candidates in the order of the ballot.</summary>
    public List<AcclaimCandidate> Candidates { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>
    /// Whether the leader and the deputy decided it after rounds that chose nobody, where the cluster's rules say so (as Thông tư
    /// 01/2024/TT-TANDTC Đ.29 does for the courts): what members agree on without a count has no round before it.
    /// </summary>
    public bool IsLeadersDecision => Method == AcclaimMethod.Consensus && PreviousRoundId is not null;

    /// <summary>“Suy tôn đơn vị dẫn đầu năm 2022 (vòng 2)”.</summary>
    public string Name => IsLeadersDecision ? $"{Title} (Cụm trưởng, Cụm phó quyết định)" : Round == 1 ? Title : $"{Title} (vòng {Round})";

    /// <summary>How many votes a candidate needs.</summary>
    public int NeededVotes => Threshold.Needed(AllMembers);

    /// <summary>Whether votes are still taken.</summary>
    public bool TakesVotesAt(DateTime now) => State == AcclaimState.Opened && now < ClosesAt;

    /// <summary>Whole seconds until the end of the vote; 0 afterwards and where no time is set.</summary>
    public int SecondsLeftAt(DateTime now) => ClosesAt is { } end && end > now ? (int)Math.Ceiling((end - now).TotalSeconds) : 0;

    /// <summary>Whether those who were present when it was opened must stay on the list: it is being voted on, or its votes are counted.</summary>
    public bool HoldsAttendance => State is AcclaimState.Opened or AcclaimState.Counted && Method != AcclaimMethod.Consensus;

    /// <summary>
    /// How many members can vote: those present when it was opened, and where that number was not kept those of them still on the list; of a
    /// meeting of the past those written down so far.
    /// </summary>
    public int Voters(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.IsRecorded || State == AcclaimState.Prepared) return meeting.Present;
        return PresentMembers > 0 ? PresentMembers : meeting.Attendances.Count(attendance => attendance.WasPresentAt(OpenedAt));
    }

    /// <summary>
    /// Why <paramref name="actor"/> does not vote for its department; null when it does. One vote for each department that was present when
    /// the vote was opened, and by the one who attends: the director where the leadership comes, else the stand-in with an authority,
    /// since a vote binds the department. Whoever stands in votes by the account that bears the name on the list.
    /// </summary>
    public string? WhyNoVoter(Meeting meeting, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.DepartmentId is not { } own || !actor.WorksFor(own) || meeting.AttendanceOf(own) is not { } attendance) return NoVoter;
        var isDirector = actor.Is(Role.DepartmentDirector);
        return attendance switch
        {
            { IsPresent: false } => $"Theo danh sách dự họp, đơn vị: {PresenceText.Name(attendance.Presence).ToLowerInvariant()}; chỉ đơn vị có mặt được bỏ phiếu.",
            _ when !attendance.WasPresentAt(OpenedAt) => "Đơn vị được ghi có mặt sau khi cuộc biểu quyết này bắt đầu nên không bỏ phiếu ở đây; đơn vị bỏ phiếu ở các nội dung mở sau.",
            { Presence: Presence.InPerson } => isDirector ? null : "Theo danh sách dự họp, lãnh đạo đơn vị trực tiếp dự nên giám đốc bỏ phiếu, không phải chuyên viên.",
            { HasAuthority: false } => $"{attendance.PersonName} dự thay nhưng chưa có giấy ủy quyền nên chưa bỏ phiếu được. Hãy bổ sung giấy ủy quyền vào thành phần dự.",
            _ => attendance.IsStandIn(actor.Name)
                ? null
                : $"Theo danh sách dự họp, {attendance.PersonName} dự thay và bỏ phiếu thay giám đốc, bằng tài khoản mang tên {attendance.PersonName}; tài khoản này mang tên {actor.Name}. Nếu danh sách ghi sai, hãy báo người điều hành hội nghị.",
        };
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now.</summary>
    public Verdict May(AcclaimStep step, Actor actor, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var whyNoVoter = WhyNoVoter(meeting, actor);
        var verdict = AcclaimWorkflow.Table.Ask(State, step, who => who == AcclaimWho.Organiser ? meeting.IsWho(MeetingWho.Organiser, actor) : whyNoVoter is null);
        if (step == AcclaimStep.Vote && whyNoVoter is not null) return Verdict.Never(whyNoVoter);
        if (verdict.IsAllowed && meeting.State != MeetingState.Opened)
        {
            return Verdict.NotNow($"Chỉ suy tôn khi hội nghị đang họp; nay hội nghị: “{MeetingWorkflow.StateName(meeting.State)}”.");
        }

        return verdict;
    }

    /// <summary>Opens the vote.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="urnKey">The encrypted key of the urn, for a secret ballot.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Open(Actor actor, Meeting meeting, byte[]? urnKey, DateTime now)
    {
        var verdict = May(AcclaimStep.Open, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (!meeting.HasQuorum && !meeting.IsRecorded) return Verdict.NotNow($"Chưa đủ thành phần để biểu quyết: {meeting.QuorumText}.");
        if (Candidates.Count == 0) return Verdict.NotNow("Chưa có đơn vị nào được đề cử. Hãy thêm đề cử rồi bắt đầu.");
        (State, OpenedAt, AllMembers, PresentMembers) = (AcclaimState.Opened, now, meeting.AllMembers, meeting.Present);
        if (Method == AcclaimMethod.SecretBallot)
        {
            (UrnKey, ClosesAt) = (urnKey, now.AddMinutes(Minutes));
        }

        return Verdict.Allowed;
    }

    /// <summary>Whether a vote may be cast now, the register aside.</summary>
    public Verdict MayVote(Actor actor, Meeting meeting, DateTime now)
    {
        var verdict = May(AcclaimStep.Vote, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (Method != AcclaimMethod.SecretBallot) return Verdict.NotNow("Nội dung này biểu quyết giơ tay tại chỗ, không bỏ phiếu trên hệ thống.");
        return TakesVotesAt(now) ? Verdict.Allowed : Verdict.NotNow($"Đã hết giờ bỏ phiếu lúc {VietnamTime.Show(ClosesAt!.Value)}.");
    }

    /// <summary>What is wrong with a choice; null when it may be cast.</summary>
    public string? Problem(Ballot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        if (ballot.Choices.Any(choice => Candidates.TrueForAll(candidate => candidate.Position != choice))) return "Có đơn vị không nằm trong danh sách đề cử. Hãy tải lại trang.";
        return ballot.Choices.Count > Seats ? $"Được chọn nhiều nhất {Seats} đơn vị; phiếu đang chọn {ballot.Choices.Count}. Hãy bỏ bớt." : null;
    }

    /// <summary>Whether a vote may be ended and counted: when the time is over, when all present have voted, or before with a reason.</summary>
    public Verdict MayCount(Actor actor, Meeting meeting, int voted, string reason, DateTime now)
    {
        var verdict = May(AcclaimStep.Count, actor, meeting);
        return verdict.IsAllowed && TakesVotesAt(now) && voted < Voters(meeting) && string.IsNullOrWhiteSpace(reason)
            ? Verdict.NotNow($"Mới có {voted}/{Voters(meeting)} đơn vị dự họp bỏ phiếu và chưa hết giờ ({VietnamTime.Show(ClosesAt!.Value)}). Hãy chờ, hoặc ghi lý do kết thúc sớm.")
            : verdict;
    }

    /// <summary>Counts the ballots of a secret vote. The caller has asked <see cref="MayCount"/>.</summary>
    public void Count(IReadOnlyList<Ballot> ballots, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var votes = Candidates.ToDictionary(candidate => candidate.Position, candidate => ballots.Count(ballot => ballot.Choices.Contains(candidate.Position)));
        Finish(votes, ballots.Count, ballots.Count(ballot => ballot.Kind == BallotKind.Blank), ballots.Count(ballot => ballot.Kind == BallotKind.Invalid), reason, now);
    }

    /// <summary>Counts a show of hands as the secretary entered it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="votes">Raised hands by place on the list.</param>
    /// <param name="blank">Abstentions.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict CountHands(Actor actor, Meeting meeting, IReadOnlyDictionary<int, int> votes, int blank, DateTime now)
    {
        var verdict = May(AcclaimStep.Count, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (HandsProblem(Voters(meeting), votes, blank) is { } problem) return Verdict.NotNow(problem);
        Finish(votes, Voters(meeting), blank, 0, string.Empty, now);
        return Verdict.Allowed;
    }

    /// <summary>What is wrong with counted hands; null when they can be true.</summary>
    public string? HandsProblem(int present, IReadOnlyDictionary<int, int> votes, int blank)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Values.Any(count => count < 0 || count > present) || blank < 0 || blank > present) return $"Số phiếu của mỗi đơn vị phải từ 0 đến {present}, là số đơn vị có mặt khi bắt đầu biểu quyết.";
        return votes.Values.Sum() > (present - blank) * Seats
            ? $"Tổng số phiếu {votes.Values.Sum()} nhiều hơn có thể: {present - blank} đơn vị biểu quyết, mỗi đơn vị chọn nhiều nhất {Seats}."
            : null;
    }

    /// <summary>Writes down what a meeting of the past agreed on without a count.</summary>
    public Verdict RecordConsensus(Actor actor, Meeting meeting, IReadOnlySet<int> chosen, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(chosen);
        var verdict = May(AcclaimStep.Count, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (!meeting.IsRecorded) return Verdict.NotNow("Chỉ ghi “thống nhất” không kèm số phiếu cho hội nghị đã họp trước đây. Hãy biểu quyết giơ tay hoặc bỏ phiếu kín.");
        if (chosen.Count == 0 || chosen.Count > Seats) return Verdict.NotNow($"Hãy chọn từ 1 đến {Seats} đơn vị được thống nhất.");
        foreach (var candidate in Candidates) candidate.IsElected = chosen.Contains(candidate.Position);
        (State, CountedAt, Outcome) = (AcclaimState.Counted, now, AcclaimOutcome.Elected);
        return Verdict.Allowed;
    }

    /// <summary>Calls it off.</summary>
    public Verdict Cancel(Actor actor, Meeting meeting, string reason)
    {
        var verdict = May(AcclaimStep.Cancel, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do hủy biểu quyết.");
        (State, Reason, UrnKey) = (AcclaimState.Cancelled, reason, null);
        return Verdict.Allowed;
    }

    /// <summary>
    /// The next round: those who tied, or all who were not chosen when nobody reached the threshold, for the places that are left.
    /// </summary>
    public Acclaim NextRound(int position)
    {
        var left = Seats - Candidates.Count(candidate => candidate.IsElected);
        var next = new Acclaim
        {
            MeetingId = MeetingId,
            Position = position,
            Purpose = Purpose,
            Title = Title,
            Method = Method,
            Seats = left,
            Threshold = Threshold,
            Minutes = Minutes,
            Round = Round + 1,
            PreviousRoundId = Id,
        };
        var standing = AcclaimCount.Of(this).Tied is { Count: > 0 } tied ? tied : [.. Candidates.Where(candidate => !candidate.IsElected)];
        next.Candidates.AddRange(standing.OrderBy(candidate => candidate.Position).Select((candidate, index) =>
            new AcclaimCandidate { AcclaimId = next.Id, DepartmentId = candidate.DepartmentId, Position = index + 1 }));
        return next;
    }

    /// <summary>Whether the leader and the deputy may decide in the place of another round: after two rounds that did not fill the places.</summary>
    public Verdict MayDecide(Actor actor, Meeting meeting)
    {
        var verdict = May(AcclaimStep.Decide, actor, meeting);
        if (!verdict.IsAllowed) return verdict;
        if (Outcome == AcclaimOutcome.Elected) return Verdict.NotNow("Đã chọn đủ, không cần quyết định thêm.");
        return Round < RoundsBeforeLeaders
            ? Verdict.NotNow($"Cụm trưởng và Cụm phó chỉ quyết định khi đã biểu quyết đủ {RoundsBeforeLeaders} vòng mà chưa chọn được. Hãy lập vòng tiếp theo.")
            : Verdict.Allowed;
    }

    /// <summary>
    /// What the leader and the deputy decide for the places that are left, as what follows this round. The caller has asked
    /// <see cref="MayDecide"/> and <see cref="LeadersProblem"/>.
    /// </summary>
    /// <param name="position">Its place in the meeting.</param>
    /// <param name="chosen">The departments chosen.</param>
    /// <param name="reason">The rule that gives them the decision, and why they chose so.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Acclaim DecidedByLeaders(int position, IReadOnlyCollection<Guid> chosen, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var decided = NextRound(position);
        decided.Method = AcclaimMethod.Consensus;
        foreach (var candidate in decided.Candidates) candidate.IsElected = chosen.Contains(candidate.DepartmentId);
        (decided.State, decided.OpenedAt, decided.CountedAt, decided.AllMembers, decided.PresentMembers) = (AcclaimState.Counted, now, now, AllMembers, PresentMembers);
        (decided.Outcome, decided.Reason) = (AcclaimOutcome.Elected, reason);
        return decided;
    }

    /// <summary>What is wrong with a choice of the leader and the deputy; null when it fills the places that are left with those who are still in question.</summary>
    public string? LeadersProblem(IReadOnlyCollection<Guid> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var next = NextRound(Position + 1);
        if (chosen.Any(department => next.Candidates.TrueForAll(candidate => candidate.DepartmentId != department))) return "Có đơn vị không còn trong danh sách. Hãy tải lại trang.";
        var places = Math.Min(next.Seats, next.Candidates.Count);
        return chosen.Distinct().Count() == places ? null : $"Hãy chọn đúng {places} đơn vị.";
    }

    private void Finish(IReadOnlyDictionary<int, int> votes, int cast, int blank, int invalid, string reason, DateTime now)
    {
        foreach (var candidate in Candidates) candidate.Votes = votes.GetValueOrDefault(candidate.Position);
        (Cast, Blank, Invalid, Reason) = (cast, blank, invalid, reason);
        (State, CountedAt, UrnKey) = (AcclaimState.Counted, now, null);
        var count = AcclaimCount.Of(this);
        foreach (var candidate in Candidates) candidate.IsElected = count.Elected.Contains(candidate);
        Outcome = count.Outcome;
    }
}
