using EmulationPortal.Domain.Meetings;
using EmulationPortal.Domain.Minutes;
using EmulationPortal.Domain.Signatures;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps: everything is refused but what is listed here.</summary>
public sealed class PaperWorkflowTests
{
    private static readonly (PaperState State, PaperStep Step)[] Allowed =
    [
        (PaperState.Draft, PaperStep.Edit), (PaperState.Draft, PaperStep.Issue),
        (PaperState.Issued, PaperStep.Withdraw), (PaperState.Complete, PaperStep.Withdraw),
        (PaperState.Withdrawn, PaperStep.Redraft),
    ];

    [Fact]
    public void A_paper_of_a_meeting_that_the_leader_chairs_is_the_leaders_alone() => AssertTable(chair: Place.Leader, organisers: [Place.Leader]);

    [Fact]
    public void A_deputy_who_chairs_in_the_leaders_place_writes_the_papers_too() => AssertTable(chair: Place.Deputy, organisers: [Place.Leader, Place.Deputy]);

    [Fact]
    public void Nothing_is_issued_before_the_meeting_is_closed()
    {
        var leader = Cases.ActorOf(Role.DepartmentStaff, Place.Leader);
        foreach (var state in Enum.GetValues<MeetingState>().Where(state => state != MeetingState.Closed))
        {
            var verdict = PaperIn(PaperState.Draft).May(PaperStep.Issue, leader, MeetingOf(Place.Leader, state));
            Assert.IsType<Verdict.NotNowVerdict>(verdict);
            Assert.Contains("bế mạc", verdict.Why, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Nothing_is_issued_while_its_prose_names_a_figure_that_no_record_knows()
    {
        var (leader, meeting) = (Cases.ActorOf(Role.DepartmentStaff, Place.Leader), MeetingOf(Place.Leader, MeetingState.Closed));

        Assert.True(PaperIn(PaperState.Draft).MayIssue(leader, meeting, []).IsAllowed);
        Assert.Contains("{đơn vị dẫn đầu}", PaperIn(PaperState.Draft).MayIssue(leader, meeting, [PaperProse.Leading]).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_issued_while_one_account_would_sign_twice()
    {
        var (leader, meeting, paper) = (Cases.ActorOf(Role.DepartmentStaff, Place.Leader), MeetingOf(Place.Leader, MeetingState.Closed), PaperIn(PaperState.Draft));
        foreach (var (capacity, position) in new[] { ("Thư ký", 1), ("Chủ trì", 2) })
        {
            paper.Signers.Add(new PaperSigner { PaperId = paper.Id, Position = position, Capacity = capacity, DepartmentId = Cases.DepartmentAt(Place.Leader) });
        }

        Assert.Contains("Thư ký và Chủ trì", paper.MayIssue(leader, meeting, []).Why, StringComparison.Ordinal);
        paper.Signers[0].UserId = leader.UserId;
        Assert.True(paper.MayIssue(leader, meeting, []).IsAllowed);
    }

    [Fact]
    public void There_is_one_paper_of_a_kind_until_it_is_withdrawn()
    {
        var (leader, meeting) = (Cases.ActorOf(Role.DepartmentStaff, Place.Leader), MeetingOf(Place.Leader, MeetingState.Closed));
        foreach (var state in Enum.GetValues<PaperState>())
        {
            var verdict = MeetingPaper.MayStart(leader, meeting, PaperKind.Minutes, [PaperIn(state)]);
            Assert.Equal(state == PaperState.Withdrawn, verdict.IsAllowed);
            Assert.True(MeetingPaper.MayStart(leader, meeting, PaperKind.Report, [PaperIn(state)]).IsAllowed);
        }
    }

    [Fact]
    public void A_paper_is_begun_only_by_who_runs_the_meeting_and_once_it_was_opened()
    {
        foreach (var (role, place) in Cases.Actors)
        {
            foreach (var state in Enum.GetValues<MeetingState>())
            {
                var verdict = MeetingPaper.MayStart(Cases.ActorOf(role, place), MeetingOf(Place.Leader, state), PaperKind.Minutes, []);
                var runs = Cases.IsOfDepartment(role) && place == Place.Leader;
                Assert.Equal(runs && (state is MeetingState.Opened or MeetingState.Closed), verdict.IsAllowed);
                Assert.Equal(!runs, verdict is Verdict.NeverVerdict);
            }
        }
    }

    [Fact]
    public void A_new_draft_of_a_withdrawn_paper_keeps_its_words_and_none_of_its_files()
    {
        var paper = PaperIn(PaperState.Withdrawn);
        paper.Sections.Add(new PaperSection { PaperId = paper.Id, Part = PaperPart.Opening, Text = "Khai mạc." });
        paper.Signers.Add(new PaperSigner { PaperId = paper.Id, Position = 1, Capacity = "Chủ trì", PersonName = "Vũ Anh Dũng" });

        var next = paper.Redrafted();

        Assert.Equal((2, PaperState.Draft, "Khai mạc.", "Vũ Anh Dũng"), (next.Edition, next.State, next.TextOf(PaperPart.Opening), next.Signers.Single().PersonName));
        Assert.Equal((null, string.Empty, string.Empty), (next.DocumentId, next.DocxSha256, next.PageSha256));
        Assert.All(next.Sections, section => Assert.Equal(next.Id, section.PaperId));
    }

    private static void AssertTable(Place chair, Place[] organisers)
    {
        var (wrong, meeting) = (new List<string>(), MeetingOf(chair, MeetingState.Closed));
        foreach (var (role, place) in Cases.Actors)
        {
            var runs = Cases.IsOfDepartment(role) && organisers.Contains(place);
            foreach (var state in Enum.GetValues<PaperState>())
            {
                foreach (var step in Enum.GetValues<PaperStep>())
                {
                    var verdict = PaperIn(state).May(step, Cases.ActorOf(role, place), meeting);
                    if (Cases.Wrong($"{role?.ToString() ?? "no role"} at {place}, {state}, {step}", verdict, runs && Allowed.Contains((state, step)), runs) is { } problem)
                    {
                        wrong.Add(problem);
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static Meeting MeetingOf(Place chair, MeetingState state) => new Meeting
    {
        ClusterId = Cases.Cluster,
        Year = Cases.Year,
        Title = "Hội nghị",
        Place = "Điện Biên Phủ",
        StartsAt = new DateTime(2023, 2, 20, 1, 0, 0, DateTimeKind.Utc),
        ChairDepartmentId = Cases.DepartmentAt(chair),
    }.In(nameof(Meeting.State), state);

    private static MeetingPaper PaperIn(PaperState state)
    {
        var paper = new MeetingPaper { MeetingId = Guid.CreateVersion7(), Kind = PaperKind.Minutes, Edition = 1, Title = "Họp cụm", Number = "/BB-CTĐ2", Place = "Điện Biên" };
        if (state != PaperState.Draft)
        {
            paper.Freeze(DocumentIn(state), new string('a', 64), new string('b', 64));
        }

        Assert.Equal(state, paper.State);
        return paper;
    }

    private static IssuedDocument DocumentIn(PaperState state)
    {
        var document = new IssuedDocument
        {
            Kind = IssuedDocumentKind.Minutes,
            SubjectId = Guid.CreateVersion7(),
            SubjectLink = "/",
            Title = "Biên bản",
            Code = "ABCDEFGHJKMN",
            IssuedAt = new DateTime(2023, 2, 20, 5, 0, 0, DateTimeKind.Utc),
            IssuedByName = "A",
            OriginalSha256 = "",
            CurrentSha256 = "",
            SigningOrder = SigningOrder.Any,
            SignBy = new DateOnly(2023, 2, 27),
        }.In(nameof(IssuedDocument.State), state == PaperState.Withdrawn ? IssuedDocumentState.Withdrawn : IssuedDocumentState.Current);
        document.Signatories.Add(new Signatory { DocumentId = document.Id, Position = 1, PersonName = "A", Title = "Giám đốc", Organisation = "Sở", PlaceName = "ky-1" }
            .In(nameof(Signatory.State), state == PaperState.Complete ? SignatoryState.Signed : SignatoryState.Waiting));
        return document;
    }
}
