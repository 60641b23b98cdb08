using EmulationPortal.Data.Councils;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Web.Features.Shared;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Councils and their sessions.</summary>
/// <param name="Councils">The councils that the reader may know of.</param>
/// <param name="Sessions">The sessions, the newest first.</param>
/// <param name="Waiting">How many lines wait for a council, for officers.</param>
/// <param name="Actor">Who reads.</param>
public sealed record CouncilsPage(IReadOnlyList<Council> Councils, IReadOnlyList<CouncilSession> Sessions, int Waiting, Actor Actor);

/// <summary>A council.</summary>
/// <param name="Council">The council with its members.</param>
/// <param name="Sessions">Its sessions that the reader may know of.</param>
/// <param name="Actor">Who reads.</param>
/// <param name="Today">The day.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record CouncilPage(Council Council, IReadOnlyList<CouncilSession> Sessions, Actor Actor, DateOnly Today, string? History);

/// <summary>The form of a council.</summary>
/// <param name="CouncilId">The council; null for a new one.</param>
/// <param name="Form">What was typed.</param>
public sealed record CouncilFormPage(Guid? CouncilId, CouncilForm Form)
{
    /// <summary>Levels to choose from.</summary>
    public static IReadOnlyList<Choice> Levels { get; } = [.. Enum.GetValues<CouncilLevel>().Select(level => new Choice(level.ToString(), CouncilText.Name(level)))];
}

/// <summary>The form of a member.</summary>
/// <param name="Council">The council.</param>
/// <param name="Member">The member; null for a new one.</param>
/// <param name="Accounts">Accounts to choose from.</param>
/// <param name="Departments">Departments to choose from.</param>
/// <param name="Form">What was typed.</param>
public sealed record CouncilMemberFormPage(Council Council, CouncilMember? Member, IReadOnlyList<Choice> Accounts, IReadOnlyList<Choice> Departments, CouncilMemberForm Form)
{
    /// <summary>Duties to choose from.</summary>
    public static IReadOnlyList<Choice> Duties { get; } = [.. Enum.GetValues<CouncilDuty>().Select(duty => new Choice(duty.ToString(), CouncilText.Name(duty)))];
}

/// <summary>The form of a session.</summary>
/// <param name="Council">Its council.</param>
/// <param name="SessionId">The session; null for a new one.</param>
/// <param name="Form">What was typed.</param>
public sealed record CouncilSessionFormPage(Council Council, Guid? SessionId, CouncilSessionForm Form);

/// <summary>A session.</summary>
/// <param name="Session">The session with council and attendance.</param>
/// <param name="Ballots">Its votes in their order.</param>
/// <param name="Waiting">Lines that wait, by award: code, name, how many; for who keeps the session.</param>
/// <param name="Actor">Who reads.</param>
/// <param name="History">Where its history is read, or null.</param>
public sealed record CouncilSessionPage(
    CouncilSession Session, IReadOnlyList<CouncilBallot> Ballots, IReadOnlyList<(string Code, string Name, int Count)> Waiting, Actor Actor, string? History)
{
    /// <summary>What was typed as a reason.</summary>
    public CouncilReasonForm Form { get; init; } = new();

    /// <summary>The records that were issued and hold, with their signatories.</summary>
    public IReadOnlyList<IssuedDocument> Issued { get; init; } = [];

    /// <summary>The years of the lines on its agenda.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Why its day is still to come; null on and after it.</summary>
    public string? NotYet { get; init; }

    /// <summary>What its title says of the year although its lines are of others; null when it agrees or names none.</summary>
    public string? WrongYear => Years.Count > 0 && Session.State is not (CouncilSessionState.Cancelled) && !Years.Contains(Session.Year) && Session.Title.Contains($"năm {Session.Year}", StringComparison.OrdinalIgnoreCase)
        ? $"Tên phiên họp ghi năm {Session.Year}, còn hồ sơ trên chương trình của {CouncilText.Years(Years)}. Biên bản ghi theo năm của hồ sơ; hãy sửa tên phiên họp cho khớp."
        : null;

    /// <summary>Whether the reader may open an issued record: the ministry, and who signs it.</summary>
    public bool SeesIssued(IssuedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Actor.IsOfficer || document.Signatories.Exists(signatory => signatory.UserId == Actor.UserId);
    }

    /// <summary>Local path of the session.</summary>
    public string Path => PathOf(Session);

    /// <summary>Whether the reader may do a step now.</summary>
    public bool May(CouncilSessionStep step) => Session.May(step, Actor).IsAllowed;

    /// <summary>Local path of a session.</summary>
    public static string PathOf(CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return $"/hoi-dong/phien/{session.Id}";
    }

    /// <summary>CSS class of a session's state.</summary>
    public static string StateClass(CouncilSessionState state) => state switch
    {
        CouncilSessionState.Concluded => "state-done",
        CouncilSessionState.Cancelled => "state-returned",
        _ => "state-waiting",
    };

    /// <summary>Icon of a session's state.</summary>
    public static string StateIcon(CouncilSessionState state) => state switch
    {
        CouncilSessionState.Concluded => "ti-circle-check",
        CouncilSessionState.Cancelled => "ti-ban",
        _ => "ti-clock",
    };
}

