using System.Globalization;
using EmulationPortal.Documents.Official;
using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;

namespace EmulationPortal.Web.Features.Minutes;

/// <summary>Makes the official document of a paper: its prose as it was written, everything else as the records have it.</summary>
public static class PaperComposition
{
    /// <summary>The document.</summary>
    /// <param name="paper">The paper with its parts and signatories.</param>
    /// <param name="facts">What the records know.</param>
    public static OfficialDocument Of(MeetingPaper paper, PaperFacts facts)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(facts);
        return new OfficialDocument
        {
            Kind = PaperText.Name(paper.Kind).ToUpperInvariant(),
            Title = paper.Title,
            Superior = PaperText.Ministry,
            IssuingBodies = [facts.Cluster],
            Number = paper.Number,
            Place = paper.Place,
            On = paper.On,
            Addressees = paper.Kind == PaperKind.Minutes ? [] : [$"Bộ trưởng {PaperText.Ministry}"],
            Body = [.. Lines(paper.LegalBases).Select(line => new LegalBasis(line)), .. Text(paper, facts)],
            Recipients = Lines(paper.Recipients),
            Signatures = [.. paper.SignersInOrder.Select(signer => new SignatureBlock(
                PlaceOf(signer), paper.Kind == PaperKind.Minutes ? null : $"TM. {facts.Cluster}", null, signer.Capacity, signer.PersonName))],
            IsDraft = paper.State == PaperState.Draft,
        };
    }

    /// <summary>The name of a signatory's field.</summary>
    public static string PlaceOf(PaperSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        return string.Create(CultureInfo.InvariantCulture, $"ky-{signer.Position}");
    }

    private static IEnumerable<OfficialBlock> Text(MeetingPaper paper, PaperFacts facts) => paper.Kind switch
    {
        PaperKind.Minutes => Minutes(paper, facts),
        PaperKind.Report => Report(paper, facts),
        _ => Submission(paper, facts),
    };

    private static List<OfficialBlock> Minutes(MeetingPaper paper, PaperFacts facts)
    {
        var (meeting, numbers, path) = (facts.Meeting, new SectionNumbers(), facts.MeetingPath);
        List<OfficialBlock> text =
        [
            numbers.Next("Thời gian, địa điểm"),
            Paragraph.Of(new TextRun("Khai mạc: "), new TextRun(PaperBlocks.Moment(meeting.OpenedAt ?? meeting.StartsAt, meeting.IsDayOnly), Link: path), new TextRun(".")),
            Paragraph.Of(new TextRun("Địa điểm: "), new TextRun(meeting.Place, Link: path), new TextRun(".")),
            numbers.Next("Thành phần"),
        ];
        foreach (var (capacity, name) in new[] { ("Chủ trì", PaperProse.Chair), ("Thư ký", PaperProse.Secretary) })
        {
            if (facts.Figure(name) is { } person)
            {
                text.Add(Paragraph.Of(new TextRun($"{capacity}: "), person, new TextRun(".")));
            }
        }

        text.AddRange(meeting.Guests.OrderBy(guest => guest.Position).Select(guest => NumberedItem.Of("-", $"Đại biểu mời: {Guest(guest)}.")));
        text.Add(PaperBlocks.Attendance(facts));
        text.Add(Paragraph.Of(
            new TextRun("Có "), PaperFacts.Count(meeting.Present, facts.AttendancePath), new TextRun("/"), PaperFacts.Count(meeting.AllMembers, facts.AttendancePath),
            new TextRun($" đơn vị dự; {(meeting.HasQuorum ? "đủ" : "chưa đủ")} thành phần (cần ít nhất "), new TextRun(meeting.Quorum.Show(), Link: facts.AttendancePath), new TextRun(" tổng số thành viên).")));
        text.AddRange(PaperBlocks.Section(numbers, paper, PaperPart.Opening, facts));
        text.AddRange(Agenda(numbers, meeting));
        if (facts.Scores.Count > 0)
        {
            text.Add(numbers.Next("Thống nhất điểm"));
            text.Add(Paragraph.Of(new TextRun("Hội nghị thống nhất "), PaperFacts.Count(facts.Scores.Count, facts.ScoresPath), new TextRun(" nội dung còn chênh lệch:")));
            text.AddRange(PaperBlocks.Scores(facts));
        }

        text.AddRange(PaperBlocks.Section(numbers, paper, PaperPart.Discussion, facts));
        text.AddRange(Votes(numbers, facts));
        text.AddRange(PaperBlocks.Section(numbers, paper, PaperPart.Conclusion, facts));
        if (meeting.ClosedAt is { } closed && !meeting.IsDayOnly)
        {
            text.Add(Paragraph.Of(new TextRun("Hội nghị bế mạc lúc "), new TextRun(PaperBlocks.Moment(closed, isDayOnly: false), Link: path), new TextRun(".")));
        }

        return text;
    }

    private static List<OfficialBlock> Report(MeetingPaper paper, PaperFacts facts)
    {
        var numbers = new SectionNumbers();
        List<OfficialBlock> text =
        [
            .. PaperBlocks.Section(numbers, paper, PaperPart.Situation, facts),
            .. PaperBlocks.Section(numbers, paper, PaperPart.Achievements, facts),
        ];
        var ranking = PaperBlocks.Ranking(facts).ToList();
        if (ranking.Count > 0)
        {
            text.Add(numbers.Next("Kết quả chấm điểm, xếp hạng"));
            text.AddRange(ranking);
        }

        text.AddRange(Votes(numbers, facts));
        foreach (var part in new[] { PaperPart.Shortcomings, PaperPart.Directions, PaperPart.Requests })
        {
            text.AddRange(PaperBlocks.Section(numbers, paper, part, facts));
        }

        return text;
    }

    private static List<OfficialBlock> Submission(MeetingPaper paper, PaperFacts facts)
    {
        var numbers = new SectionNumbers();
        return
        [
            .. PaperBlocks.Section(numbers, paper, PaperPart.Grounds, facts),
            .. Votes(numbers, facts),
            .. PaperBlocks.Section(numbers, paper, PaperPart.Merits, facts),
            .. PaperBlocks.Ranking(facts),
            .. PaperBlocks.Section(numbers, paper, PaperPart.Proposal, facts),
        ];
    }

    private static IEnumerable<OfficialBlock> Agenda(SectionNumbers numbers, Meeting meeting)
    {
        var items = meeting.Agenda.OrderBy(item => item.Position).ToList();
        return items.Count == 0
            ? []
            : [numbers.Next("Nội dung và kết luận từng nội dung"), .. items.Select((item, index) => new NumberedItem(
                string.Create(CultureInfo.InvariantCulture, $"{index + 1}."),
                [new TextRun(item.Presenter.Length > 0 ? $"{item.Title} ({item.Presenter} trình bày)." : $"{item.Title}.")],
                item.Conclusion.Length > 0 ? [NumberedItem.Of("-", item.Conclusion)] : []))];
    }

    private static IEnumerable<OfficialBlock> Votes(SectionNumbers numbers, PaperFacts facts)
    {
        var votes = PaperBlocks.Votes(facts).ToList();
        return votes.Count == 0 ? [] : [numbers.Next("Suy tôn, bình xét"), .. votes];
    }

    private static string Guest(MeetingGuest guest) =>
        string.Join(", ", new[] { guest.PersonName, guest.PersonTitle, guest.Organisation }.Where(part => part.Length > 0));

    private static IReadOnlyList<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
