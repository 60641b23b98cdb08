using EmulationPortal.Data;
using EmulationPortal.Domain;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;
using EmulationPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace EmulationPortal.Web.Features.Acclaims;

/// <summary>An acclaim.</summary>
public sealed record AcclaimPage
{
    /// <summary>The acclaim with its candidates.</summary>
    public required Acclaim Acclaim { get; init; }

    /// <summary>Its meeting.</summary>
    public required Meeting Meeting { get; init; }

    /// <summary>Who reads.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Conflicts of interest.</summary>
    public required IReadOnlyList<string> Conflicts { get; init; }

    /// <summary>The register: who has voted, and never what.</summary>
    public required IReadOnlyList<AcclaimVoter> Register { get; init; }

    /// <summary>Receipts of the counted ballots, in the order of the alphabet.</summary>
    public required IReadOnlyList<string> Receipts { get; init; }

    /// <summary>Total and rank of the candidates; null where the reader may not see the ranking.</summary>
    public required CandidateStanding? Standing { get; init; }

    /// <summary>Whether the reader can vote now, and why not.</summary>
    public required Verdict Vote { get; init; }

    /// <summary>The moment, in UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The round that follows, or null.</summary>
    public required Guid? NextRoundId { get; init; }

    /// <summary>What was typed.</summary>
    public required CountForm Form { get; init; }

    /// <summary>What the leader and the deputy decided, as typed.</summary>
    public LeadersDecisionForm Decision { get; init; } = new();

    /// <summary>Where the acclaim's pages begin.</summary>
    public string Path => $"/hop-cum/{Meeting.Id}/suy-ton/{Acclaim.Id}";

    /// <summary>Whether the reader may do a step now.</summary>
    public bool May(AcclaimStep step) => Acclaim.May(step, Actor, Meeting).IsAllowed;

    /// <summary>How many have voted.</summary>
    public int Voted => Register.Count(voter => voter.State == VoterState.Voted);

    /// <summary>How many can vote.</summary>
    public int Voters => Acclaim.Voters(Meeting);

    /// <summary>Whether the reader's department has voted.</summary>
    public bool HasVoted => Register.Any(voter => voter.DepartmentId == Actor.DepartmentId && voter.State == VoterState.Voted);

    /// <summary>Whole seconds until the end of the vote; 0 afterwards.</summary>
    public int SecondsLeft => Acclaim.SecondsLeftAt(Now);

    /// <summary>The short name of a member.</summary>
    public string NameOf(Guid departmentId) => Meeting.AttendanceOf(departmentId)?.Department?.Province ?? "–";

    /// <summary>Members in a state of the register, by name.</summary>
    public string Names(VoterState state) => string.Join(", ", Meeting.Attendances.OrderBy(attendance => attendance.Position)
        .Where(attendance => Register.Any(voter => voter.DepartmentId == attendance.DepartmentId && voter.State == state))
        .Select(attendance => attendance.Department!.Province));

    /// <summary>“6/7 = 85,71%”: votes as a share of all members.</summary>
    public string ShareOf(AcclaimCandidate candidate) => candidate.Votes is { } votes && Acclaim.AllMembers > 0
        ? $"{votes}/{Acclaim.AllMembers} = {NumberText.Show(100m * votes / Acclaim.AllMembers, 2)}%"
        : "–";
}

/// <summary>The form of an acclaim.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="AcclaimId">The acclaim; null for a new one.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Standing">Total and rank of the members; null where the reader may not see the ranking.</param>
public sealed record AcclaimFormPage(Meeting Meeting, Guid? AcclaimId, AcclaimForm Form, CandidateStanding? Standing)
{
    /// <summary>Purposes to choose from.</summary>
    public static IReadOnlyList<Choice> Purposes { get; } = [.. Enum.GetValues<AcclaimPurpose>().Select(purpose => new Choice(purpose.ToString(), AcclaimText.Name(purpose)))];

    /// <summary>Methods to choose from: what nobody counted can be written down of the past only.</summary>
    public IReadOnlyList<Choice> Methods => [.. Enum.GetValues<AcclaimMethod>()
        .Where(method => Meeting.IsRecorded ? method != AcclaimMethod.SecretBallot : method != AcclaimMethod.Consensus)
        .Select(method => new Choice(method.ToString(), AcclaimText.Name(method)))];
}

/// <summary>The ballot of a department.</summary>
/// <param name="Page">The acclaim.</param>
/// <param name="Form">What was marked.</param>
/// <param name="Receipt">The code that this ballot leaves when it is cast.</param>
public sealed record BallotPage(AcclaimPage Page, BallotForm Form, string Receipt);

/// <summary>The receipt, shown once more after the vote.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Acclaim">The acclaim.</param>
/// <param name="Receipt">The code; null when it was shown already.</param>
/// <param name="HasVoted">Whether the reader's department has voted.</param>
public sealed record ReceiptPage(Meeting Meeting, Acclaim Acclaim, string? Receipt, bool HasVoted);

/// <summary>Builds the pages of acclaims.</summary>
public sealed class AcclaimPages(PortalDb db)
{
    /// <summary>The acclaim of a meeting with its candidates, tracked; null when there is none.</summary>
    public Task<Acclaim?> FindAsync(Guid meetingId, Guid acclaimId, CancellationToken cancellation) =>
        db.Acclaims.Include(acclaim => acclaim.Candidates.OrderBy(candidate => candidate.Position)).ThenInclude(candidate => candidate.Department)
            .SingleOrDefaultAsync(acclaim => acclaim.Id == acclaimId && acclaim.MeetingId == meetingId, cancellation);

    /// <summary>The page.</summary>
    public async Task<AcclaimPage> BuildAsync(Meeting meeting, Acclaim acclaim, Actor actor, DateTime now, CountForm? form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(acclaim);
        var leader = await db.ClusterAppointments.AsNoTracking()
            .Where(duty => duty.ClusterId == meeting.ClusterId && duty.Year == meeting.Year && duty.Duty == AppointmentDuty.Leader)
            .Select(duty => (Guid?)duty.DepartmentId)
            .FirstOrDefaultAsync(cancellation);
        return new AcclaimPage
        {
            Acclaim = acclaim,
            Meeting = meeting,
            Actor = actor,
            Conflicts = AcclaimConflicts.Of(acclaim, meeting, leader, id => meeting.AttendanceOf(id)?.Department?.Province ?? "–"),
            Register = await db.AcclaimVoters.AsNoTracking().Where(voter => voter.AcclaimId == acclaim.Id).ToListAsync(cancellation),
            Receipts = await db.AcclaimReceipts.AsNoTracking().Where(receipt => receipt.AcclaimId == acclaim.Id).Select(receipt => receipt.Code).OrderBy(code => code).ToListAsync(cancellation),
            Standing = await CandidateStanding.OfAsync(db, meeting, actor, cancellation),
            Vote = acclaim.MayVote(actor, meeting, now),
            Now = now,
            NextRoundId = await db.Acclaims.Where(other => other.PreviousRoundId == acclaim.Id).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellation),
            Form = form ?? new CountForm(),
        };
    }
}
