using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Councils;

/// <summary>How a list is voted on.</summary>
public enum CouncilMethod
{
    /// <summary>Bỏ phiếu kín in the portal.</summary>
    SecretBallot = 1,

    /// <summary>Biểu quyết giơ tay: the secretary enters the counts.</summary>
    ShowOfHands = 2,

    /// <summary>Thống nhất: minutes say so, no votes are counted.</summary>
    Consensus = 3,
}

/// <summary>
/// A vote of a council on the lines proposed for one title or form, yes or no for each. The share that a line needs counts all members
/// of the council (Nghị định 98/2023/NĐ-CP Đ.30 k.7: “tổng số thành viên”): those who are absent, and those who do not vote because it is
/// their own unit, stay in the denominator.
/// </summary>
public sealed class CouncilBallot : Entity, IVersioned
{
    /// <summary>Rounds at most.</summary>
    public const int MostRounds = 2;

    /// <summary>Lines at most: what fits into a sealed ballot.</summary>
    public const int MostLines = CastBallot.MostCandidates;

    /// <summary>The session.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The session, when loaded.</summary>
    public CouncilSession? Session { get; init; }

    /// <summary>1-based order on the agenda.</summary>
    public required int Position { get; init; }

    /// <summary>Code of the title or form.</summary>
    public required string KindCode { get; init; }

    /// <summary>The question in words.</summary>
    public required string Title { get; set; }

    /// <summary>How.</summary>
    public required CouncilMethod Method { get; set; }

    /// <summary>The share of all members that a line needs.</summary>
    public required Share Threshold { get; set; }

    /// <summary>What the threshold rests on.</summary>
    public string LegalBasis { get; set; } = string.Empty;

    /// <summary>Whether the text of that basis was read; otherwise the pages warn.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>How long a secret ballot lasts, in minutes.</summary>
    public int Minutes { get; set; } = 15;

    /// <summary>1, or 2 for the second round.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The round before, or null.</summary>
    public Guid? PreviousRoundId { get; init; }

    /// <summary>Where it stands.</summary>
    public CouncilBallotState State { get; private set; } = CouncilBallotState.Prepared;

    /// <summary>All members when it was opened: what shares count.</summary>
    public int AllMembers { get; private set; }

    /// <summary>When it was opened, in UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Until when votes are taken, in UTC; null unless a secret ballot.</summary>
    public DateTime? ClosesAt { get; private set; }

    /// <summary>When it was counted, in UTC.</summary>
    public DateTime? CountedAt { get; private set; }

    /// <summary>Ballots in the urn, without the opinions in writing; null before counting and where nobody counted.</summary>
    public int? Cast { get; private set; }

    /// <summary>Why it was called off or ended early, or empty.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The key of the urn, itself encrypted; null unless a secret ballot is open.</summary>
    public byte[]? UrnKey { get; private set; }

    /// <summary>The lines in their order.</summary>
    public List<CouncilCandidate> Candidates { get; } = [];

    /// <summary>What absent members voted in writing.</summary>
    public List<CouncilOpinion> Opinions { get; } = [];

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The title with its round.</summary>
    public string Name => Round == 1 ? Title : $"{Title} (vòng {Round})";

    /// <summary>The lines in their order.</summary>
    public IEnumerable<CouncilCandidate> InOrder => Candidates.OrderBy(candidate => candidate.Position);

    /// <summary>How many votes a line needs, of all members of the session or, once opened, of that moment.</summary>
    public int NeededVotes(CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Threshold.Needed(AllMembers > 0 ? AllMembers : session.AllMembers);
    }

    /// <summary>Whether votes are still taken.</summary>
    public bool TakesVotesAt(DateTime now) => State == CouncilBallotState.Opened && now < ClosesAt;

    /// <summary>Whole seconds until the end of the vote; 0 afterwards and where no time is set.</summary>
    public int SecondsLeftAt(DateTime now) => ClosesAt is { } end && end > now ? (int)Math.Ceiling((end - now).TotalSeconds) : 0;

    /// <summary>The lines on which a member votes: all but those of the member's own unit.</summary>
    public IReadOnlyList<CouncilCandidate> LinesFor(CouncilMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return [.. InOrder.Where(candidate => !candidate.IsOwnOf(member))];
    }

