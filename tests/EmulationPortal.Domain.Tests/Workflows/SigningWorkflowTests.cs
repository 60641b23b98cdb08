using EmulationPortal.Domain.Signatures;

namespace EmulationPortal.Domain.Tests.Workflows;

/// <summary>All states × all roles at all places × all steps: everything is refused but what is listed here.</summary>
public sealed class SigningWorkflowTests
{
    private static readonly DateTime At = new(2026, 2, 20, 2, 12, 33, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 2, 20);
    private static readonly SigningStep[] OfOnePerson = [SigningStep.Sign, SigningStep.HandInScan, SigningStep.Refuse];

    private static readonly Dictionary<SigningWho, (SigningState State, SigningStep Step)[]> Allowed = new()
    {
        [SigningWho.Signatory] = [(SigningState.Open, SigningStep.Sign), (SigningState.Open, SigningStep.Refuse)],
        [SigningWho.SignatorysDepartment] = [(SigningState.Open, SigningStep.HandInScan)],
        [SigningWho.Issuer] =
        [
            (SigningState.Open, SigningStep.HandInScan), (SigningState.Open, SigningStep.Remind), (SigningState.Open, SigningStep.MoveDeadline),
            (SigningState.Open, SigningStep.Supersede), (SigningState.Complete, SigningStep.Supersede),
            (SigningState.Open, SigningStep.Withdraw), (SigningState.Complete, SigningStep.Withdraw),
        ],
        [SigningWho.Officer] = [(SigningState.Open, SigningStep.Remind)],
        [SigningWho.Portal] =
        [
            (SigningState.Open, SigningStep.Supersede), (SigningState.Complete, SigningStep.Supersede),
            (SigningState.Open, SigningStep.Withdraw), (SigningState.Complete, SigningStep.Withdraw),
        ],
    };

    [Fact]
    public void A_clusters_document_allows_what_is_listed_and_nothing_else() => AssertTable(isOfMinistry: false);

    [Fact]
    public void A_document_of_the_ministry_is_followed_up_by_its_officers() => AssertTable(isOfMinistry: true);

    [Fact]
    public void The_portal_itself_ends_a_document_that_holds_and_does_nothing_else()
    {
        foreach (var state in Enum.GetValues<SigningState>())
        {
            foreach (var step in Enum.GetValues<SigningStep>())
            {
                var document = DocumentIn(state, isOfMinistry: false);
                var verdict = OfOnePerson.Contains(step) ? document.May(step, Actor.Portal, document.Signatories[0], Today) : document.May(step, Actor.Portal, Today);
                Assert.Equal((state, step, Allowed[SigningWho.Portal].Contains((state, step))), (state, step, verdict.IsAllowed));
            }
        }
    }

    [Theory]
    [InlineData(Role.DepartmentStaff, Place.Leader)]
    [InlineData(Role.MinistryOfficer, Place.Ministry)]
    public void After_the_deadline_nobody_is_reminded_and_the_issuer_still_does_all_else(Role role, Place place)
    {
        var (document, actor) = (Document(SigningOrder.Any, isOfMinistry: false), Cases.ActorOf(role, place));
        Assert.True(document.May(SigningStep.Remind, actor, document.SignBy).IsAllowed);
        var late = document.May(SigningStep.Remind, actor, document.SignBy.AddDays(1));
        Assert.IsType<Verdict.NotNowVerdict>(late);
        Assert.StartsWith("Hạn ký đã qua ngày 01/03/2026 nên không ai ký được. Hãy gia hạn trước", late.Why, StringComparison.Ordinal);
        foreach (var step in new[] { SigningStep.MoveDeadline, SigningStep.Supersede, SigningStep.Withdraw })
        {
            Assert.Equal(place == Place.Leader, document.May(step, actor, document.SignBy.AddDays(1)).IsAllowed);
        }
    }

    [Fact]
    public void In_a_fixed_order_nobody_signs_before_those_in_front()
    {
        var document = Document(SigningOrder.Fixed, isOfMinistry: false);
        var (first, second) = (document.Signatories[0], document.Signatories[1]);
        var director = Cases.ActorOf(Role.DepartmentDirector, Place.Member);
        Assert.Equal("Văn bản được ký lần lượt; hãy chờ Người ký 1 (Sở Own) ký trước.", document.May(SigningStep.Sign, director, second, Today).Why);
        Assert.True(document.May(SigningStep.Refuse, director, second, Today).IsAllowed);
        document.Sign(first, new SignatureMade(SigningWay.Portal, At, "b"));
        Assert.True(document.May(SigningStep.Sign, director, second, Today).IsAllowed);
        Assert.Equal(("b", "a"), (document.CurrentSha256, document.OriginalSha256));
    }

