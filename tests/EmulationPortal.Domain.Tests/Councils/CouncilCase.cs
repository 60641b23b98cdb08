using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Proposals;

namespace EmulationPortal.Domain.Tests.Councils;

/// <summary>Councils, sessions and votes to try rules on.</summary>
internal static class CouncilCase
{
    public static readonly DateTime Now = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    public static CouncilMember MemberOf(CouncilDuty duty, Guid? userId = null, Guid? departmentId = null) => new()
    {
        CouncilId = Guid.CreateVersion7(),
        UserId = userId ?? Guid.CreateVersion7(),
        Name = $"{duty}",
        Post = "Vụ trưởng",
        Duty = duty,
        DepartmentId = departmentId,
        ValidFrom = new DateOnly(2026, 1, 1),
    };

    public static Council CouncilOf(params CouncilMember[] members)
    {
        var council = new Council { Name = "Hội đồng", Level = CouncilLevel.Ministry, DecisionNumber = "1/QĐ", DecidedOn = new(2026, 1, 1), ValidFrom = new(2026, 1, 1) };
        council.Members.AddRange(members);
        return council;
    }

    /// <summary>A council of so many members, the first three with their duties.</summary>
    public static Council CouncilOf(int members) =>
        CouncilOf([.. Enumerable.Range(1, members).Select(number => MemberOf(number < 4 ? (CouncilDuty)number : CouncilDuty.Member))]);

    public static CouncilSession SessionOf(Council council) =>
        new() { CouncilId = council.Id, Council = council, Year = 2026, Title = "Phiên họp", Place = "Hà Nội", StartsAt = Now };

    /// <summary>Everybody present.</summary>
    public static void SeatAll(CouncilSession session) => session.Attendances.AddRange(session.Council!.Members.Select((member, index) =>
        new CouncilAttendance { SessionId = session.Id, MemberId = member.Id, Member = member, Position = index + 1, Presence = CouncilPresence.Present }));

    /// <summary>A vote on so many lines, each of a department of its own.</summary>
    public static CouncilBallot BallotOf(int lines, int percent = 80) => BallotOf(percent, [.. Enumerable.Range(0, lines).Select(_ => Guid.CreateVersion7())]);

    /// <summary>A vote on lines of these departments.</summary>
    public static CouncilBallot BallotOf(int percent, IReadOnlyList<Guid> departments)
    {
        var ballot = new CouncilBallot { SessionId = Guid.CreateVersion7(), Position = 1, KindCode = "CO_BO_TINH", Title = "Cờ", Method = CouncilMethod.SecretBallot, Threshold = new Share(percent, 100) };
        ballot.Candidates.AddRange(departments.Select((department, index) => new CouncilCandidate
        {
            BallotId = ballot.Id,
            ProposalLineId = Guid.CreateVersion7(),
            Line = new ProposalLine { ProposalId = Guid.CreateVersion7(), DepartmentId = department, KindCode = "CO_BO_TINH" },
            Position = index + 1,
        }));
        return ballot;
    }
}