    /// <summary>
    /// The most votes that a line can have as attendance stands: of members who are present or absent with an opinion in writing, without
    /// those who have an interest. Until somebody is present, those of whom nothing is written down are counted as coming.
    /// </summary>
    public static int MostVotesNow(CouncilCandidate candidate, CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(session);
        var isTaken = session.Attendances.Exists(attendance => attendance.Presence == CouncilPresence.Present);
        return session.Attendances.Count(attendance => !candidate.IsOwnOf(attendance.Member!)
            && (attendance.Presence is CouncilPresence.Present or CouncilPresence.WrittenOpinion || (!isTaken && attendance.Presence == CouncilPresence.Unknown)));
    }

    /// <summary>The most votes that a line can have: all members but those who have an interest.</summary>
    public static int MostVotes(CouncilCandidate candidate, CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(session);
        return session.Attendances.Count(attendance => !candidate.IsOwnOf(attendance.Member!));
    }

    /// <summary>The members who vote in a secret ballot: present, with a line that is not their own unit's.</summary>
    public IReadOnlyList<CouncilAttendance> VotersOf(CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Attendances.Where(attendance => attendance.Presence == CouncilPresence.Present && LinesFor(attendance.Member!).Count > 0).OrderBy(attendance => attendance.Position)];
    }

    /// <summary>Whether <paramref name="actor"/> may do <paramref name="step"/> now; whether a voter is in the register the register tells.</summary>
    public Verdict May(CouncilBallotStep step, Actor actor, CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var isVoter = session.AttendanceOf(actor) is { Presence: CouncilPresence.Present } own && LinesFor(own.Member!).Count > 0;
        var verdict = CouncilBallotWorkflow.Table.Ask(State, step, who => who == CouncilVoteWho.Voter
            ? isVoter
            : who == CouncilVoteWho.Chair
                ? session.IsWho(CouncilWho.Chair, actor)
                : session.IsWho(CouncilWho.Officer, actor) || session.IsWho(CouncilWho.Secretary, actor));
        if (verdict.IsAllowed && step is not (CouncilBallotStep.Edit or CouncilBallotStep.Cancel) && session.State != CouncilSessionState.Opened)
        {
            return Verdict.NotNow($"Chỉ biểu quyết khi Hội đồng đang họp; nay phiên họp: “{CouncilSessionWorkflow.StateName(session.State)}”.");
        }

        return verdict;
    }

    /// <summary>Opens the vote.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="session">The session.</param>
    /// <param name="urnKey">The encrypted key of the urn, for a secret ballot.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict Open(Actor actor, CouncilSession session, byte[]? urnKey, DateTime now)
    {
        var verdict = May(CouncilBallotStep.Open, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (!session.HasQuorum) return Verdict.NotNow($"Chưa đủ thành viên để biểu quyết: {session.QuorumText}.");
        if (Candidates.Count == 0) return Verdict.NotNow("Chưa có hồ sơ nào để biểu quyết.");
        (State, OpenedAt, AllMembers) = (CouncilBallotState.Opened, now, session.AllMembers);
        if (Method == CouncilMethod.SecretBallot) (UrnKey, ClosesAt) = (urnKey, now.AddMinutes(Minutes));
        return Verdict.Allowed;
    }

    /// <summary>Whether <paramref name="actor"/> may cast a ballot now, the register aside.</summary>
    public Verdict MayVote(Actor actor, CouncilSession session, DateTime now)
    {
        var verdict = May(CouncilBallotStep.Vote, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (Method != CouncilMethod.SecretBallot) return Verdict.NotNow("Nội dung này không bỏ phiếu trên hệ thống; thư ký ghi kết quả.");
        return TakesVotesAt(now) ? Verdict.Allowed : Verdict.NotNow($"Đã hết giờ bỏ phiếu ({VietnamTime.Show(ClosesAt!.Value)}).");
    }

    /// <summary>Writes down what an absent member voted in writing, in the place of what was written before.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="session">The session.</param>
    /// <param name="attendance">The member's attendance.</param>
    /// <param name="choices">Places of the lines agreed to.</param>
    public Verdict RecordOpinion(Actor actor, CouncilSession session, CouncilAttendance attendance, IReadOnlyCollection<int> choices)
    {
        ArgumentNullException.ThrowIfNull(attendance);
        ArgumentNullException.ThrowIfNull(choices);
        var verdict = May(CouncilBallotStep.RecordOpinion, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (attendance.Presence != CouncilPresence.WrittenOpinion) return Verdict.NotNow($"{attendance.Member!.Name} không ở diện “{CouncilText.Name(CouncilPresence.WrittenOpinion)}”. Hãy sửa điểm danh trước.");
        if (Method == CouncilMethod.Consensus) return Verdict.NotNow("Nội dung này ghi “thống nhất”, không đếm phiếu.");
        var places = LinesFor(attendance.Member!).Select(candidate => candidate.Position).ToHashSet();
        if (choices.Any(choice => !places.Contains(choice))) return Verdict.NotNow("Có dòng của chính đơn vị người có ý kiến, hoặc ngoài danh sách. Hãy tải lại trang.");
        Opinions.RemoveAll(opinion => opinion.MemberId == attendance.MemberId);
        Opinions.Add(new CouncilOpinion { BallotId = Id, MemberId = attendance.MemberId, Choices = new Ballot(BallotKind.Valid, [.. choices.Order()]).Stored });
        return Verdict.Allowed;
    }

    /// <summary>Whether a vote may be ended and counted: every written opinion is written down, and the time is over, or all have voted, or a reason is given.</summary>
    public Verdict MayCount(Actor actor, CouncilSession session, int voted, int voters, string reason, DateTime now)
    {
        var verdict = May(CouncilBallotStep.Count, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (Method != CouncilMethod.Consensus && session.Attendances.Find(attendance => attendance.Presence == CouncilPresence.WrittenOpinion
            && LinesFor(attendance.Member!).Count > 0 && !Opinions.Exists(opinion => opinion.MemberId == attendance.MemberId)) is { } missing)
        {
            return Verdict.NotNow($"Chưa ghi phiếu theo ý kiến bằng văn bản của {missing.Member!.Name}. Hãy ghi rồi kiểm phiếu; nếu không có ý kiến cho nội dung này, hãy ghi không đồng ý dòng nào.");
        }

        return TakesVotesAt(now) && voted < voters && string.IsNullOrWhiteSpace(reason)
            ? Verdict.NotNow($"Mới có {voted}/{voters} thành viên có mặt bỏ phiếu và chưa hết giờ ({VietnamTime.Show(ClosesAt!.Value)}). Hãy chờ, hoặc ghi lý do kết thúc sớm.")
            : Verdict.Allowed;
    }

    /// <summary>Counts the ballots of a secret vote with the opinions in writing. The caller has asked <see cref="MayCount"/>.</summary>
    public void Count(IReadOnlyList<Ballot> ballots, string reason, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        Finish(place => ballots.Count(ballot => ballot.Choices.Contains(place)), ballots.Count, reason, now);
    }

    /// <summary>Counts a show of hands as it was entered, with the opinions in writing. The caller has asked <see cref="MayCount"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="votes">Raised hands by place.</param>
    /// <param name="now">The moment, in UTC.</param>
    public Verdict CountHands(CouncilSession session, IReadOnlyDictionary<int, int> votes, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(votes);
        foreach (var candidate in InOrder)
        {
            var most = session.Attendances.Count(attendance => attendance.Presence == CouncilPresence.Present && !candidate.IsOwnOf(attendance.Member!));
            if (!votes.TryGetValue(candidate.Position, out var count) || count < 0 || count > most) return Verdict.NotNow($"Dòng {candidate.Position}: số người giơ tay phải từ 0 đến {most}, là số thành viên có mặt được biểu quyết dòng này.");
        }

        Finish(place => votes[place], VotersOf(session).Count, string.Empty, now);
        return Verdict.Allowed;
    }

    /// <summary>Writes down what the council agreed on without a count. The caller has asked <see cref="MayCount"/>.</summary>
    public void Agree(IReadOnlySet<int> approved, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(approved);
        foreach (var candidate in Candidates) candidate.IsApproved = approved.Contains(candidate.Position);
        (State, CountedAt) = (CouncilBallotState.Counted, now);
    }

    /// <summary>Calls it off.</summary>
    public Verdict Cancel(Actor actor, CouncilSession session, string reason)
    {
        var verdict = May(CouncilBallotStep.Cancel, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do hủy biểu quyết.");
        (State, Reason, UrnKey) = (CouncilBallotState.Cancelled, reason.Trim(), null);
        return Verdict.Allowed;
    }

    /// <summary>Takes a result that the secretary recorded back, to record it anew; ballots cast in secret were counted for good.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="session">The session.</param>
    /// <param name="hasNextRound">Whether a second round was prepared.</param>
    /// <param name="reason">Why.</param>
    public Verdict Reopen(Actor actor, CouncilSession session, bool hasNextRound, string reason)
    {
        ArgumentNullException.ThrowIfNull(session);
        var verdict = MayReopen(actor, session, hasNextRound);
        if (!verdict.IsAllowed) return verdict;
        if (string.IsNullOrWhiteSpace(reason)) return Verdict.NotNow("Hãy ghi lý do mở lại kết quả.");
        foreach (var candidate in Candidates) (candidate.Votes, candidate.WrittenVotes, candidate.IsApproved) = (null, 0, false);
        (State, CountedAt, Cast, Reason) = (CouncilBallotState.Opened, null, null, string.Empty);
        return Verdict.Allowed;
    }

    /// <summary>Whether a recorded result may be taken back now, a reason given.</summary>
    public Verdict MayReopen(Actor actor, CouncilSession session, bool hasNextRound)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (State == CouncilBallotState.Counted && session.State == CouncilSessionState.Concluded && session.May(CouncilSessionStep.Reopen, actor).IsAllowed)
        {
            return Verdict.NotNow("Phiên họp đã kết thúc. Hãy mở lại phiên họp trước (khi biên bản chưa phát hành), rồi mở lại kết quả.");
        }

        var verdict = May(CouncilBallotStep.Reopen, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (Method == CouncilMethod.SecretBallot) return Verdict.NotNow("Kết quả bỏ phiếu kín không mở lại được: phiếu đã kiểm, không ai bỏ lại. Hồ sơ chưa đạt có thể đưa vào vòng 2.");
        return hasNextRound ? Verdict.NotNow("Nội dung này đã có vòng 2. Hãy hủy vòng 2 trước, rồi mở lại kết quả vòng 1.") : Verdict.Allowed;
    }

    /// <summary>Whether a second round may be prepared: once, for the lines that were not reached.</summary>
    public Verdict MayRepeat(Actor actor, CouncilSession session)
    {
        var verdict = May(CouncilBallotStep.Repeat, actor, session);
        if (!verdict.IsAllowed) return verdict;
        if (Round >= MostRounds) return Verdict.NotNow($"Mỗi nội dung bỏ phiếu nhiều nhất {MostRounds} vòng.");
        return Candidates.TrueForAll(candidate => candidate.IsApproved) ? Verdict.NotNow("Các dòng đều đạt, không cần vòng 2.") : Verdict.Allowed;
    }

    /// <summary>The second round with the lines that were not reached.</summary>
    public CouncilBallot NextRound(int position)
    {
        var next = new CouncilBallot
        {
            SessionId = SessionId,
            Position = position,
            KindCode = KindCode,
            Title = Title,
            Method = Method,
            Threshold = Threshold,
            LegalBasis = LegalBasis,
            IsConfirmed = IsConfirmed,
            Minutes = Minutes,
            Round = Round + 1,
            PreviousRoundId = Id,
        };
        next.Candidates.AddRange(InOrder.Where(candidate => !candidate.IsApproved).Select((candidate, index) =>
            new CouncilCandidate { BallotId = next.Id, ProposalLineId = candidate.ProposalLineId, Line = candidate.Line, Position = index + 1 }));
        return next;
    }

    /// <summary>“Đạt 7/9 phiếu (77,8 %), cần 8”, or what was agreed on.</summary>
    public string ResultOf(CouncilCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Votes is { } votes
            ? $"Đạt {CouncilText.Votes(votes, AllMembers)}, cần {Threshold.Needed(AllMembers)}"
            : candidate.IsApproved ? "Hội đồng thống nhất" : "Hội đồng không thống nhất";
    }

    private void Finish(Func<int, int> votes, int cast, string reason, DateTime now)
    {
        foreach (var candidate in Candidates)
        {
            candidate.WrittenVotes = Opinions.Count(opinion => Ballot.Read(opinion.Choices).Contains(candidate.Position));
            candidate.Votes = votes(candidate.Position) + candidate.WrittenVotes;
            candidate.IsApproved = Threshold.IsReachedBy(candidate.Votes.Value, AllMembers);
        }

        (Cast, Reason, State, CountedAt, UrnKey) = (cast, reason, CouncilBallotState.Counted, now, null);
    }
}