/// <summary>The form of attendance.</summary>
/// <param name="Session">The session.</param>
/// <param name="Today">The day.</param>
/// <param name="Form">What was typed.</param>
public sealed record CouncilAttendancePage(CouncilSession Session, DateOnly Today, CouncilAttendanceForm Form);

/// <summary>A vote.</summary>
public sealed record CouncilBallotPage
{
    /// <summary>The session.</summary>
    public required CouncilSession Session { get; init; }

    /// <summary>The vote with its lines.</summary>
    public required CouncilBallot Ballot { get; init; }

    /// <summary>Who reads.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The lines with their names.</summary>
    public required IReadOnlyDictionary<Guid, NamedLine> Names { get; init; }

    /// <summary>The register: who has voted, and never what.</summary>
    public required IReadOnlyList<CouncilVoter> Register { get; init; }

    /// <summary>Receipts of the counted ballots, in the order of the alphabet.</summary>
    public required IReadOnlyList<string> Receipts { get; init; }

    /// <summary>Whether the reader can vote now, and why not.</summary>
    public required Verdict Vote { get; init; }

    /// <summary>The round that follows, or null.</summary>
    public required Guid? NextRoundId { get; init; }

    /// <summary>The moment, in UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>What was typed.</summary>
    public required CouncilCountForm Form { get; init; }

    /// <summary>Local path of the vote.</summary>
    public string Path => $"{CouncilSessionPage.PathOf(Session)}/bieu-quyet/{Ballot.Id}";

    /// <summary>Whether the reader may do a step now.</summary>
    public bool May(CouncilBallotStep step) => Ballot.May(step, Actor, Session).IsAllowed;

    /// <summary>How many have voted.</summary>
    public int Voted => Register.Count(voter => voter.State == VoterState.Voted);

    /// <summary>The reader's attendance, or null.</summary>
    public CouncilAttendance? Own => Session.AttendanceOf(Actor);

    /// <summary>Whether the reader is in the register and has voted.</summary>
    public bool HasVoted => Own is { } own && Register.Any(voter => voter.MemberId == own.MemberId && voter.State == VoterState.Voted);

    /// <summary>Whether the reader is in the register.</summary>
    public bool IsRegistered => Own is { } own && Register.Any(voter => voter.MemberId == own.MemberId);

    /// <summary>Whole seconds until the end of the vote.</summary>
    public int SecondsLeft => Ballot.SecondsLeftAt(Now);

    /// <summary>The name of a line.</summary>
    public NamedLine NameOf(CouncilCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Names[candidate.ProposalLineId];
    }

    /// <summary>Members who do not vote on a line because it is of their own unit.</summary>
    public string ExcludedFrom(CouncilCandidate candidate) =>
        string.Join(", ", Session.Attendances.Where(attendance => candidate.IsOwnOf(attendance.Member!)).Select(attendance => attendance.Member!.Name));

    /// <summary>Why a line can't reach the threshold however many agree; null when it can.</summary>
    public string? OutOfReach(CouncilCandidate candidate)
    {
        var (most, needed) = (CouncilBallot.MostVotes(candidate, Session), Ballot.NeededVotes(Session));
        if (Session.AllMembers == 0 || Ballot.Method == CouncilMethod.Consensus) return null;
        if (most < needed) return $"Nhiều nhất {most} phiếu do thành viên không bỏ phiếu cho đơn vị mình, trong khi cần {needed}: dòng này không thể đạt.";
        var now = CouncilBallot.MostVotesNow(candidate, Session);
        return now < needed
            ? $"Theo điểm danh hiện nay nhiều nhất {now} phiếu do có thành viên vắng, trong khi cần {needed}: dòng này không thể đạt. Hãy lấy ý kiến bằng văn bản của thành viên vắng, hoặc biểu quyết khi đủ thành viên."
            : null;
    }

    /// <summary>Members in a state of the register, in the council's order.</summary>
    public string Members(VoterState state) => string.Join(", ", Session.Attendances
        .Where(attendance => Register.Any(voter => voter.MemberId == attendance.MemberId && voter.State == state)).Select(attendance => attendance.Member!.Name));
}
