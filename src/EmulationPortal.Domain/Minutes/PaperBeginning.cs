using System.Globalization;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Organisation;
using EmulationPortal.Domain.Text;

namespace EmulationPortal.Domain.Minutes;

/// <summary>What a paper says before anybody writes in it.</summary>
public static class PaperBeginning
{
    /// <summary>A new paper of a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="cluster">Its cluster, with the bloc.</param>
    /// <param name="kind">Which paper.</param>
    /// <param name="edition">Which edition.</param>
    /// <param name="leader">The department that leads the cluster; null where no source names it.</param>
    /// <param name="writer">Who begins it: a member of the leader's staff signs minutes as their secretary unless another is chosen.</param>
    /// <param name="proposesCommendation">Whether the meeting voted on commendations.</param>
    public static MeetingPaper Of(Meeting meeting, Cluster cluster, PaperKind kind, int edition, Department? leader, Actor writer, bool proposesCommendation = false)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(cluster);
        var paper = new MeetingPaper
        {
            MeetingId = meeting.Id,
            Kind = kind,
            Edition = edition,
            Title = Title(meeting, cluster, kind),
            Number = string.Create(CultureInfo.InvariantCulture, $"/{PaperText.Notation(kind)}-CTĐ{cluster.Number}"),
            Place = leader?.Province ?? "Hà Nội",
            LegalBases = kind == PaperKind.Minutes ? string.Empty : "Căn cứ Luật Thi đua, khen thưởng\n" + Basis(cluster),
            Recipients = $"{(kind == PaperKind.Minutes ? PaperText.Ministry : "Như trên")}\nCác Sở trong Cụm\nLưu: VT",
        };
        paper.Sections.AddRange(PaperText.Parts(kind).Select(part => new PaperSection { PaperId = paper.Id, Part = part, Text = Draft(part, proposesCommendation) }));
        paper.Signers.AddRange(kind == PaperKind.Minutes ? OfMinutes(paper, meeting, leader, writer) : [OfLeader(paper, meeting, leader)]);
        return paper;
    }

    private static string Draft(PaperPart part, bool proposesCommendation) => part == PaperPart.Proposal && proposesCommendation
        ? $"{PaperText.Draft(part)}\n{PaperText.CommendationProposal}"
        : PaperText.Draft(part);

    private static string Title(Meeting meeting, Cluster cluster, PaperKind kind) => kind switch
    {
        PaperKind.Minutes => meeting.Title,
        PaperKind.Report => $"Kết quả phong trào thi đua năm {meeting.Year} của {cluster.Name}",
        _ => $"Về việc đề nghị khen thưởng năm {meeting.Year}",
    };

    private static string Basis(Cluster cluster) => cluster.Bloc is { } bloc
        ? $"Căn cứ Quyết định số {bloc.DecisionNumber} {DateText.InWords(bloc.DecidedOn)} của Bộ trưởng {PaperText.Ministry} quy định tổ chức phong trào thi đua và bình xét khen thưởng {bloc.Name}"
        : string.Empty;

    // The secretary at the left, the chair at the right (Decree 30/2020/NĐ-CP, annex III, form 1.9).
    private static IEnumerable<PaperSigner> OfMinutes(MeetingPaper paper, Meeting meeting, Department? leader, Actor writer) =>
    [
        new()
        {
            PaperId = paper.Id,
            Position = 1,
            Capacity = "Thư ký",
            DepartmentId = leader?.Id,
            UserId = leader is not null && writer.WorksFor(leader.Id) && writer.Is(Role.DepartmentStaff) ? writer.UserId : null,
            PersonName = meeting.SecretaryName,
            PersonTitle = meeting.SecretaryTitle,
        },
        new() { PaperId = paper.Id, Position = 2, Capacity = "Chủ trì", DepartmentId = meeting.ChairDepartmentId ?? leader?.Id, PersonName = meeting.ChairName, PersonTitle = meeting.ChairTitle },
    ];

    private static PaperSigner OfLeader(MeetingPaper paper, Meeting meeting, Department? leader)
    {
        var chairs = leader is not null && meeting.ChairDepartmentId == leader.Id;
        return new PaperSigner
        {
            PaperId = paper.Id,
            Position = 1,
            Capacity = "Cụm trưởng",
            DepartmentId = leader?.Id,
            PersonName = chairs ? meeting.ChairName : string.Empty,
            PersonTitle = chairs ? meeting.ChairTitle : "Giám đốc",
        };
    }
}
