using System.Globalization;
using EmulationPortal.Data.Results;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Acclaims;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>What the records know of a meeting: every figure of its papers comes from here, with the page of its record.</summary>
/// <param name="Meeting">The meeting with all its parts.</param>
/// <param name="Acclaims">Its acclaims in order, with candidates.</param>
/// <param name="Scores">Its settled scores.</param>
/// <param name="Result">The cluster's result, where the reader may see the ranking; null otherwise and for years before the portal.</param>
public sealed record PaperFacts(Meeting Meeting, IReadOnlyList<Acclaim> Acclaims, IReadOnlyList<AgreedScore> Scores, ClusterResult? Result)
{
    /// <summary>The cluster's name.</summary>
    public string Cluster => Meeting.Cluster!.Name;

    /// <summary>The page of the meeting.</summary>
    public string MeetingPath => $"/hop-cum/{Meeting.Id}";

    /// <summary>Where attendance is read.</summary>
    public string AttendancePath => MeetingPath + "#thanh-phan";

    /// <summary>Where the settled scores are read.</summary>
    public string ScoresPath => MeetingPath + "#diem-thong-nhat";

    /// <summary>The page of the cluster's result.</summary>
    public string ResultPath => string.Create(CultureInfo.InvariantCulture, $"/ket-qua/{Meeting.Year}/{Meeting.ClusterId}");

    /// <summary>The acclaims that were counted.</summary>
    public IEnumerable<Acclaim> Counted => Acclaims.Where(acclaim => acclaim.State == AcclaimState.Counted);

    /// <summary>Whom the votes put forward.</summary>
    public ProposedUnits Proposed { get; } = ProposedUnits.Of([.. Acclaims]);

    /// <summary>The page of an acclaim.</summary>
    public string PathOf(Acclaim acclaim) => $"{MeetingPath}/suy-ton/{acclaim.Id}";

    /// <summary>Where a settled score is read.</summary>
    public string PathOf(AgreedScore score) => $"{MeetingPath}#diem-{score.Id:N}";

    /// <summary>The departments that an acclaim chose.</summary>
    public static IReadOnlyList<Department> Chosen(Acclaim acclaim) => [.. acclaim.Candidates.Where(candidate => candidate.IsElected).Select(candidate => candidate.Department!)];

    /// <summary>The figure of that name, linked to its record; null while no record knows it.</summary>
    public TextRun? Figure(string name) => name switch
    {
        PaperProse.Cluster => new(Cluster, Link: MeetingPath),
        PaperProse.Year => Number(Meeting.Year, MeetingPath),
        PaperProse.Members => Count(Meeting.AllMembers, AttendancePath),
        PaperProse.Present => Count(Meeting.Present, AttendancePath),
        PaperProse.Day => new(DateText.InWords(Meeting.HeldOn), Link: MeetingPath),
        PaperProse.Place => new(Meeting.Place, Link: MeetingPath),
        PaperProse.Chair => Named(Meeting.ChairName, Meeting.ChairTitle),
        PaperProse.Secretary => Named(Meeting.SecretaryName, Meeting.SecretaryTitle),
        PaperProse.Settled => Count(Scores.Count, ScoresPath),
        PaperProse.Leading => Units(Proposed.Leading, AcclaimPurpose.LeadingUnit),
        PaperProse.Flagged => Units(Proposed.ForFlag, Proposed.Flagged.Count > 0 ? AcclaimPurpose.Flag : AcclaimPurpose.LeadingUnit),
        PaperProse.Commended => Units(Proposed.Commended, AcclaimPurpose.Commendation),
        PaperProse.HighestTotal => Result?.Lines.Max(line => line.Total) is { } highest ? new(NumberText.Show(highest, Result.Set.Decimals), Link: ResultPath) : null,
        _ => null,
    };

    /// <summary>The figures that a paper's prose names and that no record knows yet.</summary>
    public IReadOnlyList<string> MissingIn(MeetingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return [.. paper.Sections.SelectMany(section => PaperProse.Named(section.Text)).Distinct().Where(name => Figure(name) is null)];
    }

    /// <summary>Where a submission's prose does not say what the votes say.</summary>
    public IReadOnlyList<string> ContradictionsIn(MeetingPaper paper) => Proposed.ContradictionsIn(paper, Meeting.Attendances.Select(attendance => attendance.Department!));

    /// <summary>A count as documents write it: below ten with a zero (“07 đơn vị”).</summary>
    public static TextRun Count(int count, string link) => new(count.ToString("00", CultureInfo.InvariantCulture), Link: link);

    private TextRun? Units(IReadOnlyList<Department> units, AcclaimPurpose purpose) => units.Count == 0
        ? null
        : new(string.Join(", ", units.Select(department => department.Name)), Link: PathOf(Counted.Last(acclaim => acclaim.Purpose == purpose && Chosen(acclaim).Count > 0)));

    private static TextRun Number(int number, string link) => new(number.ToString(CultureInfo.InvariantCulture), Link: link);

    private TextRun? Named(string name, string title) => name.Length == 0 ? null : new(title.Length == 0 ? name : $"{name}, {title}", Link: MeetingPath);
}