    [Fact]
    public void In_a_fixed_order_a_refusal_stops_those_behind_and_they_are_told_so()
    {
        var document = Document(SigningOrder.Fixed, isOfMinistry: false);
        var (first, second) = (document.Signatories[0], document.Signatories[1]);
        var (refuser, next) = (Cases.ActorOf(Role.DepartmentDirector, Place.Own), Cases.ActorOf(Role.DepartmentDirector, Place.Member));
        Assert.True(document.Refuse(first, refuser, "Chưa thống nhất điều 3", At).IsAllowed);
        Assert.Equal(first, document.StoppedBy(second));
        var stopped = document.May(SigningStep.Sign, next, second, Today);
        Assert.IsType<Verdict.NotNowVerdict>(stopped);
        Assert.Contains("Người ký 1 (Sở Own) đã từ chối ký, nên người sau chưa ký được", stopped.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("hãy chờ", stopped.Why, StringComparison.Ordinal);
        // Who refused may think again; then it goes on.
        Assert.True(document.May(SigningStep.Sign, refuser, first, Today).IsAllowed);
        document.Sign(first, new SignatureMade(SigningWay.Portal, At, "b"));
        Assert.Null(document.StoppedBy(second));
        Assert.True(document.May(SigningStep.Sign, next, second, Today).IsAllowed);
    }

    [Fact]
    public void In_any_order_a_refusal_stops_nobody()
    {
        var document = Document(SigningOrder.Any, isOfMinistry: false);
        Assert.True(document.Refuse(document.Signatories[0], Cases.ActorOf(Role.DepartmentDirector, Place.Own), "Không đồng ý", At).IsAllowed);
        Assert.True(document.May(SigningStep.Sign, Cases.ActorOf(Role.DepartmentDirector, Place.Member), document.Signatories[1], Today).IsAllowed);
    }

    [Theory]
    [InlineData(SigningStep.Sign)]
    [InlineData(SigningStep.HandInScan)]
    public void After_the_deadline_nobody_signs_until_the_issuer_gives_more_time(SigningStep step)
    {
        var document = Document(SigningOrder.Any, isOfMinistry: false);
        var (mine, director) = (document.Signatories[0], Cases.ActorOf(Role.DepartmentDirector, Place.Own));
        var (last, late) = (document.SignBy, document.SignBy.AddDays(1));
        Assert.True(document.May(step, director, mine, last).IsAllowed);
        var refused = document.May(step, director, mine, late);
        Assert.IsType<Verdict.NotNowVerdict>(refused);
        Assert.StartsWith("Hạn ký đã qua ngày 01/03/2026; đề nghị nơi phát hành gia hạn.", refused.Why, StringComparison.Ordinal);
        Assert.True(document.May(SigningStep.Refuse, director, mine, late).IsAllowed);
        var issuer = Cases.ActorOf(Role.DepartmentStaff, Place.Leader);
        Assert.Contains("không rút ngắn", document.MoveDeadline(issuer, last, last).Why, StringComparison.Ordinal);
        Assert.Contains("đã qua", document.MoveDeadline(issuer, last, late).Why, StringComparison.Ordinal);
        Assert.True(document.MoveDeadline(issuer, late, late).IsAllowed);
        Assert.True(document.May(step, director, mine, late).IsAllowed);
    }

    [Fact]
    public void Who_refused_may_still_sign_and_who_signed_may_not_refuse()
    {
        var document = Document(SigningOrder.Any, isOfMinistry: false);
        var (mine, director) = (document.Signatories[0], Cases.ActorOf(Role.DepartmentDirector, Place.Own));
        Assert.True(document.Refuse(mine, director, "Chưa thống nhất điều 3", At).IsAllowed);
        Assert.Equal((SignatoryState.Refused, "Chưa thống nhất điều 3"), (mine.State, mine.RefusalReason));
        Assert.True(document.May(SigningStep.Sign, director, mine, Today).IsAllowed);
        document.Sign(mine, new SignatureMade(SigningWay.Outside, At, "b", "Người ký 1"));
        Assert.Equal((SignatoryState.Signed, ""), (mine.State, mine.RefusalReason));
        Assert.IsType<Verdict.NotNowVerdict>(document.Refuse(mine, director, "Đổi ý", At));
    }

    [Fact]
    public void A_scan_completes_a_document_and_leaves_its_file_as_it_is()
    {
        var document = Document(SigningOrder.Any, isOfMinistry: false);
        document.Sign(document.Signatories[0], new SignatureMade(SigningWay.Portal, At, "b"));
        Assert.False(document.IsComplete);
        Assert.True(document.HandIn(document.Signatories[1], Cases.ActorOf(Role.DepartmentStaff, Place.Member), "c", "ban-ky.pdf", "application/pdf", At).IsAllowed);
        Assert.True(document.IsComplete);
        Assert.Equal(("b", SigningWay.Ink, "DepartmentStaff Member"), (document.CurrentSha256, document.Signatories[1].Way, document.Signatories[1].HandedInByName));
        Assert.Throws<InvalidOperationException>(() => document.Sign(document.Signatories[0], new SignatureMade(SigningWay.Ink, At, "d")));
    }

    [Fact]
    public void A_person_named_by_account_signs_and_the_director_beside_does_not()
    {
        var secretary = Cases.ActorOf(Role.DepartmentStaff, Place.Own);
        var signatory = Signatory(Guid.CreateVersion7(), 1, Place.Own, secretary.UserId);
        Assert.True(signatory.Is(secretary));
        Assert.False(signatory.Is(Cases.ActorOf(Role.DepartmentDirector, Place.Own)));
    }

    private static void AssertTable(bool isOfMinistry)
    {
        var wrong = new List<string>();
        foreach (var (role, place) in Cases.Actors)
        {
            var (whos, actor) = (Whos(role, place, isOfMinistry).ToList(), Cases.ActorOf(role, place));
            foreach (var state in Enum.GetValues<SigningState>())
            {
                var document = DocumentIn(state, isOfMinistry);
                foreach (var step in Enum.GetValues<SigningStep>())
                {
                    var mine = whos.SelectMany(who => Allowed[who]).Where(pair => pair.Step == step).ToList();
                    var verdict = OfOnePerson.Contains(step) ? document.May(step, actor, document.Signatories[0], Today) : document.May(step, actor, Today);
                    if (Cases.Wrong($"{role?.ToString() ?? "no role"} at {place}, {state}, {step}", verdict, mine.Contains((state, step)), mine.Count > 0) is { } problem)
                    {
                        wrong.Add(problem);
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    // Written out by hand, apart from the code under test.
    private static IEnumerable<SigningWho> Whos(Role? role, Place place, bool isOfMinistry)
    {
        if (role == Role.DepartmentDirector && place == Place.Own) yield return SigningWho.Signatory;
        if (Cases.IsOfDepartment(role) && place == Place.Own) yield return SigningWho.SignatorysDepartment;
        if (role == Role.MinistryOfficer) yield return SigningWho.Officer;
        if (isOfMinistry ? role == Role.MinistryOfficer : Cases.IsOfDepartment(role) && place == Place.Leader) yield return SigningWho.Issuer;
    }

    private static IssuedDocument DocumentIn(SigningState state, bool isOfMinistry)
    {
        var document = Document(SigningOrder.Any, isOfMinistry);
        if (state == SigningState.Complete)
        {
            foreach (var signatory in document.Signatories) document.Sign(signatory, new SignatureMade(SigningWay.Portal, At, "b"));
        }

        return state switch
        {
            SigningState.Superseded => document.In(nameof(IssuedDocument.State), IssuedDocumentState.Superseded),
            SigningState.Withdrawn => document.In(nameof(IssuedDocument.State), IssuedDocumentState.Withdrawn),
            _ => document,
        };
    }

    private static IssuedDocument Document(SigningOrder order, bool isOfMinistry)
    {
        var document = new IssuedDocument
        {
            Kind = IssuedDocumentKind.Pledge,
            SubjectId = Guid.CreateVersion7(),
            SubjectLink = "/giao-uoc",
            Title = "Bản giao ước – Thi đua năm 2026",
            Code = "ABCDEFGHJKMN",
            IssuedAt = At,
            IssuedByName = "Cụm trưởng",
            IssuerDepartmentId = isOfMinistry ? null : Cases.DepartmentAt(Place.Leader),
            OriginalSha256 = "a",
            CurrentSha256 = "a",
            SigningOrder = order,
            SignBy = new DateOnly(2026, 3, 1),
        };
        document.Signatories.AddRange([Signatory(document.Id, 1, Place.Own), Signatory(document.Id, 2, Place.Member)]);
        return document;
    }

    private static Signatory Signatory(Guid document, int position, Place place, Guid? user = null) => new()
    {
        DocumentId = document,
        Position = position,
        DepartmentId = Cases.DepartmentAt(place),
        UserId = user,
        PersonName = $"Người ký {position}",
        Title = "Giám đốc",
        Organisation = $"Sở {place}",
        PlaceName = $"ky-{position}",
    };
}
