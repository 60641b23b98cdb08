using EmulationPortal.Data.Councils;
using EmulationPortal.Data.Proposals;
using EmulationPortal.Documents.Councils;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Councils;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Signatures;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Councils;

/// <summary>A record of a session: the minutes or the record of its votes.</summary>
/// <param name="Slug">In addresses.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Name">What it is called.</param>
public sealed record CouncilRecordKind(string Slug, IssuedDocumentKind Kind, string Name)
{
    /// <summary>The same within a sentence.</summary>
    public string NameWithin => $"{char.ToLowerInvariant(Name[0])}{Name[1..]}";

    /// <summary>Both.</summary>
    public static IReadOnlyList<CouncilRecordKind> All { get; } =
    [
        new("bien-ban-hop", IssuedDocumentKind.CouncilMinutes, "Biên bản họp Hội đồng"),
        new("bien-ban-kiem-phieu", IssuedDocumentKind.BallotRecord, "Biên bản kiểm phiếu"),
    ];
}

/// <summary>Writes the records of a session.</summary>
public static class CouncilRecords
{
    /// <summary>The record as a document.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="session">The session with council and attendance.</param>
    /// <param name="ballots">Its votes with their lines.</param>
    /// <param name="names">The names of the lines.</param>
    /// <param name="registered">How many were in the register of a secret vote, by vote.</param>
    /// <param name="overrides">Why one achievement stands behind two awards, by line.</param>
    public static OfficialDocument TextOf(
        CouncilRecordKind kind, CouncilSession session, IReadOnlyList<CouncilBallot> ballots, IReadOnlyDictionary<Guid, NamedLine> names, IReadOnlyDictionary<Guid, int> registered,
        ILookup<Guid, AchievementOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ballots);
        var council = session.Council!;
        var years = ballots.Where(ballot => ballot.State == CouncilBallotState.Counted).SelectMany(ballot => ballot.Candidates).Select(candidate => names[candidate.ProposalLineId].Year).Distinct().ToList();
        var record = new CouncilRecord
        {
            Superior = council.Level == CouncilLevel.Ministry ? Ministry.On(VietnamTime.DateOf(session.StartsAt)).Name : string.Empty,
            Council = council.Name,
            Session = session.Title,
            Years = CouncilText.Years(years.Count > 0 ? years : [session.Year]),
            Decision = $"{(council.IsIllustrative ? council.DecisionNumber : $"Quyết định số {council.DecisionNumber}")} ngày {DateText.Show(council.DecidedOn)}",
            Place = session.Place,
            When = session is { OpenedAt: { } opened, ConcludedAt: { } ended } ? $"Từ {VietnamTime.Show(opened)} đến {VietnamTime.Show(ended)}" : VietnamTime.Show(session.StartsAt),
            On = VietnamTime.DateOf(session.OpenedAt ?? session.StartsAt),
            Quorum = session.QuorumText,
            Members = [.. session.Attendances.OrderBy(attendance => attendance.Position).Select(attendance => new RecordedMember(
                attendance.Member!.Name, CouncilText.Name(attendance.Member.Duty), attendance.Member.Post, CouncilText.Name(attendance.Presence), attendance.Opinion, attendance.OpinionFileName))],
            Votes = [.. ballots.Where(ballot => ballot.State == CouncilBallotState.Counted).Select(ballot => VoteOf(ballot, session, names, registered.GetValueOrDefault(ballot.Id), overrides, years.Count > 1))],
            Chair = NameOf(session, CouncilDuty.Chair),
            Secretary = NameOf(session, CouncilDuty.Secretary),
            IsDraft = session.State != CouncilSessionState.Concluded,
        };
        return kind.Kind == IssuedDocumentKind.CouncilMinutes ? record.Minutes() : record.BallotRecord();
    }

    /// <summary>The member of the session with that duty.</summary>
    public static CouncilMember? HolderOf(CouncilSession session, CouncilDuty duty)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Attendances.Find(attendance => attendance.Member!.Duty == duty)?.Member;
    }

    private static string NameOf(CouncilSession session, CouncilDuty duty) => HolderOf(session, duty)?.Name ?? string.Empty;

    private static RecordedVote VoteOf(CouncilBallot ballot, CouncilSession session, IReadOnlyDictionary<Guid, NamedLine> names, int registered, ILookup<Guid, AchievementOverride> overrides, bool hasYears) => new(
        ballot.Name,
        CouncilText.Name(ballot.Method),
        ballot.Method != CouncilMethod.Consensus,
        $"{ballot.Threshold.Show()} tổng số thành viên, ít nhất {ballot.NeededVotes(session)}/{ballot.AllMembers} phiếu",
        ballot.LegalBasis.Length > 0 ? $"{ballot.LegalBasis}{(ballot.IsConfirmed ? "" : ", chưa đối chiếu nguyên văn")}" : string.Empty,
        ballot.Method == CouncilMethod.SecretBallot ? registered : ballot.Cast ?? 0,
        ballot.Cast ?? 0,
        ballot.Opinions.Count,
        [.. ballot.InOrder.Select(candidate => LineOf(ballot, candidate, session, names[candidate.ProposalLineId], overrides[candidate.ProposalLineId], hasYears))]);

    private static RecordedLine LineOf(CouncilBallot ballot, CouncilCandidate candidate, CouncilSession session, NamedLine line, IEnumerable<AchievementOverride> overrides, bool hasYears) => new(
        hasYears ? $"{line.Name} (năm {line.Year})" : line.Name,
        line.Department,
        candidate.Votes is { } votes ? CouncilText.Votes(votes, ballot.AllMembers) : "–",
        candidate.WrittenVotes,
        string.Join(", ", session.Attendances.Where(attendance => candidate.IsOwnOf(attendance.Member!)).Select(attendance => attendance.Member!.Name)),
        candidate.IsApproved,
        string.Join("; ", overrides.Select(one => $"thành tích “{one.Achievement}” đã dùng cho khen thưởng trước, lý do xét tiếp: {one.Reason.TrimEnd('.')}").Prepend(line.Line.Reason.TrimEnd('.')).Where(part => part.Length > 0)));
}
