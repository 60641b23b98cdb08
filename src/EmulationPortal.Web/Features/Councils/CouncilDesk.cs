using EmulationPortal.Data;
using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Notices;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>Opens councils, sessions and votes for those who may see them.</summary>
public sealed class CouncilDesk(PortalDb db, PortalClock clock)
{
    /// <summary>What is told when somebody else was faster.</summary>
    public static Verdict Stale { get; } = Verdict.NotNow("Người khác vừa thay đổi phiên họp này. Hãy tải lại trang, xem lại rồi làm lại nếu vẫn cần.");

    /// <summary>A council with its members, tracked; null when the actor may not know of it.</summary>
    public Task<Council?> CouncilAsync(Guid id, Actor actor, CancellationToken cancellation) =>
        db.Councils.VisibleTo(actor).Include(council => council.Members).ThenInclude(member => member.Department).SingleOrDefaultAsync(council => council.Id == id, cancellation);

    /// <summary>A session with council, members and attendance, tracked; null when the actor may not know of it.</summary>
    public Task<CouncilSession?> SessionAsync(Guid id, Actor actor, CancellationToken cancellation) =>
        db.CouncilSessions.VisibleTo(actor).Whole().SingleOrDefaultAsync(session => session.Id == id, cancellation);

    /// <summary>The votes of a session in their order, tracked.</summary>
    public Task<List<CouncilBallot>> BallotsAsync(Guid sessionId, CancellationToken cancellation) =>
        db.CouncilBallots.Whole().Where(ballot => ballot.SessionId == sessionId).OrderBy(ballot => ballot.Position).ToListAsync(cancellation);

    /// <summary>A session and one of its votes; null when there is none that the actor may know of.</summary>
    public async Task<(CouncilSession Session, CouncilBallot Ballot)?> BallotAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken cancellation) =>
        await SessionAsync(sessionId, actor, cancellation) is { } session
            && await db.CouncilBallots.Whole().SingleOrDefaultAsync(ballot => ballot.Id == ballotId && ballot.SessionId == sessionId, cancellation) is { } found
                ? (session, found)
                : null;

    /// <summary>The page of a vote.</summary>
    public async Task<CouncilBallotPage> PageAsync((CouncilSession Session, CouncilBallot Ballot) found, Actor actor, CouncilCountForm? form, CancellationToken cancellation)
    {
        var id = found.Ballot.Id;
        return new()
        {
            Session = found.Session,
            Ballot = found.Ballot,
            Actor = actor,
            Names = await db.NamesOfAsync([found.Ballot], cancellation),
            Register = await db.CouncilVoters.AsNoTracking().Where(voter => voter.BallotId == id).ToListAsync(cancellation),
            Receipts = await db.CouncilReceipts.AsNoTracking().Where(receipt => receipt.BallotId == id).Select(receipt => receipt.Code).OrderBy(code => code).ToListAsync(cancellation),
            Vote = found.Ballot.MayVote(actor, found.Session, clock.Now),
            NextRoundId = await db.CouncilBallots.Where(other => other.PreviousRoundId == id && other.State != CouncilBallotState.Cancelled).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellation),
            Now = clock.Now,
            Form = form ?? new CouncilCountForm(),
        };
    }

    /// <summary>Tells the members, the actor aside.</summary>
    public async Task TellMembersAsync(CouncilSession session, Actor actor, string text, string link, Func<CouncilAttendance, bool> whom, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(actor);
        var users = session.Attendances.Where(whom).Select(attendance => attendance.Member!.UserId).Where(user => user != actor.UserId).ToHashSet();
        db.Announce((await db.PeopleWithAsync(Role.CouncilMember, cancellation)).Where(person => users.Contains(person.UserId)), text, link, clock.Now);
    }

    /// <summary>Whether a vote of the session is open: then its attendance stays as it is.</summary>
    public Task<bool> IsVotingAsync(Guid sessionId, CancellationToken cancellation) =>
        db.CouncilBallots.AnyAsync(ballot => ballot.SessionId == sessionId && ballot.State == CouncilBallotState.Opened, cancellation);

    /// <summary>How many have voted in a secret ballot.</summary>
    public Task<int> VotedAsync(Guid ballotId, CancellationToken cancellation) =>
        db.CouncilVoters.CountAsync(voter => voter.BallotId == ballotId && voter.State == VoterState.Voted, cancellation);
}
